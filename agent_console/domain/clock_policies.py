"""Which promises hold for a case: ordered rules over its facts, over time.

Facts change by events (priority, queue, booking ...) and with time itself (five days before check-in, check-in, the
host's hours ending, the host being late). Events change the promise; time only ever tightens it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from agent_console.domain.calendars import PLACE, Calendar, instant, micros
from agent_console.domain.calendars_data import Path
from agent_console.domain.clock_moments import TEXT_FACTS, CaseFacts, Key, absences_of, moments_of, revisions_of
from agent_console.domain.clock_policies_data import PackData, line_of, read_pack
from agent_console.domain.clocks import read
from agent_console.domain.clocks_alarms import next_wake
from agent_console.domain.clocks_types import Event, Reading, Revision, Target
from agent_console.domain.faults import PolicyFault
from agent_console.domain.money_packs import parsed
from agent_console.domain.phases import phase
from agent_console.resources import resource_path

__all__ = ["CaseFacts", "ClockPolicy", "default_policy"]

PACK: Final = "policies/clocks.toml"


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
        content = parsed(data, name) if isinstance(data, str) else data
        try:
            return cls(name, read_pack(content))
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
        texts = {name: str(getattr(facts, name)) for name in TEXT_FACTS}
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
        moments = moments_of(facts, ordered, self, versions)
        policies = {id(moment.policy): moment.policy for moment in moments}.values()
        revisions = revisions_of(moments, [])
        calendars = {name: calendar for policy in policies for name, calendar in policy._placed.items()}
        if any(rule.asks("host") for policy in policies for rule in policy.pack.rules):
            absences = absences_of(revisions, calendars, ordered, now)
            if absences:
                revisions = revisions_of(moments, absences)
                calendars = {name: calendar for policy in policies for name, calendar in policy._placed.items()}
        return revisions, calendars

    def zone(self, reading: Reading, facts: CaseFacts) -> str:
        """The IANA zone in which this reading's steps are best told: its calendar's, else the booking's, else UTC."""
        target = reading.target
        name = (target.calendar or target.received_in) if target else None
        calendar = self._placed.get(name) if name else None
        return calendar.zone if calendar is not None else facts.booking_zone or "UTC"


@functools.cache
def default_policy() -> ClockPolicy:
    """The shipped pack, read once."""
    return ClockPolicy.load(resource_path(PACK).read_text(encoding="utf-8"), PACK)
