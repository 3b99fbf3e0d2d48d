"""Whether a colleague works now, by the hours of their shift on the wall of their own zone."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from agent_console.domain.calendars import Calendar
from agent_console.domain.faults import PolicyFault

__all__ = ["day_began", "on_shift"]

Shift = Mapping[str, Sequence[Sequence[str]]]
_KEPT: Final = 2_000


def on_shift(shift: Shift, zone: str, now: datetime) -> bool:
    """Whether `now` is within the shift; without any hours every moment is. Hours that nobody can read count as none."""
    if not shift:
        return True
    calendar = _calendar(tuple((day, tuple(map(tuple, hours))) for day, hours in sorted(shift.items())), zone)
    return calendar is None or calendar.is_open(now)


@functools.lru_cache(maxsize=_KEPT)
def _calendar(week: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...], zone: str) -> Calendar | None:
    data = {"zone": zone or "UTC", "week": {day: [list(hours) for hours in intervals] for day, intervals in week}}
    try:
        return Calendar.from_data("shift", data)
    except PolicyFault:
        return None


def day_began(zone: str, now: datetime) -> datetime:
    """The midnight, or the first moment after it, with which the present day began in a zone (unknown: UTC)."""
    try:
        info = ZoneInfo(zone or "UTC")
    except (KeyError, ValueError, OSError):
        info = ZoneInfo("UTC")
    return now.astimezone(info).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
