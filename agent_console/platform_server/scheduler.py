"""Waiting for the next instant at which something comes due, instead of looking every second.

A scheduler sleeps until the earliest instant that the database holds. Changes of any process wake it, because they may have
brought an earlier one; a look every some seconds is the net under that. Doing nothing, it costs one query per look.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final

import structlog
from sqlalchemy import Column, select

from agent_console.domain.faults import Fault
from agent_console.platform_server.store import Store

__all__ = ["Scheduler"]

log = structlog.get_logger(__name__)

NET_SECONDS: Final = 10.0
_GATHER_SECONDS: Final = 0.1
"""Changes come in crowds; one look is enough for all that come within this time."""
_AFTER_FAILURE: Final = 1.0


class Scheduler:
    """Does `step` whenever the least value of `column` has come. `step` returns how many rows it dealt with."""

    def __init__(self, name: str, store: Store, column: Column[Any], step: Callable[[], Awaitable[int]]) -> None:
        self.name = name
        self._store = store
        self._column = column
        self._step = step
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Something has changed; there may be an earlier instant now."""
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
        """Do what is due; seconds until there may be more."""
        self._woken.clear()
        at = await self._earliest()
        if at is None:
            return NET_SECONDS
        left = (at - datetime.now(UTC)).total_seconds()
        if left > 0:
            return min(left, NET_SECONDS)
        # Where nothing could be done, another process has it in hand.
        return 0.0 if await self._step() else _GATHER_SECONDS

    async def _earliest(self) -> datetime | None:
        statement = select(self._column).where(self._column.is_not(None)).order_by(self._column).limit(1)
        async with self._store.reading() as reader:
            found: datetime | None = await reader.scalar(statement)
        return found

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
