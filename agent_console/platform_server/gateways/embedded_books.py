"""The books of the embedded payment provider: refunds, charges and disputes in one SQLite file."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from agent_console.domain.faults import OutcomeUnknown
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.gateways.port import (
    ChargebackNotice,
    GatewayAnswer,
    GatewayState,
    StatementKind,
    StatementLine,
)

_EVIDENCE_SECONDS: Final = 7 * 24 * 3600.0
"""How long a marketplace has to send evidence for a dispute."""

_TABLES: Final = {StatementKind.REFUND: "refunds", StatementKind.CHARGE: "charges"}
_ENTRIES: Final = """
    intent TEXT PRIMARY KEY,
    payment_id TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    ref TEXT NOT NULL,
    reason TEXT NOT NULL,
    settles_at REAL NOT NULL,
    host_share INTEGER NOT NULL DEFAULT 0
"""
_SCHEMA: Final = f"""
CREATE TABLE IF NOT EXISTS refunds ({_ENTRIES}) STRICT;
CREATE TABLE IF NOT EXISTS charges ({_ENTRIES}) STRICT;
CREATE TABLE IF NOT EXISTS lost (intent TEXT PRIMARY KEY) STRICT;
CREATE TABLE IF NOT EXISTS disputes (
    ref TEXT PRIMARY KEY,
    payment_id TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_at REAL NOT NULL,
    due_at REAL NOT NULL
) STRICT;
"""


class Entry(msgspec.Struct, kw_only=True, frozen=True):
    """What is to be entered under an intent if it is not known yet. A pending one succeeds after `settle_seconds`, or fails
    then where it has a `reason`; one that is `disputed` is followed by a dispute over the same amount."""

    kind: StatementKind
    intent: str
    payment_id: str
    amount: int
    host_share: int
    currency: str
    state: GatewayState
    ref: str
    reason: str
    settle_seconds: float
    disputed: bool = False


class Books:
    """The file. Blocking; safe for several threads, and for several processes at the same file."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, timeout=30.0, isolation_level=None, check_same_thread=False)
        with contextlib.suppress(sqlite3.OperationalError):
            # Locked means that another process is switching the file over at this moment.
            self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        self._db.executescript(_SCHEMA)
        with contextlib.suppress(sqlite3.OperationalError):
            # A file of before there were hosts' shares; where the column is there, this is what fails.
            self._db.execute("ALTER TABLE refunds ADD COLUMN host_share INTEGER NOT NULL DEFAULT 0")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # --- refunds and charges ---

    def enter(self, some: Sequence[Entry]) -> list[tuple[GatewayAnswer, bool]]:
        """Enter them in one commit; for each the answer, and whether this was the first time that its intent was heard of."""
        with self._transaction() as db:
            return [self._enter(db, wanted) for wanted in some]

    def _enter(self, db: sqlite3.Connection, wanted: Entry) -> tuple[GatewayAnswer, bool]:
        table = _TABLES[wanted.kind]
        content = (wanted.payment_id, wanted.amount, wanted.currency)
        known = db.execute(
            f"SELECT payment_id, amount, currency FROM {table} WHERE intent = ?",  # noqa: S608
            (wanted.intent,),
        ).fetchone()
        if known is not None:
            if known != content:
                reason = "The same intent was used for something else."
                return GatewayAnswer(state=GatewayState.FAILED, reason=reason), False
            answer = self._read(db, table, wanted.intent)
            assert answer is not None
            return answer, False
        settles_at = time.time() + wanted.settle_seconds
        row = (wanted.intent, *content, wanted.state.value, wanted.ref, wanted.reason, settles_at, wanted.host_share)
        db.execute(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)  # noqa: S608
        if wanted.disputed:
            self._open_dispute(db, *content, "credit_not_processed")
        return _answer(wanted.state, wanted.ref, wanted.reason), True

    def find(self, kind: StatementKind, intent: str) -> GatewayAnswer | None:
        """What became of an intent."""
        with self._transaction() as db:
            return self._read(db, _TABLES[kind], intent)

    def lose(self, intent: str) -> bool:
        """Whether this request is the one that gets lost: the first under its intent."""
        with self._transaction() as db:
            return db.execute("INSERT OR IGNORE INTO lost VALUES (?)", (intent,)).rowcount == 1

    def statement(self) -> list[StatementLine]:
        """Everything in the order in which it was entered, refunds first."""
        with self._transaction() as db:
            return [
                StatementLine(
                    intent=intent,
                    payment_id=payment_id,
                    amount=amount,
                    currency=currency,
                    state=GatewayState(state),
                    kind=kind,
                    ref=ref,
                    host_share=host_share if state == GatewayState.SUCCEEDED else 0,
                )
                for kind, table in _TABLES.items()
                for intent, payment_id, amount, currency, state, ref, host_share in db.execute(
                    f"SELECT intent, payment_id, amount, currency, state, ref, host_share FROM {table} ORDER BY rowid"  # noqa: S608
                ).fetchall()
            ]

    def totals(self, kind: StatementKind) -> dict[str, tuple[int, int]]:
        """Per payment: how many were done and their sum in minor units."""
        with self._lock:
            rows = self._db.execute(
                f"SELECT payment_id, count(*), sum(amount) FROM {_TABLES[kind]}"  # noqa: S608
                " WHERE state != 'failed' GROUP BY payment_id"
            ).fetchall()
        return {payment: (count, total) for payment, count, total in rows}

    def remember(self, lines: Sequence[StatementLine]) -> None:
        """Enter what was done elsewhere, unless it is known."""
        with self._transaction() as db:
            for line in lines:
                ref = line.ref or f"em_{line.intent[:16]}"
                row = (line.intent, line.payment_id, line.amount, line.currency, line.state.value, ref, "", 0.0)
                db.execute(
                    f"INSERT OR IGNORE INTO {_TABLES[line.kind]} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                    (*row, max(0, line.host_share)),
                )

    def send_back(self, intent: str, reason: str) -> None:
        """Have a refund that was done fail after all."""
        with self._transaction() as db:
            db.execute(
                "UPDATE refunds SET state = 'failed', reason = ? WHERE intent = ? AND state = 'succeeded'",
                (reason, intent),
            )

    def settle_all(self) -> None:
        """Have what is pending settle now."""
        with self._transaction() as db:
            for table in _TABLES.values():
                db.execute(f"UPDATE {table} SET settles_at = 0 WHERE state = 'pending'")  # noqa: S608

    @staticmethod
    def _read(db: sqlite3.Connection, table: str, intent: str) -> GatewayAnswer | None:
        db.execute(
            f"UPDATE {table} SET state = CASE reason WHEN '' THEN 'succeeded' ELSE 'failed' END"  # noqa: S608
            " WHERE intent = ? AND state = 'pending' AND settles_at <= ?",
            (intent, time.time()),
        )
        row = db.execute(f"SELECT state, ref, reason FROM {table} WHERE intent = ?", (intent,)).fetchone()  # noqa: S608
        return None if row is None else _answer(GatewayState(row[0]), row[1], row[2])

    # --- disputes ---

    def open_dispute(self, payment_id: str, amount: int, currency: str, reason: str) -> str:
        """A new dispute; its number."""
        with self._transaction() as db:
            return self._open_dispute(db, payment_id, amount, currency, reason)

    def decide_dispute(self, ref: str, state: ChargebackState) -> None:
        """The bank's word on an open dispute."""
        with self._transaction() as db:
            db.execute("UPDATE disputes SET state = ? WHERE ref = ? AND state = 'open'", (state.value, ref))

    def disputes(self) -> list[ChargebackNotice]:
        """Every dispute as it stands, oldest first."""
        with self._lock:
            rows = self._db.execute(
                "SELECT ref, payment_id, amount, currency, reason, state, opened_at, due_at FROM disputes ORDER BY rowid"
            ).fetchall()
        return [
            ChargebackNotice(
                ref=ref,
                payment_id=payment_id,
                amount=amount,
                currency=currency,
                reason=reason,
                state=ChargebackState(state),
                opened_at=datetime.fromtimestamp(opened_at, UTC),
                evidence_due_at=datetime.fromtimestamp(due_at, UTC) if due_at else None,
            )
            for ref, payment_id, amount, currency, reason, state, opened_at, due_at in rows
        ]

    def remember_disputes(self, notices: Sequence[ChargebackNotice]) -> None:
        """Enter disputes of a seeded world, unless they are known."""
        with self._transaction() as db:
            for notice in notices:
                due = notice.evidence_due_at.timestamp() if notice.evidence_due_at else 0.0
                row = (notice.ref, notice.payment_id, notice.amount, notice.currency, notice.reason, notice.state.value)
                db.execute(
                    "INSERT OR IGNORE INTO disputes VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (*row, notice.opened_at.timestamp(), due),
                )

    @staticmethod
    def _open_dispute(db: sqlite3.Connection, payment_id: str, amount: int, currency: str, reason: str) -> str:
        ref, now = f"dp_{uuid.uuid4().hex[:16]}", time.time()
        db.execute(
            "INSERT INTO disputes VALUES (?, ?, ?, ?, ?, 'open', ?, ?)",
            (ref, payment_id, amount, currency, reason, now, now + _EVIDENCE_SECONDS),
        )
        return ref

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                self._db.execute("BEGIN IMMEDIATE")
                try:
                    yield self._db
                except BaseException:
                    self._db.execute("ROLLBACK")
                    raise
                self._db.execute("COMMIT")
            except sqlite3.Error as error:
                # Whether a commit that failed half-way was kept is found out by asking later, like any lost answer.
                raise OutcomeUnknown("The payment provider did not answer.", details={"reason": str(error)}) from error


def _answer(state: GatewayState, ref: str, reason: str) -> GatewayAnswer:
    """What a marketplace is told: why a bank will say no is not known before it does."""
    return GatewayAnswer(state=state, ref=ref, reason=reason if state == GatewayState.FAILED else "")
