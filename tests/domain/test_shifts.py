"""Working hours on the wall of a zone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from agent_console.domain.faults import PolicyFault
from agent_console.domain.shifts import checked_shift, delivered_at, on_shift


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


NIGHT = {"mon": [["22:00", "06:00"]]}


def test_without_hours_every_moment_is_working_time() -> None:
    assert on_shift({}, "Asia/Almaty", utc("2026-06-10T03:00"))
    assert on_shift({"mon": []}, "UTC", utc("2026-06-10T03:00"))


def test_a_shift_over_midnight_goes_on_in_the_morning() -> None:
    # Monday 22:00 in Almaty is 17:00 UTC; Tuesday 06:00 is 01:00 UTC.
    assert on_shift(NIGHT, "Asia/Almaty", utc("2026-06-08T17:00"))
    assert on_shift(NIGHT, "Asia/Almaty", utc("2026-06-09T00:59"))
    assert not on_shift(NIGHT, "Asia/Almaty", utc("2026-06-09T01:00"))


def test_an_alarm_waits_for_the_next_shift_and_one_in_working_time_keeps_its_instant() -> None:
    week = {"mon": [["09:00", "18:00"]], "tue": [["09:00", "18:00"]]}
    assert delivered_at(utc("2026-06-08T23:00"), utc("2026-06-08T23:00"), week, "UTC") == utc("2026-06-09T09:00")
    assert delivered_at(utc("2026-06-09T10:00"), utc("2026-06-09T10:05"), week, "UTC") == utc("2026-06-09T10:00")
    # Due in working time, but recorded after it, because the platform was down.
    assert delivered_at(utc("2026-06-08T17:00"), utc("2026-06-08T20:00"), week, "UTC") == utc("2026-06-09T09:00")


@pytest.mark.parametrize(
    ("shift", "zone"),
    [
        ({"someday": [["09:00", "18:00"]]}, "UTC"),
        ({"mon": [["25:00", "26:00"]]}, "UTC"),
        ({"mon": [["09:00"]]}, "UTC"),
        ({"mon": [["09:00", "18:00"]]}, "Mars/Olympus"),
        ({}, "Mars/Olympus"),
        ({}, "../../etc/passwd"),
        ({"mon": [["09:00", "18:00"]]}, ""),
    ],
)
def test_hours_that_cannot_be_are_refused_and_bind_nobody(shift: dict[str, list[list[str]]], zone: str) -> None:
    with pytest.raises(PolicyFault):
        checked_shift(shift, zone)
    assert on_shift(shift, zone, utc("2026-06-08T23:00"))
