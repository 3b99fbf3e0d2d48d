"""Waiving a fee: only what was not paid by card can be waived; a card gets its money back by a refund.

A bill is paid by card first. What is not paid at all is waived before what was paid on the spot, because waiving the latter
means that the business gives money back at the place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace
from sqlalchemy import bindparam, func, select

from agent_console.contract.entities import Booking, BookingLine, Compensation, Payment
from agent_console.domain.kinds import CompensationKind, LineKind, PaymentMethod, RefundState
from agent_console.domain.money import plain_amount
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.checks import wrong
from agent_console.platform_server.money.spread import standing
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import compensations, ledger_legs, ledger_movements, payments

__all__ = ["WAIVED", "Waivable", "check_waiver", "line_after", "waivable", "waived_of"]

WAIVED: Final = "waived"
"""Account of fees that were asked for and are not wanted any more."""
_WAIVED_OF: Final = (
    select(func.sum(ledger_legs.c.amount))
    .join(ledger_movements, ledger_movements.c.id == ledger_legs.c.movement_id)
    .where(ledger_movements.c.booking_id == bindparam("booking"), ledger_legs.c.account == WAIVED)
)
_NO_FEES: Final = (LineKind.TAX, LineKind.DEPOSIT)


@dataclass(frozen=True, slots=True)
class Waivable:
    """Of a booking, in minor units: what nobody paid, and what was paid on the spot; without what was waived already."""

    unpaid: int
    on_spot: int

    def legs(self, amount: int) -> list[tuple[str, int]]:
        """The credits of a waiver of `amount`, which is within `unpaid` + `on_spot`."""
        unpaid = min(amount, self.unpaid)
        return [(account, -part) for account, part in ((WAIVED, unpaid), (ledger.ON_SPOT, amount - unpaid)) if part]


async def waivable(reader: Reader, booking: Booking, except_for: str = "") -> Waivable:
    """What of a booking can be waived. The compensation `except_for` does not count against itself."""
    found = await reader.select(Payment, payments.c.booking_id == booking.id)
    paid = [payment for payment in found if payment.currency == booking.currency]
    bill = sum(line.amount for line in booking.lines)
    cash = sum(payment.captured for payment in paid if payment.method == PaymentMethod.ON_SPOT)
    waived = sum(found.amount for found in await _waivers(reader, booking) if found.id != except_for)
    unpaid = max(0, bill - sum(payment.captured for payment in paid))
    return Waivable(unpaid=max(0, unpaid - waived), on_spot=max(0, cash - max(0, waived - unpaid)))


async def check_waiver(reader: Reader, booking: Booking, line_id: str, amount: int, except_for: str = "") -> Waivable:
    """Raises Invalid (`line_id`, `amount`) where this much of the line cannot be waived."""
    stands = await standing(reader, booking)
    line = next((line for line in stands.lines if line.id == line_id), None)
    if line is None:
        raise wrong("line_id", "This fee is not on the booking.", "Open the booking again and choose one of its lines.")
    if line.amount <= 0 or line.kind in _NO_FEES:
        raise wrong("line_id", "This line is no fee that could be waived.", "Choose another line.")
    waiting = await _waivers(reader, booking, RefundState.WAITING_APPROVAL)
    held = sum(found.amount for found in waiting if found.line_id == line_id and found.id != except_for)
    rest = line.amount - line.refunded - held
    if amount > rest:
        left = plain_amount(max(0, rest), booking.currency)
        raise wrong("amount", "Less than this is left of the fee.", f"Choose no more than {left} {booking.currency}.")
    found = await waivable(reader, booking, except_for)
    if amount > found.unpaid + found.on_spot:
        raise wrong(
            "line_id",
            "This fee was paid by card, so waiving it would give nothing back.",
            "Refund this line to the card instead.",
        )
    return found


async def waived_of(reader: Reader, booking_id: str) -> int:
    """What of a bill was not paid and need not be paid any more (minor units), as it is booked."""
    return -int(await reader.scalar(_WAIVED_OF, {"booking": booking_id}) or 0)


async def _waivers(reader: Reader, booking: Booking, *states: str) -> Sequence[Compensation]:
    table = compensations
    wanted = states or (RefundState.WAITING_APPROVAL, RefundState.SUCCEEDED)
    return await reader.select(
        Compensation,
        table.c.booking_id == booking.id,
        table.c.kind == CompensationKind.FEE_WAIVER,
        table.c.state.in_(wanted),
    )


def line_after(booking: Booking, line_id: str, amount: int) -> Booking:
    """The booking whose line has given `amount`, so that no refund and no other waiver gives it again."""
    lines: list[BookingLine] = [
        replace(line, refunded=line.refunded + amount) if line.id == line_id else line for line in booking.lines
    ]
    return replace(booking, lines=lines)
