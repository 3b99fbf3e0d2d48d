"""The fields of a refund: why, how much and of what, to which payment, who pays; judged and quoted at every change."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from agent_console.contract.money_commands import RefundQuote
from agent_console.desk.money import RefundWish
from agent_console.domain.kinds import RefundReason
from agent_console.ui.money.amount_field import AmountField
from agent_console.ui.money.fields import ModeBar, mark_invalid, named, note_edit
from agent_console.ui.money.live_quote import LiveQuote
from agent_console.ui.money.message_field import MessageField
from agent_console.ui.money.outcomes import refund_outcome
from agent_console.ui.money.payment_box import PaymentBox
from agent_console.ui.money.quote_table import QuoteTable, table_lines
from agent_console.ui.money.quote_words import PolicyWords, QuoteFigures
from agent_console.ui.money.refund_proposal import Filled, RefundProposals, parts_of, payments_of
from agent_console.ui.money.shares_field import SharesField
from agent_console.ui.money.sides import customer_name
from agent_console.ui.money.telling import refund_message
from agent_console.ui.money.terms_fields import TermsFields
from agent_console.ui.money.words import disputed_lines
from agent_console.ui.widgets import Banner, vbox

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


class RefundForm(QWidget):
    """`live` has the quote that the figures stand on. `compensate_wanted`: no card can take anything back."""

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
        customer = case.customer
        self._customer = customer_name(case, booking)
        self.message: MessageField | None = MessageField(look, customer.language if customer is not None else "en")
        self.live = LiveQuote(look.tasks, self._question, self)
        self.terms = TermsFields(booking)
        self.table = QuoteTable(look)
        self.modes = ModeBar(look.ui, self.tr("How much"))
        self.sum = AmountField(look.ui.locale, booking)
        self.payment = PaymentBox()
        self.shares = SharesField(look)
        self.note_box = note_edit()
        self.first: QWidget | None = None
        self._typed_by_hand = False
        self._policy = PolicyWords()
        self._figures = QuoteFigures(look.ui, self._maker)
        self._build()
        mine = [payment for payment in case.payments if payment.booking_id == booking.id]
        self.payment.fill(mine, look.ui.locale, payment_id)
        if preset is not None:
            self._take_preset(preset)
        self._connect()
        self.proposal: Proposal = self._maker.judge(None, Filled(typed=""))
        self.live.ask()

    # --- what stands there ---------------------------------------------------------------------------------------------

    @property
    def quote(self) -> RefundQuote | None:
        return self.live.quote

    @property
    def reason_box(self) -> QComboBox:
        return self.terms.reason_box

    @property
    def amount(self) -> QLineEdit:
        return self.sum.amount

    @property
    def percent(self) -> QLineEdit:
        return self.sum.percent

    @property
    def note(self) -> str:
        return self.note_box.toPlainText().strip()

    @property
    def answered(self) -> bool:
        return self.live.fresh

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
        self.live.ask()

    def money_changed(self) -> None:
        self.live.look_again_soon()
        self._rejudge()

    # --- the quote -----------------------------------------------------------------------------------------------------

    def _question(self) -> Coroutine[Any, Any, RefundQuote] | None:
        """What is asked of the platform; None while a correction stands there that cannot be meant."""
        if self.table.problem:
            return None
        return self._money.quote(
            self._booking.id,
            payment_id=self.payment.payment_id,
            line_ids=self.line_ids,
            corrections=self.table.corrections,
            terms=self.terms.terms,
        )

    def _ask_anew(self) -> None:
        self.live.ask_soon()
        self._rejudge()

    def _no_quote(self, fault: Fault) -> None:
        self._rejudge()
        self.trouble.emit(fault)

    def _take_quote(self) -> None:
        quote = self.quote
        assert quote is not None
        self.terms.show_quote(quote)
        self._show_modes(quote)
        self._policy.show_quote(quote)
        self._figures.show_quote(quote)
        self.shares.show_payers(quote.payers, quote.usual)
        obstacle = self._maker.obstacle(quote)
        if obstacle:
            offer = (self.tr("Offer a credit or voucher…"), self.compensate_wanted.emit)
            self._obstacle.set(obstacle, tone="warning", actions=(offer,))
        else:
            self._obstacle.clear()
        # Another payment may still give something; where there is none, fields would only mislead.
        self._fields.setVisible(not quote.blocked or self.payment.count() > 1)
        if self.message is not None:
            self.message.setVisible(not quote.blocked)
        self._show_table()
        self._again()

    def _show_table(self) -> None:
        lines = table_lines(self._booking, self.quote, disputed_lines(self._case, self._booking))
        self.table.setVisible(bool(lines))
        self.table.show_lines(
            lines,
            self._booking.currency,
            by_line=self.modes.mode == "lines",
            # A cancellation goes by the policy, whatever the lines should have been.
            correctable=self.terms.reason != RefundReason.CANCELLATION,
        )

    def _show_modes(self, quote: RefundQuote) -> None:
        money = self._maker.money
        speaks = quote.rule != "" and not quote.blocked
        words = self.tr("By the policy: {0}").format(money(quote.suggested, quote.currency))
        # Of chosen lines the answer is another question's.
        self.modes.set_offered("policy", speaks, self.tr("By the policy") if self.line_ids else words)
        words = self.tr("Everything: {0}").format(money(quote.refundable, quote.currency))
        self.modes.set_offered("full", quote.refundable > 0, words)
        self.modes.set_offered("lines", bool(self._booking.lines))
        if not self.modes.mode:
            self.modes.set_mode("policy" if speaks and quote.suggested > 0 else "amount")
            if not speaks and quote.suggested > 0:
                self.sum.set_amount(quote.suggested)
        elif self.modes.mode == "policy" and not speaks:
            self.modes.set_mode("amount")
            if not self._typed_by_hand:
                # What another reason gave is not what is given for this one.
                self.sum.set_amount(0)

    # --- the amount ----------------------------------------------------------------------------------------------------

    def _fill_amount(self) -> None:
        """Write the amount that the chosen way gives; what was typed as an amount stays, whatever others do meanwhile."""
        quote, mode = self.quote, self.modes.mode
        self.sum.show_share(mode == "percent")
        if quote is None or mode in ("", "amount") or self._typed_by_hand:
            return
        if mode == "policy":
            self.sum.set_amount(quote.suggested)
        elif mode == "full":
            self.sum.set_amount(quote.refundable)
        elif mode == "lines":
            self.sum.set_amount(self._by_line(quote))
        else:
            paid = sum(payment.captured for payment in payments_of(quote))
            self.sum.set_amount(self.sum.share_of(paid, quote.refundable))

    def _by_line(self, quote: RefundQuote) -> int:
        if self.table.problem:
            return 0
        if quote.corrections and self.live.fresh and quote.rule:
            # What a wrongly charged line gives back is a rule's to say, not a difference's.
            return quote.suggested
        return min(self.table.ticked_amount(), quote.refundable)

    def _beyond_lines(self, amount: int) -> str:
        """What is wrong with a typed amount while lines are what counts; "" where nothing is."""
        rest = self.table.ticked_rest()
        if self.modes.mode != "lines" or amount <= rest:
            return ""
        if not self.line_ids:
            return self.tr("Tick the lines that this amount is for.")
        return self.tr("The ticked lines can give back {0}.").format(
            self._look.ui.locale.money(rest, self._booking.currency)
        )

    def _share_problem(self) -> str:
        return "" if self._typed_by_hand else self.sum.problem

    def _what_to_fill_in(self) -> str:
        asked = {
            "amount": self.tr("Enter the amount that comes back."),
            "percent": self.tr("Enter how many per cent come back."),
            "lines": self.tr("Tick the lines that come back."),
        }
        return asked.get(self.modes.mode, "")

    def _rejudge(self) -> None:
        quote = self.quote
        amount = self._maker.judge(quote, Filled(typed=self.sum.text)).amount
        if quote is not None:
            self.shares.show_amount(amount or 0, quote.currency)
        filled = Filled(
            typed=self.sum.text,
            reason=self.terms.reason,
            note=self.note,
            shares=self.shares.shares,
            customer=self._customer,
            wrong=self._share_problem() or self.table.problem or self._beyond_lines(amount or 0),
            ask=self._what_to_fill_in(),
        )
        self.proposal = self._maker.judge(quote, filled)
        if not self.live.fresh and self.proposal.whole:
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
        self._obstacle = Banner(self._look.ui, "warning")
        whole.addWidget(self._obstacle)
        self._fields = QWidget()
        whole.addWidget(self._fields)
        whole.addStretch(1)
        column = vbox(self._fields, gap=6)
        column.addWidget(self.terms)
        column.addSpacing(6)
        column.addWidget(self._policy)
        column.addSpacing(6)
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
        column.addWidget(self.sum)
        column.addWidget(self._figures)
        column.addSpacing(6)
        # Above what is seldom changed: where it is wanted, it must be seen.
        column.addWidget(named(self.tr("Note for colleagues and the audit trail"), self.note_box))
        column.addWidget(self.note_box)
        column.addSpacing(6)
        column.addWidget(named(self.tr("Back to"), self.payment))
        column.addWidget(self.payment)
        column.addSpacing(6)
        column.addWidget(self.shares)

    def _take_preset(self, preset: MoneyPreset) -> None:
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
        self.live.asking.connect(self._figures.show_asking)
        self.live.taken.connect(self._take_quote)
        self.live.failed.connect(self._no_quote)
        self.live.moved.connect(self.moved)
        self.terms.changed.connect(self._terms_changed)
        self.payment.currentIndexChanged.connect(lambda _: self.live.ask())
        self.modes.picked.connect(self._mode_picked)
        self.table.changed.connect(self._lines_changed)
        self.amount.textEdited.connect(self._typed)
        self.percent.textEdited.connect(self._work_out)
        self.shares.changed.connect(self._rejudge)
        self.note_box.textChanged.connect(self._rejudge)
        if self.message is not None:
            self.message.changed.connect(self.changed)

    def _terms_changed(self) -> None:
        self._show_table()
        self._ask_anew()

    def _mode_picked(self, mode: str) -> None:
        had_lines = bool(self.line_ids)
        self._show_table()
        self._work_out()
        if had_lines != bool(self.line_ids):
            self._ask_anew()
        field = {"percent": self.percent, "amount": self.amount}.get(mode)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lines_changed(self) -> None:
        if self.table.corrections and not self.terms.reason:
            # A line that should have been another was charged wrongly.
            self.terms.choose_reason(RefundReason.WRONG_CHARGE)
        self.live.ask_soon()
        self._work_out()

    def _typed(self) -> None:
        self._typed_by_hand = True
        if self.modes.mode != "lines":
            self.modes.set_mode("amount")
            self.sum.show_share(False)
        self._rejudge()

    def _work_out(self) -> None:
        """The agent says how much in another way than by typing the amount."""
        self._typed_by_hand = False
        self._again()

    def _again(self) -> None:
        self._fill_amount()
        self._rejudge()
