"""How many promises will be broken in the next hours, from what usually arrives, how fast it is worked off, and what waits now.

The method, in the order of the computation:

1. **Arrivals.** The rate of an hour is the average of that hour on that weekday, drawn towards the average of that hour on
   any day, drawn towards the average of all hours (as if two weeks, respectively two days, had shown the wider average). So a
   short history gives a flat forecast, a long one the shape of the week. The last hours against what was usual for them (the
   *trend*) raise or lower all of it, drawn towards 1.
2. **Work.** Each arrival, and each follow-up that comes with it, wants one answer within one of the usual targets. What waits
   now wants one within its own due instant. What is late already wants one at once.
3. **Pace.** Colleagues on shift give answers at the pace of the past weeks (answers per colleague and hour), the most urgent
   first. What comes due before its turn is broken. Besides, a share (*slip*) of what could have been in time is broken as it
   was in the past weeks: nobody works in perfect order.
4. **Chance.** This is played some hundred times in steps of ten minutes: arrivals and answers fall by chance around their
   rates (Poisson), and the rates themselves are only known as well as the history is long. The forecast is the mean, the
   interval holds the middle eight tenths of the plays.

The plays draw the same numbers every time, so the same figures give the same forecast, and more arrivals never give fewer
breaches. Targets of what has not arrived yet are taken in wall time.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from statistics import NormalDist
from typing import Final

__all__ = ["RUNS", "SLOT", "Forecast", "History", "Hour", "Situation", "forecast", "rate_of"]

SLOT: Final = timedelta(minutes=10)
_SLOTS_AN_HOUR: Final = 6
RUNS: Final = 200
_HOUR: Final = timedelta(hours=1)
_NORMAL: Final = NormalDist()
_DAYS_OF_PRIOR: Final = 2.0
_WEEKS_OF_PRIOR: Final = 2.0
_TREND_HOURS: Final = 6
_TREND_PRIOR: Final = 20.0
"""Arrivals as usual that are added to both sides of the trend."""
_PACE_PRIOR: Final = (4.0, 8.0)
"""(answers an hour, hours of work as which they count) of a colleague nobody has seen working yet."""
_SLIP_PRIOR: Final = (1.0, 49.0)
"""(broken, kept) promises that are added to those of the history."""
_USUAL_TARGET: Final = 7_200
"""Seconds, where no promise has been kept or broken yet."""
_FEW: Final = 30.0
"""Expected counts up to which Poisson's own distribution is used, and the normal one beyond."""


@dataclass(frozen=True, slots=True)
class History:
    """What is known of the time from `since` (the beginning of an hour) until the hour of the forecast.

    arrivals: cases by the beginning of their hour (absent: none). answers: all public answers for which somebody had waited;
    work_hours: the sum over all hours of the colleagues who answered in it. first_answers: of them, the first in their case.
    kept, broken: promises. targets: seconds promised, a sample in any order.
    """

    since: datetime
    arrivals: Mapping[datetime, int] = field(default_factory=dict)
    answers: int = 0
    first_answers: int = 0
    work_hours: float = 0.0
    kept: int = 0
    broken: int = 0
    targets: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """The present. due: how many cases come due in each slot from `at` on, if nobody answers them. late: broken already, and
    somebody still waits. staff: colleagues on shift in each slot (the last one holds for what follows)."""

    at: datetime
    due: Sequence[int] = ()
    late: int = 0
    staff: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class Hour:
    """The hour that begins at `at`: expected arrivals and breaches, and between which numbers 80 per cent of the plays lie."""

    at: datetime
    arrivals: float
    breaches: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """The first hour is the one of `Situation.at`, of which only the rest is foreseen. method: the figures it was made with."""

    hours: tuple[Hour, ...]
    method: Mapping[str, float]


def forecast(history: History, now: Situation, hours: int = 9) -> Forecast:
    """What is to be expected in the present hour and the following ones."""
    first = _beginning(now.at)
    trend = _trend(history, first)
    usual = [rate_of(history, first + _HOUR * number, first) * trend for number in range(hours)]
    pace = (history.answers + _PACE_PRIOR[0] * _PACE_PRIOR[1]) / (history.work_hours + _PACE_PRIOR[1])
    slip = (history.broken + _SLIP_PRIOR[0]) / (history.broken + history.kept + sum(_SLIP_PRIOR))
    follow_ups = max(0, history.answers - history.first_answers) / max(1, history.first_answers)
    seen = sum(history.arrivals.values())
    world = _World(
        rates=usual,
        work=1 + min(follow_ups, 10.0),
        pace=pace,
        slip=slip,
        targets=_spread(history.targets),
        arrival_doubt=1 / math.sqrt(seen + _TREND_PRIOR),
        pace_doubt=1 / math.sqrt(history.answers + _PACE_PRIOR[0] * _PACE_PRIOR[1]),
        skipped=int((now.at - first) / SLOT),
    )
    plays = [_play(world, now, run) for run in range(RUNS)]
    low, high = RUNS // 10, RUNS - 1 - RUNS // 10
    found = []
    for number in range(hours):
        outcomes = sorted(play[number] for play in plays)
        left = 1 - world.skipped / _SLOTS_AN_HOUR if number == 0 else 1.0
        mean = sum(outcomes) / RUNS
        found.append(Hour(first + _HOUR * number, usual[number] * left, mean, outcomes[low], outcomes[high]))
    method = {
        "weeks": round((first - history.since) / timedelta(weeks=1), 1),
        "trend": round(trend, 3),
        "handling_seconds": round(3600 / pace),
        "agents": float(now.staff[0]) if now.staff else 0.0,
        "backlog": float(sum(now.due) + now.late),
        "slip_per_cent": round(slip * 100, 1),
        "answers_per_case": round(world.work, 2),
        "plays": float(RUNS),
    }
    return Forecast(tuple(found), method)


