"""Counting one life of one clock: what passed, when the budget ends, and every step of how that came about.

All instants and lengths are integer microseconds; seconds are rounded only where a reading is told, and in such a way
that the steps add up to the figure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from agent_console.domain.calendars import ALWAYS, Calendar, Piece, instant
from agent_console.domain.calendars_data import SECOND, mistake
from agent_console.domain.clocks_timeline import RESTS_IN, Life, Timeline
from agent_console.domain.clocks_types import NO_ANSWER_NEEDED, Line, Reading, Target
from agent_console.domain.kinds import ClockState

WITHDRAWN = "withdrawn"
_NEVER = 253_000_000_000_000_000


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one clock at `at`: its target from then on (None: no clock), and how it takes over."""

    at: int
    target: Target | None
    tighten: bool
    cause: str


@dataclass(frozen=True, slots=True)
class Received:
    """The time of one life under `Target.received_in`: what came while `hours` were closed came when they opened."""

    calendar: Calendar
    hours: Calendar
    opens: int

    def walk(self, start: int, end: int) -> Iterator[Piece]:
        if start < self.opens:
            yield from self.hours.walk(start, min(end, self.opens))
        yield from self.calendar.walk(max(start, self.opens), end)

    def count(self, start: int, end: int) -> int:
        return self.calendar.count(max(start, self.opens), end)

    def advance(self, start: int, budget: int) -> int | None:
        return self.calendar.advance(max(start, self.opens), budget) if budget > 0 else start


class Run:
    """One life being counted. Made by `count_life`, thrown away after `reading()`."""

    def __init__(self, life: Life, target: Target, timeline: Timeline, calendars: Mapping[str, Calendar]) -> None:
        self.calendars = calendars
        self.timeline = timeline
        self.life = life
        self.at = life.start
        self.elapsed = 0
        self.mark = 0
        self.due: int | None = None
        self.warned: int | None = None
        self.lines: list[Line] = [("opened", life.start, -1, "", 0)]
        self._take(target)
        self.budget = target.within * SECOND
        self.lines.append(("rule", life.start, -1, target.rule, 0))
        self._check(life.start)

    def _take(self, target: Target) -> None:
        self.target = target
        self.calendar = self._time_of(target)
        self.rests_in = target.pause_in | RESTS_IN.get(target.metric, frozenset())

    def _time_of(self, target: Target) -> Calendar | Received:
        calendar = calendar_of(target, self.calendars)
        if target.received_in is None:
            return calendar
        hours = named(target.received_in, self.calendars)
        first = hours.advance(self.life.start, 1)
        return Received(calendar, hours, _NEVER if first is None else first - 1)

    def _check(self, at: int) -> None:
        """Without any time passing, a new budget can be used up or nearly so."""
        if self.due is None and self.elapsed >= self.budget:
            self.due = at
            self._breach(at)
        warn = self.target.warn_before * SECOND
        if warn and self.warned is None and self.elapsed >= self.budget - warn:
            self.warned = at

    def change(self, change: Change) -> None:
        """The target changes at `self.at`. What was counted and every pause stay as they are."""
        new = change.target
        if new is None or new == self.target:
            return
        if change.tighten:
            if self.due is not None or not self._is_tighter(new):
                return
            self._take(new)
            self.budget = self.elapsed + new.within * SECOND
            self.lines.append(("tightened", self.at, -1, change.cause or new.rule, 0))
        else:
            self._take(new)
            if self.due is None:
                self.budget = new.within * SECOND
            self.lines.append(("rule", self.at, -1, new.rule, 0))
        if self.warned is not None and self.elapsed < self.budget - new.warn_before * SECOND:
            self.warned = None
        self._check(self.at)

    def _is_tighter(self, new: Target) -> bool:
        old_due = self.calendar.advance(self.at, self.budget - self.elapsed)
        new_due = self._time_of(new).advance(self.at, new.within * SECOND)
        return new_due is not None and (old_due is None or new_due < old_due)

    def pass_until(self, until: int) -> None:
        """Let time pass to `until` with the present target, status by status, opening by opening."""
        # Until so much has passed there is neither a warning nor a breach to look for.
        self.mark = self.budget - self.target.warn_before * SECOND
        cuts = self.timeline.cuts(self.rests_in)
        index = bisect_right(cuts, self.at)
        while self.at < until:
            stop = min(cuts[index], until) if index < len(cuts) else until
            index += 1
            cause = self.timeline.pause(self.at, self.rests_in)
            if cause:
                self._line("paused", self.at, stop, cause, 0)
            else:
                for start, end, closed in self.calendar.walk(self.at, stop):
                    if closed:
                        self._line("closed", start, end, closed, 0)
                    else:
                        self._count(start, end)
            self.at = stop

    def _count(self, start: int, end: int) -> None:
        passed = self.elapsed + end - start
        if passed >= self.mark:
            warn = self.target.warn_before * SECOND
            if warn and self.warned is None and passed >= self.budget - warn:
                self.warned = start + max(0, self.budget - warn - self.elapsed)
            if self.due is None and passed >= self.budget:
                self.due = start + self.budget - self.elapsed
                self._line("counted", start, self.due, "", self.due - start)
                self._breach(self.due)
                start = self.due
        self._line("counted", start, end, "", end - start)

    def _breach(self, at: int) -> None:
        """A line for the breach, unless the answer came at that very instant or the instant is still ahead."""
        if at != self.life.end and at <= self.timeline.now:
            self.lines.append(("breached", at, -1, "", 0))

    def _line(self, kind: str, at: int, until: int, cause: str, counted: int) -> None:
        if at >= until:
            return
        self.elapsed += counted
        last = self.lines[-1]
        if last[0] == kind and last[3] == cause and last[2] == at:
            self.lines[-1] = (kind, last[1], until, cause, last[4] + counted)
        else:
            self.lines.append((kind, at, until, cause, counted))

    def foresee(self, changes: Sequence[Change]) -> tuple[int | None, int | None]:
        """(due, warning) if nothing else happens than the boundaries that time itself will pass."""
        elapsed = self.elapsed
        for change in changes:
            left = self.budget - self.elapsed
            due = self.calendar.advance(self.at, left)
            if due is not None and due <= change.at:
                break
            self.elapsed += self.calendar.count(self.at, change.at)
            self.at = change.at
            self.change(change)
        due = self.due if self.due is not None else self.calendar.advance(self.at, self.budget - self.elapsed)
        warn = self.target.warn_before * SECOND
        warned = self.warned
        if warn and warned is None:
            warned = self.calendar.advance(self.at, max(0, self.budget - self.elapsed - warn))
        self.elapsed = elapsed
        return due, warned


