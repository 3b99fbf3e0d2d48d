"""The one port through which the platform talks to a payment provider.

A provider is asked to do something under an *intent* (the refund's id). Asking twice under the same intent does it once.
Whether something was done can be asked later by the same intent. What a provider says is one of three words; that it
says nothing (time-out, broken connection) is `OutcomeUnknown` of the error family, and never treated as a no.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

import msgspec


class GatewayState(StrEnum):
    """PENDING: accepted, the bank takes its time; ask again later."""

    SUCCEEDED = "succeeded"
    PENDING = "pending"
    FAILED = "failed"


class RefundOrder(msgspec.Struct, kw_only=True, frozen=True):
    """Give `amount` minor units of `currency` back to the card of `payment_id`. `intent` is the idempotency key."""

    intent: str
    payment_id: str
    amount: int
    currency: str
    last4: str = ""


class GatewayAnswer(msgspec.Struct, kw_only=True, frozen=True):
    """What the provider says. `ref` is its own number; `reason` says in words why it failed, "" otherwise."""

    state: GatewayState
    ref: str = ""
    reason: str = ""


class StatementLine(msgspec.Struct, kw_only=True, frozen=True):
    """One refund as the provider has it in its books."""

    intent: str
    payment_id: str
    amount: int
    currency: str
    state: GatewayState


class Gateway(Protocol):
    """A payment provider. Both calls raise OutcomeUnknown when no answer came, Offline when nothing was sent."""

    @property
    def name(self) -> str:
        """Stable name, stored with the payments that were taken through it."""

    async def refund(self, order: RefundOrder) -> GatewayAnswer:
        """Do it, or give the first answer again. The same intent with another content is a failure with its reason."""

    async def find(self, intent: str) -> GatewayAnswer | None:
        """What became of an intent; None when the provider never heard of it."""

    async def statement(self) -> list[StatementLine]:
        """Every refund that the provider knows of; for reconciliation."""

    async def close(self) -> None:
        """Let go of files and connections."""
