"""Where a booking stands."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.kinds import BookingStatus
from agent_console.domain.phases import NEAR, Phase, boundaries, phase, progress
from tests.domain.clock_support import utc

START, END = utc("2026-06-10T09:00"), utc("2026-06-14T07:00")
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (START - NEAR - SECOND, Phase.BEFORE_FAR),
        (START - NEAR, Phase.BEFORE_NEAR),
        (START - SECOND, Phase.BEFORE_NEAR),
        (START, Phase.DURING),
        (END - SECOND, Phase.DURING),
        (END, Phase.AFTER),
    ],
)
def test_the_dates_decide_to_the_second(now: datetime, expected: Phase) -> None:
    assert phase(START, END, BookingStatus.CONFIRMED, now) == phase(START, END, "", now) == expected


@pytest.mark.parametrize("status", [BookingStatus.CANCELLED, BookingStatus.NO_SHOW, BookingStatus.COMPLETED])
def test_what_is_over_is_over(status: str) -> None:
    assert phase(START, END, status, START - timedelta(days=30)) == Phase.AFTER


def test_a_running_ride_lasts_until_its_status_says_otherwise() -> None:
    assert phase(START, None, BookingStatus.RUNNING, START + timedelta(days=9)) == Phase.DURING
    assert phase(START, None, BookingStatus.RUNNING, START - timedelta(minutes=5)) == Phase.DURING
    assert phase(START, None, BookingStatus.COMPLETED, START + timedelta(days=9)) == Phase.AFTER


def test_without_a_booking_there_is_no_phase() -> None:
    assert phase(None, None, "", START) == Phase.NONE
    assert boundaries(None, None) == []
    assert progress(None, END, START) == progress(START, None, START) == 0.0


@given(st.integers(-20_000, 20_000), st.integers(0, 20_000))
def test_the_phase_changes_only_at_boundaries(minute: int, length: int) -> None:
    end = START + timedelta(minutes=length)
    now, later = START + timedelta(minutes=minute), START + timedelta(minutes=minute + 7)
    crossed = any(now < at <= later for at in boundaries(START, end))
    if not crossed:
        assert phase(START, end, "", now) == phase(START, end, "", later)


@given(st.integers(-20_000, 20_000), st.integers(0, 20_000), st.integers(0, 1000))
def test_progress_grows_from_nothing_to_all(minute: int, length: int, later: int) -> None:
    end = START + timedelta(minutes=length)
    now = START + timedelta(minutes=minute)
    assert 0.0 <= progress(START, end, now) <= progress(START, end, now + timedelta(minutes=later)) <= 1.0
    assert progress(START, end, end) == 1.0


def test_half_of_the_stay_is_half() -> None:
    assert progress(START, END, START + (END - START) / 2) == 0.5
