"""What the forms of the money desk share: whose money it is, amount and note, and the ledger version they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from agent_console.contract.money_commands import ActQuote, ActQuoteRequest
from agent_console.desk.money import NO_LIMIT
from agent_console.ui.money.fields import mark_invalid, note_edit, read_amount
from agent_console.ui.money.proposal import Flow, Proposal
from agent_console.ui.money.sides import customer_name
from agent_console.ui.money.words import alone_words
from agent_console.ui.widgets import Label, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_console.contract.entities import Booking, Share
    from agent_console.desk.case import Case
    from agent_console.domain.faults import Fault
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.money.message_field import MessageField

__all__ = ["ActForm"]


class ActForm(QWidget):
    """`quote` is what the platform said of what stands there; nothing can be confirmed unless `ready`: while it is asked.

    `judge` makes the proposal out of what stands there, `told` what the rules tell the customer of it; both are asked
    whenever something in the form is different. `question` is what the platform is asked at `renew`.
    """

    changed = Signal()
    trouble = Signal(object)
    moved = Signal()

    def __init__(
        self,
        look: CaseLook,
        case: Case,
        booking: Booking,
        judge: Callable[[], Proposal],
        told: Callable[[], str] = str,
        question: Callable[[], ActQuoteRequest] = ActQuoteRequest,
    ) -> None:
        super().__init__()
        self._judge = judge
        self._told = told
        self._question = question
        self._look = look
        self._case = case
        self._booking = booking
        self._money = look.ui.desk.money
        self.first: QWidget | None = None
        self.ready = False
        self.quote: ActQuote | None = None
        self.message: MessageField | None = None
        self.proposal = Proposal()
        self.amount = QLineEdit()
        self._limit = Label("", "small", wrap=True)
        self._limit.hide()
        self.note_box = note_edit()
        self.column = vbox(self, margins=(0, 4, 16, 4), gap=6)

    @property
    def answered(self) -> bool:
        return self.ready

    @property
    def note(self) -> str:
        return self.note_box.toPlainText().strip()

    @property
    def customer_name(self) -> str:
        return customer_name(self._case, self._booking)

    def renew(self, fault: Fault | None = None) -> None:
        """Ask for the figures anew."""
        self.ready = False
        self.rejudge()
        self._look.tasks.run(
            self._money.act_quote(self._booking.id, self._question()),
            owner=self,
            done=self._take_quote,
            failed=self._no_quote,
            key="quote",
        )

    def money_changed(self) -> None:
        self.renew()

    def show_quote(self, quote: ActQuote) -> None:
        """For what follows the platform's answer."""

    def _take_quote(self, quote: ActQuote) -> None:
        before, self.quote, self.ready = self.quote, quote, True
        self._limit.setText(self._limit_words(quote))
        self._limit.setVisible(bool(self._limit.text()))
        self.show_quote(quote)
        self.rejudge()
        if before is not None and before.ledger_version != quote.ledger_version:
            self.moved.emit()

    def _no_quote(self, fault: Fault) -> None:
        self.trouble.emit(fault)
        self.rejudge()

    @property
    def ledger_version(self) -> int:
        """That of the figures that stand there."""
        return self.quote.ledger_version if self.quote is not None else 0

    def asks(self, amount: int) -> bool:
        """Whether so much needs somebody's approval."""
        limit = NO_LIMIT if self.quote is None else self.quote.limit
        return limit != NO_LIMIT and amount > limit

    def _limit_words(self, quote: ActQuote) -> str:
        if quote.limit == NO_LIMIT:
            return ""
        return alone_words(quote.limit_scope, self.money(quote.limit))

    def rejudge(self) -> None:
        """Something in the form is different."""
        self.proposal = self._judge()
        wrong = self.proposal.field if self.proposal.problem else ""
        mark_invalid(self.amount, wrong == "amount")
        mark_invalid(self.note_box, wrong == "note")
        if self.message is not None:
            self.message.show_text(self._told(), asks=self.proposal.asks)
        self.changed.emit()

    # --- small things --------------------------------------------------------------------------------------------------

    def read_amount(self) -> tuple[int | None, str]:
        """(minor units, "") or (None, what is wrong)."""
        return read_amount(self.amount.text(), self._booking.currency, self._look.ui.locale.name)

    def money(self, minor: int) -> str:
        return self._look.ui.locale.money(minor, self._booking.currency)

    def flows(self, shares: Sequence[Share] | None, amount: int) -> tuple[Flow, ...]:
        """Who bears the amount."""
        if not shares:
            return (Flow(word("payer", "platform"), self.money(amount)),)
        return tuple(Flow(word("payer", share.payer), self.money(share.amount)) for share in shares)

    def amount_row(self) -> QWidget:
        """The amount with its currency."""
        whole = QWidget()
        column = vbox(whole, gap=6)
        row = hbox(gap=8)
        self.amount.setAccessibleName(self.tr("Amount"))
        self.amount.setPlaceholderText(self.tr("Amount"))
        self.amount.textChanged.connect(lambda _: self.rejudge())
        row.addWidget(self.amount, 1)
        row.addWidget(Label(self._booking.currency, "muted"))
        column.addLayout(row)
        column.addWidget(self._limit)
        return whole
