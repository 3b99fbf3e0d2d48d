"""A tinted strip across a panel: something is so now, and here is the way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from agent_console.ui.context import UiShell
from agent_console.ui.widgets.basic import Button, IconButton, IconLabel, Label, clear_layout, hbox, reveal, vbox

_ICONS = {
    "info": "info",
    "success": "circle-check",
    "warning": "triangle-alert",
    "danger": "circle-alert",
    "note": "sticky-note",
    "neutral": "info",
    "accent": "sparkles",
}


class Banner(QFrame):
    """`set` shows it, `clear` hides it. Actions are (text, function) pairs; `closable` adds a cross."""

    def __init__(self, ui: UiShell, tone: str = "info", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setProperty("banner", True)
        row = hbox(self, margins=(12, 8, 8, 8), gap=10)
        self._icon = IconLabel(ui, "info", "info")
        row.addWidget(self._icon)
        words = vbox(gap=2)
        self.label = Label("", "strong", wrap=True)
        self.detail = Label("", "small", wrap=True)
        words.addWidget(self.label)
        words.addWidget(self.detail)
        row.addLayout(words, 1)
        self._actions = hbox(gap=4)
        row.addLayout(self._actions)
        self.hide()
        if text:
            self.set(text, tone=tone)
        else:
            self.setProperty("tone", tone)

    def set(
        self,
        text: str,
        *,
        detail: str = "",
        tone: str = "",
        icon: str = "",
        actions: tuple[tuple[str, Callable[[], object]], ...] = (),
        closable: bool = False,
    ) -> None:
        """Show these words and ways out."""
        tone = tone or str(self.property("tone"))
        self.label.setText(text)
        self.detail.setText(detail)
        reveal(self.detail, bool(detail))
        self.setAccessibleName(f"{text} {detail}".strip())
        self._icon.set_icon(icon or _ICONS.get(tone, "info"), "accent_text" if tone == "accent" else tone)
        clear_layout(self._actions)
        for words, run in actions:
            self._actions.addWidget(Button(self._ui, words, run, small=True))
        if closable:
            self._actions.addWidget(IconButton(self._ui, "x", self.tr("Close"), self.clear))
        if tone != self.property("tone") or not self.isVisible():
            self.setProperty("tone", tone)
            for widget in (self, self.label, self.detail):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        reveal(self, True)

    def clear(self) -> None:
        """Hide it."""
        self.hide()
