"""The fields of a refund: why, how much and of what, to which payment, who pays; judged and quoted at every change."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from agent_console.contract.money_commands import RefundQuote
from agent_console.desk.money import RefundWish
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import PaymentMethod
from agent_console.domain.money import percent, plain_amount
from agent_console.ui.money.fields import ModeBar, chosen, mark_invalid, named, note_edit
from agent_console.ui.money.message_field import MessageField
from agent_console.ui.money.outcomes import refund_outcome
from agent_console.ui.money.quote_table import QuoteTable, table_lines
from agent_console.ui.money.refund_proposal import Filled, RefundProposals, parts_of, payments_of
from agent_console.ui.money.shares_field import SharesField, scaled
from agent_console.ui.money.telling import refund_message
from agent_console.ui.money.terms_fields import TermsFields
from agent_console.ui.money.words import payment_name
from agent_console.ui.widgets import Banner, Label, Spinner, hbox, vbox

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking
    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.domain.faults import Fault
    from agent_console.domain.macros import MoneyPreset
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.money.progress import Outcome
    from agent_console.ui.money.proposal import Proposal

__all__ = ["RefundForm"]

REQUOTE_MS = 250
_LATEST_REQUOTE = 24 * 3600 * 1000
_ALL = "all"


class RefundForm(QWidget):
    """`quote` is what the figures stand on (None: being asked for). `compensate_wanted`: no card can take anything back."""

    changed = Signal()
    trouble = Signal(object)
    moved = Signal()
    compensate_wanted = Signal()

    def __init__(
        self, look: CaseLook, case: Case, booking: Booking, payment_id: str = "", preset: MoneyPreset | None = None
    ) -> None:
        super().__init__()
        self._look = look
        self._case = case
        self._booking = booking
        self._money = look.ui.desk.money
        self._maker = RefundProposals(look.ui.locale, self)
        self._ask = False
        self._fresh = False
        self._preset = preset
        self.quote: RefundQuote | None = None
        customer = case.customer
        self._customer = customer.name if customer is not None else ""
        self._language = customer.language if customer is not None else "en"
        self.message: MessageField | None = MessageField(look, self._language)
        self.terms = TermsFields(booking)
        self.table = QuoteTable(look)
        self.modes = ModeBar(look.ui, self.tr("How much"))
        self.amount = QLineEdit()
        self.percent = QLineEdit()
        self.payment = QComboBox()
        self.shares = SharesField(look, booking)
        self.note_box = note_edit()
        self._requote = QTimer(self, singleShot=True, interval=REQUOTE_MS)
        self._runs_out = QTimer(self, singleShot=True)
        self._build()
        self._fill_payments(payment_id)
        self._take_preset()
        self._connect()
        self.proposal: Proposal = self._maker.judge(None, Filled(typed=""))
        self._ask_quote()

    # --- what stands there ---------------------------------------------------------------------------------------------

    @property
    def reason_box(self) -> QComboBox:
        return self.terms.reason_box

    @property
    def note(self) -> str:
        return self.note_box.toPlainText().strip()

    @property
    def line_ids(self) -> list[str]:
        return self.table.ticked

    def send(self) -> Coroutine[Any, Any, OutboxEntry]:
        quote, proposal = self.quote, self.proposal
        assert quote is not None and proposal.amount is not None
        wish = RefundWish(
            amount=proposal.amount,
            reason=self.terms.reason,
            note=self.note,
            line_ids=tuple(self.line_ids),
            parts=parts_of(quote, proposal.amount),
            shares=self.shares.shares or (),
            ask_approval=proposal.asks,
            tell=self.message.text if self.message is not None else "",
        )
        return self._money.refund(quote, wish, ticket_id=self._case.id)

    def outcome(self, key: str) -> Outcome | None:
        return refund_outcome(self._case, key, self._look.ui.locale)

    def renew(self, fault: Fault | None = None) -> None:
        if fault is not None and fault.code == "over_limit":
            self._ask = True
        self._ask_quote()

    def money_changed(self) -> None:
        self._quote_is_old()
        self._rejudge()

    # --- the quote -----------------------------------------------------------------------------------------------------

    def _ask_quote(self) -> None:
        self._fresh = False
        self._requote.stop()
        self._runs_out.stop()
        self._spinner.show()
        payment_id = chosen(self.payment)
        self._look.tasks.run(
            self._money.quote(
                self._booking.id,
                payment_id="" if payment_id == _ALL else payment_id,
                line_ids=self.line_ids,
                terms=self.terms.terms,
            ),
            owner=self,
            done=self._take_quote,
            failed=self._no_quote,
            key="quote",
        )

    def _no_quote(self, fault: Fault) -> None:
        self.quote = None
        self._spinner.hide()
        self._rejudge()
        self.trouble.emit(fault)

    def _take_quote(self, quote: RefundQuote) -> None:
        before, self.quote, self._fresh = self.quote, quote, True
        first = before is None
        self._spinner.hide()
        self.terms.show_quote(quote)
        self._show_modes(quote, first=first)
        self._show_figures(quote)
        if quote.valid_until is not None:
            left = (quote.valid_until - datetime.now(UTC)).total_seconds() * 1000
            self._runs_out.start(int(min(max(left, 1000), _LATEST_REQUOTE)))
        self._fill_amount()
        self._rejudge()
        if before is not None and _moved(before, quote):
            self.moved.emit()

    def _show_figures(self, quote: RefundQuote) -> None:
        money = self._maker.money
        captured = sum(payment.captured for payment in payments_of(quote))
        self._figures.setText(
            self.tr("{refundable} of {captured} can still be given back.").format(
                refundable=money(quote.refundable, quote.currency), captured=money(captured, quote.currency)
            )
        )
        self._says.setText(quote.says)
        self._says.setVisible(bool(quote.says))
        self._rule.setText(self.tr("Rule {0}").format(quote.rule))
        self._rule.setVisible(bool(quote.rule))
        self._limit.setText(self._maker.limit_notice(quote))
        self._limit.setVisible(bool(self._limit.text()))
        self._currency.setText(quote.currency)
        if quote.blocked:
            offer = (self.tr("Offer a credit or voucher…"), self.compensate_wanted.emit)
            self._blocked.set(quote.blocked, tone="warning", actions=(offer,))
        else:
            self._blocked.clear()
        # Another payment may still give something; where there is none, fields would only mislead.
        self._fields.setVisible(not quote.blocked or self.payment.count() > 1)
        if self.message is not None:
            self.message.setVisible(not quote.blocked)
        self._show_table()

    def _show_table(self) -> None:
        lines = table_lines(self._booking, self.quote)
        self.table.setVisible(bool(lines))
        self.table.show_lines(lines, self._booking.currency, by_line=self.modes.mode == "lines")

    def _show_modes(self, quote: RefundQuote, *, first: bool) -> None:
        money = self._maker.money
        speaks = quote.rule != "" and not quote.blocked
        words = self.tr("By the policy: {0}").format(money(quote.suggested, quote.currency))
        self.modes.set_offered("policy", speaks, words)
        words = self.tr("Everything: {0}").format(money(quote.refundable, quote.currency))
        self.modes.set_offered("full", quote.refundable > 0, words)
        self.modes.set_offered("lines", len(self._booking.lines) > 1)
        if first and not self.modes.mode:
            self.modes.set_mode("policy" if speaks and quote.suggested > 0 else "amount")
            if not speaks and quote.suggested > 0:
                self._set_amount(quote.suggested)
        elif self.modes.mode == "policy" and not speaks:
            self.modes.set_mode("amount")

    # --- the amount ----------------------------------------------------------------------------------------------------

    def _fill_amount(self) -> None:
        """Write the amount that the chosen way gives; what was typed as an amount stays."""
        quote, mode = self.quote, self.modes.mode
        self._percent_row.setVisible(mode == "percent")
        if quote is None or mode in ("", "amount"):
            return
        if mode == "policy":
            self._set_amount(quote.suggested)
        elif mode == "full":
            self._set_amount(quote.refundable)
        elif mode == "lines":
            self._set_amount(min(self.table.ticked_amount(), quote.refundable))
        else:
            self._set_amount(self._percentage(quote))

    def _percentage(self, quote: RefundQuote) -> int:
        text = self.percent.text().strip()
        try:
            paid = sum(payment.captured for payment in payments_of(quote))
            share = percent(paid, text) if text else 0
        except Invalid:
            mark_invalid(self.percent, True)
            return 0
        mark_invalid(self.percent, False)
        return min(share, quote.refundable)

    def _set_amount(self, minor: int) -> None:
        self.amount.blockSignals(True)
        self.amount.setText(plain_amount(minor, self._booking.currency) if minor else "")
        self.amount.blockSignals(False)

    def _rejudge(self) -> None:
        quote = self.quote
        amount = self._maker.judge(quote, Filled(typed=self.amount.text())).amount
        if quote is not None:
            usual = scaled(quote.shares, amount or 0)
            self.shares.show_amount(amount or 0, quote.currency, usual)
        filled = Filled(
            typed=self.amount.text(),
            reason=self.terms.reason,
            note=self.note,
            shares=self.shares.shares,
            customer=self._customer,
            ask=self._ask,
        )
        self.proposal = self._maker.judge(quote, filled)
        if not self._fresh and self.proposal.whole:
            # Other terms than those of the quote stand there; its answer is on the way.
            self.proposal = replace(self.proposal, field="quote")
        wrong = self.proposal.field if self.proposal.problem else ""
        for field, widget in (("amount", self.amount), ("reason", self.reason_box), ("note", self.note_box)):
            mark_invalid(widget, wrong == field)
        if self.message is not None and quote is not None:
            told = refund_message(self._case, self._booking, quote, self.proposal.amount or 0)
            self.message.show_text(told, asks=self.proposal.asks)
        self.changed.emit()

    # --- building ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        whole = vbox(self, margins=(0, 4, 16, 4), gap=6)
        self._blocked = Banner(self._look.ui, "warning")
        whole.addWidget(self._blocked)
        self._fields = QWidget()
        whole.addWidget(self._fields)
        whole.addStretch(1)
        column = vbox(self._fields, gap=6)
        column.addWidget(self.terms)
        column.addSpacing(6)
        self._says = Label("", wrap=True)
        self._says.hide()
        column.addWidget(self._says)
        self._rule = Label("", "caption", wrap=True)
        self._rule.hide()
        column.addWidget(self._rule)
        column.addWidget(named(self.tr("How much"), self.modes))
        for mode, text in (
            ("policy", self.tr("By the policy")),
            ("full", self.tr("Everything")),
            ("amount", self.tr("By amount")),
            ("percent", self.tr("Per cent")),
            ("lines", self.tr("By line")),
        ):
            self.modes.offer(mode, text)
        self.modes.set_offered("policy", False)
        column.addWidget(self.modes)
        column.addWidget(self.table)
        column.addWidget(self._build_amount())
        figures = hbox(gap=8)
        self._figures = Label("", "small", wrap=True)
        self._spinner = Spinner(self._look.ui, 16)
        figures.addWidget(self._figures, 1)
        figures.addWidget(self._spinner)
        column.addLayout(figures)
        self._limit = Label("", "small", wrap=True)
        self._limit.set_tone("warning")
        self._limit.hide()
        column.addWidget(self._limit)
        column.addSpacing(6)
        column.addWidget(named(self.tr("Back to"), self.payment))
        column.addWidget(self.payment)
        column.addSpacing(6)
        column.addWidget(Label(self.tr("Who pays"), "section"))
        column.addWidget(self.shares)
        column.addSpacing(6)
        column.addWidget(named(self.tr("Note for colleagues and the audit trail"), self.note_box))
        column.addWidget(self.note_box)

    def _build_amount(self) -> QWidget:
        whole = QWidget()
        row = hbox(whole, gap=8)
        self._percent_row = QWidget()
        part = hbox(self._percent_row, gap=8)
        self.percent.setFixedWidth(72)
        self.percent.setAccessibleName(self.tr("Per cent of what was paid"))
        part.addWidget(self.percent)
        part.addWidget(Label(self.tr("% of what was paid ="), "muted"))
        self._percent_row.hide()
        row.addWidget(self._percent_row)
        self.amount.setAccessibleName(self.tr("Amount"))
        self.amount.setPlaceholderText(self.tr("Amount"))
        row.addWidget(self.amount, 1)
        self._currency = Label(self._booking.currency, "muted")
        row.addWidget(self._currency)
        return whole

    def _fill_payments(self, payment_id: str) -> None:
        locale = self._look.ui.locale
        payments = [payment for payment in self._case.payments if payment.booking_id == self._booking.id]
        open_cards = [payment for payment in payments if payment.refundable > 0]
        if len(open_cards) > 1:
            self.payment.addItem(self.tr("All payments, the largest rest first"), _ALL)
        for payment in payments:
            if payment.method != PaymentMethod.CARD and len(payments) > 1:
                continue
            name = f"{payment_name(payment)} · {locale.money(payment.captured, payment.currency)} · "
            self.payment.addItem(name + locale.date(locale.local(payment.captured_at)), payment.id)
        wanted = self.payment.findData(payment_id or _ALL)
        first = open_cards[0].id if open_cards else ""
        self.payment.setCurrentIndex(wanted if wanted >= 0 else max(0, self.payment.findData(first)))
        self.payment.setEnabled(self.payment.count() > 1)
        self.payment.setMinimumWidth(60)

    def _take_preset(self) -> None:
        preset = self._preset
        if preset is None:
            return
        if preset.reason:
            self.terms.choose_reason(preset.reason)
        if preset.by:
            self.terms.choose_by(preset.by)
        self.note_box.setPlainText(preset.note)
        if preset.percent:
            self.modes.set_mode("percent")
            self.percent.setText(preset.percent)
        elif preset.line_kinds:
            self.modes.set_mode("lines")
            self._show_table()
            self.table.tick_kinds(preset.line_kinds)

    def _connect(self) -> None:
        self._requote.timeout.connect(self._ask_quote)
        self._runs_out.timeout.connect(self._ask_quote)
        self.terms.changed.connect(self._terms_changed)
        self.payment.currentIndexChanged.connect(lambda _: self._ask_quote())
        self.modes.picked.connect(self._mode_picked)
        self.table.ticked_changed.connect(self._ticked)
        self.amount.textEdited.connect(self._typed)
        self.percent.textEdited.connect(self._again)
        self.shares.changed.connect(self._rejudge)
        self.note_box.textChanged.connect(self._rejudge)
        if self.message is not None:
            self.message.changed.connect(self.changed)

    def _terms_changed(self) -> None:
        self._quote_is_old()
        self._rejudge()

    def _quote_is_old(self) -> None:
        self._fresh = False
        self._spinner.show()
        self._requote.start()

    def _mode_picked(self, mode: str) -> None:
        had_lines = bool(self.line_ids)
        self._show_table()
        self._again()
        if had_lines != bool(self.line_ids):
            self._quote_is_old()
            self._rejudge()
        field = {"percent": self.percent, "amount": self.amount}.get(mode)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ticked(self) -> None:
        self._quote_is_old()
        self._again()

    def _typed(self) -> None:
        if self.modes.mode != "lines":
            self.modes.set_mode("amount")
            self._percent_row.hide()
        self._rejudge()

    def _again(self) -> None:
        self._fill_amount()
        self._rejudge()


def _moved(before: RefundQuote, now: RefundQuote) -> bool:
    """Whether the answer to the same question is another one: the ledger moved, or the time of the policy's step is over."""
    if before.ledger_version != now.ledger_version:
        return True
    return before.terms == now.terms and before.rule != now.rule and before.payment.id == now.payment.id
