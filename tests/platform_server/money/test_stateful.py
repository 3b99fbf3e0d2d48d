"""Whatever happens in whatever order - quotes, refunds, approvals, chargebacks, lost answers, repeats - the books are right."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import msgspec
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule
from sqlalchemy import select

from agent_console.contract.entities import Agent, Approval, Booking, Chargeback, Payment, Refund
from agent_console.contract.money import Correction
from agent_console.contract.money_commands import (
    ApprovalDecision,
    RefundCommand,
    RefundPart,
    RefundQuote,
    RefundQuoteRequest,
    RefundReceipt,
    Terms,
    Withdrawal,
)
from agent_console.domain.faults import Busy, Conflict
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.port import ChargebackNotice
from agent_console.platform_server.idempotency import Answer, Command, fingerprint
from agent_console.platform_server.money.chargebacks import Chargebacks
from agent_console.platform_server.money.ledger import balances, version_of
from agent_console.platform_server.money.recovery import Recovery
from agent_console.platform_server.money.returning import take_back
from agent_console.platform_server.store import new_id
from agent_console.platform_server.store.tables import gateway_jobs
from tests.platform_server.money.machine import CARDS, MoneyMachine, played_on
from tests.platform_server.money.world import new_agent, new_booking, new_payment, seed

LIMITS = """
[approvals]
escalates = "2 h"
expires = "48 h"
[limits.action.refund]
agent = { EUR = "2" }
senior = { EUR = "20" }
lead = { EUR = "150" }
admin = { any = "unlimited" }
[limits.action.goodwill]
lead = { EUR = "100" }
[limits.agent_day.refund]
lead = { EUR = "400" }
"""
"""So low that most of what is asked for waits for somebody."""

ROLES = ["agent", "agent", "senior", "lead", "lead", "admin"]
RESERVED = {"waiting_approval", "submitted", "pending_bank", "unknown"}
PROBLEMS = {
    "amount",
    "decided",
    "expired",
    "forbidden",
    "ledger_moved",
    "not_refundable",
    "note",
    "over_limit",
    "own_request",
    "parts",
    "quote_stale",
    "version_moved",
}
"""What may be said to somebody who sends sensible things at a bad moment; anything else is a mistake of the platform."""

people = st.integers(0, len(ROLES) - 1)
approvers = st.sampled_from([3, 4, 5, 5, 3, 4, 0])
amounts = st.one_of(st.integers(1, 20_000), st.integers(200, 2_000))


class MoneyDesk(MoneyMachine):
    """One booking, its payments, six colleagues and a provider with moods."""

    limits = LIMITS

    def __init__(self) -> None:
        super().__init__()
        self.people = [new_agent(role) for role in ROLES]
        self.guest, self.booking = new_booking("EUR", {"nights": 60_000, "cleaning": 5_000})
        self.payments: list[Payment] = []
        self.sent: list[tuple[Agent, str, RefundCommand]] = []
        self.chargebacks = Chargebacks(self.store, self.money.gateways, self.money.now)
        self.disputes: list[tuple[Payment, str, int]] = []
        self.decisions: list[tuple[Agent, str, str, int, ApprovalDecision]] = []

    @initialize(paid=st.lists(st.tuples(st.integers(2_000, 40_000), st.sampled_from(CARDS)), min_size=1, max_size=3))
    def begin(self, paid: list[tuple[int, str]]) -> None:
        self.payments = [new_payment(self.booking, captured, last4=card) for captured, card in paid]
        self.run(self._begin())
        self.begun = True

    async def _begin(self) -> None:
        first, *others = self.people
        async with self.store.unit() as unit:
            await seed(unit, first, self.booking, self.guest, *self.payments)
            for agent in others:
                unit.add(agent)

    # --- refunds ---

    @rule(who=people, which=st.integers(0, 2), amount=amounts, ask=st.booleans(), older=st.integers(0, 4))
    def refund_one(self, who: int, which: int, amount: int, ask: bool, older: int) -> None:
        payment = self.payments[which % len(self.payments)]
        wanted = RefundCommand(
            payment_id=payment.id,
            amount=amount,
            currency="EUR",
            reason="goodwill" if amount % 7 == 0 else "unsatisfactory",
            ledger_version=self.version() - (older == 4),
            ask_approval=ask,
        )
        self.send(self.people[who], new_id(), wanted)

    @rule(who=people, given=st.lists(amounts, min_size=1, max_size=3), ask=st.booleans())
    def refund_over_several(self, who: int, given: list[int], ask: bool) -> None:
        parts = [
            RefundPart(payment_id=payment.id, amount=amount)
            for payment, amount in zip(self.payments, given, strict=False)
        ]
        wanted = RefundCommand(
            amount=sum(part.amount for part in parts),
            currency="EUR",
            reason="unsatisfactory",
            ledger_version=self.version(),
            parts=parts,
            ask_approval=ask,
        )
        self.send(self.people[who], new_id(), wanted)

    @rule(who=people, percent=st.integers(1, 100), reason=st.sampled_from(["no_access", "cancellation"]))
    def refund_by_the_quote(self, who: int, percent: int, reason: str) -> None:
        terms = Terms(reason=reason)
        try:
            quote = self.run(self.money.quote(self.people[who], self.booking.id, RefundQuoteRequest(terms=terms)))
        except Busy:
            return
        assert quote.refundable == sum(payment.refundable for payment in quote.payments)
        assert sum(line.back for line in quote.lines) == quote.suggested
        assert sum(part.amount for part in quote.parts) == quote.suggested
        wanted = _from_quote(quote, quote.suggested * percent // 100)
        if wanted is None:
            return
        answer = self.send(self.people[who], new_id(), wanted)
        assert answer is not None
        assert answer.status == 201 or (answer.status == 403 and not quote.can_ask), answer.body

    @rule(who=people, nights=st.integers(0, 60_000), cleaning=st.integers(0, 5_000), both=st.booleans())
    def refund_by_correction(self, who: int, nights: int, cleaning: int, both: bool) -> None:
        corrections = [Correction(line_id="line-nights", amount=nights)]
        if both:
            corrections.append(Correction(line_id="line-cleaning", amount=cleaning))
        request = RefundQuoteRequest(terms=Terms(reason="wrong_charge"), corrections=corrections)
        try:
            quote = self.run(self.money.quote(self.people[who], self.booking.id, request))
        except Busy:
            return
        assert quote.corrections == corrections
        assert quote.suggested <= 60_000 - nights + (5_000 - cleaning if both else 0)
        wanted = _from_quote(quote, quote.suggested)
        if wanted is not None:
            self.send(self.people[who], new_id(), wanted)

    @precondition(lambda self: self.sent)
    @rule(which=st.integers(0, 40))
    def send_again(self, which: int) -> None:
        agent, key, wanted = self.sent[which % len(self.sent)]
        before = self.run(self._refunds())
        self.send(agent, key, wanted)
        assert {refund.id for refund in self.run(self._refunds())} == {refund.id for refund in before}

    @rule(who=people, which=st.integers(0, 2), amount=amounts)
    def three_at_once(self, who: int, which: int, amount: int) -> None:
        payment = self.payments[which % len(self.payments)]
        wanted = RefundCommand(
            payment_id=payment.id,
            amount=amount,
            currency="EUR",
            reason="unsatisfactory",
            ledger_version=self.version(),
            ask_approval=True,
        )
        keys = [new_id() for _ in range(3)]
        answers = self.run(self._together(self.people[who], keys, wanted))
        assert sum(answer.status == 201 for answer in answers if answer is not None) <= 1, "each moves the figures"

    async def _together(self, agent: Agent, keys: list[str], wanted: RefundCommand) -> list[Answer | None]:
        return list(await asyncio.gather(*(self._send(agent, key, wanted) for key in keys)))

    def send(self, agent: Agent, key: str, wanted: RefundCommand) -> Answer | None:
        if all(known != key for _, known, _ in self.sent):
            self.sent.append((agent, key, wanted))
        return self.run(self._send(agent, key, wanted))

    async def _send(self, agent: Agent, key: str, wanted: RefundCommand) -> Answer | None:
        command = Command(key=key, actor_id=agent.id, fingerprint=fingerprint("POST", "/v1/refunds", "", wanted))
        try:
            answer = await self.money.refund(agent, command, wanted)
        except (Conflict, Busy):
            return None
        return _known(answer)

    # --- approvals ---

    @rule(who=approvers, which=st.integers(0, 9), yes=st.sampled_from([True, True, False]), less=st.integers(0, 3))
    def decide(self, who: int, which: int, yes: bool, less: int) -> None:
        approvals = self.run(self._approvals())
        # The waiting ones come first, and often; what is decided is tried, too.
        approvals = [one for one in approvals if one.state == "waiting"] or approvals
        if not approvals:
            return
        approval = approvals[which % len(approvals)]
        amount = max(1, approval.amount // (less + 1)) if less else 0
        decision = ApprovalDecision(approve=yes, amount=amount, note="seen", ledger_version=self.version())
        sent = (self.people[who], new_id(), approval.id, approval.version, decision)
        self.decisions.append(sent)
        answer = self.run(self._decide(*sent))
        if answer is not None and answer.status == 200:
            assert approval.state == "waiting"
            assert approval.requested_by != self.people[who].id

    @precondition(lambda self: self.decisions)
    @rule(which=st.integers(0, 20))
    def decide_again(self, which: int) -> None:
        sent = self.decisions[which % len(self.decisions)]
        before = self.run(self._approvals())
        self.run(self._decide(*sent))
        assert self.run(self._approvals()) == before

    @rule(who=people, which=st.integers(0, 9))
    def withdraw(self, who: int, which: int) -> None:
        approvals = self.run(self._approvals())
        if approvals:
            approval, agent = approvals[which % len(approvals)], self.people[who]
            command = Command(key=new_id(), actor_id=agent.id, fingerprint=fingerprint(approval.id, Withdrawal()))
            answer = self.run(self.money.approvals.withdraw(agent, command, approval.id, approval.version))
            assert _known(answer).status != 200 or agent.id == approval.requested_by

    async def _decide(
        self, agent: Agent, key: str, approval_id: str, seen: int, decision: ApprovalDecision
    ) -> Answer | None:
        command = Command(key=key, actor_id=agent.id, fingerprint=fingerprint(approval_id, seen, decision))
        try:
            return _known(await self.money.approvals.decide(agent, command, approval_id, seen, decision))
        except (Conflict, Busy):
            return None

    # --- the cardholder's bank ---

    @rule(which=st.integers(0, 2), amount=amounts, state=st.sampled_from(["open", "open", "won", "lost"]))
    def the_bank_takes_it_back(self, which: int, amount: int, state: str) -> None:
        payment = self.payments[which % len(self.payments)]
        self._notice(payment, new_id(), min(amount, payment.captured), state)

    @precondition(lambda self: self.disputes)
    @rule(which=st.integers(0, 9), state=st.sampled_from(["open", "won", "lost"]))
    def the_bank_reports_again(self, which: int, state: str) -> None:
        payment, ref, amount = self.disputes[which % len(self.disputes)]
        self._notice(payment, ref, amount, state)

    def _notice(self, payment: Payment, ref: str, amount: int, state: str) -> None:
        self.disputes.append((payment, ref, amount))
        notice = ChargebackNotice(
            ref=ref,
            amount=amount,
            currency="EUR",
            state=ChargebackState(state),
            opened_at=self.money.now(),
            payment_id=payment.id,
        )
        self.run(self.chargebacks.noticed("embedded", notice))

    @rule(which=st.integers(0, 9), times=st.integers(1, 2))
    def the_bank_sends_a_refund_back(self, which: int, times: int) -> None:
        """Whatever became of it: only what had succeeded can come back, and only once."""
        refunds = sorted(self.run(self._refunds()), key=lambda refund: (refund.state != "succeeded", refund.created_at))
        if refunds:
            refund = refunds[which % len(refunds)]
            self.gateway.send_back(refund.id, "The account is closed.")
            for _ in range(times):
                self.run(take_back(self.store, refund.id, "The account is closed.", self.money.now()))
            [after] = [one for one in self.run(self._refunds()) if one.id == refund.id]
            assert after.state == ("returned" if refund.state == "succeeded" else refund.state)

    # --- time ---

    @rule(hours=st.sampled_from([1, 3, 24, 50]))
    def hours_pass(self, hours: int) -> None:
        self.ahead += timedelta(hours=hours)
        self.run(self.money.approvals.once())

    @rule()
    def find_out(self) -> None:
        self.run(self._find_out())

    async def _find_out(self) -> int:
        return await Recovery(self.money).once(now=self.money.now() + timedelta(hours=1))

    # --- what always holds ---

    def version(self) -> int:
        async def read() -> int:
            async with self.store.reading() as reader:
                return await version_of(reader, self.booking.id)

        return self.run(read())

    async def _refunds(self) -> list[Refund]:
        async with self.store.reading() as reader:
            return await reader.select(Refund)

    async def _approvals(self) -> list[Approval]:
        async with self.store.reading() as reader:
            return sorted(await reader.select(Approval), key=lambda approval: approval.requested_at)

    @invariant()
    def the_books_are_right(self) -> None:
        if self.begun:
            self.run(self.check())

    async def check(self) -> None:
        async with self.store.reading() as reader:
            payments = await reader.select(Payment)
            refunds = await reader.select(Refund)
            approvals = await reader.select(Approval)
            chargebacks = await reader.select(Chargeback)
            booking = await reader.get(Booking, self.booking.id)
            books = await balances(reader)
            jobs = {row.subject_id for row in await reader.execute(select(gateway_jobs.c.subject_id))}
        for payment in payments:
            mine = [refund for refund in refunds if refund.payment_id == payment.id]
            assert payment.refunded + payment.pending <= payment.captured
            assert payment.pending == sum(refund.amount for refund in mine if refund.state in RESERVED)
            assert payment.refunded == sum(refund.amount for refund in mine if refund.state == "succeeded")
            held = [one.amount for one in chargebacks if one.payment_id == payment.id and one.state != "won"]
            assert payment.charged_back == sum(held)
        assert all(0 <= line.refunded <= line.amount for line in booking.lines)
        lying = [part for refund in refunds if refund.state == "succeeded" for part in refund.by_line]
        for line in booking.lines:
            assert line.refunded == sum(part.amount for part in lying if part.line_id == line.id)
        gone = -sum(accounts.get("provider:embedded", 0) for accounts in books.values())
        gone += sum(payment.captured - payment.charged_back for payment in payments)
        assert gone == sum(payment.refunded for payment in payments)
        assert all(sum(accounts.values()) == 0 for accounts in books.values())
        assert jobs == {refund.id for refund in refunds if refund.state in RESERVED - {"waiting_approval"}}
        by_id = {refund.id: refund for refund in refunds}
        for line in await self.gateway.statement():
            refund = by_id[line.intent]
            assert (line.payment_id, line.amount) == (refund.payment_id, refund.amount)
            assert refund.state not in ("waiting_approval", "rejected")
        for approval in approvals:
            parts = [refund for refund in refunds if refund.intent == approval.subject_id]
            waiting = [refund for refund in parts if refund.state == "waiting_approval"]
            assert waiting == (parts if approval.state == "waiting" else [])
            if approval.state == "approved":
                assert approval.decided_by != approval.requested_by
                granted = [refund.amount for refund in parts if refund.state != "rejected"]
                assert sum(granted) == approval.decided_amount <= approval.amount
            elif approval.state != "waiting":
                assert {refund.state for refund in parts} == {"rejected"}

    async def end(self) -> None:
        """When all is decided and found out, platform and provider agree to the last unit."""
        self.ahead += timedelta(days=3)
        while await self.money.approvals.once() or await self._find_out():
            pass
        await self.check()
        done = self.gateway.totals()
        async with self.store.reading() as reader:
            for payment in await reader.select(Payment):
                assert payment.pending == 0
                assert done.get(payment.id, (0, 0))[1] == payment.refunded
        assert (await verify(self.store)).whole


def _from_quote(quote: RefundQuote, amount: int) -> RefundCommand | None:
    """What a console sends for a refund of this amount, as the quote spreads it; None where nothing is left."""
    parts, left = [], amount
    for part in quote.parts:
        taken = min(left, part.amount)
        left -= taken
        parts += [RefundPart(payment_id=part.payment_id, amount=taken)] if taken else []
    if not parts:
        return None
    return RefundCommand(
        amount=amount,
        currency="EUR",
        reason=quote.terms.reason,
        ledger_version=quote.ledger_version,
        parts=parts,
        terms=quote.terms,
        corrections=quote.corrections,
        quoted=quote.suggested if quote.rule else -1,
        note="as agreed",
        ask_approval=quote.can_ask,
    )


def _known(answer: Answer) -> Answer:
    """An answer that is a receipt, or one of the refusals that are to be expected."""
    if answer.status >= 400:
        assert msgspec.json.decode(answer.body)["code"] in PROBLEMS, answer.body
    elif answer.status == 201:
        receipt = msgspec.json.decode(answer.body, type=RefundReceipt)
        assert sum(refund.amount for refund in receipt.refunds) > 0
    return answer


TestMoneyDeskOnSqlite = played_on(MoneyDesk, "sqlite", few=24, steps=25)
TestMoneyDeskOnPostgres = played_on(MoneyDesk, "postgres", few=8, steps=25)
