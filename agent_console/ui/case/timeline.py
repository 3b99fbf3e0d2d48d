"""The conversation of a case: rows in an anchored column, the pill for what is new below, and its empty and other states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QPushButton, QStackedLayout, QWidget

from agent_console.ui.case.anchored_scroll import AnchoredScroll
from agent_console.ui.case.message_view import MessageView
from agent_console.ui.case.outgoing_view import OutgoingView
from agent_console.ui.case.quiet_views import DayView, EventsView
from agent_console.ui.case.rows import DayRow, EventsRow, MessageRow, OutgoingRow, build_rows, is_news

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from agent_console.desk.case import Case
    from agent_console.ui.case.anchored_scroll import RowView
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.case.rows import Row

__all__ = ["Timeline"]


class Timeline(QWidget):
    """Shows one case's conversation. `show_case` on another case starts at its end."""

    read_to_end = Signal()
    """The reader has the newest message before the eyes."""

    def __init__(self, look: CaseLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._case: Case | None = None
        self._rows: list[Row] = []
        self.column = AnchoredScroll(self._make, lambda row: is_news(row, look.me_id))
        self.column.setAccessibleName(self.tr("Conversation"))
        self.column.unseen_changed.connect(self._show_pill)
        layout = QStackedLayout(self)
        layout.addWidget(self.column)
        self._pill = QPushButton(self)
        self._pill.setProperty("kind", "primary")
        self._pill.setProperty("small", True)
        self._look.icons.put(self._pill, "arrow-down", "on_accent")
        self._pill.clicked.connect(self.column.scroll_to_unseen)
        self._pill.hide()
        self._look.ticker.second.connect(self._count_down)
        self._look.theme.theme_changed.connect(self._repaint)

    def show_case(self, case: Case | None) -> None:
        """Show another case's conversation, from its end."""
        self._case = case
        self._rows = []
        self.column.clear()
        if case is not None:
            self.refresh()

    def refresh(self) -> None:
        """The timeline of the case has changed."""
        if self._case is None:
            return
        before = {row.key for row in self._rows}
        self._rows = build_rows(self._case.timeline, self._look.local)
        new = [row for row in self._rows if row.key not in before]
        mine = any(isinstance(row, OutgoingRow) for row in new)
        # Words that went out with money were mine too; whoever has scrolled up reads on.
        told = self.column.is_at_end() and any(
            isinstance(row, MessageRow) and not is_news(row, self._look.me_id) for row in new
        )
        self.column.set_rows(self._rows, follow=bool(before) and (mine or told))

    def show_message(self, message_id: str) -> None:
        """Bring a message into view."""
        self.column.scroll_to_row(f"message:{message_id}")

    def _make(self, row: Row, parent: QWidget) -> RowView:
        if isinstance(row, DayRow):
            return DayView(self._look, row, parent)
        if isinstance(row, EventsRow):
            events = EventsView(self._look, row, parent)
            events.resized.connect(self.column.row_resized)
            return events
        message = OutgoingView(self._look, row, parent) if isinstance(row, OutgoingRow) else self._message(row, parent)
        message.resized.connect(self.column.row_resized)
        return message

    def _message(self, row: MessageRow, parent: QWidget) -> MessageView:
        return MessageView(self._look, row, parent)

    def _count_down(self, _now: float) -> None:
        for view in self.column.views():
            if isinstance(view, OutgoingView):
                view.tick()

    def _show_pill(self, unseen: int) -> None:
        if unseen:
            self._pill.setText(self.tr("%n new message(s)", "", unseen))
            self._pill.adjustSize()
            self._place_pill()
            self._pill.raise_()
        self._pill.setVisible(unseen > 0)
        if not unseen and self.column.is_at_end():
            self.read_to_end.emit()

    def _place_pill(self) -> None:
        self._pill.move(QPoint((self.width() - self._pill.width()) // 2, self.height() - self._pill.height() - 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_pill()

    def _repaint(self) -> None:
        self.column.relayout()
        for view in self.column.views():
            view.widget().update()
