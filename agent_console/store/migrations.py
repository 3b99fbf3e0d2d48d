"""The shape of the local file, version by version (`PRAGMA user_version`). Steps are only ever added."""

from __future__ import annotations

from typing import Final

import apsw

from agent_console.domain.faults import StoreFault

_FIRST = """
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;

CREATE TABLE tickets(
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  active INTEGER NOT NULL,
  status TEXT NOT NULL,
  due REAL NOT NULL,
  number INTEGER NOT NULL,
  assignee_id TEXT NOT NULL,
  queue TEXT NOT NULL,
  snoozed_until REAL,
  urgency_rank INTEGER NOT NULL,
  created REAL NOT NULL,
  updated REAL NOT NULL,
  subject TEXT NOT NULL,
  preview TEXT NOT NULL,
  channel TEXT NOT NULL,
  market TEXT NOT NULL,
  priority TEXT NOT NULL,
  language TEXT NOT NULL,
  tags TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  customer_name TEXT NOT NULL,
  customer_tier TEXT NOT NULL,
  booking_code TEXT NOT NULL,
  booking_starts REAL,
  booking_ends REAL,
  clock_metric TEXT NOT NULL,
  clock_state TEXT NOT NULL,
  clock_remaining INTEGER NOT NULL,
  warn REAL,
  last_message REAL,
  last_message_id TEXT NOT NULL,
  last_author TEXT NOT NULL,
  message_count INTEGER NOT NULL,
  data BLOB NOT NULL
);
CREATE INDEX tickets_active ON tickets(due, number, assignee_id, status, queue, snoozed_until) WHERE active=1;
CREATE INDEX tickets_mine ON tickets(assignee_id, due, number, status, queue, snoozed_until) WHERE active=1;
CREATE INDEX tickets_queue ON tickets(queue, due, number, status, snoozed_until) WHERE active=1;
CREATE INDEX tickets_updated ON tickets(updated DESC, number DESC, status, snoozed_until);
CREATE INDEX tickets_customer ON tickets(customer_id, updated);

CREATE TABLE messages(
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  ticket_id TEXT NOT NULL,
  ticket_rowid INTEGER,
  at REAL NOT NULL,
  data BLOB NOT NULL
);
CREATE INDEX messages_ticket ON messages(ticket_id, at);

CREATE TABLE things(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  parent TEXT NOT NULL,
  at REAL NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY(kind, id)
) WITHOUT ROWID;
CREATE INDEX things_parent ON things(kind, parent, at) WHERE parent<>'';

CREATE TABLE gone(kind TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(kind, id)) WITHOUT ROWID;
CREATE TABLE cursors(name TEXT PRIMARY KEY, seq INTEGER NOT NULL, done INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE seen(ticket_id TEXT PRIMARY KEY, message_id TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE drafts(ticket_id TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE draft_files(
  ticket_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY(ticket_id, position)
);
CREATE TABLE outbox(
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  ticket_id TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at REAL NOT NULL,
  hold_until REAL,
  what TEXT NOT NULL,
  command BLOB NOT NULL,
  base BLOB,
  if_match INTEGER,
  fault BLOB
);
CREATE TABLE saved_views(key TEXT PRIMARY KEY, title TEXT NOT NULL, position INTEGER NOT NULL, query BLOB NOT NULL);

CREATE VIRTUAL TABLE ticket_words USING fts5(
  subject, names, codes, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE message_words USING fts5(
  text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);
"""

_MONEY_DESK = """
ALTER TABLE outbox ADD COLUMN booking_id TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN subject_id TEXT NOT NULL DEFAULT '';
DELETE FROM cursors;
"""
"""An older console passed over what it did not know (compensation, claims, approvals): everything is asked for once more."""

_ESCALATIONS = """
ALTER TABLE tickets ADD COLUMN escalated_to TEXT NOT NULL DEFAULT '';
CREATE INDEX tickets_escalated ON tickets(escalated_to, due) WHERE escalated_to<>'';
UPDATE tickets SET escalated_to=coalesce(json_extract(CAST(data AS TEXT), '$.escalated_to'), '')
  WHERE active=1 AND json_valid(CAST(data AS TEXT));
"""
"""Whom a case was escalated to: said by newer platforms, and kept by older consoles without being understood."""

STEPS: Final[tuple[str, ...]] = (_FIRST, _MONEY_DESK, _ESCALATIONS)
"""Step N brings a file from version N to N + 1."""


def version_of(db: apsw.Connection) -> int:
    """The version of the open file; 0 for a new one."""
    return int(db.pragma("user_version"))


def migrate(db: apsw.Connection, steps: tuple[str, ...] = STEPS) -> None:
    """Bring the file to the newest version, each step whole or not at all. Raises StoreFault for a newer file."""
    version = version_of(db)
    if version > len(steps):
        raise StoreFault(
            "The local copy was made by a newer version of this program.",
            "Update the program on this computer.",
            code="store_newer",
            details={"file": version, "program": len(steps)},
        )
    for number in range(version, len(steps)):
        with db:
            db.execute(steps[number])
            db.pragma("user_version", number + 1)
