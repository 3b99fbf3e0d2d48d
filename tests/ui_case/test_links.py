"""Which links of a message may be opened, and what the agent is shown before."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QWidget

from agent_console.ui.case.links import LinkOpener, judge_link


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,<script>1</script>",
        "vbscript:x",
        "smb://host/share",
        "ms-settings:privacy",
        "http://",
        "https:///nowhere",
        "about:blank",
        "#anchor",
        "https://example.com/" + "a" * 3000,
    ],
)
def test_these_are_never_opened(address: str) -> None:
    assert not judge_link(QUrl(address)).allowed


def test_the_host_is_the_one_that_would_be_called() -> None:
    verdict = judge_link(QUrl("https://www.mybank.com@evil.example/login"))
    assert verdict.host == "evil.example"
    assert "mybank" not in verdict.address


def test_a_look_alike_host_is_shown_as_it_is() -> None:
    verdict = judge_link(QUrl("https://аррӏе.com/"))
    assert verdict.host.startswith("xn--")
    assert verdict.odd_host


def test_mail_and_phone_are_allowed() -> None:
    assert judge_link(QUrl("mailto:ani@example.com")).allowed
    assert judge_link(QUrl("tel:+37491123456")).allowed


def test_the_dialog_is_plain_text_and_staying_is_the_default(qtbot: Any) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    refused: list[str] = []
    opener = LinkOpener(window, refused.append)
    opener.want(QUrl("https://example.com/<b>x</b>"))
    box = opener.dialog
    assert box is not None
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert "example.com" in box.text()
    assert box.defaultButton().text() == "Stay here"
    box.reject()
    assert opener.dialog is None
    assert refused == []


def test_a_refused_link_is_explained(qtbot: Any) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    refused: list[str] = []
    LinkOpener(window, refused.append).want(QUrl("javascript:alert(1)"))
    assert len(refused) == 1
