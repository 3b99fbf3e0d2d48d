"""A refund over several payments: nothing is lost, and no payment gives more than it has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.faults import Invalid
from agent_console.domain.refund_parts import Part, allocate_over, check_parts


def test_the_largest_rest_gives_first_and_equal_ones_in_their_order() -> None:
    assert allocate_over(700, {"a": 200, "b": 600, "c": 200}) == [("b", 600), ("a", 100)]
    assert allocate_over(600, {"a": 200, "b": 600}) == [("b", 600)]
    assert allocate_over(0, {"a": 200}) == []
    assert allocate_over(0, []) == []


@pytest.mark.parametrize(
    ("total", "rests", "code"), [(-1, {"a": 5}, "amount"), (6, {"a": 5}, "not_refundable"), (1, {}, "not_refundable")]
)
def test_what_cannot_be_split_is_refused(total: int, rests: dict[str, int], code: str) -> None:
    with pytest.raises(Invalid) as refusal:
        allocate_over(total, rests)
    assert refusal.value.code == code
    assert refusal.value.advice


@given(st.lists(st.integers(-5, 10**12), max_size=12), st.integers(0, 10**13))
def test_nothing_is_lost_and_nothing_invented(rests: list[int], total: int) -> None:
    pairs = [(str(index), rest) for index, rest in enumerate(rests)]
    room = sum(max(0, rest) for rest in rests)
    if total > room:
        with pytest.raises(Invalid):
            allocate_over(total, pairs)
        return
    parts = allocate_over(total, pairs)
    left = dict(pairs)
    assert sum(part.amount for part in parts) == total
    assert all(0 < part.amount <= left[part.payment_id] for part in parts)
    assert check_parts(parts, total, left) == parts if parts else total == 0


@pytest.mark.parametrize(
    ("parts", "amount", "code"),
    [
        ([], 0, "parts"),
        ([Part("a", 5), Part("a", 5)], 10, "parts"),
        ([Part("x", 5)], 5, "parts"),
        ([Part("a", 0)], 0, "parts"),
        ([Part("a", 15), Part("b", -5)], 10, "parts"),
        ([Part("a", 5), Part("b", 6)], 10, "parts"),
        ([Part("b", 21)], 21, "not_refundable"),
        ([Part(str(number), 1) for number in range(101)], 101, "parts"),
    ],
)
def test_chosen_parts_with_a_mistake_are_refused(parts: list[Part], amount: int, code: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_parts(parts, amount, {"a": 20, "b": 20})
    assert refusal.value.code == code
    assert refusal.value.field == "parts"
