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


@pytest.fixture
def moved(database: str, tmp_path: Path) -> str:
    """A database in which money moved some times."""

    async def story() -> None:
        async with world(database, tmp_path) as place:
            for amount in (100, 200, 300):
                receipt(await place.refund(amount))

    asyncio.run(story())
    return database


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
    ],
)
def test_an_edit_is_found_and_its_place_is_named(moved: str, statements: list[str], place: str) -> None:
    _edit(moved, *statements)
    found = _verified(moved)
    assert not found.whole
    assert any(place in line for line in found.lines()), found.lines()


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
