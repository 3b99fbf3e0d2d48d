"""What a macro has filled in before the agent looks at it: fields only, never a decision."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MoneyPreset"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPreset:
    """`action`: refund, credit, voucher, fee_waiver or the kind of a claim. `percent` of what was paid, as text ("10");
    `line_kinds` are `LineKind`s whose lines are meant. Empty: the agent says."""

    action: str
    reason: str = ""
    percent: str = ""
    line_kinds: tuple[str, ...] = ()
    by: str = ""
    note: str = ""
