"""Reading a case with everything that belongs to it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, or_, select

from agent_console.contract.commands import CaseFile, ClockReport
from agent_console.contract.entities import (
    Approval,
    Booking,
    Chargeback,
    Claim,
    Compensation,
    Customer,
    Entity,
    Message,
    Payment,
    Refund,
    Ticket,
    TicketEvent,
)
from agent_console.platform_server.services import clocks
from agent_console.platform_server.services.senders import likeliest
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store import tables as t

__all__ = ["clock_report", "read"]

E = TypeVar("E", bound=Entity)
_OTHERS = 20
_BOOKINGS = 50


async def read(reader: Reader, ticket_id: str, now: datetime) -> CaseFile:
    """The whole case. Raises NotFound."""
    ticket = await reader.get(Ticket, ticket_id)
    found = await _bookings(reader, ticket, now)
    sides = {side for booking in found for side in (booking.customer_id, booking.counterparty_id) if side}
    parties = sorted(sides - {ticket.customer_id})
    paid = [booking.id for booking in found]
    return CaseFile(
        ticket=ticket,
        messages=await reader.select(
            Message, t.messages.c.ticket_id == ticket_id, order_by=[t.messages.c.at, t.messages.c.id]
        ),
        events=await _events(reader, ticket_id),
        customer=await reader.get(Customer, ticket.customer_id),
        parties=await reader.select(Customer, t.customers.c.id.in_(parties)) if parties else [],
        bookings=found,
        payments=await _money(reader, Payment, t.payments.c.booking_id.in_(paid)),
        refunds=await _money(reader, Refund, t.refunds.c.booking_id.in_(paid), t.refunds.c.created_at),
        compensations=await _money(reader, Compensation, _given(ticket, paid), t.compensations.c.created_at),
        claims=await _money(reader, Claim, t.claims.c.booking_id.in_(paid), t.claims.c.created_at),
        chargebacks=await _money(reader, Chargeback, t.chargebacks.c.booking_id.in_(paid), t.chargebacks.c.opened_at),
        approvals=await _money(reader, Approval, _asked(ticket, paid), t.approvals.c.requested_at),
        others=await reader.select(
            Ticket,
            t.tickets.c.customer_id == ticket.customer_id,
            t.tickets.c.id != ticket_id,
            order_by=[t.tickets.c.created_at.desc()],
            limit=_OTHERS,
        ),
        ledger_version=await _ledger_version(reader, ticket.booking_id),
    )


async def _money(reader: Reader, kind: type[E], which: ColumnElement[bool], newest: Any = None) -> list[E]:
    """What moved, newest first."""
    return await reader.select(kind, which, order_by=[] if newest is None else [newest.desc()])


def _given(ticket: Ticket, bookings: list[str]) -> ColumnElement[bool]:
    """Compensation needs no booking, so it is found by the customer, too."""
    table = t.compensations
    return or_(table.c.booking_id.in_(bookings), table.c.customer_id == ticket.customer_id)


def _asked(ticket: Ticket, bookings: list[str]) -> ColumnElement[bool]:
    table = t.approvals
    return or_(table.c.booking_id.in_(bookings), table.c.customer_id == ticket.customer_id)


async def clock_report(reader: Reader, ticket_id: str, now: datetime) -> ClockReport:
    """Every clock of the case with its derivation, read anew. Raises NotFound."""
    ticket = await reader.get(Ticket, ticket_id)
    customer = await reader.find(Customer, ticket.customer_id)
    booking = await reader.find(Booking, ticket.booking_id) if ticket.booking_id else None
    events = await _events(reader, ticket_id)
    readings = clocks.readings_of(ticket, customer, booking, events, now, reader.packs.clocks)
    return clocks.report(ticket, booking, readings, now)


async def _events(reader: Reader, ticket_id: str) -> list[TicketEvent]:
    table = t.ticket_events
    return await reader.select(TicketEvent, table.c.ticket_id == ticket_id, order_by=[table.c.seq])


async def _bookings(reader: Reader, ticket: Ticket, now: datetime) -> list[Booking]:
    """The customer's bookings, the case's own first, then by likelihood."""
    table = t.bookings
    theirs = await reader.select(
        Booking, table.c.customer_id == ticket.customer_id, order_by=[table.c.starts_at.desc()], limit=_BOOKINGS
    )
    own = await reader.find(Booking, ticket.booking_id) if ticket.booking_id else None
    rest = [booking for booking in likeliest(theirs, now) if own is None or booking.id != own.id]
    return [own, *rest] if own else rest


async def _ledger_version(reader: Reader, booking_id: str) -> int:
    table = t.ledger_versions
    return int(await reader.scalar(select(table.c.version).where(table.c.booking_id == booking_id)) or 0)
