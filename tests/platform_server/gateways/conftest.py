"""One localstripe for all tests here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.localstripe import LocalStripe, local_stripe


@pytest.fixture(scope="session")
def localstripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStripe]:
    with local_stripe(tmp_path_factory.mktemp("localstripe")) as server:
        yield server
