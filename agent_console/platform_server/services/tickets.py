"""What agents do to a case: answer, note, change, merge."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
from msgspec import UNSET
from sqlalchemy import update

from agent_console.contract import routes
from agent_console.contract.commands import Delivered, MergeCommand, ReplyCommand, TicketPatch
from agent_console.contract.entities import (
    Agent,
    Approval,
    Booking,
    CannedReply,
    Claim,
    Compensation,
    Message,
    Queue,
    Refund,
    Ticket,
)
from agent_console.domain.authority import Permission, permissions_of
from agent_console.domain.clocks import NO_ANSWER_NEEDED
from agent_console.domain.faults import Conflict, Forbidden, Invalid
from agent_console.domain.kinds import (
    DONE,
    ESCALATED,
    Author,
    Channel,
    ClockSide,
    Delivery,
    Metric,
    Priority,
    TicketStatus,
)
from agent_console.domain.masking import mask_cards
from agent_console.domain.tickets import may_set_status, status_after_reply
from agent_console.platform_server.services import alarms, attachments
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.services.clocks import told_by_clocks
from agent_console.platform_server.services.outgoing import send_out
from agent_console.platform_server.store import Unit, new_id
from agent_console.platform_server.store.rows import table_of
from agent_console.platform_server.store.tables import intake_receipts, messages, queues, ticket_threads

__all__ = ["change", "check_reply", "merge", "reply"]

_MAX_SUBJECT = 500
_MAX_TAGS = 50
_MAX_TAG = 60


async def reply(unit: Unit, ticket_id: str, command: ReplyCommand, agent: Agent) -> Delivered:
    """A public reply or a note. Raises Conflict `conversation_moved` when others have written since `seen`."""
    check_reply(command, agent)
    case = await Case.load(unit, ticket_id, datetime.now(UTC))
    _check_not_merged(case.ticket)
    if command.public and command.seen and not command.send_anyway:
        _check_seen(case, command.seen, agent)
    status = status_after_reply(case.ticket.status, Author.AGENT, command.public, command.status)
    if command.status:
        _check_status(agent, case.ticket.status, command.status)
    files = attachments.checked(command.attachments)
    who = Teller.agent(agent)
    message = case.add_message(
        Message(
            id=new_id(),
            ticket_id=ticket_id,
            author=Author.AGENT,
            author_id=agent.id,
            author_name=agent.name,
            public=command.public,
            channel=command.channel or case.ticket.channel,
            text=mask_cards(command.text),
            language=command.language or case.ticket.language,
            at=case.now,
            delivery=Delivery.QUEUED if command.public else "",
            attachments=[attachment for attachment, _ in files],
            canned_reply_id=command.canned_reply_id,
        )
    )
    if command.public:
        if not case.ticket.assignee_id:
            _assign(case, agent.id, agent.name, who)
        await send_out(unit, message, case.customer)
    case.set_status(status, who)
    case.wake(who) if command.public else None
    ticket = case.finish()
    await attachments.keep(unit, message.id, files)
    await _count_use(unit, command.canned_reply_id)
    return Delivered(message=message, ticket=ticket)


def check_reply(command: ReplyCommand, agent: Agent) -> None:
    """What can be said of a reply without its case. Raises Forbidden, Invalid."""
    needed = Permission.REPLY if command.public else Permission.NOTE
    if needed not in permissions_of(agent.role):
        raise Forbidden("Your role does not allow this.", "Ask a team lead.")
    if not command.text.strip() and not command.attachments:
        raise _invalid("text", "The message is empty.", "Write something or attach a file.")
    if len(command.text) > routes.MAX_TEXT:
        raise _invalid("text", "The message is too long.", f"Send at most {routes.MAX_TEXT} characters.")
    if command.channel and command.channel not in set(Channel):
        raise _invalid("channel", "There is no such channel.", f"Use one of: {', '.join(Channel)}.")
    if command.status and command.status not in set(TicketStatus):
        raise _invalid("status", "There is no such status.", f"Use one of: {', '.join(TicketStatus)}.")


def _check_seen(case: Case, seen: str, agent: Agent) -> None:
    if seen == case.ticket.last_message_id:
        return
    told = [event for event in case.events if event.type in ("created", "message")]
    position = next((at for at, event in enumerate(told) if event.data.get("message_id") == seen), -1)
    missed = [
        event for event in told[position + 1 :] if event.author_id != agent.id and event.author != Author.AUTOMATIC
    ]
    if missed:
        raise Conflict(
            "Somebody has written in this case since you last saw it.",
            "Read the new message, then send your reply again or send it as it is.",
            code="conversation_moved",
            details={"current": msgspec.to_builtins(case.ticket)},
        )


async def change(unit: Unit, ticket: Ticket, patch: TicketPatch, agent: Agent) -> Ticket:
    """Change what the patch names. `ticket` was read by this Unit with its lock."""
    case = await Case.load(unit, ticket.id, datetime.now(UTC))
    who = Teller.agent(agent)
    _check_not_merged(ticket)
    _change_words(case, patch, who)
    if patch.booking_id is not UNSET and patch.booking_id != ticket.booking_id:
        booking = await unit.find(Booking, patch.booking_id, lock=False) if patch.booking_id else None
        if patch.booking_id and booking is None:
            raise _invalid("booking_id", "There is no such booking.", "Choose one of the customer's bookings.")
        before = ticket.booking_code
        case.attach(booking)
        code = booking.code if booking else ""
        case.tell("booking", who, {"from": before, "to": code, "code": code, "booking_id": ticket.booking_id})
    if patch.queue is not UNSET and patch.queue != ticket.queue:
        if patch.queue and not await unit.select(Queue, queues.c.slug == patch.queue):
            raise _invalid("queue", "There is no such queue.", "Choose one of the queues.")
        case.tell("queue", who, {"from": ticket.queue, "to": patch.queue})
        case.change(queue=patch.queue)
    if patch.assignee_id is not UNSET and patch.assignee_id != ticket.assignee_id:
        name = await _assignee_name(unit, patch.assignee_id)
        _assign(case, patch.assignee_id, name, who)
    if patch.snoozed_until is not UNSET and patch.snoozed_until != ticket.snoozed_until:
        _snooze(case, patch.snoozed_until, who)
    if patch.no_answer_needed is True:
        _end_reply_clock(case, who)
    if patch.status is not UNSET:
        if patch.status not in set(TicketStatus):
            raise _invalid("status", "There is no such status.", f"Use one of: {', '.join(TicketStatus)}.")
        _check_status(agent, ticket.status, patch.status)
        case.set_status(patch.status, who)
    return case.finish()


def _change_words(case: Case, patch: TicketPatch, who: Teller) -> None:
    ticket = case.ticket
    if patch.priority is not UNSET and patch.priority != ticket.priority:
        if patch.priority not in set(Priority):
            raise _invalid("priority", "There is no such priority.", f"Use one of: {', '.join(Priority)}.")
        case.tell("priority", who, {"from": ticket.priority, "to": patch.priority})
        case.change(priority=patch.priority)
    if patch.subject is not UNSET and patch.subject != ticket.subject:
        if len(patch.subject) > _MAX_SUBJECT:
            raise _invalid("subject", "The subject is too long.", f"Use at most {_MAX_SUBJECT} characters.")
        case.change(subject=mask_cards(patch.subject))
    if patch.topic is not UNSET and patch.topic != ticket.topic:
        if len(patch.topic) > _MAX_TAG:
            raise _invalid("topic", "The topic is too long.", f"Use at most {_MAX_TAG} characters.")
        case.tell("topic", who, {"from": ticket.topic, "to": patch.topic})
        case.change(topic=patch.topic)
    if patch.tags is not UNSET:
        tags = list(dict.fromkeys(tag.strip() for tag in patch.tags if tag.strip()))
        if len(tags) > _MAX_TAGS or any(len(tag) > _MAX_TAG for tag in tags):
            raise _invalid("tags", "These are too many or too long tags.", f"Use at most {_MAX_TAGS}, kept short.")
        if tags != ticket.tags:
            case.tell("tags", who, {"from": ticket.tags, "to": tags})
            case.change(tags=tags, escalated_to=ticket.escalated_to if ESCALATED in tags else "")


def _end_reply_clock(case: Case, who: Teller) -> None:
    owed = (Metric.FIRST_REPLY, Metric.NEXT_REPLY)
    if not any(one.open and one.metric in owed and one.side == ClockSide.SUPPORT for one in case.readings):
        raise _invalid(
            "no_answer_needed", "No customer waits for an answer in this case.", "It may have been answered already."
        )
    case.tell("clock", who, {"what": NO_ANSWER_NEEDED})


def _snooze(case: Case, until: datetime | None, who: Teller) -> None:
    if until is not None:
        if until.tzinfo is None:
            raise _invalid("snoozed_until", "The instant has no time zone.", "Send it in UTC.")
        if until <= case.now:
            raise _invalid("snoozed_until", "This moment has passed already.", "Choose a moment in the future.")
    case.change(snoozed_until=until)
    case.tell("snoozed", who, {"until": until.astimezone(UTC).isoformat() if until else None})


async def merge(unit: Unit, ticket: Ticket, command: MergeCommand, agent: Agent) -> Ticket:
    """Put `ticket` into another case: messages move, history is copied, refunds and threads follow. Returns the other."""
    if command.into == ticket.id:
        raise _invalid("into", "A case cannot be merged into itself.", "Choose another case.")
    now = datetime.now(UTC)
    who = Teller.agent(agent)
    _check_not_merged(ticket)
    if await unit.find(Ticket, command.into, lock=False) is None:
        raise _invalid("into", "There is no such case.", "Choose another case.")
    source = await Case.load(unit, ticket.id, now)
    target = await Case.load(unit, command.into, now)
    _check_not_merged(target.ticket)
    await _move(unit, source, target)
    await alarms.inherit(unit, command.into, ticket.id)
    target.fired |= source.fired
    for event in source.events:
        if told_by_clocks(event):
            continue
        teller = Teller(author=event.author, id=event.author_id, name=event.author_name)
        target.tell(event.type, teller, {"case": ticket.id, **event.data}, event.at)
    target.tell("merged", who, {"from": ticket.id, "number": ticket.number})
    target.change(
        tags=list(dict.fromkeys([*target.ticket.tags, *ticket.tags])),
        escalated_to=target.ticket.escalated_to or ticket.escalated_to,
    )
    if target.booking is None and source.booking is not None:
        target.attach(source.booking)
    if target.ticket.status in DONE and ticket.status != TicketStatus.SOLVED:
        target.set_status(TicketStatus.OPEN, who)
    source.tell("merged", who, {"into": command.into, "into_number": target.ticket.number})
    source.set_status(TicketStatus.CLOSED, who)
    source.change(merged_into=command.into, snoozed_until=None, message_count=0)
    source.finish()
    return target.finish()


async def _move(unit: Unit, source: Case, target: Case) -> None:
    moved = await unit.select(Message, messages.c.ticket_id == source.ticket.id, lock=True)
    for message in moved:
        unit.save(msgspec.structs.replace(message, ticket_id=target.ticket.id))
    for kind in (Refund, Compensation, Claim, Approval):
        for moved_money in await unit.select(kind, table_of(kind).c.ticket_id == source.ticket.id, lock=True):
            unit.save(msgspec.structs.replace(moved_money, ticket_id=target.ticket.id))
    for table in (ticket_threads, intake_receipts):
        await unit.execute(
            update(table).where(table.c.ticket_id == source.ticket.id).values(ticket_id=target.ticket.id)
        )
    ours, theirs = target.ticket, source.ticket
    target.change(message_count=ours.message_count + len(moved))
    if theirs.last_message_at and (ours.last_message_at is None or theirs.last_message_at > ours.last_message_at):
        target.change(
            last_message_at=theirs.last_message_at,
            last_message_id=theirs.last_message_id,
            last_author=theirs.last_author,
            preview=theirs.preview,
        )
    if theirs.rated_at and (ours.rated_at is None or theirs.rated_at > ours.rated_at):
        target.change(rating=theirs.rating, rating_text=theirs.rating_text, rated_at=theirs.rated_at)
    customers = [at for at in (ours.last_customer_message_at, theirs.last_customer_message_at) if at]
    target.change(last_customer_message_at=max(customers, default=None))


async def _assignee_name(unit: Unit, agent_id: str) -> str:
    if not agent_id:
        return ""
    agent = await unit.find(Agent, agent_id, lock=False)
    if agent is None or not agent.active:
        raise _invalid("assignee_id", "There is no such colleague.", "Choose somebody else.")
    return agent.name


def _assign(case: Case, agent_id: str, name: str, who: Teller) -> None:
    case.tell("assignee", who, {"from": case.ticket.assignee_id, "to": agent_id, "to_name": name})
    case.change(assignee_id=agent_id)


async def _count_use(unit: Unit, canned_reply_id: str) -> None:
    found = await unit.find(CannedReply, canned_reply_id) if canned_reply_id else None
    if found is not None:
        unit.save(msgspec.structs.replace(found, uses=found.uses + 1))


def _check_status(agent: Agent, before: str, after: str) -> None:
    if not may_set_status(agent.role, before, after):
        raise _invalid(
            "status", f"A case cannot go from {before} to {after} by your role.", "Choose another status or ask a lead."
        )


def _check_not_merged(ticket: Ticket) -> None:
    if ticket.merged_into:
        raise Conflict(
            "This case was merged into another one.",
            "Go on in the case that it was merged into.",
            code="merged",
            details={"current": msgspec.to_builtins(ticket)},
        )


def _invalid(field: str, what: str, advice: str, **details: Any) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field, **details})
