"""The report on paper: A4, a head with period and zone, a table whose heading comes again on each page, page numbers."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QTextDocument

from agent_console.contract.board import ServiceReport
from agent_console.ui.board.report_model import ReportColumn, group_title
from agent_console.ui.format import Formats
from agent_console.ui.theme import tokens

translate = QCoreApplication.translate

_DPI = 150
_MARGIN_MM = 14
_FOOT = 40
"""Device pixels that the line with the page number takes."""
_INK, _QUIET, _RULE, _BAND = "text", "text_muted", "border", "canvas"


def write_pdf(path: Path, formats: Formats, report: ServiceReport, columns: Sequence[ReportColumn]) -> int:
    """Write the report; how many pages it has. Raises OSError when the file cannot be written."""
    path.write_bytes(b"")  # says plainly what is wrong with the place, which QPdfWriter does not
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setTitle(translate("Report", "Service report"))
    writer.setCreator("Agent Console")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter
        )
    )
    room = writer.pageLayout().paintRectPixels(_DPI)
    document = _document(formats, report, columns)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(room.width(), room.height() - _FOOT))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"cannot write {path.name}")
    pages = document.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * document.pageSize().height())
        view = QRectF(0, page * document.pageSize().height(), room.width(), document.pageSize().height())
        document.drawContents(painter, view)
        painter.restore()
        _foot(painter, QRectF(0, room.height() - _FOOT, room.width(), _FOOT), formats, page + 1, pages)
    painter.end()
    return pages


def _document(formats: Formats, report: ServiceReport, columns: Sequence[ReportColumn]) -> QTextDocument:
    document = QTextDocument()
    font = QFont()
    font.setFamilies(tokens()["font"]["families"])
    font.setPointSizeF(8.0)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(_html(formats, report, columns))
    return document


def _html(formats: Formats, report: ServiceReport, columns: Sequence[ReportColumn]) -> str:
    colors = tokens()["color"]["light"]
    title = translate("Report", "Service report")
    period = translate("Report", "{0} to {1}").format(formats.date(report.begins), formats.date(report.ends))
    by = translate("Report", "by week") if report.by == "week" else translate("Report", "by day")
    facts = [period, by, translate("Report", "days of {0}").format(report.zone.replace("_", " "))]
    if report.group != "none":
        facts.insert(2, group_title(report.group))
    heads = "".join(
        f'<th align="{"left" if column.words else "right"}" valign="bottom" bgcolor="{colors[_BAND]}">'
        f'<font color="{colors[_QUIET]}">{html.escape(column.title)}</font></th>'
        for column in columns
    )
    lines = []
    for number, row in enumerate(report.rows):
        ground = f' bgcolor="{colors[_BAND]}"' if number % 2 else ""
        cells = "".join(
            f'<td align="{"left" if column.words else "right"}"{ground}>{html.escape(column.text(row))}</td>'
            for column in columns
        )
        lines.append(f"<tr>{cells}</tr>")
    return (
        f'<body style="color:{colors[_INK]}"><p style="font-size:18pt;font-weight:600;margin:0">{html.escape(title)}</p>'
        f'<p style="color:{colors[_QUIET]};font-size:9pt;margin-top:4px;margin-bottom:14px">'
        f"{html.escape(' · '.join(facts))}</p>"
        f'<table width="100%" cellspacing="0" cellpadding="5" border="0">'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table></body>"
    )


def _foot(painter: QPainter, box: QRectF, formats: Formats, page: int, pages: int) -> None:
    colors = tokens()["color"]["light"]
    font = QFont()
    font.setFamilies(tokens()["font"]["families"])
    font.setPointSizeF(7.5)
    painter.setFont(font)
    painter.setPen(QPen(colors[_RULE]))
    painter.drawLine(box.topLeft(), box.topRight())
    painter.setPen(QPen(colors[_QUIET]))
    made = translate("Report", "Made {0} with Agent Console").format(formats.date_time(datetime.now(UTC)))
    level = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(level | Qt.AlignmentFlag.AlignLeft), made)
    number = translate("Report", "Page {0} of {1}").format(page, pages)
    painter.drawText(box, int(level | Qt.AlignmentFlag.AlignRight), number)
