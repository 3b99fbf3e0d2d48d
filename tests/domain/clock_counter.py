"""A clock that counts minute by minute: the slow truth against which the engine is held.

It keeps one state per metric and goes through the minutes once. It shares no code with the engine; only the event type
and the calendar data are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from agent_console.domain.clocks import Event
from tests.domain.clock_support import MINUTE, Hours

OVER = {"solved", "closed"}


@dataclass
class Count:
    """One life: what it has counted, when its budget ended, when it was settled."""

    elapsed: int = 0
    due: datetime | None = None
    settled: datetime | None = None
    ended: bool = False


class Counter:
    """One metric of one side, fed with events and minutes."""

    def __init__(
        self,
        metric: str,
        side: str,
        within: int,
        pauses: frozenset[str],
        plain: Hours | None,
        received_in: Hours | None = None,
    ) -> None:
        self.metric = metric
        self.replier = "agent" if side == "support" else "host"
        self.within = within
        self.pauses = pauses
        self.plain = plain
        self.received_in = received_in
        self.received = False
        self.count: Count | None = None
        self.replied = False
        self.resolved = False
        self.status = "new"

    def event(self, event: Event) -> None:
        if event.to:
            self.status = event.to
        speaks = event.type in ("created", "message") and event.public
        asks = speaks and event.author == "customer"
        answers = speaks and event.author == self.replier
        getattr(self, f"_{self.metric}")(event, asks, answers)
        self.replied = self.replied or answers

    def _open(self, at: datetime) -> None:
        self.count = Count()
        self.received = self.received_in is None
        if self.within == 0:
            self.count.due = at

    @property
    def running(self) -> bool:
        return self.count is not None and self.count.settled is None

    def _settle(self, at: datetime, ended: bool = False) -> None:
        if self.count is not None and self.running:
            self.count.settled, self.count.ended = at, ended

    def _reply(self, event: Event, asks: bool, answers: bool, turn: bool) -> None:
        if event.type == "no_answer_needed":
            self._settle(event.at, ended=True)
        elif answers:
            self._settle(event.at)
        elif asks and turn and not self.running:
            self._open(event.at)

    def _first_reply(self, event: Event, asks: bool, answers: bool) -> None:
        self._reply(event, asks, answers, not self.replied)

    def _next_reply(self, event: Event, asks: bool, answers: bool) -> None:
        self._reply(event, asks, answers, self.replied)

    def _periodic_update(self, event: Event, asks: bool, answers: bool) -> None:
        if answers:
            self._settle(event.at)
            if self.status not in OVER:
                self._open(event.at)
        elif event.type == "status" and event.to in OVER:
            self._settle(event.at)
        elif event.type == "status" and self.replied and not self.running:
            self._open(event.at)

    def _first_resolution(self, event: Event, asks: bool, answers: bool) -> None:
        if self.count is None:
            self._open(event.at)
        if self.status in OVER:
            self._settle(event.at)

    def _total_resolution(self, event: Event, asks: bool, answers: bool) -> None:
        if self.count is None:
            self._open(event.at)
        if self.status in OVER:
            self._settle(event.at)
        elif self.count is not None:
            self.count.settled = None

    _agent_work = _total_resolution
    _requester_wait = _total_resolution

    def paused(self) -> bool:
        rests = {"agent_work": {"pending", "on_hold"}, "requester_wait": {"pending"}}.get(self.metric, set())
        return self.status in self.pauses or self.status in rests

    def minute(self, at: datetime) -> None:
        self.received = self.received or (self.received_in is not None and self.received_in.is_open(at))
        if self.count is None or self.count.settled is not None or not self.received:
            return
        if not self.paused() and (self.plain is None or self.plain.is_open(at)):
            self.count.elapsed += 60
            if self.count.elapsed == self.within:
                self.count.due = at + MINUTE


def run(counter: Counter, events: Sequence[Event], now: datetime) -> tuple[str, int, datetime | None]:
    """(state, elapsed seconds, breached at) at `now`."""
    waiting = sorted((event for event in events if event.at <= now), key=lambda event: event.at)
    at = waiting[0].at
    while at <= now:
        while waiting and waiting[0].at == at:
            counter.event(waiting.pop(0))
        if at < now:
            counter.minute(at)
        at += MINUTE
    count = counter.count
    if count is None:
        return "inactive", 0, None
    end = count.settled or now
    late = count.due is not None and (count.due < end if count.settled else count.due <= now)
    if late:
        return "breached", count.elapsed, count.due
    if count.settled:
        return "inactive" if count.ended else "met", count.elapsed, None
    return "paused" if counter.paused() else "running", count.elapsed, None


def due_if_nothing_happens(counter: Counter, now: datetime, limit: timedelta) -> datetime | None:
    """When the running clock's budget ends; None if not within `limit`."""
    at = now
    while counter.count is not None and counter.count.due is None and at < now + limit:
        counter.minute(at)
        at += MINUTE
    return counter.count.due if counter.count is not None else None
