"""Why a case is with whom it is, in sentences; and every transition of a clock as one."""

from __future__ import annotations

from datetime import UTC
from typing import Any

import pytest

from agent_console.ui.case.event_words import EventWords
from agent_console.ui.case.routing_words import RoutingWords, is_routing
from agent_console.ui.format import Formats
from tests.ui_case.things import event

PEOPLE = {"me": "Aruzhan", "b": "Berik"}
ROUTED = {
    "cause": "routing", "skills": ["language", "market"], "language": "hy", "topic": "", "load": 4, "capacity": 12, "others": {},
}  # fmt: skip
FAILED = {"cause": "money", "what": "refund", "state": "failed", "amount": 2_000_000, "currency": "KZT"}


@pytest.fixture
def words(qapp: Any) -> RoutingWords:
    return RoutingWords(Formats("en", UTC), lambda id_: PEOPLE.get(id_, ""), lambda: "me")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            {"to": "me", "why": ROUTED},
            "Routed to you: speaks Armenian, knows this market, has room (4 of 12)",
        ),
        ({"to": "b", "to_name": "Berik", "why": {"cause": "routing"}}, "Routed to Berik: takes new cases"),
        (
            {"to": "", "why": {"cause": "routing", "reason": "nobody_speaks", "language": "sq"}},
            "Waits for somebody free: nobody speaks Albanian",
        ),
        (
            {"to": "", "why": {"cause": "routing", "reason": "nobody_free"}},
            "Waits for somebody free: everybody who may take it has full hands",
        ),
        (
            {"to": "", "why": {"cause": "silent", "agent": "b", "name": "Berik", "since": "2013-06-04T14:05:00+00:00"}},
            "Back in the queue: nothing was heard of Berik since Tue 4 Jun 2013, 14:05",
        ),
        (
            {"to": "", "why": {"cause": "silent", "agent": "b", "since": "yesterday"}},
            "Back in the queue: nothing was heard of Berik",
        ),
        (
            {"to": "", "why": {"cause": "clock", "metric": "first_reply"}},
            "Back in the queue: a clock ran out (First reply)",
        ),
        ({"to": "me", "why": "load", "by": "rebalance"}, "Moved to you by a lead: evens out the load"),
        ({"to": "b", "why": "off_shift", "by": "rebalance"}, "Moved to Berik by a lead: the shift is over"),
        ({"to": "b"}, ""),
        ({"to": "me", "why": FAILED}, "Back with you: the refund of ₸20,000.00 failed"),
        ({"to": "b", "why": FAILED}, "Back with Berik: the refund of ₸20,000.00 failed"),
        ({"to": "", "why": FAILED}, "Back in the queue: the refund of ₸20,000.00 failed"),
        ({"to": "b", "why": 7}, ""),
        ({"to": "b", "why": {"cause": "routing", "skills": "all", "load": "4"}}, "Routed to Berik: takes new cases"),
    ],
)
def test_a_reason_is_a_sentence(words: RoutingWords, data: dict[str, Any], said: str) -> None:
    assert words.sentence(data) == said


def test_only_an_assignment_with_a_reason_is_one() -> None:
    assert is_routing(event("assignee", data={"to": "me", "why": ROUTED}))
    assert not is_routing(event("assignee", data={"to": "me"}))
    assert not is_routing(event("priority", data={"why": ROUTED}))


def test_the_timeline_tells_the_reason(words: RoutingWords) -> None:
    told = EventWords(
        lambda id_: PEOPLE.get(id_, ""), str.upper, Formats().money, routing=words.sentence
    )  # fmt: skip
    assert told.sentence(event("assignee", data={"to": "me", "why": ROUTED})).startswith(
        "Routed to you: speaks Armenian"
    )
    assert told.sentence(event("assignee", data={"to": "b"})) == "Dana gave the case to Berik"
    why = {"cause": "clock", "what": "breached", "metric": "next_reply"}
    said = told.sentence(event("priority", data={"to": "high", "why": why}))
    assert said == "Dana set the priority to High (a clock ran out: Next reply)"
    assert told.sentence(event("assignee", data={"to": "", "why": why})).startswith(
        "Back in the queue: a clock ran out"
    )


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("activated", "A clock started: First reply"),
        ("paused", "A clock was paused: First reply"),
        ("resumed", "A clock goes on: First reply"),
        ("tightened", "A clock got less time: First reply"),
        ("met", "A clock was kept: First reply"),
        ("ended", "A clock ended: First reply"),
        ("warned", "A clock is about to run out: First reply"),
        ("breached", "A clock ran out: First reply"),
        ("melted", "A clock changed: First reply"),
    ],
)
def test_every_transition_of_a_clock_is_a_sentence(qapp: Any, what: str, said: str) -> None:
    told = EventWords(lambda id_: PEOPLE.get(id_, ""), str.upper, Formats().money)
    assert told.sentence(event("clock", data={"what": what, "metric": "first_reply", "side": "support"})) == said


def test_the_other_sides_clock_and_a_called_lead_are_named(qapp: Any) -> None:
    told = EventWords(lambda id_: PEOPLE.get(id_, ""), str.upper, Formats().money)
    data = {"what": "breached", "metric": "next_reply", "side": "counterparty", "lead": "b"}
    assert told.sentence(event("clock", data=data)) == "A clock ran out: Next reply of the other side. Berik was called"
