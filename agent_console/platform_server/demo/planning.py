"""Which cases the world has: scenario, language, people, channel, status, and how its clocks shall stand; no times yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Final

from agent_console.domain.kinds import DONE, Author, Channel, Market, PartyKind, Role, TicketStatus
from agent_console.platform_server.demo.cast import Cast, Colleague, Person
from agent_console.platform_server.demo.deals import Place, places
from agent_console.platform_server.demo.plots import Plan
from agent_console.platform_server.demo.scenarios import Scenario, Talk, scenarios

__all__ = ["Aim", "Staffing", "plans"]

_STATUSES: Final = {
    TicketStatus.NEW: 62,
    TicketStatus.OPEN: 98,
    TicketStatus.PENDING: 84,
    TicketStatus.ON_HOLD: 46,
    TicketStatus.SOLVED: 132,
    TicketStatus.CLOSED: 82,
}
"""How many of 504 cases stand where."""
_AGES: Final = {
    TicketStatus.NEW: (2, 240),
    TicketStatus.OPEN: (15, 1500),
    TicketStatus.PENDING: (60, 3600),
    TicketStatus.ON_HOLD: (20, 700),
    TicketStatus.SOLVED: (300, 14_000),
    TicketStatus.CLOSED: (9_000, 62_000),
}
"""Youngest and oldest in minutes."""
_SLACKS: Final = ((-2400, -60, 12), (20, 420, 22), (420, 1800, 20), (1800, 40_000, 46))
"""Seconds that the most pressing clock of a waiting case has left, from and to, and per cent of the cases."""
_UNHURRIED: Final = (Channel.EMAIL, Channel.FORM, Channel.HELP_CENTRE)
_CALM: Final = 0.6
FIRST_NUMBER: Final = 1001
_VISITOR_SHARE: Final = 0.09
"""How many of the cases that are not done are the visitor's own; nobody could look after more."""


@dataclass(frozen=True, slots=True)
class Aim:
    """How old the case is, and how many seconds its most pressing clock shall have left (None: as it comes)."""

    age: timedelta
    slack: float | None


class Staffing:
    """Who works on what."""

    def __init__(self, everybody: Sequence[Colleague]) -> None:
        self._visitor = everybody[0]
        self._workers = [one for one in everybody if one.agent.role in (Role.AGENT, Role.SENIOR)]
        self._leads = [one for one in everybody if one.agent.role == Role.LEAD]

    def agent(self, rng: Random, market: str, language: str, *, waiting: bool) -> Colleague:
        """Somebody who knows the market and the language, if there is anybody."""
        if waiting and language in self._visitor.agent.languages and rng.random() < _VISITOR_SHARE:
            return self._visitor
        knows = [one for one in self._workers if market in one.agent.markets and not (waiting and one is self._visitor)]
        speaks = [one for one in knows if language in one.agent.languages]
        return rng.choice(speaks or knows)

    def lead(self, rng: Random, market: str) -> Colleague:
        return rng.choice([one for one in self._leads if market in one.agent.markets])


def plans(rng: Random, cast: Cast, staffing: Staffing, size: int) -> Iterator[tuple[Plan, Aim]]:
    """The cases, oldest first, so that numbers follow age; each scenario, language and channel comes up."""
    stories = _stories(rng, size)
    statuses = _statuses(rng, size)
    aims = sorted(((status, _aim(rng, status)) for status in statuses), key=lambda pair: -pair[1].age)
    for number, ((scenario, talk, channel), (status, aim)) in enumerate(zip(stories, aims, strict=True), FIRST_NUMBER):
        channel = _calmer(rng, scenario, channel, status)
        yield _plan(rng, cast, staffing, number, scenario, talk, channel, status), aim


