"""Clocks and events in words."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from agent_console.contract.commands import ClockStep, ClockWhy
from agent_console.contract.entities import Clock
from agent_console.domain.clocks import NO_ANSWER_NEEDED, SNOOZED
from agent_console.domain.kinds import TicketStatus
from agent_console.ui.case.clock_strip import split_shown, urgency
from agent_console.ui.case.clock_words import ClockWords
from agent_console.ui.case.event_words import EventWords
from agent_console.ui.clock_words import clock_face
from agent_console.ui.format import Formats
from agent_console.ui.i18n import Language
from agent_console.ui.widgets import ClockBadge
from tests.ui_case.things import NOON, event


@pytest.fixture
def events(qapp: Any) -> EventWords:
    return EventWords({"a": "Aruzhan"}.get, lambda slug: slug.upper(), Formats().money)  # type: ignore[arg-type]


def test_events_are_sentences(events: EventWords) -> None:
    told = {
        events.sentence(event("status", data={"from": "open", "to": "pending"})),
        events.sentence(event("assignee", data={"to": "a"})),
        events.sentence(event("assignee", data={"to": ""})),
        events.sentence(event("tags", data={"from": ["x"], "to": ["y"]})),
        events.sentence(event("queue", data={"to": "cars"})),
    }
    assert told == {
        "Dana set the status to Waiting for customer",
        "Dana gave the case to Aruzhan",
        "Dana put the case back, nobody has it",
        "Dana added the tags y and removed x",
        "Dana moved the case to CARS",
    }


def test_a_refund_is_told_with_its_amount_and_who_gave_it(events: EventWords) -> None:
    data = {"amount": 2_000_000, "currency": "KZT", "by": "a"}
    system: dict[str, Any] = {"author": "automatic", "author_name": ""}
    told = [
        events.sentence(event("refund", data=data | {"state": "submitted"})),
        events.sentence(event("refund", data=data | {"state": "succeeded"}, **system)),
        events.sentence(event("refund", data=data | {"state": "failed"}, **system)),
        events.sentence(event("refund", data={"state": "succeeded"}, **system)),
        events.sentence(event("refund", data=data | {"state": "returned"}, **system)),
    ]
    assert told == [
        "Dana asked for a refund of ₸20,000.00",
        "Aruzhan gave back ₸20,000.00",
        "The refund of ₸20,000.00 failed",
        "An agent gave back an unknown amount",
        "The bank sent the refund of ₸20,000.00 back",
    ]


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ({"what": "refund", "state": "failed"}, "the refund of ₸20,000.00 failed"),
        ({"what": "refund", "state": "returned"}, "the bank sent the refund of ₸20,000.00 back"),
        ({"what": "charge", "state": "failed"}, "the charge of ₸20,000.00 failed"),
    ],
)
def test_a_case_that_money_brings_back_says_so(events: EventWords, why: dict[str, Any], said: str) -> None:
    data = {"from": "solved", "to": "open", "why": {"cause": "money", "amount": 2_000_000, "currency": "KZT"} | why}
    told = events.sentence(event("status", data=data, author="automatic", author_name=""))
    assert told == f"System set the status to Open ({said})"


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ({"code": "forbidden"}, "whoever wrote the message may not answer customers any more"),
        ({"code": "text"}, "the message cannot be sent as it is"),
        ({"code": "merged", "text": "This case was merged."}, "This case was merged."),
    ],
)
def test_money_of_which_the_customer_was_not_told_says_so(events: EventWords, why: dict[str, Any], said: str) -> None:
    data = {"amount": 2_000_000, "currency": "KZT", "why": {"cause": "words"} | why}
    told = events.sentence(event("untold", data=data, author="automatic", author_name=""))
    assert told == f"The customer has not been told about ₸20,000.00: write to them ({said})"


def test_the_platforms_own_events_are_sentences_too(events: EventWords) -> None:
    told = [
        events.sentence(event("clock", data={"what": "breached", "metric": "first_reply", "side": "support"})),
        events.sentence(event("clock", data={"what": "no_answer_needed"})),
        events.sentence(event("booking", data={"from": {"status": "confirmed"}, "to": {}, "code": "RS1"})),
        events.sentence(event("booking", data={"from": "", "to": "RS1", "code": "RS1"})),
    ]
    assert told == [
        "A clock ran out: First reply",
        "Dana said that no answer is needed",
        "The booking RS1 changed",
        "Dana linked the booking RS1",
    ]


def test_an_event_of_a_newer_platform_is_told_by_its_type(events: EventWords) -> None:
    assert events.sentence(event("parcel_lost", author="automatic", author_name="")) == "System: parcel lost"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (30, "30 s"),
        (228, "3 min 48 s"),
        (2_700, "45 min"),
        (7_500, "2 h 05 min"),
        (7_200, "2 h"),
        (100_800, "1 d 4 h"),
        (-60, "1 min"),
    ],
)
def test_durations(qapp: Any, seconds: int, words: str) -> None:
    assert ClockWords().duration(seconds) == words


def test_the_steps_tell_every_span_and_add_up(qapp: Any) -> None:
    steps = [
        ClockStep(kind="opened", at=NOON),
        ClockStep(kind="counted", at=NOON, until=NOON + timedelta(minutes=30), counted_seconds=1800),
        ClockStep(kind="paused", at=NOON + timedelta(minutes=30), until=NOON + timedelta(minutes=75), cause="pending"),
        ClockStep(kind="closed", at=NOON + timedelta(minutes=75), until=NOON + timedelta(hours=16), cause="night"),
        ClockStep(kind="due", at=NOON + timedelta(hours=17)),
    ]
    why = ClockWhy(
        clock=Clock(metric="first_reply", state="running", target_seconds=5400, elapsed_seconds=1800),
        zone="Asia/Almaty",
        steps=steps,
    )
    lines = ClockWords().steps(why)
    assert [(line.when, line.what, line.counted) for line in lines] == [
        ("12.03. 17:00", "The clock started", ""),
        ("17:00 – 17:30", "Time ran", "+30 min"),
        ("17:30 – 18:15", "Paused: waiting for the customer", ""),
        ("18:15 – 13.03. 09:00", "Outside working hours: night", ""),
        ("10:00", "Due", ""),
    ]
    assert ClockWords().summary(why) == "30 min of 1 h 30 min are used so far."


def test_an_unknown_zone_is_told_in_utc(qapp: Any) -> None:
    why = ClockWhy(clock=Clock(metric="first_reply"), zone="Nowhere/Land", steps=[ClockStep(kind="opened", at=NOON)])
    assert ClockWords().steps(why)[0].when == "12.03. 12:00"


_CAUSES = {
    *TicketStatus,
    *("night", "break", "day_off", SNOOZED, NO_ANSWER_NEEDED, "answered", "withdrawn", "policy"),
    *("check_in_near", "check_in", "check_out", "around_check_in"),
    *("host_asked", "host_silent", "host_overdue", "host_answered"),
}
"""Every cause that the engine gives (`domain.clocks_types.Step`); other causes are names and stand as they are."""


@pytest.mark.parametrize("cause", sorted(_CAUSES))
def test_no_cause_is_told_raw(qapp: Any, cause: str) -> None:
    english = ClockWords().cause(cause)
    assert english
    assert "_" not in english
    language = Language()
    language.install("ru")
    try:
        assert not re.search("[a-z]", ClockWords().cause(cause))
    finally:
        language.install("en")


@pytest.mark.parametrize(
    "kind", ["opened", "rule", "counted", "paused", "closed", "tightened", "due", "met", "breached", "ended"]
)
def test_no_step_is_told_raw(qapp: Any, kind: str) -> None:
    why = ClockWhy(clock=Clock(metric="first_reply"), zone="UTC", steps=[ClockStep(kind=kind, at=NOON, cause="Nauryz")])
    (line,) = ClockWords().steps(why)
    assert line.what.endswith(": Nauryz")
    assert not line.what.startswith(kind)


def late(side: str = "support", metric: str = "first_reply", **fields: Any) -> Clock:
    """A clock that ran out at noon."""
    return Clock(metric=metric, side=side, state="breached", due_at=NOON, **fields)


ANSWERED_LATE = late(settled_at=NOON + timedelta(minutes=3), remaining_seconds=-180)


def test_a_clock_that_was_answered_late_stands_still_and_quiet(shell: Any) -> None:
    badge = ClockBadge(shell, named=True)
    badge.set_clock("first_reply", "answered_late", NOON.timestamp(), None, -180)
    told = badge.text
    shell.ticker.second.emit(NOON.timestamp() + 86_400)
    assert (badge.text, badge.property("tone")) == (told, "neutral")
    assert told == "First reply · 3 min late"
    badge.set_clock("first_reply", "breached", NOON.timestamp())
    assert badge.property("tone") == "danger"
    face = clock_face(shell.locale, "first_reply", "answered_late", None, None, 0.0, remaining=-180)
    assert face is not None
    assert (face.text, face.ticks) == ("Answered 3 min late", False)


def test_the_strip_begins_with_what_still_wants_something() -> None:
    theirs, ours = late("counterparty"), late()
    running = Clock(metric="next_reply", state="running", due_at=NOON + timedelta(hours=1))
    met = Clock(metric="first_reply", state="met", settled_at=NOON)
    assert sorted([met, ANSWERED_LATE, running, theirs, ours], key=urgency) == [
        ours,
        theirs,
        running,
        ANSWERED_LATE,
        met,
    ]


def test_the_strip_shows_what_presses_and_keeps_the_rest_behind_its_button() -> None:
    running = [Clock(metric=f"m{number}", state="running") for number in range(4)]
    met = [Clock(metric="first_reply", state="met")]
    assert split_shown(running + met, 3) == (running[:3], running[3:] + met)
    assert split_shown(met, 3) == (met, [])
    assert split_shown([], 3) == ([], [])


def test_the_acts_of_the_money_desk_are_told(events: EventWords) -> None:
    sum_ = {"amount": 500_000, "currency": "KZT", "by": "a"}
    told = [
        events.sentence(event("compensation", data=sum_ | {"kind": "voucher", "state": "succeeded"})),
        events.sentence(event("claim", data=sum_ | {"kind": "damage", "state": "awaiting_answer"})),
        events.sentence(event("claim", data=sum_ | {"kind": "damage", "state": "ready", "accepted": False})),
        events.sentence(event("claim", data=sum_ | {"kind": "damage", "state": "succeeded", "accepted": False})),
        events.sentence(event("approval", data=sum_ | {"state": "waiting"})),
        events.sentence(event("approval", data=sum_ | {"state": "withdrawn"})),
        events.sentence(event("chargeback", data=sum_ | {"state": "open"})),
    ]
    assert told == [
        "Aruzhan gave the customer: Voucher, ₸5,000.00",
        "Dana wrote down a claim: Damage, ₸5,000.00",
        "Dana wrote down the answer to the claim: Damage, ₸5,000.00",
        "Claim: Damage, ₸5,000.00 · Done",
        "Dana asked for approval of ₸5,000.00",
        "Dana withdrew the request for ₸5,000.00",
        "The cardholder's bank took ₸5,000.00 back",
    ]


def test_what_somebody_else_sent_on_its_way_was_not_asked_for_by_them(events: EventWords) -> None:
    data = {"amount": 500_000, "currency": "KZT", "by": "a", "state": "submitted"}
    assert events.sentence(event("refund", author_id="a", data=data)) == "Dana asked for a refund of ₸5,000.00"
    assert events.sentence(event("refund", author_id="lead", data=data)) == "The refund of ₸5,000.00 is on its way"


def test_a_claim_that_nobody_answered_is_told_as_such(events: EventWords) -> None:
    data = {"amount": 500_000, "currency": "KZT", "kind": "damage", "by": "a", "state": "ready"}
    told = events.sentence(event("claim", author="automatic", author_name="", data=data))
    assert told == "The other side did not answer in time: Damage, ₸5,000.00"


def test_a_going_clock_says_when_it_is_due_and_since_when_it_is_late(qapp: Any) -> None:
    words = ClockWords()
    clock = Clock(metric="next_reply", state="running", due_at=NOON, target_seconds=3600)
    why = ClockWhy(clock=clock, zone="Asia/Yerevan", steps=[])
    assert words.due(why, NOON - timedelta(minutes=4)) == "Due 16:00, in 4 min."
    assert words.due(why, NOON + timedelta(hours=14)) == "Was due 12.03. 16:00, 14 h ago."
    met = ClockWhy(clock=Clock(metric="next_reply", state="met", due_at=NOON), zone="UTC", steps=[])
    assert words.due(met, NOON) == ""


def test_a_target_that_nobody_was_promised_is_told_as_one(qapp: Any) -> None:
    why = ClockWhy(clock=Clock(metric="next_reply"), zone="UTC", steps=[], operator_set=True)
    assert ClockWords().own_target(why) == "A target of our own; no customer was promised it."
    assert ClockWords().own_target(msgspec.structs.replace(why, operator_set=False)) == ""
