"""A case's facts over time, and the promises that follow from them: the beginning of each, and what time does to it.

Facts are taken back through the events that changed them, and forward again. The counterparty's silence is such a fact,
too: it is read from its clocks, and makes other rules fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from agent_console.domain.calendars import Calendar, instant, micros
from agent_console.domain.clocks import history
from agent_console.domain.clocks_count import calendar_of
from agent_console.domain.clocks_types import Event, Reading, Revision, Target
from agent_console.domain.kinds import ClockSide, Metric
from agent_console.domain.phases import boundaries

if TYPE_CHECKING:
    from agent_console.domain.clock_policies import ClockPolicy

__all__ = ["TEXT_FACTS", "Absence", "CaseFacts", "Key", "Moment", "absences_of", "moments_of", "revisions_of"]

_BEGINNING: Final = -62_000_000_000_000_000
_END: Final = 253_000_000_000_000_000
"""Microseconds before and after everything (years 5 and 9987), within what a datetime can hold."""

_LONGEST_CLOSING: Final = timedelta(days=30)
_MICRO: Final = timedelta(microseconds=1)
TEXT_FACTS: Final = ("market", "channel", "topic", "urgency", "tier", "language", "queue", "priority", "party")
_BOOKING_FACTS = {
    "starts_at": "booking_starts_at",
    "ends_at": "booking_ends_at",
    "zone": "booking_zone",
    "status": "booking_status",
}
_NO_BOOKING: dict[str, Any] = {
    "booking_starts_at": None,
    "booking_ends_at": None,
    "booking_zone": "",
    "booking_status": "",
}
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the rules look at, as it is now. Earlier values are read from the events that changed them (`data["from"]`).

    party: who the customer is (guest, host, client ...), "" when unknown. booking_zone: IANA, of the booking's place.
    """

    market: str = ""
    channel: str = ""
    topic: str = ""
    urgency: str = ""
    tier: str = ""
    language: str = ""
    queue: str = ""
    booking_starts_at: datetime | None = None
    booking_ends_at: datetime | None = None
    booking_zone: str = ""
    booking_status: str = ""
    priority: str = ""
    party: str = ""


class Moment(NamedTuple):
    """The facts in force from `at` on. `changed`: by an event that may loosen, not by time."""

    at: int
    facts: CaseFacts
    policy: ClockPolicy
    changed: bool


class Absence(NamedTuple):
    """start <= t < end: the counterparty is "asked", "silent" or "overdue"."""

    start: int
    end: int
    state: str


def moments_of(
    facts: CaseFacts, events: Sequence[Event], policy: ClockPolicy, versions: Mapping[str, ClockPolicy]
) -> list[Moment]:
    """The facts as they were, from the beginning on: first back through the events, then forward again."""
    changes = [event for event in events if event.type in TEXT_FACTS or event.type in ("booking", "policy")]
    known = {policy.version: policy, **versions}
    first, policy_then = facts, policy
    after_link: dict[int, CaseFacts] = {}
    for event in reversed(changes):
        if _is_link(event):
            after_link[id(event)] = first
            first = replace(first, **_NO_BOOKING)
        first = _patched(first, event, "from")
        policy_then = _version(event, "from", known, policy_then)
    moments = [Moment(_BEGINNING, first, policy_then, changed=True)]
    for event in changes:
        last = moments[-1]
        linked = after_link.get(id(event))
        patch = {name: getattr(linked, name) for name in _NO_BOOKING} if linked is not None else {}
        after = Moment(
            micros(event.at),
            _patched(replace(last.facts, **patch), event, "to"),
            _version(event, "to", known, last.policy),
            changed=event.type != "booking",
        )
        if after.facts != last.facts or after.policy is not last.policy:
            moments.append(after)
    return moments


def _is_link(event: Event) -> bool:
    """Whether a case that had no booking got one: before that the counterparty owed nothing."""
    return event.type == "booking" and event.data.get("from") == ""


def _version(event: Event, side: str, versions: Mapping[str, ClockPolicy], otherwise: ClockPolicy) -> ClockPolicy:
    if event.type != "policy":
        return otherwise
    return versions.get(str(event.data.get(side, "")), otherwise)


