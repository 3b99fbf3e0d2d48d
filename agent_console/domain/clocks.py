"""The clocks of a case: a pure function of its append-only events, the targets, the calendars and `now`.

Seven metrics, for the support side and for the counterparty (host, business):

* first_reply: the customer's first message until the first public answer. A case that the replier opened has none.
* next_reply: the oldest unanswered customer message after that; follow-ups join it and reset nothing.
* periodic_update: from one public message of the replier to the next, as long as the case is not solved.
* agent_work: all time in "new" and "open". requester_wait: all time but "pending" and solved.
* first_resolution: opening to the first "solved"; it does not come back. total_resolution: opening to the last one; a
  reopened case goes on from where it stood, the solved spell between does not count.

Notes and automatic messages satisfy nothing and open nothing. Statuses in a target's `pause_in` pause; what was earned
by pausing is never lost. A budget that ends at an instant is due at that instant; an answer at that very instant is in
time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from agent_console.domain.calendars import Calendar, micros
from agent_console.domain.clocks_count import Change, count_life
from agent_console.domain.clocks_timeline import Timeline
from agent_console.domain.clocks_types import (
    NO_ANSWER_NEEDED,
    SNOOZED,
    Event,
    Reading,
    Revision,
    Step,
    Target,
    parse_duration,
)
from agent_console.domain.kinds import ClockState

__all__ = [
    "NO_ANSWER_NEEDED",
    "SNOOZED",
    "Event",
    "Reading",
    "Revision",
    "Step",
    "Target",
    "evaluate",
    "history",
    "next_due",
    "parse_duration",
    "read",
]

_BEGINNING = -(1 << 62)
Key = tuple[str, str]


def evaluate(
    targets: Sequence[Target], calendars: Mapping[str, Calendar], events: Iterable[Event], now: datetime
) -> list[Reading]:
    """One reading for each target, in their order, at `now`. Events after `now` have not happened yet.

    An event "policy" with `data["targets"]` (a list of `Target`) puts new targets in force from its moment on.
    """
    known = list(events)
    revisions = [Revision(_BEGINNING, tuple(targets))]
    for event in sorted((event for event in known if event.type == "policy"), key=lambda event: event.at):
        new = event.data.get("targets")
        if new and event.at <= now:
            revisions.append(Revision(micros(event.at), tuple(new), cause="policy"))
    return read(revisions, calendars, known, now)


def read(
    revisions: Sequence[Revision], calendars: Mapping[str, Calendar], events: Iterable[Event], now: datetime
) -> list[Reading]:
    """As `evaluate`, with targets that change over time: ascending revisions, the first of them from the beginning.

    Events of a case that was merged into this one carry `data["case"]`; of each clock the earliest one is kept.
    """
    streams = _streams(list(events))
    found = _read_one(revisions, calendars, streams[0], now)
    for stream in streams[1:]:
        other = _read_one(revisions, calendars, stream, now)
        found = [_earlier(ours, theirs) for ours, theirs in zip(found, other, strict=True)]
    return found


def history(
    revisions: Sequence[Revision], calendars: Mapping[str, Calendar], events: Iterable[Event], now: datetime, key: Key
) -> list[Reading]:
    """Every life of the clock `key` = (side, metric), oldest first: each answer of the case, not only the last."""
    timeline = Timeline(events, micros(now))
    return _lives(key, _changes(revisions, key), timeline, calendars)


def next_due(readings: Iterable[Reading]) -> datetime | None:
    """The earliest due instant among the clocks that still want something; None if none does."""
    return min((reading.due_at for reading in readings if reading.open and reading.due_at is not None), default=None)


def _read_one(
    revisions: Sequence[Revision], calendars: Mapping[str, Calendar], events: Iterable[Event], now: datetime
) -> list[Reading]:
    timeline = Timeline(events, micros(now))
    found: list[Reading] = []
    for target in _latest_targets(revisions, timeline.now):
        key = (target.side, target.metric)
        lives = _lives(key, _changes(revisions, key), timeline, calendars, last=True)
        found.append(lives[-1] if lives else _inactive(target))
    return found


def _latest_targets(revisions: Sequence[Revision], now: int) -> list[Target]:
    """The targets of all revisions up to now, each clock once, at its latest target, in order of first appearance."""
    found: dict[Key, Target] = {}
    for revision in revisions:
        if revision.at <= now:
            found.update({(target.side, target.metric): target for target in revision.targets})
    return list(found.values())


def _changes(revisions: Sequence[Revision], key: Key) -> list[Change]:
    changes: list[Change] = []
    for revision in revisions:
        side, metric = key
        target = next((one for one in revision.targets if one.metric == metric and one.side == side), None)
        tighten = revision.tighten or key in revision.same
        if not changes or changes[-1].target != target or not tighten:
            changes.append(Change(revision.at, target, tighten, revision.cause))
    return changes


def _lives(
    key: Key, changes: Sequence[Change], timeline: Timeline, calendars: Mapping[str, Calendar], *, last: bool = False
) -> list[Reading]:
    side, metric = key
    lives = timeline.lives(metric, side)
    counted = (count_life(life, changes, timeline, calendars) for life in (lives[-1:] if last else lives))
    return [reading for reading in counted if reading is not None]


def _inactive(target: Target) -> Reading:
    return Reading(
        metric=target.metric,
        side=target.side,
        state=ClockState.INACTIVE,
        target_seconds=target.within,
        remaining_seconds=target.within,
        rule=target.rule,
        target=target,
    )


def _streams(events: list[Event]) -> list[list[Event]]:
    """The events of this case alone; then, for each case merged into it, its events with what followed the merge.

    A case that had been merged into one of those is followed along the same way.
    """
    if not any("case" in event.data for event in events):
        return [events]
    by_case: dict[str, list[Event]] = {}
    merges: dict[str, Event] = {}
    for event in events:
        by_case.setdefault(str(event.data.get("case", "")), []).append(event)
        if event.type == "merged" and event.data.get("from"):
            merges[str(event.data["from"])] = event
    return [_stream(case, by_case, merges, frozenset()) for case in sorted({"", *by_case})]


def _stream(
    case: str, by_case: Mapping[str, list[Event]], merges: Mapping[str, Event], seen: frozenset[str]
) -> list[Event]:
    own = by_case.get(case, [])
    if case == "" or case in seen:
        return own
    merge = merges.get(case)
    merged = merge.at if merge is not None else max(event.at for event in own)
    into = str(merge.data.get("case", "")) if merge is not None else ""
    followed = _stream(into, by_case, merges, seen | {case})
    return [event for event in own if event.at <= merged] + [
        event for event in followed if event.at > merged and event.type != "created"
    ]


def _earlier(ours: Reading, theirs: Reading) -> Reading:
    """Of two readings of one clock the one that hurts first; one that is settled hurts no more."""
    if not theirs.open or not ours.open:
        return theirs if theirs.open else ours
    if theirs.due_at is None or ours.due_at is None:
        return theirs if ours.due_at is None and theirs.remaining_seconds < ours.remaining_seconds else ours
    return theirs if theirs.due_at < ours.due_at else ours
