"""Evening out the load: what would move is proposed, the lead takes out what shall stay, and confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from agent_console.contract.board import Move, RebalanceAnswer
from agent_console.domain.faults import Fault
from agent_console.ui.board.words import move_reason
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.widgets import Banner, Button, Combo, EmptyState, Label, Skeleton, hbox, vbox

if TYPE_CHECKING:
    from agent_console.contract.entities import Ticket

_MOVE = int(Qt.ItemDataRole.UserRole)


class RebalanceDialog(QDialog):
    """`moved` tells what was carried out. `queue` None: the lead chooses one, or all."""

    moved = Signal(object)

    def __init__(self, ui: UiContext, window: QWidget, queue: str | None = None, from_id: str = "") -> None:
        """from_id: only what this colleague has is moved."""
        super().__init__(window)
        self._ui = ui
        self._from_id = from_id
        self.moves: list[Move] = []
        self._tickets: dict[str, Ticket] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rebalance"))
        self.resize(720, 560)
        self._build(queue)
        self.propose()

    def _build(self, queue: str | None) -> None:
        ui = self._ui
        column = vbox(self, margins=(20, 18, 20, 16), gap=10)
        column.addWidget(Label(self._heading(), "heading", wrap=True))
        column.addWidget(
            Label(self.tr("Nothing moves before you confirm. Untick what shall stay where it is."), "muted", wrap=True)
        )
        row = hbox(gap=8)
        self.queue = Combo()
        self.queue.setAccessibleName(self.tr("Queue"))
        self.queue.addItem(self.tr("All queues"), "")
        for known in ui.desk.people.queues:
            self.queue.addItem(known.name, known.slug)
        self.queue.setCurrentIndex(max(0, self.queue.findData(queue or "")))
        self.queue.activated.connect(lambda *_: self.propose())
        label = Label(self.tr("Queue"))
        label.setBuddy(self.queue)
        row.addWidget(label)
        row.addWidget(self.queue, 1)
        column.addLayout(row)
        self._banner = Banner(ui, "danger")
        column.addWidget(self._banner)
        self.list = QListWidget()
        self.list.setProperty("plain", True)
        self.list.setAccessibleName(self.tr("Proposed moves"))
        self.list.setWordWrap(True)
        self.list.itemChanged.connect(self._count)
        self._empty = EmptyState(ui)
        self._stack = QStackedWidget()
        for page in (self.list, self._empty, Skeleton(ui, (0.8, 0.6, 0.7, 0.5, 0.8))):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        foot = hbox(gap=8)
        foot.addStretch()
        foot.addWidget(Button(ui, self.tr("Cancel"), self.reject))
        self.confirm = Button(ui, "", self._confirm, kind="primary")
        foot.addWidget(self.confirm)
        column.addLayout(foot)
        self._count()

    def _heading(self) -> str:
        agent = self._ui.desk.people.agent(self._from_id)
        if agent is not None:
            return self.tr("Take cases off {0}").format(agent.name)
        return self.tr("Even out the load")

    # --- the proposal ----------------------------------------------------------------------------------------------

    def propose(self) -> None:
        """Ask what would move."""
        self._banner.clear()
        self.list.clear()
        self._stack.setCurrentIndex(2)
        self._count()
        queue = str(self.queue.currentData())
        self._ui.tasks.run(self._ask(queue), owner=self, done=self._proposed, failed=self._failed, key="proposal")

    async def _ask(self, queue: str) -> list[Move]:
        moves = await self._ui.desk.board.propose_moves(queue, from_id=self._from_id)
        self._tickets = await self._ui.desk.tickets_of([move.ticket_id for move in moves])
        return moves

    def _proposed(self, moves: list[Move]) -> None:
        self.moves = moves
        self.list.blockSignals(True)
        for move in moves:
            item = QListWidgetItem(self._words(move))
            item.setData(_MOVE, move)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        if moves:
            self._stack.setCurrentWidget(self.list)
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._empty.set(
                "scale",
                self.tr("Nothing to move"),
                self.tr("Nobody has more cases than they may have, or nobody with room may take them."),
            )
            self._stack.setCurrentWidget(self._empty)
        self._count()

    def _words(self, move: Move) -> str:
        """ "#4711 Door code · Aigul Bekova → Berik Omarov · has room"."""
        ticket = self._tickets.get(move.ticket_id)
        what = f"#{ticket.number}  {ticket.subject}" if ticket is not None else self.tr("A case")
        people = f"{self._name(move.from_id)} → {self._name(move.to_id)}"
        why = move_reason(move.why)
        return f"{what}\n{people}" + (f"  ·  {why}" if why else "")

    def _name(self, agent_id: str) -> str:
        if not agent_id:
            return self.tr("nobody")
        agent = self._ui.desk.people.agent(agent_id)
        return agent.name if agent is not None else self.tr("a colleague")

    def chosen(self) -> list[Move]:
        """The moves that are ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(_MOVE) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _count(self, *_: object) -> None:
        count = len(self.chosen())
        self.confirm.setText(self.tr("Move %n case(s)", "", count) if count else self.tr("Move"))
        self.confirm.setEnabled(count > 0)

    # --- carrying out ----------------------------------------------------------------------------------------------

    def _confirm(self) -> None:
        moves = self.chosen()
        if not moves:
            return
        self.confirm.setEnabled(False)
        queue = str(self.queue.currentData())
        self._ui.tasks.run(
            self._ui.desk.board.move(queue, moves), owner=self, done=self._done, failed=self._failed, key="move"
        )

    def _done(self, answer: RebalanceAnswer) -> None:
        self.moved.emit(answer)
        self.accept()

    def _failed(self, fault: Fault) -> None:
        what, advice = fault_words(fault)
        if self.list.count():
            self._banner.set(what, detail=advice, tone="danger")
            self._count()
        else:
            self._empty.set("triangle-alert", what, advice, self.tr("Try again"), self.propose)
            self._stack.setCurrentWidget(self._empty)
