"""What a conversation looks like, as a list of rows: days, messages, folded events, outgoing entries. No widgets.

Rows are compared by value, so that the timeline touches only the widgets whose row has changed. A row's `key` is stable
for as long as the row tells of the same thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from agent_console.contract.commands import ReplyCommand
from agent_console.contract.entities import Attachment, Message
from agent_console.domain.kinds import Author

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from agent_console.contract.entities import TicketEvent
    from agent_console.desk.case_types import TimelineItem
    from agent_console.desk.outbox_entry import OutboxEntry

    Local = Callable[[datetime], datetime]

__all__ = ["DayRow", "EventsRow", "MessageRow", "OutgoingRow", "Row", "build_rows", "is_news"]

CONTINUES_WITHIN = timedelta(minutes=5)
"""A message of the same author on the same channel within this time is shown without repeating who wrote it."""

SILENT_EVENTS = frozenset({"message", "policy"})
"""Events that the conversation shows otherwise (a message is its own row) or that only the clocks care about."""

SHOWN_UNFOLDED = 3
"""So many events in a row are shown as they are."""

MONEY_EVENTS = frozenset({"refund", "compensation", "claim", "chargeback", "approval"})
"""Events that are never folded away: what moved, and what did not."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """The line between two days, in the agent's own zone."""

    key: str
    day: date


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A message or an internal note. `continued`: the row above is by the same author, moments before."""

    key: str
    message: Message
    continued: bool


@dataclass(frozen=True, slots=True)
class EventsRow:
    """Events that followed one another without a message between them."""

    key: str
    events: tuple[TicketEvent, ...]

    @property
    def in_short(self) -> tuple[TicketEvent, ...]:
        """What is shown before the row is unfolded: of many events the last, and those about money."""
        if len(self.events) <= SHOWN_UNFOLDED:
            return self.events
        return (*(event for event in self.events[:-1] if _about_money(event)), self.events[-1])


@dataclass(frozen=True, slots=True)
class OutgoingRow:
    """A reply or note that has not been confirmed; `message` is how it will look."""

    key: str
    entry: OutboxEntry
    message: Message


Row = DayRow | MessageRow | EventsRow | OutgoingRow


def build_rows(items: Iterable[TimelineItem], local: Local) -> list[Row]:
    """The rows of a timeline, oldest first, in the order in which the desk gives the items. `local` puts an instant into
    the agent's zone, in which days begin and end."""
    rows: list[Row] = []
    shown = [item for item in items if _is_shown(item)]
    day: date | None = None
    for is_event, group in groupby(shown, key=lambda item: item.kind == "event"):
        members = list(group)
        append = _append_events if is_event else _append_messages
        day = append(rows, members, local, day)
    return rows


def is_news(row: Row, me: str) -> bool:
    """Whether the row is something that somebody other than the agent `me` said."""
    return isinstance(row, MessageRow) and not (row.message.author == Author.AGENT and row.message.author_id == me)


def _is_shown(item: TimelineItem) -> bool:
    return item.event is None or item.event.type not in SILENT_EVENTS


def _about_money(event: TicketEvent) -> bool:
    why = event.data.get("why")
    return event.type in MONEY_EVENTS or (isinstance(why, dict) and why.get("cause") == "money")


def _append_events(rows: list[Row], items: Sequence[TimelineItem], local: Local, day: date | None) -> date | None:
    for local_day, group in groupby(items, key=lambda item: local(item.at).date()):
        day = _append_day(rows, local_day, day)
        events = tuple(item.event for item in group if item.event is not None)
        rows.append(EventsRow(f"events:{events[0].id}", events))
    return day


def _append_messages(rows: list[Row], items: Sequence[TimelineItem], local: Local, day: date | None) -> date | None:
    for item in items:
        day = _append_day(rows, local(item.at).date(), day)
        if item.entry is not None:
            outgoing = _outgoing(item, item.entry)
            if outgoing is not None:
                rows.append(outgoing)
        elif item.message is not None:
            rows.append(MessageRow(f"message:{item.message.id}", item.message, _continues(rows, item.message, item.at)))
    return day


def _append_day(rows: list[Row], local_day: date, day: date | None) -> date:
    if local_day != day:
        rows.append(DayRow(f"day:{local_day.isoformat()}", local_day))
    return local_day


def _outgoing(item: TimelineItem, entry: OutboxEntry) -> OutgoingRow | None:
    command = entry.command
    if not isinstance(command, ReplyCommand):
        return None
    message = Message(
        id=entry.key,
        ticket_id=entry.ticket_id,
        author=Author.AGENT,
        public=command.public,
        channel=command.channel,
        text=command.text,
        language=command.language,
        at=item.at,
        attachments=[
            Attachment(id="", name=file.name, mime=file.mime or "application/octet-stream", size=len(file.content))
            for file in command.attachments
        ],
    )
    return OutgoingRow(f"outgoing:{entry.key}", entry, message)


def _continues(rows: Sequence[Row], message: Message, at: datetime) -> bool:
    above = rows[-1] if rows else None
    if not isinstance(above, MessageRow):
        return False
    before = above.message
    return (
        before.author == message.author
        and before.author_id == message.author_id
        and before.public == message.public
        and before.channel == message.channel
        and at - before.at <= CONTINUES_WITHIN
    )
