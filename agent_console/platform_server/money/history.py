"""Giving the embedded provider the past of a seeded world, so that both sides' books agree from the first day."""

from __future__ import annotations

from agent_console.contract.entities import Refund
from agent_console.domain.kinds import RefundState
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.gateways.port import GatewayState, StatementLine
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store.tables import refunds


async def give_past(money: Money) -> None:
    """Tell the embedded provider of every refund that succeeded before it existed."""
    provider = money.gateways.get(EmbeddedGateway.name)
    if not isinstance(provider, EmbeddedGateway):
        return
    async with money.store.reading() as reader:
        done = await reader.select(Refund, refunds.c.state == RefundState.SUCCEEDED)
    await provider.remember(
        [
            StatementLine(
                intent=refund.id,
                payment_id=refund.payment_id,
                amount=refund.amount,
                currency=refund.currency,
                state=GatewayState.SUCCEEDED,
            )
            for refund in done
        ]
    )
