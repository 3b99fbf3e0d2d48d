"""Finishing gateway jobs whose outcome is open: after a crash, a lost answer, or while the bank takes its time.

The provider is always asked first what it knows of the intent; only when it never heard of it is it asked to act, under the
same intent. Several platforms may run this at once: a job is taken by moving its time forward.
"""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Final

import structlog

from agent_console.domain.faults import Fault
from agent_console.platform_server.money.service import Money

_log = structlog.get_logger(__name__)

EVERY: Final = 2.0
"""Seconds between two looks at the open jobs."""


class Recovery:
    """The worker. `run` is started with the platform and cancelled with it."""

    def __init__(self, money: Money, *, every: float = EVERY) -> None:
        self._money = money
        self._every = every

    async def run(self) -> None:
        """Once with everything that a crash may have left, then for ever with what is due."""
        starting = True
        while True:
            try:
                await self.once(starting=starting)
                starting = False
            except Fault as fault:
                _log.warning("recovery_waits", code=fault.code)
            except Exception as error:
                _log.error("recovery_failed", kind=type(error).__name__)
            await asyncio.sleep(self._every)

    async def once(self, *, starting: bool = False, now: datetime | None = None) -> int:
        """One look; how many jobs were taken: those that are due and, `starting`, those of processes that died."""
        return await self._money.jobs.take_up(now or self._money.now(), starting=starting)
