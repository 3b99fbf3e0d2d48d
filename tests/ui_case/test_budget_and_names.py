"""A long conversation opens at once, and every control of a case has a name."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from agent_console.desk.case_types import CaseState
from agent_console.ui.case.message_view import MessageView
from tests.e2e.world import GUEST_MAIL
from tests.ui_case.seat import Seat
from tests.ui_case.things import message

Play = Callable[..., None]
FRAME = 1 / 60
WORDS = "The door did not open, the code was wrong and nobody answered the phone for an hour. "


def plain_layout(texts: list[str], width: int) -> float:
    """Seconds of work that Qt needs to lay out the same texts in plain documents."""
    began = time.thread_time()
    for text in texts:
        document = QTextDocument()
        document.setPlainText(text)
        document.setTextWidth(width)
        document.size()
    return time.thread_time() - began


def test_two_hundred_messages_open_within_three_frames_beyond_plain_layout(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("The first of many")
        case = seat.page.case
        assert case is not None
        await seat.until(lambda: case.state is CaseState.READY, "the platform's word")
        texts = [WORDS * (1 + place % 7) for place in range(200)]
        items = [message(text, minutes=7 * place, ticket_id=case.id) for place, text in enumerate(texts)]
        case.applied(items, ())
        best = min(_open_again(seat) for _ in range(3))
        plain = min(plain_layout(texts, 500) for _ in range(3))
        assert best < plain + 3 * FRAME, f"{best * 1000:.0f} ms, plain {plain * 1000:.0f} ms"
        shown = [view for view in seat.page.timeline.column.views() if isinstance(view, MessageView)]
        assert 3 < len(shown) < 60
        await seat.until(lambda: len(seat.messages()) >= 150, "older messages to be made between frames")

    play(story)


def _open_again(seat: Seat) -> float:
    timeline, case = seat.page.timeline, seat.page.case
    began = time.thread_time()
    timeline.show_case(case)
    seat.window.grab()
    return time.thread_time() - began


def nameless(window: QWidget) -> list[str]:
    """Visible controls that a screen reader could only call "button"."""
    found = []
    for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit):
        for control in window.findChildren(kind):
            if not control.isVisible():
                continue
            interface = QAccessible.queryAccessibleInterface(control)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                found.append(f"{type(control).__name__} in {type(control.parent()).__name__}")
    return found


def test_every_control_of_a_case_has_a_name(play: Play) -> None:
    async def story(seat: Seat) -> None:
        await seat.open("Anything", mail=GUEST_MAIL)
        await seat.until(lambda: seat.sees("Total", seat.context), "the context")
        assert nameless(seat.window) == []
        seat.page.refund()
        dialog: Any = seat.page.money.dialog
        await seat.until(lambda: dialog.form.quote is not None, "the quote")
        assert nameless(dialog) == []
        dialog.reject()

    play(story)
