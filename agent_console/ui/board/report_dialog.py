"""Reports: a period by day or week, the whole or by agent, queue or topic; on the screen, as a spreadsheet and on paper."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDate, QLocale, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QWidget,
)

from agent_console.contract.board import ServiceReport
from agent_console.domain.faults import Fault
from agent_console.ui.board.report_model import ReportColumn, file_name, report_columns, report_csv
from agent_console.ui.board.report_table import ReportTableModel
from agent_console.ui.board.titles import queue_title
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.saving import SaveAs
from agent_console.ui.widgets import Button, Combo, EmptyState, Label, Skeleton, hbox, vbox

W = TypeVar("W", bound=QWidget)

_DAYS = 13
"""The first report shows two weeks."""
_AROUND = 20
"""Padding around a title, both sides together."""


class ReportDialog(QDialog):
    """`report` is what is shown. Every choice asks anew at once."""

    def __init__(self, ui: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self.report: ServiceReport | None = None
        self.columns: list[ReportColumn] = []
        self.saving = SaveAs(ui, self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Reports"))
        room = window.screen().availableGeometry()
        self.resize(min(1240, room.width() - 80), min(720, room.height() - 80))
        self._build()
        self.ask()

    def _build(self) -> None:
        ui = self._ui
        column = vbox(self, margins=(20, 16, 20, 16), gap=12)
        column.addWidget(Label(self.tr("Reports"), "heading"))
        row = hbox(gap=8)
        today = date.today()  # noqa: DTZ011 - the agent's own day, as the calendar on the wall says
        self.begins = self._day(self.tr("From"), today - timedelta(days=_DAYS), row)
        self.ends = self._day(self.tr("To"), today, row)
        self.by = self._choice(self.tr("By"), [("day", self.tr("Day")), ("week", self.tr("Week"))], row)
        groups = [
            ("none", self.tr("All together")),
            ("agent", self.tr("Agent")),
            ("queue", self.tr("Queue")),
            ("topic", self.tr("Topic")),
        ]
        self.group = self._choice(self.tr("For each"), groups, row)
        row.addStretch()
        self.csv = Button(ui, self.tr("Save as CSV…"), lambda: self._save("csv"), icon="download")
        self.pdf = Button(ui, self.tr("Save as PDF…"), lambda: self._save("pdf"), icon="file-text")
        column.addLayout(row)
        self.model = ReportTableModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Report"))
        self.table.setAlternatingRowColors(False)
        self.table.setShowGrid(False)
        self.table.setProperty("roomy", True)
        self.table.setWordWrap(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(32)
        self.table.horizontalHeader().setHighlightSections(False)
        self._empty = EmptyState(ui)
        self._stack = QStackedWidget()
        for page in (self.table, self._empty, Skeleton(ui, (0.9, 0.8, 0.9, 0.7, 0.8, 0.9))):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        foot = hbox(gap=8)
        self._note = Label("", "small")
        foot.addWidget(self._note, 1)
        for button in (self.csv, self.pdf):
            foot.addWidget(button)
        foot.addWidget(Button(ui, self.tr("Close"), self.reject, kind="primary"))
        column.addLayout(foot)

    def _day(self, name: str, day: date, row: QHBoxLayout) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day))
        field.setCalendarPopup(True)
        field.setDisplayFormat(self._ui.locale.qlocale.dateFormat(QLocale.FormatType.ShortFormat))
        field.dateChanged.connect(lambda *_: self.ask())
        return self._named(name, field, row)

    def _choice(self, name: str, choices: list[tuple[str, str]], row: QHBoxLayout) -> Combo:
        box = Combo()
        for value, text in choices:
            box.addItem(text, value)
        box.activated.connect(lambda *_: self.ask())
        return self._named(name, box, row)

    @staticmethod
    def _named(name: str, field: W, row: QHBoxLayout) -> W:
        field.setAccessibleName(name)
        label = Label(name, "muted")
        label.setBuddy(field)
        row.addWidget(label)
        row.addWidget(field)
        return field

    # --- asking ----------------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for the report as chosen."""
        begins, ends = (_date(field) for field in (self.begins, self.ends))
        self._enable(False)
        if ends < begins:
            self._empty.set("calendar", self.tr("The period ends before it begins"), self.tr("Choose a later end."))
            self._stack.setCurrentWidget(self._empty)
            return
        self._stack.setCurrentIndex(2)
        asked = self._ui.desk.board.report(
            begins, ends, by=str(self.by.currentData()), group=str(self.group.currentData()), zone=self._zone(),
            market=self._ui.desk.board.market,
        )  # fmt: skip
        self._ui.tasks.run(asked, owner=self, done=self._came, failed=self._failed, key="report")

    def _zone(self) -> str:
        me = self._ui.desk.people.agent(self._ui.me.id) or self._ui.me
        return me.zone or "UTC"

    def _came(self, report: ServiceReport) -> None:
        self.report = report
        self.columns = report_columns(self._ui.locale, report, self._name_of(report.group))
        self.model.show_report(report, self.columns)
        self._fit()
        zone = report.zone.replace("_", " ")
        self._note.setText(self.tr("Days are those of {0}.").format(zone))
        if report.rows:
            self._stack.setCurrentWidget(self.table)
        else:
            self._empty.set("calendar", self.tr("Nothing happened in this period"), self.tr("Choose another one."))
            self._stack.setCurrentWidget(self._empty)
        self._enable(bool(report.rows))

    def _fit(self) -> None:
        """Columns as narrow as their words allow, and a head that is high enough for the longest title."""
        header = self.table.horizontalHeader()
        metrics, height = header.fontMetrics(), 0
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.resizeColumnsToContents()
        for section, shown in enumerate(self.columns):
            longest = max(metrics.horizontalAdvance(word) for word in shown.title.split()) + _AROUND
            width = max(longest, min(max(self.table.columnWidth(section), 84), 240 if shown.words else 116))
            self.table.setColumnWidth(section, width)
            room = QRect(0, 0, width - _AROUND, 1000)
            height = max(height, metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), shown.title).height())
        header.setFixedHeight(height + _AROUND)
        # The last column takes what is left over; where nothing is, stretching would squeeze it.
        modes = QHeaderView.ResizeMode
        spare = header.length() < self.table.width()
        header.setSectionResizeMode(len(self.columns) - 1, modes.Stretch if spare else modes.Interactive)

    def _failed(self, fault: Fault) -> None:
        what, advice = fault_words(fault)
        self._empty.set("triangle-alert", what, advice, self.tr("Try again"), self.ask)
        self._stack.setCurrentWidget(self._empty)

    def _enable(self, on: bool) -> None:
        for button in (self.csv, self.pdf):
            button.setEnabled(on)

    def _name_of(self, group: str) -> Callable[[str], str]:
        people = self._ui.desk.people

        def name(key: str) -> str:
            if group == "agent":
                agent = people.agent(key)
                return agent.name if agent is not None else key or self.tr("Nobody")
            if group == "queue":
                return queue_title(self._ui, key)
            return key.replace("_", " ") or self.tr("Without a topic")

        return name

    # --- saving ----------------------------------------------------------------------------------------------------

    def _save(self, kind: str) -> None:
        if self.report is not None:
            report = self.report
            self.saving.ask(file_name(report, kind), lambda path: self._write(path, kind, report))

    async def _write(self, path: Path, kind: str, report: ServiceReport) -> None:
        if kind == "csv":
            await asyncio.to_thread(path.write_bytes, report_csv(self.columns, report))
            return
        from agent_console.ui.board.report_pdf import write_report

        write_report(path, self._ui.locale, report, self.columns)


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
