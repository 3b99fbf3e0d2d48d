"""Everything that is on its way from this machine: what, in which state, and the way out of each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QWidget

from agent_console.desk.outbox_entry import NOT_LEFT, OutboxEntry
from agent_console.domain.kinds import OutboxState
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.widgets import Button, Chip, EmptyState, Label, clear_layout, hbox, vbox
from agent_console.ui.words import word

_TONES = {
    OutboxState.HELD: "info",
    OutboxState.READY: "neutral",
    OutboxState.SENDING: "info",
    OutboxState.UNKNOWN: "warning",
    OutboxState.REFUSED: "danger",
}


class OutboxDialog(QDialog):
    """Keeps itself up to date while it is open."""

    def __init__(self, ui: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Outbox"))
        self.resize(560, 440)
        column = vbox(self, margins=(20, 18, 20, 16), gap=12)
        column.addWidget(Label(self.tr("Outbox"), "heading"))
        column.addWidget(
            Label(
                self.tr("What is written here is on this machine, encrypted, until the platform has confirmed it."),
                "small",
                wrap=True,
            )
        )
        area = QScrollArea()
        area.setWidgetResizable(True)
        inner = QWidget()
        self._rows = vbox(inner, gap=8)
        area.setWidget(inner)
        column.addWidget(area, 1)
        row = hbox()
        row.addStretch()
        row.addWidget(Button(ui, self.tr("Close"), self.close, kind="primary"))
        column.addLayout(row)
        self._leave = ui.desk.outbox.changed.connect(self._refresh)
        self.finished.connect(lambda *_: self._leave())
        self._refresh()

    def _refresh(self, *_: object) -> None:
        clear_layout(self._rows)
        entries = [
            entry for entry in self._ui.desk.outbox.entries if entry.pending or entry.state == OutboxState.REFUSED
        ]
        for entry in entries:
            self._rows.addWidget(self._line(entry))
        if not entries:
            empty = EmptyState(self._ui, "circle-check", self.tr("Everything has arrived"))
            self._rows.addWidget(empty)
        self._rows.addStretch()

    def _line(self, entry: OutboxEntry) -> QWidget:
        frame = QFrame()
        frame.setProperty("surface", "card")
        column = vbox(frame, margins=(12, 10, 12, 10), gap=6)
        head = hbox(gap=8)
        head.addWidget(Label(word("entry", entry.kind), "strong"))
        head.addWidget(Chip(self._ui, word("outbox", entry.state.value), _TONES.get(entry.state, "neutral")))
        head.addStretch()
        head.addWidget(Label(self._ui.locale.stamp(entry.created_at), "caption"))
        column.addLayout(head)
        if entry.what:
            column.addWidget(Label(entry.what, "muted", wrap=True))
        if entry.fault is not None:
            what, advice = fault_words(entry.fault)
            label = Label(f"{what} {advice}".strip(), "small", wrap=True)
            label.setProperty("tone", "danger")
            column.addWidget(label)
        column.addLayout(self._ways_out(entry))
        return frame

    def _ways_out(self, entry: OutboxEntry) -> QLayout:
        ui, outbox = self._ui, self._ui.desk.outbox
        row = hbox(gap=6)
        row.addStretch()
        if entry.state in NOT_LEFT:
            row.addWidget(Button(ui, self.tr("Undo"), lambda: ui.tasks.run(outbox.undo(entry.key)), small=True))
        if entry.state == OutboxState.REFUSED:
            row.addWidget(Button(ui, self.tr("Discard"), lambda: ui.tasks.run(outbox.discard(entry.key)), small=True))
            if entry.is_money:
                # Figures that were refused must be looked at anew, in the case.
                return row
            row.addWidget(
                Button(
                    ui, self.tr("Try again"), lambda: ui.tasks.run(outbox.retry(entry.key)), small=True, kind="primary"
                )
            )
        return row
