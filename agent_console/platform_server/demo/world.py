"""The world of the demo: some five hundred cases of three markets, with all that belongs to them, written into an empty platform.

The same seed gives the same world relative to `now`, which is taken to the minute.
"""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, Final

import msgspec
from sqlalchemy import insert

from agent_console.contract.entities import Booking, CannedReply, Customer, Payment
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import Author, RefundState
from agent_console.platform_server.demo.accounts import PASSWORD_VARIABLE, add_accounts
from agent_console.platform_server.demo.cast import Cast, Colleague, agents, queues
from agent_console.platform_server.demo.opinions import with_opinion
from agent_console.platform_server.demo.planning import Staffing, plans
from agent_console.platform_server.demo.plots import Staged, thread_of
from agent_console.platform_server.demo.spare import spare_bookings
from agent_console.platform_server.demo.timing import staged_in_time
from agent_console.platform_server.money.jobs import REFUND
from agent_console.platform_server.money.ledger import Movement, book_captures, post, raise_version, refund_of
from agent_console.platform_server.money.payers import debits_of
from agent_console.platform_server.services.alarms import fired_rows
from agent_console.platform_server.services.clocks import readings_of
from agent_console.platform_server.store import Store, Unit
from agent_console.platform_server.store.tables import (
    attachment_blobs,
    attachments,
    fired_alarms,
    gateway_jobs,
    intake_receipts,
    ticket_threads,
)
from agent_console.resources import read_toml

__all__ = ["TICKETS", "Summary", "World", "build_world", "canned_replies", "seed_world"]

TICKETS: Final = 504
_BANK_STEP: Final = timedelta(minutes=7)


@dataclass(frozen=True, slots=True)
class World:
    """Everything that is seeded, in memory. Cases in the order of their numbers."""

    now: datetime
    canned: list[CannedReply]
    customers: list[Customer]
    cases: list[Staged]
    spare: list[tuple[Booking, list[Payment]]]


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written."""

    tickets: int
    messages: int
    bookings: int
    payments: int
    refunds: int


def canned_replies() -> list[CannedReply]:
    """The replies of the demo, with the same ids in every world."""
    found = []
    for data in read_toml("demo/canned.toml")["reply"]:
        reply_id = str(uuid.uuid5(uuid.NAMESPACE_DNS, f"{data['shortcut']}.reply.example"))
        found.append(CannedReply(id=reply_id, **data))
    return found


def build_world(seed: int, now: datetime, size: int = TICKETS) -> World:
    """The world of a seed, without writing anything."""
    now = now.astimezone(UTC).replace(second=0, microsecond=0)
    rng = Random(f"agent-console-demo/{seed}")  # noqa: S311
    cast = Cast(rng, now)
    canned = canned_replies()
    by_shortcut = {reply.shortcut: reply for reply in canned}
    staffing = Staffing(agents())
    drafts = [staged_in_time(plan, aim, now, by_shortcut, rng) for plan, aim in plans(rng, cast, staffing, size)]
    for case in drafts:
        with_opinion(case, now)
    spare = spare_bookings(rng, cast, now)
    uses = Counter(message.canned_reply_id for case in drafts for message in case.messages if message.canned_reply_id)
    return World(
        now=now,
        canned=[msgspec.structs.replace(reply, uses=uses[reply.id]) for reply in canned],
        customers=cast.customers,
        cases=drafts,
        spare=spare,
    )


async def seed_world(
    store: Store, *, seed: int, password: str, now: datetime | None = None, size: int = TICKETS
) -> Summary:
    """Write the world of `seed` into an empty platform, in one transaction. Raises Invalid without a password."""
    if not password:
        raise Invalid(
            "The demo's accounts need a password.",
            f"Set {PASSWORD_VARIABLE} and start again.",
            details={"field": "password"},
        )
    world = build_world(seed, now or datetime.now(UTC), size)
    async with store.unit() as unit:
        everybody = await add_accounts(unit, password)
        await _write(unit, world, everybody)
    bookings = [case for case in world.cases if case.booking]
    return Summary(
        tickets=len(world.cases),
        messages=sum(len(case.messages) for case in world.cases),
        bookings=len(bookings) + len(world.spare),
        payments=len(_payments(world)),
        refunds=sum(len(case.refunds) for case in world.cases),
    )


async def _write(unit: Unit, world: World, everybody: Sequence[Colleague]) -> None:
    for queue in queues():
        unit.add(queue)
    for thing in (*world.canned, *world.customers, *(booking for booking, _ in world.spare)):
        unit.add(thing)
    for payment in _payments(world):
        unit.add(payment)
    for case in world.cases:
        for entity in (case.booking, case.ticket, *case.refunds, *case.messages, *case.events):
            if entity is not None:
                unit.add(entity)
    await unit.next_number("ticket", max(case.ticket.number for case in world.cases))
    await _write_files(unit, world)
    await _write_threads(unit, world)
    await _write_alarms(unit, world)
    await _write_money(unit, world)
    _write_audit(unit, world, everybody)


def _payments(world: World) -> list[Payment]:
    with_cases = [payment for case in world.cases for payment in case.payments]
    return [*with_cases, *(payment for _, payments in world.spare for payment in payments)]


async def _write_files(unit: Unit, world: World) -> None:
    blobs: dict[str, bytes] = {}
    rows = []
    for case in world.cases:
        for message_id, (file, content) in case.files.items():
            digest = hashlib.sha256(content).hexdigest()
            blobs[digest] = content
            facts = {"name": file.name, "mime": file.mime, "size": file.size}
            rows.append({"id": file.id, "message_id": message_id, "digest": digest, **facts})
    contents = [{"digest": digest, "content": content} for digest, content in blobs.items()]
    await unit.execute_many(insert(attachment_blobs), contents)
    await unit.execute_many(insert(attachments), rows)


async def _write_threads(unit: Unit, world: World) -> None:
    """By what the simulator's next messages find their case, on each channel that the case has used."""
    threads: list[dict[str, Any]] = []
    receipts: list[dict[str, Any]] = []
    for case in world.cases:
        ticket_id = case.ticket.id
        for channel in sorted({message.channel for message in case.messages}):
            threads.append({"channel": channel, "thread": thread_of(ticket_id), "ticket_id": ticket_id})
        for position, message in enumerate(case.messages):
            if message.author == Author.CUSTOMER:
                key = {"channel": message.channel, "external_id": message.external_id}
                receipts.append({**key, "ticket_id": ticket_id, "message_id": message.id, "joined": position > 0})
    await unit.execute_many(insert(ticket_threads), threads)
    await unit.execute_many(insert(intake_receipts), receipts)


