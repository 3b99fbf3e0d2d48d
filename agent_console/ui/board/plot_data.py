"""What a plot shows, apart from how: hours, series, a band of uncertainty, and the steps of its axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

SECONDS, COUNT = "seconds", "count"

_TIMES = (30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800)
_LINES = 5


@dataclass(frozen=True)
class Series:
    """One row of values, one for each hour; None: not known. `role` is a colour of the theme. `style`: "line", "dashed",
    "dotted" (with markers of different shapes, so that colour is not all) or "bars"."""

    name: str
    role: str
    values: tuple[float | None, ...]
    style: str = "line"
    figure: str = ""
    """The figure behind which tickets stand, "" none."""


@dataclass(frozen=True)
class Band:
    """Between `low` and `high` the truth is expected."""

    name: str
    role: str
    low: tuple[float | None, ...]
    high: tuple[float | None, ...]


@dataclass(frozen=True)
class PlotData:
    """`hours` are the beginnings of the columns; `now_at` the place (in columns) of this moment, None: not on the plot.
    `unit`: SECONDS or COUNT."""

    unit: str
    hours: tuple[datetime, ...] = ()
    series: tuple[Series, ...] = ()
    band: Band | None = None
    now_at: float | None = None
    notes: tuple[str, ...] = field(default=())
    """One sentence more for each hour, for tooltips; () none."""

    @property
    def empty(self) -> bool:
        """Nothing to draw."""
        return not self.hours or not any(value is not None for row in self.series for value in row.values)

    @property
    def top(self) -> float:
        """The largest value on the plot."""
        rows: list[Sequence[float | None]] = [row.values for row in self.series]
        if self.band is not None:
            rows.append(self.band.high)
        return max((value for row in rows for value in row if value is not None), default=0.0)


def axis_steps(top: float, unit: str) -> list[float]:
    """Where the lines of the axis stand: 0 and some round values, the last at or above `top`."""
    if unit == SECONDS:
        step = next((float(step) for step in _TIMES if step * _LINES >= top), 0.0) or _round_up(top / _LINES)
    else:
        step = max(1.0, _round_up(top / _LINES))
    lines = max(1, -int(-top // step)) if top > 0 else 1
    return [step * line for line in range(lines + 1)]


def _round_up(value: float) -> float:
    """The next 1, 2 or 5 times a power of ten."""
    if value <= 0:
        return 1.0
    power = 1.0
    while power * 10 <= value:
        power *= 10
    while power > value:
        power /= 10
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= value)
