"""The things of the money desk as they travel, beside payments and refunds: compensation, claims, chargebacks, approvals.

Amounts are integer minor units of the currency named beside them; enums of `domain.kinds` travel as text.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import msgspec

from agent_console.contract.entity import Entity

__all__ = [
    "Approval",
    "Chargeback",
    "Claim",
    "Compensation",
    "CorrectedLine",
    "Correction",
    "LinePart",
    "MoneySignal",
    "Share",
]


class Share(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """Who bears how much of an amount. `payer` is a `Payer`. The shares of one thing sum to its amount."""

    payer: str
    amount: int


class Correction(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """What a line that was charged wrongly should have been: between nothing and what was charged."""

    line_id: str
    amount: int


class CorrectedLine(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """A correction as it is kept, with the line as it was then: `charged` is what stood there, `amount` what should have.
    `kind` is a `LineKind`."""

    line_id: str
    kind: str
    label: str
    charged: int
    amount: int


class LinePart(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """What of a refund lies on one line of the bill; below zero where a discount was taken back with what it was given on."""

    line_id: str
    amount: int


class MoneySignal(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """Something that makes one look twice; it decides nothing. `kind` is a `SignalKind`; `count` and `days` fill the
    window's sentence ("3 refunds in 30 days"), `ids` lead to what it speaks of (refunds, customers, chargebacks)."""

    kind: str
    count: int = 0
    days: int = 0
    ids: list[str] = []


class Compensation(Entity, kw_only=True, frozen=True):
    """Something given that goes back to no card: a credit, a voucher, a waived fee. `id` is the key of its command.

    `state` is a `RefundState`: WAITING_APPROVAL, SUCCEEDED or REJECTED. `asked` is what the agent wanted where an approver
    gave less (0: the same as `amount`). `code` is the voucher's, "" before it is granted. `line_id` names the fee waived.
    """

    entity: ClassVar[str] = "compensation"

    kind: str
    customer_id: str
    booking_id: str = ""
    ticket_id: str = ""
    amount: int
    asked: int = 0
    currency: str
    reason: str
    note: str = ""
    shares: list[Share] = []
    line_id: str = ""
    code: str = ""
    expires_at: datetime | None = None
    state: str
    failure: str = ""
    approval_id: str = ""
    requested_by: str
    decided_by: str = ""
    created_at: datetime
    settled_at: datetime | None = None


class Claim(Entity, kw_only=True, frozen=True):
    """Money that one side wants of another, or a charge that a customer disputes. `id` is the key of its command.

    `kind` is a `ClaimKind`, `state` a `ClaimState`. `by_id` claims, `from_id` is to pay ("" the platform itself); both are
    customers. `amount` is what will move: what was claimed (`claimed`) until an agent decides otherwise. Of a dispute
    `line_ids` and `disputed_claim_id` name what is disputed, `corrections` what of it should have been another amount, and
    `amount` is what would come back; a charge to a payout has no line, and goes back to the payout without a refund. `evidence`
    are attachment ids. `answer_due_at` ends the other side's time to answer (None: no answer is awaited); `accepted` None: not
    answered yet. A granted charge leads to `payment_id`, an upheld dispute to `refund_id` (over several payments: the intent
    of all its refunds). `card_payment_id` names the payment whose card is charged; "" with money on its way: it is taken out
    of the payout of `from_id`.
    """

    entity: ClassVar[str] = "claim"

    kind: str
    booking_id: str
    ticket_id: str = ""
    by_id: str = ""
    from_id: str = ""
    claimed: int
    amount: int
    currency: str
    text: str
    line_ids: list[str] = []
    corrections: list[CorrectedLine] = []
    disputed_claim_id: str = ""
    evidence: list[str] = []
    state: str
    answer_due_at: datetime | None = None
    accepted: bool | None = None
    answer: str = ""
    answer_evidence: list[str] = []
    answered_at: datetime | None = None
    decision: str = ""
    failure: str = ""
    approval_id: str = ""
    payment_id: str = ""
    card_payment_id: str = ""
    refund_id: str = ""
    gateway_ref: str = ""
    requested_by: str
    decided_by: str = ""
    decided_at: datetime | None = None
    created_at: datetime
    settled_at: datetime | None = None


class Chargeback(Entity, kw_only=True, frozen=True):
    """A cardholder had the bank take a payment back. `state` is a `ChargebackState`; while OPEN and when LOST its amount can
    no longer be refunded. `gateway_ref` is the provider's own number of the dispute."""

    entity: ClassVar[str] = "chargeback"

    booking_id: str
    payment_id: str
    amount: int
    currency: str
    reason: str = ""
    state: str
    gateway_ref: str
    opened_at: datetime
    evidence_due_at: datetime | None = None
    settled_at: datetime | None = None


class Approval(Entity, kw_only=True, frozen=True):
    """Something that waits for a second pair of eyes.

    `subject` is "refund", "compensation" or "claim"; `subject_id` its id (of a refund over several payments: the intent).
    `kind` is the `MoneyKind` whose limit was exceeded, `scope` the `Scope` of that limit, `limit` its figure.
    `level` is the role that is asked. `escalated_at`: nobody answered in time, and a higher one is asked, too; `first_level` is
    then the one that was asked first, and may still decide ("": the same as `level`). `ledger_version` is that of the
    booking when it was last found fit to be approved; whoever approves must have seen the figures of now. `quoted` is what
    the policy gives (-1: it says nothing). `decided_amount` may be less than `amount`.
    """

    entity: ClassVar[str] = "approval"

    subject: str
    subject_id: str
    kind: str
    scope: str = ""
    limit: int = 0
    level: str
    booking_id: str = ""
    customer_id: str = ""
    customer_name: str = ""
    ticket_id: str = ""
    amount: int
    currency: str
    quoted: int = -1
    reason: str = ""
    note: str = ""
    signals: list[MoneySignal] = []
    ledger_version: int = 0
    state: str
    requested_by: str
    requested_at: datetime
    expires_at: datetime
    escalated_at: datetime | None = None
    first_level: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None
    decided_amount: int = 0
    decision: str = ""

    @property
    def least(self) -> str:
        """The least role that may decide."""
        return self.first_level or self.level
