"""Transactions that come at the same moment, carried together: one beginning and one commit for all of them.

What a commit costs, it costs once, and what every transaction needs one after the other (the number of a change, the link of a
chain) is taken once for all. Each rider is written as if it were alone:

    refund = await store.together(work, kind="reserve", about=(agent.id, payment.id))

Riders run at the same time. Where all of them wait for PostgreSQL, what they asked for goes there in one step: the same statement
for several riders is one message. (SQLite answers each at once.) Who comes while a convoy is under way waits for the next.

Nothing is ever half done: a rider that fails, or that wants what another one has locked, ends the convoy. All of it is rolled
back, and every other rider does its work again, alone. So `work` may run twice, and must not keep anything but what it returns.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import Executable

from agent_console.domain.faults import StoreFault
from agent_console.platform_server.packs import Packs
from agent_console.platform_server.store.driver import Connection, Result
from agent_console.platform_server.store.engine import Engine
from agent_console.platform_server.store.faults import translated
from agent_console.platform_server.store.unit import Key, Unit

__all__ = ["Convoy"]

T = TypeVar("T")
W = TypeVar("W")
R = TypeVar("R")
_MOST: Final = 32
"""Riders of one convoy: the first one waits for the last."""


class _Broken(Exception):
    """The convoy ends without any of its riders."""


class Convoy:
    """Carries transactions of one kind, which take their locks in the same order at the same pace.

    `after` is called with what was written and the highest number of a change, once that is committed.
    """

    def __init__(self, engine: Engine, packs: Callable[[], Packs], after: Callable[[Unit, int], None]) -> None:
        self._engine = engine
        self._packs = packs
        self._after = after
        self._waiting: list[_Rider] = []
        self._driving: asyncio.Task[None] | None = None

    async def carry(
        self, work: Callable[[Unit], Awaitable[T]], about: Collection[str], alone: Callable[[], Awaitable[T]]
    ) -> T:
        """Do `work` in a transaction with others, or have it done `alone`. Raises what the work raises, and StoreFault or Busy.

        Those that are `about` the same thing never ride together.
        """
        rider = _Rider(frozenset(about))
        self._waiting.append(rider)
        if self._driving is None:
            self._driving = asyncio.create_task(self._drive(), name="convoy")
        try:
            unit = await rider.boarded
            with translated():
                result = await work(unit)
        except _Broken:
            rider.leave(whole=False)
        except BaseException:
            rider.leave(whole=False)
            raise
        else:
            rider.leave(whole=True)
            if await rider.arrived:
                return result
        return await alone()

    async def _drive(self) -> None:
        try:
            while self._waiting:
                # Whoever is being read from the network at this moment still comes along.
                await asyncio.sleep(0)
                await self._trip()
        finally:
            self._driving = None
            for rider in self._waiting:
                rider.boarded.cancel()
            self._waiting = []

    def _next(self) -> list[_Rider]:
        """Who rides together: no two about the same thing."""
        riders: list[_Rider] = []
        left: list[_Rider] = []
        taken: set[str] = set()
        for rider in self._waiting:
            if rider.boarded.cancelled():
                continue
            if len(riders) < _MOST and taken.isdisjoint(rider.about):
                riders.append(rider)
                taken.update(rider.about)
            else:
                left.append(rider)
        self._waiting = left
        return riders

    async def _trip(self) -> None:
        riders: list[_Rider] = []
        ending = False
        try:
            with translated():
                async with self._engine.writing(brief=True) as connection:
                    riders = self._next()
                    whole = Unit(connection, self._packs)
                    await _Trip(connection, whole, riders, self._packs).run()
                    head = await whole.finish()
                    ending = True
        except Exception as error:
            for rider in riders or self._next():
                # Whether a commit that failed was kept is not known: nobody may do it again as if it were not.
                rider.arrive(error if ending else None)
            return
        except BaseException:
            for rider in riders or self._next():
                rider.arrive(StoreFault("The platform was stopped.", "Ask for the outcome when it is back."))
            raise
        for rider in riders:
            if not rider.arrived.done():
                rider.arrived.set_result(True)
        self._after(whole, head)


class _Rider:
    """One transaction that wants to be carried."""

    def __init__(self, about: frozenset[str]) -> None:
        self.about = about
        self.boarded: asyncio.Future[Unit] = asyncio.get_running_loop().create_future()
        self.arrived: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self.trip: _Trip | None = None

    def leave(self, *, whole: bool) -> None:
        """The work is done, or with `whole` False has failed."""
        if self.trip is not None:
            self.trip.left(self, whole=whole)

    def arrive(self, fault: Exception | None) -> None:
        """The transaction was not committed, or (`fault`) may not have been."""
        if not self.boarded.done():
            self.boarded.set_exception(fault or _Broken())
        if not self.arrived.done():
            if fault is None:
                self.arrived.set_result(False)
            else:
                self.arrived.set_exception(fault)
        # Whoever failed by itself waits for no arrival.
        self.arrived.add_done_callback(lambda done: done.cancelled() or done.exception())


class _Trip:
    """One convoy under way: lets the riders run, and answers what they ask, step by step."""

    def __init__(
        self, connection: Connection, whole: Unit, riders: Sequence[_Rider], packs: Callable[[], Packs]
    ) -> None:
        self.connection = connection
        self._whole = whole
        self._riders = riders
        self._packs = packs
        self._units: dict[_Rider, Unit] = {}
        self._asked: list[_Ask] = []
        self._running = 0
        self._aboard = 0
        self._broken = False
        self._quiet = asyncio.Event()
        self._held: dict[Key, _Rider] = {}

    async def run(self) -> None:
        """Until every rider is done, with all that they wrote in the whole. Raises _Broken, or what the database says."""
        for rider in self._riders:
            if rider.boarded.cancelled():
                continue
            rider.trip = self
            self._units[rider] = _Ridden(self, rider, self._packs)
            self._running += 1
            self._aboard += 1
            rider.boarded.set_result(self._units[rider])
        fault: Exception | None = None
        while self._aboard:
            await self._quiet.wait()
            self._quiet.clear()
            asked, self._asked = self._asked, []
            self._running += len(asked)
            try:
                if not self._broken:
                    await self._answer(asked)
            except Exception as error:
                fault, self._broken = error, True
            for ask in asked:
                if not ask.answer.done():
                    ask.answer.set_exception(_Broken())
        if self._broken:
            raise fault or _Broken()
        for unit in self._units.values():
            self._whole.absorb(unit)

    def left(self, rider: _Rider, *, whole: bool) -> None:
        self._aboard -= 1
        self._running -= 1
        self._broken |= not whole
        self._look()

    def hold(self, rider: _Rider, key: Key) -> None:
        """Note that this rider locked it. Raises _Broken where another one did."""
        if self._held.setdefault(key, rider) is not rider:
            self._broken = True
            raise _Broken

    async def ask(self, ask: _Ask) -> Any:
        """Wait for the next step."""
        if self._broken:
            raise _Broken
        self._asked.append(ask)
        self._running -= 1
        self._look()
        return await ask.answer

    def _look(self) -> None:
        if self._running <= 0:
            self._quiet.set()

    async def _answer(self, asked: Sequence[_Ask]) -> None:
        alike: dict[Any, list[_Ask]] = {}
        for ask in asked:
            alike.setdefault(ask.like, []).append(ask)
        for group in alike.values():
            answers = await group[0].together([ask.wanted for ask in group])
            for ask, answer in zip(group, answers, strict=True):
                if not ask.answer.cancelled():
                    ask.answer.set_result(answer)

    async def write(
        self, write: Callable[[Unit, Sequence[W]], Awaitable[Sequence[R]]], some: Sequence[Sequence[W]]
    ) -> list[Sequence[R]]:
        """`write` what several riders want written at once, and give each what became of its own."""
        made = await write(self._whole, [item for items in some for item in items])
        ends = itertools.accumulate(len(items) for items in some)
        return [made[end - len(items) : end] for items, end in zip(some, ends, strict=True)]


class _Ask:
    """What one rider wants. Those that are `like` each other are answered by one of their `together`: one answer for each."""

    __slots__ = ("answer", "like", "together", "wanted")

    def __init__(self, like: Any, wanted: Any, together: Callable[[Sequence[Any]], Awaitable[Sequence[Any]]]) -> None:
        self.like = like
        self.wanted = wanted
        self.together = together
        self.answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()


class _Seat:
    """The connection as one rider sees it."""

    def __init__(self, trip: _Trip) -> None:
        self.is_postgres = trip.connection.is_postgres
        self._trip = trip
        self._connection = trip.connection

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result:
        if parameters is None:
            return await self._trip.ask(_Ask(object(), None, lambda _: self._one(statement)))
        return await self._trip.ask(
            _Ask(statement, parameters, lambda rows: self._connection.execute_each(statement, rows))
        )

    async def execute_each(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> list[Result]:
        return [await self.execute(statement, row) for row in rows]

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        await self._trip.ask(_Ask((statement, *rows[0]), rows, lambda some: self._many(statement, some)))

    async def listen_out(self, channel: str, payload: str) -> None:
        await self._trip.ask(_Ask(object(), None, lambda _: self._say(channel, payload)))

    async def _one(self, statement: Executable) -> list[Result]:
        return [await self._connection.execute(statement)]

    async def _many(self, statement: Executable, some: Sequence[Sequence[Mapping[str, Any]]]) -> list[None]:
        await self._connection.execute_many(statement, [row for rows in some for row in rows])
        return [None] * len(some)

    async def _say(self, channel: str, payload: str) -> list[None]:
        await self._connection.listen_out(channel, payload)
        return [None]


class _Ridden(Unit):
    """The unit of one rider."""

    def __init__(self, trip: _Trip, rider: _Rider, packs: Callable[[], Packs]) -> None:
        # SQLite answers at once: there, waiting for the others would cost more than what they could share.
        super().__init__(_Seat(trip) if trip.connection.is_postgres else trip.connection, packs)
        self._trip = trip
        self._rider = rider

    def hold(self, key: Key) -> None:
        self._trip.hold(self._rider, key)

    async def gathered(
        self, write: Callable[[Unit, Sequence[W]], Awaitable[Sequence[R]]], items: Sequence[W]
    ) -> Sequence[R]:
        return await self._trip.ask(_Ask(write, items, lambda some: self._trip.write(write, some)))
