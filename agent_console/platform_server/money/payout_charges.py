"""Charges that were taken out of a payout: they have no card, no payment and no line, so that a dispute turns the movement round.

What was taken goes back to the payout from whoever got it, all or a part, never more than what was taken.
"""

from __future__ import annotations

from datetime import datetime

from agent_console.contract.entities import Claim
from agent_console.domain.claims import under_way
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import ClaimKind, ClaimState
from agent_console.domain.money import plain_amount
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.periods import check_open
from agent_console.platform_server.store import Reader, Unit
from agent_console.platform_server.store.tables import claims

__all__ = ["check_back", "disputed", "give_back", "rest_of"]


async def disputed(reader: Reader, dispute: Claim) -> Claim | None:
    """The charge to a payout that this claim disputes; None where it disputes something else, or nothing."""
    if dispute.kind != ClaimKind.DISPUTE or not dispute.disputed_claim_id:
        return None
    charge = await reader.find(Claim, dispute.disputed_claim_id)
    return charge if charge is not None and not charge.payment_id else None


async def rest_of(reader: Reader, charge: Claim, without: str = "") -> int:
    """What of the charge has not gone back and is not about to (minor units); the dispute `without` does not count."""
    of_booking = (claims.c.booking_id == charge.booking_id) & (claims.c.kind == ClaimKind.DISPUTE)
    given = sum(
        claim.amount
        for claim in await reader.select(Claim, of_booking)
        if claim.disputed_claim_id == charge.id and claim.id != without and _gives(claim.state)
    )
    return max(0, charge.amount - given)


def _gives(state: str) -> bool:
    return state in (ClaimState.WAITING_APPROVAL, ClaimState.SUCCEEDED) or under_way(state)


async def check_back(reader: Reader, charge: Claim, dispute: Claim) -> None:
    """Raises Invalid: `not_refundable` where less of the charge is left than the dispute wants, `period_closed`."""
    rest = await rest_of(reader, charge, dispute.id)
    if dispute.amount > rest:
        raise Invalid(
            f"Of this charge {plain_amount(rest, charge.currency)} {charge.currency} can still go back.",
            "Grant that or less.",
            code="not_refundable",
            details={"field": "amount", "refundable": rest},
        )
    await check_open(reader, [charge.settled_at] if charge.settled_at is not None else [], "disputed_claim_id")


async def give_back(unit: Unit, charge: Claim, dispute: Claim, now: datetime) -> None:
    """Book an upheld dispute: the charge's movement the other way round, on its own accounts. Raises as `check_back`."""
    await check_back(unit, charge, dispute)
    took = await ledger.legs_of(unit, refund_id=charge.id)
    back = ledger.Movement(
        kind="charge_reversed",
        booking_id=charge.booking_id,
        payment_id="",
        refund_id=dispute.id,
        currency=charge.currency,
        legs=[(leg.account, -dispute.amount if leg.amount > 0 else dispute.amount) for leg in took],
        at=now,
        text=charge.kind,
    )
    await ledger.post(unit, [back])
    await ledger.raise_version(unit, charge.booking_id)
