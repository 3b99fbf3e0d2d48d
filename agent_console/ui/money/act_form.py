"""What the forms of the money desk share: whose money it is, amount and note, and the ledger version they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from agent_console.domain.faults import Refused
from agent_console.ui.money.fields import mark_invalid, note_edit, read_amount
from agent_console.ui.money.proposal import Flow, Proposal
from agent_console.ui.money.sides import customer_name
from agent_console.ui.widgets import Label, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_console.contract.entities import Booking, Share
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.desk.case import Case
    from agent_console.domain.faults import Fault
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.money.message_field import MessageField

__all__ = ["ActForm"]


class ActForm(QWidget):
    """`ledger_version` and the usual split are known once `ready` is True; until then nothing can be confirmed.

    `judge` makes the proposal out of what stands there, `told` what the rules tell the customer of it; both are asked
    whenever something in the form is different.
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
    ) -> None:
        super().__init__()
        self._judge = judge
        self._told = told
        self._look = look
        self._case = case
        self._booking = booking
        self._money = look.ui.desk.money
        self._ask = False
        self.ready = False
        self.ledger_version = 0
        self._moved_to = 0
        self.message: MessageField | None = None
        self.proposal = Proposal()
        self.amount = QLineEdit()
        self.note_box = note_edit()
        self.column = vbox(self, margins=(0, 4, 16, 4), gap=6)

    @property
    def note(self) -> str:
        return self.note_box.toPlainText().strip()

    @property
    def customer_name(self) -> str:
        return customer_name(self._case, self._booking)

    def renew(self, fault: Fault | None = None) -> None:
        """Ask for the figures anew."""
        if fault is not None and fault.code == "over_limit":
            self._ask = True
        if fault is not None and fault.code == "ledger_moved":
            self._moved_to = _version_in(fault)
        self._look.tasks.run(
            self._money.quote(self._booking.id),
            owner=self,
            done=self._take_quote,
            failed=self._no_quote,
            key="quote",
        )

    def money_changed(self) -> None:
        self.renew()

    def _take_quote(self, quote: RefundQuote) -> None:
        moved = self.ready and quote.ledger_version != self.ledger_version
        self.ready, self.ledger_version = True, quote.ledger_version
        self.rejudge()
        if moved:
            self.moved.emit()

    def _no_quote(self, fault: Fault) -> None:
        if isinstance(fault, Refused):
            # A booking without a payment has no quote; its ledger is as the case file or the last refusal said.
            self.ready, self.ledger_version = True, self._moved_to or self._case.ledger_version
        else:
            self.ready = False
            self.trouble.emit(fault)
        self.rejudge()

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
        row = hbox(whole, gap=8)
        self.amount.setAccessibleName(self.tr("Amount"))
        self.amount.setPlaceholderText(self.tr("Amount"))
        self.amount.textChanged.connect(lambda _: self.rejudge())
        row.addWidget(self.amount, 1)
        row.addWidget(Label(self._booking.currency, "muted"))
        return whole


def _version_in(fault: Fault) -> int:
    """The ledger version that a refusal tells of; 0 where it tells none."""
    current = fault.details.get("current")
    found = current.get("ledger_version") if isinstance(current, dict) else fault.details.get("ledger_version")
    return found if isinstance(found, int) else 0
