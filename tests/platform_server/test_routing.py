"""Cases that nobody has are given out: by skill, room and fairness, once, with the reason told."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from msgspec import structs
from sqlalchemy import insert

from agent_console.contract.entities import Agent, Ticket
from agent_console.domain.routing_policy import RoutingPolicy, default_policy
from agent_console.platform_server.services.routing import route_waiting
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import routing_waits
from agent_console.platform_server.store.tables import tickets as ticket_table
from tests.platform_server.clockwork import NOON, colleague, come_in, do, now_of, seen, to_status, told
from tests.support.platform import database, within  # noqa: F401

MINUTE = timedelta(minutes=1)
POLICY = replace(default_policy(), queues=frozenset({"*"}))
SPEAKS = {"languages": ["en", "hy"], "markets": ["stays"]}


async def there(store: Store, name: str = "Ani", at: datetime = NOON, **fields: Any) -> Agent:
    """A colleague whose console is heard."""
    agent = await colleague(store, name, **(SPEAKS | fields))
    await seen(store, agent, at)
    return agent


async def route(store: Store, at: datetime = NOON, policy: RoutingPolicy = POLICY) -> int:
    given = 0
    while found := await route_waiting(store, policy, at):
        given += found
    return given


async def everything(store: Store) -> list[Ticket]:
    async with store.reading() as reader:
        return await reader.select(Ticket, order_by=[ticket_table.c.number])


def test_a_case_goes_to_who_speaks_its_language_and_the_history_says_why(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await there(store, "Elira", languages=["sq"])
        ani = await there(store)
        ticket = await come_in(store, language="hy")
        assert await route(store) == 1
        assert (await now_of(store, ticket)).assignee_id == ani.id
        (event,) = await told(store, ticket, "assignee")
        assert (event.author, event.data["to"], event.data["to_name"]) == ("automatic", ani.id, "Ani")
        assert event.data["why"]["cause"] == "routing"
        assert event.data["why"]["skills"] == ["language", "market"]
        assert event.data["why"]["others"] == {"language": 1}
        assert await route(store) == 0

    within(database, work)


def test_why_nobody_has_it_is_told_once_and_the_case_goes_when_somebody_is_there(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await there(store, languages=["en"])
        ticket = await come_in(store, language="hy")
        for minute in range(5):
            assert await route(store, NOON + minute * MINUTE) == 0
        (event,) = await told(store, ticket, "assignee")
        assert (event.data["to"], event.data["why"]["reason"], event.data["why"]["language"]) == (
            "",
            "nobody_speaks",
            "hy",
        )
        speaks = await there(store, "Speaks", NOON + 5 * MINUTE)
        assert await route(store, NOON + 5 * MINUTE) == 1
        assert (await now_of(store, ticket)).assignee_id == speaks.id

    within(database, work)


def test_just_after_the_start_that_nobody_is_there_is_not_told(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        ticket = await come_in(store)
        await route_waiting(store, POLICY, NOON, NOON - timedelta(seconds=20))
        assert await told(store, ticket, "assignee") == []
        await there(store)
        assert await route_waiting(store, POLICY, NOON, NOON - timedelta(seconds=20)) == 1

    within(database, work)


def test_nobody_gets_more_than_fits_and_the_work_is_shared(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        people = [await there(store, name, capacity=capacity) for name, capacity in (("A", 2), ("B", 4), ("C", 0))]
        for _ in range(9):
            await come_in(store)
        await asyncio.gather(*(route(store) for _ in range(4)))
        loads = Counter(ticket.assignee_id for ticket in await everything(store))
        assert [loads[agent.id] for agent in people] == [2, 4, 0]
        assert loads[""] == 3
        done = next(ticket for ticket in await everything(store) if ticket.assignee_id == people[0].id)
        await do(store, done, NOON, to_status("solved"))
        assert await route(store) == 1

    within(database, work)


def test_who_is_off_shift_away_or_silent_is_given_nothing(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await there(store, "Night", shift={"wed": [["22:00", "23:00"]]})
        await there(store, "Away", status="away")
        await there(store, "Silent", NOON - timedelta(hours=1))
        await colleague(store, "Never heard", **SPEAKS)
        await there(store, "Lead", role="lead")
        ticket = await come_in(store)
        assert await route(store) == 0
        (event,) = await told(store, ticket, "assignee")
        assert event.data["why"]["reason"] == "nobody_there"
        assert event.data["why"]["others"] == {"away": 1, "off_shift": 1, "offline": 2}
        assert await route(store, NOON + timedelta(hours=10)) == 0

    within(database, work)


def test_only_the_queues_that_the_operator_names_are_given_out(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await there(store)
        mine, other = await come_in(store), await come_in(store)
        await do(store, mine, NOON, lambda case: case.change(queue="routed"))
        assert await route(store, policy=default_policy()) == 0
        assert await route(store, policy=replace(POLICY, queues=frozenset({"routed"}))) == 1
        assert (await now_of(store, other)).assignee_id == ""
        assert await told(store, other, "assignee") == []

    within(database, work)


def test_what_waits_for_the_customer_sleeps_or_is_done_stays(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await there(store)
        pending, asleep, solved = [await come_in(store) for _ in range(3)]
        await do(store, pending, NOON, to_status("pending"))
        await do(store, asleep, NOON, lambda case: case.change(snoozed_until=NOON + timedelta(days=1)))
        await do(store, solved, NOON, to_status("solved"))
        assert await route(store) == 0

    within(database, work)


def test_a_case_that_was_taken_from_somebody_goes_to_another(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        slow = await there(store, "Slow")
        ticket = await come_in(store)
        async with store.unit() as unit:
            row = {"ticket_id": ticket.id, "reason": "", "not_agent": slow.id, "since": NOON}
            await unit.execute(insert(routing_waits).values(**row))
        assert await route(store) == 0
        (event,) = await told(store, ticket, "assignee")
        assert event.data["why"]["reason"] == "nobody_free"
        assert event.data["why"]["others"] == {"had_it": 1}
        other = await there(store, "Other")
        assert await route(store) == 1
        assert (await now_of(store, ticket)).assignee_id == other.id

    within(database, work)


def test_several_processes_fill_no_place_twice(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        people = [await there(store, f"Agent {number}", capacity=3) for number in range(4)]
        for _ in range(20):
            await come_in(store)
        async with contextlib.AsyncExitStack() as stack:
            stores = [store]
            if store.is_postgres:
                stores += [await stack.enter_async_context(Store.open(database)) for _ in range(3)]
            await asyncio.gather(*(route(one) for one in stores for _ in range(2)))
        loads = Counter(ticket.assignee_id for ticket in await everything(store))
        assert [loads[agent.id] for agent in people] == [3, 3, 3, 3]
        for ticket in await everything(store):
            given = [event for event in await told(store, ticket, "assignee") if event.data["to"]]
            assert len(given) == bool(ticket.assignee_id)

    within(database, work)


def test_many_that_nobody_can_take_do_not_stand_before_those_that_somebody_can(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await there(store, capacity=5)
        for _ in range(25):
            await come_in(store, language="kk")
        late = await come_in(store, NOON + MINUTE, language="hy")
        while await route_waiting(store, POLICY, NOON + MINUTE) == 0:
            assert not (await now_of(store, late)).assignee_id
        assert (await now_of(store, late)).assignee_id
        assert structs.asdict(late)["language"] == "hy"

    within(database, work)
