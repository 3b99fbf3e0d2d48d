"""Reconciliation, every night and on demand, and what follows from it: a bank's later word is booked.

A refund that a bank sends back after it succeeded is reported by a webhook, where there is one and it comes through. Where it was
missed, the reconciliation sees it, asks the provider about that refund once more, and books it as the webhook would have done
(`returning`), once. The finding says so: it was a difference. Every other difference is for people.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from agent_console.contract.entities import Payment, Refund
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import RefundState
from agent_console.platform_server.gateways.port import Gateway, GatewayState
from agent_console.platform_server.gateways.registry import open_gateways
from agent_console.platform_server.money.quotes import provider_of
from agent_console.platform_server.money.reconcile import Difference, Reconciliation, compare
from agent_console.platform_server.money.returning import take_back
from agent_console.platform_server.store import Store

__all__ = ["reconcile", "reconciled"]


def reconcile(database: str) -> int:
    """Compare, say what was found; the exit code (0: all agrees, 1: there are differences, or a book could not be read)."""
    found = asyncio.run(_reconcile(database))
    (sys.stdout if found.clean else sys.stderr).write("\n".join(found.lines()) + "\n")
    return 0 if found.clean else 1


async def _reconcile(database: str) -> Reconciliation:
    gateways = open_gateways(database)
    async with Store.open(database) as store:
        try:
            return await reconciled(store, gateways, lambda: datetime.now(UTC))
        finally:
            for gateway in gateways.values():
                await gateway.close()


async def reconciled(store: Store, gateways: Mapping[str, Gateway], now: Callable[[], datetime]) -> Reconciliation:
    """What `compare` finds, once what can be caught up with is."""
    found = await compare(store, gateways)
    differences = [
        await _caught_up(store, gateways, difference, now) if difference.late else difference
        for difference in found.differences
    ]
    return replace(found, differences=tuple(differences))


async def _caught_up(
    store: Store, gateways: Mapping[str, Gateway], difference: Difference, now: Callable[[], datetime]
) -> Difference:
    """The same difference, saying what was done about it; as it was where the provider does not say it again."""
    async with store.reading() as reader:
        refund = await reader.get(Refund, difference.intent)
        payment = await reader.get(Payment, refund.payment_id)
    try:
        # Asking also has a share that is still taken from the host passed on anew.
        answer = await gateways[provider_of(payment)].find(refund.id, payment_ref=payment.gateway_ref)
    except Fault:
        return difference
    if answer is None or answer.state != GatewayState.FAILED:
        return difference
    if refund.state != RefundState.SUCCEEDED:
        return replace(difference, what=f"{difference.what}; the provider was asked to pass it on anew")
    await take_back(store, refund.id, answer.reason, now())
    return replace(difference, what="it was sent back after it had succeeded; that is booked now")
