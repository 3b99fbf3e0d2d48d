"""Who works here and who writes: agents, their accounts and sessions, queues, customers."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, Text

from agent_console.platform_server.store.tables.base import entity, metadata, text
from agent_console.platform_server.store.types import Clean, Instant

__all__ = [
    "accounts",
    "agent_presence",
    "agents",
    "customer_contacts",
    "customers",
    "queues",
    "sessions",
    "sign_in_failures",
    "tokens",
]

agents = entity("agents", text("role"), Column("active", Boolean, nullable=False))

queues = entity("queues", text("slug", unique=True))

customers = entity("customers", text("kind"), text("name"), Column("created_at", Instant, nullable=False))

customer_contacts = Table(
    "customer_contacts",
    metadata,
    Column("kind", String(8), nullable=False),
    Column("value", Clean, nullable=False),
    Column("customer_id", ForeignKey("customers.id", ondelete="CASCADE"), nullable=False, index=True),
    PrimaryKeyConstraint("kind", "value", "customer_id"),
)
"""E-mail addresses (lower case) and phones (E.164) by which a customer is found; kept by `store.rows` on each save."""

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
    text("device"),
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

agent_presence = Table(
    "agent_presence",
    metadata,
    Column("agent_id", ForeignKey("agents.id"), primary_key=True),
    Column("seen_at", Instant, nullable=False),
    text("before_silence", server_default=""),
    Column("routed_at", Instant),
)
"""When a console of an agent was last heard, some seconds late at the most. `before_silence`: the `AgentStatus` that the
platform took away when the console fell silent, "" otherwise. `routed_at`: when the agent was last given a ticket."""
