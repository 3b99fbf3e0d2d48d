"""What an upheld dispute gives back: a refund on the ordinary road, under an id that follows from the claim's.

The refund goes its own way through provider and recovery; the claim follows it. Both are locked in one order (booking,
refund, claim), so that any number of processes may look after them.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from msgspec.structs import replace

from agent_console.contract.entities import Agent, Booking, Claim, Payment, Refund
from agent_console.contract.money_commands import ClaimDecision, ClaimReceipt, RefundCommand, RefundPart
from agent_console.domain.claims import final, may_move
from agent_console.domain.kinds import ClaimKind, ClaimState, RefundReason, RefundState
from agent_console.domain.money import plain_amount
from agent_console.domain.refund_parts import Part, allocate_over
from agent_console.domain.refunds import GAVE_NOTHING
from agent_console.domain.shares import divided
from agent_console.platform_server.money import payout_charges, reserving
from agent_console.platform_server.money.charge_lines import borne, charge_of
from agent_console.platform_server.money.checks import wrong
from agent_console.platform_server.money.claims import decided, locked, move, receipt_of
from agent_console.platform_server.money.details import answer_command, details_of, forget, say
from agent_console.platform_server.money.payers import sent
from agent_console.platform_server.money.questions import corrections_of
from agent_console.platform_server.money.refunds import of_intent
from agent_console.platform_server.money.rules import Rules
from agent_console.platform_server.money.spread import standing
from agent_console.platform_server.store import Reader, Store, Unit
from agent_console.platform_server.store.tables import claims as claim_table
from agent_console.platform_server.store.tables import payments

__all__ = ["Left", "came_back", "follow", "follow_all", "left_of", "refunds_of", "reserve"]

_FOLLOWING: Final = (ClaimState.WAITING_APPROVAL, ClaimState.SUBMITTED, ClaimState.PENDING_BANK, ClaimState.UNKNOWN)
_STATE_OF: Final = {
    RefundState.WAITING_APPROVAL: ClaimState.WAITING_APPROVAL,
    RefundState.SUBMITTED: ClaimState.SUBMITTED,
    RefundState.PENDING_BANK: ClaimState.PENDING_BANK,
    RefundState.UNKNOWN: ClaimState.UNKNOWN,
    RefundState.SUCCEEDED: ClaimState.SUCCEEDED,
    RefundState.FAILED: ClaimState.FAILED,
    RefundState.REJECTED: ClaimState.READY,
    RefundState.RETURNED: ClaimState.FAILED,
}
_ORDER: Final = (*_FOLLOWING, ClaimState.FAILED, ClaimState.READY, ClaimState.SUCCEEDED)


async def reserve(
    unit: Unit,
    rules: Rules,
    agent: Agent,
    booking: Booking,
    claim: Claim,
    wanted: ClaimDecision,
    now: datetime,
    lease: timedelta,
) -> Claim:
    """Reserve the refund of an upheld dispute; the claim leads to it. Raises Refused with what speaks against it."""
    left = await left_of(unit, booking, claim)
    if claim.amount > left.most:
        most = plain_amount(left.most, claim.currency)
        raise wrong(
            "amount",
            f"Only {most} {claim.currency} is left of what is disputed; the rest was given back meanwhile.",
            "Grant that or less, or withdraw the dispute." if left.most else "Withdraw the dispute, or refuse it.",
        )
    parts = await _parts(unit, booking, claim)
    usual = await borne(unit, rules.refunds.shares, booking, claim.line_ids)
    command = RefundCommand(
        payment_id=parts[0].payment_id if len(parts) == 1 else "",
        parts=[] if len(parts) == 1 else [RefundPart(payment_id=part.payment_id, amount=part.amount) for part in parts],
        amount=claim.amount,
        currency=claim.currency,
        reason=RefundReason.WRONG_CHARGE,
        ledger_version=wanted.ledger_version,
        ticket_id=claim.ticket_id,
        note=claim.decision,
        line_ids=claim.line_ids,
        corrections=corrections_of(claim),
        shares=wanted.shares or sent(divided(usual, claim.amount)),
        ask_approval=wanted.ask_approval,
    )
    intent = await _next_id(unit, claim)
    made = await reserving.reserve(unit, rules, agent, intent, command, now, lease)
    waits = made.approval is not None
    return replace(
        claim,
        refund_id=intent,
        approval_id=made.approval.id if made.approval else "",
        state=ClaimState.WAITING_APPROVAL if waits else ClaimState.SUBMITTED,
    )


async def refunds_of(reader: Reader, claim: Claim) -> list[Refund]:
    """The refunds that a dispute led to."""
    return (await of_intent(reader, claim.refund_id))[0] if claim.refund_id else []


class Left(NamedTuple):
    """Of what a dispute is about: what was `given` back or is on its way, and the `most` that upholding it can give."""

    given: int
    most: int


async def left_of(reader: Reader, booking: Booking, claim: Claim) -> Left:
    """What is left of the lines that a dispute is about, and of the payments that it would go back to."""
    taken = await payout_charges.disputed(reader, claim)
    if taken is not None:
        rest = await payout_charges.rest_of(reader, taken, claim.id)
        return Left(taken.amount - rest, min(claim.claimed, rest))
    stands = await standing(reader, booking)
    lines = [line for line in stands.lines if line.id in claim.line_ids]
    right = {line.line_id: line.amount for line in claim.corrections}
    rest = sum(max(0, line.amount - right.get(line.id, 0) - line.refunded) for line in lines)
    charge = await charge_of(reader, claim.line_ids)
    which = payments.c.booking_id == booking.id if charge is None else payments.c.id == charge.payment_id
    refundable = sum(payment.refundable for payment in await reader.select(Payment, which))
    given = sum(max(0, line.refunded) for line in lines)
    return Left(given, min(claim.claimed, rest, refundable))


async def _parts(unit: Unit, booking: Booking, claim: Claim) -> list[Part]:
    """Where it goes back to: the payment of the disputed charge, or as few of the booking's as can bear it."""
    charge = await charge_of(unit, claim.line_ids)
    if charge is not None:
        return [Part(charge.payment_id, claim.amount)]
    paid = await unit.select(Payment, payments.c.booking_id == booking.id, order_by=[payments.c.id])
    return allocate_over(claim.amount, [(payment.id, payment.refundable) for payment in paid])


