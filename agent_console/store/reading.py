"""Reading the local copy: one case whole, things by kind, rows of the list, counts, small values."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any, TypeVar

import apsw
import msgspec

from agent_console.contract.codec import decode
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
from agent_console.store.queries import TicketRow, ViewQuery, ids_sql, row_of, rows_sql, where_sql

E = TypeVar("E", bound=Entity)

_OTHERS = 30


def ticket_of(db: apsw.Connection, ticket_id: str) -> Ticket | None:
    """The ticket as the platform last said."""
    found: Any = db.execute("SELECT data FROM tickets WHERE id=?", (ticket_id,)).fetchone()
    return None if found is None else decode(found[0], Ticket)


def thing_of(db: apsw.Connection, kind: type[E], id_: str) -> E | None:
    """A thing by its id."""
    found: Any = db.execute("SELECT data FROM things WHERE kind=? AND id=?", (kind.entity, id_)).fetchone()
    return None if found is None else decode(found[0], kind)


def things_of(db: apsw.Connection, kind: type[E], parent: str | None = None) -> list[E]:
    """All things of a kind, or those that belong to `parent`, oldest first."""
    if parent is None:
        rows = db.execute("SELECT data FROM things WHERE kind=?", (kind.entity,))
    else:
        rows = db.execute(
            "SELECT data FROM things WHERE kind=? AND parent=? AND parent<>'' ORDER BY at", (kind.entity, parent)
        )
    return [decode(row[0], kind) for row in rows]


def _things_of_all(db: apsw.Connection, kind: type[E], parents: Sequence[str]) -> list[E]:
    return [thing for parent in parents for thing in things_of(db, kind, parent)]


def case_of(db: apsw.Connection, ticket_id: str) -> CaseFile | None:
    """The case as far as it is here; None when the ticket is not. `ledger_version` is not known here (0)."""
    ticket = ticket_of(db, ticket_id)
    if ticket is None:
        return None
    messages = [
        decode(row[0], Message)
        for row in db.execute("SELECT data FROM messages WHERE ticket_id=? ORDER BY at", (ticket_id,))
    ]
    customer = thing_of(db, Customer, ticket.customer_id) or _known_by_name(ticket)
    bookings = things_of(db, Booking, ticket.customer_id)[::-1]
    own = None if any(booking.id == ticket.booking_id for booking in bookings) else ticket.booking_id
    if own and (booking := thing_of(db, Booking, own)) is not None:
        bookings.append(booking)  # a host writes about somebody else's
    bookings.sort(key=lambda booking: booking.id != ticket.booking_id)
    booked = [booking.id for booking in bookings]
    sides = dict.fromkeys(side for booking in bookings for side in (booking.customer_id, booking.counterparty_id))
    others_on_them = [side for side in sides if side and side != ticket.customer_id]
    parties = [party for side in others_on_them if (party := thing_of(db, Customer, side)) is not None]
    others = db.execute(
        "SELECT data FROM tickets WHERE customer_id=? AND id<>? ORDER BY updated DESC LIMIT ?",
        (ticket.customer_id, ticket_id, _OTHERS),
    )
    return CaseFile(
        ticket=ticket,
        messages=messages,
        events=things_of(db, TicketEvent, ticket_id),
        customer=customer,
        parties=parties,
        bookings=bookings,
        payments=_things_of_all(db, Payment, booked),
        refunds=_things_of_all(db, Refund, booked),
        compensations=things_of(db, Compensation, ticket.customer_id),
        claims=_things_of_all(db, Claim, booked),
        chargebacks=_things_of_all(db, Chargeback, booked),
        approvals=_things_of_all(db, Approval, [ticket.customer_id, *booked]),
        others=[decode(row[0], Ticket) for row in others],
    )


def _known_by_name(ticket: Ticket) -> Customer:
    """The customer of a ticket that came before its customer did (version 0: anything replaces it)."""
    return Customer(
        id=ticket.customer_id,
        version=0,
        kind="guest",
        name=ticket.customer_name,
        language=ticket.language,
        tier=ticket.customer_tier,
        created_at=ticket.created_at,
    )


# --- the list --------------------------------------------------------------------------------------------------------

_CHUNK = 64 * 1024


def first_ids(db: apsw.Connection, query: ViewQuery, now: float, count: int) -> array[int]:
    """Rowids of the first `count` tickets of a query."""
    sql, values = ids_sql(query, now)
    return array("q", [row[0] for row in db.execute(f"{sql} LIMIT ?", (*values, count))])


def all_ids(db: apsw.Connection, query: ViewQuery, now: float) -> array[int]:
    """Rowids of all tickets of a query, in order.

    SQLite builds one text of them all, in a single call that leaves the interpreter free, and that is read in small
    pieces: a million single rows would wrestle with the window for the interpreter a million times.
    """
    sql, values = ids_sql(query, now)
    found: Any = db.execute(f"SELECT CAST(group_concat(rowid) AS BLOB) FROM ({sql})", values).fetchone()  # noqa: S608 - built above
    ids: array[int] = array("q")
    text: bytes = found[0] or b""
    decoder = msgspec.json.Decoder(list[int])
    start = 0
    while start < len(text):
        end = text.find(b",", start + _CHUNK)
        end = len(text) if end < 0 else end
        ids.extend(decoder.decode(b"[" + text[start:end] + b"]"))
        start = end + 1
    return ids


def rows_of(db: apsw.Connection, rowids: Sequence[int]) -> list[TicketRow]:
    """The rows of these rowids, in no order; those that are gone are missing."""
    rows: list[TicketRow] = []
    for start in range(0, len(rowids), 500):
        part = rowids[start : start + 500]
        rows += [row_of(values) for values in db.execute(rows_sql(len(part)), tuple(part))]
    return rows


def tickets_at(db: apsw.Connection, rowids: Sequence[int]) -> list[Ticket]:
    """The whole tickets of these rowids, in no order; at most some hundreds, for each is decoded."""
    found: list[Ticket] = []
    for start in range(0, len(rowids), 500):
        part = rowids[start : start + 500]
        marks = ",".join("?" * len(part))
        rows = db.execute(f"SELECT data FROM tickets WHERE rowid IN ({marks})", tuple(part))  # noqa: S608 - only marks
        found += [decode(row[0], Ticket) for row in rows]
    return found


def ids_of(db: apsw.Connection, rowids: Sequence[int]) -> list[str]:
    """The tickets' ids of these rowids, in no order."""
    ids: list[str] = []
    for start in range(0, len(rowids), 500):
        part = rowids[start : start + 500]
        marks = ",".join("?" * len(part))
        ids += [str(row[0]) for row in db.execute(f"SELECT id FROM tickets WHERE rowid IN ({marks})", tuple(part))]  # noqa: S608 - only marks
    return ids


