"""The two transactions of a refund: reserving the money, and booking what came of it.

Between them lies the payment provider, outside of any transaction. Locks are always taken in the order agent, booking,
payment, refund, so that any number of agents at one booking wait for each other instead of falling over each other.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec.structs import replace
from sqlalchemy import bindparam, select

from agent_console.contract.entities import Agent, Booking, BookingLine, Payment, Refund, Ticket
from agent_console.contract.money_commands import RefundCommand, RefundReceipt
from agent_console.domain.authority import AuthorityPolicy, Permission, permissions_of
from agent_console.domain.faults import Conflict, Invalid
from agent_console.domain.kinds import RefundState
from agent_console.domain.masking import mask_cards
from agent_console.domain.money import allocate
from agent_console.domain.refunds import PaymentFigures, check_refund, final, may_move, reserved
from agent_console.platform_server.gateways.port import GatewayAnswer, GatewayState
from agent_console.platform_server.idempotency import Answer, settle
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.jobs import REFUND, ask_later, end_job, open_job
from agent_console.platform_server.money.limits import kind_of, limit_for
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.store import Reader, Unit
from agent_console.platform_server.store.tables import commands
from agent_console.platform_server.store.tables import refunds as refund_table

_MAX_NOTE: Final = 2000
_COMMAND_STATE: Final = select(commands.c.state).where(commands.c.key == bindparam("wanted"))

_STATE_OF: Final = {
    GatewayState.SUCCEEDED: RefundState.SUCCEEDED,
    GatewayState.PENDING: RefundState.PENDING_BANK,
    GatewayState.FAILED: RefundState.FAILED,
}


def figures_of(payment: Payment) -> PaymentFigures:
    """What the domain's checks look at."""
    return PaymentFigures(
        method=payment.method,
        currency=payment.currency,
        captured=payment.captured,
        refunded=payment.refunded,
        pending=payment.pending,
    )


async def reserve(
    unit: Unit,
    policy: AuthorityPolicy,
    agent: Agent,
    refund_id: str,
    wanted: RefundCommand,
    now: datetime,
    lease: timedelta,
) -> tuple[Refund, Payment]:
    """Check everything and hold the money back, in this transaction. Raises Refused with what speaks against it.

    Until `now + lease` the caller alone talks to the provider about it; after that a recovery may.
    """
    booking_id = (await unit.get(Payment, wanted.payment_id, lock=False)).booking_id
    agent = await unit.get(Agent, agent.id)
    booking = await unit.get(Booking, booking_id)
    payment = await unit.get(Payment, wanted.payment_id)
    await _check(unit, policy, agent, booking, payment, wanted, now)
    refund = unit.add(
        Refund(
            id=refund_id,
            booking_id=booking.id,
            payment_id=payment.id,
            ticket_id=wanted.ticket_id,
            amount=wanted.amount,
            currency=wanted.currency,
            reason=wanted.reason,
            note=mask_cards(wanted.note.strip()),
            line_ids=list(dict.fromkeys(wanted.line_ids)),
            state=RefundState.SUBMITTED,
            requested_by=agent.id,
            created_at=now,
        )
    )
    payment = unit.save(replace(payment, pending=payment.pending + wanted.amount))
    await ledger.raise_version(unit, booking.id)
    await open_job(unit, REFUND, refund.id, refund.state, now + lease)
    unit.audit(agent, "refund.requested", "refund", refund.id, _facts(refund))
    await _tell_case(unit, refund, Teller.agent(agent), now)
    return refund, payment


async def _check(
    unit: Unit,
    policy: AuthorityPolicy,
    agent: Agent,
    booking: Booking,
    payment: Payment,
    wanted: RefundCommand,
    now: datetime,
) -> None:
    if len(wanted.note) > _MAX_NOTE:
        raise Invalid(
            "The note is too long.", f"Use at most {_MAX_NOTE} characters.", code="note", details={"field": "note"}
        )
    version = await ledger.version_of(unit, booking.id)
    try:
        check_refund(
            figures_of(payment),
            amount=wanted.amount,
            currency=wanted.currency,
            reason=wanted.reason,
            note=wanted.note,
            limit=await limit_for(unit, policy, agent, booking, kind_of(wanted.reason), now),
            seen_version=wanted.ledger_version,
            ledger_version=version,
            permitted=Permission.REFUND in permissions_of(agent.role),
        )
    except Conflict as moved:
        current = {
            "ledger_version": version,
            "refundable": payment.refundable,
            "payment": msgspec.to_builtins(payment),
        }
        raise Conflict(moved.what, moved.advice, code=moved.code, details={"current": current}) from moved
    await _check_lines(unit, booking, wanted)
    await _check_ticket(unit, booking, wanted.ticket_id)


async def _check_lines(unit: Unit, booking: Booking, wanted: RefundCommand) -> None:
    if not wanted.line_ids:
        return
    lines = chosen_lines(booking, wanted.line_ids)
    rest = sum(max(0, line.amount - line.refunded) for line in lines)
    under_way = await unit.select(Refund, refund_table.c.booking_id == booking.id)
    rest -= sum(
        other.amount
        for other in under_way
        if reserved(other.state) and not set(other.line_ids).isdisjoint(wanted.line_ids)
    )
    if wanted.amount > rest:
        raise Invalid(
            "This is more than the chosen lines can give back.",
            "Choose more lines, or a smaller amount.",
            code="amount",
            details={"field": "amount", "refundable": max(0, rest)},
        )


