"""Single keys: found by physical key in Cyrillic, silent while somebody types."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from agent_console.ui.keys import KeyFilter, pressed_key

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier


def press(key: int, text: str, scan: int = 0, held: Qt.KeyboardModifier = _NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, 0, 0, text)


@pytest.mark.skipif(sys.platform != "linux", reason="scan codes of evdev")
@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (press(Qt.Key.Key_J, "j"), "J"),
        (press(Qt.Key.Key_E, "E", held=_SHIFT), "Shift+E"),
        (press(0x41E, "о", 44), "J"),
        (press(0x423, "У", 26, _SHIFT), "Shift+E"),
        (press(0x56F, "կ", 45), "K"),
        (press(Qt.Key.Key_Slash, "/"), "/"),
        (press(Qt.Key.Key_Question, "?", held=_SHIFT), "?"),
        (press(Qt.Key.Key_1, "1", 10), ""),
        (press(Qt.Key.Key_Left, ""), ""),
    ],
)
def test_the_key_is_what_the_agent_means(event, expected):
    assert pressed_key(event) == expected


@pytest.fixture
def window(shell, qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    window.field, window.button = QLineEdit(), QPushButton("x")
    column.addWidget(window.field)
    column.addWidget(window.button)
    window.prefixes = []
    window.filter = KeyFilter(shell.actions, window, window.prefixes.append)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.button.setFocus()
    qtbot.waitUntil(window.button.hasFocus)
    return window


def test_a_single_key_acts_where_nobody_types(shell, window):
    done = []
    shell.actions.bind("reply", lambda: done.append("reply"))
    QTest.keyClick(window.button, Qt.Key.Key_R)
    window.field.setFocus()
    QTest.keyClick(window.field, Qt.Key.Key_R)
    assert done == ["reply"]
    assert window.field.text() == "r"


def test_two_keys_in_a_row(shell, window):
    done = []
    shell.actions.bind("go_mine", lambda: done.append("mine"))
    shell.actions.bind("assign_me", lambda: done.append("me"))
    QTest.keyClick(window.button, Qt.Key.Key_G)
    assert window.prefixes[-1] == "G"
    QTest.keyClick(window.button, Qt.Key.Key_I)
    QTest.keyClick(window.button, Qt.Key.Key_I)
    assert done == ["mine", "me"]
    assert window.prefixes[-1] == ""


def test_ctrl_and_a_letter_is_no_single_key(shell, window):
    done = []
    shell.actions.bind("reply", lambda: done.append("reply"))
    QTest.keyClick(window.button, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert done == []
