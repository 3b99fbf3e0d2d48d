"""What the money forms have ready: who pays, whether somebody is asked, the amount and the words that an agent left there."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from agent_console.contract.entities import BookingLine, Claim, Customer
from agent_console.domain.faults import Forbidden
from agent_console.platform_server.money.ledger import balances, book_captures
from agent_console.platform_server.store import Store, new_id
from agent_console.resources import resource_path
from agent_console.ui.format import Formats
from agent_console.ui.money.claim_steps import AnswerDialog, DecisionDialog
from agent_console.ui.money.compensation_dialog import CompensationDialog
from agent_console.ui.money.evidence_field import case_files
from agent_console.ui.money.refund_dialog import RefundDialog
from tests.e2e.world import GUEST_MAIL, furnished_database
from tests.platform_server.money.world import new_booking, new_payment
from tests.support.platform import platform_process
from tests.ui.conftest import shell  # noqa: F401
from tests.ui_case.seat import Seat
from tests.ui_case.test_money_acts import PNG, button, finished, next_step, open_stay_with_a_host, opened, pick
from tests.ui_case.test_money_live import fill, lead_refunds, open_dialog

Play = Callable[..., None]


async def put(seat: Seat, *entities: Any) -> None:
    """What the platform has beside the rest."""
    async with Store.open(seat.platform.database) as store, store.unit() as unit:
        for entity in entities:
            unit.add(entity)


async def open_claimed_stay(seat: Seat, amount: int, *, disputes: bool = False, **fields: Any) -> None:
    """A stay with a claim of its host that is to be decided; with `disputes` it was charged, and the guest disputes it."""
    now = datetime.now(UTC)
    guest, booking = new_booking("EUR", {"nights": 40_000})
    host = Customer(id=new_id(), kind="host", name="Hasmik Host", created_at=now)
    payment = new_payment(booking, 40_000)
    claim = Claim(
        id=new_id(),
        kind="damage",
        booking_id=booking.id,
        by_id=host.id,
        from_id=guest.id,
        claimed=amount,
        amount=amount,
        currency="EUR",
        text="The chair is broken",
        state="ready",
        requested_by=new_id(),
        created_at=now,
    )
    claims = [claim]
    booking = replace(
        booking, counterparty_id=host.id, starts_at=now - timedelta(days=4), ends_at=now - timedelta(days=1)
    )
    if disputes:
        line = BookingLine(id=claim.id, kind="other", label="Damage", amount=amount)
        booking = replace(booking, lines=[*booking.lines, line])
        payment = replace(payment, captured=40_000 + amount)
        dispute = replace(claim, id=new_id(), kind="dispute", by_id=guest.id, from_id=host.id, line_ids=[claim.id])
        claims = [replace(claim, state="succeeded", payment_id=payment.id), dispute]
    await put(seat, guest, host, booking, payment, *claims)
    async with Store.open(seat.platform.database) as store, store.unit() as unit:
        await book_captures(unit, [payment])
    sender = {"customer_id": guest.id, "name": "Dana"}
    await seat.open("About the chair", sender=sender, booking_code=booking.code, **fields)


async def fresh(seat: Seat, dialog: RefundDialog, reason: str) -> None:
    live = dialog.form.live
    await seat.until(lambda: live.fresh and live.quote is not None and live.quote.terms.reason == reason, "the quote")


def test_who_pays_follows_the_reason_whatever_way_the_amount_is_found(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        dialog = await open_dialog(seat)
        form = dialog.form
        fill(dialog, "20", "unsatisfactory")
        await fresh(seat, dialog, "unsatisfactory")
        assert form.shares.told.text() == "Host, from the payout: €20.00"
        form.modes.button("percent").click()
        QTest.keyClicks(form.percent, "10")
        assert form.shares.told.text() == "Host, from the payout: €45.00"
        pick(form.reason_box, "goodwill")
        await fresh(seat, dialog, "goodwill")
        assert form.shares.told.text() == "The marketplace pays all of it."
        pick(form.reason_box, "unsatisfactory")
        await fresh(seat, dialog, "unsatisfactory")
        await finished(seat, dialog, "Given back")
        (given,) = (await seat.at_platform(receipt["ticket"]["id"]))["refunds"]
        assert given["shares"] == [{"payer": "host", "amount": 4_500}]

    play(story, 90)


OWN = """[who_pays.appointments]
payers = ["platform", "business"]
"""
OWN_NOW = """[who_pays.appointments]
payers = ["platform", "business", "insurance"]
"""
NO_ACCESS = """host_breach = { business = "100" }
no_access = { business = "100" }
"""
NO_ACCESS_NOW = """host_breach = { business = "100" }
no_access = { insurance = "100" }
"""


def test_an_operators_own_payers_are_those_of_the_window(
    shell: Any,  # noqa: F811
    arun: Callable[..., Any],
    tmp_path: Path,
) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    text = resource_path("policies/refunds.toml").read_text(encoding="utf-8")
    assert OWN in text and NO_ACCESS in text
    own = text.replace(OWN, OWN_NOW).replace(NO_ACCESS, NO_ACCESS_NOW)
    (rules / "refunds.toml").write_text(own, encoding="utf-8")

    async def story(seat: Seat) -> None:
        guest, booking = new_booking("EUR", {"service": 9_000}, market="appointments")
        business = Customer(id=new_id(), kind="business", name="Salon", created_at=booking.created_at)
        booking = replace(booking, counterparty_id=business.id)
        payment = new_payment(booking, 9_000)
        await put(seat, guest, business, booking, payment)
        async with Store.open(seat.platform.database) as store, store.unit() as unit:
            await book_captures(unit, [payment])
        sender = {"customer_id": guest.id, "name": "Dana"}
        await seat.open("Nobody opened", sender=sender, booking_code=booking.code)
        dialog = await open_dialog(seat)
        form = dialog.form
        fill(dialog, "10", "no_access")
        form.note_box.setPlainText("The door was locked")
        await fresh(seat, dialog, "no_access")
        assert form.shares.told.text() == "Insurance: €10.00"
        form.shares.change.click()
        assert list(form.shares.edits) == ["business", "insurance"]
        assert form.shares.edits["insurance"].text() == "10.00"
        await finished(seat, dialog, "Given back")
        async with Store.open(seat.platform.database) as store, store.reading() as reader:
            assert (await balances(reader))["EUR"]["insurance"] == 1_000

    async def whole() -> None:
        async with Seat.taken(shell, platform, tmp_path / "seat") as seat:
            await story(seat)

    with platform_process(furnished_database(tmp_path), "--policies", str(rules)) as platform:
        arun(whole(), timeout=90)


def test_who_may_give_it_alone_after_all_is_not_told_of_an_approval(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("Much, please", mail=GUEST_MAIL)
        dialog = await open_dialog(seat)
        fill(dialog, "150000")
        await fresh(seat, dialog, "goodwill")
        # The limit was another one for a moment: the platform refused what the quote had allowed.
        dialog.form.renew(Forbidden("Too much.", "Ask.", code="over_limit"))
        await fresh(seat, dialog, "goodwill")
        await seat.until(lambda: dialog.confirm.text() == "Ask for approval of ₸150,000.00", "the button that asks")
        fill(dialog, "500")
        await fresh(seat, dialog, "goodwill")
        await seat.until(lambda: dialog.confirm.text() == "Give back ₸500.00", "the button that gives")
        assert not dialog.form.proposal.asks
        assert not seat.sees("nothing moves until somebody has approved", dialog)
        dialog.reject()

    play(story)


def test_a_decision_above_ones_limit_says_so_before_it_is_sent(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_claimed_stay(seat, 15_000)
        dialog = await next_step(seat, "Decide…", DecisionDialog)
        form = dialog.form
        assert form.modes.button("grant").hasFocus(), "the decision is what is to be filled in"
        form.modes.button("grant").click()
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert dialog.confirm.text() == "Ask for approval of €150.00"
        await seat.until(lambda: seat.sees("nothing moves until somebody has approved", dialog), "the notice")
        form.modes.button("less").click()
        form.amount.setText("50")
        form.note_box.setPlainText("Half old, half broken")
        assert dialog.confirm.text() == "Grant €50.00" and not form.proposal.asks
        dialog.reject()

    play(story)


def test_a_colleagues_claim_can_be_decided_but_not_withdrawn(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_claimed_stay(seat, 4_000)
        card = seat.context.money
        await seat.until(lambda: seat.sees("To be decided", card), "the claim on the card")
        offered = {one.text() for one in card.findChildren(QAbstractButton) if one.isVisible()}
        assert "Decide…" in offered and "Withdraw" not in offered

    play(story)


def test_an_upheld_dispute_is_paid_by_who_got_the_charge(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_claimed_stay(seat, 4_000, disputes=True)
        dialog = await next_step(seat, "Decide…", DecisionDialog)
        dialog.form.modes.button("grant").click()
        assert dialog.form.shares.told.text() == "Host, from the payout: €40.00"
        assert [flow.name for flow in dialog.form.proposal.gives] == ["Host, from the payout"]
        dialog.reject()

    play(story)


def test_what_was_typed_for_chosen_lines_stays_and_is_judged_by_them(play: Play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await open_stay_with_a_host(seat)
        dialog = await open_dialog(seat)
        form = dialog.form
        form.modes.button("lines").click()
        (cleaning,) = [id_ for id_, box in form.table.ticks.items() if box.text() == "cleaning"]
        form.table.ticks[cleaning].click()
        assert form.amount.text() == "50.00"
        form.note_box.setPlainText("It was cleaned late")
        form.amount.selectAll()
        QTest.keyClicks(form.amount, "20")
        pick(form.reason_box, "unsatisfactory")
        await fresh(seat, dialog, "unsatisfactory")
        assert form.amount.text() == "20"
        await seat.until(lambda: "€20.00" in dialog.confirm.text(), "the button")
        version = form.quote.ledger_version
        await lead_refunds(seat, receipt["ticket"]["id"], 1_000)
        await seat.until(lambda: form.quote.ledger_version != version and form.live.fresh, "the colleague's refund")
        assert form.amount.text() == "20"
        form.amount.selectAll()
        QTest.keyClicks(form.amount, "51")
        assert seat.sees("The ticked lines can give back €50.00.", dialog) and not dialog.confirm.isEnabled()
        form.table.ticks[cleaning].click()
        assert form.amount.text() == "", "another choice of lines is another amount"
        dialog.reject()

    play(story)


def test_a_bill_of_one_line_can_be_corrected_too(play: Play) -> None:
    async def story(seat: Seat) -> None:
        guest, booking = new_booking("EUR", {"service": 9_000}, market="appointments")
        payment = new_payment(booking, 9_000)
        await put(seat, guest, booking, payment)
        sender = {"customer_id": guest.id, "name": "Dana"}
        await seat.open("It was cheaper", sender=sender, booking_code=booking.code)
        dialog = await open_dialog(seat)
        assert dialog.form.modes.button("lines").isVisible()
        dialog.reject()

    play(story)


def test_words_changed_by_hand_do_not_go_out_unseen_with_another_amount(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_stay_with_a_host(seat)
        dialog = await opened(seat, "compensate", CompensationDialog)
        form = dialog.form
        message = form.message
        QTest.keyClicks(form.amount, "10")
        pick(form.reason_box, "goodwill")
        await seat.until(dialog.confirm.isEnabled, "the button")
        message.edit.appendPlainText("With kind regards")
        await seat.until(dialog.confirm.isEnabled, "the button")
        assert not message.right.isVisible()
        form.amount.setText("5")
        assert "10.00" in message.text and not dialog.confirm.isEnabled()
        assert seat.sees("You changed this text before the amount", dialog)
        assert seat.sees("Look at the message to the customer first", dialog)
        message.edit.appendPlainText("!")
        assert not dialog.confirm.isEnabled(), "a key more is not a look"
        form.amount.setText("10")
        await seat.until(dialog.confirm.isEnabled, "what is right again")
        form.amount.setText("5")
        message.right.click()
        await seat.until(dialog.confirm.isEnabled, "the button after a look")
        assert "With kind regards" in message.text
        form.amount.setText("7")
        message.again.click()
        await seat.until(dialog.confirm.isEnabled, "the button with new words")
        assert "7.00" in message.text
        form.amount.setText("8")
        message.edit.appendPlainText("Bye")
        form.amount.setText("9")
        assert not dialog.confirm.isEnabled()
        message.tell.click()
        await seat.until(dialog.confirm.isEnabled, "the button where nothing is told")
        dialog.reject()

    play(story)


def test_the_answer_begins_with_what_they_say_and_not_with_a_file(play: Play) -> None:
    async def story(seat: Seat) -> None:
        photo = {"name": "chair.png", "content": base64.b64encode(PNG).decode(), "mime": "image/png"}
        await open_claimed_stay(seat, 2_000, attachments=[photo])
        await seat.until(lambda: seat.page.case.claims and seat.page.case.booking, "the claim")
        await seat.until(lambda: seat.sees("Total", seat.context), "the money")
        ((file, _),) = case_files(seat.page.case)
        claim = replace(seat.page.case.claims[0], evidence=[file.id])
        dialog = AnswerDialog(seat.page.money._look, seat.page.case, seat.page.case.booking, claim, seat.window)
        dialog.open()
        assert button(dialog, "chair.png").isEnabled()
        assert dialog.focusWidget() is dialog.form.modes.button("yes"), "not the file"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    play(story)


def test_amounts_stand_in_fields_as_the_agent_writes_them(qapp: Any) -> None:
    assert [Formats(language).amount(1_700_000, "KZT") for language in ("en", "hy", "kk", "ru", "sq")] == [
        "17000.00",
        *["17000,00"] * 4,
    ]
    assert Formats("hy").amount(17_000, "JPY") == "17000"


def test_an_amount_in_the_agents_notation_is_read_back(play: Play) -> None:
    async def story(seat: Seat) -> None:
        seat.ui.locale.set_language("hy")
        try:
            await open_stay_with_a_host(seat)
            await seat.until(lambda: bool(seat.page.case.payments), "the money")
            seat.page.refund()
            dialog = seat.page.money.dialog
            assert isinstance(dialog, RefundDialog)
            await seat.until(lambda: dialog.form.quote is not None, "the quote")
            dialog.form.modes.button("full").click()
            assert dialog.form.amount.text() == "450,00"
            assert dialog.form.proposal.amount == 45_000
            dialog.reject()
        finally:
            seat.ui.locale.set_language("en")

    play(story)


def test_escape_does_not_throw_away_what_was_written(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("The heating is broken", mail=GUEST_MAIL)
        dialog = await open_dialog(seat)
        fill(dialog, "1000")
        dialog.form.note_box.setPlainText("The host has not answered for three hours")
        await seat.until(dialog.confirm.isEnabled, "the button")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible() and seat.sees("What you wrote here would be lost", dialog)
        dialog.form.note_box.appendPlainText("and the guest is cold")
        assert not seat.sees("What you wrote here would be lost", dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        await seat.until(lambda: seat.page.money.dialog is None or not seat.page.money.dialog.isVisible(), "the end")
        other = await open_dialog(seat)
        QTest.keyClick(other, Qt.Key.Key_Escape)
        await seat.until(lambda: seat.page.money.dialog is None or not seat.page.money.dialog.isVisible(), "its end")

    play(story)


def test_a_gift_begins_with_no_amount_and_chosen_lines_are_nobodys_policy(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_stay_with_a_host(seat)
        dialog = await open_dialog(seat)
        form = dialog.form
        pick(form.reason_box, "no_access")
        await fresh(seat, dialog, "no_access")
        form.modes.button("policy").click()
        assert form.amount.text()
        pick(form.reason_box, "goodwill")
        await fresh(seat, dialog, "goodwill")
        assert form.amount.text() == "" and not dialog.confirm.isEnabled()
        assert seat.sees("Enter the amount that comes back.", dialog)
        pick(form.reason_box, "no_access")
        form.modes.button("lines").click()
        assert seat.sees("Tick the lines that come back.", dialog)
        for tick in form.table.ticks.values():
            tick.click()
        await seat.until(
            lambda: form.live.fresh and len(form.line_ids) == len(form.table.ticks), "the quote of the lines"
        )
        assert form.modes.button("policy").text() == "By the policy"
        dialog.reject()

    play(story)


def test_a_share_that_is_none_is_told_in_words(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("Some per cent please", mail=GUEST_MAIL)
        dialog = await open_dialog(seat)
        form = dialog.form
        pick(form.reason_box, "goodwill")
        form.modes.button("percent").click()
        assert seat.sees("Enter how many per cent come back.", dialog)
        for wrong in ("abc", "150", "-5"):
            form.percent.selectAll()
            QTest.keyClicks(form.percent, wrong)
            assert seat.sees("Write a number from 0 to 100", dialog), wrong
            assert not dialog.confirm.isEnabled()
        form.percent.selectAll()
        QTest.keyClicks(form.percent, "10")
        await seat.until(dialog.confirm.isEnabled, "the button")
        dialog.reject()

    play(story)


def test_who_pays_is_not_told_of_before_there_is_an_amount(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await open_stay_with_a_host(seat)
        dialog = await open_dialog(seat)
        form = dialog.form
        pick(form.reason_box, "unsatisfactory")
        await fresh(seat, dialog, "unsatisfactory")
        form.modes.button("lines").click()
        assert form.shares.told.text() == "Host, from the payout"
        form.modes.button("amount").click()
        fill(dialog, "20", "unsatisfactory")
        await seat.until(lambda: form.shares.told.text() == "Host, from the payout: €20.00", "the amount")
        form.shares.change.click()
        edit = next(iter(form.shares.edits.values()))
        edit.selectAll()
        QTest.keyClicks(edit, "9000")
        assert not form.proposal.gives and not dialog.confirm.isEnabled()
        assert seat.sees("together they give more than the amount", dialog)
        dialog.reject()

    play(story)
