"""The receipt of what was given or charged in a case, found by the id under which the case's history tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_console.domain.kinds import RefundState
from agent_console.ui.money.receipt import Receipt, claim_receipt, compensation_receipt, refund_receipt
from agent_console.ui.money.sides import customer_of

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, Customer
    from agent_console.desk.case import Case

__all__ = ["RECEIPTED", "case_receipt"]

RECEIPTED = (RefundState.SUCCEEDED, RefundState.PENDING_BANK)
"""The states of a refund in which there is a receipt."""


def case_receipt(case: Case, thing_id: str) -> Receipt | None:
    """Of the refund with this intent, or of the compensation or claim with this id; None where there is none (yet)."""
    issuer = case.rules.messages.issuer
    parts = [refund for refund in case.refunds if refund.intent == thing_id and refund.state in RECEIPTED]
    if parts:
        booking, customer = _whose(case, parts[0].booking_id)
        return refund_receipt(parts, case.payments, booking, customer, issuer)
    given = next((one for one in case.compensations if one.id == thing_id), None)
    if given is not None and given.state == RefundState.SUCCEEDED:
        booking, customer = _whose(case, given.booking_id)
        return compensation_receipt(given, booking, customer, issuer)
    claim = next((one for one in case.claims if one.id == thing_id), None)
    payment = next((one for one in case.payments if claim is not None and one.id == claim.payment_id), None)
    if claim is not None and payment is not None:
        booking, customer = _whose(case, claim.booking_id)
        return claim_receipt(claim, payment, booking, customer, issuer)
    return None


def _whose(case: Case, booking_id: str) -> tuple[Booking | None, Customer | None]:
    booking = next((one for one in case.bookings if one.id == booking_id), None)
    return booking, customer_of(case, booking) if booking is not None else case.customer
