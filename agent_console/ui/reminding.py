"""Announces that a clock of mine will run out: on the desktop where there is a tray, and always in the window.

Also the count of my pressing cases on tray and taskbar, the calls for help of the leads, and cases escalated to me.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from agent_console.contract.board import HelpCall
from agent_console.contract.entities import Ticket
from agent_console.desk.reminders import Reminder
from agent_console.domain.kinds import ClockSide
from agent_console.ui.context import UiContext
from agent_console.ui.notifier import INFO, WARNING
from agent_console.ui.settings import DO_NOT_DISTURB, NOTIFY, QUIET_OFF_SHIFT
from agent_console.ui.words import word

__all__ = ["ESCALATED", "Reminding"]

_SHOWN_MS = 15_000
_TOAST_SECONDS = 30.0
_MOST = 99
ESCALATED = "escalated"
"""Key of the notice about escalated cases."""


class Reminding(QObject):
    """Belongs to a workspace. `open_case` and `open_view` are what a click does; `bring_up` shows the window."""

    def __init__(
        self,
        ui: UiContext,
        window: QWidget,
        open_case: Callable[[str], object],
        open_view: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._window = window
        self._open_case = open_case
        self._open_view = open_view
        self._last = ""
        self._escalations: list[str] = []
        self.tray: QSystemTrayIcon | None = None
        reminders = ui.desk.reminders
        reminders.quiet = self.quiet
        self._leave = [
            reminders.warned.connect(self._warned),
            reminders.changed.connect(self._count),
            ui.desk.board.called.connect(self._called),
            ui.desk.news.escalated.connect(self._escalated),
        ]
        ui.settings.changed.connect(self._setting_changed)
        ui.actions.bind("quiet", self._switch_quiet)

    def start(self) -> None:
        """Put the icon into the tray, where there is one. Not before the window is shown: asking for it takes a while."""
        if self.tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            tray = self.tray = QSystemTrayIcon(self)
            menu = QMenu(self._window)
            menu.addAction(self.tr("Show Agent Console"), self._bring_up)
            menu.addAction(self._ui.actions.action("quiet"))
            menu.addAction(self._ui.actions.action("quit"))
            tray.setContextMenu(menu)
            tray.activated.connect(self._tray_pressed)
            tray.messageClicked.connect(self._message_pressed)
            tray.show()
        self._count()

    def close(self) -> None:
        """The desk goes."""
        for leave in self._leave:
            leave()
        self._leave = []
        self._ui.actions.set_enabled("quiet", False)
        if self.tray is not None:
            self.tray.hide()
            self.tray = None
        _set_badge(0)

    def quiet(self, now: float) -> bool:
        """Whether nothing is to be announced at this instant (epoch seconds): not wanted, switched off, or off shift."""
        settings = self._ui.settings
        if not settings.get(NOTIFY) or settings.get(DO_NOT_DISTURB):
            return True
        if not settings.get(QUIET_OFF_SHIFT):
            return False
        # With the first clock that warns, not with the window: shifts bring the whole engine of calendars.
        from agent_console.domain.shifts import on_shift

        me = self._ui.desk.people.agent(self._ui.me.id) or self._ui.me
        return not on_shift(me.shift, me.zone, datetime.fromtimestamp(now, UTC))

    # --- announcing ------------------------------------------------------------------------------------------------

    def _warned(self, reminder: Reminder) -> None:
        ticket = reminder.ticket
        title = self.tr("{clock} of #{number} runs out at {time}").format(
            clock=word("metric", reminder.metric), number=ticket.number, time=self._ui.locale.time(reminder.due)
        )
        detail = " · ".join(part for part in (ticket.customer_name, ticket.subject) if part)
        self._ui.notifier.show(
            title, WARNING, detail=detail, action=self.tr("Open"), on_action=lambda: self._go(ticket.id),
            key=f"clock:{ticket.id}", seconds=_TOAST_SECONDS,
        )  # fmt: skip
        self._announce(title, detail, ticket.id)

    def _escalated(self, ticket: Ticket) -> None:
        """One notice for all that come at once: a stack of them would hide the list that they are about."""
        if ESCALATED not in self._ui.notifier.current:
            self._escalations = []
        self._escalations.append(ticket.id)
        count = len(self._escalations)
        title = self.tr("#{0} is escalated to you").format(ticket.number)
        late = [clock for clock in ticket.clocks if clock.side == ClockSide.SUPPORT and clock.breached_at is not None]
        newest = max(late, key=lambda clock: clock.breached_at or datetime.min.replace(tzinfo=UTC), default=None)
        why = self.tr("{0} ran out").format(word("metric", newest.metric)) if newest is not None else ""
        detail = " · ".join(part for part in (why, ticket.customer_name, ticket.subject) if part)
        if count > 1:
            title, detail = self.tr("%n case(s) are escalated to you", "", count), f"#{ticket.number} · {detail}"
        self._ui.notifier.show(
            title, WARNING, detail=detail, action=self.tr("Open"),
            on_action=lambda: self._go(ticket.id) if count == 1 else self._open_view("escalated"),
            key=ESCALATED, seconds=_TOAST_SECONDS,
        )  # fmt: skip
        if not self.quiet(datetime.now(UTC).timestamp()):
            self._announce(title, detail, ticket.id)

    def _called(self, call: HelpCall) -> None:
        if call.by_id == self._ui.me.id or call.until <= datetime.now(UTC):
            return
        people = self._ui.desk.people
        lead, queue = people.agent(call.by_id), people.queue(call.queue)
        title = self.tr("{who} calls for help: {queue}").format(
            who=lead.name if lead is not None else self.tr("A lead"),
            queue=queue.name if queue is not None else call.queue or self.tr("cases without a queue"),
        )
        self._ui.notifier.show(
            title, INFO, detail=call.text, action=self.tr("Open the queue") if queue is not None else "",
            on_action=lambda: self._open_view(f"queue:{call.queue}"), key=f"help:{call.id}", seconds=_TOAST_SECONDS,
        )  # fmt: skip
        if not self.quiet(datetime.now(UTC).timestamp()):
            self._announce(title, call.text, "")

    def _announce(self, title: str, detail: str, ticket_id: str) -> None:
        """On the desktop, for somebody who looks at another window."""
        if self.tray is not None and not self._window.isActiveWindow() and QSystemTrayIcon.supportsMessages():
            self._last = ticket_id
            self.tray.showMessage(
                title, detail, self._ui.icons.icon("clock-alert", "warning", sizes=(16, 24)), _SHOWN_MS
            )

    def _message_pressed(self) -> None:
        self._go(self._last)

    def _tray_pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self._bring_up()

    def _go(self, ticket_id: str) -> None:
        self._bring_up()
        if ticket_id:
            self._open_case(ticket_id)

    def _bring_up(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    # --- counting --------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        near = self._ui.desk.reminders.near
        _set_badge(near)
        if self.tray is not None:
            self.tray.setIcon(self._icon(near))
            text = self.tr("%n of your cases close to a deadline or late", "", near) if near else "Agent Console"
            self.tray.setToolTip(text)

    def _icon(self, near: int) -> QIcon:
        """The program's picture, with the count on it."""
        theme, side = self._ui.theme, 64
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._ui.icons.pixmap("headset", "accent", side))
        if near:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("danger_solid"))
            spot = QRectF(side * 0.42, 0, side * 0.58, side * 0.58)
            painter.drawEllipse(spot)
            font = QFont(theme.font("strong"))
            font.setPixelSize(round(side * 0.38))
            painter.setFont(font)
            painter.setPen(theme.color("on_danger"))
            painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), str(min(near, _MOST)))
        painter.end()
        return QIcon(pixmap)

    def _switch_quiet(self) -> None:
        settings = self._ui.settings
        settings.set(DO_NOT_DISTURB, not settings.get(DO_NOT_DISTURB))
        on = settings.get(DO_NOT_DISTURB)
        text = self.tr("You are not disturbed until you switch it off") if on else self.tr("Clocks are announced again")
        self._ui.notifier.show(text, key="quiet")

    def _setting_changed(self, key: str) -> None:
        if key in (NOTIFY.key, DO_NOT_DISTURB.key, QUIET_OFF_SHIFT.key):
            self._ui.desk.reminders.refresh()


def _set_badge(count: int) -> None:
    """The number on the taskbar's picture, on desktops that show one."""
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication):
        app.setBadgeNumber(count)
