"""Consoles that fall silent: their agents are away, their customers' cases come back. Time is an argument."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from msgspec import structs
from sqlalchemy import select

from agent_console.contract.board import AgentPatch
from agent_console.contract.entities import Agent
from agent_console.domain.kinds import Author
from agent_console.domain.routing_policy import default_policy
from agent_console.platform_server.attendance import Attendance
from agent_console.platform_server.services import agents
from agent_console.platform_server.services.silence import mind_the_silent
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import agent_presence, audit
from tests.platform_server.clockwork import NOON, colleague, come_in, do, now_of, seen, told
from tests.support.platform import database, within  # noqa: F401

MINUTE = timedelta(minutes=1)
POLICY = default_policy()
LONG_AGO = NOON - timedelta(days=1)


async def status_of(store: Store, agent: Agent) -> str:
    async with store.reading() as reader:
        return (await reader.get(Agent, agent.id)).status


async def mind(store: Store, at: datetime, since: datetime = LONG_AGO) -> int:
    return await mind_the_silent(store, POLICY, at, since)


def test_a_silent_agent_is_away_then_offline_and_back_when_heard(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ani = await colleague(store)
        await seen(store, ani, NOON)
        assert await mind(store, NOON + 9 * MINUTE) == 0
        assert await mind(store, NOON + 10 * MINUTE) == 1
        assert await status_of(store, ani) == "away"
        assert await mind(store, NOON + 20 * MINUTE) == 0
        await mind(store, NOON + 60 * MINUTE)
        assert await status_of(store, ani) == "offline"
        await seen(store, ani, NOON + 90 * MINUTE)
        await mind(store, NOON + 91 * MINUTE)
        assert await status_of(store, ani) == "online"
        async with store.reading() as reader:
            rows = await reader.execute(select(audit.c.action).order_by(audit.c.seq))
        assert [row.action for row in rows] == ["agent.silent", "agent.silent", "agent.heard_again"]

    within(database, work)


def test_who_went_away_by_themselves_stays_away(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ani = await colleague(store)
        await seen(store, ani, NOON)
        await mind(store, NOON + 11 * MINUTE)
        async with store.unit() as unit:
            found = await unit.get(Agent, ani.id)
            await agents.change(unit, found, AgentPatch(status="away"), ani)
        await seen(store, ani, NOON + 12 * MINUTE)
        await mind(store, NOON + 13 * MINUTE)
        assert await status_of(store, ani) == "away"

    within(database, work)


def test_a_platform_that_was_down_takes_nobody_for_silent(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ani, never = await colleague(store), await colleague(store, "Never heard")
        await seen(store, ani, NOON)
        started = NOON + timedelta(hours=8)
        assert await mind(store, started + 9 * MINUTE, started) == 0
        assert await mind(store, started + 10 * MINUTE, started) == 2
        assert {await status_of(store, ani), await status_of(store, never)} == {"away"}

    within(database, work)


def test_what_the_silent_one_left_unanswered_comes_back_with_the_reason(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ani = await colleague(store, "Ani Petrosyan")
        await seen(store, ani, NOON)
        waiting, answered, pending = [await come_in(store) for _ in range(3)]
        for ticket, fields in (
            (waiting, {}),
            (answered, {"last_author": Author.AGENT, "status": "open"}),
            (pending, {"status": "pending"}),
        ):
            await do(store, ticket, NOON, lambda case, fields=fields: case.change(assignee_id=ani.id, **fields))  # type: ignore[misc]
        await asyncio.gather(*(mind(store, NOON + 10 * MINUTE) for _ in range(3)))
        assert (await now_of(store, waiting)).assignee_id == ""
        for ticket in (answered, pending):
            assert (await now_of(store, ticket)).assignee_id == ani.id
        (event,) = await told(store, waiting, "assignee")
        assert event.data["from"] == ani.id
        assert event.data["why"] == {
            "cause": "silent",
            "agent": ani.id,
            "name": "Ani Petrosyan",
            "since": NOON.isoformat(),
        }

    within(database, work)


def test_a_beat_moves_no_version(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ani = await colleague(store)
        gateway = await colleague(store, "Gateway", role="channel")
        attendance = Attendance(store)
        for agent in (ani, gateway, ani):
            attendance.hear(agent)
        assert await attendance.write() == 1
        assert await attendance.write() == 0
        async with store.reading() as reader:
            rows = (await reader.execute(select(agent_presence))).rows
            assert (await reader.get(Agent, ani.id)).version == 1
        assert [(row.agent_id, row.before_silence) for row in rows] == [(ani.id, "")]
        assert structs.replace(ani, version=1) == ani

    within(database, work)
