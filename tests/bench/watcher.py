"""Sits in a console process and tells what it sees. See `driver`. What telling takes is imported after what is told."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

_SETTLED_MS = 3000


class Watcher(QObject):
    """Finds the window when it is there, waits for the list's first paint with rows, and does the task."""

    def __init__(self, task: str) -> None:
        super().__init__(QApplication.instance())
        self._task = task
        self._window: Any = None
        self._filled = False
        self._told = False
        self._helper: Any = None

    def begin(self) -> None:
        """Called before the window is made: looks for it at each turn of the loop. A filter on the application would be
        handed every object of Qt's own, for the first of which PySide builds all the classes that it might be."""
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        self._window = next((w for w in QApplication.topLevelWidgets() if w.objectName() == "main"), None)
        if self._window is None:
            self.begin()
            return
        self._window.filled.connect(self._list_filled)
        if self._task == "sync":
            from tests.bench.heart import watch_sync

            self._helper = watch_sync(self._window)

    def _list_filled(self) -> None:
        if self._filled or self._task == "sync":
            return
        self._filled = True
        viewport = self._window.workspace.list.table.viewport()
        self._painted = _FirstPaint(viewport, self._ready)
        viewport.update()

    def _ready(self) -> None:
        ready = time.monotonic()
        from tests.bench.report import say

        rows = self._window.workspace.list.table.model().rowCount()
        say(at=ready, ready=True, rows=rows)
        if self._task == "memory":
            QTimer.singleShot(_SETTLED_MS, self._tell_memory)
        elif self._task == "open":
            from tests.bench.opening import Opener

            self._helper = Opener(self._window)
            self._helper.begin()
        elif self._task == "idle":
            from tests.bench.idle import watch_console

            watch_console(self._window)
        elif self._task == "whole":
            self._await_whole()
        else:
            self._window.close()

    def _await_whole(self) -> None:
        """Touching the side of the case would build it now; a click there would, too."""
        self._window.workspace.page.isVisible()
        QTimer.singleShot(0, self._tell_whole)

    def _tell_whole(self) -> None:
        from tests.bench.report import say

        say(whole=True)
        self._window.close()

    def _tell_memory(self) -> None:
        from tests.bench.report import say, say_memory

        model = self._window.workspace.list.table.model()
        say_memory()
        say(rows=model.rowCount())
        self._window.close()


class _FirstPaint(QObject):
    """Calls `then` a turn of the loop after the widget's next paint: from here on a click would be answered."""

    def __init__(self, widget: Any, then: Any) -> None:
        super().__init__(widget)
        self._widget, self._then = widget, then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False
