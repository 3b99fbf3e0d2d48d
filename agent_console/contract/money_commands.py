"""What a console may ask about money, and what it gets back.

Every command carries an `Idempotency-Key`. Money commands name the ledger version of the booking that their figures were
made from: on a moved one the platform answers 409 `ledger_moved` with the new figures in `Problem.current`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from agent_console.contract.entities import Approval, Booking, Claim, Compensation, LedgerLeg, Payment, Refund
from agent_console.contract.files import AttachmentUpload
from agent_console.contract.money import Chargeback, Correction, MoneySignal, Share
from agent_console.contract.wire import Wire

# --- refunds -------------------------------------------------------------------------------------------------------


class Terms(Wire, kw_only=True, frozen=True):
    """What a quote is asked for: why (`reason`, a `RefundReason`; "": a cancellation), who cancels (`by`: "guest", "client",
    "driver", "host", "business" or "platform"; "": as the booking says), an `Excuse` beyond their control, and whether somebody
    who is late said so beforehand (`announced`; None: as the booking's checks say)."""

    reason: str = ""
    by: str = ""
    excuse: str = ""
    announced: bool | None = None


class RefundQuoteRequest(Wire, kw_only=True, frozen=True):
    """POST /v1/bookings/{id}/refund-quote. Reads only. No `payment_id`: over all payments of the booking, or of a line alone that
    a charge put there over the payment of that charge.

    Chosen lines (`line_ids`) come back in full, those of `corrections` by as much as they were too high. Errors: 422
    `line_ids`, `corrections` (twice, foreign, below nothing, above what was charged, or of a cancellation that goes by
    policy), `reason`, `by`, `excuse`, `foreign_payment`.
    """

    payment_id: str = ""
    line_ids: list[str] = []
    corrections: list[Correction] = []
    terms: Terms | None = None


class QuoteLine(Wire, kw_only=True, frozen=True):
    """What one charged line gives back under the policy, after what it gave already or is giving (refunds under way). `rule` is
    stable, `says` the operator's sentence for it. `refundable` is what the line can still give at all."""

    line_id: str
    kind: str
    label: str
    amount: int
    refunded: int
    refundable: int
    back: int
    rule: str
    says: str


class RefundPart(Wire, kw_only=True, frozen=True):
    """What goes back to one payment."""

    payment_id: str
    amount: int


class RefundQuote(Wire, kw_only=True, frozen=True):
    """What may be refunded now. `ledger_version` must be sent back with the refund; `limit` is what this agent may give now
    without approval (minor units; -1: none), and `limit_scope` over what that is counted (a `Scope`); `reasons` the allowed
    `RefundReason`s; `blocked` says in words why nothing can be refunded ("" otherwise).

    `payment` is the one asked for, or the likeliest; `refundable` its rest, or that of all `payments` where none was asked
    for. `suggested` is what the policy gives, `lines` line by line, `parts` over the payments. `valid_until` is when time
    alone changes the policy's answer (None: never). `shares` is who would bear that, `usual` who bears whatever else is given
    for this reason: each a part of their sum. `payers` are those who can bear a share of this booking at all. `can_ask`: above
    the limit approval can be asked for. `terms` and `corrections` are those that the answer is for.
    `announced` is what it takes to be true of lateness, where another truth would give something else (None: it would not).
    `unpaid` is what the policy would give beyond that, had the bill been paid (and not been taken back by a bank).
    `off_card` is what the policy gives beyond that, of what was not paid by card and not given in another way yet: no refund can
    give it back, and `instead` (`Instead`) says what can be done. `closed` are those of `payments` that came in in a closed
    period: nothing of them can be given back, and neither `refundable` nor `parts` count them.
    """

    booking_id: str
    payment: Payment
    refundable: int
    suggested: int
    limit: int
    currency: str
    reasons: list[str]
    ledger_version: int
    limit_scope: str = ""
    blocked: str = ""
    payments: list[Payment] = []
    terms: Terms = Terms()
    corrections: list[Correction] = []
    rule: str = ""
    says: str = ""
    lines: list[QuoteLine] = []
    parts: list[RefundPart] = []
    valid_until: datetime | None = None
    excuses: list[str] = []
    announced: bool | None = None
    shares: list[Share] = []
    usual: list[Share] = []
    payers: list[str] = []
    signals: list[MoneySignal] = []
    can_ask: bool = False
    unpaid: int = 0
    off_card: int = 0
    instead: list[str] = []
    closed: list[str] = []


class RefundCommand(Wire, kw_only=True, frozen=True):
    """POST /v1/refunds. The Idempotency-Key is the intent.

    One payment: `payment_id`; the refund's id is the key. Several: `parts` (which sum to `amount`) instead; each part is a
    refund of its own with the key as `intent_id`, all reserved in one transaction or none. `terms`, `corrections` and `quoted`
    are those of the quote: where the policy gives something else by now, 409 `quote_stale`; where `amount` is not `quoted`,
    the refund is marked as overridden and needs a `note`. `shares` sum to `amount`; empty: the marketplace bears it, of a
    charge's line alone that was charged wrongly or twice whoever got it.
    `ask_approval`: above the limit wait for an approver instead of being refused. `tell` is written to the customer as a
    reply once the payment provider has taken all of the refund on (after an approval; not where the approver gave less, which
    would make the words wrong).

    Errors: 409 `ledger_moved`, `quote_stale`; 422 `not_refundable`, `amount`, `currency`, `reason`, `note`, `shares`, `parts`,
    `line_ids`, `corrections`, `period_closed`, `foreign_booking`; 403 `over_limit`, `forbidden`.
    """

    payment_id: str = ""
    amount: int
    currency: str
    reason: str
    ledger_version: int
    ticket_id: str = ""
    note: str = ""
    line_ids: list[str] = []
    corrections: list[Correction] = []
    parts: list[RefundPart] = []
    terms: Terms | None = None
    quoted: int = -1
    shares: list[Share] = []
    ask_approval: bool = False
    tell: str = ""


class RefundReceipt(Wire, kw_only=True, frozen=True):
    """`refund` and `payment` are the first part's; `refunds` and `payments` all of them. `approval` where one waits."""

    refund: Refund
    payment: Payment
    ledger_version: int
    legs: list[LedgerLeg] = []
    refunds: list[Refund] = []
    payments: list[Payment] = []
    approval: Approval | None = None


VOUCHER_CODE: Final = "{code}"
"""Stands in `CompensationCommand.tell` for the code that nobody knows yet."""


# --- before a compensation, or the decision of a claim -----------------------------------------------------------------


class ActQuoteRequest(Wire, kw_only=True, frozen=True):
    """POST /v1/bookings/{id}/act-quote. Reads only: what giving a compensation (`kind`, a `CompensationKind`) for a `reason`, or
    granting the claim `claim_id`, would stand on. Errors: 422 `kind`, `foreign_booking` (a claim of another booking).
    """

    kind: str = ""
    reason: str = ""
    claim_id: str = ""


class ActQuote(Wire, kw_only=True, frozen=True):
    """`limit` is what this agent may move by this act without approval, whichever limit binds (minor units of the booking's
    currency; -1: none), and `limit_scope` over what that is counted (a `Scope`). `payers` can bear a share, `usual` do where
    nobody splits it otherwise, each a part of their sum; none of a claim that charges somebody. `ledger_version` must be sent
    back with the act. `most` is what upholding a dispute can give at all (-1: something else is asked about), and
    `returned` what was given back, or is on its way, of what it is about."""

    booking_id: str
    ledger_version: int
    limit: int = -1
    limit_scope: str = ""
    payers: list[str] = []
    usual: list[Share] = []
    most: int = -1
    returned: int = 0


# --- compensation --------------------------------------------------------------------------------------------------


class CompensationCommand(Wire, kw_only=True, frozen=True):
    """POST /v1/compensations. The key is the id of the compensation. `line_id` for a waived fee: which line of the booking.

    A voucher needs `expires_at`; its code is made by the platform, which puts it for `VOUCHER_CODE` in `tell`.

    Errors: as of a refund, and 422 `expires_at`, `line_id` (paid by card: refund it instead), `kind`, `tell`.
    """

    kind: str
    customer_id: str
    booking_id: str = ""
    ticket_id: str = ""
    amount: int
    currency: str
    reason: str
    note: str = ""
    shares: list[Share] = []
    line_id: str = ""
    expires_at: datetime | None = None
    ledger_version: int = 0
    ask_approval: bool = False
    tell: str = ""


class CompensationReceipt(Wire, kw_only=True, frozen=True):
    compensation: Compensation
    ledger_version: int = 0
    legs: list[LedgerLeg] = []
    approval: Approval | None = None


# --- claims --------------------------------------------------------------------------------------------------------


class ClaimCommand(Wire, kw_only=True, frozen=True):
    """POST /v1/claims. The key is the id of the claim. `evidence_ids` are attachments of the case's messages, `evidence` new
    files. A dispute names `line_ids` or `disputed_claim_id` (a charge to a payout has no line), and may say in `corrections` what
    a line should have been; then its `amount` is at most what the lines were too high.

    Errors: 422 `kind`, `amount` (also above the policy pack's ceiling), `currency`, `text`, `evidence` (a damage needs some),
    `window` (too late under the policy pack), `line_ids`, `corrections`, `disputed_claim_id`, `by_id` (somebody else paid the
    charge), `period_closed` (of a dispute), `foreign_booking`; 403 `forbidden`.
    """

    kind: str
    booking_id: str
    ticket_id: str = ""
    by_id: str = ""
    from_id: str = ""
    amount: int
    currency: str
    text: str
    line_ids: list[str] = []
    corrections: list[Correction] = []
    disputed_claim_id: str = ""
    evidence_ids: list[str] = []
    evidence: list[AttachmentUpload] = []
    tell: str = ""


class ClaimAnswerCommand(Wire, kw_only=True, frozen=True):
    """POST /v1/claims/{id}/answer with If-Match: what the other side says, written down by whoever heard it.

    Errors: 409 `answered`, `decided`; 422 `text`, `evidence`.
    """

    accepts: bool
    text: str = ""
    evidence_ids: list[str] = []
    evidence: list[AttachmentUpload] = []


class ClaimDecision(Wire, kw_only=True, frozen=True):
    """POST /v1/claims/{id}/decision with If-Match. `amount` 0: as claimed; never more. `payment_id` names the payment whose
    card is charged ("": the booking's newest card). `shares`: who bears an upheld dispute (empty: whoever got the charge); of a
    charge to a payout there are none, it goes back the way that it came.

    `tell` is written to the customer once the money has moved (of a rejection: at once).

    Errors: 409 `awaiting_answer` (the other side's time is not over), `decided`, `ledger_moved`; 422 `amount`, `note`,
    `payment_id` (no card can be charged), `shares`, `not_refundable`; 403 `over_limit`.
    """

    grant: bool
    amount: int = 0
    note: str = ""
    payment_id: str = ""
    shares: list[Share] = []
    ledger_version: int = 0
    ask_approval: bool = False
    tell: str = ""


class ClaimReceipt(Wire, kw_only=True, frozen=True):
    claim: Claim
    ledger_version: int = 0
    payment: Payment | None = None
    refund: Refund | None = None
    approval: Approval | None = None
    legs: list[LedgerLeg] = []


# --- approvals -----------------------------------------------------------------------------------------------------


class Withdrawal(Wire, kw_only=True, frozen=True):
    """POST /v1/claims/{id}/withdrawal and /v1/approvals/{id}/withdrawal with If-Match, by whoever asked. No fields.

    Errors: 403 `forbidden` (somebody else's); 409 `decided`, `version_moved`.
    """


class ApprovalDecision(Wire, kw_only=True, frozen=True):
    """POST /v1/approvals/{id}/decision with If-Match. `amount` 0: as asked; less is allowed, more is not. A refusal needs a
    `note`. `ledger_version` is the one before the approver's eyes.

    Errors: 403 `own_request` (four eyes), `over_limit` (beyond this approver too), `forbidden`; 409 `decided`, `expired`,
    `ledger_moved`, `quote_stale`; 422 `amount`, `note`.
    """

    approve: bool
    amount: int = 0
    note: str = ""
    ledger_version: int = 0


class ApprovalReceipt(Wire, kw_only=True, frozen=True):
    """The approval as decided, and what it was about as it is now."""

    approval: Approval
    refunds: list[Refund] = []
    payments: list[Payment] = []
    compensation: Compensation | None = None
    claim: Claim | None = None
    ledger_version: int = 0


class MoneyHistory(Wire, kw_only=True, frozen=True):
    """GET /v1/customers/{id}/money: everything that moved for or against a customer, newest first, on all bookings. Where the
    booking of a refund or compensation is not `customer_id`'s own, its host's or business's shares are what they bore."""

    customer_id: str
    refunds: list[Refund] = []
    compensations: list[Compensation] = []
    claims: list[Claim] = []
    chargebacks: list[Chargeback] = []
    approvals: list[Approval] = []
    payments: list[Payment] = []
    bookings: list[Booking] = []
    signals: list[MoneySignal] = []


class ApprovalStory(Wire, kw_only=True, frozen=True):
    """GET /v1/approvals/{id}: what an approver needs beside the case file (`GET .../case` of `approval.ticket_id`). `subject_*`
    is what is asked for; `quote` what the policy gives for the instant at which it was asked for, by
    the money as it is now (None: not a refund, or no policy); `history` of the customer."""

    approval: Approval
    refunds: list[Refund] = []
    compensation: Compensation | None = None
    claim: Claim | None = None
    quote: RefundQuote | None = None
    history: MoneyHistory | None = None
    ledger_version: int = 0
    limit: int = -1
    """What this approver may grant alone (minor units; -1: no limit)."""
    obstacle: str = ""
    """Why nobody can approve it now, in words; such a request ends by itself, or waits until that is over."""
