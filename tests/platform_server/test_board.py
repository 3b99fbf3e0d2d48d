"""The lead's board: each figure against its drill-down and against a count by hand, over the demo world."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from sqlalchemy import delete, select

from agent_console.contract.board import Board
from agent_console.contract.entities import Agent, Ticket, TicketEvent
from agent_console.domain.calendars import micros
from agent_console.domain.kinds import ClockSide
from agent_console.domain.shifts import day_began
from agent_console.platform_server.board.backfill import Backfill
from agent_console.platform_server.board.drill import Wanted, ids_behind
from agent_console.platform_server.board.live import LiveBoard
from agent_console.platform_server.demo.world import seed_world
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import happenings, open_cases
from tests.platform_server.asking import case, change, guest, key, problem, reply, ticket
from tests.platform_server.conftest import Desk
from tests.support.platform import PASSWORD, database, within  # noqa: F401

NOW = datetime(2026, 3, 11, 14, 25, 40, tzinfo=UTC)
OPEN = ("new", "open", "pending", "on_hold")
WAITING = ("new", "open")


async def _board_and_ids(store: Store) -> tuple[Board, dict[tuple[str, str, str], list[str]]]:
    """The board, and for each figure (figure, queue, agent) the ids behind it at the very moment of the board."""
    board = await LiveBoard(store, now=lambda: NOW).board()
    found: dict[tuple[str, str, str], list[str]] = {}
    async with store.reading() as reader:
        for queue in board.queues:
            for figure in ("waiting", "unassigned", "pending", "near", "breached", "in_hour", "out_hour"):
                wanted = Wanted(figure, queue=queue.queue)
                found[figure, queue.queue, "*"] = await ids_behind(reader, wanted, board.at)
        for agent in board.agents:
            for figure in ("load", "near", "breached", "solved_today", "replies_today", "rating"):
                wanted = Wanted(figure, agent=agent.agent_id)
                found[figure, "*", agent.agent_id] = await ids_behind(reader, wanted, board.at)
    return board, found


def test_every_figure_has_exactly_its_cases_behind_it(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await seed_world(store, seed=3, password=PASSWORD, now=NOW, size=180)
        board, ids = await _board_and_ids(store)
        for queue in board.queues:
            for figure in ("waiting", "unassigned", "pending", "near", "breached", "in_hour", "out_hour"):
                assert len(ids[figure, queue.queue, "*"]) == getattr(queue, figure), (figure, queue.queue)
        for agent in board.agents:
            for figure in ("load", "near", "breached", "solved_today", "replies_today"):
                assert len(ids[figure, "*", agent.agent_id]) == getattr(agent, figure), (figure, agent.agent_id)
        async with store.reading() as reader:
            for hour in board.replies:
                wanted = Wanted("replies", since=hour.at, until=hour.at + timedelta(hours=1))
                assert len(await ids_behind(reader, wanted, board.at)) == hour.count
        assert sum(queue.waiting for queue in board.queues) > 20
        assert sum(queue.breached for queue in board.queues) > 0
        assert sum(hour.count for hour in board.replies) > 5
        assert sum(agent.replies_today + agent.solved_today for agent in board.agents) > 0

    within(database, work)


def test_figures_are_what_one_counts_by_hand(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await seed_world(store, seed=5, password=PASSWORD, now=NOW, size=180)
        board, ids = await _board_and_ids(store)
        async with store.reading() as reader:
            cases = await reader.select(Ticket)
            events = await reader.select(TicketEvent)
            people = {agent.id: agent for agent in await reader.select(Agent)}
        for queue in board.queues:
            here = [t for t in cases if t.queue == queue.queue and t.status in OPEN]
            waiting = {t.id for t in here if t.status in WAITING}
            assert set(ids["waiting", queue.queue, "*"]) == waiting
            assert set(ids["breached", queue.queue, "*"]) == {t.id for t in here if _breached(t, board.at)}
            near = {t.id for t in here if _near(t, board.at) and not _breached(t, board.at)}
            assert set(ids["near", queue.queue, "*"]) == near
            since = [at for t in here if t.id in waiting and (at := _waiting_since(t, events)) is not None]
            assert queue.oldest_at == min(since, default=None)
        for agent in board.agents:
            began = day_began(people[agent.agent_id].zone, board.at)
            answers = [
                e for e in events if _is_answer(e) and e.author_id == agent.agent_id and began <= e.at <= board.at
            ]
            assert agent.replies_today == len(answers)
            assert agent.load == len([t for t in cases if t.assignee_id == agent.agent_id and t.status in WAITING])

    within(database, work)


def _breached(case_: Ticket, now: datetime) -> bool:
    clocks = [clock for clock in case_.clocks if clock.side == ClockSide.SUPPORT and clock.settled_at is None]
    ends = [clock.breached_at or clock.due_at for clock in clocks if clock.state in ("running", "breached")]
    return any(at is not None and at <= now for at in ends)


def _near(case_: Ticket, now: datetime) -> bool:
    running = [clock for clock in case_.clocks if clock.side == ClockSide.SUPPORT and clock.state == "running"]
    return any(clock.warn_at is not None and clock.warn_at <= now and clock.due_at for clock in running)


def _is_answer(event: TicketEvent) -> bool:
    told = event.type in ("created", "message")
    return told and event.author == "agent" and event.data.get("public", True) is not False


def _waiting_since(case_: Ticket, events: list[TicketEvent]) -> datetime | None:
    since = None
    for event in sorted((e for e in events if e.ticket_id == case_.id), key=lambda e: (e.at, e.seq)):
        if _is_answer(event) or (event.type == "status" and event.data["to"] in ("solved", "closed")):
            since = None
        elif event.type in ("created", "message") and event.author == "customer":
            since = since or event.at
    return since


def test_older_cases_are_counted_as_if_they_had_been_from_the_start(database: str) -> None:  # noqa: F811
    async def counted(store: Store) -> list[Any]:
        async with store.reading() as reader:
            rows = [tuple(row) for row in await reader.execute(select(open_cases))]
            return sorted(rows, key=str) + sorted(
                (tuple(row) for row in await reader.execute(select(happenings))), key=str
            )

    async def work(store: Store) -> None:
        await seed_world(store, seed=7, password=PASSWORD, now=NOW, size=120)
        before = await counted(store)
        async with store.unit() as unit:
            await unit.execute(delete(open_cases))
            await unit.execute(delete(happenings))
        backfill = Backfill(store)
        looked_at = 0
        while step := await backfill.step():
            looked_at += step
        assert looked_at == 120
        assert await counted(store) == before
        async with store.unit() as unit:
            await unit.execute(delete(open_cases))
        assert await Backfill(store).step() == 0, "a finished count begins again"

    within(database, work)


def _of(board: dict[str, Any], queue: str) -> dict[str, Any]:
    found: dict[str, Any] = next((row for row in board["queues"] if row["queue"] == queue), {})
    return found


def _ids(http: httpx.Client, **query: str) -> list[str]:
    answer = http.get("/v1/board/tickets", params=query)
    assert answer.status_code == 200, answer.text
    found: list[str] = answer.json().get("ids", [])
    return found


def test_a_case_goes_through_the_figures(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]
    assert opened["id"] in _ids(desk.lead, figure="waiting", queue="")
    assert opened["id"] in _ids(desk.lead, figure="unassigned", queue="", market="stays")
    assert opened["id"] not in _ids(desk.lead, figure="waiting", market="cars")
    assert opened["id"] in _ids(desk.lead, figure="in_hour", queue="")
    me = desk.agents["agent"].id
    assert reply(desk.agent, opened["id"], "A note.", public=False).status_code == 201
    assert opened["id"] not in _ids(desk.lead, figure="replies_today", agent=me)
    assert reply(desk.agent, opened["id"], "Look under the mat.", status="solved").status_code == 201
    assert _ids(desk.lead, figure="replies_today", agent=me).count(opened["id"]) == 1
    assert opened["id"] in _ids(desk.lead, figure="solved_today", agent=me)
    assert opened["id"] in _ids(desk.lead, figure="out_hour", queue="")
    assert opened["id"] not in _ids(desk.lead, figure="waiting", queue="")


def test_a_merged_case_counts_with_the_one_it_became(desk: Desk) -> None:
    first = desk.take_in(sender=guest())["ticket"]
    second = desk.take_in(sender=guest())["ticket"]
    assert reply(desk.agent, first["id"], "We look into it.").status_code == 201
    waits = _ids(desk.lead, figure="waiting")
    assert second["id"] in waits
    merged = desk.agent.post(f"/v1/tickets/{second['id']}/merge", headers=key(), json={"into": first["id"]})
    assert merged.status_code == 200, merged.text
    for figure in ("waiting", "in_hour", "out_hour", "breached"):
        assert second["id"] not in _ids(desk.lead, figure=figure)
    assert _ids(desk.lead, figure="in_hour").count(first["id"]) == 1


def test_a_queue_that_a_case_moved_to_has_it(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]
    before = desk.lead.get("/v1/board").json()
    slug = next((row["queue"] for row in before["queues"] if row["queue"]), "")
    taken = change(desk.agent, ticket(desk.agent, opened["id"]), assignee_id=desk.agents["agent"].id)
    assert taken.status_code == 200
    assert opened["id"] in _ids(desk.lead, figure="load", agent=desk.agents["agent"].id)
    assert opened["id"] not in _ids(desk.lead, figure="unassigned", queue=slug)
    assert case(desk.agent, opened["id"])["ticket"]["assignee_id"] == desk.agents["agent"].id


def test_the_board_shows_everybody_and_reply_times(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]
    assert reply(desk.other, opened["id"], "Hello.").status_code == 201
    answer = desk.lead.get("/v1/board")
    assert answer.status_code == 200
    board = answer.json()
    assert datetime.fromisoformat(board["at"]) <= datetime.now(UTC)
    shown = {agent["agent_id"] for agent in board["agents"]}
    assert shown == {agent.id for name, agent in desk.agents.items() if name != "gateway"}
    assert len(board["replies"]) == 24


def test_only_leads_see_the_board_and_bad_questions_are_told(desk: Desk) -> None:
    for http in (desk.agent, desk.senior):
        problem(http.get("/v1/board"), 403, "forbidden")
        problem(http.get("/v1/board/tickets?figure=waiting"), 403, "forbidden")
    for query in (
        "figure=nothing",
        "figure=waiting&market=boats",
        "figure=replies",
        "figure=replies&from=yesterday&until=now",
        "figure=replies&from=2026-03-01T00:00:00&until=2026-03-01T01:00:00",
        f"figure={'x' * 5000}",
    ):
        problem(desk.lead.get(f"/v1/board/tickets?{query}"), 400, "malformed")
    problem(desk.lead.get("/v1/board?market=boats"), 400, "malformed")
    hostile = {"figure": "solved_today", "agent": f"{uuid.uuid4()}' OR 1=1 --", "queue": "\x00"}
    assert _ids(desk.admin, **hostile) == []
    assert micros(datetime(1970, 1, 1, tzinfo=UTC)) == 0
