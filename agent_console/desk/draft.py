"""What an agent has typed and not sent yet: one draft per ticket."""

from __future__ import annotations

from agent_console.store.drafts import Draft, DraftFile

__all__ = ["Draft", "DraftFile"]
