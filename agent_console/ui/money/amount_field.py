"""How much: an amount with its currency, or a share of what was paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from agent_console.domain.faults import Invalid
from agent_console.domain.money import percent
from agent_console.ui.fault_words import fault_words
from agent_console.ui.money.fields import mark_invalid
from agent_console.ui.widgets import Label, hbox

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking
    from agent_console.ui.format import Formats

__all__ = ["AmountField"]


class AmountField(QWidget):
    """`amount` and `percent` are the two fields; the second is shown only where a share is asked for."""

    def __init__(self, locale: Formats, booking: Booking) -> None:
        super().__init__()
        self._locale = locale
        self._currency = booking.currency
        self.amount = QLineEdit()
        self.percent = QLineEdit()
        row = hbox(self, gap=8)
        self._share = QWidget()
        part = hbox(self._share, gap=8)
        self.percent.setFixedWidth(72)
        self.percent.setAccessibleName(self.tr("Per cent of what was paid"))
        part.addWidget(self.percent)
        part.addWidget(Label(self.tr("% of what was paid ="), "muted"))
        self._share.hide()
        row.addWidget(self._share)
        self.amount.setAccessibleName(self.tr("Amount"))
        self.amount.setPlaceholderText(self.tr("Amount"))
        row.addWidget(self.amount, 1)
        row.addWidget(Label(booking.currency, "muted"))

    @property
    def text(self) -> str:
        return self.amount.text()

    def show_share(self, on: bool) -> None:
        """Ask for a share too, or no longer."""
        self._share.setVisible(on)

    def set_amount(self, minor: int) -> None:
        """Write an amount without telling anybody; nothing for 0."""
        self.amount.blockSignals(True)
        self.amount.setText(self._locale.amount(minor, self._currency) if minor else "")
        self.amount.blockSignals(False)

    def share_of(self, paid: int, most: int) -> int:
        """The share that stands there of what was paid, no more than `most` (minor units); 0 where it is none."""
        share, problem = self._share_of(paid)
        mark_invalid(self.percent, bool(problem))
        return min(share, most)

    @property
    def problem(self) -> str:
        """What is wrong with the share, in words; "" when nothing is, or none is asked for."""
        return "" if self._share.isHidden() else self._share_of(1)[1]

    def _share_of(self, paid: int) -> tuple[int, str]:
        text = self.percent.text().strip()
        try:
            return percent(paid, text) if text else 0, ""
        except Invalid as fault:
            return 0, " ".join(fault_words(fault))
