"""Alarms at a platform that keeps many running clocks: how late they come, what waiting costs, how fast it catches up.

Lateness is measured where it matters: from the true instant of an alarm to its arrival on an open event stream. Both are read
from the clock of this machine.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import msgspec
from msgspec import structs
from sqlalchemy import func, select

from agent_console.contract.commands import Change
from agent_console.contract.entities import Clock, Customer, Ticket, TicketEvent
from agent_console.platform_server.services.clocks import look_at, with_readings
from agent_console.platform_server.services.people import create_agent
from agent_console.platform_server.store import Store, migrate, new_id
from agent_console.platform_server.store.tables import fired_alarms
from tests.support.platform import DATABASES, PASSWORD, POSTGRES_VARIABLE, PlatformProcess, fresh_database

BUSY = 500
OVERDUE = 10_000
WINDOW = 20.0
IDLE_SECONDS = 15.0
_SETTLES_SECONDS = 20.0
"""Figures and forecast are counted once after the start."""
_CHUNK = 2000
_LISTENER = "lead@desk.example"
_FLOOR_BATCH = 25


@dataclass
class Measured:
    """Of one kind of database. Lateness in seconds, ascending; `idle` and the others as shares and seconds."""

    database: str
    clocks: int
    late: list[float]
    idle: float
    overdue: int
    caught_up: float
    floor: float


def measure(folder: Path, size: int) -> Iterator[Measured]:
    """On SQLite, and on PostgreSQL where a server is named."""
    for kind in DATABASES:
        if kind == "postgres" and not os.environ.get(POSTGRES_VARIABLE):
            continue
        with fresh_database(kind, folder) as url:
            yield _measure(kind, url, size, folder)


def _measure(kind: str, url: str, size: int, folder: Path) -> Measured:
    overdue = min(OVERDUE, size // 10)
    asyncio.run(_fill(url, size))
    platform = PlatformProcess(url, "--log-level", "warning").start()
    try:
        idle = _idle(platform.pid)
        busy = min(BUSY, size // 10)
        with _Listener(platform) as listener:
            asyncio.run(_add(url, busy, timedelta(seconds=5), timedelta(seconds=WINDOW)))
            late = listener.wait(busy)
        platform.kill()
        before = asyncio.run(_add(url, overdue, timedelta(minutes=-9), timedelta(minutes=4)))
        platform.start()
        began = time.monotonic()
        asyncio.run(_until_fired(url, before + overdue))
        caught_up = time.monotonic() - began
    finally:
        platform.stop()
    floor = asyncio.run(_floor(kind, url, overdue, folder))
    return Measured(kind, size, sorted(late), idle, overdue, caught_up, floor)


# --- many cases ------------------------------------------------------------------------------------------------------


async def _fill(url: str, size: int) -> None:
    """`size` open cases whose clocks run for hours to come."""
    await migrate(url)
    async with Store.open(url) as store:
        await create_agent(store, name="Lead", email=_LISTENER, password=PASSWORD, role="lead")
        await _write(store, size, datetime.now(UTC) + timedelta(hours=1), timedelta(hours=2))


async def _add(url: str, count: int, first: timedelta, span: timedelta) -> int:
    """Cases whose alarms come due within a span from now (or came due before); how many had fired until then."""
    async with Store.open(url) as store:
        async with store.reading() as reader:
            fired = int(await reader.scalar(select(func.count()).select_from(fired_alarms)) or 0)
        await _write(store, count, datetime.now(UTC) + first, span)
    return fired


async def _write(store: Store, count: int, first: datetime, span: timedelta) -> None:
    """Cases with a first reply that is due evenly over `span`, as they stood a little before."""
    pattern, created = _pattern()
    due = pattern.due_at
    assert due is not None
    step = span / count
    for start in range(0, count, _CHUNK):
        async with store.unit() as unit:
            customer = unit.add(Customer(id=new_id(), kind="guest", name="Guest", created_at=first))
            last = await unit.next_number("ticket", min(_CHUNK, count - start))
            for offset in range(start, min(start + _CHUNK, count)):
                moved = first + step * offset - due
                ticket = _moved(pattern, moved)
                ticket = unit.add(
                    structs.replace(ticket, id=new_id(), number=last - (offset - start), customer_id=customer.id)
                )
                unit.add(structs.replace(created, id=new_id(), ticket_id=ticket.id, at=created.at + moved))


def _pattern() -> tuple[Ticket, TicketEvent]:
    """One case by phone, read when it came: its first reply is due at once, and warns of nothing before."""
    opened = datetime(2026, 1, 1, tzinfo=UTC)
    ticket = Ticket(
        id="",
        number=0,
        subject="The door code does not work",
        market="cars",
        channel="phone",
        customer_id="",
        created_at=opened,
        updated_at=opened,
    )
    created = TicketEvent(
        id="",
        ticket_id="",
        seq=1,
        type="created",
        author="customer",
        at=opened,
        data={"message_id": new_id(), "public": True},
    )
    look = look_at(ticket, None, None, [created], opened)
    return with_readings(ticket, look.readings, opened, look.wake), created


def _moved(ticket: Ticket, by: timedelta) -> Ticket:
    clocks = [_moved_clock(clock, by) for clock in ticket.clocks]
    times = ("created_at", "updated_at", "due_at", "reread_at")
    return structs.replace(ticket, clocks=clocks, **{name: getattr(ticket, name) + by for name in times})


def _moved_clock(clock: Clock, by: timedelta) -> Clock:
    times = {name: getattr(clock, name) for name in ("due_at", "read_at", "warn_at")}
    return structs.replace(clock, **{name: at + by for name, at in times.items() if at is not None})


# --- measuring -------------------------------------------------------------------------------------------------------


def _idle(pid: int) -> float:
    """Share of one core that the platform uses while nothing comes due, once its start is over."""
    time.sleep(_SETTLES_SECONDS)
    before = _cpu_seconds(pid)
    began = time.monotonic()
    time.sleep(IDLE_SECONDS)
    return (_cpu_seconds(pid) - before) / (time.monotonic() - began)


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class _Listener:
    """An open event stream; notes how long after its instant each breach arrived."""

    def __init__(self, platform: PlatformProcess) -> None:
        self._platform = platform
        self._late: list[float] = []
        self._hello = threading.Event()
        self._enough = threading.Event()
        self._wanted = 0
        self._thread = threading.Thread(target=self._listen, daemon=True)

    def __enter__(self) -> _Listener:
        self._thread.start()
        assert self._hello.wait(30)
        return self

    def __exit__(self, *_: Any) -> None:
        self._enough.set()
        self._thread.join(30)

    def wait(self, wanted: int) -> list[float]:
        """The lateness of that many first replies; fewer if they do not come within a minute."""
        self._wanted = wanted
        self._enough.wait(WINDOW + 60)
        return list(self._late)

    def _listen(self) -> None:
        with self._platform.client(_LISTENER) as http, http.stream("GET", "/v1/events") as stream:
            for line in stream.iter_lines():
                now = time.time()
                if line == "event: hello":
                    self._hello.set()
                elif line.startswith("data: ") and '"breached"' in line and '"ticket_event"' in line:
                    self._hear(line, now)
                if self._enough.is_set() or (self._wanted and len(self._late) >= self._wanted):
                    self._enough.set()
                    return

    def _hear(self, line: str, now: float) -> None:
        change = msgspec.json.decode(line.removeprefix("data: "), type=Change)
        event = msgspec.json.decode(change.data, type=TicketEvent)
        if event.data.get("metric") == "first_reply":
            self._late.append(now - event.at.timestamp())


async def _until_fired(url: str, wanted: int) -> None:
    async with Store.open(url) as store:
        async with asyncio.timeout(600):
            while True:
                async with store.reading() as reader:
                    found = await reader.scalar(select(func.count()).select_from(fired_alarms))
                if (found or 0) >= wanted:
                    return
                await asyncio.sleep(0.2)


# --- the floor -------------------------------------------------------------------------------------------------------


async def _floor(kind: str, url: str, count: int, folder: Path) -> float:
    """Seconds for what the database alone needs to note so many alarms: one row changed and two written for each."""
    if kind == "sqlite":
        return await asyncio.to_thread(_sqlite_floor, folder / "floor.sqlite", count)
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("CREATE TABLE floor_a (id int PRIMARY KEY, body text)")
        await connection.execute("CREATE TABLE floor_b (id text PRIMARY KEY, body text)")
        await connection.executemany("INSERT INTO floor_a VALUES ($1, $2)", [(n, "x" * 1000) for n in range(count)])
        began = time.monotonic()
        for start in range(0, count, _FLOOR_BATCH):
            async with connection.transaction():
                for n in range(start, min(start + _FLOOR_BATCH, count)):
                    await connection.execute("UPDATE floor_a SET body = $2 WHERE id = $1", n, "y" * 1000)
                    for _ in range(2):
                        await connection.execute("INSERT INTO floor_b VALUES ($1, $2)", new_id(), "z" * 400)
        return time.monotonic() - began
    finally:
        await connection.close()


def _sqlite_floor(path: Path, count: int) -> float:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE a (id int PRIMARY KEY, body text)")
    connection.execute("CREATE TABLE b (id text PRIMARY KEY, body text)")
    connection.executemany("INSERT INTO a VALUES (?, ?)", [(n, "x" * 1000) for n in range(count)])
    began = time.monotonic()
    for start in range(0, count, _FLOOR_BATCH):
        connection.execute("BEGIN IMMEDIATE")
        for n in range(start, min(start + _FLOOR_BATCH, count)):
            connection.execute("UPDATE a SET body = ? WHERE id = ?", ("y" * 1000, n))
            for _ in range(2):
                connection.execute("INSERT INTO b VALUES (?, ?)", (new_id(), "z" * 400))
        connection.execute("COMMIT")
    took = time.monotonic() - began
    connection.close()
    return took
