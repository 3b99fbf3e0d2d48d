"""The middle of the window: one case with its head, clocks, conversation and composer, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from agent_console.desk.case_types import CaseState
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import TicketStatus
from agent_console.ui.case.case_look import CaseLook, ticket_of
from agent_console.ui.case.clock_strip import ClockStrip
from agent_console.ui.case.composer import Composer
from agent_console.ui.case.header import CaseHeader
from agent_console.ui.case.presence import PresenceLine
from agent_console.ui.case.timeline import Timeline
from agent_console.ui.fault_words import fault_words
from agent_console.ui.money.opener import REFUND, TELL, MoneyOpener
from agent_console.ui.money.telling import given_message
from agent_console.ui.widgets import Banner, EmptyState, Line, Skeleton, hbox, vbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from agent_console.contract.entities import Approval
    from agent_console.desk.case import Case
    from agent_console.domain.macros import MoneyPreset
    from agent_console.ui.context import UiContext

__all__ = ["CasePage"]

READ_AFTER_MS = 1200
"""A case counts as read when its newest message has been in view for so long."""


class CasePage(QWidget):
    """Shows one case at a time. `case_changed` carries the `Case` that is shown, or None; `solved` a ticket's id."""

    case_changed = Signal(object)
    solved = Signal(str)

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ui = ui
        self._case: Case | None = None
        self._wanted = ""
        self._to_write: Approval | None = None
        self._leave: list[Callable[[], None]] = []
        self._look = CaseLook(ui, self)
        self._look.has_reply = True
        self._look.pass_on_wanted.connect(self.insert_text)
        self.header = CaseHeader(self._look)
        self.clocks = ClockStrip(self._look)
        self.timeline = Timeline(self._look)
        self.presence = PresenceLine(self._look)
        self.composer = Composer(self._look)
        self.money = MoneyOpener(self._look, self)
        self._banner = Banner(ui, "warning")
        self._empty = EmptyState(ui)
        self._read = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._build()
        self._connect()
        self.setFocusProxy(self.timeline.column)
        self.clear()

    # --- which case ------------------------------------------------------------------------------------------------

    @property
    def case(self) -> Case | None:
        """The case that is shown."""
        return self._case

    def show_ticket(self, ticket_id: str) -> None:
        """Open a case; what was shown before stays until the new one is there."""
        if ticket_id == self._wanted and self._case is not None:
            return
        self._wanted = ticket_id
        if self._case is None:
            self._stack.setCurrentWidget(self._loading)
        self._ui.tasks.run(
            self._ui.desk.open_case(ticket_id),
            owner=self,
            done=self._take,
            failed=lambda fault: self._could_not_open(ticket_id, fault),
            key="open",
        )

    def clear(self) -> None:
        """Show no case."""
        self._wanted = ""
        self._ui.tasks.cancel(self, "open")
        self._let_go()
        self._empty.set(
            "messages-square", self.tr("No case is open"), self.tr("Choose one in the list. Enter opens, J and K move.")
        )
        self._stack.setCurrentWidget(self._empty)
        self.case_changed.emit(None)

    def _take(self, case: Case) -> None:
        self._let_go()
        self._case = case
        self._leave.append(case.changed.connect(self._changed))
        self._leave.append(self._ui.desk.connection_changed.connect(lambda *_: self._connection_changed()))
        self._show_state()
        self.header.show_case(case)
        self.clocks.show_case(case)
        self.timeline.show_case(case)
        self.presence.show_case(case)
        self.composer.show_case(case)
        self.case_changed.emit(case)
        self._tell_presence(writing=False)
        self._read.start()
        self._write_now()

    def _let_go(self) -> None:
        for leave in self._leave:
            leave()
        self._leave.clear()
        case, self._case = self._case, None
        self._read.stop()
        if case is not None:
            self.composer.show_case(None)
            self.timeline.show_case(None)
            # The desk waits for this at the end of the program: the draft must reach the disk.
            self._ui.desk.background(case.close())

    def _could_not_open(self, ticket_id: str, fault: Fault) -> None:
        self._let_go()
        what, advice = fault_words(fault)
        self._wanted = ""
        self._empty.set("circle-alert", what, advice, self.tr("Try again"), lambda: self.show_ticket(ticket_id))
        self._stack.setCurrentWidget(self._empty)
        self.case_changed.emit(None)

    # --- changes ---------------------------------------------------------------------------------------------------

    def _changed(self, parts: frozenset[str]) -> None:
        case = self._case
        if case is None:
            return
        if "state" in parts or "ticket" in parts:
            self._show_state()
            self.header.show_case(case)
            self.clocks.show_case(case)
        if "timeline" in parts:
            self.timeline.refresh()
        if "presence" in parts:
            self.presence.show_case(case)
        if "draft" in parts:
            self.composer.draft_changed()
        self.composer.refresh()
        if parts & {"state", "money"}:
            self._write_now()

    def _show_state(self) -> None:
        case = self._case
        if case is None:
            return
        ticket = ticket_of(case)
        if ticket is None:
            self._show_nothing(case)
            return
        self._stack.setCurrentWidget(self._content)
        if case.state is CaseState.OFFLINE_COPY:
            what, advice = fault_words(case.fault) if case.fault is not None else ("", "")
            self._banner.set(
                self.tr("This is the copy kept here; newer messages may be missing."),
                detail=f"{what} {advice}".strip(),
                icon="cloud-off",
                actions=((self.tr("Try again"), self.reload),),
            )
        elif ticket.merged_into:
            self._banner.set(
                self.tr("This case was merged into another one."),
                tone="info",
                actions=((self.tr("Go there"), lambda: self.show_ticket(ticket.merged_into)),),
            )
        else:
            self._banner.clear()

    def _show_nothing(self, case: Case) -> None:
        if case.state is CaseState.FAILED and case.fault is not None:
            what, advice = fault_words(case.fault)
            self._empty.set("circle-alert", what, advice, self.tr("Try again"), self.reload)
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self._loading)

    def reload(self) -> None:
        """Ask the platform for the case anew."""
        if self._case is not None:
            self._case.reload()
            return
        ticket_id, self._wanted = self._wanted, ""
        if ticket_id:
            self.show_ticket(ticket_id)

    def _connection_changed(self) -> None:
        self.composer.refresh()
        self.timeline.refresh()

    def _mark_read(self) -> None:
        if self._case is not None and self.isVisible() and self.window().isActiveWindow():
            self._ui.tasks.run(self._case.mark_read(), owner=self, key="read")

    def _tell_presence(self, *, writing: bool) -> None:
        if self._case is not None:
            self._case.set_presence("writing" if writing else "reading")

    # --- what the agent can do -------------------------------------------------------------------------------------

    def reply(self) -> None:
        self.composer.reply()

    def note(self) -> None:
        self.composer.note()

    def send(self) -> None:
        self.composer.send()

    def insert_reply(self, reply_id: str = "") -> None:
        """Put this canned reply into the message; "" opens the list of them."""
        self.composer.insert_reply(reply_id)

    def solve(self) -> None:
        self.header.solve()

    def assign_me(self) -> None:
        self.header.assign_me()

    def why(self) -> None:
        """Explain the clocks."""
        self.clocks.explain()

    def refund(self, payment_id: str = "") -> None:
        """Open the refund dialog for the booking that is shown."""
        self.act(REFUND, payment_id)

    def act(self, act: str, subject: str = "", preset: MoneyPreset | None = None) -> None:
        """Open a dialog of the money desk (`ui.money.opener`) for the booking that is shown."""
        if act == TELL:
            approval = next((one for one in self._case.approvals if one.id == subject), None) if self._case else None
            if approval is not None:
                self.write_about(approval)
            return
        self.money.open(self._case, act, subject, preset)

    def write_about(self, approval: Approval) -> None:
        """Put a message about what an approver gave into the reply of its case, as soon as that is shown and says what it was."""
        self._to_write = approval
        self._write_now()

    def _write_now(self) -> None:
        case, approval = self._case, self._to_write
        if case is None or approval is None or case.id != approval.ticket_id or case.state is CaseState.LOADING:
            return
        known = next((one for one in case.approvals if one.id == approval.id), None)
        if known is None or known.version < approval.version:
            return
        self._to_write = None
        text = given_message(case, known)
        self.composer.reply()
        if text and text not in case.draft.text:
            self.composer.insert_text(text)

    def money_history(self) -> None:
        """Show everything that moved for the customer of the case."""
        case = self._case
        if case is not None and case.customer is not None:
            from agent_console.ui.money.history_dialog import HistoryDialog

            HistoryDialog(self._ui, case.customer, self.window()).open()

    def insert_text(self, text: str) -> None:
        """Put a text into the reply that is being written."""
        self.composer.reply()
        self.composer.insert_text(text)

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._content = QWidget()
        column = vbox(self._content)
        column.addWidget(self.header)
        strip = hbox(margins=(16, 0, 16, 8))
        strip.addWidget(self.clocks)
        column.addLayout(strip)
        column.addWidget(Line())
        banner = hbox(margins=(16, 0, 16, 0))
        banner.addWidget(self._banner)
        column.addLayout(banner)
        column.addWidget(self.timeline, 1)
        column.addWidget(self.presence)
        column.addWidget(self.composer)
        self._loading = QWidget()
        loading = vbox(self._loading, margins=(20, 20, 20, 20), gap=28)
        loading.addWidget(Skeleton(self._ui, (0.5, 0.3)))
        loading.addWidget(Skeleton(self._ui, (0.2, 0.6, 0.55, 0.4)))
        loading.addWidget(Skeleton(self._ui, (0.2, 0.5, 0.3)))
        loading.addStretch(1)
        self._stack = QStackedLayout(self)
        for page in (self._empty, self._loading, self._content):
            self._stack.addWidget(page)

    def _connect(self) -> None:
        self.header.solved.connect(self._tell_solved)
        self.composer.sent.connect(self._after_send)
        self.composer.look_wanted.connect(self.timeline.show_message)
        self.composer.left.connect(lambda: self.timeline.column.setFocus(Qt.FocusReason.OtherFocusReason))
        self.composer.writing_changed.connect(lambda writing: self._tell_presence(writing=writing))
        self.timeline.read_to_end.connect(self._read.start)
        self._read.timeout.connect(self._mark_read)

    def _after_send(self, status: str) -> None:
        self.timeline.column.scroll_to_end()
        if status == TicketStatus.SOLVED:
            self._tell_solved()

    def _tell_solved(self) -> None:
        if self._case is not None:
            self.solved.emit(self._case.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.composer.set_tallest(self.height() // 3)
