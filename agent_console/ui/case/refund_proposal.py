"""What the agent has filled in for a refund, judged against the quote and put into one plain sentence. No widgets.

Confirming is not doing: the dialog shows the proposal, and only a whole one can be confirmed.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import RefundReason
from agent_console.domain.money import parse_amount
from agent_console.ui.case.money_card import payment_name
from agent_console.ui.fault_words import fault_words

if TYPE_CHECKING:
    from agent_console.contract.entities import BookingLine
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.ui.format import Formats

__all__ = ["NO_LIMIT", "Proposal", "ProposalMaker", "lines_amount"]

NO_LIMIT = -1


@dataclass(frozen=True, slots=True)
class Proposal:
    """`amount` in minor units, None where there is none yet. `problem` "" and `field` "" where it can be confirmed; `field`
    is "amount", "reason", "note" or "payment". `summary` is the sentence above the button, `confirm` the button's text."""

    amount: int | None
    problem: str
    field: str
    summary: str
    after: str
    confirm: str

    @property
    def whole(self) -> bool:
        """Whether it can be confirmed."""
        return not self.field and self.amount is not None


def lines_amount(lines: Collection[BookingLine], chosen: Collection[str], refundable: int) -> int:
    """What the chosen lines come to without what was given back of them, no more than can still be refunded."""
    return max(0, min(refundable, sum(line.amount - line.refunded for line in lines if line.id in chosen)))


class ProposalMaker(QObject):
    """Judges and words proposals in the agent's language."""

    def __init__(self, locale: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale

    def judge(self, quote: RefundQuote | None, typed: str, reason: str, note: str) -> Proposal:
        """The proposal out of what was typed, at this quote."""
        if quote is None:
            return self._wait("")
        if quote.blocked:
            return self._no("payment", quote.blocked)
        if not typed.strip():
            return self._no("amount", "")
        try:
            amount = parse_amount(typed, quote.currency, self._locale.name)
        except Invalid as fault:
            return self._no("amount", " ".join(fault_words(fault)))
        problem = self._against(quote, amount)
        if problem:
            return self._no("amount", problem)
        if reason not in quote.reasons:
            return self._no("reason", "", amount, quote, hint=self.tr("Choose a reason, then it can be given back."))
        if reason == RefundReason.OTHER and not note.strip():
            return self._no("note", self.tr("Say in a few words why."), amount, quote)
        return self._yes(quote, amount)

    def money(self, minor: int, currency: str) -> str:
        return self._locale.money(minor, currency)

    def limit_notice(self, quote: RefundQuote) -> str:
        """What this agent may give alone; "" where there is no limit that matters here."""
        if quote.limit == NO_LIMIT or quote.limit >= quote.refundable:
            return ""
        limit = self.money(quote.limit, quote.currency)
        if quote.limit == 0:
            return self.tr("You may not give money back alone. Ask a team lead.")
        return self.tr("You may give up to {0} alone; more is for a team lead to give.").format(limit)

    def _against(self, quote: RefundQuote, amount: int) -> str:
        if amount <= 0:
            return self.tr("A refund is more than nothing.")
        if amount > quote.refundable:
            rest = self.money(quote.refundable, quote.currency)
            return self.tr("No more than {0} of this payment can still be given back.").format(rest)
        if quote.limit != NO_LIMIT and amount > quote.limit:
            return self.limit_notice(quote)
        return ""

    def _yes(self, quote: RefundQuote, amount: int) -> Proposal:
        return Proposal(
            amount, "", "", self._sentence(quote, amount), self._after(quote, amount), self._confirm(quote, amount)
        )

    def _no(
        self, field: str, problem: str, amount: int | None = None, quote: RefundQuote | None = None, hint: str = ""
    ) -> Proposal:
        sentence = self._sentence(quote, amount) if quote is not None and amount is not None else ""
        return Proposal(amount, problem, field, sentence, hint, self.tr("Give back"))

    def _wait(self, problem: str) -> Proposal:
        return Proposal(None, problem, "payment", "", "", self.tr("Give back"))

    def _sentence(self, quote: RefundQuote, amount: int) -> str:
        return self.tr("Give back {amount} of {captured} to {payment}.").format(
            amount=self.money(amount, quote.currency),
            captured=self.money(quote.payment.captured, quote.currency),
            payment=payment_name(quote.payment),
        )

    def _after(self, quote: RefundQuote, amount: int) -> str:
        rest = quote.refundable - amount
        if not rest:
            return self.tr("Nothing of this payment is left to give back after that.")
        return self.tr("After that, {0} can still be given back.").format(self.money(rest, quote.currency))

    def _confirm(self, quote: RefundQuote, amount: int) -> str:
        return self.tr("Give back {0}").format(self.money(amount, quote.currency))
