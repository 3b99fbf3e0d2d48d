"""Compensation: what is given that goes back to no card - a credit, a voucher, a waived fee - given once, and booked.

All of it is one transaction: nobody outside is asked. Locks are taken in the order agent, booking, customer, the ledger's
turn, case.
Accounts beside those of `payers`:

    voucher     vouchers that were given out and not used yet
    waived      fees that are not wanted any more (`waivers`)
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from msgspec.structs import replace

from agent_console.contract.entities import Agent, Approval, Booking, Compensation
from agent_console.contract.money_commands import (
    VOUCHER_CODE,
    ApprovalReceipt,
    CompensationCommand,
    CompensationReceipt,
)
from agent_console.domain.authority import AuthorityPolicy, Permission, permissions_of
from agent_console.domain.faults import Forbidden
from agent_console.domain.kinds import CompensationKind, RefundReason, RefundState
from agent_console.domain.masking import mask_cards
from agent_console.platform_server.money import approvals, ledger, waivers
from agent_console.platform_server.money.checks import (
    check_amount,
    check_bound,
    check_currency,
    check_party,
    check_text,
    check_ticket,
    check_version,
    known_customer,
    wrong,
)
from agent_console.platform_server.money.limits import Bound, Whose, bound_for, kind_of_compensation
from agent_console.platform_server.money.payers import credit_of, debits_of, scaled, shares_of
from agent_console.platform_server.money.periods import check_open
from agent_console.platform_server.money.signals import signals_for
from agent_console.platform_server.money.telling import check_tell, tell_case, tell_customer, try_to_tell
from agent_console.platform_server.money.vouchers import new_code
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Reader, Unit

__all__ = ["VOUCHERS", "Compensations", "compensate"]

VOUCHERS: Final = "voucher"
_LONGEST: Final = timedelta(days=5 * 366)
"""For which a voucher may be good; beyond it, the date is a slip of the pen."""


async def compensate(
    unit: Unit, policy: AuthorityPolicy, agent: Agent, compensation_id: str, wanted: CompensationCommand, now: datetime
) -> CompensationReceipt:
    """Give it, in this transaction. Raises Refused with what speaks against it."""
    if Permission.COMPENSATE not in permissions_of(agent.role):
        raise Forbidden("Your role may not give compensation.", "Ask a colleague who may, or your team lead.")
    agent = await unit.get(Agent, agent.id)
    booking = await unit.get(Booking, wanted.booking_id) if wanted.booking_id else None
    _check_words(wanted, agent)
    await _check_whose(unit, booking, wanted)
    _check_expiry(wanted, now)
    if booking is not None:
        await check_version(unit, booking, wanted.ledger_version)
    await _check_line(unit, booking, wanted)
    given = Compensation(
        id=compensation_id,
        kind=wanted.kind,
        customer_id=wanted.customer_id,
        booking_id=wanted.booking_id,
        ticket_id=wanted.ticket_id,
        amount=wanted.amount,
        currency=wanted.currency,
        reason=wanted.reason,
        note=mask_cards(wanted.note.strip()),
        shares=shares_of(wanted.shares, wanted.amount, booking, unit.packs.refunds.shares),
        line_id=wanted.line_id,
        expires_at=wanted.expires_at,
        state=RefundState.WAITING_APPROVAL,
        requested_by=agent.id,
        created_at=now,
    )
    whose = Whose(currency=wanted.currency, customer_id=wanted.customer_id, booking_id=wanted.booking_id)
    bound = await bound_for(unit, policy, agent, whose, kind_of_compensation(wanted.kind), now)
    given = unit.add(given)
    if bound is None or wanted.amount <= bound.left:
        given = await _grant(unit, given, booking, agent, now)
        await tell_customer(unit, given.ticket_id, _with_code(wanted.tell, given.code), agent)
        return await receipt_of(unit, given)
    if not wanted.ask_approval:
        check_bound(bound, wanted.amount, wanted.currency, "give")
    approval = await _ask(unit, policy, agent, given, booking, bound, wanted.tell, now)
    given = unit.save(replace(given, approval_id=approval.id))
    unit.audit(agent, "compensation.requested", "compensation", given.id, _facts(given))
    await tell_case(unit, given.ticket_id, "compensation", Teller.agent(agent), _told(given), now)
    return replace(await receipt_of(unit, given), approval=approval)


async def _ask(
    unit: Unit,
    policy: AuthorityPolicy,
    agent: Agent,
    given: Compensation,
    booking: Booking | None,
    bound: Bound,
    tell: str,
    now: datetime,
) -> Approval:
    customer = await known_customer(unit, given.customer_id, "customer_id")
    return await approvals.ask_for(
        unit,
        subject=approvals.COMPENSATION,
        subject_id=given.id,
        kind=kind_of_compensation(given.kind),
        scope=bound.scope,
        limit=bound.limit,
        booking=booking,
        customer=customer,
        ticket_id=given.ticket_id,
        amount=given.amount,
        currency=given.currency,
        quoted=-1,
        reason=given.reason,
        note=given.note,
        signals=await signals_for(unit, policy, booking, customer, now),
        ledger_version=await ledger.version_of(unit, given.booking_id),
        agent=agent,
        now=now,
        details={"tell": mask_cards(tell)},
        policy=policy,
    )


def _with_code(words: str, code: str) -> str:
    return words.replace(VOUCHER_CODE, code)


def _check_words(wanted: CompensationCommand, agent: Agent) -> None:
    if wanted.kind not in set(CompensationKind):
        raise wrong("kind", "There is no such compensation.", f"Use one of: {', '.join(CompensationKind)}.")
    check_amount(wanted.amount)
    if wanted.reason not in set(RefundReason):
        raise wrong("reason", "A compensation needs one of the known reasons.", "Choose a reason.")
    check_text("note", wanted.note, needed=wanted.reason == RefundReason.OTHER)
    check_tell(wanted.ticket_id, _with_code(wanted.tell, new_code()), agent)


async def _check_whose(unit: Unit, booking: Booking | None, wanted: CompensationCommand) -> None:
    check_currency(wanted.currency, booking)
    if booking is not None:
        check_party(booking, wanted.customer_id, "booking_id")
    customer = await known_customer(unit, wanted.customer_id, "customer_id")
    people = {customer.id} | ({booking.customer_id, booking.counterparty_id} if booking else set())
    await check_ticket(unit, wanted.ticket_id, booking, people)


def _check_expiry(wanted: CompensationCommand, now: datetime) -> None:
    until = wanted.expires_at
    if wanted.kind != CompensationKind.VOUCHER:
        if until is not None:
            raise wrong("expires_at", "Only a voucher expires.", "Leave the date out, or give a voucher.")
        return
    if until is None:
        raise wrong("expires_at", "A voucher needs a date until which it is good.", "Choose a date.")
    if until.tzinfo is None:
        raise wrong("expires_at", "The instant has no time zone.", "Send it in UTC.")
    if not now < until <= now + _LONGEST:
        raise wrong("expires_at", "A voucher must be good for a while, and not for ever.", "Choose another date.")


async def _check_line(unit: Unit, booking: Booking | None, wanted: CompensationCommand) -> None:
    if wanted.kind != CompensationKind.FEE_WAIVER:
        if wanted.line_id:
            raise wrong("line_id", "Only a waiver names a line.", "Leave the line out, or waive the fee.")
        return
    if booking is None:
        raise wrong("line_id", "A fee can be waived on a booking only.", "Choose the booking and its fee.")
    await _check_fee(unit, booking, wanted.line_id, wanted.amount)


async def _check_fee(
    reader: Reader, booking: Booking, line_id: str, amount: int, except_for: str = ""
) -> waivers.Waivable:
    """Whether a fee can be waived, asked before, while it waits and at its approval alike. Raises Invalid."""
    await check_open(reader, [booking.cancelled_at or booking.ends_at or booking.created_at], "booking_id")
    return await waivers.check_waiver(reader, booking, line_id, amount, except_for)


async def _grant(unit: Unit, given: Compensation, booking: Booking | None, by: Agent, now: datetime) -> Compensation:
    """Give what was checked: ledger, line, audit, history of the case. `booking` was read with its lock."""
    if given.kind == CompensationKind.FEE_WAIVER and booking is not None:
        credits = (await _check_fee(unit, booking, given.line_id, given.amount, given.id)).legs(given.amount)
        unit.save(waivers.line_after(booking, given.line_id, given.amount))
    else:
        account = VOUCHERS if given.kind == CompensationKind.VOUCHER else credit_of(given.customer_id)
        credits = [(account, -given.amount)]
    given = unit.save(
        replace(
            given,
            state=RefundState.SUCCEEDED,
            code=new_code() if given.kind == CompensationKind.VOUCHER else "",
            settled_at=now,
        )
    )
    movement = ledger.Movement(
        kind=given.kind,
        booking_id=given.booking_id,
        payment_id="",
        refund_id=given.id,
        currency=given.currency,
        legs=(*debits_of(given.shares, given.amount, booking), *credits),
        at=now,
        text=given.reason,
    )
    await ledger.post(unit, [movement])
    if booking is not None:
        await ledger.raise_version(unit, booking.id)
    unit.audit(by, "compensation.granted", "compensation", given.id, _facts(given))
    await tell_case(unit, given.ticket_id, "compensation", Teller.agent(by), _told(given), now)
    return given


async def receipt_of(unit: Unit, given: Compensation) -> CompensationReceipt:
    """The compensation as it stands, with its legs."""
    return CompensationReceipt(
        compensation=given,
        ledger_version=await ledger.version_of(unit, given.booking_id) if given.booking_id else 0,
        legs=await ledger.legs_of(unit, refund_id=given.id),
    )


class Compensations:
    """The subject of approvals of compensation; see `approvals.Subject`."""

    name = approvals.COMPENSATION
    posts = True

    async def check(self, reader: Reader, approval: Approval, now: datetime) -> None:
        given = await reader.get(Compensation, approval.subject_id)
        booking = await reader.find(Booking, given.booking_id) if given.booking_id else None
        if given.kind == CompensationKind.FEE_WAIVER and booking is not None:
            await _check_fee(reader, booking, given.line_id, given.amount, given.id)

    async def approved(self, unit: Unit, approval: Approval, approver: Agent, now: datetime) -> bool:
        """Give it, or the less that the approver granted; who pays is split alike."""
        given = await unit.get(Compensation, approval.subject_id)
        booking = await unit.get(Booking, given.booking_id) if given.booking_id else None
        amount = approval.decided_amount
        if amount != given.amount:
            given = replace(given, amount=amount, asked=given.amount, shares=scaled(given.shares, amount))
        given = await _grant(unit, replace(given, decided_by=approver.id), booking, approver, now)
        words = str((await approvals.details_of(unit, approval.id)).get("tell", ""))
        agent = await unit.find(Agent, given.requested_by, lock=False)
        if agent is not None and amount == approval.amount:
            # Words that were written for another amount would not be true; the agent writes anew.
            words = _with_code(words, given.code)
            await try_to_tell(unit, given.ticket_id, words, agent, amount, given.currency, now)
        return False

    async def rejected(self, unit: Unit, approval: Approval, now: datetime) -> None:
        given = await unit.get(Compensation, approval.subject_id)
        given = unit.save(
            replace(
                given,
                state=RefundState.REJECTED,
                failure=approvals.why_not(approval),
                decided_by=approval.decided_by,
                settled_at=now,
            )
        )
        unit.audit(None, "compensation.rejected", "compensation", given.id, _facts(given))
        await tell_case(unit, given.ticket_id, "compensation", Teller(), _told(given), now)

    async def receipt(self, reader: Reader, approval: Approval) -> ApprovalReceipt:
        return ApprovalReceipt(
            approval=approval,
            compensation=await reader.get(Compensation, approval.subject_id),
            ledger_version=await ledger.version_of(reader, approval.booking_id),
        )

    async def drive(self, approval: Approval) -> None:
        """Nobody outside is asked for a compensation."""


def _told(given: Compensation) -> dict[str, Any]:
    """What the history of the case says."""
    return {
        "compensation_id": given.id,
        "kind": given.kind,
        "amount": given.amount,
        "currency": given.currency,
        "state": given.state,
        "by": given.requested_by,
        "failure": given.failure,
    }


def _facts(given: Compensation) -> dict[str, Any]:
    """What the audit trail keeps: no note, which may name people, and no code, which is as good as money."""
    facts = {
        "kind": given.kind,
        "customer_id": given.customer_id,
        "booking_id": given.booking_id,
        "ticket_id": given.ticket_id,
        "amount": given.amount,
        "currency": given.currency,
        "reason": given.reason,
        "line_id": given.line_id,
        "shares": {share.payer: share.amount for share in given.shares},
    }
    return {name: value for name, value in facts.items() if value != ""}
