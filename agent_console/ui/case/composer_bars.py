"""The strips above the text box: what keeps a message from being sent, or will delay it, each with the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_console.domain.kinds import Author
from agent_console.ui.widgets import Banner, vbox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_console.contract.entities import Message
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["ComposerBars"]


class ComposerBars(QWidget):
    """Shows at most three strips: a new message, open placeholders, no connection."""

    look_wanted = Signal(str)
    """Show the message with this id."""
    send_anyway_wanted = Signal()
    jump_wanted = Signal()

    def __init__(self, look: CaseLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._moved = Banner(look.ui, "warning")
        self._open = Banner(look.ui, "danger")
        self._offline = Banner(look.ui, "neutral")
        column = vbox(self, gap=6)
        for banner in (self._moved, self._open, self._offline):
            column.addWidget(banner)

    def show_moved(self, messages: Sequence[Message]) -> None:
        """Somebody wrote while the draft was open."""
        if not messages:
            self._moved.clear()
            return
        newest = messages[-1]
        who = newest.author_name or self._look.agent_name(newest.author_id)
        if newest.author == Author.AGENT:
            text = self.tr("{0} wrote while you were typing").format(who or self.tr("A colleague"))
        else:
            text = self.tr("{0} wrote while you were typing").format(who or self.tr("The customer"))
        self._moved.set(
            text,
            detail=_shortened(newest.text),
            icon="message-circle",
            actions=(
                (self.tr("Look"), lambda: self.look_wanted.emit(messages[0].id)),
                (self.tr("Send anyway"), self.send_anyway_wanted.emit),
            ),
        )

    def show_unfilled(self, count: int) -> None:
        """So many placeholders are open."""
        if not count:
            self._open.clear()
            return
        self._open.set(
            self.tr("%n placeholder(s) could not be filled", "", count),
            detail=self.tr("Write what belongs there before sending."),
            actions=((self.tr("Show"), self.jump_wanted.emit),),
        )

    def show_offline(self, offline: bool) -> None:
        """Whether the platform cannot be reached now."""
        if not offline:
            self._offline.clear()
            return
        self._offline.set(
            self.tr("Offline: what you send is kept here and leaves when the connection is back."), icon="cloud-off"
        )


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 160 else f"{line[:160]}…"
