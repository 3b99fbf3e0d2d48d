"""The frame of the text box: tinted for notes, with a visible focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from agent_console.ui.case.case_look import CaseLook

__all__ = ["ComposerBox"]


class ComposerBox(QWidget):
    """`edit` is the field whose focus it shows."""

    def __init__(self, look: CaseLook, edit: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._edit = edit
        self._public = True

    def show_mode(self, public: bool) -> None:
        """For the customer, or for colleagues only."""
        self._public = public
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        focused = self._edit.hasFocus()
        border = "focus" if focused else "border_strong" if self._public else "note_border"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(border), 2 if focused else 1))
        painter.setBrush(theme.color("surface" if self._public else "note_tint"))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), theme.radius("l"), theme.radius("l")
        )
        painter.end()
