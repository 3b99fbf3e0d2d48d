"""The popups that ask "to whom, which tags, until when": each a picker whose answer goes to one function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from agent_console.contract.entities import Ticket
from agent_console.domain.kinds import TicketStatus
from agent_console.ui.context import UiContext
from agent_console.ui.icons import PRIORITY_ICONS, STATUS_ICONS
from agent_console.ui.widgets import Choice, Picker
from agent_console.ui.words import values, word

translate = QCoreApplication.translate


class Choosers:
    """Opens pickers over a window."""

    def __init__(self, ui: UiContext, window: QWidget, anchor: QWidget | None = None) -> None:
        """anchor: the widget below which they open; None: the upper middle of the window."""
        self._ui = ui
        self._window = window
        self._anchor = anchor

    def assignee(self, current: str, then: Callable[[str], object]) -> None:
        """An agent's id, or "" for nobody."""
        agents = self._ui.desk.people.agents
        me = self._ui.me.id
        choices = [
            Choice("", translate("Choosers", "Nobody"), "user-x", checked=not current),
            *(
                Choice(
                    agent.id,
                    agent.name,
                    "circle-user" if agent.id != me else "user-check",
                    translate("Choosers", "me") if agent.id == me else word("agent", agent.status),
                    " ".join(agent.languages + agent.markets),
                    agent.id == current,
                )
                for agent in sorted(agents, key=lambda agent: agent.id != me)
                if agent.active and agent.role != "channel"
            ),
        ]
        self._open(translate("Choosers", "Assign to"), choices, lambda chosen: then(chosen[0]))

    def status(self, current: str, then: Callable[[str], object]) -> None:
        choices = [
            Choice(value, word("status", value), STATUS_ICONS[value], checked=value == current)
            for value in values("status")
            if value not in (TicketStatus.NEW, TicketStatus.CLOSED)
        ]
        self._open(translate("Choosers", "Status"), choices, lambda chosen: then(chosen[0]))

    def priority(self, current: str, then: Callable[[str], object]) -> None:
        choices = [
            Choice(value, word("priority", value), PRIORITY_ICONS[value], checked=value == current)
            for value in reversed(values("priority"))
        ]
        self._open(translate("Choosers", "Priority"), choices, lambda chosen: then(chosen[0]))

    def queue(self, current: str, then: Callable[[str], object]) -> None:
        queues = self._ui.desk.people.queues
        choices = [
            Choice(queue.slug, queue.name, "hash", words=" ".join(queue.markets), checked=queue.slug == current)
            for queue in queues
        ]
        self._open(translate("Choosers", "Move to queue"), choices, lambda chosen: then(chosen[0]))

    def case(self, cases: Sequence[Ticket], then: Callable[[Ticket], object]) -> None:
        """One of these cases."""
        known = {ticket.id: ticket for ticket in cases}
        choices = [
            Choice(ticket.id, f"#{ticket.number} {ticket.subject}", STATUS_ICONS[ticket.status], words=ticket.preview)
            for ticket in cases
        ]
        self._open(translate("Choosers", "Merge into"), choices, lambda chosen: then(known[chosen[0]]))

    def tags(self, current: Sequence[str], known: Sequence[str], then: Callable[[list[str]], object]) -> None:
        """`known`: tags to offer; a new one can be typed."""
        names = list(dict.fromkeys([*current, *known]))
        choices = [Choice(name, name, "tag", checked=name in current) for name in names]
        self._open(translate("Choosers", "Tags"), choices, then, several=True, allow_new=True)

    def snooze(self, then: Callable[[datetime | None], object], *, snoozed: bool = False) -> None:
        """An instant, or None to wake it up."""
        instants = self._instants()
        choices = [Choice(key, text, icon, self._ui.locale.date_time(at)) for key, (text, icon, at) in instants.items()]
        if snoozed:
            choices.append(Choice("", translate("Choosers", "Wake up now"), "alarm-clock-off"))
        self._open(
            translate("Choosers", "Snooze until"),
            choices,
            lambda chosen: then(instants[chosen[0]][2] if chosen[0] else None),
        )

    def _instants(self) -> dict[str, tuple[str, str, datetime]]:
        now = self._ui.locale.local(datetime.now(UTC))
        morning = now.replace(hour=9, minute=0, second=0, microsecond=0)
        evening = now.replace(hour=18, minute=0, second=0, microsecond=0)
        monday = morning + timedelta(days=7 - now.weekday())
        found = {
            "1h": (translate("Choosers", "In an hour"), "clock", now + timedelta(hours=1)),
            "3h": (translate("Choosers", "In three hours"), "clock", now + timedelta(hours=3)),
        }
        if now < evening - timedelta(hours=1):
            found["evening"] = (translate("Choosers", "This evening"), "moon", evening)
        found["tomorrow"] = (translate("Choosers", "Tomorrow morning"), "sun", morning + timedelta(days=1))
        found["monday"] = (translate("Choosers", "Monday morning"), "calendar", monday)
        return found

    def _open(
        self,
        title: str,
        choices: Sequence[Choice],
        then: Callable[[list[str]], object],
        *,
        several: bool = False,
        allow_new: bool = False,
    ) -> None:
        picker = Picker(self._ui, title, choices, then, several=several, allow_new=allow_new, parent=self._window)
        if self._anchor is not None:
            picker.open_at(self._anchor)
        else:
            picker.open_at(self._window, below=False)
