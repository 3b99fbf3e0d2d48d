"""What may be refunded of a booking now: the policy's answer line by line, over its payments, with who bears it."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Final

import structlog
from msgspec.structs import replace

from agent_console.contract.entities import Agent, Booking, BookingLine, Claim, Compensation, Customer, Payment, Refund
from agent_console.contract.money_commands import QuoteLine, RefundPart, RefundQuote, RefundQuoteRequest, Terms
from agent_console.domain.faults import Fault, Invalid
from agent_console.domain.kinds import (
    ClaimKind,
    ClaimState,
    CompensationKind,
    PaymentMethod,
    RefundReason,
    RefundState,
)
from agent_console.domain.refund_quotes import Quote, quote_refund, why_blocked
from agent_console.domain.refunds import GAVE_NOTHING, PaymentFigures, RefundPolicy
from agent_console.domain.refunds_policy import BookingCase, ChargedLine, party
from agent_console.domain.shares import REFUND, divided
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.charge_lines import UNDOING, borne, charge_of
from agent_console.platform_server.money.limits import Whose, bound_for, kind_of
from agent_console.platform_server.money.payers import payers_of, sent
from agent_console.platform_server.money.periods import closed_until, is_closed
from agent_console.platform_server.money.questions import Question, question_of
from agent_console.platform_server.money.rules import Rules
from agent_console.platform_server.money.signals import signals_for
from agent_console.platform_server.money.spread import standing
from agent_console.platform_server.money.waivers import waived_of
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import claims as claim_table
from agent_console.platform_server.store.tables import compensations as compensation_table
from agent_console.platform_server.store.tables import payments as payment_table
from agent_console.platform_server.store.tables import refunds as refund_table

__all__ = [
    "evaluated",
    "figures_of",
    "payments_of",
    "policy_gives",
    "provider_of",
    "quote_of",
    "unreachable",
    "without",
]

_log = structlog.get_logger(__name__)

_DEFAULT_GATEWAY: Final = "embedded"
"""The provider of payments that do not name theirs."""
_MOST: Final = 100
_ANNOUNCED: Final = "late_announced"
"""The check of a booking that says that whoever comes late said so beforehand."""
_ASKED_WRONGLY: Final = ("by", "excuse", "reason", "corrections")
_UNDECIDED: Final = (ClaimState.AWAITING_ANSWER, ClaimState.READY, ClaimState.WAITING_APPROVAL)


def figures_of(payment: Payment, until: date | None = None) -> PaymentFigures:
    """What the domain's checks look at. `until` is the last day of the closed books, where they are to count."""
    return PaymentFigures(
        method=payment.method,
        currency=payment.currency,
        captured=payment.captured,
        refunded=payment.refunded,
        pending=payment.pending,
        charged_back=payment.charged_back,
        closed=is_closed(payment.captured_at, until),
    )


async def payments_of(reader: Reader, booking_id: str) -> list[Payment]:
    """The payments of a booking, in the order in which they are locked."""
    table = payment_table
    return await reader.select(Payment, table.c.booking_id == booking_id, order_by=[table.c.id], limit=_MOST)


async def quote_of(
    reader: Reader,
    rules: Rules,
    agent: Agent,
    booking: Booking,
    wanted: RefundQuoteRequest,
    now: datetime,
    *,
    released: Collection[Refund] = (),
    asked_at: datetime | None = None,
) -> RefundQuote:
    """What `agent` may refund of a booking now. Raises NotFound, Invalid.

    `released` are refunds that count as not reserved: what waits for approval must not hide what it was asked from. `asked_at`
    is when that was asked for: the policy gives what it gave then, however long the approval takes.
    """
    payments = without(await payments_of(reader, booking.id), released)
    until = await closed_until(reader)
    question = question_of(booking, wanted.terms, wanted.line_ids, wanted.corrections)
    terms = question.terms
    charge = await charge_of(reader, question.line_ids)
    own = wanted.payment_id or _own(charge, payments)
    payment = await _payment(reader, booking, payments, own, until)
    asked = [payment] if own else payments
    stands = await standing(reader, booking, released)
    found = await evaluated(reader, rules.refunds, stands, asked, payments, question, asked_at or now, until, released)
    whose = Whose(currency=payment.currency, customer_id=booking.customer_id, booking_id=booking.id)
    bound = await bound_for(reader, rules.authority, agent, whose, kind_of(terms.reason), now)
    customer = await reader.find(Customer, booking.customer_id)
    figures = [figures_of(one, until) for one in asked]
    quote = RefundQuote(
        booking_id=booking.id,
        payment=payment,
        refundable=sum(one.refundable for one in figures if one.currency == payment.currency),
        suggested=found.total if found else 0,
        limit=-1 if bound is None else bound.left,
        limit_scope="" if bound is None else bound.scope,
        currency=payment.currency,
        reasons=list(RefundReason),
        ledger_version=await ledger.version_of(reader, booking.id),
        blocked=why_blocked(figures) or unreachable(asked, rules.gateways),
        payments=payments,
        terms=terms,
        corrections=question.corrections,
        excuses=_excuses(rules.refunds, booking, terms),
        signals=await signals_for(reader, rules.authority, booking, customer, now),
        can_ask=bound is not None,
        payers=payers_of(booking, rules.refunds.shares),
        usual=sent(
            rules.refunds.shares.parts(booking.market, terms.reason, REFUND, other_side=bool(booking.counterparty_id))
        ),
        closed=[one.id for one in payments if is_closed(one.captured_at, until)],
    )
    quote = _with_policy(quote, booking, stands, found) if found else quote
    if quote.off_card:
        quote = await _without_given_instead(reader, quote)
    if charge is not None and terms.reason in UNDOING:
        usual = await borne(reader, rules.refunds.shares, booking, question.line_ids)
        quote = replace(quote, usual=sent(usual), shares=sent(divided(usual, quote.suggested)))
    return replace(quote, valid_until=None) if asked_at else quote


