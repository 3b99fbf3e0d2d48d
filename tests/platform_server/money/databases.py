"""Databases for tests: a fresh SQLite file, and a fresh database on PostgreSQL where a cluster was given."""

from __future__ import annotations

import asyncio
import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

from agent_console.platform_server.store import migrate

CLUSTER = os.environ.get("AGENT_CONSOLE_TEST_POSTGRES", "")

KINDS = ["sqlite", pytest.param("postgres", marks=pytest.mark.skipif(not CLUSTER, reason="no PostgreSQL was given"))]


def _on_cluster(statement: str) -> None:
    async def run() -> None:
        connection = await asyncpg.connect(CLUSTER)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    asyncio.run(run())


def fresh_database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of a migrated, empty database, gone afterwards. Meant for a fixture: `yield from fresh_database(...)`."""
    if kind == "sqlite":
        url = f"sqlite:///{folder / 'platform.sqlite'}"
        asyncio.run(migrate(url))
        yield url
        return
    name = f"test_{uuid.uuid4().hex[:12]}"
    _on_cluster(f"CREATE DATABASE {name}")
    try:
        url = urlsplit(CLUSTER)._replace(path=f"/{name}").geturl()
        asyncio.run(migrate(url))
        yield url
    finally:
        _on_cluster(f"DROP DATABASE {name} WITH (FORCE)")
