"""Signing in and out, and who I am."""

from __future__ import annotations

from litestar import Request, Response, get, post

from agent_console.contract import routes
from agent_console.contract.commands import RefreshSession, Session, SignIn
from agent_console.contract.entities import Agent
from agent_console.platform_server.http import Asked, answered, path, permitted, platform_of, says, sent
from agent_console.platform_server.idempotency import Answer

__all__ = ["handlers"]


@post(path(routes.SIGN_IN), opt=says("Sign in", SignIn, Session))
async def sign_in(request: Request) -> Response[bytes]:
    asked = await sent(request, SignIn)
    address = request.client.host if request.client else ""
    session = await platform_of(request).sessions.sign_in(asked.email, asked.password, asked.device, address)
    return answered(Answer.of(session))


@post(path(routes.REFRESH), opt=says("New tokens for a refresh token", RefreshSession, Session))
async def refresh(request: Request) -> Response[bytes]:
    asked = await sent(request, RefreshSession)
    return answered(Answer.of(await platform_of(request).sessions.refresh(asked.refresh_token)))


@post(path(routes.SIGN_OUT), guards=[permitted()], opt=says("End this session", status=204), status_code=204)
async def sign_out(request: Asked) -> None:
    platform = platform_of(request)
    await platform.sessions.sign_out(request.user.session_id)
    await platform.feed.end_session(request.user.session_id)


@get(path(routes.ME), guards=[permitted()], opt=says("Who is signed in", answer=Agent))
async def me(request: Asked) -> Response[bytes]:
    return answered(Answer.of(request.user.agent, version=request.user.agent.version))


handlers = [sign_in, refresh, sign_out, me]
