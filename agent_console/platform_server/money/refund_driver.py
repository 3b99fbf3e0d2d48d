"""Bringing one refund to its end: what the provider is asked, and booking what it says."""

from __future__ import annotations

from agent_console.contract.entities import Payment, Refund
from agent_console.domain.refunds import final
from agent_console.domain.shares import from_payout
from agent_console.platform_server.gateways.port import Gateway, GatewayAnswer, GatewayState, RefundOrder
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.money.chargebacks import obstacle
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.drivers import GatewayDriver
from agent_console.platform_server.money.jobs import REFUND
from agent_console.platform_server.money.refunds import book
from agent_console.platform_server.store import Unit


class RefundDriver(GatewayDriver[RefundOrder]):
    """Implements `jobs.Driver`; the subject is one refund, whose id is the key given to the provider."""

    kind = REFUND

    async def ask_for(self, refund: Refund, payment: Payment) -> GatewayAnswer | None:
        """As `ask` for the first time, for a refund that is at hand and not settled."""
        return await self._ask(payment, _order_of(refund, payment), first=True)

    async def book(self, subject_id: str, answer: GatewayAnswer | None, *, awaited: bool) -> None:
        await self.booked(subject_id, answer, awaited=awaited)

    async def booked(
        self, subject_id: str, answer: GatewayAnswer | None, payment_id: str = "", *, awaited: bool = True
    ) -> Answer | None:
        """As `book`, with the answer to the command where this ended its first round. `payment_id`: of the refund, if known."""

        async def work(unit: Unit) -> Answer | None:
            first = await book(unit, subject_id, answer, self._now(), awaited=awaited)
            crash_point("booking")
            return first

        return await self._store.together(work, kind="book", about={subject_id, payment_id} - {""})

    async def _order(self, subject_id: str) -> tuple[Payment, RefundOrder] | None:
        async with self._store.reading() as reader:
            refund = await reader.get(Refund, subject_id)
            payment = await reader.get(Payment, refund.payment_id)
        return None if final(refund.state) else (payment, _order_of(refund, payment))

    async def _find(self, gateway: Gateway, order: RefundOrder) -> GatewayAnswer | None:
        return await gateway.find(order.intent, payment_ref=order.payment_ref)

    async def _act(self, gateway: Gateway, payment: Payment, order: RefundOrder) -> GatewayAnswer:
        stopped = obstacle(payment)
        if stopped:
            return GatewayAnswer(state=GatewayState.FAILED, reason=stopped)
        return await gateway.refund(order)


def _order_of(refund: Refund, payment: Payment) -> RefundOrder:
    return RefundOrder(
        intent=refund.id,
        payment_id=payment.id,
        amount=refund.amount,
        currency=refund.currency,
        last4=payment.last4,
        payment_ref=payment.gateway_ref,
        host_share=from_payout(refund.shares),
    )
