"""The outbox: every intent is stored under its key before anything is sent, and ends confirmed, refused or taken back.

Entries of one ticket leave in their order. A refused one does not hold up what was meant after it (what must go together,
such as a reply and its status, is one command). An unknown outcome is asked after by its key before anything else of that
ticket leaves.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

import apsw
import msgspec

from agent_console.client.backoff import Backoff
from agent_console.contract.commands import ReplyCommand
from agent_console.contract.entities import Entity, Ticket
from agent_console.desk.outbox_codec import entry_of, row_of
from agent_console.desk.outbox_entry import (
    MOVES,
    Command,
    Kind,
    OutboxEntry,
    hold_seconds,
    overlay,
)
from agent_console.desk.sender import Sender, current_of, needs_version, untouched, version_for
from agent_console.desk.signals import Signal
from agent_console.desk.tasks import spawn, stop
from agent_console.domain.faults import Busy, Conflict, Fault, NotFound, OutcomeUnknown, Refused, StoreFault
from agent_console.domain.kinds import OutboxState
from agent_console.store.apply import Applied, apply_entities
from agent_console.store.outbox_rows import add_row, all_rows, remove_row, set_intent, set_state
from agent_console.store.reading import ticket_of
from agent_console.store.store import Store

__all__ = ["Command", "Kind", "Outbox", "OutboxEntry", "hold_seconds"]


class TakesBack(Protocol):
    """Gives the text of a reply that was taken back to the ticket's draft."""

    def __call__(self, db: apsw.Connection, entry: OutboxEntry) -> None: ...


