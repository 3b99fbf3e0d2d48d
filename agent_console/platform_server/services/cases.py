"""`Case`: one ticket in the hands of one transaction.

    case = await Case.load(unit, ticket_id, now)
    case.change(status="open")
    case.tell("status", actor, {"from": "new", "to": "open"})
    ticket = case.finish()

`finish` reads the clocks anew from the events, refreshes the copies that the list shows, and saves the ticket once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

import msgspec

from agent_console.contract.entities import Agent, Booking, Customer, Message, Ticket, TicketEvent
from agent_console.domain.kinds import Author, TicketStatus
from agent_console.platform_server.services import clocks
from agent_console.platform_server.store import Unit, new_id
from agent_console.platform_server.store.tables import ticket_events

__all__ = ["OPEN_STATUSES", "Case", "Teller"]

OPEN_STATUSES = (TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ON_HOLD)
_PREVIEW = 160


class Teller(msgspec.Struct, frozen=True, kw_only=True):
    """Who caused something: an agent, a customer, a counterparty, or (all empty) the platform itself."""

    author: str = Author.AUTOMATIC
    id: str = ""
    name: str = ""

    @classmethod
    def agent(cls, agent: Agent) -> Self:
        return cls(author=Author.AGENT, id=agent.id, name=agent.name)

    @classmethod
    def customer(cls, customer: Customer, author: str = Author.CUSTOMER) -> Self:
        return cls(author=author, id=customer.id, name=customer.name)


class Case:
    """A ticket with what its clocks and copies are made from. Not to be kept beyond its Unit."""

    def __init__(
        self,
        unit: Unit,
        ticket: Ticket,
        customer: Customer | None,
        booking: Booking | None,
        events: list[TicketEvent],
        now: datetime,
    ) -> None:
        self.unit = unit
        self.ticket = ticket
        self.customer = customer
        self.booking = booking
        self.events = events
        self.now = now

    @classmethod
    async def load(cls, unit: Unit, ticket_id: str, now: datetime) -> Self:
        """The case, locked. Raises NotFound."""
        ticket = await unit.get(Ticket, ticket_id)
        customer = await unit.find(Customer, ticket.customer_id, lock=False)
        booking = await unit.find(Booking, ticket.booking_id, lock=False) if ticket.booking_id else None
        events = await unit.select(TicketEvent, ticket_events.c.ticket_id == ticket_id, order_by=[ticket_events.c.seq])
        return cls(unit, ticket, customer, booking, events, now)

    @classmethod
    def open(cls, unit: Unit, ticket: Ticket, customer: Customer, booking: Booking | None, now: datetime) -> Self:
        """A new case. Its first event and message are still to be told."""
        return cls(unit, unit.add(ticket), customer, booking, [], now)

    def change(self, **fields: Any) -> None:
        """Set fields of the ticket."""
        self.ticket = msgspec.structs.replace(self.ticket, **fields)

    def attach(self, booking: Booking | None) -> None:
        """Set the booking that the case is about."""
        self.booking = booking
        self.change(booking_id=booking.id if booking else "")

    def tell(self, kind: str, who: Teller, data: Mapping[str, Any], at: datetime | None = None) -> TicketEvent:
        """Add a line to the history."""
        event = self.unit.add(
            TicketEvent(
                id=new_id(),
                ticket_id=self.ticket.id,
                seq=max((known.seq for known in self.events), default=0) + 1,
                type=kind,
                author=who.author,
                author_id=who.id,
                author_name=who.name,
                at=at or self.now,
                data=dict(data),
            )
        )
        self.events.append(event)
        return event

    def add_message(self, message: Message, *, first: bool = False) -> Message:
        """Add a message with its event ("created" for the one that opens the case) and what the list shows of it."""
        message = self.unit.add(message)
        who = Teller(author=message.author, id=message.author_id, name=message.author_name)
        data = {"message_id": message.id, "public": message.public, "channel": message.channel}
        self.tell("created" if first else "message", who, data, message.at)
        ticket = self.ticket
        from_customer = message.public and message.author == Author.CUSTOMER
        newest = ticket.last_message_at is None or message.at >= ticket.last_message_at
        self.change(
            message_count=ticket.message_count + 1,
            last_message_id=message.id,
            last_message_at=message.at if newest else ticket.last_message_at,
            last_author=message.author,
        )
        if message.public:
            self.change(preview=preview(message.text))
        if from_customer:
            before = ticket.last_customer_message_at
            self.change(last_customer_message_at=message.at if before is None or message.at > before else before)
        return message

    def set_status(self, status: str, who: Teller) -> None:
        """Move to another status and tell it; staying tells nothing."""
        if status != self.ticket.status:
            self.tell("status", who, {"from": self.ticket.status, "to": str(status)})
            self.change(status=str(status))

    def wake(self, who: Teller) -> None:
        """End a snooze."""
        if self.ticket.snoozed_until is not None:
            self.change(snoozed_until=None)
            self.tell("snoozed", who, {"until": None})

    def finish(self) -> Ticket:
        """Read the clocks, refresh the copies, save."""
        customer, booking = self.customer, self.booking
        self.change(
            updated_at=max(self.now, self.ticket.created_at),
            customer_name=customer.name if customer else "",
            customer_tier=customer.tier if customer else "",
            booking_code=booking.code if booking else "",
            booking_starts_at=booking.starts_at if booking else None,
            booking_ends_at=booking.ends_at if booking else None,
        )
        self.reread()
        self.ticket = self.unit.save(self.ticket)
        return self.ticket

    def reread(self) -> None:
        """Put the clocks, as they stand now, into the ticket (without saving it)."""
        readings = clocks.readings_of(self.ticket, self.customer, self.booking, self.events, self.now)
        self.ticket = clocks.with_readings(self.ticket, readings, self.now)


def preview(text: str) -> str:
    """The first words of a message on one line."""
    line = " ".join(text[: _PREVIEW * 4].split())
    return line if len(line) <= _PREVIEW else f"{line[: _PREVIEW - 1]}…"
