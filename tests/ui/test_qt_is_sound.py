"""The binding must not lose references: some releases abort a busy program (see pyproject.toml)."""

from __future__ import annotations

import asyncio
import sys

import pytest
from PySide6.QtCore import QObject, Signal


class _Speaker(QObject):
    said = Signal(int)

    def nothing(self, _: int) -> None:
        return None


def test_emitting_signals_loses_no_reference_to_none(qapp):
    speaker = _Speaker()
    speaker.said.connect(speaker.nothing)
    before = sys.getrefcount(None)
    for number in range(5000):
        speaker.said.emit(number)
        speaker.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 500


def test_the_loop_turns_asyncio_and_qt_together(arun, qtbot):
    async def both() -> int:
        heard: list[int] = []
        speaker = _Speaker()
        speaker.said.connect(heard.append)
        await asyncio.sleep(0)
        speaker.said.emit(7)
        return heard[0]

    assert arun(both()) == 7


def test_a_timeout_ends_a_coroutine_that_hangs(arun):
    with pytest.raises(TimeoutError):
        arun(asyncio.Event().wait(), timeout=0.05)