async def _write_alarms(unit: Unit, world: World) -> None:
    """Clocks that ran out before anybody looked around have been told: they alarm nobody now."""
    rows = [
        row
        for case in world.cases
        for row in fired_rows(
            case.ticket.id, readings_of(case.ticket, case.customer, case.booking, case.events, world.now), world.now
        )
    ]
    await unit.execute_many(insert(fired_alarms), rows)


async def _write_money(unit: Unit, world: World) -> None:
    await book_captures(unit, sorted(_payments(world), key=lambda payment: (payment.captured_at, payment.id)))
    movements: list[tuple[datetime, Movement]] = []
    for case in world.cases:
        by_id = {payment.id: payment for payment in case.payments}
        for refund in case.refunds:
            await raise_version(unit, refund.booking_id)
            if refund.state == RefundState.SUCCEEDED and refund.settled_at is not None:
                text = f"Refund {refund.reason}"
                debits = debits_of(refund.shares, refund.amount, case.booking)
                moved = refund_of(by_id[refund.payment_id], refund.id, refund.amount, refund.settled_at, text, debits)
                movements.append((refund.settled_at, moved))
    await unit.execute_many(insert(gateway_jobs), _jobs(world))
    await post(unit, [movement for _, movement in sorted(movements, key=lambda pair: (pair[0], pair[1].refund_id))])


def _jobs(world: World) -> list[dict[str, Any]]:
    """Refunds at the bank are asked after one by one, so that some of them arrive while somebody looks around."""
    waiting = [refund for case in world.cases for refund in case.refunds if refund.state == RefundState.PENDING_BANK]
    return [
        {
            "kind": REFUND,
            "subject_id": refund.id,
            "state": refund.state,
            "attempts": 0,
            "next_at": world.now + _BANK_STEP * number,
            "note": "",
        }
        for number, refund in enumerate(waiting, 1)
    ]


def _write_audit(unit: Unit, world: World, everybody: Sequence[Colleague]) -> None:
    """One row for the seeding, one for each refund: the trail must know of all money that moved."""
    by_id = {colleague.agent.id: colleague.agent for colleague in everybody}
    unit.audit(None, "demo.seeded", "platform", "", {"tickets": len(world.cases)})
    for case in world.cases:
        for refund in case.refunds:
            facts = {"amount": refund.amount, "currency": refund.currency, "state": refund.state}
            unit.audit(by_id.get(refund.requested_by), "refund.requested", "refund", refund.id, facts)
