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

import msgspec
import structlog
from sqlalchemy import ColumnElement, select, update

from agent_console.contract.entities import Clock
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import TicketStatus
from agent_console.platform_server.board.backfill import Backfill
from agent_console.platform_server.platform import Platform
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.services.outgoing import deliver_due
from agent_console.platform_server.store import Store, Unit
from agent_console.platform_server.store.rows import reread_at
from agent_console.platform_server.store.tables import tickets

__all__ = ["reread_due", "wake_due", "working"]

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

    async def sweep() -> int:
        await platform.sessions.sweep()
        return 0

    steps: list[tuple[str, float, Step]] = [
        ("outgoing", 0.5, lambda: deliver_due(platform.store)),
        ("clocks", 1.0, lambda: reread_due(platform.store)),
        ("snoozed", 1.0, lambda: wake_due(platform.store)),
        ("presence", 5.0, expire),
        ("approvals", 1.0, platform.money.approvals.once),
        ("figures", 1.0, Backfill(platform.store).step),
        ("tokens", _SWEEP_SECONDS, sweep),
    ]
    tasks = [asyncio.create_task(_repeat(platform, *step), name=step[0]) for step in steps]
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


async def reread_due(store: Store, now: datetime | None = None) -> int:
    """Read the clocks of cases anew where time alone has changed them; returns how many.

    A breach is recorded at its true instant, which the reading knows, whenever this worker comes to it.
    """
    moment = now or datetime.now(UTC)
    found = await _ids(store, tickets.c.reread_at <= moment)
    for ticket_id in found:
        async with store.unit() as unit:
            await _reread(unit, await Case.load(unit, ticket_id, moment))
    return len(found)


async def _reread(unit: Unit, case: Case) -> None:
    before = case.ticket
    case.reread()
    known = {(clock.side, clock.metric): clock.breached_at for clock in before.clocks}
    for clock in case.ticket.clocks:
        if clock.breached_at and not known.get((clock.side, clock.metric)):
            data = {"what": "breached", "metric": clock.metric, "side": clock.side, "rule": clock.rule}
            case.tell("clock", Teller(), data, clock.breached_at)
    if [_told(clock) for clock in before.clocks] != [_told(clock) for clock in case.ticket.clocks]:
        unit.save(case.ticket)
        return
    # Nothing that a person could see has changed, so nobody's version moves.
    later = reread_at(before, case.now)
    await unit.execute(update(tickets).where(tickets.c.id == before.id).values(reread_at=later))


def _told(clock: Clock) -> Clock:
    return msgspec.structs.replace(clock, elapsed_seconds=0, remaining_seconds=0, read_at=None)


async def wake_due(store: Store, now: datetime | None = None) -> int:
    """End the snooze of cases whose moment has come; returns how many."""
    moment = now or datetime.now(UTC)
    found = await _ids(store, tickets.c.snoozed_until <= moment)
    for ticket_id in found:
        async with store.unit() as unit:
            case = await Case.load(unit, ticket_id, moment)
            until = case.ticket.snoozed_until
            if until is None or until > moment:
                continue
            case.wake(Teller())
            if case.ticket.status in (TicketStatus.PENDING, TicketStatus.ON_HOLD):
                case.set_status(TicketStatus.OPEN, Teller())
            case.finish()
    return len(found)


async def _ids(store: Store, due: ColumnElement[bool]) -> list[str]:
    async with store.reading() as reader:
        rows = await reader.execute(select(tickets.c.id).where(due).limit(_BATCH))
    return [row.id for row in rows]
