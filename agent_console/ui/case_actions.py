"""What can be done with cases from the list or the keyboard: on the ticked ones together, else on the open one."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from agent_console.contract.commands import TicketPatch
from agent_console.contract.entities import Ticket
from agent_console.desk.case import Case
from agent_console.desk.outbox_entry import patched_fields
from agent_console.desk.queries import TicketRow
from agent_console.desk.ticket_action import TicketAction
from agent_console.domain.kinds import TicketStatus
from agent_console.domain.macros import Macro, default_macros
from agent_console.ui.case.page import CasePage
from agent_console.ui.choosers import Choosers
from agent_console.ui.context import UiContext
from agent_console.ui.inbox.list_panel import ListPanel
from agent_console.ui.macros import MacroChooser, act_of, reply_of
from agent_console.ui.money.opener import CLAIM, COMPENSATE, DISPUTE, REFUND, may
from agent_console.ui.next_case import NextCase
from agent_console.ui.notifier import SUCCESS
from agent_console.ui.settings import SOLVE_NEXT

_UNDONE = {"status", "priority", "assignee_id", "queue"}
_Back = list[tuple[str, dict[str, str]]]
"""Cases with what they were."""

_MONEY = (REFUND, COMPENSATE, CLAIM, DISPUTE)
_ASK_FROM = 50
"""More cases than this are changed together only after a question."""


class CaseActions(QObject):
    """Binds the actions of the sections "case" and "compose"; keeps them enabled while they make sense."""

    def __init__(self, ui: UiContext, window: QWidget, tickets: ListPanel, page: CasePage, following: NextCase) -> None:
        super().__init__(page)
        self._ui = ui
        self._window = window
        self._back: _Back = []
        self._list = tickets
        self._following = following
        self._page = page
        self._choosers = Choosers(ui, window)
        self._bind()
        page.case_changed.connect(lambda *_: self.refresh())
        tickets.table.ticked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done now."""
        actions = self._ui.actions
        any_case, one_case = bool(self._list.chosen()), self._page.case is not None
        for name in (
            "solve",
            "solve_next",
            "assign",
            "assign_me",
            "snooze",
            "tag",
            "priority",
            "status",
            "queue",
            "unread",
        ):
            actions.set_enabled(name, any_case or one_case)
        for name in (
            "reply",
            "note",
            "send",
            "insert_reply",
            "macro",
            "money_history",
            "merge",
            "no_answer",
            "why",
            "copy_number",
        ):
            actions.set_enabled(name, one_case)
        for act in _MONEY:
            actions.set_enabled(act, one_case and may(self._ui, act))

    # --- doing -----------------------------------------------------------------------------------------------------

    def _bind(self) -> None:
        page = self._page
        for name, handler in {
            "reply": page.reply,
            "note": page.note,
            "send": page.send,
            "insert_reply": page.insert_reply,
            "macro": self.macro,
            "money_history": page.money_history,
            "merge": self._merge,
            "no_answer": self._no_answer,
            "why": page.why,
            "copy_number": self._copy_number,
            "solve": self._solve,
            "solve_next": self._solve_next,
            "assign_me": lambda: self._change(assignee_id=self._ui.me.id),
            "assign": lambda: self._choosers.assignee(
                self._now("assignee_id"), lambda agent: self._change(assignee_id=agent)
            ),
            "status": lambda: self._choosers.status(self._now("status"), lambda status: self._change(status=status)),
            "priority": lambda: self._choosers.priority(
                self._now("priority"), lambda priority: self._change(priority=priority)
            ),
            "queue": lambda: self._choosers.queue(self._now("queue"), lambda queue: self._change(queue=queue)),
            "tag": self._tag,
            "snooze": self._snooze,
            "unread": self._unread,
        }.items():
            self._ui.actions.bind(name, handler)
        for act in _MONEY:
            self._ui.actions.bind(act, partial(page.act, act))

    def _no_answer(self) -> None:
        """The customer's last word ("thank you") wants no reply: its clock ends on purpose."""
        case = self._page.case
        if case is not None and case.known:
            self._ui.tasks.run(case.change(no_answer_needed=True), owner=self)

    def _merge(self) -> None:
        """One thing told in two cases becomes one: this case goes into another of the same customer."""
        case = self._page.case
        if case is None or not case.known:
            return
        others = [other for other in case.others if not other.merged_into]
        if others and not case.ticket.merged_into:
            self._choosers.case(others, partial(self._ask_merge, case))
        else:
            self._ui.notifier.show(self.tr("There is no other case of this customer to merge it into."), key="merge")

    def _ask_merge(self, case: Case, into: Ticket) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Merge #{0} into #{1}?").format(case.ticket.number, into.number))
        box.setInformativeText(
            self.tr(
                "Messages and money of this case go there, and so does what the customer writes next. This is for good."
            )
        )
        box.addButton(self.tr("Merge them"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(lambda: self._ui.tasks.run(case.merge_into(into.id), owner=self))
        box.open()

    def macros(self) -> list[Macro]:
        """Those for the market of the open case; none without one."""
        case = self._page.case
        if case is None or not case.known:
            return []
        return [macro for macro in default_macros() if macro.fits(case.ticket.market)]

    def macro(self, chosen: str = "") -> None:
        """Show the macros for the open case, this one chosen; what is used is done below."""
        case = self._page.case
        if case is not None and case.known:
            use = partial(self._use_macro, case.id)
            MacroChooser(self._ui, case, self.macros(), use, self._window).open_over(self._window, chosen)

    def _use_macro(self, ticket_id: str, macro: Macro) -> None:
        """Draft, status, tags, and the form of the money desk; sent or moved is nothing."""
        case = self._page.case
        if case is None or case.id != ticket_id:
            return
        reply = reply_of(self._ui, macro)
        if reply is not None:
            self._page.insert_reply(reply.id)
        action = TicketAction(
            patch=TicketPatch(status=macro.status) if macro.status else TicketPatch(), add_tags=macro.tags
        )
        if macro.status or macro.tags:
            self._do([ticket_id], action)
        if macro.money is not None:
            self._page.act(act_of(macro.money), preset=macro.money)

    def _ids(self) -> list[str]:
        ids = self._list.chosen()
        if not ids and self._page.case is not None:
            ids = [self._page.case.id]
        return ids

    def _change(self, **fields: Any) -> None:
        self._run(TicketAction(patch=TicketPatch(**fields)))

    def _run(self, action: TicketAction) -> None:
        ids = self._ids()
        if len(ids) > _ASK_FROM:
            self._ask(ids, action)
        elif ids:
            self._do(ids, action)

    def _ask(self, ids: list[str], action: TicketAction) -> None:
        """So many cases at once were perhaps ticked by mistake."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Change %n case(s) at once?", "", len(ids)))
        box.setInformativeText(self.tr("Each change is sent to the platform, and colleagues see it."))
        box.addButton(self.tr("Change them"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(lambda: self._do(ids, action))
        box.open()

    def _do(self, ids: list[str], action: TicketAction) -> None:
        back = self._way_back(ids, action)
        self._ui.tasks.run(self._ui.desk.bulk(ids, action), owner=self, done=lambda _: self._done(len(ids), back))
        self._list.table.untick()

    def _done(self, count: int, back: _Back) -> None:
        self._back = back
        self._ui.notifier.show(
            self.tr("%n case(s) changed", "", count),
            SUCCESS,
            action=self.tr("Undo") if back else "",
            on_action=self.undo,
            key="bulk",
        )

    def _way_back(self, ids: list[str], action: TicketAction) -> _Back:
        """What the cases are now, as far as the change touches it; empty where it cannot be taken back."""
        wanted = patched_fields(action.patch)
        if action.add_tags or action.remove_tags or not wanted or not wanted.keys() <= _UNDONE:
            return []
        case, model = self._page.case, self._list.model
        back: _Back = []
        for ticket_id in ids:
            known: Ticket | TicketRow | None = model.row_at(model.row_of(ticket_id)) if model is not None else None
            if case is not None and case.known and case.id == ticket_id:
                known = case.ticket
            if known is None:
                return []
            before = {name: str(getattr(known, name)) for name in wanted}
            if before.get("status") == TicketStatus.NEW:
                # Nothing becomes new again.
                before["status"] = TicketStatus.OPEN.value
            back.append((ticket_id, before))
        return back

    def undo(self) -> bool:
        """Put the cases back as they were before the last change. False when there is nothing to take back."""
        back, self._back = self._back, []
        if not back:
            return False
        self._ui.tasks.run(self._restore(back), owner=self, done=lambda _: self._restored(len(back)))
        return True

    async def _restore(self, back: _Back) -> None:
        for ticket_id, before in back:
            patch = TicketPatch(**before)  # type: ignore[arg-type]
            await self._ui.desk.bulk([ticket_id], TicketAction(patch=patch))

    def _restored(self, count: int) -> None:
        self._ui.notifier.show(self.tr("%n case(s) put back", "", count), SUCCESS, key="bulk")

    def _solve(self) -> None:
        if self._ui.settings.get(SOLVE_NEXT):
            self._solve_next()
        else:
            self._change(status=TicketStatus.SOLVED.value)

    def _solve_next(self) -> None:
        ids = self._ids()
        self._change(status=TicketStatus.SOLVED.value)
        if 0 < len(ids) <= _ASK_FROM:
            self._following.take(ids)

    def _tag(self) -> None:
        rows = self._rows()
        shared = set(rows[0].tags) if rows else set()
        for row in rows[1:]:
            shared &= set(row.tags)
        known = sorted({tag for row in self._rows_in_sight() for tag in row.tags})

        def chosen(tags: list[str]) -> None:
            added, removed = set(tags) - shared, shared - set(tags)
            self._run(TicketAction(add_tags=tuple(sorted(added)), remove_tags=tuple(sorted(removed))))

        self._choosers.tags(sorted(shared), known, chosen)

    def _unread(self) -> None:
        self._ui.tasks.run(self._ui.desk.mark_unread(self._ids()), owner=self)
        self._list.table.untick()

    def _snooze(self) -> None:
        snoozed = any(row.snoozed_until for row in self._rows())

        def until(at: datetime | None) -> None:
            self._change(snoozed_until=at)

        self._choosers.snooze(until, snoozed=snoozed)

    def _copy_number(self) -> None:
        case = self._page.case
        if case is not None and case.ticket is not None:
            QGuiApplication.clipboard().setText(f"#{case.ticket.number}")
            self._ui.notifier.show(self.tr("Copied #{0}").format(case.ticket.number), SUCCESS, key="copied")

    # --- what is known of the cases --------------------------------------------------------------------------------

    def _rows(self) -> list[TicketRow]:
        model = self._list.model
        if model is None:
            return []
        rows = [model.row_at(model.row_of(ticket_id)) for ticket_id in self._ids()]
        return [row for row in rows if row is not None]

    def _rows_in_sight(self) -> list[TicketRow]:
        model = self._list.model
        count = min(model.rowCount(), 300) if model is not None else 0
        return [row for place in range(count) if model is not None and (row := model.row_at(place)) is not None]

    def _now(self, field: str) -> str:
        """The value that all chosen cases share; "" when they differ."""
        case = self._page.case
        if len(self._ids()) == 1 and case is not None and case.ticket is not None and case.id in self._ids():
            return str(getattr(case.ticket, field))
        found = {str(getattr(row, field)) for row in self._rows()}
        return found.pop() if len(found) == 1 else ""
