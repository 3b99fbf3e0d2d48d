"""The list column: what is shown, search, order, ticked cases and what can be done with them, and every empty state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QStackedWidget, QToolButton, QWidget

from agent_console.desk.queries import Order, ViewQuery
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.inbox.bulk_bar import BulkBar
from agent_console.ui.inbox.delegate import Person, TicketDelegate, Viewer
from agent_console.ui.inbox.model import TicketModel
from agent_console.ui.inbox.ticket_view import TicketView
from agent_console.ui.settings import LIST_ORDER
from agent_console.ui.widgets import EmptyState, IconButton, Label, Skeleton, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.desk.ticket_list import TicketList
    from agent_console.desk.views import View

_TYPING_MS = 140


class ListPanel(QWidget):
    """`opened` and `entered` carry ticket ids; `filled` is emitted once when the first rows are there."""

    opened = Signal(str)
    entered = Signal(str)
    filled = Signal()

    def __init__(
        self, ui: UiContext, person_of: Callable[[str], Person | None], viewers_of: Callable[[str], list[Viewer]]
    ) -> None:
        super().__init__()
        self._ui = ui
        self._view: View | None = None
        self._everywhere = False
        self._sought = False
        self._tickets: TicketList | None = None
        self._model: TicketModel | None = None
        self._told = False
        self._disconnect: Callable[[], None] | None = None
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.delegate = TicketDelegate(ui, person_of, viewers_of, self)
        self.table = TicketView(self.delegate)
        self._build()
        self.table.opened.connect(self._show_open)
        self.table.entered.connect(self.entered)
        self.table.ticked.connect(self._ticked)
        self.table.all_wanted.connect(self._tick_all)
        ui.ticker.second.connect(self.table.repaint_clocks)
        ui.ticker.minute.connect(self.table.repaint_all)
        ui.theme.theme_changed.connect(self._look_changed)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._search_now)

    # --- what others ask -------------------------------------------------------------------------------------------

    @property
    def model(self) -> TicketModel | None:
        return self._model

    def show_view(self, view: View) -> None:
        """Show another view from its top. What was searched is forgotten."""
        self._view = view
        self._everywhere = False
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.table.untick()
        self.table.verticalScrollBar().setValue(0)
        self._apply_query()

    def chosen(self) -> list[str]:
        """Ids an action is about: the ticked ones, else the open one."""
        if self._model is None:
            return []
        if self._model.checked:
            return sorted(self._model.checked)
        return [self._model.open_id] if self._model.open_id else []

    def open_ticket(self, ticket_id: str) -> None:
        """Show a case by id; it is marked in the list when it is there."""
        self._show_open(ticket_id)
        if self._model is not None:
            self.table.go_to(self._model.row_of(ticket_id))

    def _tick_all(self) -> None:
        """Tick every case of the list, also those that are not read yet."""
        tickets = self._tickets
        if tickets is not None and tickets.length:
            self._ui.tasks.run(
                tickets.every_id(),
                owner=self,
                done=lambda ids: self.table.tick(ids) if tickets is self._tickets else None,
                key="tick_all",
            )

    def open_first(self) -> None:
        self.table.open_row(0)

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def close_list(self) -> None:
        """Let go of the desk's list."""
        if self._disconnect is not None:
            self._disconnect()
        if self._model is not None:
            self._model.close()
        if self._tickets is not None:
            self._tickets.close()
        self._tickets = None

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        ui = self._ui
        column = vbox(self)
        head = vbox(margins=(12, 10, 12, 8), gap=8)
        row = hbox(gap=4)
        self._title = Label("", "title")
        self._count = Label("", "muted")
        row.addWidget(self._title)
        row.addSpacing(4)
        row.addWidget(self._count, 1)
        row.addWidget(IconButton(ui, "bookmark", self.tr("Save as a view"), self._save_view))
        self._order = self._order_button()
        row.addWidget(self._order)
        head.addLayout(row)
        self.search = QLineEdit()
        self.search.setProperty("search", True)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search name, booking, words…"))
        self.search.setAccessibleName(self.tr("Search cases"))
        lens = QAction(self.search)
        ui.icons.put(lens, "search", "text_faint")
        self.search.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        for inside in self.search.findChildren(QToolButton):
            is_lens = inside.defaultAction() is lens
            inside.setAccessibleName(self.tr("Search") if is_lens else self.tr("Clear the search"))
        self.search.textEdited.connect(self._typed)
        self.search.textChanged.connect(lambda text: None if text else self._typing.start())
        self.search.installEventFilter(self)
        head.addWidget(self.search)
        column.addLayout(head)
        self.bulk = BulkBar(ui, self.table.untick)
        column.addWidget(self.bulk)
        self._stack = QStackedWidget()
        self._empty = EmptyState(ui)
        self._loading = self._skeletons()
        for page in (self.table, self._empty, self._loading):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)

    def _skeletons(self) -> QWidget:
        page = QWidget()
        column = vbox(page, margins=(40, 14, 24, 0), gap=32)
        for _ in range(6):
            column.addWidget(Skeleton(self._ui))
        column.addStretch()
        return page

    def _order_button(self) -> QToolButton:
        button = IconButton(self._ui, "arrow-down-up", self.tr("Order"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        group = QActionGroup(menu)
        for order in Order:
            action = menu.addAction(word("order", order.value))
            action.setCheckable(True)
            action.setData(order.value)
            action.setChecked(order.value == self._ui.settings.get(LIST_ORDER))
            group.addAction(action)
        group.triggered.connect(self._order_chosen)
        button.setMenu(menu)
        return button

    # --- asking the desk -------------------------------------------------------------------------------------------

    def _query(self) -> ViewQuery:
        assert self._view is not None
        text = self.search.text().strip()
        chosen = self._ui.settings.get(LIST_ORDER)
        order = Order(chosen) if chosen in {order.value for order in Order} else Order.HURTS_FIRST
        if text and self._everywhere:
            return ViewQuery(text=text, snoozed="any", order=order)
        return replace(self._view.query, text=text, order=order if not text else self._view.query.order)

    def _apply_query(self) -> None:
        if self._view is None:
            return
        everywhere = self._everywhere and bool(self.search.text().strip())
        self._title.setText(self.tr("All cases") if everywhere else self._view_title(self._view))
        if self._tickets is None:
            self._tickets = self._ui.desk.ticket_list(self._query())
            self._model = TicketModel(self._tickets, self)
            self._model.say = self.delegate.spoken
            self._disconnect = self._tickets.state_changed.connect(self._state_changed)
            self._model.modelReset.connect(self._state_changed)
            self._model.rowsInserted.connect(self._state_changed)
            self._model.rowsRemoved.connect(self._state_changed)
            self._model.rows_came.connect(self._state_changed)
            self.table.show_model(self._model)
        else:
            self._tickets.set_query(self._query())
        self._state_changed()

    def _state_changed(self, *_: object) -> None:
        tickets = self._tickets
        if tickets is None:
            return
        self._count.setText(self._ui.locale.number(tickets.length) if tickets.length else "")
        if tickets.length:
            self._stack.setCurrentWidget(self.table)
            if not self._told and tickets.row(0) is not None:
                self._told = True
                self.filled.emit()
        elif tickets.fault is not None:
            what, advice = fault_words(tickets.fault)
            self._empty.set("triangle-alert", what, advice, self.tr("Try again"), self._apply_query)
            self._stack.setCurrentWidget(self._empty)
        elif tickets.loading:
            self._stack.setCurrentWidget(self._loading)
        else:
            self._say_empty()
        if self._sought and not tickets.loading:
            self._seek_on(tickets.length)

    def _seek_on(self, found: int) -> None:
        """Enter was pressed in the search: on to all cases where the view has none, and into the only one there is."""
        if not found and self.search.text().strip() and not self._everywhere:
            self._search_everywhere()
            return
        self._sought = False
        if not found:
            return
        self.table.setFocus()
        if found == 1:
            self.table.open_row(0)
        elif not self.table.currentIndex().isValid():
            self.table.go_to(0)

    def _say_empty(self) -> None:
        text = self.search.text().strip()
        if text and not self._everywhere:
            self._empty.set(
                "search",
                self.tr("Nothing found in this view"),
                "",
                self.tr("Search all cases"),
                self._search_everywhere,
            )
        elif text:
            self._empty.set("search", self.tr("Nothing found"), self.tr("Try fewer or shorter words."))
        else:
            self._empty.set("circle-check", self.tr("Nothing here"), self.tr("New cases appear by themselves."))
        self._stack.setCurrentWidget(self._empty)

    # --- gestures --------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                if self.search.text():
                    self.search.clear()
                else:
                    self.table.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._sought = True
                self._search_now()
                return True
            if event.key() == Qt.Key.Key_Down:
                self._search_now()
                self.table.setFocus()
                if not self.table.currentIndex().isValid():
                    self.table.go_to(0)
                return True
        return super().eventFilter(watched, event)

    def _typed(self, _text: str) -> None:
        self._sought = False
        self._typing.start()

    def _search_now(self) -> None:
        self._typing.stop()
        if not self.search.text().strip():
            self._everywhere = False
        self._apply_query()

    def _search_everywhere(self) -> None:
        self._everywhere = True
        self._apply_query()

    def _save_view(self) -> None:
        """Keep what is shown, search included, under a name."""
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save as a view"))
        dialog.setLabelText(self.tr("Name of the view"))
        dialog.setTextValue(self.search.text().strip())
        dialog.textValueSelected.connect(self._keep_view)
        dialog.open()

    def _keep_view(self, name: str) -> None:
        if name.strip() and self._view is not None:
            self._ui.tasks.run(self._ui.desk.views.save(name.strip(), self._query()), owner=self)

    def _order_chosen(self, action: QAction) -> None:
        self._ui.settings.set(LIST_ORDER, str(action.data()))
        self._apply_query()

    def _show_open(self, ticket_id: str) -> None:
        if self._model is not None:
            self._model.set_open(ticket_id)
        self.opened.emit(ticket_id)

    def _ticked(self) -> None:
        count = len(self._model.checked) if self._model is not None else 0
        self.delegate.show_checks = count > 0
        self.bulk.set_count(count)
        self.table.viewport().update()

    def _look_changed(self) -> None:
        self.delegate.forget()
        self.table.set_row_height(self.delegate.row_height())
        self.table.viewport().update()

    @staticmethod
    def _view_title(view: View) -> str:
        from agent_console.ui.inbox.views_panel import view_title

        return view_title(view)
