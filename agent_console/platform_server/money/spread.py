"""How refunds lie on the lines of a bill: those that are over, and those that are under way."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from msgspec.structs import replace

from agent_console.contract.entities import Booking, BookingLine, Refund
from agent_console.contract.money import LinePart
from agent_console.domain.kinds import RefundReason, RefundState
from agent_console.domain.money import allocate
from agent_console.domain.refund_quotes import Quote
from agent_console.domain.refund_spread import spread
from agent_console.domain.refunds import reserved
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import refunds

__all__ = ["between", "by_line", "less", "lines_after", "lines_before", "standing"]

_BESIDE: Final = (RefundReason.GOODWILL, RefundReason.DUPLICATE)
"""A gift for no line leaves all of them what the policy gives, and what was paid twice was never on the bill."""
_UNDER_WAY: Final = [state for state in RefundState if reserved(state)]


def by_line(
    lines: Sequence[BookingLine], line_ids: Collection[str], found: Quote | None, amounts: Sequence[int]
) -> list[list[LinePart]]:
    """How each part of a refund lies on the bill as it is `standing`: as the policy's answer does, and what is beyond it on the
    chosen lines (none: on all). Nothing where the policy gave no answer."""
    if found is None or not found.suggestion.lines:
        return [[] for _ in amounts]
    firsts = {line.line_id: line.amount for line in found.suggestion.lines}
    rests = _rests(lines, line_ids)
    made = []
    for amount in amounts:
        lies = spread(amount, firsts, rests)
        firsts = {line: _toward_zero(first, lies.get(line, 0)) for line, first in firsts.items()}
        rests = {line: max(0, rest - lies.get(line, 0)) for line, rest in rests.items()}
        made.append([LinePart(line_id=line, amount=part) for line, part in lies.items()])
    return made


def less(parts: Sequence[LinePart], amount: int) -> list[LinePart]:
    """The same with less given than they sum to."""
    lies = spread(amount, {part.line_id: part.amount for part in parts}, {})
    return [LinePart(line_id=line, amount=part) for line, part in lies.items()]


def lines_after(booking: Booking, refund: Refund) -> list[BookingLine]:
    """The bill with the refund on it."""
    lines = booking.lines
    lies = {part.line_id: part.amount for part in refund.by_line} or _lies(booking, refund)
    gift = refund.reason == RefundReason.GOODWILL
    return [
        replace(line, refunded=line.refunded + lies[line.id], gift=line.gift + (lies[line.id] if gift else 0))
        if line.id in lies
        else line
        for line in lines
    ]


def _lies(booking: Booking, refund: Refund) -> dict[str, int]:
    """Without a policy's answer: on the lines that are meant, as far as they were charged wrongly, then by what each can give."""
    if refund.currency != booking.currency or (refund.reason in _BESIDE and not refund.line_ids):
        return {}
    lines = booking.lines
    rests = _rests(lines, refund.line_ids)
    due = {line.line_id: line.charged - line.amount for line in refund.corrections}
    firsts = {
        line.id: min(rests[line.id], max(0, due[line.id] - line.refunded)) if line.id in due else rests[line.id]
        for line in lines
        if line.id in rests
    }
    return spread(refund.amount, firsts, rests)


def _rests(lines: Sequence[BookingLine], line_ids: Collection[str]) -> dict[str, int]:
    return {line.id: max(0, line.amount - line.refunded) for line in lines if not line_ids or line.id in line_ids}


def between(before: Sequence[BookingLine], after: Sequence[BookingLine]) -> list[LinePart]:
    """What a refund put on the lines of the bill."""
    moved = [(new.id, new.refunded - old.refunded) for old, new in zip(before, after, strict=True)]
    return [LinePart(line_id=line_id, amount=amount) for line_id, amount in moved if amount]


def lines_before(lines: Sequence[BookingLine], refund: Refund) -> list[BookingLine]:
    """The bill without a refund that lies on it: each line has back what the refund took of it. Of an older one, which did not
    note that, each line that was meant has back in proportion to what was given of it."""
    lies = {part.line_id: part.amount for part in refund.by_line}
    if not lies:
        given = {line.id: max(0, line.refunded) for line in lines if line.id in refund.line_ids}
        parts = allocate(min(refund.amount, sum(given.values())), list(given.values())) if any(given.values()) else []
        lies = dict(zip(given, parts, strict=False))
    gift = refund.reason == RefundReason.GOODWILL
    return [
        replace(
            line,
            refunded=_toward_zero(line.refunded, lies[line.id]),
            gift=_toward_zero(line.gift, lies[line.id]) if gift else line.gift,
        )
        if line.id in lies
        else line
        for line in lines
    ]


def _toward_zero(amount: int, lies: int) -> int:
    """Never beyond zero: the marketplace may have sent the bill anew meanwhile."""
    return max(0, amount - lies) if amount >= 0 else min(0, amount - lies)


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
    for refund in found:
        if refund.id not in own:
            booking = replace(booking, lines=lines_after(booking, refund))
    return booking
