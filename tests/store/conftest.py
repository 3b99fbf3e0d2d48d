"""A store in a temporary folder, and things to put into it."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from agent_console.contract.entities import Message, Ticket

KEY = bytes(range(32))
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def a_ticket(number: int, **fields: Any) -> Ticket:
    """A plausible ticket; due in `number` minutes after noon."""
    values: dict[str, Any] = {
        "id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"ticket {number}")),
        "number": number,
        "subject": f"Subject {number}",
        "market": "stays",
        "channel": "chat",
        "status": "open",
        "customer_id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"customer {number}")),
        "customer_name": "Gulnara Guest",
        "created_at": NOON,
        "updated_at": NOON + timedelta(seconds=number),
        "due_at": NOON + timedelta(minutes=number),
    }
    return Ticket(**(values | fields))


def a_message(number: int, ticket: Ticket, text: str, **fields: Any) -> Message:
    """A message of that ticket."""
    values: dict[str, Any] = {
        "id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"message {number}")),
        "ticket_id": ticket.id,
        "author": "customer",
        "text": text,
        "at": NOON + timedelta(seconds=number),
    }
    return Message(**(values | fields))
