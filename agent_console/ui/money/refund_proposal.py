"""What the agent has filled in for a refund, judged against the quote and put into one plain sentence. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agent_console.contract.money_commands import RefundPart
from agent_console.desk.money import NO_LIMIT, overrides, policy_gives
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import PaymentMethod, RefundReason
from agent_console.domain.money import parse_amount
from agent_console.domain.refund_parts import allocate_over
from agent_console.domain.refund_quotes import INSTEAD_SAYS, Instead
from agent_console.ui.fault_words import fault_words
from agent_console.ui.given_words import given
from agent_console.ui.money.proposal import Flow, Notice, Proposal
from agent_console.ui.money.words import alone_words, corrected_words, named_card, signal_words
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Payment, Share
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.ui.format import Formats

__all__ = ["Filled", "RefundProposals", "parts_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What stands in the fields. `shares` None: they do not sum to the amount. `customer` is who gets it. `wrong`: what is
    wrong with the lines or the share, in words. `ask`: what to fill in where there is no amount yet."""

    typed: str
    reason: str = ""
    note: str = ""
    shares: tuple[Share, ...] | None = ()
    customer: str = ""
    wrong: str = ""
    ask: str = ""


def payments_of(quote: RefundQuote) -> list[Payment]:
    """The payments that the quote is about."""
    return quote.payments or [quote.payment]


def parts_of(quote: RefundQuote, amount: int) -> tuple[RefundPart, ...]:
    """How the amount is spread over the payments, those of the policy's answer first; none where it goes to the quote's one
    payment."""
    open_ones = [payment for payment in quote.payments if payment.id not in quote.closed]
    rests = {payment.id: payment.refundable for payment in open_ones if payment.refundable}
    first = {part.payment_id: rests[part.payment_id] for part in quote.parts if part.payment_id in rests}
    rests = first if sum(first.values()) >= amount else rests
    if len(rests) < 2:
        only = next(iter(rests), quote.payment.id)
        return () if only == quote.payment.id else (RefundPart(payment_id=only, amount=amount),)
    parts = allocate_over(amount, rests)
    return tuple(RefundPart(payment_id=part.payment_id, amount=part.amount) for part in parts)


