"""Canned replies."""

from __future__ import annotations

from litestar import Response, delete, get, post, put

from agent_console.contract import routes
from agent_console.contract.commands import CannedReplyDraft
from agent_console.contract.entities import CannedReply
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
from agent_console.platform_server.services import replies
from agent_console.platform_server.store import Unit
from agent_console.platform_server.store.tables import canned_replies

__all__ = ["handlers"]

_READS = permitted(Permission.TICKET_READ)
_WRITES = permitted(Permission.CANNED_WRITE)


@get(path(routes.CANNED_REPLIES), guards=[_READS], opt=says("All canned replies", answer=list[CannedReply]))
async def listed(request: Asked) -> Response[bytes]:
    async with platform_of(request).store.reading() as reader:
        found = await reader.select(CannedReply, order_by=[canned_replies.c.shortcut])
    return answered(Answer.of(found))


@get(path(routes.CANNED_REPLY), guards=[_READS], opt=says("One canned reply", answer=CannedReply))
async def one(request: Asked, reply_id: str) -> Response[bytes]:
    async with platform_of(request).store.reading() as reader:
        found = await reader.get(CannedReply, reply_id)
    return answered(Answer.of(found, version=found.version))


@post(
    path(routes.CANNED_REPLIES),
    guards=[_WRITES],
    opt=says("A new canned reply", CannedReplyDraft, CannedReply, 201, command=True),
)
async def create(request: Asked) -> Response[bytes]:
    draft = await sent(request, CannedReplyDraft)

    async def work(unit: Unit) -> Answer:
        made = await replies.create(unit, draft, request.user.agent)
        return Answer.of(made, 201, version=made.version)

    return await run(request, draft, work)


@put(
    path(routes.CANNED_REPLY),
    guards=[_WRITES],
    opt=says("Change a canned reply", CannedReplyDraft, CannedReply, command=True, if_match=True),
)
async def change(request: Asked, reply_id: str) -> Response[bytes]:
    wanted = wanted_version(request)
    draft = await sent(request, CannedReplyDraft)

    async def work(unit: Unit) -> Answer:
        stored = await unit.get(CannedReply, reply_id)
        checked_version(stored, wanted)
        changed = await replies.change(unit, stored, draft, request.user.agent)
        return Answer.of(changed, version=changed.version)

    return await run(request, draft, work)


@delete(
    path(routes.CANNED_REPLY),
    guards=[_WRITES],
    opt=says("Remove a canned reply", answer=CannedReply, command=True, if_match=True),
    status_code=200,
)
async def remove(request: Asked, reply_id: str) -> Response[bytes]:
    wanted = wanted_version(request)

    async def work(unit: Unit) -> Answer:
        stored = await unit.get(CannedReply, reply_id)
        checked_version(stored, wanted)
        await replies.remove(unit, stored, request.user.agent)
        return Answer.of(stored)

    return await run(request, None, work)


handlers = [listed, one, create, change, remove]
