"""The customer's message about an act of the money desk: written by rule, in the customer's language and time zone.

"" where the rules have nothing to say to the customer of this case; the agent can write something then.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from agent_console.contract.money_commands import VOUCHER_CODE
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import ApprovalState, Author, ClaimKind, CompensationKind
from agent_console.domain.money_messages import MessageKind, message_facts
from agent_console.domain.refunds import GAVE_NOTHING
from agent_console.ui.money.charges import from_payout
from agent_console.ui.money.sides import zone_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_console.contract.entities import Approval, Booking, BookingLine, Claim, Payment
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.desk.case import Case
    from agent_console.domain.claims import ClaimRule

__all__ = [
    "claim_message",
    "claim_tells",
    "compensation_message",
    "decision_message",
    "decision_tells",
    "given_message",
    "refund_message",
    "untold",
]

_BANK = timedelta(days=10)
"""Within which a bank usually shows a refund; an estimate, told as such."""


def refund_message(case: Case, booking: Booking, quote: RefundQuote, amount: int) -> str:
    """About money that goes back to the card; to the host in their case nothing."""
    if not _is_theirs(case, booking.customer_id):
        return ""
    return _sent_back(case, booking, quote.payments or [quote.payment], amount)


def _sent_back(case: Case, booking: Booking, payments: Sequence[Payment], amount: int) -> str:
    everything = amount == sum(payment.captured for payment in payments)
    kind = MessageKind.REFUND_FULL if everything else MessageKind.REFUND_PARTIAL
    card = payments[0].last4 if len(payments) == 1 else ""
    facts = {"card": card, "arrives": datetime.now(UTC) + _BANK}
    return _written(case, booking, kind, amount, **facts)


def compensation_message(
    case: Case, booking: Booking, kind: str, amount: int, *, expires_at: datetime | None, line: BookingLine | None
) -> str:
    """About a credit, a voucher (its code is filled in by the platform) or a waived fee; to the host in their case nothing."""
    if not _is_theirs(case, booking.customer_id):
        return ""
    if kind == CompensationKind.VOUCHER:
        return _written(case, booking, MessageKind.VOUCHER, amount, code=VOUCHER_CODE, expires=expires_at)
    if kind == CompensationKind.FEE_WAIVER:
        return _written(case, booking, MessageKind.FEE_WAIVED, amount, what=line.label if line is not None else "")
    return _written(case, booking, MessageKind.CREDIT, amount)


def claim_tells(case: Case, kind: str, by_id: str, payer_id: str, rule: ClaimRule | None) -> MessageKind | None:
    """What the rules write when a claim is made; None where they have nothing to say to the customer of this case."""
    if kind == ClaimKind.DISPUTE:
        return MessageKind.DISPUTE_RECEIVED if _is_theirs(case, by_id) else None
    # Who need not answer is told when the claim is decided.
    asked = rule is not None and rule.answer_days and _is_theirs(case, payer_id)
    return MessageKind.CHARGE_CLAIMED if asked else None


def claim_message(
    case: Case,
    booking: Booking,
    kind: str,
    by_id: str,
    payer_id: str,
    amount: int,
    *,
    what: str,
    rule: ClaimRule | None,
) -> str:
    """To the customer of whom something is claimed: what, how much, until when to answer; or who disputes a charge."""
    told = claim_tells(case, kind, by_id, payer_id, rule)
    if told is None or rule is None:
        return ""
    try:
        answer_by = rule.answer_due(datetime.now(UTC), booking.zone)
    except Invalid:
        return ""
    return _written(case, booking, told, amount, what=_phrase(what), answer_by=answer_by)


def decision_tells(case: Case, claim: Claim, *, grants: bool) -> MessageKind | None:
    """What the rules write when a claim is decided; None where they have nothing to say to the customer of this case."""
    disputes = claim.kind == ClaimKind.DISPUTE
    asked = _is_theirs(case, claim.by_id)
    if disputes and asked:
        upheld = MessageKind.DISPUTE_PAYOUT if from_payout(case, claim) else MessageKind.DISPUTE_UPHELD
        return upheld if grants else MessageKind.DISPUTE_REJECTED
    if grants and not disputes and _is_theirs(case, claim.from_id):
        known = filter(None, (case.booking, *case.bookings))
        booking = next((one for one in known if one.id == claim.booking_id), None)
        by_payout = booking is not None and claim.from_id == booking.counterparty_id
        return MessageKind.CHARGE_PAYOUT if by_payout else MessageKind.CHARGE_MADE
    return MessageKind.CLAIM_REJECTED if not grants and asked else None


def decision_message(case: Case, booking: Booking, claim: Claim, granted: int, note: str) -> str:
    """About a claim that is decided (`granted` 0: refused), to the side whose case this is."""
    kind = decision_tells(case, claim, grants=granted > 0)
    if kind is None:
        return ""
    facts = {"what": _phrase(claim.text), "arrives": datetime.now(UTC) + _BANK, "note": "" if granted else note}
    return _written(case, booking, kind, granted or claim.claimed, **facts)


def untold(case: Case, approval: Approval) -> bool:
    """Whether less was approved than was asked for, so that the words which came with it were not sent, and nobody has written
    to the customer of this case since."""
    at = approval.decided_at
    if approval.state != ApprovalState.APPROVED or not 0 < approval.decided_amount < approval.amount or at is None:
        return False
    return not any(
        item.message is not None and item.message.public and item.message.author == Author.AGENT and item.at > at
        for item in case.timeline
    )


def given_message(case: Case, approval: Approval) -> str:
    """About what was given in the end of what `approval` asked for, with the sum that it came to; "" where it came to nothing."""
    booking = next((one for one in case.bookings if one.id == approval.booking_id), None)
    given = next((one for one in case.compensations if one.id == approval.subject_id), None)
    parts = [one for one in case.refunds if one.intent == approval.subject_id]
    refunds = [part for part in parts if part.state not in GAVE_NOTHING]
    claim = next((one for one in case.claims if approval.subject_id in (one.id, one.refund_id)), None)
    if booking is None or (parts and not refunds):
        return ""
    if claim is not None:
        amount = sum(refund.amount for refund in refunds) or claim.amount
        return decision_message(case, booking, claim, amount, "")
    if given is not None:
        line = next((line for line in booking.lines if line.id == given.line_id), None)
        told = compensation_message(case, booking, given.kind, given.amount, expires_at=given.expires_at, line=line)
        return told.replace(VOUCHER_CODE, given.code)
    if not _is_theirs(case, booking.customer_id):
        return ""
    paid = [payment for payment in case.payments if payment.id in {refund.payment_id for refund in refunds}]
    return _sent_back(case, booking, paid, sum(refund.amount for refund in refunds))


def _phrase(text: str) -> str:
    """What somebody wrote as sentences, to stand within one: on one line, without its last full stop."""
    return " ".join(text.split()).rstrip(".։。 ")


def _is_theirs(case: Case, party_id: str) -> bool:
    return case.customer is not None and case.customer.id == party_id


def _written(case: Case, booking: Booking, kind: MessageKind, amount: int, **facts: Any) -> str:
    customer = case.customer
    if customer is None or amount <= 0:
        return ""
    known = message_facts(
        amount=amount,
        currency=booking.currency,
        zone=zone_told(customer, booking),
        name=customer.name.partition(" ")[0],
        booking=booking.code,
        **facts,
    )
    try:
        return case.rules.messages.message(kind, customer.language, known)
    except Invalid:
        # Something that the message must tell is not filled in yet.
        return ""
