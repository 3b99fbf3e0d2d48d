"""What speaks against a refund that no approver could grant either: figures, lines, case, words, period, and a stale quote."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from agent_console.contract.entities import Agent, Booking, Payment
from agent_console.contract.money_commands import RefundCommand, RefundQuoteRequest
from agent_console.domain.authority import Permission, permissions_of
from agent_console.domain.faults import Conflict, Invalid
from agent_console.domain.refund_parts import Part, check_parts
from agent_console.domain.refund_quotes import Quote
from agent_console.domain.refunds import check_refund
from agent_console.platform_server.money.checks import check_amount, check_text, check_ticket, wrong
from agent_console.platform_server.money.payers import shares_of
from agent_console.platform_server.money.periods import check_open, closed_until
from agent_console.platform_server.money.questions import Question, chosen_lines, question_of
from agent_console.platform_server.money.quotes import evaluated, figures_of, policy_gives, quote_of, unreachable
from agent_console.platform_server.money.rules import Rules
from agent_console.platform_server.money.spread import standing
from agent_console.platform_server.money.telling import check_tell
from agent_console.platform_server.store import Unit

__all__ = ["check_quoted", "check_request", "payment_of"]


def payment_of(payments: Sequence[Payment], payment_id: str) -> Payment:
    """The payment of this id, which is among them."""
    return next(payment for payment in payments if payment.id == payment_id)


async def check_request(
    unit: Unit,
    rules: Rules,
    agent: Agent,
    booking: Booking,
    known: Sequence[Payment],
    parts: Sequence[Part],
    wanted: RefundCommand,
    version: int,
    now: datetime,
) -> tuple[Question, Booking]:
    """Everything but the quote and the limit: what no approver could grant either. What the quote was asked for, and the
    booking as it is `standing`, where lines or a quote are to be looked at.

    `version` is that of the booking's money.
    """
    check_text("note", wanted.note)
    rests = {payment.id: payment.refundable for payment in known}
    if wanted.parts:
        check_amount(wanted.amount)
        _check_version(version, wanted, known, known[0])
        check_parts(parts, wanted.amount, rests)
    for part in parts:
        payment = payment_of(known, part.payment_id)
        _check_part(agent, payment, part, wanted, version, known)
        obstacle = unreachable([payment], rules.gateways)
        if obstacle:
            raise Invalid(obstacle, code="not_refundable", details={"field": "payment_id"})
    question = question_of(booking, wanted.terms, wanted.line_ids, wanted.corrections)
    _check_question(booking, wanted, question)
    stands = await standing(unit, booking) if question.line_ids or _was_quoted(wanted) else booking
    if question.line_ids:
        _check_lines(stands, wanted, question)
    await check_ticket(unit, wanted.ticket_id, booking, (booking.customer_id, booking.counterparty_id))
    check_tell(wanted.ticket_id, wanted.tell, agent)
    if wanted.shares:
        shares_of(wanted.shares, wanted.amount, booking, rules.refunds.shares)
    await check_open(unit, [payment_of(known, part.payment_id).captured_at for part in parts])
    return question, stands


def _check_question(booking: Booking, wanted: RefundCommand, question: Question) -> None:
    """What is given for one reason is measured by what the policy gives for it, and lines are in the currency of the bill."""
    if wanted.terms is not None and question.terms.reason != wanted.reason:
        raise wrong("reason", "The quote was for another reason.", "Ask for the quote of this reason, then confirm.")
    if question.line_ids and wanted.currency != booking.currency:
        raise wrong(
            "line_ids",
            f"The lines of this bill are in {booking.currency}, and nothing is converted.",
            f"Choose the amount in {wanted.currency} instead.",
        )


def _was_quoted(wanted: RefundCommand) -> bool:
    return wanted.terms is not None or wanted.quoted >= 0


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


def _check_lines(booking: Booking, wanted: RefundCommand, question: Question) -> None:
    """`booking` as it stands: what is under way cannot be given a second time."""
    lines = chosen_lines(booking, question.line_ids)
    rest = sum(max(0, line.amount - line.refunded) for line in lines)
    if wanted.amount > rest:
        raise Invalid(
            "This is more than the chosen lines can give back.",
            "Choose more lines, or a smaller amount.",
            code="amount",
            details={"field": "amount", "refundable": rest},
        )


async def check_quoted(
    unit: Unit,
    rules: Rules,
    agent: Agent,
    booking: Booking,
    known: Sequence[Payment],
    wanted: RefundCommand,
    question: Question,
    stands: Booking,
    now: datetime,
) -> tuple[int, Quote | None]:
    """What the policy gives now for the terms and corrections of the command, with its answer; -1 where nothing was quoted.

    Raises Conflict `quote_stale` with the current quote when it is not what the agent saw.
    """
    if not _was_quoted(wanted):
        return -1, None
    answers, until = [], await closed_until(unit)
    # Which payments the agent had quoted is not said: the one that is refunded, or all of the booking.
    one = [payment_of(known, wanted.payment_id)] if wanted.payment_id and len(known) > 1 else []
    whole = known if wanted.currency == booking.currency else []
    for payments in (one, whole):
        if payments:
            found = await evaluated(unit, rules.refunds, stands, payments, known, question, now, until)
            answers.append((policy_gives(found), found))
    if wanted.quoted < 0:
        return answers[0] if answers else (-1, None)
    for given, found in answers:
        if given == wanted.quoted:
            return given, found
    request = RefundQuoteRequest(
        payment_id=wanted.payment_id,
        line_ids=wanted.line_ids,
        corrections=wanted.corrections,
        terms=question.terms,
    )
    quote = await quote_of(unit, rules, agent, booking, request, now)
    raise Conflict(
        "The booking's policy gives something else by now.",
        "Look at the new quote and confirm again.",
        code="quote_stale",
        details={"current": msgspec.to_builtins(quote)},
    )
