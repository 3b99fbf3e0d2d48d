"""What moved in a period, as a table for finance: the dates, one button, a CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QDateEdit, QDialog, QWidget

from agent_console.desk.money import Money
from agent_console.ui.context import UiContext
from agent_console.ui.saving import SaveAs
from agent_console.ui.widgets import Button, Label, hbox, vbox

__all__ = ["ExportDialog"]


class ExportDialog(QDialog):
    """`begins` and `ends` are the first and the last day, in UTC as the ledger counts them."""

    def __init__(self, ui: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self.saving = SaveAs(ui, window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export for finance"))
        self.setMinimumWidth(440)
        column = vbox(self, margins=(20, 18, 20, 16), gap=12)
        column.addWidget(Label(self.tr("Export for finance"), "heading"))
        column.addWidget(
            Label(
                self.tr("Every movement of the ledger in this period, one line each. The days are those of UTC."),
                "muted",
                wrap=True,
            )
        )
        today = date.today()  # noqa: DTZ011 - the agent's own day, as the calendar on the wall says
        month = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
        self.begins, self.ends = self._day(month), self._day(today.replace(day=1) - timedelta(days=1))
        for name, field in ((self.tr("From"), self.begins), (self.tr("To"), self.ends)):
            label = Label(name, "section")
            label.setBuddy(field)
            field.setAccessibleName(name)
            column.addWidget(label)
            column.addWidget(field)
        self.problem = Label("", "small", wrap=True)
        self.problem.set_tone("danger")
        column.addWidget(self.problem)
        row = hbox(gap=8)
        row.addStretch()
        row.addWidget(Button(ui, self.tr("Cancel"), self.reject))
        self.save = Button(ui, self.tr("Save as CSV…"), self._save, kind="primary", icon="download")
        row.addWidget(self.save)
        column.addLayout(row)
        self._judge()

    def _day(self, day: date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day))
        field.setCalendarPopup(True)
        field.setDisplayFormat(self._ui.locale.qlocale.dateFormat(QLocale.FormatType.ShortFormat))
        field.dateChanged.connect(lambda *_: self._judge())
        return field

    def _judge(self) -> None:
        wrong = self.ends.date() < self.begins.date()
        self.problem.setText(self.tr("The last day lies before the first.") if wrong else "")
        self.problem.setVisible(wrong)
        self.save.setEnabled(not wrong)

    def period(self) -> tuple[date, date]:
        """The chosen days."""
        first, last = (field.date() for field in (self.begins, self.ends))
        return date(first.year(), first.month(), first.day()), date(last.year(), last.month(), last.day())

    def _save(self) -> None:
        first, last = self.period()
        # This dialog is gone when somebody has chosen a name: what writes must hold nothing of it.
        self.saving.ask(f"money-{first}-{last}.csv", partial(_write, self._ui.desk.money, first, last))
        self.accept()


async def _write(money: Money, first: date, last: date, path: Path) -> None:
    """Fetch the table and put it there. Raises Fault, OSError."""
    content = await money.export(first, last)
    await asyncio.to_thread(path.write_bytes, content)
