"""What becomes of a confirmed intent: a moment to take it back, then each named state until it is settled."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from agent_console.desk import outbox_entry
from agent_console.domain.kinds import OutboxState
from agent_console.ui.widgets import Button, IconLabel, Label, hbox, vbox

if TYPE_CHECKING:
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["MoneyProgress", "Outcome"]

_ICONS = {
    "success": ("circle-check", "success"),
    "info": ("hourglass", "info"),
    "waiting": ("hourglass", "warning"),
    "warning": ("circle-help", "warning"),
    "danger": ("circle-x", "danger"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the platform says of a confirmed intent. `tone`: success, info, waiting, warning or danger. `again`: what went
    wrong can be tried anew with new figures. `receipt`: there is one."""

    tone: str
    title: str
    detail: str = ""
    again: bool = False
    receipt: bool = False


class MoneyProgress(QWidget):
    """The second page of a money dialog."""

    undo_wanted = Signal()
    close_wanted = Signal()
    again_wanted = Signal()
    receipt_wanted = Signal()

    def __init__(self, look: CaseLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entry: OutboxEntry | None = None
        self._summary = ""
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
        self._bar.setMaximumWidth(420)
        self._bar.setAccessibleName(self.tr("Progress"))
        bar = hbox()
        bar.addWidget(self._bar)
        column.addLayout(bar)
        column.addStretch(2)
        row = hbox(gap=8)
        row.addStretch(1)
        self.undo = Button(look.ui, self.tr("Take it back"), self.undo_wanted.emit, icon="undo-2")
        self.again = Button(look.ui, self.tr("Try again…"), self.again_wanted.emit, icon="refresh-cw")
        self.close_button = Button(look.ui, self.tr("Close"), self.close_wanted.emit)
        self.receipt = Button(look.ui, self.tr("Receipt…"), self.receipt_wanted.emit, icon="receipt")
        for button in (self.undo, self.again, self.receipt, self.close_button):
            row.addWidget(button)
        column.addLayout(row)
        look.ticker.second.connect(self._tick)

    def start(self, summary: str) -> None:
        """Begin with the sentence that was confirmed."""
        self._summary = summary
        self.detail.setText(summary)

    def show_entry(self, entry: OutboxEntry, outcome: Outcome | None) -> None:
        """Show where the intent stands; `outcome` is the platform's word once it has taken it."""
        self._entry = entry
        self.undo.setVisible(entry.state in outbox_entry.NOT_LEFT)
        self.again.setVisible(outcome is not None and outcome.again and entry.state == OutboxState.CONFIRMED)
        self.receipt.setVisible(outcome is not None and outcome.receipt and entry.state == OutboxState.CONFIRMED)
        self._bar.setVisible(entry.state != OutboxState.CONFIRMED)
        self.detail.setText(self._summary)
        if entry.state == OutboxState.HELD:
            self._count_down(entry)
            return
        self._bar.setRange(0, 0)
        if entry.state == OutboxState.CONFIRMED:
            self._show_outcome(outcome or Outcome("success", self.tr("The platform has taken it.")))
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
        self._bar.setValue(int(1000 * (1 - left / max(outbox_entry.MONEY_HOLD, 0.001))))
        self._say("hourglass", "accent_text", self.tr("Leaves in %n second(s)", "", math.ceil(left)))

    def _show_outcome(self, outcome: Outcome) -> None:
        icon, role = _ICONS[outcome.tone]
        self._say(icon, role, outcome.title)
        if outcome.detail:
            self.detail.setText("\n".join(part for part in (self._summary, outcome.detail) if part))

    def _say(self, icon: str, role: str, text: str) -> None:
        self._icon.set_icon(icon, role)
        if text != self.title.text():
            self.title.setText(text)
            self.title.setAccessibleName(text)

    def _tick(self, _now: float) -> None:
        if self._entry is not None and self._entry.state == OutboxState.HELD and self.isVisible():
            self._count_down(self._entry)
