"""A client came late: whether they said so beforehand is asked where the policy turns on it, and kept with the refund."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from agent_console.contract.entities import Check
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.store import Store
from tests.platform_server.money.world import new_booking, new_payment
from tests.ui_case.seat import Seat
from tests.ui_case.test_budget_and_names import nameless
from tests.ui_case.test_money_live import open_dialog

Play = Callable[..., None]


async def open_late(seat: Seat, *checks: Check) -> str:
    """Somebody is forty minutes late for a haircut that was paid, and writes; the case's id."""
    start = datetime.now(UTC) - timedelta(minutes=40)
    client, booking = new_booking("EUR", {"service": 4_000}, market="appointments")
    booking = replace(booking, policy="standard", starts_at=start, ends_at=start, checks=list(checks))
    payment = new_payment(booking, 4_000)
    async with Store.open(seat.platform.database) as store, store.unit() as unit:
        for entity in (replace(client, kind="client"), booking, payment):
            unit.add(entity)
        await book_captures(unit, [payment])
    sender = {"customer_id": client.id, "name": "Dana"}
    receipt = await seat.open("I am late", sender=sender, booking_code=booking.code, market="appointments")
    return str(receipt["ticket"]["id"])


def test_announced_lateness_is_asked_for_and_gives_what_the_policy_gives_for_it(play: Play) -> None:
    async def story(seat: Seat) -> None:
        ticket_id = await open_late(seat)
        dialog = await open_dialog(seat)
        form = dialog.form
        box = form.terms.announced
        form.terms.choose_reason("cancellation")
        await seat.until(lambda: form.live.fresh and form.quote.terms.reason == "cancellation", "the quote")
        assert box.isVisible() and not box.isChecked() and form.quote.suggested == 0
        assert nameless(dialog) == []
        box.click()
        await seat.until(lambda: form.live.fresh and form.quote.suggested == 2_000, "the other quote")
        assert box.isChecked()
        form.modes.button("policy").click()
        assert form.amount.text() == "20.00"
        await seat.until(dialog.confirm.isEnabled, "the button")
        dialog.confirm.click()
        await seat.until(lambda: dialog.progress.title.text() == "Given back", "the result", 30)
        dialog.accept()
        (refund,) = (await seat.at_platform(ticket_id))["refunds"]
        assert (refund["amount"], refund["quoted"]) == (2_000, 2_000) and not refund.get("overridden")

    play(story, 90)


def test_what_the_booking_says_of_the_lateness_is_ticked_and_can_be_contradicted(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_late(seat, Check(kind="late_announced", ok=True, at=datetime.now(UTC)))
        dialog = await open_dialog(seat)
        form = dialog.form
        form.terms.choose_reason("cancellation")
        await seat.until(lambda: form.live.fresh and form.quote.suggested == 2_000, "the quote")
        assert form.terms.announced.isChecked()
        form.terms.announced.click()
        await seat.until(lambda: form.live.fresh and form.quote.suggested == 0, "the other quote")
        form.terms.choose_reason("unsatisfactory")
        await seat.until(lambda: form.live.fresh and form.quote.terms.reason == "unsatisfactory", "another reason")
        assert not form.terms.announced.isVisible()
        dialog.reject()

    play(story)
