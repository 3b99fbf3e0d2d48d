"""The desk previews by the operator's own rules where the platform has some, and by the shipped ones otherwise."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx

from agent_console.client.connection import Connection
from agent_console.client.platform import PlatformClient
from agent_console.contract.codec import encode
from agent_console.contract.commands import Session
from agent_console.contract.entities import Agent
from agent_console.contract.policies import PolicyTexts
from agent_console.desk.profile import Profile
from agent_console.desk.rules import Rules
from agent_console.domain.money_messages import message_facts
from agent_console.resources import resource_path
from tests.desk.conftest import a_desk, until
from tests.support.platform import fresh_database, platform_process

FACTS = message_facts(amount=100_00, currency="KZT")
SHIPPED = resource_path("policies/messages.toml").read_text(encoding="utf-8")
CLAIMS = '[stays.damage]\nwithin_days = 3\nanswer_days = 1\nby = ["host"]\nfrom = ["guest"]\n'


def test_the_operators_rules_are_there_soon_after_signing_in(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "messages.toml").write_text(SHIPPED.replace("Hello", "Good day"), encoding="utf-8")
    (folder / "claims.toml").write_text(CLAIMS)

    async def work(url: str) -> None:
        profile = Profile(name="test", url=url, email="aigul@desk.example", folder=tmp_path)
        async with a_desk(profile) as desk:
            await until(lambda: "Good day" in desk.rules.messages.message("credit", "en", FACTS))
            assert desk.rules.claims.kinds("stays") == ["damage"]

    with (
        fresh_database("sqlite", tmp_path) as database,
        platform_process(database, "--policies", str(folder)) as platform,
    ):
        platform.add_agent("aigul@desk.example", "senior", "Aigul Bekova")
        asyncio.run(work(platform.url))


def test_what_cannot_be_read_changes_nothing() -> None:
    answers = [
        httpx.Response(200, content=encode(PolicyTexts(claims=CLAIMS))),
        httpx.Response(200, content=encode(PolicyTexts(claims="[boats]", messages="fallback = 5"))),
        httpx.Response(404, json={"code": "not_found"}),
        httpx.Response(200, content=encode(PolicyTexts())),
    ]

    def take(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/auth/refresh"):
            agent = Agent(id="a", version=1, name="A", role="agent")
            session = Session(access_token="a", refresh_token="r", expires_in=900, agent=agent)
            return httpx.Response(200, content=encode(session))
        return answers.pop(0)

    async def work() -> None:
        line = Connection("http://127.0.0.1:1", transport=httpx.MockTransport(take))
        rules = Rules(PlatformClient(line, refresh_token="r"))
        try:
            for days in (3, 3, 3, 14):
                await rules.refresh()
                assert rules.claims.rule("stays", "damage").within_days == days
                assert rules.messages.message("credit", "en", FACTS).startswith("Hello")
        finally:
            await line.close()
        assert not answers

    asyncio.run(work())
