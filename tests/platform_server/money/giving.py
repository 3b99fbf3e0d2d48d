"""Compensation and claims in the small marketplace of `world`: what an agent sends, and what comes back."""

from __future__ import annotations

import uuid
from typing import TypeVar

import msgspec

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import Agent, Booking, Compensation, Customer, Message, Ticket, TicketEvent
from agent_console.contract.entity import Entity
from agent_console.contract.money_commands import CompensationCommand, CompensationReceipt
from agent_console.platform_server.idempotency import Answer, Command, fingerprint, once
from agent_console.platform_server.money.compensations import compensate
from agent_console.platform_server.money.ledger import version_of
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Unit, new_id
from tests.platform_server.money.world import World

E = TypeVar("E", bound=Entity)
T = TypeVar("T")


def body_of(answer: Answer, kind: type[T]) -> T:
    assert answer.status < 300, answer.body
    return msgspec.json.decode(answer.body, type=kind)


def given(answer: Answer) -> CompensationReceipt:
    return body_of(answer, CompensationReceipt)


async def one(place: World, kind: type[E], entity_id: str) -> E:
    async with place.store.reading() as reader:
        return await reader.get(kind, entity_id)


async def every(place: World, kind: type[E]) -> list[E]:
    async with place.store.reading() as reader:
        return await reader.select(kind)


async def give(place: World, amount: int, *, key: str = "", agent: Agent | None = None, **changes: object) -> Answer:
    """A compensation on fresh figures: a credit unless something else is asked for."""
    async with place.store.reading() as reader:
        version = await version_of(reader, place.booking.id)
    wanted = CompensationCommand(
        kind="credit",
        customer_id=place.booking.customer_id,
        booking_id=place.booking.id,
        amount=amount,
        currency=place.booking.currency,
        reason="unsatisfactory",
        ledger_version=version,
    )
    wanted = msgspec.structs.replace(wanted, **changes)
    who = agent or place.agent
    key = key or new_id()
    command = Command(key=key, actor_id=who.id, fingerprint=fingerprint("POST", "/v1/compensations", "", wanted))

    async def work(unit: Unit) -> Answer:
        return Answer.of(await compensate(unit, place.money.policy, who, key, wanted, place.money.now()), 201)

    return await once(place.store, command, work)


async def compensations(place: World) -> list[Compensation]:
    return await every(place, Compensation)


async def open_case(place: World, customer_id: str = "") -> Ticket:
    """The guest writes (or somebody else of the marketplace)."""
    async with place.store.unit() as unit:
        message = IntakeMessage(
            channel="chat",
            market="stays",
            sender=IntakeFrom(customer_id=customer_id or place.booking.customer_id),
            text="It was cold.",
            external_id=uuid.uuid4().hex,
        )
        return (await receive(unit, message)).ticket


async def told(place: World, ticket_id: str, kind: str) -> list[TicketEvent]:
    """What the history of a case says of one kind, oldest first."""
    events = [event for event in await every(place, TicketEvent) if event.ticket_id == ticket_id]
    return [event for event in sorted(events, key=lambda event: event.seq) if event.type == kind]


async def written(place: World, ticket_id: str) -> list[str]:
    """The agents' public words in a case."""
    found = [message for message in await every(place, Message) if message.ticket_id == ticket_id]
    return [message.text for message in found if message.author == "agent" and message.public]


async def host_of(place: World) -> Customer:
    """Give the booking another side."""
    host = Customer(id=new_id(), kind="host", name="Aram", created_at=place.booking.created_at)
    async with place.store.unit() as unit:
        unit.add(host)
        booking = await unit.get(Booking, place.booking.id)
        place.booking = unit.save(msgspec.structs.replace(booking, counterparty_id=host.id))
    return host
