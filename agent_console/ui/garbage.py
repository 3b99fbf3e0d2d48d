"""Garbage is collected in the window's thread only.

Python collects in whatever thread happens to allocate; a Qt object in a cycle that a store's thread collects would be
destroyed there, together with its timers, which Qt does not survive. So automatic collection is off while the window lives,
and a timer of the window's thread does it, a generation at a time as the interpreter would.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

YOUNG, MIDDLE, OLD = 50_000, 20, 100
"""Objects before the youngest generation is collected, and collections of each generation before the next older one."""
_INTERVAL_MS = 500


def collect_if_due() -> None:
    """Collect the oldest generation whose turn it is. Call it in the thread of the Qt objects."""
    young, middle, old = gc.get_count()
    if young <= YOUNG:
        return
    gc.collect(2 if old > OLD else 1 if middle > MIDDLE else 0)


class GarbageCollection(QObject):
    """Takes over from the interpreter until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start()

    def freeze(self) -> None:
        """What is there now stays to the end: it need not be looked at again."""
        gc.freeze()

    def stop(self) -> None:
        """Give back to the interpreter, once no Qt object is left to others."""
        self._timer.stop()
        gc.collect()
        gc.enable()
