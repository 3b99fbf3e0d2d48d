"""A heart in the window's loop: how long the loop was away between two beats, and how much of that it was working itself."""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from typing import Any

from PySide6.QtCore import QTimer

from tests.bench.report import say

_BEAT = 0.002


class Heart:
    """Beats as a timer of the asyncio loop, the same on which everything of the window runs."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stalls: list[tuple[float, float, float]] = []
        self._begun = time.perf_counter()
        self._at = time.perf_counter()
        self._cpu = time.thread_time()
        self._beating = True
        self._again()

    def _again(self) -> None:
        self._at, self._cpu = time.perf_counter(), time.thread_time()
        self._loop.call_later(_BEAT, self._beat)

    def _beat(self) -> None:
        if self._beating:
            now = time.perf_counter()
            self._stalls.append((now - self._at - _BEAT, time.thread_time() - self._cpu, now - self._begun))
            self._again()

    def stop(self) -> dict[str, float]:
        """Seconds: the longest stall, what of it was the thread's own work, when it was; how it is later on; percentiles."""
        self._beating = False
        ordered = sorted(self._stalls)
        away = [stall for stall, _, _ in ordered]
        return {
            "longest": away[-1],
            "longest_own": ordered[-1][1],
            "longest_at": ordered[-1][2],
            "longest_after_2_s": max((stall for stall, _, at in ordered if at > 2.0), default=0.0),
            "own_after_2_s": max((own for _, own, at in ordered if at > 2.0), default=0.0),
            "p99": away[int(len(away) * 0.99)],
            "p999": away[int(len(away) * 0.999)],
            "median": statistics.median(away),
            "over_50_ms": sum(stall > 0.05 for stall in away),
            "over_16_ms": sum(stall > 0.0167 for stall in away),
            "beats": len(away),
        }


def watch_sync(window: Any) -> QTimer:
    """Listen from the moment the desk is there until all tickets are, then tell and close the window."""
    state: dict[str, Any] = {}

    def look() -> None:
        desk = window.workspace.ui.desk if window.workspace is not None else None
        if desk is None:
            return
        if not state:
            state.update(heart=Heart(), started=time.monotonic())
        elif "first" not in state and window.workspace.list.model.rowCount():
            state["first"] = time.monotonic()
        if desk.sync_total and desk.sync_done >= desk.sync_total:
            timer.stop()
            heart = state["heart"].stop()
            say(seconds=time.monotonic() - state["started"], first=state.get("first", 0) - state["started"],
                rows=window.workspace.list.model.rowCount(), **heart)  # fmt: skip
            window.close()

    timer = QTimer(window, interval=100)
    timer.timeout.connect(look)
    timer.start()
    return timer


def idle(seconds: float) -> None:
    """The floor: the same heart in a loop that has an empty window and nothing to do."""
    import qasync
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()

    async def beat() -> None:
        heart = Heart()
        await asyncio.sleep(seconds)
        say(**heart.stop())

    qasync.run(beat())
    app.quit()


if __name__ == "__main__":
    idle(float(sys.argv[1]))
