"""What was foreseen for each hour, kept to be shown beside what happened."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from agent_console.platform_server.store.types import Clean, Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "board_forecasts",
        sa.Column("market", Clean, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in ("arrivals", "breaches", "low", "high")),
        sa.PrimaryKeyConstraint("market", "at", name=op.f("pk_board_forecasts")),
    )


def downgrade() -> None:
    op.drop_table("board_forecasts")
