"""The lead's board over a hundred thousand open cases, against counting the rows of its table and nothing else."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any, Final

from sqlalchemy import func, insert, select

from agent_console.contract.entities import Agent, Customer
from agent_console.domain.calendars import micros
from agent_console.platform_server.board.drill import Wanted, ids_behind
from agent_console.platform_server.board.live import KEPT_SECONDS, LiveBoard
from agent_console.platform_server.store import Store, migrate
from agent_console.platform_server.store.tables import happenings, open_cases, tickets

_HOUR: Final = 3_600_000_000
_AGENTS: Final = 100
_QUEUES: Final = ("a", "b", "c", "d", "e", "f", "g", "h")
_MARKETS: Final = ("stays", "appointments", "cars")
_ROUNDS: Final = 5
_COUNT: Final = select(func.count()).select_from(open_cases)


def measure(folder: Path, cases: int) -> dict[str, list[float]]:
    """Seconds of each: "first" (nothing remembered, with the history of the forecast), "board" (each later look), "drill",
    "floor"."""
    return asyncio.run(_measure(f"sqlite:///{folder / 'board.sqlite'}", cases))


async def _measure(url: str, cases: int) -> dict[str, list[float]]:
    await migrate(url)
    found: dict[str, list[float]] = {"first": [], "board": [], "drill": [], "floor": []}
    async with Store.open(url) as store:
        await _fill(store, cases)
        live = LiveBoard(store)
        found["first"].append(await _timed(live.board))
        for _ in range(_ROUNDS):
            async with store.reading() as reader:
                found["floor"].append(await _timed(lambda: reader.scalar(_COUNT)))
                found["drill"].append(await _timed(lambda: ids_behind(reader, Wanted("waiting", queue="a"))))
            await asyncio.sleep(KEPT_SECONDS)
            found["board"].append(await _timed(live.board))
    return found


async def _timed(work: Callable[[], Awaitable[Any]]) -> float:
    begun = time.perf_counter()
    await work()
    return time.perf_counter() - begun


async def _fill(store: Store, cases: int) -> None:
    chance = Random(1)
    now = datetime.now(UTC)
    async with store.unit() as unit:
        people = [unit.add(Agent(id=str(uuid.uuid4()), name=f"A {n}", role="agent")).id for n in range(_AGENTS)]
        guest = unit.add(Customer(id=str(uuid.uuid4()), kind="guest", name="G", created_at=now)).id
        await unit.flush()
        made = [_case(chance, number, people, guest, now) for number in range(cases)]
        await unit.execute_many(insert(tickets), [ticket for ticket, _, _ in made])
        await unit.execute_many(insert(open_cases), [row for _, row, _ in made])
        await unit.execute_many(insert(happenings), [row for _, _, rows in made for row in rows])


def _case(
    chance: Random, number: int, people: list[str], guest: str, now: datetime
) -> tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]:
    moment = micros(now)
    where = {"market": chance.choice(_MARKETS), "queue": chance.choice(_QUEUES)}
    ticket_id, agent_id = str(uuid.UUID(int=chance.getrandbits(128))), chance.choice(["", *people])
    mine = {"status": chance.choice(["new", "open", "pending"]), "assignee_id": agent_id}
    ticket = {
        **where, **mine, "id": ticket_id, "version": 1, "number": number + 1, "channel": "chat", "priority": "normal",
        "customer_id": guest, "booking_id": "", "merged_into": "", "created_at": now, "updated_at": now,
        "body": "x" * 1500,
    }  # fmt: skip
    row = {
        **where, **mine, "ticket_id": ticket_id, "waiting_since": moment - chance.randrange(100 * _HOUR),
        "warn_at": moment + chance.randrange(-_HOUR, 20 * _HOUR), "breach_at": moment + chance.randrange(-_HOUR, 20 * _HOUR),
    }  # fmt: skip
    happened = [
        {
            **where, "ticket_id": ticket_id, "kind": kind, "at": moment - chance.randrange(240 * _HOUR), "part": kind,
            "agent_id": agent_id, "topic": "", "value": chance.randrange(9999),
        }
        for kind in ("created", "first_reply", "next_reply")
    ]  # fmt: skip
    return ticket, row, happened