def rate_of(history: History, at: datetime, until: datetime) -> float:
    """Arrivals usually to be expected in the hour that begins at `at`, from what came before `until`; without the trend."""
    first = history.since
    known = [(hour, count) for hour, count in history.arrivals.items() if first <= hour < until]
    observed = max(0, int((until - first) / _HOUR))
    level = sum(count for _, count in known) / observed if observed else 0.0
    days = _occurrences(first, observed, at, 24)
    same_hour = sum(count for hour, count in known if hour.hour == at.hour)
    daily = (same_hour + _DAYS_OF_PRIOR * level) / (days + _DAYS_OF_PRIOR)
    weeks = _occurrences(first, observed, at, 24 * 7)
    same = sum(count for hour, count in known if hour.hour == at.hour and hour.weekday() == at.weekday())
    return (same + _WEEKS_OF_PRIOR * daily) / (weeks + _WEEKS_OF_PRIOR)


def _occurrences(first: datetime, observed: int, at: datetime, period: int) -> int:
    """How many of the `observed` hours from `first` on are of the same kind as `at`, which recurs every `period` hours."""
    offset = int((at - first) / _HOUR) % period
    return 0 if offset >= observed else 1 + (observed - 1 - offset) // period


def _trend(history: History, first: datetime) -> float:
    """The last full hours against what had been usual for them."""
    came = usual = 0.0
    for number in range(1, _TREND_HOURS + 1):
        hour = first - _HOUR * number
        if hour < history.since + timedelta(days=1):
            break
        usual += rate_of(history, hour, first - _HOUR * _TREND_HOURS)
        came += history.arrivals.get(hour, 0)
    return (came + _TREND_PRIOR) / (usual + _TREND_PRIOR)


def _beginning(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)


def _spread(targets: Sequence[int]) -> tuple[int, ...]:
    """Five targets that stand for all of them, in slots."""
    known = sorted(targets) or [_USUAL_TARGET]
    chosen = [known[min(len(known) - 1, int(len(known) * (2 * number + 1) / 10))] for number in range(5)]
    return tuple(max(0, int(seconds / SLOT.total_seconds())) for seconds in chosen)


@dataclass(frozen=True, slots=True)
class _World:
    rates: Sequence[float]
    work: float
    pace: float
    slip: float
    targets: tuple[int, ...]
    arrival_doubt: float
    pace_doubt: float
    skipped: int


def _play(world: _World, now: Situation, run: int) -> list[int]:
    """Breaches of each hour in one possible course of things."""
    slots = len(world.rates) * _SLOTS_AN_HOUR - world.skipped
    doubts, draws = _draws(run, len(world.rates))
    rate = max(0.0, 1 + world.arrival_doubt * _NORMAL.inv_cdf(doubts[0])) * world.work / _SLOTS_AN_HOUR
    pace = max(0.0, 1 + world.pace_doubt * _NORMAL.inv_cdf(doubts[1])) * world.pace / _SLOTS_AN_HOUR
    waiting = [*now.due[:slots], *([0] * max(0, slots - len(now.due)))]
    late, targets = now.late, len(world.targets)
    broken = [0] * len(world.rates)
    for slot, (of_arrivals, of_work, of_slips) in enumerate(draws[:slots]):
        hour = (slot + world.skipped) // _SLOTS_AN_HOUR
        arrived = _poisson(world.rates[hour] * rate, of_arrivals)
        if arrived:
            for number, target in enumerate(world.targets):
                # The remainder goes round, so that over time each target gets its fifth.
                if slot + target < slots:
                    waiting[slot + target] += (arrived + (number + slot) % targets) // targets
        staff = now.staff[min(slot, len(now.staff) - 1)] if now.staff else 0.0
        left = _poisson(pace * staff, of_work)
        here = waiting[slot]
        slipped = min(here, _poisson(here * world.slip, of_slips)) if here else 0
        waiting[slot] = here - slipped
        served = min(late, left)
        late, left = late - served, left - served
        first = slot
        while left and first < slots:
            served = min(waiting[first], left)
            waiting[first], left = waiting[first] - served, left - served
            first += not waiting[first]
        missed = waiting[slot] + slipped
        late += missed
        broken[hour] += missed
    return broken


@functools.lru_cache(maxsize=2 * RUNS)
def _draws(run: int, hours: int) -> tuple[tuple[float, float], tuple[tuple[float, float, float], ...]]:
    """What falls by chance in one play, the same every time: two doubts, then three numbers for each slot."""
    chance = Random(run)  # noqa: S311 - chance, not secrets

    def drawn() -> float:
        """A number between 0 and 1, both excluded."""
        return min(max(chance.random(), 1e-9), 1 - 1e-9)

    return (drawn(), drawn()), tuple((drawn(), drawn(), drawn()) for _ in range(hours * _SLOTS_AN_HOUR))


def _poisson(mean: float, drawn: float) -> int:
    """The count below which a share of `drawn` of a Poisson distribution lies: it grows with the mean."""
    if mean <= 0:
        return 0
    if mean > _FEW:
        return max(0, round(mean + math.sqrt(mean) * _NORMAL.inv_cdf(drawn)))
    count, share = 0, math.exp(-mean)
    total = share
    while total < drawn and share > 0:
        count += 1
        share *= mean / count
        total += share
    return count
