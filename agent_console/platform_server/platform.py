"""The running platform: its parts, made once and handed to the routes and workers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from agent_console.domain.routing_policy import RoutingPolicy
from agent_console.platform_server.attendance import Attendance
from agent_console.platform_server.board.live import LiveBoard
from agent_console.platform_server.feed import Feed
from agent_console.platform_server.money.running import running_money
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.policies import Policies
from agent_console.platform_server.presence import PresenceBoard
from agent_console.platform_server.services.sessions import Sessions
from agent_console.platform_server.store import Store

__all__ = ["Platform"]


@dataclass
class Platform:
    """`stopping` is set when the process has been asked to end: workers finish, streams close."""

    store: Store
    sessions: Sessions
    presence: PresenceBoard
    feed: Feed
    money: Money
    board: LiveBoard
    attendance: Attendance
    policies: Policies
    demo_routing: RoutingPolicy | None = None
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    @classmethod
    @contextlib.asynccontextmanager
    async def open(cls, database: str, policies: Path | None = None) -> AsyncIterator[Self]:
        """A platform on a migrated database; its feed runs until the end of the block. `policies` is an operator's folder.

        Raises PolicyFault where it has a pack with a mistake.
        """
        async with contextlib.AsyncExitStack() as stack:
            store = await stack.enter_async_context(Store.open(database))
            rules = Policies(store, policies)
            await rules.start()
            money = await stack.enter_async_context(running_money(store, database))
            feed = Feed(store)
            platform = cls(
                store=store,
                sessions=Sessions(store),
                presence=PresenceBoard(feed),
                feed=feed,
                money=money,
                board=LiveBoard(store),
                attendance=Attendance(store),
                policies=rules,
            )
            await feed.start()
            try:
                yield platform
            finally:
                platform.stop()
                await feed.close()

    @property
    def routing(self) -> RoutingPolicy:
        """The rules by which cases are given out; the demo has its own."""
        return self.demo_routing or self.store.packs.routing

    def stop(self) -> None:
        """Ask everything that waits to end."""
        self.stopping.set()
        self.feed.stop()
