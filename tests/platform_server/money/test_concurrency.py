"""Sixteen agents at one booking at once, through two platforms at the same database."""

from __future__ import annotations

import asyncio
import itertools
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import column, func, select, table

from agent_console.contract.entities import Agent, Approval, Customer, Ticket
from agent_console.domain.faults import Busy, Conflict
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.money.ledger import book_captures, take_turn
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.money.telling import tell_case
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Store, new_id
from tests.platform_server.money.deciding import somebody
from tests.platform_server.money.giving import (
    approve,
    claimable,
    decide,
    every,
    give,
    open_case,
    ready_claim,
)
from tests.platform_server.money.world import (
    World,
    insist,
    new_agent,
    new_booking,
    new_payment,
    problem,
    receipt,
    world,
)
from tests.support.platform import fresh_database

CROWD = 16


async def _second(place: World, store: Store, folder: Path) -> World:
    gateway = EmbeddedGateway(folder / "gateway.sqlite")
    return World(store, Money(store, {"embedded": gateway}), gateway, place.agent, place.booking, place.payment)


def test_sixteen_agents_with_their_own_intents_never_give_more_than_there_is(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place, Store.open(database) as store:
            other = await _second(place, store, tmp_path)
            platforms = itertools.cycle([place, other])
            given = await asyncio.gather(*(insist(next(platforms), 1_500) for _ in range(CROWD)))
            await other.money.close()
            assert sorted(given, reverse=True) == [1_500] * 6 + [0] * (CROWD - 6)
            paid = await place.paid()
            assert (paid.refunded, paid.pending) == (9_000, 0)
            assert place.gateway.totals() == {place.payment.id: (6, 9_000)}
            assert await place.books() == {"EUR": {"bookings": -10_000, "platform": 9_000, "provider:embedded": 1_000}}

    asyncio.run(story())


def test_one_intent_sent_sixteen_times_at_once_is_one_refund(database: str, tmp_path: Path) -> None:
    async def send(place: World, key: str, version: int) -> Answer | None:
        try:
            return await place.refund(2_000, key=key, ledger_version=version)
        except (Conflict, Busy):
            return None

    async def story() -> None:
        async with world(database, tmp_path, last4="0127") as place, Store.open(database) as store:
            other = await _second(place, store, tmp_path)
            key, version = new_id(), await place.version()
            platforms = itertools.cycle([place, other])
            answers = await asyncio.gather(*(send(next(platforms), key, version) for _ in range(CROWD)))
            await other.money.close()
            first = [answer for answer in answers if answer is not None]
            assert first, "one of them is carried out"
            assert {receipt(answer).refund.id for answer in first} == {key}
            assert receipt(await place.refund(2_000, key=key, ledger_version=version)).refund.state == "succeeded"
            assert place.gateway.totals() == {place.payment.id: (1, 2_000)}
            assert (await place.paid()).refunded == 2_000

    asyncio.run(story())


def test_two_recoveries_at_once_finish_a_refund_once(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0101") as place, Store.open(database) as store:
            other = await _second(place, store, tmp_path)
            assert receipt(await place.refund(2_000)).refund.state == "unknown"
            await asyncio.gather(*(platform.find_out() for platform in [place, other] * 4))
            await other.money.close()
            assert [refund.state for refund in await place.refunds()] == ["succeeded"]
            assert place.gateway.totals() == {place.payment.id: (1, 2_000)}

    asyncio.run(story())


def test_two_bookings_of_a_customer_do_not_use_up_one_limit_twice(database: str, tmp_path: Path) -> None:
    """Goodwill is limited over all bookings of a customer in 90 days (EUR 40 for agents, EUR 20 at once)."""

    async def give_goodwill(place: World, agent: Agent) -> int:
        while True:
            try:
                answer = await place.refund(1_500, agent=agent, reason="goodwill")
            except Busy:
                continue
            if answer.status == 201:
                return 1_500
            if problem(answer).code == "over_limit":
                return 0
            assert problem(answer).code == "ledger_moved"

    async def story() -> None:
        async with world(database, tmp_path, captured=90_000, role="agent") as place:
            _, second = new_booking("EUR", {"nights": 90_000})
            second = replace(second, customer_id=place.booking.customer_id)
            payment = new_payment(second, 90_000)
            agents = [new_agent("agent") for _ in range(8)]
            await place.add(*agents)
            async with place.store.unit() as unit:
                unit.add(second)
                unit.add(payment)
                await book_captures(unit, [payment])
            other = World(place.store, place.money, place.gateway, place.agent, second, payment)
            places = itertools.cycle([place, other])
            given = await asyncio.gather(*(give_goodwill(next(places), agent) for agent in agents))
            assert sum(given) == 3_000

    asyncio.run(story())


async def _somebody_waits(store: Store) -> None:
    """Until a transaction of this PostgreSQL database waits for another one."""
    sessions = table("pg_stat_activity", column("datname"), column("wait_event_type"))
    waiting = select(func.count()).where(
        sessions.c.datname == func.current_database(), sessions.c.wait_event_type == "Lock"
    )
    found = 0
    while not found:
        async with store.reading() as reader:
            found = await reader.scalar(waiting)
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("what", ["payout", "approved payout", "approved credit"])
def test_whoever_posts_to_the_ledger_waits_for_it_before_the_case_is_told(tmp_path: Path, what: str) -> None:
    """Another booking of the same case posts first and tells the case then: neither may wait for the other for ever."""

    async def story(database: str) -> None:
        async with world(database, tmp_path) as place:
            host, agent = await claimable(place), await somebody(place, "agent")
            if what == "approved credit":
                ticket_id = (await open_case(place)).id
                await give(place, 5_000, agent=agent, ask_approval=True, ticket_id=ticket_id)
            else:
                claim = await ready_claim(place, 6_000, kind="cancellation_fee", by_id="", from_id=host.id)
                ticket_id = claim.ticket_id
            if what == "payout":
                act = decide(place, claim)
            else:
                if what == "approved payout":
                    await decide(place, claim, agent=agent, ask_approval=True)
                (approval,) = await every(place, Approval)
                act = approve(place, approval)
            async with place.store.unit() as unit:
                await take_turn(unit)
                acting = asyncio.create_task(act)
                await _somebody_waits(place.store)
                await tell_case(unit, ticket_id, "refund", Teller(), {"state": "succeeded"}, datetime.now(UTC))
            assert (await acting).status == 200
            assert all(sum(accounts.values()) == 0 for accounts in (await place.books()).values())

    with fresh_database("postgres", tmp_path) as url:
        asyncio.run(asyncio.wait_for(story(url), 60))


def test_a_case_is_written_while_its_customer_is_held(tmp_path: Path) -> None:
    """A row that is written twice in a transaction has its foreign keys looked at again; that must wait for nobody."""

    async def story(database: str) -> None:
        async with world(database, tmp_path) as place:
            case = await open_case(place)
            async with place.store.unit() as holding:
                await holding.get(Customer, case.customer_id)
                async with place.store.unit() as unit:
                    for preview in ("first", "second"):
                        unit.save(replace(await unit.get(Ticket, case.id), preview=preview))
                        await unit.flush()
            async with place.store.reading() as reader:
                assert (await reader.get(Ticket, case.id)).preview == "second"

    with fresh_database("postgres", tmp_path) as url:
        asyncio.run(asyncio.wait_for(story(url), 60))
