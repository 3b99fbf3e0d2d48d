"""Garbage with Qt objects in it is collected in the window's thread only."""

from __future__ import annotations

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from PySide6.QtCore import QObject

from agent_console.ui import garbage
from agent_console.ui.garbage import GarbageCollection


class Cyclic(QObject):
    """A Qt object that only the collector can free; it notes the thread in which that happens."""

    died_in: list[int]

    def __init__(self, died_in: list[int]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: died_in.append(threading.get_ident()))


def test_a_thread_that_allocates_much_frees_no_qt_object(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "YOUNG", 500)
    was_on = gc.isenabled()
    collection = GarbageCollection()
    died_in: list[int] = []
    try:
        for _ in range(20):
            Cyclic(died_in)
        with ThreadPoolExecutor(1) as aside:
            aside.submit(lambda: [[n] for n in range(300_000)]).result()
        assert not died_in
        qtbot.waitUntil(lambda: len(died_in) == 20, timeout=5000)
        assert set(died_in) == {threading.get_ident()}
    finally:
        collection.stop()
        if not was_on:
            gc.disable()
