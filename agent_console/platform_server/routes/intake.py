"""Messages brought in by gateways and public forms."""

from __future__ import annotations

from litestar import Response, post

from agent_console.contract import routes
from agent_console.contract.commands import IntakeMessage, IntakeReceipt
from agent_console.domain.authority import Permission
from agent_console.domain.faults import Conflict
from agent_console.platform_server.http import Asked, answered, path, permitted, platform_of, says, sent
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.services.intake import receive

__all__ = ["handlers"]

_TRIES = 4


@post(
    path(routes.INTAKE),
    guards=[permitted(Permission.INTAKE)],
    opt=says("Bring a message in (once per channel and external_id)", IntakeMessage, IntakeReceipt, 201),
)
async def take_in(request: Asked) -> Response[bytes]:
    message = await sent(request, IntakeMessage)
    store = platform_of(request).store
    for left in reversed(range(_TRIES)):
        try:
            async with store.unit() as unit:
                receipt = await receive(unit, message)
            break
        except Conflict as rival:
            # The same message, or the same new customer, was brought by another request at this very moment.
            if rival.code != "duplicate" or not left:
                raise
    return answered(Answer.of(receipt, 201))


handlers = [take_in]
