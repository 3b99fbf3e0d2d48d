"""What a clock does, told in cases: answers, pauses, reopening, snoozing, merging, and what satisfies nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from agent_console.domain.calendars import Calendar
from agent_console.domain.clocks import Event, Reading, Target, evaluate, history, next_due, parse_duration, read
from agent_console.domain.clocks_types import Revision
from agent_console.domain.faults import PolicyFault
from agent_console.domain.kinds import Metric, TicketStatus
from tests.domain.clock_support import event, utc

OFFICE = Calendar.from_data("office", {"zone": "Europe/Berlin", "week": {"workdays": [["09:00", "18:00"]]}})
CALENDARS = {"office": OFFICE}
HOUR = 3600
DONE = {"solved", "closed"}


def at(clock: str, day: int = 4) -> datetime:
    return utc(f"2013-06-{day:02}T{clock}")


def one(target: Target, events: list[Event], now: datetime) -> Reading:
    (reading,) = evaluate([target], CALENDARS, events, now)
    return reading


def said(clock: str, author: str = "customer", day: int = 4, **data: object) -> Event:
    return event(f"2013-06-{day:02}T{clock}", "message", author, **data)


def status(clock: str, to: str, day: int = 4) -> Event:
    return event(f"2013-06-{day:02}T{clock}", "status", "agent", to=to)


OPENED = Event(at("09:00"), "created")
FIRST = Target("first_reply", 2 * HOUR, "office", frozenset({"pending", "closed"}), warn_before=1800, rule="2 h")
NEXT = Target("next_reply", HOUR)


class TestKnownVectors:
    """Office 09-18 in Berlin, first reply within 120 minutes, opened 09:00 UTC."""

    def test_two_pauses_put_the_end_off_to_11_45(self) -> None:
        events = [OPENED, status("09:30", "pending"), status("09:45", "open")]
        events += [status("10:00", "closed"), status("10:30", "open")]
        reading = one(FIRST, events, at("10:45"))
        assert (reading.state, reading.due_at, reading.warn_at) == ("running", at("11:45"), at("11:15"))

    def test_a_budget_that_ends_with_the_working_day_is_due_that_day(self) -> None:
        events = [OPENED, status("10:00", "pending"), status("15:00", "open")]
        assert one(FIRST, events, at("15:10")).due_at == at("16:00")
        late = one(FIRST, events, at("05:00", day=5))
        assert (late.state, late.breached_at, late.elapsed_seconds) == ("breached", at("16:00"), 2 * HOUR)

    def test_a_pause_does_not_count_as_time_taken(self) -> None:
        events = [OPENED, status("10:00", "pending"), status("10:30", "open"), said("10:45", "agent")]
        reading = one(FIRST, events, at("12:00"))
        assert (reading.state, reading.elapsed_seconds, reading.settled_at) == ("met", 75 * 60, at("10:45"))


@pytest.mark.parametrize("second", list(TicketStatus))
@pytest.mark.parametrize("first", list(TicketStatus))
class TestEveryPairOfStatuses:
    """New at 09:00, the first status at 10:00, the second at 11:00, looked at 12:00: an hour in each."""

    def elapsed(self, metric: str, first: str, second: str, pause_in: frozenset[str] = frozenset()) -> int:
        events = [OPENED, status("10:00", first), status("11:00", second)]
        return one(Target(metric, 99 * HOUR, None, pause_in), events, at("12:00")).elapsed_seconds // HOUR

    def test_reply_clocks_rest_where_the_policy_says(self, first: str, second: str) -> None:
        for pause_in in (frozenset[str](), frozenset({"pending"}), frozenset({"pending", "on_hold", "solved"})):
            expected = sum(name not in pause_in for name in ("new", first, second))
            assert self.elapsed("first_reply", first, second, pause_in) == expected

    def test_agent_work_is_time_in_new_and_open(self, first: str, second: str) -> None:
        assert self.elapsed("agent_work", first, second) == sum(s in ("new", "open") for s in ("new", first, second))

    def test_requester_wait_is_all_but_pending_and_solved(self, first: str, second: str) -> None:
        resting = {"pending", *DONE}
        assert self.elapsed("requester_wait", first, second) == sum(s not in resting for s in ("new", first, second))

    def test_first_resolution_ends_with_the_first_solved(self, first: str, second: str) -> None:
        expected = 1 if first in DONE else 2 if second in DONE else 3
        assert self.elapsed("first_resolution", first, second) == expected

    def test_total_resolution_goes_on_after_reopening(self, first: str, second: str) -> None:
        assert self.elapsed("total_resolution", first, second) == sum(s not in DONE for s in ("new", first, second))

    def test_the_state_is_that_of_the_last_status(self, first: str, second: str) -> None:
        events = [OPENED, status("10:00", first), status("11:00", second)]
        reading = one(Target("total_resolution", 99 * HOUR, None, frozenset({"pending"})), events, at("12:00"))
        assert reading.state == ("met" if second in DONE else "paused" if second == "pending" else "running")
        assert (reading.due_at is None) == (second == "pending")


class TestReplies:
    def test_notes_and_automatic_messages_satisfy_nothing(self) -> None:
        events = [OPENED, said("09:10", "agent", public=False), said("09:20", "automatic")]
        assert one(FIRST, events, at("09:30")).state == "running"
        assert one(FIRST, [*events, said("09:40", "agent")], at("10:00")).settled_at == at("09:40")

    def test_an_automatic_or_hidden_message_opens_nothing(self) -> None:
        for opened in (Event(at("09:00"), "created", "automatic"), Event(at("09:00"), "created", public=False)):
            assert one(FIRST, [opened], at("10:00")).state == "inactive"

    def test_a_follow_up_does_not_reset_the_clock(self) -> None:
        events = [OPENED, said("09:30"), said("09:50")]
        assert one(FIRST, events, at("10:00")).started_at == at("09:00")

    def test_the_next_reply_counts_from_the_oldest_unanswered_message(self) -> None:
        events = [OPENED, said("09:30", "agent"), said("10:00"), said("10:20")]
        reading = one(NEXT, events, at("10:30"))
        assert (reading.started_at, reading.due_at) == (at("10:00"), at("11:00"))
        assert one(NEXT, [*events, said("10:40", "agent")], at("13:00")).state == "met"

    def test_there_is_no_next_reply_before_the_first(self) -> None:
        assert one(NEXT, [OPENED, said("09:30")], at("10:00")).state == "inactive"

    def test_a_case_that_support_opened_owes_no_first_reply(self) -> None:
        events = [Event(at("09:00"), "created", "agent"), said("10:00")]
        first, following = evaluate([FIRST, NEXT], CALENDARS, events, at("10:30"))
        assert (first.state, following.state) == ("inactive", "running")

    def test_an_answer_at_the_very_instant_is_in_time(self) -> None:
        assert one(FIRST, [OPENED, said("11:00", "agent")], at("12:00")).state == "met"
        late = Event(at("11:00") + timedelta(microseconds=1), "message", "agent")
        assert one(FIRST, [OPENED, late], at("12:00")).breached_at == at("11:00")

    def test_an_answer_after_closing_is_late_for_a_budget_that_ended_at_closing(self) -> None:
        opened = Event(at("14:00"), "created")
        reading = one(FIRST, [opened, said("17:00", "agent")], at("18:00"))
        assert (reading.state, reading.breached_at, reading.open) == ("breached", at("16:00"), False)

    def test_an_unanswered_clock_is_breached_from_the_instant_on(self) -> None:
        assert one(FIRST, [OPENED], at("11:00") - timedelta(seconds=1)).state == "running"
        reading = one(FIRST, [OPENED], at("11:00"))
        assert (reading.state, reading.breached_at, reading.remaining_seconds) == ("breached", at("11:00"), 0)

    def test_no_answer_needed_ends_the_clock_until_the_customer_writes_again(self) -> None:
        thanks = [OPENED, said("09:30", "agent"), said("10:00"), Event(at("10:10"), "no_answer_needed", "agent")]
        ended = one(NEXT, thanks, at("13:00"))
        assert (ended.state, ended.due_at, ended.open) == ("inactive", None, False)
        assert (ended.steps[-1].kind, ended.steps[-1].cause) == ("ended", "no_answer_needed")
        again = one(NEXT, [*thanks, said("12:30")], at("13:00"))
        assert (again.state, again.started_at) == ("running", at("12:30"))
        logged = event("2013-06-04T10:10", "clock", "agent", what="no_answer_needed")
        assert one(NEXT, [*thanks[:3], logged], at("13:00")).state == "inactive"

    def test_the_counterparty_owes_its_own_answer(self) -> None:
        host = Target("first_reply", HOUR, side="counterparty")
        events = [OPENED, said("09:10", "agent")]
        assert one(host, events, at("09:30")).state == "running"
        assert one(host, [*events, said("09:40", "host")], at("10:30")).state == "met"
        assert one(Target("first_reply", HOUR), [OPENED, said("09:40", "host")], at("09:50")).state == "running"

    def test_every_answer_of_a_case_can_be_read_afterwards(self) -> None:
        events = [OPENED, said("09:30", "agent"), said("10:00"), said("11:30", "agent"), said("12:00")]
        events.append(said("12:20", "agent"))
        lives = history([Revision(-1, (NEXT,))], {}, events, at("13:00"), ("support", "next_reply"))
        assert [(life.state, life.elapsed_seconds // 60) for life in lives] == [("breached", 90), ("met", 20)]


class TestUpdatesAndResolution:
    UPDATE = Target("periodic_update", 4 * HOUR, None, frozenset({"pending"}))

    def test_each_public_message_begins_a_new_period(self) -> None:
        events = [OPENED, said("09:30", "agent"), said("11:00", "agent"), said("11:30", "agent", public=False)]
        assert one(self.UPDATE, [OPENED], at("10:00")).state == "inactive"
        assert one(self.UPDATE, events, at("12:00")).due_at == at("15:00")

    def test_solving_ends_it_and_reopening_begins_anew(self) -> None:
        events = [OPENED, said("09:30", "agent"), status("10:00", "solved")]
        assert one(self.UPDATE, events, at("20:00")).state == "met"
        assert one(self.UPDATE, [*events, status("11:00", "open")], at("12:00")).due_at == at("15:00")

    def test_a_word_after_solving_begins_no_period(self) -> None:
        events = [OPENED, said("09:30", "agent"), status("10:00", "solved"), said("10:05", "agent")]
        assert one(self.UPDATE, events, at("20:00")).state == "met"

    def test_the_first_resolution_does_not_come_back(self) -> None:
        events = [OPENED, status("10:00", "solved"), status("12:00", "open")]
        targets = [Target("first_resolution", 2 * HOUR), Target("total_resolution", 2 * HOUR)]
        first, total = evaluate(targets, {}, events, at("12:30"))
        assert (first.state, first.elapsed_seconds) == ("met", HOUR)
        assert (total.state, total.elapsed_seconds, total.due_at) == ("running", 5400, at("13:00"))

    def test_from_pending_straight_to_solved_keeps_the_pause(self) -> None:
        target = Target("first_resolution", 2 * HOUR, None, frozenset({"pending"}))
        reading = one(target, [OPENED, status("10:00", "pending"), status("18:00", "solved")], at("19:00"))
        assert (reading.state, reading.elapsed_seconds) == ("met", HOUR)

    def test_solved_then_closed_is_settled_when_it_was_solved(self) -> None:
        events = [OPENED, status("10:00", "solved"), status("12:00", "closed")]
        assert one(Target("total_resolution", 2 * HOUR), events, at("13:00")).settled_at == at("10:00")


class TestSnooze:
    def test_snoozing_changes_no_clock_unless_the_policy_says_so(self) -> None:
        events = [OPENED, event("2013-06-04T09:30", "snoozed", "agent", until="2013-06-04T10:30:00Z")]
        assert one(Target("first_reply", 2 * HOUR), events, at("11:00")).due_at == at("11:00")
        resting = Target("first_reply", 2 * HOUR, None, frozenset({"snoozed"}))
        assert one(resting, events, at("10:00")).state == "paused"
        assert one(resting, events, at("10:45")).due_at == at("12:00")

    def test_a_customer_message_or_waking_ends_it(self) -> None:
        resting = Target("first_reply", 2 * HOUR, None, frozenset({"snoozed"}))
        snoozed = event("2013-06-04T09:30", "snoozed", "agent", until="2013-06-04T15:00:00Z")
        assert one(resting, [OPENED, snoozed, said("10:00")], at("10:30")).due_at == at("11:30")
        woken = event("2013-06-04T10:15", "snoozed", "agent", until=None)
        assert one(resting, [OPENED, snoozed, woken], at("10:30")).due_at == at("11:45")


class TestMerge:
    def test_the_earliest_clock_is_kept_with_the_pauses_it_had(self) -> None:
        theirs = [
            event("2013-06-04T07:00", "created", case="b"),
            event("2013-06-04T07:30", "status", "agent", to="pending", case="b"),
            event("2013-06-04T08:30", "status", "agent", to="open", case="b"),
        ]
        merged = event("2013-06-04T09:30", "merged", "agent", **{"from": "b"})
        target = Target("first_reply", 4 * HOUR, None, frozenset({"pending"}))
        assert one(target, [OPENED], at("10:00")).due_at == at("13:00")
        assert one(target, [OPENED, merged, *theirs], at("10:00")).due_at == at("12:00")
        answered = one(target, [OPENED, merged, *theirs, said("10:30", "agent")], at("14:00"))
        assert (answered.state, answered.started_at) == ("met", at("09:00"))

    def test_a_case_merged_twice_is_followed_all_the_way(self) -> None:
        deepest = [event("2013-06-04T06:00", "created", case="c")]
        between = [
            event("2013-06-04T06:30", "created", case="b"),
            event("2013-06-04T08:00", "merged", "agent", case="b", **{"from": "c"}),
        ]
        merged = event("2013-06-04T09:30", "merged", "agent", **{"from": "b"})
        ours = [Event(at("07:00"), "created"), said("08:30", "agent")]
        target = Target("first_reply", 4 * HOUR)
        reading = one(target, [*ours, merged, *deepest, *between], at("09:40"))
        assert (reading.state, reading.started_at) == ("running", at("06:00"))
        answered = [*ours, merged, *deepest, *between, said("09:50", "agent")]
        assert one(target, answered, at("10:00")).settled_at == at("08:30")

    def test_an_answered_case_brings_no_clock_along(self) -> None:
        theirs = [event("2013-06-04T07:00", "created", case="b"), said("07:10", "agent", case="b")]
        merged = event("2013-06-04T09:30", "merged", "agent", **{"from": "b"})
        assert one(FIRST, [OPENED, merged, *theirs], at("10:00")).started_at == at("09:00")


class TestChangedTargets:
    def test_a_new_policy_keeps_what_was_counted_and_paused(self) -> None:
        slow = Target("first_reply", 8 * HOUR, None, frozenset({"pending"}), rule="slow")
        fast = Target("first_reply", 2 * HOUR, None, frozenset(), rule="fast")
        events = [OPENED, status("09:30", "pending"), status("11:00", "open")]
        changed = Event(at("11:30"), "policy", data={"targets": [fast]})
        assert one(slow, events, at("11:30")).elapsed_seconds == HOUR
        reading = one(slow, [*events, changed], at("12:00"))
        assert (reading.rule, reading.due_at) == ("fast", at("12:30"))

    def test_a_budget_already_used_up_is_breached_at_the_change(self) -> None:
        changed = Event(at("12:00"), "policy", data={"targets": [Target("first_reply", HOUR)]})
        reading = one(Target("first_reply", 8 * HOUR), [OPENED, changed], at("13:00"))
        assert (reading.state, reading.breached_at) == ("breached", at("12:00"))

    def test_a_change_takes_hold_at_its_very_instant_but_not_on_what_was_answered_then(self) -> None:
        changed = Event(at("09:30"), "policy", data={"targets": [Target("first_reply", HOUR, rule="new")]})
        old = Target("first_reply", 8 * HOUR, rule="old")
        assert one(old, [OPENED, changed], at("09:30")).due_at == at("10:00")
        assert one(old, [OPENED, changed, said("09:30", "agent")], at("09:45")).rule == "old"

    def test_a_loosened_clock_warns_anew(self) -> None:
        changed = Event(at("10:00"), "policy", data={"targets": [Target("first_reply", 8 * HOUR, warn_before=HOUR)]})
        before = Target("first_reply", 80 * 60, warn_before=HOUR)
        assert one(before, [OPENED], at("09:30")).warn_at == at("09:20")
        assert one(before, [OPENED, changed], at("10:30")).warn_at == at("16:00")

    def test_a_breach_stays_where_it_happened(self) -> None:
        changed = Event(at("12:00"), "policy", data={"targets": [Target("first_reply", 8 * HOUR)]})
        reading = one(Target("first_reply", HOUR), [OPENED, changed], at("13:00"))
        assert (reading.state, reading.breached_at) == ("breached", at("10:00"))
        assert (reading.target_seconds, reading.remaining_seconds) == (HOUR, -3 * HOUR)

    def test_what_time_may_not_loosen_a_new_policy_may(self) -> None:
        slow, fast = Target("first_reply", 4 * HOUR), Target("first_reply", 2 * HOUR)
        by_time = Revision(_micros(at("09:30")), (slow,), tighten=True)
        by_policy = Revision(_micros(at("09:45")), (slow,))
        assert read([Revision(-1, (fast,)), by_time], {}, [OPENED], at("10:00"))[0].due_at == at("11:00")
        assert read([Revision(-1, (fast,)), by_time, by_policy], {}, [OPENED], at("10:00"))[0].due_at == at("13:00")

    def test_a_new_metric_counts_from_its_moment_and_a_withdrawn_one_ends(self) -> None:
        changed = Event(at("10:00"), "policy", data={"targets": [Target("agent_work", HOUR)]})
        withdrawn, new = evaluate([Target("first_reply", 8 * HOUR)], {}, [OPENED, changed], at("10:30"))
        assert (withdrawn.state, withdrawn.due_at, withdrawn.settled_at) == ("inactive", None, at("10:00"))
        assert (new.started_at, new.due_at) == (at("10:00"), at("11:00"))

    @pytest.mark.parametrize(("boundary", "due"), [("09:30", "11:30"), ("11:30", "13:00"), ("12:30", "13:00")])
    def test_time_tightens_from_its_moment_on_and_never_loosens(self, boundary: str, due: str) -> None:
        slow, fast = Target("first_reply", 4 * HOUR), Target("first_reply", 2 * HOUR)
        revisions = [Revision(-1, (slow,)), Revision(_micros(at(boundary)), (fast,), tighten=True, cause="near")]
        for now in ("09:10", "12:45"):
            (reading,) = read(revisions, {}, [OPENED], at(now))
            assert (reading.due_at, reading.breached_at) == (at(due), at(due) if now > due else None)
            assert ("tightened" in [step.kind for step in reading.steps]) == (due == "11:30")
            assert reading.elapsed_seconds + reading.remaining_seconds == reading.target_seconds
        loosened = [Revision(-1, (fast,)), Revision(_micros(at(boundary)), (slow,), tighten=True)]
        assert read(loosened, {}, [OPENED], at("09:10"))[0].due_at == at("11:00")

    def test_a_clock_opened_after_the_boundary_has_the_new_target_from_the_start(self) -> None:
        slow, fast = Target("first_reply", 4 * HOUR), Target("first_reply", 2 * HOUR)
        revisions = [Revision(-1, (slow,)), Revision(_micros(at("08:00")), (fast,), tighten=True)]
        assert read(revisions, {}, [OPENED], at("09:10"))[0].due_at == at("11:00")


def _micros(instant: datetime) -> int:
    return int(instant.timestamp()) * 1_000_000


def test_the_derivation_reads_like_a_story() -> None:
    events = [Event(at("13:00"), "created"), status("14:00", "pending"), status("14:45", "open")]
    target = Target("first_reply", 4 * HOUR, "office", frozenset({"pending"}), rule="4 h")
    steps = one(target, events, at("07:30", day=5)).steps
    assert [(step.kind, step.cause, step.counted_seconds // 60) for step in steps] == [
        ("opened", "", 0),
        ("rule", "4 h", 0),
        ("counted", "", 60),
        ("paused", "pending", 0),
        ("counted", "", 75),
        ("closed", "night", 0),
        ("counted", "", 30),
        ("due", "", 0),
    ]
    assert steps[-1].at == at("08:45", day=5)


def test_a_breach_stands_at_its_place_among_the_steps() -> None:
    steps = one(Target("first_reply", HOUR), [OPENED], at("11:00")).steps
    assert [(step.kind, step.counted_seconds) for step in steps] == [
        ("opened", 0),
        ("rule", 0),
        ("counted", HOUR),
        ("breached", 0),
        ("counted", HOUR),
    ]


def test_what_has_not_happened_yet_is_not_seen() -> None:
    events = [OPENED, said("10:00", "agent"), status("09:30", "pending")]
    assert one(FIRST, events, at("09:20")).due_at == at("11:00")
    assert one(FIRST, events, at("08:00")).state == "inactive"


def test_the_next_due_is_that_of_clocks_that_still_want_something() -> None:
    events = [OPENED, said("13:00", "agent"), said("14:00")]
    targets = [FIRST, NEXT, Target("total_resolution", 48 * HOUR)]
    readings = evaluate(targets, CALENDARS, events, at("14:30"))
    assert [reading.state for reading in readings] == ["breached", "running", "running"]
    assert next_due(readings) == at("15:00")
    assert next_due([]) is None


def test_a_warning_comes_that_long_before_in_the_clocks_own_time() -> None:
    target = Target("first_reply", 2 * HOUR, "office", warn_before=90 * 60)
    assert one(target, [Event(at("15:45"), "created")], at("15:50")).warn_at == at("07:15", day=5)


def test_an_unknown_calendar_is_a_mistake_of_the_policy() -> None:
    with pytest.raises(PolicyFault, match="no calendar of this name"):
        one(Target("first_reply", HOUR, "nowhere"), [OPENED], at("10:00"))


def test_no_events_no_clock() -> None:
    assert {reading.state for reading in evaluate([Target(m, HOUR) for m in Metric], {}, [], at("10:00"))} == {
        "inactive"
    }


@pytest.mark.parametrize(
    ("text", "seconds"), [("PT2H", 7200), ("P3D", 259_200), ("P1W", 604_800), ("P1DT1H1M1S", 90_061), ("PT0S", 0)]
)
def test_durations(text: str, seconds: int) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "P", "PT", "2H", "P1M", "P1Y", "PT1.5H", "-PT1H", "P1DT"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a duration"):
        parse_duration(text)
