"""The road from a job to a payment provider, the same for whatever the provider is asked to do.

A provider is asked within a time limit, after a crash first what it knows and only then to act, and when it says nothing the
outcome stays open. A driver adds its order, what the provider is asked with it, and how the answer is booked.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import ClassVar, Generic, TypeVar

import structlog

from agent_console.contract.entities import Payment
from agent_console.domain.faults import Offline, OutcomeUnknown
from agent_console.platform_server.gateways.port import ChargeOrder, Gateway, GatewayAnswer, RefundOrder
from agent_console.platform_server.money.quotes import provider_of
from agent_console.platform_server.store import Store

__all__ = ["GatewayDriver"]

Order = TypeVar("Order", RefundOrder, ChargeOrder)

_log = structlog.get_logger(__name__)


class GatewayDriver(ABC, Generic[Order]):
    """Implements `jobs.Driver.ask`; `book` is its driver's own. `timeout`: seconds for which a provider is waited for."""

    kind: ClassVar[str]

    def __init__(
        self, store: Store, gateways: Mapping[str, Gateway], timeout: float, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._gateways = gateways
        self._timeout = timeout
        self._now = now

    async def ask(self, subject_id: str, *, first: bool) -> GatewayAnswer | None:
        found = await self._order(subject_id)
        return await self._ask(*found, first=first) if found else None

    async def _ask(self, payment: Payment, order: Order, *, first: bool) -> GatewayAnswer | None:
        """As `ask`, with an order that is at hand. None also where nobody can be asked about `payment`."""
        gateway = self._gateways.get(provider_of(payment))
        if gateway is None:
            return None
        try:
            async with asyncio.timeout(self._timeout):
                known = None if first else await self._find(gateway, order)
                return known or await self._act(gateway, payment, order)
        except (TimeoutError, OutcomeUnknown, Offline) as error:
            silence = type(error).__name__
            _log.warning("gateway_silent", job=self.kind, intent=order.intent, gateway=gateway.name, kind=silence)
            return None

    @abstractmethod
    async def _order(self, subject_id: str) -> tuple[Payment, Order] | None:
        """What is to be done, and the payment whose provider does it; None when nothing is left to ask."""

    @abstractmethod
    async def _find(self, gateway: Gateway, order: Order) -> GatewayAnswer | None:
        """What became of the order; None when the provider never heard of it."""

    @abstractmethod
    async def _act(self, gateway: Gateway, payment: Payment, order: Order) -> GatewayAnswer:
        """Have the provider do it."""
