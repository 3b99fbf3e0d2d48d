"""A table of figures: painted at the board's scale, walked by the arrow keys, every figure a way to its tickets."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from agent_console.ui.board.figure_model import CELL_ROLE, KEY_ROLE, Cell, FigureModel, SortedFigures
from agent_console.ui.board.look import BoardLook
from agent_console.ui.widgets.avatar import paint_avatar

_PAD = 8
_LEAST = 120
"""Pixels at 100 % that the first column keeps."""
_ROW = 44
"""Pixels of a row at 100 %: two lines of a name."""
_SLACK = 3
"""Pixels: widths of letters are fractions, and a text that just fits must not be cut."""
_STEP = 8
"""Columns grow in such steps, and never shrink while one looks: nothing shall dance."""
Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FigureDelegate(QStyledItemDelegate):
    """Paints one cell. A figure that says "look here" has an icon beside its colour."""

    def __init__(self, look: BoardLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(80), self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = self._look, QRect(option.rect)
        cell: Cell | None = index.data(CELL_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, look.color("hover"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, look.color("border"))
        if cell is not None:
            inner = box.adjusted(look.px(_PAD), 0, -look.px(_PAD), -1)
            if cell.part >= 0:
                self._bar(painter, inner, cell)
            elif index.column() == 0:
                self._name(painter, inner, cell)
            elif cell.note or (cell.icon and not cell.text[:1].isdigit()):
                self._words(painter, inner, cell)
            else:
                self._number(painter, inner, cell)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for inset in (0, 1):
                painter.drawRect(box.adjusted(inset, inset, -1 - inset, -2 - inset))
        painter.restore()

    def natural_width(self, cell: Cell) -> int:
        """What the cell needs without being cut, its margins not counted."""
        look = self._look
        if cell.part >= 0:
            return look.metrics("text").horizontalAdvance(cell.text) + look.px(8 + 52)
        if cell.since is not None:
            text = look.ui.locale.countdown(max(0.0, time.time() - cell.since))
            return look.metrics("number").horizontalAdvance(text)
        if cell.note or (cell.icon and not cell.text[:1].isdigit()):
            wider = max(
                look.metrics("text").horizontalAdvance(cell.text), look.metrics("small").horizontalAdvance(cell.note)
            )
            return wider + look.px(21)
        return look.metrics("number").horizontalAdvance(cell.text) + (look.px(20) if cell.icon else 0)

    def _name(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        look = self._look
        if cell.hue >= 0:
            side = look.px(26)
            place = QRectF(box.left(), box.center().y() - side / 2, side, side)
            paint_avatar(painter, look.ui.theme, place, cell.text, cell.hue)
            box = box.adjusted(side + look.px(8), 0, 0, 0)
        if not cell.note:
            self._text(painter, box, cell.text, "strong", "text", _LEFT)
            return
        upper, lower = self._halves(box)
        self._text(painter, upper, cell.text, "strong", "text", _LEFT)
        self._text(painter, lower, cell.note, "small", "text_faint", _LEFT)

    def _halves(self, box: QRect) -> tuple[QRect, QRect]:
        """Two lines in one cell, close to each other around its middle."""
        first, second = self._look.metrics("strong").height(), self._look.metrics("small").height()
        top = box.top() + (box.height() - first - second) // 2
        return QRect(box.left(), top, box.width(), first), QRect(box.left(), top + first, box.width(), second)

    def _number(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        look, text = self._look, cell.text
        role = cell.tone or ("text" if cell.sort and cell.text not in ("0", "–") else "text_faint")
        if cell.since is not None:
            text, role = look.ui.locale.countdown(max(0.0, time.time() - cell.since)), "text"
        width = self._look.metrics("number").horizontalAdvance(text)
        if cell.icon:
            side = look.px(15)
            left = max(box.left() - look.px(4), box.right() - width - side - look.px(5))
            self._icon(painter, QPoint(left, box.center().y() - side // 2), cell.icon, cell.tone or "text_faint", side)
        self._text(painter, box, text, "number", role, _RIGHT)

    def _words(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        look, side = self._look, self._look.px(15)
        self._icon(painter, QPoint(box.left(), box.center().y() - side // 2), cell.icon, cell.tone, side)
        box = box.adjusted(side + look.px(6), 0, 0, 0)
        if not cell.note:
            self._text(painter, box, cell.text, "text", "text", _LEFT)
            return
        upper, lower = self._halves(box)
        self._text(painter, upper, cell.text, "text", "text", _LEFT)
        self._text(painter, lower, cell.note, "small", "text_faint", _LEFT)

    def _bar(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        """How full: a bar, and the words behind it."""
        look = self._look
        words = look.metrics("text").horizontalAdvance(cell.text)
        room = max(look.px(24), box.width() - words - look.px(8))
        high = look.px(8)
        rail = QRectF(box.left(), box.center().y() - high / 2, room, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("pressed"))
        painter.drawRoundedRect(rail, high / 2, high / 2)
        if cell.part > 0:
            painter.setBrush(look.color(f"{cell.tone}_solid" if cell.tone else "accent"))
            filled = QRectF(rail.left(), rail.top(), max(high, room * min(cell.part, 1.0)), high)
            painter.drawRoundedRect(filled, high / 2, high / 2)
        self._text(painter, box, cell.text, "text", cell.tone or "text", _RIGHT)

    def _text(
        self, painter: QPainter, box: QRect, text: str, font: str, role: str, alignment: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(self._look.font(font))
        painter.setPen(self._look.color(role))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(alignment), cut)

    def _icon(self, painter: QPainter, at: QPoint, name: str, role: str, side: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, self._look.ui.icons.pixmap(name, role or "icon", side, ratio))


class FigureHeader(QHeaderView):
    """Headings at the board's scale; a press orders by that column."""

    def __init__(self, look: BoardLook, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setMinimumSectionSize(20)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(34))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look = self._look
        painter.save()
        painter.fillRect(rect, look.color("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("border_strong"))
        sorts = self.sortIndicatorSection() == section
        painter.setFont(look.font("head"))
        painter.setPen(look.color("accent_text" if sorts else "text_muted"))
        inner = rect.adjusted(look.px(_PAD), 0, -look.px(_PAD), 0)
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        words = section == 0 or self._is_of_words(section)
        if sorts:
            side = look.px(12)
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            icon = look.ui.icons.pixmap(
                "arrow-up" if up else "arrow-down", "accent_text", side, painter.device().devicePixelRatioF()
            )
            width = painter.fontMetrics().horizontalAdvance(text)
            at = inner.left() + width + look.px(3) if words else inner.right() - width - side - look.px(3)
            painter.drawPixmap(QPoint(max(rect.left(), at), rect.center().y() - side // 2), icon)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(_LEFT if words else _RIGHT), cut)
        painter.restore()

    def _is_of_words(self, section: int) -> bool:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal, KEY_ROLE) or "") in ("status", "load")


class FigureTable(QTableView):
    """`chosen(key, column name)`: the tickets behind a figure are wanted. `menu_wanted(key, place)`: what can be done there."""

    chosen = Signal(str, str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, look: BoardLook, model: FigureModel[Any], name: str, order: tuple[str, Qt.SortOrder]) -> None:
        super().__init__()
        self._look = look
        self.figures = model
        self._names = [column.name for column in model.columns]
        self.sorted = SortedFigures(self)
        self.sorted.setSourceModel(model)
        self._delegate = FigureDelegate(look, self)
        self._widest: dict[int, int] = {}
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(FigureHeader(look, self))
        self.setModel(self.sorted)
        self.setSortingEnabled(True)
        self.sortByColumn(self._names.index(order[0]), order[1])
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._fit()
        look.changed.connect(self._fit)
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._spread)
        look.ui.ticker.second.connect(self._tick)

    def natural_height(self) -> int:
        """Enough for every row."""
        return self.horizontalHeader().sizeHint().height() + self._look.px(_ROW) * self.sorted.rowCount() + 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._choose(index)
        elif event.key() == Qt.Key.Key_Menu and index.isValid():
            self._ask_menu(index)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._choose(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self._ask_menu(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data(KEY_ROLE)), self._names[index.column()])

    def _ask_menu(self, index: QModelIndex) -> None:
        below = self.visualRect(index).bottomLeft()
        self.menu_wanted.emit(str(index.data(KEY_ROLE)), self.viewport().mapToGlobal(below))

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        self._widest.clear()
        self._spread()
        self.horizontalHeader().updateGeometry()
        self.viewport().update()
        self.updateGeometry()

    def _spread(self, *_: object) -> None:
        """Each figure gets what it needs, the name what is left."""
        model, look = self.figures, self._look
        widths = [0]
        for section in range(1, len(model.columns)):
            title = look.metrics("head").horizontalAdvance(model.columns[section].title) + look.px(16)
            cells = (model.index(row, section).data(CELL_ROLE) for row in range(model.rowCount()))
            wanted = max([title, *(self._delegate.natural_width(cell) for cell in cells)]) + 2 * look.px(_PAD) + _SLACK
            wanted = max(-int(-wanted // _STEP) * _STEP, self._widest.get(section, 0))
            self._widest[section] = wanted
            widths.append(wanted)
        room = self.viewport().width() - look.px(_LEAST)
        for section in sorted(range(len(widths)), key=lambda place: -model.columns[place].spare):
            hidden = bool(model.columns[section].spare) and sum(widths) > room
            self.setColumnHidden(section, hidden)
            widths[section] = 0 if hidden else widths[section]
        widths[0] = max(look.px(_LEAST), self.viewport().width() - sum(widths))
        for section, width in enumerate(widths):
            if width:
                self.horizontalHeader().resizeSection(section, width)

    def _tick(self, _now: float) -> None:
        """Only the times that count up are painted anew."""
        if not self.isVisible():
            return
        for row in range(self.sorted.rowCount()):
            for column in range(self.sorted.columnCount()):
                cell = self.sorted.index(row, column).data(CELL_ROLE)
                if isinstance(cell, Cell) and cell.since is not None:
                    self.update(self.sorted.index(row, column))
