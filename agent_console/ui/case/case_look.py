"""What the views of a case share: the window's helpers, the desk's names, and what can be done with links and files."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QUrl, Signal

from agent_console.domain.kinds import Connection
from agent_console.ui.case.clock_words import ClockWords
from agent_console.ui.case.event_words import EventWords
from agent_console.ui.case.files import FileKeeper
from agent_console.ui.case.links import LinkOpener
from agent_console.ui.case.routing_words import RoutingWords
from agent_console.ui.case.words import CaseWords
from agent_console.ui.icons import CHANNEL_ICONS
from agent_console.ui.notifier import WARNING
from agent_console.ui.widgets import paint_avatar

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QIcon, QPainter
    from PySide6.QtWidgets import QWidget

    from agent_console.contract.entities import Attachment, Ticket, TicketEvent
    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.domain.faults import Fault
    from agent_console.ui.context import UiContext

__all__ = ["CaseLook", "ticket_of"]

_EVENT_ICONS = {
    "created": "plus",
    "status": "circle-dot",
    "assignee": "user",
    "priority": "signal-high",
    "queue": "layers",
    "tags": "tag",
    "booking": "calendar",
    "refund": "hand-coins",
    "compensation": "hand-coins",
    "claim": "scale",
    "untold": "circle-alert",
    "approval": "shield-check",
    "chargeback": "credit-card",
    "merged": "git-merge",
    "snoozed": "alarm-clock",
    "clock": "clock",
}


def ticket_of(case: Case | None) -> Ticket | None:
    """The ticket as the agent means it to be; None while nothing is known of it."""
    return case.ticket if case is not None and case.known else None


class CaseLook(QObject):
    """One per case page. Views ask it for names, times, icons and pictures, and hand it what the agent pressed.

    `pass_on_wanted` carries words of the other side for the reply; only where `has_reply` is there one.
    """

    pass_on_wanted = Signal(str)

    def __init__(self, ui: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self.ui = ui
        self.has_reply = False
        self.theme, self.icons, self.tasks, self.ticker = ui.theme, ui.icons, ui.tasks, ui.ticker
        self.words = CaseWords(self)
        self.clocks = ClockWords(self)
        self.routing = RoutingWords(ui.locale, self.agent_name, lambda: self.me_id, self)
        self.events = EventWords(self.agent_name, self.queue_name, ui.locale.money, self, routing=self.routing.sentence)
        self._links = LinkOpener(window, lambda text: ui.notifier.show(text, WARNING))
        self._files = FileKeeper(ui, window)

    # --- names -----------------------------------------------------------------------------------------------------

    @property
    def me_id(self) -> str:
        me = self.ui.desk.me
        return me.id if me is not None else ""

    def agent_name(self, agent_id: str) -> str:
        """The name of a colleague; "" when not known."""
        agent = self.ui.desk.people.agent(agent_id)
        return agent.name if agent is not None else ""

    def queue_name(self, slug: str) -> str:
        """The shown name of a queue; its slug when not known."""
        queue = self.ui.desk.people.queue(slug)
        return queue.name if queue is not None else slug

    def is_live(self) -> bool:
        return self.ui.desk.connection == Connection.LIVE

    # --- times and sizes -------------------------------------------------------------------------------------------

    def local(self, at: datetime) -> datetime:
        return self.ui.locale.local(at)

    def time_of_day(self, at: datetime) -> str:
        return self.ui.locale.time(at)

    def moment(self, at: datetime) -> str:
        return self.ui.locale.date_time(at)

    def day_name(self, day: date) -> str:
        noon = datetime.combine(day, time(12), tzinfo=self.local(datetime.now(UTC)).tzinfo)
        return self.ui.locale.day(noon)

    def file_size(self, size: int) -> str:
        return self.ui.locale.size(size)

    # --- pictures --------------------------------------------------------------------------------------------------

    def icon(self, name: str, role: str = "icon") -> QIcon:
        return self.icons.icon(name, role)

    def paint_event_icon(self, painter: QPainter, box: QRect, event: TicketEvent) -> None:
        self.icons.paint(painter, box, _EVENT_ICONS.get(event.type, "info"), "text_faint")

    def paint_channel_icon(self, painter: QPainter, box: QRect, channel: str) -> None:
        self.icons.paint(painter, box, CHANNEL_ICONS.get(channel, "message-square-text"))

    def paint_avatar(self, painter: QPainter, box: QRect, name: str) -> None:
        paint_avatar(painter, self.theme, QRectF(box), name)

    # --- what the agent pressed ------------------------------------------------------------------------------------

    def open_link(self, url: QUrl) -> None:
        self._links.want(url)

    def load(
        self,
        owner: QObject,
        attachment: Attachment,
        done: Callable[[bytes], None],
        failed: Callable[[Fault], None],
    ) -> None:
        """Fetch the bytes of a file."""
        self.tasks.run(self.ui.desk.attachment(attachment.id), owner=owner, done=done, failed=failed, key=attachment.id)

    def save_attachment(self, attachment: Attachment) -> None:
        self._files.save(attachment)

    def show_picture(self, attachment: Attachment) -> None:
        self._files.show(attachment)

    def undo(self, entry: OutboxEntry) -> None:
        """Take it back while it is held."""
        self.tasks.run(self.ui.desk.outbox.undo(entry.key), owner=self)

    def retry(self, entry: OutboxEntry) -> None:
        """Mean anew what was refused; where somebody wrote meanwhile, send although."""
        moved = entry.fault is not None and entry.fault.code == "conversation_moved"
        self.tasks.run(self.ui.desk.outbox.retry(entry.key, send_anyway=moved), owner=self)

    def discard(self, entry: OutboxEntry) -> None:
        """Give up what was refused."""
        self.tasks.run(self.ui.desk.outbox.discard(entry.key), owner=self)
