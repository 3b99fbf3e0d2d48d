"""What the clock tests share: short ways to write instants and calendars, and a slow counter that cannot be clever.

The counter walks minute by minute and asks the wall of the zone what time it is. It shares no code with the product.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from agent_console.domain.calendars import SECOND, Calendar, Span, micros
from agent_console.domain.clocks import Event

MINUTE = timedelta(minutes=1)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

# Zone and an instant near which something odd happens there.
ODD_TIMES = [
    ("Europe/Berlin", "2024-03-31T01:00"),
    ("Europe/Berlin", "2024-10-27T01:00"),
    ("America/New_York", "2024-03-10T07:00"),
    ("America/New_York", "2024-11-03T06:00"),
    ("America/Sao_Paulo", "2018-11-04T03:00"),
    ("America/Sao_Paulo", "2019-02-17T02:00"),
    ("America/St_Johns", "2010-11-07T02:31"),
    ("Australia/Lord_Howe", "2024-04-06T15:00"),
    ("Australia/Lord_Howe", "2024-10-05T15:30"),
    ("Asia/Almaty", "2024-02-29T18:00"),
    ("Europe/Tirane", "2024-03-31T01:00"),
    ("Europe/Tirane", "2024-10-27T01:00"),
    ("Asia/Yerevan", "2011-10-29T23:00"),
    ("Europe/Moscow", "2011-03-26T23:00"),
    ("Europe/Moscow", "2014-10-25T22:00"),
    ("Pacific/Apia", "2011-12-30T10:00"),
    ("Africa/Casablanca", "2024-04-14T02:00"),
    ("UTC", "2024-02-29T00:00"),
]


def utc(text: str) -> datetime:
    """2013-06-04T09:00 as an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@dataclass(frozen=True)
class Hours:
    """A calendar as plain data: for each weekday minutes (from, to), above 1440 over midnight; odd dates."""

    zone: str
    week: list[list[tuple[int, int]]]
    closed: frozenset[date] = frozenset()
    special: dict[date, list[tuple[int, int]]] = field(default_factory=dict)

    def calendar(self) -> Calendar:
        week = {name: [_pair(*pair) for pair in pairs] for name, pairs in zip(DAYS, self.week, strict=True)}
        openings = [
            {"date": day.isoformat(), "hours": [_pair(*pair) for pair in pairs]} for day, pairs in self.special.items()
        ]
        closed = [day.isoformat() for day in self.closed]
        return Calendar.from_data("tried", {"zone": self.zone, "week": week, "holidays": closed, "openings": openings})

    def of(self, day: date) -> list[tuple[int, int]]:
        if day in self.special:
            return self.special[day]
        return [] if day in self.closed else self.week[day.weekday()]

    def is_open(self, at: datetime) -> bool:
        wall = at.astimezone(ZoneInfo(self.zone))
        minute = wall.hour * 60 + wall.minute
        today, eve = wall.date(), wall.date() - timedelta(days=1)
        return any(a <= minute < b for a, b in self.of(today)) or any(a <= minute + 1440 < b for a, b in self.of(eve))


def _pair(start: int, end: int) -> list[str]:
    end = end if end <= 1440 else end - 1440
    return [f"{start // 60:02}:{start % 60:02}", f"{end // 60:02}:{end % 60:02}"]


def minutes(start: datetime, end: datetime) -> Iterable[datetime]:
    """Every whole minute of start <= t < end."""
    while start < end:
        yield start
        start += MINUTE


def open_spans(calendar: Calendar, start: datetime, end: datetime) -> list[Span]:
    """The open ones among the spans of start <= t < end."""
    return [span for span in calendar.spans_between(start, end) if not span.cause]


def open_seconds(calendar: Calendar, start: datetime, end: datetime) -> float:
    """Open seconds of start <= t < end, as the clocks count them; 0 where end lies before start."""
    return calendar.count(micros(start), micros(end)) / SECOND


@st.composite
def hours(draw: st.DrawFn, near: date, zone: str) -> Hours:
    """Any calendar: up to three openings a day, some over midnight; closed and special dates near `near`."""
    opening = st.tuples(st.integers(0, 1439), st.integers(1, 1439)).map(lambda pair: (pair[0], sum(pair)))
    openings = st.lists(opening, max_size=3)
    week = [draw(openings) for _ in DAYS]
    dates = st.integers(-3, 4).map(lambda offset: near + timedelta(days=offset))
    return Hours(
        zone,
        week,
        frozenset(draw(st.lists(dates, max_size=2))),
        draw(st.dictionaries(dates, openings, max_size=2)),
    )


def event(text: str, type_: str, author: str = "customer", **data: object) -> Event:
    """An event on the wire's terms."""
    return Event.of(utc(text), type_, author, data)
