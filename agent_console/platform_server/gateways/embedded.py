"""The embedded payment provider: a bank in a file of its own, for the demo, tests and trying out.

It is a separate party on purpose: its own SQLite file, its own commits, so that platform and provider can really
disagree after a crash. Idempotent by intent. What happens is decided by the last four digits of the card, as with the
test cards of real providers:

    0002  declined by the card's bank               0341  the card account is closed
    0127  slow: answers after `slow_seconds`        3155  pending at the bank, succeeds `settle_seconds` later
    0259  does it, then the answer is lost          0101  the first request is lost on the way, a second one arrives
    any other: succeeds
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from agent_console.domain.faults import OutcomeUnknown
from agent_console.platform_server.gateways.port import GatewayAnswer, GatewayState, RefundOrder, StatementLine
from agent_console.platform_server.money.crash_points import crash_point

DECLINED: Final = "0002"
CLOSED: Final = "0341"
SLOW: Final = "0127"
PENDING: Final = "3155"
LOST_AFTER: Final = "0259"
LOST_BEFORE: Final = "0101"

_REASONS: Final = {
    DECLINED: "The card's bank declined the refund.",
    CLOSED: "The card account is closed.",
}

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS refunds (
    intent TEXT PRIMARY KEY,
    payment_id TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    ref TEXT NOT NULL,
    reason TEXT NOT NULL,
    settles_at REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS lost (intent TEXT PRIMARY KEY) STRICT;
"""


class EmbeddedGateway:
    """Implements `Gateway`. Several processes may open the same file."""

    name = "embedded"

    def __init__(self, path: Path, *, slow_seconds: float = 3.0, settle_seconds: float = 5.0) -> None:
        self._slow = slow_seconds
        self._settle = settle_seconds
        self._lock = threading.Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, timeout=30.0, isolation_level=None, check_same_thread=False)
        with contextlib.suppress(sqlite3.OperationalError):
            # Locked means that another process is switching the file over at this moment.
            self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        self._db.executescript(_SCHEMA)

    async def refund(self, order: RefundOrder) -> GatewayAnswer:
        crash_point("gateway-before")
        if order.last4 == LOST_BEFORE and await asyncio.to_thread(self._lose, order.intent):
            raise OutcomeUnknown("The payment provider did not answer.")
        if order.last4 == SLOW:
            await asyncio.sleep(self._slow)
        answer, first = await asyncio.to_thread(self._do, order)
        crash_point("gateway-done")
        if order.last4 == LOST_AFTER and first:
            raise OutcomeUnknown("The payment provider did not answer.")
        return answer

    async def find(self, intent: str) -> GatewayAnswer | None:
        return await asyncio.to_thread(self._find, intent)

    async def statement(self) -> list[StatementLine]:
        return await asyncio.to_thread(self._statement)

    async def close(self) -> None:
        await asyncio.to_thread(self._db.close)

    def totals(self) -> dict[str, tuple[int, int]]:
        """Per payment: how many refunds were done and their sum in minor units. For reconciliation and tests."""
        with self._lock:
            rows = self._db.execute(
                "SELECT payment_id, count(*), sum(amount) FROM refunds WHERE state != 'failed' GROUP BY payment_id"
            ).fetchall()
        return {payment: (count, total) for payment, count, total in rows}

    def _statement(self) -> list[StatementLine]:
        with self._transaction() as db:
            rows = db.execute(
                "SELECT intent, payment_id, amount, currency, state FROM refunds ORDER BY rowid"
            ).fetchall()
        names = ("intent", "payment_id", "amount", "currency")
        return [StatementLine(**dict(zip(names, row[:4], strict=True)), state=GatewayState(row[4])) for row in rows]

    async def remember(self, lines: Sequence[StatementLine]) -> None:
        """Take over refunds that a seeded world says were done; what is known already stays as it is."""
        await asyncio.to_thread(self._remember, lines)

    def _remember(self, lines: Sequence[StatementLine]) -> None:
        rows = [
            (line.intent, line.payment_id, line.amount, line.currency, line.state.value, f"em_{line.intent[:16]}")
            for line in lines
        ]
        with self._transaction() as db:
            db.executemany("INSERT OR IGNORE INTO refunds VALUES (?, ?, ?, ?, ?, ?, '', 0)", rows)

    def settle_all(self) -> None:
        """Have the bank finish what is pending now, instead of later."""
        with self._transaction() as db:
            db.execute("UPDATE refunds SET settles_at = 0 WHERE state = 'pending'")

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

    def _do(self, order: RefundOrder) -> tuple[GatewayAnswer, bool]:
        """The answer, and whether this was the first time that the intent was heard of."""
        with self._transaction() as db:
            known = db.execute(
                "SELECT payment_id, amount, currency FROM refunds WHERE intent = ?", (order.intent,)
            ).fetchone()
            if known is not None:
                if known != (order.payment_id, order.amount, order.currency):
                    reason = "The same intent was used for something else."
                    return GatewayAnswer(state=GatewayState.FAILED, reason=reason), False
                answer = self._read(db, order.intent)
                assert answer is not None
                return answer, False
            reason = _REASONS.get(order.last4, "")
            state = GatewayState.FAILED if reason else GatewayState.SUCCEEDED
            if order.last4 == PENDING:
                state = GatewayState.PENDING
            answer = GatewayAnswer(state=state, ref="" if reason else f"em_{uuid.uuid4().hex[:16]}", reason=reason)
            db.execute(
                "INSERT INTO refunds VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    order.intent,
                    order.payment_id,
                    order.amount,
                    order.currency,
                    state.value,
                    answer.ref,
                    reason,
                    time.time() + self._settle,
                ),
            )
        return answer, True

    def _lose(self, intent: str) -> bool:
        """Whether this request is the one that gets lost: the first under its intent."""
        with self._transaction() as db:
            return db.execute("INSERT OR IGNORE INTO lost VALUES (?)", (intent,)).rowcount == 1

    def _find(self, intent: str) -> GatewayAnswer | None:
        with self._transaction() as db:
            return self._read(db, intent)

    @staticmethod
    def _read(db: sqlite3.Connection, intent: str) -> GatewayAnswer | None:
        db.execute(
            "UPDATE refunds SET state = 'succeeded' WHERE intent = ? AND state = 'pending' AND settles_at <= ?",
            (intent, time.time()),
        )
        row = db.execute("SELECT state, ref, reason FROM refunds WHERE intent = ?", (intent,)).fetchone()
        return None if row is None else GatewayAnswer(state=GatewayState(row[0]), ref=row[1], reason=row[2])
