"""A refund that waits for approval, as the lead reads it: which lines were charged wrongly, what they should have been, and that
the account was changed just before."""

from __future__ import annotations

import asyncio
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from agent_console.contract import routes
from agent_console.contract.entities import Booking, Payment
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.gateways.port import ChargebackNotice
from agent_console.platform_server.money.chargebacks import Chargebacks
from agent_console.platform_server.money.ledger import book_captures, raise_version
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import payments
from tests.e2e.world import AGENT, CHANNEL
from tests.platform_server.money.world import new_booking, new_payment
from tests.ui_approvals.conftest import Chair

pytestmark = pytest.mark.journey


async def a_ride(chair: Chair) -> Booking:
    """A ride that ended an hour ago, paid by card."""
    now = datetime.now(UTC)
    driver, booking = new_booking("RUB", {"minutes": 1_200_000, "fuel": 890_000}, market="cars")
    booking = replace(booking, starts_at=now - timedelta(hours=2), ends_at=now - timedelta(hours=1))
    payment = new_payment(booking, 2_090_000)
    async with Store.open(chair.platform.database) as store, store.unit() as unit:
        for entity in (replace(driver, kind="driver"), booking, payment):
            unit.add(entity)
        await book_captures(unit, [payment])
    return booking


async def asked(chair: Chair, booking: Booking) -> dict[str, Any]:
    """The approval that a colleague's refund asks for, with the fuel corrected."""

    def work() -> dict[str, Any]:
        corrections = [{"line_id": "line-fuel", "amount": 320_000}]
        with chair.platform.client(AGENT) as http:
            path = routes.REFUND_QUOTE.format(booking_id=booking.id)
            quote = http.post(path, json={"corrections": corrections}).json()
            answer = http.post(
                routes.REFUNDS,
                headers={routes.IDEMPOTENCY_KEY: str(uuid.uuid4())},
                json={
                    "payment_id": quote["payment"]["id"],
                    "amount": quote["suggested"],
                    "currency": "RUB",
                    "reason": quote["terms"]["reason"],
                    "terms": quote["terms"],
                    "quoted": quote["suggested"],
                    "corrections": quote["corrections"],
                    "ledger_version": quote["ledger_version"],
                    "ask_approval": True,
                },
            )
            assert answer.status_code == 201, answer.text
            approval: dict[str, Any] = answer.json()["approval"]
            return approval

    return await asyncio.to_thread(work)


def test_what_cannot_be_approved_any_more_cannot_be_pressed_and_says_why(play):
    async def story(chair: Chair) -> None:
        booking = await a_ride(chair)
        approval = await asked(chair, booking)
        await chair.shown(approval)
        await chair.until(chair.page.decision.approve.isEnabled, "the button")
        async with Store.open(chair.platform.database) as store:
            async with store.reading() as reader:
                [payment] = await reader.select(Payment, payments.c.booking_id == booking.id)
            notice = ChargebackNotice(
                ref=new_id(),
                amount=payment.captured,
                currency="RUB",
                state=ChargebackState.OPEN,
                opened_at=datetime.now(UTC),
                payment_id=payment.id,
            )
            await Chargebacks(store, {}, lambda: datetime.now(UTC)).noticed("embedded", notice)
        bar = chair.page.decision
        await chair.until(lambda: chair.desk.approvals.get(approval["id"]).state == "overtaken", "its end")
        chair.page.show_approval(approval["id"])
        await chair.until(lambda: chair.sees("Overtaken: money moved"), "what became of it")
        await chair.until(lambda: chair.sees("This payment cannot bear the refund any more."), "the reason")
        assert not bar.approve.isVisible()

    play(story)


def test_another_movement_leaves_what_still_fits_to_be_approved(play):
    async def story(chair: Chair) -> None:
        booking = await a_ride(chair)
        approval = await asked(chair, booking)
        await chair.shown(approval)
        async with Store.open(chair.platform.database) as store, store.unit() as unit:
            await unit.get(Booking, booking.id)
            await raise_version(unit, booking.id)
        bar = chair.page.decision

        def judged() -> bool:
            known = chair.desk.approvals.get(approval["id"])
            return known is not None and known.ledger_version > approval["ledger_version"] and bar.approve.isEnabled()

        await chair.until(judged, "it to wait on the new figures")
        bar.approve.click()
        await chair.until(lambda: chair.desk.approvals.get(approval["id"]).state == "approved", "the approval")

    play(story)


def test_the_corrected_line_is_told_with_both_figures_and_its_rule(play):
    async def story(chair: Chair) -> None:
        approval = await asked(chair, await a_ride(chair))
        assert approval["amount"] == 570_000
        await chair.shown(approval)
        await chair.until(lambda: chair.sees("fuel: ₽8,900.00 → ₽3,200.00"), "both figures")
        assert chair.sees("Charged wrongly")
        assert chair.sees("The chosen lines, by as much as they were too high.")
        assert chair.sees("Wrong charge")

    play(story)


def test_an_account_that_was_changed_just_before_makes_one_look_twice(play):
    async def story(chair: Chair) -> None:
        booking = await a_ride(chair)
        plain = await asked(chair, await a_ride(chair))
        await asyncio.to_thread(change_account, chair, booking.customer_id)
        approval = await asked(chair, booking)
        await chair.shown(approval)
        assert chair.sees("Look twice") and chair.sees("The account was changed less than a day ago.")
        await chair.shown(plain)
        assert not chair.sees("The account was changed")

    play(story)


def change_account(chair: Chair, customer_id: str) -> None:
    """The marketplace reports another address."""
    with chair.platform.client(CHANNEL) as http:
        content = {"customer_id": customer_id, "at": datetime.now(UTC).isoformat(), "email": "another@drivers.example"}
        headers = {routes.IDEMPOTENCY_KEY: str(uuid.uuid4())}
        answer = http.post(routes.INTAKE_CUSTOMERS, headers=headers, json=content)
        assert answer.status_code == 200, answer.text
