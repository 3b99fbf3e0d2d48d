"""The one port through which the platform talks to a payment provider.

A provider is asked to do something under an *intent* (the id of the refund or of the claim). Asking twice under the same
intent does it once. Whether something was done can be asked later by the same intent. What a provider says is one of three
words; that it says nothing (time-out, broken connection) is `OutcomeUnknown` of the error family, and never treated as a no.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Protocol

import msgspec

from agent_console.domain.kinds import ChargebackState

__all__ = [
    "ChargeOrder",
    "ChargebackNotice",
    "Gateway",
    "GatewayAnswer",
    "GatewayState",
    "RefundOrder",
    "StatementKind",
    "StatementLine",
]


class GatewayState(StrEnum):
    """PENDING: accepted, the bank takes its time; ask again later."""

    SUCCEEDED = "succeeded"
    PENDING = "pending"
    FAILED = "failed"


class StatementKind(StrEnum):
    """Which of our things a line of a provider's statement is about: a `Refund`, or the charge of a granted `Claim`."""

    REFUND = "refund"
    CHARGE = "charge"


class RefundOrder(msgspec.Struct, kw_only=True, frozen=True):
    """Give `amount` minor units of `currency` back to the card of `payment_id`. `intent` is the idempotency key.

    `payment_ref` is the provider's own number of the payment (`Payment.gateway_ref`). `host_share` (0 to `amount`) is the
    part that is taken back from the host's or business's connected account; where the payment was never passed on to one,
    it has no effect at the provider.
    """

    intent: str
    payment_id: str
    amount: int
    currency: str
    last4: str = ""
    payment_ref: str = ""
    host_share: int = 0


class ChargeOrder(msgspec.Struct, kw_only=True, frozen=True):
    """Take `amount` minor units of `currency` from the card that `payment_id` was paid with. `intent` is the idempotency key.

    `payment_ref` is the provider's number of that earlier payment, by which it finds the saved card. `text` is what the
    cardholder may read on the statement. The answer's `ref` is the number of the new payment.
    """

    intent: str
    payment_id: str
    amount: int
    currency: str
    last4: str = ""
    payment_ref: str = ""
    text: str = ""


class GatewayAnswer(msgspec.Struct, kw_only=True, frozen=True):
    """What the provider says. `ref` is its own number; `reason` says in words why it failed, "" otherwise."""

    state: GatewayState
    ref: str = ""
    reason: str = ""


class StatementLine(msgspec.Struct, kw_only=True, frozen=True):
    """One refund or charge as the provider has it in its books. `intent` is "" for one that no intent of ours caused (made
    by hand at the provider); `ref` is the provider's number, `payment_ref` its number of the payment that a refund is of;
    `host_share` is what is taken back from the connected account for it, less what was passed on anew (-1: there is no such
    account)."""

    intent: str
    payment_id: str
    amount: int
    currency: str
    state: GatewayState
    kind: StatementKind = StatementKind.REFUND
    ref: str = ""
    payment_ref: str = ""
    host_share: int = -1


class ChargebackNotice(msgspec.Struct, kw_only=True, frozen=True):
    """A dispute as the provider reports it. `ref` is its number of the dispute; the payment is named by `payment_id`, or
    where the provider does not know our ids, by the numbers that it has for it (`payment_refs`, any of which may be our
    `Payment.gateway_ref`). `reason` is the provider's word ("fraudulent")."""

    ref: str
    amount: int
    currency: str
    state: ChargebackState
    opened_at: datetime
    payment_id: str = ""
    payment_refs: tuple[str, ...] = ()
    reason: str = ""
    evidence_due_at: datetime | None = None


class Gateway(Protocol):
    """A payment provider. Every call raises OutcomeUnknown when no answer came, Offline when nothing was sent."""

    @property
    def name(self) -> str:
        """Stable name, stored with the payments that were taken through it."""

    @property
    def polled(self) -> bool:
        """Whether chargebacks are learned by asking; False where the provider reports them by itself."""

    async def refund(self, order: RefundOrder) -> GatewayAnswer:
        """Do it, or give the first answer again. The same intent with another content is a failure with its reason."""

    async def find(self, intent: str, *, payment_ref: str = "") -> GatewayAnswer | None:
        """What became of a refund's intent; None when the provider never heard of it. What was done only in part (the money
        went back, the host's share is still missing; it failed, and a share that was taken is still to be passed on anew) is
        finished on the way.

        With the `payment_ref` of its order a provider that files refunds under payments finds it at once.
        """

    async def charge(self, order: ChargeOrder) -> GatewayAnswer:
        """Take it, or give the first answer again. The same intent with another content is a failure with its reason."""

    async def find_charge(self, intent: str, *, payment_ref: str = "") -> GatewayAnswer | None:
        """What became of a charge's intent; None when the provider never heard of it. `payment_ref` as in its order."""

    async def chargebacks(self) -> list[ChargebackNotice]:
        """Every dispute that the provider knows of, as it stands now."""

    async def statement(self) -> list[StatementLine]:
        """Every refund that the provider knows of, and every charge that bears an intent of ours; for reconciliation."""

    async def close(self) -> None:
        """Let go of files and connections."""
