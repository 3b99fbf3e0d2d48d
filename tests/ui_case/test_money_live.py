"""Giving money back from the case page, against a real ledger."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from agent_console.contract import routes
from agent_console.ui.money.refund_dialog import RefundDialog
from tests.e2e.world import GUEST_MAIL, LEAD
from tests.ui_case.seat import Seat

Play = Callable[..., None]


async def open_dialog(seat: Seat) -> RefundDialog:
    """The refund dialog of the guest's booking, with a quote."""
    await seat.until(lambda: seat.sees("Total", seat.context), "the money")
    seat.page.refund()
    dialog = seat.page.money.dialog
    assert isinstance(dialog, RefundDialog)
    await seat.until(lambda: dialog.form.quote is not None, "the quote")
    return dialog


def fill(dialog: RefundDialog, amount: str, reason: str = "goodwill") -> None:
    form = dialog.form
    form.amount.setFocus()
    form.amount.selectAll()
    QTest.keyClicks(form.amount, amount)
    form.reason_box.setCurrentIndex(form.reason_box.findData(reason))


async def refunds(seat: Seat, ticket_id: str) -> list[dict[str, Any]]:
    return list((await seat.at_platform(ticket_id)).get("refunds", []))


async def lead_refunds(seat: Seat, ticket_id: str, amount: int, **more: Any) -> None:
    """A colleague gives money back of the same payment at the same time."""

    def give() -> None:
        with seat.platform.client(LEAD) as http:
            case = http.get(f"/v1/tickets/{ticket_id}/case").json()
            payment = case["payments"][0]
            answer = http.post(
                routes.REFUNDS,
                headers={routes.IDEMPOTENCY_KEY: str(uuid.uuid4())},
                json={
                    "payment_id": payment["id"],
                    "amount": amount,
                    "currency": payment["currency"],
                    "reason": "goodwill",
                    "ledger_version": case["ledger_version"],
                }
                | more,
            )
            assert answer.status_code in (200, 201, 202), answer.text

    await asyncio.to_thread(give)


def test_one_deliberate_press_gives_the_named_amount_back(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("I want something back", mail=GUEST_MAIL)
        ticket_id = receipt["ticket"]["id"]
        before = len(await refunds(seat, ticket_id))
        dialog = await open_dialog(seat)
        fill(dialog, "1000", reason="")
        assert not dialog.confirm.isEnabled()
        fill(dialog, "1000")
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert "1,000.00" in dialog.confirm.text()
        assert "Give back" in dialog.summary.text()
        for field in (dialog.form.amount, dialog.form.reason_box, dialog):
            QTest.keyClick(field, Qt.Key.Key_Return)
            QTest.keyClick(field, Qt.Key.Key_Enter)
        assert seat.desk.outbox.entries == []
        dialog.confirm.click()
        await seat.until(lambda: "Leaves in" in dialog.progress.title.text(), "the moment to take it back")
        await seat.until(lambda: dialog.progress.title.text() == "Given back", "the result")
        assert len(await refunds(seat, ticket_id)) == before + 1
        assert dialog.progress.receipt.isVisible(), "the receipt is one press away"
        dialog.progress.receipt.click()
        assert dialog.saving.dialog is not None and "refund-" in dialog.saving.dialog.selectedFiles()[0]
        dialog.saving.dialog.reject()
        await seat.until(lambda: seat.sees("given back", seat.context), "the money card to follow")
        dialog.accept()
        card = seat.context.money
        named = [one for one in card.findChildren(QAbstractButton) if one.accessibleName() == "Receipt for ₸1,000.00"]
        assert [one.text() for one in named] == ["Receipt…"]
        named[0].click()
        assert card.saving.dialog is not None and "refund-" in card.saving.dialog.selectedFiles()[0]
        card.saving.dialog.reject()

    play(story)


def test_a_refund_can_be_taken_back_before_it_leaves(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("Some money please", mail=GUEST_MAIL)
        before = len(await refunds(seat, receipt["ticket"]["id"]))
        dialog = await open_dialog(seat)
        fill(dialog, "1100")
        await seat.until(dialog.confirm.isEnabled, "the button")
        dialog.confirm.click()
        await seat.until(lambda: dialog.progress.undo.isVisible(), "the way back")
        dialog.progress.undo.click()
        await seat.until(lambda: dialog.form.isVisible() and dialog.form.quote is not None, "the form again")
        assert dialog.form.amount.text() == "1100"
        assert len(await refunds(seat, receipt["ticket"]["id"])) == before
        dialog.reject()

    play(story)


def test_figures_that_moved_are_shown_and_nothing_moves(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("And again money", mail=GUEST_MAIL)
        ticket_id = receipt["ticket"]["id"]
        dialog = await open_dialog(seat)
        quote = dialog.form.quote
        assert quote is not None
        fill(dialog, "1200")
        await seat.until(dialog.confirm.isEnabled, "the button")
        dialog.confirm.click()
        await seat.until(lambda: "Leaves in" in dialog.progress.title.text(), "the moment to take it back")
        await lead_refunds(seat, ticket_id, 5_000)
        await seat.until(lambda: seat.sees("moved while you were deciding", dialog), "why it was refused", 30)
        await seat.until(
            lambda: dialog.form.quote is not None and dialog.form.quote.refundable == quote.refundable - 5_000,
            "the new figures",
        )
        assert all(refund["amount"] != 120_000 for refund in await refunds(seat, ticket_id))
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert seat.desk.outbox.entries == []
        dialog.reject()

    play(story)


def test_figures_that_move_while_one_decides_are_followed(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("Something back again", mail=GUEST_MAIL)
        dialog = await open_dialog(seat)
        before = dialog.form.quote.refundable
        fill(dialog, "1300")
        await lead_refunds(seat, receipt["ticket"]["id"], 6_000)
        await seat.until(lambda: dialog.form.quote.refundable == before - 6_000, "the new figures")
        await seat.until(lambda: seat.sees("The figures moved meanwhile", dialog), "that they moved")
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert dialog.form.amount.text() == "1300"
        dialog.reject()

    play(story)


def test_chosen_lines_make_the_amount(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("Not clean", mail=GUEST_MAIL)
        dialog = await open_dialog(seat)
        form = dialog.form
        form.modes.button("lines").click()
        (cleaning,) = [id_ for id_, box in form.table.ticks.items() if box.text() == "Cleaning"]
        form.table.ticks[cleaning].click()
        assert form.line_ids == [cleaning]
        assert form.amount.text() == "20000.00"
        dialog.reject()

    play(story)


def test_more_than_is_left_or_allowed_cannot_be_confirmed(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("Everything back", mail=GUEST_MAIL)
        dialog = await open_dialog(seat)
        for amount in ("99999999", "0", "-1", "12.345", "abc"):
            fill(dialog, amount)
            assert not dialog.confirm.isEnabled(), amount
            assert dialog.form.proposal.problem, amount
            assert dialog.form.proposal.problem in seat.words(dialog), amount
        dialog.reject()

    play(story)
