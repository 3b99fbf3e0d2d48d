"""The agent's own button at the foot of the views: who I am, and what concerns me alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from agent_console.contract.board import AgentPatch
from agent_console.contract.entities import Agent
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import AgentStatus
from agent_console.ui.context import UiContext
from agent_console.ui.settings import DO_NOT_DISTURB
from agent_console.ui.widgets import paint_avatar
from agent_console.ui.words import word

_STATUSES = {
    AgentStatus.ONLINE: ("circle-check", "success_solid"),
    AgentStatus.AWAY: ("circle-pause", "warning_solid"),
    AgentStatus.OFFLINE: ("circle-slash", "text_faint"),
}
"""Icon in the menu and colour of the dot of each status."""


class MeButton(QToolButton):
    """Opens the menu of my status, settings, keys, theme, signing out."""

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
        self._add_statuses(menu)
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
        self._leave = ui.desk.people.changed.connect(self._show_status)
        ui.settings.changed.connect(self._setting_changed)
        self._show_status()

    def close_button(self) -> None:
        """The desk goes."""
        self._leave()

    # --- my status -------------------------------------------------------------------------------------------------

    def _add_statuses(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        self._statuses: dict[str, QAction] = {}
        for status, (icon, _) in _STATUSES.items():
            action = self._statuses[status] = menu.addAction(word("agent", status))
            self._ui.icons.put(action, icon)
            action.setCheckable(True)
            action.triggered.connect(lambda *_, wanted=status: self.set_status(wanted))
            group.addAction(action)
        quiet = self._ui.actions.action("quiet")
        quiet.setCheckable(True)
        quiet.setChecked(self._ui.settings.get(DO_NOT_DISTURB))
        menu.addAction(quiet)
        menu.addSeparator()

    def set_status(self, status: str) -> None:
        """Tell the platform that I am there, away or gone."""
        me = self._known()
        if me is None or me.status == status:
            return
        change = self._ui.desk.board.change_agent(me, AgentPatch(status=status))
        self._ui.tasks.run(change, owner=self, failed=self._refused, key="status")

    def _refused(self, fault: Fault) -> None:
        self._show_status()
        self._ui.notifier.fault(fault)

    def _known(self) -> Agent | None:
        return self._ui.desk.people.agent(self._ui.me.id)

    def _show_status(self) -> None:
        me = self._known()
        status = me.status if me is not None else ""
        for value, action in self._statuses.items():
            action.setChecked(value == status)
            action.setEnabled(me is not None)
        said = word("agent", status) if status else ""
        self.setToolTip(f"{self._ui.me.name} · {said}" if said else self._ui.me.name)
        self.update()

    def _setting_changed(self, key: str) -> None:
        if key == DO_NOT_DISTURB.key:
            self._ui.actions.action("quiet").setChecked(self._ui.settings.get(DO_NOT_DISTURB))
            self.update()

    # --- look ------------------------------------------------------------------------------------------------------

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
        self._paint_status(painter, left + side - 4, (self.height() + side) / 2 - 4)
        if not self._rail:
            room = self.width() - 52
            painter.setFont(theme.font("strong"))
            painter.setPen(theme.color("text"))
            elide = painter.fontMetrics().elidedText(me.name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(44, 5, room, 18, int(Qt.AlignmentFlag.AlignVCenter), elide)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("text_faint"))
            painter.drawText(44, 22, room, 16, int(Qt.AlignmentFlag.AlignVCenter), self._second_line(me))
        painter.end()

    def _second_line(self, me: Agent) -> str:
        known = self._known()
        if self._ui.settings.get(DO_NOT_DISTURB):
            return self.tr("Do not disturb")
        if known is not None and known.status in (AgentStatus.ONLINE, AgentStatus.AWAY):
            return word("agent", known.status)
        return word("role", me.role)

    def _paint_status(self, painter: QPainter, x: float, y: float) -> None:
        """A dot at the picture: full while online, a bar in it while away, hollow while offline."""
        known = self._known()
        if known is None or known.status not in list(AgentStatus):
            return
        theme = self._ui.theme
        colour = theme.color(_STATUSES[AgentStatus(known.status)][1])
        painter.setPen(QPen(theme.color("sidebar"), 2))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, y), 5.5, 5.5)
        painter.setPen(QPen(theme.color("sidebar"), 1.6))
        if known.status == AgentStatus.AWAY:
            painter.drawLine(QPointF(x - 2.2, y), QPointF(x + 2.2, y))
        elif known.status == AgentStatus.OFFLINE:
            painter.setBrush(theme.color("sidebar"))
            painter.drawEllipse(QPointF(x, y), 1.8, 1.8)
