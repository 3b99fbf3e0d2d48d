"""Small controls of the money forms: a named field, a row of modes, a choice, and the mark of what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QPlainTextEdit, QWidget

from agent_console.domain.faults import Invalid
from agent_console.domain.money import parse_amount
from agent_console.ui.context import UiShell
from agent_console.ui.fault_words import fault_words
from agent_console.ui.widgets import Button, FlowLayout, Label

__all__ = ["ModeBar", "chosen", "fill_combo", "mark_invalid", "named", "note_edit", "read_amount", "still"]

translate = QCoreApplication.translate


def named(text: str, field: QWidget) -> Label:
    """The words above a field; they are its name for screen readers too."""
    label = Label(text, "section", wrap=True)
    label.setBuddy(field)
    field.setAccessibleName(text)
    return label


def mark_invalid(widget: QWidget, invalid: bool) -> None:
    """Frame a field in red, or no longer."""
    if bool(widget.property("invalid")) != invalid:
        widget.setProperty("invalid", invalid)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def fill_combo(box: QComboBox, choices: Sequence[tuple[str, str]]) -> bool:
    """Offer these (value, text); what was chosen stays chosen. Returns whether anything is different."""
    if [(box.itemData(i), box.itemText(i)) for i in range(box.count())] == list(choices):
        return False
    before = chosen(box)
    box.blockSignals(True)
    box.clear()
    for value, text in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(before)))
    box.blockSignals(False)
    return True


def chosen(box: QComboBox) -> str:
    """The value of the chosen line; "" for none."""
    return str(box.currentData() or "")


def still(box: QComboBox, value: str) -> None:
    """Choose a value without telling anybody."""
    box.blockSignals(True)
    box.setCurrentIndex(max(0, box.findData(value)))
    box.blockSignals(False)


def note_edit(height: int = 56) -> QPlainTextEdit:
    """A few lines of text that Tab leaves."""
    edit = QPlainTextEdit()
    edit.setFixedHeight(height)
    edit.setTabChangesFocus(True)
    return edit


class ModeBar(QWidget):
    """Exactly one of some ways, as a row of buttons that wraps. `picked` tells of a choice by the agent."""

    picked = Signal(str)

    def __init__(self, ui: UiShell, name: str) -> None:
        super().__init__()
        self._ui = ui
        self._flow = FlowLayout(self, gap=4)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        self.setAccessibleName(name)

    @property
    def mode(self) -> str:
        """The way that is chosen; "" before there is one."""
        return next((mode for mode, button in self._buttons.items() if button.isChecked()), "")

    def button(self, mode: str) -> Button:
        return self._buttons[mode]

    def offer(self, mode: str, text: str, on_click: Callable[[], object] | None = None) -> None:
        """Add a way."""
        button = Button(self._ui, text, on_click, small=True)
        button.setCheckable(True)
        button.clicked.connect(partial(self._clicked, mode))
        self._buttons[mode] = button
        self._group.addButton(button)
        self._flow.addWidget(button)

    def set_offered(self, mode: str, on: bool, text: str = "") -> None:
        """Show or hide a way; `text` renames it."""
        button = self._buttons[mode]
        button.setVisible(on)
        if text:
            button.setText(text)

    def set_mode(self, mode: str) -> None:
        """Choose a way without telling."""
        self._buttons[mode].setChecked(True)

    def _clicked(self, mode: str) -> None:
        self.picked.emit(mode)


def read_amount(text: str, currency: str, locale: str) -> tuple[int | None, str]:
    """(minor units, "") of what was typed; (None, what is wrong with it), without words where nothing was typed."""
    if not text.strip():
        return None, ""
    try:
        amount = parse_amount(text, currency, locale)
    except Invalid as fault:
        return None, " ".join(fault_words(fault))
    return (amount, "") if amount else (None, translate("MoneyFields", "The amount must be more than nothing."))
