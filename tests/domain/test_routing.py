"""Who is given a case, and what is said of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.faults import PolicyFault
from agent_console.domain.routing import Candidate, Wanted, choose, obstacle
from agent_console.domain.routing_policy import PACK, RoutingPolicy, default_policy
from agent_console.resources import resource_path

NOON = datetime(2026, 6, 10, 12, tzinfo=UTC)
POLICY = default_policy()
WANTED = Wanted(market="stays", language="hy", topic="access")


def one(name: str, **fields: Any) -> Candidate:
    facts: dict[str, Any] = {
        "status": "online",
        "on_shift": True,
        "load": 0,
        "capacity": 4,
        "languages": ["hy", "en"],
        "markets": ["stays"],
    }
    return Candidate(id=name, name=name, **(facts | fields))


def test_the_least_relative_load_goes_before_the_longest_idle() -> None:
    busy = one("busy", load=3, capacity=4, given_at=None)
    large = one("large", load=4, capacity=12, given_at=NOON)
    assert choose(WANTED, [busy, large], POLICY).agent_id == "large"
    idle = one("idle", load=4, capacity=12, given_at=NOON - timedelta(hours=1))
    assert choose(WANTED, [busy, large, idle], POLICY).agent_id == "idle"


def test_who_names_the_topic_goes_before_who_takes_all() -> None:
    special = one("special", skills=["access"], load=3)
    assert choose(WANTED, [one("a"), special], POLICY).agent_id == "special"
    other = one("other", skills=["damage"])
    assert choose(WANTED, [other, one("a", load=3)], POLICY).agent_id == "a"
    assert choose(WANTED, [other], POLICY).agent_id == "other"


@pytest.mark.parametrize(
    ("fields", "against"),
    [
        ({"markets": ["cars"]}, "market"),
        ({"languages": ["en"]}, "language"),
        ({"status": "away"}, "away"),
        ({"status": "offline"}, "offline"),
        ({"on_shift": False}, "off_shift"),
        ({"load": 4}, "full"),
        ({"capacity": 0}, "full"),
        ({}, ""),
    ],
)
def test_what_speaks_against_somebody(fields: dict[str, Any], against: str) -> None:
    assert obstacle(WANTED, one("a", **fields), POLICY) == against


def test_who_let_it_run_out_is_not_given_it_again() -> None:
    wanted = Wanted(market="stays", language="hy", not_agent="a")
    assert choose(wanted, [one("a")], POLICY).reason == "nobody_free"
    assert choose(wanted, [one("a"), one("b", load=3)], POLICY).agent_id == "b"


@pytest.mark.parametrize(
    ("people", "reason"),
    [
        ([], "nobody_there"),
        ([one("a", languages=["en"]), one("b", markets=["cars"])], "nobody_speaks"),
        ([one("a", markets=["cars"])], "nobody_knows_market"),
        ([one("a", languages=["en"]), one("b", load=4)], "nobody_free"),
        ([one("a", languages=["en"]), one("b", status="away")], "nobody_there"),
        ([one("a", on_shift=False)], "nobody_there"),
    ],
)
def test_why_nobody_gets_it(people: list[Candidate], reason: str) -> None:
    choice = choose(WANTED, people, POLICY)
    assert (choice.agent_id, choice.reason) == ("", reason)
    assert choice.why["reason"] == reason
    assert sum(choice.why["others"].values()) == len(people)
    assert choice.why["language"] == "hy"


def test_the_reason_names_the_skills_and_what_spoke_against_the_others() -> None:
    choice = choose(WANTED, [one("a", load=1), one("b", status="away"), one("c", languages=["ru"])], POLICY)
    assert choice.why == {
        "cause": "routing",
        "skills": ["language", "market"],
        "language": "hy",
        "topic": "access",
        "load": 1,
        "capacity": 4,
        "others": {"away": 1, "language": 1},
    }


_people = st.builds(
    one,
    st.uuids().map(str),
    load=st.integers(0, 6),
    capacity=st.integers(0, 6),
    status=st.sampled_from(["online", "away", "offline"]),
    languages=st.lists(st.sampled_from(["hy", "en", "ru"]), max_size=3),
    skills=st.lists(st.sampled_from(["access", "damage"]), max_size=2),
    given_at=st.one_of(st.none(), st.integers(0, 100).map(lambda minutes: NOON + timedelta(minutes=minutes))),
)


@given(st.lists(_people, max_size=8, unique_by=lambda person: person.id), st.randoms())
def test_nobody_is_chosen_against_a_rule_and_the_order_of_people_does_not_matter(
    people: list[Candidate], random: Any
) -> None:
    choice = choose(WANTED, people, POLICY)
    free = [person for person in people if not obstacle(WANTED, person, POLICY)]
    assert bool(choice.agent_id) == bool(free)
    assert not choice.agent_id or choice.agent_id in {person.id for person in free}
    shuffled = list(people)
    random.shuffle(shuffled)
    assert choose(WANTED, shuffled, POLICY).agent_id == choice.agent_id


def test_as_shipped_nothing_is_given_out() -> None:
    assert not POLICY.routes


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('away_after = "PT10M"', 'away_after = "PT10S"', 8, "less than a minute"),
        ('away_after = "PT10M"', 'away_after = "soon"', 8, "not a duration"),
        ('offline_after = "PT1H"', 'offline_after = "PT2M"', 10, "shorter"),
        ("queues = []", 'queues = "all"', 17, "a list of slugs"),
        ('language = "must"', 'language = "maybe"', 24, "one of"),
        ('roles = ["agent", "senior"]', 'roles = ["boss"]', 21, "a list is expected"),
        ("queues = []", "queue = []", 17, "unknown name"),
    ],
)
def test_a_mistake_in_the_pack_is_named_with_its_line(old: str, new: str, line: int, reason: str) -> None:
    text = resource_path(PACK).read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(PolicyFault, match=reason) as caught:
        RoutingPolicy.load(text.replace(old, new), "routing.toml")
    assert caught.value.details["line"] == line
