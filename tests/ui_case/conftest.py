"""A furnished platform for the folder, and case pages on real desks that talk to it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.world import furnished_database
from tests.support.platform import PlatformProcess, platform_process
from tests.ui.conftest import shell  # noqa: F401
from tests.ui_case.seat import Seat


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlatformProcess]:
    """One platform for all tests of this folder: each test makes its own cases."""
    with platform_process(furnished_database(tmp_path_factory.mktemp("platform"))) as platform:
        yield platform


@pytest.fixture
def play(shell: Any, furnished: PlatformProcess, arun: Callable[..., Any], tmp_path: Path) -> Callable[..., None]:  # noqa: F811
    """play(story, timeout=60): `await story(seat)` with an agent signed in, in front of an empty case page."""

    def run(story: Callable[[Seat], Coroutine[Any, Any, None]], timeout: float = 60) -> None:
        async def whole() -> None:
            async with Seat.taken(shell, furnished, tmp_path) as seat:
                await story(seat)

        arun(whole(), timeout=timeout)

    return run
