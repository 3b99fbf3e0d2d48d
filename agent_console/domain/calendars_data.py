"""What an operator writes about a calendar, read strictly: hours, holidays, special openings.

Every mistake is a PolicyFault whose `details` carry the `path` of the mistake inside the data and the bare `reason`, so
that whoever knows the file can add the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agent_console.domain.faults import PolicyFault

Path = tuple[str | int, ...]
Hours = tuple[tuple[int, int], ...]
"""Openings of one local date: (from, to) in microseconds after local midnight; `to` above one day is over midnight."""

SECOND = 1_000_000
DAY = 86_400 * SECOND
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_GROUPS = {"daily": WEEKDAYS, "workdays": WEEKDAYS[:5], "weekend": WEEKDAYS[5:]}
_TIME = re.compile(r"([0-2]?\d):([0-5]\d)(?::([0-5]\d))?")
_ICAL_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?")
_YEARLY_UNTIL = 50
"""Years for which a yearly event of an iCalendar file is written out."""


def mistake(path: Path, reason: str) -> PolicyFault:
    """A PolicyFault for the place `path` inside a policy, e.g. ("calendars", "office", "week", "mon")."""
    return PolicyFault(
        f"{dotted(path) or 'content'}: {reason}.",
        "Mend this line and load the policy again.",
        details={"path": path, "reason": reason},
    )


def dotted(path: Path) -> str:
    """The path as a person would write it: rules[2].targets[0].within."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def expect_table(value: Any, path: Path, known: frozenset[str]) -> Mapping[str, Any]:
    """`value` as a table that has no keys beside `known`: a misspelt key must not be silently without effect."""
    if not isinstance(value, Mapping):
        raise mistake(path, "a table is expected")
    for key in value:
        if key not in known:
            raise mistake((*path, str(key)), f"'{key}' is not a known key; known are {', '.join(sorted(known))}")
    return value


def expect_list(value: Any, path: Path) -> Sequence[Any]:
    """`value` as a list."""
    if not isinstance(value, (list, tuple)):
        raise mistake(path, "a list is expected")
    return value


def zone_of(name: Any, path: Path) -> ZoneInfo:
    """The IANA zone. An unknown name is a mistake, never silently UTC."""
    try:
        if not isinstance(name, str) or not name:
            raise ValueError
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise mistake(path, f"'{name}' is not a time zone of the IANA database") from error


def hours_of(value: Any, path: Path) -> Hours:
    """[["09:00", "12:00"], ["22:00", "06:00"]] as sorted openings; what overlaps is joined."""
    found: list[tuple[int, int]] = []
    for index, pair in enumerate(expect_list(value, path)):
        here = (*path, index)
        if not isinstance(pair, (list, tuple)) or len(pair) != 2:
            raise mistake(here, 'an opening is a pair such as ["09:00", "18:00"]')
        start, end = (_time(part, here) for part in pair)
        if start in (DAY, end):
            raise mistake(here, 'an opening needs a length; the whole day is ["00:00", "24:00"]')
        found.append((start, end if end > start else end + DAY))
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _time(text: Any, path: Path) -> int:
    match = _TIME.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise mistake(path, f"'{text}' is not a time of day such as 09:00")
    hour, minute, second = (int(part or 0) for part in match.groups())
    total = hour * 3600 + minute * 60 + second
    if total > 86_400:
        raise mistake(path, f"'{text}' is later than 24:00")
    return total * SECOND


def week_of(value: Any, path: Path) -> tuple[Hours, ...]:
    """Seven openings, Monday first. `daily`, `workdays` and `weekend` stand for several days; a named day wins."""
    known = frozenset((*WEEKDAYS, *_GROUPS))
    table = expect_table(value, path, known)
    week: dict[str, Hours] = dict.fromkeys(WEEKDAYS, ())
    for key in ("daily", "workdays", "weekend", *WEEKDAYS):
        if key in table:
            hours = hours_of(table[key], (*path, key))
            week.update(dict.fromkeys(_GROUPS.get(key, (key,)), hours))
    return tuple(week[day] for day in WEEKDAYS)


