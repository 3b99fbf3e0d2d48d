"""The life of a refund and the checks before one: states with their legal moves, and what makes a refund impossible."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from agent_console.domain.faults import Conflict, Forbidden, Invalid
from agent_console.domain.kinds import PaymentMethod, RefundReason, RefundState
from agent_console.domain.money import MAX_MINOR, exponent, plain_amount
from agent_console.domain.refunds_policy import BookingCase, ChargedLine, RefundPolicy, Suggestion, default_policy

__all__ = [
    "GAVE_NOTHING",
    "TRANSITIONS",
    "BookingCase",
    "ChargedLine",
    "PaymentFigures",
    "RefundPolicy",
    "Suggestion",
    "blocked",
    "check_refund",
    "default_policy",
    "final",
    "may_move",
    "reserved",
]

_S = RefundState

TRANSITIONS: Final[Mapping[RefundState, frozenset[RefundState]]] = MappingProxyType(
    {
        _S.WAITING_APPROVAL: frozenset({_S.SUBMITTED, _S.REJECTED}),
        _S.SUBMITTED: frozenset({_S.PENDING_BANK, _S.SUCCEEDED, _S.FAILED, _S.UNKNOWN}),
        _S.UNKNOWN: frozenset({_S.SUBMITTED, _S.PENDING_BANK, _S.SUCCEEDED, _S.FAILED}),
        _S.PENDING_BANK: frozenset({_S.SUCCEEDED, _S.FAILED, _S.UNKNOWN}),
        _S.SUCCEEDED: frozenset({_S.RETURNED}),
        _S.FAILED: frozenset(),
        _S.REJECTED: frozenset(),
        _S.RETURNED: frozenset(),
    }
)
"""UNKNOWN goes back to SUBMITTED only when the provider says that it never saw the intent. What a bank sends back after it
succeeded is RETURNED, never FAILED: it left, and came back."""

_RESERVED: Final = frozenset({_S.WAITING_APPROVAL, _S.SUBMITTED, _S.PENDING_BANK, _S.UNKNOWN})
GAVE_NOTHING: Final = (_S.FAILED, _S.REJECTED, _S.RETURNED)
"""Ends by which the customer has nothing; nothing of them counts as given."""


def may_move(before: str, after: str) -> bool:
    """Whether a refund may go from one state to another; False for words that are no states."""
    try:
        return RefundState(after) in TRANSITIONS[RefundState(before)]
    except ValueError:
        return False


def reserved(state: str) -> bool:
    """Whether a refund in this state holds money back (counts as pending, not as refunded)."""
    return state in _RESERVED


def final(state: str) -> bool:
    """Whether nothing more is awaited of a refund in this state. (A bank may still send back what succeeded.)"""
    try:
        return RefundState(state) not in _RESERVED
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class PaymentFigures:
    """What the check needs to know of a payment, in minor units. `closed`: it came in in a period that the books have closed."""

    method: str
    currency: str
    captured: int
    refunded: int = 0
    pending: int = 0
    charged_back: int = 0
    closed: bool = False

    @property
    def left(self) -> int:
        """What remains paid, whatever way it was paid in."""
        return max(0, self.captured - self.refunded - self.pending - self.charged_back)

    @property
    def refundable(self) -> int:
        """What may still be refunded; 0 for what was not paid by card, or lies in a closed period."""
        return self.left if self.method == PaymentMethod.CARD and not self.closed else 0


def blocked(payment: PaymentFigures) -> str:
    """Why nothing of this payment can be refunded, in words for the agent; "" when something can."""
    if payment.method == PaymentMethod.ON_SPOT:
        return (
            "This was paid on the spot, so there is no card to refund. Offer a credit, or whoever took it pays it back."
        )
    if payment.method != PaymentMethod.CARD:
        return "This way of paying cannot be refunded from here."
    if payment.captured <= 0:
        return "Nothing was captured on this payment."
    if payment.left <= 0 and payment.charged_back:
        return "The cardholder's bank took this payment back. A refund beside it would give the money twice."
    if payment.left <= 0:
        return "Everything of this payment is refunded already, or reserved by refunds under way."
    if payment.closed:
        return "The books are closed for the time in which this money came in. Have the period opened again, or give a credit."
    return ""


def check_refund(
    payment: PaymentFigures,
    *,
    amount: int,
    currency: str,
    reason: str,
    limit: int | None,
    seen_version: int,
    ledger_version: int,
    permitted: bool = True,
    reasons: Collection[str] = tuple(RefundReason),
    note: str = "",
) -> None:
    """Raise what speaks against this refund; return where nothing does.

    `limit` is what the agent may give alone (None: as much as there is). `seen_version` is the ledger version that the
    quote was made from, `ledger_version` the one now. Codes: `forbidden`, `currency`, `amount`, `reason`, `note`,
    `ledger_moved`, `not_refundable`, `over_limit` - in this order, so that over_limit alone means that an approver
    could grant it.
    """
    if not permitted:
        raise Forbidden("Your role may not refund.", "Ask a colleague who may, or your team lead.")
    _check_request(payment, amount, currency, reason, reasons, note)
    if seen_version != ledger_version:
        raise Conflict(
            "The money of this booking moved while you were deciding.",
            "Look at the new figures and confirm again.",
            code="ledger_moved",
            details={"ledger_version": ledger_version, "refundable": payment.refundable},
        )
    obstacle = blocked(payment)
    if obstacle:
        raise Invalid(obstacle, code="not_refundable", details={"field": "payment_id"})
    if amount > payment.refundable:
        rest = plain_amount(payment.refundable, payment.currency)
        held = " The cardholder's bank took a part of it back." if payment.charged_back else ""
        raise Invalid(
            f"Only {rest} {payment.currency} of this payment can still be refunded.{held}",
            "Choose a smaller amount.",
            code="not_refundable",
            details={"field": "amount", "refundable": payment.refundable},
        )
    if limit is not None and amount > limit:
        raise Forbidden(
            f"You may refund up to {plain_amount(limit, currency)} {currency} alone.",
            "Choose a smaller amount, or ask for approval.",
            code="over_limit",
            details={"limit": limit},
        )


def _check_request(
    payment: PaymentFigures, amount: int, currency: str, reason: str, reasons: Collection[str], note: str
) -> None:
    exponent(currency)
    if currency != payment.currency:
        raise Invalid(
            f"This payment was made in {payment.currency}.",
            "Refund in the same currency; nothing is converted.",
            code="currency",
            details={"field": "currency"},
        )
    if amount <= 0 or amount > MAX_MINOR:
        what = "A refund must be more than zero." if amount <= 0 else "This amount is too large."
        raise Invalid(what, "Check the amount.", code="amount", details={"field": "amount"})
    if reason not in reasons:
        raise Invalid(
            "A refund needs one of the known reasons.", "Choose a reason.", code="reason", details={"field": "reason"}
        )
    if reason == RefundReason.OTHER and not note.strip():
        raise Invalid(
            "The reason “other” needs a note.", "Write in a few words why.", code="note", details={"field": "note"}
        )
