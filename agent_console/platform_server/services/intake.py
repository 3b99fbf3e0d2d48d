"""Messages coming in, from gateways, public forms and imports: whose they are, which case they join, what is kept of them.

One trouble told in several messages or through several channels is one case. A message joins an open case when the channel's
own thread leads there, or when the same person writes about the same booking in the same market; without any booking on either
side, when it comes within a day. Joining resets no clock: clocks count from the oldest unanswered message.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import or_, select

from agent_console.contract import routes
from agent_console.contract.commands import IntakeMessage, IntakeReceipt
from agent_console.contract.entities import Message, Queue, Ticket
from agent_console.domain.faults import Conflict, Invalid
from agent_console.domain.html import clean_html
from agent_console.domain.kinds import Author, Channel, Market, Priority, TicketStatus
from agent_console.domain.mailtext import html_to_text, split_quoted
from agent_console.domain.masking import mask_cards
from agent_console.platform_server.services import attachments
from agent_console.platform_server.services.cases import OPEN_STATUSES, Case
from agent_console.platform_server.services.senders import Sender, who_writes
from agent_console.platform_server.store import Unit, new_id
from agent_console.platform_server.store.tables import intake_receipts, ticket_threads, tickets

__all__ = ["receive"]

_JOINS_WITHIN: Final = timedelta(days=14)
_JOINS_WITHOUT_BOOKING_WITHIN: Final = timedelta(days=1)
_URGENT: Final = ("urgent", "high", "critical")
_MAX_ID: Final = 500
_MAX_THREAD: Final = 100


class _Words(msgspec.Struct, frozen=True):
    """What is kept of a message's text: masked, cleaned, its quoted rest folded away."""

    subject: str
    text: str
    html: str
    quoted: str


async def receive(
    unit: Unit, message: IntakeMessage, *, now: datetime | None = None, by_person: bool = True
) -> IntakeReceipt:
    """Take in one message. The same `external_id` of a channel again gives the first receipt.

    `by_person` False: only the channel's thread joins a message to a case (old mail of one person is not one trouble).

    Raises Invalid for a bad field. A rival that brings the same message at the same moment makes the Unit end in Conflict
    `duplicate`; doing it once more then finds the first receipt.
    """
    now = now or datetime.now(UTC)
    _check(message)
    earlier = await _receipt(unit, message)
    if earlier is not None:
        return earlier
    words = _words(message)
    sender = await who_writes(unit, message, f"{words.subject}\n{words.text}", now)
    at = min(message.sent_at or now, now)
    case = await _find_case(unit, message, sender if by_person else None, now)
    joined = case is not None
    if case is None:
        case = await _open_case(unit, message, sender, words, at, now)
    sender = sender.within(case.ticket)
    files = attachments.checked(message.attachments)
    stored = case.add_message(
        Message(
            id=new_id(),
            ticket_id=case.ticket.id,
            author=sender.author,
            author_id=sender.customer.id,
            author_name=sender.customer.name,
            channel=message.channel,
            text=words.text,
            html=words.html,
            quoted=words.quoted,
            language=message.language or sender.customer.language,
            at=at,
            attachments=[attachment for attachment, _ in files],
            external_id=message.external_id,
        ),
        first=not joined,
    )
    if joined:
        _follow_up(case, sender)
    ticket = case.finish()
    await attachments.keep(unit, stored.id, files)
    await _remember(unit, message, ticket, stored, joined)
    return IntakeReceipt(ticket=ticket, message=stored, joined=joined)


def _check(message: IntakeMessage) -> None:
    if message.channel not in set(Channel):
        raise _invalid("channel", "There is no such channel.", f"Use one of: {', '.join(Channel)}.")
    if message.market not in set(Market):
        raise _invalid("market", "There is no such market.", f"Use one of: {', '.join(Market)}.")
    if message.author not in (Author.CUSTOMER, Author.HOST, Author.AUTOMATIC):
        raise _invalid("author", "This cannot be the author of a message from outside.", "Use customer or host.")
    if not message.external_id or len(message.external_id) > _MAX_ID:
        raise _invalid("external_id", "The id of the message is missing or too long.", "Send the channel's own id.")
    if len(message.thread) > _MAX_THREAD or any(len(thread) > _MAX_ID for thread in message.thread):
        raise _invalid("thread", "The thread is too long.", f"Send at most {_MAX_THREAD} ids.")
    if message.sent_at is not None and message.sent_at.tzinfo is None:
        raise _invalid("sent_at", "The instant has no time zone.", "Send it in UTC.")
    if len(message.text) > routes.MAX_TEXT or len(message.html) > routes.MAX_TEXT * 5:
        raise _invalid("text", "The message is too long.", f"Send at most {routes.MAX_TEXT} characters.")
    if not (message.text.strip() or message.html.strip() or message.attachments):
        raise _invalid("text", "The message is empty.", "Send a text or a file.")
    if not (message.sender.customer_id or message.sender.email or message.sender.phone):
        raise _invalid("sender", "Nobody can be answered.", "Send an e-mail address, a phone or a customer's id.")


async def _receipt(unit: Unit, message: IntakeMessage) -> IntakeReceipt | None:
    table = intake_receipts
    row = (
        await unit.execute(
            select(table).where(table.c.channel == message.channel, table.c.external_id == message.external_id)
        )
    ).first()
    if row is None:
        return None
    return IntakeReceipt(
        ticket=await unit.get(Ticket, row.ticket_id, lock=False),
        message=await unit.get(Message, row.message_id, lock=False),
        joined=row.joined,
    )