def calendar_of(target: Target, calendars: Mapping[str, Calendar]) -> Calendar:
    """The calendar in which a target counts."""
    return ALWAYS if target.calendar is None else named(target.calendar, calendars)


def named(name: str, calendars: Mapping[str, Calendar]) -> Calendar:
    """The calendar of this name. Raises PolicyFault where there is none."""
    try:
        return calendars[name]
    except KeyError as error:
        raise mistake(("calendars", name), "there is no calendar of this name") from error


def count_life(
    life: Life, changes: Sequence[Change], timeline: Timeline, calendars: Mapping[str, Calendar]
) -> Reading | None:
    """The reading of one life under targets that change over time; None where no target ever held during it.

    changes: ascending; the last one at or before the start of the life gives its first target.
    """
    stop = life.end if life.end is not None else timeline.now
    first = 0
    while first + 1 < len(changes) and changes[first + 1].at <= life.start:
        first += 1
    while changes[first].target is None:
        first += 1
        if first >= len(changes) or changes[first].at > stop:
            return None
    life = Life(max(life.start, changes[first].at if first else life.start), life.end, life.outcome)
    target = changes[first].target
    if target is None or life.start > stop:
        return None
    run = Run(life, target, timeline, calendars)
    ahead: list[Change] = []
    for change in changes[first + 1 :]:
        if change.at > stop or change.at == life.end:
            ahead.append(change)
            continue
        run.pass_until(change.at)
        if change.target is None and not change.tighten:
            return _reading(run, Life(life.start, change.at, WITHDRAWN), [])
        run.change(change)
    run.pass_until(stop)
    return _reading(run, life, [change for change in ahead if change.tighten])


def _reading(run: Run, life: Life, ahead: Sequence[Change]) -> Reading:
    now = run.timeline.now
    paused = life.end is None and bool(run.timeline.pause(now, run.rests_in))
    late = run.due is not None and (run.due < life.end if life.end is not None else run.due <= now)
    state = _state(life, paused=paused, late=late)
    breached = run.due if late else None
    due: int | None = run.due
    warned = run.warned
    elapsed = run.elapsed
    if state in (ClockState.RUNNING, ClockState.MET):
        due, warned = run.foresee(ahead)
    elif state != ClockState.BREACHED:
        due = None
    _close(run, life, state, due)
    target_seconds = run.budget // SECOND
    return Reading(
        metric=run.target.metric,
        side=run.target.side,
        state=state,
        due_at=_instant(due),
        target_seconds=target_seconds,
        elapsed_seconds=elapsed // SECOND,
        remaining_seconds=target_seconds - elapsed // SECOND,
        breached_at=_instant(breached),
        warn_at=_instant(warned),
        rule=run.target.rule,
        lines=tuple(run.lines),
        started_at=instant(life.start),
        settled_at=_instant(life.end),
        target=run.target,
    )


def _state(life: Life, *, paused: bool, late: bool) -> ClockState:
    if late:
        return ClockState.BREACHED
    if life.end is None:
        return ClockState.PAUSED if paused else ClockState.RUNNING
    return ClockState.INACTIVE if life.outcome in (NO_ANSWER_NEEDED, WITHDRAWN) else ClockState.MET


def _close(run: Run, life: Life, state: ClockState, due: int | None) -> None:
    """The last line: when it was settled, or when it is due."""
    if life.end is not None:
        run.lines.append(("met" if state == ClockState.MET else "ended", life.end, -1, life.outcome, 0))
    elif state == ClockState.RUNNING and due is not None:
        run.lines.append(("due", due, -1, "", 0))


def _instant(at: int | None) -> datetime | None:
    return None if at is None else instant(at)
