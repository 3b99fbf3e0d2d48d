"""A clock of fifty events over split shifts and a year of holidays, against plain datetime arithmetic over as many intervals.

The floor is what anybody would write by hand who had the intervals already: cut each to the spell and add it up. The engine
finds the intervals in a calendar of a real zone, reads fifty events, keeps the derivation, and finds when it will be due.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

from agent_console.domain.calendars import Calendar
from agent_console.domain.clocks import Event, Reading, Target, evaluate
from agent_console.domain.kinds import Metric

EVENTS: Final = 50
_SECONDS: Final = 0.25
_START: Final = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
_STEP: Final = timedelta(hours=13, minutes=7)


class Measured(NamedTuple):
    """Evaluations a second of the engine and of the floor, and over how many intervals."""

    name: str
    ours: float
    floor: float
    intervals: int


def calendar() -> Calendar:
    """9 to 12 and 13 to 18 in Berlin, with a closed day in every other week."""
    holidays = [(date(2026, 1, 1) + timedelta(days=14 * number)).isoformat() for number in range(26)]
    week = {"workdays": [["09:00", "12:00"], ["13:00", "18:00"]]}
    return Calendar.from_data("office", {"zone": "Europe/Berlin", "week": week, "holidays": holidays})


def history() -> list[Event]:
    """Messages to and fro with spells of waiting for the customer; 27 days long."""
    events = [Event(_START, "created")]
    for number in range(1, EVENTS):
        at = _START + _STEP * number
        match number % 5:
            case 1:
                events.append(Event(at, "message", "agent"))
            case 2:
                events.append(Event(at, "status", "agent", to="pending"))
            case 3:
                events.append(Event(at, "message"))
            case 4:
                events.append(Event(at, "status", to="open"))
            case _:
                events.append(Event(at, "message", "agent", public=False))
    return events


def measure() -> list[Measured]:
    """One clock alone, as a case that is answered, and all seven of a case at once."""
    office, events = calendar(), history()
    now = events[-1].at + timedelta(hours=5)
    calendars = {"office": office}
    long = Target(Metric.TOTAL_RESOLUTION, 400 * 3600, "office", frozenset({"pending"}))
    short = Target(Metric.NEXT_REPLY, 2 * 3600, "office", frozenset({"pending"}))
    every = [Target(metric, 40 * 3600, "office", frozenset({"pending"})) for metric in Metric]
    found = []
    for name, targets in (("total resolution", [long]), ("next reply", [short]), ("all seven", every)):
        readings = evaluate(targets, calendars, events, now)
        spans = [_spans(reading) for reading in readings]
        ours, floor = _in_turns(
            lambda targets=targets: evaluate(targets, calendars, events, now),  # type: ignore[misc]
            lambda spans=spans: [_plain(some) for some in spans],  # type: ignore[misc]
        )
        found.append(Measured(name, ours, floor, sum(map(len, spans))))
    return found


def _spans(reading: Reading) -> list[tuple[datetime, datetime]]:
    return [(step.at, step.until) for step in reading.steps if step.until is not None]


def _plain(spans: list[tuple[datetime, datetime]]) -> timedelta:
    """The hand-written sum over intervals that are known already."""
    if not spans:
        return timedelta()
    first, last = spans[0][0], spans[-1][1]
    total = timedelta()
    for start, end in spans:
        begin, finish = max(start, first), min(end, last)
        if begin < finish:
            total += finish - begin
    return total


def _in_turns(ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Calls a second of either, the best of five turns."""
    rates: tuple[list[float], list[float]] = ([], [])
    for _ in range(5):
        for call, found in zip((ours, floor), rates, strict=True):
            calls, begun = 0, time.perf_counter()
            while (passed := time.perf_counter() - begun) < _SECONDS:
                call()
                calls += 1
            found.append(calls / passed)
    return max(rates[0]), max(rates[1])
