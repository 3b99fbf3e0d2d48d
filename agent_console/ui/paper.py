"""Documents on paper: HTML of our own making on A4 pages of a PDF, with a foot and page numbers on each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QTextDocument

from agent_console.ui.theme import tokens

__all__ = ["paper_color", "write_pdf"]

_DPI = 150
_MARGIN_MM = 14
_FOOT = 40
"""Device pixels that the line with the page number takes."""


def paper_color(role: str) -> str:
    """A colour of the light theme: paper is white, whatever the screen is."""
    return str(tokens()["color"]["light"][role])


def write_pdf(
    path: Path,
    body: str,
    *,
    title: str,
    foot: str,
    page_words: Callable[[int, int], str],
    landscape: bool = False,
    points: float = 8.0,
) -> int:
    """Write `body` (HTML); how many pages it has. `page_words` names page N of M. Raises OSError when it cannot be written."""
    path.write_bytes(b"")  # says plainly what is wrong with the place, which QPdfWriter does not
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator("Agent Console")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, margins, QPageLayout.Unit.Millimeter))
    room = writer.pageLayout().paintRectPixels(_DPI)
    document = QTextDocument()
    document.setDefaultFont(_font(points))
    document.setDocumentMargin(0)
    document.setHtml(body)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(room.width(), room.height() - _FOOT))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"cannot write {path.name}")
    pages = document.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        top = page * document.pageSize().height()
        painter.save()
        painter.translate(0, -top)
        document.drawContents(painter, QRectF(0, top, room.width(), document.pageSize().height()))
        painter.restore()
        box = QRectF(0, room.height() - _FOOT, room.width(), _FOOT)
        _draw_foot(painter, box, foot, page_words(page + 1, pages))
    painter.end()
    return pages


def _font(points: float) -> QFont:
    font = QFont()
    font.setFamilies(tokens()["font"]["families"])
    font.setPointSizeF(points)
    return font


def _draw_foot(painter: QPainter, box: QRectF, left: str, right: str) -> None:
    painter.setFont(_font(7.5))
    painter.setPen(QPen(paper_color("border")))
    painter.drawLine(box.topLeft(), box.topRight())
    painter.setPen(QPen(paper_color("text_muted")))
    level = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(level | Qt.AlignmentFlag.AlignLeft), left)
    painter.drawText(box, int(level | Qt.AlignmentFlag.AlignRight), right)
