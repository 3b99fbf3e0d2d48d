"""When consoles of agents were last heard: noted in memory at each request, written a little later, many at once.

A beat costs no row and wakes no console; only what follows from silence is a change of an agent.
"""

from __future__ import annotations

from datetime import UTC, datetime

from agent_console.contract.entities import Agent
from agent_console.domain.kinds import Role
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import agent_presence

__all__ = ["Attendance"]


class Attendance:
    """`since` is from when on this process hears: what fell silent while it was down is not the console's silence."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._heard: dict[str, datetime] = {}
        self.since = datetime.now(UTC)

    def hear(self, agent: Agent) -> None:
        """A console of this agent has just asked for something, or listens. Gateways are no consoles."""
        if agent.role != Role.CHANNEL:
            self._heard[agent.id] = datetime.now(UTC)

    async def write(self) -> int:
        """Keep what was heard since the last call; returns of how many agents."""
        heard, self._heard = self._heard, {}
        # In one order everywhere, or two processes could wait for each other.
        rows = [{"agent_id": agent_id, "seen_at": heard[agent_id]} for agent_id in sorted(heard)]
        if rows:
            async with self._store.unit() as unit:
                await unit.upsert(agent_presence, rows, key=["agent_id"])
        return len(rows)
