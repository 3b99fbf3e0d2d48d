"""Working hours of a colleague: a week on the wall of a zone, as a calendar."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from agent_console.domain.calendars import ALWAYS, Calendar
from agent_console.domain.calendars_data import WEEKDAYS
from agent_console.domain.clocks_alarms import deliver_at
from agent_console.domain.faults import PolicyFault

__all__ = ["checked_shift", "day_began", "delivered_at", "on_shift", "working_hours"]

Shift = Mapping[str, Sequence[Sequence[str]]]


def checked_shift(shift: Shift, zone: str) -> Calendar:
    """The calendar of these hours; around the clock where none are set.

    shift: "mon" … "sun" to intervals such as ["09:00", "18:00"], which may run over midnight. Raises PolicyFault, whose
    details name the `path` (beginning with "week" or "zone") and the `reason`.
    """
    week = {day: hours for day, hours in shift.items() if hours}
    unknown = [day for day in shift if day not in WEEKDAYS]
    if unknown:
        raise PolicyFault(
            f"'{unknown[0]}' is not a day of the week.",
            f"Use {', '.join(WEEKDAYS)}.",
            details={"path": ("week", unknown[0]), "reason": "it is not a day of the week"},
        )
    calendar = Calendar.from_data("shift", {"zone": zone, "week": week})
    return calendar if week else ALWAYS


def working_hours(shift: Shift, zone: str) -> Calendar:
    """As `checked_shift`; hours that cannot be understood bind nobody."""
    return _working_hours(json.dumps({day: [list(pair) for pair in hours] for day, hours in shift.items()}), zone)


@functools.lru_cache(maxsize=1024)
def _working_hours(shift: str, zone: str) -> Calendar:
    try:
        return checked_shift(json.loads(shift), zone)
    except PolicyFault:
        return ALWAYS


def on_shift(shift: Shift, zone: str, at: datetime) -> bool:
    """Whether this is working time; without any hours every moment is."""
    return working_hours(shift, zone).is_open(at)


def delivered_at(at: datetime, now: datetime, shift: Shift, zone: str) -> datetime | None:
    """When an alarm of `at` that is recorded at `now` reaches somebody with these hours; None: never.

    At once in working time, however late it was recorded; else when the hours next begin.
    """
    hours = working_hours(shift, zone)
    return at if hours.is_open(now) else deliver_at(now, hours)


def day_began(zone: str, now: datetime) -> datetime:
    """The midnight, or the first moment after it, with which the present day began in a zone (unknown: UTC)."""
    try:
        info = ZoneInfo(zone or "UTC")
    except (KeyError, ValueError, OSError):
        info = ZoneInfo("UTC")
    return now.astimezone(info).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
