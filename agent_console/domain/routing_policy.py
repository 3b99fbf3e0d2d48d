"""What an operator writes about routing and about silent consoles, read strictly."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from agent_console.domain.clocks_types import parse_duration
from agent_console.domain.kinds import Role, TicketStatus
from agent_console.domain.money_packs import Pack, Path
from agent_console.resources import resource_path

__all__ = ["PACK", "RoutingPolicy", "Weight", "default_policy"]

PACK: Final = "policies/routing.toml"
_EVERY: Final = "*"
_OPEN: Final = (TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ON_HOLD)


class Weight(StrEnum):
    """How much a skill matters."""

    MUST = "must"
    PREFER = "prefer"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class RoutingPolicy:
    """away_after, offline_after: silence of a console. returns: statuses of the unanswered cases that then go back to their
    queue. queues: whose cases are given out. counts: statuses that count towards a capacity. roles: who is given cases."""

    away_after: timedelta
    offline_after: timedelta
    returns: frozenset[str]
    queues: frozenset[str]
    counts: frozenset[str]
    roles: frozenset[str]
    market: Weight
    language: Weight
    topic: Weight

    @classmethod
    def load(cls, data: str | Mapping[str, Any], name: str = PACK) -> RoutingPolicy:
        """From TOML text, or from data that was read already. Raises PolicyFault with line and reason."""
        pack = Pack.read(data, name)
        pack.only((), {"version", "silence", "routing"})
        pack.table(("silence",), {"away_after", "offline_after", "returns"})
        pack.table(("routing",), {"queues", "counts", "roles", "market", "language", "topic"})
        away, offline = _duration(pack, ("silence", "away_after")), _duration(pack, ("silence", "offline_after"))
        if offline < away:
            raise pack.fault(("silence", "offline_after"), "it must not be shorter than away_after")
        return cls(
            away_after=away,
            offline_after=offline,
            returns=pack.texts(("silence", "returns"), _OPEN),
            queues=_slugs(pack, ("routing", "queues")),
            counts=pack.texts(("routing", "counts"), _OPEN),
            roles=pack.texts(("routing", "roles"), set(Role) - {Role.CHANNEL}),
            market=_weight(pack, "market"),
            language=_weight(pack, "language"),
            topic=_weight(pack, "topic"),
        )

    @property
    def routes(self) -> bool:
        """Whether anything is given out at all."""
        return bool(self.queues)

    @property
    def every_queue(self) -> bool:
        """Whether cases of all queues are given out, whatever their names."""
        return _EVERY in self.queues


def _duration(pack: Pack, path: Path) -> timedelta:
    text = pack.text(path)
    try:
        seconds = parse_duration(text)
    except ValueError as error:
        raise pack.fault(path, str(error)) from error
    if seconds < 60:
        raise pack.fault(path, "less than a minute would take every short break of the network for silence")
    return timedelta(seconds=seconds)


def _slugs(pack: Pack, path: Path) -> frozenset[str]:
    value = pack.get(path)
    if not isinstance(value, list) or not all(isinstance(slug, str) for slug in value):
        raise pack.fault(path, 'a list of slugs in quotes is expected here, [] for no queue, ["*"] for all')
    return frozenset(value)


def _weight(pack: Pack, skill: str) -> Weight:
    value = pack.text(("routing", skill))
    if value not in set(Weight):
        raise pack.fault(("routing", skill), f"one of {', '.join(Weight)} is expected here")
    return Weight(value)


@functools.cache
def default_policy() -> RoutingPolicy:
    """The shipped pack, read once."""
    return RoutingPolicy.load(resource_path(PACK).read_text(encoding="utf-8"), PACK)
