"""The live tail of the order of changes, and the presence and calls for help that ride on it.

One task per process reads new changes once and keeps the latest some thousand in memory; each stream takes from there at
its own pace, or from the database when it has fallen behind. A stream is only a position, so a slow console costs nothing
and blocks nobody. Other processes on the same PostgreSQL are heard through LISTEN/NOTIFY; missing a notice only delays,
because reading goes by position.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any, Final

import asyncpg
import msgspec
import structlog
from sqlalchemy import bindparam, select

from agent_console.contract.board import HelpCall
from agent_console.contract.commands import Change, Presence
from agent_console.contract.entities import ENTITIES, Agent
from agent_console.domain.faults import Fault
from agent_console.platform_server.services.people import seen_by
from agent_console.platform_server.store import Reader, Store, Unit
from agent_console.platform_server.store.database import CHANGES_CHANNEL
from agent_console.platform_server.store.engine import PostgresEngine
from agent_console.platform_server.store.rows import entity_from
from agent_console.platform_server.store.tables import ENTITY_TABLES, changes, counters

__all__ = ["Feed", "Listener", "head_of", "read_changes", "shown_to"]

log = structlog.get_logger(__name__)

PRESENCE_CHANNEL: Final = "agent_console_presence"
HELP_CHANNEL: Final = "agent_console_help"
SESSION_CHANNEL: Final = "agent_console_session_ended"
_KEPT: Final = 4096
_STEP: Final = 200
_LOOK_AGAIN: Final = 5.0
"""Seconds after which the tail looks for changes although nobody called: the net under lost notices."""


_HEAD: Final = select(counters.c.value).where(counters.c.name == "changes")
_IN_ORDER: Final = (
    select(changes)
    .where(changes.c.seq > bindparam("after"), changes.c.seq <= bindparam("until"))
    .order_by(changes.c.seq)
    .limit(bindparam("most"))
)
_OF_KIND: Final = _IN_ORDER.where(changes.c.entity == bindparam("entity"))
_BODIES: Final = {
    entity: select(table.c.id, table.c.body)
    .join(changes, changes.c.entity_id == table.c.id)
    .where(changes.c.entity == entity, changes.c.seq >= bindparam("first"), changes.c.seq <= bindparam("last"))
    for entity, table in ENTITY_TABLES.items()
}
_NO_END: Final = 2**62


async def head_of(reader: Reader) -> int:
    """The highest number given to a change so far."""
    return int(await reader.scalar(_HEAD, {}) or 0)


async def read_changes(
    reader: Reader, after: int, limit: int, entities: Iterable[str] = (), until: int | None = None
) -> list[Change]:
    """Changes with `after < seq` (and `seq <= until`), ascending, with the entities as they are now."""
    span = {"after": after, "until": _NO_END if until is None else until, "most": limit}
    wanted = list(dict.fromkeys(entities))
    if wanted:
        # One short walk along the index for each kind: no database makes such a plan from one IN by itself.
        found = [row for entity in wanted for row in await reader.execute(_OF_KIND, span | {"entity": entity})]
        rows = sorted(found, key=lambda row: row.seq)[:limit]
    else:
        rows = (await reader.execute(_IN_ORDER, span)).rows
    bodies: dict[tuple[str, str], str] = {}
    for entity in dict.fromkeys(row.entity for row in rows):
        seqs = [row.seq for row in rows if row.entity == entity]
        there = await reader.execute(_BODIES[entity], {"first": seqs[0], "last": seqs[-1]})
        bodies.update(((entity, entity_id), body) for entity_id, body in there)
    return [_change(row, bodies.get((row.entity, row.entity_id))) for row in rows]


def _change(row: Any, body: str | None) -> Change:
    if body is None:
        return Change(seq=row.seq, entity=row.entity, id=row.entity_id, gone=True)
    return Change(seq=row.seq, entity=row.entity, id=row.entity_id, data=msgspec.Raw(body.encode()))


def shown_to(change: Change, viewer: Agent) -> Change:
    """The change without what `viewer` may not see."""
    if change.gone or change.entity != Agent.entity:
        return change
    agent = entity_from(ENTITIES["agent"], bytes(change.data).decode())
    if not isinstance(agent, Agent):
        return change
    return msgspec.structs.replace(change, data=msgspec.Raw(msgspec.json.encode(seen_by(agent, viewer))))


class Listener:
    """One open stream's ear: woken by changes, presence, calls for help and the end. `ended`: its session is over."""

    def __init__(self, session_id: str) -> None:
        self.session_id = session_id
        self.ended = False
        self._woken = asyncio.Event()
        self._presence: dict[tuple[str, str], Presence] = {}
        self._help: dict[str, HelpCall] = {}

    def wake(self) -> None:
        self._woken.set()

    def hear(self, presence: Presence) -> None:
        # Only the latest word of each agent about each case waits, so a slow stream cannot pile them up.
        self._presence[presence.ticket_id, presence.agent_id] = presence
        self._woken.set()

    def take_presence(self) -> list[Presence]:
        """What was heard since the last call."""
        taken, self._presence = list(self._presence.values()), {}
        return taken

    def hear_help(self, call: HelpCall) -> None:
        self._help[call.id] = call
        self._woken.set()

    def take_help(self) -> list[HelpCall]:
        """The calls for help since the last call of this."""
        taken, self._help = list(self._help.values()), {}
        return taken

    async def wait(self, seconds: float) -> None:
        """Wait to be woken, `seconds` at the most."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        self._woken.clear()


class Feed:
    """The tail of the changes, for any number of streams."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._recent: deque[Change] = deque(maxlen=_KEPT)
        self._oldest = 0
        self._woken = asyncio.Event()
        self._listeners: set[Listener] = set()
        self._presence: list[Callable[[Presence], None]] = []
        self._changed: list[Callable[[], None]] = []
        self._tasks: list[asyncio.Task[None]] = []
        self.head = 0
        self.stopping = False

    async def start(self) -> None:
        """Begin to follow the changes from here on."""
        async with self._store.reading() as reader:
            self.head = self._oldest = await head_of(reader)
        self._store.on_commit(lambda _head: self._woken.set())
        self._tasks.append(asyncio.create_task(self._follow(), name="feed"))
        if isinstance(self._store.engine, PostgresEngine):
            self._tasks.append(asyncio.create_task(self._listen(self._store.engine.url), name="feed-listen"))

    def stop(self) -> None:
        """Have every stream end."""
        self.stopping = True
        for listener in self._listeners:
            listener.wake()

    async def close(self) -> None:
        """End the tasks."""
        self.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []

    @contextlib.contextmanager
    def listening(self, session_id: str) -> Any:
        """An ear for one stream of a session."""
        listener = Listener(session_id)
        self._listeners.add(listener)
        try:
            yield listener
        finally:
            self._listeners.discard(listener)

    async def after(self, position: int, limit: int = 100) -> list[Change]:
        """The next changes after a position; empty when there are none."""
        if position >= self.head:
            return []
        if position >= self._oldest:
            # From the newest backwards: most streams are only a few changes behind.
            newer = list(itertools.takewhile(lambda change: change.seq > position, reversed(self._recent)))
            return newer[::-1][:limit]
        async with self._store.reading() as reader:
            return await read_changes(reader, position, limit)

    def on_change(self, hear: Callable[[], None]) -> None:
        """Have `hear` called after changes, whichever process made them."""
        self._changed.append(hear)

    # --- the end of a session ---

    async def end_session(self, session_id: str) -> None:
        """Have the streams of a session end, in all processes."""
        self._end(session_id)
        if self._store.is_postgres:
            async with self._store.unit() as unit:
                await unit.connection.listen_out(SESSION_CHANNEL, session_id)

    def _end(self, session_id: str) -> None:
        for listener in self._listeners:
            if listener.session_id == session_id:
                listener.ended = True
                listener.wake()

    # --- presence ---

    def on_presence(self, hear: Callable[[Presence], None]) -> None:
        """Have `hear` called with each presence, whichever process it comes from."""
        self._presence.append(hear)

    async def publish_presence(self, presence: Presence) -> None:
        """Tell all streams of all processes."""
        if not self._store.is_postgres:
            self._hear(presence)
            return
        async with self._store.unit() as unit:
            await unit.connection.listen_out(PRESENCE_CHANNEL, msgspec.json.encode(presence).decode())

    def _hear(self, presence: Presence) -> None:
        for hear in self._presence:
            hear(presence)
        for listener in self._listeners:
            listener.hear(presence)

    # --- calls for help ---

    async def publish_help(self, unit: Unit, call: HelpCall) -> None:
        """Tell all streams of all processes, once the transaction is committed."""
        if self._store.is_postgres:
            await unit.connection.listen_out(HELP_CHANNEL, msgspec.json.encode(call).decode())
        else:
            unit.after_commit(lambda: self._hear_help(call))

    def _hear_help(self, call: HelpCall) -> None:
        for listener in self._listeners:
            listener.hear_help(call)

    # --- following ---

    async def _follow(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_AGAIN):
                    await self._woken.wait()
            self._woken.clear()
            try:
                await (self._catch_up() if self._listeners else self._skip())
            except Fault as fault:
                log.warning("feed_paused", code=fault.code)
                await asyncio.sleep(1.0)

    async def _catch_up(self) -> None:
        while True:
            async with self._store.reading() as reader:
                found = await read_changes(reader, self.head, _STEP)
            if not found:
                return
            dropped = len(self._recent) + len(found) - _KEPT
            if dropped > 0:
                self._oldest = [*self._recent, *found][dropped - 1].seq
            self._recent.extend(found)
            self.head = found[-1].seq
            for listener in self._listeners:
                listener.wake()
            for hear in self._changed:
                hear()
            if len(found) < _STEP:
                return

    async def _skip(self) -> None:
        """Nobody listens: only that something has changed is of use. Whoever comes next begins in the database."""
        head = int((await self._store.glance(_HEAD, {})).scalar() or 0)
        if head > self.head:
            self._recent.clear()
            self.head = self._oldest = head
            for hear in self._changed:
                hear()

    async def _listen(self, url: str) -> None:
        def changed(*_: Any) -> None:
            self._woken.set()

        def present(_connection: Any, _pid: int, _channel: str, payload: str) -> None:
            self._hear(msgspec.json.decode(payload, type=Presence))

        def called(_connection: Any, _pid: int, _channel: str, payload: str) -> None:
            self._hear_help(msgspec.json.decode(payload, type=HelpCall))

        def ended(_connection: Any, _pid: int, _channel: str, payload: str) -> None:
            self._end(payload)

        while True:
            try:
                async with _connected(url) as connection:
                    await connection.add_listener(CHANGES_CHANNEL, changed)
                    await connection.add_listener(PRESENCE_CHANNEL, present)
                    await connection.add_listener(HELP_CHANNEL, called)
                    await connection.add_listener(SESSION_CHANNEL, ended)
                    lost = asyncio.Event()
                    connection.add_termination_listener(lambda _connection, lost=lost: lost.set())
                    self._woken.set()
                    await lost.wait()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("feed_listener_lost", reason=type(error).__name__)
                await asyncio.sleep(1.0)


@contextlib.asynccontextmanager
async def _connected(url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        connection.terminate()
