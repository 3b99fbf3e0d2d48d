"""Choices whose entries are longer than their place: nothing is cut in the middle of a letter, and nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

import agent_console.ui
from agent_console.ui.widgets import Combo

LONG = "Կացարանը կամ ծառայությունը չէր համապատասխանում խոստացվածին"


@pytest.fixture
def combo(shell, qtbot):
    box = Combo()
    box.addItems(["Short", LONG])
    box.setMinimumWidth(60)
    box.resize(150, 32)
    qtbot.addWidget(box)
    box.show()
    return box


def test_what_has_no_room_ends_in_an_ellipsis_and_is_whole_in_the_tooltip(combo):
    combo.setCurrentIndex(1)
    assert combo.shown_text.endswith("…") and combo.shown_text[:-1] in LONG
    QApplication.sendEvent(combo, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), combo.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == LONG
    QToolTip.hideText()
    combo.setCurrentIndex(0)
    assert combo.shown_text == "Short"


def test_with_room_enough_every_entry_is_whole(combo):
    combo.setCurrentIndex(1)
    combo.resize(combo.sizeHint())
    assert combo.shown_text == LONG


def test_the_list_is_as_wide_as_its_longest_entry(combo):
    combo.showPopup()
    assert combo.view().width() > combo.fontMetrics().horizontalAdvance(LONG)
    combo.hidePopup()


def test_there_is_no_other_kind_of_choice_in_the_window():
    folder = Path(agent_console.ui.__file__).parent
    made = [
        path.name
        for path in folder.rglob("*.py")
        if re.search(r"= QComboBox\(|\(QComboBox\):", path.read_text("utf-8"))
    ]
    assert made == ["combo.py"]
