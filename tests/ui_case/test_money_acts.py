"""Asking for approval, compensation and claims from the case page, judged by what the agent sees and the platform has."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from agent_console.contract import routes
from agent_console.contract.entities import Approval, Booking, Customer, Refund
from agent_console.platform_server.gateways.embedded import DECLINED
from agent_console.platform_server.money.ledger import book_captures, legs_of
from agent_console.platform_server.money.periods import close, reopen
from agent_console.platform_server.money.returning import take_back
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import refunds
from agent_console.ui.money.claim_dialog import ClaimDialog
from agent_console.ui.money.claim_steps import AnswerDialog, DecisionDialog
from agent_console.ui.money.compensation_dialog import CompensationDialog
from agent_console.ui.money.news import MoneyNotices
from agent_console.ui.money.outcomes import failed_words
from agent_console.ui.money.refund_dialog import RefundDialog
from tests.e2e.world import AGENT, GUEST_MAIL, LEAD
from tests.platform_server.money.world import new_booking, new_payment
from tests.ui_case.seat import Seat
from tests.ui_case.test_budget_and_names import nameless
from tests.ui_case.test_money_live import fill, lead_refunds, open_dialog
from tests.ui_case.things import fields_named

Play = Callable[..., None]
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
"""One pixel."""


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
        assert seat.sees("held: waits for approval", card) and not seat.sees("on its way", card)
        assert seat.sees("Administrator or above decides", card) and not seat.sees("Escalates", card)
        button(card, "Withdraw the request").click()
        await seat.until(lambda: seat.sees("Withdrawn", card), "the withdrawal", 30)
        there = await seat.at_platform(ticket_id)
        assert [r["state"] for r in there["refunds"] if r["id"] == waiting["id"]] == ["rejected"]
        assert sum(payment.get("pending", 0) for payment in there["payments"]) == 0

    play(story, 90)


async def decide_approval(seat: Seat, ticket_id: str, amount: int) -> None:
    """A lead approves the only request of the case that waits, for so much."""

    def approve() -> None:
        with seat.platform.client(LEAD) as http:
            case = http.get(f"/v1/tickets/{ticket_id}/case").json()
            (waiting,) = [approval for approval in case["approvals"] if approval["state"] == "waiting"]
            answer = http.post(
                f"/v1/approvals/{waiting['id']}/decision",
                headers={routes.IDEMPOTENCY_KEY: new_id(), "If-Match": f'"{waiting.get("version", 1)}"'},
                json={"approve": True, "amount": amount, "ledger_version": case["ledger_version"]},
            )
            assert answer.status_code == 200, answer.text

    await asyncio.to_thread(approve)


def test_what_is_approved_for_less_is_told_to_the_customer_by_one_press_and_never_unseen(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        ticket_id = receipt["ticket"]["id"]
        written: list[Approval] = []
        notices = MoneyNotices(seat.ui, seat.page.show_ticket, written.append, lambda _: False)
        dialog = await open_dialog(seat)
        fill(dialog, "200")
        await finished(seat, dialog, "Waiting for approval")
        await seat.until(lambda: seat.sees("Escalates: ", seat.context.money), "when it escalates")
        await decide_approval(seat, ticket_id, 9_000)
        await seat.until(lambda: seat.ui.notifier.history and seat.ui.notifier.history[-1].on_action, "the news", 30)
        told = seat.ui.notifier.history[-1]
        assert "€90.00 of €200.00" in told.text and "has not been told" in told.detail
        assert told.action == "Write to the customer" and told.on_action is not None
        told.on_action()
        notices.close()
        assert [approval.decided_amount for approval in written] == [9_000]
        card = seat.context.money
        await seat.until(lambda: seat.sees("The customer has not been told", card), "the card to say so")
        button(card, "Write to the customer").click()
        await seat.until(lambda: "€90.00" in seat.page.composer.edit.toPlainText(), "the message")
        text = seat.page.composer.edit.toPlainText()
        assert text.startswith("Hello") and "We have sent back €90.00" in text and "200" not in text
        button(card, "Write to the customer").click()
        assert seat.page.composer.edit.toPlainText() == text, "a second press adds nothing"
        said = [m for m in (await seat.at_platform(ticket_id))["messages"] if m["author"] == "agent"]
        assert said == [], "nobody has read it yet"
        seat.page.send()
        await seat.until(lambda: not seat.sees("has not been told", card), "the card to know that it was told", 30)

    play(story, 90)


async def ask_over(seat: Seat, ticket_id: str, *amounts: int) -> None:
    """The agent asks for a refund over the payments of the case, so much of each."""

    def ask() -> None:
        with seat.platform.client(AGENT) as http:
            case = http.get(f"/v1/tickets/{ticket_id}/case").json()
            paid = sorted(case["payments"], key=lambda payment: -payment["captured"])
            parts = [
                {"payment_id": payment["id"], "amount": amount} for payment, amount in zip(paid, amounts, strict=True)
            ]
            answer = http.post(
                routes.REFUNDS,
                headers={routes.IDEMPOTENCY_KEY: new_id()},
                json={
                    "payment_id": "",
                    "parts": parts,
                    "amount": sum(amounts),
                    "currency": "EUR",
                    "reason": "unsatisfactory",
                    "ledger_version": case["ledger_version"],
                    "ticket_id": ticket_id,
                    "ask_approval": True,
                },
            )
            assert answer.status_code == 201, answer.text

    await asyncio.to_thread(ask)


def test_the_prepared_words_name_what_was_given_and_only_the_card_that_got_it(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        ticket_id = receipt["ticket"]["id"]
        async with Store.open(seat.platform.database) as store, store.unit() as unit:
            booking = await unit.get(Booking, receipt["ticket"]["booking_id"], lock=False)
            second = unit.add(new_payment(booking, 2, last4="1881"))
            await book_captures(unit, [second])
        await ask_over(seat, ticket_id, 30_000, 2)
        await decide_approval(seat, ticket_id, 5_000)
        page = seat.page
        await seat.until(lambda: any(a.decided_amount == 5_000 for a in page.case.approvals), "the decision", 30)
        await seat.until(lambda: {r.state for r in page.case.refunds} == {"succeeded", "rejected"}, "both parts", 30)
        (approval,) = page.case.approvals
        page.write_about(approval)
        text = page.composer.edit.toPlainText()
        assert "We have sent back €50.00" in text and "4242" in text and "1881" not in text
        assert seat.sees("Refund · €50.00", seat.context.money)
        assert seat.sees("Asked for €300.02, less was approved.", seat.context.money)

    play(story, 90)


def test_the_prepared_words_wait_for_their_case_to_be_shown(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        ticket_id = receipt["ticket"]["id"]
        dialog = await open_dialog(seat)
        fill(dialog, "190")
        await finished(seat, dialog, "Waiting for approval")
        await decide_approval(seat, ticket_id, 100)
        page = seat.page
        await seat.until(lambda: any(a.decided_amount == 100 for a in page.case.approvals), "the decision", 30)
        (approval,) = [one for one in page.case.approvals if one.decided_amount == 100]
        await seat.open("Something else", mail=GUEST_MAIL)
        page.show_ticket(ticket_id)
        page.write_about(approval)
        assert page.composer.edit.toPlainText() == "", "not into the case that is still shown"
        await seat.until(lambda: page.case.id == ticket_id and "€1.00" in page.composer.edit.toPlainText(), "the words")

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
        assert form.shares.shares == (), "this booking has no host who could bear a share"
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
        assert told in [m["text"] for m in there["messages"] if m["author"] == "agent"]

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


async def open_stay_with_a_host(seat: Seat, method: str = "card", last4: str = "4242", cash: int = 0) -> dict[str, Any]:
    """A stay that ended yesterday, with a host, paid by card, `cash` of it on the spot; the guest writes about it and the agent
    opens that case."""
    now = datetime.now(UTC)
    guest, booking = new_booking("EUR", {"nights": 40_000, "cleaning": 5_000})
    host = Customer(id=new_id(), kind="host", name="Hasmik Host", created_at=now)
    booking = replace(
        booking, counterparty_id=host.id, starts_at=now - timedelta(days=4), ends_at=now - timedelta(days=1)
    )
    payments = [new_payment(booking, 45_000 - cash, method=method, last4=last4)]
    if cash:
        payments.append(new_payment(booking, cash, method="on_spot"))
    async with Store.open(seat.platform.database) as store, store.unit() as unit:
        for entity in (guest, host, booking, *payments):
            unit.add(entity)
        await book_captures(unit, payments)
    return await seat.open(
        "The host says I broke something", sender={"customer_id": guest.id, "name": "Dana"}, booking_code=booking.code
    )


async def finished(seat: Seat, dialog: Any, title: str) -> None:
    """Confirm, wait for the platform's word, close."""
    await seat.until(dialog.confirm.isEnabled, "the button")
    dialog.confirm.click()
    await seat.until(lambda: dialog.progress.title.text() == title, title, 30)
    dialog.accept()
    await seat.until(lambda: seat.page.money.dialog is None, "the dialog to be gone")


