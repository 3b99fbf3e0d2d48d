"""All of it instead of some of it: every pair of status changes for every clock, every zone's odd nights, against the counter."""

from __future__ import annotations

import itertools
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.domain.calendars import Calendar
from agent_console.domain.clocks import Event, Target, evaluate
from agent_console.domain.kinds import ClockSide, Metric, TicketStatus
from tests.domain.clock_counter import Counter, due_if_nothing_happens, run
from tests.domain.clock_support import MINUTE, Hours, open_seconds, open_spans, utc
from tests.domain.test_clocks_counted import HORIZON, STATUSES, budgets, histories, pauses, reading_of

SPLIT = Hours("Europe/Berlin", [[(9 * 60, 12 * 60), (13 * 60, 18 * 60)]] * 7)
PAUSES = [frozenset[str](), frozenset({"pending"}), frozenset({"pending", "on_hold"}), frozenset({"solved", "closed"})]


@pytest.mark.parametrize("metric", list(Metric))
@pytest.mark.parametrize("side", list(ClockSide))
def test_every_pair_of_status_changes_of_every_clock(metric: str, side: str) -> None:
    """Opened and answered, then two changes of status with a message of the customer between them, over a lunch break."""
    start = utc("2013-06-04T09:00")
    replier = "agent" if side == ClockSide.SUPPORT else "host"
    for first, second in itertools.product(TicketStatus, repeat=2):
        for answered, pause_in in itertools.product((False, True), PAUSES):
            events = [Event(start, "created")]
            events += [Event(start + 7 * MINUTE, "message", replier)] if answered else []
            events += [
                Event(start + 20 * MINUTE, "status", "agent", to=first),
                Event(start + 31 * MINUTE, "message"),
                Event(start + 40 * MINUTE, "status", "agent", to=second),
            ]
            now = start + 150 * MINUTE
            counter = Counter(metric, side, 90 * 60, pause_in, SPLIT)
            expected = run(counter, events, now)
            reading = reading_of(Target(metric, 90 * 60, "tried", pause_in, side), SPLIT, events, now)
            told = (first, second, answered, sorted(pause_in))
            assert (reading.state, reading.elapsed_seconds, reading.breached_at) == expected, told
            if reading.state == "running":
                assert reading.due_at == due_if_nothing_happens(counter, now, HORIZON), told


# The zone, an instant in the odd night, the wall clock just before the change, and the minutes by which it jumps.
CHANGES = [
    ("Europe/Berlin", "2024-03-31T01:00", 2 * 60, 60),
    ("Europe/Berlin", "2024-10-27T01:00", 3 * 60, -60),
    ("America/New_York", "2024-03-10T07:00", 2 * 60, 60),
    ("America/New_York", "2024-11-03T06:00", 2 * 60, -60),
    ("America/Sao_Paulo", "2018-11-04T03:00", 24 * 60, 60),
    ("America/Sao_Paulo", "2019-02-17T02:00", 24 * 60, -60),
    ("Australia/Lord_Howe", "2024-10-05T15:30", 2 * 60, 30),
    ("Australia/Lord_Howe", "2024-04-06T15:00", 2 * 60, -30),
    ("Asia/Almaty", "2024-02-29T18:00", 24 * 60, -60),
    ("Europe/Tirane", "2024-03-31T01:00", 2 * 60, 60),
    ("Europe/Tirane", "2024-10-27T01:00", 3 * 60, -60),
    ("Asia/Yerevan", "2011-03-26T22:00", 2 * 60, 60),
    ("Asia/Yerevan", "2011-10-29T22:00", 3 * 60, -60),
    ("Europe/Moscow", "2011-03-26T23:00", 2 * 60, 60),
    ("Europe/Moscow", "2014-10-25T22:00", 2 * 60, -60),
]


def _opening(begin: int, end: int, zone: str) -> Hours:
    """Open every day from `begin` to `end`, minutes of the wall that may run over midnight."""
    begin, end = begin % 1440, end % 1440
    return Hours(zone, [[(begin, end if end > begin else end + 1440)]] * 7)


@pytest.mark.parametrize(("zone", "instant", "wall", "jump"), CHANGES)
def test_an_opening_in_the_gap_never_happens_and_one_in_the_fold_happens_twice(
    zone: str, instant: str, wall: int, jump: int
) -> None:
    at = utc(instant)
    odd = (wall, wall + jump) if jump > 0 else (wall + jump, wall)
    inside = _opening(odd[0] + 10, odd[1] - 10, zone)
    spans = open_spans(inside.calendar(), at - 2 * timedelta(hours=1), at + 2 * timedelta(hours=1))
    length = abs(jump) - 20
    if jump > 0:
        assert spans == []
    else:
        assert [(span.start, span.end) for span in spans] == [
            (at + (jump + 10) * MINUTE, at - 10 * MINUTE),
            (at + 10 * MINUTE, at - (jump + 10) * MINUTE),
        ]
        assert sum(span.seconds for span in spans) == 2 * length * 60


