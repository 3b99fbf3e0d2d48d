"""A platform that is about to die: decides a claim once, or recovers once, in a process of its own.

`python -m tests.platform_server.money.charge_child DATABASE GATEWAY decide|recover AGENT CLAIM SEEN KEY VERSION`
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from agent_console.contract.entities import Agent
from agent_console.contract.money_commands import ClaimDecision
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.idempotency import Command
from agent_console.platform_server.money.claim_refunds import follow_all
from agent_console.platform_server.money.recovery import Recovery
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store
from tests.platform_server.money.giving import decision_mark


async def main(
    database: str, gateway: str, what: str, agent_id: str, claim_id: str, seen: str, key: str, version: str
) -> None:
    async with Store.open(database) as store:
        money = Money(store, {"embedded": EmbeddedGateway(Path(gateway), settle_seconds=0)})
        if what == "recover":
            await Recovery(money).once(starting=True)
            await follow_all(store, money.now())
        else:
            wanted = ClaimDecision(grant=True, ledger_version=int(version), tell="We have decided.")
            async with store.reading() as reader:
                agent = await reader.get(Agent, agent_id)
            command = Command(key=key, actor_id=agent.id, fingerprint=decision_mark(claim_id, int(seen), wanted))
            await money.claims.decide(agent, command, claim_id, int(seen), wanted)
        await money.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
