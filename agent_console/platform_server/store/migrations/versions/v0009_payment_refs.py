"""Payments by the provider's own number, by which it reports disputes; and what is done once a day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from agent_console.platform_server.store.types import Clean

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("payments", sa.Column("gateway_ref", Clean, nullable=False, server_default=""))
    postgres = op.get_context().dialect.name == "postgresql"
    kept = "CAST(body AS json) ->> 'gateway_ref'" if postgres else "json_extract(body, '$.gateway_ref')"
    op.execute(f"UPDATE payments SET gateway_ref = coalesce({kept}, '')")  # noqa: S608 - one of the two lines above
    op.create_index(op.f("ix_payments_gateway_ref"), "payments", ["gateway_ref"])
    op.create_table(
        "daily_runs",
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_daily_runs")),
    )


def downgrade() -> None:
    op.drop_table("daily_runs")
    op.drop_index(op.f("ix_payments_gateway_ref"), "payments")
    op.drop_column("payments", "gateway_ref")
