"""Everything that moved for one customer, on all bookings, with what makes one look twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, or_

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
from agent_console.platform_server.money.signals import signals_for
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store import tables as t
from agent_console.platform_server.store.rows import table_of

__all__ = ["history_of"]

E = TypeVar("E", bound=Entity)
_MOST: Final = 200
"""Of each kind, the newest: a business may have had thousands of bookings."""


async def history_of(reader: Reader, policy: AuthorityPolicy, customer_id: str, now: datetime) -> MoneyHistory:
    """Newest first. A host's or business's is what they claimed, paid and were given. Raises NotFound."""
    customer = await reader.get(Customer, customer_id)
    claims = t.claims
    found = await _newest(
        reader, Claim, or_(claims.c.by_id == customer_id, claims.c.from_id == customer_id), claims.c.created_at
    )
    own = await _newest(reader, Booking, t.bookings.c.customer_id == customer_id, t.bookings.c.starts_at)
    ids = [booking.id for booking in own]
    claimed = await _newest(reader, Claim, claims.c.booking_id.in_(ids), claims.c.created_at)
    others = sorted({claim.booking_id for claim in found} - set(ids))
    return MoneyHistory(
        customer_id=customer_id,
        refunds=await _of(reader, Refund, ids, t.refunds.c.created_at),
        compensations=await _newest(
            reader, Compensation, t.compensations.c.customer_id == customer_id, t.compensations.c.created_at
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


def _merged(*lists: Iterable[Claim]) -> list[Claim]:
    found = {claim.id: claim for claims in lists for claim in claims}
    return sorted(found.values(), key=lambda claim: (claim.created_at, claim.id), reverse=True)
