"""The decision on a request: less than was asked for is allowed, more is not; a refusal says why.

No key moves money: Enter in a field does nothing and no button is the default.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from agent_console.contract.entities import Approval
from agent_console.contract.money_commands import ApprovalDecision, ApprovalStory
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import ApprovalState
from agent_console.domain.money import parse_amount
from agent_console.ui.approvals.words import ApprovalWords
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.widgets import Banner, Button, Label, hbox, vbox
from agent_console.ui.words import word

__all__ = ["HOLD_MS", "DecisionBar"]

HOLD_MS = 900
"""How long nothing can be pressed after another request came by itself."""


class _Field(QLineEdit):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Return belongs to nobody here: it would reach a button that moves money.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


class DecisionBar(QWidget):
    """`decided` carries the ApprovalDecision; `withdrawn` that its author takes the request back."""

    decided = Signal(object)
    withdrawn = Signal()

    def __init__(self, ui: UiContext, words: ApprovalWords) -> None:
        super().__init__()
        self._ui = ui
        self._words = words
        self._approval: Approval | None = None
        self._story: ApprovalStory | None = None
        self._sending = False
        self._held = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._held.timeout.connect(self._judge)
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.banner = Banner(ui, "danger")
        self.amount = _Field()
        self._currency = Label("", "muted")
        self.note = _Field()
        self.note.setMaxLength(2000)
        self.problem = Label("", "small", wrap=True)
        self.problem.set_tone("danger")
        self.refuse = Button(ui, self.tr("Refuse"), self._refuse, icon="x")
        self.approve = Button(ui, "", self._approve, kind="primary", icon="shield-check")
        self.withdraw = Button(ui, self.tr("Withdraw the request"), self.withdrawn.emit, icon="undo-2")
        self.state = Label("", "muted", wrap=True)
        self._build()
        self.amount.textEdited.connect(self._judge)
        self.note.textEdited.connect(self._judge)

    def show_approval(self, approval: Approval, *, sending: bool) -> None:
        """The request as it is now. What was typed stays as long as it is the same request."""
        fresh = self._approval is None or self._approval.id != approval.id
        self._approval, self._sending = approval, sending
        if fresh:
            self._story = None
            self.amount.setText(self._ui.locale.amount(approval.amount, approval.currency))
            self._currency.setText(approval.currency)
            self.note.clear()
            self.banner.clear()
        elif self._story is not None and self._story.approval.version < approval.version:
            # What the platform told is of before; it is being asked again.
            self._story = None
        mine = approval.state == ApprovalState.WAITING and self._ui.desk.approvals.mine_to_decide(approval)
        own = approval.state == ApprovalState.WAITING and self._ui.desk.approvals.asked_by_me(approval)
        for widget in (self._form, self.refuse, self.approve):
            widget.setVisible(mine)
        self.withdraw.setVisible(own)
        self.withdraw.setEnabled(not sending)
        self.state.setText(self._state_words(approval))
        self.state.setVisible(bool(self.state.text()))
        self._judge()

    def hold(self) -> None:
        """Another request comes by itself: for a moment no press counts."""
        self._held.start()

    def set_story(self, story: ApprovalStory) -> None:
        """These figures are before the approver's eyes; before any are, nothing can be approved."""
        self._story = story
        self._judge()

    def refused(self, what: str, advice: str) -> None:
        """The platform did not take the decision."""
        self._sending = False
        self.banner.set(what, detail=advice, tone="danger", closable=True)
        self._judge()

    # --- judging ---------------------------------------------------------------------------------------------------

    def _state_words(self, approval: Approval) -> str:
        if self._sending:
            return self.tr("Your decision is on its way.")
        if approval.state != ApprovalState.WAITING:
            return word("approval", approval.state)
        if self._ui.desk.approvals.asked_by_me(approval):
            return self.tr("Somebody else decides: nobody approves their own request.")
        if not self._ui.desk.approvals.mine_to_decide(approval):
            return self.tr("This is for a {0} to decide.").format(word("role", approval.least))
        return ""

    def _wanted(self) -> tuple[int | None, str]:
        """The amount in minor units, or what is wrong with it."""
        approval = self._approval
        if approval is None:
            return None, ""
        try:
            amount = parse_amount(self.amount.text(), approval.currency, self._ui.locale.name)
        except Invalid as fault:
            return None, " ".join(fault_words(fault))
        if amount <= 0:
            return None, self.tr("Approve more than nothing, or refuse.")
        limit = self._story.limit if self._story is not None else -1
        if 0 <= limit < amount:
            return None, self.tr("You may approve up to {0} of this.").format(
                self._words.money(limit, approval.currency)
            )
        if amount > approval.amount:
            most = self._words.money(approval.amount, approval.currency)
            return None, self.tr("No more than {0} was asked for.").format(most)
        return amount, ""

    def _judge(self, *_: object) -> None:
        approval = self._approval
        if approval is None:
            return
        amount, problem = self._wanted()
        less = amount is not None and amount < approval.amount
        told = problem or (self._less_words(approval.amount - amount, approval.currency) if amount and less else "")
        self.problem.setText(told)
        self.problem.set_tone("danger" if problem else "")
        self.problem.setVisible(bool(told))
        shown = self._words.money(amount or approval.amount, approval.currency)
        name = approval.customer_name
        self.approve.setText(
            self.tr("Approve {0} for {1}").format(shown, name) if name else self.tr("Approve {0}").format(shown)
        )
        noted = bool(self.note.text().strip())
        free = not self._sending and not self._held.isActive()
        fit = self._story is not None and not self._story.obstacle
        self.approve.setEnabled(amount is not None and free and fit)
        self.refuse.setEnabled(noted and free)
        self.refuse.setToolTip("" if noted else self.tr("Say in the note why."))

    def _less_words(self, less: int, currency: str) -> str:
        return self.tr(
            "{0} less than was asked for. Words to the customer that name the other sum are not sent."
        ).format(self._words.money(less, currency))

    # --- deciding --------------------------------------------------------------------------------------------------

    def _approve(self) -> None:
        amount, _ = self._wanted()
        if amount is not None and self._story is not None and not self._sending:
            version = self._story.ledger_version
            self._tell(
                ApprovalDecision(approve=True, amount=amount, note=self.note.text().strip(), ledger_version=version)
            )

    def _refuse(self) -> None:
        if self.note.text().strip() and not self._sending:
            self._tell(ApprovalDecision(approve=False, note=self.note.text().strip(), ledger_version=0))

    def _tell(self, decision: ApprovalDecision) -> None:
        self._sending = True
        self.banner.clear()
        self._judge()
        self.decided.emit(decision)

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = vbox(self, margins=(16, 12, 16, 12), gap=8)
        column.addWidget(self.banner)
        self._form = QWidget()
        form = hbox(self._form, gap=10)
        self.amount.setFixedWidth(150)
        for field, name in ((self.amount, self.tr("Amount")), (self.note, self.tr("Note"))):
            label = Label(name, "section")
            label.setBuddy(field)
            field.setAccessibleName(name)
            form.addWidget(label)
            form.addWidget(field, int(field is self.note))
            if field is self.amount:
                form.addWidget(self._currency)
        self.note.setPlaceholderText(self.tr("For the colleague who asks, and for the audit trail"))
        column.addWidget(self._form)
        column.addWidget(self.problem)
        row = hbox(gap=8)
        row.addWidget(self.state, 1)
        row.addStretch(1)
        row.addWidget(self.withdraw)
        row.addWidget(self.refuse)
        row.addWidget(self.approve)
        column.addLayout(row)
