"""Every table of the platform.

Synchronised entities have one table each: the columns that something is looked up, locked or checked by, and `body`,
the entity as JSON exactly as it travels, so that a delta page copies bytes instead of building objects. The columns
bear the names of the Struct's fields and are filled from it by `store.rows`; nothing else writes these tables.

Amounts are integer minor units. `""` (not NULL) means "none" in references, as in the contract.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from agent_console.platform_server.store.types import Clean, Instant, Serial

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _entity(name: str, *columns: Any) -> Table:
    return Table(
        name,
        metadata,
        Column("id", String(64), primary_key=True),
        Column("version", Integer, nullable=False),
        *columns,
        Column("body", Text, nullable=False),
    )


def _text(name: str, **options: Any) -> Column[str]:
    return Column(name, Clean, nullable=False, **options)


# --- synchronised entities -----------------------------------------------------------------------------------------

agents = _entity("agents", _text("role"), Column("active", Boolean, nullable=False))
queues = _entity("queues", _text("slug", unique=True))
customers = _entity("customers", _text("kind"), _text("name"), Column("created_at", Instant, nullable=False))
bookings = _entity(
    "bookings",
    _text("code", index=True),
    _text("market"),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    _text("counterparty_id", index=True),
    _text("status"),
    _text("plate", index=True),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant),
    Column("created_at", Instant, nullable=False),
    _text("source"),
)
payments = _entity(
    "payments",
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    _text("method"),
    _text("currency"),
    Column("captured", BigInteger, nullable=False),
    Column("refunded", BigInteger, nullable=False),
    Column("pending", BigInteger, nullable=False),
    Column("charged_back", BigInteger, nullable=False, server_default="0"),
    _text("card_key", index=True, server_default=""),
    _text("gateway_ref", index=True, server_default=""),
    # The last guard of the promise "never more than was paid": whatever the code above does, the database refuses.
    CheckConstraint("refunded >= 0 AND pending >= 0 AND captured >= 0", name="not_negative"),
    CheckConstraint("refunded + pending <= captured", name="within_captured"),
)
refunds = _entity(
    "refunds",
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    Column("payment_id", ForeignKey("payments.id"), nullable=False, index=True),
    _text("ticket_id", index=True),
    Column("amount", BigInteger, nullable=False),
    _text("currency"),
    _text("state", index=True),
    _text("requested_by"),
    _text("intent_id", index=True, server_default=""),
    Column("created_at", Instant, nullable=False),
    CheckConstraint("amount > 0", name="positive"),
)
compensations = _entity(
    "compensations",
    _text("kind"),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    _text("booking_id", index=True),
    _text("ticket_id", index=True),
    Column("amount", BigInteger, nullable=False),
    _text("currency"),
    _text("state", index=True),
    _text("requested_by"),
    Column("created_at", Instant, nullable=False),
    CheckConstraint("amount > 0", name="positive"),
)
claims = _entity(
    "claims",
    _text("kind"),
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    _text("ticket_id", index=True),
    _text("by_id"),
    _text("from_id"),
    Column("amount", BigInteger, nullable=False),
    _text("currency"),
    _text("state", index=True),
    _text("requested_by"),
    Column("created_at", Instant, nullable=False),
    Column("answer_due_at", Instant),
    CheckConstraint("amount >= 0", name="not_negative"),
)
chargebacks = _entity(
    "chargebacks",
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    Column("payment_id", ForeignKey("payments.id"), nullable=False, index=True),
    Column("amount", BigInteger, nullable=False),
    _text("currency"),
    _text("state"),
    _text("gateway_ref", unique=True),
    Column("opened_at", Instant, nullable=False),
    CheckConstraint("amount > 0", name="positive"),
)
approvals = _entity(
    "approvals",
    _text("subject"),
    _text("subject_id", index=True),
    _text("booking_id", index=True),
    _text("customer_id", index=True),
    _text("ticket_id"),
    _text("level", server_default=""),
    _text("state"),
    _text("requested_by"),
    Column("requested_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("escalated_at", Instant),
    _text("decided_by", index=True, server_default=""),
    Column("decided_at", Instant),
    Index(None, "state", "expires_at"),
)
tickets = _entity(
    "tickets",
    Column("number", BigInteger, nullable=False, unique=True),
    _text("market"),
    _text("channel"),
    _text("queue"),
    _text("status", index=True),
    _text("priority"),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    _text("booking_id", index=True),
    _text("assignee_id", index=True),
    _text("merged_into"),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("snoozed_until", Instant, index=True),
    Column("due_at", Instant),
    # When the readings may change without anybody doing anything: a clock runs out or a booking enters its next phase.
    Column("reread_at", Instant, index=True),
    # Who has what, and what nobody has: looked up for each ticket that is routed.
    Index(None, "assignee_id", "status"),
)
messages = _entity(
    "messages",
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    _text("author"),
    Column("public", Boolean, nullable=False),
    _text("channel"),
    Column("at", Instant, nullable=False),
    _text("delivery"),
    _text("external_id"),
    Index(None, "ticket_id", "at"),
)
ticket_events = _entity(
    "ticket_events",
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    _text("type"),
    Column("at", Instant, nullable=False),
    UniqueConstraint("ticket_id", "seq"),
)
canned_replies = _entity("canned_replies", _text("shortcut", unique=True), _text("title"))

ENTITY_TABLES: Final[dict[str, Table]] = {
    "agent": agents,
    "queue": queues,
    "customer": customers,
    "booking": bookings,
    "payment": payments,
    "refund": refunds,
    "compensation": compensations,
    "claim": claims,
    "chargeback": chargebacks,
    "approval": approvals,
    "ticket": tickets,
    "message": messages,
    "ticket_event": ticket_events,
    "canned_reply": canned_replies,
}
"""Table by the name under which the entity travels; in an order in which foreign keys hold while writing."""

customer_contacts = Table(
    "customer_contacts",
    metadata,
    Column("kind", String(8), nullable=False),
    Column("value", Clean, nullable=False),
    Column("customer_id", ForeignKey("customers.id", ondelete="CASCADE"), nullable=False, index=True),
    PrimaryKeyConstraint("kind", "value", "customer_id"),
)
"""E-mail addresses (lower case) and phones (E.164) by which a customer is found; kept by `store.rows` on each save."""

# --- the one order of changes --------------------------------------------------------------------------------------

counters = Table(
    "counters",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", BigInteger, nullable=False),
)
"""Rows: "changes" (seq), "audit" (seq), "ticket" (number), "routing" (held while tickets are given out). A row is locked from
its use to the commit, so that numbers become visible in their order, without gaps in what a reader has seen."""

changes = Table(
    "changes",
    metadata,
    Column("entity", String(32), nullable=False),
    Column("entity_id", String(64), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("gone", Boolean, nullable=False),
    PrimaryKeyConstraint("entity", "entity_id"),
    Index("ix_changes_order", "seq", unique=True),
    Index("ix_changes_of_kind", "entity", "seq"),
)
"""One row per entity, at its newest position. Delta pages and the event feed read this."""

# --- commands and audit --------------------------------------------------------------------------------------------

commands = Table(
    "commands",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("actor_id", String(64), nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("etag", String(32), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("done_at", Instant),
)
"""Answers by idempotency key, kept for ever. `state` "running" or "done"; written by `platform_server.idempotency`."""

audit = Table(
    "audit",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("actor_id", String(64), nullable=False, index=True),
    _text("actor_name"),
    Column("action", String(64), nullable=False),
    Column("object_type", String(32), nullable=False),
    Column("object_id", String(64), nullable=False),
    Column("data", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Index(None, "object_type", "object_id"),
)
"""Who did what to money or personal data. `digest` chains each row to the one before (`store.chain`)."""

# --- accounts and sessions -----------------------------------------------------------------------------------------

accounts = Table(
    "accounts",
    metadata,
    Column("agent_id", ForeignKey("agents.id"), primary_key=True),
    Column("email", Clean, nullable=False, unique=True),
    Column("password_hash", Text, nullable=False),
    Column("changed_at", Instant, nullable=False),
)
sessions = Table(
    "sessions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("agent_id", ForeignKey("agents.id"), nullable=False, index=True),
    _text("device"),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Column("revoked_why", String(32), nullable=False),
)
tokens = Table(
    "tokens",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("session_id", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),
    Column("parent", String(64), nullable=False, index=True),
    Column("expires_at", Instant, nullable=False, index=True),
    Column("used_at", Instant),
)
"""Opaque tokens as SHA-256. `parent` is the refresh token that this one replaced ("" at sign-in)."""

sign_in_failures = Table(
    "sign_in_failures",
    metadata,
    Column("subject", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("since", Instant, nullable=False),
)

# --- messages in and out -------------------------------------------------------------------------------------------

attachments = Table(
    "attachments",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("message_id", ForeignKey("messages.id"), nullable=False, index=True),
    _text("name"),
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

# --- figures ---------------------------------------------------------------------------------------------------------

open_cases = Table(
    "open_cases",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    _text("market"),
    _text("queue"),
    _text("status"),
    _text("assignee_id"),
    Column("waiting_since", BigInteger),
    Column("warn_at", BigInteger),
    Column("breach_at", BigInteger),
    # Holds every column that is counted, in the order of the groups: the board reads it from end to end and sorts nothing.
    Index(
        "ix_open_cases_board",
        "market",
        "queue",
        "assignee_id",
        "status",
        "warn_at",
        "breach_at",
        "waiting_since",
    ),
)
"""What the lead's board counts of each case that is not solved, closed or merged: narrow, so that a hundred thousand are
read in a moment. Microseconds since the epoch. `waiting_since`: of the oldest unanswered customer. `warn_at`, `breach_at`:
the earliest of support's running clocks; `breach_at` lies in the past once a promise is broken. Kept by `store.figures`."""

