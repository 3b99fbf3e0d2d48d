"""What Stripe's SDK gives and raises, in the words of the port: objects as Structs, errors as faults, amounts in minor units.

Errors of the SDK end here. What matters of each is whether something may have been done: a card or a request that was
refused is an answer; a connection that was never made, a wrong key or a full queue is Offline (nothing was done, ask again);
everything that is not certain (timed out, broken off, 5xx, an answer that is no JSON) is OutcomeUnknown. The texts of
Stripe's errors about keys are never passed on.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

import httpx
import msgspec

from agent_console.domain.faults import Fault, Offline, OutcomeUnknown
from agent_console.domain.kinds import ChargebackState
from agent_console.domain.money import exponent
from agent_console.platform_server.gateways.port import ChargebackNotice, GatewayAnswer, GatewayState

INTENT: Final = "agent_console_intent"
PAYMENT: Final = "agent_console_payment"
HOST_SHARE: Final = "agent_console_host_share"
HOST_DONE: Final = "agent_console_host_done"
"""Names in Stripe's metadata. HOST_DONE says how far the host's part was dealt with: "yes" (taken back), "refused" or
"no_transfer"; and of a refund that failed "not_taken", "given_back", or "kept" where that was refused."""

_OTHER_EXPONENT: Final = {"ISK": 2, "UGX": 2, "MGA": 0}
"""Currencies that Stripe counts otherwise than ISO 4217 does (docs.stripe.com/currencies, "special cases")."""

_REFUND_STATES: Final = {
    "succeeded": GatewayState.SUCCEEDED,
    "failed": GatewayState.FAILED,
    "canceled": GatewayState.FAILED,
}
_REFUND_FAILURES: Final = {
    "charge_for_pending_refund_disputed": "The cardholder disputes the payment.",
    "declined": "The card's bank declined the refund.",
    "expired_or_canceled_card": "The card has expired or was cancelled.",
    "insufficient_funds": "The marketplace's balance at the payment provider does not suffice.",
    "lost_or_stolen_card": "The card was reported as lost or stolen.",
    "merchant_request": "The refund was cancelled at the payment provider.",
    "unknown": "The card's bank refused the refund and gave no reason.",
}
_DECLINES: Final = {
    "authentication_required": "The bank wants the cardholder to confirm this payment in person; it cannot be taken from here.",
    "card_declined": "The card's bank declined the charge.",
    "expired_card": "The card has expired.",
    "insufficient_funds": "There is not enough money on the card.",
    "charge_already_refunded": "This payment was refunded already at the payment provider.",
    "charge_disputed": "The cardholder disputes this payment.",
    "resource_missing": "The payment provider does not know this payment.",
}
_DISPUTE_STATES: Final = {
    "needs_response": ChargebackState.OPEN,
    "under_review": ChargebackState.OPEN,
    "won": ChargebackState.WON,
    "lost": ChargebackState.LOST,
}
"""Of the others, "warning_..." are mere inquiries of a bank: nothing was taken back, and a refund may well be the answer."""

T = TypeVar("T")
_MAX_WORDS: Final = 200


class Charge(msgspec.Struct, kw_only=True, frozen=True):
    """A charge. `amount_captured` is absent at some servers that speak Stripe."""

    id: str
    amount: int
    currency: str
    amount_captured: int | None = None
    captured: bool = True
    customer: str | None = None
    payment_method: str | None = None
    payment_intent: str | Intent | None = None
    transfer: str | None = None
    metadata: dict[str, str] = {}

    @property
    def paid(self) -> int:
        """What was taken, in Stripe's units."""
        if self.amount_captured is not None:
            return self.amount_captured
        return self.amount if self.captured else 0


class PaymentError(msgspec.Struct, kw_only=True, frozen=True):
    code: str | None = None
    decline_code: str | None = None
    message: str | None = None


class Intent(msgspec.Struct, kw_only=True, frozen=True):
    """A PaymentIntent."""

    id: str
    amount: int
    currency: str
    status: str
    customer: str | None = None
    payment_method: str | None = None
    latest_charge: str | Charge | None = None
    last_payment_error: PaymentError | None = None
    metadata: dict[str, str] = {}


class Refund(msgspec.Struct, kw_only=True, frozen=True):
    id: str
    amount: int
    currency: str
    status: str | None = None
    charge: str | None = None
    payment_intent: str | None = None
    failure_reason: str | None = None
    metadata: dict[str, str] = {}

    @property
    def state(self) -> GatewayState:
        return _REFUND_STATES.get(self.status or "", GatewayState.PENDING)


class Reversal(msgspec.Struct, kw_only=True, frozen=True):
    id: str
    amount: int
    metadata: dict[str, str] = {}


class Reversals(msgspec.Struct, kw_only=True, frozen=True):
    """The first few, as they come with their transfer."""

    data: list[Reversal] = []
    has_more: bool = False


class Transfer(msgspec.Struct, kw_only=True, frozen=True):
    """What was passed on to a connected account (`destination`)."""

    id: str
    amount: int
    currency: str
    destination: str
    metadata: dict[str, str] = {}
    reversals: Reversals = Reversals()


class EvidenceDetails(msgspec.Struct, kw_only=True, frozen=True):
    due_by: int | None = None


