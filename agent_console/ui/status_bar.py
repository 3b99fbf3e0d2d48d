"""The strip at the foot of the window: connection, age of the data, outbox, the next clock to break."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QProgressBar

from agent_console.desk.outbox_entry import OutboxEntry
from agent_console.domain.kinds import Connection, OutboxState
from agent_console.ui.context import UiContext
from agent_console.ui.widgets import Button, IconLabel, Label, hbox
from agent_console.ui.words import word

_LOOKS = {
    Connection.LIVE: ("circle-check", "success"),
    Connection.SYNCING: ("refresh-cw", "info"),
    Connection.CONNECTING: ("plug", "neutral"),
    Connection.OFFLINE: ("wifi-off", "danger"),
    Connection.SIGNED_OUT: ("lock", "danger"),
}


class StatusBar(QFrame):
    """Reads the desk; `on_outbox`, `on_reconnect`, `on_due`, `on_next`: what its buttons do. `say_prefix` shows a waiting
    first key."""

    def __init__(
        self,
        ui: UiContext,
        on_outbox: Callable[[], object],
        on_reconnect: Callable[[], object],
        on_due: Callable[[], object],
        on_next: Callable[[], object],
    ) -> None:
        super().__init__()
        self._ui = ui
        self._next_due: float | None = None
        self.setProperty("surface", "footer")
        self.setFixedHeight(30)
        self.setAccessibleName(self.tr("Status"))
        row = hbox(self, margins=(12, 0, 12, 0), gap=8)
        self._icon = IconLabel(ui, "plug", "neutral", 14)
        self._words = Label("", "small")
        self._retry = Button(ui, self.tr("Connect now"), on_reconnect, kind="link")
        self._progress = QProgressBar()
        self._progress.setFixedWidth(140)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Fetching cases"))
        self._outbox = Button(ui, "", on_outbox, kind="link", icon="upload")
        self._prefix = Label("", "keycap")
        self._due = Button(ui, "", on_due, kind="link", icon="clock")
        self._due.setToolTip(self.tr("Open the case of this clock"))
        for widget in (self._icon, self._words, self._retry, self._progress, self._outbox):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._prefix)
        row.addWidget(self._due)
        following = Button(ui, self.tr("Next case"), on_next, kind="link", icon="circle-play")
        following.setToolTip(ui.actions.tip("take_next"))
        following.setAccessibleName(ui.actions.text("take_next"))
        row.addWidget(following)
        self._prefix.hide()
        self._due.hide()
        desk = ui.desk
        self._leave = [
            desk.connection_changed.connect(self.refresh),
            desk.sync_changed.connect(self.refresh),
            desk.outbox.changed.connect(self._outbox_changed),
        ]
        ui.ticker.second.connect(self._tick)
        self.refresh()
        self._count_outbox()

    def close_bar(self) -> None:
        for leave in self._leave:
            leave()
        self._leave = []

    def say_prefix(self, prefix: str) -> None:
        """ "G": a second key is awaited."""
        self._prefix.setText(f"{prefix} …")
        self._prefix.setVisible(bool(prefix))

    def set_next_due(self, due: float | None) -> None:
        """The next clock of mine that breaks (epoch seconds)."""
        if due != self._next_due:
            self._next_due = due
            self._tick(time.time())

    def refresh(self, *_: object) -> None:
        desk = self._ui.desk
        icon, tone = _LOOKS.get(desk.connection, ("plug", "neutral"))
        self._icon.set_icon(icon, tone)
        self._retry.setVisible(desk.connection == Connection.OFFLINE)
        filling = desk.sync_total > 0 and desk.sync_done < desk.sync_total
        self._progress.setVisible(filling)
        if filling:
            self._progress.setRange(0, desk.sync_total)
            self._progress.setValue(desk.sync_done)
        self._say_connection()

    def _say_connection(self) -> None:
        desk = self._ui.desk
        filling = desk.sync_total > 0 and desk.sync_done < desk.sync_total
        if desk.connection == Connection.LIVE and filling:
            number = self._ui.locale.number
            text = self.tr("Fetching {0} of {1}").format(number(desk.sync_done), number(desk.sync_total))
        elif desk.connection == Connection.LIVE:
            text = self.tr("Live")
            if desk.synced_at is not None:
                text = self.tr("Live · synced {0}").format(self._ui.locale.relative(desk.synced_at))
        elif desk.connection == Connection.OFFLINE and desk.synced_at is not None:
            text = self.tr("Offline · as of {0}; your work is kept and sent later").format(
                self._ui.locale.stamp(desk.synced_at)
            )
        else:
            text = desk.connection_text or word("connection", desk.connection.value)
        if text != self._words.text():
            self._words.setText(text)
            self._words.setToolTip(desk.connection_text)

    def _tick(self, now: float) -> None:
        self._say_connection()
        text = ""
        if self._next_due is not None and self._next_due > now:
            text = self.tr("Next clock runs out {0} · in {1}").format(
                self._when(self._next_due, now), self._ui.locale.countdown(self._next_due - now)
            )
        if text != self._due.text():
            self._due.setText(text)
            self._due.setVisible(bool(text))

    def _when(self, due: float, now: float) -> str:
        """The time today, else the day with it."""
        locale = self._ui.locale
        today = locale.local(due).date() == locale.local(now).date()
        return locale.time(due) if today else locale.date_time(due)

    def _outbox_changed(self, _: OutboxEntry) -> None:
        self._count_outbox()

    def _count_outbox(self) -> None:
        entries = self._ui.desk.outbox.entries
        waiting = sum(1 for entry in entries if entry.pending)
        refused = sum(1 for entry in entries if entry.state == OutboxState.REFUSED)
        if refused:
            self._outbox.setText(self.tr("%n refused", "", refused))
        else:
            self._outbox.setText(self.tr("%n in the outbox", "", waiting))
        self._outbox.setVisible(bool(waiting or refused))
