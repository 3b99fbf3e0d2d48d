"""Taking a refund on: every check, and the reservation of the money, in one transaction.

One command is one refund for each payment that it goes to (`parts`); all of them are reserved or none. Locks are taken in the
order agent, booking, customer, payments by id, refunds, case, so that any number of agents at one booking wait for each other
instead of falling over each other.
"""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec.structs import replace
from sqlalchemy import bindparam, select

from agent_console.contract.entities import Agent, Approval, Booking, Customer, Payment, Refund
from agent_console.contract.money import LinePart, Share
from agent_console.contract.money_commands import RefundCommand
from agent_console.domain.authority import Scope
from agent_console.domain.kinds import RefundState
from agent_console.domain.masking import mask_cards
from agent_console.domain.refund_parts import Part
from agent_console.domain.shares import divided
from agent_console.platform_server.money import approvals, ledger
from agent_console.platform_server.money.charge_lines import UNDOING, borne, charge_of
from agent_console.platform_server.money.checks import check_bound, check_text, wrong
from agent_console.platform_server.money.details import Details, keep
from agent_console.platform_server.money.jobs import REFUND, open_job
from agent_console.platform_server.money.limits import Bound, Whose, bound_for, kind_of
from agent_console.platform_server.money.payers import sent
from agent_console.platform_server.money.questions import Question
from agent_console.platform_server.money.refund_checks import check_quoted, check_request, payment_of
from agent_console.platform_server.money.refunds import facts_of, tell_refund
from agent_console.platform_server.money.rules import Rules
from agent_console.platform_server.money.signals import signals_for, with_override
from agent_console.platform_server.money.spread import by_line
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Unit, not_found
from agent_console.platform_server.store.tables import bookings as booking_table
from agent_console.platform_server.store.tables import payments as payment_table

__all__ = ["Reserved", "reserve", "split"]

_PAID: Final = (
    select(booking_table.c.body)
    .join(payment_table, payment_table.c.booking_id == booking_table.c.id)
    .where(payment_table.c.id == bindparam("wanted"))
)
_PAID_ON_POSTGRES: Final = _PAID.with_for_update(of=booking_table, key_share=True)


@dataclass(frozen=True, slots=True)
class Reserved:
    """The refunds of one command, each with its payment; `approval` where they wait for one."""

    refunds: list[Refund]
    payments: list[Payment]
    approval: Approval | None = None


async def reserve(
    unit: Unit, rules: Rules, agent: Agent, key: str, wanted: RefundCommand, now: datetime, lease: timedelta
) -> Reserved:
    """Check everything and hold the money back. Raises Refused with what speaks against it.

    Until `now + lease` the caller alone talks to the providers about it; after that a recovery may.
    """
    parts = _parts(wanted)
    agent = await unit.get(Agent, agent.id)
    booking = await _booking_of(unit, parts[0].payment_id)
    await _hold_customer(unit, rules, agent, booking, wanted)
    known = await unit.select_by(Payment, "booking_id", booking.id)
    # Raised before anything is checked, for whoever raises it reads it, too: a refusal takes it back.
    version = await ledger.raise_version(unit, booking.id)
    question, stands = await check_request(unit, rules, agent, booking, known, parts, wanted, version - 1, now)
    quoted, found = await check_quoted(unit, rules, agent, booking, known, wanted, question, stands, now)
    wanted = replace(wanted, shares=await _shares(unit, rules, booking, wanted, question))
    overridden = quoted >= 0 and wanted.amount != quoted
    check_text("note", wanted.note, needed=overridden)
    bound = await _bound(unit, rules, agent, booking, wanted, now)
    payments = [payment_of(known, part.payment_id) for part in parts]
    payments = [
        unit.save(replace(payment, pending=payment.pending + part.amount))
        for payment, part in zip(payments, parts, strict=True)
    ]
    approval = None
    if bound is not None:
        approval = await _ask(
            unit, rules, agent, booking, key, wanted, question, quoted, overridden, bound, version, now
        )
    if found is not None and found.suggestion.beside:
        # What was paid beyond the bill lies on none of its lines, whichever were ticked.
        question = dataclasses.replace(question, line_ids=())
    on_lines = by_line(stands.lines, question.line_ids, found, [part.amount for part in parts])
    refunds = _refunds(agent, booking, key, wanted, question, parts, on_lines, quoted, overridden, approval, now)
    for refund in refunds:
        await _take_on(unit, refund, question, agent, now, lease)
    if approval is None and wanted.tell.strip():
        await keep(unit, key, Details(tell=wanted.tell.strip(), agent_id=agent.id, amount=wanted.amount))
    return Reserved(refunds, payments, approval)


async def _shares(unit: Unit, rules: Rules, booking: Booking, wanted: RefundCommand, question: Question) -> list[Share]:
    """Who bears it where nobody said so: of a charge that should not have been made, whoever got it (none: the marketplace)."""
    undoes = not wanted.shares and wanted.reason in UNDOING
    if not undoes or await charge_of(unit, question.line_ids) is None:
        return wanted.shares
    return sent(divided(await borne(unit, rules.refunds.shares, booking, question.line_ids), wanted.amount))


