"""The embedded payment provider: a bank in a file of its own, for the demo, tests and trying out.

It is a separate party on purpose: its own SQLite file, its own commits, so that platform and provider can really
disagree after a crash. Idempotent by intent. What happens to a refund or a charge is decided by the last four digits of the
card, as with the test cards of real providers:

    0002  declined by the card's bank               0341  the card account is closed
    0127  slow: answers after `slow_seconds`        3155  pending at the bank, succeeds `settle_seconds` later
    0259  does it, then the answer is lost          0101  the first request is lost on the way, a second one arrives
    5126  pending at the bank, declined `settle_seconds` later
    2685  succeeds; then the cardholder disputes the same amount: a chargeback is reported
    any other: succeeds
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from agent_console.domain.faults import OutcomeUnknown
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.gateways.embedded_books import Books, Entry
from agent_console.platform_server.gateways.port import (
    ChargebackNotice,
    ChargeOrder,
    GatewayAnswer,
    GatewayState,
    RefundOrder,
    StatementKind,
    StatementLine,
)
from agent_console.platform_server.gathering import Gathering
from agent_console.platform_server.money.crash_points import crash_point

DECLINED: Final = "0002"
CLOSED: Final = "0341"
SLOW: Final = "0127"
PENDING: Final = "3155"
DECLINED_LATER: Final = "5126"
LOST_AFTER: Final = "0259"
LOST_BEFORE: Final = "0101"
DISPUTED: Final = "2685"
SPECIAL: Final = frozenset({DECLINED, CLOSED, SLOW, PENDING, DECLINED_LATER, LOST_AFTER, LOST_BEFORE, DISPUTED})
"""Last digits of the cards to which this provider reacts in ways of its own."""

_REASONS: Final = {
    (DECLINED, StatementKind.REFUND): "The card's bank declined the refund.",
    (DECLINED, StatementKind.CHARGE): "The card's bank declined the charge.",
    (DECLINED_LATER, StatementKind.REFUND): "The card's bank declined the refund.",
    (DECLINED_LATER, StatementKind.CHARGE): "The card's bank declined the charge.",
    (CLOSED, StatementKind.REFUND): "The card account is closed.",
    (CLOSED, StatementKind.CHARGE): "The card account is closed.",
}


class EmbeddedGateway:
    """Implements `Gateway`. Several processes may open the same file."""

    name = "embedded"
    polled = True

    def __init__(self, path: Path, *, slow_seconds: float = 3.0, settle_seconds: float = 5.0) -> None:
        self._slow = slow_seconds
        self._settle = settle_seconds
        self._books = Books(path)
        self._entering = Gathering("embedded-gateway", self._enter)

    # --- the port ---

    async def refund(self, order: RefundOrder) -> GatewayAnswer:
        return await self._move(order, StatementKind.REFUND, order.host_share)

    async def charge(self, order: ChargeOrder) -> GatewayAnswer:
        return await self._move(order, StatementKind.CHARGE, 0)

    async def find(self, intent: str, *, payment_ref: str = "") -> GatewayAnswer | None:
        return await asyncio.to_thread(self._books.find, StatementKind.REFUND, intent)

    async def find_charge(self, intent: str, *, payment_ref: str = "") -> GatewayAnswer | None:
        return await asyncio.to_thread(self._books.find, StatementKind.CHARGE, intent)

    async def chargebacks(self) -> list[ChargebackNotice]:
        return await asyncio.to_thread(self._books.disputes)

    async def statement(self) -> list[StatementLine]:
        return await asyncio.to_thread(self._books.statement)

    async def close(self) -> None:
        await asyncio.to_thread(self._books.close)

    # --- what a cardholder and a bank do; for the demo and tests ---

    def dispute(self, payment_id: str, amount: int, currency: str, reason: str = "fraudulent") -> str:
        """A cardholder has the bank take `amount` of a payment back; the dispute's number."""
        return self._books.open_dispute(payment_id, amount, currency, reason)

    def decide(self, ref: str, state: ChargebackState) -> None:
        """The bank decides a dispute: WON for the marketplace, or LOST. One that is decided stays as it is."""
        self._books.decide_dispute(ref, state)

    def send_back(self, intent: str, reason: str) -> None:
        """Days after a refund succeeded, the bank sends it back: it has failed, for this reason."""
        self._books.send_back(intent, reason)

    def settle_all(self) -> None:
        """Have the bank finish what is pending now, instead of later."""
        self._books.settle_all()

    def totals(self, kind: StatementKind = StatementKind.REFUND) -> dict[str, tuple[int, int]]:
        """Per payment: how many refunds (or charges) were done and their sum in minor units. For tests."""
        return self._books.totals(kind)

    async def remember(self, lines: Sequence[StatementLine]) -> None:
        """Take over what a seeded world says was done; what is known already stays as it is."""
        await asyncio.to_thread(self._books.remember, lines)

    async def remember_chargebacks(self, notices: Sequence[ChargebackNotice]) -> None:
        """The same for disputes."""
        await asyncio.to_thread(self._books.remember_disputes, notices)

    # --- deciding by the card ---

    async def _move(self, order: RefundOrder | ChargeOrder, kind: StatementKind, host_share: int) -> GatewayAnswer:
        crash_point("gateway-before")
        if order.last4 == LOST_BEFORE and await asyncio.to_thread(self._books.lose, order.intent):
            raise OutcomeUnknown("The payment provider did not answer.")
        if order.last4 == SLOW:
            await asyncio.sleep(self._slow)
        wanted = self._entry(order, kind, host_share)
        answer, first = await self._entering.want(wanted)
        crash_point("gateway-done")
        if order.last4 == LOST_AFTER and first:
            raise OutcomeUnknown("The payment provider did not answer.")
        return answer

    def _entry(self, order: RefundOrder | ChargeOrder, kind: StatementKind, host_share: int) -> Entry:
        reason = _REASONS.get((order.last4, kind), "")
        state = GatewayState.FAILED if reason else GatewayState.SUCCEEDED
        if order.last4 in (PENDING, DECLINED_LATER):
            state = GatewayState.PENDING
        return Entry(
            kind=kind,
            intent=order.intent,
            payment_id=order.payment_id,
            amount=order.amount,
            host_share=host_share,
            currency=order.currency,
            state=state,
            ref="" if state == GatewayState.FAILED else f"em_{uuid.uuid4().hex[:16]}",
            reason=reason,
            settle_seconds=self._settle,
            disputed=order.last4 == DISPUTED,
        )

    async def _enter(self, some: Sequence[Entry]) -> Sequence[tuple[GatewayAnswer, bool]]:
        """What comes while the books are being written shares the next commit."""
        return await asyncio.to_thread(self._books.enter, some)
