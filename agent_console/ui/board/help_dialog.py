"""Calling for help with a queue: which, for how long, and a word to the colleagues."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QWidget

from agent_console.contract.board import HelpCall
from agent_console.domain.faults import Fault
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.widgets import Banner, Button, Combo, Label, hbox, vbox

_MINUTES = (15, 30, 60, 120)
_LONGEST = 200


class HelpDialog(QDialog):
    """`called` carries the call as the platform took it."""

    called = Signal(object)

    def __init__(self, ui: UiContext, window: QWidget, queue: str = "") -> None:
        super().__init__(window)
        self._ui = ui
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Call for help"))
        self.setMinimumWidth(460)
        column = vbox(self, margins=(20, 18, 20, 16), gap=12)
        column.addWidget(Label(self.tr("Call for help"), "heading"))
        told = self.tr("Every colleague who is online sees the call at once, with a button that opens the queue.")
        column.addWidget(Label(told, "muted", wrap=True))
        self._banner = Banner(ui, "danger")
        column.addWidget(self._banner)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self.queue = Combo()
        for known in ui.desk.people.queues:
            self.queue.addItem(known.name, known.slug)
        self.queue.setCurrentIndex(max(0, self.queue.findData(queue or _worst(ui))))
        self.minutes = Combo()
        for minutes in _MINUTES:
            self.minutes.addItem(ui.locale.span(minutes * 60), minutes)
        self.minutes.setCurrentIndex(1)
        self.text = QLineEdit()
        self.text.setMaxLength(_LONGEST)
        example = self.tr("For example: the payment provider is down, many ask")
        self.text.setPlaceholderText(example)
        self.text.setMinimumWidth(min(480, self.text.fontMetrics().horizontalAdvance(example) + 28))
        for row, (name, field) in enumerate(
            ((self.tr("Queue"), self.queue), (self.tr("For"), self.minutes), (self.tr("Message"), self.text))
        ):
            field.setAccessibleName(name)
            label = Label(name)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        column.addLayout(grid)
        foot = hbox(gap=8)
        foot.addStretch()
        foot.addWidget(Button(ui, self.tr("Cancel"), self.reject))
        self.confirm = Button(ui, self.tr("Call"), self._call, kind="primary", icon="megaphone")
        self.confirm.setEnabled(self.queue.count() > 0)
        foot.addWidget(self.confirm)
        column.addLayout(foot)
        self.text.returnPressed.connect(self._call)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _call(self) -> None:
        if not self.confirm.isEnabled():
            return
        self.confirm.setEnabled(False)
        call = self._ui.desk.board.call_for_help(
            str(self.queue.currentData()), self.text.text().strip(), int(self.minutes.currentData())
        )
        self._ui.tasks.run(call, owner=self, done=self._done, failed=self._failed, key="call")

    def _done(self, call: HelpCall) -> None:
        self.called.emit(call)
        self.accept()

    def _failed(self, fault: Fault) -> None:
        what, advice = fault_words(fault)
        self._banner.set(what, detail=advice, tone="danger")
        self.confirm.setEnabled(True)


def _worst(ui: UiContext) -> str:
    """The queue with most late cases on the board, where help is likeliest meant."""
    board = ui.desk.board.board
    figures = board.queues if board is not None else []
    worst = max(figures, key=lambda one: (one.breached, one.near, one.waiting), default=None)
    return worst.queue if worst is not None else ""
