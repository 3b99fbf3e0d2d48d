"""A scroll area for one column of wrapped text: as wide as there is room, exactly as tall as that makes it.

Qt's own resizable scroll area asks for the least size, and wrapped labels then claim the height of their narrowest shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

__all__ = ["ColumnScroll"]


class ColumnScroll(QScrollArea):
    """Scrolls `column`, a widget with a layout, downwards only."""

    def __init__(self, column: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(False)
        self.setWidget(column)
        column.installEventFilter(self)

    def natural_height(self, width: int) -> int:
        """How tall the column is at this width."""
        layout = self._column.layout()
        if layout is None:
            return self._column.sizeHint().height()
        layout.activate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def settle(self) -> None:
        """What was put into the column is shown and has its room in this turn. Left to itself Qt shows it in the next one, and
        what is painted in between is squeezed into the height of before."""
        for widget in self._column.findChildren(QWidget):
            told = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            # A menu belongs to its button, and is a window of its own.
            if widget.isHidden() and not told and widget.window() is self._column.window():
                widget.show()
        self.fit()

    def fit(self) -> None:
        """Give the column the size that it needs now."""
        # Decided at the full width: a bar that follows the height would change the width, and with it the height.
        needed = self.natural_height(self.width()) > self.height()
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOn if needed else policies.ScrollBarAlwaysOff)
        width = self.viewport().width()
        self._column.resize(width, max(self.natural_height(width), self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._column and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)
