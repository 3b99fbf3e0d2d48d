"""The order of changes: pages of it, and its live tail as server-sent events."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from litestar import Response, get
from litestar.response import Stream

from agent_console.contract import routes
from agent_console.contract.board import HelpCall
from agent_console.contract.commands import Change, ChangePage, Presence
from agent_console.contract.entities import ENTITIES, Agent
from agent_console.domain.authority import Permission, permissions_of
from agent_console.platform_server.board.helping import calls_now
from agent_console.platform_server.feed import head_of, read_changes, shown_to
from agent_console.platform_server.http import Asked, answered, given, number, path, permitted, platform_of, says
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.platform import Platform
from agent_console.platform_server.problems import malformed

__all__ = ["handlers"]

PING_SECONDS: Final = 15.0
_NEEDED: Final = frozenset({Permission.TICKET_READ, Permission.CUSTOMER_READ})
_READS = permitted(*_NEEDED)
_PAGE_QUERY = {"after": "integer", "limit": "integer", "entities": "string", "until": "integer"}


@get(path(routes.CHANGES), guards=[_READS], opt=says("Changes after a position", answer=ChangePage, query=_PAGE_QUERY))
async def changes(request: Asked) -> Response[bytes]:
    after = number(request, "after", 0)
    limit = min(number(request, "limit", routes.PAGE_LIMIT, low=1), routes.PAGE_LIMIT)
    until = number(request, "until", 0) if "until" in request.query_params else None
    entities = [name for name in given(request, "entities").split(",") if name]
    unknown = set(entities) - set(ENTITIES)
    if unknown:
        raise malformed(f"entities must be from: {', '.join(ENTITIES)}.", "entities")
    async with platform_of(request).store.reading() as reader:
        head = await head_of(reader)
        found = await read_changes(reader, after, limit + 1, entities, until)
    more = len(found) > limit
    shown = [shown_to(change, request.user.agent) for change in found[:limit]]
    end = head if until is None else min(until, head)
    next_after = shown[-1].seq if more else max(after, end)
    return answered(Answer.of(ChangePage(changes=shown, next_after=next_after, head=head, more=more)))


@get(
    path(routes.EVENTS),
    guards=[_READS],
    opt=says("Live changes, presence and calls for help", query={"after": "integer"}, media_type="text/event-stream"),
)
async def events(request: Asked) -> Stream:
    platform = platform_of(request)
    last = request.headers.get(routes.LAST_EVENT_ID, "").strip()
    if last and not (last.isdecimal() and len(last) < 19):
        raise malformed(f"{routes.LAST_EVENT_ID} must be the id of an event.", routes.LAST_EVENT_ID)
    position = int(last) if last else number(request, "after", platform.feed.head)
    caller = request.user
    return Stream(
        _stream(platform, caller.agent, caller.session_id, position),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _stream(platform: Platform, viewer: Agent, session_id: str, position: int) -> AsyncIterator[bytes]:
    feed = platform.feed
    pinged = time.monotonic()
    with feed.listening(session_id) as listener:
        yield _event("hello", {"head": feed.head})
        # Whoever was called while nobody listened here hears it now.
        async with platform.store.reading() as reader:
            calls = await calls_now(reader, datetime.now(UTC))
        yield _presence(platform.presence.now()) + _help(calls)
        while not (feed.stopping or listener.ended):
            found = await feed.after(position)
            heard = listener.take_presence()
            called = listener.take_help()
            if found or heard or called:
                position = found[-1].seq if found else position
                yield b"".join(_change(shown_to(change, viewer)) for change in found) + _presence(heard) + _help(called)
            left = pinged + PING_SECONDS - time.monotonic()
            if left <= 0:
                # Also on a busy feed: a session that was ended elsewhere, or lost its rights, must not go on hearing.
                now = await platform.sessions.still(session_id)
                if now is None or not permissions_of(now.role).issuperset(_NEEDED):
                    return
                viewer = now
                platform.attendance.hear(viewer)
                yield _event("ping", {})
                pinged = time.monotonic()
            elif not found:
                await listener.wait(left)


def _presence(heard: list[Presence]) -> bytes:
    return b"".join(_event("presence", presence) for presence in heard)


def _help(called: list[HelpCall]) -> bytes:
    return b"".join(_event("help", call) for call in called)


def _event(name: str, data: Any) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), msgspec.json.encode(data))


def _change(change: Change) -> bytes:
    return b"event: change\nid: %d\ndata: %s\n\n" % (change.seq, msgspec.json.encode(change))


handlers = [changes, events]
