"""What the simulator knows of the platform: cases, bookings and people, kept up to date from the changes."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from agent_console.contract.codec import entity_of
from agent_console.contract.commands import Change
from agent_console.contract.entities import Approval, Booking, Claim, Customer, Message, Payment, Ticket
from agent_console.domain.kinds import Author, TicketStatus

__all__ = ["KNOWN", "Desk"]

KNOWN = "customer,booking,payment,claim,approval,ticket"
"""The entities that are read at the start; messages are read with their case, when it is its turn."""
_WAITING = (TicketStatus.NEW, TicketStatus.OPEN)


class Desk:
    """`mine`: ids of the colleagues whom the simulator plays. A case that another agent has belongs to people."""

    def __init__(self, mine: Iterable[str]) -> None:
        self.mine = frozenset(mine)
        self.tickets: dict[str, Ticket] = {}
        self.bookings: dict[str, Booking] = {}
        self.customers: dict[str, Customer] = {}
        self.claims: dict[str, Claim] = {}
        self.approvals: dict[str, Approval] = {}
        self.cards: dict[str, str] = {}
        """Last four digits of the card by booking."""

    def learn(self, change: Change) -> Message | None:
        """Take a change in; gives back a message, which is not kept."""
        entity = entity_of(change)
        if isinstance(entity, Ticket):
            self.tickets[entity.id] = entity
        elif isinstance(entity, Booking):
            self.bookings[entity.id] = entity
        elif isinstance(entity, Customer):
            self.customers[entity.id] = entity
        elif isinstance(entity, Claim):
            self.claims[entity.id] = entity
        elif isinstance(entity, Approval):
            self.approvals[entity.id] = entity
        elif isinstance(entity, Payment) and entity.last4:
            self.cards[entity.booking_id] = entity.last4
        elif isinstance(entity, Message):
            return entity
        return None

    def may_touch(self, ticket: Ticket) -> bool:
        """Whether a simulated colleague may act on a case."""
        return (not ticket.assignee_id or ticket.assignee_id in self.mine) and not ticket.merged_into

    def untroubled(self) -> list[Booking]:
        """Bookings that no case is about."""
        troubled = {ticket.booking_id for ticket in self.tickets.values()}
        return [booking for booking in self.bookings.values() if booking.id not in troubled]

    def workable(self, keep: int) -> list[Ticket]:
        """Cases that a simulated colleague may work on next, oldest first; `keep` new ones are left for people to find."""
        waiting = [ticket for ticket in self.tickets.values() if ticket.status in _WAITING and self.may_touch(ticket)]
        waiting = [ticket for ticket in waiting if ticket.last_author != Author.AGENT]
        nobodys = [ticket for ticket in waiting if not ticket.assignee_id]
        theirs = [ticket for ticket in waiting if ticket.assignee_id]
        free = nobodys if len(nobodys) > keep else []
        return sorted([*theirs, *free], key=lambda ticket: ticket.updated_at)

    def with_status(self, *statuses: str) -> list[Ticket]:
        """Cases that stand so, whoever has them."""
        return [ticket for ticket in self.tickets.values() if ticket.status in statuses and not ticket.merged_into]

    def somebody(self, rng: Random, kind: str, language: str) -> Customer | None:
        """A customer of that kind and language without an open case."""
        busy = {ticket.customer_id for ticket in self.tickets.values() if ticket.status != TicketStatus.CLOSED}
        found = [
            person
            for person in self.customers.values()
            if person.kind == kind and person.language == language and person.id not in busy
        ]
        return rng.choice(found) if found else None
