"""Warnings, breaches and transitions at their true instants, each once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.domain.calendars import Calendar
from agent_console.domain.clocks import Event, Reading, Revision, Target, evaluate, read
from agent_console.domain.clocks_alarms import alarms, deliver_at, next_wake, transitions
from tests.domain.clock_support import event, utc

HOUR = 3600
OPENED = utc("2026-06-11T09:00")
TARGET = Target(
    "first_reply", 2 * HOUR, None, frozenset({"pending"}), "support", 1800, "2 h", ("notify",), ("notify", "raise")
)
EVENTS = [
    Event(OPENED, "created"),
    event("2026-06-11T09:30", "status", "agent", to="pending"),
    event("2026-06-11T10:00", "status", "agent", to="open"),
    event("2026-06-11T12:00", "message", "agent"),
]


def at(clock: str) -> datetime:
    return utc(f"2026-06-11T{clock}")


def readings(now: datetime, events: list[Event] = EVENTS) -> list[Reading]:
    return evaluate([TARGET], {}, events, now)


def test_alarms_lie_ahead_of_a_running_clock_and_stay_the_same_when_they_are_past() -> None:
    ahead = alarms(readings(at("10:10")))
    assert [(alarm.at, alarm.kind, alarm.actions) for alarm in ahead] == [
        (at("11:00"), "warning", ("notify",)),
        (at("11:30"), "breach", ("notify", "raise")),
    ]
    assert alarms(readings(at("11:45"))) == alarms(readings(at("15:00"))) == ahead
    assert len({alarm.key for alarm in (*ahead, *alarms(readings(at("15:00"))))}) == 2


def test_a_paused_or_answered_clock_gives_no_alarm() -> None:
    assert alarms(readings(at("09:45"))) == []
    assert alarms(readings(at("15:00"), [EVENTS[0], event("2026-06-11T10:00", "message", "agent")])) == []
    assert alarms(readings(at("08:00"))) == []


def test_it_wakes_for_the_warning_then_for_the_breach_then_no_more() -> None:
    assert next_wake(readings(at("10:10")), at("10:10")) == at("11:00")
    assert next_wake(readings(at("11:00")), at("11:00")) == at("11:30")
    assert next_wake(readings(at("11:30")), at("11:30")) is None


def test_it_wakes_for_a_boundary() -> None:
    boundary = int(at("09:20").timestamp()) * 1_000_000
    revisions = [Revision(-1, (TARGET,)), Revision(boundary, (Target("first_reply", HOUR),), tighten=True)]
    assert next_wake(read(revisions, {}, EVENTS[:1], at("09:10")), at("09:10")) == at("09:20")
    assert next_wake(read(revisions, {}, EVENTS[:1], at("09:20")), at("09:20")) == at("10:20")


def test_each_transition_is_told_once_at_its_instant() -> None:
    told: list[tuple[datetime, str]] = []
    before: list[Reading] = []
    for minute in range(0, 241, 7):
        now = OPENED + timedelta(minutes=minute)
        after = readings(now)
        told += [(one.at, one.kind) for one in transitions(before, after, now)]
        before = after
    assert told == [
        (at("09:00"), "activated"),
        (at("09:30"), "paused"),
        (at("10:00"), "resumed"),
        (at("11:30"), "breached"),
        (at("12:00"), "ended"),
    ]


def test_a_tightening_is_told_when_it_happens_and_not_when_it_is_foreseen() -> None:
    boundary = int(at("09:20").timestamp()) * 1_000_000
    revisions = [Revision(-1, (TARGET,)), Revision(boundary, (Target("first_reply", HOUR),), tighten=True)]
    events = [EVENTS[0], event("2026-06-11T10:00", "message", "agent")]
    seen = {clock: read(revisions, {}, events, at(clock)) for clock in ("09:10", "09:20", "09:40", "10:30")}
    assert [one.kind for one in transitions([], seen["09:10"], at("09:10"))] == ["activated"]
    assert [one.kind for one in transitions(seen["09:10"], seen["09:40"], at("09:40"))] == ["tightened"]
    assert transitions(seen["09:40"], seen["09:40"], at("09:40")) == []
    assert [one.kind for one in transitions(seen["09:40"], seen["10:30"], at("10:30"))] == ["met"]


@pytest.mark.parametrize(
    ("alarm", "delivered"),
    [
        ("2026-06-11T10:00", "2026-06-11T10:00"),
        ("2026-06-11T23:30", "2026-06-12T09:00"),
        ("2026-06-13T10:00", "2026-06-15T09:00"),
    ],
)
def test_an_alarm_waits_for_the_receivers_hours(alarm: str, delivered: str) -> None:
    shift = Calendar.from_data("shift", {"zone": "UTC", "week": {"workdays": [["09:00", "18:00"]]}})
    assert deliver_at(utc(alarm), shift) == utc(delivered)
    over = Calendar.from_data("over", {"zone": "UTC", "openings": []})
    assert deliver_at(utc(alarm), over) is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 300), min_size=1, max_size=8).map(sorted))
def test_however_often_one_looks_the_same_breach_is_found(minutes: list[int]) -> None:
    keys = set()
    for minute in minutes:
        now = OPENED + timedelta(minutes=minute)
        keys |= {(alarm.key, alarm.at) for alarm in alarms(readings(now)) if alarm.at <= now}
    assert len(keys) == (2 if minutes[-1] >= 150 else 1 if minutes[-1] >= 120 else 0)
