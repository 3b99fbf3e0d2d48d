"""What the platform does by itself as time passes. Time is an argument, so nobody waits for it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from msgspec import structs

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import Ticket, TicketEvent
from agent_console.platform_server.services.due import reread_due, wake_due
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import ticket_events
from tests.support.platform import database, within  # noqa: F401

NOW = datetime(2026, 3, 11, 14, 25, 40, tzinfo=UTC)


async def _opened(store: Store, at: datetime) -> Ticket:
    message = IntakeMessage(
        channel="chat", market="stays", sender=IntakeFrom(email="g@g.example"), text="Help", external_id=new_id()
    )
    async with store.unit() as unit:
        return (await receive(unit, structs.replace(message, sent_at=at), now=at)).ticket


async def _events(store: Store, ticket: Ticket, kind: str) -> list[TicketEvent]:
    async with store.reading() as reader:
        table = ticket_events
        return await reader.select(TicketEvent, table.c.ticket_id == ticket.id, table.c.type == kind)


async def _ticket(store: Store, ticket: Ticket) -> Ticket:
    async with store.reading() as reader:
        return await reader.get(Ticket, ticket.id)


def test_a_case_wakes_at_its_moment(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await _opened(store, NOW)
        until = NOW + timedelta(hours=3)
        async with store.unit() as unit:
            found = await unit.get(Ticket, ticket.id)
            unit.save(structs.replace(found, snoozed_until=until, status="pending"))
        assert await wake_due(store, until - timedelta(seconds=1)) == 0
        assert await wake_due(store, until) == 1
        after = await _ticket(store, ticket)
        assert (after.snoozed_until, after.status) == (None, "open")
        assert len(await _events(store, ticket, "snoozed")) == 1
        assert await wake_due(store, until) == 0

    within(database, work)


def test_a_clock_that_has_nothing_new_to_say_moves_no_version(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await _opened(store, NOW)
        sooner = NOW + timedelta(minutes=1)
        async with store.unit() as unit:
            found = await unit.get(Ticket, ticket.id)
            saved = unit.save(structs.replace(found, reread_at=sooner))
        assert await reread_due(store, sooner) == 1
        assert (await _ticket(store, ticket)).version == saved.version
        assert await reread_due(store, sooner) == 0

    within(database, work)
