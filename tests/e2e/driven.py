"""The real console, with a hand on it: commands come in as JSON lines on stdin, answers go out on stdout.

    python -m tests.e2e.driven PROFILE WIDTHxHEIGHT THEME LANGUAGE

What is seen is read from the accessibility tree, so a journey sees what a screen reader says; what is done goes in as key
presses and presses of named controls. Nothing of the console is replaced.
"""

from __future__ import annotations

import json
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from agent_console.ui.app import make_application, run
from agent_console.ui.options import ConsoleOptions

_DEPTH = 60


def _nodes(node: QAccessibleInterface | None, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """Every visible node below and with `node`."""
    if node is None or not node.isValid() or depth > _DEPTH or node.state().invisible:
        return
    yield node
    for index in range(node.childCount()):
        yield from _nodes(node.child(index), depth + 1)


def _windows() -> list[QWidget]:
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def _interfaces() -> Iterator[QAccessibleInterface]:
    for window in _windows():
        yield from _nodes(QAccessible.queryAccessibleInterface(window))


def texts() -> list[str]:
    """All that is written on the screen."""
    found: list[str] = []
    for node in _interfaces():
        found += [node.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
    for window in _windows():
        for widget in window.findChildren(QWidget):
            if not widget.isVisible():
                continue
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
                found.append(widget.text())
            elif isinstance(widget, QComboBox):
                found.append(widget.currentText())
            elif isinstance(widget, QTextEdit | QPlainTextEdit):
                found.append(widget.toPlainText())
    # Locales put no-break spaces into money and dates; a journey writes plain ones.
    return [text.replace("\xa0", " ") for text in dict.fromkeys(found) if text.strip()]


def press(name: str) -> bool:
    """Press the named control; False when there is none that can be pressed. A name ending in … stands for all that it begins."""
    for node in _interfaces():
        if not _is(node.text(QAccessible.Text.Name), name) or node.state().disabled:
            continue
        widget = node.object()
        if isinstance(widget, QAbstractButton):
            # In the next turn of the loop, as a click would be: what opens there must not hold up the answer.
            QTimer.singleShot(0, widget.click)
            return True
        actions = node.actionInterface()
        if actions is not None and "Press" in actions.actionNames():
            QTimer.singleShot(0, lambda actions=actions: actions.doAction("Press"))
            return True
    return False


def focus(name: str) -> bool:
    """Put the focus into the named control."""
    for window in _windows():
        for widget in window.findChildren(QWidget):
            reachable = widget.isVisible() and widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            if reachable and _is(widget.accessibleName(), name):
                widget.window().activateWindow()
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return widget.hasFocus() or widget.isAncestorOf(QApplication.focusWidget() or widget.window())
    return False


def _is(said: str, name: str) -> bool:
    said = said.replace("&", "").replace("\xa0", " ")
    return said.startswith(name[:-1]) if name.endswith("…") else said == name


def _target() -> QWidget | None:
    """Who gets a key; None while no window is active, as between the end of a dialog and the window behind it coming back."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    if widget is None:
        next(window for window in _windows() if window.objectName() == "main").activateWindow()
    return widget


def type_text(text: str) -> bool:
    """Type into what has the focus, key by key; False when nobody would hear it."""
    target = _target()
    if target is None:
        return False
    QTest.keyClicks(target, text)
    return True


def key(sequence: str) -> bool:
    """Press a key, a combination such as "Ctrl+Return", or two keys in a row such as "G, U"; False when nobody would hear it."""
    target = _target()
    if target is None:
        return False
    QTest.keySequence(target, QKeySequence(sequence))
    return True


def clear() -> bool:
    """Empty the text that has the focus."""
    target = _target()
    if target is None:
        return False
    QTest.keySequence(target, QKeySequence("Ctrl+A"))
    QTest.keyClick(target, Qt.Key.Key_Delete)
    return True


def shot(path: str) -> bool:
    """Save a picture of the window in front."""
    window = QApplication.activeWindow() or _windows()[0]
    return window.grab().save(path)


def screen(path: str) -> bool:
    """Save what the screen shows where the main window is: with dialogs, menus and all that lies over it."""
    main = next(window for window in _windows() if window.objectName() == "main")
    area = main.geometry()
    picture = QGuiApplication.primaryScreen().grabWindow(0, area.x(), area.y(), area.width(), area.height())
    return picture.save(path)


def close() -> bool:
    """Close the main window as its user would."""
    for window in _windows():
        if window.objectName() == "main":
            QTimer.singleShot(0, window.close)
            return True
    return False


def where() -> str:
    """What has the focus, for somebody who looks into a failed journey."""
    return f"{QApplication.activeWindow()!r} {QApplication.focusWidget()!r} {QApplication.activeModalWidget()!r}"


COMMANDS: dict[str, Callable[..., Any]] = {
    "texts": texts,
    "press": press,
    "focus": focus,
    "type": type_text,
    "key": key,
    "clear": clear,
    "shot": shot,
    "screen": screen,
    "close": close,
    "where": where,
}


def _listen(inbox: queue.Queue[dict[str, Any]]) -> None:
    for line in sys.stdin:
        inbox.put(json.loads(line))


def main() -> int:
    """Run the console with its profile; ends with it."""
    profile, look, theme, language = sys.argv[1:5]
    width, _, height = look.partition("x")
    make_application()
    inbox: queue.Queue[dict[str, Any]] = queue.Queue()
    threading.Thread(target=_listen, args=(inbox,), daemon=True).start()

    def turn() -> None:
        # One at a time: what was pressed happens in the next turn of the loop, before anything else is asked for.
        if inbox.empty():
            return
        asked = inbox.get()
        try:
            answer = {"result": COMMANDS[asked["do"]](*asked.get("with", []))}
        except Exception as error:
            answer = {"error": repr(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    timer = QTimer(interval=10)
    timer.timeout.connect(turn)
    timer.start()
    size = (int(width), int(height))
    return run(ConsoleOptions(profile=profile, size=size, theme=theme, language=language))


if __name__ == "__main__":
    sys.exit(main())