def rowids_of(db: apsw.Connection, ids: Sequence[str]) -> dict[str, int]:
    """Rowids of tickets by id."""
    found: dict[str, int] = {}
    for start in range(0, len(ids), 500):
        part = tuple(ids[start : start + 500])
        marks = ",".join("?" * len(part))
        rows: Any = db.execute(f"SELECT id, rowid FROM tickets WHERE id IN ({marks})", part)  # noqa: S608 - only marks
        found.update(rows)
    return found


def count_of(db: apsw.Connection, query: ViewQuery, now: float) -> int:
    """How many tickets a query finds."""
    where, values = where_sql(query, now)
    found: Any = db.execute(f"SELECT count(*) FROM tickets WHERE {where}", values).fetchone()  # noqa: S608 - built from fixed words
    return int(found[0])


# --- small values ----------------------------------------------------------------------------------------------------


def meta(db: apsw.Connection, name: str) -> bytes | None:
    """A small value by name."""
    found: Any = db.execute("SELECT value FROM meta WHERE name=?", (name,)).fetchone()
    return None if found is None else bytes(found[0])


def set_meta(db: apsw.Connection, name: str, value: bytes) -> None:
    """Keep a small value."""
    db.execute("INSERT OR REPLACE INTO meta(name, value) VALUES(?,?)", (name, value))


def cursor(db: apsw.Connection, name: str) -> tuple[int, bool]:
    """(position, whether this group is complete) of the sync."""
    found: Any = db.execute("SELECT seq, done FROM cursors WHERE name=?", (name,)).fetchone()
    return (0, False) if found is None else (int(found[0]), bool(found[1]))


def set_cursor(db: apsw.Connection, name: str, seq: int, *, done: bool = False) -> None:
    """Remember how far the sync came."""
    db.execute("INSERT OR REPLACE INTO cursors(name, seq, done) VALUES(?,?,?)", (name, seq, int(done)))


def mark_seen(db: apsw.Connection, ticket_id: str, message_id: str) -> None:
    """The agent has had this message of the ticket before the eyes ("": unread again)."""
    db.execute("INSERT OR REPLACE INTO seen(ticket_id, message_id) VALUES(?,?)", (ticket_id, message_id))
