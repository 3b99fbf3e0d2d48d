"""The two plots of the board as data and words: reply times over the day, and the forecast beside what then happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QObject

from agent_console.contract.board import ForecastHour, ReplyTimes
from agent_console.ui.board.plot_data import COUNT, SECONDS, Band, PlotData, Series
from agent_console.ui.format import Formats

translate = QCoreApplication.translate
_HOUR = timedelta(hours=1)
_THOUSAND = 1000


class PlotNotes(QObject):
    """What stands beside the figures of an hour: lupdate knows plurals of `tr` alone."""

    def replies(self, counts: Sequence[int]) -> tuple[str, ...]:
        return tuple(self.tr("%n reply(s)", "", count) for count in counts)


def reply_plot(replies: Sequence[ReplyTimes]) -> PlotData:
    """Median and the slowest tenth and twentieth of the answers of each hour."""
    hours = _every_hour([reply.at for reply in replies])
    by_hour = {reply.at: reply for reply in replies}

    def row(field: str) -> tuple[float | None, ...]:
        return tuple(_known(getattr(by_hour[hour], field)) if hour in by_hour else None for hour in hours)

    counts = [by_hour[hour].count if hour in by_hour else 0 for hour in hours]
    return PlotData(
        SECONDS,
        hours,
        (
            Series(translate("Board", "Half within"), "accent", row("p50"), "line", "replies"),
            Series(translate("Board", "90 % within"), "warning_solid", row("p90"), "dashed", "replies"),
            Series(translate("Board", "95 % within"), "danger_solid", row("p95"), "dotted", "replies"),
        ),
        notes=PlotNotes().replies(counts),
    )


def forecast_plot(forecast: Sequence[ForecastHour], now: datetime) -> PlotData:
    """Breaches expected in each hour with the range of eight in ten, and those that there were."""
    hours = tuple(hour.at for hour in forecast)
    now_at = None
    if hours and hours[0] <= now <= hours[-1] + _HOUR:
        now_at = (now - hours[0]) / _HOUR
    return PlotData(
        COUNT,
        hours,
        (
            Series(
                translate("Board", "Happened"),
                "warning_solid",
                tuple(_known(hour.was_breaches) for hour in forecast),
                "bars",
                "was_breaches",
            ),
            Series(
                translate("Board", "Expected"),
                "accent",
                tuple(max(0, hour.breaches) / _THOUSAND for hour in forecast),
                "line",
                "breaches",
            ),
        ),
        Band(
            translate("Board", "8 times in 10"),
            "accent",
            tuple(max(0, hour.low) / _THOUSAND for hour in forecast),
            tuple(max(0, hour.high) / _THOUSAND for hour in forecast),
        ),
        now_at,
        tuple(_arrivals(hour) for hour in forecast),
    )


def describe_replies(formats: Formats, data: PlotData) -> str:
    """The plot in words for those who do not see it."""
    known = (
        [(hour, value) for hour, value in zip(data.hours, data.series[0].values, strict=True) if value is not None]
        if data.series
        else []
    )
    if not known:
        return translate("Board", "No replies yet.")
    slowest = max(known, key=lambda pair: pair[1])
    return translate("Board", "Last hour with replies: half within {0}. Slowest hour: {1}, half within {2}.").format(
        formats.span(known[-1][1]), formats.time(slowest[0]), formats.span(slowest[1])
    )


def describe_forecast(formats: Formats, data: PlotData) -> str:
    """The plot in words for those who do not see it."""
    if data.empty or data.now_at is None:
        return translate("Board", "There is no forecast yet.")
    coming = [value for place, value in enumerate(data.series[1].values) if place >= int(data.now_at) and value]
    return translate("Board", "Expected in the next hours: {0} deadlines missed.").format(
        formats.number(round(sum(coming), 1))
    )


def how_computed(formats: Formats, method: Mapping[str, float]) -> list[str]:
    """The method of the forecast in sentences, with the figures that the platform used."""
    lines = [
        translate(
            "Board",
            "Arrivals: what usually comes in this hour of this weekday, raised or lowered by how the last hours compare with what"
            " was usual for them. The shorter the history, the flatter the forecast.",
        ),
        translate(
            "Board",
            "Deadlines: what waits now and what is expected to come is answered at the pace of the past weeks by the colleagues"
            " on shift, the most urgent first. What comes due before its turn counts as missed, and so does the share that was"
            " missed in the past although there had been time.",
        ),
        translate(
            "Board",
            "Range: all this is played through many times with chance in arrivals and answers. The shaded range holds eight in"
            " ten of the plays. The bars show what then happened, so that you can see how far to trust it.",
        ),
    ]
    known = {
        "weeks": translate("Board", "Weeks of history: {0}"),
        "trend": translate("Board", "Arrivals today against what is usual: {0} %"),
        "handling_seconds": translate("Board", "Time of one colleague for one answer: {0}"),
        "agents": translate("Board", "Colleagues counted on in this hour: {0}"),
        "backlog": translate("Board", "Answers owed now: {0}"),
        "slip_per_cent": translate("Board", "Missed although there was time: {0} %"),
        "answers_per_case": translate("Board", "Answers for one case: {0}"),
        "plays": translate("Board", "Plays: {0}"),
    }
    facts = []
    for name, value in method.items():
        if name == "handling_seconds":
            told = formats.span(value)
        elif name == "trend":
            told = formats.number(round(value * 100))
        else:
            told = formats.number(int(value) if float(value).is_integer() else round(value, 1))
        facts.append(known.get(name, f"{name.replace('_', ' ')}: {{0}}").format(told))
    return [*lines, "\n".join(facts)] if facts else lines


def _arrivals(hour: ForecastHour) -> str:
    expected = translate("Board", "Arrivals expected: {0}").format(round(hour.arrivals / _THOUSAND, 1))
    if hour.was_arrivals < 0:
        return expected
    return expected + translate("Board", ", came: {0}").format(hour.was_arrivals)


def _known(value: int) -> float | None:
    return float(value) if value >= 0 else None


def _every_hour(hours: Sequence[datetime]) -> tuple[datetime, ...]:
    """Without gaps: an hour without replies has its place on the axis, too."""
    if not hours:
        return ()
    first, last = min(hours), max(hours)
    count = min(round((last - first) / _HOUR), 24 * 7)
    return tuple(first + _HOUR * step for step in range(count + 1))
