"""A request as a row of the list: who it is for, how much, who asks and why, and how long there is to answer."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agent_console.contract.entities import Approval
from agent_console.ui.approvals.model import APPROVAL_ROLE
from agent_console.ui.approvals.words import ApprovalWords
from agent_console.ui.context import UiContext

__all__ = ["ApprovalDelegate"]

_PAD = 14
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_ELIDE = Qt.TextElideMode.ElideRight


class ApprovalDelegate(QStyledItemDelegate):
    """Three lines a row."""

    def __init__(self, ui: UiContext, words: ApprovalWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._words = words

    def row_height(self) -> int:
        theme = self._ui.theme
        return theme.metrics("strong").height() + 2 * theme.metrics("small").height() + theme.scaled(28)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        approval: Approval | None = index.data(APPROVAL_ROLE)
        if approval is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        self._ground(painter, box, option.state)
        inner = box.adjusted(_PAD, self._ui.theme.scaled(9), -_PAD, -self._ui.theme.scaled(9))
        self._lines(painter, inner, approval)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        theme = self._ui.theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("selection"))
            painter.fillRect(box.left(), box.top(), 3, box.height() - 1, theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.color("border"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -2, -2), 4, 4)

    def _lines(self, painter: QPainter, box: QRect, approval: Approval) -> None:
        theme, words = self._ui.theme, self._words
        strong, small = theme.metrics("strong"), theme.metrics("small")
        first = QRect(box.left(), box.top(), box.width(), strong.height())
        second = QRect(box.left(), first.bottom() + 5, box.width(), small.height())
        third = QRect(box.left(), second.bottom() + 5, box.width(), small.height())
        amount = words.money(approval.amount, approval.currency)
        left, tone = words.time_left(approval)
        self._pair(painter, first, ("strong", "text", approval.customer_name or "—"), ("strong", "text", amount))
        what = " · ".join(part for part in (words.what(approval), words.reason(approval)) if part)
        clock, urgency = words.case_clock(approval)
        self._pair(painter, second, ("small", "text_muted", what), ("small", _role(urgency), clock))
        self._pair(painter, third, ("small", "text_muted", words.asked_by(approval)), ("small", _role(tone), left))

    def _pair(self, painter: QPainter, box: QRect, left: tuple[str, str, str], right: tuple[str, str, str]) -> None:
        """Two texts on one line; the right one keeps its room."""
        theme = self._ui.theme
        width = theme.metrics(right[0]).horizontalAdvance(right[2]) if right[2] else 0
        room = box.width() - width - (10 if width else 0)
        for (font, role, text), align in ((left, _LEFT), (right, _RIGHT)):
            painter.setFont(theme.font(font))
            painter.setPen(theme.color(role))
            shown = theme.metrics(font).elidedText(text, _ELIDE, room) if align == _LEFT else text
            painter.drawText(box, align, shown)


def _role(tone: str) -> str:
    return "text_muted" if tone == "neutral" else tone
