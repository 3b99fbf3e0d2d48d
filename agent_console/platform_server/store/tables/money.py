"""What was paid and what moved: payments, the acts upon them, the ledger, and what is still open with a provider."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from agent_console.platform_server.store.tables.base import entity, metadata, text
from agent_console.platform_server.store.types import Instant, Serial

__all__ = [
    "approval_details",
    "approvals",
    "chargebacks",
    "claims",
    "closed_periods",
    "compensations",
    "gateway_jobs",
    "ledger_legs",
    "ledger_movements",
    "ledger_versions",
    "money_details",
    "payments",
    "refunds",
]

payments = entity(
    "payments",
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    text("method"),
    text("currency"),
    Column("captured", BigInteger, nullable=False),
    Column("refunded", BigInteger, nullable=False),
    Column("pending", BigInteger, nullable=False),
    Column("charged_back", BigInteger, nullable=False, server_default="0"),
    text("card_key", index=True, server_default=""),
    text("gateway_ref", index=True, server_default=""),
    # The last guard of the promise "never more than was paid": whatever the code above does, the database refuses.
    CheckConstraint("refunded >= 0 AND pending >= 0 AND captured >= 0", name="not_negative"),
    CheckConstraint("refunded + pending <= captured", name="within_captured"),
)

refunds = entity(
    "refunds",
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    Column("payment_id", ForeignKey("payments.id"), nullable=False, index=True),
    text("ticket_id", index=True),
    Column("amount", BigInteger, nullable=False),
    text("currency"),
    text("state", index=True),
    text("requested_by"),
    text("intent_id", index=True, server_default=""),
    Column("created_at", Instant, nullable=False),
    CheckConstraint("amount > 0", name="positive"),
)

compensations = entity(
    "compensations",
    text("kind"),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    text("booking_id", index=True),
    text("ticket_id", index=True),
    Column("amount", BigInteger, nullable=False),
    text("currency"),
    text("state", index=True),
    text("requested_by"),
    Column("created_at", Instant, nullable=False),
    CheckConstraint("amount > 0", name="positive"),
)

claims = entity(
    "claims",
    text("kind"),
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    text("ticket_id", index=True),
    text("by_id"),
    text("from_id"),
    Column("amount", BigInteger, nullable=False),
    text("currency"),
    text("state", index=True),
    text("requested_by"),
    Column("created_at", Instant, nullable=False),
    Column("answer_due_at", Instant),
    CheckConstraint("amount >= 0", name="not_negative"),
)

chargebacks = entity(
    "chargebacks",
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    Column("payment_id", ForeignKey("payments.id"), nullable=False, index=True),
    Column("amount", BigInteger, nullable=False),
    text("currency"),
    text("state"),
    text("gateway_ref", unique=True),
    Column("opened_at", Instant, nullable=False),
    CheckConstraint("amount > 0", name="positive"),
)

approvals = entity(
    "approvals",
    text("subject"),
    text("subject_id", index=True),
    text("booking_id", index=True),
    text("customer_id", index=True),
    text("ticket_id"),
    text("level", server_default=""),
    text("state"),
    text("requested_by"),
    Column("requested_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("escalated_at", Instant),
    text("decided_by", index=True, server_default=""),
    Column("decided_at", Instant),
    Index(None, "state", "expires_at"),
)

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
    text("text"),
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
    "money_details", metadata, Column("subject_id", String(64), primary_key=True), Column("data", Text, nullable=False)
)
"""What a compensation or a claim under way needs besides what travels, as JSON (`money.details`)."""