def _words(message: IntakeMessage) -> _Words:
    # entities and tags may stand between the digits of a card number, so it is looked for in what was cleaned
    html = mask_cards(clean_html(message.html), markup=True) if message.html.strip() else ""
    text = message.text if message.text.strip() else html_to_text(html)
    quoted = ""
    if message.channel == Channel.EMAIL:
        text, quoted = split_quoted(text)
    return _Words(
        subject=mask_cards(" ".join(message.subject.split())[:_MAX_ID]),
        text=mask_cards(text[: routes.MAX_TEXT]),
        html=html,
        quoted=mask_cards(quoted),
    )


async def _find_case(unit: Unit, message: IntakeMessage, sender: Sender | None, now: datetime) -> Case | None:
    ticket_id = await _by_thread(unit, message)
    if not ticket_id and sender is not None:
        ticket_id = await _by_person(unit, message, sender, now)
    return await Case.load(unit, ticket_id, now) if ticket_id else None


async def _by_thread(unit: Unit, message: IntakeMessage) -> str:
    """The case that the channel's thread leads to, also after a merge; a closed case is not opened by a message."""
    if not message.thread:
        return ""
    table = ticket_threads
    rows = await unit.execute(
        select(tickets.c.id, tickets.c.status, tickets.c.merged_into)
        .join(table, table.c.ticket_id == tickets.c.id)
        .where(table.c.channel == message.channel, table.c.thread.in_(message.thread))
        .order_by(tickets.c.updated_at.desc())
    )
    for row in rows:
        if row.merged_into:
            return str(row.merged_into)
        if row.status != TicketStatus.CLOSED:
            return str(row.id)
    return ""


async def _by_person(unit: Unit, message: IntakeMessage, sender: Sender, now: datetime) -> str:
    mine = tickets.c.customer_id == sender.customer.id
    if sender.author == Author.HOST and sender.booking is not None:
        mine = or_(mine, tickets.c.booking_id == sender.booking.id)
    candidates = await unit.select(
        Ticket,
        mine,
        tickets.c.market == message.market,
        tickets.c.merged_into == "",
        tickets.c.status.in_(OPEN_STATUSES),
        tickets.c.updated_at > now - _JOINS_WITHIN,
        order_by=[tickets.c.updated_at.desc()],
        limit=20,
    )
    return next((ticket.id for ticket in candidates if _same_trouble(ticket, message, sender, now)), "")


def _same_trouble(ticket: Ticket, message: IntakeMessage, sender: Sender, now: datetime) -> bool:
    if message.topic and ticket.topic and message.topic != ticket.topic:
        return False
    if ticket.booking_id and sender.booking is not None:
        return ticket.booking_id == sender.booking.id
    return ticket.updated_at > now - _JOINS_WITHOUT_BOOKING_WITHIN


async def _open_case(
    unit: Unit, message: IntakeMessage, sender: Sender, words: _Words, at: datetime, now: datetime
) -> Case:
    language = message.language or sender.customer.language
    ticket = Ticket(
        id=new_id(),
        number=await unit.next_number("ticket"),
        subject=words.subject or _headline(words.text),
        market=message.market,
        channel=message.channel,
        queue=await _queue_for(unit, message.market, language),
        topic=message.topic[:60],
        urgency=message.urgency[:60],
        priority=_priority(message),
        language=language,
        tags=["check_identity"] if sender.doubtful else [],
        customer_id=sender.customer.id,
        created_at=at,
        updated_at=now,
    )
    case = Case.open(unit, ticket, sender.customer, sender.booking, now)
    case.attach(sender.booking)
    return case


def _follow_up(case: Case, sender: Sender) -> None:
    if sender.booking is not None and not case.ticket.booking_id:
        case.attach(sender.booking)
        code = sender.booking.code
        case.tell("booking", sender.teller, {"from": "", "to": code, "code": code})
    if sender.author == Author.AUTOMATIC:
        case.wake(sender.teller)
    else:
        case.call_back(sender.teller)


def _headline(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= 80 else f"{line[:79]}…"


def _priority(message: IntakeMessage) -> str:
    if message.urgency in _URGENT:
        return Priority.URGENT
    # Drivers call when they cannot wait; written channels come after it (RULES.md, who writes to support).
    if message.market == Market.CARS and message.channel in (Channel.PHONE, Channel.HOTLINE):
        return Priority.HIGH
    return Priority.NORMAL


async def _queue_for(unit: Unit, market: str, language: str) -> str:
    known = sorted(await unit.select(Queue), key=lambda queue: queue.slug)
    fits = [queue for queue in known if not queue.markets or market in queue.markets]
    speaks = [queue for queue in fits if not queue.languages or language in queue.languages]
    best = sorted(speaks or fits, key=lambda queue: (not queue.markets, not queue.languages))
    return best[0].slug if best else ""


async def _remember(unit: Unit, message: IntakeMessage, ticket: Ticket, stored: Message, joined: bool) -> None:
    threads = dict.fromkeys([*message.thread, message.external_id])
    await unit.upsert(
        ticket_threads,
        [{"channel": message.channel, "thread": thread, "ticket_id": ticket.id} for thread in threads if thread],
        key=["channel", "thread"],
    )
    receipt = {
        "channel": message.channel,
        "external_id": message.external_id,
        "ticket_id": ticket.id,
        "message_id": stored.id,
        "joined": joined,
    }
    if not await unit.insert_new(intake_receipts, receipt, key=["channel", "external_id"]):
        raise Conflict("This message is being taken in already.", "Send it again.", code="duplicate")


def _invalid(field: str, what: str, advice: str) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field})
