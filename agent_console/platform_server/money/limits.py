"""Up to how much an agent may move money alone, counted over the action, the day, the booking and the customer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import ColumnElement, select

from agent_console.contract.entities import Agent, Booking, Refund
from agent_console.domain.authority import AuthorityPolicy, MoneyKind, Scope
from agent_console.domain.kinds import RefundReason, RefundState
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import bookings, refunds

_WINDOW: Final = timedelta(days=90)
_GAVE_NOTHING: Final = (RefundState.FAILED, RefundState.REJECTED)


def kind_of(reason: str) -> MoneyKind:
    """Whose limits bind a refund with this reason."""
    return MoneyKind.GOODWILL if reason == RefundReason.GOODWILL else MoneyKind.REFUND


async def limit_for(
    reader: Reader, policy: AuthorityPolicy, agent: Agent, booking: Booking, kind: MoneyKind, now: datetime
) -> int | None:
    """Minor units of the booking's currency that `agent` may give now without approval; None: as much as there is."""
    currency = booking.currency
    found = [policy.limit(agent.role, currency, kind, Scope.ACTION)]
    wider: dict[Scope, ColumnElement[bool]] = {
        Scope.AGENT_DAY: (refunds.c.requested_by == agent.id) & (refunds.c.created_at >= _midnight(agent.zone, now)),
        Scope.BOOKING: refunds.c.booking_id == booking.id,
        Scope.CUSTOMER_90_DAYS: refunds.c.booking_id.in_(
            select(bookings.c.id).where(bookings.c.customer_id == booking.customer_id)
        )
        & (refunds.c.created_at >= now - _WINDOW),
    }
    for scope, which in wider.items():
        limit = policy.limit(agent.role, currency, kind, scope)
        if limit is not None:
            found.append(max(0, limit - await _given(reader, which, currency, kind)))
    bounds = [limit for limit in found if limit is not None]
    return min(bounds) if bounds else None


async def _given(reader: Reader, which: ColumnElement[bool], currency: str, kind: MoneyKind) -> int:
    counted = which & (refunds.c.currency == currency) & refunds.c.state.not_in(_GAVE_NOTHING)
    return sum(refund.amount for refund in await reader.select(Refund, counted) if kind_of(refund.reason) == kind)


def _midnight(zone: str, now: datetime) -> datetime:
    """When the agent's day began."""
    try:
        local = now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        local = now.astimezone(UTC)
    return local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
