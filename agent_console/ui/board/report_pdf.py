"""The report on paper: A4, a head with period and zone, a table whose heading comes again on each page, page numbers."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from agent_console.contract.board import ServiceReport, ServiceRow
from agent_console.ui.board.report_model import ReportColumn, group_title
from agent_console.ui.format import Formats
from agent_console.ui.paper import paper_color, write_pdf

translate = QCoreApplication.translate

_INK, _QUIET, _BAND = "text", "text_muted", "canvas"


_WIDTHS = (11, 15)
"""Per cent of the page for days and for names, which would be broken into two lines otherwise."""


def write_report(path: Path, formats: Formats, report: ServiceReport, columns: Sequence[ReportColumn]) -> int:
    """Write the report; how many pages it has. Raises OSError when the file cannot be written."""
    return write_pdf(
        path,
        _html(formats, report, columns),
        title=translate("Report", "Service report"),
        foot=translate("Report", "Made {0} with Agent Console").format(formats.date_time(datetime.now(UTC))),
        page_words=lambda page, pages: translate("Report", "Page {0} of {1}").format(page, pages),
        landscape=True,
    )


def _html(formats: Formats, report: ServiceReport, columns: Sequence[ReportColumn]) -> str:
    colors = {role: paper_color(role) for role in (_INK, _QUIET, _BAND)}
    title = translate("Report", "Service report")
    period = translate("Report", "{0} to {1}").format(formats.date(report.begins), formats.date(report.ends))
    by = translate("Report", "by week") if report.by == "week" else translate("Report", "by day")
    facts = [period, by, translate("Report", "days of {0}").format(report.zone.replace("_", " "))]
    if report.group != "none":
        facts.insert(2, group_title(report.group))
    words = iter(_WIDTHS)
    heads = "".join(
        f'<th align="{"left" if column.words else "right"}" valign="bottom" bgcolor="{colors[_BAND]}"'
        + (f' width="{next(words)}%">' if column.words else ">")
        + f'<font color="{colors[_QUIET]}">{html.escape(column.title)}</font></th>'
        for column in columns
    )
    lines = []
    for number, row in enumerate(report.rows):
        ground = f' bgcolor="{colors[_BAND]}"' if number % 2 else ""
        lines.append(f"<tr>{''.join(_cell(column, row, ground) for column in columns)}</tr>")
    return (
        f'<body style="color:{colors[_INK]}"><p style="font-size:18pt;font-weight:600;margin:0">{html.escape(title)}</p>'
        f'<p style="color:{colors[_QUIET]};font-size:9pt;margin-top:4px;margin-bottom:0">'
        f"{html.escape(' · '.join(facts))}</p>"
        # A paragraph of its own: what stands before a table has no margin below it there.
        f'<p style="font-size:8pt;margin:0">&nbsp;</p>'
        f'<table width="100%" cellspacing="0" cellpadding="5" border="0">'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table></body>"
    )


def _cell(column: ReportColumn, row: ServiceRow, ground: str) -> str:
    return f'<td align="{"left" if column.words else "right"}"{ground}>{html.escape(column.text(row))}</td>'
