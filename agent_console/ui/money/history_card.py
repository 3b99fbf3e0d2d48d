"""Everything that moved for a customer, newest first: what one looks at before money moves once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from agent_console.contract.money_commands import MoneyHistory
from agent_console.domain.kinds import RefundState
from agent_console.domain.shares import from_payout
from agent_console.ui.given_words import given
from agent_console.ui.money.case_receipts import RECEIPTED
from agent_console.ui.money.receipt import Receipt, claim_receipt, compensation_receipt, refund_receipt
from agent_console.ui.money.words import corrected_lines, signal_words
from agent_console.ui.widgets import Button, Card, Chip, IconButton, Label, clear_layout, hbox, vbox
from agent_console.ui.words import APPROVAL_TONES, CHARGEBACK_TONES, CLAIM_TONES, COMPENSATION_TONES, REFUND_TONES, word

if TYPE_CHECKING:
    from agent_console.contract.entities import Chargeback, Claim, Compensation, Customer, Refund
    from agent_console.contract.money import MoneySignal
    from agent_console.ui.context import UiContext

__all__ = ["HistoryCard", "Moved", "moved", "signals_text"]

translate = QCoreApplication.translate

_FIRST = 6


@dataclass(frozen=True)
class Moved:
    """One line of the history. `detail` says why and who; `receipt` None where there is none (yet)."""

    at: datetime
    what: str
    amount: int
    currency: str
    state: str
    tone: str
    detail: str
    receipt: Receipt | None = None


def signals_text(signals: Sequence[MoneySignal]) -> str:
    """What makes one look twice, a line each."""
    return "\n".join(signal_words(signal) for signal in signals)


def moved(history: MoneyHistory, ui: UiContext, customer: Customer | None = None) -> list[Moved]:
    """The history as lines, newest first."""
    return sorted(_Lines(history, ui, customer), key=lambda line: line.at, reverse=True)


class _Lines:
    """Each thing of the history as a line."""

    def __init__(self, history: MoneyHistory, ui: UiContext, customer: Customer | None) -> None:
        self._history = history
        self._people = ui.desk.people
        self._locale = ui.locale
        self._issuer = ui.desk.rules.messages.issuer
        self._customer = customer
        self._bookings = {booking.id: booking for booking in history.bookings}

    def __iter__(self) -> Iterator[Moved]:
        history = self._history
        yield from (self._refund(refund) for refund in history.refunds)
        yield from (self._compensation(given) for given in history.compensations)
        yield from (self._claim(claim) for claim in history.claims)
        yield from (self._chargeback(back) for back in history.chargebacks)

    def _refund(self, refund: Refund) -> Moved:
        if self._is_borne(refund.booking_id):
            return self._borne(refund, word("refund", refund.state), REFUND_TONES.get(refund.state, "neutral"))
        parts = [one for one in self._history.refunds if one.intent == refund.intent and one.state in RECEIPTED]
        payments = self._history.payments
        receipt = (
            refund_receipt(parts, payments, self._bookings.get(refund.booking_id), self._customer, self._issuer)
            if refund.state in RECEIPTED
            else None
        )
        why = (word("reason", refund.reason), *corrected_lines(refund, self._locale), given(refund.failure))
        detail = self._detail(refund.booking_id, refund.requested_by, *why)
        return Moved(
            refund.created_at, translate("HistoryCard", "Refund"), refund.amount, refund.currency,
            word("refund", refund.state), REFUND_TONES.get(refund.state, "neutral"), detail, receipt,
        )  # fmt: skip

    def _is_borne(self, booking_id: str, customer_id: str = "") -> bool:
        """Whether it was given to somebody else, on a booking that they are the host or business of."""
        mine, booking = self._history.customer_id, self._bookings.get(booking_id)
        return customer_id != mine and booking is not None and booking.customer_id != mine

    def _borne(self, thing: Refund | Compensation, state: str, tone: str) -> Moved:
        """What somebody else was given out of their payout; its receipt is the other's."""
        share = from_payout(thing.shares)
        detail = self._detail(thing.booking_id, thing.requested_by, word("reason", thing.reason))
        what = translate("HistoryCard", "Taken from their payout")
        return Moved(thing.created_at, what, share, thing.currency, state, tone, detail)

    def _compensation(self, given: Compensation) -> Moved:
        if self._is_borne(given.booking_id, given.customer_id):
            tone = COMPENSATION_TONES.get(given.state, "neutral")
            return self._borne(given, word("compensation_state", given.state), tone)
        receipt = (
            compensation_receipt(given, self._bookings.get(given.booking_id), self._customer, self._issuer)
            if given.state == RefundState.SUCCEEDED
            else None
        )
        return Moved(
            given.created_at, word("compensation", given.kind), given.amount, given.currency,
            word("compensation_state", given.state), COMPENSATION_TONES.get(given.state, "neutral"),
            self._detail(given.booking_id, given.requested_by, word("reason", given.reason), given.code), receipt,
        )  # fmt: skip

    def _claim(self, claim: Claim) -> Moved:
        payment = next((one for one in self._history.payments if one.id == claim.payment_id), None)
        receipt = (
            claim_receipt(claim, payment, self._bookings.get(claim.booking_id), self._customer, self._issuer)
            if payment is not None
            else None
        )
        return Moved(
            claim.created_at, word("claim", claim.kind), claim.amount, claim.currency,
            word("claim_state", claim.state), CLAIM_TONES.get(claim.state, "neutral"),
            self._detail(claim.booking_id, claim.requested_by, claim.text, *corrected_lines(claim, self._locale)), receipt,
        )  # fmt: skip

    def _chargeback(self, back: Chargeback) -> Moved:
        return Moved(
            back.opened_at, translate("HistoryCard", "Chargeback"), back.amount, back.currency,
            word("chargeback", back.state), CHARGEBACK_TONES.get(back.state, "neutral"),
            self._detail(back.booking_id, "", back.reason),
        )  # fmt: skip

    def _detail(self, booking_id: str, agent_id: str, *why: str) -> str:
        booking, agent = self._bookings.get(booking_id), self._people.agent(agent_id)
        parts = (*why, booking.code if booking is not None else "", agent.name if agent is not None else "")
        return " · ".join(part for part in parts if part)


