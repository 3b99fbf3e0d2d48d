"""A button at the foot of the views that opens something else than a view: icon and name, the icon alone in the rail."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from agent_console.ui.actions import BY_ID
from agent_console.ui.context import UiShell

_RAIL_BELOW = 80


class RailButton(QAbstractButton):
    """Triggers one action; named, and explained with its key, as the action is. `set_count` puts a number at its end."""

    def __init__(self, ui: UiShell, action_id: str, name: str = "") -> None:
        super().__init__()
        self._ui = ui
        self._icon = BY_ID[action_id].icon
        self._action_id = action_id
        self._name = name or ui.actions.text(action_id)
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda *_: ui.actions.trigger(action_id))
        ui.theme.theme_changed.connect(self.update)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """How many wait there; 0 shows none."""
        self._count = count
        self.setAccessibleName(f"{self._name}, {count}" if count else self._name)
        self.setToolTip(self._ui.actions.tip(self._action_id))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(36, self._ui.theme.scaled(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, box = self._ui.theme, QPainter(self), self.rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.isDown():
            painter.setBrush(theme.color("pressed"))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -2, -2), 6, 6)
        rail = box.width() < _RAIL_BELOW
        picture = self._ui.icons.pixmap(self._icon, "icon", 16, self.devicePixelRatioF())
        painter.drawPixmap((box.width() - 16) // 2 if rail else 10, (box.height() - 16) // 2, picture)
        if rail and self._count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(box.width() - 13, 6, 6, 6)
        elif not rail:
            self._write(painter)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        theme, box = self._ui.theme, self.rect()
        level = Qt.AlignmentFlag.AlignVCenter
        count = self._ui.locale.count(self._count) if self._count else ""
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_faint"))
        painter.drawText(box.adjusted(0, 0, -10, 0), int(level | Qt.AlignmentFlag.AlignRight), count)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        room = box.width() - 46 - (30 if count else 0)
        cut = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box.adjusted(36, 0, 0, 0), int(level | Qt.AlignmentFlag.AlignLeft), cut)
