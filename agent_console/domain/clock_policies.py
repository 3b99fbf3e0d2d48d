"""Which promises hold for a case: ordered rules over its facts, over time.

Facts change by events (priority, queue, booking ...) and with time itself (five days before check-in, check-in, the
host's hours ending, the host being late). Events change the promise; time only ever tightens it.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from agent_console.domain.calendars import PLACE, Calendar, instant, micros
from agent_console.domain.calendars_data import Path
from agent_console.domain.clock_policies_data import PackData, line_of, read_pack
from agent_console.domain.clocks import history, read
from agent_console.domain.clocks_alarms import next_wake
from agent_console.domain.clocks_count import calendar_of
from agent_console.domain.clocks_types import Event, Reading, Revision, Target
from agent_console.domain.faults import PolicyFault
from agent_console.domain.kinds import ClockSide, Metric
from agent_console.domain.phases import boundaries, phase
from agent_console.resources import resource_path

__all__ = ["CaseFacts", "ClockPolicy", "default_policy"]

PACK: Final = "policies/clocks.toml"
_BEGINNING: Final = -62_000_000_000_000_000
_END: Final = 253_000_000_000_000_000
"""Microseconds before and after everything (years 5 and 9987), within what a datetime can hold."""

_LONGEST_CLOSING = timedelta(days=30)
_MICRO = timedelta(microseconds=1)
_TEXT_FACTS = ("market", "channel", "topic", "urgency", "tier", "language", "queue", "priority", "party")
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


class _Moment(NamedTuple):
    """The facts in force from `at` on. `changed`: by an event that may loosen, not by time."""

    at: int
    facts: CaseFacts
    policy: ClockPolicy
    changed: bool


class _Absence(NamedTuple):
    """start <= t < end: the counterparty is "asked", "silent" or "overdue"."""

    start: int
    end: int
    state: str


@dataclass(frozen=True, eq=False)
class ClockPolicy:
    """A policy pack in force. `load` checks everything; after that nothing can go wrong but a missing calendar."""

    name: str
    pack: PackData
    suffix: str = ""
    _found: dict[tuple[str, ...], tuple[Target, ...]] = field(default_factory=dict, init=False, repr=False)
    _placed: dict[str, Calendar] = field(default_factory=dict, init=False, repr=False)
    _versions: dict[str, ClockPolicy] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def load(cls, data: str | Mapping[str, Any], name: str) -> ClockPolicy:
        """A policy from TOML text, or from data that were parsed already (then mistakes are named without a line).

        Raises PolicyFault naming file, line, place and reason; `details` has them as `file`, `line`, `path`, `reason`.
        """
        text = data if isinstance(data, str) else ""
        try:
            return cls(name, read_pack(tomllib.loads(data) if isinstance(data, str) else data))
        except tomllib.TOMLDecodeError as error:
            raise PolicyFault(
                f"{name} is not valid TOML: {error}.", "Mend this line and load the policy again."
            ) from error
        except PolicyFault as error:
            path: Path = error.details["path"]
            line = line_of(text, path)
            place = f"{name}, line {line}" if line else name
            details = {**error.details, "file": name, "line": line}
            raise PolicyFault(f"{place}: {error.what}", error.advice, details=details) from error

    @property
    def version(self) -> str:
        """As written in the pack; an event "policy" names it in `data["to"]`."""
        return self.pack.version

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every promise of the pack, in its order."""
        return tuple(target for rule in self.pack.rules for target in rule.targets)

    @property
    def calendars(self) -> Mapping[str, Calendar]:
        """The calendars of the pack by name. Those of the booking's place still need `Calendar.at_place`."""
        return self.pack.calendars

    def targets_for(self, facts: CaseFacts, at: datetime, host: str = "idle") -> tuple[Target, ...]:
        """The promises that hold at `at`: of each clock the first rule that fits. `host` as in the pack."""
        texts = {name: str(getattr(facts, name)) for name in _TEXT_FACTS}
        phases, starts = self.pack.phases, facts.booking_starts_at
        around = starts is not None and -phases.around_before <= at - starts < phases.around_after
        now = phase(starts, facts.booking_ends_at, facts.booking_status, at, phases.near)
        texts.update(phase=now, around="true" if around and now != "after" else "false", host=host)
        key = (*texts.values(), facts.booking_zone)
        found = self._found.get(key)
        if found is None:
            if len(self._found) > 4096:
                self._found.clear()
            found = self._found[key] = tuple(self._match(texts, facts.booking_zone))
        return found

    def _match(self, texts: Mapping[str, str], zone: str) -> Iterable[Target]:
        taken: set[Key] = set()
        for rule in self.pack.rules:
            if not rule.fits(texts):
                continue
            for target in rule.targets:
                if (target.side, target.metric) not in taken:
                    taken.add((target.side, target.metric))
                    yield self._placed_target(target, zone)

    def _placed_target(self, target: Target, zone: str) -> Target:
        """The target with its calendars named for the place and the version, so that several can stand side by side."""
        names = {"calendar": target.calendar, "received_in": target.received_in}
        placed: dict[str, Any] = {key: self._place(name, zone) for key, name in names.items() if name is not None}
        return replace(target, **placed) if placed else target

    def _place(self, name: str, zone: str) -> str:
        calendar = self.pack.calendars[name]
        here = calendar.at_place(zone)
        full = (f"{name}@{here.zone}" if calendar.zone == PLACE else name) + self.suffix
        self._placed[full] = here
        return full

    def _beside(self, version: str) -> ClockPolicy:
        """This policy under names that do not meet those of another version; made once."""
        if version not in self._versions:
            self._versions[version] = replace(self, suffix=f"#{version}")
        return self._versions[version]

    def readings(
        self,
        facts: CaseFacts,
        events: Iterable[Event],
        now: datetime,
        earlier: Mapping[str, ClockPolicy] | None = None,
    ) -> list[Reading]:
        """Every clock of the case at `now`.

        An event "policy" {"from": VERSION, "to": VERSION} puts another version in force from its moment on; `earlier`
        has the versions beside this one. A version that is not there is taken to be this one.
        """
        return self.look(facts, events, now, earlier)[0]

    def look(
        self,
        facts: CaseFacts,
        events: Iterable[Event],
        now: datetime,
        earlier: Mapping[str, ClockPolicy] | None = None,
    ) -> tuple[list[Reading], datetime | None]:
        """As `readings`, and the earliest instant after `now` at which time alone may change them; None if none does.

        That is a warning, a due instant, a tightening, or a boundary at which a clock begins that was not owed before.
        """
        known = [event for event in events if event.at <= now]
        revisions, calendars = self.revisions(facts, known, now, earlier)
        found = read(revisions, calendars, known, now)
        seen = micros(now)
        wakes = [instant(revision.at) for revision in revisions if revision.at > seen]
        return found, min([*wakes, *filter(None, [next_wake(found, now)])], default=None)

    def revisions(
        self, facts: CaseFacts, events: Sequence[Event], now: datetime, earlier: Mapping[str, ClockPolicy] | None = None
    ) -> tuple[list[Revision], Mapping[str, Calendar]]:
        """The promises of the case over time, boundaries ahead included, and the calendars that they name."""
        versions = {name: policy._beside(name) for name, policy in (earlier or {}).items()}
        # What happened to a case that was merged into this one changed that case's facts, not these.
        ordered = sorted((event for event in events if "case" not in event.data), key=lambda event: event.at)
        moments = _moments(facts, ordered, self, versions)
        policies = {id(moment.policy): moment.policy for moment in moments}.values()
        revisions = _revisions(moments, [])
        calendars = {name: calendar for policy in policies for name, calendar in policy._placed.items()}
        if any(rule.asks("host") for policy in policies for rule in policy.pack.rules):
            absences = _absences(revisions, calendars, ordered, now)
            if absences:
                revisions = _revisions(moments, absences)
                calendars = {name: calendar for policy in policies for name, calendar in policy._placed.items()}
        return revisions, calendars

    def zone(self, reading: Reading, facts: CaseFacts) -> str:
        """The IANA zone in which this reading's steps are best told: its calendar's, else the booking's, else UTC."""
        target = reading.target
        name = (target.calendar or target.received_in) if target else None
        calendar = self._placed.get(name) if name else None
        return calendar.zone if calendar is not None else facts.booking_zone or "UTC"


