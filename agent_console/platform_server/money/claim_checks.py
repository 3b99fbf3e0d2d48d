"""What is checked before a claim is made or answered: the two sides, what is disputed, the evidence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import or_, select

from agent_console.contract import routes
from agent_console.contract.commands import ReplyCommand
from agent_console.contract.entities import Agent, Booking, BookingLine, Claim, Customer, Payment
from agent_console.contract.files import AttachmentUpload
from agent_console.contract.money import CorrectedLine
from agent_console.contract.money_commands import ClaimCommand
from agent_console.domain import claims as rules
from agent_console.domain.kinds import ClaimKind, ClaimState, PaymentMethod
from agent_console.domain.money import plain_amount
from agent_console.platform_server.money import payout_charges
from agent_console.platform_server.money.charge_lines import charge_of, charged
from agent_console.platform_server.money.checks import check_party, wrong
from agent_console.platform_server.money.questions import question_of
from agent_console.platform_server.services import tickets
from agent_console.platform_server.store import Unit
from agent_console.platform_server.store import tables as t

__all__ = ["Disputed", "Sides", "disputed_by", "evidence_of", "keep_evidence", "sides_of"]

_OVER: Final = (ClaimState.REJECTED, ClaimState.WITHDRAWN, ClaimState.FAILED, ClaimState.SUCCEEDED)


@dataclass(frozen=True, slots=True)
class Sides:
    """The ids of who claims and who is to pay ("": the marketplace), and what kinds of party they are."""

    by_id: str
    from_id: str
    by: str
    from_: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """What a dispute is about: lines of the bill, those of them that are corrected, since when they can be disputed; and the id
    of the charge ("": none) where it is one alone. A charge to a payout has no line."""

    lines: Sequence[BookingLine]
    corrections: list[CorrectedLine]
    since: datetime | None
    charge_id: str = ""


async def sides_of(unit: Unit, booking: Booking, wanted: ClaimCommand, rule: rules.ClaimRule) -> Sides:
    """The two sides. One that is not named is the only one of the booking that the rule allows, where there is one.

    Raises Invalid `foreign_booking` for somebody who has nothing to do with the booking.
    """
    people = {}
    for customer_id in (booking.customer_id, booking.counterparty_id):
        customer = await unit.find(Customer, customer_id, lock=False) if customer_id else None
        if customer is not None:
            people[customer.id] = customer.kind
    for field, named in (("by_id", wanted.by_id), ("from_id", wanted.from_id)):
        if named:
            check_party(booking, named, field)
    by_id = wanted.by_id or _only(people, rule.by, wanted.from_id)
    from_id = wanted.from_id or _only(people, rule.from_, by_id)
    return Sides(by_id, from_id, people.get(by_id, rules.PLATFORM), people.get(from_id, rules.PLATFORM))


def _only(people: dict[str, str], allowed: Collection[str], other: str) -> str:
    """Whom an empty side means: the marketplace where the rule allows that, else who alone can be meant."""
    if rules.PLATFORM in allowed:
        return ""
    found = [customer_id for customer_id, kind in people.items() if kind in allowed and customer_id != other]
    return found[0] if len(found) == 1 else ""


async def disputed_by(unit: Unit, booking: Booking, wanted: ClaimCommand, by_id: str) -> Disputed:
    """What a dispute is about, that `by_id` makes. Raises Invalid (`line_ids`, `corrections`, `disputed_claim_id`, `amount`,
    `by_id` for a charge that somebody else paid)."""
    question = question_of(booking, None, wanted.line_ids, wanted.corrections)
    line_ids = list(question.line_ids)
    charge = await _charge(unit, booking, wanted.disputed_claim_id, line_ids)
    if charge is None:
        since = await _charged_at(unit, booking)
    else:
        line_ids, since = [charge.id] if charge.payment_id else [], charge.settled_at
        if not set(question.corrected) <= set(line_ids):
            raise wrong(
                "corrections", "Another line than the disputed charge is corrected.", "Correct the charge itself."
            )
        if by_id != charge.from_id:
            raise wrong("by_id", "Somebody else paid this charge.", "Only who paid a charge can dispute it.")
    lines = [line for line in booking.lines if line.id in line_ids]
    if len(lines) != len(line_ids) or not (lines or charge):
        raise wrong("line_ids", "A dispute names lines of the booking.", "Choose what was charged wrongly.")
    charge_id = charge.id if charge is not None else ""
    for other in await unit.select(Claim, t.claims.c.booking_id == booking.id, t.claims.c.kind == ClaimKind.DISPUTE):
        of_it = charge_id and other.disputed_claim_id == charge_id
        if other.state not in _OVER and (of_it or not set(line_ids).isdisjoint(other.line_ids)):
            raise wrong("line_ids", "One of these lines is disputed already.", "Go on with that dispute.")
    rest = sum(max(0, line.amount - question.corrected.get(line.id, 0) - line.refunded) for line in lines)
    if charge is not None and not charge.payment_id:
        rest = await payout_charges.rest_of(unit, charge)
    if wanted.amount > rest:
        left = plain_amount(rest, booking.currency)
        raise wrong("amount", f"These lines can give back {left} {booking.currency}.", "Choose a smaller amount.")
    return Disputed(lines, question.kept(booking), since, charge_id)


async def _charge(unit: Unit, booking: Booking, claim_id: str, line_ids: Sequence[str]) -> Claim | None:
    """The charge that is disputed: the named one, or whose line is the only one; None: lines of another kind, or several."""
    if claim_id:
        named = await unit.find(Claim, claim_id, lock=False)
        if named is None or named.booking_id != booking.id or not charged(named):
            raise wrong("disputed_claim_id", "Nothing was charged for this claim.", "Choose a charge of this booking.")
        return named
    return await charge_of(unit, line_ids)


async def _charged_at(unit: Unit, booking: Booking) -> datetime | None:
    """From when on the days for disputing a booking's lines count: its end, or a later payment; None: it goes on."""
    if booking.ends_at is None and booking.cancelled_at is None:
        return None
    paid = await unit.select(Payment, t.payments.c.booking_id == booking.id)
    ends = [booking.cancelled_at or booking.ends_at]
    ends += [payment.captured_at for payment in paid if payment.method == PaymentMethod.CARD]
    return max(end for end in ends if end is not None)


