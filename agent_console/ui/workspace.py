"""The desk itself: views, list, conversation and context side by side, and what joins them.

The side of the case is built once the list shows its first rows, or when it is asked for: a start waits for the list only.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from agent_console.ui.approvals.notices import ApprovalNotices
from agent_console.ui.board.opening import BoardOpener
from agent_console.ui.columns import CONTEXT, PAGE, PLACE, Columns
from agent_console.ui.context import UiContext
from agent_console.ui.inbox.delegate import Person, Viewer
from agent_console.ui.inbox.list_panel import ListPanel
from agent_console.ui.inbox.views_panel import ViewsPanel
from agent_console.ui.keys import typing_in
from agent_console.ui.me_button import MeButton
from agent_console.ui.money.news import MoneyNotices
from agent_console.ui.next_case import NextCase
from agent_console.ui.outbox_notices import OutboxNotices
from agent_console.ui.reminding import ESCALATED, Reminding
from agent_console.ui.settings import LAST_VIEW, SHOW_CONTEXT, TOLD_OF_VAULT
from agent_console.ui.status_bar import StatusBar
from agent_console.ui.widgets import Banner, vbox
from agent_console.ui.widgets.toasts import ToastHost

if TYPE_CHECKING:
    from agent_console.contract.entities import Approval
    from agent_console.desk.views import View
    from agent_console.domain.macros import Macro
    from agent_console.ui.approvals.page import ApprovalsPage
    from agent_console.ui.case.context_panel import ContextPanel
    from agent_console.ui.case.page import CasePage
    from agent_console.ui.case_actions import CaseActions

RAIL_BELOW = 1400
CONTEXT_BELOW = 1080
APPROVALS = "approvals"
_PAINTED_MS = 60
_NO_ROWS_MS = 150
"""The side of the case is built so long after the first rows; and at the latest so long after the start, rows or not."""
_PARTS = ("case.timeline", "case.composer", "case.page", "case.booking_card", "case.context_panel", "case_actions")
"""Modules of the side of the case, each imported in a turn of its own: together they would hold up the window."""


class Workspace(QWidget):
    """`filled`: the first rows are in the list. `whole`: the side of the case is there, too.
    The window asks `palette_wanted` and the like by the actions."""

    filled = Signal()
    whole = Signal()

    def __init__(self, ui: UiContext, window: QWidget) -> None:
        super().__init__()
        self.ui = ui
        self.views = ViewsPanel(ui)
        self.list = ListPanel(ui, self.person_of, self.viewers_of)
        self.columns = Columns(ui.settings, self.views, self.list)
        self._window = window
        self._case_side: tuple[CasePage, ContextPanel, CaseActions] | None = None
        self._made_page: CasePage | None = None
        self._parts = list(_PARTS)
        self.banner = Banner(ui, "warning")
        self.status = StatusBar(
            ui,
            lambda: ui.actions.trigger("outbox"),
            lambda: ui.actions.trigger("sync_now"),
            lambda: self.open_case(self._next_due),
            lambda: ui.actions.trigger("take_next"),
        )
        self._next_due = ""
        self._swapped = False
        self.approvals: ApprovalsPage | None = None
        self._in_place = False
        self.me = MeButton(ui)
        self.notices = OutboxNotices(ui, self.open_case, self)
        self.approval_notices = ApprovalNotices(ui, self.open_approval, lambda: self._in_place, self)
        self.money_notices = MoneyNotices(ui, self.open_case, self._write_about, self._follows_money, self)
        self.board = BoardOpener(ui, self, window)
        self.next_case = NextCase(ui, self.open_case, self._shown_case, self)
        self.reminding = Reminding(ui, window, self.open_case, self.open_view, self)
        self.whole.connect(self.reminding.start)
        self._build()
        self._toasts = window.findChild(ToastHost)
        self._connect()
        self._bind()
        if not self.views.choose(ui.settings.get(LAST_VIEW)):
            self.views.choose("mine")

    @property
    def page(self) -> CasePage:
        """The conversation."""
        return self._whole()[0]

    @property
    def context(self) -> ContextPanel:
        """What belongs to the case: customer, booking, money."""
        return self._whole()[1]

    def open_case(self, ticket_id: str) -> None:
        """Show a case by id, wherever it is."""
        if ticket_id:
            self._leave_place()
            self.list.open_ticket(ticket_id)

    def open_place(self, key: str) -> None:
        """Show what is no view of tickets: the approvals."""
        if key != APPROVALS:
            return
        if self.approvals is None:
            from agent_console.ui.approvals.page import ApprovalsPage

            self.approvals = ApprovalsPage(self.ui)
            self.approvals.case_wanted.connect(self.open_case)
            self.columns.put(PLACE, self.approvals)
        self._in_place = True
        self.approval_notices.dismiss()
        self._fit()
        self.approvals.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_approval(self, approval_id: str) -> None:
        """Show one request with its whole story."""
        if self.views.choose_place(APPROVALS) and self.approvals is not None:
            self.approvals.show_approval(approval_id)

    def _leave_place(self) -> None:
        """Back to the cases."""
        if self._in_place:
            self._in_place = False
            self.views.mark(self.ui.settings.get(LAST_VIEW))
            self._fit()

    def open_view(self, key: str) -> None:
        if self.views.choose(key):
            self._swap(False)
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def insert_reply(self, reply_id: str) -> None:
        """Put a canned reply into the reply to the open case."""
        if self.page.case is not None:
            self.page.insert_reply(reply_id)

    def macros(self) -> list[Macro]:
        """Those for the case that is open; none without one."""
        return self._case_side[2].macros() if self._case_side is not None else []

    def show_macro(self, macro_id: str) -> None:
        """Say what this macro would do with the open case, and let it be used."""
        self._whole()[2].macro(macro_id)

    def say_vault(self, explanation: str) -> None:
        """No keyring answers: say what that means, until it was read once."""
        if explanation and not self.ui.settings.get(TOLD_OF_VAULT):
            self.banner.set(
                self.tr("No keyring answers on this computer."),
                detail=self.tr(
                    "You sign in again at the next start. Drafts and outbox are kept, and only your password opens them."
                ),
                tone="warning",
                actions=((self.tr("Understood"), self._vault_told),),
            )

    def _vault_told(self) -> None:
        self.ui.settings.set(TOLD_OF_VAULT, True)
        self.banner.clear()

    def close_workspace(self) -> None:
        """Remember how it looked, and let go of the desk."""
        for leave in self._leave:
            leave()
        if self.approvals is not None:
            self.approvals.close_page()
        self.columns.remember()
        self._later.stop()
        self.board.close_board()
        self.next_case.close()
        self.reminding.close()
        self.me.close_button()
        if self._case_side is not None:
            self.page.clear()
        elif self._made_page is not None:
            self._made_page.deleteLater()
        self.list.close_list()
        self.views.close_views()
        self.status.close_bar()
        self.notices.close()
        self.money_notices.close()
        self.approval_notices.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = vbox(self)
        column.addWidget(self.banner)
        column.addWidget(self.columns, 1)
        column.addWidget(self.status)
        if self.board.button is not None:
            self.views.foot.addWidget(self.board.button)
        self.views.foot.addWidget(self.me)

    def _whole(self) -> tuple[CasePage, ContextPanel, CaseActions]:
        """The side of the case; built now if it was not yet."""
        if self._case_side is None:
            from agent_console.ui.case.context_panel import ContextPanel
            from agent_console.ui.case.page import CasePage
            from agent_console.ui.case_actions import CaseActions

            self._later.stop()
            page, context = self._made_page or CasePage(self.ui), ContextPanel(self.ui)
            context.attach(page)
            context.ticket_wanted.connect(self.open_case)
            for index, panel in ((PAGE, page), (CONTEXT, context)):
                self.columns.put(index, panel)
            self._case_side = page, context, CaseActions(self.ui, self._window, self.list, page, self.next_case)
            self._fit()
            page.show()
            self.whole.emit()
        return self._case_side

    def _build_on(self) -> None:
        """The next step towards the side of the case; the window lives between the steps."""
        if self._parts:
            import_module(f"agent_console.ui.{self._parts.pop(0)}")
            self._later.start(0)
        elif self._made_page is None:
            from agent_console.ui.case.page import CasePage

            self._made_page = CasePage(self.ui)
            self._later.start(0)
        else:
            self._whole()

    def _connect(self) -> None:
        self._later = QTimer(self, singleShot=True, interval=_NO_ROWS_MS)
        self._later.timeout.connect(self._build_on)
        self._later.start()
        self.views.chosen.connect(self._view_chosen)
        self.views.place_chosen.connect(self.open_place)
        approvals = self.ui.desk.approvals
        self._leave = [
            approvals.changed.connect(self._approvals_changed),
            self.ui.desk.reminders.changed.connect(self._show_next_due),
        ]
        self._approvals_changed()
        self._show_next_due()
        self.list.opened.connect(self._show_ticket)
        self.list.entered.connect(lambda *_: self.page.setFocus())
        self.list.filled.connect(self._list_filled)

    def _bind(self) -> None:
        actions, table = self.ui.actions, self.list.table
        for name, handler in {
            "next": lambda: table.step(1),
            "previous": lambda: table.step(-1),
            "open": lambda: table.open_row(table.currentIndex().row(), enter=True),
            "back": self._back,
            "select": table.toggle_current,
            "select_all": table.all_wanted.emit,
            "search": self._search,
            "undo": self._undo,
            "go_mine": lambda: self.open_view("mine"),
            "go_unassigned": lambda: self.open_view("unassigned"),
            "go_due": lambda: self.open_view("due"),
            "go_approvals": lambda: self.views.choose_place(APPROVALS),
            "context": self._toggle_context,
        }.items():
            actions.bind(name, handler)

    # --- gestures --------------------------------------------------------------------------------------------------

    def _undo(self) -> None:
        """First what has not left the machine; then the last change of cases."""
        if self.notices.holds_something() or not self._whole()[2].undo():
            self.notices.undo_last()

    def _list_filled(self) -> None:
        """The first rows are there: the keys belong to the list, unless somebody is typing already."""
        if not typing_in(QApplication.focusWidget()):
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._case_side is None:
            self._later.start(_PAINTED_MS)
        self.filled.emit()

    def _show_ticket(self, ticket_id: str) -> None:
        self.page.show_ticket(ticket_id)

    def _view_chosen(self, view: View) -> None:
        self._in_place = False
        self._fit()
        self._swap(False)
        self.ui.settings.set(LAST_VIEW, view.key)
        if view.key == "escalated":
            self.ui.notifier.dismiss(ESCALATED)
        self.list.show_view(view)

    def _back(self) -> None:
        self._leave_place()
        if self.list.model is not None and self.list.model.checked:
            self.list.table.untick()
        self._swap(False)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        self._swap(False)
        self.list.focus_search()

    def _toggle_context(self) -> None:
        if self.width() < CONTEXT_BELOW:
            self._swap(not self._swapped)
            return
        self.ui.settings.set(SHOW_CONTEXT, self.columns.column(CONTEXT).isHidden())
        self._fit()

    def _swap(self, swapped: bool) -> None:
        """Where there is no room for both, booking and customer stand in for the list until one goes back to it."""
        if swapped != self._swapped:
            self._swapped = swapped
            self._fit()
            if swapped:
                self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """The views shrink to a rail first, then the context goes."""
        width = self.width()
        rail = width < RAIL_BELOW
        self._swapped = self._swapped and width < CONTEXT_BELOW
        context = self._swapped if width < CONTEXT_BELOW else self.ui.settings.get(SHOW_CONTEXT)
        self.views.set_rail(rail)
        self.me.set_rail(rail)
        self.columns.fit(width, rail=rail, context=context, tickets=not self._swapped, place=self._in_place)
        if not self._in_place:
            self._place_toasts(self.list)
        elif self.approvals is not None:
            self._place_toasts(self.approvals.list)

    def _place_toasts(self, panel: QWidget) -> None:
        """Over a list: in the lower right they would hide the buttons that send and decide."""
        if self._toasts is not None:
            self._toasts.lie_over(panel)

    # --- approvals -------------------------------------------------------------------------------------------------

    def _approvals_changed(self) -> None:
        approvals = self.ui.desk.approvals
        shown = approvals.concerns_me
        self.views.set_places([(APPROVALS, self.tr("Approvals"), "shield-check")] if shown else [])
        self.views.set_place_count(APPROVALS, approvals.count)
        self.ui.actions.set_enabled("go_approvals", shown)

    def _follows_money(self, key: str) -> bool:
        """Whether a dialog shows already how this intent ends."""
        return self._case_side is not None and self._case_side[0].money.follows(key)

    def _write_about(self, approval: Approval) -> None:
        """Show the case of a request with a message about what was given in the reply; the agent sends it."""
        self.open_case(approval.ticket_id)
        self.page.write_about(approval)

    def _shown_case(self) -> str:
        """Id of the case in the conversation; "" none."""
        case = self._case_side[0].case if self._case_side is not None else None
        return case.id if case is not None else ""

    def _show_next_due(self) -> None:
        """The clock of mine that runs out next, whatever the list shows."""
        coming = self.ui.desk.reminders.coming
        self._next_due = coming.ticket.id if coming is not None else ""
        self.status.set_next_due(coming.due if coming is not None else None)

    def person_of(self, agent_id: str) -> Person | None:
        """Name and hue of a colleague."""
        agent = self.ui.desk.people.agent(agent_id)
        return (agent.name, agent.hue) if agent is not None else None

    def viewers_of(self, ticket_id: str) -> list[Viewer]:
        """The colleagues who are at a case now."""
        here = self.ui.desk.presence.at(ticket_id)
        known = ((self.person_of(seen.agent_id), seen.state == "writing") for seen in here)
        return [Viewer(*person, writes) for person, writes in known if person is not None]
