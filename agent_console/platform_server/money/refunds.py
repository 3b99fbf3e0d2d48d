"""The end of a refund: booking what became of it, in one transaction, and telling it to the case.

Locks are always taken in the order agent, booking, customer, payment, refund, the ledger's turn, case (in the money desk
everywhere: what one writes to the ledger, one writes before any case is told of it, or takes its turn there before).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from msgspec.structs import replace
from sqlalchemy import bindparam, or_, select

from agent_console.contract.entities import Approval, Booking, LedgerLeg, Payment, Refund
from agent_console.contract.money_commands import RefundReceipt
from agent_console.domain.kinds import RefundState
from agent_console.domain.refunds import final, may_move
from agent_console.platform_server.gateways.port import GatewayAnswer, GatewayState
from agent_console.platform_server.idempotency import Answer, settle_first
from agent_console.platform_server.money import coming_back, ledger
from agent_console.platform_server.money.details import details_of, forget, say
from agent_console.platform_server.money.jobs import REFUND, ask_later, end_job
from agent_console.platform_server.money.payers import debits_of
from agent_console.platform_server.money.questions import correction_facts
from agent_console.platform_server.money.spread import between, lines_after
from agent_console.platform_server.money.telling import tell_case
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Reader, Unit, not_found
from agent_console.platform_server.store.tables import bookings as booking_table
from agent_console.platform_server.store.tables import commands
from agent_console.platform_server.store.tables import payments as payment_table
from agent_console.platform_server.store.tables import refunds as refund_table

__all__ = ["book", "facts_of", "held", "of_intent", "receipt_of", "tell_refund"]

_COMMAND_STATE: Final = select(commands.c.state).where(commands.c.key == bindparam("wanted"))

_HELD: Final = (
    select(
        booking_table.c.body.label("booking"),
        payment_table.c.body.label("payment"),
        refund_table.c.body.label("refund"),
    )
    .select_from(
        booking_table.join(payment_table, payment_table.c.booking_id == booking_table.c.id).join(
            refund_table, refund_table.c.payment_id == payment_table.c.id
        )
    )
    .where(refund_table.c.id == bindparam("wanted"))
)
_HELD_ON_POSTGRES: Final = _HELD.with_for_update(key_share=True)

_NOT_KNOWN: Final = (RefundState.SUBMITTED, RefundState.UNKNOWN)
_ON_ITS_WAY: Final = (RefundState.PENDING_BANK, RefundState.SUCCEEDED)
_STATE_OF: Final = {
    GatewayState.SUCCEEDED: RefundState.SUCCEEDED,
    GatewayState.PENDING: RefundState.PENDING_BANK,
    GatewayState.FAILED: RefundState.FAILED,
}


async def book(
    unit: Unit, refund_id: str, answer: GatewayAnswer | None, now: datetime, *, awaited: bool = True
) -> Answer | None:
    """Write down what the provider said (None: it did not say). Doing it again, or late, changes nothing. `awaited`: whoever
    sent it is still there to hear of it.

    The answer to the refund's command, where this was the last of its parts to be heard of for the first time.
    """
    booking, payment, refund = await held(unit, refund_id)
    version, legs = None, None
    awaited = awaited and refund.state == RefundState.SUBMITTED
    state = _STATE_OF[answer.state] if answer else RefundState.UNKNOWN
    if may_move(refund.state, state):
        refund, payment, version, legs = await _move(
            unit, refund, booking, payment, state, answer or GatewayAnswer(state=GatewayState.PENDING), now
        )
        if refund.ticket_id:
            await _tell_outcome(unit, refund, now)
        if refund.state == RefundState.FAILED:
            await coming_back.refund_failed(unit, refund, awaited, now)
    if final(refund.state):
        end_job(unit, REFUND, refund.id)
    else:
        await ask_later(unit, REFUND, refund.id, refund.state, now)
    return await _answer_first(unit, refund, payment, version, legs)


async def held(unit: Unit, refund_id: str) -> tuple[Booking, Payment, Refund]:
    """The refund with what it is of, locked in this order, by one statement. Raises NotFound."""
    row = (await unit.execute(_HELD_ON_POSTGRES if unit.is_postgres else _HELD, {"wanted": refund_id})).first()
    if row is None:
        raise not_found(Refund)
    return unit.locked(Booking, row.booking), unit.locked(Payment, row.payment), unit.locked(Refund, row.refund)


async def _move(
    unit: Unit,
    refund: Refund,
    booking: Booking,
    payment: Payment,
    state: RefundState,
    answer: GatewayAnswer,
    now: datetime,
) -> tuple[Refund, Payment, int | None, list[LedgerLeg]]:
    """The refund and its payment as they are now, the version of the booking's money where this raised it, and what it booked."""
    done = final(state)
    gone = refund.amount if state == RefundState.SUCCEEDED else 0
    lines = lines_after(booking, refund) if gone else booking.lines
    version = await ledger.raise_version(unit, booking.id) if done else None
    legs: list[LedgerLeg] = []
    refund = unit.save(
        replace(
            refund,
            state=state,
            failure=answer.reason,
            gateway_ref=answer.ref or refund.gateway_ref,
            settled_at=now if done else None,
            by_line=between(booking.lines, lines) if gone else refund.by_line,
        )
    )
    if done:
        payment = unit.save(replace(payment, pending=payment.pending - refund.amount, refunded=payment.refunded + gone))
        if gone:
            debits = debits_of(refund.shares, gone, booking)
            legs = await ledger.post(unit, [ledger.refund_of(payment, refund.id, gone, now, refund.reason, debits)])
            if lines != booking.lines:
                unit.save(replace(booking, lines=lines))
    unit.audit(None, f"refund.{state}", "refund", refund.id, facts_of(refund))
    if done:
        await tell_refund(unit, refund, Teller(), now)
    return refund, payment, version, legs


