"""A refund given from a case stands in the case's history."""

from __future__ import annotations

import asyncio
from pathlib import Path

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import Ticket, TicketEvent
from agent_console.platform_server.services.intake import receive
from tests.platform_server.money.world import World, problem, receipt, world


async def _case(place: World, customer_id: str = "", email: str = "") -> Ticket:
    async with place.store.unit() as unit:
        message = IntakeMessage(
            channel="chat",
            market="stays",
            sender=IntakeFrom(customer_id=customer_id, email=email),
            text="It was cold.",
            external_id=f"m-{customer_id}{email}",
        )
        return (await receive(unit, message)).ticket


def test_the_history_of_the_case_tells_who_asked_and_what_came_of_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            ticket = await _case(place, customer_id=place.booking.customer_id)
            assert receipt(await place.refund(2_550, ticket_id=ticket.id)).refund.ticket_id == ticket.id
            async with place.store.reading() as reader:
                events = sorted(await reader.select(TicketEvent), key=lambda event: event.seq)
            told = [
                (event.author_id, event.data["state"], event.data["by"], event.data["amount"], event.data["currency"])
                for event in events
                if event.type == "refund"
            ]
            what = (place.agent.id, 2_550, "EUR")
            assert told == [(place.agent.id, "submitted", *what), ("", "succeeded", *what)]

    asyncio.run(story())


def test_nobody_refunds_a_booking_from_a_strangers_case(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            ticket = await _case(place, email="stranger@example.com")
            assert problem(await place.refund(100, ticket_id=ticket.id)).code == "foreign_booking"

    asyncio.run(story())
