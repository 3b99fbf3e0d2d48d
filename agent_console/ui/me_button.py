"""The agent's own button at the foot of the views: who I am, and what concerns me alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from agent_console.ui.context import UiContext
from agent_console.ui.widgets import paint_avatar
from agent_console.ui.words import word


class MeButton(QToolButton):
    """Opens the menu of settings, keys, theme, signing out."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._rail = False
        name = ui.me.name
        self.setAccessibleName(self.tr("{0}: menu").format(name))
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        for group in (
            ("palette", "keys", "settings", "theme", "context"),
            ("outbox", "sync_now"),
            ("sign_out", "quit"),
        ):
            for action_id in group:
                menu.addAction(ui.actions.action(action_id))
            menu.addSeparator()
        self.setMenu(menu)
        ui.theme.theme_changed.connect(self.update)

    def set_rail(self, rail: bool) -> None:
        self._rail = rail
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(36, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(36, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, me = self._ui.theme, self._ui.me
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.isDown():
            painter.setBrush(theme.color("pressed"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
        side = 28
        left = (self.width() - side) / 2 if self._rail else 8
        paint_avatar(painter, theme, QRectF(left, (self.height() - side) / 2, side, side), me.name, me.hue)
        if not self._rail:
            room = self.width() - 52
            painter.setFont(theme.font("strong"))
            painter.setPen(theme.color("text"))
            elide = painter.fontMetrics().elidedText(me.name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(44, 5, room, 18, int(Qt.AlignmentFlag.AlignVCenter), elide)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("text_faint"))
            painter.drawText(44, 22, room, 16, int(Qt.AlignmentFlag.AlignVCenter), word("role", me.role))
        painter.end()
