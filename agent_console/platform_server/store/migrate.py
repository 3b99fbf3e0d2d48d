"""Bringing a database to the tables of this version, by the Alembic migrations in this package.

SQLite is migrated directly. For PostgreSQL, for which the platform has an asynchronous driver only, Alembic writes the
statements and asyncpg runs them in one transaction.
"""

from __future__ import annotations

import asyncio
import io
import sqlite3
from pathlib import Path
from typing import Any, Final

import asyncpg
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError

from agent_console.domain.faults import StoreFault
from agent_console.platform_server.store.engine import database_url

__all__ = ["alembic_config", "migrate"]

_FOLDER: Final = Path(__file__).with_name("migrations")
_LOCK: Final = 4_170_522_001
"""Of PostgreSQL's advisory locks: two processes that start together must not migrate together."""


def alembic_config(connection: Any = None, output: io.StringIO | None = None) -> Config:
    """Alembic's settings for the migrations of this package."""
    config = Config(output_buffer=output)
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


async def migrate(url: str) -> None:
    """Create or bring up to date the tables at `url`. Raises StoreFault."""
    parsed = database_url(url)
    try:
        if parsed.drivername == "postgresql":
            await _migrate_postgres(parsed.render_as_string(hide_password=False))
        else:
            await asyncio.to_thread(_migrate_sqlite, Path(str(parsed.database)))
    except (DBAPIError, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
        raise StoreFault(
            "The database cannot be opened or brought up to date.",
            "Check its address, that it runs, and the rights of its user.",
            details={"reason": type(error).__name__},
        ) from error


def _migrate_sqlite(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30})

    def set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        # Set once while nobody else is there: connections that switch the mode at the same moment find the file locked.
        connection.execute("PRAGMA journal_mode=WAL").close()

    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)
    try:
        with engine.begin() as connection:
            command.upgrade(alembic_config(connection), "head")
    finally:
        engine.dispose()


async def _migrate_postgres(url: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        async with connection.transaction():
            await connection.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
            known = await connection.fetchval("SELECT to_regclass('alembic_version') IS NOT NULL")
            current = await connection.fetchval("SELECT version_num FROM alembic_version") if known else None
            script = await asyncio.to_thread(_script, current or "base")
            if script.strip():
                await connection.execute(script)
    finally:
        await connection.close()


def _script(current: str) -> str:
    output = io.StringIO()
    command.upgrade(alembic_config(output=output), f"{current}:head", sql=True)
    return output.getvalue()