async def _next_id(unit: Unit, claim: Claim) -> str:
    """The id of the refund: always the same one, unless an earlier one under it came to nothing."""
    number = 0
    while True:
        intent = str(uuid.uuid5(uuid.UUID(claim.id), f"refund-{number}"))
        known = (await of_intent(unit, intent))[0]
        if not known:
            return intent
        if any(refund.state not in GAVE_NOTHING for refund in known):
            raise decided(claim)
        number += 1


async def follow(unit: Unit, claim_id: str, now: datetime, *, answered: bool = False) -> ClaimReceipt:
    """Bring the claim to where its refund is. `answered`: whoever decided waits for an answer, whatever it is by now."""
    claim = await locked(unit, claim_id)
    refunds = _that_count(await refunds_of(unit, claim))
    details = await details_of(unit, claim.id)
    state = _state_of(refunds, claim)
    if claim.state == ClaimState.WAITING_APPROVAL and state != claim.state and not may_move(claim.state, state):
        # The refund was approved and went on before anybody looked: the claim takes the same steps.
        claim = await _step(unit, claim, refunds, ClaimState.SUBMITTED, now)
    if claim.state in _FOLLOWING and may_move(claim.state, state):
        claim = await _step(unit, claim, refunds, state, now)
        answered = True
        if state == ClaimState.SUCCEEDED:
            await say(unit, details, claim.ticket_id, claim.amount, claim.currency, now)
    receipt = replace(await receipt_of(unit, claim), refund=refunds[0] if refunds else None)
    if answered:
        await answer_command(unit, details.command, receipt)
    if final(claim.state) or claim.state == ClaimState.READY:
        await forget(unit, claim.id)
    return receipt


async def came_back(unit: Unit, refund: Refund, now: datetime) -> None:
    """The bank sent back what an upheld dispute had given: the claim has not been settled after all."""
    table = claim_table
    for claim in await unit.select(Claim, table.c.booking_id == refund.booking_id, order_by=[table.c.id], lock=True):
        if claim.refund_id == refund.intent and claim.state == ClaimState.SUCCEEDED:
            await _step(unit, claim, _that_count(await refunds_of(unit, claim)), ClaimState.FAILED, now)


async def _step(unit: Unit, claim: Claim, refunds: Sequence[Refund], state: ClaimState, now: datetime) -> Claim:
    claim = replace(
        claim,
        amount=claim.claimed if state == ClaimState.READY else sum(refund.amount for refund in refunds),
        failure=next((refund.failure for refund in refunds if refund.failure), ""),
        gateway_ref=refunds[0].gateway_ref,
        settled_at=now if final(state) else None,
    )
    return await move(unit, claim, state, None, f"claim.{state}", now)


def _that_count(refunds: Sequence[Refund]) -> Sequence[Refund]:
    """Those that say where a dispute is and what it gave: without the parts to which nothing fell of a smaller grant. All of them
    where every part was refused."""
    return [refund for refund in refunds if refund.state != RefundState.REJECTED] or refunds


def _state_of(refunds: Sequence[Refund], claim: Claim) -> ClaimState:
    """Where the refunds are together: the first of them that is still open, else the first that came to nothing."""
    states = {_STATE_OF[RefundState(refund.state)] for refund in refunds}
    return next((state for state in _ORDER if state in states), ClaimState(claim.state))


async def follow_all(store: Store, now: datetime) -> int:
    """Take along the claims whose refund went on without them: by recovery, approval, or a bank that took its time."""
    table = claim_table
    async with store.reading() as reader:
        disputes = await reader.select(Claim, table.c.kind == ClaimKind.DISPUTE, table.c.state.in_(_FOLLOWING))
        behind = []
        for claim in disputes:
            refunds = _that_count(await refunds_of(reader, claim))
            if _state_of(refunds, claim) != claim.state:
                behind.append(claim.id)
    for claim_id in sorted(behind):
        async with store.unit() as unit:
            await follow(unit, claim_id, now)
    return len(behind)
