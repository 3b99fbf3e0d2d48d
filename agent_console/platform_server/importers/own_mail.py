"""Mails of an imported mailbox that support itself wrote: they become the answers in the case that they belong to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from agent_console.contract.commands import IntakeMessage
from agent_console.contract.entities import Message
from agent_console.domain.faults import Invalid
from agent_console.domain.html import clean_html
from agent_console.domain.kinds import Author, Delivery
from agent_console.domain.mailtext import html_to_text, split_quoted
from agent_console.domain.masking import mask_cards
from agent_console.domain.tickets import status_after_reply
from agent_console.platform_server.services import attachments
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.store import Unit, new_id
from agent_console.platform_server.store.tables import intake_receipts, ticket_threads, tickets


async def keep_answer(unit: Unit, message: IntakeMessage, now: datetime) -> None:
    """Put an answer of ours into its case; nothing is sent. Raises Invalid when it answers nothing that is there."""
    case = await Case.load(unit, await _case_of(unit, message), now)
    html = clean_html(mask_cards(message.html)) if message.html.strip() else ""
    text, quoted = split_quoted(message.text if message.text.strip() else html_to_text(html))
    files = attachments.checked(message.attachments)
    stored = case.add_message(
        Message(
            id=new_id(),
            ticket_id=case.ticket.id,
            author=Author.AGENT,
            author_name=message.sender.name,
            channel=message.channel,
            text=mask_cards(text),
            html=html,
            quoted=mask_cards(quoted),
            language=message.language,
            at=min(message.sent_at or now, now),
            delivery=Delivery.SENT,
            attachments=[attachment for attachment, _ in files],
            external_id=message.external_id,
        )
    )
    who = Teller(author=Author.AGENT, name=message.sender.name)
    case.set_status(status_after_reply(case.ticket.status, Author.AGENT), who)
    ticket = case.finish()
    await attachments.keep(unit, stored.id, files)
    threads = [{"channel": message.channel, "thread": thread, "ticket_id": ticket.id} for thread in message.thread]
    await unit.upsert(ticket_threads, threads, key=["channel", "thread"])
    receipt = {
        "channel": message.channel,
        "external_id": message.external_id,
        "ticket_id": ticket.id,
        "message_id": stored.id,
        "joined": True,
    }
    await unit.insert_new(intake_receipts, receipt, key=["channel", "external_id"])


async def _case_of(unit: Unit, message: IntakeMessage) -> str:
    table = ticket_threads
    found = (
        await unit.execute(
            select(tickets.c.id, tickets.c.merged_into)
            .join(table, table.c.ticket_id == tickets.c.id)
            .where(table.c.channel == message.channel, table.c.thread.in_(message.thread))
            .order_by(tickets.c.updated_at.desc())
            .limit(1)
        )
    ).first()
    if found is None:
        raise Invalid("It is an answer of ours to a mail that is not here.", "Import the other mails, too.")
    return str(found.merged_into or found.id)
