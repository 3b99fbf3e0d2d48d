"""Giving something that goes back to no card: a credit, a voucher, a waived fee; or the way to a partial refund."""

from __future__ import annotations

from collections.abc import Coroutine
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from agent_console.contract.money_commands import ActQuote, ActQuoteRequest, CompensationCommand
from agent_console.domain.kinds import CompensationKind, LineKind, PaymentMethod, RefundReason
from agent_console.domain.money import percent
from agent_console.ui.format import zone_of
from agent_console.ui.money.act_form import ActForm
from agent_console.ui.money.dialog import MoneyDialog
from agent_console.ui.money.fields import ModeBar, chosen, fill_combo, named
from agent_console.ui.money.message_field import MessageField
from agent_console.ui.money.outcomes import compensation_outcome
from agent_console.ui.money.proposal import Flow, Notice, Proposal
from agent_console.ui.money.shares_field import SharesField
from agent_console.ui.money.sides import customer_of, writes_to, zone_told
from agent_console.ui.money.telling import compensation_message
from agent_console.ui.widgets import Button, Combo, Label
from agent_console.ui.words import values, word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, BookingLine
    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.domain.macros import MoneyPreset
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.money.progress import Outcome

__all__ = ["CompensationDialog", "CompensationForm"]

_KINDS = (CompensationKind.CREDIT, CompensationKind.VOUCHER, CompensationKind.FEE_WAIVER)
_VOUCHER_DAYS = 365
_NO_FEES = (LineKind.TAX, LineKind.DEPOSIT)


