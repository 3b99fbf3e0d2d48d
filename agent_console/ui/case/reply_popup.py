"""The list of canned replies over the composer: filtered while typing after "/", each shown filled from the booking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from agent_console.ui.case.draft_edit import DraftEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from agent_console.contract.entities import CannedReply
    from agent_console.domain.replies import Rendered
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["ReplyPopup"]

Index = QModelIndex | QPersistentModelIndex
REPLY_ROLE = int(Qt.ItemDataRole.UserRole)
LIST_WIDTH = 300
LEAST_WIDTH = 460


class _ReplyModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._replies: list[CannedReply] = []

    def show(self, replies: Sequence[CannedReply]) -> None:
        self.beginResetModel()
        self._replies = list(replies)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._replies)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._replies):
            return None
        reply = self._replies[index.row()]
        if role == REPLY_ROLE:
            return reply
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{reply.title} (/{reply.shortcut})"
        return None


class _ReplyDelegate(QStyledItemDelegate):
    """Title above, shortcut and topic below."""

    def __init__(self, look: CaseLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._look.theme
        return QSize(120, theme.metrics("strong").height() + theme.metrics("caption").height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, reply = self._look.theme, index.data(REPLY_ROLE)
        rect: QRect = option.rect.adjusted(2, 1, -2, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection"))
            painter.drawRoundedRect(rect, theme.radius("m"), theme.radius("m"))
        inner = rect.adjusted(10, 5, -10, -5)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("text"))
        title = theme.metrics("strong").elidedText(reply.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("accent_text" if chosen else "text_faint"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, f"/{reply.shortcut}")
        languages = " ".join(sorted(code.upper() for code in reply.bodies))
        painter.setPen(theme.color("text_faint"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, languages)
        painter.restore()


class ReplyPopup(QFrame):
    """Stays without focus: the text box keeps it and hands over the keys by `take_key`."""

    chosen = Signal(object)

    def __init__(self, look: CaseLook, fill: Callable[[CannedReply], Rendered], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._fill = fill
        self.setProperty("surface", "raised")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Canned replies"))
        self._model = _ReplyModel(self)
        self._list = QListView(self)
        self._preview = DraftEdit(look.theme, self)
        self._line = QFrame(self)
        self._title = QLabel(self)
        self._missing = QLabel(self)
        self._empty = QLabel(self.tr("No reply of this name. Esc closes the list."), self)
        self._build()
        self.hide()

    def _build(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ReplyDelegate(self._look, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFixedWidth(LIST_WIDTH)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setStyleSheet("background: transparent;")
        self._list.setAccessibleName(self.tr("Canned replies"))
        self._list.clicked.connect(lambda _: self.choose())
        self._list.selectionModel().currentChanged.connect(lambda *_: self._show_preview())
        self._preview.setReadOnly(True)
        self._preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._preview.setAccessibleName(self.tr("Preview"))
        for label, kind in ((self._title, "strong"), (self._missing, "small"), (self._empty, "muted")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("type", kind)
            label.setWordWrap(True)
        self._missing.setProperty("tone", "danger")
        right = QVBoxLayout()
        right.setContentsMargins(12, 8, 8, 8)
        right.addWidget(self._title)
        right.addWidget(self._preview, 1)
        right.addWidget(self._missing)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addWidget(self._empty, 1)
        self._line.setProperty("line", "v")
        layout.addWidget(self._line)
        layout.addLayout(right, 1)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        color = self._look.theme.color("shadow")
        color.setAlpha(60)
        shadow.setColor(color)
        self.setGraphicsEffect(shadow)

    def show_replies(self, replies: Sequence[CannedReply], above: QRect) -> None:
        """Show these over the rectangle `above` (in the parent's coordinates)."""
        current = self.current()
        self._model.show(replies)
        self._list.setVisible(bool(replies))
        self._empty.setVisible(not replies)
        self._preview.setVisible(bool(replies))
        self._line.setVisible(bool(replies))
        row = next((i for i, reply in enumerate(replies) if current is not None and reply.id == current.id), 0)
        if replies:
            self._list.setCurrentIndex(self._model.index(row, 0))
        self._show_preview()
        height = min(320, max(120, above.top() - 16)) if replies else 64
        width = min(max(LEAST_WIDTH, above.width()), 760)
        self._list.setFixedWidth(min(LIST_WIDTH, width * 2 // 5))
        self.setGeometry(above.left(), above.top() - height - 6, width, height)
        self.show()
        self.raise_()

    def current(self) -> CannedReply | None:
        """The reply under the cursor of the list."""
        reply: CannedReply | None = self._list.currentIndex().data(REPLY_ROLE)
        return reply

    def refill(self) -> None:
        """The case is better known than it was: fill the preview anew."""
        if not self.isHidden():
            self._show_preview()

    def take_key(self, event: QKeyEvent) -> bool:
        """Deal with a key of the text box while the list is open."""
        if self.isHidden():
            return False
        key, plain = (
            event.key(),
            event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier),
        )
        if not plain:
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            return self.choose()
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def choose(self) -> bool:
        """Take the reply under the cursor."""
        reply = self.current()
        self.hide()
        if reply is None:
            return False
        self.chosen.emit(reply)
        return True

    def _step(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            self._list.setCurrentIndex(self._model.index((self._list.currentIndex().row() + by) % count, 0))

    def _show_preview(self) -> None:
        reply = self.current()
        self._title.setVisible(reply is not None)
        self._missing.hide()
        if reply is None:
            return
        rendered = self._fill(reply)
        self._title.setText(reply.title)
        self._preview.take_text("")
        self._preview.insert_rendered(rendered)
        self._preview.moveCursor(self._preview.textCursor().MoveOperation.Start)
        if rendered.missing:
            self._missing.setText(self.tr("Not known here: {names}").format(names=", ".join(rendered.missing)))
            self._missing.show()
