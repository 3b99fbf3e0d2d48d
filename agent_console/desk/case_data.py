"""What is known of one case, kept by kind, and its timeline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TypeVar, cast

from agent_console.contract.commands import CaseFile
from agent_console.contract.entities import (
    Approval,
    Booking,
    Chargeback,
    Claim,
    Compensation,
    Customer,
    Entity,
    Message,
    Payment,
    Refund,
    Ticket,
    TicketEvent,
)
from agent_console.desk.case_types import TimelineItem
from agent_console.desk.outbox_entry import OutboxEntry

E = TypeVar("E", bound=Entity)

_QUIET = frozenset({"message"})
"""Events that the timeline shows as something else already."""

_QUIET_CLOCKS = frozenset({"activated", "paused", "resumed", "met", "ended"})
"""What clocks do all day; the clock strip shows where they stand, and the timeline only what hurts."""


def _is_shown(event: TicketEvent) -> bool:
    return event.type not in _QUIET and not (event.type == "clock" and event.data.get("what") in _QUIET_CLOCKS)


def _order(item: TimelineItem) -> tuple[datetime, int, str]:
    """By time; of one instant first that the case was opened, then what was said, then what followed, as it was numbered."""
    if item.event is None:
        return item.at, 0, item.id
    return item.at, -1 if item.event.type == "created" else item.event.seq, item.id


_OF_BOOKING = (Payment, Refund, Claim, Chargeback)
_KINDS: tuple[type[Entity], ...] = (
    Message,
    TicketEvent,
    Booking,
    Customer,
    *_OF_BOOKING,
    Compensation,
    Approval,
    Ticket,
)
"""What is kept by kind; of customers the other sides, of tickets the customer's others."""


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
        self._things: dict[type[Entity], dict[str, Entity]] = {kind: {} for kind in _KINDS}

    # --- reading -----------------------------------------------------------------------------------------------------

    def _all(self, kind: type[E]) -> list[E]:
        return cast("list[E]", list(self._things[kind].values()))

    @property
    def messages(self) -> list[Message]:
        """Oldest first."""
        return sorted(self._all(Message), key=lambda message: (message.at, message.id))

    @property
    def bookings(self) -> list[Booking]:
        """Likeliest first."""
        places = {id_: place for place, id_ in enumerate(self.booking_order)}
        return sorted(self._all(Booking), key=lambda booking: places.get(booking.id, len(places)))

    @property
    def parties(self) -> list[Customer]:
        """Who else is on the bookings: host or business, and the guest in a host's case."""
        return self._all(Customer)

    @property
    def payments(self) -> list[Payment]:
        """Oldest first."""
        return sorted(self._all(Payment), key=lambda payment: payment.captured_at)

    @property
    def refunds(self) -> list[Refund]:
        """Oldest first."""
        return sorted(self._all(Refund), key=lambda refund: refund.created_at)

    @property
    def compensations(self) -> list[Compensation]:
        """Oldest first."""
        return sorted(self._all(Compensation), key=lambda given: given.created_at)

    @property
    def claims(self) -> list[Claim]:
        """Oldest first."""
        return sorted(self._all(Claim), key=lambda claim: claim.created_at)

    @property
    def chargebacks(self) -> list[Chargeback]:
        """Oldest first."""
        return sorted(self._all(Chargeback), key=lambda chargeback: chargeback.opened_at)

    @property
    def approvals(self) -> list[Approval]:
        """Oldest first."""
        return sorted(self._all(Approval), key=lambda approval: approval.requested_at)

    @property
    def others(self) -> list[Ticket]:
        """The customer's other tickets, newest first."""
        return sorted(self._all(Ticket), key=lambda ticket: ticket.updated_at, reverse=True)

    @property
    def events(self) -> list[TicketEvent]:
        """The history, oldest first."""
        return sorted(self._all(TicketEvent), key=lambda event: (event.at, event.seq))

    def timeline(self, outgoing: Sequence[OutboxEntry]) -> list[TimelineItem]:
        """Messages, notes and events by time; what is still on its way comes last, in its order."""
        items = [
            TimelineItem(kind="message" if message.public else "note", id=message.id, at=message.at, message=message)
            for message in self._all(Message)
        ]
        items += [
            TimelineItem(kind="event", id=event.id, at=event.at, event=event)
            for event in self._all(TicketEvent)
            if _is_shown(event)
        ]
        items.sort(key=_order)
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
            for kind, known in self._things.items():
                if kind is not Customer:
                    known.clear()
            self.ledger_version = file.ledger_version
        self.booking_order = [booking.id for booking in file.bookings]
        if self.ticket is None or file.ticket.version >= self.ticket.version:
            self.ticket = file.ticket
        self.customer = file.customer
        groups: tuple[tuple[type[Entity], Sequence[Entity]], ...] = (
            (Message, file.messages),
            (TicketEvent, file.events),
            (Booking, file.bookings),
            (Customer, file.parties),
            (Payment, file.payments),
            (Refund, file.refunds),
            (Compensation, file.compensations),
            (Claim, file.claims),
            (Chargeback, file.chargebacks),
            (Approval, file.approvals),
            (Ticket, file.others),
        )
        for kind, entities in groups:
            for entity in entities:
                _newest(self._things[kind], entity)

    def entities(self) -> list[Entity]:
        """All that a case file brought, for the local copy."""
        found: list[Entity] = [entity for entity in (self.ticket, self.customer) if entity is not None]
        for known in self._things.values():
            found.extend(known.values())
        return found

    def apply(self, entities: Iterable[Entity], gone: Iterable[tuple[str, str]]) -> set[str]:
        """Take over what concerns this case; returns the parts that changed."""
        parts: set[str] = set()
        for entity in entities:
            parts |= self._apply(entity)
        for kind, id_ in gone:
            if kind == "message" and self._things[Message].pop(id_, None) is not None:
                parts.add("timeline")
        return parts

    def _apply(self, entity: Entity) -> set[str]:
        if isinstance(entity, Ticket):
            return self._apply_ticket(entity)
        if isinstance(entity, Customer):
            return self._apply_customer(entity)
        part = self._part_of(entity)
        return {part} if part and _newest(self._things[type(entity)], entity) else set()

    def _part_of(self, entity: Entity) -> str:
        """Which part of this case the entity belongs to; "" for none."""
        if isinstance(entity, Message | TicketEvent):
            return "timeline" if entity.ticket_id == self.ticket_id else ""
        customer_id = self.ticket.customer_id if self.ticket is not None else ""
        if isinstance(entity, Booking):
            ours = entity.customer_id == customer_id or entity.id in self._things[Booking]
            return "bookings" if ours else ""
        if isinstance(entity, _OF_BOOKING):
            return "money" if entity.booking_id in self._things[Booking] else ""
        if isinstance(entity, Compensation | Approval):
            ours = bool(customer_id) and entity.customer_id == customer_id
            return "money" if ours or entity.booking_id in self._things[Booking] else ""
        return ""

    def _apply_ticket(self, ticket: Ticket) -> set[str]:
        if ticket.id == self.ticket_id:
            if self.ticket is not None and ticket.version < self.ticket.version:
                return set()
            self.ticket = ticket
            return {"ticket"}
        if self.ticket is not None and ticket.customer_id == self.ticket.customer_id:
            return {"customer"} if _newest(self._things[Ticket], ticket) else set()
        return set()

    def _apply_customer(self, customer: Customer) -> set[str]:
        if self.customer is not None and customer.id == self.customer.id:
            self.customer = customer
            return {"customer"}
        if customer.id in self._things[Customer]:
            self._things[Customer][customer.id] = customer
            return {"customer"}
        return set()
