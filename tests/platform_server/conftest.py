"""One running platform per kind of database for all tests here, with a colleague of each role signed in."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from agent_console.contract.entities import Agent
from tests.support.platform import DATABASES, PlatformProcess, fresh_database, platform_process

ROLES = {
    "agent": "agent",
    "other": "agent",
    "senior": "senior",
    "lead": "lead",
    "admin": "admin",
    "gateway": "channel",
}


class Desk:
    """A running platform and a signed-in HTTP client for each colleague."""

    def __init__(self, process: PlatformProcess, agents: dict[str, Agent], clients: dict[str, httpx.Client]) -> None:
        self.process = process
        self.agents = agents
        self.clients = clients

    def __getattr__(self, name: str) -> httpx.Client:
        try:
            return self.clients[name]
        except KeyError:
            raise AttributeError(name) from None

    def take_in(self, **fields: Any) -> dict[str, Any]:
        """Bring a message in through the gateway's account; the receipt."""
        return self.process.take_in(self.clients["gateway"], **fields)


@pytest.fixture(scope="session", params=DATABASES)
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with contextlib.ExitStack() as stack:
        url = stack.enter_context(fresh_database(request.param, tmp_path_factory.mktemp("platform")))
        process = PlatformProcess(url)
        agents = {name: process.add_agent(f"{name}@desk.example", role) for name, role in ROLES.items()}
        running = stack.enter_context(platform_process(url))
        clients = {name: stack.enter_context(running.client(f"{name}@desk.example")) for name in ROLES}
        yield Desk(running, agents, clients)
