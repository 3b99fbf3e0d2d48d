"""Why a case is with whom it is: the platform's stable words of routing, rebalancing and returning as sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from agent_console.ui.board.words import move_reason
from agent_console.ui.case.money_event_words import MoneyEventWords
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import TicketEvent
    from agent_console.ui.format import Formats

__all__ = ["RoutingWords", "is_routing"]


def is_routing(event: TicketEvent) -> bool:
    """Whether an event says why the case is with whom it is."""
    return event.type == "assignee" and bool(event.data.get("why"))


class RoutingWords(QObject):
    """`me`: the id of who reads it, who is told "you"."""

    def __init__(
        self, formats: Formats, agent_name: Callable[[str], str], me: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._agent = agent_name
        self._me = me
        self._of_money = MoneyEventWords(agent_name, formats.money, self)

    def sentence(self, data: dict[str, Any]) -> str:
        """What an event "assignee" with a reason says; "" where it has none."""
        why = data.get("why")
        if isinstance(why, str) and why:
            return self._moved(data, why)
        if not isinstance(why, dict):
            return ""
        cause = str(why.get("cause", ""))
        if cause == "routing":
            return self._routed(data, why) if data.get("to") else self._waits(why)
        if cause == "silent":
            return self._silent(why)
        if cause == "clock":
            metric = word("metric", str(why.get("metric", "")))
            return self.tr("Back in the queue: a clock ran out ({clock})").format(clock=metric)
        if cause == "money":
            return self._came_back(data, self._of_money.why(why))
        return ""

    def _came_back(self, data: dict[str, Any], why: str) -> str:
        """Money of the case did not move after all."""
        to = str(data.get("to", ""))
        if not to:
            return self.tr("Back in the queue: {reason}").format(reason=why)
        if to == self._me():
            return self.tr("Back with you: {reason}").format(reason=why)
        name = str(data.get("to_name", "")) or self._agent(to) or self.tr("a colleague")
        return self.tr("Back with {name}: {reason}").format(name=name, reason=why)

    def _routed(self, data: dict[str, Any], why: dict[str, Any]) -> str:
        reasons = ", ".join(self._reasons(why))
        if str(data.get("to")) == self._me():
            return self.tr("Routed to you: {reasons}").format(reasons=reasons)
        name = str(data.get("to_name", "")) or self._agent(str(data.get("to"))) or self.tr("a colleague")
        return self.tr("Routed to {name}: {reasons}").format(name=name, reasons=reasons)

    def _reasons(self, why: dict[str, Any]) -> list[str]:
        skills = why.get("skills")
        known = {
            "language": self.tr("speaks {language}").format(language=self._language(why)),
            "market": self.tr("knows this market"),
            "topic": self.tr("knows this topic"),
        }
        found = [known[skill] for skill in skills if skill in known] if isinstance(skills, list) else []
        load, capacity = why.get("load"), why.get("capacity")
        if isinstance(load, int) and isinstance(capacity, int):
            found.append(self.tr("has room ({load} of {capacity})").format(load=load, capacity=capacity))
        return found or [self.tr("takes new cases")]

    def _waits(self, why: dict[str, Any]) -> str:
        reason = {
            "nobody_free": self.tr("everybody who may take it has full hands"),
            "nobody_speaks": self.tr("nobody speaks {language}").format(language=self._language(why)),
            "nobody_knows_market": self.tr("nobody knows this market"),
            "nobody_knows_topic": self.tr("nobody knows this topic"),
            "nobody_there": self.tr("nobody who may take it is there"),
        }.get(str(why.get("reason", "")), str(why.get("reason", "")).replace("_", " "))
        return self.tr("Waits for somebody free: {reason}").format(reason=reason)

    def _silent(self, why: dict[str, Any]) -> str:
        name = str(why.get("name", "")) or self._agent(str(why.get("agent", ""))) or self.tr("the colleague")
        try:
            since = self._formats.date_time(datetime.fromisoformat(str(why.get("since", ""))))
        except ValueError:
            return self.tr("Back in the queue: nothing was heard of {name}").format(name=name)
        return self.tr("Back in the queue: nothing was heard of {name} since {time}").format(name=name, time=since)

    def _moved(self, data: dict[str, Any], why: str) -> str:
        """By a lead who evened out the load."""
        reason = move_reason(why)
        if str(data.get("to")) == self._me():
            return self.tr("Moved to you by a lead: {reason}").format(reason=reason)
        name = str(data.get("to_name", "")) or self._agent(str(data.get("to"))) or self.tr("a colleague")
        return self.tr("Moved to {name} by a lead: {reason}").format(name=name, reason=reason)

    def _language(self, why: dict[str, Any]) -> str:
        code = str(why.get("language", ""))
        return self._formats.language_name(code) if code else self.tr("the customer's language")
