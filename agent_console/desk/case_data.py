"""What is known of one case, kept by kind, and its timeline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from agent_console.contract.commands import CaseFile
from agent_console.contract.entities import Booking, Customer, Entity, Message, Payment, Refund, Ticket, TicketEvent
from agent_console.desk.case_types import TimelineItem
from agent_console.desk.outbox_entry import OutboxEntry

_QUIET = frozenset({"message"})
"""Events that the timeline shows as something else already."""


def _newest(known: dict[str, Entity], entity: Entity) -> bool:
    """Put `entity` among the known ones unless a newer state is there."""
    before = known.get(entity.id)
    if before is not None and before.version > entity.version:
        return False
    known[entity.id] = entity
    return True


class CaseData:
    """The platform's word alone; intents of this workstation are laid over it by `Case`."""

    def __init__(self, ticket_id: str) -> None:
        self.ticket_id = ticket_id
        self.ticket: Ticket | None = None
        self.customer: Customer | None = None
        self.booking_order: list[str] = []
        self.ledger_version = 0
        self._messages: dict[str, Message] = {}
        self._events: dict[str, TicketEvent] = {}
        self._bookings: dict[str, Booking] = {}
        self._parties: dict[str, Customer] = {}
        self._payments: dict[str, Payment] = {}
        self._refunds: dict[str, Refund] = {}
        self._others: dict[str, Ticket] = {}

    # --- reading -----------------------------------------------------------------------------------------------------

    @property
    def messages(self) -> list[Message]:
        """Oldest first."""
        return sorted(self._messages.values(), key=lambda message: (message.at, message.id))

    @property
    def bookings(self) -> list[Booking]:
        """Likeliest first."""
        places = {id_: place for place, id_ in enumerate(self.booking_order)}
        return sorted(self._bookings.values(), key=lambda booking: places.get(booking.id, len(places)))

    @property
    def parties(self) -> list[Customer]:
        """The other sides of the bookings."""
        return list(self._parties.values())

    @property
    def payments(self) -> list[Payment]:
        """Oldest first."""
        return sorted(self._payments.values(), key=lambda payment: payment.captured_at)

    @property
    def refunds(self) -> list[Refund]:
        """Oldest first."""
        return sorted(self._refunds.values(), key=lambda refund: refund.created_at)

    @property
    def others(self) -> list[Ticket]:
        """The customer's other tickets, newest first."""
        return sorted(self._others.values(), key=lambda ticket: ticket.updated_at, reverse=True)

    def timeline(self, outgoing: Sequence[OutboxEntry]) -> list[TimelineItem]:
        """Messages, notes and events by time; what is still on its way comes last, in its order."""
        items = [
            TimelineItem(kind="message" if message.public else "note", id=message.id, at=message.at, message=message)
            for message in self._messages.values()
        ]
        items += [
            TimelineItem(kind="event", id=event.id, at=event.at, event=event)
            for event in self._events.values()
            if event.type not in _QUIET
        ]
        items.sort(key=lambda item: (item.at, item.id))
        items += [
            TimelineItem(kind="outgoing", id=entry.key, at=datetime.fromtimestamp(entry.created_at, UTC), entry=entry)
            for entry in outgoing
            if entry.kind in ("reply", "note")
        ]
        return items

    # --- taking over -------------------------------------------------------------------------------------------------

    def take_file(self, file: CaseFile, *, whole: bool) -> None:
        """Take over a case file. `whole`: the platform's, which knows all and the order of the bookings."""
        if whole:
            for known in (self._messages, self._events, self._bookings, self._payments, self._refunds, self._others):
                known.clear()
            self.ledger_version = file.ledger_version
        self.booking_order = [booking.id for booking in file.bookings]
        if self.ticket is None or file.ticket.version >= self.ticket.version:
            self.ticket = file.ticket
        self.customer = file.customer
        groups: tuple[tuple[dict[str, Entity], Iterable[Entity]], ...] = (
            (self._messages, file.messages),  # type: ignore[assignment]
            (self._events, file.events),
            (self._bookings, file.bookings),
            (self._parties, file.parties),
            (self._payments, file.payments),
            (self._refunds, file.refunds),
            (self._others, file.others),
        )
        for known_by_id, entities in groups:
            for entity in entities:
                _newest(known_by_id, entity)

    def entities(self) -> list[Entity]:
        """All that a case file brought, for the local copy."""
        found: list[Entity] = [entity for entity in (self.ticket, self.customer) if entity is not None]
        for group in (
            self._messages,
            self._events,
            self._bookings,
            self._parties,
            self._payments,
            self._refunds,
            self._others,
        ):
            found.extend(group.values())
        return found

    def apply(self, entities: Iterable[Entity], gone: Iterable[tuple[str, str]]) -> set[str]:
        """Take over what concerns this case; returns the parts that changed."""
        parts: set[str] = set()
        for entity in entities:
            parts |= self._apply(entity)
        for kind, id_ in gone:
            if kind == "message" and self._messages.pop(id_, None) is not None:
                parts.add("timeline")
        return parts

    def _apply(self, entity: Entity) -> set[str]:
        mine: dict[str, Entity]
        if isinstance(entity, Ticket):
            return self._apply_ticket(entity)
        if isinstance(entity, Customer):
            return self._apply_customer(entity)
        if isinstance(entity, Message | TicketEvent):
            mine = self._messages if isinstance(entity, Message) else self._events  # type: ignore[assignment]
            return {"timeline"} if entity.ticket_id == self.ticket_id and _newest(mine, entity) else set()
        if isinstance(entity, Booking):
            ours = self.ticket is not None and entity.customer_id == self.ticket.customer_id
            mine = self._bookings  # type: ignore[assignment]
            return {"bookings"} if ours and _newest(mine, entity) else set()
        if isinstance(entity, Payment | Refund):
            mine = self._payments if isinstance(entity, Payment) else self._refunds  # type: ignore[assignment]
            return {"money"} if entity.booking_id in self._bookings and _newest(mine, entity) else set()
        return set()

    def _apply_ticket(self, ticket: Ticket) -> set[str]:
        if ticket.id == self.ticket_id:
            if self.ticket is not None and ticket.version < self.ticket.version:
                return set()
            self.ticket = ticket
            return {"ticket"}
        if self.ticket is not None and ticket.customer_id == self.ticket.customer_id:
            others: dict[str, Entity] = self._others  # type: ignore[assignment]
            return {"customer"} if _newest(others, ticket) else set()
        return set()

    def _apply_customer(self, customer: Customer) -> set[str]:
        if self.customer is not None and customer.id == self.customer.id:
            self.customer = customer
            return {"customer"}
        if customer.id in self._parties:
            self._parties[customer.id] = customer
            return {"customer"}
        return set()
