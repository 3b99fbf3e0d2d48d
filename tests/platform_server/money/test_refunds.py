"""Refunds as an agent meets them: what goes through, what is refused and why, and what the books say afterwards."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec
import pytest

from agent_console.contract.entities import Booking
from agent_console.contract.money_commands import RefundQuoteRequest
from agent_console.domain.faults import Invalid, NotFound
from agent_console.platform_server.money.ledger import book_captures, legs_of
from agent_console.platform_server.store import new_id
from tests.platform_server.money.world import World, new_agent, new_booking, new_payment, problem, receipt, world


def test_a_partial_refund_reaches_gateway_payment_and_ledger(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            done = receipt(await place.refund(2_500, note="  the heating failed, card 4242 4242 4242 4242 "))
            assert done.refund.state == "succeeded"
            assert done.refund.gateway_ref
            assert done.refund.note == "the heating failed, card •••• 4242"
            assert (done.payment.refunded, done.payment.pending, done.payment.refundable) == (2_500, 0, 7_500)
            assert done.ledger_version == await place.version()
            assert [(leg.account, leg.amount) for leg in done.legs] == [
                ("platform", 2_500),
                ("provider:embedded", -2_500),
            ]
            assert await place.books() == {"EUR": {"bookings": -10_000, "platform": 2_500, "provider:embedded": 7_500}}
            assert place.gateway.totals() == {place.payment.id: (1, 2_500)}

    asyncio.run(story())


def test_two_equal_refunds_are_two_and_one_intent_sent_ten_times_is_one(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(1_000))
            receipt(await place.refund(1_000))
            key, version = new_id(), await place.version()
            answers = [await place.refund(1_000, key=key, ledger_version=version) for _ in range(10)]
            assert len({answer.body for answer in answers}) == 1
            assert [answer.repeated for answer in answers] == [False] + [True] * 9
            assert place.gateway.totals() == {place.payment.id: (3, 3_000)}
            assert (await place.paid()).refunded == 3_000

    asyncio.run(story())


def test_same_key_with_other_content_is_refused_and_nothing_moves(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            key = new_id()
            receipt(await place.refund(1_000, key=key))
            with pytest.raises(Invalid) as refused:
                await place.refund(2_000, key=key)
            assert refused.value.code == "key_reused"
            assert (await place.paid()).refunded == 1_000

    asyncio.run(story())


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"amount": 0}, 422, "amount"),
        ({"amount": -5}, 422, "amount"),
        ({"amount": 10_001}, 422, "not_refundable"),
        ({"amount": 10**17}, 422, "amount"),
        ({"currency": "KZT"}, 422, "currency"),
        ({"currency": "EURO"}, 422, "currency"),
        ({"reason": "because"}, 422, "reason"),
        ({"reason": "other"}, 422, "note"),
        ({"note": "x" * 2_001}, 422, "note"),
        ({"ledger_version": 99}, 409, "ledger_moved"),
        ({"payment_id": "nothing"}, 404, "not_found"),
        ({"ticket_id": "nothing"}, 422, "foreign_booking"),
        ({"line_ids": ["line-nights", "line-of-others"]}, 422, "line_ids"),
        ({"line_ids": ["line-cleaning"], "amount": 2_001}, 422, "amount"),
    ],
)
def test_a_wrong_refund_is_refused_with_its_reason(
    tmp_path: Path, database: str, changes: dict[str, object], status: int, code: str
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, role="admin", lines={"nights": 8_000, "cleaning": 2_000}) as place:
            before = await place.version()
            refusal = problem(await place.refund(**{"amount": 500, **changes}))  # type: ignore[arg-type]
            assert (refusal.status, refusal.code) == (status, code)
            assert await place.refunds() == []
            assert place.gateway.totals() == {}
            assert await place.version() == before

    asyncio.run(story())


def test_moved_figures_come_back_with_the_refusal(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            version = await place.version()
            receipt(await place.refund(4_000))
            refusal = problem(await place.refund(1_000, ledger_version=version))
            assert refusal.current["refundable"] == 6_000
            assert refusal.current["ledger_version"] == await place.version()

    asyncio.run(story())


def test_nobody_gives_more_than_their_role_may(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=200_000) as place:
            junior, gateway = new_agent("agent"), new_agent("channel")
            await place.add(junior, gateway)
            quote = await place.money.quote(junior, place.booking.id, RefundQuoteRequest())
            refusal = problem(await place.refund(quote.limit + 1, agent=junior))
            assert (refusal.status, refusal.code) == (403, "over_limit")
            receipt(await place.refund(quote.limit, agent=junior))
            assert problem(await place.refund(1, agent=gateway)).code == "forbidden"

    asyncio.run(story())


def test_the_day_of_an_agent_has_a_limit_too(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=500_000, role="agent") as place:
            limit = (await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest())).limit
            for _ in range(4):
                receipt(await place.refund(limit))
                await _another_guest(place)
            receipt(await place.refund(limit - 1))
            refused = problem(await place.refund(2))
            assert (refused.code, refused.title) == ("over_limit", "Alone you may refund up to 0.01 EUR more today.")
            receipt(await place.refund(1))

    asyncio.run(story())


def test_a_booking_and_a_customer_have_limits_too(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=500_000, role="agent") as place:
            limit = (await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest())).limit
            receipt(await place.refund(limit))
            receipt(await place.refund(limit))
            assert problem(await place.refund(1)).code == "over_limit"
            await _another_guest(place, customer_id=place.booking.customer_id)
            receipt(await place.refund(limit))
            await _another_guest(place, customer_id=place.booking.customer_id)
            assert problem(await place.refund(1)).code == "over_limit"
            await _another_guest(place)
            receipt(await place.refund(limit))

    asyncio.run(story())


async def _another_guest(place: World, customer_id: str = "") -> None:
    """Go on with another booking, of another guest unless one is named."""
    guest, booking = new_booking("EUR", {"nights": 500_000})
    booking = msgspec.structs.replace(booking, customer_id=customer_id or guest.id)
    payment = new_payment(booking, 500_000)
    async with place.store.unit() as unit:
        for entity in (guest, booking, payment):
            unit.add(entity)
        await book_captures(unit, [payment])
    place.booking, place.payment = booking, payment


def test_money_paid_on_the_spot_stays_where_it_is(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, method="on_spot") as place:
            quote = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest())
            assert quote.refundable == 0
            assert "on the spot" in quote.blocked
            assert problem(await place.refund(100)).code == "not_refundable"

    asyncio.run(story())


def test_a_payment_of_an_unknown_provider_is_not_refunded(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, gateway="elsewhere") as place:
            quote = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest())
            assert "not connected" in quote.blocked
            assert problem(await place.refund(100)).code == "not_refundable"
            assert (await place.paid()).pending == 0

    asyncio.run(story())


def test_a_quote_asks_for_things_that_exist(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            with pytest.raises(NotFound):
                await place.money.quote(place.agent, new_id(), RefundQuoteRequest())
            with pytest.raises(NotFound):
                await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest(payment_id=new_id()))
            with pytest.raises(Invalid):
                await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest(line_ids=["x"]))
            quote = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest(line_ids=["line-nights"]))
            assert (quote.suggested, quote.refundable) == (10_000, 10_000)

    asyncio.run(story())


def test_a_declined_refund_frees_the_money_again(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0002") as place:
            done = receipt(await place.refund(3_000))
            assert (done.refund.state, done.refund.failure) == ("failed", "The card's bank declined the refund.")
            assert (done.payment.refundable, done.payment.pending, done.legs) == (10_000, 0, [])
            assert await place.find_out() == 0

    asyncio.run(story())


def test_lines_remember_what_they_gave_back(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 8_000, "cleaning": 1_500, "tax": 500}) as place:
            receipt(await place.refund(1_001, line_ids=["line-cleaning", "line-tax"]))
            async with place.store.reading() as reader:
                lines = (await reader.get(Booking, place.booking.id)).lines
            assert [line.refunded for line in lines] == [0, 751, 250]
            refusal = problem(await place.refund(1_000, line_ids=["line-cleaning", "line-tax"]))
            assert refusal.code == "amount"
            receipt(await place.refund(999, line_ids=["line-cleaning", "line-tax"]))

    asyncio.run(story())


@pytest.mark.parametrize("last4", ["0259", "0101"])
def test_a_lost_answer_is_unknown_until_it_is_known(tmp_path: Path, database: str, last4: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=last4) as place:
            key, version = new_id(), await place.version()
            unknown = receipt(await place.refund(3_000, key=key, ledger_version=version))
            assert (unknown.refund.state, unknown.payment.pending) == ("unknown", 3_000)
            assert unknown.payment.refundable == 7_000
            assert await place.find_out() == 1
            assert [refund.state for refund in await place.refunds()] == ["succeeded"]
            assert place.gateway.totals() == {place.payment.id: (1, 3_000)}
            again = receipt(await place.refund(3_000, key=key, ledger_version=version))
            assert again == unknown, "the first answer stays"

    asyncio.run(story())


def test_a_provider_that_hangs_is_not_waited_for_for_ever(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0127", patience=0.05) as place:
            assert receipt(await place.refund(3_000)).refund.state == "unknown"
            assert place.gateway.totals() == {}
            async with world(database, tmp_path, patience=5) as later:
                await later.find_out()
            assert place.gateway.totals() == {place.payment.id: (1, 3_000)}
            assert (await place.paid()).refunded == 3_000

    asyncio.run(story())


def test_a_refund_pending_at_the_bank_keeps_the_money_reserved_until_it_arrives(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="3155", settle_seconds=3600) as place:
            pending = receipt(await place.refund(3_000))
            assert (pending.refund.state, pending.payment.pending) == ("pending_bank", 3_000)
            await place.find_out()
            assert [refund.state for refund in await place.refunds()] == ["pending_bank"]
            place.gateway.settle_all()
            await place.find_out()
            assert [refund.state for refund in await place.refunds()] == ["succeeded"]
            assert (await place.paid()).pending == 0

    asyncio.run(story())


def test_the_ledger_of_a_booking_can_be_read(tmp_path: Path, database: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(400))
            async with place.store.reading() as reader:
                legs = await legs_of(reader, booking_id=place.booking.id)
            assert [leg.amount for leg in legs] == [10_000, -10_000, 400, -400]
            assert {leg.booking_id for leg in legs} == {place.booking.id}
            assert [leg.seq for leg in legs] == sorted(leg.seq for leg in legs)

    asyncio.run(story())
