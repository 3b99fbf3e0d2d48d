"""The forecast of breaches: what it does with more work, with none, with a short history; and how often it is right."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.domain.forecast import Forecast, History, Situation, forecast, rate_of

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def _history(rate: float = 6.0, weeks: int = 4, **fields: object) -> History:
    since = NOW - timedelta(weeks=weeks)
    arrivals = {since + HOUR * number: round(rate) for number in range(weeks * 168)} if rate else {}
    known = History(
        since, arrivals, answers=4000, first_answers=3000, work_hours=1000, kept=900, broken=100, targets=(7200,)
    )
    return replace(known, **fields)  # type: ignore[arg-type]


def _broken(found: Forecast) -> float:
    return sum(hour.breaches for hour in found.hours)


def test_nothing_waits_and_nothing_comes_then_nothing_is_broken() -> None:
    found = forecast(History(NOW - timedelta(weeks=4)), Situation(NOW, staff=(3,)))
    assert [(hour.arrivals, hour.breaches, hour.low, hour.high) for hour in found.hours] == [(0, 0, 0, 0)] * 9


def test_the_same_figures_give_the_same_forecast() -> None:
    now = Situation(NOW, due=(3, 0, 5), late=2, staff=(2,))
    assert forecast(_history(), now) == forecast(_history(), now)


def test_what_comes_due_while_nobody_works_is_broken_in_its_hour() -> None:
    found = forecast(_history(0), Situation(NOW, due=(0,) * 7 + (4,), staff=(0,)))
    assert [hour.breaches for hour in found.hours] == [0, 4, 0, 0, 0, 0, 0, 0, 0]
    assert (found.hours[1].low, found.hours[1].high) == (4, 4)


def test_enough_colleagues_keep_what_is_due_later() -> None:
    due = (0,) * 12 + (10,)
    few = forecast(_history(0), Situation(NOW, due=due, staff=(0.5,)))
    many = forecast(_history(0), Situation(NOW, due=due, staff=(20,)))
    assert _broken(few) > 5 > 2 > _broken(many)


@given(
    rate=st.integers(0, 30),
    more=st.integers(1, 30),
    staff=st.integers(0, 8),
    due=st.lists(st.integers(0, 6), max_size=30),
    late=st.integers(0, 20),
)
@settings(max_examples=15, deadline=None)
def test_more_arrivals_never_give_fewer_breaches(rate: int, more: int, staff: int, due: list[int], late: int) -> None:
    now = Situation(NOW, due=due, late=late, staff=(staff,))
    less = forecast(_history(rate, weeks=1), now, hours=4)
    greater = forecast(_history(rate + more, weeks=1), now, hours=4)
    assert _broken(greater) >= _broken(less) - 0.05
    assert all(a.arrivals <= b.arrivals for a, b in zip(less.hours, greater.hours, strict=True))


@given(due=st.lists(st.integers(0, 9), max_size=40), staff=st.integers(0, 5), late=st.integers(0, 9))
@settings(max_examples=15, deadline=None)
def test_the_mean_lies_where_it_can(due: list[int], staff: int, late: int) -> None:
    for hour in forecast(_history(3, weeks=1), Situation(NOW, due=due, late=late, staff=(staff,)), hours=5).hours:
        assert 0 <= hour.low <= hour.high
        assert hour.breaches >= 0
        assert hour.low - 1 <= hour.breaches or hour.high == 0


def test_a_short_history_is_flat_and_a_long_one_has_the_shape_of_the_week() -> None:
    def mondays(weeks: int) -> History:
        since = NOW - timedelta(weeks=weeks)
        hours = [since + HOUR * number for number in range(weeks * 168)]
        return History(since, {at: 40 if at.hour == 10 and at.weekday() == 0 else 2 for at in hours})

    short, long = rate_of(mondays(1), NOW, NOW), rate_of(mondays(12), NOW, NOW)
    assert 2 < short < long < 40
    assert long > 30
    assert rate_of(mondays(12), NOW + HOUR, NOW) == pytest.approx(2, abs=0.4)
    day = History(NOW - timedelta(hours=5), {NOW - HOUR * 2: 10})
    assert rate_of(day, NOW, NOW) == pytest.approx(rate_of(day, NOW + HOUR, NOW))


def test_a_day_busier_than_usual_raises_what_is_expected() -> None:
    usual = _history(10)
    busy = replace(usual, arrivals=dict(usual.arrivals) | {NOW - HOUR * number: 40 for number in range(1, 7)})
    assert forecast(busy, Situation(NOW, staff=(3,))).method["trend"] > 1.5
    assert forecast(usual, Situation(NOW, staff=(3,))).method["trend"] == pytest.approx(1)


def test_only_the_rest_of_the_present_hour_is_foreseen() -> None:
    at = NOW + timedelta(minutes=40)
    found = forecast(_history(6), Situation(at, due=(0, 3), staff=(0,)))
    assert found.hours[0].at == NOW
    assert found.hours[0].arrivals == pytest.approx(2, rel=0.1)
    assert found.hours[0].breaches == 3


def test_the_interval_holds_about_eight_of_ten_outcomes() -> None:
    """A world that the forecast does not know: its own rates, its own chance, each case and answer for itself."""
    chance = Random(20260302)
    held = hours = 0
    for _ in range(40):
        rate, staff, pace = chance.uniform(4, 25), chance.randint(1, 5), chance.uniform(3, 6)
        history = _observed(rate, pace, chance)
        due = [chance.randint(0, 2) for _ in range(24)]
        found = forecast(history, Situation(NOW, due=due, staff=(staff,)), hours=4)
        happened = _happen(rate, staff * pace, due, chance)
        for hour, broken in zip(found.hours, happened, strict=True):
            hours += 1
            held += hour.low <= broken <= hour.high
    # Eight of ten are promised; small whole numbers make the interval hold somewhat more.
    assert 0.70 <= held / hours <= 0.98, held / hours


def _observed(rate: float, pace: float, chance: Random) -> History:
    since = NOW - timedelta(weeks=2)
    arrivals = {since + HOUR * number: _count(rate, chance) for number in range(336)}
    answers = sum(_count(pace, chance) for _ in range(300))
    return History(since, arrivals, answers, answers, 300.0, kept=2000, broken=0, targets=(3600,))


def _happen(rate: float, pace: float, due: list[int], chance: Random) -> list[int]:
    """Minute by minute, the most urgent case first."""
    waiting = sorted(slot * 10 + chance.randint(0, 9) for slot, cases in enumerate(due) for _ in range(cases))
    late = 0
    broken = [0] * 4
    for minute in range(240):
        waiting = sorted([*waiting, *([minute + 60] * _count(rate / 60, chance))])
        for _ in range(_count(pace / 60, chance)):
            if late:
                late -= 1
            elif waiting:
                waiting.pop(0)
        missed = [at for at in waiting if at <= minute]
        waiting = waiting[len(missed) :]
        broken[minute // 60] += len(missed)
        late += len(missed)
    return broken


def _count(mean: float, chance: Random) -> int:
    limit, count, product = math.exp(-mean), 0, chance.random()
    while product > limit:
        count += 1
        product *= chance.random()
    return count
