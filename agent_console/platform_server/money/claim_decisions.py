"""Deciding a claim: rejecting it, charging what it gives, or refunding what was disputed.

A decision is one command with a wait in its middle: reserve (one transaction) -> the provider (none) -> book (one). The answer
of the command is stored with whatever books the outcome first, so that a crash in between loses nothing. Above the agent's
limit the claim waits for an approver; `Claims` is the subject of such approvals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec.structs import replace

from agent_console.contract.entities import Agent, Approval, Booking, Claim, Customer, Payment
from agent_console.contract.money_commands import ApprovalReceipt, ClaimDecision, ClaimReceipt
from agent_console.domain.authority import MoneyKind
from agent_console.domain.faults import Conflict, Refused
from agent_console.domain.kinds import ClaimKind, ClaimState, RefundReason
from agent_console.domain.masking import mask_cards
from agent_console.domain.money import plain_amount
from agent_console.platform_server.gateways.port import Gateway
from agent_console.platform_server.idempotency import Answer, Command, refuse, settle
from agent_console.platform_server.idempotency import claim as claim_key
from agent_console.platform_server.money import approvals, claim_charges, claim_refunds, ledger, payout_charges
from agent_console.platform_server.money.checks import check_bound, check_text, check_version, known_customer, wrong
from agent_console.platform_server.money.claim_charges import ChargeDriver
from agent_console.platform_server.money.claims import check_seen, decided, locked, may_claim, move, receipt_of
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.deciding import PASSING
from agent_console.platform_server.money.details import Details, details_of, forget, keep, say
from agent_console.platform_server.money.jobs import CHARGE, REFUND, Jobs, driven
from agent_console.platform_server.money.limits import Bound, Whose, bound_for, kind_of
from agent_console.platform_server.money.rules import Rules
from agent_console.platform_server.money.signals import signals_for
from agent_console.platform_server.money.telling import check_tell, tell_customer
from agent_console.platform_server.store import Reader, Store, Unit

__all__ = ["Claims"]


class Claims:
    """The service, and the subject of approvals of charges. Safe for any number of calls, in any number of processes."""

    name = approvals.CLAIM
    posts = True

    def __init__(
        self,
        store: Store,
        gateways: Mapping[str, Gateway],
        jobs: Jobs,
        driver: ChargeDriver,
        rules: Callable[[], Rules],
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._gateways = gateways
        self._jobs = jobs
        self._driver = driver
        self._rules = rules
        self._now = now

    async def decide(self, agent: Agent, command: Command, claim_id: str, seen: int, wanted: ClaimDecision) -> Answer:
        """Decide a claim once, at the version `seen`. The answer is a ClaimReceipt or a Problem."""
        try:
            async with self._store.unit() as unit:
                earlier = await claim_key(unit, command)
                if earlier is not None:
                    return earlier
                claim = await self._decided(unit, agent, command, claim_id, seen, wanted)
                if claim.state != ClaimState.SUBMITTED:
                    answer = Answer.of(await receipt_of(unit, claim), version=claim.version)
                    await settle(unit, command.key, answer)
                    return answer
                crash_point("reserving")
        except Refused as refusal:
            if refusal.code in PASSING:
                raise
            return await refuse(self._store, command, refusal)
        return Answer.of(await self._carried_out(claim))

    async def _carried_out(self, claim: Claim) -> ClaimReceipt:
        """What was reserved, asked and booked."""
        if claim.kind != ClaimKind.DISPUTE:
            asking = self._driver.ask(claim.id, first=True)
            return await driven(asking, lambda answer: self._driver.booked(claim.id, answer))
        async with self._store.reading() as reader:
            refunds = await claim_refunds.refunds_of(reader, claim)
        for refund in refunds:
            await self._jobs.drive(REFUND, refund.id)
        async with self._store.unit() as unit:
            return await claim_refunds.follow(unit, claim.id, self._now(), answered=True)

    async def _decided(
        self, unit: Unit, agent: Agent, command: Command, claim_id: str, seen: int, wanted: ClaimDecision
    ) -> Claim:
        """Check everything and reserve, in this transaction; SUBMITTED where a provider is to be asked."""
        may_claim(agent)
        now = self._now()
        agent = await unit.get(Agent, agent.id)
        claim = await locked(unit, claim_id)
        booking = await unit.get(Booking, claim.booking_id)
        if claim.state not in (ClaimState.AWAITING_ANSWER, ClaimState.READY):
            raise decided(claim)
        check_seen(claim, seen)
        check_text("note", wanted.note, needed=not wanted.grant)
        check_tell(claim.ticket_id, wanted.tell, agent)
        claim = replace(claim, decision=mask_cards(wanted.note.strip()), decided_by=agent.id, decided_at=now)
        if not wanted.grant:
            claim = replace(claim, settled_at=now, answer_due_at=None)
            claim = await move(unit, claim, ClaimState.REJECTED, agent, "claim.rejected", now)
            await tell_customer(unit, claim.ticket_id, wanted.tell, agent)
            return claim
        claim = replace(_awaited(claim, now), amount=_amount(claim, wanted.amount), failure="", approval_id="")
        await check_version(unit, booking, wanted.ledger_version)
        details = Details(command=command.key, tell=wanted.tell.strip(), agent_id=agent.id, amount=claim.amount)
        await keep(unit, claim.id, details)
        if claim.kind != ClaimKind.DISPUTE:
            return await self._charge(unit, agent, booking, claim, wanted, details, now)
        if await payout_charges.disputed(unit, claim) is not None:
            return await self._to_payout(unit, agent, booking, claim, wanted, details, now)
        lease = self._jobs.lease
        claim = await claim_refunds.reserve(unit, self._rules(), agent, booking, claim, wanted, now, lease)
        return await move(unit, claim, ClaimState(claim.state), agent, "claim.granted", now)

    # --- charges, and charges to a payout that go back to it ---

    async def _charge(
        self,
        unit: Unit,
        agent: Agent,
        booking: Booking,
        claim: Claim,
        wanted: ClaimDecision,
        details: Details,
        now: datetime,
    ) -> Claim:
        """Reserve a charge."""
        payer = await known_customer(unit, claim.from_id, "from_id")
        card = await claim_charges.card_for(unit, booking, claim, wanted.payment_id, self._gateways)
        claim = replace(claim, card_payment_id=card.id if card else "")
        return await self._within(unit, agent, booking, claim, payer, MoneyKind.CHARGE, wanted, details, now)

    async def _to_payout(
        self,
        unit: Unit,
        agent: Agent,
        booking: Booking,
        claim: Claim,
        wanted: ClaimDecision,
        details: Details,
        now: datetime,
    ) -> Claim:
        """Give a charge back to the payout out of which it was taken."""
        if wanted.shares:
            raise wrong(
                "shares", "Whoever got this charge gives it back.", "Leave out who pays: it goes the way that it came."
            )
        payee = await known_customer(unit, claim.by_id, "by_id")
        kind = kind_of(RefundReason.WRONG_CHARGE)
        return await self._within(unit, agent, booking, claim, payee, kind, wanted, details, now)

    async def _within(
        self,
        unit: Unit,
        agent: Agent,
        booking: Booking,
        claim: Claim,
        person: Customer,
        kind: MoneyKind,
        wanted: ClaimDecision,
        details: Details,
        now: datetime,
    ) -> Claim:
        """Reserve it within what the agent may move alone; beyond that have it wait where that is asked for. `person` is whose
        money grows or shrinks by it."""
        whose = Whose(currency=claim.currency, customer_id=person.id, booking_id=booking.id)
        bound = await bound_for(unit, self._rules().authority, agent, whose, kind, now)
        if bound is None or claim.amount <= bound.left:
            return await self._reserved(unit, agent, booking, claim, details, now)
        if not wanted.ask_approval:
            check_bound(bound, claim.amount, claim.currency, "charge" if kind == MoneyKind.CHARGE else "refund")
        await self._check_back(unit, claim)
        approval = await self._ask(unit, agent, booking, claim, bound, person, kind, now)
        claim = replace(claim, approval_id=approval.id)
        return await move(unit, claim, ClaimState.WAITING_APPROVAL, agent, "claim.granted", now)

    async def _reserved(
        self, unit: Unit, by: Agent, booking: Booking, claim: Claim, details: Details, now: datetime
    ) -> Claim:
        """A card is to be charged (SUBMITTED: its job is made), or it left a payout, or went back to it, already (SUCCEEDED)."""
        if claim.card_payment_id:
            claim = await move(unit, claim, ClaimState.SUBMITTED, by, "claim.granted", now)
            await claim_charges.reserve(unit, claim, now, self._jobs.lease)
            return claim
        charge = await payout_charges.disputed(unit, claim)
        if charge is not None:
            await payout_charges.give_back(unit, charge, claim, now)
        else:
            await claim_charges.take_from_payout(unit, booking, claim, now)
        claim = await move(unit, claim, ClaimState.SUBMITTED, by, "claim.granted", now)
        claim = await move(unit, replace(claim, settled_at=now), ClaimState.SUCCEEDED, None, "claim.succeeded", now)
        await say(unit, details, claim.ticket_id, claim.amount, claim.currency, now)
        await forget(unit, claim.id)
        return claim

    async def _ask(
        self,
        unit: Unit,
        agent: Agent,
        booking: Booking,
        claim: Claim,
        bound: Bound,
        person: Customer,
        kind: MoneyKind,
        now: datetime,
    ) -> Approval:
        policy = self._rules().authority
        return await approvals.ask_for(
            unit,
            subject=approvals.CLAIM,
            subject_id=claim.id,
            kind=kind,
            scope=bound.scope,
            limit=bound.limit,
            booking=booking,
            customer=person,
            ticket_id=claim.ticket_id,
            amount=claim.amount,
            currency=claim.currency,
            quoted=-1,
            reason=claim.kind,
            note=claim.decision,
            signals=await signals_for(unit, policy, booking, person, now),
            ledger_version=await ledger.version_of(unit, booking.id),
            agent=agent,
            now=now,
            policy=policy,
        )

    # --- as the subject of approvals ---

    async def check(self, reader: Reader, approval: Approval, now: datetime) -> None:
        """What is charged is no part of what the booking's money can bear; what goes back to a payout is a part of its charge."""
        await self._check_back(reader, await reader.get(Claim, approval.subject_id))

    @staticmethod
    async def _check_back(reader: Reader, claim: Claim) -> None:
        charge = await payout_charges.disputed(reader, claim)
        if charge is not None:
            await payout_charges.check_back(reader, charge, claim)

    async def approved(self, unit: Unit, approval: Approval, approver: Agent, now: datetime) -> bool:
        claim = await locked(unit, approval.subject_id)
        booking = await unit.get(Booking, claim.booking_id)
        claim = replace(claim, amount=approval.decided_amount)
        details = await details_of(unit, claim.id)
        return (await self._reserved(unit, approver, booking, claim, details, now)).state == ClaimState.SUBMITTED

    async def rejected(self, unit: Unit, approval: Approval, now: datetime) -> None:
        claim = await locked(unit, approval.subject_id)
        claim = replace(
            claim, amount=claim.claimed, failure=approvals.why_not(approval), decided_by="", decided_at=None
        )
        await move(unit, claim, ClaimState.READY, None, "claim.ready", now)
        await forget(unit, claim.id)

    async def receipt(self, reader: Reader, approval: Approval) -> ApprovalReceipt:
        claim = await reader.get(Claim, approval.subject_id)
        found = await reader.find(Payment, claim.payment_id) if claim.payment_id else None
        return ApprovalReceipt(
            approval=approval,
            payments=[found] if found else [],
            claim=claim,
            ledger_version=await ledger.version_of(reader, claim.booking_id),
        )

    async def drive(self, approval: Approval) -> None:
        await self._jobs.drive(CHARGE, approval.subject_id)


def _awaited(claim: Claim, now: datetime) -> Claim:
    """The claim once nobody is waited for. Raises Conflict `awaiting_answer` while the other side has time."""
    if claim.state == ClaimState.AWAITING_ANSWER:
        if claim.answer_due_at is not None and claim.answer_due_at > now:
            raise Conflict(
                "The other side has not answered yet, and still has time to.",
                "Wait for the answer, or reject the claim.",
                code="awaiting_answer",
                details={"current": {"state": claim.state, "answer_due_at": claim.answer_due_at.isoformat()}},
            )
        claim = replace(claim, state=ClaimState.READY, answer_due_at=None)
    return claim


def _amount(claim: Claim, wanted: int) -> int:
    if wanted < 0 or wanted > claim.claimed:
        most = plain_amount(claim.claimed, claim.currency)
        raise wrong("amount", f"Only {most} {claim.currency} was claimed.", "Grant that or less.")
    return wanted or claim.claimed
