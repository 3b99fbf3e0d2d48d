"""What becomes a row of the conversation, and what stays the same row."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from agent_console.contract.commands import ReplyCommand
from agent_console.desk.case_types import TimelineItem
from agent_console.desk.outbox_entry import OutboxEntry
from agent_console.domain.kinds import OutboxState
from agent_console.ui.case.rows import DayRow, EventsRow, MessageRow, OutgoingRow, build_rows, is_news
from tests.ui_case.things import ME, NOON, TICKET, event, happened, message, said


def utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


def kinds(rows: list[object]) -> list[str]:
    return [type(row).__name__ for row in rows]


def test_each_day_begins_with_its_line() -> None:
    rows = build_rows([said(message(minutes=0)), said(message(minutes=60 * 13))], utc)
    assert kinds(list(rows)) == ["DayRow", "MessageRow", "DayRow", "MessageRow"]


def test_days_begin_at_the_agents_midnight() -> None:
    east = timezone(timedelta(hours=5))
    rows = build_rows(
        [said(message(minutes=60 * 6.9)), said(message(minutes=60 * 7.1))], lambda at: at.astimezone(east)
    )
    assert [row.day.day for row in rows if isinstance(row, DayRow)] == [12, 13]


def test_events_in_a_row_are_one_row_and_message_events_none() -> None:
    items = [
        happened(event("status", 1)),
        happened(event("message", 2)),
        happened(event("tags", 3)),
        said(message(minutes=4)),
        happened(event("status", 5)),
    ]
    groups = [row for row in build_rows(items, utc) if isinstance(row, EventsRow)]
    assert [len(row.events) for row in groups] == [2, 1]


def test_of_many_events_the_last_is_shown_and_whatever_is_about_money() -> None:
    back = event("status", 3, data={"to": "open", "why": {"cause": "money", "what": "refund"}})
    events = [
        event("status", 1),
        event("refund", 2, data={"state": "failed"}),
        back,
        event("tags", 4),
        event("clock", 5),
    ]
    (row,) = [row for row in build_rows([happened(one) for one in events], utc) if isinstance(row, EventsRow)]
    assert row.in_short == (events[1], back, events[4])
    assert EventsRow("few", tuple(events[2:])).in_short == tuple(events[2:])


def test_a_message_soon_after_continues_and_a_note_between_does_not() -> None:
    items = [said(message(minutes=0)), said(message(minutes=4)), said(message(minutes=5, public=False, author="agent"))]
    rows = [row for row in build_rows([*items, said(message(minutes=6))], utc) if isinstance(row, MessageRow)]
    assert [row.continued for row in rows] == [False, True, False, False]


def test_a_row_keeps_its_key_and_differs_when_the_delivery_does() -> None:
    first = message(author="agent", delivery="sent")
    again = message(author="agent", delivery="read", id=first.id)
    before, after = build_rows([said(first)], utc)[1], build_rows([said(again)], utc)[1]
    assert before.key == after.key
    assert before != after


def test_an_outgoing_reply_looks_as_it_will() -> None:
    entry = OutboxEntry(
        key="k",
        kind="reply",
        ticket_id=TICKET,
        state=OutboxState.HELD,
        created_at=NOON.timestamp(),
        command=ReplyCommand(text="On my way", channel="chat"),
    )
    rows = build_rows([TimelineItem(kind="outgoing", id="k", at=NOON, entry=entry)], utc)
    assert isinstance(rows[-1], OutgoingRow)
    assert (rows[-1].message.text, rows[-1].message.public) == ("On my way", True)


def test_news_is_what_others_say() -> None:
    mine, theirs = message(author="agent", author_id=ME), message()
    rows = [row for row in build_rows([said(mine), said(theirs)], utc) if isinstance(row, MessageRow)]
    assert [is_news(row, ME) for row in rows] == [False, True]
