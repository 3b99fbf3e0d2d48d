"""The window in which money is confirmed: a form, a live preview beside it, one button that says what will happen.

No single key moves money: Enter in a field does nothing, no button is the default, and the one that confirms names the
exact amount. Ctrl+Enter leads to that button from anywhere, and the space bar presses it; Enter presses any other button that
has the focus. After it the intent waits in the outbox for a moment in which it can be taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QDialog, QSizePolicy, QStackedWidget, QWidget

from agent_console.domain.faults import Offline
from agent_console.domain.kinds import OutboxState
from agent_console.ui.case.column_scroll import ColumnScroll
from agent_console.ui.fault_words import fault_words
from agent_console.ui.money.case_receipts import case_receipt
from agent_console.ui.money.preview import Preview
from agent_console.ui.money.progress import MoneyProgress
from agent_console.ui.money.receipt import file_name, write_receipt
from agent_console.ui.saving import SaveAs
from agent_console.ui.widgets import Banner, Button, Label, Line, hbox, vbox

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.domain.faults import Fault
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.money.message_field import MessageField
    from agent_console.ui.money.progress import Outcome
    from agent_console.ui.money.proposal import Proposal

__all__ = ["MoneyDialog", "MoneyForm"]

_WIDTH, _HEIGHT = 1120, 900
_LEAST_WIDTH, _LEAST_HEIGHT = 720, 480
_BESIDE = 120
"""Of the width of the window behind it so much stays free."""
_AROUND = 112
"""Of the height of the window behind it so much stays free, title bar of the dialog included."""


class MoneyForm(Protocol):
    """A widget with the fields of one kind of act. `changed` tells that the proposal is another, `trouble` of a Fault that
    keeps the figures away, `moved` that others than those the agent saw stand there now. `message` None: nobody is told. `note`
    is what the agent wrote for colleagues; `answered`: the figures that stand there answer what was filled in.
    `first` has the field with which the form begins; None: the first of all."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def trouble(self) -> SignalInstance: ...
    @property
    def moved(self) -> SignalInstance: ...
    @property
    def proposal(self) -> Proposal: ...
    @property
    def message(self) -> MessageField | None: ...
    @property
    def answered(self) -> bool: ...
    @property
    def note(self) -> str: ...
    @property
    def first(self) -> QWidget | None: ...

    def send(self) -> Coroutine[Any, Any, OutboxEntry]:
        """Store the intent as it stands there. Raises Fault."""

    def outcome(self, key: str) -> Outcome | None:
        """What the platform says of a confirmed intent; None while that is not here yet."""

    def renew(self, fault: Fault | None = None) -> None:
        """Ask for the figures anew: after a refusal (which says why), or because somebody wants to try again."""

    def money_changed(self) -> None:
        """The case's money is different from before."""


