"""The window with a desk that is signed in to a real platform with the demo's world."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from agent_console.desk.desk import Desk, Profile, sign_in
from agent_console.desk.vault import MemoryVault
from agent_console.domain.kinds import Connection
from agent_console.ui.context import UiContext, UiShell
from agent_console.ui.window import MainWindow
from agent_console.ui.workspace import Workspace


class Opened:
    """One window with its desk; `close` lets go of both."""

    def __init__(self, shell: UiShell, desk: Desk, size: tuple[int, int]) -> None:
        self.desk = desk
        self.ui = UiContext.of(shell, desk)
        self.window = MainWindow(shell)
        self.window.resize(*size)
        self.window.show()
        self.window.show_workspace(self.ui, self.ui.me.name)

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def model(self) -> Any:
        return self.workspace.list.model

    @property
    def table(self) -> Any:
        return self.workspace.list.table

    async def filled(self, until: Callable[..., Awaitable[None]], view: str = "all_open") -> None:
        """Wait for the first sync and show a view whose first rows are there."""
        desk = self.desk
        await until(
            lambda: desk.connection is Connection.LIVE and 0 < desk.sync_total <= desk.sync_done, "the first sync", 60
        )
        self.workspace.open_view(view)
        tickets = self.model.tickets
        await until(lambda: not tickets.loading and tickets.length and tickets.row(0) is not None, "the rows")

    async def close(self) -> None:
        self.window.close()
        await self.ui.tasks.close()
        await self.desk.close()


async def open_window(
    shell: UiShell, platform: Any, folder: Path, size: tuple[int, int] = (1440, 900), *, email: str = ""
) -> Opened:
    """Sign in as the platform's first agent, or as another one, and show the workspace."""
    profile = Profile(name="test", url=platform.url, email=email or platform.agents[0], folder=folder)
    desk = await sign_in(profile, platform.password, MemoryVault())
    opened = Opened(shell, desk, size)
    desk.start()
    await asyncio.sleep(0)
    return opened
