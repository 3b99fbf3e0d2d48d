"""Cases stay true when a booking or a customer is changed elsewhere."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from msgspec import structs
from sqlalchemy import select

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import Booking, Customer, Ticket, TicketEvent
from agent_console.platform_server.services.copies import booking_changed, customer_changed
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import changes, ticket_events
from tests.support.platform import database  # noqa: F401

NOW = datetime(2026, 3, 11, 14, 25, 40, tzinfo=UTC)


async def _case(store: Store) -> tuple[Customer, Booking, Ticket]:
    customer = Customer(id=new_id(), kind="guest", name="Old Name", email="g@g.example", created_at=NOW)
    booking = Booking(
        id=new_id(),
        code="AC12345",
        market="stays",
        customer_id=customer.id,
        status="confirmed",
        title="Flat",
        zone="Asia/Almaty",
        starts_at=NOW + timedelta(days=20),
        ends_at=NOW + timedelta(days=22),
        created_at=NOW,
        currency="KZT",
    )
    message = IntakeMessage(
        channel="chat", market="stays", sender=IntakeFrom(email="g@g.example"), text="AC12345?", external_id="1"
    )
    async with store.unit() as unit:
        unit.add(customer)
        unit.add(booking)
        return customer, booking, (await receive(unit, message, now=NOW)).ticket


def test_a_moved_booking_is_told_and_seen_in_the_list(database: str) -> None:  # noqa: F811
    async def work() -> None:
        async with Store.open(database) as store:
            _, booking, ticket = await _case(store)
            async with store.unit() as unit:
                before = await unit.get(Booking, booking.id)
                after = unit.save(structs.replace(before, starts_at=NOW + timedelta(days=1)))
                assert await booking_changed(unit, before, after, NOW + timedelta(minutes=5)) == 1
                assert await booking_changed(unit, after, after, NOW + timedelta(minutes=5)) == 0
            async with store.reading() as reader:
                found = await reader.get(Ticket, ticket.id)
                table = ticket_events
                told = await reader.select(TicketEvent, table.c.ticket_id == ticket.id, table.c.type == "booking")
            assert found.booking_starts_at == NOW + timedelta(days=1)
            assert told[-1].data["from"]["starts_at"] == booking.starts_at.isoformat()
            assert told[-1].data["to"]["starts_at"] == after.starts_at.isoformat()

    asyncio.run(work())


def test_a_new_name_is_seen_in_the_list_and_the_same_name_moves_nothing(database: str) -> None:  # noqa: F811
    async def work() -> None:
        async with Store.open(database) as store:
            customer, _, ticket = await _case(store)
            async with store.unit() as unit:
                found = await unit.get(Customer, customer.id)
                assert await customer_changed(unit, found, NOW) == 0
                after = unit.save(structs.replace(found, name="New Name", tier="vip"))
                assert await customer_changed(unit, after, NOW) == 1
            async with store.reading() as reader:
                shown = await reader.get(Ticket, ticket.id)
                seq = await reader.scalar(select(changes.c.seq).where(changes.c.entity_id == ticket.id))
            assert (shown.customer_name, shown.customer_tier) == ("New Name", "vip")
            assert seq

    asyncio.run(work())
