"""Cases: reading one with all that belongs to it, and what agents do to it."""

from __future__ import annotations

from datetime import UTC, datetime

from litestar import Response, get, patch, post

from agent_console.contract import routes
from agent_console.contract.commands import (
    CaseFile,
    ClockReport,
    Delivered,
    MergeCommand,
    PresenceCommand,
    ReplyCommand,
    TicketPatch,
)
from agent_console.contract.entities import Ticket
from agent_console.domain.authority import Permission
from agent_console.platform_server.http import (
    Asked,
    answered,
    checked_version,
    path,
    permitted,
    platform_of,
    run,
    says,
    sent,
    wanted_version,
)
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.services import casefile, tickets
from agent_console.platform_server.store import Unit

__all__ = ["handlers"]

_READS = permitted(Permission.TICKET_READ)
_WRITES = permitted(Permission.TICKET_WRITE)


@get(path(routes.TICKET), guards=[_READS], opt=says("One case", answer=Ticket))
async def ticket(request: Asked, ticket_id: str) -> Response[bytes]:
    async with platform_of(request).store.reading() as reader:
        found = await reader.get(Ticket, ticket_id)
    return answered(Answer.of(found, version=found.version))


@get(
    path(routes.CASE_FILE),
    guards=[permitted(Permission.TICKET_READ, Permission.CUSTOMER_READ)],
    opt=says("A case with its conversation, customer, bookings and money", answer=CaseFile),
)
async def case_file(request: Asked, ticket_id: str) -> Response[bytes]:
    async with platform_of(request).store.reading() as reader:
        found = await casefile.read(reader, ticket_id, datetime.now(UTC))
    return answered(Answer.of(found, version=found.ticket.version))


@get(path(routes.CLOCKS), guards=[_READS], opt=says("Every clock of a case, explained", answer=ClockReport))
async def clocks(request: Asked, ticket_id: str) -> Response[bytes]:
    async with platform_of(request).store.reading() as reader:
        return answered(Answer.of(await casefile.clock_report(reader, ticket_id, datetime.now(UTC))))


@post(
    path(routes.MESSAGES),
    guards=[_WRITES],
    opt=says("A reply or a note", ReplyCommand, Delivered, 201, command=True),
)
async def reply(request: Asked, ticket_id: str) -> Response[bytes]:
    command = await sent(request, ReplyCommand)

    async def work(unit: Unit) -> Answer:
        delivered = await tickets.reply(unit, ticket_id, command, request.user.agent)
        return Answer.of(delivered, 201, version=delivered.ticket.version)

    return await run(request, command, work)


@patch(
    path(routes.TICKET),
    guards=[_WRITES],
    opt=says("Change a case", TicketPatch, Ticket, command=True, if_match=True),
)
async def change(request: Asked, ticket_id: str) -> Response[bytes]:
    wanted = wanted_version(request)
    command = await sent(request, TicketPatch)

    async def work(unit: Unit) -> Answer:
        found = await unit.get(Ticket, ticket_id)
        checked_version(found, wanted)
        changed = await tickets.change(unit, found, command, request.user.agent)
        return Answer.of(changed, version=changed.version)

    return await run(request, command, work)


@post(
    path(routes.MERGE),
    guards=[_WRITES],
    opt=says("Merge this case into another", MergeCommand, Ticket, command=True),
    status_code=200,
)
async def merge(request: Asked, ticket_id: str) -> Response[bytes]:
    command = await sent(request, MergeCommand)
    wanted = wanted_version(request) if routes.IF_MATCH in request.headers else None

    async def work(unit: Unit) -> Answer:
        found = await unit.get(Ticket, ticket_id)
        if wanted is not None:
            checked_version(found, wanted)
        merged = await tickets.merge(unit, found, command, request.user.agent)
        return Answer.of(merged, version=merged.version)

    return await run(request, command, work)


@post(
    path(routes.PRESENCE),
    guards=[_READS],
    opt=says("Say that I am at this case", PresenceCommand, status=204),
    status_code=204,
)
async def presence(request: Asked, ticket_id: str) -> None:
    command = await sent(request, PresenceCommand)
    platform = platform_of(request)
    async with platform.store.reading() as reader:
        await reader.get(Ticket, ticket_id)
    await platform.presence.say(ticket_id, request.user.agent.id, command.state)


handlers = [ticket, case_file, clocks, reply, change, merge, presence]
