"""A report as lines of text: the same for the table on the screen, the spreadsheet and the printed page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from agent_console.contract.board import ServiceReport, ServiceRow
from agent_console.domain.csv_safe import csv_bytes
from agent_console.ui.format import Formats

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ReportColumn:
    """`text` for people, `plain` for spreadsheets (numbers in plain digits, seconds as seconds)."""

    title: str
    text: Callable[[ServiceRow], str]
    plain: Callable[[ServiceRow], str]
    words: bool = False


def report_columns(formats: Formats, report: ServiceReport, name_of: Callable[[str], str]) -> list[ReportColumn]:
    """The columns of one report; the group has one of its own where there is one."""

    def count(title: str, field: str) -> ReportColumn:
        return ReportColumn(
            title, lambda row: formats.number(getattr(row, field)), lambda row: str(getattr(row, field))
        )

    def span(title: str, field: str) -> ReportColumn:
        def text(row: ServiceRow) -> str:
            value = getattr(row, field)
            return formats.span(value) if value >= 0 else "–"

        def plain(row: ServiceRow) -> str:
            value = getattr(row, field)
            return str(value) if value >= 0 else ""

        return ReportColumn(title, text, plain)

    columns = [
        ReportColumn(
            translate("Report", "Week from") if report.by == "week" else translate("Report", "Day"),
            lambda row: formats.date(row.begins, weekday=report.by != "week"),
            lambda row: row.begins.isoformat(),
            words=True,
        )
    ]
    if report.group != "none":
        columns.append(
            ReportColumn(
                group_title(report.group), lambda row: name_of(row.key), lambda row: name_of(row.key), words=True
            )
        )
    columns += [
        count(translate("Report", "Came in"), "created"),
        count(translate("Report", "Solved"), "solved"),
        count(translate("Report", "Replies"), "replies"),
        span(translate("Report", "First reply, half within"), "first_reply_p50"),
        span(translate("Report", "90 % within"), "first_reply_p90"),
        span(translate("Report", "Next reply, half within"), "next_reply_p50"),
        span(translate("Report", "90 % within"), "next_reply_p90"),
        span(translate("Report", "Solved, half within"), "resolution_p50"),
        ReportColumn(translate("Report", "Deadlines kept"), lambda row: kept_text(formats, row), kept_plain),
        count(translate("Report", "Ratings"), "ratings"),
        ReportColumn(
            translate("Report", "Average rating"),
            lambda row: formats.number(row.rating / 100) if row.rating >= 0 else "–",
            lambda row: f"{row.rating / 100:.2f}" if row.rating >= 0 else "",
        ),
    ]
    return columns


def group_title(group: str) -> str:
    """The heading of a group."""
    return {
        "agent": translate("Report", "Agent"),
        "queue": translate("Report", "Queue"),
        "topic": translate("Report", "Topic"),
    }.get(group, group)


def kept_text(formats: Formats, row: ServiceRow) -> str:
    """ "97 % of 312"."""
    known = row.kept + row.breached
    if not known:
        return "–"
    return translate("Report", "{0} % of {1}").format(
        formats.number(int(100 * row.kept / known)), formats.number(known)
    )


def kept_plain(row: ServiceRow) -> str:
    """Per cent with one digit after the point, "" where there were no deadlines."""
    known = row.kept + row.breached
    return f"{100 * row.kept / known:.1f}" if known else ""


def report_csv(columns: Sequence[ReportColumn], report: ServiceReport) -> bytes:
    """The table for a spreadsheet, in which no name from outside becomes a formula."""
    rows = ([column.plain(row) for column in columns] for row in report.rows)
    return csv_bytes([column.title for column in columns], rows)


def file_name(report: ServiceReport, ending: str) -> str:
    """A name that every file system takes."""
    return f"report-{_iso(report.begins)}-{_iso(report.ends)}-{_plain(report.by)}-{_plain(report.group)}.{ending}"


def _iso(day: date) -> str:
    return day.isoformat()


def _plain(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii() and letter.isalnum())[:20] or "all"
