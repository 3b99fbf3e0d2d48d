"""A whole quote: what the policy gives of a booking, over its payments, and what can be done where a card cannot take it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Unpack

from agent_console.domain.kinds import PaymentMethod, RefundReason
from agent_console.domain.refund_parts import Part, allocate_over
from agent_console.domain.refund_spread import spread
from agent_console.domain.refunds import PaymentFigures, blocked
from agent_console.domain.refunds_lines import balanced
from agent_console.domain.refunds_policy import Asked, BookingCase, RefundPolicy, Suggestion, party
from agent_console.domain.shares import REFUND, ShareOf, divided

__all__ = ["INSTEAD_SAYS", "Instead", "Quote", "placed", "quote_refund", "why_blocked"]


class Instead(StrEnum):
    """What can be done with money that no card can take back."""

    COUNTERPARTY = "counterparty"
    CREDIT = "credit"
    VOUCHER = "voucher"


INSTEAD_SAYS: Final[Mapping[Instead, str]] = MappingProxyType(
    {
        Instead.COUNTERPARTY: "Whoever took the money pays it back on the spot.",
        Instead.CREDIT: "Give a credit on the customer's account.",
        Instead.VOUCHER: "Give a voucher.",
    }
)


@dataclass(frozen=True, slots=True)
class Quote:
    """In minor units. `given` is what the policy gives, `total` what the payments can bear of it; the lines of `suggestion`
    sum to `total`, and so do the `parts` and the `shares`; `usual` is who bears whatever else is given for the same reason, as
    parts of their sum. `refundable` is the rest of all payments, `stays_paid` what remains paid after it.
    `blocked` says why nothing can be refunded ("" otherwise). `off_card` is what of `given` no card of the booking can take back
    because it was paid another way, `instead` what can be done about it. `announced` is what is taken to be true of lateness,
    None where it decides nothing.
    """

    given: int
    total: int
    suggestion: Suggestion
    parts: tuple[Part, ...]
    shares: tuple[ShareOf, ...]
    usual: tuple[ShareOf, ...]
    refundable: int
    stays_paid: int
    valid_until: datetime | None
    blocked: str
    off_card: int
    instead: tuple[Instead, ...]
    announced: bool | None = None


def quote_refund(
    policy: RefundPolicy,
    case: BookingCase,
    payments: Mapping[str, PaymentFigures],
    currency: str,
    now: datetime,
    beside: Collection[PaymentFigures] = (),
    **asked: Unpack[Asked],
) -> Quote:
    """What may go back for `case` at `now`, to the payments made in `currency`. `beside` are payments of the booking that are
    not asked about. Raises Invalid as `RefundPolicy.suggest`."""
    given, until = policy.suggest_until(case, now, **asked)
    mine = {id_: figures for id_, figures in payments.items() if figures.currency == currency}
    rests = {id_: figures.refundable for id_, figures in mine.items()}
    refundable = sum(rests.values())
    suggestion = replace(given, total=min(given.total, refundable)) if given.beside else balanced(given, refundable)
    total = suggestion.total
    usual = policy.shares.parts(case.market, _borne_for(case, suggestion, asked), REFUND, other_side=case.other_side)
    paid = sum(figures.left for figures in mine.values())
    elsewhere = any(figures.method != PaymentMethod.CARD and figures.captured > 0 for figures in mine.values())
    off_card = _off_card(given.total, [*mine.values(), *(one for one in beside if one.currency == currency)])
    return Quote(
        given=given.total,
        total=total,
        suggestion=suggestion,
        parts=tuple(allocate_over(total, rests)),
        shares=tuple(divided(usual, total)),
        usual=tuple(usual),
        refundable=refundable,
        stays_paid=paid - total,
        valid_until=until,
        blocked=why_blocked(mine.values()),
        off_card=off_card,
        instead=tuple(Instead) if off_card or (elsewhere and not refundable) else (),
        announced=case.announced if policy.turns_on_announcement(case, now, **asked) else None,
    )


def placed(policy: RefundPolicy, case: BookingCase, given: int, now: datetime, **asked: Unpack[Asked]) -> BookingCase:
    """`case` with what was `given` back of it for no line in particular (minor units): on its lines as the policy's answer
    for all of them has it, and what is beyond that in proportion to what they can give. Raises Invalid as `suggest`."""
    if not given:
        return case
    terms: Asked = {key: value for key, value in asked.items() if key in ("reason", "by", "excuse")}  # type: ignore[assignment]
    firsts = {line.line_id: line.amount for line in policy.suggest(case, now, **terms).lines}
    lies = spread(given, firsts, {line.id: line.refundable for line in case.lines})
    return replace(case, lines=[replace(line, refunded=line.refunded + lies.get(line.id, 0)) for line in case.lines])


def _borne_for(case: BookingCase, suggestion: Suggestion, asked: Asked) -> str:
    """The reason by which it is found who bears it: a host or business that cancels without an excuse is one of its own."""
    reason = asked.get("reason", RefundReason.CANCELLATION)
    who = party(case, reason, asked.get("by", ""))
    by_counterparty = who in ("host", "business") and reason == RefundReason.CANCELLATION
    if suggestion.exempt:
        return RefundReason.CANCELLATION
    return RefundReason.HOST_CANCELLED if by_counterparty else reason


def _off_card(given: int, payments: Collection[PaymentFigures]) -> int:
    """What of `given` only those can give back who took it without a card."""
    cards = sum(figures.left for figures in payments if figures.method == PaymentMethod.CARD)
    others = sum(figures.left for figures in payments if figures.method != PaymentMethod.CARD)
    return min(others, max(0, given - cards))


def why_blocked(payments: Collection[PaymentFigures]) -> str:
    """Why nothing can be refunded of any of these payments, by what is left in closed books or else the largest of them; ""
    when something can."""
    if not payments:
        return "Nothing was paid for this booking."
    if any(payment.refundable for payment in payments):
        return ""
    return blocked(max(payments, key=lambda payment: (payment.closed and payment.left > 0, payment.captured)))
