"""All money of a customer in one list, with a receipt for whatever was really given or charged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from agent_console.contract.money_commands import MoneyHistory
from agent_console.domain.faults import Fault
from agent_console.ui.case.column_scroll import ColumnScroll
from agent_console.ui.fault_words import fault_words
from agent_console.ui.money.history_card import HistoryCard, signals_text
from agent_console.ui.money.receipt import Receipt, file_name, write_receipt
from agent_console.ui.saving import SaveAs
from agent_console.ui.widgets import Banner, Button, EmptyState, Label, Skeleton, hbox, vbox

if TYPE_CHECKING:
    from agent_console.contract.entities import Customer
    from agent_console.ui.context import UiContext

__all__ = ["HistoryDialog"]


class HistoryDialog(QDialog):
    """Asks the platform when it opens. `history` is what is shown."""

    def __init__(self, ui: UiContext, customer: Customer, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self._customer = customer
        self.history: MoneyHistory | None = None
        self.saving = SaveAs(ui, self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Money of {0}").format(customer.name))
        self.resize(600, min(700, max(480, int(window.height() * 0.85))))
        column = vbox(self, margins=(20, 18, 20, 16), gap=12)
        column.addWidget(Label(self.tr("Money of {0}").format(customer.name), "heading", wrap=True))
        self.signals = Banner(ui, "warning")
        column.addWidget(self.signals)
        self.card = HistoryCard(ui, whole=True)
        self.card.receipt_wanted.connect(self._save)
        inner = QWidget()
        inside = vbox(inner, margins=(0, 0, 4, 0))
        inside.addWidget(self.card)
        inside.addStretch(1)
        self._failed = EmptyState(ui)
        self._stack = QStackedWidget()
        for page in (Skeleton(ui, (0.9, 0.5, 0.8, 0.5)), ColumnScroll(inner), self._failed):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        row = hbox()
        row.addStretch()
        row.addWidget(Button(ui, self.tr("Close"), self.reject, kind="primary"))
        column.addLayout(row)
        self._ask()

    def _ask(self) -> None:
        self._stack.setCurrentIndex(0)
        self._ui.tasks.run(
            self._ui.desk.money.history(self._customer.id),
            owner=self,
            done=self._take,
            failed=self._fail,
            key="history",
        )

    def _take(self, history: MoneyHistory) -> None:
        self.history = history
        self.card.show_history(history, self._customer)
        told = signals_text(history.signals)
        if told:
            self.signals.set(self.tr("Look twice"), detail=told, icon="flag")
        self._stack.setCurrentIndex(1)

    def _fail(self, fault: Fault) -> None:
        what, advice = fault_words(fault)
        self._failed.set("cloud-off", what, advice, self.tr("Try again"), self._ask)
        self._stack.setCurrentIndex(2)

    def _save(self, receipt: Receipt) -> None:
        self.saving.ask(file_name(receipt), lambda path: write_receipt(receipt, path))
