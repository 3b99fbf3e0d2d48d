"""Signals: what makes an approver look twice is seen, and decides nothing."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from agent_console.contract.entities import Chargeback
from agent_console.contract.intake import CustomerReport
from agent_console.contract.money import MoneySignal
from agent_console.contract.money_commands import MoneyHistory, RefundQuoteRequest, Terms
from agent_console.platform_server.money.history import history_of
from agent_console.platform_server.services.customers import report
from agent_console.platform_server.store import new_id
from tests.platform_server.money.deciding import asked, somebody
from tests.platform_server.money.world import World, new_agent, new_booking, new_payment, receipt, seed, world


async def _seen(place: World) -> dict[str, MoneySignal]:
    quote = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest())
    return {signal.kind: signal for signal in quote.signals}


async def _history(place: World) -> MoneyHistory:
    async with place.store.reading() as reader:
        return await history_of(reader, place.money.policy, place.booking.customer_id, place.money.now())


async def _stranger_pays(place: World, last4: str, brand: str = "visa") -> str:
    """Another account with a booking paid by that card; the account's id."""
    guest, booking = new_booking("EUR", {"nights": 900})
    payment = replace(new_payment(booking, 900, last4=last4), brand=brand)
    async with place.store.unit() as unit:
        await seed(unit, new_agent(), booking, guest, payment)
    return guest.id


def test_a_quiet_customer_raises_no_signal(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await _stranger_pays(place, "1111")
            await _stranger_pays(place, "4242", brand="mastercard")
            assert await _seen(place) == {}

    asyncio.run(story())


def test_the_same_card_on_other_accounts_is_shown(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            others = {await _stranger_pays(place, "4242") for _ in range(2)}
            signal = (await _seen(place))["same_card"]
            assert (signal.count, set(signal.ids)) == (2, others)

    asyncio.run(story())


def test_the_third_refund_of_a_month_is_shown_before_it_is_given(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(100))
            assert "many_refunds" not in await _seen(place)
            receipt(await place.refund(100))
            signal = (await _seen(place))["many_refunds"]
            assert (signal.count, signal.days, len(signal.ids)) == (3, 30, 2)
            # Where no refund is being thought about, two are two.
            history = await _history(place)
            assert (len(history.refunds), [one.kind for one in history.signals]) == (2, [])
            place.ahead[0] = timedelta(days=31)
            assert "many_refunds" not in await _seen(place)

    asyncio.run(story())


def test_a_changed_account_and_an_earlier_chargeback_are_shown(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            now = place.money.now()
            async with place.store.unit() as unit:
                guest_id = place.booking.customer_id
                wanted = CustomerReport(customer_id=guest_id, at=now - timedelta(days=2), payment_changed=True)
                await report(unit, wanted, place.agent, now)
                chargeback = Chargeback(
                    id=new_id(),
                    booking_id=place.booking.id,
                    payment_id=place.payment.id,
                    amount=10,
                    currency="EUR",
                    state="won",
                    gateway_ref=new_id(),
                    opened_at=now,
                )
                unit.add(chargeback)
            seen = await _seen(place)
            assert (seen["account_changed"].days, seen["chargeback"].ids) == (2, [chargeback.id])
            place.ahead[0] = timedelta(days=7)
            assert "account_changed" not in await _seen(place)

    asyncio.run(story())


def test_an_approver_sees_the_signals_and_that_the_quote_was_overridden(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=90_000, role="agent") as place:
            lead = await somebody(place, "lead")
            others = await _stranger_pays(place, "4242")
            terms = Terms(reason="no_access")
            quote = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest(terms=terms))
            approval = await asked(
                place, 20_000, reason="no_access", terms=terms, quoted=quote.suggested, note="half the stay"
            )
            assert quote.suggested != 20_000
            assert {signal.kind for signal in approval.signals} == {"same_card", "overridden"}
            story = await place.money.story(lead, approval.id)
            assert story.approval.signals[0].ids == [others]
            assert story.quote is not None
            assert (story.approval.quoted, story.quote.terms.reason) == (quote.suggested, "no_access")
            assert (story.quote.suggested, story.quote.refundable) == (quote.suggested, 90_000), "as if it did not wait"
            assert story.history is not None

    asyncio.run(story())
