"""What becomes of a confirmed refund: a moment to take it back, then each named state until it is settled."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from agent_console.desk.outbox_entry import MONEY_HOLD
from agent_console.domain.kinds import OutboxState, RefundState
from agent_console.ui.widgets import Button, IconLabel, Label, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["RefundProgress"]


class RefundProgress(QWidget):
    """The second page of the refund dialog."""

    undo_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, look: CaseLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entry: OutboxEntry | None = None
        column = vbox(self, margins=(8, 24, 8, 8), gap=10)
        column.addStretch(1)
        self._icon = IconLabel(look.ui, "hourglass", "accent_text", 36)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = Label("", "title", wrap=True)
        self.detail = Label("", "muted", wrap=True)
        for label in (self.title, self.detail):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the refund"))
        column.addWidget(self._bar)
        column.addStretch(2)
        row = hbox(gap=8)
        row.addStretch(1)
        self.undo = Button(look.ui, self.tr("Take it back"), self.undo_wanted.emit, icon="undo-2")
        self.close_button = Button(look.ui, self.tr("Close"), self.close_wanted.emit)
        row.addWidget(self.undo)
        row.addWidget(self.close_button)
        column.addLayout(row)
        look.ticker.second.connect(self._tick)

    def start(self, summary: str) -> None:
        """Begin with the sentence that was confirmed."""
        self.detail.setText(summary)

    def show_entry(self, entry: OutboxEntry, refund: tuple[str, str]) -> None:
        """Show where the intent stands; `refund` is the state that the platform gives and why it failed."""
        self._entry = entry
        self.undo.setVisible(entry.state == OutboxState.HELD)
        self._bar.setVisible(entry.state != OutboxState.CONFIRMED)
        if entry.state == OutboxState.HELD:
            self._count_down(entry)
            return
        self._bar.setRange(0, 0)
        if entry.state == OutboxState.CONFIRMED:
            self._show_result(*refund)
        elif entry.state == OutboxState.UNKNOWN:
            self._say(
                "circle-help", "warning", self.tr("The answer got lost. The platform is being asked what became of it.")
            )
        elif self._look.is_live():
            self._say("hourglass", "accent_text", self.tr("The platform is at it…"))
        else:
            self._say(
                "cloud-off", "warning", self.tr("Offline: it leaves as soon as the connection is back, and only once.")
            )

    def _count_down(self, entry: OutboxEntry) -> None:
        left = entry.seconds_left
        self._bar.setRange(0, 1000)
        self._bar.setValue(int(1000 * (1 - left / MONEY_HOLD)))
        self._say("hourglass", "accent_text", self.tr("Leaves in %n second(s)", "", math.ceil(left)))

    def _show_result(self, state: str, failure: str) -> None:
        if state in (RefundState.FAILED, RefundState.REJECTED):
            self._say("circle-x", "danger", word("refund", state))
            self.detail.setText(failure or self.tr("Nothing has moved."))
        elif state == RefundState.SUCCEEDED:
            self._say("circle-check", "success", self.tr("Given back"))
        elif state:
            self._say("hourglass", "info", word("refund", state))
        else:
            self._say("circle-check", "success", self.tr("The platform has taken it."))

    def _say(self, icon: str, role: str, text: str) -> None:
        self._icon.set_icon(icon, role)
        if text != self.title.text():
            self.title.setText(text)
            self.title.setAccessibleName(text)

    def _tick(self, _now: float) -> None:
        if self._entry is not None and self._entry.state == OutboxState.HELD and self.isVisible():
            self._count_down(self._entry)