def chosen_lines(booking: Booking, line_ids: Collection[str]) -> list[BookingLine]:
    """The lines of these ids. Raises Invalid for an id that is not on the bill."""
    lines = [line for line in booking.lines if line.id in set(line_ids)]
    if len(lines) != len(set(line_ids)):
        raise Invalid(
            "One of the chosen lines is not on this booking.",
            "Open the booking again and choose its lines.",
            code="line_ids",
            details={"field": "line_ids"},
        )
    return lines


async def _check_ticket(unit: Unit, booking: Booking, ticket_id: str) -> None:
    if not ticket_id:
        return
    ticket = await unit.find(Ticket, ticket_id, lock=False)
    belongs = ticket is not None and (
        ticket.booking_id == booking.id or ticket.customer_id in (booking.customer_id, booking.counterparty_id)
    )
    if not belongs:
        raise Invalid(
            "This booking does not belong to the case.",
            "Choose the right booking in the case first.",
            code="foreign_booking",
            details={"field": "ticket_id"},
        )


async def book(unit: Unit, refund_id: str, answer: GatewayAnswer | None, now: datetime) -> RefundReceipt:
    """Write down what the provider said (None: it did not say). Doing it again, or late, changes nothing."""
    refund = await unit.get(Refund, refund_id, lock=False)
    booking = await unit.get(Booking, refund.booking_id)
    payment = await unit.get(Payment, refund.payment_id)
    refund = await unit.get(Refund, refund_id)
    state = _STATE_OF[answer.state] if answer else RefundState.UNKNOWN
    if may_move(refund.state, state):
        refund, payment = await _move(
            unit, refund, booking, payment, state, answer or GatewayAnswer(state=GatewayState.PENDING), now
        )
    if final(refund.state):
        await end_job(unit, REFUND, refund.id)
    else:
        await ask_later(unit, REFUND, refund.id, refund.state, now)
    receipt = await receipt_of(unit, refund, payment)
    await _answer_first(unit, receipt)
    return receipt


async def _move(
    unit: Unit,
    refund: Refund,
    booking: Booking,
    payment: Payment,
    state: RefundState,
    answer: GatewayAnswer,
    now: datetime,
) -> tuple[Refund, Payment]:
    done = final(state)
    refund = unit.save(
        replace(
            refund,
            state=state,
            failure=answer.reason,
            gateway_ref=answer.ref or refund.gateway_ref,
            settled_at=now if done else None,
        )
    )
    if done:
        gone = refund.amount if state == RefundState.SUCCEEDED else 0
        payment = unit.save(replace(payment, pending=payment.pending - refund.amount, refunded=payment.refunded + gone))
        if gone:
            await ledger.post(unit, [ledger.refund_of(payment, refund.id, gone, now, refund.reason)])
            if refund.line_ids:
                unit.save(replace(booking, lines=_lines_after(booking.lines, refund)))
        await ledger.raise_version(unit, booking.id)
    unit.audit(None, f"refund.{state}", "refund", refund.id, _facts(refund))
    if done:
        await _tell_case(unit, refund, Teller(), now)
    return refund, payment


def _lines_after(lines: Sequence[BookingLine], refund: Refund) -> list[BookingLine]:
    """The bill with the refund spread over its lines, by what each could still give."""
    chosen = [line for line in lines if line.id in refund.line_ids]
    rests = [max(0, line.amount - line.refunded) for line in chosen]
    if not sum(rests):
        return list(lines)
    shares = dict(zip((line.id for line in chosen), allocate(min(refund.amount, sum(rests)), rests), strict=True))
    return [replace(line, refunded=line.refunded + shares.get(line.id, 0)) for line in lines]


async def _answer_first(unit: Unit, receipt: RefundReceipt) -> None:
    """Store the answer under the command's key, unless an earlier one stands there: the first answer stays."""
    key = receipt.refund.id
    if await unit.scalar(_COMMAND_STATE, {"wanted": key}) == "running":
        await settle(unit, key, Answer.of(receipt, 201))


async def receipt_of(reader: Reader, refund: Refund, payment: Payment) -> RefundReceipt:
    """The refund as it stands, with its legs."""
    return RefundReceipt(
        refund=refund,
        payment=payment,
        ledger_version=await ledger.version_of(reader, refund.booking_id),
        legs=await ledger.legs_of(reader, refund_id=refund.id),
    )


async def _tell_case(unit: Unit, refund: Refund, who: Teller, now: datetime) -> None:
    """Write the refund into the history of the case that it was given from."""
    if not refund.ticket_id:
        return
    ticket = await unit.get(Ticket, refund.ticket_id, lock=False)
    case = await Case.load(unit, ticket.merged_into or ticket.id, now)
    data: dict[str, Any] = {
        "refund_id": refund.id,
        "amount": refund.amount,
        "currency": refund.currency,
        "state": refund.state,
        "by": refund.requested_by,
    }
    if refund.failure:
        data["failure"] = refund.failure
    case.tell("refund", who, data)
    case.finish()


def _facts(refund: Refund) -> dict[str, Any]:
    """What the audit trail keeps of a refund; the note stays with the refund, it may name people."""
    facts = {
        "booking_id": refund.booking_id,
        "payment_id": refund.payment_id,
        "ticket_id": refund.ticket_id,
        "amount": refund.amount,
        "currency": refund.currency,
        "reason": refund.reason,
        "gateway_ref": refund.gateway_ref,
    }
    return {name: value for name, value in facts.items() if value != ""}
