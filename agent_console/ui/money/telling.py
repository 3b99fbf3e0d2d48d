"""The customer's message about an act of the money desk: written by rule, in the customer's language and time zone.

"" where the rules have nothing to say to the customer of this case; the agent can write something then.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from agent_console.contract.money_commands import VOUCHER_CODE
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import ClaimKind, CompensationKind
from agent_console.domain.money_messages import MessageKind, message_facts
from agent_console.ui.money.charges import from_payout
from agent_console.ui.money.sides import zone_told

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, BookingLine, Claim
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.desk.case import Case
    from agent_console.domain.claims import ClaimRule

__all__ = ["claim_message", "compensation_message", "decision_message", "refund_message"]

_BANK = timedelta(days=10)
"""Within which a bank usually shows a refund; an estimate, told as such."""


def refund_message(case: Case, booking: Booking, quote: RefundQuote, amount: int) -> str:
    """About money that goes back to the card; to the host in their case nothing."""
    if not _is_theirs(case, booking.customer_id):
        return ""
    payments = quote.payments or [quote.payment]
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


def claim_message(
    case: Case, booking: Booking, kind: str, payer_id: str, amount: int, *, what: str, rule: ClaimRule | None
) -> str:
    """To the customer of whom something is claimed: what, how much, until when to answer."""
    if kind == ClaimKind.DISPUTE or rule is None or not _is_theirs(case, payer_id):
        return ""
    try:
        answer_by = rule.answer_due(datetime.now(UTC), booking.zone)
    except Invalid:
        return ""
    return _written(case, booking, MessageKind.CHARGE_CLAIMED, amount, what=_phrase(what), answer_by=answer_by)


def decision_message(case: Case, booking: Booking, claim: Claim, granted: int, note: str) -> str:
    """About a claim that is decided (`granted` 0: refused), to the side whose case this is."""
    disputes = claim.kind == ClaimKind.DISPUTE
    if disputes and granted and from_payout(case, claim):
        # The rules speak of the card that it goes back to.
        return ""
    asked = _is_theirs(case, claim.by_id)
    if disputes and asked:
        kind = MessageKind.DISPUTE_UPHELD if granted else MessageKind.DISPUTE_REJECTED
    elif granted and not disputes and _is_theirs(case, claim.from_id):
        kind = MessageKind.CHARGE_MADE
    elif not granted and asked:
        kind = MessageKind.CLAIM_REJECTED
    else:
        return ""
    facts = {"what": _phrase(claim.text), "arrives": datetime.now(UTC) + _BANK, "note": "" if granted else note}
    return _written(case, booking, kind, granted or claim.claimed, **facts)


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
