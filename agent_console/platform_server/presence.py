"""Who is at which case, in memory only. What is not repeated is forgotten after a minute."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Final

from agent_console.contract.commands import Presence
from agent_console.domain.faults import Invalid
from agent_console.platform_server.feed import Feed

__all__ = ["PresenceBoard"]

STATES: Final = ("reading", "writing", "left")
FORGOTTEN_AFTER: Final = 60.0
"""Seconds; consoles repeat what they say every twenty."""


class PresenceBoard:
    """The latest word of each agent about each case. Every process hears all words through the feed."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._known: dict[tuple[str, str], tuple[float, Presence]] = {}
        feed.on_presence(self._remember)

    async def say(self, ticket_id: str, agent_id: str, state: str) -> None:
        """An agent is at a case, or has left it. Raises Invalid for an unknown state."""
        if state not in STATES:
            raise Invalid("There is no such state.", f"Use one of: {', '.join(STATES)}.", details={"field": "state"})
        await self._feed.publish_presence(
            Presence(ticket_id=ticket_id, agent_id=agent_id, state=state, at=datetime.now(UTC))
        )

    def now(self) -> list[Presence]:
        """Everybody who is somewhere, for a stream that has just been opened."""
        return [presence for _, presence in self._known.values()]

    async def expire(self) -> None:
        """Let go of those who fell silent."""
        limit = time.monotonic() - FORGOTTEN_AFTER
        for seen, presence in list(self._known.values()):
            if seen < limit:
                await self.say(presence.ticket_id, presence.agent_id, "left")

    def _remember(self, presence: Presence) -> None:
        key = (presence.ticket_id, presence.agent_id)
        if presence.state == "left":
            self._known.pop(key, None)
        else:
            self._known[key] = (time.monotonic(), presence)