def _own(charge: Claim | None, payments: Sequence[Payment]) -> str:
    """The payment of a charge whose line alone is meant, as long as anything of it has not gone back; "" otherwise."""
    known = next((one for one in payments if charge is not None and one.id == charge.payment_id), None)
    return known.id if known is not None and known.refunded < known.captured else ""


def _with_policy(quote: RefundQuote, booking: Booking, stands: Booking, found: Quote) -> RefundQuote:
    return replace(
        quote,
        rule=found.suggestion.rule if policy_gives(found) >= 0 else "",
        says=found.suggestion.says,
        lines=_lines(booking.lines, stands.lines, found),
        parts=[RefundPart(payment_id=part.payment_id, amount=part.amount) for part in found.parts],
        valid_until=found.valid_until,
        announced=found.announced,
        shares=sent(found.shares),
        usual=sent(found.usual),
        unpaid=found.suggestion.unpaid,
        off_card=found.off_card,
        instead=list(found.instead),
    )


def policy_gives(found: Quote | None) -> int:
    """The figure to compare a refund with; -1 where the policy says nothing, or nothing of this (lines are to be chosen)."""
    return found.total if found and found.suggestion.speaks else -1


async def _without_given_instead(reader: Reader, quote: RefundQuote) -> RefundQuote:
    """The quote with less `off_card`, where credits or vouchers were given for it already: on this booking for this reason."""
    table = compensation_table
    given = await reader.select(
        Compensation,
        table.c.booking_id == quote.booking_id,
        table.c.kind.in_([CompensationKind.CREDIT, CompensationKind.VOUCHER]),
        table.c.state.not_in(GAVE_NOTHING),
    )
    instead = sum(one.amount for one in given if one.reason == quote.terms.reason and one.currency == quote.currency)
    left = max(0, quote.off_card - instead)
    return replace(quote, off_card=left, instead=quote.instead if left else [])


def _lines(lines: Sequence[BookingLine], stands: Sequence[BookingLine], found: Quote) -> list[QuoteLine]:
    by_id = {line.line_id: line for line in found.suggestion.lines}
    made = []
    for line, held in zip(lines, stands, strict=True):
        back = by_id.get(line.id)
        made.append(
            QuoteLine(
                line_id=line.id,
                kind=line.kind,
                label=line.label,
                amount=line.amount,
                refunded=line.refunded,
                refundable=max(0, held.amount - held.refunded),
                back=back.amount if back else 0,
                rule=back.rule if back else "",
                says=back.says if back else "",
            )
        )
    return made


async def evaluated(
    reader: Reader,
    policy: RefundPolicy,
    booking: Booking,
    payments: Sequence[Payment],
    known: Sequence[Payment],
    question: Question,
    now: datetime,
    until: date | None,
    released: Collection[Refund] = (),
) -> Quote | None:
    """The policy's answer over these payments, of all that are `known` of the booking; None where it cannot be applied to this
    booking, or to none of these payments, because they are in another currency than the bill.

    `booking` is `standing`: its lines count what is under way as given, except for `released`. `until` is the last day of the
    closed books. Raises Invalid for what means nothing (`by`, `excuse`, `reason`, `corrections`).
    """
    terms = question.terms
    if terms.reason not in set(RefundReason):
        raise Invalid(
            "A refund needs one of the known reasons.", "Choose a reason.", code="reason", details={"field": "reason"}
        )
    if payments and all(payment.currency != booking.currency for payment in payments):
        return None
    figures = {payment.id: figures_of(payment, until) for payment in payments}
    case = await _case_of(reader, booking, terms, known, released)
    try:
        return quote_refund(
            policy,
            case,
            figures,
            booking.currency,
            now,
            [figures_of(payment, until) for payment in known if payment.id not in figures],
            reason=terms.reason,
            by=terms.by,
            excuse=terms.excuse,
            line_ids=question.line_ids,
            corrected=question.corrected,
        )
    except Fault as fault:
        if fault.code in _ASKED_WRONGLY:
            raise
        _log.warning("no_suggestion", booking=booking.id, code=fault.code)
        return None


