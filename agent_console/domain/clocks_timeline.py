"""The events of one case in order, read as spells: which status when, and who was waiting for whom.

Each clock measures *lives*: from the moment at which somebody began to wait to the moment at which that was settled.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from agent_console.domain.calendars import micros
from agent_console.domain.clocks_types import NO_ANSWER_NEEDED, SNOOZED, Event
from agent_console.domain.kinds import DONE, Author, ClockSide, Metric, TicketStatus

RESTS_IN: dict[str, frozenset[str]] = {
    Metric.AGENT_WORK: frozenset({TicketStatus.PENDING, TicketStatus.ON_HOLD, *DONE}),
    Metric.REQUESTER_WAIT: frozenset({TicketStatus.PENDING, *DONE}),
    Metric.TOTAL_RESOLUTION: frozenset(DONE),
}
"""Statuses in which a metric rests by what it means, whatever the policy adds."""

_RANK = {"created": 0, "merged": 1, "policy": 2, "message": 3, "booking": 4, "status": 5}


@dataclass(frozen=True, slots=True)
class Life:
    """From `start` until `end` (None: still open), in microseconds. `outcome` says how it ended."""

    start: int
    end: int | None = None
    outcome: str = ""


class Timeline:
    """One case's events up to `now`, in an order that does not depend on the order in which they were given."""

    def __init__(self, events: Iterable[Event], now: int) -> None:
        known = [(micros(event.at), event) for event in events]
        self.events = _in_order([pair for pair in known if pair[0] <= now])
        self.now = now
        self.status_at: list[int] = []
        self.statuses: list[str] = []
        self.snoozes: list[tuple[int, int]] = []
        self._replies: dict[str, dict[str, list[Life]]] = {}
        self._read()

    def _read(self) -> None:
        status: str = TicketStatus.NEW
        for at, event in self.events:
            if event.type == SNOOZED:
                self._wake(at)
                until = _until(event)
                if until is not None and until > at:
                    self.snoozes.append((at, until))
            elif event.type in ("created", "message") and event.public and event.author == Author.CUSTOMER:
                self._wake(at)
            new = event.to if event.to and event.type in ("created", "status") else status
            if not self.statuses or new != status:
                status = new
                self.status_at.append(at)
                self.statuses.append(status)

    def _wake(self, at: int) -> None:
        """A customer's message or a new snooze ends the one before."""
        if self.snoozes and self.snoozes[-1][1] > at:
            self.snoozes[-1] = (self.snoozes[-1][0], at)

    def status(self, at: int) -> str:
        """The status in force at `at`; at the instant of a change it is the new one."""
        index = bisect_right(self.status_at, at) - 1
        return self.statuses[index] if index >= 0 else TicketStatus.NEW

    def pause(self, at: int, rests_in: frozenset[str]) -> str:
        """Why a clock resting in these statuses does not count at `at`; "" if it counts."""
        status = self.status(at)
        if status in rests_in:
            return status
        if SNOOZED in rests_in and any(since <= at < until for since, until in self.snoozes):
            return SNOOZED
        return ""

    def cuts(self, rests_in: frozenset[str]) -> list[int]:
        """Instants at which `pause` may change its answer."""
        if SNOOZED not in rests_in:
            return self.status_at
        return sorted({*self.status_at, *(at for span in self.snoozes for at in span)})

    def lives(self, metric: str, side: str) -> list[Life]:
        """All lives of this metric, oldest first; only the last can be open."""
        if not self.events:
            return []
        if metric in (Metric.FIRST_REPLY, Metric.NEXT_REPLY):
            if side not in self._replies:
                self._replies[side] = self._reply_lives(side)
            return self._replies[side][metric]
        if metric == Metric.PERIODIC_UPDATE:
            return self._update_lives(side)
        return [self._whole_life(first=metric == Metric.FIRST_RESOLUTION)]

    def _reply_lives(self, side: str) -> dict[str, list[Life]]:
        replier = Author.AGENT if side == ClockSide.SUPPORT else Author.HOST
        found: dict[str, list[Life]] = {Metric.FIRST_REPLY: [], Metric.NEXT_REPLY: []}
        metric = Metric.FIRST_REPLY
        waiting: int | None = None
        for at, event in self.events:
            if _is_no_answer(event):
                if waiting is not None:
                    found[metric].append(Life(waiting, at, NO_ANSWER_NEEDED))
                    waiting = None
            elif event.type not in ("created", "message") or not event.public:
                continue
            elif event.author == Author.CUSTOMER:
                waiting = at if waiting is None else waiting
            elif event.author == replier:
                if waiting is not None:
                    found[metric].append(Life(waiting, at, "answered"))
                    waiting = None
                metric = Metric.NEXT_REPLY
        if waiting is not None:
            found[metric].append(Life(waiting))
        return found

    def _update_lives(self, side: str) -> list[Life]:
        replier = Author.AGENT if side == ClockSide.SUPPORT else Author.HOST
        found: list[Life] = []
        since: int | None = None
        begun = False
        for at, event in self.events:
            if event.type in ("created", "message") and event.public and event.author == replier:
                if since is not None:
                    found.append(Life(since, at, "answered"))
                begun = True
                since = None if self.status(at) in DONE else at
            elif event.type == "status" and event.to in DONE and since is not None:
                found.append(Life(since, at, event.to))
                since = None
            elif event.type == "status" and event.to not in DONE and begun and since is None:
                since = at
        if since is not None:
            found.append(Life(since))
        return found

    def _whole_life(self, *, first: bool) -> Life:
        start = self.events[0][0]
        if first:
            for at, status in zip(self.status_at, self.statuses, strict=True):
                if status in DONE:
                    return Life(start, at, status)
            return Life(start)
        if self.statuses[-1] not in DONE:
            return Life(start)
        last = len(self.statuses) - 1
        while last > 0 and self.statuses[last - 1] in DONE:
            last -= 1
        return Life(start, self.status_at[last], self.statuses[last])


def _in_order(known: list[tuple[int, Event]]) -> list[tuple[int, Event]]:
    """The events by instant; what makes an order of those of one instant is looked at only where there are such."""
    found = sorted(known, key=_instant)
    if any(before[0] == after[0] for before, after in pairwise(found)):
        found.sort(key=_order)
    return found


def _instant(pair: tuple[int, Event]) -> int:
    return pair[0]


def _order(pair: tuple[int, Event]) -> tuple[int, int, str, str, str, str]:
    at, event = pair
    tie = (event.type, event.author, event.to)
    return at, _RANK.get(event.type, 6), *tie, str(sorted(event.data)) if event.data else ""


def _until(event: Event) -> int | None:
    for key in ("until", "snoozed_until", "to"):
        value = event.data.get(key)
        if isinstance(value, datetime):
            return micros(value)
        if isinstance(value, str) and value:
            return micros(datetime.fromisoformat(value))
    return None


def _is_no_answer(event: Event) -> bool:
    return event.type == NO_ANSWER_NEEDED or (event.type == "clock" and event.data.get("what") == NO_ANSWER_NEEDED)
