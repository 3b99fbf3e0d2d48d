"""`Store`: opens the database, hands out Readers and Units, and tells listeners about commits."""

from __future__ import annotations

import contextlib
import sqlite3
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Self

import asyncpg

from agent_console.domain.faults import Busy, Conflict, StoreFault
from agent_console.platform_server.packs import Packs, shipped
from agent_console.platform_server.store.engine import Engine, make_engine
from agent_console.platform_server.store.unit import CHANGES_CHANNEL, Reader, Unit

__all__ = ["CHANGES_CHANNEL", "Store", "new_id"]

_LOST_RACE = (
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.LockNotAvailableError,
    asyncpg.TooManyConnectionsError,
)


def new_id() -> str:
    """A fresh id of an entity."""
    return str(uuid.uuid4())


class Store:
    """One database. Safe for use by any number of tasks of one event loop."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._packs: Packs | None = None
        self._listeners: list[Callable[[int], None]] = []

    @classmethod
    @contextlib.asynccontextmanager
    async def open(cls, url: str) -> AsyncIterator[Self]:
        """A store on a migrated database; closed at the end of the block."""
        store = cls(make_engine(url))
        try:
            yield store
        finally:
            await store.close()

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()

    @property
    def is_postgres(self) -> bool:
        return self.engine.is_postgres

    @property
    def packs(self) -> Packs:
        """The policy packs in force; `policies.Policies` keeps them up to date. Without it, the shipped ones."""
        return self._packs or shipped()

    @packs.setter
    def packs(self, packs: Packs) -> None:
        self._packs = packs

    def on_commit(self, listener: Callable[[int], None]) -> None:
        """Have `listener(head)` called after each commit of this process that changed synchronised entities."""
        self._listeners.append(listener)

    @contextlib.asynccontextmanager
    async def reading(self, *, glance: bool = False) -> AsyncIterator[Reader]:
        """One consistent moment; at a `glance` for one statement only. Raises StoreFault or Busy when the database does not
        answer."""
        with translated():
            async with self.engine.reading(glance=glance) as connection:
                yield Reader(connection, lambda: self.packs)

    @contextlib.asynccontextmanager
    async def unit(self, *, brief: bool = False) -> AsyncIterator[Unit]:
        """One transaction: committed at the end of the block, rolled back by an exception.

        `brief` is for hot paths of a few statements that find their rows by an index (see `engine`); nothing else changes.

        Raises Conflict (`duplicate`) when something unique was there already, Busy when another transaction won.
        """
        with translated():
            async with self.engine.writing(brief=brief) as connection:
                unit = Unit(connection, lambda: self.packs)
                yield unit
                head = await unit.finish()
        unit.committed()
        if head:
            for listener in self._listeners:
                listener(head)


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Errors of the database as Faults; details never hold values, only the kind of error."""
    try:
        yield
    except (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError) as error:
        raise Conflict(
            "Somebody else has made the same thing in this moment.",
            "Look at it as it is now, then decide again.",
            code="duplicate",
            details={"reason": type(error).__name__},
        ) from error
    except _LOST_RACE as error:
        raise Busy("The platform is busy with the same thing.", "Try again in a moment.") from error
    except (sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, ConnectionError) as error:
        if "database is locked" in str(error):
            raise Busy("The platform is busy with the same thing.", "Try again in a moment.") from error
        if _no_room(error):
            raise StoreFault(
                "The platform has no room left on its disk.",
                "Nothing was changed. It goes on as soon as whoever runs the platform has made room.",
                code="storage_full",
                details={"reason": type(error).__name__},
            ) from error
        raise StoreFault(
            "The platform's database does not answer as it should.",
            "Try again; if it stays so, tell whoever runs the platform.",
            details={"reason": type(error).__name__},
        ) from error


def _no_room(error: Exception) -> bool:
    """Whether the disk is full; a quota and a limit on files show as a write that failed."""
    if isinstance(error, asyncpg.DiskFullError):
        return True
    name = getattr(error, "sqlite_errorname", "")
    return name in ("SQLITE_FULL", "SQLITE_IOERR_WRITE")
