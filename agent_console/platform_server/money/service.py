"""Money: what may be refunded, and refunding it exactly once.

One intent is one UUID: the key of the command, the id of the refund and the key given to the payment provider (of a refund
over several payments each part has its own, made from both ids). The road is reserve (one transaction) -> ask the provider
(no transaction) -> book the outcome (one transaction). After a crash anywhere on it, what is stored says where it was, and
`recovery` goes on by asking the provider about the same intent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from agent_console.contract.entities import Agent, Booking, Payment, Refund
from agent_console.contract.money_commands import (
    ActQuote,
    ActQuoteRequest,
    ApprovalStory,
    RefundCommand,
    RefundQuote,
    RefundQuoteRequest,
)
from agent_console.domain.authority import AuthorityPolicy
from agent_console.domain.faults import Invalid, Refused
from agent_console.domain.refunds_policy import RefundPolicy
from agent_console.platform_server.gateways.port import Gateway
from agent_console.platform_server.idempotency import Answer, Command, claim, refuse, settle
from agent_console.platform_server.money import approvals
from agent_console.platform_server.money.act_quotes import act_quote_of
from agent_console.platform_server.money.claim_charges import ChargeDriver
from agent_console.platform_server.money.claim_decisions import Claims
from agent_console.platform_server.money.compensations import Compensations
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.deciding import PASSING, Approvals
from agent_console.platform_server.money.history import history_of
from agent_console.platform_server.money.jobs import Jobs, driven
from agent_console.platform_server.money.quotes import quote_of
from agent_console.platform_server.money.refund_driver import RefundDriver
from agent_console.platform_server.money.refund_subject import RefundSubject, terms_asked
from agent_console.platform_server.money.refunds import receipt_of
from agent_console.platform_server.money.reserving import Reserved, reserve
from agent_console.platform_server.money.rules import Rules
from agent_console.platform_server.store import Store, Unit

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
        refund_policy: RefundPolicy | None = None,
        timeout: float = GATEWAY_TIMEOUT,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.store = store
        self.now = now
        self.gateways = gateways
        self._policy = policy
        self._refund_policy = refund_policy
        self._driver = RefundDriver(store, gateways, timeout, now)
        self.jobs = Jobs(store, timedelta(seconds=timeout * 1.5))
        self.jobs.register(self._driver)
        self.approvals = Approvals(store, lambda: self.policy, now)
        self.approvals.register(RefundSubject(store, self.jobs, self.rules))
        charges = ChargeDriver(store, gateways, timeout, now)
        self.jobs.register(charges)
        self.claims = Claims(store, gateways, self.jobs, charges, self.rules, now)
        self.approvals.register(self.claims)
        self.approvals.register(Compensations())

    @property
    def policy(self) -> AuthorityPolicy:
        """The limits in force."""
        return self._policy or self.store.packs.authority

    def rules(self) -> Rules:
        """Everything in force at this moment."""
        refunds = self._refund_policy or self.store.packs.refunds
        return Rules(self.policy, refunds, self.gateways.keys())

    async def close(self) -> None:
        """Let go of the providers."""
        for gateway in self.gateways.values():
            await gateway.close()

    async def quote(self, agent: Agent, booking_id: str, wanted: RefundQuoteRequest) -> RefundQuote:
        """What `agent` may refund of a booking now. Raises NotFound, Invalid."""
        async with self.store.reading() as reader:
            booking = await reader.get(Booking, booking_id)
            return await quote_of(reader, self.rules(), agent, booking, wanted, self.now())

    async def act_quote(self, agent: Agent, booking_id: str, wanted: ActQuoteRequest) -> ActQuote:
        """What a compensation or a claim's decision by `agent` would stand on now. Raises NotFound, Invalid."""
        async with self.store.reading() as reader:
            booking = await reader.get(Booking, booking_id)
            return await act_quote_of(reader, self.rules(), agent, booking, wanted, self.now())

    async def story(self, agent: Agent, approval_id: str) -> ApprovalStory:
        """What an approver looks at, with all that moved for the customer; of a refund with what the policy gives for when it was
        asked for."""
        found = await self.approvals.story(agent, approval_id)
        async with self.store.reading() as reader:
            if found.approval.customer_id:
                history = await history_of(reader, self.policy, found.approval.customer_id, self.now())
                found = replace(found, history=history)
            if found.approval.subject != approvals.REFUND:
                return found
            request = await terms_asked(reader, found.approval, found.refunds)
            booking = await reader.get(Booking, found.approval.booking_id)
            try:
                quote = await quote_of(
                    reader,
                    self.rules(),
                    agent,
                    booking,
                    request,
                    self.now(),
                    released=found.refunds,
                    asked_at=found.approval.requested_at,
                )
            except Invalid:
                # The lines that were meant are not charged any more as they were; the story is to be read all the same.
                return found
        return replace(found, quote=quote)

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
        return await self._drive(reserved)

    async def _reserve(self, agent: Agent, command: Command, wanted: RefundCommand) -> Answer | Reserved:
        async def work(unit: Unit) -> Answer | Reserved:
            earlier = await claim(unit, command)
            if earlier is not None:
                return earlier
            reserved = await reserve(unit, self.rules(), agent, command.key, wanted, self.now(), self.jobs.lease)
            answer = None
            if reserved.approval is not None:
                receipt = await receipt_of(unit, reserved.refunds, reserved.payments, reserved.approval)
                answer = Answer.of(receipt, 201)
                await settle(unit, command.key, answer)
            crash_point("reserving")
            return answer or reserved

        paid = {wanted.payment_id, *(part.payment_id for part in wanted.parts)} - {""}
        return await self.store.together(work, kind="reserve", about={command.key, agent.id, *paid})

    async def _drive(self, reserved: Reserved) -> Answer:
        """Ask the providers about all parts at once. A part that fails leaves the others to go their way."""
        pairs = list(zip(reserved.refunds, reserved.payments, strict=True))
        if len(pairs) == 1:
            return await self._drive_one(*pairs[0]) or await self._stored(reserved)
        done = await asyncio.gather(*(self._drive_one(*pair) for pair in pairs), return_exceptions=True)
        for outcome in done:
            if isinstance(outcome, BaseException):
                raise outcome
        for outcome in done:
            if isinstance(outcome, Answer):
                return outcome
        # Somebody else, a recovery, was the last to book a part: what they stored is the answer.
        return await self._stored(reserved)

    async def _drive_one(self, refund: Refund, payment: Payment) -> Answer | None:
        return await driven(
            self._driver.ask_for(refund, payment), lambda answer: self._driver.booked(refund.id, answer, payment.id)
        )

    async def _stored(self, reserved: Reserved) -> Answer:
        async with self.store.reading() as reader:
            refunds = [await reader.get(Refund, refund.id) for refund in reserved.refunds]
            payments = [await reader.get(Payment, payment.id) for payment in reserved.payments]
            return Answer.of(await receipt_of(reader, refunds, payments), 201)
