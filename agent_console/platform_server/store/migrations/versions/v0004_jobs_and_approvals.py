"""Gateway jobs of any kind, what an approval needs besides what travels, and closed accounting periods."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from agent_console.platform_server.store.types import Clean, Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_KEPT = "subject_id, state, attempts, next_at, note"


def upgrade() -> None:
    # No database can change a primary key in place that the other one understands, hence by way of a copy.
    op.execute(
        "CREATE TABLE gateway_jobs_before AS SELECT refund_id AS subject_id, state, attempts, next_at, note "
        "FROM gateway_jobs"
    )
    op.drop_table("gateway_jobs")
    op.create_table(
        "gateway_jobs",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject_id", sa.String(64), nullable=False),
        *_job_columns(24),
        sa.PrimaryKeyConstraint("kind", "subject_id", name=op.f("pk_gateway_jobs")),
    )
    op.create_index(op.f("ix_gateway_jobs_state_next_at"), "gateway_jobs", ["state", "next_at"])
    op.execute(f"INSERT INTO gateway_jobs (kind, {_KEPT}) SELECT 'refund', {_KEPT} FROM gateway_jobs_before")  # noqa: S608
    op.drop_table("gateway_jobs_before")
    op.add_column("approvals", sa.Column("level", Clean, nullable=False, server_default=""))
    op.add_column("approvals", sa.Column("decided_by", Clean, nullable=False, server_default=""))
    op.add_column("approvals", sa.Column("decided_at", Instant, nullable=True))
    op.create_index(op.f("ix_approvals_decided_by"), "approvals", ["decided_by"])
    op.create_table(
        "approval_details",
        sa.Column("approval_id", sa.String(64), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["approval_id"], ["approvals.id"], name=op.f("fk_approval_details_approval_id")),
        sa.PrimaryKeyConstraint("approval_id", name=op.f("pk_approval_details")),
    )
    op.create_table(
        "closed_periods",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("until", sa.String(10), nullable=False),
        sa.Column("closed_at", Instant, nullable=False),
        sa.Column("reopened_at", Instant, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closed_periods")),
    )


def downgrade() -> None:
    op.drop_table("closed_periods")
    op.drop_table("approval_details")
    op.drop_index("ix_approvals_decided_by", "approvals")
    for name in ("decided_at", "decided_by", "level"):
        op.drop_column("approvals", name)
    op.execute(f"CREATE TABLE gateway_jobs_after AS SELECT {_KEPT} FROM gateway_jobs WHERE kind = 'refund'")  # noqa: S608
    op.drop_table("gateway_jobs")
    op.create_table(
        "gateway_jobs",
        sa.Column("refund_id", sa.String(64), nullable=False),
        *_job_columns(16),
        sa.ForeignKeyConstraint(["refund_id"], ["refunds.id"], name=op.f("fk_gateway_jobs_refund_id")),
        sa.PrimaryKeyConstraint("refund_id", name=op.f("pk_gateway_jobs")),
    )
    op.create_index(op.f("ix_gateway_jobs_state_next_at"), "gateway_jobs", ["state", "next_at"])
    op.execute(f"INSERT INTO gateway_jobs SELECT {_KEPT} FROM gateway_jobs_after")  # noqa: S608
    op.drop_table("gateway_jobs_after")


def _job_columns(state: int) -> list[sa.Column[object]]:
    return [
        sa.Column("state", sa.String(state), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", Instant, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    ]
