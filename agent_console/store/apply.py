"""Taking over what the platform says: a batch of changes into the local copy, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import apsw

from agent_console.contract.codec import encode, entity_of
from agent_console.contract.commands import Change
from agent_console.contract.entities import (
    Approval,
    Booking,
    Chargeback,
    Claim,
    Clock,
    Compensation,
    Customer,
    Entity,
    Message,
    Payment,
    Refund,
    Ticket,
    TicketEvent,
)
from agent_console.domain.faults import BadAnswer
from agent_console.domain.kinds import ClockSide, ClockState
from agent_console.store.queries import ACTIVE, ANSWERED_LATE, NO_DUE

_RANKS = {"urgent": 0, "high": 1, "normal": 2, "low": 3}


@dataclass
class Applied:
    """What a batch really changed. `tickets`: ids of the tickets whose row may look different now; `unreadable`: changes
    that were left out because they are not what the contract says."""

    entities: list[Entity] = field(default_factory=list)
    gone: list[tuple[str, str]] = field(default_factory=list)
    tickets: set[str] = field(default_factory=set)
    unreadable: int = 0

    def add(self, entity: Entity) -> None:
        """Note an entity that is stored now."""
        self.entities.append(entity)
        if isinstance(entity, Ticket):
            self.tickets.add(entity.id)


def apply_changes(db: apsw.Connection, changes: Sequence[Change]) -> Applied:
    """Store the changes; older states than those at hand are passed over."""
    applied = Applied()
    for change in changes:
        if change.gone:
            _remove(db, change)
            applied.gone.append((change.entity, change.id))
            if change.entity == "ticket":
                applied.tickets.add(change.id)
            continue
        try:
            entity = entity_of(change)
        except BadAnswer:
            applied.unreadable += 1
            continue
        if entity is None or _is_gone(db, change):
            continue
        if store_entity(db, entity, bytes(change.data)):
            applied.add(entity)
    return applied


def apply_entities(db: apsw.Connection, entities: Iterable[Entity]) -> Applied:
    """Store entities that came in an answer instead of a change."""
    applied = Applied()
    for entity in entities:
        if store_entity(db, entity, encode(entity)):
            applied.add(entity)
    return applied


def store_entity(db: apsw.Connection, entity: Entity, data: bytes) -> bool:
    """Store one entity unless a newer state is there. Returns whether it was stored."""
    if isinstance(entity, Ticket):
        return _store_ticket(db, entity, data)
    if isinstance(entity, Message):
        return _store_message(db, entity, data)
    parent, at = _place(entity)
    db.execute(
        "INSERT INTO things(kind, id, version, parent, at, data) VALUES(?,?,?,?,?,?) ON CONFLICT(kind, id) DO UPDATE SET"
        " version=excluded.version, parent=excluded.parent, at=excluded.at, data=excluded.data"
        " WHERE excluded.version>=version",
        (entity.entity, entity.id, entity.version, parent, at, data),
    )
    return db.changes() > 0


def _place(entity: Entity) -> tuple[str, float]:
    """What the thing belongs to, and its instant among its siblings."""
    if isinstance(entity, Booking):
        return entity.customer_id, entity.starts_at.timestamp()
    if isinstance(entity, Payment):
        return entity.booking_id, entity.captured_at.timestamp()
    if isinstance(entity, Refund | Claim):
        return entity.booking_id, entity.created_at.timestamp()
    if isinstance(entity, Compensation):
        return entity.customer_id, entity.created_at.timestamp()
    if isinstance(entity, Chargeback):
        return entity.booking_id, entity.opened_at.timestamp()
    if isinstance(entity, Approval):
        return entity.customer_id or entity.booking_id, entity.requested_at.timestamp()
    if isinstance(entity, TicketEvent):
        return entity.ticket_id, entity.at.timestamp()
    if isinstance(entity, Customer):
        return "", entity.created_at.timestamp()
    return "", 0.0


def _remove(db: apsw.Connection, change: Change) -> None:
    db.execute("INSERT OR REPLACE INTO gone(kind, id, seq) VALUES(?,?,?)", (change.entity, change.id, change.seq))
    if change.entity in ("ticket", "message"):
        table = f"{change.entity}s"
        words = f"{change.entity}_words"
        found: Any = db.execute(f"SELECT rowid FROM {table} WHERE id=?", (change.id,)).fetchone()  # noqa: S608 - two fixed names
        if found is not None:
            db.execute(f"DELETE FROM {words} WHERE rowid=?", found)  # noqa: S608 - two fixed names
            db.execute(f"DELETE FROM {table} WHERE rowid=?", found)  # noqa: S608 - two fixed names
        return
    db.execute("DELETE FROM things WHERE kind=? AND id=?", (change.entity, change.id))


def _is_gone(db: apsw.Connection, change: Change) -> bool:
    """Whether a removal that came later in the platform's order was stored already."""
    found: Any = db.execute("SELECT seq FROM gone WHERE kind=? AND id=?", (change.entity, change.id)).fetchone()
    if found is None:
        return False
    if found[0] > change.seq:
        return True
    db.execute("DELETE FROM gone WHERE kind=? AND id=?", (change.entity, change.id))
    return False


# --- tickets and messages --------------------------------------------------------------------------------------------

