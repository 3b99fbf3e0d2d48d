"""What a policy gave it does not give again, however it was asked for, as long as it is given or on its way."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from agent_console.contract.entities import Booking, BookingLine, Refund
from agent_console.contract.money_commands import RefundPart, RefundQuote, RefundQuoteRequest, Terms
from tests.platform_server.money.deciding import asked, decide, somebody
from tests.platform_server.money.world import World, problem, receipt, world

CANCELLED = Terms(reason="cancellation")
STAY = {"nights": 6_000, "cleaning": 2_000, "service_fee": 1_500, "deposit": 500}
GIVEN = {"nights": 2_000, "cleaning": 2_000, "service_fee": 0, "deposit": 500}
"""Two days before check-in, of `STAY`: of three nights one and half of the others stay paid, and so does the fee."""


async def _before_check_in(place: World, **changes: Any) -> None:
    soon = datetime.now(UTC) + timedelta(days=2)
    async with place.store.unit() as unit:
        booking = await unit.get(Booking, place.booking.id)
        dates = {"starts_at": soon, "ends_at": soon + timedelta(days=3), "status": "confirmed", "policy": "moderate"}
        unit.save(replace(booking, **{**dates, **changes}))


async def _asked(place: World, *line_ids: str, terms: Terms = CANCELLED) -> RefundQuote:
    request = RefundQuoteRequest(terms=terms, line_ids=list(line_ids))
    return await place.money.quote(place.agent, place.booking.id, request)


async def _give(place: World, amount: int, quote: RefundQuote, **changes: Any) -> list[Refund]:
    return receipt(
        await place.refund(
            amount, **{"reason": "cancellation", "terms": quote.terms, "quoted": quote.suggested, **changes}
        )
    ).refunds


async def _lines(place: World) -> dict[str, tuple[int, int]]:
    async with place.store.reading() as reader:
        booking = await reader.get(Booking, place.booking.id)
    return {line.kind: (line.refunded, line.gift) for line in booking.lines}


def test_what_the_policy_gave_of_an_appointment_is_not_given_again(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"service": 2_200}, market="appointments", captured=2_200) as place:
            soon = datetime.now(UTC) + timedelta(hours=5)
            await _before_check_in(place, starts_at=soon, ends_at=soon + timedelta(hours=1), policy="standard")
            quote = await _asked(place)
            assert (quote.suggested, quote.refundable) == (1_100, 2_200)
            await _give(place, 1_100, quote)
            again = await _asked(place)
            assert (again.suggested, again.refundable, again.rule) == (0, 1_100, quote.rule)
            unexplained = await place.refund(1_100, reason="cancellation", terms=CANCELLED, quoted=0)
            assert problem(unexplained).code == "note"
            second = await _give(place, 1_100, again, note="The salon agreed to waive its fee.")
            assert second[0].overridden

    asyncio.run(story())


@pytest.mark.parametrize("amounts", [[4_500], [1_000, 3_500], [1, 2_000, 2_499], [5_000], [10_000]])
def test_a_stay_gives_what_its_policy_gives_in_however_many_steps(
    database: str, tmp_path: Path, amounts: list[int]
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines=STAY) as place:
            await _before_check_in(place)
            given = 0
            for amount in amounts:
                quote = await _asked(place)
                assert quote.suggested == 4_500 - given
                await _give(place, amount, quote, note="so agreed")
                given += amount
            assert (await _asked(place)).suggested == 0
            on_bill = {kind: refunded for kind, (refunded, _) in (await _lines(place)).items()}
            assert sum(on_bill.values()) == given
            assert all(on_bill[kind] >= GIVEN[kind] for kind in STAY)
            assert given > 4_500 or on_bill == GIVEN

    asyncio.run(story())


def test_the_lines_that_are_left_give_what_is_left(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines=STAY) as place:
            await _before_check_in(place)
            await _give(place, 2_000, await _asked(place, "line-cleaning"), line_ids=["line-cleaning"])
            quote = await _asked(place)
            assert quote.suggested == 2_500
            await _give(place, 2_500, quote)
            for line in STAY:
                assert (await _asked(place, f"line-{line}")).suggested == 0

    asyncio.run(story())


def test_a_discount_is_taken_back_with_what_it_was_given_on(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 6_000, "cleaning": 500}, captured=5_900) as place:
            discount = BookingLine(id="line-off", kind="nights", label="off", amount=-600, quantity="3")
            await _before_check_in(place, lines=[*place.booking.lines, discount])
            quote = await _asked(place)
            assert (quote.suggested, quote.lines[-1].back) == (2_300, -200)
            await _give(place, 2_300, quote)
            after = await _asked(place)
            assert [line.refunded for line in after.lines] == [2_000, 500, -200]
            assert (after.suggested, (await _asked(place, "line-nights")).suggested) == (0, 0)

    asyncio.run(story())


def test_a_gift_leaves_what_the_policy_gives_but_not_what_is_left(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines=STAY) as place:
            await _before_check_in(place)
            receipt(await place.refund(3_000, reason="goodwill"))
            gift = ["line-service_fee", "line-nights"]
            receipt(await place.refund(1_000, reason="goodwill", line_ids=gift))
            assert await _lines(place) == {
                "nights": (800, 800),
                "cleaning": (0, 0),
                "service_fee": (200, 200),
                "deposit": (0, 0),
            }
            quote = await _asked(place)
            assert (quote.suggested, quote.refundable) == (4_500, 6_000)
            receipt(await place.refund(4_000, reason="goodwill"))
            short = await _asked(place)
            assert (short.suggested, short.refundable) == (2_000, 2_000)
            await _give(place, 2_000, short)
            assert (await _asked(place)).suggested == 0

    asyncio.run(story())


def test_a_refund_that_nobody_had_quoted_lies_on_all_lines_that_can_give(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines=STAY) as place:
            await _before_check_in(place)
            receipt(await place.refund(1_000))
            assert {kind: refunded for kind, (refunded, _) in (await _lines(place)).items()} == {
                "nights": 600,
                "cleaning": 200,
                "service_fee": 150,
                "deposit": 50,
            }
            assert (await _asked(place)).suggested == 4_500 - 850

    asyncio.run(story())


@pytest.mark.parametrize(("last4", "left"), [("0259", 0), ("0101", 0), ("0002", 4_500), ("5126", 4_500)])
def test_what_is_on_its_way_counts_and_what_was_declined_is_free_again(
    database: str, tmp_path: Path, last4: str, left: int
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines=STAY, last4=last4, patience=0.3) as place:
            await _before_check_in(place)
            quote = await _asked(place)
            answer = await place.refund(4_500, reason="cancellation", terms=CANCELLED, quoted=quote.suggested)
            assert answer.status in (201, 202)
            if (await place.refunds())[0].state != "failed":
                assert (await _asked(place)).suggested == 0
            for _ in range(3):
                await place.find_out()
            assert (await _asked(place)).suggested == left

    asyncio.run(story())


def test_over_several_payments_each_line_gives_once(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines=STAY, captured=4_000) as place:
            other = await place.pay(6_000, last4="1881")
            await _before_check_in(place)
            quote = await _asked(place)
            parts = [
                RefundPart(payment_id=other.id, amount=3_000),
                RefundPart(payment_id=place.payment.id, amount=1_500),
            ]
            refunds = await _give(place, 4_500, quote, payment_id="", parts=parts)
            assert sorted(sum(part.amount for part in refund.by_line) for refund in refunds) == [1_500, 3_000]
            assert {kind: refunded for kind, (refunded, _) in (await _lines(place)).items()} == GIVEN
            assert (await _asked(place)).suggested == 0

    asyncio.run(story())


@pytest.mark.parametrize(("decision", "left"), [({}, 0), ({"amount": 1_500}, 3_000), ({"approve": False}, 4_500)])
def test_what_waits_counts_and_what_an_approver_does_not_give_is_free_again(
    database: str, tmp_path: Path, decision: dict[str, Any], left: int
) -> None:
    async def story() -> None:
        # Ten times the bill: more than an agent may give alone.
        stay = {kind: 10 * amount for kind, amount in STAY.items()}
        async with world(database, tmp_path, lines=stay, captured=100_000, role="agent") as place:
            await _before_check_in(place)
            quote = await _asked(place)
            terms = {"reason": "cancellation", "terms": quote.terms, "quoted": quote.suggested}
            approval = await asked(place, 45_000, **terms)
            assert (await _asked(place)).suggested == 0
            change = {key: 10 * value if key == "amount" else value for key, value in decision.items()}
            answer = await decide(place, approval, await somebody(place, "admin"), note="as agreed", **change)
            assert answer.status in (200, 201)
            assert (await _asked(place)).suggested == 10 * left

    asyncio.run(story())
