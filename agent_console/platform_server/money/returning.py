"""Refunds that a bank sends back, days after they succeeded: the money is the marketplace's again, and can be given anew.

The refund left and came back, so both stand in the ledger: what it moved is moved the other way round, on the accounts it was
booked on. The payment and the bill's lines are free again, and the case comes back to somebody.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from agent_console.contract.entities import Refund
from agent_console.domain.kinds import RefundState
from agent_console.domain.refunds import may_move
from agent_console.platform_server.money import coming_back, ledger
from agent_console.platform_server.money.claim_refunds import came_back
from agent_console.platform_server.money.refunds import facts_of, held, tell_refund
from agent_console.platform_server.money.spread import lines_before
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Store

__all__ = ["take_back"]


async def take_back(store: Store, refund_id: str, failure: str, now: datetime) -> None:
    """Book that the bank sent this refund back, `failure` saying why. Nothing happens to one that has not succeeded (any more),
    or that is not known here: a report may come often, late, and of what other programs did."""
    async with store.reading() as reader:
        known = await reader.find(Refund, refund_id)
    if known is None or not may_move(known.state, RefundState.RETURNED):
        return
    async with store.unit() as unit:
        booking, payment, refund = await held(unit, refund_id)
        if not may_move(refund.state, RefundState.RETURNED):
            return
        await ledger.raise_version(unit, booking.id)
        gone = await ledger.legs_of(unit, refund_id=refund.id)
        unit.save(replace(payment, refunded=payment.refunded - refund.amount))
        lines = lines_before(booking.lines, refund)
        if lines != booking.lines:
            unit.save(replace(booking, lines=lines))
        refund = unit.save(replace(refund, state=RefundState.RETURNED, failure=failure, settled_at=now))
        await ledger.post(unit, [ledger.returned_of(gone, now, failure)])
        unit.audit(None, "refund.returned", "refund", refund.id, facts_of(refund) | {"failure": failure})
        await tell_refund(unit, refund, Teller(), now)
        await came_back(unit, refund, now)
        await coming_back.refund_returned(unit, refund, now)
