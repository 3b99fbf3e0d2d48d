"""The engine against the minute counter, over random calendars, zones, targets and histories."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from agent_console.domain.calendars import micros
from agent_console.domain.clocks import Event, Reading, Revision, Target, evaluate, read
from agent_console.domain.kinds import ClockSide, Metric, TicketStatus
from tests.domain.clock_counter import Counter, due_if_nothing_happens, run
from tests.domain.clock_support import MINUTE, ODD_TIMES, Hours, hours, utc

STATUSES = [str(status) for status in TicketStatus]
HORIZON = timedelta(days=3)


@st.composite
def happenings(draw: st.DrawFn, at: datetime) -> Event:
    kind = draw(st.sampled_from(["message", "message", "status", "status", "no_answer_needed", "assignee"]))
    author = draw(st.sampled_from(["customer", "customer", "agent", "agent", "host", "automatic"]))
    if kind == "status":
        return Event(at, kind, to=draw(st.sampled_from(STATUSES)))
    return Event(at, kind, author, public=draw(st.sampled_from([True, True, True, False])))


@st.composite
def histories(draw: st.DrawFn) -> tuple[Hours, list[Event], datetime]:
    """A calendar, a case's events at different minutes, and a moment to look at it."""
    zone, odd = draw(st.sampled_from(ODD_TIMES))
    plain = draw(hours(utc(odd).date(), zone))
    start = utc(odd) + draw(st.integers(-900, 100)) * MINUTE
    gaps = draw(st.lists(st.integers(1, 240), max_size=9))
    author = draw(st.sampled_from(["customer", "customer", "customer", "agent", "automatic"]))
    events = [Event(start, "created", author)]
    for gap in gaps:
        events.append(draw(happenings(events[-1].at + gap * MINUTE)))
    return plain, events, start + draw(st.integers(0, 1800)) * MINUTE


pauses = st.frozensets(st.sampled_from(STATUSES), max_size=3)
budgets = st.integers(0, 600).map(lambda minutes: minutes * 60)


def reading_of(target: Target, plain: Hours, events: list[Event], now: datetime) -> Reading:
    (reading,) = evaluate([target], {"tried": plain.calendar()}, events, now)
    return reading


@settings(max_examples=250, deadline=None)
@given(histories(), st.sampled_from(list(Metric)), st.sampled_from(list(ClockSide)), budgets, pauses)
def test_readings_equal_the_minute_counter(
    history: tuple[Hours, list[Event], datetime], metric: str, side: str, within: int, pause_in: frozenset[str]
) -> None:
    plain, events, now = history
    counter = Counter(metric, side, within, pause_in, plain)
    state, elapsed, breached = run(counter, events, now)
    reading = reading_of(Target(metric, within, "tried", pause_in, side), plain, events, now)
    assert (reading.state, reading.elapsed_seconds, reading.breached_at) == (state, elapsed, breached)
    if state == "running":
        due = due_if_nothing_happens(counter, now, HORIZON)
        assert reading.due_at == due or (due is None and (reading.due_at is None or reading.due_at > now + HORIZON))
    if state == "paused":
        assert reading.due_at is None


@settings(max_examples=80, deadline=None)
@given(histories(), st.sampled_from(list(Metric)), budgets, pauses, st.booleans())
def test_what_comes_while_nobody_receives_is_received_at_the_next_opening(
    history: tuple[Hours, list[Event], datetime], metric: str, within: int, pause_in: frozenset[str], both: bool
) -> None:
    plain, events, now = history
    counter = Counter(metric, "support", within, pause_in, plain if both else None, plain)
    state, elapsed, breached = run(counter, events, now)
    target = Target(metric, within, "tried" if both else None, pause_in, received_in="tried")
    reading = reading_of(target, plain, events, now)
    assert (reading.state, reading.elapsed_seconds, reading.breached_at) == (state, elapsed, breached)
    assert sum(step.counted_seconds for step in reading.steps) == elapsed
    if state == "running":
        due = due_if_nothing_happens(counter, now, HORIZON)
        assert reading.due_at == due or (due is None and (reading.due_at is None or reading.due_at > now + HORIZON))


