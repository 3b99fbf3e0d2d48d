"""What the platform does by itself: messages go out, clocks run out, cases wake, the silent are forgotten.

Each worker does a little at a time and looks again; several processes at one database may all run them, because each step
locks what it changes and looks once more before it does. A step that fails is logged and tried again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Final

import structlog

from agent_console.domain.faults import Fault
from agent_console.platform_server.board.backfill import Backfill
from agent_console.platform_server.board.forecaster import Forecaster
from agent_console.platform_server.money.claim_refunds import follow_all
from agent_console.platform_server.money.claims import ready_due
from agent_console.platform_server.platform import Platform
from agent_console.platform_server.scheduler import Scheduler, Watcher
from agent_console.platform_server.services.due import reread_due, wake_due
from agent_console.platform_server.services.outgoing import deliver_due
from agent_console.platform_server.services.routing import route_waiting
from agent_console.platform_server.services.silence import mind_the_silent
from agent_console.platform_server.store.tables import tickets

__all__ = ["working"]

log = structlog.get_logger(__name__)

_BATCH: Final = 50
_SWEEP_SECONDS: Final = 3600.0
Step = Callable[[], Awaitable[int]]


@contextlib.asynccontextmanager
async def working(platform: Platform) -> AsyncIterator[None]:
    """All workers, until the end of the block."""

    async def expire() -> int:
        await platform.presence.expire()
        return 0

    async def mind_the_silent_now() -> int:
        now, since = datetime.now(UTC), platform.attendance.since
        return await mind_the_silent(platform.store, platform.routing, now, since)

    async def route() -> int:
        now, since = datetime.now(UTC), platform.attendance.since
        return await route_waiting(platform.store, platform.routing, now, since)

    async def sweep() -> int:
        await platform.sessions.sweep()
        return 0

    steps: list[tuple[str, float, Step]] = [
        ("outgoing", 0.5, lambda: deliver_due(platform.store)),
        ("claims", 2.0, lambda: ready_due(platform.store, platform.money.now())),
        ("disputes", 2.0, lambda: follow_all(platform.store, platform.money.now())),
        ("presence", 5.0, expire),
        ("attendance", 5.0, platform.attendance.write),
        ("silence", 15.0, mind_the_silent_now),
        ("approvals", 1.0, platform.money.approvals.once),
        ("figures", 1.0, Backfill(platform.store).step),
        ("forecast", 5.0, Forecaster(platform.store).step),
        ("policies", 1.0, platform.policies.step),
        ("tokens", _SWEEP_SECONDS, sweep),
    ]
    schedulers = [
        Scheduler("clocks", platform.store, tickets.c.reread_at, lambda: reread_due(platform.store)),
        Scheduler("snoozed", platform.store, tickets.c.snoozed_until, lambda: wake_due(platform.store)),
        Watcher("routing", route),
    ]
    tasks = [asyncio.create_task(_repeat(platform, *step), name=step[0]) for step in steps]
    for scheduler in schedulers:
        platform.feed.on_change(scheduler.wake)
        tasks.append(asyncio.create_task(scheduler.run(platform.stopping), name=scheduler.name))
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _repeat(platform: Platform, name: str, pause: float, step: Step) -> None:
    while not platform.stopping.is_set():
        try:
            # A full batch means that there is more; what is waiting should not wait for the clock as well.
            if await step() >= _BATCH:
                continue
        except Fault as fault:
            log.warning("worker_failed", worker=name, code=fault.code)
        except Exception as error:
            log.error("worker_failed", worker=name, kind=type(error).__name__)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await platform.stopping.wait()
