"""Whoever edits the audit trail or the ledger behind the platform's back is found out, with the place."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import asyncpg
import pytest

from agent_console.platform_server.audit.command import audit_verify
from agent_console.platform_server.audit.verify import Verification, verify
from agent_console.platform_server.store import Store
from tests.platform_server.money.world import receipt, world
from tests.support.platform import fresh_database


@pytest.fixture
def moved(database: str, tmp_path: Path) -> str:
    """A database in which money moved some times."""
    _move(database, tmp_path)
    return database


def _move(url: str, folder: Path) -> None:
    async def story() -> None:
        async with world(url, folder) as place:
            for amount in (100, 200, 300):
                receipt(await place.refund(amount))

    asyncio.run(story())


def _verified(url: str, **heads: tuple[int, str]) -> Verification:
    async def run() -> Verification:
        async with Store.open(url) as store:
            return await verify(store, **heads)

    return asyncio.run(run())


def _edit(url: str, *statements: str) -> None:
    """What somebody does who has the database itself."""
    if url.startswith("postgresql"):
        asyncio.run(_edit_postgres(url, statements))
        return
    with contextlib.closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection, connection:
        for statement in statements:
            connection.execute(statement)


async def _edit_postgres(url: str, statements: Sequence[str]) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


def test_what_nobody_touched_is_whole(moved: str) -> None:
    found = _verified(moved)
    assert found.whole
    assert (found.trail.rows, found.ledger.rows) == (6, 4)


SWAPPED = [
    "UPDATE audit SET seq = 99 WHERE seq = 2",
    "UPDATE audit SET seq = 2 WHERE seq = 3",
    "UPDATE audit SET seq = 3 WHERE seq = 99",
]
DOUBLED = """
UPDATE ledger_legs SET amount = amount * 2 WHERE movement_id IN (SELECT id FROM ledger_movements WHERE seq = 2)
"""
LAST_CUT_OFF = [
    "DELETE FROM ledger_legs WHERE movement_id IN (SELECT id FROM ledger_movements WHERE seq = 4)",
    "DELETE FROM ledger_movements WHERE seq = 4",
]
SLIPPED_IN = """
INSERT INTO ledger_legs (movement_id, account, currency, amount)
SELECT id, 'mine', 'EUR', 5 FROM ledger_movements WHERE seq = 1
"""


_AGAIN = """
INSERT INTO audit (seq, at, actor_id, actor_name, action, object_type, object_id, data, digest)
SELECT {seq}, at, actor_id, 'Lead', 'approval.approved', object_type, object_id, data, digest FROM audit WHERE seq = 1
"""
_MOVED_AGAIN = """
INSERT INTO ledger_movements (id, kind, booking_id, payment_id, refund_id, at, text, seq, digest)
SELECT 'again', kind, booking_id, payment_id, refund_id, at, text, -1, digest FROM ledger_movements WHERE seq = 1
"""
_LEGS_OF_IT = """
INSERT INTO ledger_legs (seq, movement_id, account, currency, amount)
VALUES (903, 'again', 'payout:me', 'EUR', -700), (904, 'again', 'platform', 'EUR', 700)
"""


@pytest.mark.parametrize(
    ("statements", "place"),
    [
        (["UPDATE audit SET data = replace(data, '200', '2') WHERE seq = 3"], "audit trail: broken at row 3"),
        (["UPDATE audit SET actor_name = 'Nobody' WHERE seq = 1"], "audit trail: broken at row 1"),
        (["UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE seq = 6"], "audit trail: broken at row 6"),
        (["DELETE FROM audit WHERE seq = 4"], "audit trail: broken at row 5: rows before it are missing"),
        (["DELETE FROM audit WHERE seq = 1"], "audit trail: broken at row 2"),
        (["DELETE FROM audit WHERE seq = 6"], "audit trail: broken at row 6: the trail ends at row 5"),
        (LAST_CUT_OFF, "ledger: broken at row 4: the trail ends at row 3"),
        (SWAPPED, "audit trail: broken at row 2"),
        ([DOUBLED], "ledger: broken at row 2"),
        (["UPDATE ledger_movements SET text = 'goodwill' WHERE seq = 3"], "ledger: broken at row 3"),
        (["DELETE FROM ledger_legs WHERE seq = 8"], "the accounts in EUR do not sum to zero"),
        ([SLIPPED_IN], "ledger: broken at row 1"),
        ([_AGAIN.format(seq=-1)], "audit trail: broken at row -1: nothing was ever written under this number"),
        ([_AGAIN.format(seq=0)], "audit trail: broken at row 0: nothing was ever written under this number"),
        ([_AGAIN.format(seq=7)], "audit trail: broken at row 7: nothing was ever written under this number"),
        ([_MOVED_AGAIN, _LEGS_OF_IT], "ledger: broken at row -1: nothing was ever written under this number"),
    ],
)
def test_an_edit_is_found_and_its_place_is_named(moved: str, statements: list[str], place: str) -> None:
    _edit(moved, *statements)
    found = _verified(moved)
    assert not found.whole
    assert any(place in line for line in found.lines()), found.lines()


LOOSE = """
INSERT INTO ledger_legs (seq, movement_id, account, currency, amount)
VALUES (901, 'ghost', 'payout:me', 'EUR', -5000), (902, 'ghost', 'platform', 'EUR', 5000)
"""


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (LOOSE, ["ledger: leg 901 belongs to no movement.", "ledger: leg 902 belongs to no movement."]),
        ("UPDATE ledger_movements SET at = 'soon' WHERE seq = 2", ["ledger: broken at row 2: it cannot be read."]),
        ("UPDATE audit SET at = 5 WHERE seq = 3", ["audit trail: broken at row 3: it cannot be read."]),
        (
            "UPDATE audit SET data = CAST(x'ff' AS TEXT) WHERE seq = 6",
            ["audit trail: broken at row 6: it cannot be read."],
        ),
        ("UPDATE audit SET data = x'ff' WHERE seq = 4", ["audit trail: broken at row 4: it was changed or moved."]),
        ("UPDATE ledger_legs SET amount = 'much' WHERE seq = 3", ["ledger: broken at row 2: it was changed or moved."]),
        (
            "UPDATE audit SET seq = 'first' WHERE seq = 6",
            [
                "audit trail: broken at row first: nothing was ever written under this number.",
                "audit trail: broken at row 6: the trail ends at row 5; its end was cut off.",
            ],
        ),
        (
            "UPDATE ledger_movements SET digest = 'é' WHERE seq = 2",
            [
                "ledger: broken at row 2: it was changed or moved.",
                "ledger: broken at row 3: it was changed or moved.",
            ],
        ),
    ],
)
def test_what_only_sqlite_lets_somebody_write_is_found(tmp_path: Path, statement: str, told: list[str]) -> None:
    with fresh_database("sqlite", tmp_path) as url:
        _move(url, tmp_path)
        _edit(url, statement)
        lines = _verified(url).lines()
    assert [line for line in lines if "unbroken" not in line and "sum to zero" not in line] == told


def test_an_instant_that_only_postgresql_knows_is_found(tmp_path: Path) -> None:
    with fresh_database("postgres", tmp_path) as url:
        _move(url, tmp_path)
        _edit(url, "UPDATE audit SET at = '20000-01-01 00:00:00+00' WHERE seq = 3")
        lines = _verified(url).lines()
    assert [line for line in lines if "unbroken" not in line] == ["audit trail: broken at row 3: it cannot be read."]


def test_a_cut_off_end_shows_against_a_head_that_was_noted_down(moved: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = _verified(moved)
    head = (before.trail.head_seq, before.trail.head_digest)
    assert _verified(moved, audit_head=head).whole
    assert audit_verify(moved, audit_head=f"{head[0]}:{head[1]}") == 0
    assert f"{head[0]}:{head[1]}" in capsys.readouterr().out
    _edit(moved, "DELETE FROM audit WHERE seq >= 5", "UPDATE counters SET value = 4 WHERE name = 'audit'")
    assert _verified(moved).whole, "chain and counter alone cannot see this"
    assert audit_verify(moved, audit_head=f"{head[0]}:{head[1]}") == 1
    assert "cut off" in capsys.readouterr().err