happenings = Table(
    "happenings",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("part", String(64), nullable=False),
    _text("agent_id"),
    _text("market"),
    _text("queue"),
    _text("topic"),
    Column("value", BigInteger, nullable=False),
    PrimaryKeyConstraint("ticket_id", "kind", "at", "part"),
    Index("ix_happenings_counted", "kind", "at", "market", "queue", "agent_id", "ticket_id", "value"),
)
"""What happened in cases, one row for each thing that is counted (`domain.happenings`). `queue` is the one in which it
happened, `topic` the case's present one; `at` is in microseconds since the epoch."""

help_calls = Table(
    "help_calls",
    metadata,
    Column("id", String(64), primary_key=True),
    _text("queue"),
    _text("text"),
    Column("by_id", ForeignKey("agents.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("until", Instant, nullable=False, index=True),
)
"""Calls of leads for help with a queue; shown until `until`."""

board_forecasts = Table(
    "board_forecasts",
    metadata,
    _text("market"),
    Column("at", Instant, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("arrivals", BigInteger, nullable=False),
    Column("breaches", BigInteger, nullable=False),
    Column("low", BigInteger, nullable=False),
    Column("high", BigInteger, nullable=False),
    PrimaryKeyConstraint("market", "at"),
)
"""What was foreseen for the hour that begins at `at`, the last time before it began. Thousandths; `market` "": all."""

import_checkpoints = Table(
    "import_checkpoints",
    metadata,
    Column("source", String(128), primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("data", Text, nullable=False),
    Column("updated_at", Instant, nullable=False),
)
"""How far an import has come, so that it can be started again. `source` names and fingerprints the input."""

daily_runs = Table(
    "daily_runs",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("day", String(10), nullable=False),
)
"""What is done once a day, and the last day (UTC, "2026-11-26") on which it was done, by whichever process."""

# --- clocks, attendance and routing -----------------------------------------------------------------------------------

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

agent_presence = Table(
    "agent_presence",
    metadata,
    Column("agent_id", ForeignKey("agents.id"), primary_key=True),
    Column("seen_at", Instant, nullable=False),
    _text("before_silence", server_default=""),
    Column("routed_at", Instant),
)
"""When a console of an agent was last heard, some seconds late at the most. `before_silence`: the `AgentStatus` that the
platform took away when the console fell silent, "" otherwise. `routed_at`: when the agent was last given a ticket."""

routing_waits = Table(
    "routing_waits",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    _text("reason"),
    _text("not_agent"),
    Column("since", Instant, nullable=False),
)
"""Tickets that were to be routed and that nobody could be given yet. `reason` is what was told last ("": nothing yet).
`not_agent`: who is not to get it back."""

# --- money ---------------------------------------------------------------------------------------------------------

ledger_versions = Table(
    "ledger_versions",
    metadata,
    Column("booking_id", ForeignKey("bookings.id"), primary_key=True),
    Column("version", Integer, nullable=False),
)
"""Counts up with every movement, reservation and release of a booking; quotes are made from one version."""

ledger_movements = Table(
    "ledger_movements",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("booking_id", String(64), nullable=False, index=True),
    Column("payment_id", String(64), nullable=False, index=True),
    Column("refund_id", String(64), nullable=False, index=True),
    Column("at", Instant, nullable=False),
    _text("text"),
    Column("seq", BigInteger, nullable=False, unique=True),
    Column("digest", String(64), nullable=False),
)
"""What moved money. `seq` (counter "ledger") orders them and `digest` chains each, with its legs, to the one before."""
ledger_legs = Table(
    "ledger_legs",
    metadata,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    Column("movement_id", ForeignKey("ledger_movements.id"), nullable=False, index=True),
    Column("account", String(64), nullable=False),
    Column("currency", String(3), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Index(None, "currency", "account"),
)
gateway_jobs = Table(
    "gateway_jobs",
    metadata,
    Column("kind", String(16), nullable=False),
    Column("subject_id", String(64), nullable=False),
    Column("state", String(24), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", Instant, nullable=False),
    Column("note", Text, nullable=False),
    PrimaryKeyConstraint("kind", "subject_id"),
    Index(None, "state", "next_at"),
)
"""What the platform still has to learn from a gateway (`money.jobs`); `kind` says of what `subject_id` is the id. A
recovery worker goes through them."""
approval_details = Table(
    "approval_details",
    metadata,
    Column("approval_id", ForeignKey("approvals.id"), primary_key=True),
    Column("data", Text, nullable=False),
)
"""What a subject needs when its approval is decided and that does not travel, as JSON (terms of the quote, words for the
customer)."""
closed_periods = Table(
    "closed_periods",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("until", String(10), nullable=False),
    Column("closed_at", Instant, nullable=False),
    Column("reopened_at", Instant),
)
"""Accounting periods that were closed: up to and with the day `until` (ISO date, UTC) unless it was opened again."""
money_details = Table(
    "money_details",
    metadata,
    Column("subject_id", String(64), primary_key=True),
    Column("data", Text, nullable=False),
)
"""What a compensation or a claim under way needs besides what travels, as JSON (`money.details`)."""
policy_packs = Table(
    "policy_packs",
    metadata,
    Column("version", String(96), primary_key=True),
    Column("text", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)
"""Every version of the clock policy that ever ruled here, so that the clocks of older cases can still be derived."""
policy_switches = Table(
    "policy_switches",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("version", ForeignKey("policy_packs.version"), nullable=False),
    Column("previous", String(96), nullable=False),
    Column("at", Instant, nullable=False),
)
"""When a version of the clock policy took the place of the previous one ("": there was none). The last one rules."""
policy_news = Table(
    "policy_news",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("seq", ForeignKey("policy_switches.seq"), nullable=False),
    PrimaryKeyConstraint("ticket_id", "seq"),
    Index(None, "seq", "ticket_id"),
)
"""Open cases in whose history a switch is still to be written."""
