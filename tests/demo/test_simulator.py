"""The simulator against a real platform process: life arrives, people's cases are left alone, a crash is survived."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent_console.contract import routes
from agent_console.contract.codec import decode, entity_of
from agent_console.contract.commands import CaseFile, ChangePage
from agent_console.contract.entities import Approval, Claim, Message, Ticket
from agent_console.domain.kinds import Author, TicketStatus
from agent_console.platform_server.demo.accounts import players
from agent_console.platform_server.demo.cast import agents
from agent_console.platform_server.demo.sim_case import progress_of
from agent_console.platform_server.demo.simulator import Pace, simulate
from tests.support.platform import PlatformProcess, fresh_database, platform_process

VISITOR = agents()[0].agent
PLAYED = {colleague.agent.id for colleague in players()}
QUICK = (0.05, 0.25)
PACE = Pace(
    first=0.1,
    new_case=QUICK,
    go_on=QUICK,
    add_to=QUICK,
    work=QUICK,
    look_around=QUICK,
    reading=(0.0, 0.05),
    typing=(0.0, 0.05),
    answer=QUICK,
)
AT_THE_MONEY_DESK = replace(PACE, answer_claim=QUICK, ask_for_more=QUICK)
PATIENCE = 40.0


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlatformProcess]:
    folder: Path = tmp_path_factory.mktemp("simulated")
    with fresh_database("sqlite", folder) as url, platform_process(url, "--demo", "--no-simulator") as process:
        yield process


class Console:
    """A person at the platform: what somebody signed in as the visitor sees."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http
        self.after = 0
        self.tickets: dict[str, Ticket] = {}
        self.messages: dict[str, Message] = {}

    async def look(self) -> None:
        """Read what has changed."""
        more = True
        while more:
            query = {"after": self.after, "entities": "ticket,message", "limit": 100}
            page = decode((await self.http.get(routes.CHANGES, params=query)).content, ChangePage)
            for change in page.changes:
                entity = entity_of(change)
                if isinstance(entity, Ticket):
                    self.tickets[entity.id] = entity
                elif isinstance(entity, Message):
                    self.messages[entity.id] = entity
            self.after, more = page.next_after, page.more

    async def case(self, ticket_id: str) -> CaseFile:
        return decode((await self.http.get(routes.CASE_FILE.format(ticket_id=ticket_id))).content, CaseFile)

    async def command(self, method: str, path: str, body: Any, version: int = 0) -> None:
        headers = {routes.IDEMPOTENCY_KEY: str(uuid.uuid4()), routes.IF_MATCH: f'"{version}"'}
        answer = await self.http.request(method, path, json=body, headers=headers)
        assert answer.status_code < 300, answer.text

    async def until(self, there: Callable[[], bool]) -> None:
        """Look again and again until the condition holds."""
        async with asyncio.timeout(PATIENCE):
            while True:
                with contextlib.suppress(httpx.TransportError):
                    await self.look()
                    if there():
                        return
                await asyncio.sleep(0.1)


@contextlib.asynccontextmanager
async def console(platform: PlatformProcess) -> AsyncIterator[Console]:
    async with httpx.AsyncClient(base_url=platform.url, timeout=20, trust_env=False) as http:
        answer = await http.post(routes.SIGN_IN, json={"email": VISITOR.email, "password": platform.password})
        http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        yield Console(http)


@contextlib.asynccontextmanager
async def living(platform: PlatformProcess, pace: Pace = PACE) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(simulate(platform.url, seed=1, password=platform.password, pace=pace))
    try:
        yield task
        assert not task.done(), task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def test_customers_and_colleagues_keep_the_desk_alive(platform: PlatformProcess) -> None:
    async def story() -> None:
        async with console(platform) as person:
            await person.look()
            before = set(person.messages)
            cases = set(person.tickets)

            def fresh() -> list[Message]:
                return [message for key, message in person.messages.items() if key not in before]

            async with living(platform):
                await person.until(lambda: len(set(person.tickets) - cases) >= 3)
                await person.until(lambda: any(message.author_id in PLAYED and message.public for message in fresh()))
                await person.until(lambda: any(message.author == Author.HOST for message in fresh()))
                await person.until(
                    lambda: any(person.tickets[key].queue != "accounts" for key in set(person.tickets) - cases)
                )
                await person.until(
                    lambda: any(message.author == Author.CUSTOMER and message.ticket_id in cases for message in fresh())
                )
            for message in fresh():
                assert not set("{}[]⟦⟧|") & set(message.text), message.text

    asyncio.run(story())


