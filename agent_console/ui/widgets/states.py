"""What a panel shows when it has nothing to show: empty, loading, failed; each with its way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.ui.context import UiShell
from agent_console.ui.widgets.basic import Button, IconLabel, Label, reveal, vbox


class EmptyState(QWidget):
    """Icon, a sentence, an explanation and one way out, in the middle of the room there is."""

    def __init__(
        self, ui: UiShell, icon: str = "inbox", title: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = vbox(self, margins=(24, 24, 24, 24), gap=6)
        column.addStretch(2)
        self._icon = IconLabel(ui, icon, "text_faint", 32)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        self._title = Label(title, "title", wrap=True)
        self._text = Label(text, "muted", wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        self._button = Button(ui, "", self._pressed)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._run: Callable[[], object] | None = None
        self.set(icon, title, text)

    def set(
        self, icon: str, title: str, text: str = "", action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        self._icon.set_icon(icon, "text_faint")
        self._title.setText(title)
        reveal(self._title, bool(title))
        self._text.setText(text)
        reveal(self._text, bool(text))
        self._button.setText(action)
        reveal(self._button, bool(action))
        self._run = on_action
        self.setAccessibleName(f"{title} {text}".strip())

    def _pressed(self) -> None:
        if self._run is not None:
            self._run()


class Spinner(QWidget):
    """Turns while it is visible."""

    def __init__(self, ui: UiShell, size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._angle = 0
        self.setFixedSize(size, size)
        self.setAccessibleName(self.tr("Working…"))
        self._timer = QTimer(self, interval=40)
        self._timer.timeout.connect(self._turn)

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _turn(self) -> None:
        self._angle = (self._angle + 14) % 360
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        pen = QPen(self._ui.theme.color("border"), 2)
        painter.setPen(pen)
        painter.drawEllipse(box)
        pen.setColor(self._ui.theme.color("accent"))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, -self._angle * 16, 100 * 16)
        painter.end()


class Skeleton(QWidget):
    """Grey bars where text will be: says "loading" without moving anything when the text comes."""

    def __init__(self, ui: UiShell, lines: tuple[float, ...] = (0.4, 0.9, 0.7), parent: QWidget | None = None) -> None:
        """lines: the length of each bar as a part of the width."""
        super().__init__(parent)
        self._ui = ui
        self._lines = lines
        self.setAccessibleName(self.tr("Loading…"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.theme.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(120, len(self._lines) * 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ui.theme.color("pressed"))
        for index, part in enumerate(self._lines):
            painter.drawRoundedRect(QRectF(0, index * 20 + 4, self.width() * part, 11), 4, 4)
        painter.end()
