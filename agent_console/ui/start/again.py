"""Asks for the password when the session ended while the agent was at work: nothing on the screen is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from agent_console.domain.faults import Fault
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.widgets import Banner, Button, Label, hbox, vbox


class SignInAgain(QDialog):
    """`given` carries the password. Closing it leaves the desk offline, as it is."""

    given = Signal(str)

    def __init__(self, ui: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sign in again"))
        self.setMinimumWidth(400)
        column = vbox(self, margins=(20, 18, 20, 16), gap=8)
        column.addWidget(Label(self.tr("Sign in again"), "heading"))
        text = self.tr("Your session is over. Nothing you typed is lost; what you send waits until you are back.")
        column.addWidget(Label(text, "muted", wrap=True))
        self._banner = Banner(ui, "danger")
        column.addWidget(self._banner)
        column.addWidget(Label(ui.desk.profile.email, "strong"))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("Password"))
        self.password.setAccessibleName(self.tr("Password"))
        self.password.returnPressed.connect(self._pressed)
        column.addWidget(self.password)
        column.addSpacing(6)
        row = hbox(gap=8)
        row.addStretch()
        row.addWidget(Button(ui, self.tr("Later"), self.reject))
        self._submit = Button(ui, self.tr("Sign in"), self._pressed, kind="primary")
        row.addWidget(self._submit)
        column.addLayout(row)
        self.password.setFocus()

    def set_busy(self, busy: bool) -> None:
        self.password.setEnabled(not busy)
        self._submit.setEnabled(not busy)
        if busy:
            self._banner.clear()

    def show_fault(self, fault: Fault) -> None:
        self.set_busy(False)
        what, advice = fault_words(fault)
        self._banner.set(what, detail=advice, tone="warning" if fault.retry else "danger")
        self.password.setFocus()
        self.password.selectAll()

    def _pressed(self) -> None:
        if self.password.text():
            self.given.emit(self.password.text())
