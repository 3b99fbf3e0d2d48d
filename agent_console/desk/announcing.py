"""Saying to the colleagues that an agent is at a case."""

from __future__ import annotations

import asyncio

from agent_console.client.platform import PlatformClient
from agent_console.desk.tasks import spawn, stop
from agent_console.domain.faults import Fault

_AGAIN = 20.0


class Announcer:
    """What the agent does at one case. A fault is not told: nobody misses a word about somebody who is offline, and it is
    said again soon."""

    def __init__(self, client: PlatformClient, ticket_id: str) -> None:
        self._client = client
        self._ticket_id = ticket_id
        self._state = ""
        self._task: asyncio.Task[None] | None = None

    @property
    def said(self) -> bool:
        """Whether the colleagues were told anything, so that a goodbye is due."""
        return bool(self._state)

    def say(self, state: str) -> None:
        """ "reading" or "writing": told at once, and again from time to time until `stop`."""
        if state == self._state:
            return
        self._state = state
        if self._task is not None:
            self._task.cancel()
        self._task = spawn(self._repeat(state))

    async def stop(self) -> None:
        """Say nothing more."""
        await stop(self._task)

    async def goodbye(self) -> None:
        """The agent has left. Where this does not arrive, it ends by itself there."""
        await self._tell("left")

    async def _repeat(self, state: str) -> None:
        while True:
            await self._tell(state)
            await asyncio.sleep(_AGAIN)

    async def _tell(self, state: str) -> None:
        try:
            await self._client.presence(self._ticket_id, state)
        except Fault:
            return
