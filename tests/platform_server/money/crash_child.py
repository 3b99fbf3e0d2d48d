"""A platform that is about to die: refunds once, decides once or recovers once, in a process of its own.

`python -m tests.platform_server.money.crash_child DATABASE GATEWAY WHAT AGENT TARGET KEY AMOUNT VERSION [TICKET]`

WHAT: refund, approve or recover. TARGET: the payment of a refund; several are joined by "+", as are their amounts. Of a decision:
the approval.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from agent_console.contract.entities import Agent
from agent_console.contract.money_commands import ApprovalDecision, RefundCommand, RefundPart
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.idempotency import Command, fingerprint
from agent_console.platform_server.money.recovery import Recovery
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store


def refund_of(target: str, amount: str, version: str, ticket: str = "") -> RefundCommand:
    """What is sent for these payments."""
    parts = [
        RefundPart(payment_id=payment, amount=int(part))
        for payment, part in zip(target.split("+"), amount.split("+"), strict=True)
    ]
    several = len(parts) > 1
    return RefundCommand(
        payment_id="" if several else target,
        amount=sum(part.amount for part in parts),
        currency="EUR",
        reason="unsatisfactory",
        ledger_version=int(version),
        parts=parts if several else [],
        ticket_id=ticket,
    )


async def main(
    database: str,
    gateway: str,
    what: str,
    agent_id: str,
    target: str,
    key: str,
    amount: str,
    version: str,
    ticket: str = "",
) -> None:
    async with Store.open(database) as store:
        money = Money(store, {"embedded": EmbeddedGateway(Path(gateway), slow_seconds=0.5, settle_seconds=0)})
        async with store.reading() as reader:
            agent = await reader.get(Agent, agent_id)
        if what == "recover":
            await Recovery(money).once(starting=True)
        elif what == "approve":
            decision = ApprovalDecision(approve=True, ledger_version=int(version))
            command = Command(key=key, actor_id=agent.id, fingerprint=fingerprint("POST", target, "", decision))
            await money.approvals.decide(agent, command, target, 1, decision)
        else:
            wanted = refund_of(target, amount, version, ticket)
            command = Command(key=key, actor_id=agent.id, fingerprint=fingerprint("POST", "/v1/refunds", "", wanted))
            await money.refund(agent, command, wanted)
        await money.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
