"""Calls of leads for help with a queue."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from agent_console.platform_server.store.types import Clean, Instant

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "help_calls",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("queue", Clean, nullable=False),
        sa.Column("text", Clean, nullable=False),
        sa.Column("by_id", sa.String(64), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("until", Instant, nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["agents.id"], name=op.f("fk_help_calls_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_calls")),
    )
    op.create_index(op.f("ix_help_calls_until"), "help_calls", ["until"])


def downgrade() -> None:
    op.drop_table("help_calls")
