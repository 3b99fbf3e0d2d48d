"""What the ticket list can ask of the local copy: the query, its SQL, and the row that comes back."""

from __future__ import annotations

import enum
import json
import re
from dataclasses import dataclass
from typing import Any, Literal

NO_DUE = 1e15
"""Sort key of a ticket without a running clock: after every instant."""

ACTIVE = ("new", "open", "pending", "on_hold")
"""Statuses of the cases that somebody still has to end."""

ANSWERED_LATE = "answered_late"
"""What a row says of a clock that ran out and was settled after that."""


class Order(enum.Enum):
    """HURTS_FIRST: least time left first, cases without a running clock last."""

    HURTS_FIRST = "hurts_first"
    NEWEST = "newest"
    OLDEST = "oldest"
    PRIORITY = "priority"


@dataclass(frozen=True, kw_only=True)
class ViewQuery:
    """Which tickets, in which order. Empty tuples, None and "" mean "any".

    assignee: None anybody, "" nobody, else an agent's id. escalated_to: the id of the lead who was called to it. due_before:
    the clock runs out within this many seconds from now (or has run out). due_within: it runs out from the first of two
    instants (epoch seconds) to before the second. ids: these and no others. text: searched in subject, messages, names and
    booking codes; such a list is newest first.
    """

    assignee: str | None = None
    statuses: tuple[str, ...] = ()
    queues: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    escalated_to: str = ""
    due_before: float | None = None
    due_within: tuple[float, float] | None = None
    snoozed: Literal["hide", "only", "any"] = "hide"
    customer_id: str = ""
    ids: tuple[str, ...] | None = None
    text: str = ""
    order: Order = Order.HURTS_FIRST


class TicketRow:
    """One row of the list. Instants are epoch seconds (None: not set); `warn` is when the clock starts to warn.

    `clock_state` is a ClockState or ANSWERED_LATE. `clock_remaining` is in the clock's own business seconds at the
    ticket's version (negative: so late). `pending`: a command of this workstation is still on its way for this ticket.
    `unread`: the newest message is not ours and was not opened here.
    """

    __slots__ = (
        "assignee_id",
        "booking_code",
        "booking_ends",
        "booking_starts",
        "channel",
        "clock_metric",
        "clock_remaining",
        "clock_state",
        "customer_name",
        "customer_tier",
        "due",
        "id",
        "language",
        "last_author",
        "last_message",
        "market",
        "message_count",
        "number",
        "pending",
        "preview",
        "priority",
        "queue",
        "rowid",
        "snoozed_until",
        "status",
        "subject",
        "tags",
        "unread",
        "updated",
        "warn",
    )

    rowid: int
    id: str
    number: int
    subject: str
    preview: str
    channel: str
    market: str
    queue: str
    status: str
    priority: str
    language: str
    tags: tuple[str, ...]
    customer_name: str
    customer_tier: str
    booking_code: str
    booking_starts: float | None
    booking_ends: float | None
    assignee_id: str
    due: float | None
    clock_metric: str
    clock_state: str
    clock_remaining: int
    warn: float | None
    updated: float
    last_message: float | None
    unread: bool
    last_author: str
    message_count: int
    pending: bool
    snoozed_until: float | None

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            setattr(self, name, value)

    def __repr__(self) -> str:
        return f"TicketRow(#{self.number})"


_COLUMNS = (
    "t.rowid, t.id, t.number, t.subject, t.preview, t.channel, t.market, t.queue, t.status, t.priority, t.language,"
    " t.tags, t.customer_name, t.customer_tier, t.booking_code, t.booking_starts, t.booking_ends, t.assignee_id, t.due,"
    " t.clock_metric, t.clock_state, t.clock_remaining, t.warn, t.updated, t.last_message, t.last_author,"
    " t.message_count, t.snoozed_until, t.last_message_id, s.message_id"
)


def rows_sql(count: int) -> str:
    """SQL for the rows of `count` rowids (bound as values), in no order."""
    marks = ",".join("?" * count)
    return f"SELECT {_COLUMNS} FROM tickets t LEFT JOIN seen s ON s.ticket_id=t.id WHERE t.rowid IN ({marks})"  # noqa: S608 - only marks are filled in


