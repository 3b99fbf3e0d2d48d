"""The text box of the composer: grows with the text, marks filled and unfilled placeholders, takes files and pictures.

Placeholders that a canned reply filled are tinted until the agent edits them; ⟦…⟧ that could not be filled is marked as a
mistake and found by `unfilled`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QFocusEvent
    from PySide6.QtWidgets import QWidget

    from agent_console.domain.replies import Rendered
    from agent_console.ui.theme import Theme

__all__ = ["DraftEdit", "unfilled_in"]

_UNFILLED = re.compile(r"⟦[^⟧\n]*⟧")
_SLASH = re.compile(r"(?:^|\s)/([^\s/]{0,40})$")
LEAST_LINES = 3


def unfilled_in(text: str) -> list[tuple[int, int]]:
    """Where placeholders stand that nothing filled, as start and end."""
    return [match.span() for match in _UNFILLED.finditer(text)]


class DraftEdit(QPlainTextEdit):
    """Plain text. `files_dropped` gets local paths, `picture_pasted` PNG bytes; `slash_typed` what follows a "/"."""

    files_dropped = Signal(list)
    picture_pasted = Signal(bytes)
    slash_typed = Signal(str)
    slash_left = Signal()
    focused = Signal(bool)
    height_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filled: list[QTextCursor] = []
        self._keys: object = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("flat", True)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(True)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._look_for_slash)
        theme.theme_changed.connect(self._mark)

    # --- text ------------------------------------------------------------------------------------------------------

    def take_text(self, text: str) -> None:
        """Show another draft. Nothing in it is marked as filled, and undo does not go back to the one before."""
        self._filled.clear()
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def insert_rendered(self, rendered: Rendered, *, replacing: int = 0) -> None:
        """Put a filled reply at the cursor, in place of `replacing` characters before it, as one step of undo. The first
        unfilled placeholder is selected."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for _ in range(replacing):
            cursor.deletePreviousChar()
        start = cursor.position()
        cursor.insertText(rendered.text)
        cursor.endEditBlock()
        offset = _Utf16(rendered.text)
        for span in rendered.spans:
            if span.filled:
                mark = QTextCursor(self.document())
                mark.setPosition(start + offset[span.start])
                mark.setPosition(start + offset[span.end], QTextCursor.MoveMode.KeepAnchor)
                self._filled.append(mark)
        self.setTextCursor(cursor)
        self._mark()
        self.jump_to_unfilled()

    def unfilled(self) -> int:
        """How many placeholders nothing filled."""
        return len(unfilled_in(self.toPlainText()))

    def jump_to_unfilled(self) -> bool:
        """Select the next unfilled placeholder after the cursor, or the first one. False when there is none."""
        text = self.toPlainText()
        spans = unfilled_in(text)
        if not spans:
            return False
        offset = _Utf16(text)
        here = self.textCursor().selectionEnd()
        start, end = next((span for span in spans if offset[span[0]] >= here), spans[0])
        cursor = self.textCursor()
        cursor.setPosition(offset[start])
        cursor.setPosition(offset[end], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def wanted_height(self) -> int:
        """Height for the whole text, at least LEAST_LINES lines."""
        line = self.fontMetrics().lineSpacing()
        lines = max(LEAST_LINES, int(self.document().size().height()))
        return lines * line + 12

    def _changed(self) -> None:
        self._mark()
        self.height_wanted.emit()

    def _mark(self) -> None:
        selections = []
        self._filled = [mark for mark in self._filled if mark.hasSelection()]
        for mark in self._filled:
            selections.append(self._selection(mark, "success", "success_tint", underline=False))
        text = self.toPlainText()
        offset = _Utf16(text)
        for start, end in unfilled_in(text):
            cursor = QTextCursor(self.document())
            cursor.setPosition(offset[start])
            cursor.setPosition(offset[end], QTextCursor.MoveMode.KeepAnchor)
            selections.append(self._selection(cursor, "danger", "danger_tint", underline=True))
        self.setExtraSelections(selections)

    def _selection(self, cursor: QTextCursor, text: str, ground: str, *, underline: bool) -> QTextEdit.ExtraSelection:
        shape = QTextCharFormat()
        shape.setBackground(self._theme.color(ground))
        shape.setForeground(self._theme.color(text))
        if underline:
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            shape.setUnderlineColor(QColor(self._theme.color(text)))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = shape
        return selection

    # --- the slash -------------------------------------------------------------------------------------------------

    def slash_query(self) -> str | None:
        """What stands between a "/" and the cursor, None where there is no such slash."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return None
        before = cursor.block().text().encode("utf-16-le")[: cursor.positionInBlock() * 2].decode("utf-16-le", "ignore")
        match = _SLASH.search(before)
        return match.group(1) if match else None

    def _look_for_slash(self) -> None:
        query = self.slash_query()
        if query is None:
            self.slash_left.emit()
        else:
            self.slash_typed.emit(query)

    # --- files -----------------------------------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if paths:
            self.files_dropped.emit(paths)
        elif source.hasImage() and not source.hasText():
            image = source.imageData()
            if isinstance(image, QImage):
                self.picture_pasted.emit(_png(image))
        elif source.hasText():
            self.insertPlainText(source.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if callable(self._keys) and self._keys(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def filter_keys(self, handler: object) -> None:
        """Let `handler(event) -> bool` see keys first; True means that it has dealt with one."""
        self._keys = handler


class _Utf16:
    """Maps positions in a Python text to positions in Qt's UTF-16 text."""

    def __init__(self, text: str) -> None:
        self._plain = text.isascii() or max(text, default="") <= "\uffff"
        self._text = text

    def __getitem__(self, index: int) -> int:
        return index if self._plain else len(self._text[:index].encode("utf-16-le")) // 2


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
