"""Money: what may be refunded, and refunding it exactly once.

One intent is one UUID: the key of the command, the id of the refund and the key given to the payment provider. The road
is reserve (one transaction) -> ask the provider (no transaction) -> book the outcome (one transaction). After a crash
anywhere on it, what is stored says where it was, and `recovery` goes on by asking the provider about the same intent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

import structlog

from agent_console.contract.entities import Agent, Booking, Payment, Refund
from agent_console.contract.money_commands import RefundCommand, RefundQuote, RefundQuoteRequest
from agent_console.domain.authority import AuthorityPolicy, MoneyKind, default_policy
from agent_console.domain.faults import Fault, Invalid, Refused
from agent_console.domain.kinds import BookingStatus, PaymentMethod, RefundReason
from agent_console.domain.refunds import blocked, suggested_refund
from agent_console.domain.refunds_policy import BookingCase, ChargedLine
from agent_console.platform_server.gateways.port import Gateway
from agent_console.platform_server.idempotency import Answer, Command, claim, refuse
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.deciding import PASSING, Approvals
from agent_console.platform_server.money.jobs import Jobs, driven
from agent_console.platform_server.money.limits import limit_for
from agent_console.platform_server.money.refund_driver import DEFAULT_GATEWAY, RefundDriver
from agent_console.platform_server.money.refunds import chosen_lines, figures_of, reserve
from agent_console.platform_server.store import Reader, Store
from agent_console.platform_server.store.tables import payments as payment_table

_log = structlog.get_logger(__name__)

GATEWAY_TIMEOUT: Final = 20.0
"""Seconds for which a provider is waited for before its answer counts as unknown."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Money:
    """The service. Safe for any number of concurrent calls, in any number of processes."""

    def __init__(
        self,
        store: Store,
        gateways: Mapping[str, Gateway],
        *,
        policy: AuthorityPolicy | None = None,
        timeout: float = GATEWAY_TIMEOUT,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.store = store
        self.now = now
        self.gateways = gateways
        self._policy = policy or default_policy()
        self._driver = RefundDriver(store, gateways, timeout, now)
        self.jobs = Jobs(store, timedelta(seconds=timeout * 1.5))
        self.jobs.register(self._driver)
        self.approvals = Approvals(store, lambda: self._policy, now)

    @property
    def policy(self) -> AuthorityPolicy:
        """The limits in force."""
        return self._policy

    async def close(self) -> None:
        """Let go of the providers."""
        for gateway in self.gateways.values():
            await gateway.close()

    # --- what may be refunded ---

    async def quote(self, agent: Agent, booking_id: str, wanted: RefundQuoteRequest) -> RefundQuote:
        """What `agent` may refund of a booking now. Raises NotFound, Invalid."""
        async with self.store.reading() as reader:
            booking = await reader.get(Booking, booking_id)
            payment = await self._payment(reader, booking, wanted.payment_id)
            if wanted.line_ids:
                chosen_lines(booking, wanted.line_ids)
            now = self.now()
            limit = await limit_for(reader, self._policy, agent, booking, MoneyKind.REFUND, now)
            return RefundQuote(
                booking_id=booking.id,
                payment=payment,
                refundable=payment.refundable,
                suggested=_suggested(booking, payment, wanted, now),
                limit=-1 if limit is None else limit,
                currency=payment.currency,
                reasons=list(RefundReason),
                ledger_version=await ledger.version_of(reader, booking.id),
                blocked=blocked(figures_of(payment)) or self._unreachable(payment),
            )

    @staticmethod
    async def _payment(reader: Reader, booking: Booking, payment_id: str) -> Payment:
        """The payment asked for, or the one to which a refund would best go."""
        if payment_id:
            payment = await reader.get(Payment, payment_id)
            if payment.booking_id != booking.id:
                raise Invalid(
                    "This payment belongs to another booking.",
                    "Open the booking again and choose its payment.",
                    code="foreign_payment",
                    details={"field": "payment_id"},
                )
            return payment
        found = await reader.select(
            Payment, payment_table.c.booking_id == booking.id, order_by=[payment_table.c.id], limit=100
        )
        if not found:
            raise Invalid(
                "Nothing was paid for this booking.",
                "There is nothing to refund.",
                code="not_refundable",
                details={"field": "payment_id"},
            )
        return max(found, key=lambda payment: (payment.refundable, payment.method == PaymentMethod.CARD))

    def _unreachable(self, payment: Payment) -> str:
        if payment.method != PaymentMethod.CARD or (payment.gateway or DEFAULT_GATEWAY) in self.gateways:
            return ""
        return "This platform is not connected to the payment provider that took this payment."

    # --- refunding ---

    async def refund(self, agent: Agent, command: Command, wanted: RefundCommand) -> Answer:
        """Carry a refund out once; `command.key` is the intent. The answer is a RefundReceipt or a Problem."""
        try:
            reserved = await self._reserve(agent, command, wanted)
        except Refused as refusal:
            if refusal.code in PASSING:
                raise
            return await refuse(self.store, command, refusal)
        if isinstance(reserved, Answer):
            return reserved
        refund, payment = reserved
        receipt = await driven(
            self._driver.ask_for(refund, payment), lambda answer: self._driver.booked(refund.id, answer)
        )
        return Answer.of(receipt, 201)

    async def _reserve(self, agent: Agent, command: Command, wanted: RefundCommand) -> Answer | tuple[Refund, Payment]:
        async with self.store.unit() as unit:
            earlier = await claim(unit, command)
            if earlier is not None:
                return earlier
            refund, payment = await reserve(unit, self._policy, agent, command.key, wanted, self.now(), self.jobs.lease)
            obstacle = self._unreachable(payment)
            if obstacle:
                raise Invalid(obstacle, code="not_refundable", details={"field": "payment_id"})
            crash_point("reserving")
        return refund, payment


def _suggested(booking: Booking, payment: Payment, wanted: RefundQuoteRequest, now: datetime) -> int:
    """What the policy of the booking gives; 0 where it does not say or cannot be applied."""
    case = BookingCase(
        market=booking.market,
        policy=booking.policy,
        status=booking.status,
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        created_at=booking.created_at,
        zone=booking.zone,
        lines=[ChargedLine(line.id, line.kind, line.amount, line.quantity, line.refunded) for line in booking.lines],
        cancelled_at=booking.cancelled_at,
        cancelled_by=booking.cancelled_by,
    )
    chosen = wanted.line_ids and booking.status != BookingStatus.CANCELLED
    reason = RefundReason.UNSATISFACTORY if chosen else RefundReason.CANCELLATION
    try:
        return suggested_refund(figures_of(payment), case, now, reason=reason, line_ids=wanted.line_ids).total
    except Fault as fault:
        _log.warning("no_suggestion", booking=booking.id, code=fault.code)
        return 0
