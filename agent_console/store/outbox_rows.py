"""The outbox in the local file: what was meant, kept from before the first byte leaves until the platform has said."""

from __future__ import annotations

from typing import Any

import apsw
import msgspec


class OutboxRow(msgspec.Struct, kw_only=True, frozen=True):
    """One entry as stored. `command`, `base` and `fault` are JSON of what the desk keeps in them."""

    key: str
    kind: str
    ticket_id: str
    state: str
    created_at: float
    hold_until: float | None
    what: str
    command: bytes
    base: bytes | None = None
    if_match: int | None = None
    fault: bytes | None = None
    booking_id: str = ""
    subject_id: str = ""
    position: int = 0


_STORED = (
    "key, kind, ticket_id, state, created_at, hold_until, what, command, base, if_match, fault, booking_id, subject_id"
)
_COLUMNS = f"{_STORED}, position"


def add_row(db: apsw.Connection, row: OutboxRow) -> int:
    """Store a new entry; returns its position in the order of meaning."""
    db.execute(
        f"INSERT INTO outbox({_STORED}) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)",
        msgspec.structs.astuple(row)[:-1],
    )
    return db.last_insert_rowid()


def set_state(db: apsw.Connection, row: OutboxRow) -> None:
    """The entry is in its next state."""
    db.execute(
        "UPDATE outbox SET state=?, fault=?, if_match=? WHERE key=?", (row.state, row.fault, row.if_match, row.key)
    )


def set_intent(db: apsw.Connection, key: str, row: OutboxRow) -> None:
    """A refused intent is meant anew, under another key and at the same place."""
    db.execute(
        "UPDATE outbox SET key=?, state=?, hold_until=?, command=?, base=?, if_match=?, fault=NULL WHERE key=?",
        (row.key, row.state, row.hold_until, row.command, row.base, row.if_match, key),
    )


def remove_row(db: apsw.Connection, key: str) -> None:
    """The entry has come to its end."""
    db.execute("DELETE FROM outbox WHERE key=?", (key,))


def all_rows(db: apsw.Connection) -> list[OutboxRow]:
    """All entries, in the order in which they were meant."""
    rows: Any = db.execute(f"SELECT {_COLUMNS} FROM outbox ORDER BY position")  # noqa: S608 - fixed names
    return [OutboxRow(**dict(zip(_COLUMNS.split(", "), row, strict=True))) for row in rows]
