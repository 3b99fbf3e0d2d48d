"""The shipped promises, row by row of the business's table; facts that change; and mistakes in a pack."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.domain.clock_policies import CaseFacts, ClockPolicy, default_policy
from agent_console.domain.clocks import Event, Reading
from agent_console.domain.faults import PolicyFault
from agent_console.domain.kinds import Channel, Market
from tests.domain.clock_support import event, utc

CHECK_IN, CHECK_OUT = utc("2026-06-10T09:00"), utc("2026-06-14T07:00")
STAY = CaseFacts(
    market="stays",
    channel="email",
    party="guest",
    booking_starts_at=CHECK_IN,
    booking_ends_at=CHECK_OUT,
    booking_zone="Asia/Almaty",
    booking_status="confirmed",
)
"""Local time in Almaty is five hours ahead, local daytime 09-21 is 04:00-16:00 UTC."""


def clock(
    facts: CaseFacts, opened: datetime, side: str = "support", now: datetime | None = None, *events: Event
) -> Reading:
    """The first-reply clock of a case opened then."""
    history = [Event(opened, "created"), *events]
    readings = default_policy().readings(facts, history, now or opened)
    (reading,) = [one for one in readings if (one.metric, one.side) == ("first_reply", side)]
    return reading


class TestRowsOfTheTable:
    """RULES, "Response clocks"."""

    def test_stays_more_than_five_days_ahead_the_host_has_three_days(self) -> None:
        opened = CHECK_IN - timedelta(days=30)
        reading = clock(STAY, opened, "counterparty")
        assert (reading.target_seconds, reading.due_at) == (3 * 86_400, opened + timedelta(days=3))

    def test_stays_within_five_days_the_host_has_twelve_hours_from_receipt_in_local_daytime(self) -> None:
        by_day = clock(STAY, utc("2026-06-06T10:00"), "counterparty")
        assert (by_day.target_seconds, by_day.due_at) == (12 * 3600, utc("2026-06-06T22:00"))
        at_night = clock(STAY, utc("2026-06-06T17:00"), "counterparty", utc("2026-06-07T05:00"))
        assert (at_night.elapsed_seconds, at_night.due_at) == (3600, utc("2026-06-07T16:00"))
        assert [(step.kind, step.cause) for step in at_night.steps[2:4]] == [("closed", "night"), ("counted", "")]

    def test_stays_during_the_stay_without_a_problem_too(self) -> None:
        assert clock(STAY, utc("2026-06-12T05:00"), "counterparty").target_seconds == 12 * 3600

    @pytest.mark.parametrize(
        "facts",
        [{"urgency": "urgent"}, {"urgency": "problem"}, {"topic": "access"}, {"topic": "amenity"}, {"topic": "safety"}],
    )
    def test_stays_a_problem_gives_the_host_one_hour_of_local_daytime(self, facts: dict[str, Any]) -> None:
        reading = clock(replace(STAY, **facts), utc("2026-06-12T15:30"), "counterparty")
        assert (reading.target_seconds, reading.due_at) == (3600, utc("2026-06-13T04:30"))

    def test_stays_around_check_in_one_hour_without_any_urgency(self) -> None:
        assert clock(STAY, CHECK_IN, "counterparty").due_at == CHECK_IN + timedelta(hours=1)

    def test_stays_at_night_the_platform_steps_in_at_once(self) -> None:
        opened = utc("2026-06-11T17:00")
        reading = clock(replace(STAY, topic="access"), opened)
        assert reading.due_at == opened + timedelta(minutes=1)
        assert "steps in" in reading.rule
        by_day = clock(replace(STAY, topic="access"), utc("2026-06-11T06:00"))
        assert by_day.due_at == utc("2026-06-11T07:01")

    def test_when_the_hosts_day_ends_unanswered_the_platform_steps_in(self) -> None:
        opened = utc("2026-06-11T15:50")
        facts = replace(STAY, topic="access")
        assert clock(facts, opened).due_at == utc("2026-06-11T16:01")
        answered = event("2026-06-11T15:55", "message", "host")
        assert clock(facts, opened, "support", utc("2026-06-11T15:56"), answered).due_at == opened + timedelta(hours=4)

    def test_when_the_host_is_overdue_support_is_called_in(self) -> None:
        quick = replace(STAY, channel="help_centre")
        opened = CHECK_IN - timedelta(days=4)
        later = event("2026-06-06T10:00", "message", "agent")
        follow = event("2026-06-06T20:55", "message")
        readings = default_policy().readings(
            quick, [Event(opened, "created"), later, follow], opened + timedelta(hours=12)
        )
        (following,) = [one for one in readings if (one.metric, one.side) == ("next_reply", "support")]
        (host,) = [one for one in readings if (one.metric, one.side) == ("first_reply", "counterparty")]
        assert host.breached_at == opened + timedelta(hours=12)
        assert following.due_at == host.breached_at + timedelta(minutes=1)

    @pytest.mark.parametrize("channel", ["email", "form"])
    def test_appointments_in_writing_within_two_hours(self, channel: str) -> None:
        reading = clock(CaseFacts(market="appointments", channel=channel), utc("2026-06-11T15:50"))
        assert (reading.target_seconds, reading.target and reading.target.operator_set) == (7200, False)

    @pytest.mark.parametrize("market", list(Market))
    def test_the_phone_is_answered_at_once(self, market: str) -> None:
        assert clock(CaseFacts(market=market, channel="phone"), utc("2026-06-11T15:50")).target_seconds == 60

    def test_cars_phone_comes_before_all_written_channels(self) -> None:
        targets: dict[str, int] = {
            channel: clock(CaseFacts(market="cars", channel=channel), utc("2026-06-11T15:50")).target_seconds
            for channel in Channel
        }
        assert all(targets["phone"] < targets[one] for one in targets if one not in ("phone", "hotline"))

    @pytest.mark.parametrize("market", list(Market))
    def test_chat_is_answered_in_minutes_around_the_clock(self, market: str) -> None:
        night = utc("2026-06-13T21:00")
        reading = clock(CaseFacts(market=market, channel="chat"), night)
        assert (reading.due_at, reading.target and reading.target.operator_set) == (night + timedelta(minutes=5), True)

    def test_two_clocks_run_side_by_side(self) -> None:
        readings = default_policy().readings(STAY, [Event(utc("2026-06-06T10:00"), "created")], utc("2026-06-06T10:01"))
        running = {(one.side, one.metric) for one in readings if one.state == "running"}
        assert {("support", "first_reply"), ("counterparty", "first_reply")} <= running

    def test_a_host_who_writes_is_owed_nothing_by_the_host(self) -> None:
        readings = default_policy().readings(
            replace(STAY, party="host"), [Event(CHECK_IN, "created")], CHECK_IN + timedelta(minutes=1)
        )
        assert {one.side for one in readings} == {"support"}

    def test_figures_that_the_sources_leave_open_are_marked_as_the_operators(self) -> None:
        promised = {target.within for target in default_policy().targets if not target.operator_set}
        assert promised == {60, 3600, 7200, 12 * 3600, 3 * 86_400}


class TestTime:
    def test_five_days_before_check_in_a_running_clock_tightens_by_itself(self) -> None:
        opened = CHECK_IN - timedelta(days=5, hours=1)
        before = clock(STAY, opened, "counterparty")
        assert before.due_at == utc("2026-06-05T21:00")
        after = clock(STAY, opened, "counterparty", CHECK_IN - timedelta(days=5) + timedelta(minutes=1))
        assert after.due_at == before.due_at
        assert ("tightened", "check_in_near") in [(step.kind, step.cause) for step in after.steps]

    def test_at_check_in_too(self) -> None:
        reading = clock(STAY, CHECK_IN - timedelta(minutes=90), "counterparty", CHECK_IN + timedelta(minutes=5))
        assert (reading.due_at, "1 h" in reading.rule) == (CHECK_IN + timedelta(hours=1), True)

    def test_the_end_of_the_stay_loosens_nothing(self) -> None:
        opened = CHECK_OUT - timedelta(hours=2)
        assert (
            clock(STAY, opened, "counterparty").due_at
            == clock(replace(STAY, booking_ends_at=None), opened, "counterparty").due_at
        )

    @settings(max_examples=60, deadline=None)
    @given(st.integers(0, 12 * 1440), st.integers(0, 3000), st.sampled_from(["", "access"]))
    def test_a_passing_boundary_never_moves_a_deadline_away(self, before: int, later: int, topic: str) -> None:
        opened = CHECK_IN - timedelta(minutes=before)
        facts = replace(STAY, topic=topic)
        for side in ("support", "counterparty"):
            first = clock(facts, opened, side)
            then = clock(facts, opened, side, opened + timedelta(minutes=later))
            assert first.due_at is not None
            assert then.due_at == first.due_at

    def test_a_booking_moved_nearer_tightens_and_moved_away_does_not_loosen(self) -> None:
        opened = utc("2026-05-01T05:00")
        near = {"starts_at": "2026-05-03T09:00:00Z", "ends_at": "2026-05-05T09:00:00Z"}
        far = {"starts_at": "2026-08-03T09:00:00Z", "ends_at": "2026-08-05T09:00:00Z"}
        moved = event("2026-05-01T06:00", "booking", "agent", **{"from": far, "to": near})
        now = utc("2026-05-01T06:30")
        facts = replace(STAY, booking_starts_at=utc("2026-05-03T09:00"), booking_ends_at=utc("2026-05-05T09:00"))
        tightened = clock(facts, opened, "counterparty", now, moved)
        assert (tightened.due_at, tightened.elapsed_seconds) == (utc("2026-05-01T18:00"), 5400)
        back = event("2026-05-01T07:00", "booking", "agent", **{"from": near, "to": far})
        loosened = clock(
            replace(facts, booking_starts_at=utc("2026-08-03T09:00")), opened, "counterparty", now, moved, back
        )
        assert loosened.due_at == tightened.due_at


class TestChangedFacts:
    def test_a_booking_found_later_binds_the_host_from_then_on(self) -> None:
        opened, linked = CHECK_IN - timedelta(days=20), CHECK_IN - timedelta(days=19)
        found = event(f"{linked:%Y-%m-%dT%H:%M}", "booking", "agent", **{"from": "", "to": "KZ-1", "code": "KZ-1"})
        reading = clock(STAY, opened, "counterparty", linked + timedelta(hours=1), found)
        assert (reading.started_at, reading.elapsed_seconds) == (linked, 3600)
        early = default_policy().readings(STAY, [Event(opened, "created"), found], linked)
        assert next(one for one in early if one.side == "counterparty").due_at == linked + timedelta(days=3)

    def test_a_raised_priority_keeps_what_was_counted_and_paused(self) -> None:
        facts = CaseFacts(market="cars", channel="email", priority="urgent")
        events = [
            Event(utc("2026-06-11T10:00"), "created"),
            event("2026-06-11T10:10", "status", "agent", to="pending"),
            event("2026-06-11T11:10", "status", "agent", to="open"),
            event("2026-06-11T11:15", "priority", "agent", **{"from": "normal", "to": "urgent"}),
        ]
        reading = next(iter(default_policy().readings(facts, events, utc("2026-06-11T11:20"))))
        assert (reading.elapsed_seconds, reading.due_at) == (20 * 60, utc("2026-06-11T11:30"))
        assert [step.cause for step in reading.steps if step.kind == "rule"] == [
            "everything else in writing: 4 h",
            "urgent in writing: 30 min",
        ]

    def test_what_happened_to_a_merged_case_does_not_change_the_facts_of_this_one(self) -> None:
        theirs = event("2026-06-11T09:30", "priority", "agent", case="b", **{"from": "normal", "to": "urgent"})
        merged = event("2026-06-11T10:30", "merged", "agent", **{"from": "b"})
        facts = CaseFacts(market="cars", channel="email", priority="normal")
        reading = clock(facts, utc("2026-06-11T10:00"), "support", utc("2026-06-11T11:00"), theirs, merged)
        assert reading.due_at == utc("2026-06-11T14:00")

    def test_a_change_that_does_not_concern_a_clock_leaves_it_alone(self) -> None:
        opened = CHECK_OUT - timedelta(hours=2)
        changed = event("2026-06-14T08:00", "language", "agent", **{"from": "en", "to": "kk"})
        now = utc("2026-06-14T08:30")
        with_change = clock(replace(STAY, language="kk"), opened, "counterparty", now, changed)
        assert with_change.due_at == clock(STAY, opened, "counterparty", now).due_at

    def test_a_new_version_of_the_policy_holds_from_its_moment_on(self) -> None:
        old, new = _pack("1", "PT4H"), _pack("2", "PT1H")
        events = [Event(utc("2026-06-11T10:00"), "created")]
        events.append(event("2026-06-11T10:30", "policy", "automatic", **{"from": "1", "to": "2"}))
        (before,) = new.readings(CaseFacts(), events, utc("2026-06-11T10:20"), {"1": old})
        (after,) = new.readings(CaseFacts(), events, utc("2026-06-11T10:40"), {"1": old})
        assert after.due_at == utc("2026-06-11T11:00")
        assert after.elapsed_seconds == 40 * 60
        assert [step.cause for step in after.steps if step.kind == "rule"] == ["within PT4H", "within PT1H"]
        assert before.elapsed_seconds == 20 * 60

    def test_the_zone_in_which_steps_are_told_is_that_of_the_hours(self) -> None:
        policy = default_policy()
        readings = policy.readings(STAY, [Event(CHECK_IN, "created")], CHECK_IN)
        assert {policy.zone(one, STAY) for one in readings} == {"Asia/Almaty"}
        office = CaseFacts(market="appointments", channel="form")
        zones = {
            one.metric: policy.zone(one, office)
            for one in policy.readings(office, [Event(CHECK_IN, "created")], CHECK_IN)
        }
        assert zones == {
            "first_reply": "UTC",
            "next_reply": "UTC",
            "first_resolution": "Europe/Tirane",
            "total_resolution": "Europe/Tirane",
        }


def _pack(version: str, within: str) -> ClockPolicy:
    return ClockPolicy.load(
        f"""
