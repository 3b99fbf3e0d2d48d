"""The tickets behind a figure: a live list beside the figures, from which a case opens or changes hands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from agent_console.contract.commands import TicketPatch
from agent_console.desk.board import Figure
from agent_console.desk.queries import ACTIVE, ViewQuery
from agent_console.desk.ticket_action import TicketAction
from agent_console.desk.ticket_list import TicketList
from agent_console.domain.faults import Fault
from agent_console.ui.choosers import Choosers
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.inbox.delegate import Person, TicketDelegate, Viewer
from agent_console.ui.inbox.model import TicketModel
from agent_console.ui.inbox.ticket_view import TicketView
from agent_console.ui.notifier import SUCCESS
from agent_console.ui.widgets import Button, EmptyState, IconButton, Label, Skeleton, hbox, vbox

__all__ = ["TicketsPanel"]


class TicketsPanel(QFrame):
    """`case_wanted` carries the id of the case to open, `closed` that the figures alone are wanted again."""

    case_wanted = Signal(str)
    closed = Signal()

    def __init__(
        self, ui: UiContext, person_of: Callable[[str], Person | None], viewers_of: Callable[[str], list[Viewer]]
    ) -> None:
        super().__init__()
        self._ui = ui
        self.figure: Figure | None = None
        self.ids: list[str] | None = None
        self.tickets: TicketList | None = None
        self.model: TicketModel | None = None
        self._leave: Callable[[], None] | None = None
        self.setProperty("surface", "card")
        self.delegate = TicketDelegate(ui, person_of, viewers_of, self)
        self.table = TicketView(self.delegate)
        self._title = Label("", "title", wrap=True)
        self._count = Label("", "muted")
        self._assign = Button(ui, self.tr("Assign…"), self.assign, icon="user-plus", small=True)
        self._open = Button(ui, self.tr("Open"), self.open_current, icon="corner-down-left", small=True)
        self._build()
        self.table.entered.connect(self.case_wanted)
        self.table.ticked.connect(self._ticked)
        self.table.all_wanted.connect(self._tick_all)
        ui.ticker.second.connect(self.table.repaint_clocks)
        ui.ticker.minute.connect(self.table.repaint_all)
        ui.theme.theme_changed.connect(self._look_changed)

    def _build(self) -> None:
        column = vbox(self, margins=(1, 10, 1, 1), gap=6)
        head = hbox(margins=(14, 0, 10, 0), gap=6)
        head.addWidget(self._title, 1)
        head.addWidget(IconButton(self._ui, "x", self.tr("Close the list"), self.closed.emit))
        column.addLayout(head)
        row = hbox(margins=(14, 0, 14, 4), gap=8)
        row.addWidget(self._count, 1)
        row.addWidget(self._assign)
        row.addWidget(self._open)
        column.addLayout(row)
        self._stack = QStackedWidget()
        self._empty = EmptyState(self._ui)
        loading = QWidget()
        bars = vbox(loading, margins=(40, 14, 24, 0), gap=32)
        for _ in range(4):
            bars.addWidget(Skeleton(self._ui))
        bars.addStretch()
        self._loading = loading
        for page in (self.table, self._empty, self._loading):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)

    # --- showing ---------------------------------------------------------------------------------------------------

    def show_figure(self, figure: Figure, title: str) -> None:
        """Ask for the tickets behind a figure and show them."""
        self.figure, self.ids = figure, None
        self._title.setText(title)
        self.setAccessibleName(title)
        self._count.setText("")
        for button in (self._assign, self._open):
            button.setEnabled(False)
        self._stack.setCurrentWidget(self._loading)
        self.refresh()

    def refresh(self) -> None:
        """Ask anew: the figure moved."""
        if self.figure is None:
            return
        if self.figure.name == "breaches":
            self._show(_coming(self.figure))
            return
        self._ui.tasks.run(
            self._ui.desk.board.tickets(self.figure), owner=self, done=self._came, failed=self._failed, key="tickets"
        )

    def focus_list(self) -> None:
        """Give the keys to the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_list(self) -> None:
        """Let go of the desk's list."""
        self.figure = None
        if self._leave is not None:
            self._leave()
            self._leave = None
        if self.model is not None:
            self.model.close()
        if self.tickets is not None:
            self.tickets.close()
            self.tickets = None

    def _came(self, ids: list[str]) -> None:
        if ids == self.ids:
            return
        self.ids = ids
        self._show(ViewQuery(ids=tuple(ids), snoozed="any"))

    def _show(self, query: ViewQuery) -> None:
        if self.tickets is None:
            self.tickets = self._ui.desk.ticket_list(query)
            self.model = TicketModel(self.tickets, self)
            self.model.say = self.delegate.spoken
            self._leave = self.tickets.state_changed.connect(self._state_changed)
            for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
                signal.connect(self._state_changed)
            self.table.show_model(self.model)
        else:
            self.tickets.set_query(query)
        self._state_changed()

    def _failed(self, fault: Fault) -> None:
        if self.ids is None:
            what, advice = fault_words(fault)
            self._empty.set("triangle-alert", what, advice, self.tr("Try again"), self.refresh)
            self._stack.setCurrentWidget(self._empty)

    def _state_changed(self, *_: object) -> None:
        tickets = self.tickets
        if tickets is None or self.figure is None:
            return
        count = tickets.length if self.ids is None else len(self.ids)
        if self.ids is None and self.figure.name != "breaches":
            return  # what is shown is another figure's still
        text = self.tr("%n case(s)", "", count)
        missing = count - tickets.length
        if missing > 0 and not tickets.loading:
            text += " · " + self.tr("%n not on this computer yet", "", missing)
        self._count.setText(text)
        for button in (self._assign, self._open):
            button.setEnabled(bool(tickets.length))
        if not count and not tickets.loading:
            self._empty.set("circle-check", self.tr("Nothing here"), self.tr("The figure is zero now."))
            self._stack.setCurrentWidget(self._empty)
        elif tickets.length:
            self._stack.setCurrentWidget(self.table)
            if not self.table.currentIndex().isValid():
                self.table.go_to(0)
        elif tickets.fault is not None:
            what, advice = fault_words(tickets.fault)
            self._empty.set("triangle-alert", what, advice, self.tr("Try again"), self.refresh)
            self._stack.setCurrentWidget(self._empty)
        elif not tickets.loading:
            self._empty.set(
                "refresh-cw",
                self.tr("These cases are not on this computer yet"),
                self.tr("They appear as soon as they are fetched."),
            )
            self._stack.setCurrentWidget(self._empty)

    def _look_changed(self) -> None:
        self.delegate.forget()
        self.table.set_row_height(self.delegate.row_height())

    # --- changing hands --------------------------------------------------------------------------------------------

    def chosen(self) -> list[str]:
        """The ticked cases, else the current one."""
        if self.model is None:
            return []
        if self.model.checked:
            return sorted(self.model.checked)
        current = self.model.id_at(self.table.currentIndex().row())
        return [current] if current else []

    def open_current(self) -> None:
        """Open the case that the keys are at."""
        self.table.open_row(max(0, self.table.currentIndex().row()), enter=True)

    def assign(self) -> None:
        """Give the chosen cases to somebody."""
        ids = self.chosen()
        if not ids:
            self._ui.notifier.show(self.tr("Choose a case first: with the arrow keys, or tick several with X."))
            return
        Choosers(self._ui, self.window(), self._assign).assignee("", lambda agent: self._give(ids, agent))

    def _give(self, ids: list[str], agent_id: str) -> None:
        action = TicketAction(patch=TicketPatch(assignee_id=agent_id))
        self._ui.tasks.run(self._ui.desk.bulk(ids, action), owner=self, done=lambda _: self._given(len(ids), agent_id))

    def _given(self, count: int, agent_id: str) -> None:
        agent = self._ui.desk.people.agent(agent_id)
        self.table.untick()
        if agent is None:
            text = self.tr("%n case(s) put back, nobody has them", "", count)
        else:
            text = self.tr("%n case(s) given to {0}", "", count).format(agent.name)
        self._ui.notifier.show(text, SUCCESS, key="assigned")

    def _tick_all(self) -> None:
        if self.tickets is not None:
            self._ui.tasks.run(self.tickets.every_id(), owner=self, done=self.table.tick, key="tick_all")

    def _ticked(self) -> None:
        count = len(self.model.checked) if self.model is not None else 0
        self.delegate.show_checks = count > 0
        self._assign.setText(self.tr("Assign %n…", "", count) if count else self.tr("Assign…"))
        self.table.viewport().update()


def _coming(figure: Figure) -> ViewQuery:
    """The cases whose deadline lies in an hour to come: the local copy knows them."""
    begins, ends = figure.begins, figure.ends
    within = (begins.timestamp(), ends.timestamp()) if begins is not None and ends is not None else None
    markets = (figure.market,) if figure.market else ()
    return ViewQuery(statuses=ACTIVE, due_within=within, markets=markets, snoozed="any")
