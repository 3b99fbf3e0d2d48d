"""Taking a refund on: every check, and the reservation of the money, in one transaction.

One command is one refund for each payment that it goes to (`parts`); all of them are reserved or none. Locks are taken in the
order agent, booking, customer, payments by id, refunds, case, so that any number of agents at one booking wait for each other
instead of falling over each other.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec.structs import replace

from agent_console.contract.entities import Agent, Approval, Booking, Customer, Payment, Refund
from agent_console.contract.money import Share
from agent_console.contract.money_commands import RefundCommand, RefundQuoteRequest
from agent_console.domain.authority import Permission, Scope, permissions_of
from agent_console.domain.faults import Conflict, Forbidden, Invalid
from agent_console.domain.kinds import RefundState
from agent_console.domain.masking import mask_cards
from agent_console.domain.money import plain_amount
from agent_console.domain.refund_parts import Part, check_parts
from agent_console.domain.refunds import check_refund, reserved
from agent_console.platform_server.money import approvals, ledger
from agent_console.platform_server.money.checks import check_amount, check_text, check_ticket, wrong
from agent_console.platform_server.money.jobs import REFUND, open_job
from agent_console.platform_server.money.limits import Bound, Whose, bound_for, kind_of
from agent_console.platform_server.money.payers import shares_of
from agent_console.platform_server.money.periods import check_open
from agent_console.platform_server.money.quotes import (
    chosen_lines,
    evaluated,
    figures_of,
    policy_gives,
    quote_of,
    terms_of,
    unreachable,
)
from agent_console.platform_server.money.refunds import facts_of, tell_refund
from agent_console.platform_server.money.rules import Rules
from agent_console.platform_server.money.signals import signals_for, with_override
from agent_console.platform_server.money.telling import check_tell, tell_customer
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Unit
from agent_console.platform_server.store.tables import payments as payment_table
from agent_console.platform_server.store.tables import refunds as refund_table

__all__ = ["Reserved", "check_quoted", "reserve", "split"]


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
    booking_id = (await unit.get(Payment, parts[0].payment_id, lock=False)).booking_id
    agent = await unit.get(Agent, agent.id)
    booking = await unit.get(Booking, booking_id)
    await _hold_customer(unit, rules, agent, booking, wanted)
    table = payment_table
    known = await unit.select(Payment, table.c.booking_id == booking.id, order_by=[table.c.id], lock=True)
    await _check(unit, rules, agent, booking, known, parts, wanted, now)
    quoted = await check_quoted(unit, rules, agent, booking, known, wanted, now)
    overridden = quoted >= 0 and wanted.amount != quoted
    check_text("note", wanted.note, needed=overridden)
    bound = await _bound(unit, rules, agent, booking, wanted, now)
    payments = [_of(known, part.payment_id) for part in parts]
    payments = [
        unit.save(replace(payment, pending=payment.pending + part.amount))
        for payment, part in zip(payments, parts, strict=True)
    ]
    version = await ledger.raise_version(unit, booking.id)
    approval = None
    if bound is not None:
        approval = await _ask(unit, rules, agent, booking, key, wanted, quoted, overridden, bound, version, now)
    refunds = _refunds(agent, booking, key, wanted, parts, quoted, overridden, approval, now)
    for refund in refunds:
        await _take_on(unit, refund, agent, now, lease)
    if approval is None:
        await tell_customer(unit, wanted.ticket_id, wanted.tell, agent)
    return Reserved(refunds, payments, approval)


async def _take_on(unit: Unit, refund: Refund, agent: Agent, now: datetime, lease: timedelta) -> None:
    unit.add(refund)
    if refund.state == RefundState.SUBMITTED:
        await open_job(unit, REFUND, refund.id, refund.state, now + lease)
    unit.audit(agent, "refund.requested", "refund", refund.id, facts_of(refund))
    await tell_refund(unit, refund, Teller.agent(agent), now)


def _parts(wanted: RefundCommand) -> list[Part]:
    if not wanted.parts:
        return [Part(wanted.payment_id, wanted.amount)]
    if wanted.payment_id:
        raise wrong("parts", "A refund goes to one payment or to parts, not to both.", "Name the parts only.")
    return [Part(part.payment_id, part.amount) for part in wanted.parts]


def _of(payments: Sequence[Payment], payment_id: str) -> Payment:
    return next(payment for payment in payments if payment.id == payment_id)


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
    parts: Sequence[Part],
    quoted: int,
    overridden: bool,
    approval: Approval | None,
    now: datetime,
) -> list[Refund]:
    shares = shares_of(wanted.shares, wanted.amount, booking) if wanted.shares else []
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
            line_ids=list(dict.fromkeys(wanted.line_ids)),
            state=RefundState.WAITING_APPROVAL if approval else RefundState.SUBMITTED,
            requested_by=agent.id,
            created_at=now,
            shares=mine,
            quoted=quoted,
            overridden=overridden,
            approval_id=approval.id if approval else "",
        )
        for part, mine in zip(parts, split([part.amount for part in parts], shares), strict=True)
    ]


# --- checks --------------------------------------------------------------------------------------------------------


async def _check(
    unit: Unit,
    rules: Rules,
    agent: Agent,
    booking: Booking,
    known: Sequence[Payment],
    parts: Sequence[Part],
    wanted: RefundCommand,
    now: datetime,
) -> None:
    """Everything but the quote and the limit: what no approver could grant either."""
    check_text("note", wanted.note)
    version = await ledger.version_of(unit, booking.id)
    rests = {payment.id: payment.refundable for payment in known}
    if wanted.parts:
        check_amount(wanted.amount)
        _check_version(version, wanted, known, known[0])
        check_parts(parts, wanted.amount, rests)
    for part in parts:
        payment = _of(known, part.payment_id)
        _check_part(agent, payment, part, wanted, version, known)
        obstacle = unreachable([payment], rules.gateways)
        if obstacle:
            raise Invalid(obstacle, code="not_refundable", details={"field": "payment_id"})
    await _check_lines(unit, booking, wanted)
    await check_ticket(unit, wanted.ticket_id, booking, (booking.customer_id, booking.counterparty_id))
    check_tell(wanted.ticket_id, wanted.tell)
    if wanted.shares:
        shares_of(wanted.shares, wanted.amount, booking)
    await check_open(unit, [_of(known, part.payment_id).captured_at for part in parts])


def _check_part(
    agent: Agent, payment: Payment, part: Part, wanted: RefundCommand, version: int, known: Sequence[Payment]
) -> None:
    try:
        check_refund(
            figures_of(payment),
            amount=part.amount,
            currency=wanted.currency,
            reason=wanted.reason,
            note=wanted.note,
            limit=None,
            seen_version=wanted.ledger_version,
            ledger_version=version,
            permitted=Permission.REFUND in permissions_of(agent.role),
        )
    except Conflict:
        _check_version(version, wanted, known, payment)
        raise


def _check_version(version: int, wanted: RefundCommand, known: Sequence[Payment], payment: Payment) -> None:
    if version == wanted.ledger_version:
        return
    current = {
        "ledger_version": version,
        "refundable": sum(one.refundable for one in known) if wanted.parts else payment.refundable,
        "payment": msgspec.to_builtins(payment),
        "payments": msgspec.to_builtins(list(known)),
    }
    raise Conflict(
        "The money of this booking moved while you were deciding.",
        "Look at the new figures and confirm again.",
        code="ledger_moved",
        details={"current": current},
    )


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


async def check_quoted(
    unit: Unit,
    rules: Rules,
    agent: Agent,
    booking: Booking,
    known: Sequence[Payment],
    wanted: RefundCommand,
    now: datetime,
) -> int:
    """What the policy gives now for the terms of the command; -1 where nothing was quoted.

    Raises Conflict `quote_stale` with the current quote when it is not what the agent saw.
    """
    if wanted.terms is None and wanted.quoted < 0:
        return -1
    terms = terms_of(booking, wanted.terms, wanted.line_ids)
    given = []
    # Which payments the agent had quoted is not said: the one that is refunded, or all of the booking.
    for payments in ([_of(known, wanted.payment_id)] if wanted.payment_id else [], known):
        if payments:
            found = await evaluated(unit, rules.refunds, booking, payments, terms, wanted.line_ids, now)
            given.append(policy_gives(found))
    if wanted.quoted < 0:
        return given[0]
    if wanted.quoted in given:
        return wanted.quoted
    request = RefundQuoteRequest(payment_id=wanted.payment_id, line_ids=wanted.line_ids, terms=terms)
    quote = await quote_of(unit, rules, agent, booking, request, now)
    raise Conflict(
        "The booking's policy gives something else by now.",
        "Look at the new quote and confirm again.",
        code="quote_stale",
        details={"current": msgspec.to_builtins(quote)},
    )


async def _hold_customer(unit: Unit, rules: Rules, agent: Agent, booking: Booking, wanted: RefundCommand) -> None:
    """What counts over all bookings of somebody is decided one at a time."""
    kind = kind_of(wanted.reason)
    if rules.authority.limit(agent.role, wanted.currency, kind, Scope.CUSTOMER_90_DAYS) is not None:
        await unit.get(Customer, booking.customer_id)


# --- approval ------------------------------------------------------------------------------------------------------


async def _bound(
    unit: Unit, rules: Rules, agent: Agent, booking: Booking, wanted: RefundCommand, now: datetime
) -> Bound | None:
    """The limit that this exceeds, or None. Raises Forbidden `over_limit` where no approval is asked for."""
    whose = Whose(currency=wanted.currency, customer_id=booking.customer_id, booking_id=booking.id)
    bound = await bound_for(unit, rules.authority, agent, whose, kind_of(wanted.reason), now)
    if bound is None or wanted.amount <= bound.left:
        return None
    if not wanted.ask_approval:
        raise Forbidden(
            f"You may refund up to {plain_amount(bound.left, wanted.currency)} {wanted.currency} alone.",
            "Choose a smaller amount, or ask for approval.",
            code="over_limit",
            details={"limit": bound.left, "scope": bound.scope},
        )
    return bound


async def _ask(
    unit: Unit,
    rules: Rules,
    agent: Agent,
    booking: Booking,
    key: str,
    wanted: RefundCommand,
    quoted: int,
    overridden: bool,
    bound: Bound,
    version: int,
    now: datetime,
) -> Approval:
    customer = await unit.find(Customer, booking.customer_id, lock=False)
    signals = await signals_for(unit, rules.authority, booking, customer, now)
    details: dict[str, Any] = {"tell": wanted.tell.strip()}
    if quoted >= 0:
        details["terms"] = msgspec.to_builtins(terms_of(booking, wanted.terms, wanted.line_ids))
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
