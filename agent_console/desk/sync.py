"""Keeping the local copy at the platform's position: head, feed, backfill, and the way back after a break.

The first start takes the platform's position, follows the feed from there at once, and fetches what was before it in two
groups: first what the list needs, then conversations and money. Every page and its cursor are one transaction, so that a
start after a crash goes on where the last one was. Older states never replace newer ones (`store.apply`).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

import apsw

from agent_console.client.backoff import Backoff
from agent_console.client.feed import Hello
from agent_console.client.platform import PlatformClient
from agent_console.contract.board import HelpCall
from agent_console.contract.commands import Change, Presence
from agent_console.contract.routes import PAGE_LIMIT
from agent_console.desk.tasks import stop
from agent_console.domain.faults import BadAnswer, Busy, Fault, Offline, SignedOut
from agent_console.domain.kinds import Connection
from agent_console.store.apply import Applied, apply_changes
from agent_console.store.reading import cursor, set_cursor
from agent_console.store.store import Store

HEAD_GROUP = ("agent", "queue", "canned_reply", "ticket")
BODY_GROUP = (
    "customer",
    "booking",
    "payment",
    "refund",
    "compensation",
    "claim",
    "chargeback",
    "approval",
    "message",
    "ticket_event",
)
_GROUPS = (("head", HEAD_GROUP), ("body", BODY_GROUP))
_WAITING = 1000
"""Changes that may wait to be stored before the feed is read on."""


@dataclass
class SyncListener:
    """Whom the sync tells."""

    connection: Callable[[Connection, Fault | None], None]
    progress: Callable[[int, int], None]
    applied: Callable[[Applied], None]
    presence: Callable[[Presence], None]
    help: Callable[[HelpCall], None]
    fault: Callable[[Fault], None]
    anew: Callable[[], None]
    """What was stored is forgotten and comes again."""


class Sync:
    """`run` ends only by cancelling."""

    def __init__(self, store: Store, client: PlatformClient, listener: SyncListener) -> None:
        self.synced_at: float | None = None
        self._store = store
        self._client = client
        self._tell = listener
        self._signed_in = asyncio.Event()
        self._wake = asyncio.Event()
        self._backoff = Backoff()
        self._unreadable = 0

    def signed_in(self) -> None:
        """There are new tokens."""
        self._signed_in.set()
        self._wake.set()

    def try_now(self) -> None:
        """Do not wait out the pause."""
        self._wake.set()

    async def run(self) -> None:
        """Follow the platform, for ever."""
        while True:
            self._tell.connection(Connection.CONNECTING, None)
            pause = 0.0
            try:
                await self._attempt()
            except SignedOut as fault:
                self._signed_in.clear()
                self._tell.connection(Connection.SIGNED_OUT, fault)
                await self._signed_in.wait()
                continue
            except Fault as fault:
                self._tell.connection(Connection.OFFLINE, fault)
                pause = fault.retry_after if isinstance(fault, Busy) else 0.0
            await self._rest(self._backoff.wait(pause))

    async def _attempt(self) -> None:
        """Follow it until that fails, in a task of its own.

        Pythons before 3.11.3 leave a task marked as being cancelled once a task group has failed in it; every time limit that
        it sets afterwards would then end it.
        """
        following = asyncio.create_task(self._follow())
        try:
            await following
        finally:
            await stop(following)

    async def _rest(self, seconds: float) -> None:
        self._wake.clear()
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _follow(self) -> None:
        position = await self._position()
        self._tell.connection(Connection.SYNCING, None)
        position = await self._catch_up(position)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._feed(position))
                group.create_task(self._backfill())
        except BaseExceptionGroup as errors:
            raise _first(errors) from errors

    async def _position(self) -> int:
        """Where the local copy is; at the first start, the platform's position."""
        position, begun = await self._store.read(lambda db: cursor(db, "feed"))
        if begun:
            return position
        page = await self._client.changes(0, limit=1)
        head = page.head

        def begin(db: apsw.Connection) -> None:
            set_cursor(db, "feed", head, done=True)
            set_cursor(db, "until", head)

        await self._store.write(begin)
        return head

    async def _catch_up(self, position: int) -> int:
        while True:
            page = await self._client.changes(position, limit=PAGE_LIMIT)
            if page.head < position:
                await self._begin_anew()
                raise Offline(
                    "The platform was set back to an earlier state.", "Everything is read anew.", code="set_back"
                )
            following = page.next_after
            await self._apply(page.changes, ("feed", following, True))
            position = following
            if not page.more:
                return position

    async def _begin_anew(self) -> None:
        await self._store.write(forget_positions)
        self._tell.anew()

    async def _apply(self, changes: list[Change], at: tuple[str, int, bool]) -> None:
        name, seq, done = at

        def work(db: apsw.Connection) -> Applied:
            applied = apply_changes(db, changes)
            set_cursor(db, name, seq, done=done)
            return applied

        applied = await self._store.write(work)
        if applied.unreadable and not self._unreadable:
            self._tell.fault(
                BadAnswer(
                    "Some of what the platform sent cannot be shown by this console.",
                    "Update the console, or tell whoever runs the platform.",
                    code="unreadable_entities",
                )
            )
        self._unreadable += applied.unreadable
        self.synced_at = time.time()
        if applied.entities or applied.gone:
            self._tell.applied(applied)

    # --- the live feed -----------------------------------------------------------------------------------------------

    async def _feed(self, position: int) -> None:
        waiting: asyncio.Queue[Change] = asyncio.Queue(_WAITING)
        async with asyncio.TaskGroup() as group:
            storing = group.create_task(self._store_changes(waiting))
            async for event in self._client.events(position):
                if isinstance(event, Change):
                    await waiting.put(event)
                elif isinstance(event, Presence):
                    self._tell.presence(event)
                elif isinstance(event, HelpCall):
                    self._tell.help(event)
                else:
                    if isinstance(event, Hello):
                        self._live()
                    self.synced_at = time.time()
                    self._tell.progress(-1, -1)
            await waiting.join()
            storing.cancel()
        raise Offline("The platform ended the live connection.", "It is opened anew by itself.", code="feed_ended")

    def _live(self) -> None:
        self._backoff.reset()
        self._tell.connection(Connection.LIVE, None)

    async def _store_changes(self, waiting: asyncio.Queue[Change]) -> None:
        while True:
            batch = [await waiting.get()]
            while len(batch) < PAGE_LIMIT and not waiting.empty():
                batch.append(waiting.get_nowait())
            await self._apply(batch, ("feed", batch[-1].seq, True))
            for _ in batch:
                waiting.task_done()

    # --- what was before the feed ------------------------------------------------------------------------------------

    async def _backfill(self) -> None:
        until, _ = await self._store.read(lambda db: cursor(db, "until"))
        total = until * len(_GROUPS)
        for number, (name, group) in enumerate(_GROUPS):
            after, done = await self._store.read(lambda db, name=name: cursor(db, name))  # type: ignore[misc]
            while not done and after < until:
                page = await self._client.changes(after, entities=group, until=until)
                if page.next_after <= after and page.more:
                    raise BadAnswer("The platform's pages do not go on.", "Try again later.", code="stuck_pages")
                after, done = page.next_after, not page.more
                await self._apply(page.changes, (name, after, done))
                self._tell.progress(number * until + min(after, until), total)
        self._tell.progress(total, total)


def forget_positions(db: apsw.Connection) -> None:
    """Everything is to be read anew; what is newer than the platform's own state goes."""
    for table in ("cursors", "gone", "tickets", "messages", "things"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - fixed names
    for words in ("ticket_words", "message_words"):
        db.execute(f"INSERT INTO {words}({words}) VALUES('delete-all')")


def _first(errors: BaseExceptionGroup[BaseException]) -> BaseException:
    """The one that says most: the end of the session before anything else."""
    flat: list[BaseException] = []
    waiting: list[BaseException] = [errors]
    while waiting:
        error = waiting.pop()
        if isinstance(error, BaseExceptionGroup):
            waiting.extend(error.exceptions)
        else:
            flat.append(error)
    strange = [error for error in flat if not isinstance(error, Fault)]
    if strange:
        return strange[0]
    return next((error for error in flat if isinstance(error, SignedOut)), flat[0])
