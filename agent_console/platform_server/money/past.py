"""Giving the embedded provider the past of a seeded world, so that both sides' books agree from the first day."""

from __future__ import annotations

from agent_console.contract.entities import Chargeback, Claim, Refund
from agent_console.domain.kinds import ChargebackState, ClaimKind, ClaimState, RefundState
from agent_console.domain.shares import from_payout
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.gateways.port import ChargebackNotice, GatewayState, StatementKind, StatementLine
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store.tables import claims, refunds


async def give_past(money: Money) -> None:
    """Tell the embedded provider of every refund, charge and dispute that is older than it."""
    provider = money.gateways.get(EmbeddedGateway.name)
    if not isinstance(provider, EmbeddedGateway):
        return
    async with money.store.reading() as reader:
        given = await reader.select(Refund, refunds.c.state == RefundState.SUCCEEDED)
        taken = await reader.select(
            Claim, claims.c.state == ClaimState.SUCCEEDED, claims.c.kind != str(ClaimKind.DISPUTE)
        )
        disputed = await reader.select(Chargeback)
    await provider.remember([*map(_refund, given), *(_charge(claim) for claim in taken if claim.payment_id)])
    await provider.remember_chargebacks([_notice(chargeback) for chargeback in disputed])


def _refund(refund: Refund) -> StatementLine:
    return StatementLine(
        intent=refund.id,
        payment_id=refund.payment_id,
        amount=refund.amount,
        currency=refund.currency,
        state=GatewayState.SUCCEEDED,
        host_share=from_payout(refund.shares),
    )


def _charge(claim: Claim) -> StatementLine:
    return StatementLine(
        intent=claim.id,
        payment_id=claim.payment_id,
        amount=claim.amount,
        currency=claim.currency,
        state=GatewayState.SUCCEEDED,
        kind=StatementKind.CHARGE,
        ref=claim.gateway_ref,
    )


def _notice(chargeback: Chargeback) -> ChargebackNotice:
    return ChargebackNotice(
        ref=chargeback.gateway_ref,
        payment_id=chargeback.payment_id,
        amount=chargeback.amount,
        currency=chargeback.currency,
        reason=chargeback.reason,
        state=ChargebackState(chargeback.state),
        opened_at=chargeback.opened_at,
        evidence_due_at=chargeback.evidence_due_at,
    )
