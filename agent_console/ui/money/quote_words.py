"""What a quote says in words: the policy's sentence with its rule; what is left, and what the agent may give alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from agent_console.ui.given_words import given
from agent_console.ui.money.refund_proposal import payments_of
from agent_console.ui.widgets import Label, Spinner, hbox, vbox

if TYPE_CHECKING:
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.ui.context import UiShell
    from agent_console.ui.money.refund_proposal import RefundProposals

__all__ = ["PolicyWords", "QuoteFigures"]


class PolicyWords(QWidget):
    """Nothing where the policy says nothing."""

    def __init__(self) -> None:
        super().__init__()
        column = vbox(self, gap=6)
        self._says = Label("", wrap=True)
        self._rule = Label("", "caption", wrap=True)
        for label in (self._says, self._rule):
            label.hide()
            column.addWidget(label)

    def show_quote(self, quote: RefundQuote) -> None:
        self._says.setText(given(quote.says))
        self._says.setVisible(bool(quote.says))
        self._rule.setText(self.tr("Rule {0}").format(quote.rule))
        self._rule.setVisible(bool(quote.rule))


class QuoteFigures(QWidget):
    """What is left of the payments; `show_asking`: other figures are on their way."""

    def __init__(self, ui: UiShell, maker: RefundProposals) -> None:
        super().__init__()
        self._maker = maker
        column = vbox(self, gap=6)
        row = hbox(gap=8)
        self._figures = Label("", "small", wrap=True)
        self._spinner = Spinner(ui, 16)
        row.addWidget(self._figures, 1)
        row.addWidget(self._spinner)
        column.addLayout(row)
        self._limit = Label("", "small", wrap=True)
        self._limit.set_tone("warning")
        self._limit.hide()
        column.addWidget(self._limit)

    def show_asking(self, on: bool) -> None:
        self._spinner.setVisible(on)

    def show_quote(self, quote: RefundQuote) -> None:
        money = self._maker.money
        captured = sum(payment.captured for payment in payments_of(quote))
        words = self.tr("{refundable} of {captured} can still be given back.").format(
            refundable=money(quote.refundable, quote.currency), captured=money(captured, quote.currency)
        )
        if quote.unpaid:
            unpaid = money(quote.unpaid, quote.currency)
            words += " " + self.tr(
                "{0} more would come back by the policy, but that was not paid, or a bank took it back."
            ).format(unpaid)
        self._figures.setText(words)
        self._limit.setText(self._maker.limit_notice(quote))
        self._limit.setVisible(bool(self._limit.text()))
