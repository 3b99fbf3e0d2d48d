"""Single keys and two-key sequences for the whole window, found by physical key where the layout is not Latin.

One event filter instead of shortcuts, because Qt matches shortcuts by the letter that the layout produces: with a
Cyrillic or Armenian layout there is no J to press.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from agent_console.ui.actions import BY_ID, Actions

_ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_PHYSICAL = {start + offset: letter for start, row in _ROWS.items() for offset, letter in enumerate(row)}
_PHYSICAL[53] = "/"
"""Letters by scan code of a PC keyboard, as Windows and evdev count them; X11 and Wayland add 8."""
_MAC = dict(zip((38, 40, 4, 34, 14, 32, 15, 45), "JKHIEURN", strict=True)) | {
    0: "A", 1: "S", 2: "D", 3: "F", 5: "G", 6: "Z", 7: "X", 8: "C", 9: "V", 11: "B", 12: "Q", 13: "W", 16: "Y", 17: "T",
    31: "O", 35: "P", 37: "L", 44: "/", 46: "M",
}  # fmt: skip
_SEQUENCE_MS = 1200
_TEXT_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


def physical_letter(event: QKeyEvent) -> str:
    """The letter (or "/") on the pressed key of a US keyboard; "" when the platform does not say."""
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey(), "") if event.nativeScanCode() else ""
    code = event.nativeScanCode()
    if sys.platform != "win32":
        code -= 8
    return _PHYSICAL.get(code, "")


def pressed_key(event: QKeyEvent) -> str:
    """The key as action declarations write it: "J", "Shift+E", "/", "?". "" when it is none of these.

    What a Latin layout produces counts first, so that somebody with AZERTY presses the letter they see. A letter of
    another script stands for its physical key.
    """
    text = event.text()
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if text in ("/", "?"):
        return text
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        letter = chr(key)
    elif text.isalpha() or _layout_is_foreign():
        letter = physical_letter(event)
        if letter == "/":
            return "?" if shift else "/"
    else:
        letter = ""
    if not letter:
        return ""
    return f"Shift+{letter}" if shift else letter


def _layout_is_foreign() -> bool:
    return QGuiApplication.inputMethod().locale().script() not in (
        QLocale.Script.LatinScript,
        QLocale.Script.AnyScript,
    )


def typing_in(widget: QWidget | None) -> bool:
    """Whether keys go into a text field now."""
    if isinstance(widget, (QTextEdit, QPlainTextEdit, QLineEdit)) and widget.isReadOnly():
        return False
    return isinstance(widget, _TEXT_FIELDS) or (isinstance(widget, QComboBox) and widget.isEditable())


class KeyFilter(QObject):
    """Turns key presses in one window into actions. `on_prefix` is told a waiting first key ("G"), "" when it is over."""

    def __init__(self, actions: Actions, window: QWidget, on_prefix: Callable[[str], None] | None = None) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window
        self._on_prefix = on_prefix
        self._keys: dict[str, str] = {}
        self._prefixes: set[str] = set()
        self._prefix = ""
        self._forget = QTimer(self, singleShot=True, interval=_SEQUENCE_MS)
        self._forget.timeout.connect(lambda: self._wait_for(""))
        self._read()
        actions.changed.connect(self._read)
        # Only who has the focus is listened to: a filter on the application would be called for every paint event.
        self._listening: QWidget | None = None
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._active() and self._pressed(event)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._listening is not None and shiboken6.isValid(self._listening):
            self._listening.removeEventFilter(self)
        self._listening = now if now is not None and now is not self._window and now.window() is self._window else None
        if self._listening is not None:
            self._listening.installEventFilter(self)

    def _active(self) -> bool:
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return False
        focus = QApplication.focusWidget()
        if focus is None:
            return self._window.isActiveWindow()
        return focus.window() is self._window and not typing_in(focus)

    def _pressed(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if held:
            return False
        key = pressed_key(event)
        if not key:
            return False
        sequence = f"{self._prefix} {key}".strip().upper()
        self._wait_for("")
        if sequence in self._prefixes and sequence not in self._keys:
            self._wait_for(sequence)
            return True
        action = self._keys.get(sequence) or self._keys.get(key.upper())
        if action is None:
            return False
        if event.isAutoRepeat() and not BY_ID[action].repeats:
            return True
        self._actions.trigger(action)
        return True

    def _wait_for(self, prefix: str) -> None:
        if prefix != self._prefix and self._on_prefix is not None:
            self._on_prefix(prefix)
        self._prefix = prefix
        if prefix:
            self._forget.start()
        else:
            self._forget.stop()

    def _read(self, *_: object) -> None:
        self._keys = self._actions.single_keys()
        self._prefixes = {key.split(" ", 1)[0] for key in self._keys if " " in key}
