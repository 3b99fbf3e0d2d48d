"""Holidays from iCalendar texts."""

from __future__ import annotations

from datetime import date

import pytest

from agent_console.domain.calendars import Calendar, holidays_from_ical
from agent_console.domain.faults import PolicyFault
from tests.domain.clock_support import utc

TEXT = """BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20260321\r
DTEND;VALUE=DATE:20260324\r
SUMMARY:Nauryz\\, the new\r
  year\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20241225\r
RRULE:FREQ=YEARLY;COUNT=3\r
SUMMARY:Christmas\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART:20260501T000000Z\r
STATUS:CANCELLED\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_days_spans_and_yearly_events_are_read() -> None:
    assert holidays_from_ical(TEXT) == {
        date(2026, 3, 21): "Nauryz, the new year",
        date(2026, 3, 22): "Nauryz, the new year",
        date(2026, 3, 23): "Nauryz, the new year",
        date(2024, 12, 25): "Christmas",
        date(2025, 12, 25): "Christmas",
        date(2026, 12, 25): "Christmas",
    }


def test_a_calendar_closes_on_them() -> None:
    calendar = Calendar.from_data("c", {"zone": "UTC", "ical": TEXT, "week": {"daily": [["00:00", "24:00"]]}})
    spans = calendar.spans_between(utc("2026-03-20T00:00"), utc("2026-03-25T00:00"))
    assert [(span.cause, span.seconds // 86_400) for span in spans] == [("", 1), ("Nauryz, the new year", 3), ("", 1)]


def test_a_yearly_event_of_the_29th_of_february_skips_the_other_years() -> None:
    text = (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240229\nRRULE:FREQ=YEARLY;UNTIL=20330101\nEND:VEVENT\nEND:VCALENDAR"
    )
    assert list(holidays_from_ical(text)) == [date(2024, 2, 29), date(2028, 2, 29), date(2032, 2, 29)]


@pytest.mark.parametrize("line", ["DTSTART:20240231", "DTSTART:soon", "SUMMARY:no date"])
def test_an_event_without_a_good_date_is_a_mistake(line: str) -> None:
    with pytest.raises(PolicyFault, match="not a date of iCalendar"):
        holidays_from_ical(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{line}\nEND:VEVENT\nEND:VCALENDAR")
