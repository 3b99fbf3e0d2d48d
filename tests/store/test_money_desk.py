"""The things of the money desk in the local copy, and files that were made before there was one."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import apsw

from agent_console.contract.entities import Approval, Booking, Chargeback, Claim, Compensation
from agent_console.store.apply import apply_entities
from agent_console.store.database import open_database
from agent_console.store.migrations import STEPS, migrate
from agent_console.store.outbox_rows import all_rows
from agent_console.store.reading import case_of
from agent_console.store.rescue import restore, set_aside
from agent_console.store.store import Store
from tests.store.conftest import KEY, NOON, a_ticket

OLD_ROW = "INSERT INTO outbox(key, kind, ticket_id, state, created_at, what, command) VALUES('k','refund','t','held',1,'5','{}')"


def a_money_case() -> tuple[Booking, Compensation, Claim, Chargeback, list[Approval]]:
    ticket = a_ticket(1)
    booking = Booking(
        id="b",
        code="ST-1",
        market="stays",
        customer_id=ticket.customer_id,
        status="running",
        title="Flat",
        zone="UTC",
        starts_at=NOON,
        created_at=NOON,
        currency="EUR",
    )
    common = {"booking_id": "b", "amount": 500, "currency": "EUR", "state": "waiting"}
    given = Compensation(
        id="c",
        kind="credit",
        reason="goodwill",
        customer_id=ticket.customer_id,
        requested_by="a",
        created_at=NOON,
        **common,
    )
    claim = Claim(
        id="l", kind="damage", text="A broken chair", claimed=500, requested_by="a", created_at=NOON, **common
    )
    taken = Chargeback(id="x", payment_id="p", gateway_ref="d", opened_at=NOON, **common)
    approvals = [
        Approval(
            id=f"a{number}",
            subject=subject,
            subject_id=about,
            kind="refund",
            level="lead",
            customer_id=customer,
            requested_by="a",
            requested_at=NOON + timedelta(minutes=number),
            expires_at=NOON + timedelta(days=1),
            **common,
        )
        for number, (subject, about, customer) in enumerate(
            (("compensation", "c", ticket.customer_id), ("claim", "l", ""))
        )
    ]
    return booking, given, claim, taken, approvals


def test_a_case_is_read_with_everything_that_is_about_its_money(tmp_path: Path) -> None:
    async def work() -> None:
        ticket = a_ticket(1)
        booking, given, claim, taken, approvals = a_money_case()
        store = await Store.open(tmp_path / "desk.db", KEY)
        await store.write(lambda db: apply_entities(db, [ticket, booking, given, claim, taken, *approvals]))
        file = await store.read(lambda db: case_of(db, ticket.id))
        await store.close()
        assert file is not None
        assert (file.compensations, file.claims, file.chargebacks) == ([given], [claim], [taken])
        assert file.approvals == approvals

    asyncio.run(work())


def test_a_file_of_an_older_program_keeps_its_outbox_and_asks_for_everything_once_more(tmp_path: Path) -> None:
    db = apsw.Connection(str(tmp_path / "old.db"))
    migrate(db, STEPS[:1])
    db.execute(OLD_ROW)
    db.execute("INSERT INTO cursors(name, seq, done) VALUES('feed', 9, 1)")
    migrate(db)
    (row,) = all_rows(db)
    assert (row.key, row.booking_id, row.subject_id) == ("k", "", "")
    assert db.execute("SELECT count(*) FROM cursors").fetchall() == [(0,)]
    db.close()


def test_the_outbox_of_an_older_file_is_saved_when_that_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    old = open_database(path, KEY, "writer")
    migrate(old, STEPS[:1])
    old.execute(OLD_ROW)
    old.close()
    rescue = set_aside(path, KEY)
    assert rescue.complete and rescue.count("outbox") == 1
    fresh = open_database(path, KEY, "writer")
    migrate(fresh)
    restore(fresh, rescue)
    assert [(row.key, row.booking_id) for row in all_rows(fresh)] == [("k", "")]
    fresh.close()
