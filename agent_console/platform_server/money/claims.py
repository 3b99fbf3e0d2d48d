"""Claims up to their decision: made by one side, answered by the other, taken back, and ready when the time is over.

Locks are taken in the order agent, booking, claim, the ledger's turn, case. What a decision does is in `claim_decisions`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, NamedTuple

import msgspec
from msgspec.structs import replace
from sqlalchemy import select

from agent_console.contract.entities import Agent, Booking, Claim
from agent_console.contract.money import CorrectedLine
from agent_console.contract.money_commands import ClaimAnswerCommand, ClaimCommand, ClaimReceipt
from agent_console.domain import claims as rules
from agent_console.domain.authority import Permission, permissions_of
from agent_console.domain.faults import Conflict, Forbidden
from agent_console.domain.kinds import ClaimKind, ClaimState
from agent_console.domain.masking import mask_cards
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.checks import check_amount, check_currency, check_text, check_ticket, wrong
from agent_console.platform_server.money.claim_checks import disputed_by, evidence_of, keep_evidence, sides_of
from agent_console.platform_server.money.periods import check_open
from agent_console.platform_server.money.questions import correction_facts
from agent_console.platform_server.money.telling import check_tell, living, tell_case, tell_customer
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Store, Unit
from agent_console.platform_server.store.tables import claims as claim_table

__all__ = [
    "answer",
    "check_seen",
    "decided",
    "facts",
    "locked",
    "make",
    "may_claim",
    "move",
    "ready_due",
    "receipt_of",
    "withdraw",
]

_AT_ONCE: Final = 50
_OPEN: Final = (ClaimState.AWAITING_ANSWER, ClaimState.READY)


async def make(
    unit: Unit, policy: rules.ClaimPolicy, agent: Agent, claim_id: str, wanted: ClaimCommand, now: datetime
) -> ClaimReceipt:
    """Write a claim down, in this transaction. Raises Refused with what speaks against it."""
    may_claim(agent)
    agent = await unit.get(Agent, agent.id)
    booking = await unit.get(Booking, wanted.booking_id)
    await _check_words(unit, agent, booking, wanted)
    rule = policy.rule(booking.market, wanted.kind)
    sides = await sides_of(unit, booking, wanted, rule)
    about = await _about(unit, booking, wanted, sides.by_id)
    since = about.since
    if wanted.kind == ClaimKind.DISPUTE:
        # What is charged today is money of the running period, whenever the booking was; only what is given back came in before.
        await check_open(unit, [since] if since is not None else [], "booking_id")
    evidence = await evidence_of(unit, booking, wanted.evidence_ids, wanted.evidence)
    rules.check_claim(
        rule,
        by=sides.by,
        from_=sides.from_,
        starts_at=booking.starts_at,
        since=since if since is not None and since <= now else None,
        zone=booking.zone,
        now=now,
        evidence=len(evidence) + len(wanted.evidence),
    )
    if wanted.kind != ClaimKind.DISPUTE:
        rules.check_ceiling(rule, wanted.amount, await _billed(unit, booking), booking.currency)
    ticket_id = await living(unit, wanted.ticket_id)
    evidence += await keep_evidence(unit, ticket_id, wanted.evidence, f"Evidence: {wanted.text}", agent)
    # The marketplace answers nobody: a claim against it is ready at once.
    due = rule.answer_due(now, booking.zone) if sides.from_id else None
    claim = unit.add(
        Claim(
            id=claim_id,
            kind=wanted.kind,
            booking_id=booking.id,
            ticket_id=ticket_id,
            by_id=sides.by_id,
            from_id=sides.from_id,
            claimed=wanted.amount,
            amount=wanted.amount,
            currency=wanted.currency,
            text=mask_cards(wanted.text.strip()),
            line_ids=about.line_ids,
            corrections=about.corrections,
            disputed_claim_id=about.charge_id,
            evidence=evidence,
            state=ClaimState.READY if due is None else ClaimState.AWAITING_ANSWER,
            answer_due_at=due,
            requested_by=agent.id,
            created_at=now,
        )
    )
    unit.audit(agent, "claim.made", "claim", claim.id, facts(claim))
    await tell_case(unit, ticket_id, "claim", Teller.agent(agent), _told(claim), now)
    await tell_customer(unit, ticket_id, wanted.tell, agent)
    return await receipt_of(unit, claim)


async def _billed(unit: Unit, booking: Booking) -> int:
    """The booking's bill without what was charged for claims: one claim must not raise the ceiling of the next."""
    rows = await unit.execute(select(claim_table.c.id).where(claim_table.c.booking_id == booking.id))
    charges = {row.id for row in rows}
    return sum(line.amount for line in booking.lines if line.id not in charges)