def row_of(values: tuple[Any, ...]) -> TicketRow:
    """The row from the columns of `rows_sql`."""
    row = TicketRow()
    (
        row.rowid,
        row.id,
        row.number,
        row.subject,
        row.preview,
        row.channel,
        row.market,
        row.queue,
        row.status,
        row.priority,
        row.language,
        tags,
        row.customer_name,
        row.customer_tier,
        row.booking_code,
        row.booking_starts,
        row.booking_ends,
        row.assignee_id,
        due,
        row.clock_metric,
        row.clock_state,
        row.clock_remaining,
        row.warn,
        row.updated,
        row.last_message,
        row.last_author,
        row.message_count,
        row.snoozed_until,
        last_message_id,
        seen,
    ) = values
    row.tags = tuple(tag for tag in tags.split("\n") if tag)
    row.due = None if due >= NO_DUE else due
    row.unread = row.last_author in ("customer", "host") and seen != last_message_id
    row.pending = False
    return row


_ORDERS = {
    Order.HURTS_FIRST: "due, number",
    Order.NEWEST: "updated DESC, number DESC",
    Order.OLDEST: "created, number",
    Order.PRIORITY: "urgency_rank, due, number",
}
_CANDIDATES = 2000
"""Newest matching tickets, and messages, that a search looks at: a common word must not cost a scan of everything."""


def ids_sql(query: ViewQuery, now: float) -> tuple[str, list[Any]]:
    """SELECT of the rowids in order, and its values."""
    where, values = where_sql(query, now)
    order = _ORDERS[Order.NEWEST] if query.text.strip() else _ORDERS[query.order]
    return f"SELECT rowid FROM tickets WHERE {where} ORDER BY {order}", values  # noqa: S608 - fixed words only


def where_sql(query: ViewQuery, now: float) -> tuple[str, list[Any]]:
    """The condition of a query and its values."""
    parts: list[str] = []
    values: list[Any] = []
    if query.statuses and set(query.statuses) <= set(ACTIVE):
        parts.append("active=1")
    if set(query.statuses) != set(ACTIVE):
        _among(parts, values, "status", query.statuses)
    if query.assignee is not None:
        parts.append("assignee_id=?")
        values.append(query.assignee)
    for column, wanted in (
        ("queue", query.queues),
        ("channel", query.channels),
        ("market", query.markets),
        ("language", query.languages),
        ("priority", query.priorities),
    ):
        _among(parts, values, column, wanted)
    for tag in query.tags:
        parts.append("instr(char(10)||tags||char(10), ?)")
        values.append(f"\n{tag}\n")
    if query.escalated_to:
        parts.append("escalated_to=?")
        values.append(query.escalated_to)
    if query.customer_id:
        parts.append("customer_id=?")
        values.append(query.customer_id)
    if query.ids is not None:
        parts.append("id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(query.ids))
    if query.due_before is not None:
        parts.append("due<=?")
        values.append(now + query.due_before)
    if query.due_within is not None:
        parts.append("due>=? AND due<?")
        values.extend(query.due_within)
    if query.snoozed != "any":
        parts.append("snoozed_until>?" if query.snoozed == "only" else "(snoozed_until IS NULL OR snoozed_until<=?)")
        values.append(now)
    _matching(parts, values, query.text)
    return " AND ".join(parts) or "1", values


def _among(parts: list[str], values: list[Any], column: str, wanted: tuple[str, ...]) -> None:
    if wanted:
        parts.append(f"{column} IN ({','.join('?' * len(wanted))})")
        values.extend(wanted)


def _matching(parts: list[str], values: list[Any], text: str) -> None:
    if not text.strip():
        return
    match = match_of(text)
    if not match:
        parts.append("0")  # nothing but punctuation: nothing can match
        return
    parts.append(
        "rowid IN (SELECT rowid FROM (SELECT rowid FROM ticket_words WHERE ticket_words MATCH ? ORDER BY rowid DESC"
        " LIMIT ?) UNION SELECT ticket_rowid FROM messages"
        " WHERE rowid IN (SELECT rowid FROM message_words WHERE message_words MATCH ? ORDER BY rowid DESC"
        " LIMIT ?))"
    )
    values += [match, _CANDIDATES, match, _CANDIDATES]


def match_of(text: str) -> str:
    """The FTS5 expression for what a person typed: every word must begin so; "" when there is no word in it."""
    words = re.findall(r"\w+", text.replace("_", " "))[:12]
    return " ".join(f'"{word}"*' for word in words)
