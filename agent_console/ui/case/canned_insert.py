"""Putting a canned reply into the text: found behind a slash, shown filled for the case, inserted at the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from agent_console.desk.case_types import CaseState
from agent_console.domain.replies import Rendered
from agent_console.ui.case.case_look import ticket_of
from agent_console.ui.case.reply_popup import ReplyPopup

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from agent_console.contract.entities import CannedReply
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.case.draft_edit import DraftEdit

__all__ = ["CannedInsert"]

_MOST = 60
_LONGEST_QUERY = 12
"""What is longer and finds nothing is text with a slash in it."""


class CannedInsert(QObject):
    """`inserted` carries the id of the reply whose text now stands in `edit`. The list opens over `box`; `language` says in
    which language the reply is to be."""

    inserted = Signal(str)

    def __init__(self, look: CaseLook, edit: DraftEdit, box: QWidget, language: Callable[[], str]) -> None:
        super().__init__(box)
        self._look = look
        self._edit = edit
        self._box = box
        self._language = language
        self._case: Case | None = None
        self._awaited: CannedReply | None = None
        self.popup: ReplyPopup | None = None
        edit.slash_left.connect(self.close_list)

    def show_case(self, case: Case | None) -> None:
        """Another case is written to."""
        self.close_list()
        self._awaited = None
        self._case = case

    def refresh(self) -> None:
        """The case changed: fill anew what is shown, and insert what had to wait for it."""
        if self.popup is not None:
            self.popup.refill()
        if self._awaited is not None and self._case is not None and self._case.state is not CaseState.LOADING:
            reply, self._awaited = self._awaited, None
            self._take(reply)

    def insert(self, reply_id: str) -> None:
        """Put this one at the cursor; "", or one that is no more: open the list there."""
        chosen = self._look.ui.desk.replies.reply(reply_id) if reply_id else None
        if chosen is not None:
            self._take(chosen)
            return
        query = self._edit.slash_query()
        if query is None:
            cursor = self._edit.textCursor()
            before = cursor.block().text()[: cursor.positionInBlock()]
            self._edit.insertPlainText("/" if not before or before[-1].isspace() else " /")
        else:
            self.find(query)

    def find(self, query: str) -> None:
        """Show what fits behind the slash."""
        ticket = ticket_of(self._case)
        if ticket is None:
            return
        found = self._look.ui.desk.replies.find(query, ticket.market, self._language())
        if not found and len(query) > _LONGEST_QUERY:
            self.close_list()
            return
        if self.popup is None:
            self.popup = ReplyPopup(self._look, self._filled, self._box.window())
            self.popup.chosen.connect(self._take)
        corner = self._box.mapTo(self._box.window(), self._box.rect().topLeft())
        self.popup.show_replies(found[:_MOST], QRect(corner, self._box.size()))

    def close_list(self) -> None:
        if self.popup is not None:
            self.popup.hide()

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the list, while it is open, takes this key."""
        return self.popup is not None and self.popup.take_key(event)

    def _filled(self, reply: CannedReply) -> Rendered:
        assert self._case is not None
        return self._look.ui.desk.replies.fill(reply, self._case, self._language())

    def _take(self, reply: CannedReply) -> None:
        if self._case is not None and self._case.state is CaseState.LOADING:
            # The booking is still on its way: a moment later there are no gaps.
            self._awaited = reply
            return
        query = self._edit.slash_query()
        self._edit.insert_rendered(self._filled(reply), replacing=len(query) + 1 if query is not None else 0)
        self.inserted.emit(reply.id)
