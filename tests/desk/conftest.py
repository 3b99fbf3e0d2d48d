"""A platform process for the whole folder, and desks that talk to it."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent_console.desk.desk import Desk
from agent_console.desk.profile import Profile
from agent_console.desk.signing_in import resume, sign_in
from agent_console.desk.vault import FallbackVault, Vault
from agent_console.domain.kinds import Connection
from tests.support.platform import PASSWORD, PlatformProcess, fresh_database, platform_process

PATIENCE = 20.0


async def until(condition: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """Wait until the condition holds; its value."""
    async with asyncio.timeout(patience):
        while not (value := condition()):  # noqa: ASYNC110 - any condition, not only events of ours
            await asyncio.sleep(0.01)
    return value


@dataclass
class World:
    """A running platform with an agent "aigul", a lead "lead" and an intake."""

    platform: PlatformProcess
    http: httpx.Client

    def guest_writes(self, text: str, **fields: Any) -> dict[str, Any]:
        """A message from a new guest (or the one that `fields` name)."""
        sender = {"email": f"{uuid.uuid4().hex[:10]}@guests.example", "name": "Gulnara Guest"}
        return self.platform.take_in(self.http, text=text, **({"sender": sender} | fields))

    def case(self, ticket_id: str) -> dict[str, Any]:
        """The case as the platform has it."""
        answer = self.http.get(f"/v1/tickets/{ticket_id}/case")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One platform for all tests of this folder: each test makes its own tickets."""
    with (
        fresh_database("sqlite", tmp_path_factory.mktemp("platform")) as database,
        platform_process(database) as platform,
    ):
        platform.add_agent("aigul@desk.example", "senior", "Aigul Bekova")
        platform.add_agent("berik@desk.example", "agent", "Berik Omarov")
        platform.add_agent("admin@desk.example", "admin", "Ada Min")
        with platform.client("admin@desk.example") as http:
            yield World(platform, http)


def profile_of(world: World, folder: Path, *, url: str = "", email: str = "aigul@desk.example") -> Profile:
    """A profile for this platform (or for a proxy before it)."""
    return Profile(name="test", url=url or world.platform.url, email=email, folder=folder)


@asynccontextmanager
async def a_desk(profile: Profile, vault: Vault | None = None, *, live: bool = True) -> AsyncIterator[Desk]:
    """A started desk; what it reports as a fault is in `desk.reported`."""
    vault = vault or FallbackVault(profile.folder)
    try:
        desk = await resume(profile, vault)
    except Exception:
        desk = await sign_in(profile, PASSWORD, vault)
    try:
        desk.start()
        if live:
            await until(lambda: desk.connection is Connection.LIVE)
        yield desk
    finally:
        await desk.close()


@asynccontextmanager
async def impatient(desk: Desk) -> AsyncIterator[None]:
    """An agent who presses "Try now" ten times a second."""

    async def press() -> None:
        while True:
            await asyncio.sleep(0.1)
            desk.try_now()

    pressing = asyncio.create_task(press())
    try:
        yield
    finally:
        pressing.cancel()
        await asyncio.gather(pressing, return_exceptions=True)
