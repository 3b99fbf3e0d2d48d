"""Which payment money goes back to: one of the booking's cards, or all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_console.domain.kinds import PaymentMethod
from agent_console.ui.money.fields import chosen
from agent_console.ui.money.words import payment_name
from agent_console.ui.widgets import Combo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_console.contract.entities import Payment
    from agent_console.ui.format import Formats

__all__ = ["PaymentBox"]

_ALL = "all"


class PaymentBox(Combo):
    """`payment_id` "" means all of them."""

    @property
    def payment_id(self) -> str:
        found = chosen(self)
        return "" if found == _ALL else found

    def fill(self, payments: Sequence[Payment], locale: Formats, wanted_id: str = "") -> None:
        """Offer these, with `wanted_id` chosen where it is one of them."""
        open_cards = [payment for payment in payments if payment.refundable > 0]
        if len(open_cards) > 1:
            self.addItem(self.tr("All payments, the largest rest first"), _ALL)
        for payment in payments:
            if payment.method != PaymentMethod.CARD and len(payments) > 1:
                continue
            name = f"{payment_name(payment)} · {locale.money(payment.captured, payment.currency)} · "
            self.addItem(name + locale.date(locale.local(payment.captured_at)), payment.id)
        wanted = self.findData(wanted_id or _ALL)
        first = open_cards[0].id if open_cards else ""
        self.setCurrentIndex(wanted if wanted >= 0 else max(0, self.findData(first)))
        self.setEnabled(self.count() > 1)
        self.setMinimumWidth(60)
