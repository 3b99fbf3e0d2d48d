"""What the lead's board counts: the open cases, and what happened in cases. Older cases are counted by a worker."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from agent_console.platform_server.store.types import Clean

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "open_cases",
        sa.Column("ticket_id", sa.String(64), nullable=False),
        *(sa.Column(name, Clean, nullable=False) for name in ("market", "queue", "status", "assignee_id")),
        sa.Column("waiting_since", sa.BigInteger(), nullable=True),
        sa.Column("warn_at", sa.BigInteger(), nullable=True),
        sa.Column("breach_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name=op.f("fk_open_cases_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_open_cases")),
    )
    op.create_table(
        "happenings",
        sa.Column("ticket_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("part", sa.String(64), nullable=False),
        *(sa.Column(name, Clean, nullable=False) for name in ("agent_id", "market", "queue", "topic")),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name=op.f("fk_happenings_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", "kind", "at", "part", name=op.f("pk_happenings")),
    )
    counted = ["market", "queue", "assignee_id", "status", "warn_at", "breach_at", "waiting_since"]
    op.create_index("ix_open_cases_board", "open_cases", counted)
    happened = ["kind", "at", "market", "queue", "agent_id", "ticket_id", "value"]
    op.create_index("ix_happenings_counted", "happenings", happened)


def downgrade() -> None:
    op.drop_table("happenings")
    op.drop_table("open_cases")
