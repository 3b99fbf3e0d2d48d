"""The fields of a refund: payment, lines, amount, reason, note; judged at every change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from agent_console.domain.money import plain_amount
from agent_console.ui.case.money_card import payment_name
from agent_console.ui.case.refund_proposal import Proposal, ProposalMaker, lines_amount
from agent_console.ui.widgets import Button, FlowLayout, Label, Spinner, clear_layout, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import BookingLine
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["RefundForm"]


class RefundForm(QWidget):
    """`proposal` is what stands there now. `quote_wanted`: payment or lines changed, so the quote is out of date."""

    changed = Signal()
    quote_wanted = Signal()

    def __init__(self, look: CaseLook, case: Case, payment_id: str) -> None:
        super().__init__()
        self._look = look
        self._booking = case.booking
        self._payments = [p for p in case.payments if self._booking is not None and p.booking_id == self._booking.id]
        self._maker = ProposalMaker(look.ui.locale, self)
        self.quote: RefundQuote | None = None
        self._touched = False
        self.payment = QComboBox()
        self.amount = QLineEdit()
        self.reason_box = QComboBox()
        self.note_box = QPlainTextEdit()
        self._lines: list[tuple[BookingLine, QCheckBox]] = []
        self._build()
        self._fill(payment_id)
        self._connect()
        self.proposal: Proposal = self._judge()

    # --- what stands there -----------------------------------------------------------------------------------------

    @property
    def booking_id(self) -> str:
        return self._booking.id if self._booking is not None else ""

    @property
    def payment_id(self) -> str:
        return str(self.payment.currentData() or "")

    @property
    def line_ids(self) -> list[str]:
        return [line.id for line, box in self._lines if box.isChecked()]

    @property
    def reason(self) -> str:
        return str(self.reason_box.currentData() or "")

    @property
    def note(self) -> str:
        return self.note_box.toPlainText().strip()

    def show_waiting(self) -> None:
        """A quote is being fetched; what is typed stays."""
        self.quote = None
        self._spinner.show()
        self._rejudge()

    def show_no_quote(self) -> None:
        self.quote = None
        self._spinner.hide()
        self._rejudge()

    def show_quote(self, quote: RefundQuote) -> None:
        """Judge by these figures, and propose an amount where the agent has typed none."""
        self.quote = quote
        self._spinner.hide()
        self._show_reasons(quote)
        self._show_shortcuts(quote)
        money = self._maker.money
        self._figures.setText(
            self.tr("{refundable} of {captured} can still be given back.").format(
                refundable=money(quote.refundable, quote.currency),
                captured=money(quote.payment.captured, quote.currency),
            )
        )
        self._limit.setText(self._maker.limit_notice(quote))
        self._limit.setVisible(bool(self._limit.text()))
        self._currency.setText(quote.currency)
        if not self._touched:
            self._propose(quote)
        self._rejudge()

    def _propose(self, quote: RefundQuote) -> None:
        chosen = self.line_ids
        booking = self._booking
        amount = quote.suggested
        if chosen and booking is not None:
            amount = lines_amount(booking.lines, chosen, quote.refundable)
        self._set_amount(amount, quote.currency)

    def _set_amount(self, minor: int, currency: str) -> None:
        self.amount.blockSignals(True)
        self.amount.setText(plain_amount(minor, currency) if minor else "")
        self.amount.blockSignals(False)

    def _judge(self) -> Proposal:
        return self._maker.judge(self.quote, self.amount.text(), self.reason, self.note)

    def _rejudge(self) -> None:
        self.proposal = self._judge()
        for field, widget in (("amount", self.amount), ("reason", self.reason_box), ("note", self.note_box)):
            invalid = self.proposal.field == field and bool(self.proposal.problem)
            if widget.property("invalid") != invalid:
                widget.setProperty("invalid", invalid)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self._problem.setText(self.proposal.problem)
        self._problem.setVisible(bool(self.proposal.problem))
        self.changed.emit()

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = vbox(self, margins=(0, 4, 8, 4), gap=6)
        self._spinner = Spinner(self._look.ui, 16)
        self._figures = Label("", "small", wrap=True)
        self._problem = Label("", "small", wrap=True)
        self._problem.set_tone("danger")
        self._limit = Label("", "small", wrap=True)
        self._limit.set_tone("warning")
        self._currency = Label("", "muted")
        column.addWidget(self._named(self.tr("Payment"), self.payment))
        column.addWidget(self.payment)
        figures = hbox(gap=8)
        figures.addWidget(self._figures, 1)
        figures.addWidget(self._spinner)
        column.addLayout(figures)
        self._line_column = vbox(gap=4)
        column.addLayout(self._line_column)
        column.addSpacing(6)
        column.addWidget(self._named(self.tr("Amount"), self.amount))
        row = hbox(gap=8)
        row.addWidget(self.amount, 1)
        row.addWidget(self._currency)
        column.addLayout(row)
        self._shortcuts = QWidget()
        self._shortcut_flow = FlowLayout(self._shortcuts, gap=4)
        column.addWidget(self._shortcuts)
        column.addWidget(self._problem)
        column.addWidget(self._limit)
        column.addSpacing(6)
        column.addWidget(self._named(self.tr("Reason"), self.reason_box))
        column.addWidget(self.reason_box)
        column.addSpacing(6)
        column.addWidget(self._named(self.tr("Note for colleagues and the audit trail"), self.note_box))
        self.note_box.setFixedHeight(64)
        self.note_box.setTabChangesFocus(True)
        column.addWidget(self.note_box)
        column.addStretch(1)

    def _named(self, text: str, field: QWidget) -> Label:
        label = Label(text, "section")
        label.setBuddy(field)
        field.setAccessibleName(text)
        return label

    def _fill(self, payment_id: str) -> None:
        locale = self._look.ui.locale
        for payment in self._payments:
            name = f"{payment_name(payment)} · {locale.money(payment.captured, payment.currency)} · "
            self.payment.addItem(name + locale.date(locale.local(payment.captured_at)), payment.id)
        wanted = self.payment.findData(payment_id)
        first = next((i for i, payment in enumerate(self._payments) if payment.refundable > 0), 0)
        self.payment.setCurrentIndex(wanted if wanted >= 0 else first)
        self.payment.setEnabled(len(self._payments) > 1)
        booking = self._booking
        charged = [line for line in booking.lines if line.amount > 0] if booking is not None else []
        if booking is None or len(charged) < 2:
            return
        self._line_column.addSpacing(6)
        self._line_column.addWidget(Label(self.tr("For which lines (none: for the whole booking)"), "section"))
        for line in charged:
            rest = line.amount - line.refunded
            box = QCheckBox(f"{line.label or word('line', line.kind)} · {locale.money(rest, booking.currency)}")
            box.setEnabled(rest > 0)
            box.toggled.connect(self._lines_chosen)
            self._lines.append((line, box))
            self._line_column.addWidget(box)

    def _connect(self) -> None:
        self.payment.currentIndexChanged.connect(self._payment_chosen)
        self.amount.textEdited.connect(self._typed)
        self.reason_box.currentIndexChanged.connect(lambda _: self._rejudge())
        self.note_box.textChanged.connect(self._rejudge)

    def _payment_chosen(self) -> None:
        self._touched = False
        self.quote_wanted.emit()

    def _lines_chosen(self) -> None:
        self._touched = False
        if self.quote is not None:
            self._propose(self.quote)
            self._rejudge()
        self.quote_wanted.emit()

    def _typed(self) -> None:
        self._touched = True
        self._rejudge()

    def _show_reasons(self, quote: RefundQuote) -> None:
        known = [self.reason_box.itemData(i) for i in range(self.reason_box.count())]
        if known == ["", *quote.reasons]:
            return
        before = self.reason
        self.reason_box.blockSignals(True)
        self.reason_box.clear()
        self.reason_box.addItem(self.tr("Choose a reason"), "")
        for reason in quote.reasons:
            self.reason_box.addItem(word("reason", reason), reason)
        self.reason_box.setCurrentIndex(max(0, self.reason_box.findData(before)))
        self.reason_box.blockSignals(False)

    def _show_shortcuts(self, quote: RefundQuote) -> None:
        clear_layout(self._shortcut_flow)
        money = self._maker.money
        offers = {quote.refundable: self.tr("Everything"), quote.refundable // 2: self.tr("Half")}
        if quote.suggested > 0:
            offers[quote.suggested] = self.tr("Suggested by the policy")
        for amount, name in sorted(offers.items(), key=lambda offer: -offer[0]):
            if not amount:
                continue
            button = Button(
                self._look.ui,
                f"{name}: {money(amount, quote.currency)}",
                partial(self._take, amount, quote.currency),
                kind="ghost",
                small=True,
            )
            self._shortcut_flow.addWidget(button)
        self._shortcuts.setVisible(self._shortcut_flow.count() > 0)

    def _take(self, amount: int, currency: str) -> None:
        self._touched = True
        self._set_amount(amount, currency)
        self._rejudge()
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
