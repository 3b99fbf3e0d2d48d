"""`Case`: one ticket in the hands of one transaction.

    case = await Case.load(unit, ticket_id, now)
    case.change(status="open")
    case.tell("status", actor, {"from": "new", "to": "open"})
    ticket = case.finish()

`load` first tells what time alone has done to the clocks since they were last read, and fires the alarms that came due, so that
what is done next is done to a case that is up to date. `finish` reads the clocks anew from the events, tells what became of
them, refreshes the copies that the list shows, and saves the ticket once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Self, TypeVar

import msgspec
from sqlalchemy import Table

from agent_console.contract.entities import Agent, Booking, Customer, Entity, Message, Ticket, TicketEvent
from agent_console.domain.clocks import Reading
from agent_console.domain.clocks_alarms import Alarm, TransitionKind, transitions
from agent_console.domain.kinds import Author, TicketStatus
from agent_console.domain.tickets import status_when_called
from agent_console.platform_server.services import alarms, clocks
from agent_console.platform_server.store import Unit, new_id
from agent_console.platform_server.store.tables import bookings, customers, ticket_events

__all__ = ["OPEN_STATUSES", "Case", "Teller"]

OPEN_STATUSES = (TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ON_HOLD)
_PREVIEW = 160
E = TypeVar("E", bound=Entity)


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
    """A ticket with what its clocks and copies are made from. Not to be kept beyond its Unit.

    `readings` are the clocks as last read, `wakes_at` is when time alone will next change them, `fired` the keys of the alarms
    that have fired.
    """

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
        self.readings: list[Reading] = []
        self.wakes_at: datetime | None = None
        self.fired: set[alarms.Key] = set()

    @classmethod
    async def load(cls, unit: Unit, ticket_id: str, now: datetime) -> Self:
        """The case, locked and up to date. Raises NotFound."""
        (case,) = await cls.gather(unit, [await unit.get(Ticket, ticket_id)], now)
        if await case.catch_up():
            case.ticket = unit.save(case.ticket)
        return case

    @classmethod
    async def gather(cls, unit: Unit, tickets: Sequence[Ticket], now: datetime) -> list[Self]:
        """Cases of tickets that were read with their lock, not caught up yet."""
        ids = [ticket.id for ticket in tickets]
        people = await _by_id(unit, Customer, customers, {ticket.customer_id for ticket in tickets})
        stays = await _by_id(unit, Booking, bookings, {ticket.booking_id for ticket in tickets} - {""})
        events: dict[str, list[TicketEvent]] = {ticket_id: [] for ticket_id in ids}
        for event in await unit.select(
            TicketEvent, ticket_events.c.ticket_id.in_(ids), order_by=[ticket_events.c.ticket_id, ticket_events.c.seq]
        ):
            events[event.ticket_id].append(event)
        fired = await alarms.fired_of(unit, ids)
        cases = []
        for ticket in tickets:
            case = cls(
                unit, ticket, people.get(ticket.customer_id), stays.get(ticket.booking_id), events[ticket.id], now
            )
            case.fired = fired[ticket.id]
            cases.append(case)
        return cases

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

    def tell_self(self, kind: str, data: Mapping[str, Any], at: datetime | None = None) -> TicketEvent:
        """Add a line about what the platform did by itself."""
        return self.tell(kind, Teller(), data, at)

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

    def set_status(self, status: str, who: Teller, why: Mapping[str, Any] | None = None) -> None:
        """Move to another status and tell it; staying tells nothing. `why`: what the platform does it for by itself."""
        if status != self.ticket.status:
            because = {"why": dict(why)} if why else {}
            self.tell("status", who, {"from": self.ticket.status, "to": str(status), **because})
            self.change(status=str(status))

    def call_back(self, who: Teller, why: Mapping[str, Any] | None = None) -> None:
        """Something came that has to be dealt with: a case that waited, slept or was done is open. `why` as of `set_status`."""
        self.set_status(status_when_called(self.ticket.status), who, why)
        self.wake(who)

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

    # --- the clocks ---

    async def catch_up(self) -> bool:
        """Tell what time alone has done to the clocks, and fire what is due; says whether there was anything to tell."""
        known = len(self.events)
        self.readings = self._look(self._last_read()).readings
        self.reread()
        await alarms.fire(self)
        return len(self.events) > known

    def reread(self) -> None:
        """Put the clocks, as they stand now, into the ticket (without saving it), and tell what became of them.

        Alarms that came due by what was done just now (a tighter promise, an old message) are left to the next look, which
        follows at once.
        """
        look = self._look(self.now)
        changed = [] if self.ticket.merged_into else transitions(self.readings, look.readings, self.now)
        self.readings = look.readings
        for one in changed:
            if one.kind != TransitionKind.BREACHED:
                self.tell_self("clock", self.clock_data(one.kind, one.side, one.metric, one.at), one.at)
        self.ticket = clocks.with_readings(self.ticket, look.readings, self.now, look.wake)
        self.wakes_at = self.ticket.reread_at
        if self.unfired():
            self.change(reread_at=self.now)

    def unfired(self) -> list[Alarm]:
        """The alarms that came due and have not fired. What goes on in the case that this one was merged into is told there."""
        if self.ticket.merged_into:
            return []
        return [alarm for alarm in alarms.past(self.readings, self.now) if alarm.key not in self.fired]

    def clock_data(self, what: str, side: str, metric: str, at: datetime) -> dict[str, Any]:
        """What an event "clock" says."""
        reading = next(one for one in self.readings if (one.side, one.metric) == (side, metric))
        data = {"what": str(what), "metric": metric, "side": side, "rule": reading.rule, "at": at.isoformat()}
        return data | ({"due_at": reading.due_at.isoformat()} if reading.due_at else {})

    def _look(self, at: datetime) -> clocks.Look:
        return clocks.look_at(self.ticket, self.customer, self.booking, self.events, at, self.unit.packs.clocks)

    def _last_read(self) -> datetime:
        """Up to when everything that the clocks did has been told; now, if time alone cannot have changed them."""
        due = self.ticket.reread_at
        if due is None or due > self.now:
            return self.now
        read = max((clock.read_at for clock in self.ticket.clocks if clock.read_at), default=self.ticket.updated_at)
        return min(read, self.now)


async def _by_id(unit: Unit, kind: type[E], table: Table, ids: Iterable[str]) -> dict[str, E]:
    wanted = sorted(ids)
    found = await unit.select(kind, table.c.id.in_(wanted)) if wanted else []
    return {entity.id: entity for entity in found}


def preview(text: str) -> str:
    """The first words of a message on one line."""
    line = " ".join(text[: _PREVIEW * 4].split())
    return line if len(line) <= _PREVIEW else f"{line[: _PREVIEW - 1]}…"
