"""The window with a desk that is signed in to a real platform with the demo's world."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from agent_console.desk.desk import Desk
from agent_console.desk.profile import Profile
from agent_console.desk.signing_in import sign_in
from agent_console.desk.vault import STORE_KEY, MemoryVault
from agent_console.domain.kinds import Connection
from agent_console.ui.context import UiContext, UiShell
from agent_console.ui.window import MainWindow
from agent_console.ui.workspace import Workspace

_PATIENCE = 60.0


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


class _Vault(MemoryVault):
    """A computer's keyring: the local copy outlives the program."""

    temporary = False


class Copies:
    """A local copy of the platform for each agent who signs in, read whole once: whoever comes later only reads what is new."""

    def __init__(self, platform: Any, folder: Path) -> None:
        self.platform = platform
        self._folder = folder
        self._keys: dict[str, str] = {}

    async def sign_in(self, email: str, folder: Path) -> Desk:
        """A desk in this folder, with what its agent knew when they left last."""
        profile = Profile(name="test", url=self.platform.url, email=email, folder=folder)
        known = self._folder / email
        if email not in self._keys:
            await self._read(replace(profile, folder=known))
        await asyncio.to_thread(shutil.copytree, known, folder)
        vault = _Vault()
        await vault.put(profile.name, STORE_KEY, self._keys[email])
        return await sign_in(profile, self.platform.password, vault)

    async def _read(self, profile: Profile) -> None:
        vault = _Vault()
        desk = await sign_in(profile, self.platform.password, vault)
        desk.start()
        end = time.monotonic() + _PATIENCE
        while not (desk.connection is Connection.LIVE and 0 < desk.sync_total <= desk.sync_done):
            assert time.monotonic() < end, "the first sync does not end"
            await asyncio.sleep(0.02)
        await desk.close()
        key = await vault.get(profile.name, STORE_KEY)
        assert key is not None
        self._keys[profile.email] = key


async def open_window(
    shell: UiShell, copies: Copies, folder: Path, size: tuple[int, int] = (1440, 900), *, email: str = ""
) -> Opened:
    """Sign in as the platform's first agent, or as another one, and show the workspace."""
    desk = await copies.sign_in(email or copies.platform.agents[0], folder)
    opened = Opened(shell, desk, size)
    desk.start()
    await asyncio.sleep(0)
    return opened
