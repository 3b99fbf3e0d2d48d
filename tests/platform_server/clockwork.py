"""A store without a server, in which time is an argument: cases come in, alarms come due, nobody waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from msgspec import structs

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import Agent, Ticket, TicketEvent
from agent_console.domain.kinds import Author
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.services.due import reread_due
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import agent_presence, ticket_events

NOON = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
"""A Wednesday."""


async def come_in(store: Store, at: datetime = NOON, **fields: Any) -> Ticket:
    """A message from outside; the ticket that it opened or joined."""
    message = IntakeMessage(
        channel="email",
        market="stays",
        sender=IntakeFrom(email=f"{new_id()}@guests.example"),
        text="The heating does not work.",
        external_id=new_id(),
    )
    async with store.unit() as unit:
        return (await receive(unit, structs.replace(message, sent_at=at, **fields), now=at)).ticket


async def colleague(store: Store, name: str = "Ani", **fields: Any) -> Agent:
    """An agent, without an account."""
    async with store.unit() as unit:
        return unit.add(Agent(id=new_id(), name=name, **{"role": "agent", "status": "online", **fields}))


async def do(store: Store, ticket: Ticket, at: datetime, act: Callable[[Case], None]) -> Ticket:
    """Something is done to a case at that moment."""
    async with store.unit() as unit:
        case = await Case.load(unit, ticket.id, at)
        act(case)
        return case.finish()


def to_status(status: str) -> Callable[[Case], None]:
    return lambda case: case.set_status(status, Teller(author=Author.AGENT, id="a", name="Ani"))


async def until(store: Store, moment: datetime) -> None:
    """Everything that is due by then has been dealt with."""
    while await reread_due(store, moment):
        pass


async def told(store: Store, ticket: Ticket, kind: str = "clock") -> list[TicketEvent]:
    """The events of one kind, in their order."""
    async with store.reading() as reader:
        table = ticket_events
        return await reader.select(
            TicketEvent, table.c.ticket_id == ticket.id, table.c.type == kind, order_by=[table.c.seq]
        )


async def clocks(
    store: Store, ticket: Ticket, metric: str = "first_reply", side: str = "support"
) -> list[tuple[str, datetime]]:
    """What one clock did, and when."""
    return [
        (event.data["what"], event.at)
        for event in await told(store, ticket)
        if (event.data["metric"], event.data["side"]) == (metric, side)
    ]


async def now_of(store: Store, ticket: Ticket) -> Ticket:
    async with store.reading() as reader:
        return await reader.get(Ticket, ticket.id)


async def seen(store: Store, agent: Agent, at: datetime) -> None:
    """A console of this agent was heard."""
    async with store.unit() as unit:
        await unit.upsert(agent_presence, [{"agent_id": agent.id, "seen_at": at}], key=["agent_id"])