def _patched(facts: CaseFacts, event: Event, side: str) -> CaseFacts:
    """The facts with what the event says about one side of the change, if it says anything."""
    if event.type in TEXT_FACTS:
        value = event.data.get(side)
        patch: dict[str, Any] = {event.type: value} if isinstance(value, str) else {}
        return replace(facts, **patch)
    if event.type != "booking":
        return facts
    values = event.data.get(side)
    if not isinstance(values, Mapping):
        if side == "from":
            return facts
        values = event.data
    return replace(facts, **dict(_booking_facts(values)))


def _booking_facts(values: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    """What an event says about the booking. What is not of the right kind says nothing."""
    for key, name in _BOOKING_FACTS.items():
        value = values.get(key)
        if key in ("zone", "status"):
            if isinstance(value, str):
                yield name, value
        elif key in values:
            at = _instant(value)
            if at is not None or value is None:
                yield name, at


def _instant(value: Any) -> datetime | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, datetime) and value.tzinfo is not None else None


def revisions_of(moments: Sequence[Moment], absences: Sequence[Absence]) -> list[Revision]:
    """Targets over time: at each moment and at each boundary that time passes while its facts are in force."""
    found: list[Revision] = []
    for index, moment in enumerate(moments):
        end = moments[index + 1].at if index + 1 < len(moments) else _END
        for at, cause in sorted(_boundaries(moment, absences, end)):
            host = _host(absences, at)
            clock = instant(at)
            targets = moment.policy.targets_for(moment.facts, clock, host)
            if found and found[-1].targets == targets and at != moment.at:
                continue
            changed = moment.changed and at == moment.at
            same: frozenset[Key] = frozenset()
            if changed and index:
                before = moments[index - 1]
                same = _unchanged(before.policy.targets_for(before.facts, clock, host), targets)
            found.append(Revision(at, targets, not changed, cause, same))
    return found


def _boundaries(moment: Moment, absences: Sequence[Absence], end: int) -> Iterable[tuple[int, str]]:
    """(instant, cause): the beginning of these facts, and what time will change about them before they end."""
    yield moment.at, ""
    phases, starts = moment.policy.pack.phases, moment.facts.booking_starts_at
    marks: dict[int, str] = {}
    if starts is not None:
        for offset in (-phases.around_before, phases.around_after):
            marks[micros(starts) + offset // _MICRO] = "around_check_in"
        names = ("check_in_near", "check_in", "check_out")
        for at, name in zip(boundaries(starts, moment.facts.booking_ends_at, phases.near), names, strict=False):
            marks[micros(at)] = name
    for absence in absences:
        marks.setdefault(absence.end, "host_answered")
        marks[absence.start] = f"host_{absence.state}"
    yield from ((at, name) for at, name in marks.items() if moment.at < at < end)


def _unchanged(before: Sequence[Target], after: Sequence[Target]) -> frozenset[Key]:
    old = {(target.side, target.metric): target for target in before}
    return frozenset((one.side, one.metric) for one in after if old.get((one.side, one.metric)) == one)


# --- the counterparty's silence --------------------------------------------------------------------------------------


def absences_of(
    revisions: Sequence[Revision], calendars: Mapping[str, Calendar], events: Sequence[Event], now: datetime
) -> list[Absence]:
    """When the counterparty was, or will be if it goes on like this, silent outside its hours or overdue."""
    found: list[Absence] = []
    side = ClockSide.COUNTERPARTY
    if not any(target.side == side for revision in revisions for target in revision.targets):
        return found
    for metric in (Metric.FIRST_REPLY, Metric.NEXT_REPLY):
        for reading in history(revisions, calendars, events, now, (side, metric)):
            found += _absence(reading, calendars)
    return sorted(found)


def _absence(reading: Reading, calendars: Mapping[str, Calendar]) -> Iterable[Absence]:
    if reading.started_at is None or reading.target is None:
        return
    start = micros(reading.started_at)
    end = micros(reading.settled_at) if reading.settled_at else _END
    due = end if reading.due_at is None else min(end, micros(reading.due_at))
    calendar = calendar_of(reading.target, calendars)
    horizon = min(due, start + _LONGEST_CLOSING // _MICRO)
    closed = next((since for since, _, cause in calendar.walk(start, horizon) if cause), due)
    for since, until, state in ((start, closed, "asked"), (closed, due, "silent"), (due, end, "overdue")):
        if since < until:
            yield Absence(since, until, state)


def _host(absences: Sequence[Absence], at: int) -> str:
    return next((absence.state for absence in absences if absence.start <= at < absence.end), "idle")
