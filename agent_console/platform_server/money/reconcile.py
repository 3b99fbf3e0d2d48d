"""`agent-console platform reconcile`: every refund of the platform against the books of the payment providers."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agent_console.contract.entities import Payment, Refund
from agent_console.domain.kinds import RefundState
from agent_console.domain.money import plain_amount
from agent_console.domain.refunds import reserved
from agent_console.platform_server.gateways.port import Gateway, GatewayState, StatementLine
from agent_console.platform_server.gateways.registry import open_gateways
from agent_console.platform_server.money.quotes import DEFAULT_GATEWAY
from agent_console.platform_server.store import Store


@dataclass(frozen=True)
class Difference:
    """One refund on which platform and provider do not agree; `what` in words."""

    intent: str
    payment_id: str
    what: str


@dataclass(frozen=True)
class Reconciliation:
    """`compared` refunds of both sides; `open` those whose outcome is still being found out."""

    compared: int
    open: int
    differences: tuple[Difference, ...]

    def lines(self) -> list[str]:
        """The finding in words, for the operator."""
        head = f"{self.compared} refunds compared, {self.open} still open, {len(self.differences)} differences."
        return [
            head,
            *(f"  refund {found.intent} of payment {found.payment_id}: {found.what}" for found in self.differences),
        ]


def reconcile(database: str) -> int:
    """Compare, say what was found; the exit code (0: all agrees, 1: there are differences)."""
    found = asyncio.run(_reconcile(database))
    (sys.stderr if found.differences else sys.stdout).write("\n".join(found.lines()) + "\n")
    return 1 if found.differences else 0


async def _reconcile(database: str) -> Reconciliation:
    gateways = open_gateways(database)
    async with Store.open(database) as store:
        try:
            return await compare(store, gateways)
        finally:
            for gateway in gateways.values():
                await gateway.close()


async def compare(store: Store, gateways: Mapping[str, Gateway]) -> Reconciliation:
    """Both sides, the provider's first: what the platform does meanwhile shows as open, never as a difference."""
    statements = {name: await gateway.statement() for name, gateway in gateways.items()}
    async with store.reading() as reader:
        refunds = await reader.select(Refund)
        payments = {payment.id: payment for payment in await reader.select(Payment)}
    ours = {refund.id: refund for refund in refunds}
    theirs = {line.intent: line for lines in statements.values() for line in lines}
    found = [_unknown_here(line) for line in theirs.values() if line.intent not in ours]
    connected = [refund for refund in refunds if (payments[refund.payment_id].gateway or DEFAULT_GATEWAY) in gateways]
    for refund in connected:
        what = _difference(refund, theirs.get(refund.id))
        if what:
            found.append(Difference(refund.id, refund.payment_id, what))
    found += _totals(list(payments.values()), refunds)
    waiting = sum(reserved(refund.state) for refund in connected)
    return Reconciliation(len(ours.keys() | theirs.keys()), waiting, tuple(found))


def _unknown_here(line: StatementLine) -> Difference:
    amount = plain_amount(line.amount, line.currency)
    return Difference(
        line.intent, line.payment_id, f"the provider has {amount} {line.currency} of which nothing is known here"
    )


def _difference(refund: Refund, line: StatementLine | None) -> str:
    if line is None:
        return "the provider does not know it, here it succeeded" if refund.state == RefundState.SUCCEEDED else ""
    if (line.payment_id, line.amount, line.currency) != (refund.payment_id, refund.amount, refund.currency):
        amount = plain_amount(line.amount, line.currency)
        return f"the provider has {amount} {line.currency} of payment {line.payment_id}"
    if reserved(refund.state):
        return ""
    gave = line.state == GatewayState.SUCCEEDED
    if gave != (refund.state == RefundState.SUCCEEDED):
        return f"the provider says {line.state}, here it is {refund.state}"
    return ""


def _totals(payments: Sequence[Payment], refunds: Sequence[Refund]) -> list[Difference]:
    given: dict[str, int] = {}
    for refund in refunds:
        if refund.state == RefundState.SUCCEEDED:
            given[refund.payment_id] = given.get(refund.payment_id, 0) + refund.amount
    return [
        Difference("-", payment.id, f"its refunds sum to {given.get(payment.id, 0)}, it says {payment.refunded}")
        for payment in payments
        if given.get(payment.id, 0) != payment.refunded
    ]
