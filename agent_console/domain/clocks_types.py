"""What goes into a clock and what comes out of it: events, targets, revisions; readings and their steps."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from agent_console.domain.calendars import instant
from agent_console.domain.calendars_data import SECOND
from agent_console.domain.kinds import Author, ClockSide, ClockState

NO_ANSWER_NEEDED: Final = "no_answer_needed"
"""Type of the event (or `data["what"]` of an event "clock") with which an agent ends a reply clock on purpose."""

SNOOZED: Final = "snoozed"
"""In `Target.pause_in`: the clock also rests while the case is snoozed. Without it snoozing changes no clock."""

Line = tuple[str, int, int, str, int]
"""A step before it is told: (kind, at, until or -1, cause, counted) in microseconds."""

_DURATION = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_LONGEST = 36_525 * 86_400
_UNITS = (604_800, 86_400, 3_600, 60, 1)


def parse_duration(text: str) -> int:
    """Seconds of an ISO 8601 duration of weeks, days, hours, minutes, seconds. Raises ValueError for anything else.

    A day is 24 hours of the clock's own time; months and years have no length of their own and are refused.
    """
    match = _DURATION.fullmatch(text)
    if match is None or text == "P":
        raise ValueError(f"'{text}' is not a duration such as PT2H or P3D")
    seconds = sum(int(part or 0) * unit for part, unit in zip(match.groups(), _UNITS, strict=True))
    if seconds > _LONGEST:
        raise ValueError(f"'{text}' is longer than a hundred years")
    return seconds


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a case's append-only history, as the clocks need it.

    type: as in `TicketEvent.type`; clocks look at "created", "message", "status", "snoozed", "merged", "clock",
    "no_answer_needed" and "policy", policies also at changes of facts. author, public: of messages; an event "created"
    is a customer's message unless it says otherwise. to: the new status. data: what else the type needs; `data["case"]`
    names the case that the event came from, if it was merged into this one.
    """

    at: datetime
    type: str
    author: str = Author.CUSTOMER
    public: bool = True
    to: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, at: datetime, type_: str, author: str, data: Mapping[str, Any]) -> Event:
        """From the fields of a stored `TicketEvent`."""
        to = data.get("to", "")
        public = data.get("public", True) is not False
        return cls(at, type_, author, public, to if isinstance(to, str) else "", data)


@dataclass(frozen=True, slots=True)
class Target:
    """A promise: `metric` within `within` seconds of `calendar` (None: around the clock), resting in `pause_in`.

    warn_before: seconds of the clock's own time before it is due; 0 for no warning. rule: the name that people see.
    on_warn, on_breach: what the operator wants to happen then. operator_set: the figure is the operator's choice, not
    one of the business's written promises. received_in: a calendar; what comes while it is closed counts as received
    when it next opens.
    """

    metric: str
    within: int
    calendar: str | None = None
    pause_in: frozenset[str] = frozenset()
    side: str = ClockSide.SUPPORT
    warn_before: int = 0
    rule: str = ""
    on_warn: tuple[str, ...] = ()
    on_breach: tuple[str, ...] = ()
    operator_set: bool = False
    received_in: str | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """The targets that hold from `at` on (microseconds since the epoch).

    tighten False (a changed priority, queue, policy): running clocks keep what they have counted and their pauses, and
    get the new budget. tighten True (time passed a boundary, the counterparty is late): a running clock gets at most
    the new budget from this moment on, and keeps its old one where that ends earlier.
    same: the clocks (side, metric) that a revision with tighten False leaves as they were.
    """

    at: int
    targets: tuple[Target, ...]
    tighten: bool = False
    cause: str = ""
    same: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a derivation.

    kind: "opened", "rule", "counted", "paused", "closed", "tightened", "due", "met", "breached", or "ended" (answered
    late, or on purpose). cause: a status, "night", "break", "day_off", a holiday's name, a rule, what tightened it
    ("check_in_near", "check_in", "around_check_in", "host_silent", "host_overdue"), or what settled it ("answered", a
    status, "no_answer_needed", "withdrawn"). counted_seconds: over all steps they sum to the elapsed seconds.
    """

    kind: str
    at: datetime
    until: datetime | None = None
    cause: str = ""
    counted_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """One clock at one moment.

    due_at: when the budget ends if nothing else happens (boundaries that time will pass are taken into account); None
    while paused or inactive, or if the calendar never opens again. target_seconds: the budget, after all tightening;
    elapsed + remaining = target, in the clock's own time. breached_at: the true instant, whenever it was looked at.
    started_at, settled_at: when it was opened, and answered, solved or ended; settled_at None while it still runs.
    lines: the derivation in microseconds, from which `steps` are made when somebody asks why.
    """

    metric: str
    side: str
    state: str
    due_at: datetime | None = None
    target_seconds: int = 0
    elapsed_seconds: int = 0
    remaining_seconds: int = 0
    breached_at: datetime | None = None
    warn_at: datetime | None = None
    rule: str = ""
    lines: tuple[Line, ...] = ()
    started_at: datetime | None = None
    settled_at: datetime | None = None
    target: Target | None = None

    @property
    def open(self) -> bool:
        """Whether somebody still owes something: running, paused, or breached and not yet answered."""
        return self.started_at is not None and self.settled_at is None and self.state != ClockState.INACTIVE

    @property
    def steps(self) -> tuple[Step, ...]:
        """The derivation. Whole seconds such that every prefix of it is the whole seconds of what had passed."""
        steps: list[Step] = []
        passed = 0
        for kind, at, until, cause, counted in self.lines:
            seconds = (passed + counted) // SECOND - passed // SECOND
            passed += counted
            steps.append(Step(kind, instant(at), None if until < 0 else instant(until), cause, seconds))
        return tuple(steps)
