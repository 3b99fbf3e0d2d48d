"""The one timer of the window: everything that counts down or says "3 min ago" listens to it."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Ticker(QObject):
    """Emits `second` once a second and `minute` once a minute, with epoch seconds."""

    second = Signal(float)
    minute = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._last_minute = int(time.time() // 60)
        self._timer.start()

    def _tick(self) -> None:
        now = time.time()
        self.second.emit(now)
        minute = int(now // 60)
        if minute != self._last_minute:
            self._last_minute = minute
            self.minute.emit(now)
