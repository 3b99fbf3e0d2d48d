"""One tick drives every clock in sight, and paints no more than what it changed."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize

from agent_console.desk.queries import ViewQuery

pytestmark = pytest.mark.journey

_MOST_IN_SIGHT = 40


class Painted(QObject):
    """The areas that a widget was asked to paint."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.areas = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Paint:
            region = event.region()
            self.areas.append(sum(r.width() * r.height() for r in region) / (watched.width() * watched.height()))
        return False


async def with_clocks(opened, until):
    """The list of cases whose clocks run out within a day, most pressing first."""
    opened.workspace.open_view("all_open")
    tickets = opened.model.tickets
    tickets.set_query(ViewQuery(statuses=("new", "open"), due_before=86400.0))
    await until(lambda: not tickets.loading and tickets.length > 3 and tickets.row(0) is not None, "cases with clocks")
    opened.table.viewport().repaint()


def test_a_second_paints_the_clocks_alone_and_they_look_as_in_a_whole_painting(opened, arun, until, monkeypatch):
    async def tick():
        await with_clocks(opened, until)
        rows = [opened.model.row_at(row) for row in range(min(_MOST_IN_SIGHT, opened.model.rowCount()))]
        for row in filter(None, rows):
            # Each counts seconds, and none is at the edge of needing more room, whatever the hour.
            row.clock_state, row.due, row.warn = "running", time.time() + 1500, None
        now = time.time()
        monkeypatch.setattr("agent_console.ui.inbox.delegate.time.time", lambda: now)
        viewport = opened.table.viewport()
        viewport.repaint()
        before = _clocks_on_screen(opened)
        painted = Painted(viewport)
        monkeypatch.setattr("agent_console.ui.inbox.delegate.time.time", lambda: now + 61)
        opened.table.repaint_clocks(now + 61)
        await until(lambda: painted.areas, "a painting")
        assert painted.areas[0] < 0.12, "more than the clocks was painted"
        alone = _clocks_on_screen(opened)
        assert alone[0] != before[0], "the time went on"
        viewport.repaint()
        assert _clocks_on_screen(opened) == alone
        painted.areas.clear()
        opened.table.repaint_clocks(now + 61)
        assert not painted.areas, "nothing has changed"

    arun(tick())


def _clocks_on_screen(opened):
    """What the screen shows where the clocks are."""
    window, table = opened.window, opened.table
    screen = window.screen().grabWindow(window.winId()).toImage()
    pictures = []
    for row in range(4):
        box = table.visualRect(opened.model.index(row, 0))
        place = table.viewport().mapTo(window, QPoint(box.right() - 90, box.top() + 4))
        pictures.append(screen.copy(QRect(place, QSize(84, 26))))
    return pictures


def test_a_clock_that_begins_to_warn_is_painted_in_its_new_look(opened, arun, until, monkeypatch):
    async def warn():
        await with_clocks(opened, until)
        row = opened.model.row_at(0)
        now = time.time()
        row.clock_state, row.due, row.warn = "running", now + 7200 * 3, now + 30
        monkeypatch.setattr("agent_console.ui.inbox.delegate.time.time", lambda: now)
        opened.table.viewport().repaint()
        box = opened.table.visualRect(opened.model.index(0, 0))
        delegate = opened.workspace.list.delegate
        assert delegate.clock_moved(row, box).isEmpty()
        monkeypatch.setattr("agent_console.ui.inbox.delegate.time.time", lambda: now + 31)
        assert not delegate.clock_moved(row, box).isEmpty()

    arun(warn())


def test_a_hidden_list_paints_nothing(opened, arun, until):
    async def hide():
        await with_clocks(opened, until)
        painted = Painted(opened.table.viewport())
        opened.window.hide()
        painted.areas.clear()
        opened.table.repaint_clocks(time.time())
        assert not painted.areas

    arun(hide())
