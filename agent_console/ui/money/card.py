"""The money of the booking: what was charged, paid, given back, locked and is under way, and the ways to act on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from agent_console.desk.outbox_entry import NOT_LEFT
from agent_console.domain.kinds import OutboxState, PaymentMethod, RefundState
from agent_console.ui.fault_words import fault_words
from agent_console.ui.money.case_receipts import case_receipt
from agent_console.ui.money.claim_dialog import claim_kinds
from agent_console.ui.money.fields import ModeBar
from agent_console.ui.money.history import WITHDRAW_APPROVAL, WITHDRAW_CLAIM, Act, HistoryEntry, MoneyStories
from agent_console.ui.money.opener import CLAIM, COMPENSATE, DISPUTE, REFUND, TELL, may
from agent_console.ui.money.receipt import file_name, write_receipt
from agent_console.ui.money.words import disputed_lines, disputed_words, payment_name
from agent_console.ui.saving import SaveAs
from agent_console.ui.widgets import (
    Button,
    Card,
    Chip,
    CopyButton,
    FlowLayout,
    Label,
    Line,
    clear_layout,
    hbox,
    reveal,
    vbox,
)
from agent_console.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from agent_console.contract.entities import Booking, Payment
    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["MoneyCard"]

translate = QCoreApplication.translate
_OF_BOOKING, _OF_CASE = "booking", "case"


class MoneyCard(Card):
    """Lines, payments and history of the chosen booking. `wanted` (act, subject) asks for a dialog of `opener`."""

    wanted = Signal(str, str)

    def __init__(self, look: CaseLook) -> None:
        super().__init__(look.ui, translate("MoneyCard", "Money"), "wallet")
        self._look = look
        self._stories = MoneyStories(look)
        self.saving = SaveAs(look.ui, self)
        self._scope = _OF_BOOKING
        self._case: Case | None = None
        self._shown: object = None

    def show_case(self, case: Case) -> None:
        """Show the money; rebuilt only when something differs."""
        booking = case.booking
        if self._case is None or case.id != self._case.id:
            self._scope = _OF_BOOKING
        self._case = case
        booking_id = booking.id if booking is not None else ""
        payments = [payment for payment in case.payments if payment.booking_id == booking_id]
        outgoing = [
            entry
            for entry in self._look.ui.desk.outbox.of_booking(booking_id)
            if entry.pending or entry.state == OutboxState.REFUSED
        ]
        here, all_of_case = self._stories.of_booking(case, booking_id), self._stories.of_case(case)
        key = (booking, payments, outgoing, here, all_of_case, self._scope, self._look.ui.desk.permissions)
        if key == self._shown:
            return
        self._shown = key
        held = self._held()
        clear_layout(self.body)
        self.setVisible(booking is not None)
        if booking is None:
            return
        if booking.lines:
            self._tell_lines(booking, disputed_lines(case, booking))
        waiting = _waiting(case)
        self._tell_payments(payments, waiting)
        # Above the history, which grows: what one acts with stays where it is.
        self._offer(booking, payments, waiting)
        self._tell_history(here, all_of_case, outgoing)
        if held:
            # In the next turn: what is new is not shown before, and what is old is not gone.
            QTimer.singleShot(0, self, partial(self._hold, held))

    def _held(self) -> str:
        """The words of the button here that has the window's focus (also behind a dialog); "" where none has."""
        focus = self.window().focusWidget()
        return focus.text() if isinstance(focus, Button) and self.isAncestorOf(focus) else ""

    def _hold(self, words: str) -> None:
        """The focus stays where it was although all buttons are new; else it would jump to the other end of the window."""
        buttons = [button for button in self.findChildren(Button) if button.isVisibleTo(self)]
        same = next((button for button in buttons if button.text() == words), next(iter(buttons), None))
        if same is not None:
            same.setFocus(Qt.FocusReason.OtherFocusReason)

    def _money(self, minor: int, currency: str) -> str:
        return self._look.ui.locale.money(minor, currency)

    # --- figures -------------------------------------------------------------------------------------------------------

    def _tell_lines(self, booking: Booking, disputed: Collection[str]) -> None:
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
            grid.addWidget(Label(name, wrap=True), 2 * row, 0)
            if line.id in disputed:
                open_ = Label(disputed_words(), "small", wrap=True)
                open_.set_tone("warning")
                grid.addWidget(open_, 2 * row + 1, 0, 1, 2)
            amount = Label(self._money(line.amount, booking.currency))
            amount.setAlignment(right)
            if line.refunded:
                given = self._money(abs(line.refunded), booking.currency)
                # Of a discount it was taken back.
                amount.setText(f"{amount.text()}\n{'−' if line.refunded > 0 else '+'}{given}")
                amount.setToolTip(self.tr("Of this, {0} was given back or waived").format(given))
            grid.addWidget(amount, 2 * row, 1, right)
        self.add(table)
        self.add(Line())
        column = vbox()
        total = sum(line.amount for line in booking.lines)
        self._sum_into(column, self.tr("Total"), total, booking.currency, strong=True)
        self.add_layout(column)

    def _tell_payments(self, payments: list[Payment], waiting: Mapping[str, int]) -> None:
        if not payments:
            self.add(Label(self.tr("Nothing was paid through us."), "muted", wrap=True))
            return
        column = vbox(gap=4)
        for payment in payments:
            self._sum_into(column, payment_name(payment), payment.captured, payment.currency)
            if payment.refunded:
                self._sum_into(
                    column, self.tr("given back"), -payment.refunded, payment.currency, "success", below=True
                )
            held = waiting.get(payment.id, 0)
            if held:
                waits = self.tr("held: waits for approval")
                self._sum_into(column, waits, -held, payment.currency, "warning", below=True)
            if payment.pending > held:
                way = self.tr("on its way back")
                self._sum_into(column, way, held - payment.pending, payment.currency, "warning", below=True)
            if payment.charged_back:
                locked = self.tr("locked: the bank took it back")
                self._sum_into(column, locked, -payment.charged_back, payment.currency, "danger", below=True)
            if payment.refunded or payment.pending or payment.charged_back:
                rest = self.tr("can still be given back")
                self._sum_into(column, rest, payment.refundable, payment.currency, below=True)
        self.add_layout(column)

    def _sum_into(
        self,
        column: QVBoxLayout,
        name: str,
        amount: int,
        currency: str,
        tone: str = "",
        *,
        strong: bool = False,
        below: bool = False,
    ) -> None:
        """A line with a figure; `below`: of the payment above it."""
        row = hbox(margins=(14 if below else 0, 0, 0, 0), gap=8)
        kind = "strong" if strong else "body"
        row.addWidget(Label(name, kind, wrap=True), 1)
        value = Label(self._money(amount, currency).replace("-", "−"), kind)
        value.set_tone(tone)
        row.addWidget(value, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    # --- history -------------------------------------------------------------------------------------------------------

    def _tell_history(
        self, here: list[HistoryEntry], all_of_case: list[HistoryEntry], outgoing: list[OutboxEntry]
    ) -> None:
        elsewhere = {entry.id for entry in all_of_case} - {entry.id for entry in here}
        if not here and not outgoing and not elsewhere:
            return
        self.add(Line())
        if elsewhere:
            self._offer_scope()
        for entry in outgoing:
            self._tell_outgoing(entry)
        for told in here if self._scope == _OF_BOOKING else all_of_case:
            self._tell_entry(told)

    def _offer_scope(self) -> None:
        bar = ModeBar(self._look.ui, self.tr("History of"))
        bar.offer(_OF_BOOKING, self.tr("This booking"))
        bar.offer(_OF_CASE, self.tr("This case"))
        bar.set_mode(self._scope)
        bar.picked.connect(self._scope_picked)
        self.add(bar)

    def _scope_picked(self, scope: str) -> None:
        self._scope = scope
        if self._case is not None:
            self.show_case(self._case)

    def _tell_entry(self, entry: HistoryEntry) -> None:
        column = vbox(gap=2)
        column.addWidget(Label(f"{entry.title} · {entry.amount}", "strong", wrap=True))
        column.addLayout(self._chip(entry.chip, entry.tone))
        for line in entry.lines:
            column.addWidget(Label(line, "small", wrap=True))
        if entry.code:
            row = hbox(gap=4)
            row.addWidget(Label(entry.code, "strong").selectable(), 1)
            row.addWidget(CopyButton(self._look.ui, self.tr("the voucher's code"), entry.code))
            column.addLayout(row)
        if entry.failure:
            failure = Label(entry.failure, "small", wrap=True)
            failure.set_tone("danger")
            column.addWidget(failure)
        allowed = [act for act in entry.acts if self._allowed(act)]
        if allowed or entry.receipt:
            acts = QWidget()
            flow = FlowLayout(acts, gap=6)
            for act in allowed:
                flow.addWidget(Button(self._look.ui, act.text, partial(self._act, act), small=True))
            if entry.receipt:
                name = self.tr("Receipt for {0}").format(entry.amount)
                save = Button(self._look.ui, self.tr("Receipt…"), partial(self._receipt, entry.id), small=True)
                save.setAccessibleName(name)
                flow.addWidget(save)
            column.addSpacing(4)
            column.addWidget(acts)
        self.add_layout(column)

    def _chip(self, text: str, tone: str) -> QVBoxLayout:
        column = vbox()
        column.addWidget(Chip(self._look.ui, text, tone), 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _allowed(self, act: Act) -> bool:
        return act.act in (WITHDRAW_APPROVAL, WITHDRAW_CLAIM, TELL) or may(self._look.ui, act.act)

    def _act(self, act: Act) -> None:
        if act.act in (WITHDRAW_APPROVAL, WITHDRAW_CLAIM):
            self._withdraw(act)
        else:
            self.wanted.emit(act.act, act.subject)

    def _receipt(self, thing_id: str) -> None:
        receipt = case_receipt(self._case, thing_id) if self._case is not None else None
        if receipt is not None:
            self.saving.ask(file_name(receipt), partial(write_receipt, receipt))

    def _withdraw(self, act: Act) -> None:
        case, money = self._case, self._look.ui.desk.money
        if case is None:
            return
        approval = next((approval for approval in case.approvals if approval.id == act.subject), None)
        claim = next((claim for claim in case.claims if claim.id == act.subject), None)
        if act.act == WITHDRAW_APPROVAL and approval is not None:
            self._look.tasks.run(money.withdraw_approval(approval), owner=self, key=act.subject)
        elif act.act == WITHDRAW_CLAIM and claim is not None:
            self._look.tasks.run(money.withdraw_claim(claim, ticket_id=case.id), owner=self, key=act.subject)

    def _tell_outgoing(self, entry: OutboxEntry) -> None:
        column = vbox(gap=2)
        column.addWidget(Label(f"{word('entry', entry.kind)} · {self._amount(entry)}", "strong", wrap=True))
        column.addLayout(self._chip(word("outbox", entry.state), "danger" if entry.fault else "info"))
        if entry.fault is not None:
            fault = Label(" ".join(fault_words(entry.fault)), "small", wrap=True)
            fault.set_tone("danger")
            column.addWidget(fault)
        ui, look = self._look.ui, self._look
        if entry.state in NOT_LEFT:
            button = Button(ui, self.tr("Undo"), partial(look.undo, entry), small=True)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if entry.state == OutboxState.REFUSED:
            button = Button(ui, self.tr("Discard"), partial(look.discard, entry), small=True)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_layout(column)

    def _amount(self, entry: OutboxEntry) -> str:
        amount, currency = getattr(entry.command, "amount", 0), getattr(entry.command, "currency", "")
        return self._money(amount, currency) if amount and currency else entry.what

    # --- what can be done ----------------------------------------------------------------------------------------------

    def _offer(self, booking: Booking, payments: list[Payment], waiting: Mapping[str, int]) -> None:
        refundable = [payment for payment in payments if payment.refundable > 0]
        cash = [payment for payment in payments if payment.method == PaymentMethod.ON_SPOT]
        if cash and len(cash) == len(payments):
            self.add(Label(self.tr("Paid on the spot: there is no card to give it back to."), "small", wrap=True))
        elif cash:
            sum_ = self._money(sum(payment.captured for payment in cash), booking.currency)
            on_spot = self.tr("{0} was paid on the spot: there is no card to give that back to.").format(sum_)
            self.add(Label(on_spot, "small", wrap=True))
        if len(cash) < len(payments) and not refundable:
            self.add(Label(self._nothing_left(payments, waiting), "small", wrap=True))
        elif refundable and not may(self._look.ui, REFUND):
            self.add(Label(self.tr("Your role may not give money back. Ask a team lead."), "small", wrap=True))
        # One below the other where the language has no room for both on a line.
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=6)
        if refundable and may(self._look.ui, REFUND):
            payment_id = refundable[0].id if len(refundable) == 1 else ""
            flow.addWidget(self._button(self.tr("Refund…"), REFUND, payment_id))
        elif cash and may(self._look.ui, COMPENSATE):
            flow.addWidget(self._button(self.tr("Credit or voucher…"), COMPENSATE))
        more = Button(self._look.ui, self.tr("More…"), icon="chevron-down")
        more.setMenu(self._menu(booking, more))
        flow.addWidget(more)
        reveal(more, not more.menu().isEmpty())
        self.add(buttons)

    def _nothing_left(self, payments: list[Payment], waiting: Mapping[str, int]) -> str:
        if not any(waiting.get(payment.id) for payment in payments):
            return self.tr("Everything that was paid by card has been given back or is on its way.")
        if all(payment.captured == waiting.get(payment.id, 0) for payment in payments if payment.captured):
            return self.tr("Everything that was paid by card is held for a request that waits for approval.")
        return self.tr("What is left of the card payments is held for a request that waits for approval.")

    def _button(self, text: str, act: str, subject: str = "") -> Button:
        return Button(self._look.ui, text, partial(self.wanted.emit, act, subject), icon="hand-coins")

    def _menu(self, booking: Booking, button: Button) -> QMenu:
        menu = QMenu(button)
        kinds = claim_kinds(self._look.ui.desk.rules, booking.market)
        offers = [(COMPENSATE, self.tr("Compensation…"), "hand-coins")]
        if kinds and kinds != ["dispute"]:
            offers.append((CLAIM, self.tr("Claim money…"), "scale"))
        if "dispute" in kinds:
            offers.append((DISPUTE, self.tr("Dispute a charge…"), "flag"))
        for act, text, icon in offers:
            if may(self._look.ui, act):
                menu.addAction(self._look.icon(icon), text, partial(self.wanted.emit, act, ""))
        return menu


def _waiting(case: Case) -> dict[str, int]:
    """What of each payment is held for somebody's approval: `Payment.pending` has that too, but none of it is under way."""
    held: dict[str, int] = {}
    for refund in case.refunds:
        if refund.state == RefundState.WAITING_APPROVAL:
            held[refund.payment_id] = held.get(refund.payment_id, 0) + refund.amount
    return held
