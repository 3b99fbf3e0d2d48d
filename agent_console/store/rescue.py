"""Saving what only this computer has (outbox, drafts, own views) out of a damaged file before it is set aside."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

from agent_console.domain.faults import StoreFault
from agent_console.store.database import open_database

_TABLES = {
    "outbox": (
        "position, key, kind, ticket_id, state, created_at, hold_until, what, command, base, if_match, fault,"
        " booking_id, subject_id"
    ),
    "drafts": "ticket_id, data",
    "draft_files": "ticket_id, position, name, mime, content",
    "seen": "ticket_id, message_id",
    "saved_views": "key, title, position, query",
    "meta": "name, value",
}
_COMPANIONS = ("", "-wal", "-shm")


@dataclass
class Rescue:
    """What was saved. `aside` is where the damaged file lies now; `complete` False: some of it could not be read.
    `opened` False: none of it, for the key does not open it (or its very beginning is damaged)."""

    aside: Path
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    complete: bool = True
    opened: bool = True

    def count(self, table: str) -> int:
        """Rows of a table that were saved."""
        return len(self.rows.get(table, ()))


def set_aside(path: Path, key: bytes) -> Rescue:
    """Read what can be read, then move the file (and its companions) out of the way."""
    rescue = Rescue(aside=path.with_name(f"{path.name}.damaged-{time.time_ns() // 1_000_000}"))
    try:
        db = open_database(path, key, "reader")
    except StoreFault:
        rescue.complete = rescue.opened = False
    else:
        try:
            for table, columns in _TABLES.items():
                rescue.rows[table] = _readable_rows(db, table, columns, rescue)
        finally:
            db.close()
    for companion in _COMPANIONS:
        part = path.with_name(path.name + companion)
        if part.exists():
            part.rename(rescue.aside.with_name(rescue.aside.name + companion))
    return rescue


def _readable_rows(db: apsw.Connection, table: str, columns: str, rescue: Rescue) -> list[tuple[Any, ...]]:
    rows: list[tuple[Any, ...]] = []
    try:
        there = {row[1] for row in db.execute(f"PRAGMA table_info({table})")}
        # A file of an older version has no such column yet: what it would hold by default.
        wanted = ",".join(name if name in there else "''" for name in columns.split(", "))
        for row in db.execute(f"SELECT {wanted} FROM {table}"):  # noqa: S608 - names from the table above
            rows.append(row)
    except apsw.Error:
        rescue.complete = False  # what came before the damaged page is kept
    return rows


def restore(db: apsw.Connection, rescue: Rescue) -> None:
    """Put the saved rows into the new file."""
    for table, rows in rescue.rows.items():
        columns = _TABLES[table]
        marks = ",".join("?" * (columns.count(",") + 1))
        db.executemany(f"INSERT OR IGNORE INTO {table}({columns}) VALUES({marks})", rows)
