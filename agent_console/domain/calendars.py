"""When a place is open: exact spans of UTC instants from hours that people write in local time.

A calendar is open at an instant if the clock on the wall of its zone then shows a time within an opening of that local
date (or of the evening before, for openings over midnight). So an opening inside the hour that spring skips never
happens, one inside the hour that autumn repeats happens twice, and a day has the 23, 24 or 25 hours that it really has.

Work is done in integer microseconds since the epoch, one UTC day at a time, and each day is worked out once.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from agent_console.domain.calendars_data import (
    DAY,
    SECOND,
    Hours,
    Path,
    expect_table,
    holidays_from_ical,
    holidays_of,
    mistake,
    openings_of,
    week_of,
    zone_of,
)
from agent_console.domain.faults import PolicyFault
from agent_console.domain.offsets import is_zone, offsets_of

__all__ = ["ALWAYS", "PLACE", "Calendar", "Piece", "Span", "holidays_from_ical", "instant", "micros"]

PLACE: Final = "booking"
"""As the zone of a calendar: the zone of the booking's place, known only with the case."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICRO = timedelta(microseconds=1)
_ORDINAL = _EPOCH.date().toordinal()
_LAST_DAY = datetime(9998, 1, 1, tzinfo=UTC).toordinal() - _ORDINAL
_KEPT_DAYS = 20_000
_KEYS = frozenset(
    {
        "zone",
        "fallback_zone",
        "week",
        "holidays",
        "openings",
        "country",
        "subdivision",
        "ical",
        "always",
    }
)

Piece = tuple[int, int, str]
"""(from, to, cause) in microseconds; cause "" is open, anything else says why it is closed."""


def micros(at: datetime) -> int:
    """Microseconds since the epoch of an instant; a naive datetime is a mistake of the programmer."""
    if at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return (at - _EPOCH) // _MICRO


def instant(micro: int) -> datetime:
    """The UTC datetime of microseconds since the epoch."""
    return _EPOCH + timedelta(microseconds=micro)


