"""Running statements of SQLAlchemy Core on the asynchronous drivers themselves.

SQLAlchemy's own asynchronous layer switches C stacks with greenlet. The platform needs none of what that buys (no ORM, no lazy
loading): statements are compiled by SQLAlchemy and handed to aiosqlite or asyncpg, which is also the shorter road.

In parameters an instant may have any zone, and NUL is taken out of text; in results instants are aware and in UTC.
"""

from __future__ import annotations

import functools
from collections import namedtuple
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final, Protocol

import aiosqlite
import asyncpg
from sqlalchemy import Boolean, DateTime, Executable
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import asyncpg as postgresql
from sqlalchemy.sql.compiler import SQLCompiler

__all__ = ["Connection", "PostgresConnection", "Result", "SqliteConnection"]

SQLITE: Final = sqlite.dialect()
POSTGRES: Final = postgresql.dialect()  # type: ignore[no-untyped-call]
_SQLITE_INSTANT: Final = "%Y-%m-%d %H:%M:%S.%f"


class Result:
    """Rows (named tuples by the names of the columns) and how many rows were changed (-1: the driver does not say)."""

    __slots__ = ("rowcount", "rows")

    def __init__(self, rows: list[Any], rowcount: int) -> None:
        self.rows = rows
        self.rowcount = rowcount

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def first(self) -> Any | None:
        """The first row, or None."""
        return self.rows[0] if self.rows else None

    def scalar(self) -> Any | None:
        """The first column of the first row, or None."""
        return self.rows[0][0] if self.rows else None


class Connection(Protocol):
    """One connection inside a transaction."""

    is_postgres: bool

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result:
        """Run one statement. One with `parameters` (for its `bindparam`s) is compiled once: keep it in a constant."""

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement for each set of parameters."""

    async def listen_out(self, channel: str, payload: str) -> None:
        """Tell the platform's other processes, if there can be any, at the commit."""


class SqliteConnection:
    """A connection of aiosqlite."""

    is_postgres = False

    def __init__(self, raw: aiosqlite.Connection) -> None:
        self._raw = raw

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result:
        compiled = _compile(statement, SQLITE) if parameters is None else _compiled_once(statement, SQLITE)
        values = _parameters(compiled, parameters, _to_sqlite)
        make = _row_type(statement)
        # Each call is a hop to the connection's thread and back, which costs more than most statements: one has to do.
        if make is None:
            return Result([], (await self._raw.execute(compiled.string, values)).rowcount)
        rows: list[Any] = list(await self._raw.execute_fetchall(compiled.string, values))
        converters = _sqlite_converters(statement)
        if converters:
            rows = [_converted(row, converters) for row in rows]
        return Result([make._make(row) for row in rows], len(rows))

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        compiled = _compiled_many(statement, SQLITE, tuple(rows[0]))
        await self._raw.executemany(compiled.string, [_parameters(compiled, row, _to_sqlite) for row in rows])

    async def listen_out(self, channel: str, payload: str) -> None:
        """SQLite is the database of one process; there is nobody else to tell."""


class PostgresConnection:
    """A connection of asyncpg."""

    is_postgres = True

    def __init__(self, raw: asyncpg.Connection) -> None:
        self._raw = raw

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result:
        compiled = _compile(statement, POSTGRES) if parameters is None else _compiled_once(statement, POSTGRES)
        values = _parameters(compiled, parameters, _to_postgres)
        make = _row_type(statement)
        if make is None:
            return Result([], _count(await self._raw.execute(compiled.string, *values)))
        rows = [make._make(_from_postgres(row)) for row in await self._raw.fetch(compiled.string, *values)]
        return Result(rows, len(rows))

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        compiled = _compiled_many(statement, POSTGRES, tuple(rows[0]))
        await self._raw.executemany(compiled.string, [_parameters(compiled, row, _to_postgres) for row in rows])

    async def listen_out(self, channel: str, payload: str) -> None:
        """NOTIFY; delivered by the server when the transaction is committed."""
        await self._raw.execute("SELECT pg_notify($1, $2)", channel, payload)


@functools.lru_cache(maxsize=256)
def _compiled_once(statement: Executable, dialect: Any) -> SQLCompiler:
    return _compile(statement, dialect)


@functools.lru_cache(maxsize=256)
def _compiled_many(statement: Executable, dialect: Any, columns: tuple[str, ...]) -> SQLCompiler:
    """Found again for statements that are constants; for others this is no more than compiling them."""
    return _compile(statement, dialect, columns)


def _compile(statement: Executable, dialect: Any, columns: Sequence[str] | None = None) -> SQLCompiler:
    return statement.compile(  # type: ignore[attr-defined]
        dialect=dialect,
        column_keys=list(columns) if columns is not None else None,
        compile_kwargs={"render_postcompile": True},
    )


def _parameters(compiled: SQLCompiler, row: Mapping[str, Any] | None, convert: Any) -> list[Any]:
    named = compiled.construct_params(row, _check=False) if row is not None else compiled.params
    return [convert(named[name]) for name in compiled.positiontup or ()]


def _to_sqlite(value: Any) -> Any:
    if isinstance(value, datetime):
        return _aware(value).astimezone(UTC).strftime(_SQLITE_INSTANT)
    return _to_postgres(value)


def _to_postgres(value: Any) -> Any:
    if isinstance(value, str):
        return str(value).replace("\x00", "") if "\x00" in value or type(value) is not str else value
    if isinstance(value, datetime):
        return _aware(value)
    return value


def _aware(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return value


def _columns(statement: Any) -> list[Any]:
    return list(getattr(statement, "exported_columns", ()))


@functools.lru_cache(maxsize=512)
def _row_type(statement: Any) -> Any | None:
    names = tuple(str(column.key) for column in _columns(statement))
    return _named(names) if names else None


@functools.lru_cache(maxsize=512)
def _named(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names, rename=True)


@functools.lru_cache(maxsize=512)
def _sqlite_converters(statement: Any) -> list[tuple[int, Any]]:
    found: list[tuple[int, Any]] = []
    for position, column in enumerate(_columns(statement)):
        if isinstance(column.type, DateTime):
            found.append((position, _instant))
        elif isinstance(column.type, Boolean):
            found.append((position, bool))
    return found


def _converted(row: Any, converters: list[tuple[int, Any]]) -> list[Any]:
    values = list(row)
    for position, convert in converters:
        if values[position] is not None:
            values[position] = convert(values[position])
    return values


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _from_postgres(row: Any) -> list[Any]:
    return [value.astimezone(UTC) if isinstance(value, datetime) else value for value in row]


def _count(status: str) -> int:
    last = status.rsplit(" ", 1)[-1]
    return int(last) if last.isdigit() else -1
