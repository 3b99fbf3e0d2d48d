"""The live preview beside a money form: what moves, from whom to whom, what is left, what makes one look twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from agent_console.ui.widgets import IconLabel, Label, clear_layout, hbox, vbox

if TYPE_CHECKING:
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.money.message_field import MessageField
    from agent_console.ui.money.proposal import Flow, Proposal

__all__ = ["Preview"]

_ICONS = {"info": "info", "warning": "triangle-alert", "danger": "circle-alert"}


class Preview(QWidget):
    """`message` stands below: it is a part of what happens."""

    def __init__(self, look: CaseLook, message: MessageField | None) -> None:
        super().__init__()
        self._look = look
        self._shown: Proposal | None = None
        column = vbox(self, margins=(16, 4, 8, 4), gap=8)
        column.addWidget(Label(self.tr("What happens"), "section"))
        self._moves = vbox(gap=8)
        column.addLayout(self._moves)
        self._notices = vbox(gap=6)
        column.addLayout(self._notices)
        if message is not None:
            column.addSpacing(6)
            column.addWidget(message)
        column.addStretch(1)
        self.show_proposal(None)

    def show_proposal(self, proposal: Proposal | None) -> None:
        """Rebuilt only where it differs."""
        if proposal is not None and proposal == self._shown:
            return
        self._shown = proposal
        clear_layout(self._moves)
        clear_layout(self._notices)
        if proposal is None or not proposal.gets:
            self._moves.addWidget(Label(self.tr("Nothing moves yet."), "muted", wrap=True))
        else:
            self._moves.addWidget(self._side(self.tr("From"), proposal.gives))
            self._moves.addWidget(self._side(self.tr("To"), proposal.gets))
            if proposal.after and proposal.whole:
                self._moves.addWidget(Label(proposal.after, "small", wrap=True))
        for notice in proposal.notices if proposal is not None else ():
            self._notices.addWidget(self._notice(notice.tone, notice.text))

    def _side(self, name: str, flows: tuple[Flow, ...]) -> QWidget:
        side = QWidget()
        column = vbox(side, gap=2)
        column.addWidget(Label(name, "caption"))
        for flow in flows:
            row = hbox(gap=8)
            row.addWidget(Label(flow.name, wrap=True), 1)
            amount = Label(flow.amount, "strong")
            row.addWidget(amount, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            column.addLayout(row)
        side.setAccessibleName(name + " " + ", ".join(f"{flow.name}: {flow.amount}" for flow in flows))
        return side

    def _notice(self, tone: str, text: str) -> QWidget:
        frame = QFrame()
        frame.setProperty("banner", True)
        frame.setProperty("tone", tone)
        row = hbox(frame, margins=(10, 6, 8, 6), gap=8)
        row.addWidget(IconLabel(self._look.ui, _ICONS.get(tone, "info"), tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, "small", wrap=True), 1)
        frame.setAccessibleName(text)
        return frame