def _stories(rng: Random, size: int) -> list[tuple[Scenario, Talk, str]]:
    """`size` conversations: first every scenario in every language once, then more by weight."""
    every = [(scenario, talk) for scenario in scenarios() for talk in scenario.talks.values()]
    chosen = every[:size]
    weights = [scenario.weight for scenario, _ in every]
    chosen += rng.choices(every, weights, k=max(0, size - len(every)))
    rng.shuffle(chosen)
    turns: dict[str, int] = {}
    found = []
    for scenario, talk in chosen:
        turn = turns[scenario.key] = turns.get(scenario.key, -1) + 1
        found.append((scenario, talk, scenario.channels[turn % len(scenario.channels)]))
    return found


def _calmer(rng: Random, scenario: Scenario, channel: str, status: str) -> str:
    """Of the cases that wait most came in writing: in chat and by phone an answer is due at once, and not all can be late."""
    slow = [other for other in scenario.channels if other in _UNHURRIED]
    waits = status in (TicketStatus.NEW, TicketStatus.OPEN)
    return rng.choice(slow) if waits and slow and channel not in slow and rng.random() < _CALM else channel


def _statuses(rng: Random, size: int) -> list[TicketStatus]:
    whole = sum(_STATUSES.values())
    found = [status for status, count in _STATUSES.items() for _ in range(max(1, count * size // whole))]
    found = (found + [TicketStatus.SOLVED] * size)[:size]
    rng.shuffle(found)
    return found


def _aim(rng: Random, status: TicketStatus) -> Aim:
    youngest, oldest = _AGES[status]
    age = timedelta(seconds=int(60 * (youngest + (oldest - youngest) * rng.random() ** 2)) + rng.randrange(60))
    if status not in (TicketStatus.NEW, TicketStatus.OPEN):
        return Aim(age, None)
    least, most, _ = rng.choices(_SLACKS, [per_cent for *_, per_cent in _SLACKS])[0]
    return Aim(age, float(rng.randrange(least, most)))


def _plan(
    rng: Random,
    cast: Cast,
    staffing: Staffing,
    number: int,
    scenario: Scenario,
    talk: Talk,
    channel: str,
    status: TicketStatus,
) -> Plan:
    place = _place(rng, scenario, talk.language)
    customer, other = _people(rng, cast, scenario, talk.language, place)
    waiting = status not in DONE
    answered = any(line.author == Author.AGENT for line in talk.lines)
    return Plan(
        number=number,
        seed=f"{number}/{rng.getrandbits(64):x}",
        scenario=scenario,
        talk=talk,
        customer=customer,
        other=other,
        place=place,
        channel=channel or Channel.CHAT,
        status=status,
        agent=staffing.agent(rng, scenario.market, talk.language, waiting=waiting),
        assigned=answered and status != TicketStatus.NEW,
        lead=staffing.lead(rng, scenario.market),
        snoozed=status == TicketStatus.PENDING and rng.random() < 0.14,
    )


def _place(rng: Random, scenario: Scenario, language: str) -> Place:
    """Armenian conversations are about places in Armenia, Kazakh ones about places in Kazakhstan."""
    found = places(scenario.market)
    if scenario.market == Market.STAYS and language in ("hy", "kk"):
        currency = "AMD" if language == "hy" else "KZT"
        found = [place for place in found if place["currency"] == currency]
    return rng.choice(found)


def _people(rng: Random, cast: Cast, scenario: Scenario, language: str, place: Place) -> tuple[Person, Person | None]:
    """Who writes, and the other side."""
    if scenario.market == Market.CARS:
        return cast.customer(PartyKind.DRIVER, language), None
    if scenario.market == Market.APPOINTMENTS:
        business = cast.business(str(place["business"]))
        client = cast.customer(PartyKind.CLIENT, language)
        return (business, client) if scenario.who == PartyKind.BUSINESS else (client, business)
    origin = str(place["host"])
    speaks = language if language in ("hy", "kk", "ru") else rng.choice(["ru", {"am": "hy", "kz": "kk"}[origin]])
    if (origin, speaks) in (("am", "kk"), ("kz", "hy")):
        speaks = "ru"
    host = cast.host(origin, speaks)
    guest = cast.customer(PartyKind.GUEST, language)
    return (host, guest) if scenario.who == PartyKind.HOST else (guest, host)
