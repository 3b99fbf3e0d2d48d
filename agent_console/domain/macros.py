"""Macros: several steps of a usual case under one name. They are data; what they name is checked with line and reason.

A macro writes a draft, sets status and tags, and fills in a form of the money desk. It never sends and never moves money.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from agent_console.domain.kinds import (
    ClaimKind,
    CompensationKind,
    LineKind,
    Market,
    PartyKind,
    RefundReason,
    TicketStatus,
)
from agent_console.domain.money_packs import Pack, Path
from agent_console.resources import resource_path

__all__ = ["FOLDER", "LANGUAGES", "Macro", "MacroPack", "MoneyPreset", "default_macros"]

FOLDER: Final = "macros"
LANGUAGES: Final = ("en", "ru", "kk", "sq", "hy")
REFUND: Final = "refund"
_ACTIONS: Final = frozenset({REFUND, *CompensationKind, *ClaimKind})
_STATUSES: Final = frozenset({TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ON_HOLD, TicketStatus.SOLVED})
_FIELDS: Final = frozenset({"title", "markets", "reply", "status", "tags", "money"})
_MONEY: Final = frozenset({"action", "reason", "percent", "lines", "by", "note"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPreset:
    """What a form of the money desk begins with. `action`: refund, a `CompensationKind` or a `ClaimKind`; `percent` of what
    was paid, as text ("10"); `line_kinds`: the lines of these `LineKind`s are meant; `by` cancels. "": the agent says."""

    action: str
    reason: str = ""
    percent: str = ""
    line_kinds: tuple[str, ...] = ()
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Macro:
    """`titles` by language, English always among them; `markets` empty: all. `reply` is the shortcut of a canned reply,
    `status` a `TicketStatus`; "" leaves each as it is."""

    id: str
    titles: Mapping[str, str]
    markets: frozenset[str]
    reply: str = ""
    status: str = ""
    tags: tuple[str, ...] = ()
    money: MoneyPreset | None = None

    def title(self, language: str) -> str:
        """Its name in this language, else in English."""
        return self.titles.get(language) or self.titles["en"]

    def fits(self, market: str) -> bool:
        """Whether it is meant for cases of this market."""
        return not self.markets or market in self.markets


@dataclass(frozen=True, slots=True)
class MacroPack:
    """The macros of one file, in its order."""

    name: str
    macros: tuple[Macro, ...]

    @classmethod
    def load(cls, data: str | Mapping[str, Any], name: str) -> MacroPack:
        """Read a pack from TOML text or from data. Raises PolicyFault with line and reason."""
        pack = Pack.read(data, name)
        return cls(name, tuple(_macro(pack, id_) for id_ in pack.table(())))


def _macro(pack: Pack, id_: str) -> Macro:
    pack.table((id_,), allowed=_FIELDS)
    titles = dict(pack.table((id_, "title"), allowed=LANGUAGES))
    for language in LANGUAGES:
        if not pack.text((id_, "title", language)).strip():
            raise pack.fault((id_, "title", language), "a title is expected here")
    return Macro(
        id=id_,
        titles=titles,
        markets=pack.texts((id_, "markets"), set(Market)),
        reply=_optional(pack, (id_, "reply")),
        status=_one_of(pack, (id_, "status"), _STATUSES),
        tags=_tags(pack, (id_, "tags")),
        money=_preset(pack, (id_, "money")) if pack.get((id_, "money")) is not None else None,
    )


def _preset(pack: Pack, path: Path) -> MoneyPreset:
    pack.table(path, allowed=_MONEY)
    if not pack.text((*path, "action")):
        raise pack.fault((*path, "action"), "an action is expected here")
    percent = _optional(pack, (*path, "percent"))
    if percent:
        pack.share((*path, "percent"))
    kinds = pack.texts((*path, "lines"), set(LineKind))
    return MoneyPreset(
        action=_one_of(pack, (*path, "action"), _ACTIONS),
        reason=_one_of(pack, (*path, "reason"), frozenset(RefundReason)),
        percent=percent,
        line_kinds=tuple(kind.value for kind in LineKind if kind in kinds),
        by=_one_of(pack, (*path, "by"), frozenset({"platform", *PartyKind})),
        note=_optional(pack, (*path, "note")),
    )


def _optional(pack: Pack, path: Path) -> str:
    return "" if pack.get(path) is None else pack.text(path)


def _one_of(pack: Pack, path: Path, allowed: frozenset[str]) -> str:
    value = _optional(pack, path)
    if value and value not in allowed:
        raise pack.fault(path, f"one of these is expected here: {', '.join(sorted(allowed))}")
    return value


def _tags(pack: Pack, path: Path) -> tuple[str, ...]:
    value = pack.get(path)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(tag, str) and tag.strip() for tag in value):
        raise pack.fault(path, "a list of tags is expected here")
    return tuple(value)


@functools.cache
def default_macros() -> tuple[Macro, ...]:
    """The macros that the product ships, file by file. Raises PolicyFault."""
    found: list[Macro] = []
    for path in sorted(resource_path(FOLDER).glob("*.toml")):
        found += MacroPack.load(path.read_text(encoding="utf-8"), f"{FOLDER}/{path.name}").macros
    return tuple(found)
