"""What gateways and public forms bring in: messages, and changed accounts of customers."""

from __future__ import annotations

from datetime import UTC, datetime

from litestar import Response, post

from agent_console.contract import routes
from agent_console.contract.commands import IntakeMessage, IntakeReceipt
from agent_console.contract.intake import CustomerReceipt, CustomerReport
from agent_console.domain.authority import Permission
from agent_console.domain.faults import Conflict
from agent_console.platform_server.http import Asked, answered, path, permitted, platform_of, run, says, sent
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.services.customers import report
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Unit

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


@post(
    path(routes.INTAKE_CUSTOMERS),
    guards=[permitted(Permission.INTAKE)],
    opt=says("A customer's account was changed at the marketplace", CustomerReport, CustomerReceipt, command=True),
    status_code=200,
)
async def report_customer(request: Asked) -> Response[bytes]:
    wanted = await sent(request, CustomerReport)

    async def work(unit: Unit) -> Answer:
        return Answer.of(await report(unit, wanted, request.user.agent, datetime.now(UTC)))

    return await run(request, wanted, work)


handlers = [take_in, report_customer]
