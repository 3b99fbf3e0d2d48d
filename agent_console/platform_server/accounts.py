"""`platform create-admin`: accounts made by whoever runs the platform."""

from __future__ import annotations

import asyncio

from agent_console.platform_server.services.people import create_agent
from agent_console.platform_server.store import Store, migrate

__all__ = ["create_account"]


def create_account(database: str, *, name: str, email: str, password: str, role: str) -> None:
    """Make an agent with an account, in a database that is made if need be. Raises Fault."""
    asyncio.run(_create(database, name, email, password, role))


async def _create(database: str, name: str, email: str, password: str, role: str) -> None:
    await migrate(database)
    async with Store.open(database) as store:
        await create_agent(store, name=name, email=email, password=password, role=role)
