"""A popup list with a search line: choose one thing, or tick several. Used for assignee, tags, status, queue, snooze."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from agent_console.ui.context import UiShell
from agent_console.ui.widgets.basic import Button, vbox

_NARROWEST, _WIDEST = 300, 460
_AROUND = 36
"""Margins, frame and scroll bar beside the longest line."""
_VALUE = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Choice:
    """One line. `hint` stands at the end of it; `words` are found by the search besides the text."""

    value: str
    text: str
    icon: str = ""
    hint: str = ""
    words: str = ""
    checked: bool = False


class Picker(QFrame):
    """Opens below a widget or in the middle of a window. `several`: ticks, handed over when it closes by Return or button.

    on_pick gets the list of values chosen: one, or in `several` mode all that are ticked. Esc chooses nothing.
    """

    def __init__(
        self,
        ui: UiShell,
        title: str,
        choices: Sequence[Choice],
        on_pick: Callable[[list[str]], object],
        *,
        several: bool = False,
        allow_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """allow_new: a text that matches nothing can be taken as a value of its own (tags)."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._on_pick = on_pick
        self._several = several
        self._allow_new = allow_new
        self.setProperty("surface", "raised")
        self.setAccessibleName(title)
        column = vbox(self, margins=(8, 8, 8, 8), gap=6)
        self.search = QLineEdit()
        self.search.setPlaceholderText(title)
        self.search.setAccessibleName(title)
        self.search.setProperty("search", True)
        self.list = QListWidget()
        self.list.setProperty("plain", True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.search)
        column.addWidget(self.list)
        if several:
            column.addWidget(Button(ui, self.tr("Apply"), self._accept, kind="primary", small=True))
        for choice in choices:
            self._add(choice)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._clicked)
        self._filter("")

    def open_at(self, anchor: QWidget, *, below: bool = True) -> None:
        """Show below `anchor`, or in the upper middle of its window."""
        rows = min(10, max(3, self.list.count()))
        row = max(24, self.list.sizeHintForRow(0))
        width = min(max(_NARROWEST, self.list.sizeHintForColumn(0) + _AROUND), _WIDEST)
        self.resize(width, rows * row + (96 if self._several else 60))
        if below:
            place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        else:
            window = anchor.window()
            place = window.mapToGlobal(QPoint((window.width() - self.width()) // 2, window.height() // 5))
        screen = anchor.screen().availableGeometry()
        place.setX(max(screen.left() + 8, min(place.x(), screen.right() - self.width() - 8)))
        place.setY(max(screen.top() + 8, min(place.y(), screen.bottom() - self.height() - 8)))
        self.move(place)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _add(self, choice: Choice) -> QListWidgetItem:
        item = QListWidgetItem(f"{choice.text}   {choice.hint}" if choice.hint else choice.text)
        item.setData(_VALUE, choice.value)
        item.setData(_WORDS, f"{choice.text} {choice.hint} {choice.words}".casefold())
        if choice.icon:
            item.setIcon(self._ui.icons.icon(choice.icon))
        if self._several:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if choice.checked else Qt.CheckState.Unchecked)
        self.list.addItem(item)
        if choice.checked and not self._several:
            self.list.setCurrentItem(item)
        return item

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        first: QListWidgetItem | None = None
        for index in range(self.list.count()):
            item = self.list.item(index)
            hidden = not all(part in str(item.data(_WORDS)) for part in wanted)
            item.setHidden(hidden)
            if not hidden and first is None:
                first = item
        current = self.list.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.list.setCurrentItem(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._entered(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        shown = [index for index in range(self.list.count()) if not self.list.item(index).isHidden()]
        if not shown:
            return
        row = self.list.currentRow()
        place = shown.index(row) if row in shown else -step
        self.list.setCurrentRow(shown[(place + step) % len(shown)])

    def _entered(self, finish: bool) -> None:
        item = self.list.currentItem()
        text = self.search.text().strip()
        if self._allow_new and text and (item is None or item.isHidden()):
            self._add(Choice(text, text, checked=True))
            self.search.clear()
        elif self._several and (finish or not text):
            self._accept()
        elif self._several and item is not None:
            self._toggle(item)
            self.search.clear()
        elif item is not None and not item.isHidden():
            self._choose([str(item.data(_VALUE))])

    def _clicked(self, item: QListWidgetItem) -> None:
        if not self._several:
            self._choose([str(item.data(_VALUE))])

    @staticmethod
    def _toggle(item: QListWidgetItem) -> None:
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _accept(self) -> None:
        items = [self.list.item(index) for index in range(self.list.count())]
        self._choose([str(item.data(_VALUE)) for item in items if item.checkState() == Qt.CheckState.Checked])

    def _choose(self, values: list[str]) -> None:
        self.close()
        self._on_pick(values)
