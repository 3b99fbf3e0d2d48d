"""The quiet rows of the conversation: the line between two days, and events, folded where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QWidget

from agent_console.ui.case.rows import DayRow, EventsRow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from agent_console.contract.entities import TicketEvent
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.case.rows import Row

__all__ = ["DayView", "EventsView"]

INDENT = 52


class DayView(QWidget):
    """The name of a day between two hair lines."""

    def __init__(self, look: CaseLook, row: DayRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._row = row
        self.setAccessibleName(look.day_name(row.day))

    def widget(self) -> QWidget:
        return self

    def show_row(self, row: Row) -> None:
        assert isinstance(row, DayRow)
        self._row = row
        self.setAccessibleName(self._look.day_name(row.day))
        self.update()

    def height_for(self, width: int) -> int:
        return self._look.theme.metrics("caption").height() + 24

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        text = self._look.day_name(self._row.day)
        width = theme.metrics("caption").horizontalAdvance(text) + 24
        middle = self.height() // 2 + 2
        painter.setPen(theme.color("border"))
        painter.drawLine(16, middle, (self.width() - width) // 2, middle)
        painter.drawLine((self.width() + width) // 2, middle, self.width() - 16, middle)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_faint"))
        painter.drawText(self.rect().adjusted(0, 4, 0, 0), Qt.AlignmentFlag.AlignCenter, text)


class EventsView(QWidget):
    """Event lines: a small icon, one sentence, the time."""

    resized = Signal(str)

    def __init__(self, look: CaseLook, row: EventsRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._row = row
        self._unfolded = False
        self._more = QPushButton(self)
        self._more.setProperty("kind", "link")
        self._more.setProperty("small", True)
        self._more.setCursor(Qt.CursorShape.PointingHandCursor)
        self._more.clicked.connect(self._unfold)
        self._describe()

    def widget(self) -> QWidget:
        return self

    def show_row(self, row: Row) -> None:
        assert isinstance(row, EventsRow)
        self._row = row
        self._describe()
        self.update()

    def height_for(self, width: int) -> int:
        lines = len(self._shown()) + (1 if self._hidden() else 0)
        self._more.setGeometry(INDENT - 4, 4, min(width - INDENT, self._more.sizeHint().width()), self._line())
        return lines * self._line() + 8

    def _line(self) -> int:
        return self._look.theme.metrics("small").height() + 6

    def _shown(self) -> tuple[TicketEvent, ...]:
        return self._row.events if self._unfolded else self._row.in_short

    def _hidden(self) -> int:
        return len(self._row.events) - len(self._shown())

    def _describe(self) -> None:
        hidden = self._hidden()
        self._more.setText(self.tr("%n earlier event(s)", "", hidden))
        self._more.setVisible(hidden > 0)
        self.setAccessibleName("; ".join(self._look.events.sentence(event) for event in self._row.events))

    def _unfold(self) -> None:
        self._unfolded = True
        self._describe()
        self.resized.emit(self._row.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setFont(theme.font("small"))
        top = 4 + (self._line() if self._hidden() else 0)
        metrics = theme.metrics("small")
        for line in self._shown():
            time = self._look.time_of_day(line.at)
            time_width = metrics.horizontalAdvance(time)
            rect = QRect(INDENT, top, self.width() - INDENT - 16, self._line())
            place = QRect(INDENT - 22, top + (self._line() - 14) // 2, 14, 14)
            self._look.paint_event_icon(painter, place, line)
            room = rect.width() - time_width - 8
            text = metrics.elidedText(self._look.events.sentence(line), Qt.TextElideMode.ElideRight, room)
            painter.setPen(theme.color("text_muted"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            painter.setPen(theme.color("text_faint"))
            after = QRect(INDENT + metrics.horizontalAdvance(text) + 8, top, time_width + 2, self._line())
            painter.drawText(after, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, time)
            top += self._line()
