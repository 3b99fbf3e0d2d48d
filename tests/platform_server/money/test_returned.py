"""A refund that the bank sends back days after it succeeded: it left and came back, and the money can be given anew."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from agent_console.contract.entities import Booking, Claim, Refund
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.money.export import days_of, export
from agent_console.platform_server.money.history import history_of
from agent_console.platform_server.money.ledger import legs_of
from agent_console.platform_server.money.reconcile import compare
from agent_console.platform_server.money.returning import take_back
from tests.platform_server.money.giving import claim_for, claimable, claimed, decide, one, open_case, told
from tests.platform_server.money.world import World, problem, receipt, world

CLOSED = "The account is closed."


async def send_back(place: World, refund: Refund) -> None:
    place.gateway.send_back(refund.id, CLOSED)
    await take_back(place.store, refund.id, CLOSED, place.money.now())


def test_the_books_the_bill_and_the_provider_agree_that_it_came_back(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 8_000, "cleaning": 2_000}) as place:
            ticket = await open_case(place)
            lines = ["line-nights", "line-cleaning"]
            kept = receipt(await place.refund(1_000, line_ids=["line-nights"])).refund
            refund = receipt(await place.refund(3_001, ticket_id=ticket.id, line_ids=lines)).refund
            before = await place.books()
            assert before["EUR"]["provider:embedded"] == 5_999
            await send_back(place, refund)
            await send_back(place, refund)
            back = await one(place, Refund, refund.id)
            assert (back.state, back.failure) == ("returned", CLOSED)
            paid, booking = await place.paid(), await one(place, Booking, place.booking.id)
            assert (paid.refunded, paid.pending, paid.refundable) == (1_000, 0, 9_000)
            assert {line.id: line.refunded for line in booking.lines} == {"line-nights": 1_000, "line-cleaning": 0}
            async with place.store.reading() as reader:
                legs = await legs_of(reader, refund_id=refund.id)
                history = await history_of(reader, place.money.policy, booking.customer_id, datetime.now(UTC))
            assert len(legs) == 4, "it left, and it came back"
            for account in {leg.account for leg in legs}:
                assert sum(leg.amount for leg in legs if leg.account == account) == 0
            assert {line.id: line.state for line in history.refunds} == {kept.id: "succeeded", refund.id: "returned"}
            assert [event.data["state"] for event in await told(place, ticket.id, "refund")][-1] == "returned"
            assert (await compare(place.store, place.money.gateways)).clean
            assert (await verify(place.store)).whole
            assert [row[2] for row in await rows(place) if row[5] == refund.id] == ["refund"] * 2 + [
                "refund_returned"
            ] * 2
            assert receipt(await place.refund(9_000, line_ids=lines)).refund.state == "succeeded", "to be given anew"

    asyncio.run(story())


async def rows(place: World) -> list[list[str]]:
    data = b"".join([piece async for piece in export(place.store, *days_of("", ""))]).decode("utf-8-sig")
    return [line.split(",") for line in data.splitlines()]


def test_many_reports_at_once_undo_it_once(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            refund = receipt(await place.refund(4_000)).refund
            now = place.money.now()
            await asyncio.gather(*(take_back(place.store, refund.id, CLOSED, now) for _ in range(6)))
            await take_back(place.store, "nobody-knows-it", CLOSED, now)
            assert (await place.paid()).refunded == 0
            assert (await place.books())["EUR"]["provider:embedded"] == 10_000

    asyncio.run(story())


@pytest.mark.parametrize("card", ["0002", "3155"])
def test_what_has_not_succeeded_cannot_come_back(database: str, tmp_path: Path, card: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=card, settle_seconds=60) as place:
            refund = receipt(await place.refund(4_000)).refund
            await take_back(place.store, refund.id, CLOSED, place.money.now())
            assert (await one(place, Refund, refund.id)).state == refund.state in ("failed", "pending_bank")

    asyncio.run(story())


def test_one_that_was_given_before_lines_were_noted_frees_its_lines(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 8_000, "cleaning": 2_000}) as place:
            refund = receipt(await place.refund(3_000, line_ids=["line-nights", "line-cleaning"])).refund
            async with place.store.unit() as unit:
                unit.save(replace(await unit.get(Refund, refund.id), by_line=[]))
            await send_back(place, refund)
            assert [line.refunded for line in (await one(place, Booking, place.booking.id)).lines] == [0, 0]

    asyncio.run(story())


def test_it_counts_against_no_limit_any_more(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=500_000, role="agent") as place:
            given = []
            while (answer := await place.refund(1_000)).status == 201:
                given.append(receipt(answer).refund)
            assert problem(answer).code == "over_limit"
            await send_back(place, given[-1])
            assert receipt(await place.refund(1_000)).refund.state == "succeeded"

    asyncio.run(story())


def test_the_dispute_that_it_settled_has_failed_after_all(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            wanted = {"kind": "dispute", "by_id": place.booking.customer_id, "from_id": "", "line_ids": ["line-nights"]}
            claim = claimed(await claim_for(place, 3_000, **wanted)).claim
            done = claimed(await decide(place, claim)).claim
            assert done.state == "succeeded"
            await send_back(place, await one(place, Refund, done.refund_id))
            after = await one(place, Claim, claim.id)
            assert (after.state, after.failure) == ("failed", CLOSED)
            assert (await compare(place.store, place.money.gateways)).clean

    asyncio.run(story())
