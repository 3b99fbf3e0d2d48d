"""What moved in a month, saved for finance as a person does it: the dates, the button, a name for the file."""

from __future__ import annotations

import csv

import pytest
import shiboken6
from PySide6.QtWidgets import QLineEdit

from agent_console.ui.money.export_dialog import ExportDialog
from agent_console.ui.notifier import SUCCESS

pytestmark = pytest.mark.journey


def test_the_table_is_written_after_its_dialog_is_gone(lead, arun, until, tmp_path):
    path = tmp_path / "money.csv"
    told = []
    lead.ui.notifier.posted.connect(told.append)

    async def export():
        lead.ui.actions.trigger("money_export")
        dialog = lead.window.findChildren(ExportDialog)[-1]
        dialog.ends.setDate(dialog.ends.date().addMonths(2))
        saving = dialog.saving
        dialog.save.click()
        await until(lambda: not shiboken6.isValid(dialog), "the dialog to go")
        saving.dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
        saving.dialog.accept()
        await until(lambda: told, "what became of it")

    arun(export(), 60)
    assert [(notice.tone, notice.text) for notice in told] == [(SUCCESS, "Saved: money.csv")]
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert len(rows) > 10
    assert {"refund"} < {row["kind"] for row in rows}
