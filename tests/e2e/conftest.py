"""A furnished platform and consoles for the journeys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.e2e.console_process import ConsoleProcess, screen_is_there
from tests.e2e.world import furnished_database
from tests.support.platform import PlatformProcess, platform_process


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[PlatformProcess]:
    """A running platform with colleagues, a canned reply and one booking."""
    with platform_process(furnished_database(tmp_path)) as platform:
        yield platform


@pytest.fixture
def console(tmp_path: Path) -> Iterator[Callable[..., ConsoleProcess]]:
    """console("name", keyring=False, environment=None): a console of its own, ended with the test."""
    if not screen_is_there():
        pytest.skip("no virtual screen can be had here")
    made: list[ConsoleProcess] = []

    def make(name: str, *, keyring: bool = False, environment: Mapping[str, str] | None = None) -> ConsoleProcess:
        made.append(ConsoleProcess(tmp_path / name, keyring=keyring, environment=environment))
        return made[-1].start()

    yield make
    for process in made:
        process.end()
