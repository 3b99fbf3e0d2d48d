"""The column of the conversation: nothing that is read moves, whatever arrives, grows or is made above."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from agent_console.ui.case.anchored_scroll import AnchoredScroll
from agent_console.ui.case.rows import MessageRow, Row, build_rows
from tests.ui_case.things import message, said


class Block(QWidget):
    """A row of a height that is written in its text, narrower when there is more width."""

    made = 0

    def __init__(self, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        Block.made += 1
        self.row = row

    def widget(self) -> QWidget:
        return self

    def show_row(self, row: Row) -> None:
        self.row = row

    def height_for(self, width: int) -> int:
        height = int(self.row.message.text) if isinstance(self.row, MessageRow) else 20
        return height * 400 // width


def rows(heights: list[int], ids: list[str] | None = None) -> list[Row]:
    messages = [message(str(height), minutes=10 * place) for place, height in enumerate(heights)]
    if ids is not None:
        messages = [
            message(str(height), minutes=10 * place, id=name)
            for place, (height, name) in enumerate(zip(heights, ids, strict=True))
        ]
    return [row for row in build_rows([said(m) for m in messages], _utc) if isinstance(row, MessageRow)]


def _utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


@pytest.fixture
def column(qtbot: Any) -> AnchoredScroll:
    scroll = AnchoredScroll(Block, lambda row: True)
    qtbot.addWidget(scroll)
    scroll.resize(410, 300)
    scroll.show()
    return scroll


def view_of(column: AnchoredScroll, key: str) -> Block | None:
    """What is shown of the row with this key, if it was made already."""
    return next((view for view in column.views() if view.row.key == key), None)


def top_of(column: AnchoredScroll, key: str) -> int:
    """Where a row stands on the screen."""
    view = view_of(column, key)
    assert view is not None
    return view.widget().y() - column.verticalScrollBar().value()


def ids(count: int) -> list[str]:
    return [f"m{number}" for number in range(count)]


def test_it_opens_at_the_end_and_makes_only_what_is_seen(column: AnchoredScroll) -> None:
    Block.made = 0
    column.set_rows(rows([60] * 500, ids(500)))
    assert column.is_at_end()
    assert view_of(column, "message:m499") is not None
    assert Block.made < 15


def test_older_rows_are_made_between_frames_without_moving_the_reader(column: AnchoredScroll, qtbot: Any) -> None:
    column.set_rows(rows([60] * 100, ids(100)))
    before = top_of(column, "message:m98")
    qtbot.waitUntil(lambda: view_of(column, "message:m0") is not None)
    assert top_of(column, "message:m98") == before


def test_a_new_message_does_not_move_what_is_read(column: AnchoredScroll, qtbot: Any) -> None:
    column.set_rows(rows([60] * 40, ids(40)))
    qtbot.waitUntil(lambda: view_of(column, "message:m0") is not None)
    column.verticalScrollBar().setValue(600)
    before = top_of(column, "message:m11")
    unseen: list[int] = []
    column.unseen_changed.connect(unseen.append)
    column.set_rows(rows([60] * 42, ids(42)))
    assert top_of(column, "message:m11") == before
    assert unseen[-1] == 2
    column.scroll_to_unseen()
    assert unseen[-1] == 0


def test_a_row_that_grows_above_does_not_move_what_is_read(column: AnchoredScroll, qtbot: Any) -> None:
    column.set_rows(rows([60] * 40, ids(40)))
    qtbot.waitUntil(lambda: view_of(column, "message:m0") is not None)
    column.verticalScrollBar().setValue(600)
    before = top_of(column, "message:m11")
    column.set_rows(rows([300] + [60] * 39, ids(40)))
    assert top_of(column, "message:m11") == before


def test_narrowing_keeps_the_row_under_the_eyes(column: AnchoredScroll, qtbot: Any) -> None:
    column.set_rows(rows([60] * 40, ids(40)))
    qtbot.waitUntil(lambda: view_of(column, "message:m0") is not None)
    column.verticalScrollBar().setValue(600)
    before = top_of(column, "message:m10")
    column.resize(210, 300)
    assert top_of(column, "message:m10") == before


def test_a_reader_at_the_end_follows_but_keeps_the_last_message_in_view(column: AnchoredScroll) -> None:
    column.set_rows(rows([60] * 10, ids(10)))
    column.set_rows(rows([60] * 11, ids(11)))
    assert column.is_at_end()
    column.set_rows(rows([60] * 11 + [900], ids(12)))
    assert top_of(column, "message:m10") == 0
    assert not column.is_at_end()


def test_a_reader_at_the_end_stays_there_when_the_last_row_grows(column: AnchoredScroll) -> None:
    column.set_rows(rows([60] * 10, ids(10)))
    column.set_rows(rows([60] * 9 + [100], ids(10)))
    assert column.is_at_end()


def test_what_is_not_counted_is_followed_too(qtbot: Any) -> None:
    column = AnchoredScroll(Block, lambda row: False)
    qtbot.addWidget(column)
    column.resize(410, 300)
    column.show()
    column.set_rows(rows([60] * 10, ids(10)))
    column.set_rows(rows([60] * 11, ids(11)))
    assert column.is_at_end()


def test_ones_own_message_goes_to_the_end(column: AnchoredScroll) -> None:
    column.set_rows(rows([60] * 30, ids(30)))
    column.verticalScrollBar().setValue(0)
    column.set_rows(rows([60] * 31, ids(31)), follow=True)
    assert column.is_at_end()


def test_a_removed_row_takes_its_widget_along(column: AnchoredScroll) -> None:
    column.set_rows(rows([60, 60, 60], ids(3)))
    column.set_rows(rows([60, 60], ["m0", "m2"]))
    assert view_of(column, "message:m1") is None
    assert top_of(column, "message:m2") == 60


def test_a_row_far_up_can_be_brought_into_view(column: AnchoredScroll) -> None:
    column.set_rows(rows([60] * 300, ids(300)))
    column.scroll_to_row("message:m5")
    assert top_of(column, "message:m5") == 0
