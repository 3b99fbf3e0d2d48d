"""What every part of the window is given: the shared helpers, and the desk once somebody has signed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_console.contract.entities import Agent
from agent_console.ui.actions import Actions
from agent_console.ui.format import Formats
from agent_console.ui.icons import Icons
from agent_console.ui.notifier import Notifier
from agent_console.ui.settings import Settings
from agent_console.ui.tasks import Tasks
from agent_console.ui.theme import Theme
from agent_console.ui.ticker import Ticker

if TYPE_CHECKING:
    from agent_console.desk.desk import Desk


@dataclass(frozen=True)
class UiShell:
    """The helpers that exist from the first moment. `locale` formats by the agent's language."""

    tasks: Tasks
    notifier: Notifier
    theme: Theme
    icons: Icons
    actions: Actions
    settings: Settings
    locale: Formats
    ticker: Ticker


@dataclass(frozen=True)
class UiContext(UiShell):
    """The helpers and the desk of the agent who is signed in."""

    desk: Desk

    @property
    def me(self) -> Agent:
        """Who is signed in. Before the platform has said so for the first time: the address that was signed in with."""
        return self.desk.me or Agent(id="", name=self.desk.profile.email, role="agent")

    @classmethod
    def of(cls, shell: UiShell, desk: Desk) -> UiContext:
        return cls(
            tasks=shell.tasks,
            notifier=shell.notifier,
            theme=shell.theme,
            icons=shell.icons,
            actions=shell.actions,
            settings=shell.settings,
            locale=shell.locale,
            ticker=shell.ticker,
            desk=desk,
        )
