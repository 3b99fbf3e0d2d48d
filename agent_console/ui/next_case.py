"""The gesture "take the most urgent case": asks the desk for it, opens it, and says so where there is none."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject

from agent_console.contract.entities import Ticket
from agent_console.desk.next_case import take_next
from agent_console.ui.context import UiContext
from agent_console.ui.notifier import SUCCESS

__all__ = ["NextCase"]


class NextCase(QObject):
    """`open_case` shows a case by id; `current` says which one is shown now."""

    def __init__(
        self, ui: UiContext, open_case: Callable[[str], object], current: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._open_case = open_case
        self._current = current
        ui.actions.bind("take_next", self.take)

    def take(self, skip: Collection[str] = ()) -> None:
        """Take the case with the least slack; never the one that is shown, nor those of `skip`."""
        left_out = {*skip, self._current()} - {""}
        self._ui.tasks.run(take_next(self._ui.desk, left_out), owner=self, done=self._taken, key="next")

    def close(self) -> None:
        """The desk goes."""
        self._ui.actions.set_enabled("take_next", False)

    def _taken(self, ticket: Ticket | None) -> None:
        if ticket is None:
            self._ui.notifier.show(
                self.tr("Nothing waits that you may take"),
                SUCCESS,
                detail=self.tr("Your own cases are answered, and no free case is in your markets and languages."),
                key="next_case",
            )
            return
        if not ticket.assignee_id:
            self._ui.notifier.show(self.tr("You took #{0}").format(ticket.number), SUCCESS, key="next_case")
        self._open_case(ticket.id)
