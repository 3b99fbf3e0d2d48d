"""The routes of the money desk beside refunds: compensation."""

from __future__ import annotations

from typing import Final

from litestar import Response, post

from agent_console.contract import routes
from agent_console.contract.money_commands import CompensationCommand, CompensationReceipt
from agent_console.domain.authority import Permission
from agent_console.platform_server.http import Asked, command_of, path, permitted, platform_of, run, says, sent
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.money.compensations import compensate
from agent_console.platform_server.store import Unit

__all__ = ["handlers"]


@post(
    path(routes.COMPENSATIONS),
    guards=[permitted(Permission.COMPENSATE)],
    opt=says("Give a credit, a voucher, or waive a fee", CompensationCommand, CompensationReceipt, 201, command=True),
)
async def compensation(request: Asked) -> Response[bytes]:
    wanted = await sent(request, CompensationCommand)
    money, command = platform_of(request).money, command_of(request, wanted)

    async def work(unit: Unit) -> Answer:
        given = await compensate(unit, money.policy, request.user.agent, command.key, wanted, money.now())
        return Answer.of(given, 201)

    return await run(request, wanted, work)


handlers: Final = [compensation]
