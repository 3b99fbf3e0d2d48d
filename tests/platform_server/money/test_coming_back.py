"""Money that a bank declines days later brings its case back, to somebody who is there."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from agent_console.contract.commands import MergeCommand, TicketPatch
from agent_console.contract.entities import Agent, Claim, Ticket, TicketEvent
from agent_console.domain.kinds import Metric
from agent_console.platform_server.money.claim_refunds import follow_all
from agent_console.platform_server.services import tickets
from tests.platform_server.money.deciding import decide as decide_approval
from tests.platform_server.money.deciding import somebody
from tests.platform_server.money.giving import (
    claim_for,
    claimable,
    claimed,
    decide,
    every,
    one,
    open_case,
    ready_claim,
    written,
)
from tests.platform_server.money.world import World, new_agent, receipt, world

LATER = "5126"
"""The card whose bank takes a refund on, and declines it later."""


async def at_work(place: World, agent: Agent, status: str = "online") -> Agent:
    """The agent with that status, new to the platform or not."""
    async with place.store.unit() as unit:
        known = await unit.find(Agent, agent.id)
        return unit.save(replace(known, status=status)) if known else unit.add(replace(agent, status=status))


async def patch(place: World, ticket: Ticket, agent: Agent | None = None, **fields: Any) -> Ticket:
    async with place.store.unit() as unit:
        return await tickets.change(
            unit, await unit.get(Ticket, ticket.id), TicketPatch(**fields), agent or place.agent
        )


async def history(place: World, ticket: Ticket) -> list[TicketEvent]:
    events = [event for event in await every(place, TicketEvent) if event.ticket_id == ticket.id]
    return sorted(events, key=lambda event: event.seq)


async def sent(place: World, ticket: Ticket, amount: int = 3_000, **changes: Any) -> None:
    """A refund from the case that is with the bank, of which the customer has been told."""
    given = receipt(await place.refund(amount, ticket_id=ticket.id, tell="Your money is on its way.", **changes))
    assert given.refund.state == "pending_bank"


def test_a_solved_case_is_open_again_with_the_cause_and_with_its_agent(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=LATER) as place:
            await at_work(place, place.agent)
            ticket = await open_case(place)
            await sent(place, ticket)
            assert await written(place, ticket.id) == ["Your money is on its way."]
            solved = await patch(place, ticket, status="solved", assignee_id=place.agent.id)
            await asyncio.gather(*(place.find_out() for _ in range(4)))
            back = await one(place, Ticket, ticket.id)
            assert (back.status, back.assignee_id) == ("open", place.agent.id)
            came = [event for event in await history(place, ticket) if event.data.get("why")]
            assert [(event.type, event.author, event.data["to"]) for event in came] == [("status", "automatic", "open")]
            why = came[0].data["why"]
            assert (why["cause"], why["what"], why["state"]) == ("money", "refund", "failed")
            assert (why["amount"], why["currency"]) == (3_000, "EUR")
            assert await written(place, ticket.id) == ["Your money is on its way."], "the agent writes what is true now"
            # As of every case that is opened again: what was kept stays kept, the whole goes on.
            before, after = ({clock.metric: clock for clock in one.clocks} for one in (solved, back))
            assert before[Metric.TOTAL_RESOLUTION].settled_at is not None
            assert after[Metric.TOTAL_RESOLUTION].settled_at is None
            assert after[Metric.FIRST_RESOLUTION].settled_at == before[Metric.FIRST_RESOLUTION].settled_at is not None

    asyncio.run(story())


@pytest.mark.parametrize("before", ["pending", "on_hold", "closed"])
def test_a_case_that_waits_or_is_closed_comes_back_too(database: str, tmp_path: Path, before: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=LATER) as place:
            await at_work(place, place.agent)
            ticket = await open_case(place)
            await sent(place, ticket)
            if before == "closed":
                await patch(place, ticket, status="solved")
            asleep = datetime.now(UTC) + timedelta(days=3)
            await patch(place, ticket, status=before, snoozed_until=asleep)
            await place.find_out()
            back = await one(place, Ticket, ticket.id)
            assert (back.status, back.snoozed_until) == ("open", None)

    asyncio.run(story())


@pytest.mark.parametrize(
    ("owner", "sender", "gets"),
    [("online", "online", "owner"), ("away", "online", "sender"), ("offline", "offline", ""), ("", "online", "sender")],
)
def test_it_goes_to_somebody_who_is_there(database: str, tmp_path: Path, owner: str, sender: str, gets: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=LATER) as place:
            await at_work(place, place.agent, sender)
            colleague = await at_work(place, new_agent("agent"), owner or "online")
            ticket = await open_case(place)
            await sent(place, ticket)
            await patch(place, ticket, status="solved", assignee_id=colleague.id if owner else "")
            await place.find_out()
            back = await one(place, Ticket, ticket.id)
            wanted = {"owner": colleague.id, "sender": place.agent.id, "": ""}[gets]
            assert (back.status, back.assignee_id) == ("open", wanted)
            given = [
                event for event in await history(place, ticket) if event.type == "assignee" and "why" in event.data
            ]
            assert [event.data["to"] for event in given] == ([] if gets == "owner" else [wanted])

    asyncio.run(story())


def test_outside_of_the_hours_of_an_agent_it_is_the_queues(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=LATER) as place:
            days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            yesterday = days[(datetime.now(UTC) - timedelta(days=1)).weekday()]
            await at_work(place, place.agent)
            async with place.store.unit() as unit:
                known = await unit.get(Agent, place.agent.id)
                unit.save(replace(known, shift={yesterday: [["00:00", "01:00"]]}, zone="UTC"))
            ticket = await open_case(place)
            await sent(place, ticket)
            await patch(place, ticket, status="solved", assignee_id=place.agent.id)
            await place.find_out()
            assert (await one(place, Ticket, ticket.id)).assignee_id == ""

    asyncio.run(story())


def test_what_is_declined_at_once_is_its_senders_to_answer(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0002") as place:
            ticket = await open_case(place)
            await patch(place, ticket, status="solved", assignee_id=place.agent.id)
            assert receipt(await place.refund(3_000, ticket_id=ticket.id)).refund.state == "failed"
            found = await one(place, Ticket, ticket.id)
            assert (found.status, found.assignee_id) == ("solved", place.agent.id)

    asyncio.run(story())


def test_what_is_declined_after_an_approval_comes_back_to_who_asked(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=30_000, role="agent", last4="0002") as place:
            await at_work(place, place.agent)
            ticket = await open_case(place)
            asked = receipt(await place.refund(25_000, ticket_id=ticket.id, ask_approval=True)).approval
            assert asked is not None
            await patch(place, ticket, status="pending")
            assert (await decide_approval(place, asked, await somebody(place, "lead"))).status == 200
            back = await one(place, Ticket, ticket.id)
            assert (back.status, back.assignee_id) == ("open", place.agent.id)

    asyncio.run(story())


def test_it_is_the_case_that_this_one_was_merged_into(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=LATER) as place:
            first = await open_case(place)
            await sent(place, first)
            await patch(place, first, status="solved")
            second = await open_case(place)
            async with place.store.unit() as unit:
                await tickets.merge(unit, await unit.get(Ticket, first.id), MergeCommand(into=second.id), place.agent)
            await patch(place, second, status="solved")
            await place.find_out()
            assert [(await one(place, Ticket, case.id)).status for case in (first, second)] == ["closed", "open"]

    asyncio.run(story())


def test_a_charge_and_a_dispute_that_fail_later_bring_their_cases_back(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=LATER) as place:
            await claimable(place)
            damage = await ready_claim(place, 3_000)
            ticket = await one(place, Ticket, damage.ticket_id)
            for claim in (damage, await disputed(place, ticket)):
                assert claimed(await decide(place, claim)).claim.state == "pending_bank"
                await patch(place, ticket, status="solved")
                await place.find_out()
                await follow_all(place.store, place.money.now())
                assert (await one(place, Claim, claim.id)).state == "failed"
                assert (await one(place, Ticket, ticket.id)).status == "open"
            whys = [event.data["why"]["what"] for event in await history(place, ticket) if event.data.get("why")]
            assert whys == ["charge", "refund"]

    asyncio.run(story())


async def disputed(place: World, ticket: Ticket) -> Claim:
    """What the customer says that they should not have paid."""
    guest = place.booking.customer_id
    wanted: dict[str, Any] = {"kind": "dispute", "by_id": guest, "from_id": "", "line_ids": ["line-nights"]}
    return claimed(await claim_for(place, 3_000, ticket_id=ticket.id, **wanted)).claim
