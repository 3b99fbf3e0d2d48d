"""The running platform: its parts, made once and handed to the routes and workers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Self

from agent_console.domain.routing_policy import RoutingPolicy, default_policy
from agent_console.platform_server.attendance import Attendance
from agent_console.platform_server.board.live import LiveBoard
from agent_console.platform_server.feed import Feed
from agent_console.platform_server.money.running import running_money
from agent_console.platform_server.money.service import Money
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
    routing: RoutingPolicy = field(default_factory=default_policy)
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    @classmethod
    @contextlib.asynccontextmanager
    async def open(cls, database: str) -> AsyncIterator[Self]:
        """A platform on a migrated database; its feed runs until the end of the block."""
        async with Store.open(database) as store, running_money(store, database) as money:
            feed = Feed(store)
            platform = cls(
                store=store,
                sessions=Sessions(store),
                presence=PresenceBoard(feed),
                feed=feed,
                money=money,
                board=LiveBoard(store),
                attendance=Attendance(store),
            )
            await feed.start()
            try:
                yield platform
            finally:
                platform.stop()
                await feed.close()

    def stop(self) -> None:
        """Ask everything that waits to end."""
        self.stopping.set()
        self.feed.stop()
