"""Asking for approval, compensation and claims from the case page, judged by what the agent sees and the platform has."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from agent_console.ui.money.claim_dialog import ClaimDialog
from agent_console.ui.money.compensation_dialog import CompensationDialog
from agent_console.ui.money.refund_dialog import RefundDialog
from tests.e2e.world import GUEST_MAIL
from tests.ui_case.seat import Seat
from tests.ui_case.test_budget_and_names import nameless
from tests.ui_case.test_money_live import fill, open_dialog

Play = Callable[..., None]


def button(inside: QWidget, text: str) -> QAbstractButton:
    """The visible button with this text."""
    found = [b for b in inside.findChildren(QAbstractButton) if b.isVisible() and b.text() == text]
    assert len(found) == 1, f"{len(found)} buttons “{text}”"
    return found[0]


async def opened(seat: Seat, act: str, kind: type[Any]) -> Any:
    """The dialog of an act of the money desk, ready to be filled in."""
    await seat.until(lambda: seat.sees("Total", seat.context), "the money")
    seat.page.act(act)
    dialog = seat.page.money.dialog
    assert isinstance(dialog, kind)
    await seat.until(lambda: dialog.form.ready, "the figures")
    return dialog


def pick(box: Any, value: str) -> None:
    assert box.findData(value) >= 0, value
    box.setCurrentIndex(box.findData(value))


def test_above_the_limit_one_asks_waits_and_may_withdraw(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("A large sum, please", mail=GUEST_MAIL)
        ticket_id = receipt["ticket"]["id"]
        dialog = await open_dialog(seat)
        assert isinstance(dialog, RefundDialog)
        fill(dialog, "150000")
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert dialog.confirm.text() == "Ask for approval of ₸150,000.00"
        assert seat.sees("nothing moves until somebody has approved", dialog)
        dialog.confirm.click()
        await seat.until(lambda: dialog.progress.title.text() == "Waiting for approval", "the answer", 30)
        dialog.accept()
        there = await seat.at_platform(ticket_id)
        (waiting,) = [r for r in there["refunds"] if r["state"] == "waiting_approval"]
        assert waiting["amount"] == 15_000_000
        card = seat.context.money
        await seat.until(lambda: seat.sees("Waiting for approval", card), "the card to say so")
        button(card, "Withdraw the request").click()
        await seat.until(lambda: seat.sees("Withdrawn", card), "the withdrawal", 30)
        there = await seat.at_platform(ticket_id)
        assert [r["state"] for r in there["refunds"] if r["id"] == waiting["id"]] == ["rejected"]
        assert sum(payment.get("pending", 0) for payment in there["payments"]) == 0

    play(story, 90)


def test_departing_from_the_policy_asks_for_a_reason(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("I cancel the rest", mail=GUEST_MAIL)
        dialog = await open_dialog(seat)
        form = dialog.form
        form.terms.choose_reason("cancellation")
        await seat.until(lambda: form.quote.terms.reason == "cancellation" and form.quote.rule, "the policy's word")
        assert seat.sees(f"Rule {form.quote.rule}", dialog) and seat.sees(form.quote.says, dialog)
        form.amount.selectAll()
        QTest.keyClicks(form.amount, "100")
        await seat.until(lambda: seat.sees("Departs from the policy", dialog), "the mark")
        assert not dialog.confirm.isEnabled()
        form.note_box.setPlainText("Agreed with the host")
        await seat.until(dialog.confirm.isEnabled, "the button")
        pick(form.terms.by_box, "host")
        await seat.until(lambda: form.quote.terms.by == "host", "the other quote")
        form.modes.button("policy").click()
        assert form.proposal.amount == form.quote.suggested
        dialog.reject()

    play(story)


def test_the_customer_is_told_in_their_language_unless_the_agent_says_otherwise(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("A little back, please", mail=GUEST_MAIL)
        dialog = await open_dialog(seat)
        fill(dialog, "10")
        await seat.until(dialog.confirm.isEnabled, "the button")
        message = dialog.form.message
        assert "Мы вернули часть суммы" in message.text and seat.sees("In Russian", dialog)
        message.edit.appendPlainText("Хорошего дня!")
        fill(dialog, "11")
        assert "Хорошего дня!" in message.text, "what was typed is never written over"
        message.again.click()
        assert "Хорошего дня!" not in message.text and "11,00" in message.text
        message.tell.click()
        assert message.text == ""
        message.tell.click()
        told = message.text
        dialog.confirm.click()
        await seat.until(lambda: dialog.progress.title.text() == "Given back", "the result", 30)
        dialog.accept()
        there = await seat.at_platform(receipt["ticket"]["id"])
        assert [m["text"] for m in there["messages"] if m["author"] == "agent"] == [told]

    play(story, 90)


def test_a_voucher_is_given_with_its_code_and_no_key_gives_it(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("That was not nice", mail=GUEST_MAIL)
        dialog = await opened(seat, "compensate", CompensationDialog)
        form = dialog.form
        assert nameless(dialog) == []
        form.kinds.button("voucher").click()
        form.amount.setFocus()
        QTest.keyClicks(form.amount, "5000")
        assert not dialog.confirm.isEnabled()
        pick(form.reason_box, "goodwill")
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert "5,000.00" in dialog.confirm.text()
        assert "{code}" in form.message.text
        for field in (form.amount, form.reason_box, dialog):
            QTest.keyClick(field, Qt.Key.Key_Return)
        assert seat.desk.outbox.entries == []
        dialog.confirm.click()
        await seat.until(lambda: dialog.progress.title.text() == "Given", "the result", 30)
        told = dialog.progress.detail.text()
        dialog.accept()
        there = await seat.at_platform(receipt["ticket"]["id"])
        (given,) = [one for one in there["compensations"] if one["kind"] == "voucher"]
        assert given["code"] and given["code"] in told
        assert any(given["code"] in message["text"] for message in there["messages"])
        await seat.until(lambda: seat.sees(given["code"], seat.context.money), "the code on the card")

    play(story, 90)


def test_who_pays_can_be_split_and_must_sum_to_the_amount(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("The host forgot me", mail=GUEST_MAIL)
        dialog = await opened(seat, "compensate", CompensationDialog)
        form = dialog.form
        QTest.keyClicks(form.amount, "1000")
        pick(form.reason_box, "goodwill")
        form.shares.change.click()
        assert list(form.shares.edits) == ["insurance"], "this booking has no host who could pay"
        insurance = form.shares.edits["insurance"]
        QTest.keyClicks(insurance, "1000.01")
        assert not dialog.confirm.isEnabled() and seat.sees("more than the amount", dialog)
        insurance.setText("")
        QTest.keyClicks(insurance, "400")
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert [flow.amount for flow in form.proposal.gives] == ["₸600.00", "₸400.00"]
        dialog.confirm.click()
        await seat.until(lambda: dialog.progress.title.text() == "Given", "the result", 30)
        dialog.accept()
        there = await seat.at_platform(receipt["ticket"]["id"])
        (given,) = [one for one in there["compensations"] if one["kind"] == "credit"]
        shares = {share["payer"]: share["amount"] for share in given["shares"]}
        assert shares == {"platform": 60_000, "insurance": 40_000}

    play(story, 90)


def test_a_claim_needs_words_and_evidence_before_it_can_be_opened(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("The host says I broke a chair", mail=GUEST_MAIL)
        dialog = await opened(seat, "claim", ClaimDialog)
        form = dialog.form
        assert nameless(dialog) == []
        pick(form.kind_box, "damage")
        QTest.keyClicks(form.amount, "15000")
        assert not dialog.confirm.isEnabled() and seat.sees("Say what happened", dialog)
        form.note_box.setPlainText("A broken chair")
        assert not dialog.confirm.isEnabled() and seat.sees("This claim needs evidence", dialog)
        assert re.search(r"\d+ day", " ".join(seat.words(dialog))), "how long the other side has"
        dialog.reject()

    play(story)
