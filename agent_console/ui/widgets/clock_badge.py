"""A clock in words, icon and colour; counts down by the window's one ticker."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QWidget

from agent_console.ui.clock_words import clock_face
from agent_console.ui.context import UiShell
from agent_console.ui.widgets.basic import reveal
from agent_console.ui.widgets.chip import Chip
from agent_console.ui.words import word


class ClockBadge(Chip):
    """Hidden while there is nothing to show. `named`: say the metric too ("First reply 12:04")."""

    def __init__(self, ui: UiShell, *, named: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(ui, "", "neutral", "clock", parent=parent)
        self._named = named
        self._metric = self._state = ""
        self._due: float | None = None
        self._warn: float | None = None
        self._remaining = 0
        self.hide()
        ui.ticker.second.connect(self._tick)

    def set_clock(
        self, metric: str, state: str, due: float | None, warn: float | None = None, remaining: int = 0
    ) -> None:
        """due, warn: epoch seconds; remaining: see `clock_face`. Show the clock, or hide when there is none."""
        self._metric, self._state, self._due, self._warn, self._remaining = metric, state, due, warn, remaining
        self._tick(time.time())

    def _tick(self, now: float) -> None:
        face = clock_face(
            self._ui.locale,
            self._metric,
            self._state,
            self._due,
            self._warn,
            now,
            remaining=self._remaining,
            named=self._named,
        )
        reveal(self, face is not None)
        if face is None:
            return
        text = f"{word('metric', self._metric)} · {face.text}" if self._named else face.text
        if text != self.text or face.tone != self.property("tone"):
            self.set(text, face.tone, face.icon)
            self.setToolTip(face.spoken)
            self.setAccessibleName(face.spoken)
