"""What a claim under way needs besides what travels: words that are sent when it comes true, and who is to be answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "money_details",
        sa.Column("subject_id", sa.String(64), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject_id", name=op.f("pk_money_details")),
    )


def downgrade() -> None:
    op.drop_table("money_details")
