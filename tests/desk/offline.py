"""A desk without a network: the local copy holds what a test has put into it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from agent_console.client.connection import Connection
from agent_console.client.platform import PlatformClient
from agent_console.contract.commands import Session
from agent_console.contract.entities import Agent, Clock, Entity, Ticket
from agent_console.desk.desk import Desk
from agent_console.desk.profile import Profile
from agent_console.desk.vault import MemoryVault
from agent_console.domain.authority import permissions_of
from agent_console.store.apply import apply_entities
from agent_console.store.store import Store

ME = Agent(id="me", name="Aigul Bekova", role="agent", languages=["ru", "kk"], markets=["stays"])


def ticket(number: int, *, due: float | None = None, **fields: Any) -> Ticket:
    """A case of stays in Russian that nobody has. due: minutes from now."""
    now = datetime.now(UTC).replace(microsecond=0)
    due_at = now + timedelta(minutes=due) if due is not None else None
    clocks = [Clock(metric="first_reply", state="running", due_at=due_at)] if due_at is not None else []
    common: dict[str, Any] = {
        "id": f"t{number}", "number": number, "subject": f"Case {number}", "market": "stays", "channel": "chat",
        "language": "ru", "customer_id": "c", "created_at": now, "updated_at": now, "due_at": due_at, "clocks": clocks,
    }  # fmt: skip
    return Ticket(**(common | fields))


async def put(desk: Desk, entities: Iterable[Entity]) -> None:
    """Let the local copy hold these."""
    kept = list(entities)
    await desk.store.write(lambda db: apply_entities(db, kept))
    desk.people.apply(kept, ())


@asynccontextmanager
async def offline_desk(folder: Path, entities: Iterable[Entity] = (), me: Agent = ME) -> AsyncIterator[Desk]:
    """A desk of `me` that never reaches anybody."""
    profile = Profile(name="test", url="http://127.0.0.1:9", email="me@desk.example", folder=folder)
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    store = await Store.open(profile.file, b"k" * 32)
    desk = Desk(profile, MemoryVault(), store, PlatformClient(Connection(profile.url)))
    try:
        await desk.adopt(
            Session(
                access_token="", refresh_token="r", expires_in=0, agent=me, permissions=sorted(permissions_of(me.role))
            )
        )
        await put(desk, [me, *entities])
        await desk.load()
        yield desk
    finally:
        await desk.close()
