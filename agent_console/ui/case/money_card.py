"""The money of the booking: what was charged, paid, given back and is under way, and the way to give something back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_console.domain.authority import Permission
from agent_console.domain.kinds import PaymentMethod
from agent_console.ui.fault_words import fault_words
from agent_console.ui.widgets import Button, Card, Chip, Label, Line, clear_layout, hbox, vbox
from agent_console.ui.words import REFUND_TONES, word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, Payment, Refund
    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["MoneyCard", "payment_name"]


def payment_name(payment: Payment) -> str:
    """ "Visa ···· 4242", or how else it was paid."""
    if payment.method == PaymentMethod.CARD and payment.last4:
        return f"{payment.brand.title() or word('payment', payment.method)} ···· {payment.last4}"
    return word("payment", payment.method)


class MoneyCard(Card):
    """Lines, payments and refunds of the chosen booking."""

    refund_wanted = Signal(str)

    def __init__(self, look: CaseLook) -> None:
        super().__init__(look.ui, QCoreApplication.translate("MoneyCard", "Money"), "wallet")
        self._look = look
        self._shown: object = None

    def show_case(self, case: Case) -> None:
        """Show the money; rebuilt only when a figure differs."""
        booking = case.booking
        payments = [p for p in case.payments if booking is not None and p.booking_id == booking.id]
        refunds = [r for r in case.refunds if booking is not None and r.booking_id == booking.id]
        waiting = [entry for entry in self._look.ui.desk.outbox.entries if self._is_waiting(entry, payments)]
        key = (booking, tuple(payments), tuple(refunds), tuple(waiting))
        if key == self._shown:
            return
        self._shown = key
        clear_layout(self.body)
        self.setVisible(booking is not None)
        if booking is None:
            return
        if booking.lines:
            self._tell_lines(booking)
        self._tell_payments(booking, payments)
        if refunds or waiting:
            self._tell_refunds(refunds, waiting)
        self._offer(payments)

    @staticmethod
    def _is_waiting(entry: OutboxEntry, payments: list[Payment]) -> bool:
        command = entry.command
        return entry.kind == "refund" and getattr(command, "payment_id", "") in {p.id for p in payments}

    def _money(self, minor: int, currency: str) -> str:
        return self._look.ui.locale.money(minor, currency)

    def _tell_lines(self, booking: Booking) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for row, line in enumerate(booking.lines):
            name = line.label or word("line", line.kind)
            if line.quantity not in ("", "1") and line.quantity not in name.split():
                name = f"{name} × {line.quantity}"
            grid.addWidget(Label(name, wrap=True), row, 0)
            amount = Label(self._money(line.amount, booking.currency))
            amount.setAlignment(right)
            if line.refunded:
                amount.setText(f"{amount.text()}\n−{self._money(line.refunded, booking.currency)}")
                amount.setToolTip(
                    self.tr("Of this, {0} was given back").format(self._money(line.refunded, booking.currency))
                )
            grid.addWidget(amount, row, 1, right)
        self.add(table)
        self.add(Line())
        self._sum(self.tr("Total"), sum(line.amount for line in booking.lines), booking.currency, strong=True)

    def _tell_payments(self, booking: Booking, payments: list[Payment]) -> None:
        if not payments:
            self.add(Label(self.tr("Nothing was paid through us."), "muted", wrap=True))
            return
        column = vbox(gap=4)
        for payment in payments:
            self._sum_into(column, payment_name(payment), payment.captured, payment.currency)
            if payment.refunded:
                self._sum_into(column, self.tr("given back"), -payment.refunded, payment.currency, "success")
            if payment.pending:
                self._sum_into(column, self.tr("on its way back"), -payment.pending, payment.currency, "warning")
            if payment.refunded or payment.pending:
                self._sum_into(column, self.tr("can still be given back"), payment.refundable, payment.currency)
        self.add_layout(column)

    def _sum(self, name: str, amount: int, currency: str, *, strong: bool = False) -> None:
        column = vbox()
        self._sum_into(column, name, amount, currency, strong=strong)
        self.add_layout(column)

    def _sum_into(
        self, column: object, name: str, amount: int, currency: str, tone: str = "", *, strong: bool = False
    ) -> None:
        row = hbox(gap=8)
        left = Label(name, "strong" if strong else "body", wrap=True)
        right = Label(self._money(amount, currency), "strong" if strong else "body")
        if tone:
            left.set_tone(tone)
            right.set_tone(tone)
        row.addWidget(left, 1)
        row.addWidget(right)
        column.addLayout(row)  # type: ignore[attr-defined]

    def _tell_refunds(self, refunds: list[Refund], waiting: list[OutboxEntry]) -> None:
        self.add(Label(self.tr("Refunds"), "section"))
        known = {refund.id for refund in refunds}
        for entry in waiting:
            if entry.key not in known:
                self._tell_waiting(entry)
        for refund in sorted(refunds, key=lambda refund: refund.created_at, reverse=True):
            column = vbox(gap=2)
            row = hbox(gap=8)
            row.addWidget(Label(self._money(refund.amount, refund.currency), "strong"), 1)
            row.addWidget(Chip(self._look.ui, word("refund", refund.state), REFUND_TONES.get(refund.state, "neutral")))
            column.addLayout(row)
            who = self._look.agent_name(refund.requested_by)
            when = self._look.ui.locale.stamp(refund.created_at)
            detail = " · ".join(part for part in (word("reason", refund.reason), who, when) if part)
            column.addWidget(Label(detail, "small", wrap=True))
            if refund.failure:
                failure = Label(refund.failure, "small", wrap=True)
                failure.set_tone("danger")
                column.addWidget(failure)
            self.add_layout(column)

    def _tell_waiting(self, entry: OutboxEntry) -> None:
        command = entry.command
        column = vbox(gap=2)
        row = hbox(gap=8)
        amount = self._money(getattr(command, "amount", 0), getattr(command, "currency", ""))
        row.addWidget(Label(amount, "strong"), 1)
        row.addWidget(Chip(self._look.ui, word("outbox", entry.state), "danger" if entry.fault else "info"))
        column.addLayout(row)
        if entry.fault is not None:
            fault = Label(" ".join(fault_words(entry.fault)), "small", wrap=True)
            fault.set_tone("danger")
            column.addWidget(fault)
        buttons = hbox(gap=4)
        if entry.state == "held":
            buttons.addWidget(Button(self._look.ui, self.tr("Undo"), lambda: self._look.undo(entry), small=True))
        if entry.state == "refused":
            buttons.addWidget(Button(self._look.ui, self.tr("Discard"), lambda: self._look.discard(entry), small=True))
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.add_layout(column)

    def _offer(self, payments: list[Payment]) -> None:
        refundable = [payment for payment in payments if payment.refundable > 0]
        if not payments:
            return
        if not refundable:
            on_spot = all(payment.method == PaymentMethod.ON_SPOT for payment in payments)
            text = (
                self.tr("Paid on the spot: there is no card to refund. Offer a credit, or the business pays it back.")
                if on_spot
                else self.tr("Everything that was paid by card has been given back or is on its way.")
            )
            self.add(Label(text, "small", wrap=True))
            return
        if Permission.REFUND not in self._look.ui.desk.permissions:
            self.add(Label(self.tr("Your role may not give money back. Ask a team lead."), "small", wrap=True))
            return
        payment_id = refundable[0].id if len(refundable) == 1 else ""
        button = Button(
            self._look.ui, self.tr("Refund…"), lambda: self.refund_wanted.emit(payment_id), icon="hand-coins"
        )
        self.add(button)
