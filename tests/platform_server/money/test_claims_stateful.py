"""Whatever happens in whatever order - claims, answers, decisions, disputes, compensation, lost answers - the books are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from agent_console.contract.entities import Agent, Approval, Booking, Claim, Compensation, Payment, Refund
from agent_console.domain.claims import final
from agent_console.domain.faults import Busy, Conflict
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.port import StatementKind
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.money.claim_refunds import follow_all
from agent_console.platform_server.money.claims import ready_due
from agent_console.platform_server.money.ledger import balances, legs_of
from agent_console.platform_server.money.reconcile import compare
from agent_console.platform_server.money.recovery import Recovery
from agent_console.platform_server.store import new_id
from tests.platform_server.money.giving import answered, approve, claim_for, claimable, decide, every, give, one
from tests.platform_server.money.machine import CARDS, MoneyMachine, played_on
from tests.platform_server.money.world import World, new_agent, new_booking, new_payment, problem, seed

LIMITS = """
[approvals]
escalates = "2 h"
expires = "48 h"
[limits.action]
refund = { agent = { EUR = "10" }, admin = { any = "unlimited" } }
charge = { agent = { EUR = "10" }, admin = { any = "unlimited" } }
goodwill = { agent = { EUR = "10" }, admin = { any = "unlimited" } }
fee_waiver = { agent = { EUR = "10" }, admin = { any = "unlimited" } }
"""
PROBLEMS = {
    "amount",
    "awaiting_answer",
    "decided",
    "disputed_claim_id",
    "expired",
    "ledger_moved",
    "line_ids",
    "not_refundable",
    "over_limit",
    "payment_id",
    "version_moved",
    "window",
}
"""What may be said to somebody who sends sensible things at a bad moment; anything else is a mistake of the platform."""

amounts = st.one_of(st.sampled_from([1, 999, 1_000, 1_001, 1_500, 2_500, 3_000]), st.integers(1, 3_000))
"""Around the limits, too: left to itself, chance is fond of small figures."""
picks = st.integers(0, 20)


class ClaimsDesk(MoneyMachine):
    """One booking of a host, an agent of few rights and an admin, and a provider with moods."""

    limits = LIMITS

    def __init__(self) -> None:
        super().__init__()
        self.people = [new_agent("agent"), new_agent("admin")]
        self.place: World | None = None
        self.decisions: list[tuple[Agent, str, Claim, dict[str, Any]]] = []

    @property
    def desk(self) -> World:
        assert self.place is not None
        return self.place

    @initialize(card=st.sampled_from(CARDS), captured=st.integers(5_000, 12_000), unpaid=st.integers(0, 2_000))
    def begin(self, card: str, captured: int, unpaid: int) -> None:
        guest, booking = new_booking("EUR", {"nights": captured, "fee": unpaid} if unpaid else {"nights": captured})
        payment = new_payment(booking, captured, last4=card)
        self.place = World(self.store, self.money, self.gateway, self.people[0], booking, payment)

        async def begin() -> None:
            async with self.store.unit() as unit:
                await seed(unit, self.people[0], booking, guest, payment)
                unit.add(self.people[1])
            await claimable(self.desk)

        self.run(begin())
        self.begun = True

    # --- claims ---

    @rule(amount=amounts)
    def the_host_claims(self, amount: int) -> None:
        self._try(claim_for(self.desk, amount, kind="extra_service"))

    @rule(amount=amounts, pick=picks)
    def the_guest_disputes(self, amount: int, pick: int) -> None:
        charged = [claim.id for claim in self._claims("succeeded") if claim.payment_id]
        what: dict[str, Any] = {"line_ids": ["line-nights"]}
        if charged and pick % 2:
            what = {"disputed_claim_id": charged[pick % len(charged)]}
        booking = self.desk.booking
        self._try(claim_for(self.desk, amount, kind="dispute", by_id=booking.customer_id, from_id="", **what))

    @rule(amount=amounts)
    def the_marketplace_charges_the_host(self, amount: int) -> None:
        host = self.desk.booking.counterparty_id
        self._try(claim_for(self.desk, amount, kind="cancellation_fee", by_id="", from_id=host))

    @rule(amount=amounts, pick=picks)
    def the_host_disputes(self, amount: int, pick: int) -> None:
        fees = [claim.id for claim in self._claims("succeeded") if claim.kind == "cancellation_fee"]
        if fees:
            wanted = {"by_id": self.desk.booking.counterparty_id, "from_id": ""}
            wanted["disputed_claim_id"] = fees[pick % len(fees)]
            self._try(claim_for(self.desk, amount, kind="dispute", **wanted))

    @rule(pick=picks, accepts=st.booleans())
    def the_other_side_answers(self, pick: int, accepts: bool) -> None:
        waiting = self._claims("awaiting_answer")
        if waiting:
            self._try(answered(self.desk, waiting[pick % len(waiting)], accepts, "No."))

    @rule(who=st.integers(0, 1), pick=picks, less=st.integers(0, 3), ask=st.booleans(), grant=st.integers(0, 4))
    def somebody_decides(self, who: int, pick: int, less: int, ask: bool, grant: int) -> None:
        claims = self._claims("ready") or self._claims()
        if not claims:
            return
        claim = claims[pick % len(claims)]
        wanted = {
            "grant": grant > 0,
            "amount": max(1, claim.claimed // (less + 1)) if less else 0,
            "note": "seen",
            "ask_approval": ask,
        }
        sent = (self.people[who], new_id(), claim, wanted)
        self.decisions.append(sent)
        self._decide(*sent)

    @precondition(lambda self: self.decisions)
    @rule(pick=picks)
    def somebody_decides_again(self, pick: int) -> None:
        agent, key, claim, wanted = self.decisions[pick % len(self.decisions)]
        before = self.run(every(self.desk, Claim))
        self._decide(agent, key, claim, wanted)
        assert self.run(every(self.desk, Claim)) == before

    def _decide(self, agent: Agent, key: str, claim: Claim, wanted: dict[str, Any]) -> None:
        # The first figures stay with the key: the same command is sent again, not another one.
        wanted.setdefault("ledger_version", self.run(self.desk.version()))
        self._try(decide(self.desk, claim, key=key, agent=agent, **wanted))

    # --- compensation, refunds, approvals ---

    @rule(who=st.integers(0, 1), amount=amounts, waive=st.booleans(), ask=st.booleans())
    def somebody_gives(self, who: int, amount: int, waive: bool, ask: bool) -> None:
        fee = any(line.id == "line-fee" for line in self.desk.booking.lines)
        what = {"kind": "fee_waiver", "line_id": "line-fee"} if waive and fee else {}
        self._try(give(self.desk, amount, agent=self.people[who], ask_approval=ask, **what))

    @rule(amount=amounts)
    def somebody_refunds(self, amount: int) -> None:
        self._try(self.desk.refund(amount, agent=self.people[1], line_ids=["line-nights"]))

    @rule(pick=picks, yes=st.booleans(), less=st.integers(1, 3))
    def an_approver_decides(self, pick: int, yes: bool, less: int) -> None:
        waiting = [one for one in self.run(every(self.desk, Approval)) if one.state == "waiting"]
        mine = [one for one in waiting if one.requested_by != self.people[1].id]
        if mine:
            approval = sorted(mine, key=lambda one: one.id)[pick % len(mine)]
            amount = max(1, approval.amount // less)
            self._try(approve(self.desk, approval, amount, agent=self.people[1], approve=yes, note="seen"))

    # --- time ---

    @rule(hours=st.sampled_from([1, 20, 50]))
    def hours_pass(self, hours: int) -> None:
        self.ahead += timedelta(hours=hours)
        self.run(self._later())

    async def _later(self) -> int:
        now = self.money.now()
        moved = await ready_due(self.store, now) + await self.money.approvals.once(now)
        moved += await Recovery(self.money).once(now=now + timedelta(hours=1))
        return moved + await follow_all(self.store, now)

    # --- what always holds ---

    def _try(self, work: Coroutine[Any, Any, Answer]) -> None:
        try:
            answer = self.run(work)
        except (Busy, Conflict):
            return
        if answer.status >= 400:
            assert problem(answer).code in PROBLEMS, answer.body

    def _claims(self, *states: str) -> list[Claim]:
        found = self.run(every(self.desk, Claim))
        return sorted((claim for claim in found if not states or claim.state in states), key=lambda claim: claim.id)

    @invariant()
    def the_books_are_right(self) -> None:
        if self.begun:
            self.run(self.check())

    async def check(self) -> None:
        claims = {claim.id: claim for claim in await every(self.desk, Claim)}
        payments = await every(self.desk, Payment)
        booking = await one(self.desk, Booking, self.desk.booking.id)
        async with self.store.reading() as reader:
            books = await balances(reader)
        assert all(sum(accounts.values()) == 0 for accounts in books.values())
        charges = [line for line in await self.gateway.statement() if line.kind == StatementKind.CHARGE]
        assert max(Counter(line.intent for line in charges).values(), default=1) == 1
        for line in charges:
            assert line.amount == claims[line.intent].amount
        made = {payment.claim_id: payment.captured for payment in payments if payment.claim_id}
        assert made == {
            claim.id: claim.amount
            for claim in claims.values()
            if claim.kind not in ("dispute", "cancellation_fee") and claim.state == "succeeded"
        }
        await self._check_payouts(claims)
        assert len(made) == sum(bool(payment.claim_id) for payment in payments)
        for payment in payments:
            assert payment.refunded + payment.pending <= payment.captured
        assert all(0 <= line.refunded <= line.amount for line in booking.lines)
        given = [found.amount for found in await every(self.desk, Compensation) if found.state == "succeeded"]
        owed = books["EUR"].get(f"credit:{booking.customer_id}", 0) + books["EUR"].get("waived", 0)
        assert owed == -sum(given)

    async def _check_payouts(self, claims: dict[str, Claim]) -> None:
        """What was taken out of the host's payout went back at most once, between the accounts that it had moved between."""
        payout = f"payout:{self.desk.booking.counterparty_id}"
        back: Counter[str] = Counter()
        for claim in claims.values():
            fee = claims.get(claim.disputed_claim_id or claim.id)
            if fee is None or fee.kind != "cancellation_fee":
                continue
            async with self.store.reading() as reader:
                legs = {leg.account: leg.amount for leg in await legs_of(reader, refund_id=claim.id)}
            moved = (claim.amount if claim is fee else -claim.amount) if claim.state == "succeeded" else 0
            assert legs == ({payout: moved, "bookings": -moved} if moved else {})
            back[fee.id] += claim.amount if moved < 0 else 0
        for fee_id, amount in back.items():
            assert amount <= claims[fee_id].amount

    async def end(self) -> None:
        """When all is found out, nothing is under way and the provider agrees to the last unit."""
        self.ahead += timedelta(days=4)
        while await self._later():
            pass
        await self.check()
        for claim in await every(self.desk, Claim):
            assert final(claim.state) or claim.state == "ready"
        refunds = {refund.id: refund.state for refund in await every(self.desk, Refund)}
        assert set(refunds.values()) <= {"succeeded", "failed", "rejected"}
        assert (await verify(self.store)).whole
        assert (await compare(self.store, {"embedded": self.gateway})).differences == ()


TestClaimsDeskOnSqlite = played_on(ClaimsDesk, "sqlite", few=20, steps=35)
TestClaimsDeskOnPostgres = played_on(ClaimsDesk, "postgres", few=6, steps=35)
