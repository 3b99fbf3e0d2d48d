"""The money service as part of a running platform: with its providers open and its recovery at work."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from agent_console.platform_server.gateways.registry import open_gateways
from agent_console.platform_server.money.recovery import Recovery
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store


@contextlib.asynccontextmanager
async def running_money(store: Store, database: str) -> AsyncIterator[Money]:
    """The service until the end of the block; what an earlier crash left open is finished in the background."""
    money = Money(store, open_gateways(database))
    worker = asyncio.create_task(Recovery(money).run(), name="money-recovery")
    try:
        yield money
    finally:
        worker.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await worker
        await money.close()
