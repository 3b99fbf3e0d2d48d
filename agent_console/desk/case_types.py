"""The plain values of a conversation: its states and the items of its timeline."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from agent_console.contract.entities import Message, TicketEvent
from agent_console.desk.outbox_entry import OutboxEntry


class CaseState(enum.Enum):
    """LOADING: local copy shown as far as there is one, the platform is being asked. READY: as the platform says.
    OFFLINE_COPY: the platform does not answer; the local copy is shown, `fault` says why. FAILED: nothing to show."""

    LOADING = "loading"
    READY = "ready"
    OFFLINE_COPY = "offline_copy"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class TimelineItem:
    """One item of the conversation, oldest first.

    kind "message": `message` is public; "note": `message` is internal; "event": `event`; "outgoing": `entry` is a reply
    or note of this workstation that the platform has not confirmed (its command has the text).
    """

    kind: Literal["message", "note", "event", "outgoing"]
    id: str
    at: datetime
    message: Message | None = None
    event: TicketEvent | None = None
    entry: OutboxEntry | None = None