@settings(max_examples=80, deadline=None)
@given(histories(), st.sampled_from(list(Metric)), budgets, pauses, st.integers(0, 59_999_999))
def test_the_steps_explain_every_second(
    history: tuple[Hours, list[Event], datetime], metric: str, within: int, pause_in: frozenset[str], odd: int
) -> None:
    plain, events, now = history
    events = [
        Event(e.at + timedelta(microseconds=odd * n), e.type, e.author, e.public, e.to) for n, e in enumerate(events)
    ]
    reading = reading_of(Target(metric, within, "tried", pause_in), plain, events, now + timedelta(microseconds=odd))
    assert sum(step.counted_seconds for step in reading.steps) == reading.elapsed_seconds
    assert reading.elapsed_seconds + reading.remaining_seconds == reading.target_seconds
    if reading.state == "inactive" and not reading.steps:
        return
    spans = [step for step in reading.steps if step.until is not None]
    at = reading.started_at
    for step in spans:
        assert step.at == at
        at = step.until
    assert at == min(reading.settled_at or now + timedelta(microseconds=odd), now + timedelta(microseconds=odd))
    assert [step.at for step in reading.steps] == sorted(step.at for step in reading.steps)


@settings(max_examples=100, deadline=None)
@given(histories(), st.sampled_from(list(Metric)), budgets, pauses, st.integers(1, 600))
def test_elapsed_never_decreases_while_a_clock_lives(
    history: tuple[Hours, list[Event], datetime], metric: str, within: int, pause_in: frozenset[str], later: int
) -> None:
    plain, events, now = history
    target = Target(metric, within, "tried", pause_in)
    before = reading_of(target, plain, events, now)
    after = reading_of(target, plain, events, now + later * MINUTE)
    assume(before.started_at == after.started_at)
    assert after.elapsed_seconds >= before.elapsed_seconds
    if before.state == "breached":
        assert after.breached_at == before.breached_at


@settings(max_examples=100, deadline=None)
@given(histories(), st.sampled_from(list(Metric)), budgets, st.sampled_from(STATUSES), pauses)
def test_pausing_never_brings_a_deadline_nearer(
    history: tuple[Hours, list[Event], datetime], metric: str, within: int, more: str, pause_in: frozenset[str]
) -> None:
    plain, events, now = history
    without = reading_of(Target(metric, within, "tried", pause_in), plain, events, now)
    with_more = reading_of(Target(metric, within, "tried", pause_in | {more}), plain, events, now)
    assert with_more.elapsed_seconds <= without.elapsed_seconds
    if with_more.due_at is not None and without.due_at is not None:
        assert with_more.due_at >= without.due_at
    if with_more.breached_at is not None:
        assert without.breached_at is not None
        assert with_more.breached_at >= without.breached_at


@settings(max_examples=80, deadline=None)
@given(histories(), hours(utc("2024-03-31T00:00").date(), "Europe/Berlin"), st.data())
def test_tightening_never_loosens(
    history: tuple[Hours, list[Event], datetime], other: Hours, data: st.DataObject
) -> None:
    plain, events, now = history
    calendars = {"one": plain.calendar(), "two": other.calendar()}
    target = Target(
        data.draw(st.sampled_from(list(Metric))), data.draw(budgets), "one", data.draw(pauses), warn_before=60
    )
    tighter = Target(target.metric, data.draw(budgets), "two", target.pause_in)
    boundary = micros(events[0].at) + data.draw(st.integers(-600, 3000)) * 60_000_000
    revisions = [Revision(-(1 << 60), (target,)), Revision(boundary, (tighter,), tighten=True)]
    (old,) = evaluate([target], calendars, events, now)
    (new,) = read(revisions, calendars, events, now)
    assert new.started_at == old.started_at
    assert sum(step.counted_seconds for step in new.steps) == new.elapsed_seconds
    assert new.elapsed_seconds + new.remaining_seconds == new.target_seconds
    if old.started_at is None or micros(old.started_at) >= boundary:
        return
    if old.due_at is not None and old.state in ("running", "breached"):
        assert new.due_at is not None
        assert new.due_at <= old.due_at or _paused_after(events, boundary, now)


def _paused_after(events: list[Event], boundary: int, now: datetime) -> bool:
    """A pause after the boundary puts off each of two deadlines by its own hours, so that they can change places."""
    return any(event.type == "status" and micros(event.at) > boundary and event.at <= now for event in events)


@settings(max_examples=60, deadline=None)
@given(histories(), budgets, pauses, st.randoms())
def test_the_order_in_which_events_are_given_does_not_matter(
    history: tuple[Hours, list[Event], datetime], within: int, pause_in: frozenset[str], chance: random.Random
) -> None:
    plain, events, now = history
    at_once = [Event(events[0].at, event.type, event.author, event.public, event.to) for event in events]
    targets = [Target(metric, within, "tried", pause_in) for metric in Metric]
    calendars = {"tried": plain.calendar()}
    for given_events in (events, at_once):
        shuffled = given_events.copy()
        chance.shuffle(shuffled)
        assert evaluate(targets, calendars, shuffled, now) == evaluate(targets, calendars, given_events, now)