# --- facts over time -------------------------------------------------------------------------------------------------


def _moments(
    facts: CaseFacts, events: Sequence[Event], policy: ClockPolicy, versions: Mapping[str, ClockPolicy]
) -> list[_Moment]:
    """The facts as they were, from the beginning on: first back through the events, then forward again."""
    changes = [event for event in events if event.type in _TEXT_FACTS or event.type in ("booking", "policy")]
    known = {policy.version: policy, **versions}
    first, policy_then = facts, policy
    after_link: dict[int, CaseFacts] = {}
    for event in reversed(changes):
        if _is_link(event):
            after_link[id(event)] = first
            first = replace(first, **_NO_BOOKING)
        first = _patched(first, event, "from")
        policy_then = _version(event, "from", known, policy_then)
    moments = [_Moment(_BEGINNING, first, policy_then, changed=True)]
    for event in changes:
        last = moments[-1]
        linked = after_link.get(id(event))
        patch = {name: getattr(linked, name) for name in _NO_BOOKING} if linked is not None else {}
        after = _Moment(
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
    if event.type in _TEXT_FACTS:
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


def _revisions(moments: Sequence[_Moment], absences: Sequence[_Absence]) -> list[Revision]:
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


def _boundaries(moment: _Moment, absences: Sequence[_Absence], end: int) -> Iterable[tuple[int, str]]:
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


def _absences(
    revisions: Sequence[Revision], calendars: Mapping[str, Calendar], events: Sequence[Event], now: datetime
) -> list[_Absence]:
    """When the counterparty was, or will be if it goes on like this, silent outside its hours or overdue."""
    found: list[_Absence] = []
    side = ClockSide.COUNTERPARTY
    if not any(target.side == side for revision in revisions for target in revision.targets):
        return found
    for metric in (Metric.FIRST_REPLY, Metric.NEXT_REPLY):
        for reading in history(revisions, calendars, events, now, (side, metric)):
            found += _absence(reading, calendars)
    return sorted(found)


def _absence(reading: Reading, calendars: Mapping[str, Calendar]) -> Iterable[_Absence]:
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
            yield _Absence(since, until, state)


def _host(absences: Sequence[_Absence], at: int) -> str:
    return next((absence.state for absence in absences if absence.start <= at < absence.end), "idle")


@functools.cache
def default_policy() -> ClockPolicy:
    """The shipped pack, read once."""
    return ClockPolicy.load(resource_path(PACK).read_text(encoding="utf-8"), PACK)
