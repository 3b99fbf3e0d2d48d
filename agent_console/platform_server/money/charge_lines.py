"""Lines that charges put on a bill: what is given back of one goes to its own payment, and from whoever got it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from agent_console.contract.entities import Booking, Claim
from agent_console.domain.kinds import ClaimKind, ClaimState, Payer, RefundReason
from agent_console.domain.shares import OTHER_SIDES, ShareOf, SharesPolicy
from agent_console.platform_server.store import Reader

__all__ = ["UNDOING", "borne", "charge_of", "charged"]

UNDOING: Final = (RefundReason.WRONG_CHARGE, RefundReason.DUPLICATE)
"""Reasons by which a refund of a charge's line says that it should not have been charged, as an upheld dispute does."""


def charged(claim: Claim) -> bool:
    """Whether money was taken for it, from a card or out of a payout."""
    return claim.kind != ClaimKind.DISPUTE and claim.state == ClaimState.SUCCEEDED


async def charge_of(reader: Reader, line_ids: Sequence[str]) -> Claim | None:
    """The charge that put this line on the bill, where it is one line alone that a charge put there."""
    found = await reader.find(Claim, line_ids[0]) if len(set(line_ids)) == 1 else None
    return found if found is not None and charged(found) and found.payment_id else None


async def borne(reader: Reader, policy: SharesPolicy, booking: Booking, line_ids: Sequence[str]) -> list[ShareOf]:
    """Who bears what an upheld dispute of these lines gives back, as parts of their sum: as the pack says, else who got it."""
    return policy.parts(
        booking.market,
        RefundReason.WRONG_CHARGE,
        ClaimKind.DISPUTE,
        other_side=bool(booking.counterparty_id),
        otherwise=await _got_by(reader, policy, booking, line_ids) or [ShareOf(Payer.PLATFORM, 1)],
    )


async def _got_by(reader: Reader, policy: SharesPolicy, booking: Booking, line_ids: Sequence[str]) -> list[ShareOf]:
    """Who got what is on these lines: of a charge whoever had claimed it, the marketplace of everything else."""
    theirs = next((payer for payer in policy.payers(booking.market) if payer in OTHER_SIDES), Payer.PLATFORM)
    got: dict[str, int] = {}
    for line in booking.lines:
        if line.id in line_ids:
            charge = await reader.find(Claim, line.id)
            to_them = charge is not None and charge.by_id and charge.by_id == booking.counterparty_id
            payer = theirs if to_them else Payer.PLATFORM
            got[payer] = got.get(payer, 0) + line.amount
    return [ShareOf(payer, amount) for payer, amount in got.items() if amount > 0]
