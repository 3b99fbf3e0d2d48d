"""Bringing one refund to its end: what the provider is asked, and booking what it says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

import structlog

from agent_console.contract.entities import Payment, Refund
from agent_console.domain.faults import Offline, OutcomeUnknown
from agent_console.domain.kinds import Payer
from agent_console.domain.refunds import final
from agent_console.platform_server.gateways.port import Gateway, GatewayAnswer, GatewayState, RefundOrder
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.money.chargebacks import obstacle
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.jobs import REFUND
from agent_console.platform_server.money.quotes import provider_of
from agent_console.platform_server.money.refunds import book
from agent_console.platform_server.store import Store

_log = structlog.get_logger(__name__)

_PAID_OUT: Final = (Payer.HOST, Payer.BUSINESS)
"""Whose share comes out of what was passed on to them."""


class RefundDriver:
    """Implements `jobs.Driver`; the subject is one refund, whose id is the key given to the provider."""

    kind = REFUND

    def __init__(
        self, store: Store, gateways: Mapping[str, Gateway], timeout: float, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._gateways = gateways
        self._timeout = timeout
        self._now = now

    async def ask(self, subject_id: str, *, first: bool) -> GatewayAnswer | None:
        async with self._store.reading() as reader:
            refund = await reader.get(Refund, subject_id)
            payment = await reader.get(Payment, refund.payment_id)
        return None if final(refund.state) else await self.ask_for(refund, payment, first=first)

    async def ask_for(self, refund: Refund, payment: Payment, *, first: bool = True) -> GatewayAnswer | None:
        """As `ask`, for a refund that is at hand and not settled."""
        gateway = self._gateways.get(provider_of(payment))
        if gateway is None:
            return None
        order = RefundOrder(
            intent=refund.id,
            payment_id=payment.id,
            amount=refund.amount,
            currency=refund.currency,
            last4=payment.last4,
            payment_ref=payment.gateway_ref,
            host_share=sum(share.amount for share in refund.shares if share.payer in _PAID_OUT),
        )
        try:
            async with asyncio.timeout(self._timeout):
                known = None if first else await gateway.find(order.intent, payment_ref=order.payment_ref)
                stopped = "" if known else obstacle(payment)
                if stopped:
                    return GatewayAnswer(state=GatewayState.FAILED, reason=stopped)
                return known or await gateway.refund(order)
        except (TimeoutError, OutcomeUnknown, Offline) as error:
            _log.warning("gateway_silent", refund=refund.id, gateway=gateway.name, kind=type(error).__name__)
            return None

    async def book(self, subject_id: str, answer: GatewayAnswer | None) -> None:
        await self.booked(subject_id, answer)

    async def booked(self, subject_id: str, answer: GatewayAnswer | None, known: Refund | None = None) -> Answer | None:
        """As `book`, with the answer to the command where this ended its first round. `known`: as in `refunds.book`."""
        async with self._store.unit(brief=True) as unit:
            first = await book(unit, subject_id, answer, self._now(), known=known)
            crash_point("booking")
        return first
