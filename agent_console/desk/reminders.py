"""Telling an agent before a clock of theirs runs out, from the local copy alone: it also works without a network.

Each life of a clock is told once, across restarts too. A life is over when the clock stops (answered, solved), and a new one
has begun when it is before its warning point again; a pause ends nothing.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import apsw
import msgspec

from agent_console.contract.codec import encode
from agent_console.contract.entities import Clock, Ticket
from agent_console.desk.refresher import Refresher
from agent_console.desk.signals import Signal
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import ClockSide, ClockState, TicketStatus
from agent_console.store.queries import ACTIVE, ViewQuery
from agent_console.store.reading import first_ids, meta, set_meta, tickets_at
from agent_console.store.store import Store

__all__ = ["Reminder", "Reminders"]

_META = "reminded"
_MOST = 500
"""Cases of one agent that are watched."""
_REST = 1.0


@dataclass(frozen=True)
class Reminder:
    """A clock of mine that will run out. `due` epoch seconds."""

    ticket: Ticket
    metric: str
    due: float


@dataclass(frozen=True)
class _Watched:
    key: str
    ticket: Ticket
    clock: Clock
    warn: float
    due: float


class Reminders:
    """`warned` is emitted once for each life of a clock, unless `quiet(now)` says that the agent is not to be disturbed (it
    is told later then, if it still runs). `near` is how many of my cases are past their warning point or late, `coming` the
    clock of mine that runs out next; `changed` is emitted after one of them did."""

    def __init__(self, store: Store, *, clock: Callable[[], float] = time.time) -> None:
        """clock: the present, in epoch seconds."""
        self.warned: Signal[Reminder] = Signal()
        self.changed: Signal[[]] = Signal()
        self.near = 0
        self.coming: Reminder | None = None
        self.quiet: Callable[[float], bool] = lambda _: False
        self.clock = clock
        self._store = store
        self._me = ""
        self._told: set[str] | None = None
        self._watched: list[_Watched] = []
        self._timer: asyncio.TimerHandle | None = None
        self._refresher = Refresher(self._read, rest=_REST, failed=self._failed)
        self._closed = False

    def set_me(self, me: str) -> None:
        """Whose clocks are meant."""
        if me != self._me:
            self._me = me
            self.refresh()

    def refresh(self) -> None:
        """The local copy changed."""
        if self._me and not self._closed:
            self._refresher.poke()

    async def close(self) -> None:
        """Stop watching."""
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
        await self._refresher.close()

    def look(self) -> None:
        """Tell what is to be told now, and sleep until the next instant."""
        now = self.clock()
        near = sum(1 for watched in self._first_of_each() if watched.warn <= now)
        coming = self._coming(now)
        if near != self.near or coming != self.coming:
            self.near, self.coming = near, coming
            self.changed.emit()
        told = self._told
        if told is not None:
            before = set(told)
            told -= {watched.key for watched in self._watched if watched.warn > now}
            for watched in self._watched:
                if watched.warn <= now < watched.due and watched.key not in told and not self.quiet(now):
                    told.add(watched.key)
                    self.warned.emit(Reminder(watched.ticket, watched.clock.metric, watched.due))
            if told != before:
                self._refresher.poke()  # which keeps it
        self._sleep(now)

    async def _read(self) -> None:
        me, told = self._me, self._told
        tickets, kept = await self._store.read(lambda db: _mine(db, me, self.clock()))
        self._watched = watched_of(tickets)
        known = {_key(ticket, clock) for ticket in tickets for clock in ticket.clocks if _lives(clock)}
        self._told = (kept if told is None else told) & known
        if told is not None and self._told != kept:
            data = encode(sorted(self._told))
            await self._store.write(lambda db: set_meta(db, _META, data))
        self.look()

    def _failed(self, _: Fault) -> None:
        """The local copy says nothing just now; whoever shows it has told that already."""

    def _coming(self, now: float) -> Reminder | None:
        going = (watched for watched in self._watched if watched.due > now)
        first = min(going, key=lambda watched: watched.due, default=None)
        return Reminder(first.ticket, first.clock.metric, first.due) if first is not None else None

    def _first_of_each(self) -> Iterable[_Watched]:
        """The most pressing clock of each case."""
        first: dict[str, _Watched] = {}
        for watched in self._watched:
            known = first.get(watched.ticket.id)
            if known is None or watched.warn < known.warn:
                first[watched.ticket.id] = watched
        return first.values()

    def _sleep(self, now: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        coming = [instant for watched in self._watched for instant in (watched.warn, watched.due) if instant > now]
        if coming and not self._closed:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(min(coming) - now + 0.02, self.look)


def watched_of(tickets: Iterable[Ticket]) -> list[_Watched]:
    """The running clocks that support owes, with the instants at which they warn and run out."""
    return [
        _Watched(
            _key(ticket, clock),
            ticket,
            clock,
            clock.warn_at.timestamp() if clock.warn_at is not None else clock.due_at.timestamp(),
            clock.due_at.timestamp(),
        )
        for ticket in tickets
        if ticket.status in (TicketStatus.NEW, TicketStatus.OPEN)
        for clock in ticket.clocks
        if clock.state != ClockState.PAUSED and clock.due_at is not None and _lives(clock)
    ]


def _lives(clock: Clock) -> bool:
    """Whether support still owes something by it."""
    going = clock.state in (ClockState.RUNNING, ClockState.PAUSED, ClockState.BREACHED)
    return going and clock.side == ClockSide.SUPPORT and clock.settled_at is None


def _key(ticket: Ticket, clock: Clock) -> str:
    return f"{ticket.id}/{clock.side}/{clock.metric}"


def _mine(db: apsw.Connection, me: str, now: float) -> tuple[list[Ticket], set[str]]:
    rowids = first_ids(db, ViewQuery(assignee=me, statuses=ACTIVE), now, _MOST)
    kept = meta(db, _META)
    try:
        told = set(msgspec.json.decode(kept, type=list[str])) if kept is not None else set()
    except msgspec.DecodeError:
        told = set()
    return tickets_at(db, rowids), told
