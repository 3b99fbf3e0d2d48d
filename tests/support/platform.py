"""A real platform for tests: `agent-console platform serve` as a process, with a database of its own.

    def test_something(platform):                       # each database kind that is there
        alice = platform.add_agent("alice@desk.example", role="agent")
        with platform.client("alice@desk.example") as http:
            ...

`platform_process` makes one by hand; `PlatformProcess.kill` and `start` play a crash. Export the fixtures where they are needed:
`from tests.support.platform import platform  # noqa: F401` in a conftest.py.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import uuid
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Self

import asyncpg
import httpx
import pytest

from agent_console.contract import routes
from agent_console.contract.entities import Agent
from agent_console.platform_server.services.people import create_agent
from agent_console.platform_server.store import Store, migrate

__all__ = [
    "DATABASES",
    "PASSWORD",
    "POSTGRES_VARIABLE",
    "PlatformProcess",
    "database",
    "fresh_database",
    "platform",
    "platform_process",
]

PASSWORD = "correct horse battery staple"
POSTGRES_VARIABLE = "AGENT_CONSOLE_TEST_POSTGRES"
DATABASES = ("sqlite", "postgres")
_READY_SECONDS = 60.0
_STOP_SECONDS = 10.0


@contextlib.contextmanager
def fresh_database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database. PostgreSQL needs a server named by AGENT_CONSOLE_TEST_POSTGRES, or the test is skipped."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'platform.sqlite'}"
        return
    server = os.environ.get(POSTGRES_VARIABLE, "")
    if not server:
        pytest.skip(f"{POSTGRES_VARIABLE} names no server")
    name = f"test_{uuid.uuid4().hex}"
    asyncio.run(_on_server(server, f'CREATE DATABASE "{name}"'))
    try:
        yield f"{server.rsplit('/', 1)[0]}/{name}"
    finally:
        asyncio.run(_on_server(server, f'DROP DATABASE "{name}" WITH (FORCE)'))


async def _on_server(server: str, statement: str) -> None:
    connection = await asyncpg.connect(server)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


class PlatformProcess:
    """One platform process. `url` is there while it runs; what it logged is in `log`."""

    def __init__(self, database: str, *options: str, password: str = PASSWORD) -> None:
        self.database = database
        self.password = password
        self.url = ""
        self.agents: list[str] = []
        self.log: deque[str] = deque(maxlen=2000)
        self._options = options
        self._port = "0"
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> Self:
        """Start it and wait until it serves; after `stop` or `kill` it comes back at the same address."""
        command = [sys.executable, "-m", "agent_console", "platform", "serve"]
        command += ["--database", self.database, "--port", self._port, "--until-stdin-closes", *self._options]
        self._process = process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"AGENT_CONSOLE_DEMO_PASSWORD": self.password},
        )
        self._reader = threading.Thread(target=self._read_log, args=(process,), daemon=True)
        self._reader.start()
        assert process.stdout is not None
        watchdog = threading.Timer(_READY_SECONDS, process.kill)
        watchdog.start()
        line = process.stdout.readline()
        watchdog.cancel()
        if not line:
            self.stop()
            raise AssertionError("the platform did not become ready:\n" + "\n".join(self.log))
        said = json.loads(line)
        assert said["ready"] is True
        self.url, self.agents = said["url"], said["agents"]
        self._port = self.url.rsplit(":", 1)[1]
        return self

    def stop(self) -> int:
        """Ask it to end and wait; the exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a crash does."""
        self._end(signal.SIGKILL)

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def errors(self) -> list[str]:
        """What it logged as an error."""
        return [line for line in self.log if '"level": "error"' in line or not line.startswith("{")]

    def add_agent(self, email: str, role: str = "agent", name: str = "") -> Agent:
        """An agent with an account and this platform's password."""
        with ThreadPoolExecutor(1) as aside:
            # In a thread, so that the loop which a Qt test has set for its own stays in place.
            return aside.submit(asyncio.run, self.add_agent_async(email, role, name)).result()

    async def add_agent_async(self, email: str, role: str = "agent", name: str = "") -> Agent:
        """The same, inside a running event loop."""
        await migrate(self.database)
        async with Store.open(self.database) as store:
            return await create_agent(
                store, name=name or email.partition("@")[0].title(), email=email, password=self.password, role=role
            )

    @contextlib.contextmanager
    def client(self, email: str = "") -> Iterator[httpx.Client]:
        """An HTTP client, signed in as `email` if one is given."""
        with httpx.Client(base_url=self.url, timeout=30, trust_env=False) as http:
            if email:
                answer = http.post(routes.SIGN_IN, json={"email": email, "password": self.password})
                assert answer.status_code == 200, answer.text
                http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
            yield http

    def take_in(self, http: httpx.Client, **fields: Any) -> dict[str, Any]:
        """Bring a message in through the public intake; `http` is signed in as a channel or an admin. The receipt."""
        message: dict[str, Any] = {
            "channel": "chat",
            "market": "stays",
            "sender": {"email": "guest@guests.example", "name": "Gulnara Guest"},
            "text": "The door code does not work.",
            "external_id": str(uuid.uuid4()),
        }
        answer = http.post(routes.INTAKE, json=message | fields)
        assert answer.status_code == 201, answer.text
        receipt: dict[str, Any] = answer.json()
        return receipt

    def _end(self, how: signal.Signals) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        if process.poll() is None:
            process.send_signal(how)
        try:
            code = process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise AssertionError("the platform did not end in time:\n" + "\n".join(self.log)) from None
        finally:
            if self._reader is not None:
                self._reader.join(_STOP_SECONDS)
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe is not None:
                    pipe.close()
        return code

    def _read_log(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stderr is not None
        for line in process.stderr:
            self.log.append(line.decode("utf-8", "replace").rstrip())


@contextlib.contextmanager
def platform_process(database: str, *options: str, password: str = PASSWORD) -> Iterator[PlatformProcess]:
    """A running platform on a database; ended at the end of the block, and without an error in its log by then."""
    process = PlatformProcess(database, *options, password=password).start()
    try:
        yield process
    finally:
        process.stop()
    assert not process.errors(), "\n".join(process.errors())


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, of each kind that is there."""
    with fresh_database(request.param, tmp_path) as url:
        yield url


@pytest.fixture
def platform(database: str) -> Iterator[PlatformProcess]:
    """A running, empty platform on each kind of database."""
    with platform_process(database) as process:
        yield process
