"""Everything that moved for a customer, newest first: what one looks at before money moves once more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from agent_console.contract.money_commands import MoneyHistory
from agent_console.ui.widgets import Button, Card, Chip, Label, clear_layout, hbox, vbox
from agent_console.ui.words import APPROVAL_TONES, CHARGEBACK_TONES, CLAIM_TONES, COMPENSATION_TONES, REFUND_TONES, word

if TYPE_CHECKING:
    from agent_console.ui.context import UiContext

__all__ = ["HistoryCard", "Moved", "moved"]

_FIRST = 6


@dataclass(frozen=True)
class Moved:
    """One line of the history. `detail` says why and who."""

    at: datetime
    what: str
    amount: int
    currency: str
    state: str
    tone: str
    detail: str


def moved(history: MoneyHistory, ui: UiContext) -> list[Moved]:
    """The history as lines, newest first."""
    return sorted(_lines(history, ui), key=lambda line: line.at, reverse=True)


def _lines(history: MoneyHistory, ui: UiContext) -> Iterator[Moved]:
    codes = {booking.id: booking.code for booking in history.bookings}

    def detail(*parts: str) -> str:
        return " · ".join(part for part in parts if part)

    def who(agent_id: str) -> str:
        agent = ui.desk.people.agent(agent_id)
        return agent.name if agent is not None else ""

    translate = QCoreApplication.translate
    for refund in history.refunds:
        yield Moved(
            refund.created_at, translate("HistoryCard", "Refund"), refund.amount, refund.currency,
            word("refund", refund.state), REFUND_TONES.get(refund.state, "neutral"),
            detail(word("reason", refund.reason), codes.get(refund.booking_id, ""), who(refund.requested_by)),
        )  # fmt: skip
    for given in history.compensations:
        yield Moved(
            given.created_at, word("compensation", given.kind), given.amount, given.currency,
            word("compensation_state", given.state), COMPENSATION_TONES.get(given.state, "neutral"),
            detail(word("reason", given.reason), codes.get(given.booking_id, ""), who(given.requested_by)),
        )  # fmt: skip
    for claim in history.claims:
        yield Moved(
            claim.created_at, word("claim", claim.kind), claim.amount, claim.currency,
            word("claim_state", claim.state), CLAIM_TONES.get(claim.state, "neutral"),
            detail(codes.get(claim.booking_id, ""), who(claim.requested_by)),
        )  # fmt: skip
    for back in history.chargebacks:
        yield Moved(
            back.opened_at, translate("HistoryCard", "Chargeback"), back.amount, back.currency,
            word("chargeback", back.state), CHARGEBACK_TONES.get(back.state, "neutral"),
            detail(back.reason, codes.get(back.booking_id, "")),
        )  # fmt: skip


class HistoryCard(Card):
    """Shows the newest lines, and all of them when asked for."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, QCoreApplication.translate("HistoryCard", "Money of this customer"), "history")
        self._ui = ui
        self._history: MoneyHistory | None = None
        self._all = False

    def show_history(self, history: MoneyHistory | None) -> None:
        """Show this history; None: it is being asked for."""
        self._history, self._all = history, False
        self._fill()

    def _fill(self) -> None:
        clear_layout(self.body)
        if self._history is None:
            self.add(Label(self.tr("Being looked up…"), "muted"))
            return
        lines = moved(self._history, self._ui)
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
        for one in decided[:3]:
            row = hbox(gap=8)
            words = self.tr("Request for {0}").format(self._ui.locale.money(one.amount, one.currency))
            row.addWidget(Label(words, "small", wrap=True), 1)
            row.addWidget(
                Chip(self._ui, word("approval", one.state), APPROVAL_TONES.get(one.state, "neutral"))
            )  # fmt: skip
            self.add_layout(row)

    def _line(self, line: Moved) -> QVBoxLayout:
        column = vbox(gap=1)
        head = hbox(gap=8)
        head.addWidget(Label(line.what), 1)
        head.addWidget(Label(self._ui.locale.money(line.amount, line.currency), "strong"))
        head.addWidget(Chip(self._ui, line.state, line.tone))
        column.addLayout(head)
        told = f"{self._ui.locale.date(line.at)} · {line.detail}" if line.detail else self._ui.locale.date(line.at)
        column.addWidget(Label(told, "small", wrap=True))
        return column

    def _show_all(self) -> None:
        self._all = True
        self._fill()
