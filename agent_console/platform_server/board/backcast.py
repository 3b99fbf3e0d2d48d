"""What would have been foreseen in the last hours, for a platform that has a history but has made no forecast yet.

The demo's invented past is such a one. Each of the last hours is put back as it was when it began: only what had happened by then
is read, every case's clocks are evaluated from the events until then, and the same forecast is made from it. Only the traits of
cases (queue, priority) and who is on shift are taken as they are now. A large platform does not do this: it waits for its own
forecasts to come.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, or_, select

from agent_console.contract.entities import Booking, Customer, Ticket, TicketEvent
from agent_console.domain.calendars import micros
from agent_console.domain.happenings import Line, Story
from agent_console.domain.kinds import DONE, ClockSide, ClockState, TicketStatus
from agent_console.platform_server.board import counting
from agent_console.platform_server.board.forecasts import (
    BEHIND,
    MARKETS,
    SLOT_MICROS,
    SLOTS,
    Backlog,
    foresee,
    told,
)
from agent_console.platform_server.services.clocks import readings_of
from agent_console.platform_server.store import Reader, Store
from agent_console.platform_server.store.tables import (
    board_forecasts,
    bookings,
    customers,
    open_cases,
    ticket_events,
    tickets,
)

__all__ = ["MOST_CASES", "look_back"]

MOST_CASES: Final = 2_000
_CHUNK: Final = 300
_REST: Final = 0.05
"""Seconds between two forecasts."""


@dataclass(frozen=True, slots=True)
class _Past:
    """One case with all that its clocks are read from; `events` in their order."""

    ticket: Ticket
    customer: Customer | None
    booking: Booking | None
    events: Sequence[TicketEvent]


async def look_back(store: Store, now: datetime) -> int:
    """Make and keep the forecasts of the last hours; how many rows were written. Those that are there stay."""
    present = counting.hour_of(now)
    first = present - timedelta(hours=BEHIND)
    async with store.reading() as reader:
        if int(await reader.scalar(select(func.count()).select_from(open_cases)) or 0) > MOST_CASES:
            return 0
        past = await _cases(reader, first)
    if not past or len(past) > MOST_CASES:
        return 0
    rows = []
    for number in range(BEHIND + 1):
        hour = first + timedelta(hours=number)
        waited = await asyncio.to_thread(_waiting, past, hour)
        for market in MARKETS:
            async with store.reading() as reader:
                found = await foresee(reader, market, hour, backlog=_backlog(waited, market, micros(hour)))
            rows.append((market, told(found)[0]))
            # Nobody waits for this; whoever asks the platform something meanwhile should not wait either.
            await asyncio.sleep(_REST)
    written = 0
    async with store.unit() as unit:
        for market, made in rows:
            row = {
                "market": market,
                "at": made.at,
                "made_at": now,
                "arrivals": made.arrivals,
                "breaches": made.breaches,
                "low": made.low,
                "high": made.high,
            }
            written += await unit.insert_new(board_forecasts, row, key=["market", "at"])
    return written


async def _cases(reader: Reader, since: datetime) -> list[_Past]:
    """Cases that are open or were touched since then."""
    still_open = tickets.c.status.not_in(DONE)
    found = await reader.select(
        Ticket,
        tickets.c.merged_into == "",
        or_(still_open, tickets.c.updated_at >= since),
        limit=MOST_CASES + 1,
    )
    past: list[_Past] = []
    for begin in range(0, len(found), _CHUNK):
        some = found[begin : begin + _CHUNK]
        told_of: dict[str, list[TicketEvent]] = {ticket.id: [] for ticket in some}
        order = [ticket_events.c.at, ticket_events.c.seq]
        for event in await reader.select(TicketEvent, ticket_events.c.ticket_id.in_(list(told_of)), order_by=order):
            told_of[event.ticket_id].append(event)
        of = await reader.select(Customer, customers.c.id.in_([ticket.customer_id for ticket in some]))
        about = await reader.select(Booking, bookings.c.id.in_([ticket.booking_id for ticket in some]))
        people: Mapping[str, Customer] = {customer.id: customer for customer in of}
        booked: Mapping[str, Booking] = {booking.id: booking for booking in about}
        past += [
            _Past(ticket, people.get(ticket.customer_id), booked.get(ticket.booking_id), told_of[ticket.id])
            for ticket in some
        ]
    return past


def _waiting(past: Sequence[_Past], hour: datetime) -> list[tuple[str, int, bool]]:
    """(market, when a promise of support breaks or broke, whether a customer waits) of the cases open at that moment."""
    found: list[tuple[str, int, bool]] = []
    for case in past:
        events = [event for event in case.events if event.at <= hour]
        status = next((str(e.data.get("to")) for e in reversed(events) if e.type == "status"), TicketStatus.NEW)
        if not events or status in DONE:
            continue
        readings = readings_of(case.ticket, case.customer, case.booking, events, hour)
        ends = [
            reading.breached_at or reading.due_at
            for reading in readings
            if reading.side == ClockSide.SUPPORT
            and reading.settled_at is None
            and reading.state in (ClockState.RUNNING, ClockState.BREACHED)
        ]
        earliest = min((end for end in ends if end is not None), default=None)
        if earliest is not None:
            story = Story(micros(case.ticket.created_at), case.ticket.queue, case.ticket.assignee_id)
            story.read(Line(e.id, micros(e.at), e.type, e.author, e.author_id, e.data) for e in events)
            waits = story.waiting_since is not None and status in (TicketStatus.NEW, TicketStatus.OPEN)
            found.append((case.ticket.market, micros(earliest), waits))
    return found


def _backlog(waited: Sequence[tuple[str, int, bool]], market: str, moment: int) -> Backlog:
    due = [0] * SLOTS
    late = 0
    for where, end, waits in waited:
        if market and where != market:
            continue
        slot = (end - moment) // SLOT_MICROS
        if end > moment and slot < SLOTS:
            due[slot] += 1
        elif end <= moment and waits:
            late += 1
    return due, late
