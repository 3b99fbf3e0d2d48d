"""The database itself: connections to SQLite or PostgreSQL, set up so that both behave alike.

SQLite has some connections that read, each at the last commit (WAL), and one that writes. Waiting for the one that writes
is the write lock, so that no request ever meets "database is locked"; writes begin IMMEDIATE for the sake of other
processes at the same file.

What may wait (beginning, committing, reading much) is done by threads. A `brief` transaction, and a `glance`, promises a few
statements that find their rows by an index; these run in the thread of the loop, because going to another one and back costs
more than they do.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import aiosqlite
import asyncpg
from sqlalchemy import Executable
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from agent_console.domain.faults import StoreFault
from agent_console.platform_server.store.driver import Connection, PostgresConnection, Result, SqliteConnection

__all__ = ["Engine", "PostgresEngine", "SqliteEngine", "database_url", "make_engine"]

_WAIT = "PRAGMA busy_timeout=15000"
_PRAGMAS = (
    _WAIT,
    "PRAGMA journal_mode=WAL",
    # What was confirmed to an agent survives a power cut, too.
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-32000",
    "PRAGMA temp_store=MEMORY",
)
_READERS = 4
_POSTGRES_CONNECTIONS = 16
_STATEMENTS = 500
"""Prepared statements kept by each connection: more than the platform has, so that none is prepared again and again."""


class Engine(Protocol):
    """Where connections come from. Both ways are one transaction."""

    is_postgres: bool

    def reading(self) -> contextlib.AbstractAsyncContextManager[Connection]:
        """A transaction that sees one moment and changes nothing."""

    async def glance(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> list[Result]:
        """What one quick statement finds with each set of parameters, each a moment by itself."""

    def writing(self, *, brief: bool = False) -> contextlib.AbstractAsyncContextManager[Connection]:
        """A transaction that is committed at the end of the block and rolled back by an exception."""

    async def dispose(self) -> None:
        """Close every connection."""


class SqliteEngine:
    """One file, several readers, one writer."""

    is_postgres = False

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: list[_Raw] = []
        self._writer: _Raw | None = None
        self._may_read = asyncio.Semaphore(_READERS)
        self._may_write = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[Connection]:
        async with self._may_read:
            raw = self._idle.pop() if self._idle else await self._connect()
            try:
                raw.begins = True
                yield SqliteConnection(raw)
                raw.let_go()
            except BaseException:
                if await _undone(raw):
                    self._idle.append(raw)
                raise
            self._idle.append(raw)

    async def glance(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> list[Result]:
        async with self._may_read:
            raw = self._idle.pop() if self._idle else await self._connect()
            try:
                return await SqliteConnection(raw, raw.file).execute_each(statement, rows)
            finally:
                self._idle.append(raw)

    @contextlib.asynccontextmanager
    async def writing(self, *, brief: bool = False) -> AsyncIterator[Connection]:
        async with self._may_write:
            raw, self._writer = self._writer or await self._connect(), None
            try:
                if not (brief and raw.begun()):
                    await raw.execute("BEGIN IMMEDIATE")
                yield SqliteConnection(raw, raw.file if brief else None)
                await raw.execute("COMMIT")
            except BaseException:
                if await _undone(raw):
                    self._writer = raw
                raise
            self._writer = raw

    async def dispose(self) -> None:
        """Close every connection."""
        idle, self._idle = self._idle, []
        writer, self._writer = self._writer, None
        for raw in [*idle, *([writer] if writer else [])]:
            await raw.close()

    async def _connect(self) -> _Raw:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        raw = _Raw(self._path)
        await raw
        try:
            for pragma in _PRAGMAS:
                await raw.execute(pragma)
        except BaseException:
            # Its thread would keep the whole process from ending.
            await raw.close()
            raise
        return raw


class _Raw(aiosqlite.Connection):
    """A connection of aiosqlite that also shows the one of sqlite3 behind it, for use while its own thread has nothing to do."""

    def __init__(self, path: Path) -> None:
        super().__init__(self._open, 64)
        self._path = path
        self.file: sqlite3.Connection | None = None
        self.begins = False
        """The next statement that reads begins a transaction first, on the same way to the thread. (What a transaction sees is
        settled by its first statement in any case.)"""

    def _open(self) -> sqlite3.Connection:
        # Transactions are begun and ended by the statements above alone, never by the driver.
        self.file = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        return self.file

    def _execute_fetchall(self, sql: str, parameters: Any) -> Iterable[sqlite3.Row]:
        if self.begins:
            self.begins = False
            self._conn.execute("BEGIN")
        return super()._execute_fetchall(sql, parameters)

    def let_go(self) -> None:
        """End a transaction that only read, in the caller's thread: its own one is idle, and there is nothing to wait for."""
        if self.file is not None and self.file.in_transaction:
            self.file.execute("ROLLBACK")

    async def undo(self) -> None:
        """Roll back, after everything that the connection's thread was still asked to do."""
        self.begins = False
        await self._execute(self._undo)  # type: ignore[no-untyped-call]

    def _undo(self) -> None:
        if self._conn.in_transaction:
            self._conn.execute("ROLLBACK")

    def begun(self) -> bool:
        """Begin to write in the caller's thread, unless another process is at it and would have to be waited for."""
        if self.file is None:
            return False
        self.file.execute("PRAGMA busy_timeout=0")
        try:
            self.file.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        finally:
            self.file.execute(_WAIT)
        return True


