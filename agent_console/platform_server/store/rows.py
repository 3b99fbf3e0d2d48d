"""Entities to table rows and back: the columns of a table are the fields of the Struct that bear their names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Table

from agent_console.contract.entities import ENTITIES, Customer, Entity, Ticket
from agent_console.domain.kinds import ClockSide, ClockState, TicketStatus
from agent_console.platform_server.store.tables import ENTITY_TABLES

__all__ = ["contacts", "entity_from", "reread_at", "row_of", "table_of"]

E = TypeVar("E", bound=Entity)

_decoders: dict[type[Entity], msgspec.json.Decoder[Any]] = {
    kind: msgspec.json.Decoder(kind) for kind in ENTITIES.values()
}
_encoder = msgspec.json.Encoder()

PHASE_LEAD = timedelta(days=5)
"""Before check-in: the boundary at which the promises to a guest tighten (RULES.md, response clocks)."""

_LOOK_AGAIN = timedelta(minutes=5)


def table_of(kind: type[Entity]) -> Table:
    """The table of a kind of entity."""
    return ENTITY_TABLES[kind.entity]


def entity_from(kind: type[E], body: str) -> E:
    """The entity that a stored body is."""
    found: E = _decoders[kind].decode(body)
    return found


def row_of(entity: Entity) -> dict[str, Any]:
    """All columns of the entity's row."""
    table = table_of(type(entity))
    row: dict[str, Any] = {
        column.name: getattr(entity, column.name)
        for column in table.columns
        if column.name not in ("body", "reread_at")
    }
    if isinstance(entity, Ticket):
        row["reread_at"] = reread_at(entity)
    row["body"] = _encoder.encode(entity).decode()
    return row


def contacts(customer: Customer) -> list[Mapping[str, str]]:
    """Rows of `customer_contacts`: by what this customer is found."""
    found = {("phone", phone) for phone in customer.phones if phone}
    if customer.email:
        found.add(("email", customer.email.lower()))
    return [{"kind": kind, "value": value, "customer_id": customer.id} for kind, value in sorted(found)]


def reread_at(ticket: Ticket, since: datetime | None = None) -> datetime | None:
    """When the clocks of a case must be read again although nothing happens in it, or None.

    That is the next due instant of a running clock, or the next instant at which the booking enters another phase. While a
    counterparty's clock runs, it is some minutes later at most: that side's night may call support in at any time.
    `since` is when they were last read, if the readings themselves do not know.
    """
    waiting = [clock for clock in ticket.clocks if clock.state in (ClockState.RUNNING, ClockState.PAUSED)]
    if not waiting or ticket.merged_into or ticket.status in (TicketStatus.SOLVED, TicketStatus.CLOSED):
        return None
    since = since or max((clock.read_at for clock in waiting if clock.read_at), default=ticket.updated_at)
    instants = [clock.due_at for clock in waiting if clock.due_at]
    if ticket.booking_starts_at is not None:
        instants += [ticket.booking_starts_at - PHASE_LEAD, ticket.booking_starts_at]
    if ticket.booking_ends_at is not None:
        instants.append(ticket.booking_ends_at)
    if any(clock.side == ClockSide.COUNTERPARTY for clock in waiting):
        instants.append(since + _LOOK_AGAIN)
    return min((instant for instant in instants if instant > since), default=None)