class HistoryCard(Card):
    """Shows the newest lines and all of them when asked for; `whole`: all at once, each with its receipt."""

    receipt_wanted = Signal(object)

    def __init__(self, ui: UiContext, *, whole: bool = False) -> None:
        super().__init__(ui, "" if whole else translate("HistoryCard", "Money of this customer"), "history")
        self._ui = ui
        self._history: MoneyHistory | None = None
        self._customer: Customer | None = None
        self._whole = whole
        self._all = whole

    def show_history(self, history: MoneyHistory | None, customer: Customer | None = None) -> None:
        """Show this history; None: it is being asked for."""
        self._history, self._customer, self._all = history, customer, self._whole
        self._fill()

    def _fill(self) -> None:
        clear_layout(self.body)
        if self._history is None:
            self.add(Label(self.tr("Being looked up…"), "muted"))
            return
        lines = moved(self._history, self._ui, self._customer)
        if not lines:
            self.add(Label(self.tr("Nothing was given back, compensated or charged before."), "muted", wrap=True))
        for line in lines if self._all else lines[:_FIRST]:
            self.add_layout(self._line(line))
        if len(lines) > _FIRST and not self._all:
            self.add(Button(self._ui, self.tr("Show all %n", "", len(lines)), self._show_all, kind="link", small=True))
        self._asked()

    def _asked(self) -> None:
        """Earlier requests: how they were decided says as much as what moved."""
        decided = [one for one in self._history.approvals if one.decided_at] if self._history else []
        for one in decided if self._whole else decided[:3]:
            row = hbox(gap=8)
            words = self.tr("Request for {0}").format(self._ui.locale.money(one.amount, one.currency))
            row.addWidget(Label(words, "small", wrap=True), 1)
            row.addWidget(Chip(self._ui, word("approval", one.state), APPROVAL_TONES.get(one.state, "neutral")))
            self.add_layout(row)

    def _line(self, line: Moved) -> QVBoxLayout:
        column = vbox(gap=1)
        head = hbox(gap=8)
        head.addWidget(Label(line.what), 1)
        head.addWidget(Label(self._ui.locale.money(line.amount, line.currency), "strong"))
        head.addWidget(Chip(self._ui, line.state, line.tone))
        if self._whole and line.receipt is not None:
            receipt = line.receipt
            name = self.tr("Receipt for {0}").format(self._ui.locale.money(line.amount, line.currency))
            head.addWidget(IconButton(self._ui, "receipt", name, lambda: self.receipt_wanted.emit(receipt)))
        column.addLayout(head)
        told = f"{self._ui.locale.date(line.at)} · {line.detail}" if line.detail else self._ui.locale.date(line.at)
        column.addWidget(Label(told, "small", wrap=True))
        return column

    def _show_all(self) -> None:
        self._all = True
        self._fill()
