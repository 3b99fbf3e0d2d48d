"""How an amount that is given back lies on the lines of a bill, so that what a policy gave is not given by it a second time."""

from __future__ import annotations

from collections.abc import Mapping

from agent_console.domain.money import allocate

__all__ = ["spread"]


def spread(amount: int, firsts: Mapping[str, int], rests: Mapping[str, int]) -> dict[str, int]:
    """By line what of `amount` lies on it, in minor units; lines on which nothing lies are left out.

    First as `firsts` has it (a policy's answer; a discount is below zero, and is taken back with what it was given on), then
    in proportion to what each line can still give (`rests`). What is beyond that lies on no line.
    """
    lies = _in_proportion(min(amount, max(0, sum(firsts.values()))), firsts)
    left = {line: max(0, rest - lies.get(line, 0)) for line, rest in rests.items()}
    over = min(amount - sum(lies.values()), sum(left.values()))
    for line, more in zip(left, allocate(over, list(left.values())), strict=True):
        lies[line] = lies.get(line, 0) + more
    return {line: part for line, part in lies.items() if part}


def _in_proportion(amount: int, firsts: Mapping[str, int]) -> dict[str, int]:
    """`amount`, which they can bear, by these; no part is beyond its own."""
    whole = sum(firsts.values())
    if amount <= 0:
        return {}
    gains = [max(0, first) for first in firsts.values()]
    discounts = [max(0, -first) for first in firsts.values()]
    taken = sum(discounts) * amount // whole
    given = zip(firsts, allocate(amount + taken, gains), allocate(taken, discounts), strict=True)
    return {line: gain - discount for line, gain, discount in given}
