"""Customers' opinions, brought in by the gateways that asked for them."""

from __future__ import annotations

from litestar import Response, post

from agent_console.contract import routes
from agent_console.contract.board import RatingCommand
from agent_console.contract.entities import Ticket
from agent_console.domain.authority import Permission
from agent_console.platform_server.http import Asked, path, permitted, run, says, sent
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.services import ratings
from agent_console.platform_server.store import Unit

__all__ = ["handlers"]


@post(
    path(routes.RATING),
    guards=[permitted(Permission.INTAKE)],
    opt=says("A customer's opinion of a case; the latest counts", RatingCommand, Ticket, command=True),
    status_code=200,
)
async def rate(request: Asked, ticket_id: str) -> Response[bytes]:
    command = await sent(request, RatingCommand)

    async def work(unit: Unit) -> Answer:
        rated = await ratings.rate(unit, ticket_id, command)
        return Answer.of(rated, version=rated.version)

    return await run(request, command, work)


handlers = [rate]
