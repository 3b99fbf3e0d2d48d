"""Payments are found by the card that they were made with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from agent_console.platform_server.store.types import Clean

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("payments", sa.Column("card_key", Clean, nullable=False, server_default=""))
    postgres = op.get_context().dialect.name == "postgresql"
    brand, last4 = (_of_body(name, postgres) for name in ("brand", "last4"))
    op.execute(
        f"UPDATE payments SET card_key = coalesce({brand}, '') || '\\:' || {last4} "  # noqa: S608
        f"WHERE method = 'card' AND coalesce({last4}, '') <> ''"
    )
    op.create_index(op.f("ix_payments_card_key"), "payments", ["card_key"])


def downgrade() -> None:
    op.drop_index("ix_payments_card_key", "payments")
    op.drop_column("payments", "card_key")


def _of_body(name: str, postgres: bool) -> str:
    return f"(body\\:\\:json ->> '{name}')" if postgres else f"json_extract(body, '$.{name}')"
