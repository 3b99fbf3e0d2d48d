"""The chooser of macros: what there is for this market, and what the chosen one would do. Money only gets a form filled in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from agent_console.domain.faults import Fault
from agent_console.domain.kinds import ClaimKind, CompensationKind
from agent_console.domain.macros import Macro, MoneyPreset
from agent_console.ui.case.column_scroll import ColumnScroll
from agent_console.ui.money.opener import CLAIM, COMPENSATE, DISPUTE, REFUND
from agent_console.ui.widgets import Button, IconLabel, Label, Line, clear_layout, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import CannedReply
    from agent_console.desk.case import Case
    from agent_console.ui.context import UiContext

__all__ = ["MacroChooser", "act_of", "reply_of"]

_WIDTH, _HEIGHT = 720, 420


def act_of(preset: MoneyPreset) -> str:
    """Which dialog of the money desk a preset is for."""
    if preset.action in set(CompensationKind):
        return COMPENSATE
    if preset.action == ClaimKind.DISPUTE:
        return DISPUTE
    return CLAIM if preset.action in set(ClaimKind) else REFUND


def reply_of(ui: UiContext, macro: Macro) -> CannedReply | None:
    """The canned reply that the macro names; None where this desk has none of it."""
    wanted = macro.reply
    return next((reply for reply in ui.desk.replies.all if wanted and reply.shortcut == wanted), None)


class MacroChooser(QFrame):
    """A popup: Up, Down and typing choose, Return uses the chosen macro, Esc leaves. `on_use` gets the macro."""

    def __init__(
        self, ui: UiContext, case: Case, macros: Sequence[Macro], on_use: Callable[[Macro], object], window: QWidget
    ) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "raised")
        self.setAccessibleName(self.tr("Macros"))
        self._ui = ui
        self._case = case
        self._on_use = on_use
        self._macros = {macro.id: macro for macro in macros}
        self.search = QLineEdit()
        self.list = QListWidget()
        self._does = QWidget()
        self._steps = vbox(self._does, margins=(16, 4, 8, 4), gap=10)
        self._build()
        for macro in macros:
            item = QListWidgetItem(macro.title(ui.locale.language))
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, macro.id)
            self.list.addItem(item)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.list.itemDoubleClicked.connect(lambda *_: self.use())
        self._filter("")

    def open_over(self, window: QWidget, chosen: str = "") -> None:
        """Show in the middle of the window, with this macro chosen."""
        self.resize(min(_WIDTH, window.width() - 80), min(_HEIGHT, window.height() - 120))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(
            corner.x() + (window.width() - self.width()) // 2, corner.y() + (window.height() - self.height()) // 3
        )
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == chosen:
                self.list.setCurrentRow(row)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def current(self) -> Macro | None:
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else self._macros[str(item.data(Qt.ItemDataRole.UserRole))]

    def use(self) -> None:
        """Do what is shown."""
        macro = self.current
        if macro is not None:
            self.close()
            self._on_use(macro)

    # --- what it would do ----------------------------------------------------------------------------------------------

    def _show_current(self) -> None:
        clear_layout(self._steps)
        macro = self.current
        self.button.setEnabled(macro is not None)
        if macro is None:
            self._steps.addWidget(Label(self.tr("No macro of this name."), "muted", wrap=True))
            self._steps.addStretch(1)
            return
        self._steps.addWidget(Label(macro.title(self._ui.locale.language), "title", wrap=True))
        for icon, text, detail in self._what(macro):
            row = hbox(gap=10)
            row.addWidget(IconLabel(self._ui, icon, "text_muted"), 0, Qt.AlignmentFlag.AlignTop)
            column = vbox(gap=2)
            column.addWidget(Label(text, wrap=True))
            if detail:
                column.addWidget(Label(detail, "small", wrap=True))
            row.addLayout(column, 1)
            self._steps.addLayout(row)
        self._steps.addStretch(1)

    def _what(self, macro: Macro) -> list[tuple[str, str, str]]:
        """(icon, what, detail) of each step."""
        found = []
        if macro.reply:
            found.append(("reply", *self._reply_words(macro)))
        if macro.status:
            found.append(("circle-dot", self.tr("Sets the status to {0}").format(word("status", macro.status)), ""))
        if macro.tags:
            found.append(("tag", self.tr("Adds tags: {0}").format(", ".join(macro.tags)), ""))
        if macro.money is not None:
            detail = self.tr("It opens filled in; nothing moves before you confirm it there.")
            found.append(("hand-coins", self._money_words(macro.money), detail))
        return found

    def _reply_words(self, macro: Macro) -> tuple[str, str]:
        reply = reply_of(self._ui, macro)
        if reply is None:
            return self.tr("There is no canned reply “{0}” here; nothing is written.").format(macro.reply), ""
        try:
            text = self._ui.desk.replies.fill(reply, self._case).text
        except Fault as fault:
            text = str(fault)
        return self.tr("Writes “{0}” into the draft").format(reply.title), text.strip()

    def _money_words(self, preset: MoneyPreset) -> str:
        act = act_of(preset)
        if act == REFUND:
            name = self.tr("Refund")
        elif act == COMPENSATE:
            name = word("compensation", preset.action)
        else:
            name = word("claim", preset.action)
        parts = [word("reason", preset.reason)] if preset.reason else []
        if preset.percent:
            parts.append(self.tr("{0}\u00a0% of what was paid").format(preset.percent))
        parts += [word("line", kind) for kind in preset.line_kinds]
        detail = ", ".join(parts)
        return self.tr("Opens {0}: {1}").format(name, detail) if detail else self.tr("Opens {0}").format(name)

    # --- choosing ------------------------------------------------------------------------------------------------------

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        shown = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            macro = self._macros[str(item.data(Qt.ItemDataRole.UserRole))]
            words = " ".join((item.text(), macro.titles["en"], macro.reply, *macro.tags)).casefold()
            item.setHidden(not all(part in words for part in wanted))
            if not item.isHidden():
                shown.append(item)
        current = self.list.currentItem()
        if shown and (current is None or current.isHidden()):
            self.list.setCurrentItem(shown[0])
        self._show_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.use()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        rows = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        if rows:
            here = rows.index(self.list.currentRow()) if self.list.currentRow() in rows else 0
            self.list.setCurrentRow(rows[(here + step) % len(rows)])

    def _build(self) -> None:
        column = vbox(self, margins=(12, 12, 12, 12), gap=8)
        self.search.setPlaceholderText(self.tr("Find a macro"))
        self.search.setAccessibleName(self.tr("Find a macro"))
        self.search.setProperty("search", True)
        column.addWidget(self.search)
        sides = hbox(gap=0)
        self.list.setProperty("plain", True)
        self.list.setAccessibleName(self.tr("Macros"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sides.addWidget(self.list, 1)
        sides.addWidget(Line("v"))
        sides.addWidget(ColumnScroll(self._does), 1)
        column.addLayout(sides, 1)
        row = hbox(gap=8)
        row.addWidget(Label(self.tr("Nothing is sent, and no money moves by itself."), "small", wrap=True), 1)
        self.button = Button(self._ui, self.tr("Use it"), self.use, kind="primary")
        row.addWidget(self.button)
        column.addLayout(row)
