"""A platform that is about to die: refunds once, or recovers once, in a process of its own.

`python -m tests.platform_server.money.crash_child DATABASE GATEWAY refund|recover AGENT PAYMENT KEY AMOUNT VERSION`
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from agent_console.contract.entities import Agent
from agent_console.contract.money_commands import RefundCommand
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.idempotency import Command, fingerprint
from agent_console.platform_server.money.recovery import Recovery
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store


async def main(
    database: str, gateway: str, what: str, agent_id: str, payment_id: str, key: str, amount: str, version: str
) -> None:
    async with Store.open(database) as store:
        money = Money(store, {"embedded": EmbeddedGateway(Path(gateway), settle_seconds=0)})
        if what == "recover":
            await Recovery(money).once(starting=True)
        else:
            wanted = RefundCommand(
                payment_id=payment_id,
                amount=int(amount),
                currency="EUR",
                reason="unsatisfactory",
                ledger_version=int(version),
            )
            async with store.reading() as reader:
                agent = await reader.get(Agent, agent_id)
            command = Command(key=key, actor_id=agent.id, fingerprint=fingerprint("POST", "/v1/refunds", "", wanted))
            await money.refund(agent, command, wanted)
        await money.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
