"""A small word on a tinted ground: status, tag, count."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from agent_console.ui.context import UiShell
from agent_console.ui.widgets.basic import IconButton, IconLabel, Label, hbox, reveal


class Chip(QFrame):
    """Text with an optional icon and an optional cross. `tone` is one of stylesheet.TONES."""

    removed = Signal()

    def __init__(
        self,
        ui: UiShell,
        text: str,
        tone: str = "neutral",
        icon: str = "",
        *,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setProperty("chip", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = hbox(self, margins=(7, 2, 7, 2), gap=4)
        self._icon: IconLabel | None = None
        if icon:
            self._icon = IconLabel(ui, icon, self._role(tone), 13)
            row.addWidget(self._icon)
        self._label = Label(text, "small")
        row.addWidget(self._label)
        self._cross: IconButton | None = None
        if removable:
            self._cross = IconButton(
                ui, "x", self.tr("Remove {0}").format(text), self.removed.emit, role=self._role(tone)
            )
            self._cross.setFixedSize(18, 18)
            row.addWidget(self._cross)
            row.setContentsMargins(7, 1, 2, 1)
        self.set(text, tone)

    @property
    def text(self) -> str:
        return self._label.text()

    def set(self, text: str, tone: str = "", icon: str = "") -> None:
        """Change words, and tone and icon where given."""
        self._label.setText(text)
        reveal(self._label, bool(text))
        self.setAccessibleName(text)
        if tone and tone != self.property("tone"):
            self.setProperty("tone", tone)
            for widget in (self, self._label):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        if self._icon is not None:
            current = str(self.property("tone"))
            self._icon.set_icon(icon or self._icon._name, self._role(current))

    @staticmethod
    def _role(tone: str) -> str:
        return "accent_text" if tone == "accent" else tone
