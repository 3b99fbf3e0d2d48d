"""The longest time the window's loop is away during a first synchronisation from a real platform process."""

from __future__ import annotations

import asyncio
import sys
from itertools import islice
from pathlib import Path
from typing import Any

from agent_console.platform_server.services.people import create_agent
from agent_console.platform_server.store import Store, migrate
from tests.bench import material, profiles
from tests.bench.report import run
from tests.support.platform import PASSWORD, platform_process

_BATCH = 2000


async def seed(database: str, tickets: int) -> None:
    """Tickets and their customers, through the platform's own transactions."""
    await migrate(database)
    async with Store.open(database) as store:
        await create_agent(store, name="Agent", email=profiles.EMAIL, password=PASSWORD, role="agent")
        for entities in (
            material.agents(),
            profiles.queues(),
            material.customers(tickets // 10),
            material.tickets(tickets),
        ):
            waiting = iter(entities)
            while batch := list(islice(waiting, _BATCH)):
                async with store.unit() as unit:
                    for entity in batch:
                        unit.add(entity)


def measure(folder: Path, tickets: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The stalls of the real console during the sync, and those of an idle loop."""
    home = folder / "sync"
    profiles.enter(home)
    database = f"sqlite:///{folder / 'platform.sqlite'}"
    asyncio.run(seed(database, tickets))
    environment = profiles.environment(home)
    with platform_process(database) as platform:
        asyncio.run(profiles.sign_in_once(home, platform.url, PASSWORD))
        idle = run([sys.executable, "-m", "tests.bench.heart", "20"], environment)[1][-1]
        ours = run(profiles.console_command("sync"), environment)[1][-1]
    return ours, idle