class _About(NamedTuple):
    """The lines that a claim is about, what they should have been, when what it is about was over (None: not yet), and the charge
    that is disputed."""

    line_ids: list[str]
    corrections: list[CorrectedLine]
    since: datetime | None
    charge_id: str = ""


async def _about(unit: Unit, booking: Booking, wanted: ClaimCommand, by_id: str) -> _About:
    if wanted.kind == ClaimKind.DISPUTE:
        disputed = await disputed_by(unit, booking, wanted, by_id)
        return _About([line.id for line in disputed.lines], disputed.corrections, disputed.since, disputed.charge_id)
    if wanted.corrections:
        raise wrong(
            "corrections", "Only a dispute corrects lines.", "Dispute the charge, or leave the corrections out."
        )
    lines = [line.id for line in booking.lines if line.id in wanted.line_ids]
    if len(lines) != len(set(wanted.line_ids)):
        raise wrong("line_ids", "One of the chosen lines is not on this booking.", "Choose lines of the booking.")
    return _About(lines, [], booking.cancelled_at or booking.ends_at)


async def _check_words(unit: Unit, agent: Agent, booking: Booking, wanted: ClaimCommand) -> None:
    """What needs no rules of the pack."""
    if wanted.kind not in set(ClaimKind):
        raise wrong("kind", "There is no such claim.", f"Use one of: {', '.join(ClaimKind)}.")
    check_amount(wanted.amount)
    check_currency(wanted.currency, booking)
    check_text("text", wanted.text, needed=True)
    check_tell(wanted.ticket_id, wanted.tell, agent)
    await check_ticket(unit, wanted.ticket_id, booking, {booking.customer_id, booking.counterparty_id})


async def answer(unit: Unit, agent: Agent, claim: Claim, wanted: ClaimAnswerCommand, now: datetime) -> ClaimReceipt:
    """Note down what the other side says; then an agent may decide. `claim` was read by `locked`."""
    _check_open(claim)
    if claim.accepted is not None:
        raise Conflict(
            "The other side has answered already.",
            "Look at the answer, then decide the claim.",
            code="answered",
            details={"current": {"state": claim.state, "accepted": claim.accepted}},
        )
    check_text("text", wanted.text, needed=not wanted.accepts)
    booking = await unit.get(Booking, claim.booking_id)
    evidence = await evidence_of(unit, booking, wanted.evidence_ids, wanted.evidence)
    evidence += await keep_evidence(
        unit, await living(unit, claim.ticket_id), wanted.evidence, f"Evidence: {wanted.text}", agent
    )
    claim = replace(
        claim,
        accepted=wanted.accepts,
        answer=mask_cards(wanted.text.strip()),
        answer_evidence=evidence,
        answered_at=now,
        answer_due_at=None,
    )
    claim = await move(unit, claim, ClaimState.READY, agent, "claim.answered", now)
    return await receipt_of(unit, claim)


async def withdraw(unit: Unit, agent: Agent, claim: Claim, now: datetime) -> ClaimReceipt:
    """Take a claim back before it was decided, by whoever made it. `claim` was read by `locked`."""
    if agent.id != claim.requested_by:
        raise Forbidden("Somebody else made this claim.", "Only they can withdraw it; you can refuse it.")
    _check_open(claim)
    claim = replace(claim, settled_at=now, answer_due_at=None)
    return await receipt_of(unit, await move(unit, claim, ClaimState.WITHDRAWN, agent, "claim.withdrawn", now))


