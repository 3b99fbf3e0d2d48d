"""A macro at work in the whole window: it says what it will do, prepares it, and leaves sending and money to the agent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from agent_console.contract.entities import Payment
from agent_console.desk.case_types import CaseState
from agent_console.store.reading import things_of
from agent_console.ui.macros import MacroChooser
from agent_console.ui.money.refund_dialog import RefundDialog
from agent_console.ui.palette import Palette

pytestmark = pytest.mark.journey


async def open_paid_stay(opened, until):
    """A case of a stay of which something can be given back."""
    payments = await opened.desk.store.read(lambda db: things_of(db, Payment))
    paid = {payment.booking_id for payment in payments if payment.refundable > 0}
    tickets = opened.model.tickets
    for row in range(tickets.length):
        opened.workspace.open_case(opened.model.id_at(row))
        page = opened.workspace.page
        await until(lambda: page.case is not None and page.case.id == opened.model.id_at(row), "the case")  # noqa: B023
        case = page.case
        await until(lambda: case.state is CaseState.READY, "the platform's word")  # noqa: B023
        if case.ticket.market == "stays" and case.booking is not None and case.booking.id in paid:
            return case
    raise AssertionError("there is no paid stay in the demo")


def shown(kind):
    return next(
        (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()), None
    )


def words(widget):
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_m_shows_what_a_macro_does_and_using_it_moves_no_money(opened, arun, until):
    async def story():
        case = await open_paid_stay(opened, until)
        refunds = len(case.refunds)
        opened.table.setFocus()
        QTest.keyClick(opened.table, Qt.Key.Key_M)
        await until(lambda: shown(MacroChooser), "the chooser")
        chooser = shown(MacroChooser)
        QTest.keyClicks(chooser.search, "essential")
        await until(lambda: chooser.current is not None and chooser.current.id == "missing_amenity", "the macro")
        for told in ("Apology", "amenity", "10\u00a0%", "nothing moves"):
            await until(lambda: told in words(chooser), told)  # noqa: B023
        QTest.keyClick(chooser.search, Qt.Key.Key_Return)
        dialog = opened.workspace.page.money.dialog
        assert isinstance(dialog, RefundDialog)
        await until(lambda: dialog.form.quote is not None and dialog.form.proposal.amount, "the quote")
        assert dialog.form.terms.reason == "unsatisfactory"
        captured = sum(payment.captured for payment in case.payments if payment.booking_id == case.booking.id)
        assert dialog.form.proposal.amount == min(captured // 10, dialog.form.quote.refundable)
        await until(lambda: "amenity" in case.ticket.tags, "the tag")
        assert case.draft.text.strip() or case.draft.canned_reply_id
        assert not any(entry.is_money for entry in opened.desk.outbox.entries)
        dialog.reject()
        await until(lambda: opened.workspace.page.money.dialog is None, "the dialog to be gone")
        assert len(case.refunds) == refunds

    arun(story(), 90)


def test_the_palette_finds_macros_of_the_market_and_shows_before_it_does(opened, arun, until):
    async def story():
        case = await open_paid_stay(opened, until)
        before = case.draft.text
        opened.ui.actions.trigger("palette")
        await until(lambda: shown(Palette), "the palette")
        palette = shown(Palette)
        palette.line.setText("cleaning fee back")
        found = [entry for entry in palette._shown if entry.group == "Macro"]
        assert [entry.text for entry in found] == ["Not clean: cleaning fee back"]
        assert not [entry for entry in palette._entries("car") if entry.group == "Macro" and "Car did" in entry.text]
        palette.close()
        found[0].run()
        await until(lambda: shown(MacroChooser), "the chooser")
        chooser = shown(MacroChooser)
        assert chooser.current is not None and chooser.current.id == "not_clean"
        chooser.close()
        assert case.draft.text == before and opened.workspace.page.money.dialog is None

    arun(story(), 90)
