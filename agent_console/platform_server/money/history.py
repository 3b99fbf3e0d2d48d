"""Everything that moved for one customer, on all bookings, with what makes one look twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, or_, select

from agent_console.contract.entities import (
    Approval,
    Booking,
    Chargeback,
    Claim,
    Compensation,
    Customer,
    Entity,
    Payment,
    Refund,
)
from agent_console.contract.money_commands import MoneyHistory
from agent_console.domain.authority import AuthorityPolicy
from agent_console.domain.shares import OTHER_SIDES
from agent_console.platform_server.money.signals import signals_for
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store import tables as t
from agent_console.platform_server.store.rows import table_of

__all__ = ["history_of"]

E = TypeVar("E", bound=Entity)
G = TypeVar("G", Refund, Compensation)
D = TypeVar("D", Refund, Compensation, Claim)
_MOST: Final = 200
"""Of each kind, the newest: a business may have had thousands of bookings."""
_LOOKED_THROUGH: Final = 10 * _MOST


async def history_of(reader: Reader, policy: AuthorityPolicy, customer_id: str, now: datetime) -> MoneyHistory:
    """Newest first. A host's or business's is what they claimed, paid and were given, and what was given to others out of their
    payout. Raises NotFound."""
    customer = await reader.get(Customer, customer_id)
    claims = t.claims
    found = await _newest(
        reader, Claim, or_(claims.c.by_id == customer_id, claims.c.from_id == customer_id), claims.c.created_at
    )
    own = await _newest(reader, Booking, t.bookings.c.customer_id == customer_id, t.bookings.c.starts_at)
    ids = [booking.id for booking in own]
    claimed = await _newest(reader, Claim, claims.c.booking_id.in_(ids), claims.c.created_at)
    hosted = select(t.bookings.c.id).where(t.bookings.c.counterparty_id == customer_id)
    refunds, given = t.refunds.c, t.compensations.c
    borne = await _borne(reader, Refund, refunds.booking_id.in_(hosted), refunds.created_at)
    cost = await _borne(reader, Compensation, given.booking_id.in_(hosted), given.created_at)
    things: list[Refund | Compensation | Claim] = [*found, *borne, *cost]
    others = sorted({thing.booking_id for thing in things} - set(ids))
    return MoneyHistory(
        customer_id=customer_id,
        refunds=_merged(await _of(reader, Refund, ids, refunds.created_at), borne),
        compensations=_merged(
            await _newest(reader, Compensation, given.customer_id == customer_id, given.created_at), cost
        ),
        claims=_merged(found, claimed),
        chargebacks=await _of(reader, Chargeback, ids, t.chargebacks.c.opened_at),
        approvals=await _newest(reader, Approval, t.approvals.c.customer_id == customer_id, t.approvals.c.requested_at),
        payments=sorted(
            await reader.select(Payment, t.payments.c.booking_id.in_(ids)),
            key=lambda payment: payment.captured_at,
            reverse=True,
        ),
        bookings=[*own, *await reader.select(Booking, t.bookings.c.id.in_(others))],
        signals=await signals_for(reader, policy, None, customer, now, another=False),
    )


async def _of(reader: Reader, kind: type[E], bookings: list[str], order: Any) -> list[E]:
    return await _newest(reader, kind, table_of(kind).c.booking_id.in_(bookings), order)


async def _newest(reader: Reader, kind: type[E], which: ColumnElement[bool], order: Any) -> list[E]:
    return await reader.select(kind, which, order_by=[order.desc(), table_of(kind).c.id], limit=_MOST)


async def _borne(reader: Reader, kind: type[G], which: ColumnElement[bool], order: Any) -> list[G]:
    """Those of them of which a host or business bears a share; of most they bear none."""
    newest = await reader.select(kind, which, order_by=[order.desc(), table_of(kind).c.id], limit=_LOOKED_THROUGH)
    return [thing for thing in newest if any(share.payer in OTHER_SIDES for share in thing.shares)][:_MOST]


def _merged(*lists: Iterable[D]) -> list[D]:
    found = {thing.id: thing for things in lists for thing in things}
    return sorted(found.values(), key=lambda thing: (thing.created_at, thing.id), reverse=True)
