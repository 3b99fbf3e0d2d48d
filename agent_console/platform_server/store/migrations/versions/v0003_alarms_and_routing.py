"""Alarms that fired, when consoles were last heard, and tickets that wait for somebody who is free."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from agent_console.platform_server.store.types import Clean, Instant

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fired_alarms",
        sa.Column("ticket_id", sa.String(64), nullable=False),
        sa.Column("side", sa.String(16), nullable=False),
        sa.Column("metric", sa.String(32), nullable=False),
        sa.Column("started_at", Instant, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name=op.f("fk_fired_alarms_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", "side", "metric", "started_at", "kind", name=op.f("pk_fired_alarms")),
    )
    op.create_table(
        "agent_presence",
        sa.Column("agent_id", sa.String(64), nullable=False),
        sa.Column("seen_at", Instant, nullable=False),
        sa.Column("before_silence", Clean, nullable=False, server_default=""),
        sa.Column("routed_at", Instant, nullable=True),
        sa.ForeignKeyConstraint(["agent_id"], ["agents.id"], name=op.f("fk_agent_presence_agent_id")),
        sa.PrimaryKeyConstraint("agent_id", name=op.f("pk_agent_presence")),
    )
    op.create_table(
        "routing_waits",
        sa.Column("ticket_id", sa.String(64), nullable=False),
        sa.Column("reason", Clean, nullable=False),
        sa.Column("not_agent", Clean, nullable=False),
        sa.Column("since", Instant, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name=op.f("fk_routing_waits_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_routing_waits")),
    )
    op.create_index(op.f("ix_tickets_assignee_id_status"), "tickets", ["assignee_id", "status"])
    # A row that is locked while tickets are given out, so that two processes never fill one agent's last place.
    op.bulk_insert(
        sa.table("counters", sa.column("name", sa.String), sa.column("value", sa.BigInteger)),
        [{"name": "routing", "value": 0}],
    )


def downgrade() -> None:
    op.execute("DELETE FROM counters WHERE name = 'routing'")
    op.drop_index("ix_tickets_assignee_id_status", "tickets")
    for name in ("routing_waits", "agent_presence", "fired_alarms"):
        op.drop_table(name)
