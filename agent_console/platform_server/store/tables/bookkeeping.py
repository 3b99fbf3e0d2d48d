"""The platform about itself: the order of changes, answers by key, the audit trail, policies, runs and imports."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from agent_console.platform_server.store.tables.base import metadata, text
from agent_console.platform_server.store.types import Instant

__all__ = [
    "audit",
    "changes",
    "commands",
    "counters",
    "daily_runs",
    "import_checkpoints",
    "policy_news",
    "policy_packs",
    "policy_switches",
]

counters = Table(
    "counters", metadata, Column("name", String(32), primary_key=True), Column("value", BigInteger, nullable=False)
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
    text("actor_name"),
    Column("action", String(64), nullable=False),
    Column("object_type", String(32), nullable=False),
    Column("object_id", String(64), nullable=False),
    Column("data", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Index(None, "object_type", "object_id"),
)
"""Who did what to money or personal data. `digest` chains each row to the one before (`store.chain`)."""

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
    "daily_runs", metadata, Column("name", String(64), primary_key=True), Column("day", String(10), nullable=False)
)
"""What is done once a day, and the last day (UTC, "2026-11-26") on which it was done, by whichever process."""

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
