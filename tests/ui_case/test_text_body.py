"""The text of a message: nothing is fetched, nothing runs, links are reported, giant texts stay bearable."""

from __future__ import annotations

import base64
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from agent_console.domain.html import clean_html
from agent_console.ui.case.message_view import MessageView
from agent_console.ui.case.rows import MessageRow
from agent_console.ui.case.text_body import SHOWN_AT_FIRST, TextBody, linked
from tests.ui_case.things import message


def red_picture(path: Path) -> Path:
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(path))
    return path


def shows_red(body: TextBody) -> bool:
    body.resize(*body.fit(400))
    image = body.grab().toImage()
    colors = (image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return any(color.red() > 200 and color.green() < 60 and color.blue() < 60 for color in colors)


@pytest.mark.parametrize("kind", ["file", "path", "data", "css"])
def test_no_picture_of_a_message_is_ever_loaded(qtbot: Any, tmp_path: Path, kind: str) -> None:
    path = red_picture(tmp_path / "red.png")
    source = {
        "file": path.as_uri(),
        "path": str(path),
        "data": "data:image/png;base64," + base64.b64encode(path.read_bytes()).decode(),
        "css": path.as_uri(),
    }[kind]
    body = TextBody()
    qtbot.addWidget(body)
    style = f"<p style=\"background-image: url('{source}')\">x</p>" if kind == "css" else ""
    body.show_clean_html(f'<p>before <img src="{source}" width="60" height="60"> after</p>{style}')
    assert not shows_red(body)


def test_a_clicked_link_is_reported_and_not_followed(qtbot: Any) -> None:
    body = TextBody()
    qtbot.addWidget(body)
    body.show_clean_html('<a href="https://example.com/">go</a>')
    with qtbot.waitSignal(body.link_wanted) as heard:
        body.anchorClicked.emit(QUrl("https://example.com/"))
    assert heard.args == [QUrl("https://example.com/")]
    assert body.source().isEmpty()
    body.setSource(QUrl("file:///etc/passwd"))
    assert "root" not in body.toPlainText()


def test_plain_text_is_never_markup() -> None:
    assert "<script>" not in linked("<script>alert(1)</script> <b>bold</b>")


def test_addresses_in_plain_text_become_links(qtbot: Any) -> None:
    body = TextBody()
    qtbot.addWidget(body)
    body.show_plain("See https://example.com/a?b=1. Or write to help@example.org!\n  two spaces")
    markup = body.toHtml()
    assert 'href="https://example.com/a?b=1"' in markup
    assert 'href="mailto:help@example.org"' in markup
    assert body.toPlainText().endswith("\n  two spaces")


def test_a_short_text_takes_no_more_width_than_it_needs(qtbot: Any) -> None:
    body = TextBody()
    qtbot.addWidget(body)
    body.show_plain("Hi")
    narrow, _ = body.fit(500)
    body.show_plain("A sentence that is long enough to be broken into several lines. " * 4)
    wide, height = body.fit(500)
    assert narrow < 60
    assert wide <= 500
    assert height > body.fontMetrics().lineSpacing() * 2


def test_nested_tables_do_not_stall(qtbot: Any) -> None:
    body = TextBody()
    qtbot.addWidget(body)
    markup = "<table><tr><td>" * 60 + "deep" + "</td></tr></table>" * 60
    began = time.thread_time()
    body.show_clean_html(clean_html(markup))
    body.fit(400)
    assert time.thread_time() - began < 0.5
    assert "deep" in body.toPlainText()


def test_a_giant_letter_is_shown_from_its_beginning_and_whole_on_demand(shell: Any, qtbot: Any) -> None:
    class Look:
        """Of `CaseLook`, what an incoming message asks for without being painted."""

        theme, icons, me_id, has_reply = shell.theme, shell.icons, "", False

        def open_link(self, url: QUrl) -> None:
            raise AssertionError(url)

        def moment(self, at: datetime) -> str:
            return str(shell.locale.date_time(at))

        def time_of_day(self, at: datetime) -> str:
            return str(shell.locale.time(at))

    text = "word " * 30_000
    window = QWidget()
    qtbot.addWidget(window)
    letter = message(text, html=f"<p>{text}</p>")
    began = time.thread_time()
    view = MessageView(Look(), MessageRow("m", letter, continued=False), window)  # type: ignore[arg-type]
    view.height_for(500)
    assert time.thread_time() - began < 0.3
    assert len(view._text.toPlainText()) <= SHOWN_AT_FIRST
    assert view._more is not None
    view._more.click()
    assert len(view._text.toPlainText()) > 100_000
