"""Splitting a refund over the payments of a booking, so that the parts sum to it and no payment gives more than it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple, Protocol

from agent_console.domain.faults import Invalid
from agent_console.domain.money import MAX_MINOR

__all__ = ["MAX_PARTS", "Part", "allocate_over", "check_parts"]

MAX_PARTS: Final = 100
"""More payments than that has no booking; more parts than that is no refund."""


class Part(NamedTuple):
    """What goes back to one payment, in minor units; always more than zero."""

    payment_id: str
    amount: int


class _Part(Protocol):
    @property
    def payment_id(self) -> str: ...
    @property
    def amount(self) -> int: ...


def allocate_over(total: int, refundables: Mapping[str, int] | Iterable[tuple[str, int]]) -> list[Part]:
    """`total` over payments (id, refundable rest): the largest rest first, equal ones in the order given.

    So a refund touches as few payments as it can. The parts sum to `total`; nothing to refund has no parts. Raises Invalid:
    `amount` below zero, `not_refundable` where the payments together cannot bear it.
    """
    if total < 0:
        raise Invalid("A refund cannot be negative.", "Check the amount.", code="amount", details={"field": "amount"})
    pairs = refundables.items() if isinstance(refundables, Mapping) else refundables
    left, parts = total, []
    for payment_id, rest in sorted(pairs, key=lambda pair: -pair[1]):
        amount = min(left, rest)
        if amount <= 0:
            break
        parts.append(Part(payment_id, amount))
        left -= amount
    if left:
        raise Invalid(
            "The payments of this booking together cannot bear this refund.",
            "Choose a smaller amount.",
            code="not_refundable",
            details={"field": "amount", "refundable": total - left},
        )
    return parts


def check_parts(parts: Iterable[_Part], amount: int, refundables: Mapping[str, int]) -> list[Part]:
    """Parts that somebody chose, as they will be carried out.

    Raises Invalid: `parts` where they are none or too many, name a payment twice or one that is not there, are not more than
    zero or do not sum to `amount`; `not_refundable` where a payment has less left.
    """
    checked = [Part(part.payment_id, part.amount) for part in parts]
    if not 0 < len(checked) <= MAX_PARTS:
        raise _wrong("A refund over several payments needs between one part and a hundred.")
    if len({part.payment_id for part in checked}) < len(checked):
        raise _wrong("A payment is named twice in this refund.")
    for part in checked:
        if part.payment_id not in refundables:
            raise _wrong("A part of this refund goes to a payment of another booking.")
        if not 0 < part.amount <= MAX_MINOR:
            raise _wrong("Each part of a refund must be more than zero.")
    if sum(part.amount for part in checked) != amount:
        raise _wrong("The parts of this refund do not sum to its amount.")
    for part in checked:
        rest = refundables[part.payment_id]
        if part.amount > rest:
            raise Invalid(
                "One of the payments has less left than its part of this refund.",
                "Spread the amount anew over the payments.",
                code="not_refundable",
                details={"field": "parts", "payment_id": part.payment_id, "refundable": max(0, rest)},
            )
    return checked


def _wrong(what: str) -> Invalid:
    return Invalid(what, "Spread the amount anew over the payments.", code="parts", details={"field": "parts"})
