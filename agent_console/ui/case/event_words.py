"""The quiet lines of the conversation: each event of a case as one short sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from agent_console.domain.clocks_types import NO_ANSWER_NEEDED
from agent_console.domain.kinds import ClockSide
from agent_console.ui.case.money_event_words import MoneyEventWords
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import TicketEvent

__all__ = ["EventWords"]

Names = Callable[[str], str]
Money = Callable[[int, str], str]


class EventWords(QObject):
    """Tells events. Every sentence begins with who did it, so that a column of them can be skimmed."""

    def __init__(
        self,
        agent_name: Names,
        queue_name: Names,
        money: Money,
        parent: QObject | None = None,
        *,
        routing: Callable[[dict[str, Any]], str] = lambda _: "",
    ) -> None:
        """agent_name, queue_name: from an agent's id and a queue's slug; "" where not known. money: as `Formats.money`.
        routing: as `RoutingWords.sentence`."""
        super().__init__(parent)
        self._of_money = MoneyEventWords(agent_name, money, self)
        self._agent = agent_name
        self._queue = queue_name
        self._routing = routing

    def sentence(self, event: TicketEvent) -> str:
        """One line about `event`. An event of a newer platform is told by its type."""
        tell = getattr(self, f"_tell_{event.type}", None)
        if tell is None:
            return self.tr("{who}: {what}").format(who=self.who(event), what=event.type.replace("_", " "))
        reason = self._routing(event.data) if event.type == "assignee" else ""
        if reason:
            return reason
        data = event.data | {"author": event.author, "author_id": event.author_id}
        told, why = str(tell(self.who(event), data)), self._why(event.data.get("why"))
        return self.tr("{what} ({why})").format(what=told, why=why) if why else told

    def _why(self, why: Any) -> str:
        """Why the platform did it by itself; "" where it does not say or says it in words that are not known here."""
        if not isinstance(why, dict):
            return ""
        if why.get("cause") == "clock":
            clock = word("metric", str(why.get("metric", "")))
            if why.get("what") == "warned":
                return self.tr("a clock was about to run out: {clock}").format(clock=clock)
            return self.tr("a clock ran out: {clock}").format(clock=clock)
        if why.get("cause") == "money":
            return self._of_money.why(why)
        if why.get("cause") == "words":
            return self._of_money.why_untold(why)
        return ""

    def who(self, event: TicketEvent) -> str:
        """Who caused it, by name where known."""
        if event.author_name:
            return event.author_name
        return {
            "agent": self._agent(event.author_id) or self.tr("An agent"),
            "customer": self.tr("The customer"),
            "host": self.tr("The other side"),
        }.get(event.author, self.tr("System"))

    def _tell_created(self, who: str, data: dict[str, Any]) -> str:
        channel = str(data.get("channel", ""))
        if channel:
            return self.tr("{who} opened the case by {channel}").format(who=who, channel=word("channel", channel))
        return self.tr("{who} opened the case").format(who=who)

    def _tell_status(self, who: str, data: dict[str, Any]) -> str:
        return self.tr("{who} set the status to {status}").format(
            who=who, status=word("status", str(data.get("to", "")))
        )

    def _tell_assignee(self, who: str, data: dict[str, Any]) -> str:
        to = str(data.get("to", ""))
        if not to:
            return self.tr("{who} put the case back, nobody has it").format(who=who)
        name = str(data.get("to_name", "")) or self._agent(to) or self.tr("another agent")
        if name == who:
            return self.tr("{who} took the case").format(who=who)
        return self.tr("{who} gave the case to {name}").format(who=who, name=name)

    def _tell_priority(self, who: str, data: dict[str, Any]) -> str:
        return self.tr("{who} set the priority to {priority}").format(
            who=who, priority=word("priority", str(data.get("to", "")))
        )

    def _tell_queue(self, who: str, data: dict[str, Any]) -> str:
        return self.tr("{who} moved the case to {queue}").format(who=who, queue=self._queue(str(data.get("to", ""))))

    def _tell_tags(self, who: str, data: dict[str, Any]) -> str:
        before, after = _words(data.get("from")), _words(data.get("to"))
        added = [tag for tag in after if tag not in before]
        removed = [tag for tag in before if tag not in after]
        if added and removed:
            return self.tr("{who} added the tags {added} and removed {removed}").format(
                who=who, added=_row(added), removed=_row(removed)
            )
        if removed:
            return self.tr("{who} removed the tag(s) {removed}", "", len(removed)).format(
                who=who, removed=_row(removed)
            )
        return self.tr("{who} added the tag(s) {added}", "", len(added)).format(who=who, added=_row(added))

    def _tell_booking(self, who: str, data: dict[str, Any]) -> str:
        code = str(data.get("code", "") or data.get("booking_code", ""))
        if code and isinstance(data.get("from"), dict):
            return self.tr("The booking {code} changed").format(code=code)
        if code:
            return self.tr("{who} linked the booking {code}").format(who=who, code=code)
        return self.tr("{who} changed the booking of the case").format(who=who)

    def _tell_refund(self, who: str, data: dict[str, Any]) -> str:
        return self._of_money.refund(who, data)

    def _tell_compensation(self, who: str, data: dict[str, Any]) -> str:
        return self._of_money.compensation(who, data)

    def _tell_claim(self, who: str, data: dict[str, Any]) -> str:
        return self._of_money.claim(who, data)

    def _tell_chargeback(self, who: str, data: dict[str, Any]) -> str:
        return self._of_money.chargeback(who, data)

    def _tell_approval(self, who: str, data: dict[str, Any]) -> str:
        return self._of_money.approval(who, data)

    def _tell_untold(self, who: str, data: dict[str, Any]) -> str:
        return self._of_money.untold(who, data)

    def _tell_merged(self, who: str, data: dict[str, Any]) -> str:
        number = data.get("number") or data.get("into_number") or data.get("from_number")
        if number:
            return self.tr("{who} merged the case with #{number}").format(who=who, number=number)
        return self.tr("{who} merged two cases into one").format(who=who)

    def _tell_snoozed(self, who: str, data: dict[str, Any]) -> str:
        if data.get("until") or data.get("to"):
            return self.tr("{who} put the case to sleep").format(who=who)
        return self.tr("{who} woke the case up").format(who=who)

    def _tell_clock(self, who: str, data: dict[str, Any]) -> str:
        what, clock = str(data.get("what", "")), word("metric", str(data.get("metric", "")))
        if what == NO_ANSWER_NEEDED:
            return self.tr("{who} said that no answer is needed").format(who=who)
        if data.get("side") == ClockSide.COUNTERPARTY:
            clock = self.tr("{clock} of the other side").format(clock=clock)
        told = {
            "activated": self.tr("A clock started: {clock}"),
            "paused": self.tr("A clock was paused: {clock}"),
            "resumed": self.tr("A clock goes on: {clock}"),
            "tightened": self.tr("A clock got less time: {clock}"),
            "met": self.tr("A clock was kept: {clock}"),
            "ended": self.tr("A clock ended: {clock}"),
            "warned": self.tr("A clock is about to run out: {clock}"),
            "breached": self.tr("A clock ran out: {clock}"),
        }.get(what, self.tr("A clock changed: {clock}"))
        text = told.format(clock=clock)
        lead = self._agent(str(data.get("lead", "")))
        return self.tr("{what}. {lead} was called").format(what=text, lead=lead) if lead else text

    def _tell_rating(self, who: str, data: dict[str, Any]) -> str:
        score = data.get("score", data.get("rating"))
        return self.tr("{who} gave {score} of 5 stars").format(who=who, score=score)

    _tell_rated = _tell_rating

    def _tell_subject(self, who: str, data: dict[str, Any]) -> str:
        return self.tr("{who} changed the subject").format(who=who)

    def _tell_topic(self, who: str, data: dict[str, Any]) -> str:
        return self.tr("{who} changed the topic").format(who=who)


def _row(tags: list[str]) -> str:
    return ", ".join(tags)


def _words(value: Any) -> list[str]:
    return [str(word) for word in value] if isinstance(value, list) else []
