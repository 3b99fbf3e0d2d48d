"""A choice out of a list: the list is as wide as its longest entry, and a chosen one that is cut off says so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip, QWidget

__all__ = ["Combo"]

_ENTRY_ROOM = 32
"""Padding of an entry and of the list, and a scroll bar."""
_EDGE = 8


class Combo(QComboBox):
    """Everywhere in the window in place of a QComboBox, which cuts off long words in the middle of a letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(16)

    @property
    def shown_text(self) -> str:
        """The chosen entry as it is painted: with an ellipsis where there is no room for all of it."""
        room = self._room(self._option())
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def sizeHint(self) -> QSize:
        """Wide enough for every entry: the style forgets what its sheet puts around them."""
        hint = super().sizeHint()
        option = self._option()
        option.rect = QRect(QPoint(), hint)
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(self.itemText(index)) for index in range(self.count())), default=0)
        return QSize(hint.width() + max(0, widest + 2 - self._room(option)), hint.height())

    def showPopup(self) -> None:
        room = self.screen().availableGeometry().width() - 2 * _EDGE
        entries = self.view().sizeHintForColumn(0) + _ENTRY_ROOM
        self.view().setMinimumWidth(min(max(self.width(), entries), room))
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = self._option()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            cut = self.shown_text != self.currentText()
            QToolTip.showText(event.globalPos(), self.currentText() if cut else "", self)
            return True
        return super().event(event)

    def _room(self, option: QStyleOptionComboBox) -> int:
        """For the words, in pixels."""
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        return self.style().subControlRect(control, option, part, self).width() - 2 - icon

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option
