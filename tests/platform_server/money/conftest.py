"""The money tests run on each kind of database."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent_console.platform_server.store import migrate
from tests.support.localstripe import LocalStripe, local_stripe
from tests.support.platform import DATABASES, fresh_database


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a migrated, empty database."""
    with fresh_database(request.param, tmp_path) as url:
        asyncio.run(migrate(url))
        yield url


@pytest.fixture(scope="session")
def localstripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStripe]:
    """One localstripe for all money tests."""
    with local_stripe(tmp_path_factory.mktemp("localstripe")) as server:
        yield server
