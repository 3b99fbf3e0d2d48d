"""Times, spans and money as people read them, in five languages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from agent_console.ui.format import LANGUAGES, Formats, zone_of

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


@pytest.fixture
def formats(qapp):
    return Formats("en", ZoneInfo("Asia/Almaty"))


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(5, "5 s"), (65, "1 min"), (3600, "1 h"), (7500, "2 h 5 min"), (-90000, "1 d 1 h"), (500000, "5 d")],
)
def test_spans_have_at_most_two_units(formats, seconds, text):
    assert formats.span(seconds) == text


@pytest.mark.parametrize(("seconds", "text"), [(245, "4:05"), (59, "0:59"), (-61, "−1:01"), (7500, "2 h 5 min")])
def test_a_countdown_reads_like_a_clock_below_an_hour(formats, seconds, text):
    assert formats.countdown(seconds) == text


def test_a_stamp_is_as_short_as_can_be(formats):
    assert formats.stamp(NOON, now=NOON) == "17:00"
    assert formats.stamp(NOON - timedelta(days=1), now=NOON) == "Yesterday"
    assert formats.stamp(NOON - timedelta(days=3), now=NOON) == "Mon"
    assert formats.stamp(NOON - timedelta(days=30), now=NOON) == "10 Feb"
    assert formats.stamp(NOON - timedelta(days=400), now=NOON) == "5 Feb 2025"


def test_the_place_has_its_own_time(formats):
    yerevan = zone_of("Asia/Yerevan")
    assert formats.time(NOON) == "17:00"
    assert formats.time(NOON, yerevan) == "16:00"
    assert formats.offset(yerevan, NOON) == timedelta(hours=-1)
    assert zone_of("Nowhere/Town") is None
    assert zone_of("") is None


def test_a_stay_names_the_month_once(formats):
    assert formats.dates(NOON, NOON + timedelta(days=3)) == "12–15 Mar"
    assert formats.dates(NOON, NOON + timedelta(days=30)) == "12 Mar – 11 Apr"
    assert formats.dates(NOON, NOON + timedelta(minutes=45)) == "12 Mar, 17:00–17:45"


@pytest.mark.parametrize("language", LANGUAGES)
def test_money_and_dates_in_every_language(qapp, language):
    formats = Formats(language, UTC)
    assert "1" in formats.money(123450, "KZT")
    assert formats.date(NOON).startswith("12 ")
    assert formats.language_name("ru") != "ru"
    assert formats.full(NOON)
