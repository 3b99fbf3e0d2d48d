"""Bookings, the cases about them, and what came in and goes out with each."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from agent_console.platform_server.store.tables.base import entity, metadata, text
from agent_console.platform_server.store.types import Clean, Instant

__all__ = [
    "attachment_blobs",
    "attachments",
    "bookings",
    "canned_replies",
    "fired_alarms",
    "intake_receipts",
    "messages",
    "outgoing",
    "routing_waits",
    "ticket_events",
    "ticket_threads",
    "tickets",
]

bookings = entity(
    "bookings",
    text("code", index=True),
    text("market"),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    text("counterparty_id", index=True),
    text("status"),
    text("plate", index=True),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant),
    Column("created_at", Instant, nullable=False),
    text("source"),
)

tickets = entity(
    "tickets",
    Column("number", BigInteger, nullable=False, unique=True),
    text("market"),
    text("channel"),
    text("queue"),
    text("status", index=True),
    text("priority"),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    text("booking_id", index=True),
    text("assignee_id", index=True),
    text("merged_into"),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("snoozed_until", Instant, index=True),
    Column("due_at", Instant),
    # When the readings may change without anybody doing anything: a clock runs out or a booking enters its next phase.
    Column("reread_at", Instant, index=True),
    # Who has what, and what nobody has: looked up for each ticket that is routed.
    Index(None, "assignee_id", "status"),
)

messages = entity(
    "messages",
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    text("author"),
    Column("public", Boolean, nullable=False),
    text("channel"),
    Column("at", Instant, nullable=False),
    text("delivery"),
    text("external_id"),
    Index(None, "ticket_id", "at"),
)

ticket_events = entity(
    "ticket_events",
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    text("type"),
    Column("at", Instant, nullable=False),
    UniqueConstraint("ticket_id", "seq"),
)

canned_replies = entity("canned_replies", text("shortcut", unique=True), text("title"))

attachments = Table(
    "attachments",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("message_id", ForeignKey("messages.id"), nullable=False, index=True),
    text("name"),
    Column("mime", String(255), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("digest", String(64), nullable=False),
)

attachment_blobs = Table(
    "attachment_blobs",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
"""Contents by SHA-256, so that a logo in a hundred mails is kept once."""

intake_receipts = Table(
    "intake_receipts",
    metadata,
    Column("channel", String(32), nullable=False),
    Column("external_id", Clean, nullable=False),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("message_id", ForeignKey("messages.id"), nullable=False),
    Column("joined", Boolean, nullable=False),
    PrimaryKeyConstraint("channel", "external_id"),
)

ticket_threads = Table(
    "ticket_threads",
    metadata,
    Column("channel", String(32), nullable=False),
    Column("thread", Clean, nullable=False),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False, index=True),
    PrimaryKeyConstraint("channel", "thread"),
)
"""What a channel holds a conversation together by (chat id, Message-ID), and the case it leads to."""

outgoing = Table(
    "outgoing",
    metadata,
    Column("message_id", ForeignKey("messages.id"), primary_key=True),
    Column("channel", String(32), nullable=False),
    Column("recipient", Clean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", Instant, nullable=False),
    Index(None, "state", "next_at"),
)
"""Public replies on their way out. A row is finished when its state is "delivered", "read" or "failed"."""

fired_alarms = Table(
    "fired_alarms",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("side", String(16), nullable=False),
    Column("metric", String(32), nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("ticket_id", "side", "metric", "started_at", "kind"),
)
"""Alarms of clocks that were told, by the life of the clock that they belong to (`started_at`): each fires once. `kind` is an
`AlarmKind`, `at` its true instant."""

routing_waits = Table(
    "routing_waits",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    text("reason"),
    text("not_agent"),
    Column("since", Instant, nullable=False),
)
"""Tickets that were to be routed and that nobody could be given yet. `reason` is what was told last ("": nothing yet).
`not_agent`: who is not to get it back."""
