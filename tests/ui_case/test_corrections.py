"""A ride that was charged wrongly, put right in the refund form: what the agent types, sees, and the platform keeps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from agent_console.contract.entities import Booking
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.store import Store
from agent_console.ui.money.history_dialog import HistoryDialog
from agent_console.ui.money.receipt import page_of, refund_receipt
from tests.platform_server.money.world import new_booking, new_payment
from tests.ui_case.seat import Seat
from tests.ui_case.test_budget_and_names import nameless
from tests.ui_case.test_money_live import open_dialog
from tests.ui_case.things import fields_named

Play = Callable[..., None]
FUEL = "line-fuel"
RIGHT = "What “fuel” should have been"


async def open_ride(seat: Seat, last4: str = "4242") -> tuple[Booking, str]:
    """A ride that ended an hour ago, paid with this card; the driver complains, the agent opens the case. Booking and case id."""
    now = datetime.now(UTC)
    driver, booking = new_booking("RUB", {"minutes": 1_200_000, "fuel": 390_000, "parking": 30_000}, market="cars")
    booking = replace(booking, starts_at=now - timedelta(hours=2), ends_at=now - timedelta(hours=1))
    payment = new_payment(booking, 1_620_000, last4=last4)
    async with Store.open(seat.platform.database) as store, store.unit() as unit:
        for entity in (replace(driver, kind="driver", language="ru"), booking, payment):
            unit.add(entity)
        await book_captures(unit, [payment])
    sender = {"customer_id": driver.id, "name": "Dana"}
    receipt = await seat.open("The fuel is wrong", sender=sender, booking_code=booking.code, market="cars")
    return booking, receipt["ticket"]["id"]


async def by_line(seat: Seat) -> tuple[Any, QLineEdit]:
    """The refund dialog with the fuel ticked, and the field for what it should have been."""
    dialog = await open_dialog(seat)
    dialog.form.modes.button("lines").click()
    tick: QCheckBox = dialog.form.table.ticks[FUEL]
    assert not fields_named(dialog, RIGHT)
    tick.click()
    (right,) = fields_named(dialog, RIGHT)
    return dialog, right


def test_a_line_is_corrected_to_what_it_should_have_been_and_both_figures_stay_known(play: Play) -> None:
    async def story(seat: Seat) -> None:
        booking, ticket_id = await open_ride(seat)
        dialog, right = await by_line(seat)
        form = dialog.form
        assert nameless(dialog) == []
        assert form.amount.text() == "3900.00", "left empty, all of it was wrong"
        right.setFocus()
        for typed in ("1", "2", "0", "0"):
            QTest.keyClicks(right, typed)
            await seat.until(lambda: form.live.fresh and form.quote.corrections, "the quote")
            assert fields_named(dialog, RIGHT) == [right] and right.hasFocus(), "an answer leaves the fields alone"
        assert form.terms.reason == "wrong_charge"
        await seat.until(lambda: form.quote.suggested == 270_000, "the difference")
        assert form.amount.text() == "2700.00"
        assert seat.sees("Fuel that was charged wrongly comes back.", dialog)
        assert seat.sees("fuel: ₽3,900.00 → ₽1,200.00", dialog.preview)
        await seat.until(dialog.confirm.isEnabled, "the button")
        dialog.confirm.click()
        await seat.until(lambda: dialog.progress.title.text() == "Given back", "the result", 30)
        dialog.accept()
        there = await seat.at_platform(ticket_id)
        (refund,) = there["refunds"]
        assert (refund["amount"], refund["quoted"], refund.get("overridden", False)) == (270_000, 270_000, False)
        assert refund["corrections"] == [
            {"line_id": FUEL, "kind": "fuel", "label": "fuel", "charged": 390_000, "amount": 120_000}
        ]
        (changed,) = [one for one in there["bookings"] if one["id"] == booking.id]
        assert {line["id"]: line.get("refunded", 0) for line in changed["lines"]}[FUEL] == 270_000
        await seat.until(lambda: seat.sees("3,900.00 → ", seat.context.money), "both figures on the card")
        assert seat.page.case is not None
        page = page_of(refund_receipt(seat.page.case.refunds, seat.page.case.payments, None, seat.page.case.customer))
        assert "Списано неверно" in page and "→" in page
        seat.page.money_history()
        (history,) = seat.window.findChildren(HistoryDialog)
        await seat.until(lambda: seat.sees("3,900.00 → ", history), "both figures in the customer's history")
        history.reject()

    play(story, 90)


def test_what_a_line_cannot_have_been_is_said_at_once_and_nothing_can_be_confirmed(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_ride(seat)
        dialog, right = await by_line(seat)
        form = dialog.form
        form.terms.choose_reason("wrong_charge")
        for typed, told in (("3900.01", "it should have been that or less"), ("-1", "negative"), ("much", "amount")):
            right.clear()
            QTest.keyClicks(right, typed)
            assert told in form.proposal.problem and seat.sees(form.proposal.problem, dialog), typed
            assert form.proposal.field == "lines" and right.property("invalid")
            assert not dialog.confirm.isEnabled()
        right.clear()
        QTest.keyClicks(right, "0")
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert form.amount.text() == "3900.00" and not right.property("invalid")
        dialog.reject()

    play(story)


def test_what_was_typed_outlives_another_way_of_naming_the_amount(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_ride(seat)
        dialog, right = await by_line(seat)
        form = dialog.form
        QTest.keyClicks(right, "1200")
        await seat.until(lambda: form.live.fresh and form.quote.corrections, "the quote")
        form.modes.button("full").click()
        await seat.until(lambda: form.live.fresh and not form.quote.corrections, "the quote without corrections")
        assert form.amount.text() == "16200.00"
        form.modes.button("lines").click()
        assert [edit.text() for edit in fields_named(dialog, RIGHT)] == ["1200"] and form.table.ticks[FUEL].isChecked()
        form.terms.choose_reason("cancellation")
        assert not fields_named(dialog, RIGHT), "a cancellation goes by the policy"
        await seat.until(lambda: form.live.fresh and not form.quote.corrections, "the quote without corrections")
        dialog.reject()

    play(story)


def test_a_line_that_was_changed_meanwhile_is_shown_before_anything_moves(play: Play) -> None:
    async def story(seat: Seat) -> None:
        booking, ticket_id = await open_ride(seat)
        dialog, right = await by_line(seat)
        form = dialog.form
        QTest.keyClicks(right, "1200")
        await seat.until(dialog.confirm.isEnabled, "the button")
        dialog.confirm.click()
        await seat.until(lambda: "Leaves in" in dialog.progress.title.text(), "the moment to take it back")
        async with Store.open(seat.platform.database) as store, store.unit() as unit:
            now = await unit.get(Booking, booking.id)
            lines = [replace(line, amount=300_000) if line.id == FUEL else line for line in now.lines]
            unit.save(replace(now, lines=lines))
        await seat.until(lambda: seat.sees("gives something else by now", dialog), "why it was refused", 30)
        await seat.until(lambda: form.live.fresh and form.amount.text() == "1800.00", "the new figures")
        assert (await seat.at_platform(ticket_id)).get("refunds", []) == []
        dialog.reject()

    play(story, 90)
