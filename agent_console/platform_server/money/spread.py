"""How refunds lie on the lines of a bill: those that are over, and those that are under way."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from msgspec.structs import replace

from agent_console.contract.entities import Booking, BookingLine, Refund
from agent_console.domain.kinds import RefundState
from agent_console.domain.money import allocate
from agent_console.domain.refunds import reserved
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import refunds

__all__ = ["lines_after", "standing"]

_UNDER_WAY: Final = [state for state in RefundState if reserved(state)]


def lines_after(lines: Sequence[BookingLine], refund: Refund) -> list[BookingLine]:
    """The bill with the refund spread over its lines: as far as they were charged wrongly, then by what each could still give."""
    chosen = [line for line in lines if line.id in refund.line_ids]
    rests = [max(0, line.amount - line.refunded) for line in chosen]
    due = {line.line_id: line.charged - line.amount for line in refund.corrections}
    firsts = [
        min(rest, max(0, due[line.id] - line.refunded)) if line.id in due else rest
        for line, rest in zip(chosen, rests, strict=True)
    ]
    given = allocate(min(refund.amount, sum(firsts)), firsts) if sum(firsts) else [0] * len(chosen)
    rests = [rest - amount for rest, amount in zip(rests, given, strict=True)]
    more = min(refund.amount - sum(given), sum(rests))
    if more:
        given = [amount + over for amount, over in zip(given, allocate(more, rests), strict=True)]
    shares = dict(zip((line.id for line in chosen), given, strict=True))
    return [replace(line, refunded=line.refunded + shares.get(line.id, 0)) for line in lines]


async def standing(reader: Reader, booking: Booking, released: Collection[Refund] = ()) -> Booking:
    """The booking with its lines as if the refunds under way were over: what they hold cannot be given a second time.

    `released` count as not reserved: what is being decided must not stand in its own way.
    """
    own = {refund.id for refund in released}
    found = await reader.select(
        Refund,
        refunds.c.booking_id == booking.id,
        refunds.c.state.in_(_UNDER_WAY),
        order_by=[refunds.c.created_at, refunds.c.id],
    )
    lines: Sequence[BookingLine] = booking.lines
    for refund in found:
        if refund.line_ids and refund.id not in own:
            lines = lines_after(lines, refund)
    return booking if lines is booking.lines else replace(booking, lines=list(lines))
