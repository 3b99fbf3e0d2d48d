"""What was told, and how it is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from agent_console.domain.faults import Fault, Offline
from agent_console.ui.widgets.toasts import ToastHost


@pytest.fixture
def host(shell, qtbot):
    window = QWidget()
    window.resize(900, 600)
    window.host = ToastHost(shell, window)
    qtbot.addWidget(window)
    window.show()
    # A toast under the mouse stays while it is read.
    qtbot.mouseMove(window, QPoint(2, 2))
    yield window.host


def shown(host):
    return [toast.notice.text for toast in host._toasts.values()]


def test_a_notice_of_the_same_key_replaces_the_first(shell, host):
    shell.notifier.show("first", key="a")
    shell.notifier.show("second", key="a")
    assert shown(host) == ["second"]
    assert [notice.text for notice in shell.notifier.history] == ["first", "second"]


def test_an_action_runs_and_the_notice_goes(shell, host):
    done = []
    key = shell.notifier.show("Sending", action="Undo", on_action=lambda: done.append(1))
    shell.notifier.act(key)
    assert done == [1]
    assert shown(host) == []
    assert not host.isVisible()


def test_a_toast_goes_by_itself_and_a_sticky_one_stays(shell, host):
    shell.notifier.show("short", seconds=0)
    shell.notifier.sticky("stays")
    shell.ticker.second.emit(0.0)
    assert shown(host) == ["stays"]


def test_a_fault_says_what_happened_and_what_to_do(shell, host):
    shell.notifier.fault(Offline("The platform does not answer.", "Wait a moment."))
    shell.notifier.fault(Fault("Odd thing.", "Do this.", code="never_heard_of"))
    assert [(notice.text, notice.detail) for notice in shell.notifier.history] == [
        ("The platform does not answer.", "Wait a moment."),
        ("Odd thing.", "Do this."),
    ]


def test_at_most_four_are_shown_at_once(shell, host):
    for number in range(7):
        shell.notifier.show(f"notice {number}")
    assert len(shown(host)) == 4


def test_a_crash_is_told_and_logged(shell, host, expected_errors, capsys):
    expected_errors("unexpected error")
    shell.notifier.crash(ValueError("secret name"))
    assert "secret" not in capsys.readouterr().out
    assert "secret" not in shell.notifier.history[-1].text + shell.notifier.history[-1].detail
