"""Refunds as something that can be approved: granting all or less of it, and letting go of what was held."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec.structs import replace

from agent_console.contract.entities import Agent, Approval, Booking, Payment, Refund
from agent_console.contract.money_commands import ApprovalReceipt, RefundQuoteRequest, Terms
from agent_console.domain.faults import Conflict, Invalid
from agent_console.domain.kinds import RefundState
from agent_console.domain.money import allocate
from agent_console.domain.refunds import may_move
from agent_console.platform_server.money import approvals, ledger
from agent_console.platform_server.money.details import Details, keep
from agent_console.platform_server.money.jobs import REFUND, Jobs, open_job
from agent_console.platform_server.money.payers import scaled
from agent_console.platform_server.money.periods import check_open, closed_until
from agent_console.platform_server.money.questions import corrections_of, question_of
from agent_console.platform_server.money.quotes import evaluated, policy_gives, quote_of, without
from agent_console.platform_server.money.refunds import facts_of, of_intent, tell_refund
from agent_console.platform_server.money.rules import Rules
from agent_console.platform_server.money.spread import less, standing
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Reader, Store, Unit
from agent_console.platform_server.store.tables import payments as payment_table
from agent_console.platform_server.store.tables import refunds as refund_table

__all__ = ["RefundSubject", "terms_asked"]


class RefundSubject:
    """Implements `approvals.Subject`; the subject is the intent of a refund with all its parts."""

    name = approvals.REFUND
    posts = False

    def __init__(self, store: Store, jobs: Jobs, rules: Callable[[], Rules]) -> None:
        self._store = store
        self._jobs = jobs
        self._rules = rules

    async def check(self, reader: Reader, approval: Approval, now: datetime) -> None:
        refunds, paid = await of_intent(reader, approval.subject_id)
        await self._check(reader, approval, refunds, {payment.id: payment for payment in paid}, now)

    async def _check(
        self,
        reader: Reader,
        approval: Approval,
        refunds: Sequence[Refund],
        payments: dict[str, Payment],
        now: datetime,
        approver: Agent | None = None,
    ) -> None:
        _check_rest(refunds, payments)
        await self._check_quote(reader, approval, approver, refunds, now)
        await check_open(reader, [payment.captured_at for payment in payments.values()])

    async def approved(self, unit: Unit, approval: Approval, approver: Agent, now: datetime) -> bool:
        booking = await unit.get(Booking, approval.booking_id)
        refunds, payments = await self._locked(unit, approval)
        await self._check(unit, approval, refunds, payments, now, approver)
        amounts = allocate(approval.decided_amount, [refund.amount for refund in refunds])
        for refund, amount in zip(refunds, amounts, strict=True):
            payment = payments[refund.payment_id]
            if amount != refund.amount:
                unit.save(replace(payment, pending=payment.pending - refund.amount + amount))
            await _grant(unit, refund, amount, approver, now, self._jobs.lease)
        await ledger.raise_version(unit, booking.id)
        if approval.decided_amount == approval.amount:
            # Words about another amount than what is given would be wrong; the agent writes new ones.
            details = await approvals.details_of(unit, approval.id)
            words = str(details.get("tell", ""))
            if words:
                told = Details(tell=words, agent_id=approval.requested_by, amount=approval.amount)
                await keep(unit, approval.subject_id, told)
        return True

    async def rejected(self, unit: Unit, approval: Approval, now: datetime) -> None:
        await unit.get(Booking, approval.booking_id)
        refunds, payments = await self._locked(unit, approval)
        for refund in refunds:
            if not may_move(refund.state, RefundState.REJECTED):
                continue
            payment = payments[refund.payment_id]
            payments[payment.id] = unit.save(replace(payment, pending=payment.pending - refund.amount))
            await _let_go(unit, refund, approval.decided_by, approvals.why_not(approval), now)
        await ledger.raise_version(unit, approval.booking_id)

    async def receipt(self, reader: Reader, approval: Approval) -> ApprovalReceipt:
        refunds, payments = await of_intent(reader, approval.subject_id)
        return ApprovalReceipt(
            approval=approval,
            refunds=refunds,
            payments=payments,
            ledger_version=await ledger.version_of(reader, approval.booking_id),
        )

    async def drive(self, approval: Approval) -> None:
        async with self._store.reading() as reader:
            refunds, _ = await of_intent(reader, approval.subject_id)
        open_ones = [refund.id for refund in refunds if refund.state == RefundState.SUBMITTED]
        done = await asyncio.gather(*(self._jobs.drive(REFUND, id_) for id_ in open_ones), return_exceptions=True)
        for failure in done:
            if isinstance(failure, BaseException):
                raise failure

    @staticmethod
    async def _locked(unit: Unit, approval: Approval) -> tuple[list[Refund], dict[str, Payment]]:
        found, paid = await of_intent(unit, approval.subject_id)
        table, known = refund_table, payment_table
        ids = [payment.id for payment in paid]
        payments = await unit.select(Payment, known.c.id.in_(ids), order_by=[known.c.id], lock=True)
        mine = table.c.id.in_([refund.id for refund in found])
        refunds = await unit.select(Refund, mine, order_by=[table.c.payment_id], lock=True)
        return refunds, {payment.id: payment for payment in payments}

    async def _check_quote(
        self,
        reader: Reader,
        approval: Approval,
        approver: Agent | None,
        refunds: Sequence[Refund],
        now: datetime,
    ) -> None:
        """Raises Conflict `quote_stale` where the policy gives something else than when it was asked for: money moved, or the
        rules are others. The time that it waited changes nothing: what the customer was owed then stands."""
        if approval.quoted < 0:
            return
        rules = self._rules()
        booking = await reader.get(Booking, approval.booking_id)
        request = await terms_asked(reader, approval, refunds)
        try:
            question = question_of(booking, request.terms, request.line_ids, request.corrections)
        except Invalid:
            # The lines that were meant are not charged any more as they were.
            raise _stale() from None
        table, asked_at = payment_table, approval.requested_at
        all_of_it = await reader.select(Payment, table.c.booking_id == booking.id, order_by=[table.c.id])
        free = without(all_of_it, refunds)
        stands = await standing(reader, booking, refunds)
        # A period that was closed while it waited changes nothing of what was owed, as long as its own payments are open.
        closed = {await closed_until(reader), None}
        for wanted, until in itertools.product({request.payment_id, ""}, closed):
            payments = [payment for payment in free if wanted in ("", payment.id)]
            found = await evaluated(reader, rules.refunds, stands, payments, free, question, asked_at, until, refunds)
            if policy_gives(found) == approval.quoted:
                return
        if approver is None:
            raise _stale()
        quote = await quote_of(reader, rules, approver, booking, request, now, released=refunds, asked_at=asked_at)
        raise _stale(current=msgspec.to_builtins(quote))


def _stale(**details: Any) -> Conflict:
    return Conflict(
        "The booking's policy gives something else by now.",
        "It ends by itself, and can be asked for anew.",
        code="quote_stale",
        details=details,
    )


async def terms_asked(reader: Reader, approval: Approval, refunds: Sequence[Refund]) -> RefundQuoteRequest:
    """What the quote was asked for, from which this request came."""
    details = await approvals.details_of(reader, approval.id)
    terms = msgspec.convert(details.get("terms", {"reason": approval.reason}), Terms)
    return RefundQuoteRequest(
        payment_id=str(details.get("payment_id", "")),
        line_ids=refunds[0].line_ids if refunds else [],
        corrections=corrections_of(refunds[0]) if refunds else [],
        terms=terms,
    )


def _check_rest(refunds: Sequence[Refund], payments: dict[str, Payment]) -> None:
    """What was reserved must still be there: a cardholder's bank may have taken it back meanwhile."""
    for refund in refunds:
        payment = payments[refund.payment_id]
        if payment.captured - payment.refunded - payment.pending - payment.charged_back < 0:
            raise Invalid(
                "This payment cannot bear the refund any more.",
                "It ends by itself; what is left can be asked for anew.",
                code="not_refundable",
                details={"field": "amount"},
            )


async def _grant(unit: Unit, refund: Refund, amount: int, approver: Agent, now: datetime, lease: timedelta) -> None:
    if not amount:
        await _let_go(unit, refund, approver.id, "The approver gave less, and nothing of it fell to this payment.", now)
        return
    gave_less = amount != refund.amount
    refund = unit.save(
        replace(
            refund,
            state=RefundState.SUBMITTED,
            amount=amount,
            asked=refund.amount if gave_less else 0,
            shares=scaled(refund.shares, amount) if gave_less and refund.shares else refund.shares,
            by_line=less(refund.by_line, amount) if gave_less else refund.by_line,
            decided_by=approver.id,
        )
    )
    open_job(unit, REFUND, refund.id, refund.state, now + lease)
    unit.audit(approver, "refund.approved", "refund", refund.id, facts_of(refund))
    await tell_refund(unit, refund, Teller.agent(approver), now)


async def _let_go(unit: Unit, refund: Refund, by: str, why: str, now: datetime) -> None:
    refund = unit.save(replace(refund, state=RefundState.REJECTED, failure=why, decided_by=by, settled_at=now))
    unit.audit(None, "refund.rejected", "refund", refund.id, facts_of(refund))
    await tell_refund(unit, refund, Teller(), now)
