"""The live board: fetched while somebody looks, joined when much happens, silent while nobody does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import msgspec
import pytest

from agent_console.client.connection import Connection
from agent_console.client.platform import PlatformClient
from agent_console.contract.board import (
    AgentChanged,
    AgentPatch,
    Board,
    HelpCall,
    Move,
    QueueFigures,
    RebalanceAnswer,
    TicketIds,
)
from agent_console.contract.codec import encode
from agent_console.contract.commands import CommandOutcome, Problem, Session
from agent_console.contract.entities import Agent, CannedReply, Ticket
from agent_console.desk.board import Figure, LiveBoard
from agent_console.domain.faults import Conflict, Forbidden, Offline, OutcomeUnknown
from tests.desk.conftest import until

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
AGENT = Agent(id="a1", version=3, name="Aigul", role="agent")
TICKET = Ticket(
    id="t1", number=1, subject="Door", market="stays", channel="chat", customer_id="c", created_at=NOW, updated_at=NOW
)


class Line:
    """The other end of the line: answers what it is told to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[httpx.Request] = []
        self.answer: Callable[[httpx.Request], httpx.Response] = self.board
        self.figures = [QueueFigures(queue="stays", waiting=4)]

    def board(self, _: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=encode(Board(at=NOW, queues=self.figures)))

    def take(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/auth/refresh"):
            session = Session(access_token="a", refresh_token="r", expires_in=900, agent=AGENT)
            return httpx.Response(200, content=encode(session))
        self.asked.append(request)
        return self.answer(request)

    @asynccontextmanager
    async def live(self, rest: float = 0.0) -> Any:
        line = Connection("http://127.0.0.1:1", transport=httpx.MockTransport(self.take))
        live = LiveBoard(PlatformClient(line, refresh_token="r"), rest=rest)
        try:
            yield live
        finally:
            await live.close()
            await line.close()


def problem(status: int, code: str) -> httpx.Response:
    return httpx.Response(status, content=encode(Problem(code=code, title="No.", status=status)))


def test_it_is_fetched_when_it_is_shown_and_when_tickets_change() -> None:
    async def look() -> None:
        line = Line()
        async with line.live() as live:
            live.applied([TICKET])
            await asyncio.sleep(0)
            assert not line.asked, "nobody looks"
            live.show()
            await until(lambda: live.board is not None)
            assert live.board.queues[0].waiting == 4
            line.figures = [QueueFigures(queue="stays", waiting=5)]
            live.applied([CannedReply(id="r", shortcut="x", title="x")])
            live.applied([TICKET])
            await until(lambda: live.board.queues[0].waiting == 5)
            assert len(line.asked) == 2

    asyncio.run(look())


def test_many_changes_become_one_request() -> None:
    async def look() -> None:
        line = Line()
        async with line.live(rest=0.05) as live:
            live.show()
            for _ in range(50):
                live.applied([TICKET])
            await until(lambda: live.board is not None)
            first = len(line.asked)
            for _ in range(50):
                live.applied([AGENT])
            await until(lambda: len(line.asked) > first)
            assert (first, len(line.asked)) == (1, 2)

    asyncio.run(look())


def test_nothing_is_asked_while_it_is_hidden_and_it_is_stale_when_it_comes_back() -> None:
    async def look() -> None:
        line = Line()
        async with line.live() as live:
            live.show()
            await until(lambda: live.board is not None)
            live.hide()
            live.applied([TICKET])
            live.tick()
            await asyncio.sleep(0.05)  # long enough for a request that must not come
            assert len(line.asked) == 1
            live.show()
            await until(lambda: len(line.asked) == 2)

    asyncio.run(look())


def test_a_fault_keeps_the_old_figures_and_goes_with_the_next_answer() -> None:
    async def look() -> None:
        line = Line()
        async with line.live() as live:
            live.show()
            await until(lambda: live.board is not None)

            def broken(_: httpx.Request) -> httpx.Response:
                raise httpx.ConnectError("gone")

            line.answer = broken
            live.refresh()
            await until(lambda: live.fault is not None)
            assert isinstance(live.fault, Offline)
            assert live.board.queues[0].waiting == 4
            line.answer = line.board
            live.refresh()
            await until(lambda: live.fault is None)

    asyncio.run(look())


def test_a_refusal_is_told() -> None:
    async def look() -> None:
        line = Line()
        line.answer = lambda _: problem(403, "forbidden")
        async with line.live() as live:
            live.show()
            await until(lambda: live.fault is not None)
            assert isinstance(live.fault, Forbidden)
            assert live.board is None

    asyncio.run(look())


def test_the_answer_about_another_market_is_not_shown() -> None:
    async def look() -> None:
        line = Line()

        def by_market(request: httpx.Request) -> httpx.Response:
            queue = QueueFigures(queue=request.url.params.get("market", "all"))
            return httpx.Response(200, content=encode(Board(at=NOW, queues=[queue])))

        line.answer = by_market
        async with line.live() as live:
            seen: list[str] = []
            live.changed.connect(lambda: seen.append(live.board.queues[0].queue) if live.board else None)
            live.show()
            live.set_market("cars")
            await until(lambda: live.board is not None)
            assert seen[-1] == "cars"
            assert "all" not in seen

    asyncio.run(look())


def test_a_figure_is_asked_for_by_its_name_and_hour() -> None:
    async def look() -> None:
        line = Line()
        line.answer = lambda _: httpx.Response(200, content=encode(TicketIds(ids=["b", "a"])))
        async with line.live() as live:
            figure = Figure(name="replies", queue="", begins=NOW, ends=NOW + timedelta(hours=1))
            assert await live.tickets(figure) == ["b", "a"]
        assert dict(line.asked[0].url.params) == {
            "figure": "replies", "queue": "", "from": "2026-03-02T12:00:00Z", "until": "2026-03-02T13:00:00Z",
        }  # fmt: skip

    asyncio.run(look())


def test_moves_are_carried_out_as_proposed_and_under_one_key_each() -> None:
    move = Move(ticket_id="t1", from_id="a1", to_id="a2", why="load")

    async def steer() -> None:
        line = Line()
        line.answer = lambda _: httpx.Response(200, content=encode(RebalanceAnswer(moves=[move])))
        async with line.live() as live:
            assert await live.propose_moves("stays") == [move]
            assert (await live.move("stays", [move])).moves == [move]
        bodies = [msgspec.json.decode(request.content) for request in line.asked]
        assert [body.get("preview", True) for body in bodies] == [True, False]
        assert bodies[1]["moves"] == [{"ticket_id": "t1", "from_id": "a1", "to_id": "a2", "why": "load"}]
        keys = [request.headers["Idempotency-Key"] for request in line.asked]
        assert len(set(keys)) == 2

    asyncio.run(steer())


def test_a_command_whose_answer_was_lost_is_asked_after_and_not_sent_again() -> None:
    changed = AgentChanged(agent=AGENT)

    async def steer() -> None:
        line = Line()

        def lost(request: httpx.Request) -> httpx.Response:
            if request.method == "PATCH":
                raise httpx.ReadError("cut")
            outcome = CommandOutcome(key="k", state="done", status=200, body=msgspec.Raw(encode(changed)))
            return httpx.Response(200, content=encode(outcome))

        line.answer = lost
        async with line.live() as live:
            assert await live.change_agent(AGENT, AgentPatch(capacity=5)) == AGENT
        assert [request.method for request in line.asked] == ["PATCH", "GET"]
        assert line.asked[0].headers["If-Match"] == '"3"'
        assert line.asked[1].url.path.endswith(line.asked[0].headers["Idempotency-Key"])

    asyncio.run(steer())


def test_somebody_elses_change_is_a_conflict() -> None:
    async def steer() -> None:
        line = Line()
        line.answer = lambda _: problem(412, "version_moved")
        async with line.live() as live:
            with pytest.raises(Conflict):
                await live.change_agent(AGENT, AgentPatch(capacity=5))

    asyncio.run(steer())


def test_an_outcome_that_stays_unknown_is_said_to_be_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agent_console.client.board._BETWEEN", 0.0)

    async def steer() -> None:
        line = Line()

        def silent(request: httpx.Request) -> httpx.Response:
            if request.method == "POST":
                raise httpx.ReadError("cut")
            return httpx.Response(200, content=encode(CommandOutcome(key="k", state="unknown")))

        line.answer = silent
        async with line.live() as live:
            with pytest.raises(OutcomeUnknown):
                await live.call_for_help("stays", "", 30)
        assert [request.method for request in line.asked].count("POST") == 1

    asyncio.run(steer())


def test_calls_for_help_come_and_end() -> None:
    async def listen() -> None:
        line = Line()
        async with line.live() as live:
            heard: list[HelpCall] = []
            live.called.connect(heard.append)
            now = datetime.now(UTC)
            call = HelpCall(id="h", queue="stays", by_id="a1", at=now, until=now + timedelta(minutes=5))
            over = HelpCall(id="o", queue="stays", by_id="a1", at=now, until=now - timedelta(seconds=1))
            for one in (call, over, call):
                live.take_call(one)
            assert heard == [call, over, call]
            live.tick()
            assert live.help == [call]

    asyncio.run(listen())
