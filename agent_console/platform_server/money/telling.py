"""What a case is told of money: a line of its history, and the words that the customer gets.

Words are checked before money is reserved. Once it has left, nothing about them may undo its booking: what cannot be sent any
more is dropped, and the history says that the customer has not been told.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from agent_console.contract.commands import ReplyCommand
from agent_console.contract.entities import Agent, Ticket
from agent_console.domain.faults import Invalid, Refused
from agent_console.platform_server.services import tickets
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.store import Unit

__all__ = ["check_tell", "living", "tell_case", "tell_customer", "try_to_tell"]


def check_tell(ticket_id: str, text: str, agent: Agent) -> None:
    """Raises Invalid `tell` for words to a customer that belong to no case or are too long, Forbidden for whose role may send
    none."""
    words = text.strip()
    if not words:
        return
    if not ticket_id:
        raise Invalid(
            "There is no case in which the customer could be told.",
            "Do it from a case, or leave the message out.",
            code="tell",
            details={"field": "tell"},
        )
    try:
        tickets.check_reply(ReplyCommand(text=words), agent)
    except Invalid as wrong:
        raise Invalid(wrong.what, wrong.advice, code="tell", details={"field": "tell"}) from wrong


async def tell_case(unit: Unit, ticket_id: str, kind: str, who: Teller, data: Mapping[str, Any], now: datetime) -> None:
    """Write a line into the history of a case, or of the one that it was merged into; nothing without a case."""
    if not ticket_id:
        return
    case = await Case.load(unit, await living(unit, ticket_id), now)
    case.tell(kind, who, {name: value for name, value in data.items() if value not in ("", None)})
    case.finish()


async def tell_customer(unit: Unit, ticket_id: str, text: str, agent: Agent) -> None:
    """Send the agent's words as a public reply; nothing without a case or without words."""
    if ticket_id and text.strip():
        await tickets.reply(unit, await living(unit, ticket_id), ReplyCommand(text=text.strip()), agent)


async def try_to_tell(
    unit: Unit, ticket_id: str, text: str, agent: Agent, amount: int, currency: str, now: datetime
) -> None:
    """The same about money that has been given already: what is refused is told in the history, and nothing is raised."""
    try:
        await tell_customer(unit, ticket_id, text, agent)
    except Refused as refusal:
        why = {"cause": "words", "code": refusal.code, "text": refusal.what}
        data = {"amount": amount, "currency": currency, "by": agent.id, "why": why}
        await tell_case(unit, ticket_id, "untold", Teller(), data, now)


async def living(unit: Unit, ticket_id: str) -> str:
    """The case that this one goes on in, after any number of merges; "" for none."""
    seen = {""}
    while ticket_id not in seen:
        seen.add(ticket_id)
        ticket_id = (await unit.get(Ticket, ticket_id, lock=False)).merged_into or ticket_id
    return ticket_id