class RefundProposals(QObject):
    """Judges and words proposals in the agent's language."""

    def __init__(self, locale: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale

    def judge(self, quote: RefundQuote | None, filled: Filled) -> Proposal:
        """The proposal out of what was filled in, at this quote."""
        if quote is None:
            return self._no("payment", "")
        if quote.blocked:
            return self._no("payment", given(quote.blocked))
        if filled.wrong:
            return self._no("lines", filled.wrong)
        if not filled.typed.strip():
            return replace(self._no("amount", ""), after=filled.ask)
        try:
            amount = parse_amount(filled.typed, quote.currency, self._locale.name)
        except Invalid as fault:
            return self._no("amount", " ".join(fault_words(fault)))
        problem = self._against(quote, amount)
        if problem:
            return self._no("amount", problem)
        field, problem, hint = self._missing(quote, filled, amount)
        proposal = self._shown(quote, filled, amount)
        if field:
            return replace(proposal, field=field, problem=problem, after=hint, confirm=self.tr("Give back"))
        return proposal

    def money(self, minor: int, currency: str) -> str:
        return self._locale.money(minor, currency)

    def obstacle(self, quote: RefundQuote) -> str:
        """Why nothing, or not all that the policy gives, can go back to a card, and what can be done instead; "" where it can."""
        words = []
        if quote.blocked and not (quote.off_card and quote.payment.method == PaymentMethod.ON_SPOT):
            words.append(given(quote.blocked))
        if quote.off_card:
            sum_ = self.money(quote.off_card, quote.currency)
            words.append(
                self.tr("{0} of what the policy gives was paid on the spot and cannot go back to a card.").format(sum_)
            )
            words += [given(INSTEAD_SAYS[Instead(way)]) for way in quote.instead if way in set(Instead)]
        return " ".join(words)

    def limit_notice(self, quote: RefundQuote) -> str:
        """What this agent may give alone; "" where there is no limit that matters here."""
        if quote.limit == NO_LIMIT or quote.limit >= quote.refundable:
            return ""
        limit = self.money(quote.limit, quote.currency)
        if quote.can_ask:
            return alone_words(quote.limit_scope, limit)
        if quote.limit == 0:
            return self.tr("You may not give money back alone. Ask a team lead.")
        return self.tr("You may give up to {0} alone; more is for a team lead to give.").format(limit)

    # --- judging -----------------------------------------------------------------------------------------------------

    def _against(self, quote: RefundQuote, amount: int) -> str:
        if amount <= 0:
            return self.tr("A refund is more than nothing.")
        if amount > quote.refundable:
            rest = self.money(quote.refundable, quote.currency)
            return self.tr("No more than {0} can still be given back.").format(rest)
        if self._above_limit(quote, amount) and not quote.can_ask:
            return self.limit_notice(quote)
        return ""

    @staticmethod
    def _above_limit(quote: RefundQuote, amount: int) -> bool:
        return quote.limit != NO_LIMIT and amount > quote.limit

    def _missing(self, quote: RefundQuote, filled: Filled, amount: int) -> tuple[str, str, str]:
        """(field, problem, hint) of what still stands in the way; "" for each where nothing does."""
        if filled.reason not in quote.reasons:
            return "reason", "", self.tr("Choose a reason, then it can be given back.")
        if filled.shares is None:
            return "shares", self.tr("Who pays: together they give more than the amount, or it is no amount."), ""
        if not filled.note.strip():
            if filled.reason == RefundReason.OTHER:
                return "note", self.tr("Say in a few words why."), ""
            if overrides(quote, amount):
                return (
                    "note",
                    "",
                    self.tr("It departs from the policy: say in the note why, then it can be given back."),
                )
        return "", "", ""

    # --- wording -----------------------------------------------------------------------------------------------------

    def _no(self, field: str, problem: str) -> Proposal:
        return Proposal(field=field, problem=problem, confirm=self.tr("Give back"))

    def _shown(self, quote: RefundQuote, filled: Filled, amount: int) -> Proposal:
        asks = quote.can_ask and self._above_limit(quote, amount)
        sum_ = self.money(amount, quote.currency)
        return Proposal(
            amount=amount,
            summary=self._sentence(quote, filled, amount),
            after=self._after(quote, amount),
            confirm=(self.tr("Ask for approval of {0}") if asks else self.tr("Give back {0}")).format(sum_),
            asks=asks,
            gives=self._gives(quote, filled, amount),
            gets=self._gets(quote, filled, amount),
            notices=self._notices(quote, amount, asks),
        )

    def _sentence(self, quote: RefundQuote, filled: Filled, amount: int) -> str:
        parts = parts_of(quote, amount)
        if len(parts) > 1:
            return self.tr("Give back {amount} of {captured} to %n card(s) of {name}.", "", len(parts)).format(
                amount=self.money(amount, quote.currency), captured=self._captured(quote), name=filled.customer
            )
        return self.tr("Give back {amount} of {captured} to {payment}.").format(
            amount=self.money(amount, quote.currency),
            captured=self._captured(quote),
            payment=named_card(self._only(quote, parts), filled.customer),
        )

    def _captured(self, quote: RefundQuote) -> str:
        return self.money(sum(payment.captured for payment in payments_of(quote)), quote.currency)

    @staticmethod
    def _only(quote: RefundQuote, parts: Sequence[RefundPart]) -> Payment:
        if not parts:
            return quote.payment
        return next((payment for payment in quote.payments if payment.id == parts[0].payment_id), quote.payment)

    def _after(self, quote: RefundQuote, amount: int) -> str:
        rest = quote.refundable - amount
        if not rest:
            return self.tr("Nothing is left to give back after that.")
        return self.tr("After that, {0} can still be given back.").format(self.money(rest, quote.currency))

    def _gives(self, quote: RefundQuote, filled: Filled, amount: int) -> tuple[Flow, ...]:
        if filled.shares is None:
            return ()
        if not filled.shares:
            return (Flow(word("payer", "platform"), self.money(amount, quote.currency)),)
        return tuple(Flow(word("payer", s.payer), self.money(s.amount, quote.currency)) for s in filled.shares)

    def _gets(self, quote: RefundQuote, filled: Filled, amount: int) -> tuple[Flow, ...]:
        parts = parts_of(quote, amount) or (RefundPart(payment_id=quote.payment.id, amount=amount),)
        cards = {payment.id: payment for payment in (quote.payment, *quote.payments)}
        return tuple(
            Flow(named_card(cards[part.payment_id], filled.customer), self.money(part.amount, quote.currency))
            for part in parts
        )

    def _corrected(self, quote: RefundQuote) -> list[str]:
        """The lines that were charged wrongly, as they are and as they should have been."""
        right = {correction.line_id: correction.amount for correction in quote.corrections}
        return [
            corrected_words(
                line.label or word("line", line.kind), line.amount, right[line.line_id], quote.currency, self._locale
            )
            for line in quote.lines
            if line.line_id in right
        ]

    def _notices(self, quote: RefundQuote, amount: int, asks: bool) -> tuple[Notice, ...]:
        found = []
        if overrides(quote, amount):
            given = self.money(policy_gives(quote), quote.currency)
            found.append(Notice("warning", self.tr("Departs from the policy, which gives {0}.").format(given)))
        if asks:
            found.append(Notice("info", self.tr("Above your limit: nothing moves until somebody has approved it.")))
        found += [Notice("info", words) for words in self._corrected(quote)]
        found += [Notice("warning", signal_words(signal)) for signal in quote.signals]
        return tuple(found)
