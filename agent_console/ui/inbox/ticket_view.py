"""The list's view: a one-column table with fixed row height that keeps its place through every update.

Nothing opens by itself: a case opens by a gesture (click, step, Return), never because rows came or went.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from agent_console.ui.inbox.delegate import TicketDelegate
from agent_console.ui.inbox.model import TicketModel

_MARGIN = 40
_TICK_WIDTH = 36
_OPEN_AFTER_MS = 130


class TicketView(QTableView):
    """`opened` carries the id of the case to show, `entered` that the agent wants to be in it, `ticked` that the set of
    ticked cases changed."""

    opened = Signal(str)
    entered = Signal(str)
    ticked = Signal()
    all_wanted = Signal()
    """Every case of the list is to be ticked."""

    def __init__(self, delegate: TicketDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self._model: TicketModel | None = None
        self._anchor_row = -1
        self._top_before: tuple[str, int] = ("", 0)
        self._current_before = ""
        self._moved = QRegion()
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        # The current row moves when rows come and go; only a gesture may scroll.
        self.setAutoScroll(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.set_row_height(delegate.row_height())
        self.verticalScrollBar().valueChanged.connect(self._want)
        self.setAccessibleName(self.tr("Cases"))
        self._opening = QTimer(self, singleShot=True, interval=_OPEN_AFTER_MS)
        self._opening.timeout.connect(self._open_current)

    def set_row_height(self, height: int) -> None:
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)

    def show_model(self, model: TicketModel) -> None:
        """Show another list. The one before is not closed here."""
        self._model = model
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember_top)
        model.modelReset.connect(self._restore_top)
        model.rowsInserted.connect(self._rows_inserted)
        model.rowsAboutToBeRemoved.connect(self._rows_going)
        self._want()

    def step(self, by: int) -> None:
        """Go to another case and show it as soon as the stepping pauses."""
        if self._model is None or self._model.rowCount() == 0:
            return
        row = self.currentIndex().row()
        if row < 0:
            row = self._model.row_of(self._model.open_id)
        target = 0 if row < 0 else min(max(row + by, 0), self._model.rowCount() - 1)
        self.go_to(target)
        self._opening.start()

    def go_to(self, row: int) -> None:
        """Make a row the current one and bring it into sight."""
        if self._model is not None and 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, 0))
            self.scrollTo(self._model.index(row, 0))

    def open_row(self, row: int, *, enter: bool = False) -> None:
        """Show the case of a row now."""
        if self._model is None:
            return
        ticket_id = self._model.id_at(row)
        if ticket_id:
            self.go_to(row)
            self.opened.emit(ticket_id)
            if enter:
                self.entered.emit(ticket_id)

    def toggle_current(self) -> None:
        """Tick or untick the current case."""
        if self._model is not None and self.currentIndex().isValid():
            self._anchor_row = self.currentIndex().row()
            self._model.toggle(self._anchor_row)
            self.ticked.emit()

    def tick(self, ids: Iterable[str]) -> None:
        """Tick these cases and no others."""
        if self._model is not None:
            self._model.set_checked(set(ids))
            self.ticked.emit()

    def untick(self) -> None:
        if self._model is not None and self._model.checked:
            self._model.set_checked(set())
            self.ticked.emit()

    def repaint_clocks(self, _now: float) -> None:
        """A second has passed: paint the clocks in sight that say something else now, and nothing more."""
        model = self._model
        if not self.isVisible() or model is None:
            return
        moved, whole = QRegion(), False
        height = max(1, self.verticalHeader().defaultSectionSize())
        first = self.verticalScrollBar().value() // height
        for place in range(first, min(model.rowCount(), first + self.viewport().height() // height + 2)):
            row, box = model.row_at(place), self.visualRect(model.index(place, 0))
            if row is not None and box.intersects(self.viewport().rect()):
                area = self._delegate.clock_moved(row, box)
                whole = whole or area == box
                moved += area
        self._moved = QRegion() if whole else moved
        if not moved.isEmpty():
            self.viewport().update(moved)

    def repaint_all(self, _now: float) -> None:
        """A minute has passed: stays go on, stamps get older."""
        if self.isVisible():
            self.viewport().update()

    # --- Qt --------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        # The rows' height is many times that of a clock: where the clocks alone have moved, the rest stays as painted.
        moved, self._moved = self._moved, QRegion()
        self._delegate.badges_alone = not moved.isEmpty() and event.region().subtracted(moved).isEmpty()
        super().paintEvent(event)
        self._delegate.badges_alone = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            page = max(1, self.viewport().height() // max(1, self.rowHeight(0)) - 1)
            self.step(page if key == Qt.Key.Key_PageDown else -page)
        elif key == Qt.Key.Key_Home:
            self.step(-(1 << 30))
        elif key == Qt.Key.Key_End:
            self.step(1 << 30)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_row(self.currentIndex().row(), enter=True)
        elif key == Qt.Key.Key_Space:
            self.toggle_current()
        else:
            # The table's own search by letters would swallow keys.
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton or self._model is None:
            super().mousePressEvent(event)
            return
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ShiftModifier:
            self._tick_range(index.row())
        elif held & Qt.KeyboardModifier.ControlModifier or event.position().x() < _TICK_WIDTH:
            self.setCurrentIndex(index)
            self.toggle_current()
        else:
            self._anchor_row = index.row()
            self.open_row(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.open_row(index.row(), enter=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._want()

    def _tick_range(self, row: int) -> None:
        if self._model is None:
            return
        first, last = sorted((self._anchor_row if self._anchor_row >= 0 else row, row))
        ids = {self._model.id_at(place) for place in range(first, last + 1)} - {""}
        self._model.set_checked(set(self._model.checked) | ids)
        self.ticked.emit()

    def _open_current(self) -> None:
        if self._model is not None and self.currentIndex().isValid():
            ticket_id = self._model.id_at(self.currentIndex().row())
            if ticket_id:
                self.opened.emit(ticket_id)

    # --- keeping the place -----------------------------------------------------------------------------------------

    def _want(self, *_: object) -> None:
        """Tell the desk which rows are in sight, and a margin."""
        if self._model is None or not self._model.tickets.length:
            return
        height = max(1, self.verticalHeader().defaultSectionSize())
        first = self.verticalScrollBar().value() // height
        last = first + self.viewport().height() // height + 1
        length = self._model.tickets.length
        self._model.tickets.want(max(0, first - _MARGIN), min(length - 1, last + _MARGIN))

    def _remember_top(self) -> None:
        assert self._model is not None
        height = max(1, self.verticalHeader().defaultSectionSize())
        value = self.verticalScrollBar().value()
        self._top_before = (self._model.id_at(value // height) if value else "", value % height)
        self._current_before = self._model.id_at(self.currentIndex().row())

    def _restore_top(self) -> None:
        assert self._model is not None
        self.updateGeometries()
        top, rest = self._top_before
        row = self._model.row_of(top)
        height = self.verticalHeader().defaultSectionSize()
        self.verticalScrollBar().setValue(row * height + rest if row >= 0 else 0)
        current = self._model.row_of(self._current_before)
        if current >= 0:
            self.setCurrentIndex(self._model.index(current, 0))
        self._want()

    def _rows_inserted(self, _: QModelIndex, first: int, last: int) -> None:
        height = self.verticalHeader().defaultSectionSize()
        bar = self.verticalScrollBar()
        value = bar.value()
        if value > 0 and first * height <= value:
            self.updateGeometries()
            bar.setValue(value + (last - first + 1) * height)
        self._want()

    def _rows_going(self, _: QModelIndex, first: int, last: int) -> None:
        height = self.verticalHeader().defaultSectionSize()
        bar = self.verticalScrollBar()
        gone = min(last, bar.value() // height - 1) - first + 1
        if gone > 0:
            bar.setValue(bar.value() - gone * height)
        QTimer.singleShot(0, self, self._want)
