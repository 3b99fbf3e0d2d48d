"""What every route needs: who asks, what was sent, how it is answered.

    @post(path(routes.MESSAGES), guards=[permitted(Permission.REPLY)], opt=says("Answer", ReplyCommand, Delivered, 201))
    async def reply(request: Asked, ticket_id: str) -> Response[bytes]:
        return await run(request, await sent(request, ReplyCommand), work)

`permitted` authenticates and puts a `Caller` into `request.user`; `sent` decodes the body; `run` carries a command out under
its Idempotency-Key; `answered` makes the response; `says` describes the operation for the OpenAPI document.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import msgspec
from litestar import Request, Response
from litestar.connection import ASGIConnection
from litestar.datastructures import State
from litestar.handlers import BaseRouteHandler

from agent_console.contract import routes
from agent_console.contract.entities import Agent, Entity
from agent_console.domain.authority import Permission
from agent_console.domain.faults import Conflict, Forbidden, Invalid, SignedOut
from agent_console.platform_server.idempotency import Answer, Command, fingerprint, once
from agent_console.platform_server.platform import Platform
from agent_console.platform_server.problems import PROBLEM_JSON, malformed
from agent_console.platform_server.store import Unit

__all__ = [
    "Asked",
    "Caller",
    "answered",
    "checked_version",
    "command_of",
    "given",
    "number",
    "path",
    "permitted",
    "platform_of",
    "run",
    "says",
    "sent",
    "wanted_version",
]

T = TypeVar("T")
_FIELD = re.compile(r"`\$\.?([^`]*)`")


class Caller(msgspec.Struct, frozen=True, kw_only=True):
    """Who is asking. `agent` has the e-mail; mind `people.seen_by` before sending agents to others."""

    agent: Agent
    permissions: frozenset[Permission]
    session_id: str

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions


Asked = Request[Caller, Any, State]
Work = Callable[[Unit], Awaitable[Answer]]


def path(template: str) -> str:
    """A path of `contract.routes` in Litestar's notation."""
    return re.sub(r"\{(\w+)\}", r"{\1:str}", template)


def says(
    summary: str,
    request: type[msgspec.Struct] | None = None,
    answer: Any = None,
    status: int = 200,
    *,
    query: dict[str, str] | None = None,
    command: bool = False,
    if_match: bool = False,
    media_type: str = "application/json",
) -> dict[str, Any]:
    """The `opt` of a handler: what the OpenAPI document says about it. `query` maps a parameter to "integer" or "string"."""
    return {
        "says": {
            "summary": summary,
            "request": request,
            "answer": answer,
            "status": status,
            "query": query or {},
            "command": command,
            "if_match": if_match,
            "media_type": media_type,
        }
    }


def platform_of(connection: ASGIConnection[Any, Any, Any, Any]) -> Platform:
    """The platform that the application serves."""
    found: Platform = connection.app.state.platform
    return found


def permitted(*needed: Permission) -> Callable[[ASGIConnection[Any, Any, Any, Any], BaseRouteHandler], Awaitable[None]]:
    """A guard: a valid access token, and each of these permissions."""

    async def guard(connection: ASGIConnection[Any, Any, Any, Any], _handler: BaseRouteHandler) -> None:
        scheme, _, token = connection.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise SignedOut("Nobody is signed in.", "Sign in, then try again.")
        found = await platform_of(connection).sessions.whose(token.strip())
        caller = Caller(agent=found.agent, permissions=found.permissions, session_id=found.session_id)
        if not caller.permissions.issuperset(needed):
            raise Forbidden("Your role does not allow this.", "Ask a team lead.")
        platform_of(connection).attendance.hear(found.agent)
        connection.scope["user"] = caller

    guard.needed = needed  # type: ignore[attr-defined]
    return guard


async def sent(request: Request[Any, Any, Any], kind: type[T]) -> T:
    """The body as a Struct. Raises Invalid (`malformed`, 400) for what is not JSON, `invalid` (422) for a wrong type."""
    body = await request.body()
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        found = _FIELD.search(str(error))
        field = found.group(1) if found else ""
        raise Invalid(
            f"The field {field} is missing or of the wrong kind." if field else "A field is missing or wrong.",
            "Check what was sent against the API description.",
            details={"field": field},
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise malformed("The request is not valid JSON.") from error


def number(request: Request[Any, Any, Any], name: str, default: int, *, low: int = 0, high: int = 2**62) -> int:
    """A whole number from the query. Raises Invalid (400)."""
    text = request.query_params.get(name)
    if text is None:
        return default
    if not re.fullmatch(r"-?[0-9]{1,19}", text) or not low <= int(text) <= high:
        raise malformed(f"{name} must be a whole number from {low} to {high}.", name)
    return int(text)


def given(request: Request[Any, Any, Any], name: str) -> str:
    """A text from the query, "" when it is absent."""
    return str(request.query_params.get(name) or "")


def wanted_version(request: Request[Any, Any, Any]) -> int:
    """The version in If-Match. Raises Invalid `if_match_required` (428) or `malformed` (400)."""
    text = request.headers.get(routes.IF_MATCH)
    if text is None:
        raise Invalid(
            "The version that was looked at is missing.",
            'Send If-Match: "<version>".',
            code="if_match_required",
            details={"field": routes.IF_MATCH},
        )
    match = re.fullmatch(r'\s*(?:W/)?"?([0-9]{1,9})"?\s*', text)
    if match is None:
        raise malformed('If-Match must be "<version>".', routes.IF_MATCH)
    return int(match.group(1))


def checked_version(entity: Entity, wanted: int) -> None:
    """Raises Conflict `version_moved` (412) with the current entity when somebody else was faster."""
    if entity.version != wanted:
        raise Conflict(
            "Somebody else has changed this in the meantime.",
            "Look at it as it is now, then decide again.",
            code="version_moved",
            details={"current": msgspec.to_builtins(entity)},
        )


def command_of(request: Asked, content: Any) -> Command:
    """The command that a request is: its key, its author, its content. Raises Invalid `idempotency_key` (400)."""
    key = request.headers.get(routes.IDEMPOTENCY_KEY, "").strip()
    try:
        key = str(uuid.UUID(key))
    except ValueError as error:
        raise Invalid(
            "The Idempotency-Key is missing or is not a UUID.",
            "Make one UUID for each command and send it with each try.",
            code="idempotency_key",
            details={"field": routes.IDEMPOTENCY_KEY},
        ) from error
    return Command(
        key=key,
        actor_id=request.user.agent.id,
        fingerprint=fingerprint(
            request.method, request.scope["path"], request.headers.get(routes.IF_MATCH, ""), content
        ),
    )


async def run(request: Asked, content: Any, work: Work) -> Response[bytes]:
    """Carry a command out once, whatever happens on the way."""
    answer = await once(platform_of(request).store, command_of(request, content), work)
    return answered(answer)


def answered(answer: Answer) -> Response[bytes]:
    """The response that an answer is."""
    # Answers hold personal data; no cache on the way may keep them.
    headers = {"Cache-Control": "no-store"}
    if answer.etag:
        headers["ETag"] = answer.etag
    if answer.repeated:
        headers["Idempotent-Replay"] = "true"
    media_type = "application/json" if answer.status < 400 else PROBLEM_JSON
    return Response(answer.body, status_code=answer.status, media_type=media_type, headers=headers)
