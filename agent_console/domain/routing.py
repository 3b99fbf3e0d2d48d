"""Who is given a case: skill first, then room, then fairness; and why, in stable words that a window can tell.

Pure: whoever routes brings the colleagues as they are at this moment, and sees to it that nobody else routes meanwhile.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any, Final

from agent_console.domain.kinds import AgentStatus
from agent_console.domain.routing_policy import RoutingPolicy, Weight

__all__ = ["Against", "Candidate", "Choice", "Wanted", "choose", "obstacle"]

_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Against:
    """What speaks against somebody, in the order in which it is told: the first that applies."""

    MARKET: Final = "market"
    LANGUAGE: Final = "language"
    TOPIC: Final = "topic"
    HAD_IT: Final = "had_it"
    OFFLINE: Final = "offline"
    AWAY: Final = "away"
    OFF_SHIFT: Final = "off_shift"
    FULL: Final = "full"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A colleague now. load: cases that count towards `capacity`. Empty markets and skills: all of them. given_at: when the
    platform last gave them a case."""

    id: str
    name: str
    status: str
    on_shift: bool
    load: int
    capacity: int
    languages: Sequence[str] = ()
    markets: Sequence[str] = ()
    skills: Sequence[str] = ()
    given_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a case asks of whoever takes it ("" asks nothing). not_agent: who is not to get it again."""

    market: str = ""
    language: str = ""
    topic: str = ""
    not_agent: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """agent_id "": nobody. why: for the history. reason: stable word; "skill" where somebody was chosen, else "nobody_free",
    "nobody_speaks", "nobody_knows_market", "nobody_knows_topic" or "nobody_there"."""

    agent_id: str
    reason: str
    why: dict[str, Any] = field(default_factory=dict)


def choose(wanted: Wanted, candidates: Iterable[Candidate], policy: RoutingPolicy) -> Choice:
    """Who is given the case.

    Of those whom nothing speaks against, those who have the preferred skills; of them the one with the least load relative to
    capacity; of those the one who was given nothing for longest; the id decides what is left, so that the answer is one.
    """
    everybody = list(candidates)
    against = {one.id: obstacle(wanted, one, policy) for one in everybody}
    free = [one for one in everybody if not against[one.id]]
    if not free:
        return _nobody(wanted, everybody, against)
    chosen = min(
        free,
        key=lambda one: (
            -_preferred(wanted, one, policy),
            Fraction(one.load, one.capacity),
            one.given_at or _LONG_AGO,
            one.id,
        ),
    )
    why = {
        "cause": "routing",
        "skills": _shared(wanted, chosen),
        "language": wanted.language,
        "topic": wanted.topic,
        "load": chosen.load,
        "capacity": chosen.capacity,
        "others": _counted(against),
    }
    return Choice(chosen.id, "skill", why)


def obstacle(wanted: Wanted, one: Candidate, policy: RoutingPolicy) -> str:
    """The first thing that speaks against giving the case to somebody; "" if nothing does."""
    lacks = _lacks(wanted, one)
    for name, weight in (
        (Against.MARKET, policy.market),
        (Against.LANGUAGE, policy.language),
        (Against.TOPIC, policy.topic),
    ):
        if weight == Weight.MUST and name in lacks:
            return name
    if one.id == wanted.not_agent:
        return Against.HAD_IT
    if one.status != AgentStatus.ONLINE:
        return Against.AWAY if one.status == AgentStatus.AWAY else Against.OFFLINE
    if not one.on_shift:
        return Against.OFF_SHIFT
    return Against.FULL if one.load >= one.capacity else ""


def _lacks(wanted: Wanted, one: Candidate) -> set[str]:
    found = set()
    if wanted.market and one.markets and wanted.market not in one.markets:
        found.add(Against.MARKET)
    if wanted.language and wanted.language not in one.languages:
        found.add(Against.LANGUAGE)
    if wanted.topic and one.skills and wanted.topic not in one.skills:
        found.add(Against.TOPIC)
    return found


def _preferred(wanted: Wanted, one: Candidate, policy: RoutingPolicy) -> int:
    """How many of the skills that are preferred somebody has; one who names the topic stands before one who takes all."""
    lacks = _lacks(wanted, one)
    weights = {Against.MARKET: policy.market, Against.LANGUAGE: policy.language, Against.TOPIC: policy.topic}
    has = sum(2 for name, weight in weights.items() if weight == Weight.PREFER and name not in lacks)
    return has + (policy.topic != Weight.IGNORE and bool(wanted.topic) and wanted.topic in one.skills)


def _shared(wanted: Wanted, one: Candidate) -> list[str]:
    """The skills for which somebody fits, as words."""
    found = []
    if wanted.language and wanted.language in one.languages:
        found.append(Against.LANGUAGE)
    if wanted.market and wanted.market in one.markets:
        found.append(Against.MARKET)
    if wanted.topic and wanted.topic in one.skills:
        found.append(Against.TOPIC)
    return found


def _counted(against: dict[str, str]) -> dict[str, int]:
    return dict(sorted(Counter(word for word in against.values() if word).items()))


def _nobody(wanted: Wanted, everybody: Sequence[Candidate], against: dict[str, str]) -> Choice:
    """Why nobody gets it: the skill that nobody has, else that those who have it are not there, or have no room."""
    left = list(everybody)
    reason = "nobody_there"
    for word, told in (
        (Against.MARKET, "nobody_knows_market"),
        (Against.LANGUAGE, "nobody_speaks"),
        (Against.TOPIC, "nobody_knows_topic"),
    ):
        if left and all(against[one.id] == word for one in left):
            reason = told
            break
        left = [one for one in left if against[one.id] != word]
    else:
        if any(against[one.id] in (Against.FULL, Against.HAD_IT) for one in left):
            reason = "nobody_free"
    why = {
        "cause": "routing",
        "reason": reason,
        "language": wanted.language,
        "topic": wanted.topic,
        "others": _counted(against),
        "people": [{"id": one.id, "against": against[one.id]} for one in everybody[:20]],
    }
    return Choice("", reason, why)