def test_the_other_side_of_a_claim_answers_and_a_colleague_asks_for_more(platform: PlatformProcess) -> None:
    async def story() -> None:
        async with console(platform) as person:

            async def things() -> list[Claim | Approval]:
                query = {"after": 0, "entities": "claim,approval", "limit": 100}
                page = decode((await person.http.get(routes.CHANGES, params=query)).content, ChangePage)
                found = [entity_of(change) for change in page.changes]
                return [thing for thing in found if isinstance(thing, Claim | Approval)]

            before = {thing.id: thing for thing in await things()}
            silent = [
                thing for thing in before.values() if isinstance(thing, Claim) and thing.state == "awaiting_answer"
            ]
            assert len(silent) > 1
            async with living(platform, AT_THE_MONEY_DESK), asyncio.timeout(PATIENCE):
                while True:
                    now = await things()
                    heard = [thing for thing in now if isinstance(thing, Claim) and thing.accepted is not None]
                    asked = [thing for thing in now if isinstance(thing, Approval) and thing.id not in before]
                    if len(asked) > 1 and {thing.id for thing in heard} & {thing.id for thing in silent}:
                        break
                    await asyncio.sleep(0.1)
            assert {approval.requested_by for approval in asked} <= PLAYED
            assert [thing for thing in await things() if getattr(thing, "state", "") == "awaiting_answer"]

    asyncio.run(story())


def test_the_customer_answers_the_person_and_colleagues_keep_off(platform: PlatformProcess) -> None:
    async def story() -> None:
        async with console(platform) as person, living(platform):
            await person.look()
            ticket, file = await _promising(person)
            await person.command(
                "PATCH", routes.TICKET.format(ticket_id=ticket.id), {"assignee_id": VISITOR.id}, ticket.version
            )
            path = routes.MESSAGES.format(ticket_id=ticket.id)
            await person.command("POST", path, {"text": "…", "language": ticket.language, "send_anyway": True})
            seen = {message.id for message in file.messages}

            def answers() -> list[Message]:
                return [
                    message
                    for message in person.messages.values()
                    if message.ticket_id == ticket.id and message.id not in seen and message.author == Author.CUSTOMER
                ]

            await person.until(lambda: bool(answers()))
            assert answers()[0].language == ticket.language
            await person.until(lambda: _others_worked(person, seen))
            taken = [message for message in person.messages.values() if message.ticket_id == ticket.id]
            since = [message for message in taken if message.id not in seen and message.author == Author.AGENT]
            assert {message.author_id for message in since} == {VISITOR.id}

    asyncio.run(story())


async def _promising(person: Console) -> tuple[Ticket, CaseFile]:
    """A case that nobody has, in which the customer still has something to say once an agent has answered."""
    for ticket in sorted(person.tickets.values(), key=lambda ticket: ticket.number):
        if ticket.status != TicketStatus.NEW or ticket.assignee_id or ticket.channel == "email":
            continue
        file = await person.case(ticket.id)
        progress = progress_of(file.messages)
        if progress is None or file.ticket.assignee_id or file.ticket.status != TicketStatus.NEW:
            continue
        lines = progress.talk.lines[progress.index :]
        following = next((line.author for line in lines if line.author != Author.AGENT), "")
        if following == Author.CUSTOMER:
            return file.ticket, file
    raise AssertionError("no new case in this world goes on with the customer")


def _others_worked(person: Console, seen: set[str]) -> bool:
    return any(message.author_id in PLAYED and message.id not in seen for message in person.messages.values())


def test_a_platform_that_crashes_is_waited_for(platform: PlatformProcess) -> None:
    async def story() -> None:
        async with console(platform) as person, living(platform) as task:
            await person.look()
            before = len(person.tickets)
            await person.until(lambda: len(person.tickets) > before)
            await asyncio.to_thread(platform.kill)
            await asyncio.to_thread(platform.start)
            await person.look()
            after = len(person.tickets)
            await person.until(lambda: len(person.tickets) > after)
            assert not task.done()

    asyncio.run(story())


def test_it_stops_at_once_and_leaves_no_task(platform: PlatformProcess) -> None:
    async def story() -> None:
        async with living(platform), console(platform) as person:
            await person.look()
            before = len(person.messages)
            await person.until(lambda: len(person.messages) > before)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(story())