async def next_step(seat: Seat, text: str, kind: type[Any]) -> Any:
    """The dialog behind a button of the Money card."""
    card = seat.context.money
    await seat.until(lambda: any(b.text() == text and b.isVisible() for b in card.findChildren(QAbstractButton)), text)
    button(card, text).click()
    dialog = seat.page.money.dialog
    assert isinstance(dialog, kind)
    await seat.until(lambda: dialog.form.ready, "the figures")
    assert nameless(dialog) == []
    return dialog


def test_a_damage_is_claimed_with_evidence_answered_and_decided_for_less(play: Play, tmp_path: Path) -> None:
    photo = tmp_path / "chair.png"
    photo.write_bytes(PNG)

    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        dialog = await opened(seat, "claim", ClaimDialog)
        form = dialog.form
        assert nameless(dialog) == []
        pick(form.kind_box, "damage")
        assert seat.sees("At most €3,000.00", dialog), "the rules' ceiling stands there before anything is typed"
        QTest.keyClicks(form.amount, "99999999999")
        assert seat.sees("The rules let €3,000.00 be claimed at most", dialog) and not dialog.confirm.isEnabled()
        form.amount.clear()
        QTest.keyClicks(form.amount, "150")
        await seat.until(lambda: seat.sees("Say what happened", dialog), "what is missing")
        form.note_box.setPlainText("A broken chair")
        await seat.until(lambda: seat.sees("This claim needs evidence", dialog), "what is missing")
        assert not dialog.confirm.isEnabled()
        form.evidence.files.add_paths([str(photo)])
        await seat.until(lambda: form.evidence.count == 1, "the file")
        await seat.until(lambda: seat.sees("3 day", dialog), "how long the guest has to answer")
        assert "chair" in form.message.text, "the guest is told what is claimed"
        await finished(seat, dialog, "Waiting for the answer")

        answer = await next_step(seat, "Write down the answer…", AnswerDialog)
        assert seat.sees("A broken chair", answer)
        answer.form.modes.button("no").click()
        assert not answer.confirm.isEnabled()
        answer.form.note_box.setPlainText("It was cracked when we came.")
        await finished(seat, answer, "To be decided")

        decision = await next_step(seat, "Decide…", DecisionDialog)
        assert seat.sees("It was cracked when we came.", decision) and seat.sees("The answer came", decision)
        form = decision.form
        form.modes.button("less").click()
        form.amount.setText("50")
        assert not decision.confirm.isEnabled()
        form.note_box.setPlainText("Half old, half broken")
        await seat.until(decision.confirm.isEnabled, "the button")
        assert "50.00" in decision.confirm.text() and seat.sees("Visa ···· 4242, Dana", decision)
        await finished(seat, decision, "Done")

        there = await seat.at_platform(receipt["ticket"]["id"])
        (claim,) = there["claims"]
        assert (claim["state"], claim["claimed"], claim["amount"]) == ("succeeded", 15_000, 5_000)
        (charged,) = [payment for payment in there["payments"] if payment.get("claim_id") == claim["id"]]
        assert charged["captured"] == 5_000
        assert [file["name"] for message in there["messages"] for file in message.get("attachments", [])] == [
            "chair.png"
        ]
        await seat.until(lambda: seat.sees("€50.00", seat.context.money), "the charge on the card")

    play(story, 120)


