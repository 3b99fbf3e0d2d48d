"""The small ones: pages from the platform, the local copy's writing and searching, and one reading of the clocks."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from datetime import timedelta
from itertools import islice
from pathlib import Path

import httpx

from agent_console.client.connection import Connection
from agent_console.client.platform import PlatformClient
from agent_console.contract import routes
from agent_console.contract.codec import encode
from agent_console.domain.clock_policies import CaseFacts, default_policy
from agent_console.domain.clocks import Event
from agent_console.store.apply import apply_entities
from agent_console.store.database import open_database
from agent_console.store.migrations import migrate
from agent_console.store.queries import ViewQuery
from agent_console.store.reading import all_ids, first_ids, rows_of
from tests.bench import material
from tests.support.platform import PASSWORD

_COUNT = 10_000
_REPEATS = 5


def timed(work: Callable[[], object], repeats: int = _REPEATS) -> list[float]:
    """Seconds of each run, sorted."""
    found = []
    for _ in range(repeats):
        started = time.perf_counter()
        work()
        found.append(time.perf_counter() - started)
    return sorted(found)


async def pages(url: str, email: str, count: int) -> tuple[list[float], list[float]]:
    """Seconds for so many changes in pages of 100: through the client with decoding, and as bytes through bare httpx."""
    client = PlatformClient(Connection(url))
    session = await client.sign_in(email, PASSWORD)
    ours: list[float] = []
    bare: list[float] = []
    async with httpx.AsyncClient(base_url=url, trust_env=False) as http:
        http.headers["Authorization"] = f"Bearer {session.access_token}"
        for _ in range(_REPEATS):
            started, after = time.perf_counter(), 0
            starts = []
            while len(starts) < count // 100:
                starts.append(after)
                after = (await client.changes(after, entities=("ticket",))).next_after
            ours.append(time.perf_counter() - started)
            started = time.perf_counter()
            for after in starts:
                await http.get(routes.CHANGES, params={"after": after, "limit": 100, "entities": "ticket"})
            bare.append(time.perf_counter() - started)
    await client.connection.close()
    return sorted(ours), sorted(bare)


def writing(folder: Path) -> tuple[list[float], list[float]]:
    """Seconds for 10,000 tickets into the encrypted copy, and of their bytes with an index and full text into plain SQLite."""
    tickets = list(material.tickets(_COUNT))
    ours, plain = [], []
    for number in range(3):
        db = open_database(folder / f"ours-{number}.db", os.urandom(32), "writer")
        migrate(db)
        started = time.perf_counter()
        waiting = iter(tickets)
        while batch := list(islice(waiting, 100)):
            with db:
                apply_entities(db, batch)
        ours.append(time.perf_counter() - started)
        db.close()
        bare = sqlite3.connect(folder / f"plain-{number}.db", isolation_level=None)
        bare.execute("PRAGMA journal_mode=WAL")
        bare.execute("PRAGMA synchronous=NORMAL")
        bare.execute("CREATE TABLE t(id TEXT PRIMARY KEY, at REAL, data BLOB)")
        bare.execute("CREATE INDEX t_at ON t(at)")
        bare.execute("CREATE VIRTUAL TABLE w USING fts5(words, content='')")
        started = time.perf_counter()
        for first in range(0, _COUNT, 100):
            bare.execute("BEGIN")
            part = tickets[first : first + 100]
            bare.executemany("INSERT INTO t VALUES(?,?,?)", [(t.id, t.updated_at.timestamp(), encode(t)) for t in part])
            bare.executemany("INSERT INTO w(words) VALUES(?)", [(t.subject,) for t in part])
            bare.execute("COMMIT")
        plain.append(time.perf_counter() - started)
        bare.close()
    return sorted(ours), sorted(plain)


def searching(file: Path, key: bytes) -> tuple[list[float], list[float], list[float]]:
    """Seconds in the copy of 100,000 tickets: the first 200 rows of a common word, the whole order of a view, a bare look-up."""
    db = open_database(file, key, "reader")
    now = time.time()

    def search() -> None:
        rows_of(db, first_ids(db, ViewQuery(text="door key", snoozed="any"), now, 200))

    def order() -> None:
        all_ids(db, ViewQuery(), now)

    def bare() -> None:
        db.execute(
            "SELECT rowid FROM ticket_words WHERE ticket_words MATCH 'door key' ORDER BY rowid DESC LIMIT 200"
        ).fetchall()

    search()
    found = timed(search, 20), timed(order, 20), timed(bare, 20)
    db.close()
    return found


def clocks() -> float:
    """Seconds for one reading of a case with forty events."""
    policy = default_policy()
    start = material.NOW - timedelta(days=2)
    facts = CaseFacts(market="stays", channel="chat", topic="", urgency="normal", tier="", language="en", queue="stays",
        booking_starts_at=start, booking_ends_at=start + timedelta(days=4), booking_zone="Asia/Almaty")  # fmt: skip
    events = [
        Event(at=start + timedelta(hours=n), type="message", author="customer" if n % 2 == 0 else "agent")
        for n in range(40)
    ]
    return timed(lambda: policy.readings(facts, events, material.NOW), 50)[25]
