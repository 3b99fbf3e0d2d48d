"""Labels and tiles that grow with the board's scale."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agent_console.ui.board.look import BoardLook


class ScaledLabel(QWidget):
    """One line of text in a role of the board; cut where there is no room, and whole in the tooltip then."""

    def __init__(self, look: BoardLook, text: str = "", font: str = "text", role: str = "text") -> None:
        super().__init__()
        self._look, self._font, self._role = look, font, role
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._again)
        self.setText(text)

    def text(self) -> str:
        """What it says."""
        return self._text

    def setText(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._again()

    def _again(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._look.metrics(self._font)
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self._look.metrics(self._font).height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.font(self._font))
        painter.setPen(self._look.color(self._role))
        cut = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self._text if cut != self._text else "")
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), cut)
        painter.end()


_FIGURE_ROLES = ("figure", "clock", "title", "strong")


class Tile(QAbstractButton):
    """One large figure with its name; pressing it shows the tickets behind it."""

    def __init__(self, look: BoardLook, name: str, tone: str = "", icon: str = "") -> None:
        """tone, icon: how it looks while the figure is not zero."""
        super().__init__()
        self._look, self._name, self._tone, self._icon = look, name, tone, icon
        self._figure = "–"
        self._on = False
        self._since: float | None = None
        self._note = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._again)
        look.ui.ticker.second.connect(self._tick)
        self.show_figure("–")

    def show_figure(self, text: str, *, on: bool = False, since: float | None = None, note: str = "") -> None:
        """on: it has something to say, and takes its tone. since: count up from there instead. note: behind the name."""
        if (text, on, since, note) == (self._figure, self._on, self._since, self._note):
            return
        self._figure, self._on, self._since, self._note = text, on, since, note
        said = f"{self._name}: {self._words()}"
        self.setAccessibleName(f"{said}, {note}" if note else said)
        self.setToolTip(self.accessibleName())
        self._again()

    def _words(self) -> str:
        if self._since is None:
            return self._figure
        return self._look.ui.locale.countdown(max(0.0, time.time() - self._since))

    def _tick(self, _now: float) -> None:
        if self._since is not None and self.isVisible():
            self.update()

    def _again(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        figure = look.metrics("figure").horizontalAdvance(self._words()) + look.px(30)
        name = look.metrics("small").horizontalAdvance(self._name)
        return QSize(max(figure, name) + look.px(32), self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(96), self._high())

    def _high(self) -> int:
        look = self._look
        return look.metrics("figure").height() + look.metrics("small").height() + look.px(22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        toned = self._tone if self._on else ""
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.color("border"), 1))
        ground = look.ui.theme.tone(toned)[1] if toned else look.color("surface")
        painter.setBrush(look.color("hover") if self.underMouse() and not toned else ground)
        painter.drawRoundedRect(box, 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(look.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 9, 9)
        inner = self.rect().adjusted(look.px(16), look.px(8), -look.px(12), -look.px(9))
        painter.setFont(look.font("figure"))
        painter.setPen(look.color(toned or "text"))
        left = inner.left()
        if toned and self._icon:
            side = look.px(22)
            top = inner.top() + (look.metrics("figure").height() - side) // 2
            painter.drawPixmap(
                QPoint(left, top), look.ui.icons.pixmap(self._icon, toned, side, self.devicePixelRatioF())
            )
            left += side + look.px(8)
        line = QRect(left, inner.top(), inner.right() - left, look.metrics("figure").height())
        words = self._words()
        # A long time in a long language is smaller rather than cut.
        fits = (role for role in _FIGURE_ROLES if look.metrics(role).horizontalAdvance(words) <= line.width())
        painter.setFont(look.font(next(fits, _FIGURE_ROLES[-1])))
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.setFont(look.font("small"))
        painter.setPen(look.color(toned or "text_muted"))
        name = f"{self._name} · {self._note}" if self._note else self._name
        cut = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), cut)
        painter.end()
