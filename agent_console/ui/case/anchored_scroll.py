"""A tall column of row widgets that is laid out lazily from the bottom and never moves what is being read.

Rows above the first realised one have no widget and no height yet; they are made in short slices between frames, each
slice keeping the row under the reader's eyes where it is. The same anchor holds when rows grow, when new ones arrive
below, and when the column gets wider or narrower.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from agent_console.ui.case.rows import Row

__all__ = ["AnchoredScroll", "RowView"]

SLICE_SECONDS = 0.006
"""Longest that one slice of background work may take: well under a frame of 16 ms."""

SLICE_PAUSE_MS = 6
AHEAD = 160
"""So many rows are made in the background; older ones when the reader comes near the top."""

FILL_SCREENS = 1.3
END_TOLERANCE = 6
BOTTOM_ROOM = 10


class RowView(Protocol):
    """What the column needs of a row's widget."""

    def widget(self) -> QWidget: ...

    def height_for(self, width: int) -> int: ...

    def show_row(self, row: Row) -> None: ...


@dataclass(slots=True)
class _Entry:
    row: Row
    view: RowView | None = None
    height: int = 0
    width: int = -1
    top: int = 0


class AnchoredScroll(QAbstractScrollArea):
    """Shows rows; `make` builds the view of one row. Rows are matched by key, changed rows are told to their view."""

    unseen_changed = Signal(int)
    """How many counted rows arrived below what is visible."""

    def __init__(self, make: Callable[[Row, QWidget], RowView], counts: Callable[[Row], bool]) -> None:
        super().__init__()
        self._make = make
        self._counts = counts
        self._entries: list[_Entry] = []
        self._first = 0
        self._unseen: set[str] = set()
        self._placing = False
        self._canvas = QWidget(self.viewport())
        self._slice = QTimer(self)
        self._slice.setSingleShot(True)
        self._slice.setInterval(SLICE_PAUSE_MS)
        self._slice.timeout.connect(self._work)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(36)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[Row], *, follow: bool = False) -> None:
        """Show `rows`. Those already shown keep their widget and their place on the screen. `follow`: go to the end
        (the agent's own message was added); otherwise the end is followed only by a reader who is there already, and
        only as far as the row that was last stays in view."""
        anchor = self._anchor()
        at_end = self.is_at_end()
        last_key = self._entries[-1].row.key if self._entries else ""
        fresh = not self._entries
        added = self._merge(rows)
        if fresh:
            self._fill_from_bottom()
            self.scroll_to_end()
        else:
            self._settle(anchor)
            if added and follow:
                self.scroll_to_end()
            elif at_end:
                self._follow_keeping(last_key)
            self._unseen |= added
        self._update_unseen()
        self._slice.start()

    def clear(self) -> None:
        """Show nothing."""
        for entry in self._entries:
            self._drop(entry)
        self._entries = []
        self._first = 0
        self._unseen.clear()
        self._slice.stop()
        self._settle(None)
        self._update_unseen()

    def views(self) -> list[RowView]:
        """The views that exist, oldest first."""
        return [entry.view for entry in self._entries if entry.view is not None]

    def is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - END_TOLERANCE

    def scroll_to_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def scroll_to_row(self, key: str) -> None:
        """Bring the row with this key to the top of the view."""
        index = next((i for i, entry in enumerate(self._entries) if entry.row.key == key), -1)
        if index < 0:
            return
        anchor = self._anchor()
        while self._first > index:
            self._realise(self._first - 1)
        self._settle(anchor)
        self.verticalScrollBar().setValue(self._entries[index].top)

    def scroll_to_unseen(self) -> None:
        """To the first row that has not been seen, or to the end."""
        first = next((entry.row.key for entry in self._entries if entry.row.key in self._unseen), "")
        if first:
            self.scroll_to_row(first)
        else:
            self.scroll_to_end()

    def relayout(self) -> None:
        """Measure everything anew (the theme or the language changed)."""
        anchor = self._anchor()
        for entry in self._entries:
            entry.width = -1
        self._settle(anchor)
        self._slice.start()

    def row_resized(self, key: str) -> None:
        """A row changed its own height (a quote was unfolded, an image has loaded)."""
        anchor = self._anchor()
        for entry in self._entries:
            if entry.row.key == key:
                entry.width = -1
        self._settle(anchor)

    # --- rows and their widgets ------------------------------------------------------------------------------------

    def _merge(self, rows: Sequence[Row]) -> set[str]:
        """Take over `rows`; return the keys of counted rows that were added at or below the first realised one."""
        old = {entry.row.key: entry for entry in self._entries}
        entries: list[_Entry] = []
        added: set[str] = set()
        first = len(rows)
        for index, row in enumerate(rows):
            entry = old.pop(row.key, None)
            if entry is None:
                entry = _Entry(row)
            elif entry.row != row:
                entry.row = row
                entry.width = -1
                if entry.view is not None:
                    entry.view.show_row(row)
            if entry.view is not None:
                first = min(first, index)
            entries.append(entry)
        for entry in old.values():
            self._drop(entry)
        fresh = not self._entries
        self._entries = entries
        self._first = first
        if not fresh:
            for entry in entries[first:]:
                if entry.view is None:
                    self._make_view(entry)
                    if self._counts(entry.row):
                        added.add(entry.row.key)
        self._unseen &= {entry.row.key for entry in entries}
        return added

    def _drop(self, entry: _Entry) -> None:
        if entry.view is not None:
            widget = entry.view.widget()
            widget.hide()
            widget.deleteLater()
            entry.view = None

    def _make_view(self, entry: _Entry) -> None:
        view = self._make(entry.row, self._canvas)
        entry.view = view
        self._measure(entry)
        view.widget().show()

    def _measure(self, entry: _Entry) -> None:
        width = self._width()
        if entry.view is not None and entry.width != width:
            entry.height = entry.view.height_for(width)
            entry.width = width

    def _realise(self, index: int) -> None:
        self._make_view(self._entries[index])
        self._first = min(self._first, index)

    def _fill_from_bottom(self) -> None:
        wanted = int(max(self.viewport().height(), 300) * FILL_SCREENS)
        height = 0
        while self._first > 0 and height < wanted:
            self._realise(self._first - 1)
            height += self._entries[self._first].height
        self._settle(None)

    def _work(self) -> None:
        """One slice: first rows of an outdated width, then older rows, until the time is used up."""
        end = time.monotonic() + SLICE_SECONDS
        stale = [entry for entry in self._entries[self._first :] if entry.width != self._width()]
        wanted = len(self._entries) - self._first < AHEAD or self._near_top()
        if not stale and not (self._first > 0 and wanted):
            return
        anchor = self._anchor()
        while time.monotonic() < end and (stale or self._first > 0):
            if stale:
                self._measure(stale.pop())
            else:
                self._realise(self._first - 1)
        self._settle(anchor)
        self._slice.start()

    def _near_top(self) -> bool:
        return self.verticalScrollBar().value() < self.viewport().height()

    # --- places ----------------------------------------------------------------------------------------------------

    def _width(self) -> int:
        return max(120, self.viewport().width())

    def _anchor(self) -> tuple[_Entry, int] | None:
        """The topmost row in view and how far its top is from the top of the view."""
        value = self.verticalScrollBar().value()
        for entry in self._entries[self._first :]:
            if entry.top + entry.height > value:
                return entry, entry.top - value
        return None

    def _settle(self, anchor: tuple[_Entry, int] | None) -> None:
        """Give every row its place, keeping `anchor` where it was, and measure what comes into view."""
        self._place(anchor)
        for _ in range(6):
            value, height = self.verticalScrollBar().value(), self.viewport().height()
            stale = [
                entry
                for entry in self._entries[self._first :]
                if entry.width != self._width() and entry.top < value + height and entry.top + entry.height >= value
            ]
            if not stale:
                break
            for entry in stale:
                self._measure(entry)
            self._place(anchor)

    def _place(self, anchor: tuple[_Entry, int] | None) -> None:
        self._placing = True
        width, top = self._width(), 0
        for entry in self._entries[self._first :]:
            entry.top = top
            if entry.view is not None:
                rect = QRect(0, top, width, entry.height)
                widget = entry.view.widget()
                if widget.geometry() != rect:
                    widget.setGeometry(rect)
            top += entry.height
        top += BOTTOM_ROOM
        view_height = self.viewport().height()
        # A short conversation begins at the top, like a page.
        self._canvas.resize(width, max(top, view_height))
        bar = self.verticalScrollBar()
        bar.setPageStep(view_height)
        bar.setRange(0, max(0, top - view_height))
        # Its room stays, or the text would wrap anew; a bar that cannot move shows no handle.
        bar.setEnabled(bar.maximum() > 0)
        if anchor is not None:
            bar.setValue(anchor[0].top - anchor[1])
        self._canvas.move(0, -bar.value())
        self._placing = False

    def _follow_keeping(self, key: str) -> None:
        kept = next((entry for entry in self._entries if entry.row.key == key), None)
        bar = self.verticalScrollBar()
        if kept is None:
            bar.setValue(bar.maximum())
        else:
            bar.setValue(max(bar.value(), min(bar.maximum(), kept.top)))

    def _scrolled(self, value: int) -> None:
        self._canvas.move(0, -value)
        if self._placing:
            return
        self._settle(self._anchor())
        self._update_unseen()
        if self._first > 0 and self._near_top():
            self._slice.start()

    def _update_unseen(self) -> None:
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        for entry in self._entries[self._first :]:
            seen_from = entry.top + min(entry.height, 48)
            if entry.row.key in self._unseen and (seen_from <= bottom or self.is_at_end()):
                self._unseen.discard(entry.row.key)
        self.unseen_changed.emit(len(self._unseen))

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._canvas.isAncestorOf(now):
            return
        top = now.mapTo(self._canvas, QPoint(0, 0)).y()
        value, height = self.verticalScrollBar().value(), self.viewport().height()
        if top + now.height() <= value or top >= value + height:
            self.verticalScrollBar().setValue(max(0, top - 24))

    # --- Qt --------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_end = self.is_at_end() and bool(self._entries)
        # The height alone changes often (the composer grows): what is read stays, unless the reader is at the end.
        self._settle(self._anchor())
        if at_end:
            self.scroll_to_end()
        self._update_unseen()
        if self._entries:
            self._slice.start()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