class MoneyDialog(QDialog):
    """Open with `open()`; it may be closed at any time, the outbox goes on by itself."""

    def __init__(
        self, look: CaseLook, case: Case, form: MoneyForm, heading: str, parent: QWidget, *, icon: str = "hand-coins"
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._case = case
        self._entry: OutboxEntry | None = None
        self._in_trouble = False
        self._warned = False
        self.form: Any = form
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(heading)
        self.progress = MoneyProgress(look)
        self.saving = SaveAs(look.ui, self)
        self.preview = Preview(look, form.message)
        self._banner = Banner(look.ui, "warning")
        self._build(heading, icon)
        self._connect()
        room = parent.window().screen().availableGeometry()
        self.setMinimumSize(min(_LEAST_WIDTH, room.width() - 40), min(_LEAST_HEIGHT, room.height() - 80))
        wide = max(parent.window().width() - _BESIDE, _LEAST_WIDTH)
        high = max(parent.window().height() - _AROUND, _LEAST_HEIGHT)
        self.resize(min(_WIDTH, wide, room.width() - 40), min(_HEIGHT, high, room.height() - 60))
        self._show_proposal()

    def follows(self, key: str) -> bool:
        """Whether this intent is the one that was confirmed here."""
        return self._entry is not None and self._entry.key == key

    # --- the proposal --------------------------------------------------------------------------------------------------

    def _show_proposal(self) -> None:
        proposal = self.form.proposal
        self.summary.setText(proposal.summary)
        self.summary.setVisible(bool(proposal.summary))
        unseen = self._message_unseen()
        hint = proposal.problem or ("" if proposal.whole else proposal.after)
        if proposal.whole and unseen:
            hint = self.tr("Look at the message to the customer first: it was changed by hand before.")
        self.after.setText(hint)
        self.after.set_tone("danger" if proposal.problem or (proposal.whole and unseen) else "")
        self.after.setVisible(bool(hint))
        self.preview.show_proposal(proposal)
        self.confirm.setText(proposal.confirm)
        self.confirm.setEnabled(proposal.whole and not unseen and self._entry is None)
        if self._warned or (self._in_trouble and self.form.answered):
            self._warned = self._in_trouble = False
            self._banner.clear()

    def _message_unseen(self) -> bool:
        message: MessageField | None = self.form.message
        return message is not None and message.unseen

    def _trouble(self, fault: Fault) -> None:
        if self._entry is not None:
            # It is on its way already, whatever figures there would be for another one.
            return
        self._in_trouble = True
        what, advice = fault_words(fault)
        if isinstance(fault, Offline):
            advice = self.tr("What you filled in stays here; the figures come as soon as the connection is back.")
        self._banner.set(what, detail=advice, tone="warning", actions=((self.tr("Try again"), self._again),))
        self._show_proposal()

    def _connected(self) -> None:
        if self._in_trouble and self._entry is None and self._look.is_live():
            self._again()

    def _moved(self) -> None:
        if self._banner.isHidden():
            self._banner.set(self.tr("The figures moved meanwhile; here are the new ones."), tone="info", closable=True)

    def _again(self) -> None:
        self._in_trouble = False
        self._banner.clear()
        self.form.renew()

    # --- the decision --------------------------------------------------------------------------------------------------

    def _confirmed(self) -> None:
        proposal = self.form.proposal
        if not proposal.whole or self._message_unseen() or self._entry is not None:
            return
        self.confirm.setEnabled(False)
        self._in_trouble = False
        self._banner.clear()
        self._look.tasks.run(
            self.form.send(),
            owner=self,
            done=lambda entry: self._started(entry, proposal.summary),
            failed=self._refused,
            key="send",
        )

    def _started(self, entry: OutboxEntry, summary: str) -> None:
        self._entry = entry
        self.progress.start(summary)
        self._pages.setCurrentWidget(self.progress)
        self.progress.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow(entry)

    def _follow(self, entry: OutboxEntry) -> None:
        """The outbox says where an intent stands."""
        if self._entry is None or entry.key != self._entry.key:
            return
        self._entry = entry
        if entry.state == OutboxState.CANCELLED:
            self._back_to_form()
        elif entry.state == OutboxState.REFUSED:
            self._refused(entry.fault)
        else:
            self.progress.show_entry(entry, self.form.outcome(entry.key))

    def _case_changed(self, parts: frozenset[str]) -> None:
        if not parts & {"money", "bookings"}:
            return
        if self._entry is not None:
            self._follow(self._entry)
        else:
            self.form.money_changed()

    def _refused(self, fault: Fault | None) -> None:
        entry, self._entry = self._entry, None
        if entry is not None and entry.state == OutboxState.REFUSED:
            # Here it is answered; nothing of it is left in the outbox.
            self._look.discard(entry)
        what, advice = fault_words(fault) if fault is not None else (self.tr("The platform did not take it."), "")
        self._banner.set(what, detail=advice, tone="danger")
        self._back_to_form(fault)

    def _back_to_form(self, fault: Fault | None = None) -> None:
        """With the figures as they are now: they may be what moved."""
        self._entry = None
        self._pages.setCurrentWidget(self._form_page)
        self.form.renew(fault)
        self._show_proposal()

    # --- building ------------------------------------------------------------------------------------------------------

    def _build(self, heading: str, icon: str) -> None:
        booking = self._case.booking
        column = vbox(self, margins=(20, 16, 20, 16), gap=10)
        column.addWidget(Label(heading, "heading"))
        if booking is not None:
            column.addWidget(Label(f"{booking.code} · {booking.title}", "muted", wrap=True))
        column.addWidget(self._banner)
        self._pages = QStackedWidget()
        self._form_page = QWidget()
        page = vbox(self._form_page, gap=10)
        sides = hbox(gap=0)
        # Equal shares whatever the words: neither side may push the other out of the window.
        for part, share in ((ColumnScroll(self.form), 5), (None, 0), (ColumnScroll(self.preview), 4)):
            widget = part or Line("v")
            if part is not None:
                # The fields have the focus; what has it is scrolled into sight.
                part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            sides.addWidget(widget, share)
        page.addLayout(sides, 1)
        page.addWidget(Line())
        self.summary = Label("", "strong", wrap=True)
        self.after = Label("", "small", wrap=True)
        page.addWidget(self.summary)
        page.addWidget(self.after)
        page.addLayout(self._buttons(icon))
        self._pages.addWidget(self._form_page)
        self._pages.addWidget(self.progress)
        column.addWidget(self._pages, 1)

    def _buttons(self, icon: str) -> Any:
        row = hbox(gap=8)
        row.addStretch(1)
        self.cancel = Button(self._look.ui, self.tr("Cancel"), self.reject)
        self.confirm = Button(self._look.ui, "", kind="primary", icon=icon)
        for button in (self.cancel, self.confirm):
            button.setAutoDefault(False)
            button.setDefault(False)
            row.addWidget(button)
        self.confirm.setToolTip(self.tr("Ctrl+Enter leads here, the space bar confirms"))
        return row

    def _connect(self) -> None:
        self.form.changed.connect(self._show_proposal)
        self.form.trouble.connect(self._trouble)
        self.form.moved.connect(self._moved)
        self.confirm.clicked.connect(self._confirmed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._lead_to_confirm)
        self.progress.undo_wanted.connect(self._undo)
        self.progress.close_wanted.connect(self.accept)
        self.progress.again_wanted.connect(self._back_to_form)
        self.progress.receipt_wanted.connect(self._save_receipt)
        leaves: tuple[Callable[[], None], ...] = (
            self._look.ui.desk.outbox.changed.connect(self._follow),
            self._case.changed.connect(self._case_changed),
            self._look.ui.desk.connection_changed.connect(lambda *_: self._connected()),
        )
        self.finished.connect(lambda _: [leave() for leave in leaves])

    def reject(self) -> None:
        """Close; what was written goes only where that is said a second time."""
        message: MessageField | None = self.form.message
        written = bool(self.form.note) or (message is not None and message.touched)
        if written and self._entry is None and not self._warned and self._pages.currentWidget() is self._form_page:
            self._warned = True
            self._banner.set(
                self.tr("What you wrote here would be lost."),
                detail=self.tr("Escape or Cancel once more throws it away."),
                tone="warning",
                actions=((self.tr("Throw it away"), self.reject),),
            )
            return
        super().reject()

    def _lead_to_confirm(self) -> None:
        if self.confirm.isVisible() and self.confirm.isEnabled():
            self.confirm.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _undo(self) -> None:
        if self._entry is not None:
            self._look.undo(self._entry)

    def _save_receipt(self) -> None:
        receipt = case_receipt(self._case, self._entry.key) if self._entry is not None else None
        if receipt is not None:
            self.saving.ask(file_name(receipt), partial(write_receipt, receipt))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None and (first := self._first_field()) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _first_field(self) -> QWidget | None:
        """Where the keys begin."""
        inside: QWidget = self.form.first or self.form
        field: QWidget | None = inside.nextInFocusChain()
        while field is not None and field is not inside:
            reached = field.focusPolicy() & Qt.FocusPolicy.TabFocus
            if reached and field.isEnabled() and field.isVisibleTo(self) and inside.isAncestorOf(field):
                group = field.group() if isinstance(field, QAbstractButton) else None
                return (group.checkedButton() if group is not None else None) or field
            field = field.nextInFocusChain()
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # QDialog would press a default button; here Enter presses what has the focus, and never what moves money.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            focus = self.focusWidget()
            if isinstance(focus, QAbstractButton) and focus is not self.confirm:
                focus.click()
            return
        super().keyPressEvent(event)
