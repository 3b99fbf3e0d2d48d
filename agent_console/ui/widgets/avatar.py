"""A round picture of a person: initials on a ground of their own hue, readable in every theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.ui.context import UiShell
from agent_console.ui.theme import Theme


def initials(name: str) -> str:
    """First letters of the first and last word."""
    words = [word for word in name.replace("(", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def hue_of(name: str) -> int:
    """A hue that stays the same for a name."""
    value = 7
    for letter in name:
        value = (value * 31 + ord(letter)) % 360
    return value


def avatar_colors(theme: Theme, hue: int) -> tuple[QColor, QColor]:
    """Letters and ground for a hue."""
    if theme.name == "contrast":
        return theme.color("surface"), theme.color("text")
    if theme.dark:
        return QColor.fromHslF(hue / 360, 0.55, 0.86), QColor.fromHslF(hue / 360, 0.32, 0.27)
    return QColor.fromHslF(hue / 360, 0.55, 0.26), QColor.fromHslF(hue / 360, 0.55, 0.89)


def paint_avatar(painter: QPainter, theme: Theme, box: QRectF, name: str, hue: int | None = None) -> None:
    """Draw into `box`, which is square."""
    letters, ground = avatar_colors(theme, hue_of(name) if hue is None else hue)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(box)
    font = QFont(theme.font("strong"))
    font.setPixelSize(max(8, round(box.height() * 0.40)))
    painter.setFont(font)
    painter.setPen(letters)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), initials(name))
    painter.restore()


class Avatar(QWidget):
    """`hue` None: taken from the name. The name is what screen readers hear and the tooltip shows."""

    def __init__(
        self, ui: UiShell, name: str, hue: int | None = None, size: int = 28, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._name, self._hue, self._size = name, hue, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(size, size)
        self.set(name, hue)
        ui.theme.theme_changed.connect(self.update)

    def set(self, name: str, hue: int | None = None) -> None:
        self._name, self._hue = name, hue
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, self._ui.theme, QRectF(0.5, 0.5, self._size - 1, self._size - 1), self._name, self._hue)
        painter.end()
