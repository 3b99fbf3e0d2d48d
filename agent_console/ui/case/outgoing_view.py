"""A reply or note on its way: its countdown with Undo, what it is waiting for, or why it was refused and the way out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from agent_console.domain.kinds import OutboxState
from agent_console.ui.case.message_view import MessageView
from agent_console.ui.case.rows import OutgoingRow
from agent_console.ui.fault_words import fault_words
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.case.rows import Row

__all__ = ["OutgoingView"]

MOVED = "conversation_moved"
"""Somebody wrote meanwhile: trying again means sending although."""


class OutgoingView(MessageView):
    """A message that the platform has not confirmed."""

    def __init__(self, look: CaseLook, row: OutgoingRow, parent: QWidget) -> None:
        super().__init__(look, row, parent)
        self._outgoing = row
        self._bar = QWidget(self)
        self._state = QLabel(self._bar)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setProperty("type", "small")
        self._state.setWordWrap(True)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._undo = self._button(self.tr("Undo"), "undo-2", self._look.undo)
        self._retry = self._button(self.tr("Try again"), "refresh-cw", self._look.retry)
        self._change = self._button(self.tr("Edit"), "pencil", self._look.undo)
        self._discard = self._button(self.tr("Discard"), "trash-2", self._look.discard)
        layout = QHBoxLayout(self._bar)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(6)
        layout.addWidget(self._state, 1)
        for button in self._buttons():
            layout.addWidget(button)
        self._show_state()

    def show_row(self, row: Row) -> None:
        assert isinstance(row, OutgoingRow)
        self._outgoing = row
        super().show_row(row)
        self._show_state()

    def tick(self) -> None:
        """Count down; called by the timeline's one timer."""
        if self._outgoing.entry.state == OutboxState.HELD:
            self._state.setText(self._state_text())

    def _button(self, text: str, icon: str, act: object) -> QPushButton:
        button = QPushButton(text, self._bar)
        button.setProperty("kind", "ghost")
        button.setProperty("small", True)
        self._look.icons.put(button, icon)
        button.clicked.connect(lambda: act(self._outgoing.entry))  # type: ignore[operator]
        return button

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self._undo, self._retry, self._change, self._discard

    def _show_state(self) -> None:
        entry = self._outgoing.entry
        state = entry.state
        self._state.setText(self._state_text())
        self._state.setProperty("tone", "danger" if state == OutboxState.REFUSED else "")
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self._undo.setVisible(state == OutboxState.HELD)
        refused = state == OutboxState.REFUSED
        moved = refused and entry.fault is not None and entry.fault.code == MOVED
        self._retry.setText(self.tr("Send anyway") if moved else self.tr("Try again"))
        for button in (self._retry, self._change, self._discard):
            button.setVisible(refused)
        self.update()

    def _state_text(self) -> str:
        entry = self._outgoing.entry
        if entry.state == OutboxState.HELD:
            return self.tr("Leaves in %n second(s)", "", self._seconds_left())
        if entry.state == OutboxState.REFUSED:
            return " ".join(fault_words(entry.fault)) if entry.fault else self.tr("The platform did not take it.")
        if entry.state == OutboxState.READY:
            return self.tr("Next to be sent") if self._look.is_live() else self.tr("Waiting for the connection")
        return word("outbox", entry.state)

    def _seconds_left(self) -> int:
        return math.ceil(self._outgoing.entry.seconds_left)

    def _extra_height(self, width: int, bubble: QRect) -> int:
        room = min(max(bubble.width(), 260), width - 70)
        buttons = [b for b in self._buttons() if not b.isHidden()]
        taken = sum(b.sizeHint().width() + 6 for b in buttons)
        room = max(room, min(width - 70, taken + 180))
        text_height = self._state.heightForWidth(max(80, room - taken))
        height = max([text_height, *(b.sizeHint().height() for b in buttons)]) + 4
        self._bar.setGeometry(bubble.right() + 1 - room, bubble.bottom() + 3, room, height)
        return height + 4

    def _author(self) -> str:
        return self.tr("You")

    def _delivery_text(self) -> str:
        return ""

    def _footer_icon(self) -> str:
        return "circle-alert" if self._outgoing.entry.state == OutboxState.REFUSED else "clock"
