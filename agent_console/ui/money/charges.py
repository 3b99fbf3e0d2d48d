"""Charges that were made for claims: what of one can still go back, and whether it can be disputed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_console.domain.claims import final
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import ClaimKind, ClaimState
from agent_console.ui.money.sides import sides_for

if TYPE_CHECKING:
    from agent_console.contract.entities import Claim
    from agent_console.desk.case import Case

__all__ = ["from_payout", "may_dispute", "rest_of"]


def from_payout(case: Case, dispute: Claim) -> bool:
    """Whether a dispute is about what was taken out of a payout: it goes back to that, from whoever got it."""
    charge = next((claim for claim in case.claims if claim.id == dispute.disputed_claim_id), None)
    return charge is not None and not charge.payment_id


def rest_of(case: Case, charge: Claim) -> int:
    """What of a charge has not gone back (minor units); the platform decides."""
    bill = [line for booking in case.bookings if booking.id == charge.booking_id for line in booking.lines]
    line = next((line for line in bill if line.id == charge.id), None)
    if line is not None:
        return max(0, line.amount - line.refunded)
    given = sum(claim.amount for claim in _disputes(case, charge) if claim.state == ClaimState.SUCCEEDED)
    return max(0, charge.amount - given)


def may_dispute(case: Case, charge: Claim) -> bool:
    """Whether a dispute of this claim's charge can be opened: it was charged, something of it is left and is not disputed yet,
    and the policy pack lets its payer dispute."""
    booking = next((booking for booking in case.bookings if booking.id == charge.booking_id), None)
    if booking is None or charge.kind == ClaimKind.DISPUTE or charge.state != ClaimState.SUCCEEDED:
        return False
    if any(not final(claim.state) for claim in _disputes(case, charge)) or not rest_of(case, charge):
        return False
    try:
        rule = case.rules.claims.rule(booking.market, ClaimKind.DISPUTE)
    except Invalid:
        return False
    return charge.from_id in [party_id for party_id, _ in sides_for(case, booking, rule.by)]


def _disputes(case: Case, charge: Claim) -> list[Claim]:
    return [claim for claim in case.claims if claim.disputed_claim_id == charge.id]
