"""Whether the platform lives and can work, what became of a command, and the description of the API."""

from __future__ import annotations

import uuid

import msgspec
from litestar import Request, Response, get
from sqlalchemy import select

from agent_console.contract import routes
from agent_console.contract.commands import CommandOutcome
from agent_console.contract.policies import PolicyTexts
from agent_console.platform_server.feed import head_of
from agent_console.platform_server.http import Asked, answered, path, permitted, platform_of, says
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.store.tables import commands

__all__ = ["handlers"]


@get(routes.HEALTH, opt=says("The process lives"))
async def health(request: Request) -> Response[bytes]:
    return answered(Answer.of({"status": "ok"}))


@get(routes.READY, opt=says("The platform can work: its database answers"))
async def ready(request: Request) -> Response[bytes]:
    async with platform_of(request).store.reading() as reader:
        head = await head_of(reader)
    return answered(Answer.of({"status": "ready", "head": head}))


@get(path(routes.COMMANDS), guards=[permitted()], opt=says("What became of a command", answer=CommandOutcome))
async def outcome(request: Asked, key: str) -> Response[bytes]:
    async with platform_of(request).store.reading() as reader:
        row = (await reader.execute(select(commands).where(commands.c.key == _canonical(key)))).first()
    if row is None or row.actor_id != request.user.agent.id:
        return answered(Answer.of(CommandOutcome(key=key, state="unknown")))
    body = msgspec.Raw(row.body.encode())
    return answered(Answer.of(CommandOutcome(key=key, state=row.state, status=row.status, body=body)))


def _canonical(key: str) -> str:
    try:
        return str(uuid.UUID(key))
    except ValueError:
        return key


@get(path(routes.POLICIES), guards=[permitted()], opt=says("The operator's own policy packs", answer=PolicyTexts))
async def policies(request: Asked) -> Response[bytes]:
    texts = platform_of(request).store.packs.own_texts
    return answered(
        Answer.of(
            PolicyTexts(
                authority=texts.get("authority.toml", ""),
                claims=texts.get("claims.toml", ""),
                messages=texts.get("messages.toml", ""),
            )
        )
    )


@get(routes.OPENAPI, opt=says("This description"))
async def openapi(request: Request) -> Response[bytes]:
    return Response(request.app.state.openapi, media_type="application/json")


handlers = [health, ready, outcome, policies, openapi]
