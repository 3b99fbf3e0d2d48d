"""What customers think of how their case was handled: one opinion for each case, the latest one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from agent_console.contract.board import RatingCommand
from agent_console.contract.entities import Ticket
from agent_console.domain.faults import Conflict, Invalid
from agent_console.domain.kinds import Author
from agent_console.domain.masking import mask_cards
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.store import Unit

__all__ = ["rate"]

MOST_TEXT: Final = 2000
_BEST: Final = 5


async def rate(unit: Unit, ticket_id: str, command: RatingCommand, now: datetime | None = None) -> Ticket:
    """Take in an opinion. One about a case that was merged counts for the case that it went on in.

    Raises Invalid for a bad field, Conflict `not_answered` where nobody has answered the customer yet.
    """
    if not 1 <= command.score <= _BEST:
        raise _invalid("score", "There is no such score.", f"Send a whole number from 1 to {_BEST}.")
    if len(command.text) > MOST_TEXT:
        raise _invalid("text", "The text is too long.", f"Send at most {MOST_TEXT} characters.")
    case = await _case(unit, ticket_id, now or datetime.now(UTC))
    if not any(_is_public_answer(event.type, event.author, event.data.get("public")) for event in case.events):
        raise Conflict(
            "Nobody has answered the customer in this case yet.",
            "Ask for an opinion once there was a public answer.",
            code="not_answered",
        )
    text, before = mask_cards(command.text.strip()), case.ticket
    if (before.rating, before.rating_text) == (command.score, text):
        return before
    who = Teller.customer(case.customer) if case.customer else Teller(author=Author.CUSTOMER)
    case.tell("rating", who, {"from": before.rating, "to": command.score, "score": command.score})
    case.change(rating=command.score, rating_text=text, rated_at=case.now)
    return case.finish()


async def _case(unit: Unit, ticket_id: str, now: datetime) -> Case:
    ticket = await unit.get(Ticket, ticket_id, lock=False)
    seen = {ticket.id}
    while ticket.merged_into and ticket.merged_into not in seen:
        ticket = await unit.get(Ticket, ticket.merged_into, lock=False)
        seen.add(ticket.id)
    return await Case.load(unit, ticket.id, now)


def _is_public_answer(kind: str, author: str, public: object) -> bool:
    return kind in ("created", "message") and author == Author.AGENT and public is not False


def _invalid(field: str, what: str, advice: str) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field})