@dataclass(frozen=True, slots=True)
class Span:
    """UTC instants `start` <= t < `end`. `cause`: "" if open, else "night", "break", "day_off" or a holiday's name."""

    start: datetime
    end: datetime
    cause: str = ""

    @property
    def seconds(self) -> int:
        """True elapsed seconds, whole ones."""
        return int((self.end - self.start) // timedelta(seconds=1))


@dataclass(frozen=True)
class Calendar:
    """Hours of one place. Made by `from_data`; `ALWAYS` is open around the clock.

    zone: IANA name, or `PLACE`. week: seven openings, Monday first. holidays: closed dates with names. openings: dates
    with hours of their own, which win over week and holidays. country: ISO code, its public holidays are closed.
    """

    name: str
    zone: str
    week: tuple[Hours, ...] = ((),) * 7
    holidays: tuple[tuple[date, str], ...] = ()
    openings: tuple[tuple[date, Hours], ...] = ()
    country: str = ""
    subdivision: str = ""
    always: bool = False
    fallback_zone: str = "UTC"
    _days: dict[int, tuple[tuple[Piece, ...], int]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _walls: dict[int, tuple[Piece, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _dates: dict[date, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _placed: dict[str, Calendar] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._dates.update(self.holidays)
        self._dates.update(self.openings)

    @classmethod
    def from_data(cls, name: str, data: Any, path: Path = ()) -> Calendar:
        """A calendar from what an operator wrote. Raises PolicyFault naming the place and the reason."""
        path = path or (name,)
        table = expect_table(data, path, _KEYS)
        always = table.get("always", False)
        if not isinstance(always, bool):
            raise mistake((*path, "always"), "true or false is expected")
        zone = table.get("zone", "UTC" if always else None)
        if zone != PLACE:
            zone_of(zone, (*path, "zone"))
        fallback = table.get("fallback_zone", "UTC")
        zone_of(fallback, (*path, "fallback_zone"))
        if not always and "week" not in table and "openings" not in table:
            raise mistake(path, "a calendar needs a week, openings, or always = true")
        closed = _dates_of(table, path)
        country, subdivision = str(table.get("country", "")), str(table.get("subdivision", ""))
        if country:
            _country_holidays(country, subdivision, 2024, path)
        return cls(
            name=name,
            zone=str(zone),
            week=week_of(table.get("week", {}), (*path, "week")),
            holidays=tuple(sorted(closed.items())),
            openings=tuple(sorted(openings_of(table.get("openings", []), (*path, "openings")).items())),
            country=country,
            subdivision=subdivision,
            always=always,
            fallback_zone=fallback,
        )

    def at_place(self, zone: str) -> Calendar:
        """This calendar with the booking's zone; its own `fallback_zone` where that is empty or unknown.

        A calendar with a zone of its own is returned as it is.
        """
        if self.zone != PLACE:
            return self
        if zone not in self._placed:
            known = zone if is_zone(zone) else self.fallback_zone
            self._placed[zone] = replace(self, zone=known)
        return self._placed[zone]

    def spans_between(self, start: datetime, end: datetime) -> list[Span]:
        """Every span of start <= t < end, open and closed, without a gap."""
        return [Span(instant(a), instant(b), cause) for a, b, cause in self.walk(micros(start), micros(end))]

    def add(self, start: datetime, seconds: int) -> datetime | None:
        """The earliest instant at which `seconds` open seconds have passed since `start`; None if it never comes.

        A budget that ends exactly at closing time ends at closing time, not at the next opening.
        """
        found = self.advance(micros(start), seconds * SECOND)
        return None if found is None else instant(found)

    def is_open(self, at: datetime) -> bool:
        """Whether the place is open at this instant."""
        now = micros(at)
        return self.count(now, now + 1) == 1

    # --- in microseconds, for the clocks -----------------------------------------------------------------------------

    def walk(self, start: int, end: int) -> Iterator[Piece]:
        """`spans_between` in microseconds; neighbours of one cause are one piece, also over midnight."""
        if start >= end:
            return
        if self.always:
            yield start, end, ""
            return
        since, until, why = start, start, ""
        for day in range(start // DAY, (end - 1) // DAY + 1):
            for a, b, cause in self._day(day)[0]:
                if b <= start or a >= end:
                    continue
                if cause != why and until > since:
                    yield since, until, why
                    since = until
                why, until = cause, min(b, end)
        yield since, until, why

    def count(self, start: int, end: int) -> int:
        """Open microseconds of start <= t < end."""
        if self.always or start >= end:
            return max(0, end - start)
        total = 0
        for day in range(start // DAY, (end - 1) // DAY + 1):
            pieces, whole = self._day(day)
            if start <= day * DAY and (day + 1) * DAY <= end:
                total += whole
            else:
                total += sum(min(b, end) - max(a, start) for a, b, why in pieces if not why and b > start and a < end)
        return total

    def advance(self, start: int, budget: int) -> int | None:
        """`add` in microseconds."""
        if budget <= 0 or self.always:
            return start + max(0, budget)
        for day in range(start // DAY, self._last_day() + 1):
            pieces, whole = self._day(day)
            if start <= day * DAY and whole < budget:
                budget -= whole
                continue
            for a, b, why in pieces:
                length = b - max(a, start)
                if why or length <= 0:
                    continue
                if length >= budget:
                    return max(a, start) + budget
                budget -= length
        return None

    def _last_day(self) -> int:
        """UTC day after which this calendar cannot be open any more."""
        if any(self.week):
            return _LAST_DAY
        dates = [day.toordinal() - _ORDINAL for day, hours in self.openings if hours]
        return max(dates) + 3 if dates else -1

    def _day(self, day: int) -> tuple[tuple[Piece, ...], int]:
        """The pieces of one UTC day, without a gap, and how much of it is open."""
        found = self._days.get(day)
        if found is None:
            if len(self._days) > _KEPT_DAYS:
                self._days.clear()
                self._walls.clear()
            pieces = tuple(self._pieces(day))
            found = self._days[day] = pieces, sum(b - a for a, b, why in pieces if not why)
        return found

    def _pieces(self, day: int) -> Iterator[Piece]:
        if self.zone == PLACE:
            raise ValueError("a calendar of the place needs at_place() before it can count")
        for since, until, offset in offsets_of(self.zone, day):
            for wall in range((since + offset) // DAY, (until + offset - 1) // DAY + 1):
                base = wall * DAY - offset
                for a, b, cause in self._wall(wall):
                    start, end = max(since, base + a), min(until, base + b)
                    if start < end:
                        yield start, end, cause

    def _wall(self, wall: int) -> tuple[Piece, ...]:
        """The pieces of one local date, in microseconds after its midnight, without a gap."""
        found = self._walls.get(wall)
        if found is None:
            found = self._walls[wall] = tuple(self._wall_pieces(wall))
        return found

    def _wall_pieces(self, wall: int) -> Iterator[Piece]:
        own, holiday = self._hours(wall)
        spill = tuple((0, end - DAY) for _, end in self._hours(wall - 1)[0] if end > DAY)
        first, last = (own[0][0], own[-1][1]) if own else (DAY, 0)
        at = 0
        for start, end in sorted((*spill, *own)):
            if start > at:
                yield from _closed(at, start, holiday, own, first, last)
            if min(end, DAY) > at:
                yield max(at, start), min(end, DAY), ""
                at = min(end, DAY)
        if at < DAY:
            yield from _closed(at, DAY, holiday, own, first, last)

    def _hours(self, wall: int) -> tuple[Hours, str]:
        """The openings of a local date and the name of its holiday, "" for none."""
        day = date.fromordinal(wall + _ORDINAL)
        special = self._dates.get(day)
        if isinstance(special, tuple):
            return special, ""
        if special is None and self.country:
            special = _country_holidays(self.country, self.subdivision, day.year).get(day)
        return ((), special) if special else (self.week[(wall + 3) % 7], "")


def _closed(start: int, end: int, holiday: str, own: Hours, first: int, last: int) -> Iterator[Piece]:
    """A closed piece of a local date with its cause; told apart where the night ends and the break begins."""
    if holiday or not own:
        yield start, end, holiday or "day_off"
    elif start >= last or end <= first:
        yield start, end, "night"
    else:
        yield start, end, "break"


def _dates_of(table: Mapping[str, Any], path: Path) -> dict[date, str]:
    closed = holidays_of(table.get("holidays", []), (*path, "holidays"))
    if "ical" in table:
        try:
            closed = {**holidays_from_ical(str(table["ical"])), **closed}
        except PolicyFault as error:
            raise mistake((*path, "ical"), error.details["reason"]) from error
    return closed


@functools.lru_cache(maxsize=256)
def _country_holidays(country: str, subdivision: str, year: int, path: Path = ()) -> Mapping[date, str]:
    """Public holidays of one year. The package is heavy, so that it is imported only where a calendar asks for it."""
    import holidays

    try:
        return dict(holidays.country_holidays(country, subdiv=subdivision or None, years=year))
    except NotImplementedError as error:
        raise mistake(
            (*path, "country"), f"no public holidays are known for '{country}' {subdivision}".rstrip()
        ) from error


ALWAYS: Final = Calendar(name="always", zone="UTC", always=True)
"""Open around the clock."""
