"""The money tests run on each kind of database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.localstripe import LocalStripe, local_stripe
from tests.support.platform import database  # noqa: F401


@pytest.fixture(scope="session")
def localstripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStripe]:
    """One localstripe for all money tests."""
    with local_stripe(tmp_path_factory.mktemp("localstripe")) as server:
        yield server
