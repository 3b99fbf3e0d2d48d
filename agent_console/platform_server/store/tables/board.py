"""What the lead's board counts and foresees, in narrow tables beside the cases."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, PrimaryKeyConstraint, String, Table

from agent_console.platform_server.store.tables.base import metadata, text
from agent_console.platform_server.store.types import Instant

__all__ = ["board_forecasts", "happenings", "help_calls", "open_cases"]

open_cases = Table(
    "open_cases",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    text("market"),
    text("queue"),
    text("status"),
    text("assignee_id"),
    Column("waiting_since", BigInteger),
    Column("warn_at", BigInteger),
    Column("breach_at", BigInteger),
    # Holds every column that is counted, in the order of the groups: the board reads it from end to end and sorts nothing.
    Index("ix_open_cases_board", "market", "queue", "assignee_id", "status", "warn_at", "breach_at", "waiting_since"),
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
    text("agent_id"),
    text("market"),
    text("queue"),
    text("topic"),
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
    text("queue"),
    text("text"),
    Column("by_id", ForeignKey("agents.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("until", Instant, nullable=False, index=True),
)
"""Calls of leads for help with a queue; shown until `until`."""

board_forecasts = Table(
    "board_forecasts",
    metadata,
    text("market"),
    Column("at", Instant, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("arrivals", BigInteger, nullable=False),
    Column("breaches", BigInteger, nullable=False),
    Column("low", BigInteger, nullable=False),
    Column("high", BigInteger, nullable=False),
    PrimaryKeyConstraint("market", "at"),
)
"""What was foreseen for the hour that begins at `at`, the last time before it began. Thousandths; `market` "": all."""
