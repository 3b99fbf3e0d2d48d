"""A proposal: what an agent has filled in, judged, and put into sentences that can be confirmed. No widgets.

Confirming is not doing: a dialog shows the proposal, and only a whole one can be confirmed.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Flow", "Notice", "Proposal"]


@dataclass(frozen=True, slots=True)
class Flow:
    """One side of a movement: who gives or gets, and how much, in the agent's language."""

    name: str
    amount: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to see before confirming. `tone`: info, warning or danger."""

    tone: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """`amount` in minor units, None where there is none yet. `field` "" where it can be confirmed, else which field is
    missing or wrong, with `problem` in words ("": nothing was typed there yet). `summary` is the sentence above the button,
    `after` what is left afterwards, `confirm` the button's text. `asks`: it waits for somebody's approval."""

    amount: int | None = None
    field: str = ""
    problem: str = ""
    summary: str = ""
    after: str = ""
    confirm: str = ""
    asks: bool = False
    gives: tuple[Flow, ...] = ()
    gets: tuple[Flow, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it can be confirmed."""
        return not self.field and self.amount is not None
