"""Before the window closes on money that has not left yet: send it now, take it back, or stay.

Closed without a word, it would leave at this agent's next sign-in only.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from agent_console.desk.outbox_entry import OutboxEntry
from agent_console.domain.kinds import OutboxState
from agent_console.ui.context import UiContext
from agent_console.ui.widgets import Button, Label, hbox, vbox
from agent_console.ui.words import word

__all__ = ["LeavingDialog", "waiting"]

_NOT_LEFT = (OutboxState.HELD, OutboxState.READY)
_ON_ITS_WAY = (*_NOT_LEFT, OutboxState.SENDING)


def waiting(ui: UiContext) -> list[OutboxEntry]:
    """What is meant with money and has not left this machine."""
    return [entry for entry in ui.desk.outbox.entries if entry.is_money and entry.state in _NOT_LEFT]


class LeavingDialog(QDialog):
    """`then` closes; it is called once nothing waits any more, or when the agent does not want to wait for it."""

    def __init__(self, ui: UiContext, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._ui = ui
        self._then = then
        self._keys = [entry.key for entry in waiting(ui)]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Money has not left yet"))
        self.setMinimumWidth(460)
        column = vbox(self, margins=(20, 18, 20, 16), gap=12)
        column.addWidget(Label(self.tr("Money has not left yet"), "heading", wrap=True))
        for entry in waiting(ui):
            column.addWidget(Label(f"{word('entry', entry.kind)} · {entry.what}", wrap=True))
        self.told = Label(
            self.tr("Left as it is, it goes out when you sign in here the next time."), "muted", wrap=True
        )
        column.addWidget(self.told)
        row = hbox(gap=8)
        row.addStretch()
        self.stay = Button(ui, self.tr("Stay"), self.reject)
        self.back = Button(ui, self.tr("Take it back and close"), self._take_back, icon="undo-2")
        self.send = Button(ui, self.tr("Send now and close"), self._send, kind="primary")
        self.go = Button(ui, self.tr("Close without waiting"), self._leave)
        for button in (self.stay, self.back, self.go, self.send):
            row.addWidget(button)
        self.go.hide()
        column.addLayout(row)
        self._unfollow = ui.desk.outbox.changed.connect(self._changed)
        self.finished.connect(lambda _: self._unfollow())
        self._sending = False

    def _send(self) -> None:
        self._sending = True
        self.told.setText(self.tr("It is being sent…"))
        self.send.hide()
        self.go.show()
        self.stay.setFocus()
        self._ui.desk.outbox.hurry(self._keys)
        self._changed()

    def _take_back(self) -> None:
        for button in (self.back, self.send, self.go):
            button.setEnabled(False)
        self._ui.tasks.run(self._withdraw(), owner=self, done=lambda _: self._leave(), failed=self._failed)

    async def _withdraw(self) -> None:
        for key in self._keys:
            await self._ui.desk.outbox.undo(key)

    def _failed(self, fault: object) -> None:
        self.told.setText(self.tr("It could not be taken back."))
        for button in (self.send, self.go):
            button.setEnabled(True)

    def _changed(self, *_: object) -> None:
        entries = [self._ui.desk.outbox.entry(key) for key in self._keys]
        states = {entry.state for entry in entries if entry is not None}
        if OutboxState.REFUSED in states:
            # Where the agent acted it is said why, and what can be done.
            self.reject()
        elif states.isdisjoint(_NOT_LEFT):
            self.back.hide()
            if not self._sending:
                # Its moment is over; whether to close is still the agent's to say.
                self.told.setText(self.tr("It has left meanwhile."))
                self.send.hide()
                self.go.setText(self.tr("Close the window"))
                self.go.show()
            elif states.isdisjoint(_ON_ITS_WAY):
                # Not within the outbox's own word: closing lets go of what listens to it.
                QTimer.singleShot(0, self, self._leave)

    def _leave(self) -> None:
        self.accept()
        self._then()
