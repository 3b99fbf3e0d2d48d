"""The money desk: compensation, claims, chargebacks, approvals; refunds over several payments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from agent_console.platform_server.store.types import Clean, Instant

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("payments", sa.Column("charged_back", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("refunds", sa.Column("intent_id", Clean, nullable=False, server_default=""))
    op.create_index("ix_refunds_intent_id", "refunds", ["intent_id"])
    _compensations()
    _claims()
    _chargebacks()
    _approvals()


def downgrade() -> None:
    for name in ("approvals", "chargebacks", "claims", "compensations"):
        op.drop_table(name)
    op.drop_index("ix_refunds_intent_id", "refunds")
    op.drop_column("refunds", "intent_id")
    op.drop_column("payments", "charged_back")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, Clean, nullable=False)


def _key() -> list[sa.Column[object]]:
    return [sa.Column("id", sa.String(64), nullable=False), sa.Column("version", sa.Integer(), nullable=False)]


def _compensations() -> None:
    op.create_table(
        "compensations",
        *_key(),
        _text("kind"),
        sa.Column("customer_id", sa.String(64), nullable=False),
        _text("booking_id"),
        _text("ticket_id"),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        _text("currency"),
        _text("state"),
        _text("requested_by"),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_compensations_positive")),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_compensations_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compensations")),
    )
    for column in ("customer_id", "booking_id", "ticket_id", "state"):
        op.create_index(op.f(f"ix_compensations_{column}"), "compensations", [column])


def _claims() -> None:
    op.create_table(
        "claims",
        *_key(),
        _text("kind"),
        sa.Column("booking_id", sa.String(64), nullable=False),
        _text("ticket_id"),
        _text("by_id"),
        _text("from_id"),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        _text("currency"),
        _text("state"),
        _text("requested_by"),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("answer_due_at", Instant, nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_claims_not_negative")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_claims_booking_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    for column in ("booking_id", "ticket_id", "state"):
        op.create_index(op.f(f"ix_claims_{column}"), "claims", [column])


def _chargebacks() -> None:
    op.create_table(
        "chargebacks",
        *_key(),
        sa.Column("booking_id", sa.String(64), nullable=False),
        sa.Column("payment_id", sa.String(64), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        _text("currency"),
        _text("state"),
        _text("gateway_ref"),
        sa.Column("opened_at", Instant, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_chargebacks_positive")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_chargebacks_booking_id")),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"], name=op.f("fk_chargebacks_payment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chargebacks")),
        sa.UniqueConstraint("gateway_ref", name=op.f("uq_chargebacks_gateway_ref")),
    )
    for column in ("booking_id", "payment_id"):
        op.create_index(op.f(f"ix_chargebacks_{column}"), "chargebacks", [column])


def _approvals() -> None:
    op.create_table(
        "approvals",
        *_key(),
        _text("subject"),
        _text("subject_id"),
        _text("booking_id"),
        _text("customer_id"),
        _text("ticket_id"),
        _text("state"),
        _text("requested_by"),
        sa.Column("requested_at", Instant, nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.Column("escalated_at", Instant, nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approvals")),
    )
    for column in ("subject_id", "booking_id", "customer_id"):
        op.create_index(op.f(f"ix_approvals_{column}"), "approvals", [column])
    op.create_index(op.f("ix_approvals_state_expires_at"), "approvals", ["state", "expires_at"])