async def _booking_of(unit: Unit, payment_id: str) -> Booking:
    """The booking that was paid for, locked. Raises NotFound for a payment that is not known."""
    body = await unit.scalar(_PAID_ON_POSTGRES if unit.is_postgres else _PAID, {"wanted": payment_id})
    if body is None:
        raise not_found(Payment)
    return unit.locked(Booking, body)


async def _take_on(
    unit: Unit, refund: Refund, question: Question, agent: Agent, now: datetime, lease: timedelta
) -> None:
    unit.add(refund)
    if refund.state == RefundState.SUBMITTED:
        open_job(unit, REFUND, refund.id, refund.state, now + lease)
    unit.audit(agent, "refund.requested", "refund", refund.id, facts_of(refund) | question.facts)
    await tell_refund(unit, refund, Teller.agent(agent), now)


def _parts(wanted: RefundCommand) -> list[Part]:
    if not wanted.parts:
        return [Part(wanted.payment_id, wanted.amount)]
    if wanted.payment_id:
        raise wrong("parts", "A refund goes to one payment or to parts, not to both.", "Name the parts only.")
    return [Part(part.payment_id, part.amount) for part in wanted.parts]


def split(amounts: Sequence[int], shares: Sequence[Share]) -> list[list[Share]]:
    """Shares of a whole over its parts: each part's sum to its amount, each payer's over all parts to the payer's share."""
    left = [(share.payer, share.amount) for share in shares]
    made = []
    for amount in amounts:
        mine = []
        while amount and left:
            payer, rest = left[0]
            taken = min(amount, rest)
            mine.append(Share(payer=payer, amount=taken))
            amount -= taken
            left[0] = (payer, rest - taken)
            if not left[0][1]:
                left.pop(0)
        made.append(mine)
    return made


def _refunds(
    agent: Agent,
    booking: Booking,
    key: str,
    wanted: RefundCommand,
    question: Question,
    parts: Sequence[Part],
    on_lines: Sequence[list[LinePart]],
    quoted: int,
    overridden: bool,
    approval: Approval | None,
    now: datetime,
) -> list[Refund]:
    shares, corrections = list(wanted.shares), question.kept(booking)
    return [
        Refund(
            id=str(uuid.uuid5(uuid.UUID(key), part.payment_id)) if wanted.parts else key,
            intent_id=key if wanted.parts else "",
            booking_id=booking.id,
            payment_id=part.payment_id,
            ticket_id=wanted.ticket_id,
            amount=part.amount,
            currency=wanted.currency,
            reason=wanted.reason,
            note=mask_cards(wanted.note.strip()),
            line_ids=list(question.line_ids),
            state=RefundState.WAITING_APPROVAL if approval else RefundState.SUBMITTED,
            requested_by=agent.id,
            created_at=now,
            shares=mine,
            quoted=quoted,
            overridden=overridden,
            approval_id=approval.id if approval else "",
            corrections=corrections,
            by_line=lies,
        )
        for part, mine, lies in zip(parts, split([part.amount for part in parts], shares), on_lines, strict=True)
    ]


# --- limit and approval ------------------------------------------------------------------------------------------------------


async def _hold_customer(unit: Unit, rules: Rules, agent: Agent, booking: Booking, wanted: RefundCommand) -> None:
    """What counts over all bookings of somebody is decided one at a time."""
    kind = kind_of(wanted.reason)
    if rules.authority.limit(agent.role, wanted.currency, kind, Scope.CUSTOMER_90_DAYS) is not None:
        await unit.get(Customer, booking.customer_id)


async def _bound(
    unit: Unit, rules: Rules, agent: Agent, booking: Booking, wanted: RefundCommand, now: datetime
) -> Bound | None:
    """The limit that this exceeds, or None. Raises Forbidden `over_limit` where no approval is asked for."""
    whose = Whose(currency=wanted.currency, customer_id=booking.customer_id, booking_id=booking.id)
    bound = await bound_for(unit, rules.authority, agent, whose, kind_of(wanted.reason), now)
    if bound is None or wanted.amount <= bound.left:
        return None
    if not wanted.ask_approval:
        check_bound(bound, wanted.amount, wanted.currency, "refund")
    return bound


async def _ask(
    unit: Unit,
    rules: Rules,
    agent: Agent,
    booking: Booking,
    key: str,
    wanted: RefundCommand,
    question: Question,
    quoted: int,
    overridden: bool,
    bound: Bound,
    version: int,
    now: datetime,
) -> Approval:
    customer = await unit.find(Customer, booking.customer_id, lock=False)
    signals = await signals_for(unit, rules.authority, booking, customer, now)
    details: dict[str, Any] = {"tell": mask_cards(wanted.tell.strip())}
    if quoted >= 0:
        details["terms"] = msgspec.to_builtins(question.terms)
        details["payment_id"] = wanted.payment_id
    return await approvals.ask_for(
        unit,
        subject=approvals.REFUND,
        subject_id=key,
        kind=kind_of(wanted.reason),
        scope=bound.scope,
        limit=bound.limit,
        booking=booking,
        customer=customer,
        ticket_id=wanted.ticket_id,
        amount=wanted.amount,
        currency=wanted.currency,
        quoted=quoted,
        reason=wanted.reason,
        note=wanted.note,
        signals=with_override(signals, rules.authority.signals.within.days) if overridden else signals,
        ledger_version=version,
        agent=agent,
        now=now,
        details=details,
        policy=rules.authority,
    )
