"""Opens cases of 200 messages in a running console, and lays out the same texts plainly in between."""

from __future__ import annotations

import statistics
import time
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QTextDocument

from tests.bench import material
from tests.bench.report import say

TICKETS = (20, 40, 60)
MESSAGES = 200
ROUNDS = 6
_PAUSE_MS = 900
_TEXT_WIDTH = 480


class Opener(QObject):
    """One case after the other; between two openings the column may finish what it does between frames."""

    def __init__(self, window: Any) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.workspace.page
        self._left = [ticket for _ in range(ROUNDS) for ticket in TICKETS]
        self._opened: list[float] = []
        self._plain: list[float] = []
        self._started = 0.0

    def begin(self) -> None:
        """Wait until the window has settled, then start."""
        self._page.case_changed.connect(self._shown)
        self._page.timeline.column.viewport().installEventFilter(self)
        self._waiting = False
        QTimer.singleShot(2 * _PAUSE_MS, self._next)

    def _next(self) -> None:
        if not self._left:
            first, rest = self._opened[0], self._opened[1:]
            say(first=first, median=statistics.median(rest), best=min(rest), worst=max(rest),
                plain_median=statistics.median(self._plain), plain_best=min(self._plain))  # fmt: skip
            self._window.close()
            return
        ticket = self._left.pop(0)
        self._plain.append(_plain_layout(ticket))
        self._ticket = material.identifier("ticket", ticket)
        self._started = time.perf_counter()
        self._page.show_ticket(self._ticket)

    def _shown(self, case: Any) -> None:
        self._waiting = case is not None and case.id == self._ticket

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._waiting:
            self._waiting = False
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self._opened.append(time.perf_counter() - self._started)
        QTimer.singleShot(_PAUSE_MS, self._next)


def _plain_layout(ticket: int) -> float:
    texts = [message.text for message in material.messages(ticket, MESSAGES)]
    started = time.perf_counter()
    for text in texts:
        document = QTextDocument()
        document.setPlainText(text)
        document.setTextWidth(_TEXT_WIDTH)
        document.size()
    return time.perf_counter() - started
