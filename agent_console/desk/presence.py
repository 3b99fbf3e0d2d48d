"""Who is at which case now, as the feed tells it. Whoever falls silent is forgotten."""

from __future__ import annotations

import time

from agent_console.contract.commands import Presence

__all__ = ["PresenceMap"]

_ENDS = 70.0
"""Seconds; every console repeats its word every twenty."""


class PresenceMap:
    """The latest word of each colleague about each case; never one's own."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, tuple[Presence, float]]] = {}

    def take(self, presence: Presence) -> None:
        """A colleague came, does something else, or left."""
        here = self._known.setdefault(presence.ticket_id, {})
        if presence.state == "left":
            here.pop(presence.agent_id, None)
        else:
            here[presence.agent_id] = (presence, time.monotonic() + _ENDS)
        if not here:
            del self._known[presence.ticket_id]

    def at(self, ticket_id: str) -> list[Presence]:
        """The colleagues who are at a case now."""
        here = self._known.get(ticket_id)
        if not here:
            return []
        now = time.monotonic()
        return [presence for presence, until in here.values() if until > now]