class CompensationForm(ActForm):
    """`refund_wanted`: a part of what was paid shall go back to the card instead."""

    refund_wanted = Signal()

    def __init__(self, look: CaseLook, case: Case, booking: Booking, preset: MoneyPreset | None = None) -> None:
        super().__init__(look, case, booking, self.judge, self.told, self._asked)
        language = case.customer.language if case.customer is not None else "en"
        self.message = MessageField(look, language)
        self.message.address(writes_to(case, booking))
        self.kinds = ModeBar(look.ui, self.tr("What is given"))
        self.reason_box = Combo()
        self.line_box = Combo()
        self.until = QDateEdit()
        self.shares = SharesField(look)
        self._lines = [line for line in booking.lines if line.amount > line.refunded and line.kind not in _NO_FEES]
        self._build()
        self._take_preset(preset)
        self._connect()
        self._kind_picked()

    # --- what stands there ---------------------------------------------------------------------------------------------

    @property
    def kind(self) -> str:
        return self.kinds.mode

    @property
    def line(self) -> BookingLine | None:
        wanted = chosen(self.line_box)
        return next((line for line in self._lines if line.id == wanted), None)

    @property
    def last_day(self) -> date:
        """The last day on which a voucher can be used."""
        shown = self.until.date()
        return date(shown.year(), shown.month(), shown.day())

    @property
    def expires_at(self) -> datetime | None:
        """The end of the chosen day where the customer is: what the message tells and what is meant are the same day."""
        if self.kind != CompensationKind.VOUCHER:
            return None
        zone = zone_of(zone_told(customer_of(self._case, self._booking), self._booking)) or UTC
        return datetime.combine(self.last_day, time(23, 59, 59), tzinfo=zone).astimezone(UTC)

    def judge(self) -> Proposal:
        amount, problem = self.read_amount()
        if amount is None:
            return Proposal(field="amount", problem=problem, confirm=self.tr("Give"))
        self.shares.show_amount(amount, self._booking.currency)
        field, problem, hint = self._missing(amount)
        asks = self.asks(amount)
        shares = self.shares.shares
        what = word("compensation", self.kind)
        confirm = (
            self.tr("Ask for approval of {0}").format(self.money(amount))
            if asks
            else self.tr("Give {0} as {1}").format(self.money(amount), what.lower())
        )
        return Proposal(
            amount=amount,
            field=field,
            problem=problem,
            summary=self.tr("{what} of {amount} for {name}.").format(
                what=what, amount=self.money(amount), name=self.customer_name
            ),
            after=hint or self._after(),
            confirm=confirm if not field else self.tr("Give"),
            asks=asks,
            gives=self.flows(shares, amount),
            gets=(Flow(f"{what}, {self.customer_name}", self.money(amount)),),
            notices=self._notices(asks),
        )

    def _asked(self) -> ActQuoteRequest:
        return ActQuoteRequest(kind=self.kind, reason=chosen(self.reason_box))

    def show_quote(self, quote: ActQuote) -> None:
        self.shares.show_payers(quote.payers, quote.usual)

    def _missing(self, amount: int) -> tuple[str, str, str]:
        """(field, problem, hint) of what stands in the way."""
        reason = chosen(self.reason_box)
        if self.kind == CompensationKind.FEE_WAIVER:
            line = self.line
            if line is None:
                return "line", self.tr("There is no fee on this booking that could be waived."), ""
            if amount > line.amount - line.refunded:
                rest = self.money(line.amount - line.refunded)
                return "amount", self.tr("Only {0} of this fee is left.").format(rest), ""
            if amount > self._not_by_card():
                return "line", self.tr("This was paid by card: give it back to the card instead."), ""
        if not reason:
            return "reason", "", self.tr("Choose a reason, then it can be given.")
        if reason == RefundReason.OTHER and not self.note:
            return "note", self.tr("Say in a few words why."), ""
        if self.shares.shares is None:
            return "shares", self.tr("Who pays: together they give more than the amount, or it is no amount."), ""
        return ("", "", "") if self.ready else ("payment", "", "")

    def _not_by_card(self) -> int:
        """What of the bill no card has paid, in minor units: only that can be waived."""
        bill = sum(line.amount for line in self._booking.lines)
        paid = [payment for payment in self._case.payments if payment.booking_id == self._booking.id]
        return max(0, bill - sum(payment.captured for payment in paid if payment.method != PaymentMethod.ON_SPOT))

    def _after(self) -> str:
        if self.kind == CompensationKind.FEE_WAIVER:
            return self.tr("The customer need not pay it any more; no card is touched.")
        if self.kind == CompensationKind.VOUCHER:
            day = self._look.ui.locale.date(self.last_day)
            return self.tr("The platform makes the code. It can be used until {0}.").format(day)
        return self.tr("The customer can use it for the next booking; no card is touched.")

    def _notices(self, asks: bool) -> tuple[Notice, ...]:
        if not asks:
            return ()
        return (Notice("info", self.tr("Above your limit: nothing is given until somebody has approved it.")),)

    def told(self) -> str:
        amount = self.proposal.amount or 0
        until, line = self.expires_at, self.line
        return compensation_message(self._case, self._booking, self.kind, amount, expires_at=until, line=line)

    # --- doing ---------------------------------------------------------------------------------------------------------

    def send(self) -> Coroutine[Any, Any, OutboxEntry]:
        proposal, line = self.proposal, self.line
        assert proposal.amount is not None
        return self._money.compensate(
            CompensationCommand(
                kind=self.kind,
                customer_id=self._booking.customer_id,
                booking_id=self._booking.id,
                ticket_id=self._case.id,
                amount=proposal.amount,
                currency=self._booking.currency,
                reason=chosen(self.reason_box),
                note=self.note,
                shares=list(self.shares.shares or ()),
                line_id=line.id if line is not None and self.kind == CompensationKind.FEE_WAIVER else "",
                expires_at=self.expires_at,
                ledger_version=self.ledger_version,
                ask_approval=proposal.asks,
                tell=self.message.text if self.message is not None else "",
            )
        )

    def outcome(self, key: str) -> Outcome | None:
        return compensation_outcome(self._case, key)

    # --- building ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = self.column
        column.addWidget(named(self.tr("What is given"), self.kinds))
        for kind in _KINDS:
            self.kinds.offer(kind.value, word("compensation", kind.value))
        self.kinds.set_mode(CompensationKind.CREDIT.value)
        column.addWidget(self.kinds)
        self._instead = Button(
            self._look.ui, self.tr("Give a part back to the card instead…"), self.refund_wanted.emit, kind="link"
        )
        column.addWidget(self._instead)
        paid = [payment for payment in self._case.payments if payment.booking_id == self._booking.id]
        self._instead.setVisible(any(payment.refundable > 0 for payment in paid))
        column.addSpacing(6)
        self._line_name = named(self.tr("Which fee"), self.line_box)
        column.addWidget(self._line_name)
        column.addWidget(self.line_box)
        column.addWidget(Label(self.tr("How much"), "section"))
        column.addWidget(self.amount_row())
        self._until_name = named(self.tr("Can be used until"), self.until)
        column.addWidget(self._until_name)
        column.addWidget(self.until)
        column.addSpacing(6)
        column.addWidget(named(self.tr("Reason"), self.reason_box))
        column.addWidget(self.reason_box)
        column.addSpacing(6)
        column.addWidget(self.shares)
        column.addSpacing(6)
        column.addWidget(named(self.tr("Note for colleagues and the audit trail"), self.note_box))
        column.addWidget(self.note_box)
        column.addStretch(1)
        for box in (self.reason_box, self.line_box):
            box.setMinimumWidth(60)

    def _fill(self) -> None:
        reasons = [(reason, word("reason", reason)) for reason in values("reason")]
        fill_combo(self.reason_box, [("", self.tr("Choose a reason")), *reasons])
        fill_combo(
            self.line_box,
            [
                (line.id, f"{line.label or word('line', line.kind)} · {self.money(line.amount - line.refunded)}")
                for line in self._lines
            ],
        )
        today = QDate.currentDate()
        self.until.setCalendarPopup(True)
        self.until.setDisplayFormat("d MMM yyyy")
        self.until.setLocale(self._look.ui.locale.qlocale)
        self.until.setDateRange(today.addDays(1), today.addYears(5))
        self.until.setDate(today.addDays(_VOUCHER_DAYS))

    def _take_preset(self, preset: MoneyPreset | None) -> None:
        self._fill()
        if preset is None:
            return
        if preset.action in [kind.value for kind in _KINDS]:
            self.kinds.set_mode(preset.action)
        self.reason_box.setCurrentIndex(max(0, self.reason_box.findData(preset.reason)))
        self.note_box.setPlainText(preset.note)
        if preset.percent:
            paid = sum(line.amount for line in self._booking.lines)
            self.amount.setText(self._written(percent(paid, preset.percent)))
        for line in self._lines:
            if line.kind in preset.line_kinds:
                self.line_box.setCurrentIndex(self.line_box.findData(line.id))
                break

    def _written(self, minor: int) -> str:
        return self._look.ui.locale.amount(minor, self._booking.currency)

    def _connect(self) -> None:
        self.kinds.picked.connect(self._kind_picked)
        self.line_box.currentIndexChanged.connect(self._line_chosen)
        self.reason_box.currentIndexChanged.connect(lambda _: self.renew())
        self.until.dateChanged.connect(lambda _: self.rejudge())
        self.note_box.textChanged.connect(self.rejudge)
        self.shares.changed.connect(self.rejudge)
        if self.message is not None:
            self.message.changed.connect(self.changed)

    def _kind_picked(self, _kind: str = "") -> None:
        waiver, voucher = self.kind == CompensationKind.FEE_WAIVER, self.kind == CompensationKind.VOUCHER
        self._line_name.setVisible(waiver)
        self.line_box.setVisible(waiver)
        self._until_name.setVisible(voucher)
        self.until.setVisible(voucher)
        if waiver:
            self._line_chosen()
        # Another limit binds another kind, and others bear it.
        self.renew()

    def _line_chosen(self, _index: int = 0) -> None:
        line = self.line
        if line is not None:
            self.amount.setText(self._written(line.amount - line.refunded))


class CompensationDialog(MoneyDialog):
    """`refund_wanted` as of the form; the dialog is gone by then."""

    refund_wanted = Signal()

    def __init__(
        self, look: CaseLook, case: Case, booking: Booking, parent: QWidget, *, preset: MoneyPreset | None = None
    ) -> None:
        form = CompensationForm(look, case, booking, preset)
        heading = QCoreApplication.translate("CompensationDialog", "Compensation")
        super().__init__(look, case, form, heading, parent, icon="hand-coins")
        form.refund_wanted.connect(self._refund)

    def _refund(self) -> None:
        self.reject()
        self.refund_wanted.emit()
