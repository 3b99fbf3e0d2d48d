"""Running statements of SQLAlchemy Core on the asynchronous drivers themselves.

SQLAlchemy's own asynchronous layer switches C stacks with greenlet. The platform needs none of what that buys (no ORM, no lazy
loading): statements are compiled by SQLAlchemy and handed to aiosqlite or asyncpg, which is also the shorter road.

In parameters an instant may have any zone, and NUL is taken out of text; in results instants are aware and in UTC.
"""

from __future__ import annotations

import functools
import sqlite3
from collections import namedtuple
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final, Protocol

import aiosqlite
import asyncpg
from sqlalchemy import Boolean, DateTime, Executable, Integer, Select, bindparam, cast
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import asyncpg as postgresql
from sqlalchemy.sql.compiler import SQLCompiler

__all__ = ["Connection", "PostgresConnection", "Result", "SqliteConnection"]

SQLITE: Final = sqlite.dialect()
POSTGRES: Final = postgresql.dialect()  # type: ignore[no-untyped-call]
_FEW: Final = 50
"""How many rows are written in the thread of the loop at most."""


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

    async def execute_each(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> list[Result]:
        """`execute` with each set of parameters, in as few messages as may be; their results in the same order."""

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement for each set of parameters; compiled once, too."""

    async def listen_out(self, channel: str, payload: str) -> None:
        """Tell the platform's other processes, if there can be any, at the commit."""


class SqliteConnection:
    """A connection of aiosqlite. With `direct`, the one behind it, statements run in the caller's thread."""

    is_postgres = False

    def __init__(self, raw: aiosqlite.Connection, direct: sqlite3.Connection | None = None) -> None:
        self._raw = raw
        self._direct = direct

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result:
        ready = _ready(statement, SQLITE) if parameters is None else _ready_once(statement, SQLITE)
        make, values = ready.shape.make, ready.values(parameters, _to_sqlite)
        # Each call is a hop to the connection's thread and back, which costs more than most statements: one has to do.
        if make is None:
            return Result([], (await self._run(ready.shape.text, values)).rowcount)
        rows: list[Any]
        if self._direct is not None:
            rows = self._direct.execute(ready.shape.text, values).fetchall()
        else:
            rows = list(await self._raw.execute_fetchall(ready.shape.text, values))
        converters = ready.shape.converters
        if converters:
            rows = [_converted(row, converters) for row in rows]
        return Result([make._make(row) for row in rows], len(rows))

    async def execute_each(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> list[Result]:
        return [await self.execute(statement, row) for row in rows]

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        ready = _ready_many(statement, SQLITE, tuple(rows[0]))
        values = [ready.values(row, _to_sqlite) for row in rows]
        if self._direct is not None and len(values) <= _FEW:
            self._direct.executemany(ready.shape.text, values)
        else:
            await self._raw.executemany(ready.shape.text, values)

    async def _run(self, text: str, values: Sequence[Any]) -> Any:
        return await self._raw.execute(text, values) if self._direct is None else self._direct.execute(text, values)

    async def listen_out(self, channel: str, payload: str) -> None:
        """SQLite is the database of one process; there is nobody else to tell."""


class PostgresConnection:
    """A connection of asyncpg."""

    is_postgres = True

    def __init__(self, raw: asyncpg.Connection) -> None:
        self._raw = raw

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result:
        ready = _ready(statement, POSTGRES) if parameters is None else _ready_once(statement, POSTGRES)
        values = ready.values(parameters, _to_postgres)
        make = ready.shape.make
        if make is None:
            return Result([], _count(await self._raw.execute(ready.shape.text, *values)))
        rows = [make._make(_from_postgres(row)) for row in await self._raw.fetch(ready.shape.text, *values)]
        return Result(rows, len(rows))

    async def execute_each(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> list[Result]:
        if len(rows) == 1:
            return [await self.execute(statement, rows[0])]
        ready = _ready_once(_numbered(statement), POSTGRES)
        make = _ready_once(statement, POSTGRES).shape.make
        values = [ready.values({**row, _NUMBER: place}, _to_postgres) for place, row in enumerate(rows)]
        # Two platforms that lock several rows lock them in the same order, whoever asked first.
        values.sort(key=str)
        found: list[list[Any]] = [[] for _ in rows]
        for row in await self._raw.fetchmany(ready.shape.text, values):
            *columns, place = _from_postgres(row)
            found[place].append(columns if make is None else make._make(columns))
        return [Result([] if make is None else some, len(some)) for some in found]

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        ready = _ready_many(statement, POSTGRES, tuple(rows[0]))
        if len(rows) == 1:
            await self._raw.execute(ready.shape.text, *ready.values(rows[0], _to_postgres))
            return
        await self._raw.executemany(ready.shape.text, [ready.values(row, _to_postgres) for row in rows])

    async def listen_out(self, channel: str, payload: str) -> None:
        """NOTIFY; delivered by the server when the transaction is committed."""
        await self._raw.execute("SELECT pg_notify($1, $2)", channel, payload)


class _Shape:
    """What statements that differ only in their values have in common: the text, and how rows of it are read."""

    __slots__ = ("compiled", "converters", "keys", "make", "text")

    def __init__(self, compiled: SQLCompiler, statement: Executable) -> None:
        self.compiled = compiled
        self.text = compiled.string
        self.make = _row_type(statement)
        self.converters = _sqlite_converters(statement)
        binds = compiled.binds
        self.keys = [binds[name].key if name in binds else "" for name in compiled.positiontup or ()]

    @property
    def grows(self) -> bool:
        """Whether the text depends on values: on how many an IN has, so far."""
        return bool(self.compiled.post_compile_params)


class _Ready:
    """A shape with the values of one statement."""

    __slots__ = ("_bound", "_own", "shape")

    def __init__(self, shape: _Shape, bound: Sequence[Any] | None) -> None:
        self.shape = shape
        self._bound = bound
        binds = shape.compiled.binds.values() if bound is None else ()
        self._own = {bind.key: bind.effective_value for bind in binds if not bind.required}
        """What the statement itself holds, of one that is compiled once."""

    def values(self, row: Mapping[str, Any] | None, convert: Any) -> list[Any]:
        """In the order of the text; `row` goes before what the statement itself holds."""
        if row is not None:
            if self._own:
                row = {**self._own, **row}
            try:
                return [
                    # Nearly all of them need no changing; this spares the call.
                    value
                    if ((kind := type(value := row[key])) is str and "\x00" not in value) or kind in _AS_THEY_ARE
                    else convert(value)
                    for key in self.shape.keys
                ]
            except KeyError:
                pass
        compiled = self.shape.compiled
        named = compiled.construct_params(row, extracted_parameters=self._bound, _check=False)
        return [convert(named[name]) for name in compiled.positiontup or ()]


_NUMBER: Final = "number_of_the_row"


@functools.lru_cache(maxsize=256)
def _numbered(statement: Any) -> Any:
    """A statement that gives one of its parameters back with every row that it finds or changes."""
    number = cast(bindparam(_NUMBER), Integer).label(_NUMBER)
    return statement.add_columns(number) if isinstance(statement, Select) else statement.returning(number)


_INSTANT: Final = len("2026-01-31 12:00:00.000000")
_AS_THEY_ARE: Final = frozenset({int, bool, float, type(None)})
_MOST_SHAPES: Final = 1000
_shapes: dict[Any, _Shape] = {}
"""Compiling costs more than running most statements; a program has some hundred shapes of them."""


@functools.lru_cache(maxsize=256)
def _ready_once(statement: Executable, dialect: Any) -> _Ready:
    return _Ready(_Shape(_compile(statement, dialect), statement), None)


@functools.lru_cache(maxsize=512)
def _ready_many(statement: Executable, dialect: Any, keys: tuple[str, ...]) -> _Ready:
    return _Ready(_Shape(_compile(statement, dialect, keys), statement), None)


def _ready(statement: Any, dialect: Any) -> _Ready:
    key = statement._generate_cache_key()
    if key is None:
        return _Ready(_Shape(_compile(statement, dialect), statement), None)
    place = (dialect.name, key.key)
    shape = _shapes.get(place)
    if shape is None:
        shape = _Shape(dialect.statement_compiler(dialect, statement, cache_key=key), statement)
        if len(_shapes) >= _MOST_SHAPES:
            _shapes.clear()
        _shapes[place] = shape
    if shape.grows:
        return _Ready(_Shape(_compile(statement, dialect), statement), None)
    return _Ready(shape, key.bindparams)


def _compile(statement: Any, dialect: Any, keys: Sequence[str] | None = None) -> SQLCompiler:
    compiled: SQLCompiler = statement.compile(
        dialect=dialect,
        column_keys=list(keys) if keys is not None else None,
        compile_kwargs={"render_postcompile": True},
    )
    return compiled


def _to_sqlite(value: Any) -> Any:
    if type(value) is str and "\x00" not in value:
        return value
    if isinstance(value, datetime):
        if value.tzinfo is not UTC:
            value = _aware(value).astimezone(UTC)
        return value.isoformat(" ", "microseconds")[:_INSTANT]
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


def _row_type(statement: Any) -> Any | None:
    names = tuple(str(column.key) for column in _columns(statement))
    return _named(names) if names else None


@functools.lru_cache(maxsize=512)
def _named(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names, rename=True)


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
