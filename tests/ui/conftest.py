"""The shared helpers of a window, without a desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


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
    qapp.setStyleSheet("")
