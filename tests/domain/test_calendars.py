"""Open time, held against a minute-by-minute counter and against the odd hours of real zones."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.domain.calendars import ALWAYS, Calendar
from agent_console.domain.faults import PolicyFault
from tests.domain.clock_support import MINUTE, ODD_TIMES, Hours, hours, minutes, open_seconds, open_spans, utc

OFFICE = {"zone": "Europe/Berlin", "week": {"workdays": [["09:00", "18:00"]]}}


@st.composite
def cases(draw: st.DrawFn) -> tuple[Hours, datetime, datetime]:
    zone, odd = draw(st.sampled_from(ODD_TIMES))
    plain = draw(hours(utc(odd).date(), zone))
    start = utc(odd) + draw(st.integers(-2000, 200)) * MINUTE
    return plain, start, start + draw(st.integers(0, 3000)) * MINUTE


@settings(max_examples=100, deadline=None)
@given(cases())
def test_open_time_equals_the_minutes_of_the_wall_clock(case: tuple[Hours, datetime, datetime]) -> None:
    plain, start, end = case
    calendar = plain.calendar()
    expected = sum(plain.is_open(at) for at in minutes(start, end)) * 60
    assert open_seconds(calendar, start, end) == expected
    spans = open_spans(calendar, start, end)
    assert sum(span.seconds for span in spans) == expected
    assert all(plain.is_open(span.start) and plain.is_open(span.end - MINUTE) for span in spans)


@settings(max_examples=60, deadline=None)
@given(cases(), st.integers(0, 90_000))
def test_add_finds_the_earliest_instant(case: tuple[Hours, datetime, datetime], seconds: int) -> None:
    plain, start, _ = case
    calendar = plain.calendar()
    due = calendar.add(start, seconds)
    if due is None:
        assert not any(plain.week)
        return
    assert open_seconds(calendar, start, due) == seconds
    if seconds:
        assert open_seconds(calendar, start, due - timedelta(seconds=1)) == seconds - 1


@settings(max_examples=60, deadline=None)
@given(cases())
def test_spans_tile_the_time_without_gap_or_overlap(case: tuple[Hours, datetime, datetime]) -> None:
    plain, start, end = case
    spans = plain.calendar().spans_between(start, end)
    at = start
    for before, span in zip([None, *spans], spans, strict=False):
        assert span.start == at < span.end
        assert before is None or before.cause != span.cause
        at = span.end
    assert at == end


@pytest.mark.parametrize(
    ("zone", "day", "hours_long"),
    [
        ("Europe/Berlin", "2024-03-31", 23),
        ("Europe/Berlin", "2024-10-27", 25),
        ("Europe/Tirane", "2024-03-31", 23),
        ("America/New_York", "2024-11-03", 25),
        ("America/Sao_Paulo", "2018-11-04", 23),
        ("America/Sao_Paulo", "2019-02-16", 25),
        ("Australia/Lord_Howe", "2024-04-07", 24.5),
        ("Asia/Almaty", "2024-02-29", 25),
        ("Asia/Almaty", "2024-07-01", 24),
        ("Asia/Yerevan", "2011-10-30", 25),
        ("Europe/Moscow", "2014-10-26", 25),
        ("Europe/Moscow", "2024-03-31", 24),
        ("Pacific/Apia", "2011-12-30", 0),
    ],
)
def test_a_day_has_the_hours_that_it_really_has(zone: str, day: str, hours_long: float) -> None:
    around = Calendar.from_data("day", {"zone": zone, "openings": [{"date": day, "hours": [["00:00", "24:00"]]}]})
    noon = utc(f"{day}T12:00")
    assert open_seconds(around, noon - timedelta(days=3), noon + timedelta(days=3)) == hours_long * 3600


def test_hours_inside_the_gap_never_happen_and_inside_the_fold_happen_twice() -> None:
    night = Calendar.from_data("night", {"zone": "Europe/Berlin", "week": {"daily": [["02:15", "02:45"]]}})
    assert open_spans(night, utc("2024-03-30T23:00"), utc("2024-03-31T22:00")) == []
    spans = open_spans(night, utc("2024-10-26T22:00"), utc("2024-10-27T23:00"))
    assert [(span.start, span.end) for span in spans] == [
        (utc("2024-10-27T00:15"), utc("2024-10-27T00:45")),
        (utc("2024-10-27T01:15"), utc("2024-10-27T01:45")),
    ]


def test_almaty_after_the_change_of_2024_is_five_hours_ahead() -> None:
    calendar = Calendar.from_data("a", {"zone": "Asia/Almaty", "week": {"daily": [["09:00", "18:00"]]}})
    (winter,) = open_spans(calendar, utc("2024-02-28T00:00"), utc("2024-02-28T18:00"))
    (spring,) = open_spans(calendar, utc("2024-03-02T00:00"), utc("2024-03-02T18:00"))
    assert (winter.start, spring.start) == (utc("2024-02-28T03:00"), utc("2024-03-02T04:00"))


def test_a_budget_that_ends_at_closing_time_ends_at_closing_time() -> None:
    calendar = Calendar.from_data("office", OFFICE)
    assert calendar.add(utc("2013-06-04T09:00"), 7 * 3600) == utc("2013-06-04T16:00")
    assert calendar.add(utc("2013-06-04T09:00"), 7 * 3600 + 1) == utc("2013-06-05T07:00:01")
    assert calendar.add(utc("2013-06-04T20:00"), 0) == utc("2013-06-04T20:00")


def test_closed_spans_say_why() -> None:
    calendar = Calendar.from_data(
        "split",
        {
            "zone": "Asia/Almaty",
            "week": {"workdays": [["09:00", "12:00"], ["13:00", "18:00"]]},
            "holidays": [{"date": date(2026, 3, 20), "until": date(2026, 3, 21), "name": "Nauryz"}],
        },
    )
    spans = calendar.spans_between(utc("2026-03-19T04:00"), utc("2026-03-23T04:30"))
    assert [span.cause for span in spans] == ["", "break", "", "night", "Nauryz", "day_off", "night", ""]
    assert [span.seconds for span in spans if span.cause == "Nauryz"] == [48 * 3600]


def test_a_shift_over_midnight_belongs_to_the_day_on_which_it_begins() -> None:
    calendar = Calendar.from_data(
        "late", {"zone": "UTC", "week": {"fri": [["22:00", "06:00"]]}, "holidays": ["2024-06-14"]}
    )
    assert open_seconds(calendar, utc("2024-06-14T00:00"), utc("2024-06-16T00:00")) == 0
    (span,) = open_spans(calendar, utc("2024-06-21T00:00"), utc("2024-06-23T00:00"))
    assert (span.start, span.end) == (utc("2024-06-21T22:00"), utc("2024-06-22T06:00"))


def test_public_holidays_of_a_country_are_closed_under_their_names() -> None:
    calendar = Calendar.from_data(
        "kz", {"zone": "Asia/Almaty", "country": "KZ", "week": {"daily": [["00:00", "24:00"]]}}
    )
    spans = calendar.spans_between(utc("2025-12-15T00:00"), utc("2025-12-18T00:00"))
    assert [bool(span.cause) for span in spans] == [False, True, False]
    assert "Independence" in spans[1].cause


def test_a_special_opening_wins_over_week_and_holiday() -> None:
    opening = {"date": "2025-12-16", "hours": [["10:00", "14:00"]]}
    calendar = Calendar.from_data(
        "kz", {"zone": "UTC", "country": "KZ", "week": {"daily": [["00:00", "24:00"]]}, "openings": [opening]}
    )
    assert open_seconds(calendar, utc("2025-12-16T00:00"), utc("2025-12-17T00:00")) == 4 * 3600


def test_always_counts_every_second() -> None:
    assert open_seconds(ALWAYS, utc("2024-03-31T00:00"), utc("2024-04-01T00:00")) == 86_400
    assert ALWAYS.add(utc("2024-03-31T00:00"), 3600) == utc("2024-03-31T01:00")
    assert ALWAYS.is_open(utc("2024-12-25T03:00"))


def test_the_calendar_of_the_place_takes_the_zone_of_the_booking() -> None:
    daytime = Calendar.from_data(
        "daytime",
        {"zone": "booking", "fallback_zone": "Asia/Almaty", "week": {"daily": [["09:00", "21:00"]]}},
    )
    at = utc("2026-06-10T06:00")
    assert daytime.at_place("Asia/Yerevan").is_open(at)
    assert not daytime.at_place("America/New_York").is_open(at)
    assert daytime.at_place("").zone == daytime.at_place("Europe/Tirana").zone == "Asia/Almaty"
    assert daytime.at_place("Asia/Yerevan") is daytime.at_place("Asia/Yerevan")
    with pytest.raises(ValueError, match="at_place"):
        daytime.is_open(at)


def test_a_calendar_that_never_opens_again_says_so() -> None:
    once = Calendar.from_data(
        "once", {"zone": "UTC", "openings": [{"date": "2013-12-28", "hours": [["10:00", "14:00"]]}]}
    )
    assert once.add(utc("2013-12-28T09:00"), 4 * 3600) == utc("2013-12-28T14:00")
    assert once.add(utc("2013-12-28T09:00"), 4 * 3600 + 1) is None


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        open_seconds(ALWAYS, datetime(2024, 1, 1), datetime(2024, 1, 2))  # noqa: DTZ001 - the mistake under test


def test_a_year_across_every_change_still_adds_up() -> None:
    calendar = Calendar.from_data("b", {"zone": "Europe/Berlin", "week": {"daily": [["00:00", "24:00"]]}})
    start, end = utc("2023-01-01T00:00"), utc("2025-01-01T00:00")
    assert open_seconds(calendar, start, end) == (end - start).total_seconds()


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        ({"zone": "Europe/Tirana", "week": {}}, "office.zone", "not a time zone"),
        ({"zone": "Europe", "week": {}}, "office.zone", "not a time zone"),
        ({"zone": "../etc/passwd", "week": {}}, "office.zone", "not a time zone"),
        ({"week": {}}, "office.zone", "not a time zone"),
        ({"zone": "UTC"}, "office", "needs a week"),
        ({"zone": "UTC", "week": {"monday": []}}, "office.week.monday", "not a known key"),
        ({"zone": "UTC", "week": {"mon": [["9", "18:00"]]}}, "office.week.mon[0]", "not a time of day"),
        ({"zone": "UTC", "week": {"mon": [["09:00", "24:01"]]}}, "office.week.mon[0]", "later than 24:00"),
        ({"zone": "UTC", "week": {"mon": [["09:00"]]}}, "office.week.mon[0]", "pair"),
        ({"zone": "UTC", "week": {"mon": [["09:00", "09:00"]]}}, "office.week.mon[0]", "needs a length"),
        ({"zone": "UTC", "week": [], "openings": []}, "office.week", "table is expected"),
        ({"zone": "UTC", "week": {}, "holidays": ["2024-02-30"]}, "office.holidays[0]", "not a date"),
        ({"zone": "UTC", "week": {}, "holidays": "2024-02-29"}, "office.holidays", "list is expected"),
        ({"zone": "UTC", "week": {}, "country": "XX"}, "office.country", "no public holidays"),
        ({"zone": "UTC", "week": {}, "ical": "hello"}, "office.ical", "not an iCalendar"),
        ({"zone": "UTC", "week": {}, "colour": 1}, "office.colour", "not a known key"),
        ({"always": "yes"}, "office.always", "true or false"),
        (
            {"zone": "UTC", "openings": [{"date": "2024-01-01", "hours": []}, {"date": "2024-01-01", "hours": []}]},
            "office.openings[1].date",
            "twice",
        ),
    ],
)
def test_each_mistake_names_its_place_and_reason(data: dict[str, object], place: str, reason: str) -> None:
    with pytest.raises(PolicyFault) as caught:
        Calendar.from_data("office", data)
    assert caught.value.what.startswith(f"{place}: ")
    assert reason in caught.value.what
