"""The money routes: quote, refund, ledger."""

from __future__ import annotations

from typing import Final

from litestar import Response, get, post

from agent_console.contract import routes
from agent_console.contract.entities import Booking, LedgerLeg
from agent_console.contract.money_commands import (
    ActQuote,
    ActQuoteRequest,
    RefundCommand,
    RefundQuote,
    RefundQuoteRequest,
    RefundReceipt,
)
from agent_console.domain.authority import Permission
from agent_console.platform_server.http import Asked, answered, command_of, path, permitted, platform_of, says, sent
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.money.ledger import legs_of


@post(
    path(routes.REFUND_QUOTE),
    guards=[permitted(Permission.REFUND)],
    status_code=200,
    opt=says("What may be refunded of a booking now", RefundQuoteRequest, RefundQuote),
)
async def refund_quote(request: Asked, booking_id: str) -> Response[bytes]:
    wanted = await sent(request, RefundQuoteRequest)
    quote = await platform_of(request).money.quote(request.user.agent, booking_id, wanted)
    return answered(Answer.of(quote))


@post(
    path(routes.ACT_QUOTE),
    guards=[permitted(Permission.CUSTOMER_READ)],
    status_code=200,
    opt=says("What a compensation or the decision of a claim would stand on", ActQuoteRequest, ActQuote),
)
async def act_quote(request: Asked, booking_id: str) -> Response[bytes]:
    wanted = await sent(request, ActQuoteRequest)
    quote = await platform_of(request).money.act_quote(request.user.agent, booking_id, wanted)
    return answered(Answer.of(quote))


@post(
    path(routes.REFUNDS),
    guards=[permitted(Permission.REFUND)],
    opt=says("Refund to the original payment", RefundCommand, RefundReceipt, 201, command=True),
)
async def refund(request: Asked) -> Response[bytes]:
    wanted = await sent(request, RefundCommand)
    answer = await platform_of(request).money.refund(request.user.agent, command_of(request, wanted), wanted)
    return answered(answer)


@get(
    path(routes.LEDGER),
    guards=[permitted(Permission.LEDGER_READ)],
    opt=says("The ledger of a booking", answer=list[LedgerLeg]),
)
async def booking_ledger(request: Asked, booking_id: str) -> Response[bytes]:
    async with platform_of(request).store.reading() as reader:
        await reader.get(Booking, booking_id)
        legs = await legs_of(reader, booking_id=booking_id)
    return answered(Answer.of(legs))


handlers: Final = [refund_quote, act_quote, refund, booking_ledger]
