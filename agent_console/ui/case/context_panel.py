"""The right side of the window: booking, customer, money and the other side of the case that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from agent_console.desk.case_types import CaseState
from agent_console.ui.case.booking_card import BookingCard
from agent_console.ui.case.case_look import CaseLook
from agent_console.ui.case.column_scroll import ColumnScroll
from agent_console.ui.case.customer_card import CustomerCard
from agent_console.ui.case.party_card import PartyCard
from agent_console.ui.fault_words import fault_words
from agent_console.ui.money.card import MoneyCard
from agent_console.ui.widgets import Banner, Card, KeyCap, Label, Skeleton, hbox, vbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_console.desk.case import Case
    from agent_console.ui.case.page import CasePage
    from agent_console.ui.context import UiContext

__all__ = ["ContextPanel"]

_FIRST_KEYS = ("next", "previous", "open", "reply", "search", "palette", "keys")


class ContextPanel(QWidget):
    """Shows what belongs to one case. `attach` joins it to the page whose case it shows."""

    money_wanted = Signal(str, str)
    """An act of `ui.money.opener` and what it is about ("": the dialog asks)."""
    ask_wanted = Signal(str)
    """Put this question into the reply."""
    ticket_wanted = Signal(str)
    """Open this other case of the customer."""

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ui = ui
        self._case: Case | None = None
        self._leave: list[Callable[[], None]] = []
        self._look = CaseLook(ui, self)
        self.booking = BookingCard(self._look)
        self.customer = CustomerCard(self._look)
        self.money = MoneyCard(self._look)
        self.party = PartyCard(self._look)
        self._banner = Banner(ui, "neutral")
        self._empty = QWidget()
        self._fill_empty()
        self._build()
        self._connect()
        self.show_case(None)

    def attach(self, page: CasePage) -> None:
        """Follow the case that `page` shows, and hand over to it what belongs there."""
        self._look.has_reply = True
        page.case_changed.connect(self.show_case)
        self.money_wanted.connect(page.act)
        self.ask_wanted.connect(page.insert_text)

    def show_case(self, case: Case | None) -> None:
        """Show what belongs to `case`."""
        for leave in self._leave:
            leave()
        self._leave.clear()
        self._case = case
        if case is None:
            self._stack.setCurrentWidget(self._empty)
            return
        self._leave.append(case.changed.connect(self._changed))
        self._leave.append(self._ui.desk.outbox.changed.connect(lambda _: self._outbox_changed()))
        self._scroll.verticalScrollBar().setValue(0)
        self._changed(frozenset({"state"}))

    def _changed(self, parts: frozenset[str]) -> None:
        case = self._case
        if case is None or not parts - {"draft", "presence"}:
            return
        if not case.known and case.state is CaseState.FAILED:
            # The page beside it says why, and offers the way out.
            self._stack.setCurrentWidget(self._empty)
            return
        waiting = case.state is CaseState.LOADING and case.customer is None
        self._stack.setCurrentWidget(self._loading if waiting else self._scroll)
        if case.state in (CaseState.OFFLINE_COPY, CaseState.FAILED) and case.fault is not None:
            what, advice = fault_words(case.fault)
            self._banner.set(self.tr("Not up to date. {0}").format(what), detail=advice, icon="cloud-off")
        else:
            self._banner.clear()
        for card in (self.booking, self.customer, self.money, self.party):
            card.show_case(case)
        self._scroll.settle()

    def _outbox_changed(self) -> None:
        if self._case is not None:
            self.money.show_case(self._case)
            self._scroll.settle()

    def _choose_booking(self, booking_id: str) -> None:
        case = self._case
        if case is not None:
            case.choose_booking(booking_id)
            self._changed(frozenset({"bookings"}))

    def _build(self) -> None:
        inner = QWidget()
        column = vbox(inner, margins=(12, 12, 12, 16), gap=12)
        column.addWidget(self._banner)
        for card in (self.booking, self.customer, self.money, self.party):
            column.addWidget(card)
        column.addStretch(1)
        self._scroll = ColumnScroll(inner)
        self._loading = QWidget()
        loading = vbox(self._loading, margins=(12, 12, 12, 12), gap=12)
        for lines in ((0.4, 0.9, 0.7, 0.5), (0.5, 0.8), (0.3, 0.9, 0.9)):
            blank = Card(self._ui)
            blank.add(Skeleton(self._ui, lines))
            loading.addWidget(blank)
        loading.addStretch(1)
        self._stack = QStackedLayout(self)
        for page in (self._empty, self._loading, self._scroll):
            self._stack.addWidget(page)

    def _fill_empty(self) -> None:
        """Without a case: what will stand here, and the keys to begin with."""
        column = vbox(self._empty, margins=(12, 12, 12, 12), gap=12)
        what = Card(self._ui)
        what.add(Label(self.tr("Booking, customer and money of the open case stand here."), "muted", wrap=True))
        column.addWidget(what)
        keys = Card(self._ui)
        keys.add(Label(self.tr("Keys to begin with"), "section"))
        for action_id in _FIRST_KEYS:
            hint = self._ui.actions.key_hint(action_id)
            if hint:
                row = hbox(gap=8)
                row.addWidget(Label(self._ui.actions.text(action_id), wrap=True), 1)
                row.addWidget(KeyCap(hint))
                keys.add_layout(row)
        column.addWidget(keys)
        column.addStretch(1)

    def _connect(self) -> None:
        self.booking.chosen.connect(self._choose_booking)
        self.customer.ticket_wanted.connect(self.ticket_wanted)
        self.money.wanted.connect(self.money_wanted)
        for wanted in (self.party.ask_wanted, self.booking.words_wanted):
            wanted.connect(self.ask_wanted)
