"""The refunds of the demo's past: what was given back, what still waits for an approval or the bank, what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any, Final

import msgspec

from agent_console.contract.entities import Booking, Payment, Refund
from agent_console.contract.money import CorrectedLine
from agent_console.domain.kinds import DONE, Author, PaymentMethod, RefundReason, RefundState
from agent_console.domain.refunds import reserved
from agent_console.platform_server.demo.cast import new_uuid
from agent_console.platform_server.demo.figures import share_of
from agent_console.platform_server.money.spread import lines_after

if TYPE_CHECKING:
    from agent_console.platform_server.demo.plots import Plan, Staged

__all__ = ["settle"]

Tell = Callable[[str, str, str, str, Mapping[str, Any]], None]
_NOTES: Final = {
    "unsatisfactory": "Photos checked, agreed with the guest.",
    "wrong_charge": "Compared with the record, the line was wrong.",
    "duplicate": "Two captures for one booking, the later one returned.",
    "host_cancelled": "Cancelled by the other side, full amount.",
    "host_breach": "Breach confirmed, from the payout.",
    "cancellation": "Within the free period of the policy.",
}

_FAILURES: Final[Mapping[str, str]] = {
    RefundState.FAILED: "The card account is closed.",
    RefundState.REJECTED: "The policy gives nothing back and the evidence is too thin.",
}


def settle(staged: Staged, plan: Plan, rng: Random, at: datetime, tell: Tell) -> None:
    """Give back what the scenario gives back, if the case has come that far; payments and lines show it."""
    scenario, booking = plan.scenario, staged.booking
    cards = [payment for payment in staged.payments if payment.method == PaymentMethod.CARD]
    state = _state(plan, staged, rng)
    if booking is None or scenario.refund is None or not cards or not state:
        return
    amount, line_ids = share_of(scenario, booking)
    payment = cards[-1]
    decided = state in (RefundState.SUCCEEDED, RefundState.REJECTED) and scenario.refund.state
    asked = max(payment.captured_at, at - timedelta(minutes=4))
    over = state in (RefundState.SUCCEEDED, RefundState.FAILED, RefundState.REJECTED)
    refund = Refund(
        id=new_uuid(rng),
        booking_id=booking.id,
        payment_id=payment.id,
        ticket_id=staged.ticket.id,
        amount=min(amount, payment.captured),
        currency=booking.currency,
        reason=scenario.refund.reason,
        note=_NOTES.get(scenario.refund.reason, ""),
        line_ids=line_ids,
        state=state,
        failure=_FAILURES.get(state, ""),
        requested_by=plan.agent.agent.id,
        decided_by=plan.lead.agent.id if decided else "",
        created_at=asked,
        settled_at=asked + timedelta(seconds=rng.randrange(2, 90)) if over else None,
        gateway_ref=f"em_{rng.getrandbits(64):016x}"
        if state in (RefundState.SUCCEEDED, RefundState.PENDING_BANK)
        else "",
        corrections=_corrected(booking, line_ids, amount)
        if scenario.refund.reason == RefundReason.WRONG_CHARGE
        else [],
    )
    staged.refunds.append(refund)
    staged.payments[staged.payments.index(payment)] = _charged(payment, refund)
    staged.booking = _marked(booking, refund)
    agent = plan.agent.agent
    data = {"refund_id": refund.id, "amount": refund.amount, "currency": refund.currency, "by": agent.id}
    tell("refund", Author.AGENT, agent.id, agent.name, {**data, "state": RefundState.SUBMITTED})
    if over:
        tell("refund", Author.AUTOMATIC, "", "", {**data, "state": state, **_failure(refund)})


def _corrected(booking: Booking, line_ids: Sequence[str], amount: int) -> list[CorrectedLine]:
    """The one line that was charged wrongly, with what it should have been."""
    return [
        CorrectedLine(
            line_id=line.id, kind=line.kind, label=line.label, charged=line.amount, amount=max(0, line.amount - amount)
        )
        for line in booking.lines
        if [line.id] == line_ids
    ]


def _failure(refund: Refund) -> dict[str, str]:
    return {"failure": refund.failure} if refund.failure else {}


def _state(plan: Plan, staged: Staged, rng: Random) -> str:
    """Where the refund stands; "" for a case in which nobody has asked for one yet."""
    refund = plan.scenario.refund
    if refund is None:
        return ""
    if plan.status in DONE:
        if refund.state:
            return rng.choices([RefundState.SUCCEEDED, RefundState.REJECTED], [4, 1])[0]
        return rng.choices([RefundState.SUCCEEDED, RefundState.PENDING_BANK, RefundState.FAILED], [86, 9, 5])[0]
    answered = any(message.author == Author.AGENT for message in staged.messages)
    noted = any(not message.public for message in staged.messages)
    if refund.state:
        return refund.state if answered else ""
    if not noted:
        return ""
    return rng.choices(["", RefundState.PENDING_BANK, RefundState.FAILED], [80, 12, 8])[0]


def _charged(payment: Payment, refund: Refund) -> Payment:
    if refund.state == RefundState.SUCCEEDED:
        return msgspec.structs.replace(payment, refunded=payment.refunded + refund.amount)
    if reserved(refund.state):
        return msgspec.structs.replace(payment, pending=payment.pending + refund.amount)
    return payment


def _marked(booking: Booking, refund: Refund) -> Booking:
    """The booking with what was given back on its lines."""
    if refund.state != RefundState.SUCCEEDED:
        return booking
    return msgspec.structs.replace(booking, lines=lines_after(booking, refund))
