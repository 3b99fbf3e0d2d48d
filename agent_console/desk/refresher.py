"""Work that many small causes ask for and that is done seldom enough to stay unnoticed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from agent_console.desk.tasks import spawn, stop
from agent_console.domain.faults import Fault


class Refresher:
    """Runs `work` soon after `poke()`; pokes while it runs or rests are joined into one more run.

    It rests at least `rest` seconds and four times as long as the last run took, so that it never takes more than a
    fifth of the time. Faults go to `failed`.
    """

    def __init__(
        self, work: Callable[[], Awaitable[None]], *, rest: float = 0.1, failed: Callable[[Fault], object]
    ) -> None:
        self._work = work
        self._rest = rest
        self._failed = failed
        self._wanted = False
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    def poke(self) -> None:
        """Something changed."""
        self._wanted = True
        if not self._closed and (self._task is None or self._task.done()):
            self._task = spawn(self._run())

    async def close(self) -> None:
        """Stop, and wait until it has."""
        self._closed = True
        await stop(self._task)

    def stop(self) -> None:
        """Stop without waiting."""
        self._closed = True
        if self._task is not None:
            self._task.cancel()

    async def _run(self) -> None:
        while self._wanted and not self._closed:
            self._wanted = False
            begun = time.monotonic()
            try:
                await self._work()
            except Fault as fault:
                self._failed(fault)
            await asyncio.sleep(max(self._rest, 4 * (time.monotonic() - begun)))