async def _tell_outcome(unit: Unit, refund: Refund, now: datetime) -> None:
    """Send the words that were kept for the customer, once all of the command is on its way back; where a part of it failed
    they would not be true, and the agent writes anew."""
    details = await details_of(unit, refund.intent)
    if not details.tell:
        return
    parts = [refund] if refund.intent == refund.id else (await of_intent(unit, refund.intent))[0]
    if any(part.state in _NOT_KNOWN for part in parts):
        return
    await forget(unit, refund.intent)
    if all(part.state in _ON_ITS_WAY for part in parts):
        given = sum(part.amount for part in parts)
        await say(unit, details, refund.ticket_id, given, refund.currency, now)


async def _answer_first(
    unit: Unit, refund: Refund, payment: Payment, version: int | None, legs: list[LedgerLeg] | None
) -> Answer | None:
    """Store the answer under the command's key, unless an earlier one stands there: the first answer stays."""
    refunds, payments = [refund], [payment]
    if refund.intent != refund.id:
        if await unit.scalar(_COMMAND_STATE, {"wanted": refund.intent}) != "running":
            return None
        refunds, payments = await of_intent(unit, refund.intent)
        if any(part.state == RefundState.SUBMITTED for part in refunds):
            return None
        legs = None
    answer = Answer.of(await receipt_of(unit, refunds, payments, version=version, legs=legs), 201)
    return answer if await settle_first(unit, refund.intent, answer) else None


async def of_intent(reader: Reader, intent: str) -> tuple[list[Refund], list[Payment]]:
    """The refunds of one command, in the order of their payments' ids, and those payments."""
    table = refund_table
    refunds = await reader.select(
        Refund, or_(table.c.intent_id == intent, table.c.id == intent), order_by=[table.c.payment_id]
    )
    ids = [refund.payment_id for refund in refunds]
    known = payment_table
    return refunds, await reader.select(Payment, known.c.id.in_(ids), order_by=[known.c.id])


async def receipt_of(
    reader: Reader,
    refunds: Sequence[Refund],
    payments: Sequence[Payment],
    approval: Approval | None = None,
    *,
    version: int | None = None,
    legs: Sequence[LedgerLeg] | None = None,
) -> RefundReceipt:
    """The refunds of one command as they stand, with their legs; `version` of the booking's money and `legs` where known."""
    if legs is None:
        legs = [leg for refund in refunds for leg in await ledger.legs_of(reader, refund_id=refund.id)]
    return RefundReceipt(
        refund=refunds[0],
        payment=payments[0],
        ledger_version=await ledger.version_of(reader, refunds[0].booking_id) if version is None else version,
        legs=list(legs),
        refunds=list(refunds),
        payments=list(payments),
        approval=approval,
    )


async def tell_refund(unit: Unit, refund: Refund, who: Teller, now: datetime) -> None:
    """Write the refund into the history of the case that it was given from."""
    data: dict[str, Any] = {
        "refund_id": refund.id,
        "amount": refund.amount,
        "currency": refund.currency,
        "state": refund.state,
        "by": refund.requested_by,
        "failure": refund.failure,
    }
    await tell_case(unit, refund.ticket_id, "refund", who, data, now)


def facts_of(refund: Refund) -> dict[str, Any]:
    """What the audit trail keeps of a refund; the note stays with the refund, it may name people."""
    facts = {
        "booking_id": refund.booking_id,
        "payment_id": refund.payment_id,
        "ticket_id": refund.ticket_id,
        "amount": refund.amount,
        "currency": refund.currency,
        "reason": refund.reason,
        "gateway_ref": refund.gateway_ref,
        "intent_id": refund.intent_id,
        "approval_id": refund.approval_id,
        "asked": refund.asked or "",
        "quoted": refund.quoted if refund.overridden else "",
        "shares": {share.payer: share.amount for share in refund.shares} or "",
        "corrections": correction_facts(refund) or "",
    }
    return {name: value for name, value in facts.items() if value != ""}