def without(payments: Sequence[Payment], released: Collection[Refund]) -> list[Payment]:
    """The payments as if these refunds, as far as they wait for approval, were not reserved."""
    held: dict[str, int] = {}
    for refund in released:
        if refund.state == RefundState.WAITING_APPROVAL:
            held[refund.payment_id] = held.get(refund.payment_id, 0) + refund.amount
    return [replace(payment, pending=payment.pending - held.get(payment.id, 0)) for payment in payments]


async def _case_of(
    reader: Reader, booking: Booking, terms: Terms, known: Sequence[Payment], released: Collection[Refund]
) -> BookingCase:
    table = claim_table
    damage = await reader.select(
        Claim,
        table.c.booking_id == booking.id,
        table.c.kind == ClaimKind.DAMAGE,
        table.c.state.in_(_UNDECIDED),
        limit=1,
    )
    unpaid, overpaid = await _against_bill(reader, booking, known, released)
    case = dataclasses.replace(_case(booking, damage_claimed=bool(damage)), unpaid=unpaid, overpaid=overpaid)
    return case if terms.announced is None else dataclasses.replace(case, announced=terms.announced)


async def _against_bill(
    reader: Reader, booking: Booking, known: Sequence[Payment], released: Collection[Refund]
) -> tuple[int, int]:
    """What of the bill nobody paid, or a bank took back; and what was paid beyond it and was not given back as paid twice.

    Nothing is known to be unpaid where something came in in another currency: what it was worth, nobody can say.
    """
    mine = [payment for payment in known if payment.currency == booking.currency]
    over = sum(payment.captured - payment.charged_back for payment in mine) - sum(line.amount for line in booking.lines)
    if any(payment.refunded or payment.pending for payment in mine):
        beside, on_lines = await _returned_as_twice_paid(reader, booking, released)
        over -= beside
        over -= min(max(0, over), on_lines)
    if over < 0 and all(payment.currency == booking.currency for payment in known if payment.captured):
        return max(0, -over - await waived_of(reader, booking.id)), 0
    return 0, max(0, over)


async def _returned_as_twice_paid(reader: Reader, booking: Booking, released: Collection[Refund]) -> tuple[int, int]:
    """What was given back because it was paid twice: for no line, and for lines."""
    table, own = refund_table, {refund.id for refund in released}
    found = [
        refund
        for refund in await reader.select(Refund, table.c.booking_id == booking.id, table.c.state.not_in(GAVE_NOTHING))
        if refund.reason == RefundReason.DUPLICATE and refund.currency == booking.currency and refund.id not in own
    ]
    on_lines = sum(refund.amount for refund in found if refund.line_ids)
    return sum(refund.amount for refund in found) - on_lines, on_lines


def _case(booking: Booking, *, damage_claimed: bool = False) -> BookingCase:
    return BookingCase(
        market=booking.market,
        policy=booking.policy,
        status=booking.status,
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        created_at=booking.created_at,
        zone=booking.zone,
        lines=[_charged(line) for line in booking.lines],
        cancelled_at=booking.cancelled_at,
        cancelled_by=booking.cancelled_by,
        announced=any(check.kind == _ANNOUNCED and check.ok for check in booking.checks),
        damage_claimed=damage_claimed,
        other_side=bool(booking.counterparty_id),
    )


def _charged(line: BookingLine) -> ChargedLine:
    return ChargedLine(line.id, line.kind, line.amount, line.quantity, line.refunded, line.gift)


def _excuses(policy: RefundPolicy, booking: Booking, terms: Terms) -> list[str]:
    return policy.excuses_for(booking.market, party(_case(booking), terms.reason, terms.by))


def unreachable(payments: Sequence[Payment], gateways: Collection[str]) -> str:
    """Why no provider could be asked about any of these payments, in words; "" when one could."""
    cards = [payment for payment in payments if payment.method == PaymentMethod.CARD and payment.captured]
    if not cards or any(provider_of(payment) in gateways for payment in cards):
        return ""
    return "This platform is not connected to the payment provider that took this payment."


def provider_of(payment: Payment) -> str:
    """The provider that took a payment; those of before there were several do not name theirs."""
    return payment.gateway or _DEFAULT_GATEWAY


async def _payment(
    reader: Reader, booking: Booking, found: Sequence[Payment], payment_id: str, until: date | None
) -> Payment:
    """The payment asked for, or the one to which a refund would best go."""
    if payment_id:
        known = next((payment for payment in found if payment.id == payment_id), None)
        payment = known or await reader.get(Payment, payment_id)
        if payment.booking_id != booking.id:
            raise Invalid(
                "This payment belongs to another booking.",
                "Open the booking again and choose its payment.",
                code="foreign_payment",
                details={"field": "payment_id"},
            )
        return payment
    if not found:
        raise Invalid(
            "Nothing was paid for this booking.",
            "There is nothing to refund.",
            code="not_refundable",
            details={"field": "payment_id"},
        )
    return max(
        found,
        key=lambda one: (
            one.currency == booking.currency,
            figures_of(one, until).refundable,
            one.method == PaymentMethod.CARD,
        ),
    )
