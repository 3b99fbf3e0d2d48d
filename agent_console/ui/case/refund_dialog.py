"""Giving money back: what, why and how much, told in one sentence, confirmed by one deliberate press.

No single key moves money: Enter in a field does nothing, no button is the default, and the one that confirms names the
exact amount. After it the intent waits in the outbox for a moment in which it can be taken back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from agent_console.desk.money import RefundWish
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import OutboxState
from agent_console.ui.case.column_scroll import ColumnScroll
from agent_console.ui.case.refund_form import RefundForm
from agent_console.ui.case.refund_progress import RefundProgress
from agent_console.ui.fault_words import fault_words
from agent_console.ui.widgets import Banner, Button, Label, Line, hbox, vbox

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from agent_console.contract.money_commands import RefundQuote
    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["RefundDialog"]

REQUOTE_MS = 250


class RefundDialog(QDialog):
    """Refunds on the booking of `case`. Open with `open()`; it may be closed at any time, the outbox goes on by itself."""

    def __init__(self, look: CaseLook, case: Case, payment_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._case = case
        self._money = look.ui.desk.money
        self._booking = case.booking
        self._entry: OutboxEntry | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Refund"))
        self.setMinimumWidth(520)
        self.form = RefundForm(look, case, payment_id)
        self.progress = RefundProgress(look)
        self._banner = Banner(look.ui, "warning")
        self._requote = QTimer(self, singleShot=True, interval=REQUOTE_MS)
        self._build()
        self._connect()
        self.resize(560, min(720, max(560, int(parent.height() * 0.86))))
        self._ask_quote()

    # --- the quote -------------------------------------------------------------------------------------------------

    def _ask_quote(self) -> None:
        self.form.show_waiting()
        self._look.tasks.run(
            self._money.quote(self.form.booking_id, payment_id=self.form.payment_id, line_ids=self.form.line_ids),
            owner=self,
            done=self._take_quote,
            failed=self._no_quote,
            key="quote",
        )

    def _take_quote(self, quote: RefundQuote) -> None:
        self.form.show_quote(quote)
        self._show_confirm()

    def _no_quote(self, fault: Fault) -> None:
        what, advice = fault_words(fault)
        self.form.show_no_quote()
        self._banner.set(what, detail=advice, tone="warning", actions=((self.tr("Try again"), self._again),))
        self._show_confirm()

    def _again(self) -> None:
        self._banner.clear()
        self._ask_quote()

    def _show_confirm(self) -> None:
        proposal = self.form.proposal
        self.summary.setText(proposal.summary)
        self.after.setText(proposal.after)
        self.after.setVisible(bool(proposal.after))
        self.confirm.setText(proposal.confirm)
        self.confirm.setEnabled(proposal.whole and self._entry is None)

    # --- the decision ----------------------------------------------------------------------------------------------

    def _confirmed(self) -> None:
        proposal, quote = self.form.proposal, self.form.quote
        if not proposal.whole or quote is None or proposal.amount is None or self._entry is not None:
            return
        self.confirm.setEnabled(False)
        form = self.form
        wish = RefundWish(amount=proposal.amount, reason=form.reason, note=form.note, line_ids=tuple(form.line_ids))
        self._look.tasks.run(
            self._money.refund(quote, wish, ticket_id=self._case.id),
            owner=self,
            done=lambda entry: self._started(entry, proposal.summary),
            failed=self._refused,
            key="refund",
        )

    def _started(self, entry: OutboxEntry, summary: str) -> None:
        self._entry = entry
        self.progress.start(summary)
        self._pages.setCurrentWidget(self.progress)
        self._follow(entry)

    def _follow(self, entry: OutboxEntry) -> None:
        """The outbox says where an intent stands."""
        if self._entry is None or entry.key != self._entry.key:
            return
        self._entry = entry
        if entry.state == OutboxState.CANCELLED:
            self._back_to_form()
        elif entry.state == OutboxState.REFUSED:
            self._refused(entry.fault)
        else:
            self.progress.show_entry(entry, self._refund_state(entry.key))

    def _refund_state(self, key: str) -> tuple[str, str]:
        refund = next((refund for refund in self._case.refunds if refund.id == key), None)
        return (refund.state, refund.failure) if refund is not None else ("", "")

    def _case_changed(self, parts: frozenset[str]) -> None:
        if "money" in parts and self._entry is not None:
            self._follow(self._entry)

    def _refused(self, fault: Fault | None) -> None:
        entry, self._entry = self._entry, None
        if entry is not None and entry.state == OutboxState.REFUSED:
            self._look.discard(entry)
        what, advice = fault_words(fault) if fault is not None else (self.tr("The platform did not take it."), "")
        self._banner.set(what, detail=advice, tone="danger")
        self._back_to_form()

    def _back_to_form(self) -> None:
        """With the figures as they are now: they may be what moved."""
        self._entry = None
        self._pages.setCurrentWidget(self._form_page)
        self._ask_quote()
        self._show_confirm()

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        booking = self._booking
        column = vbox(self, margins=(20, 16, 20, 16), gap=10)
        column.addWidget(Label(self.tr("Give money back"), "heading"))
        if booking is not None:
            column.addWidget(Label(f"{booking.code} · {booking.title}", "muted", wrap=True))
        column.addWidget(self._banner)
        self._pages = QStackedWidget()
        self._form_page = QWidget()
        page = vbox(self._form_page, gap=10)
        page.addWidget(ColumnScroll(self.form), 1)
        page.addWidget(Line())
        self.summary = Label("", "strong", wrap=True)
        self.after = Label("", "small", wrap=True)
        page.addWidget(self.summary)
        page.addWidget(self.after)
        row = hbox(gap=8)
        row.addStretch(1)
        cancel = Button(self._look.ui, self.tr("Cancel"), self.reject)
        self.confirm = Button(self._look.ui, "", kind="primary", icon="hand-coins")
        for button in (cancel, self.confirm):
            button.setAutoDefault(False)
            button.setDefault(False)
            row.addWidget(button)
        page.addLayout(row)
        self._pages.addWidget(self._form_page)
        self._pages.addWidget(self.progress)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._requote.timeout.connect(self._ask_quote)
        self.form.changed.connect(self._show_confirm)
        self.form.quote_wanted.connect(self._requote.start)
        self.confirm.clicked.connect(self._confirmed)
        self.progress.undo_wanted.connect(self._undo)
        self.progress.close_wanted.connect(self.accept)
        leave_outbox = self._look.ui.desk.outbox.changed.connect(self._follow)
        leave_case = self._case.changed.connect(self._case_changed)
        self.finished.connect(leave_outbox)
        self.finished.connect(leave_case)

    def _undo(self) -> None:
        if self._entry is not None:
            self._look.undo(self._entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # QDialog would press a default button; here Enter never does anything by itself.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)
