"""The platform ends and comes back: as it was, or set back to an earlier state."""

from __future__ import annotations

import asyncio
from pathlib import Path

from agent_console.desk.case import CaseState
from agent_console.desk.profile import Profile
from agent_console.desk.queries import ViewQuery
from agent_console.domain.kinds import Connection
from tests.desk.conftest import a_desk, until
from tests.support.platform import PASSWORD, PlatformProcess, fresh_database, platform_process

EMAIL = "ada@desk.example"


def write(platform: PlatformProcess, text: str) -> str:
    """A guest's message; the ticket's id."""
    with platform.client(EMAIL) as http:
        return str(platform.take_in(http, text=text, sender={"email": f"{text[:5]}@guests.example"})["ticket"]["id"])


def test_the_platform_crashes_and_is_set_back(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()

    async def work(platform: PlatformProcess, earlier: str) -> None:
        profile = Profile(name="test", url=platform.url, email=EMAIL, folder=tmp_path / "profile")
        first = await asyncio.to_thread(write, platform, "first case")
        async with a_desk(profile) as desk:
            shown = desk.ticket_list(ViewQuery(snoozed="any"))
            await until(lambda: shown.index_of(first) >= 0)
            case = await desk.open_case(first)
            await until(lambda: case.state is CaseState.READY)

            await asyncio.to_thread(platform.kill)
            await until(lambda: desk.connection is Connection.OFFLINE)
            case.edit_draft(text="Written while it was down.", channel="chat")
            await case.send()
            await asyncio.to_thread(platform.start)
            desk.try_now()
            await until(lambda: desk.connection is Connection.LIVE and not desk.outbox.entries)
            second = await asyncio.to_thread(write, platform, "second case")
            await until(lambda: shown.index_of(second) >= 0)

            # An operator restores an older database: what the console knows of later things must go.
            await asyncio.to_thread(platform.stop)
            platform.database = earlier
            await asyncio.to_thread(platform.start)
            await platform.add_agent_async(EMAIL, "admin")
            restored = await asyncio.to_thread(write, platform, "third case")
            desk.try_now()
            await until(lambda: desk.connection is Connection.SIGNED_OUT)
            await desk.sign_in_again(PASSWORD)
            await until(lambda: desk.connection is Connection.LIVE)
            await until(lambda: shown.index_of(restored) >= 0 and shown.index_of(second) < 0)
            assert shown.length == 1

    with (
        fresh_database("sqlite", tmp_path / "a") as database,
        fresh_database("sqlite", tmp_path / "b") as earlier,
        platform_process(database) as platform,
    ):
        platform.add_agent(EMAIL, "admin")
        asyncio.run(work(platform, earlier))
