"""A chargeback is entered once, locks what must not be refunded twice, and is decided once; the books sum to zero throughout."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import Chargeback, Ticket, TicketEvent
from agent_console.contract.money_commands import RefundQuoteRequest
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.port import ChargebackNotice
from agent_console.platform_server.money.chargebacks import Chargebacks
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import changes
from tests.platform_server.money.world import World, problem, receipt, world


def watching(place: World, store: Store | None = None) -> Chargebacks:
    return Chargebacks(store or place.store, {"embedded": place.gateway})


async def known(place: World) -> list[Chargeback]:
    async with place.store.reading() as reader:
        return await reader.select(Chargeback)


def report(place: World, state: ChargebackState, ref: str = "dp_1", amount: int = 4_000) -> ChargebackNotice:
    return ChargebackNotice(
        ref=ref, payment_id=place.payment.id, amount=amount, currency="EUR", state=state, opened_at=datetime.now(UTC)
    )


def test_it_locks_its_amount_moves_the_figures_and_is_entered_once(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            version = await place.version()
            place.gateway.dispute(place.payment.id, 4_000, "EUR")
            service = watching(place)
            assert await service.poll("embedded") == 1
            assert await service.poll("embedded") == 0
            paid = await place.paid()
            assert (paid.charged_back, paid.refundable) == (4_000, 6_000)
            assert await place.version() == version + 1
            stale = problem(await place.refund(1_000, ledger_version=version))
            assert stale.code == "ledger_moved", "a quote from before the chargeback is not good any more"
            assert problem(await place.refund(6_001)).code == "not_refundable"
            assert receipt(await place.refund(6_000)).refund.state == "succeeded"
            quote = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest())
            assert "bank took this payment back" in quote.blocked
            assert await place.books() == {
                "EUR": {"bookings": -10_000, "platform": 6_000, "chargebacks": 4_000, "provider:embedded": 0},
            }

    asyncio.run(story())


@pytest.mark.parametrize(
    ("state", "charged_back", "books"),
    [
        (ChargebackState.WON, 0, {"bookings": -10_000, "chargebacks": 0, "provider:embedded": 10_000}),
        (ChargebackState.LOST, 4_000, {"bookings": -6_000, "chargebacks": 0, "provider:embedded": 6_000}),
    ],
)
def test_the_bank_decides_it(
    database: str, tmp_path: Path, state: ChargebackState, charged_back: int, books: dict[str, int]
) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            ref = place.gateway.dispute(place.payment.id, 4_000, "EUR")
            service = watching(place)
            await service.poll("embedded")
            place.gateway.decide(ref, state)
            assert await service.poll("embedded") == 1
            assert await service.poll("embedded") == 0
            assert [(found.state, found.settled_at is not None) for found in await known(place)] == [(state, True)]
            assert (await place.paid()).charged_back == charged_back
            assert await place.books() == {"EUR": books}
            assert (await verify(place.store)).whole

    asyncio.run(story())


def test_reports_in_any_order_and_twice_end_the_same(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        states = (ChargebackState.OPEN, ChargebackState.LOST, ChargebackState.OPEN)
        async with world(database, tmp_path, captured=100_000) as place:
            service = watching(place)
            orders = sorted(set(permutations(states)))
            for number, order in enumerate(orders):
                for state in (*order, *order):
                    await service.noticed("embedded", report(place, state, f"dp_{number}"))
                await service.noticed("embedded", report(place, ChargebackState.WON, f"dp_{number}"))
            assert [found.state for found in await known(place)] == ["lost"] * len(orders)
            assert (await place.paid()).charged_back == 4_000 * len(orders)
            held = {"bookings": -100_000 + 4_000 * len(orders), "chargebacks": 0}
            assert await place.books() == {"EUR": held | {"provider:embedded": 100_000 - 4_000 * len(orders)}}

    asyncio.run(story())


def test_two_platforms_that_hear_of_it_at_once_enter_it_once(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place, Store.open(database) as store:
            place.gateway.dispute(place.payment.id, 4_000, "EUR")
            services = [watching(place), watching(place, store)]
            await asyncio.gather(*(service.poll("embedded") for service in services * 4))
            assert len(await known(place)) == 1
            assert (await place.paid()).charged_back == 4_000

    asyncio.run(story())


@pytest.mark.parametrize(
    "changes_to",
    [{"payment_id": "nothing"}, {"currency": "USD"}, {"amount": 0}, {"payment_id": "", "payment_refs": ("pi_x",)}],
)
def test_a_report_that_fits_no_payment_moves_nothing(
    database: str, tmp_path: Path, changes_to: dict[str, object]
) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            fields = {
                name: getattr(report(place, ChargebackState.OPEN), name) for name in ChargebackNotice.__struct_fields__
            }
            notice = ChargebackNotice(**(fields | changes_to))
            assert await watching(place).noticed("embedded", notice) is None
            assert await watching(place).noticed("stripe", report(place, ChargebackState.OPEN)) is None
            assert await known(place) == []
            assert (await place.paid()).charged_back == 0

    asyncio.run(story())


def test_a_card_that_disputes_after_its_refund_is_seen_and_listed(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="2685") as place:
            receipt(await place.refund(10_000))
            await watching(place).poll("embedded")
            paid = await place.paid()
            assert (paid.refunded, paid.charged_back, paid.refundable) == (10_000, 10_000, 0)

    asyncio.run(story())


def test_a_refund_that_was_never_sent_is_stopped_by_a_chargeback(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0101") as place:
            assert receipt(await place.refund(8_000)).refund.state == "unknown", "the request was lost on the way"
            place.gateway.dispute(place.payment.id, 10_000, "EUR")
            await watching(place).poll("embedded")
            await place.find_out()
            refund = (await place.refunds())[0]
            assert refund.state == "failed"
            assert "bank took this payment back" in refund.failure
            paid = await place.paid()
            assert (paid.refunded, paid.pending, paid.charged_back) == (0, 0, 10_000)
            assert place.gateway.totals() == {}

    asyncio.run(story())


def test_a_refund_that_the_bank_has_already_is_booked_although_a_chargeback_came(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0259") as place:
            assert receipt(await place.refund(8_000)).refund.state == "unknown", "the answer was lost on the way"
            place.gateway.dispute(place.payment.id, 10_000, "EUR")
            await watching(place).poll("embedded")
            await place.find_out()
            assert [refund.state for refund in await place.refunds()] == ["succeeded"]
            paid = await place.paid()
            assert (paid.refunded, paid.charged_back, paid.refundable) == (8_000, 10_000, 0)
            assert await place.books() == {
                "EUR": {"bookings": -10_000, "platform": 8_000, "chargebacks": 10_000, "provider:embedded": -8_000},
            }

    asyncio.run(story())


def test_a_chargeback_that_leaves_room_stops_nothing(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0101") as place:
            receipt(await place.refund(2_000))
            place.gateway.dispute(place.payment.id, 8_000, "EUR")
            await watching(place).poll("embedded")
            await place.find_out()
            assert [refund.state for refund in await place.refunds()] == ["succeeded"]

    asyncio.run(story())


def test_the_case_the_audit_trail_and_the_consoles_hear_of_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            async with place.store.unit() as unit:
                wrote = IntakeMessage(
                    channel="chat",
                    market="stays",
                    sender=IntakeFrom(customer_id=place.booking.customer_id),
                    text="It was cold.",
                    external_id=new_id(),
                    booking_code=place.booking.code,
                )
                ticket = (await receive(unit, wrote)).ticket
            assert ticket.booking_id == place.booking.id
            ref = place.gateway.dispute(place.payment.id, 4_000, "EUR", "product_not_received")
            await watching(place).poll("embedded")
            place.gateway.decide(ref, ChargebackState.WON)
            await watching(place).poll("embedded")
            async with place.store.reading() as reader:
                events = sorted(await reader.select(TicketEvent), key=lambda event: event.seq)
                told = [(event.data["state"], event.data["amount"]) for event in events if event.type == "chargeback"]
                assert told == [("open", 4_000), ("won", 4_000)]
                assert (await reader.get(Ticket, ticket.id)).version > ticket.version
                rows = await reader.execute(changes.select().where(changes.c.entity == "chargeback"))
                assert len(list(rows)) == 1
            assert (await verify(place.store)).whole

    asyncio.run(story())
