"""Who bears an amount, as accounts of the ledger.

platform        what the marketplace itself bears
payout:ID       the next payout of a host or business: a debit takes from it, a credit adds to it
insurance       what the insurer bears
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from agent_console.contract.entities import Booking, Share
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import Payer
from agent_console.domain.money import allocate
from agent_console.domain.shares import OTHER_SIDES, ShareOf, SharesPolicy, check_shares

__all__ = [
    "INSURANCE",
    "PLATFORM",
    "credit_of",
    "debits_of",
    "payers_of",
    "payout_of",
    "scaled",
    "sent",
    "shares_of",
]

PLATFORM: Final = "platform"
INSURANCE: Final = "insurance"


def payout_of(customer_id: str) -> str:
    """The account of what a host or business is still to be paid out."""
    return f"payout:{customer_id}"


def shares_of(shares: Iterable[Share], amount: int, booking: Booking | None, policy: SharesPolicy) -> list[Share]:
    """The split as it will be booked; none given: the marketplace bears all. Raises Invalid `shares`."""
    checked = check_shares(shares, amount, booking.market if booking else "", policy)
    other_side = bool(booking and booking.counterparty_id)
    if not other_side and any(share.payer in OTHER_SIDES for share in checked):
        raise Invalid(
            "There is no host or business here who could bear a share.",
            "Let the marketplace bear it.",
            code="shares",
            details={"field": "shares"},
        )
    return sent(checked)


def sent(shares: Iterable[ShareOf]) -> list[Share]:
    """A split as it travels."""
    return [Share(payer=share.payer, amount=share.amount) for share in shares]


def payers_of(booking: Booking | None, policy: SharesPolicy) -> list[str]:
    """Who can bear a share of what is given for a booking: a host or business only where it has one."""
    known = policy.payers(booking.market if booking else "")
    return [payer for payer in known if payer not in OTHER_SIDES or (booking and booking.counterparty_id)]


def scaled(shares: Iterable[Share], amount: int) -> list[Share]:
    """The same split of another amount, to the last minor unit."""
    shares = list(shares)
    parts = allocate(amount, [share.amount for share in shares])
    return [Share(payer=share.payer, amount=part) for share, part in zip(shares, parts, strict=True) if part]


def debits_of(shares: Iterable[Share], amount: int, booking: Booking | None) -> list[tuple[str, int]]:
    """The legs that take each share of `amount` from who bears it; without shares the marketplace bears all, and it is booked
    as if somebody had said so."""
    return [(_account(share.payer, booking), share.amount) for share in shares] or [(PLATFORM, amount)]


def _account(payer: str, booking: Booking | None) -> str:
    if payer in OTHER_SIDES and booking is not None:
        return payout_of(booking.counterparty_id)
    return INSURANCE if payer == Payer.INSURANCE else PLATFORM


def credit_of(customer_id: str) -> str:
    """The account of what a customer may spend at the marketplace."""
    return f"credit:{customer_id}"
