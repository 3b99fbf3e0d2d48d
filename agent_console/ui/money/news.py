"""Tells an agent how money ended that they had asked for or sent: it failed, or somebody has decided about it.

Where less was approved, the words that came with the request were not sent: then the way leads to a message about what was given.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agent_console.contract.entities import Refund
from agent_console.domain.kinds import ApprovalState, RefundState
from agent_console.ui.given_words import given
from agent_console.ui.notifier import DANGER, SUCCESS, WARNING
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Approval, Claim
    from agent_console.ui.context import UiContext

__all__ = ["MoneyNotices"]

_SECONDS = 20.0


class MoneyNotices(QObject):
    """`open_case` shows a case by id, `write_about` with the reply about an approval prepared in it; `follows(key)` says whether
    a dialog shows the end of this intent already."""

    def __init__(
        self,
        ui: UiContext,
        open_case: Callable[[str], object],
        write_about: Callable[[Approval], object],
        follows: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._open_case = open_case
        self._write_about = write_about
        self._follows = follows
        self._leave = [ui.desk.news.failed.connect(self._failed), ui.desk.news.answered.connect(self._answered)]

    def close(self) -> None:
        for leave in self._leave:
            leave()

    def _failed(self, thing: Refund | Claim) -> None:
        key = thing.intent if isinstance(thing, Refund) else thing.id
        if self._follows(key):
            return
        amount = self._ui.locale.money(thing.amount, thing.currency)
        text = (
            self.tr("The refund of {0} failed").format(amount)
            if isinstance(thing, Refund)
            else self.tr("The charge of {0} failed").format(amount)
        )
        advice = self.tr("Nothing has moved. The Money card has the ways to go on; tell the customer.")
        if thing.state == RefundState.RETURNED:
            text = self.tr("The bank sent the refund of {0} back").format(amount)
            advice = self.tr("The customer does not have it. The Money card has the ways to go on; tell the customer.")
        self._tell(text, DANGER, f"{given(thing.failure)} {advice}".strip(), thing.ticket_id, f"failed:{key}")

    def _answered(self, approval: Approval) -> None:
        money = self._ui.locale.money
        asked, given_amount = money(approval.amount, approval.currency), approval.decided_amount or approval.amount
        decider = self._ui.desk.people.agent(approval.decided_by)
        said = " · ".join(
            part for part in (decider.name if decider is not None else "", given(approval.decision)) if part
        )
        if approval.state != ApprovalState.APPROVED:
            words = word("approval", approval.state)
            text = self.tr("{0}: your request for {1}").format(words, asked)
            self._tell(text, WARNING, said, approval.ticket_id, f"answered:{approval.id}")
            return
        text = self.tr("{0} was approved").format(money(given_amount, approval.currency))
        key = f"answered:{approval.id}"
        if given_amount == approval.amount:
            self._tell(text, SUCCESS, said, approval.ticket_id, key)
            return
        text = self.tr("{0} of {1} was approved").format(money(given_amount, approval.currency), asked)
        untold = self.tr("The customer has not been told: the message named the other sum.")
        self._ui.notifier.show(
            text,
            WARNING,
            detail=f"{said}\n{untold}".strip(),
            action=self.tr("Write to the customer") if approval.ticket_id else "",
            on_action=lambda: self._write_about(approval),
            key=key,
            seconds=_SECONDS,
        )

    def _tell(self, text: str, tone: str, detail: str, ticket_id: str, key: str) -> None:
        self._ui.notifier.show(
            text,
            tone,
            detail=detail,
            action=self.tr("Show case") if ticket_id else "",
            on_action=lambda: self._open_case(ticket_id),
            key=key,
            seconds=_SECONDS,
        )
