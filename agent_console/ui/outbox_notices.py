"""Tells the agent what becomes of what was sent: the undo window, what was refused, what is not known."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from agent_console.contract.money_commands import CompensationCommand, RefundCommand
from agent_console.desk.outbox_entry import NOT_LEFT, OutboxEntry
from agent_console.domain.kinds import OutboxState
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.notifier import DANGER, INFO, SUCCESS, WARNING


class OutboxNotices(QObject):
    """`open_case` shows a case by id."""

    def __init__(self, ui: UiContext, open_case: Callable[[str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._open_case = open_case
        self._leave = ui.desk.outbox.changed.connect(self._changed)

    def close(self) -> None:
        self._leave()

    def holds_something(self) -> bool:
        """Whether something waits that has not left the machine."""
        return any(entry.state in NOT_LEFT for entry in self._ui.desk.outbox.entries)

    def undo_last(self) -> None:
        """Undo the newest thing that has not left the machine."""
        for entry in sorted(self._ui.desk.outbox.entries, key=lambda entry: -entry.created_at):
            if entry.state in NOT_LEFT:
                self._undo(entry.key)
                return
        self._ui.notifier.show(self.tr("There is nothing left to undo."), INFO)

    def _changed(self, entry: OutboxEntry) -> None:
        key = f"outbox:{entry.key}"
        notifier = self._ui.notifier
        if entry.state == OutboxState.HELD and entry.hold_until is not None:
            notifier.show(
                self._held_words(entry),
                INFO,
                action=self.tr("Undo"),
                on_action=lambda: self._undo(entry.key),
                key=key,
                seconds=max(0.5, entry.seconds_left),
                countdown=True,
            )
        elif entry.state == OutboxState.REFUSED and entry.fault is not None:
            what, advice = fault_words(entry.fault)
            notifier.sticky(
                what,
                DANGER,
                detail=advice,
                action=self.tr("Show case") if entry.ticket_id else "",
                on_action=lambda: self._open_case(entry.ticket_id),
                key=key,
            )
        elif entry.state == OutboxState.UNKNOWN:
            notifier.sticky(
                self.tr("It is not known yet whether this arrived."),
                WARNING,
                detail=self.tr("The platform is being asked; do not do it again."),
                key=key,
            )
        elif entry.state == OutboxState.CONFIRMED and entry.is_money and entry.key not in self._ui.desk.news.failures:
            notifier.show(self._done_words(entry), SUCCESS, key=key)
        else:
            notifier.dismiss(key)

    def _held_words(self, entry: OutboxEntry) -> str:
        return {
            "reply": self.tr("Sending the reply"),
            "refund": self.tr("Sending the refund"),
            "compensation": self.tr("Sending the compensation"),
            "claim": self.tr("Sending the claim"),
            "claim_decision": self.tr("Sending the decision"),
            "approval_decision": self.tr("Sending the decision"),
        }.get(entry.kind, self.tr("Sending the change"))

    def _done_words(self, entry: OutboxEntry) -> str:
        """The platform has taken it; what became of the money itself stands on the Money card."""
        if isinstance(entry.command, RefundCommand | CompensationCommand) and entry.command.ask_approval:
            return self.tr("Approval is asked for.")
        return {
            "refund": self.tr("The platform has taken the refund."),
            "compensation": self.tr("The compensation is given."),
            "claim": self.tr("The claim is open."),
            "claim_answer": self.tr("The answer is written down."),
        }.get(entry.kind, self.tr("The platform has taken it."))

    def _undo(self, key: str) -> None:
        self._ui.tasks.run(
            self._ui.desk.outbox.undo(key), owner=self, done=lambda done: self._undone(bool(done)), key=f"undo:{key}"
        )

    def _undone(self, done: bool) -> None:
        if done:
            self._ui.notifier.show(self.tr("Undone. Nothing was sent."), SUCCESS)
        else:
            self._ui.notifier.show(self.tr("Too late to undo: it has left."), WARNING)
