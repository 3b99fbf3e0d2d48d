"""Which cases should change hands, so that nobody has more than they can work and nothing lies with somebody who is not there.

From a colleague who is away, offline or off shift everything that waits may go; from one with more than their capacity as many
cases as are too many, the most urgent first, for whoever has room gets to them sooner. A case goes only to somebody who is
there, has room, and fits: market, language, topic. Where several do, to the one with the least of their capacity used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agent_console.domain.kinds import AgentStatus

__all__ = ["Colleague", "Shifted", "Waiting", "fits", "rebalance"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A new or open case of somebody. `hurts_at`: when a promise breaks or broke (microseconds; None: none is at stake)."""

    id: str
    assignee_id: str
    market: str
    language: str
    topic: str
    hurts_at: int | None = None


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who may have cases. Empty `markets`, `languages`, `skills`: all of them."""

    id: str
    status: str
    on_shift: bool
    load: int
    capacity: int
    markets: Sequence[str] = ()
    languages: Sequence[str] = ()
    skills: Sequence[str] = ()

    @property
    def there(self) -> bool:
        """Whether new cases may be given to them."""
        return self.status == AgentStatus.ONLINE and self.on_shift

    @property
    def missing(self) -> str:
        """Why their cases should not lie with them, "" if they may."""
        if self.status != AgentStatus.ONLINE:
            return self.status
        return "" if self.on_shift else "off_shift"


@dataclass(frozen=True, slots=True)
class Shifted:
    """One case to somebody else. `why` is a stable word: "load", or why the other one is not there."""

    case_id: str
    from_id: str
    to_id: str
    why: str


def fits(case: Waiting, colleague: Colleague) -> bool:
    """Whether a colleague may have this case: market, language, topic."""
    return (
        _among(case.market, colleague.markets)
        and _among(case.language, colleague.languages)
        and _among(case.topic, colleague.skills)
    )


def _among(wanted: str, known: Sequence[str]) -> bool:
    return not known or not wanted or wanted in known


def rebalance(
    cases: Iterable[Waiting], colleagues: Iterable[Colleague], *, from_id: str = "", most: int = 50
) -> list[Shifted]:
    """The moves, the most urgent cases first.

    from_id: only from this colleague, and then everything that waits. most: so many moves at the most.
    """
    people = {colleague.id: colleague for colleague in colleagues}
    loads = {colleague.id: colleague.load for colleague in people.values()}
    moves: list[Shifted] = []
    for case in sorted(cases, key=_urgency):
        owner = people.get(case.assignee_id)
        why = _reason(owner, loads, from_id)
        if owner is None or not why or len(moves) >= most:
            continue
        able = [
            other
            for other in people.values()
            if other.id != owner.id and other.there and loads[other.id] < other.capacity and fits(case, other)
        ]
        if able:
            best = min(able, key=lambda other: (loads[other.id] / other.capacity, other.id))
            moves.append(Shifted(case.id, owner.id, best.id, why))
            loads[owner.id] -= 1
            loads[best.id] += 1
    return moves


def _urgency(case: Waiting) -> tuple[bool, int, str]:
    return case.hurts_at is None, case.hurts_at or 0, case.id


def _reason(owner: Colleague | None, loads: dict[str, int], from_id: str) -> str:
    if owner is None or (from_id and owner.id != from_id):
        return ""
    if owner.missing:
        return owner.missing
    return "load" if from_id or loads[owner.id] > owner.capacity else ""