async def _undone(raw: _Raw) -> bool:
    """Roll back although the task may have been cancelled; a connection that cannot is closed."""
    try:
        await raw.undo()
    except BaseException:
        await raw.close()
        raise
    return True


class PostgresEngine:
    """A pool of connections to a server that other processes of the platform use as well."""

    is_postgres = True

    def __init__(self, url: str) -> None:
        self.url = url
        self._pool: asyncpg.Pool | None = None
        self._opening = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[Connection]:
        # One page must not mix two moments, hence not READ COMMITTED.
        async with _transaction(await self._connected(), isolation="repeatable_read", readonly=True) as raw:
            yield PostgresConnection(raw)

    async def glance(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> list[Result]:
        async with _lent(await self._connected()) as raw:
            return await PostgresConnection(raw).execute_each(statement, rows)

    @contextlib.asynccontextmanager
    async def writing(self, *, brief: bool = False) -> AsyncIterator[Connection]:
        async with _transaction(await self._connected()) as raw:
            yield PostgresConnection(raw)

    async def dispose(self) -> None:
        """Close every connection."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.terminate()

    async def _connected(self) -> asyncpg.Pool:
        if self._pool is not None:
            return self._pool
        async with self._opening:
            if self._pool is None:
                self._pool = await asyncpg.create_pool(
                    self.url,
                    min_size=1,
                    max_size=_POSTGRES_CONNECTIONS,
                    reset=_as_it_is,
                    statement_cache_size=_STATEMENTS,
                )
            return self._pool


@contextlib.asynccontextmanager
async def _transaction(pool: asyncpg.Pool, **how: Any) -> AsyncIterator[asyncpg.Connection]:
    """A connection in a transaction. Whoever is cancelled (a stream that ends) waits until it has begun or ended: left in the
    middle, the connection would go back to the pool with a transaction that nobody ends."""
    async with _lent(pool) as raw:
        transaction = raw.transaction(**how)
        try:
            await _whole(transaction.start())
            yield raw
        except BaseException:
            if raw.is_in_transaction() and not raw.is_closed():
                await _whole(transaction.rollback())
            raise
        await _whole(transaction.commit())


@contextlib.asynccontextmanager
async def _lent(pool: asyncpg.Pool) -> AsyncIterator[asyncpg.Connection]:
    """A connection of the pool. One that is being opened is opened to the end: asyncpg would leave its pieces lying about."""
    coming = asyncio.ensure_future(_acquired(pool))
    try:
        raw = await asyncio.shield(coming)
    except asyncio.CancelledError:
        await asyncio.wait({coming})
        if not coming.cancelled() and coming.exception() is None:
            await _whole(pool.release(coming.result()))
        raise
    try:
        yield raw
    finally:
        await _whole(pool.release(raw))


async def _acquired(pool: asyncpg.Pool) -> asyncpg.Connection:
    return await pool.acquire()


async def _whole(work: Awaitable[Any]) -> None:
    """Do it to its end, also when the caller is cancelled meanwhile; the caller hears of that afterwards."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        if not task.cancelled():
            task.exception()  # looked at: being cancelled is what the caller hears of
        raise


async def _as_it_is(_connection: asyncpg.Connection) -> None:
    """A connection goes back without asyncpg's reset, a message to the server and back each time: nobody sets anything that
    outlives a transaction, and a transaction that was left open is rolled back before this is called."""


def database_url(text: str) -> URL:
    """`sqlite:///path` or `postgresql://user:password@host/name`, taken apart. Raises StoreFault."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise _not_understood() from error
    backend = url.get_backend_name()
    if backend == "postgresql" or (backend == "sqlite" and url.database and url.database != ":memory:"):
        return url.set(drivername=backend)
    raise _not_understood()


def make_engine(text: str) -> Engine:
    """The engine for a database URL; nothing is connected yet."""
    url = database_url(text)
    if url.drivername == "postgresql":
        return PostgresEngine(url.render_as_string(hide_password=False))
    return SqliteEngine(Path(str(url.database)))


def _not_understood() -> StoreFault:
    return StoreFault(
        "The address of the database is not understood.",
        "Use sqlite:///path/to/file or postgresql://user:password@host/name.",
        code="database_url",
    )
