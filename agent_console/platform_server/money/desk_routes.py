"""The routes of the money desk beside refunds and approvals: compensation, claims, a customer's history, the file for finance."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from litestar import Response, get, post
from litestar.response import Stream

from agent_console.contract import routes
from agent_console.contract.entities import Claim
from agent_console.contract.money_commands import (
    ClaimAnswerCommand,
    ClaimCommand,
    ClaimDecision,
    ClaimReceipt,
    CompensationCommand,
    CompensationReceipt,
    MoneyHistory,
)
from agent_console.domain.authority import Permission
from agent_console.platform_server.http import (
    Asked,
    answered,
    command_of,
    given,
    path,
    permitted,
    platform_of,
    run,
    says,
    sent,
    wanted_version,
)
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.money import claims
from agent_console.platform_server.money.compensations import compensate
from agent_console.platform_server.money.export import days_of, export
from agent_console.platform_server.money.history import history_of
from agent_console.platform_server.store import Unit

__all__ = ["handlers"]

_CLAIMS = permitted(Permission.CLAIM)


@post(
    path(routes.COMPENSATIONS),
    guards=[permitted(Permission.COMPENSATE)],
    opt=says("Give a credit, a voucher, or waive a fee", CompensationCommand, CompensationReceipt, 201, command=True),
)
async def compensation(request: Asked) -> Response[bytes]:
    wanted = await sent(request, CompensationCommand)
    money, command = platform_of(request).money, command_of(request, wanted)

    async def work(unit: Unit) -> Answer:
        made = await compensate(unit, money.policy, request.user.agent, command.key, wanted, money.now())
        return Answer.of(made, 201)

    return await run(request, wanted, work)


@post(
    path(routes.CLAIMS),
    guards=[_CLAIMS],
    opt=says("Claim money of the other side, or dispute a charge", ClaimCommand, ClaimReceipt, 201, command=True),
)
async def claim(request: Asked) -> Response[bytes]:
    wanted = await sent(request, ClaimCommand)
    money, command = platform_of(request).money, command_of(request, wanted)

    async def work(unit: Unit) -> Answer:
        made = await claims.make(unit, unit.packs.claims, request.user.agent, command.key, wanted, money.now())
        return Answer.of(made, 201, version=made.claim.version)

    return await run(request, wanted, work)


@post(
    path(routes.CLAIM_ANSWER),
    guards=[_CLAIMS],
    opt=says("What the other side says", ClaimAnswerCommand, ClaimReceipt, command=True, if_match=True),
    status_code=200,
)
async def claim_answer(request: Asked, claim_id: str) -> Response[bytes]:
    wanted = await sent(request, ClaimAnswerCommand)
    now = platform_of(request).money.now()

    async def work(unit: Unit, found: Claim) -> ClaimReceipt:
        return await claims.answer(unit, request.user.agent, found, wanted, now)

    return await _at_a_claim(request, claim_id, wanted, work)


@post(
    path(routes.CLAIM_WITHDRAWAL),
    guards=[_CLAIMS],
    opt=says("Take a claim back", answer=ClaimReceipt, command=True, if_match=True),
    status_code=200,
)
async def claim_withdrawal(request: Asked, claim_id: str) -> Response[bytes]:
    now = platform_of(request).money.now()

    async def work(unit: Unit, found: Claim) -> ClaimReceipt:
        return await claims.withdraw(unit, request.user.agent, found, now)

    return await _at_a_claim(request, claim_id, None, work)


@post(
    path(routes.CLAIM_DECISION),
    guards=[_CLAIMS],
    opt=says("Grant or reject a claim", ClaimDecision, ClaimReceipt, command=True, if_match=True),
    status_code=200,
)
async def claim_decision(request: Asked, claim_id: str) -> Response[bytes]:
    seen = wanted_version(request)
    wanted = await sent(request, ClaimDecision)
    deciding = platform_of(request).money.claims
    return answered(await deciding.decide(request.user.agent, command_of(request, wanted), claim_id, seen, wanted))


async def _at_a_claim(
    request: Asked, claim_id: str, content: object, work: Callable[[Unit, Claim], Awaitable[ClaimReceipt]]
) -> Response[bytes]:
    """Carry a command at a claim out once, at the version that was looked at."""
    seen = wanted_version(request)

    async def at_it(unit: Unit) -> Answer:
        found = await claims.locked(unit, claim_id)
        claims.check_seen(found, seen)
        receipt = await work(unit, found)
        return Answer.of(receipt, version=receipt.claim.version)

    return await run(request, content, at_it)


@get(
    path(routes.CUSTOMER_MONEY),
    guards=[permitted(Permission.CUSTOMER_READ)],
    opt=says("Everything that moved for a customer", answer=MoneyHistory),
)
async def customer_money(request: Asked, customer_id: str) -> Response[bytes]:
    money = platform_of(request).money
    async with money.store.reading() as reader:
        return answered(Answer.of(await history_of(reader, money.policy, customer_id, money.now())))


@get(
    path(routes.MONEY_EXPORT),
    guards=[permitted(Permission.LEDGER_READ)],
    opt=says("The ledger as CSV", query={"from": "string", "until": "string"}, media_type="text/csv"),
)
async def money_export(request: Asked) -> Stream:
    begins, ends = days_of(given(request, "from"), given(request, "until"))
    return Stream(
        export(platform_of(request).store, begins, ends),
        media_type="text/csv",
        headers={
            "Content-Disposition": 'attachment; filename="money.csv"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        },
    )


handlers: Final = [
    compensation,
    claim,
    claim_answer,
    claim_withdrawal,
    claim_decision,
    customer_money,
    money_export,
]
