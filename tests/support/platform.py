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
import functools
import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import uuid
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Self, TypeVar

import argon2
import asyncpg
import httpx
import pytest
from sqlalchemy import ColumnElement, update

from agent_console.contract import routes
from agent_console.contract.entities import Agent
from agent_console.platform_server import store
from agent_console.platform_server.services.people import create_agent
from agent_console.platform_server.store import Store, migrate
from agent_console.platform_server.store.tables import accounts
from tests.support.forked import Forked

__all__ = [
    "DATABASES",
    "PASSWORD",
    "POSTGRES_VARIABLE",
    "PlatformProcess",
    "database",
    "empty_database",
    "fresh_database",
    "migrated_sqlite",
    "platform",
    "platform_process",
    "recognise_quickly",
    "run_aside",
    "within",
]

PASSWORD = "correct horse battery staple"
POSTGRES_VARIABLE = "AGENT_CONSOLE_TEST_POSTGRES"
DATABASES = ("sqlite", "postgres")
T = TypeVar("T")
_READY_SECONDS = 60.0
_STOP_SECONDS = 10.0


@contextlib.contextmanager
def fresh_database(kind: str, folder: Path, *, tables: bool = True) -> Iterator[str]:
    """The URL of a database with the platform's tables and nothing in them, or without `tables` of an empty one.

    PostgreSQL needs a server named by AGENT_CONSOLE_TEST_POSTGRES, or the test is skipped.
    """
    if kind == "sqlite":
        path = folder / "platform.sqlite"
        if tables:
            migrated_sqlite(path)
        yield f"sqlite:///{path}"
        return
    server = os.environ.get(POSTGRES_VARIABLE, "")
    if not server:
        pytest.skip(f"{POSTGRES_VARIABLE} names no server")
    name = f"test_{uuid.uuid4().hex}"
    template = _postgres_template(server) if tables else "template1"
    run_aside(_on_server(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
    try:
        yield f"{server.rsplit('/', 1)[0]}/{name}"
    finally:
        run_aside(_on_server(server, f'DROP DATABASE "{name}" WITH (FORCE)'))


def migrated_sqlite(path: Path) -> None:
    """Make a migrated database of this file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_sqlite_template())


@functools.cache
def _sqlite_template() -> bytes:
    """The file of a migrated database: to copy it is a hundredth of the work of migrating."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.sqlite"
        run_aside(migrate(f"sqlite:///{path}"))
        return path.read_bytes()


@functools.cache
def _postgres_template(server: str) -> str:
    """The name of a migrated database on this server, made by whoever needs it first. It stays for the next run."""
    migrations = Path(store.__file__).with_name("migrations")
    steps = b"".join(file.read_bytes() for file in sorted(migrations.rglob("*.py")))
    name = f"test_template_{hashlib.sha256(steps).hexdigest()[:16]}"
    run_aside(_make_template(server, name))
    return name


async def _make_template(server: str, name: str) -> None:
    connection = await asyncpg.connect(server)
    try:
        await connection.execute("SELECT pg_advisory_lock(hashtext($1))", name)
        if not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", name):
            making = f"{name}_making"
            await connection.execute(f'DROP DATABASE IF EXISTS "{making}" WITH (FORCE)')
            await connection.execute(f'CREATE DATABASE "{making}"')
            await migrate(f"{server.rsplit('/', 1)[0]}/{making}")
            await connection.execute(f'ALTER DATABASE "{making}" RENAME TO "{name}"')
    finally:
        await connection.close()


def run_aside(work: Coroutine[Any, Any, T]) -> T:
    """Run it in a loop of its own, in a thread: the loop that a Qt test has set for its own stays in place."""
    with ThreadPoolExecutor(1) as aside:
        return aside.submit(asyncio.run, work).result()


async def _on_server(server: str, statement: str) -> None:
    connection = await asyncpg.connect(server)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


class PlatformProcess:
    """One platform process. `url` is there while it runs; what it logged is in `log`.

    `forked`: from a process that has read the program already, which saves most of the start (see `forked`).
    """

    def __init__(self, database: str, *options: str, password: str = PASSWORD, forked: bool = True) -> None:
        self.database = database
        self.password = password
        self.url = ""
        self.agents: list[str] = []
        self.log: deque[str] = deque(maxlen=2000)
        self._options = options
        self._forked = forked
        self._port = "0"
        self._process: subprocess.Popen[bytes] | Forked | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> Self:
        """Start it and wait until it serves; after `stop` or `kill` it comes back at the same address."""
        self._process = process = self._started()
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
        return run_aside(self.add_agent_async(email, role, name))

    async def add_agent_async(self, email: str, role: str = "agent", name: str = "") -> Agent:
        """The same, inside a running event loop."""
        async with Store.open(self.database) as opened:
            agent = await create_agent(
                opened, name=name or email.partition("@")[0].title(), email=email, password=self.password, role=role
            )
            await recognise_quickly(opened, self.password, accounts.c.agent_id == agent.id)
        return agent

    @contextlib.contextmanager
    def client(self, email: str = "") -> Iterator[httpx.Client]:
        """An HTTP client, signed in as `email` if one is given."""
        # It speaks plain HTTP; reading the machine's certificates would be most of the work.
        with httpx.Client(base_url=self.url, timeout=30, trust_env=False, verify=False) as http:
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

    def _started(self) -> subprocess.Popen[bytes] | Forked:
        command = ["agent_console", "platform", "serve", "--database", self.database, "--port", self._port]
        command += ["--until-stdin-closes", *self._options]
        environment = os.environ | {"AGENT_CONSOLE_DEMO_PASSWORD": self.password}
        if self._forked:
            return Forked(*command, environment=environment)
        pipe = subprocess.PIPE
        return subprocess.Popen([sys.executable, "-m", *command], stdin=pipe, stdout=pipe, stderr=pipe, env=environment)

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

    def _read_log(self, process: subprocess.Popen[bytes] | Forked) -> None:
        assert process.stderr is not None
        for line in process.stderr:
            self.log.append(line.decode("utf-8", "replace").rstrip())


@contextlib.contextmanager
def platform_process(
    database: str, *options: str, password: str = PASSWORD, forked: bool = True
) -> Iterator[PlatformProcess]:
    """A running platform on a database; ended at the end of the block, and without an error in its log by then."""
    process = PlatformProcess(database, *options, password=password, forked=forked).start()
    try:
        yield process
    finally:
        process.stop()
    assert not process.errors(), "\n".join(process.errors())


async def recognise_quickly(opened: Store, password: str, *which: ColumnElement[bool]) -> None:
    """Let these accounts (or all) have hashes that are checked in no time: each tells how much work it takes."""
    async with opened.unit() as unit:
        await unit.execute(update(accounts).where(*which).values(password_hash=_quick_hash(password)))


@functools.cache
def _quick_hash(password: str) -> str:
    return argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(password)


def within(url: str, work: Callable[[Store], Awaitable[None]]) -> None:
    """Run `work` on the opened database."""

    async def run() -> None:
        async with Store.open(url) as store:
            await work(store)

    asyncio.run(run())


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a migrated database with nothing in it, of each kind that is there."""
    with fresh_database(request.param, tmp_path) as url:
        yield url


@pytest.fixture(params=DATABASES)
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any table, of each kind that is there."""
    with fresh_database(request.param, tmp_path, tables=False) as url:
        yield url


@pytest.fixture
def platform(database: str) -> Iterator[PlatformProcess]:
    """A running, empty platform on each kind of database."""
    with platform_process(database) as process:
        yield process
