"""What clocks give rise to: warnings and breaches at their true instants, and the transitions between two readings.

Pure: whoever keeps the alarms remembers which `key`s have fired, so that each fires once, also across a restart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from agent_console.domain.calendars import Calendar, instant
from agent_console.domain.clocks_types import Reading
from agent_console.domain.kinds import ClockState

__all__ = ["Alarm", "AlarmKind", "Transition", "TransitionKind", "alarms", "deliver_at", "next_wake", "transitions"]


class AlarmKind(StrEnum):
    WARNING = "warning"
    BREACH = "breach"


class TransitionKind(StrEnum):
    """Of one clock between two readings. ENDED: answered late, ended on purpose, or withdrawn by a new policy."""

    ACTIVATED = "activated"
    PAUSED = "paused"
    RESUMED = "resumed"
    TIGHTENED = "tightened"
    MET = "met"
    BREACHED = "breached"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Alarm:
    """A clock warns or is breached at `at`, which may lie ahead. `actions`: the operator's (`Target.on_warn` ...)."""

    at: datetime
    kind: AlarmKind
    side: str
    metric: str
    rule: str
    actions: tuple[str, ...]
    started_at: datetime

    @property
    def key(self) -> tuple[str, str, datetime, str]:
        """The same for the same alarm of the same life of a clock, however often it is read."""
        return self.side, self.metric, self.started_at, self.kind


@dataclass(frozen=True, slots=True)
class Transition:
    """One change of a clock at its true instant."""

    at: datetime
    kind: TransitionKind
    side: str
    metric: str


def alarms(readings: Iterable[Reading]) -> list[Alarm]:
    """Every warning and breach of these clocks, past and ahead, by time.

    What lies ahead of the reading happens only if nothing else happens; a clock that was settled before warns no more.
    """
    found: list[Alarm] = []
    for reading in readings:
        target, started = reading.target, reading.started_at
        if target is None or started is None:
            continue
        breach = reading.due_at if reading.open else reading.breached_at
        for at, kind, actions in (
            (reading.warn_at, AlarmKind.WARNING, target.on_warn),
            (breach, AlarmKind.BREACH, target.on_breach),
        ):
            if at is not None and (reading.settled_at is None or at < reading.settled_at):
                found.append(Alarm(at, kind, reading.side, reading.metric, reading.rule, actions, started))
    return sorted(found, key=lambda alarm: (alarm.at, alarm.kind, alarm.side, alarm.metric))


def next_wake(readings: Iterable[Reading], now: datetime) -> datetime | None:
    """The earliest instant after `now` at which time alone changes these readings; None if none does.

    Time tightens, warns and breaches. A case whose stored readings are renewed then is never out of date.
    """
    ahead = [
        at
        for reading in readings
        if reading.open
        for at in (
            reading.warn_at,
            reading.due_at,
            *(instant(line[1]) for line in reading.lines if line[0] == "tightened"),
        )
        if at is not None and at > now
    ]
    return min(ahead, default=None)


def deliver_at(at: datetime, receiver: Calendar) -> datetime | None:
    """When an alarm of `at` reaches somebody with these working hours: at once, or when they next begin.

    None where they never begin again. The alarm itself keeps its true instant.
    """
    if receiver.is_open(at):
        return at
    opened = receiver.add(at, 1)
    return None if opened is None else receiver.spans_between(at, opened)[-1].start


def transitions(before: Iterable[Reading], after: Iterable[Reading], now: datetime) -> list[Transition]:
    """What happened to the clocks between two readings of one case, by time. `now` is the moment of the second.

    Read after each event: a clock that paused and resumed in between is unchanged, and of one that was answered and
    opened anew only the opening is told.
    """
    old = {(reading.side, reading.metric): reading for reading in before}
    found: list[Transition] = []
    for reading in after:
        last = old.get((reading.side, reading.metric))
        same = last if last is not None and last.started_at == reading.started_at else None
        found += [Transition(at, kind, reading.side, reading.metric) for at, kind in _changes(same, reading, now)]
    return sorted(found, key=lambda one: one.at)


def _changes(last: Reading | None, reading: Reading, now: datetime) -> Iterable[tuple[datetime, TransitionKind]]:
    if reading.started_at is None:
        return
    if last is None:
        yield reading.started_at, TransitionKind.ACTIVATED
    was_paused = last is not None and last.state == ClockState.PAUSED
    if reading.state == ClockState.PAUSED and not was_paused:
        yield _pause_began(reading, now), TransitionKind.PAUSED
    elif was_paused and reading.state in (ClockState.RUNNING, ClockState.BREACHED):
        yield _pause_ended(reading, now), TransitionKind.RESUMED
    for at in _tightened(reading) - (_tightened(last) if last else set()):
        yield at, TransitionKind.TIGHTENED
    if reading.breached_at is not None and (last is None or last.breached_at is None):
        yield reading.breached_at, TransitionKind.BREACHED
    if reading.settled_at is not None and (last is None or last.settled_at is None):
        met = reading.state == ClockState.MET
        yield reading.settled_at, TransitionKind.MET if met else TransitionKind.ENDED


def _tightened(reading: Reading) -> set[datetime]:
    """When this clock was tightened within the time that the reading explains; what it only foresaw is left out."""
    seen = max((line[2] for line in reading.lines), default=-1)
    return {instant(line[1]) for line in reading.lines if line[0] == "tightened" and line[1] <= seen}


def _pause_began(reading: Reading, now: datetime) -> datetime:
    return next((step.at for step in reversed(reading.steps) if step.kind == "paused"), now)


def _pause_ended(reading: Reading, now: datetime) -> datetime:
    ends = [step.until for step in reading.steps if step.kind == "paused" and step.until is not None]
    return max(ends, default=now)
