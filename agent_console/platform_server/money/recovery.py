"""Finishing refunds whose outcome is open: after a crash, a lost answer, or while the bank takes its time.

The provider is always asked first what it knows of the intent; only when it never heard of it is it asked to act, under the
same intent. Several platforms may run this at once: a job is taken by moving its time forward.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Final

import structlog
from sqlalchemy import select, update

from agent_console.contract.entities import Payment, Refund
from agent_console.domain.faults import Fault
from agent_console.domain.refunds import final
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.senders import gone, here
from agent_console.platform_server.money.service import GATEWAY_TIMEOUT, Money
from agent_console.platform_server.store.tables import gateway_jobs

_log = structlog.get_logger(__name__)

EVERY: Final = 2.0
"""Seconds between two looks at the open jobs."""
_AT_ONCE: Final = 50


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
        now = now or self._money.now()
        table = gateway_jobs
        statement = select(table).order_by(table.c.next_at)
        if not starting:
            statement = statement.where(table.c.next_at <= now).limit(_AT_ONCE)
        async with self._money.store.reading() as reader:
            jobs = list(await reader.execute(statement))
        taken = 0
        for job in jobs:
            if (job.next_at <= now or gone(job.note)) and await self._take(job.refund_id, job.next_at, now):
                taken += 1
                await self._finish(job.refund_id)
        return taken

    async def _take(self, refund_id: str, seen: datetime, now: datetime) -> bool:
        lease = now + timedelta(seconds=GATEWAY_TIMEOUT * 1.5)
        table = gateway_jobs
        async with self._money.store.unit() as unit:
            done = await unit.execute(
                update(table)
                .where(table.c.refund_id == refund_id, table.c.next_at == seen)
                .values(next_at=lease, note=here())
                .returning(table.c.refund_id)
            )
            return done.first() is not None

    async def _finish(self, refund_id: str) -> None:
        async with self._money.store.reading() as reader:
            refund = await reader.get(Refund, refund_id)
            payment = await reader.get(Payment, refund.payment_id)
        answer = None if final(refund.state) else await self._money.ask(refund, payment, first=False)
        crash_point("recovery-answered")
        receipt = await self._money.book(refund_id, answer)
        _log.info("refund_recovered", refund=refund_id, state=receipt.refund.state)
