"""A furnished platform, a colleague who asks, and the lead's approvals page on a real desk."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from agent_console.contract import routes
from agent_console.desk.desk import Desk
from agent_console.desk.profile import Profile
from agent_console.desk.signing_in import sign_in
from agent_console.desk.vault import MemoryVault
from agent_console.domain.kinds import Connection
from agent_console.ui.approvals.page import ApprovalsPage
from agent_console.ui.context import UiContext
from tests.e2e.world import AGENT, LEAD, furnished_database, guest_writes
from tests.support.platform import PASSWORD, PlatformProcess, platform_process
from tests.ui.conftest import shell  # noqa: F401

PATIENCE = 20.0


class Chair:
    """The lead's: `page` as it is seen; `ask` is a colleague elsewhere who wants more than they may give alone."""

    def __init__(self, ui: UiContext, platform: PlatformProcess) -> None:
        self.ui = ui
        self.platform = platform
        self.page = ApprovalsPage(ui)
        self.page.resize(1300, 800)
        self.page.show()

    @property
    def desk(self) -> Desk:
        return self.ui.desk

    async def until(self, condition: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}\n" + "\n".join(self.words()))
            await asyncio.sleep(0.01)

    def words(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible() and label.text()]

    def sees(self, text: str) -> bool:
        return any(text in words for words in self.words())

    async def ask(self, minor: int, note: str = "The heating was out for two nights.") -> dict[str, Any]:
        """The approval that a colleague's wish for a credit makes."""

        def work() -> dict[str, Any]:
            ticket = guest_writes(self.platform, f"It is cold here. {uuid.uuid4().hex[:6]}")["ticket"]
            with self.platform.client(AGENT) as http:
                case = http.get(routes.CASE_FILE.format(ticket_id=ticket["id"])).json()
                booking = case["bookings"][0]
                answer = http.post(
                    routes.COMPENSATIONS,
                    headers={routes.IDEMPOTENCY_KEY: str(uuid.uuid4())},
                    json={
                        "kind": "credit",
                        "customer_id": case["customer"]["id"],
                        "booking_id": booking["id"],
                        "ticket_id": ticket["id"],
                        "amount": minor,
                        "currency": "KZT",
                        "reason": "goodwill",
                        "note": note,
                        "ledger_version": case.get("ledger_version", 0),
                        "ask_approval": True,
                    },
                )
                assert answer.status_code == 201, answer.text
                approval: dict[str, Any] = answer.json()["approval"]
                return approval

        return await asyncio.to_thread(work)

    async def shown(self, approval: dict[str, Any]) -> None:
        """Wait until the request is in the list, then choose it, and wait for its whole story."""
        await self.until(lambda: self.page.model.row_of(approval["id"]) >= 0, "the request in the list")
        self.page.show_approval(approval["id"])
        await self.until(lambda: self.page.story.told == approval["id"], "the story")

    async def at_platform(self, kind: str, entity_id: str) -> dict[str, Any]:
        """An entity as the platform has it now."""

        def look() -> dict[str, Any]:
            with self.platform.client(LEAD) as http:
                page = http.get(routes.CHANGES, params={"after": 0, "limit": 100, "entities": kind}).json()
                found: dict[str, Any] = next(one["data"] for one in page["changes"] if one["id"] == entity_id)
                return found

        return await asyncio.to_thread(look)

    async def leave(self) -> None:
        self.page.close_page()
        await self.until(lambda: not self.desk._background, "what the page has left behind")
        await self.ui.tasks.close()
        self.page.close()
        self.page.deleteLater()
        await self.desk.close()


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlatformProcess]:
    """One platform for the folder: each test makes its own requests."""
    with platform_process(furnished_database(tmp_path_factory.mktemp("approvals"))) as platform:
        yield platform


@pytest.fixture
def play(shell: Any, furnished: PlatformProcess, arun: Callable[..., Any], tmp_path: Path) -> Callable[..., None]:  # noqa: F811
    """play(story): `await story(chair)` with the lead signed in."""

    async def whole(story: Callable[[Chair], Coroutine[Any, Any, None]], email: str) -> None:
        desk = await sign_in(
            Profile(name="test", url=furnished.url, email=email, folder=tmp_path), PASSWORD, MemoryVault()
        )
        desk.start()
        chair = Chair(UiContext.of(shell, desk), furnished)
        try:
            await chair.until(lambda: desk.connection is Connection.LIVE, "the desk to be live")
            await story(chair)
        finally:
            await chair.leave()

    def run(story: Callable[[Chair], Coroutine[Any, Any, None]], email: str = LEAD) -> None:
        arun(whole(story, email), timeout=60)

    return run
