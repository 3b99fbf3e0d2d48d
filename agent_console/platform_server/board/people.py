"""Who is on the board."""

from __future__ import annotations

from collections.abc import Iterable

from agent_console.contract.entities import Agent
from agent_console.domain.kinds import Role
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import agents

__all__ = ["at_market", "colleagues"]


async def colleagues(reader: Reader) -> list[Agent]:
    """Everybody who may have cases, by name."""
    found = await reader.select(Agent, agents.c.active, agents.c.role != Role.CHANNEL)
    return sorted(found, key=lambda agent: (agent.name, agent.id))


def at_market(markets: Iterable[str], market: str) -> bool:
    """Whether somebody or something that names its markets (none: all) belongs to this one ("": any)."""
    named = list(markets)
    return not market or not named or market in named
