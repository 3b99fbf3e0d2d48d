"""The floor of the process benchmarks: nothing but a QMainWindow of the console's size, shown and painted."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class _Painted(QObject):
    """Tells once, a turn of the loop after the first paint."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._told = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._told:
            self._told = True
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        ready = time.monotonic()
        from tests.bench.report import say, say_memory

        say(at=ready, ready=True)
        if sys.argv[1] == "memory":
            QTimer.singleShot(3000, lambda: (say_memory(), QApplication.quit()))
        elif sys.argv[1] == "idle":
            from tests.bench.idle import watch

            watch(QApplication.quit)
        else:
            QApplication.quit()


def main() -> None:
    """Run it."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1440, 900)
    _Painted(window)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
