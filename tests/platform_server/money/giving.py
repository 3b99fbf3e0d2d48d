"""Compensation and claims in the small marketplace of `world`: what an agent sends, and what comes back."""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import msgspec

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import (
    Agent,
    Approval,
    Booking,
    Claim,
    Compensation,
    Customer,
    Message,
    Ticket,
    TicketEvent,
)
from agent_console.contract.entity import Entity
from agent_console.contract.files import AttachmentUpload
from agent_console.contract.money_commands import (
    ApprovalDecision,
    ClaimAnswerCommand,
    ClaimCommand,
    ClaimDecision,
    ClaimReceipt,
    CompensationCommand,
    CompensationReceipt,
)
from agent_console.domain.claims import default_policy
from agent_console.platform_server.idempotency import Answer, Command, fingerprint, once
from agent_console.platform_server.money import claims
from agent_console.platform_server.money.compensations import compensate
from agent_console.platform_server.money.ledger import version_of
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Unit, new_id
from tests.platform_server.money.world import World, new_agent

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


# --- claims --------------------------------------------------------------------------------------------------------


async def claimable(place: World) -> Customer:
    """Give the booking a host, and let it have ended yesterday: today there is something to claim."""
    host = await host_of(place)
    now = datetime.now(UTC)
    async with place.store.unit() as unit:
        booking = await unit.get(Booking, place.booking.id)
        recent = msgspec.structs.replace(booking, starts_at=now - timedelta(days=4), ends_at=now - timedelta(days=1))
        place.booking = unit.save(recent)
    return host


def photo(name: str = "sofa.png") -> AttachmentUpload:
    return AttachmentUpload(name=name, content=b"\x89PNG\r\n\x1a\n" + name.encode())


async def claim_for(
    place: World, amount: int, *, key: str = "", agent: Agent | None = None, **changes: object
) -> Answer:
    """The host claims a damage from the guest, unless something else is asked for."""
    wanted = ClaimCommand(
        kind="damage",
        booking_id=place.booking.id,
        by_id=place.booking.counterparty_id,
        from_id=place.booking.customer_id,
        amount=amount,
        currency=place.booking.currency,
        text="The sofa is torn.",
    )
    wanted = msgspec.structs.replace(wanted, **changes)
    who, key = agent or place.agent, key or new_id()
    command = Command(key=key, actor_id=who.id, fingerprint=fingerprint("POST", "/v1/claims", "", wanted))

    async def work(unit: Unit) -> Answer:
        made = await claims.make(unit, default_policy(), who, key, wanted, place.money.now())
        return Answer.of(made, 201)

    return await once(place.store, command, work)


async def at_claim(
    place: World, claim: Claim, work: Callable[[Unit, Claim], Awaitable[ClaimReceipt]], key: str = ""
) -> Answer:
    """A command at a claim as it was seen."""
    command = Command(key=key or new_id(), actor_id=place.agent.id, fingerprint=f"{claim.id}{claim.version}")

    async def at_it(unit: Unit) -> Answer:
        found = await claims.locked(unit, claim.id)
        claims.check_seen(found, claim.version)
        return Answer.of(await work(unit, found))

    return await once(place.store, command, at_it)


async def answered(place: World, claim: Claim, accepts: bool = True, text: str = "", **more: Any) -> Answer:
    """What the other side says."""
    wanted = ClaimAnswerCommand(accepts=accepts, text=text, **more)
    return await at_claim(
        place, claim, lambda unit, found: claims.answer(unit, place.agent, found, wanted, place.money.now())
    )


def decision_mark(claim_id: str, seen: int, wanted: ClaimDecision) -> str:
    """By what a decision is known again."""
    return fingerprint("POST", f"/v1/claims/{claim_id}/decision", seen, wanted)


async def decide(
    place: World, claim: Claim, *, key: str = "", agent: Agent | None = None, grant: bool = True, **changes: Any
) -> Answer:
    """A decision on fresh figures."""
    async with place.store.reading() as reader:
        version = await version_of(reader, place.booking.id)
    wanted = ClaimDecision(**{"grant": grant, "ledger_version": version, **changes})
    who = agent or place.agent
    mark = decision_mark(claim.id, claim.version, wanted)
    command = Command(key=key or new_id(), actor_id=who.id, fingerprint=mark)
    return await place.money.claims.decide(who, command, claim.id, claim.version, wanted)


def claimed(answer: Answer) -> ClaimReceipt:
    return body_of(answer, ClaimReceipt)


async def ready_claim(place: World, amount: int, **changes: object) -> Claim:
    """A claim that is to be decided: the guest has admitted it."""
    case = await open_case(place)
    made = claimed(await claim_for(place, amount, ticket_id=case.id, evidence=[photo()], **changes)).claim
    return claimed(await answered(place, made)).claim


async def approve(
    place: World, approval: Approval, amount: int = 0, *, agent: Agent | None = None, **more: Any
) -> Answer:
    """A lead or admin decides what waits."""
    wanted = ApprovalDecision(**{"approve": True, "amount": amount, "ledger_version": approval.ledger_version, **more})
    who = agent or new_agent("admin")
    if agent is None:
        await place.add(who)
    command = Command(key=new_id(), actor_id=who.id, fingerprint=fingerprint(approval.id, wanted))
    return await place.money.approvals.decide(who, command, approval.id, approval.version, wanted)
