"""An agent's seat: a window with case page and context on a real desk, and the guest at the other end."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from agent_console.desk.desk import Desk
from agent_console.desk.profile import Profile
from agent_console.desk.signing_in import sign_in
from agent_console.desk.vault import MemoryVault
from agent_console.domain.kinds import Connection
from agent_console.ui.case.context_panel import ContextPanel
from agent_console.ui.case.page import CasePage
from agent_console.ui.context import UiContext
from tests.e2e.world import AGENT, CHANNEL, LEAD
from tests.support.platform import PASSWORD, PlatformProcess

PATIENCE = 20.0


class Seat:
    """`page` and `context` as the agent sees them; `guest` and `colleague` act through the public API."""

    def __init__(self, ui: UiContext, platform: PlatformProcess) -> None:
        self.ui = ui
        self.platform = platform
        self.window = QWidget()
        self.window.resize(1100, 800)
        row = QHBoxLayout(self.window)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.page = CasePage(ui)
        self.context = ContextPanel(ui)
        self.context.setFixedWidth(330)
        self.context.attach(self.page)
        row.addWidget(self.page, 1)
        row.addWidget(self.context)
        self.window.show()

    @classmethod
    async def take(cls, shell: Any, platform: PlatformProcess, folder: Path) -> Self:
        """Sign in and wait until the desk is live."""
        profile = Profile(name="test", url=platform.url, email=AGENT, folder=folder)
        desk = await sign_in(profile, PASSWORD, MemoryVault())
        desk.start()
        seat = cls(UiContext.of(shell, desk), platform)
        await seat.until(lambda: desk.connection is Connection.LIVE, "the desk to be live")
        return seat

    @classmethod
    @asynccontextmanager
    async def taken(cls, shell: Any, platform: PlatformProcess, folder: Path) -> AsyncIterator[Self]:
        """Within one run of the loop: between two runs pytest-qt turns Qt's loop alone, and tasks would wake outside asyncio."""
        seat = await cls.take(shell, platform, folder)
        try:
            yield seat
        finally:
            await seat.leave()

    async def leave(self) -> None:
        """Close window and desk."""
        self.page.clear()
        await self.until(lambda: not self.desk._background, "what the page has left behind")
        await self.ui.tasks.close()
        self.window.close()
        self.window.deleteLater()
        await self.desk.close()

    @property
    def desk(self) -> Desk:
        return self.ui.desk

    async def until(self, condition: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        """Wait until it holds."""
        end = time.monotonic() + patience
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}\n" + "\n".join(self.words()))
            await asyncio.sleep(0.01)

    # --- what the agent sees and does ------------------------------------------------------------------------------

    def words(self, inside: QWidget | None = None) -> list[str]:
        """The labels that are visible."""
        labels = (inside or self.window).findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def sees(self, text: str, inside: QWidget | None = None) -> bool:
        return any(text in words for words in self.words(inside))

    def messages(self) -> list[str]:
        """The texts of the bubbles, oldest first."""
        from agent_console.ui.case.message_view import MessageView

        return [view._text.toPlainText() for view in self.page.timeline.column.views() if isinstance(view, MessageView)]

    async def open(self, text: str, **fields: Any) -> dict[str, Any]:
        """A guest writes, and the agent opens that case."""
        receipt = await self.guest(text, **fields)
        ticket_id = receipt["ticket"]["id"]
        self.page.show_ticket(ticket_id)
        await self.until(lambda: self.page.case is not None and self.page.case.id == ticket_id, "the case to open")
        await self.until(lambda: any(text.split()[0] in told for told in self.messages()), "the first message")
        return receipt

    # --- the others ------------------------------------------------------------------------------------------------

    async def guest(self, text: str, mail: str = "", **fields: Any) -> dict[str, Any]:
        """A message of the guest with this address; of somebody new without one."""
        sender = {"email": mail or f"{uuid.uuid4().hex[:10]}@guests.example", "name": "Gulnara Guest"}

        def write() -> dict[str, Any]:
            with self.platform.client(CHANNEL) as http:
                return self.platform.take_in(http, text=text, **({"sender": sender} | fields))

        return await asyncio.to_thread(write)

    async def at_platform(self, ticket_id: str) -> dict[str, Any]:
        """The case as the platform has it."""

        def ask() -> dict[str, Any]:
            with self.platform.client(LEAD) as http:
                found: dict[str, Any] = http.get(f"/v1/tickets/{ticket_id}/case").json()
                return found

        return await asyncio.to_thread(ask)
