"""All keys on one sheet (?): made from the declared actions, with the keys as rebound."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from agent_console.ui.actions import ACTIONS, is_single
from agent_console.ui.context import UiShell
from agent_console.ui.settings import SINGLE_KEYS
from agent_console.ui.widgets import Button, KeyCap, Label, hbox, vbox


def key_words(key: str) -> list[str]:
    """The caps of a key text: "G I" gives two, "Shift+E" one."""
    if is_single(key):
        return [part.replace("Shift+", "⇧") for part in key.split(" ")]
    return [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)]


class CheatSheet(QDialog):
    """Closes with Esc or the next ?."""

    def __init__(self, ui: UiShell, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        column = vbox(self, margins=(24, 20, 24, 18), gap=14)
        column.addWidget(Label(self.tr("Keys"), "heading"))
        columns = hbox(gap=36)
        for sections in (("list", "go"), ("case",), ("compose", "window")):
            block = vbox(gap=18)
            for section in sections:
                block.addWidget(self._section(ui, section))
            block.addStretch()
            columns.addLayout(block)
        column.addLayout(columns)
        foot = hbox(gap=8)
        single = ui.settings.get(SINGLE_KEYS)
        text = (
            self.tr("Single keys act when no text field has the focus.")
            if single
            else self.tr("Single keys are switched off in the settings.")
        )
        foot.addWidget(Label(text, "small"), 1)
        foot.addWidget(Button(ui, self.tr("Change keys…"), lambda: self._settings(ui)))
        close = Button(ui, self.tr("Close"), self.close, kind="primary")
        foot.addWidget(close)
        column.addLayout(foot)
        close.setFocus()

    def _settings(self, ui: UiShell) -> None:
        self.close()
        ui.actions.trigger("settings")

    def _section(self, ui: UiShell, section: str) -> QWidget:
        block = QWidget()
        column = vbox(block, gap=5)
        column.addWidget(Label(ui.actions.section(section), "section"))
        for spec in ACTIONS:
            keys = ui.actions.keys(spec.id)
            if spec.section != section or not keys:
                continue
            row = hbox(gap=4)
            name = Label(ui.actions.text(spec.id))
            row.addWidget(name, 1)
            row.addSpacing(16)
            for number, key in enumerate(keys[:2]):
                if number:
                    row.addWidget(Label("/", "caption"))
                for cap in key_words(key):
                    row.addWidget(KeyCap(cap))
            column.addLayout(row)
        return block
