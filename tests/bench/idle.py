"""What an idle console costs: a list of 1,000 running clocks in sight, a case open, a live feed, and nobody touching it."""

from __future__ import annotations

import asyncio
import resource
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QTimer

from agent_console.contract.entities import Ticket
from agent_console.platform_server.store import Store
from tests.bench import first_sync, material, profiles
from tests.bench.report import run, say
from tests.support.platform import PASSWORD, platform_process

CLOCKS = 1000
SECONDS = 20.0
_SETTLED_MS = 6000


def ticking(count: int) -> Iterator[Ticket]:
    """Cases that all wait for an answer, each due within the hour: every badge counts seconds."""
    for number, ticket in enumerate(material.tickets(count * 20)):
        if number % 20:
            continue
        due = material.NOW + timedelta(minutes=12 + number % 46)
        clock = msgspec.structs.replace(ticket.clocks[0], due_at=due, warn_at=due - timedelta(minutes=20))
        yield msgspec.structs.replace(ticket, clocks=[clock], due_at=due, assignee_id="")


async def _seed(database: str) -> None:
    await first_sync.seed(database, 0)
    async with Store.open(database) as store, store.unit() as unit:
        for customer in material.customers(CLOCKS * 2):
            unit.add(customer)
        for ticket in ticking(CLOCKS):
            unit.add(ticket)


def measure(folder: Path, rounds: int = 3) -> tuple[list[float], list[float]]:
    """The part of a core that the console takes while nothing happens, and that of an empty window; in turns."""
    database = f"sqlite:///{folder / 'idle.sqlite'}"
    asyncio.run(_seed(database))
    ours, empty = [], []
    with platform_process(database) as platform:
        for number in range(rounds):
            home = folder / f"idle-{number}"
            profiles.enter(home)
            asyncio.run(profiles.sign_in_once(home, platform.url, PASSWORD))
            environment = profiles.environment(home)
            empty.append(run(profiles.empty_command("idle"), environment)[1][-1]["core"])
            ours.append(run(profiles.console_command("idle"), environment)[1][-1]["core"])
    return ours, empty


def watch(then: Callable[[], object]) -> None:
    """Tell in `SECONDS` how much of a core this process took until then."""
    began, used = time.perf_counter(), _used()

    def tell() -> None:
        say(core=(_used() - used) / (time.perf_counter() - began))
        then()

    QTimer.singleShot(int(SECONDS * 1000), tell)


def watch_console(window: Any) -> None:
    """Open the first case, let everything come to rest, and watch."""
    desk = window.workspace.ui.desk
    table = window.workspace.list.table

    def begin() -> None:
        if not 0 < desk.sync_total <= desk.sync_done or table.model().rowCount() < CLOCKS:
            QTimer.singleShot(200, begin)
            return
        table.open_row(0)
        QTimer.singleShot(_SETTLED_MS, lambda: watch(window.close))

    begin()


def _used() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