version = "{version}"
[calendars.office]
zone = "UTC"
week.daily = [["09:00", "18:00"]]
[[rules]]
name = "within {within}"
metrics = ["first_reply"]
within = "{within}"
calendar = "office"
""",
        "pack",
    )


@settings(max_examples=60, deadline=None)
@given(st.permutations([0, 1, 2]), st.integers(0, 600))
def test_the_order_of_cases_does_not_matter(order: list[int], minutes: int) -> None:
    now = CHECK_IN + timedelta(minutes=minutes)
    cases = [
        (STAY, [Event(CHECK_IN - timedelta(days=4), "created")]),
        (replace(STAY, booking_zone="America/New_York"), [Event(CHECK_IN, "created")]),
        (CaseFacts(market="cars", channel="chat"), [Event(CHECK_IN, "created")]),
    ]
    fresh = [_fresh().readings(*case, now) for case in cases]
    shared = _fresh()
    again = {index: shared.readings(*cases[index], now) for index in order}
    assert [again[index] for index in range(3)] == fresh


def _fresh() -> ClockPolicy:
    return ClockPolicy("again", default_policy().pack)


GOOD = """\
version = "1"
[phases]
near = "P5D"
[calendars.office]
zone = "Europe/Tirane"
week.workdays = [["09:00", "18:00"]]
[[rules]]
name = "one"
metrics = ["first_reply"]
market = ["cars"]
within = "PT2H"
[[rules]]
name = "two"
metrics = ["next_reply"]
any = [{ urgency = ["urgent"] }]
within = "PT2H"
calendar = "office"
pause_in = ["pending"]
warn_before = "PT1H"
"""


def test_a_good_pack_loads_from_text_and_from_data() -> None:
    assert len(ClockPolicy.load(GOOD, "good.toml").targets) == 2
    assert (
        ClockPolicy.load({"rules": [{"name": "a", "metrics": ["agent_work"], "within": "PT1H"}]}, "data").version == "1"
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('near = "P5D"', 'near = "5 days"', 3, "phases.near: '5 days' is not a duration"),
        ('near = "P5D"', 'far = "P5D"', 3, "'far' is not a known key"),
        ("Europe/Tirane", "Europe/Tirana", 5, "calendars.office.zone: 'Europe/Tirana' is not a time zone"),
        ('"09:00"', '"9 am"', 6, "calendars.office.week.workdays[0]: '9 am' is not a time of day"),
        ("week.workdays", "week.workday", 6, "'workday' is not a known key"),
        ('name = "one"', 'name = ""', 8, "rules[0].name: a rule needs a name"),
        ('"first_reply"', '"first_answer"', 9, "rules[0].metrics: 'first_answer' is not known"),
        ('metrics = ["first_reply"]', "metrics = []", 9, "at least one metric"),
        ('["cars"]', '["boats"]', 10, "rules[0].market: 'boats' is not known"),
        ('["cars"]', '"cars"', 10, "a list is expected"),
        ('["cars"]', "[]", 10, "an empty list fits nothing"),
        ('["cars"]', "[7]", 10, "texts in quotes are expected"),
        ('name = "two"', 'name = "one"', 13, "there is another rule named 'one'"),
        ('urgency = ["urgent"]', 'mood = ["bad"]', 15, "rules[1].any[0].mood: 'mood' is not a known key"),
        ('calendar = "office"', 'calendar = "shop"', 17, "there is no calendar 'shop'"),
        ('calendar = "office"', 'received_in = "shop"', 17, "there is no calendar 'shop'"),
        ('["pending"]', '["asleep"]', 18, "rules[1].pause_in: 'asleep' is not known"),
        ('warn_before = "PT1H"', 'warn_before = "PT3H"', 19, "the warning must come later"),
        ('warn_before = "PT1H"', "around = 1", 19, "true or false is expected"),
        ('warn_before = "PT1H"', 'on_breach = ["shout"]', 19, "'shout' is not known"),
        ('warn_before = "PT1H"', 'side = "customer"', 19, "rules[1].side: 'customer' is not known"),
        ('warn_before = "PT1H"', "operator_set = 1", 19, "true or false is expected"),
        ('warn_before = "PT1H"', "colour = 1", 19, "'colour' is not a known key"),
    ],
)
def test_each_mistake_names_line_and_reason(old: str, new: str, line: int, reason: str) -> None:
    with pytest.raises(PolicyFault) as caught:
        ClockPolicy.load(GOOD.replace(old, new, 1), "mine.toml")
    assert caught.value.what.startswith(f"mine.toml, line {line}: ")
    assert reason in caught.value.what
    assert caught.value.details["line"] == line


def test_a_missing_length_is_named_at_its_rule() -> None:
    with pytest.raises(PolicyFault, match=r"line 7: rules\[0\]\.within: a duration"):
        ClockPolicy.load(GOOD.replace('within = "PT2H"\n', "", 1), "mine.toml")


def test_what_is_no_toml_or_has_no_rules_is_refused() -> None:
    with pytest.raises(PolicyFault, match=r"mine\.toml is not valid TOML: .*line 1"):
        ClockPolicy.load("version = ]", "mine.toml")
    with pytest.raises(PolicyFault, match="at least one rule"):
        ClockPolicy.load("", "mine.toml")
    with pytest.raises(PolicyFault, match="a table is expected"):
        ClockPolicy.load({"calendars": []}, "mine.toml")


def test_every_case_has_its_reply_clocks() -> None:
    for market, channel in itertools.product(Market, Channel):
        readings = default_policy().readings(
            CaseFacts(market=market, channel=channel), [Event(CHECK_IN, "created")], CHECK_IN
        )
        assert {"first_reply", "next_reply", "first_resolution"} <= {one.metric for one in readings}