class Dispute(msgspec.Struct, kw_only=True, frozen=True):
    id: str
    amount: int
    currency: str
    status: str
    created: int
    charge: str | None = None
    payment_intent: str | None = None
    reason: str | None = None
    evidence_details: EvidenceDetails | None = None


class Refusal(Exception):
    """Stripe answered, and the answer is no; nothing was done. `words` for the agent."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def read(value: Any, kind: type[T]) -> T:
    """An object of the SDK (or a dict of its JSON) as a Struct. Raises OutcomeUnknown for what has another shape."""
    try:
        return msgspec.convert(value if isinstance(value, dict) else value.to_dict(), kind)
    except (msgspec.ValidationError, AttributeError) as error:
        raise _silent("BadAnswer") from error


def answer_of_refund(refund: Refund) -> GatewayAnswer:
    """What a refund that Stripe has says."""
    reason = ""
    if refund.state == GatewayState.FAILED:
        word = "merchant_request" if refund.status == "canceled" else refund.failure_reason or "unknown"
        reason = _REFUND_FAILURES.get(word, _REFUND_FAILURES["unknown"])
    return GatewayAnswer(state=refund.state, ref=refund.id, reason=reason)


def answer_of_intent(intent: Intent) -> GatewayAnswer:
    """What a PaymentIntent that was to be confirmed off-session says. One that waits for the cardholder has failed."""
    if intent.status == "succeeded":
        return GatewayAnswer(state=GatewayState.SUCCEEDED, ref=intent.id)
    if intent.status == "processing":
        return GatewayAnswer(state=GatewayState.PENDING, ref=intent.id)
    error = intent.last_payment_error
    code = "authentication_required" if error is None else error.decline_code or error.code or ""
    words = _words(code, error.message if error else None)
    return GatewayAnswer(state=GatewayState.FAILED, ref=intent.id, reason=words)


def notice_of(dispute: Dispute) -> ChargebackNotice | None:
    """A dispute as the port reports it; None for an inquiry, which takes nothing back, and for words not known yet."""
    state = _DISPUTE_STATES.get(dispute.status)
    if state is None:
        return None
    due = dispute.evidence_details.due_by if dispute.evidence_details else None
    return ChargebackNotice(
        ref=dispute.id,
        amount=from_stripe(dispute.amount, dispute.currency),
        currency=dispute.currency.upper(),
        state=state,
        opened_at=datetime.fromtimestamp(dispute.created, UTC),
        payment_refs=tuple(ref for ref in (dispute.payment_intent, dispute.charge) if ref),
        reason=dispute.reason or "",
        evidence_due_at=datetime.fromtimestamp(due, UTC) if due else None,
    )


def to_stripe(amount: int, currency: str) -> int:
    """Our minor units in Stripe's. Raises Refusal for an amount that Stripe cannot express."""
    shift = _OTHER_EXPONENT.get(currency, exponent(currency)) - exponent(currency)
    if shift >= 0:
        return int(amount * 10**shift)
    if amount % 10**-shift:
        raise Refusal(f"The payment provider cannot move fractions of {currency}.")
    return int(amount // 10**-shift)


def from_stripe(amount: int, currency: str) -> int:
    """Stripe's units in ours."""
    code = currency.upper()
    shift = _OTHER_EXPONENT.get(code, exponent(code)) - exponent(code)
    return int(amount // 10**shift) if shift >= 0 else int(amount * 10**-shift)


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Errors of the SDK as faults, and its refusals as Refusal."""
    import stripe

    try:
        yield
    except stripe.APIConnectionError as error:
        raise _of_connection(error.__cause__) from None
    except (stripe.AuthenticationError, stripe.PermissionError):
        raise Offline(
            "The payment provider does not accept this platform's key.",
            "Whoever runs the platform has to set a valid one; it goes on by itself then.",
            code="gateway_key",
        ) from None
    except stripe.RateLimitError:
        raise Offline("The payment provider is busy.", "It is asked again in a moment.", code="gateway_busy") from None
    except stripe.IdempotencyError as error:
        if error.http_status == 409:
            raise _silent("Conflict") from None
        raise Refusal("The same intent was used for something else.") from None
    except (stripe.CardError, stripe.InvalidRequestError) as error:
        detail = getattr(error.error, "decline_code", None) if error.error is not None else None
        raise Refusal(_words(str(detail or error.code or ""), error.user_message)) from None
    except stripe.StripeError as error:
        raise _silent(type(error).__name__) from None


def _of_connection(cause: BaseException | None) -> Fault:
    never_left = (
        httpx.ConnectError,
        httpx.ConnectTimeout,
        httpx.PoolTimeout,
        httpx.UnsupportedProtocol,
        httpx.InvalidURL,
    )
    if isinstance(cause, never_left):
        return Offline(
            "The payment provider cannot be reached.", "It is asked again in a moment.", code="gateway_offline"
        )
    return _silent(type(cause).__name__)


def _silent(kind: str) -> OutcomeUnknown:
    return OutcomeUnknown("The payment provider did not answer.", details={"reason": kind})


def _words(code: str, said: str | None) -> str:
    known = _DECLINES.get(code)
    if known:
        return known
    words = " ".join((said or "").split())[:_MAX_WORDS]
    return f"The payment provider refuses: {words}" if words else "The payment provider refuses it."