_TICKET_COLUMNS = (
    "id",
    "version",
    "active",
    "status",
    "due",
    "number",
    "assignee_id",
    "queue",
    "snoozed_until",
    "urgency_rank",
    "created",
    "updated",
    "subject",
    "preview",
    "channel",
    "market",
    "priority",
    "language",
    "tags",
    "customer_id",
    "customer_name",
    "customer_tier",
    "booking_code",
    "booking_starts",
    "booking_ends",
    "clock_metric",
    "clock_state",
    "clock_remaining",
    "warn",
    "last_message",
    "last_message_id",
    "last_author",
    "message_count",
    "escalated_to",
    "data",
)
_INSERT_TICKET = (
    f"INSERT INTO tickets({','.join(_TICKET_COLUMNS)}) VALUES({','.join('?' * len(_TICKET_COLUMNS))}) RETURNING rowid"
)
_UPDATE_TICKET = f"UPDATE tickets SET {','.join(f'{name}=?' for name in _TICKET_COLUMNS)} WHERE rowid=?"  # noqa: S608 - fixed names


def _epoch(at: datetime | None) -> float | None:
    return None if at is None else at.timestamp()


def leading_clock(ticket: Ticket) -> Clock | None:
    """The clock that a row shows: of those that still want something the one that is due first, then a paused one; of
    those that are settled the one that was late, then one that was kept. Of equals, what support owes comes first."""
    return min(ticket.clocks, key=_hurt, default=None)


def _hurt(clock: Clock) -> tuple[int, float, bool, float]:
    settled = clock.settled_at.timestamp() if clock.settled_at is not None else 0.0
    counterparty = clock.side != ClockSide.SUPPORT
    if settled or clock.state == ClockState.MET:
        return (2 if clock.answered_late else 3), 0.0, counterparty, -settled
    if clock.due_at is not None:
        return 0, clock.due_at.timestamp(), counterparty, 0.0
    return (1 if clock.state == ClockState.PAUSED else 4), float(clock.remaining_seconds), counterparty, 0.0


def _row_state(clock: Clock | None) -> str:
    if clock is None:
        return ""
    return ANSWERED_LATE if clock.answered_late else clock.state


def _ticket_values(ticket: Ticket, data: bytes) -> tuple[Any, ...]:
    clock = leading_clock(ticket)
    return (
        ticket.id,
        ticket.version,
        int(ticket.status in ACTIVE and not ticket.merged_into),
        ticket.status,
        NO_DUE if ticket.due_at is None else ticket.due_at.timestamp(),
        ticket.number,
        ticket.assignee_id,
        ticket.queue,
        _epoch(ticket.snoozed_until),
        _RANKS.get(ticket.priority, 2),
        ticket.created_at.timestamp(),
        ticket.updated_at.timestamp(),
        ticket.subject,
        ticket.preview,
        ticket.channel,
        ticket.market,
        ticket.priority,
        ticket.language,
        "\n".join(ticket.tags),
        ticket.customer_id,
        ticket.customer_name,
        ticket.customer_tier,
        ticket.booking_code,
        _epoch(ticket.booking_starts_at),
        _epoch(ticket.booking_ends_at),
        clock.metric if clock else "",
        _row_state(clock),
        clock.remaining_seconds if clock else 0,
        _epoch(clock.warn_at) if clock else None,
        _epoch(ticket.last_message_at),
        ticket.last_message_id,
        ticket.last_author,
        ticket.message_count,
        ticket.escalated_to,
        data,
    )


def _store_ticket(db: apsw.Connection, ticket: Ticket, data: bytes) -> bool:
    found: Any = db.execute(
        "SELECT rowid, version, subject, customer_name, booking_code FROM tickets WHERE id=?", (ticket.id,)
    ).fetchone()
    words = (ticket.subject, ticket.customer_name, ticket.booking_code)
    values = _ticket_values(ticket, data)
    if found is None:
        created: Any = db.execute(_INSERT_TICKET, values).fetchone()
        rowid = created[0]
        # Messages may have come before their ticket.
        db.execute("UPDATE messages SET ticket_rowid=? WHERE ticket_id=? AND ticket_rowid IS NULL", (rowid, ticket.id))
    else:
        if ticket.version < found[1]:
            return False
        rowid = found[0]
        db.execute(_UPDATE_TICKET, (*values, rowid))
        if words == tuple(found[2:]):
            return True
        db.execute("DELETE FROM ticket_words WHERE rowid=?", (rowid,))
    db.execute(
        "INSERT INTO ticket_words(rowid, subject, names, codes) VALUES(?,?,?,?)",
        (rowid, ticket.subject, ticket.customer_name, f"{ticket.booking_code} {ticket.number}"),
    )
    return True


def _store_message(db: apsw.Connection, message: Message, data: bytes) -> bool:
    found: Any = db.execute("SELECT rowid, version FROM messages WHERE id=?", (message.id,)).fetchone()
    if found is not None:
        if message.version < found[1]:
            return False
        rowid = found[0]
        db.execute("UPDATE messages SET version=?, data=? WHERE rowid=?", (message.version, data, rowid))
        db.execute("DELETE FROM message_words WHERE rowid=?", (rowid,))
    else:
        created: Any = db.execute(
            "INSERT INTO messages(id, version, ticket_id, ticket_rowid, at, data)"
            " VALUES(?1,?2,?3,(SELECT rowid FROM tickets WHERE id=?3),?4,?5) RETURNING rowid",
            (message.id, message.version, message.ticket_id, message.at.timestamp(), data),
        ).fetchone()
        rowid = created[0]
    db.execute("INSERT INTO message_words(rowid, text) VALUES(?,?)", (rowid, message.text))
    return True
