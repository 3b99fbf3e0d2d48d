"""Refund commands at a real platform with the embedded provider, in turns with two bare routes (`money_floor`).

The same many clients ask all three, each over one connection; they speak HTTP by hand, so that what asks costs as little as it
can on a machine that serves at the same time.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import httpx

from agent_console.contract import routes
from agent_console.platform_server.gateways.registry import GATEWAY_FILE
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.store import Store
from tests.platform_server.money.world import new_booking, new_payment
from tests.support.platform import PASSWORD, PlatformProcess, fresh_database, platform_process

CLIENTS = 16
ROUNDS = 5
EACH = 20
"""Requests of each client in a round."""
_TABLE = "CREATE TABLE bench_rows (id varchar(64) PRIMARY KEY, body text NOT NULL)"


class Line:
    """One keep-alive connection that asks and waits."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str) -> None:
        self._reader, self._writer, self._host = reader, writer, host

    @classmethod
    @contextlib.asynccontextmanager
    async def to(cls, url: str) -> AsyncIterator[Line]:
        parts = urlsplit(url)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        try:
            yield cls(reader, writer, parts.netloc)
        finally:
            writer.close()
            await writer.wait_closed()

    async def post(self, path: str, body: dict[str, Any], headers: dict[str, str] | None = None) -> dict[str, Any]:
        content = json.dumps(body).encode()
        head = [f"POST {path} HTTP/1.1", f"Host: {self._host}", f"Content-Length: {len(content)}"]
        head += [f"{name}: {value}" for name, value in (headers or {}).items()]
        self._writer.write("\r\n".join([*head, "Content-Type: application/json", "", ""]).encode() + content)
        said = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = next(line for line in said.lower().split("\r\n") if line.startswith("content-length:"))
        answer: dict[str, Any] = json.loads(await self._reader.readexactly(int(length.split(":")[1])))
        assert said.startswith("HTTP/1.1 201 "), answer
        return answer


@dataclass
class Client:
    """One agent at a booking of its own, and the version of its money."""

    payment_id: str
    headers: dict[str, str]
    version: int = 1

    async def refund(self, line: Line) -> None:
        wanted = {
            "payment_id": self.payment_id,
            "amount": 1,
            "currency": "EUR",
            "reason": "no_access",
            "note": "as agreed",
            "ledger_version": self.version,
        }
        said = await line.post(routes.REFUNDS, wanted, self.headers | {routes.IDEMPOTENCY_KEY: str(uuid.uuid4())})
        assert said["refund"]["state"] == "succeeded", said
        self.version = said["ledger_version"]


@dataclass
class Measured:
    """Requests per second, round by round: of refunds, of one bare row, and of the three commits that a refund needs."""

    refunds: list[float]
    rows: list[float]
    promises: list[float]


def measure(kind: str, folder: Path) -> Measured:
    """All three on one kind of database."""
    os.environ[GATEWAY_FILE] = str(folder / "bank.sqlite")
    try:
        with fresh_database(kind, folder) as url, platform_process(url, forked=False) as platform:
            asyncio.run(_ready(url))
            with _floor(url, folder / "bare.sqlite") as floor:
                return asyncio.run(_in_turns(platform, floor))
    finally:
        os.environ.pop(GATEWAY_FILE)


async def _ready(url: str) -> None:
    """The floor's table."""
    if url.startswith("sqlite"):
        with contextlib.closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as file:
            file.execute(_TABLE)
        return
    connection = await asyncpg.connect(url)
    await connection.execute(_TABLE)
    await connection.close()


@contextlib.contextmanager
def _floor(url: str, bank: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "tests.bench.money_floor", url, str(bank)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"
    finally:
        process.terminate()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


async def _in_turns(platform: PlatformProcess, floor: str) -> Measured:
    clients = await _clients(platform)
    found = Measured([], [], [])
    async with contextlib.AsyncExitStack() as stack:
        ours = [await stack.enter_async_context(Line.to(platform.url)) for _ in clients]
        theirs = [await stack.enter_async_context(Line.to(floor)) for _ in clients]
        for number in range(ROUNDS + 1):
            rows = await _timed(_bare(line, "/rows") for line in theirs)
            promises = await _timed(_bare(line, "/promises") for line in theirs)
            refunds = await _timed(_refunds(*pair) for pair in zip(clients, ours, strict=True))
            if number:  # the first round warms all of them up
                found.rows.append(rows)
                found.promises.append(promises)
                found.refunds.append(refunds)
    return found


async def _timed(work: Any) -> float:
    started = time.perf_counter()
    await asyncio.gather(*work)
    return CLIENTS * EACH / (time.perf_counter() - started)


async def _bare(line: Line, path: str) -> None:
    for _ in range(EACH):
        await line.post(path, {"id": str(uuid.uuid4()), "amount": 1, "currency": "EUR", "reason": "no_access"})


async def _refunds(client: Client, line: Line) -> None:
    for _ in range(EACH):
        await client.refund(line)


async def _clients(platform: PlatformProcess) -> list[Client]:
    found = []
    async with (
        Store.open(platform.database) as store,
        httpx.AsyncClient(base_url=platform.url, trust_env=False) as http,
    ):
        for number in range(CLIENTS):
            email = f"bench{number}@desk.example"
            await platform.add_agent_async(email, "admin")
            signed = await http.post(routes.SIGN_IN, json={"email": email, "password": PASSWORD}, timeout=30)
            guest, booking = new_booking("EUR", {"nights": 1_000_000})
            payment = new_payment(booking, 1_000_000)
            async with store.unit() as unit:
                for entity in (guest, booking, payment):
                    unit.add(entity)
                await book_captures(unit, [payment])
            found.append(Client(payment.id, {"Authorization": f"Bearer {signed.json()['access_token']}"}))
    return found
