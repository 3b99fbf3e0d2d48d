"""Which cases change hands."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.rebalance import Colleague, Waiting, fits, rebalance

ANNA = Colleague("anna", "online", True, load=5, capacity=3)
BORIS = Colleague("boris", "online", True, load=0, capacity=3)


def _cases(owner: str, count: int, **fields: str) -> list[Waiting]:
    facts = {"market": "stays", "language": "en", "topic": ""} | fields
    return [Waiting(f"{owner}{n}", owner, hurts_at=n, **facts) for n in range(count)]


def test_what_is_too_much_goes_to_whoever_has_room_the_most_urgent_first() -> None:
    moves = rebalance(_cases("anna", 5), [ANNA, BORIS])
    assert [(m.case_id, m.from_id, m.to_id, m.why) for m in moves] == [
        ("anna0", "anna", "boris", "load"),
        ("anna1", "anna", "boris", "load"),
    ]


def test_whoever_is_not_there_gives_everything_and_gets_nothing() -> None:
    for away, why in (
        (replace(ANNA, status="away"), "away"),
        (replace(ANNA, status="offline"), "offline"),
        (replace(ANNA, on_shift=False), "off_shift"),
    ):
        moves = rebalance(_cases("anna", 5), [away, BORIS])
        assert [m.why for m in moves] == [why] * 3
        assert rebalance(_cases("boris", 9), [replace(BORIS, load=9), replace(away, load=0)]) == []


def test_a_case_goes_only_to_whom_it_fits() -> None:
    for case, other in (
        ({"language": "kk"}, replace(BORIS, languages=["en", "ru"])),
        ({"market": "cars"}, replace(BORIS, markets=["stays"])),
        ({"topic": "damage"}, replace(BORIS, skills=["access"])),
    ):
        assert rebalance(_cases("anna", 5, **case), [ANNA, other]) == []
        assert len(rebalance(_cases("anna", 5, **case), [ANNA, BORIS])) == 2


def test_a_lead_may_empty_the_desk_of_one_colleague() -> None:
    content = replace(ANNA, load=2)
    moves = rebalance(_cases("anna", 2), [content, BORIS], from_id="anna")
    assert len(moves) == 2
    assert rebalance(_cases("anna", 2), [content, BORIS]) == []
    assert len(rebalance(_cases("anna", 2), [content, BORIS], from_id="anna", most=1)) == 1


_words = st.lists(st.sampled_from(["a", "b"]), max_size=2)
_people = st.builds(
    Colleague,
    id=st.sampled_from("123456"),
    status=st.sampled_from(["online", "away", "offline"]),
    on_shift=st.booleans(),
    load=st.integers(0, 9),
    capacity=st.integers(0, 6),
    markets=_words,
    languages=_words,
    skills=_words,
)
_waiting = st.builds(
    Waiting,
    id=st.uuids().map(str),
    assignee_id=st.sampled_from("1234567"),
    market=st.sampled_from(["a", "b"]),
    language=st.sampled_from(["a", "b", "c"]),
    topic=st.sampled_from(["", "a", "b"]),
    hurts_at=st.none() | st.integers(0, 99),
)


@given(people=st.lists(_people, max_size=6, unique_by=lambda person: person.id), cases=st.lists(_waiting, max_size=25))
def test_nobody_ever_gets_more_than_they_can_work_or_what_does_not_fit(
    people: list[Colleague], cases: list[Waiting]
) -> None:
    moves = rebalance(cases, people)
    known = {person.id: person for person in people}
    by_id = {case.id: case for case in cases}
    assert len({move.case_id for move in moves}) == len(moves)
    for move in moves:
        target = known[move.to_id]
        assert target.there
        assert fits(by_id[move.case_id], target)
        assert move.from_id == by_id[move.case_id].assignee_id != move.to_id
    for person in people:
        got = sum(move.to_id == person.id for move in moves)
        gave = sum(move.from_id == person.id for move in moves)
        assert not got or person.load + got - gave <= person.capacity
        if person.there:
            assert gave <= max(0, person.load + got - person.capacity)
