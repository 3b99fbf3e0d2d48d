"""The column beside the conversation: as tall as its words, from the first picture on."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from agent_console.ui.case.column_scroll import ColumnScroll
from agent_console.ui.widgets import Label, vbox

MANY = 40


def test_what_is_put_in_has_its_room_in_the_same_turn(qtbot: Any) -> None:
    inner = QWidget()
    column, group = vbox(inner), QWidget()
    lines = vbox(group)
    column.addWidget(group)
    scroll = ColumnScroll(inner)
    qtbot.addWidget(scroll)
    scroll.resize(200, 100)
    with qtbot.waitExposed(scroll):
        scroll.show()
    labels = [Label(f"A line of words, number {number}", wrap=True) for number in range(MANY)]
    hidden = Label("Not this one")
    hidden.hide()
    button = QPushButton("More…")
    menu = QMenu(button)
    menu.addAction("Compensation…")
    button.setMenu(menu)
    for widget in (*labels, hidden, button):
        lines.addWidget(widget)
    assert inner.height() == 100
    scroll.settle()
    assert all(label.isVisible() for label in labels) and button.isVisible()
    assert not hidden.isVisible() and not menu.isVisible()
    assert inner.height() >= MANY * labels[0].fontMetrics().height()
    assert inner.height() == scroll.natural_height(inner.width())
