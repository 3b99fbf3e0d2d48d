"""The shared helpers of a window, without a desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6


@pytest.fixture
def shell(qapp: Any, qt_loop: Any, tmp_path: Path) -> Iterator[Any]:
    """UiShell in light and English, with settings of its own."""
    from agent_console.ui.actions import Actions
    from agent_console.ui.context import UiShell
    from agent_console.ui.format import Formats
    from agent_console.ui.icons import Icons
    from agent_console.ui.notifier import Notifier
    from agent_console.ui.settings import Settings
    from agent_console.ui.tasks import Tasks
    from agent_console.ui.theme import Theme
    from agent_console.ui.ticker import Ticker

    settings = Settings(tmp_path / "settings.ini")
    theme = Theme("light")
    theme.apply()
    icons = Icons(theme)
    notifier = Notifier()
    shell = UiShell(
        tasks=Tasks(notifier.fault, notifier.crash, qt_loop),
        notifier=notifier,
        theme=theme,
        icons=icons,
        actions=Actions(settings, icons),
        settings=settings,
        locale=Formats("en"),
        ticker=Ticker(),
    )
    yield shell
    qt_loop.run_until_complete(shell.tasks.close())
    # Here and now: collected as garbage, it could die in a worker thread, and its timer would fire without it.
    shiboken6.delete(shell.ticker)
    qapp.setStyleSheet("")


@pytest.fixture(scope="session")
def demo_platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A real platform process with the demo's world, and nobody playing in it."""
    from tests.support.platform import PlatformProcess

    folder = tmp_path_factory.mktemp("demo")
    process = PlatformProcess(f"sqlite:///{folder / 'platform.sqlite'}", "--demo", "--seed", "1", "--no-simulator")
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="session")
def demo_copies(demo_platform: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Local copies of the demo's world."""
    from tests.ui.workspace import Copies

    return Copies(demo_platform, tmp_path_factory.mktemp("copies"))


@pytest.fixture
def opened(shell: Any, demo_copies: Any, arun: Any, until: Any, tmp_path: Path) -> Iterator[Any]:
    """The window over all open cases of the demo's world."""
    from tests.ui.workspace import open_window

    window = arun(open_window(shell, demo_copies, tmp_path / "desk"), 90)
    arun(window.filled(until), 90)
    yield window
    arun(window.close())


@pytest.fixture
def lead(shell: Any, demo_copies: Any, arun: Any, until: Any, tmp_path: Path) -> Iterator[Any]:
    """The same window, with a team lead signed in."""
    from tests.ui.workspace import open_window

    window = arun(open_window(shell, demo_copies, tmp_path / "desk", email="madina@demo.example"), 90)
    arun(window.filled(until), 90)
    yield window
    arun(window.close())
