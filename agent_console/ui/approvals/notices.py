"""Tells an approver of a request that came in, or that nobody has answered yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agent_console.ui.notifier import INFO, WARNING

if TYPE_CHECKING:
    from agent_console.contract.entities import Approval
    from agent_console.ui.context import UiContext

__all__ = ["ApprovalNotices"]

_KEY = "approval:"


class ApprovalNotices(QObject):
    """`open_approval` shows one request; `seen` says whether all of them are before the eyes anyway."""

    def __init__(
        self,
        ui: UiContext,
        open_approval: Callable[[str], object],
        seen: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._open = open_approval
        self._seen = seen
        approvals = ui.desk.approvals
        self._leave = [approvals.arrived.connect(self._arrived), approvals.escalated.connect(self._escalated)]

    def close(self) -> None:
        for leave in self._leave:
            leave()

    def dismiss(self) -> None:
        """What they tell of is before the eyes now."""
        for key in [key for key in self._ui.notifier.current if key.startswith(_KEY)]:
            self._ui.notifier.dismiss(key)

    def _arrived(self, approval: Approval) -> None:
        self._tell(approval, self.tr("{0} asks for {1}."), INFO)

    def _escalated(self, approval: Approval) -> None:
        self._tell(approval, self.tr("Nobody has answered yet: {0} asks for {1}."), WARNING)

    def _tell(self, approval: Approval, words: str, tone: str) -> None:
        if self._seen():
            return
        agent = self._ui.desk.people.agent(approval.requested_by)
        amount = self._ui.locale.money(approval.amount, approval.currency)
        self._ui.notifier.show(
            words.format(agent.name if agent is not None else self.tr("A colleague"), amount),
            tone,
            action=self.tr("Look at it"),
            on_action=lambda: self._open(approval.id),
            key=f"{_KEY}{approval.id}",
        )
