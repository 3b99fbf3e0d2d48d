"""The text box: placeholders are marked and found, slashes are noticed, files and pictures go where they belong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest

from agent_console.domain.replies import render
from agent_console.ui.case.draft_edit import DraftEdit


@pytest.fixture
def edit(shell: Any, qtbot: Any) -> DraftEdit:
    box = DraftEdit(shell.theme)
    qtbot.addWidget(box)
    box.resize(400, 200)
    box.show()
    return box


def marked(edit: DraftEdit) -> list[str]:
    return [selection.cursor.selectedText() for selection in edit.extraSelections()]


def test_filled_and_unfilled_are_marked_and_the_unfilled_is_selected(edit: DraftEdit) -> None:
    rendered = render("Dear {{ customer.name }}, {{ customer.iban }}!", {"customer": {"name": "Ani 🙂"}}, "en")
    edit.insertPlainText("🙂 Hi /")
    edit.insert_rendered(rendered, replacing=1)
    assert edit.toPlainText() == "🙂 Hi Dear Ani 🙂, ⟦customer.iban⟧!"
    assert marked(edit) == ["Ani 🙂", "⟦customer.iban⟧"]
    assert edit.textCursor().selectedText() == "⟦customer.iban⟧"
    assert edit.unfilled() == 1


def test_the_mark_goes_when_the_placeholder_is_written_over(edit: DraftEdit) -> None:
    edit.insert_rendered(render("Your code: {{ booking.code }}", {}, "en"))
    QTest.keyClicks(edit, "4071")
    assert edit.toPlainText() == "Your code: 4071"
    assert edit.unfilled() == 0
    assert marked(edit) == []


def test_inserting_a_reply_is_one_step_of_undo(edit: DraftEdit) -> None:
    edit.insertPlainText("/acc")
    edit.insert_rendered(render("Hello", {}, "en"), replacing=4)
    edit.undo()
    assert edit.toPlainText() == "/acc"


def test_a_slash_counts_at_the_start_of_a_word_only(edit: DraftEdit) -> None:
    for text, query in (
        ("/", ""),
        ("/acc", "acc"),
        ("Hi /код", "код"),
        ("and/or", None),
        ("1 / 2", None),
        ("a\n/x", "x"),
    ):
        edit.setPlainText(text)
        edit.moveCursor(QTextCursor.MoveOperation.End)
        assert edit.slash_query() == query, text


def test_dropped_files_and_pasted_pictures_are_handed_on(edit: DraftEdit, qtbot: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(edit.files_dropped) as dropped:
        edit.insertFromMimeData(files)
    assert dropped.args == [[str(path)]]
    picture = QMimeData()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.green)
    picture.setImageData(image)
    with qtbot.waitSignal(edit.picture_pasted) as pasted:
        edit.insertFromMimeData(picture)
    assert pasted.args[0].startswith(b"\x89PNG")
    assert edit.toPlainText() == ""


def test_pasted_html_arrives_as_plain_text(edit: DraftEdit) -> None:
    source = QMimeData()
    source.setHtml("<b>bold</b><img src='file:///etc/passwd'>")
    source.setText("bold")
    edit.insertFromMimeData(source)
    assert edit.toPlainText() == "bold"


def test_it_grows_with_its_text(edit: DraftEdit) -> None:
    short = edit.wanted_height()
    edit.setPlainText("line\n" * 12)
    assert edit.wanted_height() > short * 2