async def ready_due(store: Store, now: datetime) -> int:
    """Have claims decided whose other side let its time pass; how many. Safe in any number of processes."""
    table = claim_table
    due = (table.c.state == ClaimState.AWAITING_ANSWER, table.c.answer_due_at <= now)
    async with store.reading() as reader:
        found = (await reader.execute(select(table.c.id).where(*due).limit(_AT_ONCE))).rows
    for (claim_id,) in sorted(found):
        async with store.unit() as unit:
            claim = await locked(unit, claim_id)
            over = claim.answer_due_at is not None and claim.answer_due_at <= now
            if claim.state == ClaimState.AWAITING_ANSWER and over:
                await move(unit, claim, ClaimState.READY, None, "claim.ready", now)
    return len(found)


def may_claim(agent: Agent) -> None:
    """Raises Forbidden."""
    if Permission.CLAIM not in permissions_of(agent.role):
        raise Forbidden("Your role may not handle claims.", "Ask a colleague who may, or your team lead.")


async def locked(unit: Unit, claim_id: str) -> Claim:
    """The claim, with its booking locked before it, so that claims and refunds of a booking wait for each other."""
    booking_id = (await unit.get(Claim, claim_id, lock=False)).booking_id
    await unit.get(Booking, booking_id)
    return await unit.get(Claim, claim_id)


def check_seen(claim: Claim, version: int) -> None:
    """Raises Conflict `version_moved` where somebody else was faster than whoever saw this version."""
    if claim.version != version:
        raise Conflict(
            "Somebody else has changed this claim in the meantime.",
            "Look at it as it is now, then decide again.",
            code="version_moved",
            details={"current": msgspec.to_builtins(claim)},
        )


def _check_open(claim: Claim) -> None:
    if claim.state not in _OPEN:
        raise decided(claim)


def decided(claim: Claim) -> Conflict:
    """The refusal where a claim is beyond what is wanted of it."""
    return Conflict(
        "This claim is decided already." if claim.state != ClaimState.WITHDRAWN else "This claim was withdrawn.",
        "Look at it as it is now.",
        code="decided",
        details={"current": {"state": claim.state, "amount": claim.amount}},
    )


async def move(unit: Unit, claim: Claim, state: ClaimState, agent: Agent | None, action: str, now: datetime) -> Claim:
    """Save the claim in another state, with its audit row and its line in the case's history. `agent` None: the platform."""
    if claim.state != state and not rules.may_move(claim.state, state):
        raise AssertionError(f"a claim cannot go from {claim.state} to {state}")
    claim = unit.save(replace(claim, state=state))
    unit.audit(agent, action, "claim", claim.id, facts(claim))
    who = Teller.agent(agent) if agent else Teller()
    await tell_case(unit, claim.ticket_id, "claim", who, _told(claim), now)
    return claim


async def receipt_of(unit: Unit, claim: Claim) -> ClaimReceipt:
    """The claim as it stands, with its legs."""
    return ClaimReceipt(
        claim=claim,
        ledger_version=await ledger.version_of(unit, claim.booking_id),
        legs=await ledger.legs_of(unit, refund_id=claim.id),
    )


def _told(claim: Claim) -> dict[str, Any]:
    """What the history of the case says."""
    return {
        "claim_id": claim.id,
        "kind": claim.kind,
        "amount": claim.amount,
        "currency": claim.currency,
        "state": claim.state,
        "accepted": claim.accepted,
        "by": claim.decided_by or claim.requested_by,
        "failure": claim.failure,
    }


def facts(claim: Claim) -> dict[str, Any]:
    """What the audit trail keeps; what the two sides say stays with the claim, it may name people."""
    found = {
        "kind": claim.kind,
        "booking_id": claim.booking_id,
        "ticket_id": claim.ticket_id,
        "by_id": claim.by_id,
        "from_id": claim.from_id,
        "claimed": claim.claimed,
        "amount": claim.amount,
        "currency": claim.currency,
        "state": claim.state,
        "accepted": claim.accepted,
        "disputed_claim_id": claim.disputed_claim_id,
        "payment_id": claim.payment_id,
        "refund_id": claim.refund_id,
        "gateway_ref": claim.gateway_ref,
        "corrections": correction_facts(claim) or None,
    }
    return {name: value for name, value in found.items() if value not in ("", None)}