class Outbox:
    """`entries` in the order in which they were meant; a confirmed one is gone when `changed` tells of it. `returned`
    tells of one that was taken back."""

    def __init__(
        self,
        store: Store,
        sender: Sender,
        *,
        applied: Callable[[Applied], None],
        to_draft: TakesBack,
    ) -> None:
        self.changed: Signal[OutboxEntry] = Signal()
        self.returned: Signal[OutboxEntry] = Signal()
        self._store = store
        self._sender = sender
        self._applied = applied
        self._to_draft = to_draft
        self._entries: dict[str, OutboxEntry] = {}
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._waiting: dict[str, asyncio.Event] = {}
        self._sent_from: dict[str, Ticket] = {}
        self._running = False

    # --- what the window sees ----------------------------------------------------------------------------------------

    @property
    def entries(self) -> list[OutboxEntry]:
        """All entries, oldest first."""
        return list(self._entries.values())

    def of_ticket(self, ticket_id: str) -> list[OutboxEntry]:
        """The entries of one ticket, oldest first."""
        return [entry for entry in self._entries.values() if entry.ticket_id == ticket_id]

    def of_booking(self, booking_id: str) -> list[OutboxEntry]:
        """What is meant with the money of one booking, oldest first."""
        return [entry for entry in self._entries.values() if entry.is_money and entry.booking_id == booking_id]

    def entry(self, key: str) -> OutboxEntry | None:
        """The entry under this key, while there is one."""
        return self._entries.get(key)

    def overlaid(self, ticket: Ticket) -> Ticket:
        """The ticket with what this workstation means to change."""
        return overlay(ticket, self.of_ticket(ticket.id))

    async def undo(self, key: str) -> bool:
        """Take back an entry that has not left (HELD, READY) or was refused; a reply's text becomes the draft again.

        False when it is too late. Raises StoreFault when it could not be stored; then nothing changed.
        """
        return await self._withdraw(key, self._to_draft)

    async def discard(self, key: str) -> bool:
        """Throw away an entry that has not left or was refused. False when it is too late."""
        return await self._withdraw(key, None)

    def hurry(self, keys: Iterable[str]) -> None:
        """Let these entries leave at once: nobody will take them back any more."""
        for entry in [self._entries[key] for key in keys if key in self._entries]:
            if entry.state is OutboxState.HELD:
                self._move(replace(entry, leaves_at=time.monotonic()))
            self.wake(entry.lane)

    async def retry(self, key: str, *, send_anyway: bool = False) -> OutboxEntry | None:
        """Mean a refused entry anew, under a new key; of one that waits, try at once. None when there is no such entry.

        `send_anyway` for a reply: although somebody wrote meanwhile. Raises StoreFault.
        """
        entry = self._entries.get(key)
        if entry is None or entry.state is not OutboxState.REFUSED:
            self.wake(entry.lane if entry is not None else None)
            return entry
        command = entry.command
        if send_anyway and isinstance(command, ReplyCommand):
            command = msgspec.structs.replace(command, send_anyway=True)
        fresh = replace(entry, key=str(uuid.uuid4()), command=command, hold_until=None, leaves_at=None)
        if needs_version(entry):
            fresh = replace(fresh, if_match=None)
        if entry.base is not None:
            # The agent saw why, and means it: the present state is the new ground.
            fresh = replace(fresh, base=await self._store.read(lambda db: ticket_of(db, entry.ticket_id)))
        return await self._replace(entry, fresh.moved(OutboxState.READY))

    # --- adding ------------------------------------------------------------------------------------------------------

    async def add(
        self,
        kind: Kind,
        ticket_id: str,
        command: Command,
        *,
        what: str,
        channel: str = "",
        base: Ticket | None = None,
        booking_id: str = "",
        subject_id: str = "",
        if_match: int | None = None,
        also: Callable[[apsw.Connection], None] | None = None,
    ) -> OutboxEntry:
        """Store an intent; it leaves after its undo window. `also` is done in the same transaction. Raises StoreFault;
        then nothing was stored and nothing will be sent."""
        hold, now = hold_seconds(kind, channel), time.time()
        entry = OutboxEntry(
            key=str(uuid.uuid4()),
            kind=kind,
            ticket_id=ticket_id,
            state=OutboxState.HELD if hold else OutboxState.READY,
            created_at=now,
            command=command,
            hold_until=now + hold if hold else None,
            leaves_at=time.monotonic() + hold if hold else None,
            what=what,
            base=base,
            booking_id=booking_id,
            subject_id=subject_id,
            if_match=if_match,
        )

        def work(db: apsw.Connection) -> int:
            position = add_row(db, row_of(entry))
            if also is not None:
                also(db)
            return position

        position = await self._store.write(work, durable=True)
        entry = replace(entry, position=position)
        self._entries[entry.key] = entry
        self.changed.emit(entry)
        self._start(entry.lane)
        return entry

    # --- running -----------------------------------------------------------------------------------------------------

    async def load(self) -> None:
        """Read what the last run of the program left."""
        for row in await self._store.read(all_rows):
            entry = entry_of(row)
            self._entries[entry.key] = entry

    def start(self) -> None:
        """Begin to send."""
        self._running = True
        for lane in {entry.lane for entry in self._entries.values()}:
            self._start(lane)

    def wake(self, lane: str | None = None) -> None:
        """The platform is there again (or the agent is impatient): do not wait out the pause."""
        for name, event in self._waiting.items():
            if lane in (None, name):
                event.set()

    async def close(self) -> None:
        """Stop sending. What is under way is asked after at the next start."""
        self._running = False
        await stop(*self._lanes.values())

    def _start(self, lane: str) -> None:
        task = self._lanes.get(lane)
        if self._running and (task is None or task.done()):
            self._lanes[lane] = spawn(self._drive(lane))

    def _head(self, lane: str) -> OutboxEntry | None:
        return next((entry for entry in self._entries.values() if entry.lane == lane and entry.pending), None)

    async def _drive(self, lane: str) -> None:
        backoff = Backoff()
        while (entry := self._head(lane)) is not None:
            before = entry.state
            pause = await self._step(entry, backoff)
            if pause is None:
                if before is not OutboxState.HELD:
                    backoff.reset()
                continue
            await self._pause(lane, pause)

    async def _pause(self, lane: str, seconds: float) -> None:
        event = self._waiting.setdefault(lane, asyncio.Event())
        event.clear()
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            return

    async def _step(self, entry: OutboxEntry, backoff: Backoff) -> float | None:
        """One step of an entry; returns the seconds to wait, None to go on at once."""
        if entry.state is OutboxState.HELD:
            left = entry.seconds_left
            if left > 0:
                return min(left, 60.0)
            self._move(entry.moved(OutboxState.READY))
            return None
        try:
            if entry.state is OutboxState.UNKNOWN:
                return await self._ask(entry, backoff)
            return await self._send(entry, backoff)
        except StoreFault as fault:
            # Not stored, so not sent; or done and not noted, which asking by the key will show.
            now = self._entries.get(entry.key)
            if now is not None and now.state is OutboxState.SENDING:
                self._move(now.moved(OutboxState.UNKNOWN, fault))
            elif now is not None and now.pending:
                self._move(replace(now, fault=fault))
            return backoff.wait(1.0)

    async def _send(self, entry: OutboxEntry, backoff: Backoff) -> float | None:
        current = await self._store.read(lambda db: ticket_of(db, entry.ticket_id))
        if needs_version(entry) and entry.if_match is None:
            entry = replace(entry, if_match=version_for(entry, current))
        if current is not None:
            self._sent_from.setdefault(entry.key, current)
        if not self._still(entry, OutboxState.READY):
            return None
        sending = entry.moved(OutboxState.SENDING)
        self._move(sending)
        try:
            await self._persist(sending)
        except StoreFault as fault:
            self._move(sending.moved(OutboxState.READY, fault))
            return backoff.wait(1.0)
        try:
            entities = await self._sender.send(sending)
        except OutcomeUnknown as fault:
            await self._settle(sending.moved(OutboxState.UNKNOWN, fault))
            return backoff.wait()
        except Refused as fault:
            await self._refused(sending, fault)
        except Fault as fault:
            await self._settle(sending.moved(OutboxState.READY, fault))
            return backoff.wait(fault.retry_after if isinstance(fault, Busy) else 0.0)
        else:
            await self._confirm(sending, entities)
        return None

    async def _ask(self, entry: OutboxEntry, backoff: Backoff) -> float | None:
        try:
            outcome = await self._sender.outcome(entry)
        except NotFound:
            outcome = None  # a platform may say so of a key that it never saw
        except Fault as fault:
            self._move(replace(entry, fault=fault))
            return backoff.wait(fault.retry_after if isinstance(fault, Busy) else 0.0)
        if outcome is None or outcome.state == "unknown":
            await self._settle(entry.moved(OutboxState.READY))
            return None
        if outcome.state != "done":
            return backoff.wait()
        try:
            entities = self._sender.settled(entry, outcome)
        except Fault as fault:
            await self._refused(entry, fault)
        else:
            await self._confirm(entry, entities)
        return None

    async def _refused(self, entry: OutboxEntry, fault: Fault) -> None:
        """Fit a change to the ticket as it is now, or tell the agent."""
        current = current_of(fault) if isinstance(fault, Conflict) and fault.code == "version_moved" else None
        if current is not None:
            await self._take_over([current])
            if entry.base is not None and current.version > entry.base.version and untouched(entry, current):
                fresh = replace(entry, key=str(uuid.uuid4()), base=current, if_match=current.version)
                await self._replace(entry, replace(fresh, state=OutboxState.READY, fault=None))
                return
        await self._settle(entry.moved(OutboxState.REFUSED, fault))

    async def _confirm(self, entry: OutboxEntry, entities: Sequence[Entity]) -> None:
        followers = self._followers(entry, entities)

        def work(db: apsw.Connection) -> Applied:
            remove_row(db, entry.key)
            for follower in followers:
                set_intent(db, follower.key, row_of(follower))
            return apply_entities(db, entities)

        applied = await self._store.write(work, durable=entry.is_money)
        self._entries.pop(entry.key, None)
        self._sent_from.pop(entry.key, None)
        self._entries.update({follower.key: follower for follower in followers if follower.key in self._entries})
        self._applied(applied)
        self.changed.emit(entry.moved(OutboxState.CONFIRMED))
        self.wake()  # the platform answers: no other lane need wait out its pause

    def _followers(self, entry: OutboxEntry, entities: Sequence[Entity]) -> list[OutboxEntry]:
        """Changes that wait behind `entry`, on the ground that it left: what it did to the ticket was our own doing."""
        before = self._sent_from.get(entry.key)
        after = next((entity for entity in entities if isinstance(entity, Ticket)), None)
        if before is None or after is None or after.id != before.id or after.version != before.version + 1:
            return []  # somebody else's doing may be in it
        own = {
            name: getattr(after, name)
            for name in after.__struct_fields__
            if name == "version" or getattr(after, name) != getattr(before, name)
        }
        return [
            replace(other, base=msgspec.structs.replace(other.base, **own))
            for other in self.of_ticket(entry.ticket_id)
            if other.key != entry.key and other.base is not None and other.if_match is None and other.pending
        ]

    async def _take_over(self, entities: Sequence[Entity]) -> None:
        self._applied(await self._store.write(lambda db: apply_entities(db, entities)))

    # --- keeping -----------------------------------------------------------------------------------------------------

    def _still(self, entry: OutboxEntry, state: OutboxState) -> bool:
        now = self._entries.get(entry.key)
        return now is not None and now.state is state

    def _move(self, entry: OutboxEntry) -> None:
        self._entries[entry.key] = entry
        self.changed.emit(entry)

    async def _persist(self, entry: OutboxEntry) -> None:
        await self._store.write(lambda db: set_state(db, row_of(entry)), durable=True)

    async def _settle(self, entry: OutboxEntry) -> None:
        """Note a state; the memory is right even if the disk is not (SENDING on the disk is asked after)."""
        self._move(entry)
        await self._persist(entry)

    async def _replace(self, old: OutboxEntry, new: OutboxEntry) -> OutboxEntry:
        await self._store.write(lambda db: set_intent(db, old.key, row_of(new)), durable=True)
        self._entries = {
            (new.key if key == old.key else key): (new if key == old.key else entry)
            for key, entry in self._entries.items()
        }
        self.changed.emit(new)
        self._start(new.lane)
        return new

    async def _withdraw(self, key: str, to_draft: TakesBack | None) -> bool:
        entry = self._entries.get(key)
        if entry is None or OutboxState.CANCELLED not in MOVES[entry.state]:
            return False
        cancelled = entry.moved(OutboxState.CANCELLED)
        self._entries[key] = cancelled  # at once, so that it cannot leave while the disk works

        def work(db: apsw.Connection) -> None:
            remove_row(db, key)
            if to_draft is not None:
                to_draft(db, entry)

        try:
            await self._store.write(work, durable=True)
        except BaseException:
            self._entries[key] = entry
            self._start(entry.lane)
            raise
        self._entries.pop(key, None)
        if to_draft is not None:
            self.returned.emit(entry)
        self.changed.emit(cancelled)
        return True