def test_a_wrong_charge_is_disputed_by_its_line_and_refused_with_a_reason(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        dialog = await opened(seat, "dispute", ClaimDialog)
        form = dialog.form
        assert not dialog.confirm.isEnabled()
        (cleaning,) = [id_ for id_, box in form.table.ticks.items() if box.text() == "cleaning"]
        form.table.ticks[cleaning].click()
        assert form.amount.text() == "50.00"
        (right,) = fields_named(dialog, "What “cleaning” should have been")
        QTest.keyClicks(right, "60")
        assert form.amount.text() == "" and seat.sees("it should have been that or less", dialog)
        assert not dialog.confirm.isEnabled()
        right.clear()
        QTest.keyClicks(right, "30")
        assert form.amount.text() == "20.00"
        pick(form.from_box, "")
        form.note_box.setPlainText("It was never cleaned")
        assert "dispute a charge of €20.00" in form.message.text and "never cleaned" in form.message.text
        assert seat.sees("Dana reads these words in our letters", dialog)
        told = form.message.text
        await finished(seat, dialog, "To be decided")
        there = await seat.at_platform(receipt["ticket"]["id"])
        assert told in [message["text"] for message in there["messages"]]
        decision = await next_step(seat, "Decide…", DecisionDialog)
        assert seat.sees("for colleagues and the audit trail", decision)
        assert seat.sees("cleaning: €50.00 → €30.00", decision)
        decision.form.modes.button("refuse").click()
        assert not decision.confirm.isEnabled()
        assert seat.sees("the customer reads it in our letter", decision)
        decision.form.note_box.setPlainText("The pictures show that it was")
        assert "pictures" in decision.form.message.text, "the customer is told why"
        await finished(seat, decision, "Refused")
        there = await seat.at_platform(receipt["ticket"]["id"])
        assert [(c["kind"], c["state"]) for c in there["claims"]] == [("dispute", "rejected")]
        assert sum(payment.get("refunded", 0) for payment in there["payments"]) == 0

    play(story, 90)


def test_what_a_host_paid_out_of_the_payout_is_disputed_and_goes_back_to_it(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        dialog = await opened(seat, "claim", ClaimDialog)
        form = dialog.form
        pick(form.kind_box, "cancellation_fee")
        pick(form.by_box, "")
        (host,) = [
            form.from_box.itemData(i) for i in range(form.from_box.count()) if "Hasmik" in form.from_box.itemText(i)
        ]
        pick(form.from_box, host)
        QTest.keyClicks(form.amount, "30")
        form.note_box.setPlainText("Cancelled the day before")
        await finished(seat, dialog, "Waiting for the answer")
        answer = await next_step(seat, "Write down the answer…", AnswerDialog)
        answer.form.modes.button("yes").click()
        await finished(seat, answer, "To be decided")
        decision = await next_step(seat, "Decide…", DecisionDialog)
        decision.form.modes.button("grant").click()
        await finished(seat, decision, "Done")

        dispute = await next_step(seat, "Dispute…", ClaimDialog)
        form = dispute.form
        assert seat.sees("Cancellation fee: €30.00 · Cancelled the day before", dispute)
        assert (form.amount.text(), form.by_box.currentData(), form.table.isVisible()) == ("30.00", host, False)
        QTest.keyClicks(form.note_box, "The roof had fallen in")
        form.amount.selectAll()
        QTest.keyClicks(form.amount, "31")
        assert seat.sees("This charge can give back €30.00.", dispute) and not dispute.confirm.isEnabled()
        form.amount.selectAll()
        QTest.keyClicks(form.amount, "20")
        pick(form.from_box, "")
        await finished(seat, dispute, "To be decided")
        decision = await next_step(seat, "Decide…", DecisionDialog)
        form = decision.form
        form.modes.button("grant").click()
        assert not form.shares.isVisible(), "it goes back the way that it came"
        assert [(flow.name, flow.amount) for flow in form.proposal.gives] == [("The marketplace", "€20.00")]
        assert [flow.name for flow in form.proposal.gets] == ["Hasmik Host"]
        assert form.message is None or form.message.text == "", "this is the guest's case"
        await finished(seat, decision, "Done")

        there = await seat.at_platform(receipt["ticket"]["id"])
        assert sorted((claim["kind"], claim["state"], claim["amount"]) for claim in there["claims"]) == [
            ("cancellation_fee", "succeeded", 3_000),
            ("dispute", "succeeded", 2_000),
        ]
        async with Store.open(seat.platform.database) as store, store.reading() as reader:
            booked = [leg.amount for claim in there["claims"] for leg in await legs_of(reader, refund_id=claim["id"])]
            payout = [
                leg.amount
                for claim in there["claims"]
                for leg in await legs_of(reader, refund_id=claim["id"])
                if leg.account == f"payout:{host}"
            ]
        assert (sum(booked), sum(payout)) == (0, 1_000)
        again = await next_step(seat, "Dispute…", ClaimDialog)
        assert again.form.amount.text() == "10.00", "what is left of the charge"
        again.reject()

    play(story, 120)


def test_a_host_is_told_of_payouts_and_not_of_cards(play: Play) -> None:
    async def story(seat: Seat) -> None:
        people = await open_the_hosts_case(seat)
        dialog = await opened(seat, "claim", ClaimDialog)
        form = dialog.form
        pick(form.kind_box, "cancellation_fee")
        pick(form.by_box, "")
        pick(form.from_box, people["host"].id)
        QTest.keyClicks(form.amount, "30")
        form.note_box.setPlainText("Cancelled the day before")
        await finished(seat, dialog, "Waiting for the answer")
        answer = await next_step(seat, "Write down the answer…", AnswerDialog)
        answer.form.modes.button("yes").click()
        await finished(seat, answer, "To be decided")
        decision = await next_step(seat, "Decide…", DecisionDialog)
        decision.form.modes.button("grant").click()
        await seat.until(lambda: "We take €30.00 off your next payout" in decision.form.message.text, "the words")
        await finished(seat, decision, "Done")

        dispute = await next_step(seat, "Dispute…", ClaimDialog)
        QTest.keyClicks(dispute.form.note_box, "The roof had fallen in")
        pick(dispute.form.from_box, "")
        await finished(seat, dispute, "To be decided")
        decision = await next_step(seat, "Decide…", DecisionDialog)
        decision.form.modes.button("grant").click()
        await seat.until(
            lambda: "€30.00 comes back to you with your next payout" in decision.form.message.text, "the words"
        )
        await finished(seat, decision, "Done")
        there = await seat.at_platform(people["ticket"])
        told = [message["text"] for message in there["messages"]]
        assert sum("next payout" in text for text in told) == 2 and not any("card" in text for text in told)

    play(story, 120)


def test_a_dispute_grants_no_more_than_is_left_of_what_is_disputed(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        ticket_id = receipt["ticket"]["id"]
        dialog = await opened(seat, "dispute", ClaimDialog)
        (cleaning,) = [id_ for id_, box in dialog.form.table.ticks.items() if box.text() == "cleaning"]
        dialog.form.table.ticks[cleaning].click()
        pick(dialog.form.from_box, "")
        dialog.form.note_box.setPlainText("It was never cleaned")
        await finished(seat, dialog, "To be decided")
        await seat.until(lambda: seat.sees("Disputed; that is not decided yet", seat.context.money), "the mark")
        refund = await open_dialog(seat)
        assert seat.sees("Disputed; that is not decided yet", refund)
        refund.reject()

        decision = await next_step(seat, "Decide…", DecisionDialog)
        form = decision.form
        form.modes.button("grant").click()
        await seat.until(decision.confirm.isEnabled, "the button")
        assert decision.confirm.text() == "Grant €50.00"
        assert "Visa ···· 4242, Dana" in decision.summary.text(), "the card that it goes to is named"
        await lead_refunds(seat, ticket_id, 3_500, reason="unsatisfactory", line_ids=[cleaning])
        await seat.until(lambda: seat.sees("€35.00 was given back", decision), "what is gone of it")
        assert seat.sees("Only €15.00 is left of what is disputed", decision) and not decision.confirm.isEnabled()
        assert form.message.text == "", "neither a grant nor a refusal is told by what cannot be confirmed"
        form.modes.button("less").click()
        assert form.amount.text() == "15.00"
        form.amount.setText("15")
        form.note_box.setPlainText("The rest was given back before")
        await finished(seat, decision, "Done")
        there = await seat.at_platform(ticket_id)
        assert [(c["state"], c["amount"]) for c in there["claims"]] == [("succeeded", 1_500)]
        assert sum(payment.get("refunded", 0) for payment in there["payments"]) == 5_000

    play(story, 90)


def test_an_open_claim_can_be_withdrawn_from_the_card(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        dialog = await opened(seat, "claim", ClaimDialog)
        pick(dialog.form.kind_box, "extra_service")
        QTest.keyClicks(dialog.form.amount, "20")
        dialog.form.note_box.setPlainText("Late check-out that was agreed on the phone")
        await finished(seat, dialog, "Waiting for the answer")
        card = seat.context.money
        await seat.until(lambda: seat.sees("Waiting for the answer", card), "the claim on the card")
        button(card, "Withdraw").click()
        await seat.until(lambda: seat.sees("Withdrawn", card), "the withdrawal", 30)
        there = await seat.at_platform(receipt["ticket"]["id"])
        assert [claim["state"] for claim in there["claims"]] == ["withdrawn"]

    play(story, 90)


def test_where_nobody_can_claim_it_the_dialog_says_so(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("There is no host here", mail=GUEST_MAIL)
        dialog = await opened(seat, "claim", ClaimDialog)
        pick(dialog.form.kind_box, "damage")
        QTest.keyClicks(dialog.form.amount, "10")
        await seat.until(lambda: seat.sees("Nobody on this booking can make this claim", dialog), "why not")
        assert not dialog.confirm.isEnabled()
        dialog.reject()

    play(story)


def test_compensation_above_the_limit_is_asked_for_and_below_it_is_given(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        dialog = await opened(seat, "compensate", CompensationDialog)
        form = dialog.form
        QTest.keyClicks(form.amount, "300")
        pick(form.reason_box, "goodwill")
        await seat.until(lambda: "Ask for approval of €300.00" in dialog.confirm.text(), "the button that asks")
        assert seat.sees("nothing is given until somebody has approved", dialog)
        assert seat.sees("You may do this alone up to", dialog)
        form.amount.setText("5")
        await seat.until(lambda: dialog.confirm.text() == "Give €5.00 as credit", "the button that gives")
        assert not seat.sees("nothing is given until somebody has approved", dialog)
        form.amount.setText("300")
        await finished(seat, dialog, "Waiting for approval")
        there = await seat.at_platform(receipt["ticket"]["id"])
        assert [(c["amount"], c["state"]) for c in there["compensations"]] == [(30_000, "waiting_approval")]
        await seat.until(lambda: seat.sees("Waiting for approval", seat.context.money), "the card to say so")
        assert button(seat.context.money, "Withdraw the request").isEnabled()

    play(story, 90)


def test_a_quote_is_asked_for_anew_when_its_time_is_over(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("How much would I get?", mail=GUEST_MAIL)
        dialog = await open_dialog(seat)
        old = replace(dialog.form.quote, valid_until=datetime.now(UTC) + timedelta(seconds=1))
        dialog.form.live.take(old)
        await seat.until(lambda: dialog.form.quote is not old, "the next quote")
        assert dialog.form.quote.ledger_version == old.ledger_version
        dialog.reject()

    play(story)


def test_what_was_paid_on_the_spot_leads_to_a_credit_instead(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_stay_with_a_host(seat, method="on_spot")
        await seat.until(
            lambda: seat.sees("Paid on the spot: there is no card", seat.context.money), "the card to say so"
        )
        assert button(seat.context.money, "Credit or voucher…").isEnabled()
        dialog = await open_dialog(seat)
        await seat.until(lambda: seat.sees("paid on the spot", dialog), "why not")
        assert not dialog.confirm.isEnabled() and not dialog.form.amount.isVisible()
        button(dialog, "Offer a credit or voucher…").click()
        await seat.until(lambda: isinstance(seat.page.money.dialog, CompensationDialog), "the other dialog")
        instead = seat.page.money.dialog
        ways = [way.text() for way in instead.findChildren(QAbstractButton) if way.isVisible()]
        assert "Voucher" in ways and "Give a part back to the card instead…" not in ways
        instead.reject()

    play(story)


def test_of_a_booking_paid_partly_on_the_spot_it_is_said_what_cannot_go_to_the_card(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_stay_with_a_host(seat, cash=41_000)
        await seat.until(
            lambda: seat.sees("€410.00 was paid on the spot: there is no card", seat.context.money),
            "the card to say so",
        )
        dialog = await open_dialog(seat)
        dialog.form.terms.choose_reason("cancellation")
        dialog.form.terms.choose_by("platform")
        # The nights were slept; the cleaning comes back as far as the card goes.
        said = "€10.00 of what the policy gives was paid on the spot and cannot go back to a card. Whoever took"
        await seat.until(lambda: seat.sees(said, dialog), "what no card can take")
        fill(dialog, "40", "cancellation")
        await seat.until(dialog.confirm.isEnabled, "the rest")
        assert "€40.00" in dialog.confirm.text() and not seat.sees("Departs from the policy", dialog)
        button(dialog, "Offer a credit or voucher…").click()
        await seat.until(lambda: isinstance(seat.page.money.dialog, CompensationDialog), "the other dialog")
        seat.page.money.dialog.reject()

    play(story)


def test_money_of_closed_books_is_not_offered_and_the_form_says_why(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_stay_with_a_host(seat)
        async with Store.open(seat.platform.database) as store:
            async with store.unit() as unit:
                await close(unit, datetime.now(UTC).date() - timedelta(days=1), datetime.now(UTC))
            try:
                dialog = await open_dialog(seat)
                await seat.until(lambda: seat.sees("The books are closed", dialog), "why not")
                assert not dialog.confirm.isEnabled() and not dialog.form.amount.isVisible()
                dialog.reject()
            finally:
                # The other stories happen on the same platform.
                async with store.unit() as unit:
                    await reopen(unit, datetime.now(UTC))

    play(story)


def test_what_the_provider_declines_at_once_was_told_to_nobody(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat, last4=DECLINED)
        dialog = await open_dialog(seat)
        fill(dialog, "20")
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert dialog.form.message.text
        dialog.confirm.click()
        await seat.until(lambda: dialog.progress.title.text() == "Refund failed", "the refusal", 30)
        words = "The card's bank declined the refund. Nothing has moved. No message went to the customer."
        for said in (dialog, seat.context):
            await seat.until(lambda said=said: seat.sees(words, said), "what holds now")
            assert not seat.sees("they may have read otherwise", said)
        dialog.accept()
        there = await seat.at_platform(receipt["ticket"]["id"])
        assert len(there["messages"]) == 1, "the guest's own"

    play(story, 90)


def test_what_the_bank_sends_back_later_says_why_and_leads_on(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        dialog = await open_dialog(seat)
        fill(dialog, "20")
        await seat.until(dialog.confirm.isEnabled, "the button")
        dialog.confirm.click()
        await seat.until(lambda: seat.sees("Refunded", seat.context), "its success", 30)
        dialog.accept()
        async with Store.open(seat.platform.database) as store:
            async with store.reading() as reader:
                [refund] = await reader.select(Refund, refunds.c.ticket_id == receipt["ticket"]["id"])
            await take_back(store, refund.id, "The account behind the card is closed.", datetime.now(UTC))
        words = "The customer does not have it; tell them. It can be given back anew, or as a credit."
        await seat.until(lambda: seat.sees(words, seat.context), "what holds now", 30)
        assert seat.sees("Sent back by the bank", seat.context)
        assert button(seat.context, "Give back anew…").isEnabled()

    play(story, 90)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([("failed", "re_1")], "Nothing has moved. Tell the customer: they may have read otherwise."),
        ([("failed", "")], "Nothing has moved. No message went to the customer."),
        ([("failed", ""), ("succeeded", "re_2")], "Not all of it moved. No message went to the customer."),
        (
            [("failed", "re_1"), ("succeeded", "re_2")],
            "Not all of it moved. Tell the customer: they may have read otherwise.",
        ),
    ],
)
def test_a_failure_says_what_moved_and_what_was_told(qapp: Any, parts: list[tuple[str, str]], words: str) -> None:
    given = [
        Refund(
            id=f"r{number}",
            booking_id="b",
            payment_id=f"p{number}",
            ticket_id="t",
            amount=100,
            currency="EUR",
            reason="goodwill",
            state=state,
            requested_by="a",
            created_at=datetime.now(UTC),
            gateway_ref=ref,
        )
        for number, (state, ref) in enumerate(parts)
    ]
    assert failed_words(given) == words


async def open_the_hosts_case(seat: Seat, guest_zone: str = "") -> dict[str, Any]:
    """A stay in Yerevan; it is the host who writes about it. Gives the guest's and the case's ids."""
    now = datetime.now(UTC)
    guest, booking = new_booking("EUR", {"nights": 40_000})
    guest = replace(guest, zone=guest_zone)
    host = Customer(id=new_id(), kind="host", name="Hasmik Host", language="en", created_at=now)
    booking = replace(
        booking,
        counterparty_id=host.id,
        zone="Asia/Yerevan",
        starts_at=now - timedelta(days=4),
        ends_at=now - timedelta(days=1),
    )
    payment = new_payment(booking, 40_000)
    async with Store.open(seat.platform.database) as store, store.unit() as unit:
        for entity in (guest, host, booking, payment):
            unit.add(entity)
        await book_captures(unit, [payment])
    receipt = await seat.open(
        "They broke a chair", sender={"customer_id": host.id, "name": host.name}, booking_code=booking.code
    )
    return {"guest": guest, "host": host, "ticket": receipt["ticket"]["id"]}


def test_in_the_hosts_case_money_is_the_guests_and_the_host_is_not_told_of_it(play: Play) -> None:
    async def story(seat: Seat) -> None:
        sides = await open_the_hosts_case(seat)
        guest = sides["guest"].name
        await seat.until(lambda: seat.sees(guest, seat.context.party), "the guest beside the host's words")
        dialog = await opened(seat, "compensate", CompensationDialog)
        form = dialog.form
        QTest.keyClicks(form.amount, "10")
        pick(form.reason_box, "goodwill")
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert guest in dialog.summary.text() and "Hasmik" not in dialog.summary.text()
        assert not form.message.tell.isChecked() and form.message.text == ""
        assert form.message.tell.text() == "Write to Hasmik Host"
        await finished(seat, dialog, "Given")
        there = await seat.at_platform(sides["ticket"])
        assert [one["customer_id"] for one in there["compensations"]] == [sides["guest"].id]
        assert [m for m in there["messages"] if m["author"] == "agent"] == []

    play(story, 90)


def test_a_host_can_claim_of_the_guest_from_their_own_case(play: Play) -> None:
    async def story(seat: Seat) -> None:
        sides = await open_the_hosts_case(seat)
        await seat.until(lambda: seat.sees(sides["guest"].name, seat.context.party), "the guest")
        dialog = await opened(seat, "claim", ClaimDialog)
        form = dialog.form
        pick(form.kind_box, "extra_service")
        pick(form.by_box, sides["host"].id)
        pick(form.from_box, sides["guest"].id)
        QTest.keyClicks(form.amount, "20")
        form.note_box.setPlainText("Late check-out.")
        assert not form.message.tell.isChecked(), (
            "the guest is not told in the host's case, and the box does not say so"
        )
        form.message.tell.click()
        assert "There is no ready message" in form.message.edit.placeholderText()
        form.message.tell.click()
        await seat.until(dialog.confirm.isEnabled, "the button")
        await finished(seat, dialog, "Waiting for the answer")
        decision = await next_step(seat, "Decide…", DecisionDialog)
        assert decision.form.message.text == "", "nothing is decided, so there is nothing to tell"
        decision.form.modes.button("refuse").click()
        assert "Late check-out, €20.00" in decision.form.message.text.replace("\xa0", " ")
        decision.reject()

    play(story, 90)


def test_a_voucher_ends_on_the_day_that_the_customer_is_told(play: Play) -> None:
    async def story(seat: Seat) -> None:
        now = datetime.now(UTC)
        guest, booking = new_booking("EUR", {"nights": 40_000})
        guest = replace(guest, zone="Asia/Almaty", language="en")
        booking = replace(booking, zone="Europe/Tirane", starts_at=now, ends_at=now + timedelta(days=2))
        async with Store.open(seat.platform.database) as store, store.unit() as unit:
            for entity in (guest, booking):
                unit.add(entity)
        receipt = await seat.open(
            "It was cold", sender={"customer_id": guest.id, "name": guest.name}, booking_code=booking.code
        )
        dialog = await opened(seat, "compensate", CompensationDialog)
        form = dialog.form
        form.kinds.button("voucher").click()
        QTest.keyClicks(form.amount, "10")
        pick(form.reason_box, "goodwill")
        day = form.last_day
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert (
            f"{day:%B} {day.day}, {day.year}" in form.message.text
            or f"{day.day} {day:%B} {day.year}" in form.message.text
        )
        assert seat.sees("{code} becomes the code", dialog)
        await finished(seat, dialog, "Given")
        there = await seat.at_platform(receipt["ticket"]["id"])
        (given,) = there["compensations"]
        ends = datetime.fromisoformat(given["expires_at"]).astimezone(ZoneInfo("Asia/Almaty"))
        assert (ends.date(), ends.hour) == (day, 23)
        shown = seat.ui.locale.date(day)
        await seat.until(lambda: seat.sees(f"Can be used until {shown}", seat.context.money), "the day on the card")

    play(story, 90)


def test_keys_lead_to_the_button_and_enter_presses_every_other_one(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("That was not nice at all", mail=GUEST_MAIL)
        dialog = await opened(seat, "compensate", CompensationDialog)
        form = dialog.form
        QTest.keyClicks(form.amount, "5")
        pick(form.reason_box, "goodwill")
        await seat.until(dialog.confirm.isEnabled, "the button")
        form.note_box.setFocus()
        QTest.keyClick(form.note_box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.focusWidget() is dialog.confirm
        QTest.keyClick(dialog.confirm, Qt.Key.Key_Return)
        assert seat.desk.outbox.entries == [], "Enter moves no money"
        QTest.keyClick(dialog.confirm, Qt.Key.Key_Space)
        await seat.until(lambda: dialog.progress.title.text() == "Given", "the result", 30)
        QTest.keyClick(dialog.progress.close_button, Qt.Key.Key_Return)
        await seat.until(lambda: seat.page.money.dialog is None, "the dialog to be closed by Enter")

    play(story, 60)


def test_what_a_card_paid_cannot_be_waived_and_the_dialog_says_what_to_do(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_stay_with_a_host(seat)
        dialog = await opened(seat, "compensate", CompensationDialog)
        form = dialog.form
        assert form.kinds.isAncestorOf(dialog.focusWidget()), "the keys begin in the first field"
        form.kinds.button("fee_waiver").click()
        pick(form.reason_box, "goodwill")
        assert seat.sees("give it back to the card instead", dialog)
        assert not dialog.confirm.isEnabled()
        dialog.reject()

    play(story)


def test_what_was_paid_on_the_spot_can_be_waived(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat, method="on_spot")
        dialog = await opened(seat, "compensate", CompensationDialog)
        form = dialog.form
        form.kinds.button("fee_waiver").click()
        cleaning = next(line.id for line in seat.page.case.booking.lines if line.kind == "cleaning")
        pick(form.line_box, cleaning)
        assert form.amount.text() == "50.00", "the whole fee"
        form.amount.setText("8")
        pick(form.reason_box, "goodwill")
        await finished(seat, dialog, "Given")
        there = await seat.at_platform(receipt["ticket"]["id"])
        assert [(one["kind"], one["amount"]) for one in there["compensations"]] == [("fee_waiver", 800)]

    play(story, 90)