def date_of(value: Any, path: Path) -> date:
    """A date, from TOML as such or from text as 2013-12-25."""
    if isinstance(value, datetime):
        raise mistake(path, "a date without a time is expected")
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise mistake(path, f"'{value}' is not a date such as 2013-12-25") from error


def holidays_of(value: Any, path: Path) -> dict[date, str]:
    """Dates, or tables with `date`, `name` and, for several days, an inclusive `until`."""
    found: dict[date, str] = {}
    for index, item in enumerate(expect_list(value, path)):
        here = (*path, index)
        if not isinstance(item, Mapping):
            found[date_of(item, here)] = "holiday"
            continue
        table = expect_table(item, here, frozenset({"date", "until", "name"}))
        first = date_of(table.get("date"), (*here, "date"))
        last = date_of(table["until"], (*here, "until")) if "until" in table else first
        if not first <= last <= first + timedelta(days=366):
            raise mistake((*here, "until"), "the last day must not lie before the first, nor a year after it")
        for offset in range((last - first).days + 1):
            found[first + timedelta(days=offset)] = str(table.get("name") or "holiday")
    return found


def openings_of(value: Any, path: Path) -> dict[date, Hours]:
    """Dates whose hours differ from the week's: [{date = 2013-12-28, hours = [["10:00", "14:00"]]}]."""
    found: dict[date, Hours] = {}
    for index, item in enumerate(expect_list(value, path)):
        here = (*path, index)
        table = expect_table(item, here, frozenset({"date", "hours"}))
        day = date_of(table.get("date"), (*here, "date"))
        if day in found:
            raise mistake((*here, "date"), f"{day} is given twice")
        found[day] = hours_of(table.get("hours"), (*here, "hours"))
    return found


def holidays_from_ical(text: str) -> dict[date, str]:
    """All-day events of an iCalendar text (RFC 5545): date to summary; several days, and yearly repetition.

    Raises PolicyFault for a text that is no iCalendar or has an event without a date.
    """
    if "BEGIN:VCALENDAR" not in text:
        raise mistake(("ical",), "this is not an iCalendar text")
    found: dict[date, str] = {}
    for event in _ical_events(text):
        if event.get("STATUS") == "CANCELLED":
            continue
        first = _ical_date(event.get("DTSTART", ""))
        last = _ical_date(event["DTEND"]) - timedelta(days=1) if "DTEND" in event else first
        name = event.get("SUMMARY", "").replace("\\,", ",").replace("\\;", ";").strip() or "holiday"
        for start in _ical_starts(first, event.get("RRULE", "")):
            for offset in range(max(0, min(366, (last - first).days)) + 1):
                found[start + timedelta(days=offset)] = name
    return found


def _ical_events(text: str) -> Iterator[dict[str, str]]:
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    event: dict[str, str] | None = None
    for line in unfolded.splitlines():
        name, _, value = line.partition(":")
        key = name.partition(";")[0].upper()
        if line.strip().upper() == "BEGIN:VEVENT":
            event = {}
        elif line.strip().upper() == "END:VEVENT" and event is not None:
            yield event
            event = None
        elif event is not None:
            event.setdefault(key, value.strip())


def _ical_date(text: str) -> date:
    match = _ICAL_DATE.fullmatch(text)
    if match is None:
        raise mistake(("ical",), f"'{text}' is not a date of iCalendar")
    year, month, day = (int(part) for part in match.groups())
    try:
        return date(year, month, day)
    except ValueError as error:
        raise mistake(("ical",), f"'{text}' is not a date of iCalendar") from error


def _ical_starts(first: date, rule: str) -> Iterator[date]:
    yield first
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";") if part)
    if parts.get("FREQ") != "YEARLY":
        return
    until = _ical_date(parts["UNTIL"]) if "UNTIL" in parts else date.max
    count = int(parts["COUNT"]) if parts.get("COUNT", "").isdigit() else _YEARLY_UNTIL
    step = int(parts["INTERVAL"]) if parts.get("INTERVAL", "").isdigit() else 1
    for number in range(1, min(count, _YEARLY_UNTIL)):
        try:
            start = first.replace(year=first.year + number * max(1, step))
        except ValueError:
            continue
        if start <= until:
            yield start
