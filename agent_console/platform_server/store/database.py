"""`Store`: opens the database, hands out Readers and Units, and tells listeners about commits."""

from __future__ import annotations

import contextlib
import functools
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any, Self, TypeVar

from sqlalchemy import Executable

from agent_console.platform_server.gathering import Gathering
from agent_console.platform_server.packs import Packs, shipped
from agent_console.platform_server.store.convoy import Convoy
from agent_console.platform_server.store.driver import Result
from agent_console.platform_server.store.engine import Engine, make_engine
from agent_console.platform_server.store.faults import translated
from agent_console.platform_server.store.unit import CHANGES_CHANNEL, Reader, Unit

__all__ = ["CHANGES_CHANNEL", "Store", "new_id"]

T = TypeVar("T")


def new_id() -> str:
    """A fresh id of an entity."""
    return str(uuid.uuid4())


class Store:
    """One database. Safe for use by any number of tasks of one event loop."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._packs: Packs | None = None
        self._listeners: list[Callable[[int], None]] = []
        self._convoys: dict[str, Convoy] = {}
        self._glances: dict[Executable, Gathering[Mapping[str, Any], Result]] = {}

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
    async def reading(self) -> AsyncIterator[Reader]:
        """One consistent moment. Raises StoreFault or Busy when the database does not answer."""
        with translated():
            async with self.engine.reading() as connection:
                yield Reader(connection, lambda: self.packs)

    async def glance(self, statement: Executable, parameters: Mapping[str, Any]) -> Result:
        """The rows of one constant statement that finds them by an index; what is asked at the same moment goes together."""
        if not self.is_postgres:
            return (await self._look(statement, [parameters]))[0]
        alike = self._glances.get(statement)
        if alike is None:
            alike = self._glances[statement] = Gathering("glances", functools.partial(self._look, statement))
        return await alike.want(parameters)

    async def _look(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> list[Result]:
        with translated():
            return await self.engine.glance(statement, rows)

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
        self._committed(unit, head)

    async def together(self, work: Callable[[Unit], Awaitable[T]], *, kind: str, about: Collection[str]) -> T:
        """Do `work` in one transaction; those that come at the same moment share its commit (see `convoy`).

        For hot paths, whose work may be done twice and keeps nothing but what it returns. `kind` names the path; `about` are the
        ids of what it is likely to lock. Raises what `unit` raises.
        """

        async def alone() -> T:
            async with self.unit(brief=True) as unit:
                return await work(unit)

        convoy = self._convoys.get(kind)
        if convoy is None:
            convoy = self._convoys[kind] = Convoy(self.engine, lambda: self.packs, self._committed)
        return await convoy.carry(work, about, alone)

    def _committed(self, unit: Unit, head: int) -> None:
        unit.committed()
        if head:
            for listener in self._listeners:
                listener(head)
