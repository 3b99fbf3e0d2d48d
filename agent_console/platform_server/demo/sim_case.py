"""Where a conversation of the demo stands and what comes next in it, told from nothing but its messages and its booking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from agent_console.contract.entities import Booking, Message
from agent_console.domain.kinds import Author, BookingStatus, LineKind, PartyKind
from agent_console.platform_server.demo.scenarios import Line, Scenario, Talk, scenarios

__all__ = ["SMALL_TALK", "Progress", "fits", "fitting", "progress_of"]

SMALL_TALK = 900
"""Line numbers from here on are phrases outside of any scenario."""
_FAR = timedelta(days=5)
_EXTRAS = {"": "", "fine": LineKind.FINE, "parking": LineKind.PARKING, "damage": LineKind.OTHER}
_HOSTING = (PartyKind.HOST, PartyKind.BUSINESS)


@dataclass(frozen=True, slots=True)
class Progress:
    """A conversation that follows a scenario: `index` is the next line, `extras` how many phrases were said outside of it."""

    scenario: Scenario
    talk: Talk
    case: str
    index: int
    extras: int

    def ahead(self, author: str) -> tuple[int, Line] | None:
        """The next line of `author`, if neither the customer nor the other side has to speak before."""
        for index, line in enumerate(self.talk.lines[self.index :], self.index):
            if line.author == author and line.public:
                return index, line
            if line.author in (Author.CUSTOMER, Author.HOST):
                return None
        return None

    @property
    def over(self) -> bool:
        """Whether nothing is left to say but by agents."""
        rest = self.talk.lines[self.index :]
        return not any(line.author in (Author.CUSTOMER, Author.HOST) for line in rest)


def progress_of(messages: Sequence[Message]) -> Progress | None:
    """How far a conversation has come; None for one that follows no scenario."""
    by_key = {scenario.key: scenario for scenario in scenarios()}
    found: Progress | None = None
    for message in messages:
        parts = message.external_id.split("/")
        if len(parts) == 5 and parts[0] == "demo" and parts[4].isdecimal():
            scenario, number = by_key.get(parts[1]), int(parts[4])
            talk = scenario.talks.get(parts[2]) if scenario else None
            if scenario is None or talk is None:
                continue
            extra = number >= SMALL_TALK
            index = max(found.index if found else 1, 1 if extra else number + 1)
            extras = (found.extras if found else 0) + int(extra)
            found = Progress(scenario, talk, parts[3], index, extras)
        elif found is not None:
            found = _after(found, message)
    return found


def _after(progress: Progress, message: Message) -> Progress:
    """Past the line that this message stands for: an agent's message covers all that agents were to say at this point."""
    index, lines = progress.index, progress.talk.lines
    while index < len(lines) and lines[index].author == message.author:
        index += 1
        if message.author != Author.AGENT:
            break
    return Progress(progress.scenario, progress.talk, progress.case, index, progress.extras)


def fits(scenario: Scenario, booking: Booking, language: str, now: datetime) -> bool:
    """Whether somebody with this booking could live through the scenario at `now`."""
    if scenario.market != booking.market or language not in scenario.talks or scenario.who in _HOSTING:
        return False
    if scenario.cancelled_by != booking.cancelled_by or scenario.phase == "none":
        return False
    if (scenario.booking_status == BookingStatus.NO_SHOW) != (booking.status == BookingStatus.NO_SHOW):
        return False
    if {_EXTRAS[scenario.extra]} - {""} != {line.kind for line in booking.lines} & set(_EXTRAS.values()):
        return False
    if scenario.cancelled_by:
        return (scenario.phase == "far") == (booking.starts_at - now > _FAR)
    return scenario.phase in _phases(booking, now)


def fitting(booking: Booking, language: str, now: datetime) -> list[Scenario]:
    """The scenarios for a booking."""
    return [scenario for scenario in scenarios() if fits(scenario, booking, language, now)]


def _phases(booking: Booking, now: datetime) -> set[str]:
    if booking.starts_at - now > _FAR:
        return {"far"}
    around = abs((booking.starts_at - now).total_seconds()) < 3600 * 3
    if now < booking.starts_at:
        return {"near", "arrival"} if around and booking.market == "appointments" else {"near"}
    if booking.ends_at is not None and now >= booking.ends_at:
        return {"after"}
    return {"arrival", "during"} if around else {"during"}
