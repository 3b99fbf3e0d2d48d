"""Waiting for the next instant at which something comes due, or for a change, instead of looking every second.

A scheduler sleeps until the earliest instant that the database holds. Changes of any process wake it, because they may have
brought an earlier one; a look every some seconds is the net under that. Doing nothing, it costs one query per look.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final

import structlog
from sqlalchemy import Column, select

from agent_console.domain.faults import Fault
from agent_console.platform_server.store import Store

__all__ = ["Scheduler", "Watcher"]

log = structlog.get_logger(__name__)

NET_SECONDS: Final = 10.0
_GATHER_SECONDS: Final = 0.1
"""Changes come in crowds; one look is enough for all that come within this time."""
_AFTER_FAILURE: Final = 1.0
_RESTS: Final = 4.0


class Watcher:
    """Does `step` whenever something has changed, and every `net` seconds. `step` returns how much it did."""

    def __init__(self, name: str, step: Callable[[], Awaitable[int]], net: float = NET_SECONDS) -> None:
        self.name = name
        self._step = step
        self._net = net
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Something has changed."""
        self._woken.set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Until `stopping` is set."""
        while not stopping.is_set():
            try:
                await self._until(await self._pause(), stopping)
            except Fault as fault:
                log.warning("worker_failed", worker=self.name, code=fault.code)
                await self._until(_AFTER_FAILURE, stopping)
            except Exception as error:
                log.error("worker_failed", worker=self.name, kind=type(error).__name__)
                await self._until(_AFTER_FAILURE, stopping)

    async def _pause(self) -> float:
        """Do something; seconds until it is worth looking again although nothing changes."""
        self._woken.clear()
        began = time.monotonic()
        done = await self._step()
        took = time.monotonic() - began
        # What takes long is not done at every change: it must leave the process to those who wait for answers.
        await asyncio.sleep(min(took * _RESTS, self._net))
        return 0.0 if done else self._net

    async def _until(self, seconds: float, stopping: asyncio.Event) -> None:
        """Sleep, at most until something changes or everything ends."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                woken = asyncio.ensure_future(self._woken.wait())
                ended = asyncio.ensure_future(stopping.wait())
                try:
                    await asyncio.wait({woken, ended}, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    woken.cancel()
                    ended.cancel()
                if not stopping.is_set():
                    await asyncio.sleep(min(_GATHER_SECONDS, seconds))


class Scheduler(Watcher):
    """Does `step` whenever the least value of `column` has come. `step` returns how many rows it dealt with."""

    def __init__(self, name: str, store: Store, column: Column[Any], step: Callable[[], Awaitable[int]]) -> None:
        super().__init__(name, step)
        self._store = store
        self._earliest = select(column).where(column.is_not(None)).order_by(column).limit(1)

    async def _pause(self) -> float:
        self._woken.clear()
        async with self._store.reading() as reader:
            at: datetime | None = await reader.scalar(self._earliest)
        if at is None:
            return self._net
        left = (at - datetime.now(UTC)).total_seconds()
        if left > 0:
            return min(left, self._net)
        # Where nothing could be done, another process has it in hand.
        return 0.0 if await self._step() else _GATHER_SECONDS
