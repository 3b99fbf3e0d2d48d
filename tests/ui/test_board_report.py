"""A report on the screen, as a spreadsheet that is safe to open, and as a page that prints."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from agent_console.contract.board import ServiceReport, ServiceRow
from agent_console.ui.board.report_model import file_name, report_columns, report_csv
from agent_console.ui.board.report_pdf import write_report
from agent_console.ui.board.report_table import ReportTableModel
from agent_console.ui.format import Formats

EVIL = '=HYPERLINK("http://evil.example";"click")'
EN = Formats("en")


def a_report(days: int = 3, group: str = "agent") -> ServiceReport:
    begins = date(2026, 3, 2)
    rows = [
        ServiceRow(
            begins=begins + timedelta(days=day), key="a1", created=1200, solved=11, replies=30, first_reply_p50=125,
            kept=97, breached=3, ratings=4, rating=455,
        )
        for day in range(days)
    ]  # fmt: skip
    ends = begins + timedelta(days=days - 1)
    return ServiceReport(begins=begins, ends=ends, by="day", group=group, zone="Asia/Almaty", rows=rows)


def test_the_table_says_it_in_words(qapp):
    report = a_report()
    model = ReportTableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.QtTest)
    model.show_report(report, report_columns(EN, report, lambda key: "Aigul"))
    said = [model.index(0, column).data() for column in range(model.columnCount())]
    assert said == [
        "Mon 2 Mar 2026", "Aigul", "1,200", "11", "30", "2 min", "–", "–", "–", "–", "97 % of 100", "4", said[-1],
    ]  # fmt: skip
    assert said[-1] in ("4.5", "4.6")
    assert tester.model() is model


def test_the_whole_has_no_column_for_a_group(qapp):
    report = a_report(group="none")
    assert [column.title for column in report_columns(EN, report, str)][:2] == ["Day", "Came in"]


@pytest.mark.parametrize("name", [EVIL, "+1", "-1", "@SUM(A1)", "\tx", "=1+1"])
def test_no_cell_is_a_formula(qapp, name):
    report = a_report(1)
    raw = report_csv(report_columns(EN, report, lambda key: name), report)
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows[1][1] == f"'{name}"
    assert not any(cell.startswith(("=", "+", "@", "\t")) for row in rows for cell in row)


def test_numbers_are_plain_in_the_spreadsheet(qapp):
    report = a_report(1)
    rows = list(
        csv.reader(io.StringIO(report_csv(report_columns(Formats("ru"), report, str), report).decode("utf-8-sig")))
    )
    assert rows[1] == ["2026-03-02", "a1", "1200", "11", "30", "125", "", "", "", "", "97.0", "4", "4.55"]


def test_the_file_name_is_safe(qapp):
    report = a_report(1, group="../../etc/passwd")
    assert file_name(report, "csv") == "report-2026-03-02-2026-03-02-day-etcpasswd.csv"


def test_a_long_report_has_pages_with_numbers(qapp, tmp_path):
    report = a_report(90)
    path = tmp_path / "report.pdf"
    pages = write_report(path, EN, report, report_columns(EN, report, lambda key: "<b>Aigul & co</b>"))
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert pages > 2
    assert len(re.findall(rb"/Type /Page\b", data)) == pages
    assert re.search(rb"/MediaBox \[0 0 84[12]\S* 595", data), "A4, lying"


def test_a_place_that_cannot_be_written_is_told(qapp, tmp_path):
    report = a_report(1)
    with pytest.raises(OSError, match="No such file"):
        write_report(tmp_path / "nowhere" / "report.pdf", EN, report, report_columns(EN, report, str))