@pytest.mark.parametrize(("zone", "instant", "wall", "jump"), CHANGES)
@pytest.mark.parametrize(
    "shape", ["inside", "over the first edge", "over the second edge", "around", "through the day"]
)
def test_clocks_across_every_change_agree_with_the_minutes_of_the_wall(
    zone: str, instant: str, wall: int, jump: int, shape: str
) -> None:
    low, high = sorted((wall, wall + jump))
    begin, end = {
        "inside": (low + 5, high - 5),
        "over the first edge": (low - 45, low + 15),
        "over the second edge": (high - 15, high + 45),
        "around": (low - 90, high + 90),
        "through the day": (high + 120, low - 120),
    }[shape]
    plain = _opening(begin, end, zone)
    start = utc(instant) - 7 * timedelta(hours=1)
    events = [
        Event(start, "created"),
        Event(utc(instant) - 20 * MINUTE, "status", "agent", to="pending"),
        Event(utc(instant) + 13 * MINUTE, "status", "agent", to="open"),
    ]
    for hours, minutes in itertools.product((5, 7, 8, 12, 30), (40, 95, 400)):
        now = start + hours * timedelta(hours=1)
        counter = Counter("first_reply", "support", minutes * 60, frozenset({"pending"}), plain)
        expected = run(counter, events, now)
        reading = reading_of(Target("first_reply", minutes * 60, "tried", frozenset({"pending"})), plain, events, now)
        assert (reading.state, reading.elapsed_seconds, reading.breached_at) == expected
        if reading.state == "running":
            due = due_if_nothing_happens(counter, now, HORIZON)
            assert reading.due_at == due or (due is None and reading.due_at and reading.due_at > now + HORIZON)


def test_almaty_has_no_summer_time_and_one_hour_less_since_2024() -> None:
    night = Calendar.from_data("night", {"zone": "Asia/Almaty", "week": {"daily": [["23:00", "24:00"]]}})
    spans = open_spans(night, utc("2024-02-29T12:00"), utc("2024-02-29T20:00"))
    # 23 o'clock of 29 February was there twice: at UTC+6 and again at UTC+5.
    assert sum(span.seconds for span in spans) == 7200
    assert open_seconds(night, utc("2024-03-01T12:00"), utc("2024-03-02T12:00")) == 3600


@settings(max_examples=100, deadline=None)
@given(histories(), st.sampled_from(list(Metric)), budgets, pauses, st.sampled_from(STATUSES), st.data())
def test_a_spell_of_waiting_put_into_a_history_brings_no_deadline_nearer(
    history: tuple[Hours, list[Event], object],
    metric: str,
    within: int,
    pause_in: frozenset[str],
    status: str,
    data: st.DataObject,
) -> None:
    """While the case stays open all the time, and then is put into a status that the policy lets rest, and taken back."""
    plain, events, _ = history
    calm = [Event(e.at, e.type, e.author, e.public) for e in events if e.type not in ("status", "no_answer_needed")]
    begin = calm[0].at + data.draw(st.integers(1, 600)) * MINUTE
    end = begin + data.draw(st.integers(1, 600)) * MINUTE
    paused = [*calm, Event(begin, "status", to="pending"), Event(end, "status", to="new")]
    if any(begin <= event.at <= end for event in calm[1:]):
        return
    now = max(end, calm[-1].at) + data.draw(st.integers(0, 900)) * MINUTE
    target = Target(metric, within, "tried", pause_in | {"pending"})
    without = reading_of(target, plain, calm, now)
    with_pause = reading_of(target, plain, paused, now)
    if without.started_at != with_pause.started_at:
        return
    assert with_pause.elapsed_seconds <= without.elapsed_seconds
    if without.due_at is not None and with_pause.due_at is not None:
        assert with_pause.due_at >= without.due_at


@settings(max_examples=60, deadline=None)
@given(histories(), budgets, pauses, st.permutations(list(Metric)))
def test_clocks_do_not_mind_in_whose_company_they_are_read(
    history: tuple[Hours, list[Event], object], within: int, pause_in: frozenset[str], order: list[Metric]
) -> None:
    plain, events, _ = history
    now = events[-1].at + 777 * MINUTE
    calendars = {"tried": plain.calendar()}
    targets = [Target(metric, within, "tried", pause_in, side) for metric in order for side in ClockSide]
    together = evaluate(targets, calendars, events, now)
    alone = [evaluate([target], calendars, events, now)[0] for target in targets]
    assert {(reading.metric, reading.side): reading for reading in together} == {
        (reading.metric, reading.side): reading for reading in alone
    }
