"""The palette (Ctrl+K): one line in which everything is found: actions, views, cases, canned replies, colleagues' cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from agent_console.desk.queries import ViewQuery
from agent_console.ui.actions import ACTIONS
from agent_console.ui.context import UiContext
from agent_console.ui.icons import CHANNEL_ICONS
from agent_console.ui.inbox.views_panel import view_title
from agent_console.ui.widgets import ElidedLabel, IconLabel, KeyCap, Label, Line, hbox, vbox

if TYPE_CHECKING:
    from agent_console.desk.ticket_list import TicketList
    from agent_console.domain.macros import Macro

_MAX = 40
_CASES = 8
_TYPING_MS = 120


@dataclass(frozen=True)
class Entry:
    """One thing that can be found. `group` stands at the end of its line."""

    text: str
    icon: str
    group: str
    run: Callable[[], object]
    words: str = ""
    key: str = ""
    rank: int = 0


class Palette(QDialog):
    """`open_view` and `open_case` take a key and a ticket id."""

    def __init__(
        self,
        ui: UiContext,
        window: QWidget,
        open_view: Callable[[str], object],
        open_case: Callable[[str], object],
        insert_reply: Callable[[str], object],
        *,
        macros: Callable[[], Iterable[Macro]] = tuple,
        show_macro: Callable[[str], object] = str,
    ) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._open_view, self._open_case, self._insert_reply = open_view, open_case, insert_reply
        self._macros, self._show_macro = macros, show_macro
        self._found_cases: list[Entry] = []
        self._tickets: TicketList | None = None
        self._shown: list[Entry] = []
        self.setAccessibleName(self.tr("Find anything"))
        frame = QFrame()
        frame.setProperty("surface", "raised")
        vbox(self).addWidget(frame)
        column = vbox(frame, margins=(8, 8, 8, 8), gap=6)
        self.line = QLineEdit()
        self.line.setProperty("flat", True)
        self.line.setPlaceholderText(self.tr("Find an action, a case, a view, a canned reply…"))
        self.line.setAccessibleName(self.tr("Find anything"))
        self.line.setFont(ui.theme.font("title"))
        row = hbox(margins=(8, 4, 8, 4), gap=10)
        row.addWidget(IconLabel(ui, "search", "text_faint", 18))
        row.addWidget(self.line, 1)
        row.addWidget(KeyCap("Esc"))
        column.addLayout(row)
        column.addWidget(Line("h"))
        self.list = QListWidget()
        self.list.setProperty("plain", True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.list)
        self._nothing = Label(self.tr("Nothing found"), "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMinimumHeight(64)
        column.addWidget(self._nothing)
        self._asking = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._asking.timeout.connect(self._ask_desk)
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(lambda *_: self._run_current())
        self._typed("")

    def open_over(self, window: QWidget) -> None:
        """Show in the upper middle of the window."""
        width = min(640, window.width() - 80)
        self.setFixedSize(width, min(460, window.height() - 120))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + max(48, window.height() // 8))
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- what can be found -----------------------------------------------------------------------------------------

    def _entries(self, text: str) -> Iterable[Entry]:
        yield from self._found_cases
        actions = self._ui.actions
        for spec in ACTIONS:
            if spec.id != "palette" and actions.is_enabled(spec.id):
                yield Entry(
                    actions.text(spec.id),
                    spec.icon,
                    actions.section(spec.section),
                    lambda name=spec.id: actions.trigger(name),  # type: ignore[misc]
                    words=spec.text,
                    key=actions.key_hint(spec.id),
                )
        for view in self._ui.desk.views.all:
            yield Entry(
                view_title(view),
                "inbox",
                self.tr("View"),
                lambda key=view.key: self._open_view(key),  # type: ignore[misc]
            )
        if text:
            for macro in self._macros():
                yield Entry(
                    macro.title(self._ui.locale.language),
                    "sparkles",
                    self.tr("Macro"),
                    lambda chosen=macro.id: self._show_macro(chosen),  # type: ignore[misc]
                    words=f"{macro.titles['en']} {macro.reply} {' '.join(macro.tags)}",
                )
            for reply in self._ui.desk.replies.find(text)[:6]:
                yield Entry(
                    reply.title,
                    "zap",
                    self.tr("Canned reply"),
                    lambda chosen=reply.id: self._insert_reply(chosen),  # type: ignore[misc]
                    words=f"{reply.shortcut} {text}",
                )

    def _typed(self, text: str) -> None:
        if text.strip():
            self._asking.start()
        else:
            self._asking.stop()
            self._found_cases = []
        self._fill()

    def _ask_desk(self) -> None:
        query = ViewQuery(text=self.line.text().strip(), snoozed="any")
        if self._tickets is None:
            self._tickets = self._ui.desk.ticket_list(query)
            for signal in (self._tickets.after, self._tickets.rows_changed, self._tickets.state_changed):
                signal.connect(self._cases_found)
        else:
            self._tickets.set_query(query)

    def _cases_found(self, *_: object) -> None:
        tickets = self._tickets
        if tickets is None:
            return
        rows = [tickets.row(index) for index in range(min(_CASES, tickets.length))] if self.line.text().strip() else []
        self._found_cases = [
            Entry(
                f"{row.customer_name} · {row.subject}",
                CHANNEL_ICONS.get(row.channel, "message-circle"),
                f"#{row.number}",
                lambda ticket=row.id: self._open_case(ticket),  # type: ignore[misc]
                words=self.line.text(),
                rank=1,
            )
            for row in rows
            if row is not None
        ]
        self._fill()

    def _let_go(self, *_: object) -> None:
        tickets, self._tickets = self._tickets, None
        if tickets is not None:
            tickets.close()

    def hideEvent(self, event: QHideEvent) -> None:
        # Not `closeEvent`: Escape hides a dialog without one, and the list would go on telling a palette that is gone.
        self._asking.stop()
        self._let_go()
        super().hideEvent(event)

    # --- the list --------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        text = self.line.text().strip()
        wanted = text.casefold().split()
        found = [entry for entry in self._entries(text) if self._matches(entry, wanted)]
        found.sort(key=lambda entry: self._weight(entry, text.casefold()))
        self._shown = found[:_MAX]
        self.list.clear()
        for entry in self._shown:
            item = QListWidgetItem()
            item.setSizeHint(QSize(100, 36))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text}, {entry.group}")
            self.list.addItem(item)
            self.list.setItemWidget(item, self._line(entry))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self._shown))
        self._nothing.setVisible(not self._shown)

    @staticmethod
    def _matches(entry: Entry, wanted: list[str]) -> bool:
        place = f"{entry.text} {entry.group} {entry.words} {entry.key}".casefold()
        return all(part in place for part in wanted)

    @staticmethod
    def _weight(entry: Entry, text: str) -> tuple[int, int]:
        name = entry.text.casefold()
        if not text:
            return (0, 0)
        if name.startswith(text):
            return (0, len(name))
        if entry.rank:
            return (2, 0)
        return (1, len(name)) if any(word.startswith(text) for word in name.split()) else (3, len(name))

    def _line(self, entry: Entry) -> QWidget:
        line = QWidget()
        row = hbox(line, margins=(8, 0, 8, 0), gap=10)
        row.addWidget(IconLabel(self._ui, entry.icon))
        row.addWidget(ElidedLabel(entry.text), 1)
        row.addWidget(Label(entry.group, "caption"))
        if entry.key:
            row.addWidget(KeyCap(entry.key))
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
            Qt.Key(event.key()), 0
        )
        if step and self._shown:
            self.list.setCurrentRow(max(0, min(len(self._shown) - 1, self.list.currentRow() + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run_current()
        elif not step:
            return False
        return True

    def _run_current(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            entry = self._shown[row]
            self.close()
            entry.run()
