"""Applying what the platform says, and asking for tickets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import apsw
import msgspec
import pytest

from agent_console.contract.codec import encode
from agent_console.contract.commands import Change
from agent_console.contract.entities import Clock, Entity
from agent_console.store.apply import apply_changes, apply_entities, leading_clock
from agent_console.store.database import open_database
from agent_console.store.migrations import STEPS, migrate
from agent_console.store.queries import ACTIVE, ANSWERED_LATE, Order, TicketRow, ViewQuery
from agent_console.store.reading import (
    all_ids,
    case_of,
    count_of,
    first_ids,
    mark_seen,
    rows_of,
    ticket_of,
)
from tests.store.conftest import KEY, NOON, a_message, a_ticket


@pytest.fixture
def db(tmp_path: Path) -> Iterator[apsw.Connection]:
    connection = open_database(tmp_path / "desk.db", KEY, "writer")
    migrate(connection)
    yield connection
    connection.close()


def ask(db: apsw.Connection, query: ViewQuery, now: float = NOON.timestamp()) -> list[TicketRow]:
    """The rows in order; every road to them agrees."""
    ids = all_ids(db, query, now)
    assert list(first_ids(db, query, now, 1000)) == list(ids)
    assert count_of(db, query, now) == len(ids)
    rows = {row.rowid: row for row in rows_of(db, ids)}
    return [rows[rowid] for rowid in ids]


def numbers(db: apsw.Connection, query: ViewQuery, now: float = NOON.timestamp()) -> list[int]:
    return [row.number for row in ask(db, query, now)]


def change(seq: int, entity: Entity, *, gone: bool = False) -> Change:
    return Change(seq=seq, entity=entity.entity, id=entity.id, data=_raw(entity), gone=gone)


def _raw(entity: Entity) -> msgspec.Raw:
    return msgspec.Raw(encode(entity))


def test_what_hurts_first_comes_first(db: apsw.Connection) -> None:
    apply_entities(db, [a_ticket(3), a_ticket(1), a_ticket(9, due_at=None), a_ticket(2), a_ticket(4, status="closed")])
    assert numbers(db, ViewQuery(statuses=ACTIVE)) == [1, 2, 3, 9]
    assert numbers(db, ViewQuery(statuses=ACTIVE, order=Order.NEWEST)) == [9, 3, 2, 1]
    assert numbers(db, ViewQuery(statuses=("closed",))) == [4]
    assert numbers(db, ViewQuery(due_before=120.0)) == [1, 2]


def a_clock(side: str = "support", minutes: int | None = 5, **fields: Any) -> Clock:
    """A clock that is due so many minutes after noon."""
    due = None if minutes is None else NOON + timedelta(minutes=minutes)
    given: dict[str, Any] = {"metric": "next_reply", "side": side, "state": "running", "due_at": due}
    return Clock(**(given | fields))


def test_a_row_leads_with_the_clock_that_still_wants_something(db: apsw.Connection) -> None:
    answered_late = a_clock(
        minutes=-90, metric="first_reply", state="breached", settled_at=NOON, remaining_seconds=-180
    )
    kept = a_clock(metric="agent_work", state="met", settled_at=NOON)
    paused = a_clock(minutes=None, metric="total_resolution", state="paused")
    theirs = a_clock("counterparty")
    ours = a_clock()
    hurting = [a_clock(minutes=-1, state="breached"), ours, theirs, paused, answered_late, kept]
    for first in range(len(hurting)):
        left = hurting[first:]
        assert leading_clock(a_ticket(1, clocks=left[::-1])) == left[0]
    assert leading_clock(a_ticket(1)) is None

    apply_entities(db, [a_ticket(1, clocks=[answered_late, ours]), a_ticket(2, clocks=[answered_late], due_at=None)])
    first_row, second_row = ask(db, ViewQuery())
    assert (first_row.clock_metric, first_row.clock_state) == ("next_reply", "running")
    shown = (second_row.due, second_row.clock_metric, second_row.clock_state, second_row.clock_remaining)
    assert shown == (None, "first_reply", ANSWERED_LATE, -180)


def test_filters_of_a_view(db: apsw.Connection) -> None:
    apply_entities(
        db,
        [
            a_ticket(1, assignee_id="me", queue="kz", tags=["vip", "door"], escalated_to="lead"),
            a_ticket(2, queue="kz", snoozed_until=NOON + timedelta(hours=1), priority="urgent"),
            a_ticket(3, channel="email", language="ru", merged_into=a_ticket(1).id, status="closed"),
        ],
    )
    assert numbers(db, ViewQuery(assignee="me")) == [1]
    assert numbers(db, ViewQuery(assignee="", statuses=ACTIVE)) == []
    assert numbers(db, ViewQuery(queues=("kz",), snoozed="any")) == [1, 2]
    assert numbers(db, ViewQuery(snoozed="only")) == [2]
    assert numbers(db, ViewQuery(queues=("kz",)), (NOON + timedelta(hours=2)).timestamp()) == [1, 2]
    assert numbers(db, ViewQuery(tags=("door",))) == [1]
    assert numbers(db, ViewQuery(tags=("oor",))) == []
    assert numbers(db, ViewQuery(escalated_to="lead")) == [1]
    assert numbers(db, ViewQuery(escalated_to="another lead")) == []
    assert numbers(db, ViewQuery(languages=("ru",), channels=("email",))) == [3]
    assert numbers(db, ViewQuery(snoozed="any", order=Order.PRIORITY))[0] == 2


def test_search_finds_words_names_codes_and_numbers(db: apsw.Connection) -> None:
    first = a_ticket(1, subject="Дверь не открывается", booking_code="HM-2R4X")
    second = a_ticket(2, subject="Refund", customer_name="Ани Петросян")
    apply_entities(db, [first, second])
    # A message may come before its ticket.
    third = a_ticket(3)
    apply_entities(db, [a_message(1, second, "Die Gebühr war falsch"), a_message(2, third, "the gebuhr again")])
    apply_entities(db, [third])
    assert numbers(db, ViewQuery(text="дверь")) == [1]
    assert numbers(db, ViewQuery(text="hm-2r4x")) == [1]
    assert numbers(db, ViewQuery(text="петрос ани")) == [2]
    assert numbers(db, ViewQuery(text="gebuhr")) == [3, 2]
    assert numbers(db, ViewQuery(text='"; DROP (*')) == []
    assert numbers(db, ViewQuery(text="-")) == []
    apply_entities(db, [a_ticket(1, subject="Ключ найден", version=2)])
    assert numbers(db, ViewQuery(text="дверь")) == []
    assert numbers(db, ViewQuery(text="ключ")) == [1]
    assert numbers(db, ViewQuery(text="петр")) == [2]


def test_older_states_and_removed_things_do_not_come_back(db: apsw.Connection) -> None:
    newer = a_ticket(1, version=5, subject="Newer")
    applied = apply_changes(db, [change(10, newer), change(9, a_ticket(1, version=4, subject="Older"))])
    assert applied.tickets == {newer.id} and len(applied.entities) == 1
    found = ticket_of(db, newer.id)
    assert found is not None and found.subject == "Newer"
    apply_changes(db, [change(20, newer, gone=True)])
    apply_changes(db, [change(15, newer)])
    assert ticket_of(db, newer.id) is None
    assert numbers(db, ViewQuery(text="newer")) == []
    apply_changes(db, [change(25, newer)])
    assert ticket_of(db, newer.id) is not None


def test_what_cannot_be_read_is_left_out_and_counted(db: apsw.Connection) -> None:
    wrong = Change(seq=1, entity="ticket", id="x", data=msgspec.Raw(b'{"id":"x","number":"seven"}'))
    strange = Change(seq=2, entity="spaceship", id="y", data=msgspec.Raw(b"{}"))
    applied = apply_changes(db, [wrong, strange, change(3, a_ticket(1))])
    assert applied.unreadable == 1
    assert numbers(db, ViewQuery()) == [1]


def test_unread_until_seen(db: apsw.Connection) -> None:
    ticket = a_ticket(1, last_author="customer", last_message_id="m1")
    apply_entities(db, [ticket])
    assert ask(db, ViewQuery())[0].unread
    mark_seen(db, ticket.id, "m1")
    assert not ask(db, ViewQuery())[0].unread
    apply_entities(db, [a_ticket(1, version=2, last_author="customer", last_message_id="m2")])
    assert ask(db, ViewQuery())[0].unread


def test_a_case_from_the_local_copy_alone(db: apsw.Connection) -> None:
    ticket = a_ticket(1)
    apply_entities(db, [ticket, a_message(2, ticket, "second"), a_message(1, ticket, "first"), a_ticket(2)])
    case = case_of(db, ticket.id)
    assert case is not None
    assert [message.text for message in case.messages] == ["first", "second"]
    assert case.customer.name == "Gulnara Guest"
    assert case_of(db, "nobody") is None


def test_named_tickets_alone_are_found_in_the_order_of_the_list(db: apsw.Connection) -> None:
    tickets = [a_ticket(number) for number in (1, 2, 3)]
    apply_entities(db, tickets)
    assert numbers(db, ViewQuery(ids=(tickets[2].id, tickets[0].id, "nobody"), snoozed="any")) == [1, 3]
    assert numbers(db, ViewQuery(ids=(), snoozed="any")) == []


def test_deadlines_of_one_hour_are_found(db: apsw.Connection) -> None:
    hour = NOON + timedelta(hours=1)
    tickets = [
        msgspec.structs.replace(
            a_ticket(number), due_at=at, clocks=[Clock(metric="first_reply", state="running", due_at=at)]
        )
        for number, at in enumerate((NOON - timedelta(seconds=1), NOON, hour - timedelta(seconds=1), hour), 1)
    ]
    apply_entities(db, tickets)
    within = (NOON.timestamp(), hour.timestamp())
    assert numbers(db, ViewQuery(due_within=within, snoozed="any")) == [2, 3]


def test_an_older_copy_learns_whom_its_cases_were_escalated_to(tmp_path: Path) -> None:
    """The platform has said it, and the console that stored it did not know the word yet."""
    db = apsw.Connection(str(tmp_path / "old.db"))
    migrate(db, STEPS[:2])
    known = a_ticket(1, escalated_to="lead")
    values = {"id": known.id, "version": 1, "active": 1, "status": "open", "number": 1, "data": encode(known)}
    columns = [row[1:4] for row in db.execute("PRAGMA table_info(tickets)") if row[1] != "rowid"]
    filled = {name: values.get(name, "" if kind == "TEXT" else 0) for name, kind, _ in columns}
    marks = ",".join("?" * len(filled))
    db.execute(f"INSERT INTO tickets({','.join(filled)}) VALUES({marks})", tuple(filled.values()))
    migrate(db)
    assert db.execute("SELECT escalated_to FROM tickets").fetchall() == [("lead",)]
    db.close()
