"""Words to a customer that cannot be sent: refused before money moves, and no hindrance to its booking once it has."""

from __future__ import annotations

import asyncio
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from agent_console.contract.entities import Agent, Approval, Claim
from agent_console.contract.routes import MAX_TEXT
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.port import StatementKind
from agent_console.platform_server.money.details import Details, keep
from agent_console.platform_server.money.jobs import REFUND, open_job
from agent_console.platform_server.money.reconcile import compare
from agent_console.platform_server.money.recovery import Recovery
from tests.platform_server.money.deciding import asked, somebody
from tests.platform_server.money.giving import (
    approve,
    claimable,
    claimed,
    compensations,
    decide,
    every,
    give,
    given,
    one,
    open_case,
    ready_claim,
    told,
    written,
)
from tests.platform_server.money.world import World, problem, receipt, world

TOO_LONG = "x" * (MAX_TEXT + 1)
SOON = datetime.now(UTC) + timedelta(days=180)


async def _agree(place: World) -> None:
    assert all(sum(accounts.values()) == 0 for accounts in (await place.books()).values())
    assert (await verify(place.store)).whole
    assert (await compare(place.store, {"embedded": place.gateway})).differences == ()


async def _demote(place: World, agent: Agent) -> None:
    """Take their right to write to customers."""
    async with place.store.unit() as unit:
        unit.save(replace(await unit.get(Agent, agent.id), role="channel"))


async def _reasons(place: World, ticket_id: str) -> list[tuple[int, str, str]]:
    """Of what the history says that the customer was not told, and why."""
    events = await told(place, ticket_id, "untold")
    return [(event.data["amount"], event.data["currency"], event.data["why"]["code"]) for event in events]


def test_a_message_that_is_too_long_is_refused_before_money_moves(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            case = await open_case(place)
            no = problem(await place.refund(1_000, ticket_id=case.id, tell=TOO_LONG))
            assert (no.status, no.code, no.field) == (422, "tell", "tell")
            assert (await place.refunds(), place.gateway.totals(), (await place.paid()).pending) == ([], {}, 0)
            receipt(await place.refund(1_000, ticket_id=case.id, tell="x" * MAX_TEXT))
            assert place.gateway.totals() == {place.payment.id: (1, 1_000)}
            assert [len(text) for text in await written(place, case.id)] == [MAX_TEXT]
            await _agree(place)

    asyncio.run(story())


def test_a_claim_is_not_charged_with_a_message_that_is_too_long(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            claim = await ready_claim(place, 3_000)
            assert problem(await decide(place, claim, tell=TOO_LONG)).code == "tell"
            assert (await one(place, Claim, claim.id)).state == "ready"
            assert place.gateway.totals(StatementKind.CHARGE) == {}
            await _agree(place)

    asyncio.run(story())


def test_the_code_of_a_voucher_counts_as_part_of_its_message(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            case = await open_case(place)
            words = "{code}" + "x" * (MAX_TEXT - 6)
            answer = await give(place, 2_000, kind="voucher", expires_at=SOON, ticket_id=case.id, tell=words)
            assert problem(answer).code == "tell"
            assert await compensations(place) == []

    asyncio.run(story())


def test_an_approved_refund_is_booked_although_its_words_cannot_be_sent_any_more(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=50_000) as place:
            agent, case = await somebody(place, "agent"), await open_case(place)
            approval = await asked(place, 20_000, agent=agent, ticket_id=case.id, tell="200 euros are on their way.")
            await _demote(place, agent)
            assert (await approve(place, approval)).status == 200
            (refund,) = await place.refunds()
            paid = await place.paid()
            assert (refund.state, paid.refunded, paid.pending) == ("succeeded", 20_000, 0)
            assert await place.find_out() == 0
            assert place.gateway.totals() == {place.payment.id: (1, 20_000)}
            assert await written(place, case.id) == []
            assert await _reasons(place, case.id) == [(20_000, "EUR", "forbidden")]
            await _agree(place)

    asyncio.run(story())


def test_an_approved_credit_is_given_although_its_words_cannot_be_sent_any_more(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            agent, case = await somebody(place, "agent"), await open_case(place)
            answer = await give(place, 5_000, agent=agent, ask_approval=True, ticket_id=case.id, tell="A credit.")
            approval = given(answer).approval
            assert approval is not None
            await _demote(place, agent)
            assert (await approve(place, approval)).status == 200
            assert [found.state for found in await compensations(place)] == ["succeeded"]
            assert await written(place, case.id) == []
            assert await _reasons(place, case.id) == [(5_000, "EUR", "forbidden")]
            await _agree(place)

    asyncio.run(story())


@pytest.mark.parametrize("from_payout", [False, True])
def test_an_approved_charge_is_booked_although_its_words_cannot_be_sent_any_more(
    database: str, tmp_path: Path, from_payout: bool
) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            sides = {"kind": "cancellation_fee", "by_id": "", "from_id": host.id} if from_payout else {}
            claim = await ready_claim(place, 6_000, **sides)
            agent = await somebody(place, "agent")
            waiting = claimed(await decide(place, claim, agent=agent, ask_approval=True, tell="We charged 60 euros."))
            assert waiting.claim.state == "waiting_approval"
            (approval,) = await _waiting(place)
            await _demote(place, agent)
            assert (await approve(place, approval)).status == 200
            assert (await one(place, Claim, claim.id)).state == "succeeded"
            charged = {} if from_payout else {place.payment.id: (1, 6_000)}
            assert place.gateway.totals(StatementKind.CHARGE) == charged
            assert await written(place, claim.ticket_id) == []
            assert await _reasons(place, claim.ticket_id) == [(6_000, "EUR", "forbidden")]
            await _agree(place)

    asyncio.run(story())


async def _waiting(place: World) -> list[Approval]:
    return [approval for approval in await every(place, Approval) if approval.state == "waiting"]


def test_what_an_earlier_platform_took_on_with_words_that_are_too_long_is_booked_once(
    database: str, tmp_path: Path
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0259") as place:
            case = await open_case(place)
            refund = receipt(await place.refund(1_000, ticket_id=case.id, tell="On its way.")).refund
            assert refund.state == "unknown"
            async with place.store.unit() as unit:
                await keep(unit, refund.id, Details(tell=TOO_LONG, agent_id=place.agent.id, amount=1_000))
            assert await place.find_out() == 1
            assert [found.state for found in await place.refunds()] == ["succeeded"]
            assert await place.find_out() == 0
            assert place.gateway.totals() == {place.payment.id: (1, 1_000)}
            assert await _reasons(place, case.id) == [(1_000, "EUR", "text")]
            assert await written(place, case.id) == []
            await _agree(place)

    asyncio.run(story())


@pytest.mark.parametrize("starting", [False, True])
def test_one_job_that_cannot_be_brought_on_holds_up_no_other(database: str, tmp_path: Path, starting: bool) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0259") as place:
            assert receipt(await place.refund(1_000)).refund.state == "unknown"
            later = place.money.now() + timedelta(hours=1)
            async with place.store.unit() as unit:
                open_job(unit, REFUND, str(uuid.uuid4()), "submitted", place.money.now() - timedelta(days=1))
            assert await Recovery(place.money).once(starting=starting, now=later) == 2
            assert [found.state for found in await place.refunds()] == ["succeeded"]
            # The one of which nothing is known is looked at again when its time has come, and not before.
            assert await Recovery(place.money).once(now=later) == 0
            assert await Recovery(place.money).once(now=later + timedelta(hours=1)) == 1

    asyncio.run(story())
