"""Why money goes back: the reason, and for a cancellation who cancels and what excuses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from agent_console.contract.money_commands import Terms
from agent_console.domain.kinds import Market, PartyKind, RefundReason
from agent_console.ui.money.fields import chosen, fill_combo, named, still
from agent_console.ui.widgets import Combo, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking
    from agent_console.contract.money_commands import RefundQuote

__all__ = ["TermsFields"]

_SIDES = {
    Market.STAYS: (PartyKind.GUEST, PartyKind.HOST),
    Market.APPOINTMENTS: (PartyKind.CLIENT, PartyKind.BUSINESS),
    Market.CARS: (PartyKind.DRIVER,),
}
"""Who can cancel beside the platform, by market; the customer first."""


class TermsFields(QWidget):
    """`terms` is what a quote is asked for. Who cancels, and whether lateness was announced, is asked only where that decides
    anything."""

    changed = Signal()

    def __init__(self, booking: Booking) -> None:
        super().__init__()
        self.reason_box = Combo()
        self.by_box = Combo()
        self.excuse_box = Combo()
        column = vbox(self, gap=6)
        column.addWidget(named(self.tr("Reason"), self.reason_box))
        column.addWidget(self.reason_box)
        self._cancelling = QWidget()
        row = hbox(self._cancelling, gap=10)
        for title, box in ((self.tr("Who cancels"), self.by_box), (self.tr("Beyond their control"), self.excuse_box)):
            half = vbox(gap=6)
            half.addWidget(named(title, box))
            half.addWidget(box)
            row.addLayout(half, 1)
        column.addWidget(self._cancelling)
        self._fill_sides(booking)
        fill_combo(self.reason_box, [("", self.tr("Choose a reason"))])
        self._cancelling.hide()
        self.announced = QCheckBox(self.tr("They said beforehand that they would be late"))
        self.announced.hide()
        self.announced.clicked.connect(self._said)
        self._announced: bool | None = None
        column.addWidget(self.announced)
        for box in (self.reason_box, self.by_box, self.excuse_box):
            box.setMinimumWidth(60)
            box.currentIndexChanged.connect(self._changed)

    @property
    def reason(self) -> str:
        return chosen(self.reason_box)

    @property
    def terms(self) -> Terms:
        """What stands there; without a reason a cancellation is asked for."""
        if self.reason not in ("", RefundReason.CANCELLATION):
            return Terms(reason=self.reason)
        return Terms(
            reason=self.reason,
            by=chosen(self.by_box),
            excuse=chosen(self.excuse_box),
            announced=self._announced,
        )

    def choose_reason(self, reason: str) -> None:
        """As if the agent had chosen it; a reason that is not offered yet is kept until it is."""
        if self.reason_box.findData(reason) < 0:
            self.reason_box.addItem(word("reason", reason), reason)
        self.reason_box.setCurrentIndex(self.reason_box.findData(reason))

    def choose_by(self, by: str) -> None:
        if self.by_box.findData(by) >= 0:
            self.by_box.setCurrentIndex(self.by_box.findData(by))

    def show_quote(self, quote: RefundQuote) -> None:
        """Offer what the platform allows."""
        fill_combo(
            self.reason_box,
            [("", self.tr("Choose a reason")), *((reason, word("reason", reason)) for reason in quote.reasons)],
        )
        fill_combo(
            self.excuse_box,
            [("", self.tr("Nothing of the kind")), *((excuse, word("excuse", excuse)) for excuse in quote.excuses)],
        )
        self._show_cancelling(bool(quote.rule))
        self.announced.setVisible(quote.announced is not None)
        self.announced.setChecked(bool(quote.announced))

    def _show_cancelling(self, speaks: bool) -> None:
        self._cancelling.setVisible(speaks and self.reason in ("", RefundReason.CANCELLATION))

    def _fill_sides(self, booking: Booking) -> None:
        sides = _SIDES.get(Market(booking.market), ()) if booking.market in list(Market) else ()
        choices = [(str(side), word("side_of_money", side)) for side in (*sides, "platform")]
        fill_combo(self.by_box, choices)
        if booking.cancelled_by:
            still(self.by_box, booking.cancelled_by)

    def _said(self, announced: bool) -> None:
        self._announced = announced
        self.changed.emit()

    def _changed(self) -> None:
        self._show_cancelling(self.excuse_box.count() > 0)
        self.changed.emit()
