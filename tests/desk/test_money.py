"""Money through the desk: quoted, confirmed, held, given back exactly once, on a real platform."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from agent_console.contract.entities import Booking, Payment
from agent_console.contract.money import Correction
from agent_console.contract.money_commands import RefundQuote, Terms
from agent_console.desk.case import Case, CaseState
from agent_console.desk.desk import Desk
from agent_console.desk.money import RefundWish
from agent_console.desk.outbox_entry import OutboxEntry
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import OutboxState
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.store import Store
from tests.desk.conftest import World, a_desk, profile_of, until
from tests.platform_server.money.world import new_booking, new_payment
from tests.support.faulty_proxy import FaultyProxy, always


@pytest.fixture(autouse=True)
def no_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five seconds to change one's mind are for people."""
    monkeypatch.setattr("agent_console.desk.outbox_entry.MONEY_HOLD", 0.05)


async def paid(world: World, captured: int = 10_000) -> tuple[Booking, Payment]:
    guest, booking = new_booking("EUR", {"nights": captured})
    payment = new_payment(booking, captured)
    async with Store.open(world.platform.database) as store, store.unit() as unit:
        for entity in (guest, booking, payment):
            unit.add(entity)
        await book_captures(unit, [payment])
    return booking, payment


async def a_paid_case(desk: Desk, world: World) -> tuple[Case, Booking, Payment]:
    booking, payment = await paid(world)
    sender = {"customer_id": booking.customer_id, "name": "Dana"}
    receipt = await asyncio.to_thread(world.guest_writes, "No way in.", sender=sender, booking_code=booking.code)
    case = await desk.open_case(receipt["ticket"]["id"])
    await until(lambda: case.state is CaseState.READY)
    return case, booking, payment


async def quote_of(desk: Desk, payment: Payment, reason: str = "goodwill") -> RefundQuote:
    return await desk.money.quote(payment.booking_id, payment_id=payment.id, terms=Terms(reason=reason))


async def give_back(
    desk: Desk, case: Case, quote: RefundQuote, amount: int, reason: str, note: str = "as agreed"
) -> OutboxEntry:
    return await desk.money.refund(quote, RefundWish(amount=amount, reason=reason, note=note), ticket_id=case.id)


async def ledger(world: World, booking: Booking) -> list[dict[str, Any]]:
    there = await asyncio.to_thread(world.http.get, f"/v1/bookings/{booking.id}/ledger")
    assert there.status_code == 200
    legs: list[dict[str, Any]] = there.json()["legs"] if isinstance(there.json(), dict) else there.json()
    return legs


def test_a_partial_refund_is_given_once_though_the_answer_is_lost(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with FaultyProxy(world.platform.url) as proxy, a_desk(profile_of(world, tmp_path, url=proxy.url)) as desk:
            case, booking, payment = await a_paid_case(desk, world)
            assert case.booking is not None and case.booking.code == booking.code
            assert case.why(case.booking) == "ticket"
            quote = await quote_of(desk, payment, "no_access")
            assert quote.refundable == 10_000 and quote.currency == "EUR"
            with pytest.raises(Invalid):
                await give_back(desk, case, quote, 10_001, "no_access")
            with pytest.raises(Invalid):
                await give_back(desk, case, quote, 100, "because")
            with pytest.raises(Invalid):
                await give_back(desk, case, quote, 100, "cancellation")
            states: list[OutboxState] = []
            desk.outbox.changed.connect(lambda entry: states.append(entry.state))
            proxy.plan = always("swallow")
            entry = await give_back(desk, case, quote, 2_500, "no_access", "The code was wrong")
            await until(lambda: OutboxState.UNKNOWN in states)
            proxy.plan = always("pass")
            desk.try_now()
            await until(lambda: not desk.outbox.entries)
            await until(lambda: [refund.amount for refund in case.refunds] == [2_500])
            assert case.refunds[0].id == entry.key
            await until(lambda: case.payments[0].refunded == 2_500)
            amounts = [leg["amount"] for leg in await ledger(world, booking) if leg.get("refund_id") == entry.key]
            assert amounts and sum(amounts) == 0 and 2_500 in amounts

    asyncio.run(work())


def test_an_old_quote_is_refused_and_two_equal_refunds_are_two(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            case, _, payment = await a_paid_case(desk, world)
            quote = await quote_of(desk, payment)
            await give_back(desk, case, quote, 1_000, "goodwill")
            await until(lambda: not desk.outbox.entries)
            stale = await give_back(desk, case, quote, 1_000, "goodwill")
            refused = await until(
                lambda: next((e for e in desk.outbox.entries if e.state is OutboxState.REFUSED), None)
            )
            assert refused.key == stale.key and refused.fault.code == "ledger_moved"
            assert await desk.outbox.discard(refused.key)
            fresh = await quote_of(desk, payment)
            assert fresh.refundable == 9_000
            await give_back(desk, case, fresh, 1_000, "goodwill")
            await until(lambda: not desk.outbox.entries)
            await until(lambda: [refund.amount for refund in case.refunds] == [1_000, 1_000])

    asyncio.run(work())


def test_a_refund_can_be_taken_back_while_it_is_held(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("agent_console.desk.outbox_entry.MONEY_HOLD", 60.0)

    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            case, _, payment = await a_paid_case(desk, world)
            entry = await give_back(desk, case, await quote_of(desk, payment), 500, "goodwill")
            assert entry.state is OutboxState.HELD
            assert await desk.outbox.undo(entry.key)
            assert (await quote_of(desk, payment)).refundable == 10_000

    asyncio.run(work())


def test_the_command_repeats_the_corrections_of_its_quote(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            case, booking, _ = await a_paid_case(desk, world)
            nights = Correction(line_id="line-nights", amount=9_300)
            quote = await desk.money.quote(booking.id, corrections=[nights], terms=Terms(reason="wrong_charge"))
            assert (quote.suggested, quote.corrections) == (700, [nights])
            wish = RefundWish(amount=700, reason="wrong_charge", line_ids=("line-nights",))
            entry = await desk.money.refund(quote, wish, ticket_id=case.id)
            await until(lambda: [refund.id for refund in case.refunds] == [entry.key])
            (corrected,) = case.refunds[0].corrections
            assert (corrected.charged, corrected.amount) == (10_000, 9_300)
            with pytest.raises(Invalid) as refusal:
                await desk.money.quote(booking.id, corrections=[nights, nights], terms=Terms(reason="wrong_charge"))
            assert refusal.value.field == "corrections"

    asyncio.run(work())
