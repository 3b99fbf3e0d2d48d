"""What can be done with the ticked cases, above the list while there are any."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from agent_console.ui.actions import BY_ID
from agent_console.ui.context import UiShell
from agent_console.ui.widgets import IconButton, Label, hbox

_ACTIONS = ("assign_me", "assign", "status", "priority", "tag", "snooze", "queue", "solve")


class BulkBar(QFrame):
    """Its buttons trigger the same actions as the keys; those act on what is ticked."""

    def __init__(self, ui: UiShell, on_cancel: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("chip", True)
        self.setProperty("tone", "accent")
        row = hbox(self, margins=(12, 3, 6, 3), gap=0)
        self._words = Label("", "strong")
        row.addWidget(self._words)
        row.addStretch()
        for action_id in _ACTIONS:
            button = IconButton(ui, BY_ID[action_id].icon, ui.actions.text(action_id), role="accent_text")
            button.setToolTip(ui.actions.tip(action_id))
            button.clicked.connect(lambda *_, name=action_id: ui.actions.trigger(name))
            row.addWidget(button)
        row.addWidget(IconButton(ui, "x", self.tr("Untick all"), on_cancel, role="accent_text"))
        self.hide()

    def set_count(self, count: int) -> None:
        self._words.setText(self.tr("%n ticked", "", count))
        self.setVisible(count > 0)
