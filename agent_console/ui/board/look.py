"""The board's own sizes: everything on it grows together, so that it can be read across a room."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics

from agent_console.ui.context import UiShell
from agent_console.ui.settings import BOARD_SCALE, BOARD_SCALES

_SIZES = {
    "text": (14, 400),
    "strong": (14, 600),
    "number": (15, 600),
    "head": (12, 600),
    "small": (12, 400),
    "title": (16, 600),
    "figure": (30, 600),
    "clock": (20, 600),
}
"""Pixels and weight of each role at 100 %."""


class BoardLook(QObject):
    """`scale` in hundredths; `changed` after it or the theme did."""

    changed = Signal()

    def __init__(self, ui: UiShell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ui = ui
        self.scale = ui.settings.get(BOARD_SCALE)
        self._fonts: dict[str, QFont] = {}
        ui.theme.theme_changed.connect(self._again)

    def step(self, by: int) -> None:
        """Larger or smaller by so many steps."""
        at = BOARD_SCALES.index(self.scale) if self.scale in BOARD_SCALES else 1
        self.set_scale(BOARD_SCALES[min(max(at + by, 0), len(BOARD_SCALES) - 1)])

    def set_scale(self, scale: int) -> None:
        """Take a scale and remember it."""
        if scale != self.scale:
            self.scale = scale
            self.ui.settings.set(BOARD_SCALE, scale)
            self._again()

    def px(self, pixels: float) -> int:
        """A distance at the scale in force."""
        return round(pixels * self.scale / 100)

    def font(self, role: str) -> QFont:
        """Font of a role of the board."""
        found = self._fonts.get(role)
        if found is None:
            pixels, weight = _SIZES[role]
            found = QFont(self.ui.theme.font("body"))
            found.setPixelSize(self.px(pixels))
            found.setWeight(QFont.Weight(weight))
            self._fonts[role] = found
        return found

    def metrics(self, role: str) -> QFontMetrics:
        """How wide and high text of a role is."""
        return QFontMetrics(self.font(role))

    def color(self, role: str) -> QColor:
        """A colour of the theme."""
        return self.ui.theme.color(role)

    def _again(self) -> None:
        self._fonts.clear()
        self.changed.emit()
