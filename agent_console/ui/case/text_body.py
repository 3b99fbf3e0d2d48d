"""The text of one message: selectable, with links, laid out to a given width, and safe whatever the sender put in it.

Nothing is ever fetched or read from disk: every image of the HTML is a transparent pixel (Qt would load `file:` and
`data:` images by itself, also when `loadResource` answers with nothing). Links are not followed but reported.
"""

from __future__ import annotations

import html
import math
import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

__all__ = ["SHOWN_AT_FIRST", "TextBody", "linked"]

SHOWN_AT_FIRST = 12_000
"""Characters of a message that are laid out at first; the rest on demand, so that a giant mail cannot stall the window."""

_LINK = re.compile(r"\b(https?://[^\s<>\"'«»]+[^\s<>\"'«».,;:!?)\]}])|\b([\w.+-]+@[\w-]+(?:\.[\w-]+)+)")


def linked(text: str) -> str:
    """Plain text as HTML: nothing in it is markup, web and mail addresses are links, spaces and lines are kept."""
    parts, at = [], 0
    for match in _LINK.finditer(text):
        parts.append(html.escape(text[at : match.start()]))
        shown = html.escape(match.group(0))
        target = shown if match.group(1) else f"mailto:{shown}"
        parts.append(f'<a href="{target}">{shown}</a>')
        at = match.end()
    parts.append(html.escape(text[at:]))
    return f'<div style="white-space: pre-wrap;">{"".join(parts)}</div>'


def _transparent_pixel() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


class TextBody(QTextBrowser):
    """Read-only text without scroll bars of its own; wheel turns go to the conversation."""

    link_wanted = Signal(QUrl)
    _usual_width = 480

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setProperty("flat", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        # Text that is set at the width it will have is laid out once, not twice.
        self.setLineWrapColumnOrWidth(TextBody._usual_width)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self.link_wanted)
        self._laid_width = -1

    def show_plain(self, text: str) -> None:
        """Show text in which nothing is markup."""
        if _LINK.search(text):
            self.setHtml(linked(text))
        else:
            self.setPlainText(text)
        self._laid_width = -1

    def show_clean_html(self, markup: str) -> None:
        """Show HTML that `domain.html` has already reduced to its allow-list."""
        self.setHtml(markup)
        self._laid_width = -1

    def fit(self, width: int) -> tuple[int, int]:
        """Lay out for at most `width`; the width and height that the text really takes."""
        document = self.document()
        if width != self._laid_width:
            # Not the document's own width: the browser would set that back to the width of its viewport.
            self.setLineWrapColumnOrWidth(width)
            self._laid_width = TextBody._usual_width = width
        # One pixel more than the ideal width, or rounding wraps the last word.
        return min(width, math.ceil(document.idealWidth()) + 1), math.ceil(document.size().height())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return _transparent_pixel()
        return ""

    def doSetSource(
        self, name: QUrl | str, kind: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """Never navigates: a message is not a browser."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
