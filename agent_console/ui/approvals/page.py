"""The approvals page: what waits on the left, the story of one request in the middle, its conversation on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QListView, QSplitter, QStackedLayout, QWidget

from agent_console.domain.faults import Fault
from agent_console.domain.kinds import ApprovalState, OutboxState
from agent_console.ui.approvals.decision import DecisionBar
from agent_console.ui.approvals.delegate import ApprovalDelegate
from agent_console.ui.approvals.model import APPROVAL_ROLE, ApprovalsModel
from agent_console.ui.approvals.story import StoryColumn
from agent_console.ui.approvals.words import ApprovalWords
from agent_console.ui.case.case_look import CaseLook
from agent_console.ui.case.timeline import Timeline
from agent_console.ui.fault_words import fault_words
from agent_console.ui.widgets import Button, EmptyState, Label, Line, hbox, vbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from agent_console.contract.entities import Approval
    from agent_console.contract.money_commands import ApprovalDecision, ApprovalStory
    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.ui.context import UiContext

__all__ = ["ApprovalsPage"]

_TALK_FROM = 1000
"""Narrower than this the conversation is one press away instead of beside the story."""


class ApprovalsPage(QWidget):
    """`case_wanted` carries the id of a ticket to show in the inbox."""

    case_wanted = Signal(str)

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ui = ui
        self._decided = False
        self._by_itself = False
        self._current = ""
        self._told: ApprovalStory | None = None
        self._case: Case | None = None
        self._leave_case: Callable[[], None] | None = None
        self._look = CaseLook(ui, self)
        self._words = ApprovalWords(ui, self)
        self.model = ApprovalsModel(self)
        self.list = QListView()
        self.story = StoryColumn(self._look, self._words)
        self.talk = Timeline(self._look)
        self.decision = DecisionBar(ui, self._words)
        self._build()
        self._leave = [
            ui.desk.approvals.changed.connect(self.refresh),
            # Names come after requests where this console is new to the platform.
            ui.desk.people.changed.connect(self.refresh),
            ui.desk.outbox.changed.connect(self._outbox_changed),
        ]
        ui.ticker.minute.connect(lambda *_: self._minute())
        self.setFocusProxy(self.list)
        self.refresh()

    def close_page(self) -> None:
        """Let go of the desk."""
        for leave in self._leave:
            leave()
        self._drop_case()

    @property
    def current(self) -> Approval | None:
        """The request that is shown."""
        return self._ui.desk.approvals.get(self._current) if self._current else None

    # --- the list --------------------------------------------------------------------------------------------------

    def refresh(self, *_: object) -> None:
        """The requests have changed."""
        approvals = self._ui.desk.approvals
        rows = approvals.decided if self._decided else approvals.waiting
        self._by_itself = True
        self.model.set_rows(rows, {row.id: self._words.spoken(row) for row in rows})
        self._by_itself = False
        self._waiting.setText(
            self.tr("Waiting ({0})").format(len(approvals.waiting)) if approvals.waiting else self.tr("Waiting")
        )
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if not self._current or (self.model.row_of(self._current) < 0 and self.current is None):
            self._current = ""
            if rows:
                self.show_approval(rows[0].id)
        self._show_current()

    def show_approval(self, approval_id: str) -> None:
        """Show the story of one request."""
        approval = self._ui.desk.approvals.get(approval_id)
        if approval is None:
            return
        decided = approval.state != ApprovalState.WAITING
        if decided != self._decided and self.model.row_of(approval_id) < 0:
            (self._done if decided else self._waiting).setChecked(True)
            self._show_decided(decided)
        self._current = approval_id
        row = self.model.row_of(approval_id)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(row), flags)
        self._drop_case()
        self._show_current()
        self.story.show_waiting()
        self._ask_story()
        if approval.ticket_id:
            self._ui.tasks.run(
                self._ui.desk.open_case(approval.ticket_id),
                owner=self, done=self._take_case, failed=lambda _: self._no_case(), key="case",
            )  # fmt: skip
        else:
            self._no_case()

    def _show_decided(self, decided: bool) -> None:
        self._decided = decided
        self.refresh()

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        approval: Approval | None = index.data(APPROVAL_ROLE)
        if approval is None or approval.id == self._current:
            return
        if self._by_itself:
            # The one before the eyes left the list. Whoever was about to press must not decide another one by it.
            self.decision.hold()
        self.show_approval(approval.id)

    def _minute(self) -> None:
        """Time goes on for everything that waits."""
        self.list.viewport().update()
        if self.current is not None and self.isVisible():
            self.story.show_approval(self.current)

    # --- one request -----------------------------------------------------------------------------------------------

    def _show_current(self) -> None:
        approval = self.current
        self._stack.setCurrentWidget(self._content if approval is not None else self._empty)
        if approval is None:
            return
        self.story.show_approval(approval)
        if (
            self._told is not None
            and self._told.approval.id == approval.id
            and self._told.approval.version < approval.version
        ):
            # Time or money has changed the request: what the platform told of it is old.
            self._told = None
            self._ask_story()
        self.decision.show_approval(approval, sending=self._on_its_way(approval.id) is not None)
        self._to_case.setVisible(bool(approval.ticket_id))

    def _ask_story(self) -> None:
        self._ui.tasks.run(
            self._ui.desk.money.story(self._current),
            owner=self,
            done=self._take_story,
            failed=self._no_story,
            key="story",
        )

    def _take_story(self, story: ApprovalStory) -> None:
        if story.approval.id == self._current:
            self._told = story
            self.story.show_story(story)
            self.decision.set_story(story)

    def _no_story(self, fault: Fault) -> None:
        what, advice = fault_words(fault)
        self.story.notice.set(what, detail=advice, tone="warning", actions=((self.tr("Try again"), self._ask_story),))

    def _take_case(self, case: Case) -> None:
        self._drop_case()
        self._case = case
        self._leave_case = case.changed.connect(self._case_changed)
        self.talk.show_case(case)
        self.story.show_case(case)
        self._fit()

    def _no_case(self) -> None:
        self.story.show_case(None)
        self._fit()

    def _case_changed(self, parts: frozenset[str]) -> None:
        if self._case is None:
            return
        if "timeline" in parts:
            self.talk.refresh()
        if parts & {"bookings", "money", "state"}:
            self.story.show_case(self._case)
        if "money" in parts:
            self._ask_story()

    def _drop_case(self) -> None:
        case, self._case = self._case, None
        if self._leave_case is not None:
            self._leave_case()
            self._leave_case = None
        if case is not None:
            self.talk.show_case(None)
            self._ui.desk.background(case.close())

    # --- deciding --------------------------------------------------------------------------------------------------

    def _decide(self, decision: ApprovalDecision) -> None:
        approval = self.current
        if approval is not None:
            self._ui.tasks.run(
                self._ui.desk.money.decide_approval(approval, decision),
                owner=self, failed=lambda fault: self.decision.refused(*fault_words(fault)), key="decide",
            )  # fmt: skip

    def _withdraw(self) -> None:
        approval = self.current
        if approval is not None:
            self._ui.tasks.run(self._ui.desk.money.withdraw_approval(approval), owner=self, key="decide")

    def _on_its_way(self, approval_id: str) -> OutboxEntry | None:
        entries = self._ui.desk.outbox.entries
        return next((entry for entry in entries if entry.subject_id == approval_id and entry.pending), None)

    def _outbox_changed(self, entry: OutboxEntry) -> None:
        approval = self.current
        if approval is None or entry.subject_id != approval.id:
            return
        self.decision.show_approval(approval, sending=self._on_its_way(approval.id) is not None)
        if entry.state == OutboxState.REFUSED and entry.fault is not None:
            self.decision.refused(*fault_words(entry.fault))
            self._ui.tasks.run(self._ui.desk.outbox.discard(entry.key), owner=self)
            self._ask_story()

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        row = hbox(self)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        row.addWidget(self._split)
        self._split.addWidget(self._make_left())
        right = QWidget()
        self._stack = QStackedLayout(right)
        self._empty = EmptyState(
            self._ui, "shield-check", self.tr("Nothing waits for you"),
            self.tr("Requests of colleagues appear here by themselves."),
        )  # fmt: skip
        self._content = self._make_content()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._content)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([300, 900])

    def _make_left(self) -> QWidget:
        left = QWidget()
        left.setProperty("surface", "canvas")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setMinimumWidth(250)
        left.setMaximumWidth(420)
        column = vbox(left)
        head = vbox(margins=(14, 14, 14, 8), gap=8)
        head.addWidget(Label(self.tr("Approvals"), "heading"))
        tabs = hbox(gap=4)
        self._waiting = Button(
            self._ui, self.tr("Waiting"), lambda: self._show_decided(False), kind="ghost", small=True
        )
        self._done = Button(self._ui, self.tr("Decided"), lambda: self._show_decided(True), kind="ghost", small=True)
        self._tabs = QButtonGroup(self)
        for button in (self._waiting, self._done):
            button.setCheckable(True)
            self._tabs.addButton(button)
            tabs.addWidget(button)
        self._waiting.setChecked(True)
        tabs.addStretch(1)
        head.addLayout(tabs)
        column.addLayout(head)
        column.addWidget(Line())
        self.list.setModel(self.model)
        self.list.setItemDelegate(ApprovalDelegate(self._ui, self._words, self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Requests"))
        self.list.selectionModel().currentChanged.connect(self._chosen)
        column.addWidget(self.list, 1)
        self._none = EmptyState(self._ui, "circle-check", self.tr("Nothing here"))
        column.addWidget(self._none, 1)
        return left

    def _make_content(self) -> QWidget:
        content = QWidget()
        column = vbox(content)
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.setHandleWidth(1)
        self._sides.setChildrenCollapsible(False)
        self.story.setMinimumWidth(340)
        self._sides.addWidget(self.story)
        self._talk_side = QWidget()
        self._talk_side.setMinimumWidth(320)
        talk = vbox(self._talk_side)
        head = hbox(margins=(16, 12, 12, 8), gap=8)
        head.addWidget(Label(self.tr("Conversation"), "strong"), 1)
        self._to_case = Button(self._ui, self.tr("Open the case"), self._open_case, kind="link", icon="external-link")
        head.addWidget(self._to_case)
        talk.addLayout(head)
        talk.addWidget(Line())
        talk.addWidget(self.talk, 1)
        self._sides.addWidget(self._talk_side)
        self._sides.setSizes([520, 480])
        column.addWidget(self._sides, 1)
        column.addWidget(Line())
        column.addWidget(self.decision)
        self.decision.decided.connect(self._decide)
        self.decision.withdrawn.connect(self._withdraw)
        return content

    def _open_case(self) -> None:
        if self.current is not None:
            self.case_wanted.emit(self.current.ticket_id)

    def _fit(self) -> None:
        self._talk_side.setVisible(self._case is not None and self.width() >= _TALK_FROM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