async def evidence_of(unit: Unit, booking: Booking, ids: Sequence[str], files: Sequence[AttachmentUpload]) -> list[str]:
    """The attachments named as evidence, each of a case of this booking or of one of its sides. Raises Invalid `evidence`."""
    found = list(dict.fromkeys(ids))
    if len(found) + len(files) > routes.MAX_ATTACHMENTS:
        raise wrong("evidence", f"More than {routes.MAX_ATTACHMENTS} files are too many.", "Choose those that matter.")
    people = [customer_id for customer_id in (booking.customer_id, booking.counterparty_id) if customer_id]
    known = await unit.execute(
        select(t.attachments.c.id)
        .join(t.messages, t.messages.c.id == t.attachments.c.message_id)
        .join(t.tickets, t.tickets.c.id == t.messages.c.ticket_id)
        .where(
            t.attachments.c.id.in_(found),
            or_(t.tickets.c.booking_id == booking.id, t.tickets.c.customer_id.in_(people)),
        )
    )
    if {row.id for row in known} != set(found):
        raise wrong("evidence", "One of these files is not in a case of this booking.", "Choose files of the case.")
    return found


async def keep_evidence(
    unit: Unit, ticket_id: str, files: Sequence[AttachmentUpload], note: str, agent: Agent
) -> list[str]:
    """Put new files into the case as a note, where everybody who decides finds them; their ids."""
    if not files:
        return []
    if not ticket_id:
        raise wrong("evidence", "New files need a case to be kept in.", "Make the claim from a case.")
    said = await tickets.reply(unit, ticket_id, ReplyCommand(text=note, public=False, attachments=list(files)), agent)
    return [attachment.id for attachment in said.message.attachments]
