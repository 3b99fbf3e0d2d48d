"""The money service as part of a running platform: with its providers open and its workers at work."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from agent_console.platform_server.gateways.registry import open_gateways
from agent_console.platform_server.money.chargebacks import Chargebacks, ChargebackWatch
from agent_console.platform_server.money.nightly import Nightly, reconcile_time
from agent_console.platform_server.money.recovery import Recovery
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store


@contextlib.asynccontextmanager
async def running_money(store: Store, database: str) -> AsyncIterator[Money]:
    """The service until the end of the block; what an earlier crash left open is finished in the background.

    Raises StoreFault for a setting that cannot be used.
    """
    at = reconcile_time()
    money = Money(store, open_gateways(database))
    watch = ChargebackWatch(Chargebacks(store, money.gateways, money.now))
    nightly = Nightly(store, money.gateways, money.now, at)
    workers = [
        asyncio.create_task(Recovery(money).run(), name="money-recovery"),
        asyncio.create_task(watch.run(), name="money-chargebacks"),
        asyncio.create_task(nightly.run(), name="money-nightly"),
    ]
    try:
        yield money
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        await money.close()
