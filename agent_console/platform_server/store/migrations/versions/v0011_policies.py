"""Versions of the clock policy: their texts, when each gave way to the next, and which cases are still to be told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from agent_console.platform_server.store.types import Instant

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "policy_packs",
        sa.Column("version", sa.String(96), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_policy_packs")),
    )
    op.create_table(
        "policy_switches",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.String(96), nullable=False),
        sa.Column("previous", sa.String(96), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.ForeignKeyConstraint(["version"], ["policy_packs.version"], name=op.f("fk_policy_switches_version")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_policy_switches")),
    )
    op.create_table(
        "policy_news",
        sa.Column("ticket_id", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name=op.f("fk_policy_news_ticket_id")),
        sa.ForeignKeyConstraint(["seq"], ["policy_switches.seq"], name=op.f("fk_policy_news_seq")),
        sa.PrimaryKeyConstraint("ticket_id", "seq", name=op.f("pk_policy_news")),
    )
    op.create_index(op.f("ix_policy_news_seq_ticket_id"), "policy_news", ["seq", "ticket_id"])


def downgrade() -> None:
    op.drop_table("policy_news")
    op.drop_table("policy_switches")
    op.drop_table("policy_packs")
