"""Keeping cases true to what they are about, when a booking or a customer is changed by somebody else (an import, a gateway).

A case carries copies of what the list shows, and its clocks depend on the booking. Whoever saves a `Booking` or `Customer`
that was there before calls these in the same Unit.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from agent_console.contract.entities import Booking, Customer, Ticket
from agent_console.platform_server.services.cases import OPEN_STATUSES, Case, Teller
from agent_console.platform_server.store import Unit
from agent_console.platform_server.store.tables import tickets

__all__ = ["booking_changed", "customer_changed"]


async def booking_changed(unit: Unit, before: Booking, after: Booking, now: datetime) -> int:
    """Tell the change to the booking's open cases and read their clocks anew; returns how many cases changed."""
    old, new = _facts(before), _facts(after)
    if old == new and before.code == after.code:
        return 0
    affected = await _open(unit, tickets.c.booking_id == after.id)
    for ticket in affected:
        case = await Case.load(unit, ticket.id, now)
        case.booking = after
        case.tell("booking", Teller(), {"from": old, "to": new, "code": after.code})
        case.finish()
    return len(affected)


async def customer_changed(unit: Unit, after: Customer, now: datetime) -> int:
    """Refresh the customer's open cases where the list shows something else by now; returns how many cases changed."""
    shown = (after.name, after.tier)
    affected = [
        ticket
        for ticket in await _open(unit, tickets.c.customer_id == after.id)
        if (ticket.customer_name, ticket.customer_tier) != shown
    ]
    for ticket in affected:
        case = await Case.load(unit, ticket.id, now)
        case.customer = after
        case.finish()
    return len(affected)


async def _open(unit: Unit, condition: Any) -> list[Ticket]:
    return await unit.select(
        Ticket,
        condition,
        tickets.c.merged_into == "",
        tickets.c.status.in_(OPEN_STATUSES),
        order_by=[tickets.c.id],
    )


def _facts(booking: Booking) -> dict[str, Any]:
    """What clocks depend on, as `TicketEvent.data` of an event "booking" tells it."""
    return {
        "starts_at": booking.starts_at.isoformat(),
        "ends_at": booking.ends_at.isoformat() if booking.ends_at else None,
        "zone": booking.zone,
        "status": booking.status,
    }
