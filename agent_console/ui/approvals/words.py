"""Requests in words: what is asked for, by whom, why it needs approval, how long there is to answer."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject

from agent_console.contract.entities import Approval
from agent_console.domain.authority import Scope
from agent_console.domain.kinds import ApprovalState, Priority
from agent_console.ui.context import UiContext
from agent_console.ui.words import word

__all__ = ["ApprovalWords"]


class ApprovalWords(QObject):
    """Words in the agent's language."""

    def __init__(self, ui: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui

    def money(self, minor: int, currency: str) -> str:
        return self._ui.locale.money(minor, currency)

    def asked_by(self, approval: Approval) -> str:
        """Who asks."""
        if self._ui.desk.approvals.asked_by_me(approval):
            return self.tr("You")
        return self.name(approval.requested_by) or self.tr("A colleague")

    def name(self, agent_id: str) -> str:
        """A colleague's name; "" when nobody is known by this id."""
        agent = self._ui.desk.people.agent(agent_id)
        return agent.name if agent is not None else ""

    def what(self, approval: Approval) -> str:
        """What is asked for, in one or two words."""
        return {
            "refund": self.tr("Refund"),
            "compensation": self.tr("Compensation"),
            "claim": self.tr("Decision on a claim"),
        }.get(approval.subject, approval.subject)

    def sentence(self, approval: Approval) -> str:
        """ "Aruzhan asks to give back 120,000 ₸ to Dana."."""
        words = {
            "refund": self.tr("{who} asks to give back {amount} to {customer}."),
            "compensation": self.tr("{who} asks to compensate {customer} with {amount}."),
            "claim": self.tr("{who} asks to decide a claim about {amount} in the case of {customer}."),
        }.get(approval.subject, "{who}: {amount}, {customer}")
        if self._ui.desk.approvals.asked_by_me(approval):
            words = {
                "refund": self.tr("You asked to give back {amount} to {customer}."),
                "compensation": self.tr("You asked to compensate {customer} with {amount}."),
                "claim": self.tr("You asked to decide a claim about {amount} in the case of {customer}."),
            }.get(approval.subject, words)
        return words.format(
            who=self.asked_by(approval),
            amount=self.money(approval.amount, approval.currency),
            customer=approval.customer_name or self.tr("the customer"),
        )

    def reason(self, approval: Approval) -> str:
        return word("reason", approval.reason) if approval.reason else ""

    def limit(self, approval: Approval) -> str:
        """Which limit was exceeded."""
        limit = self.money(approval.limit, approval.currency)
        words = {
            Scope.ACTION: self.tr("Alone up to {0} at once."),
            Scope.AGENT_DAY: self.tr("Alone up to {0} more today."),
            Scope.BOOKING: self.tr("Alone up to {0} more on this booking."),
            Scope.CUSTOMER_90_DAYS: self.tr("Alone up to {0} more for this customer in 90 days."),
        }
        try:
            return words[Scope(approval.scope)].format(limit)
        except ValueError:
            return ""

    def time_left(self, approval: Approval, now: datetime | None = None) -> tuple[str, str]:
        """How long there is to answer (or what became of it), and the tone of that."""
        if approval.state != ApprovalState.WAITING:
            tones = {"approved": "success", "rejected": "danger"}
            return word("approval", approval.state), tones.get(approval.state, "neutral")
        left = (approval.expires_at - (now or datetime.now(UTC))).total_seconds()
        if left <= 0:
            return self.tr("Time is over"), "danger"
        tone = "danger" if left < 900 else "warning" if left < 3600 or approval.escalated_at else "neutral"
        return self.tr("{0} left").format(self._ui.locale.span(left)), tone

    def case_clock(self, approval: Approval, now: datetime | None = None) -> tuple[str, str]:
        """How urgent its case is: priority and next clock, and the tone of that; ("", "neutral") where neither says anything."""
        case = self._ui.desk.approvals.case_of(approval)
        if case is None or approval.state != ApprovalState.WAITING:
            return "", "neutral"
        parts, tone = [], "neutral"
        if case.priority in (Priority.HIGH, Priority.URGENT):
            parts.append(word("priority", case.priority))
            tone = "warning"
        if case.due_at is not None:
            left = (case.due_at - (now or datetime.now(UTC))).total_seconds()
            parts.append(
                self.tr("case: {0} left").format(self._ui.locale.span(left)) if left > 0 else self.tr("case: overdue")
            )
            tone = "danger" if left < 900 else "warning" if left < 3600 else tone
        return " · ".join(parts), tone

    def escalation(self, approval: Approval) -> str:
        """When somebody above is asked, too, and who; "" where nobody more is."""
        since = approval.escalated_at or approval.requested_at
        asked = self._ui.desk.rules.approvals.next_asked(approval.level, since)
        if approval.state != ApprovalState.WAITING or asked is None or asked[1] >= approval.expires_at:
            return ""
        level, at = asked
        return f"{self._ui.locale.date_time(at)} · {word('role', level)}"

    def spoken(self, approval: Approval) -> str:
        """The row for a screen reader."""
        clock = self.case_clock(approval)[0]
        parts = (self.sentence(approval), self.reason(approval), clock, self.time_left(approval)[0])
        return " ".join(part for part in parts if part)
