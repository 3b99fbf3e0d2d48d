"""What customers of the demo think of the cases that are done; each case always gets the same opinion."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Final

import msgspec

from agent_console.contract.board import RatingCommand
from agent_console.contract.entities import Ticket, TicketEvent
from agent_console.domain.kinds import DONE, Author
from agent_console.platform_server.demo.plots import Staged
from agent_console.platform_server.demo.scenarios import small_talk

__all__ = ["opinion", "with_opinion"]

_ASKED: Final = 0.55
"""How many say anything at all."""
_SCORES: Final = (5, 5, 5, 5, 4, 4, 4, 3, 2, 1)
_WORDED: Final = 0.6
_GOOD: Final = 4
_LATE_MINUTES: Final = (5, 600)


def opinion(ticket: Ticket) -> RatingCommand | None:
    """What the customer says; None: nothing."""
    rng = Random(f"opinion/{ticket.id}")  # noqa: S311
    if rng.random() >= _ASKED:
        return None
    score = rng.choice(_SCORES)
    kind = "praise" if score >= _GOOD else "blame"
    text = small_talk(ticket.language, kind, rng) if rng.random() < _WORDED else ""
    return RatingCommand(score=score, text=text)


def with_opinion(case: Staged, now: datetime) -> None:
    """Put the opinion into a case of the seeded world that is done."""
    ticket = case.ticket
    said = opinion(ticket) if ticket.status in DONE else None
    answered = any(message.public and message.author == Author.AGENT for message in case.messages)
    last = case.events[-1]
    rng = Random(f"rated/{ticket.id}")  # noqa: S311
    at = last.at + timedelta(minutes=rng.randrange(*_LATE_MINUTES))
    if said is None or not answered or at > now:
        return
    case.ticket = msgspec.structs.replace(ticket, rating=said.score, rating_text=said.text, rated_at=at)
    case.events.append(
        TicketEvent(
            id=f"{ticket.id[:-4]}{0xA000 + last.seq:04x}",
            ticket_id=ticket.id,
            seq=last.seq + 1,
            type="rating",
            author=Author.CUSTOMER,
            author_id=case.customer.id,
            author_name=case.customer.name,
            at=at,
            data={"from": 0, "to": said.score, "score": said.score},
        )
    )
