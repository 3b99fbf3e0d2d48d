"""`agent-console platform audit verify`: walks the audit trail and the ledger and says where somebody changed them."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, select

from agent_console.platform_server.audit.chain import Verdict, Walk
from agent_console.platform_server.money.ledger import LEDGER, balances, movement_digest
from agent_console.platform_server.store import Reader, Store
from agent_console.platform_server.store.chain import chained
from agent_console.platform_server.store.tables import audit, counters, ledger_legs, ledger_movements

_PAGE: Final = 1000
_LISTED: Final = 100
_UNREADABLE: Final = (ValueError, TypeError, OverflowError, sqlite3.OperationalError)
"""What the drivers raise for values that the platform never writes: no instant, no UTF-8, a sum beyond all bounds."""
_Load = Callable[[Reader, Table, ColumnElement[bool]], Awaitable[list[dict[str, Any]]]]
_AUDIT_COLUMNS: Final = ("seq", "at", "actor_id", "actor_name", "action", "object_type", "object_id", "data")


@dataclass(frozen=True)
class Verification:
    """What was found. `unbalanced` names currencies whose accounts do not sum to zero; `others` says in words what no chain
    sees."""

    trail: Verdict
    ledger: Verdict
    unbalanced: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        return self.trail.whole and self.ledger.whole and not self.unbalanced and not self.others

    def lines(self) -> list[str]:
        """The finding in words, for the operator."""
        found = [*_told("audit trail", self.trail), *_told("ledger", self.ledger)]
        found += [f"ledger: {what}." for what in self.others]
        found += [f"ledger: the accounts in {currency} do not sum to zero." for currency in self.unbalanced]
        return found


def _told(name: str, verdict: Verdict) -> Iterable[str]:
    if verdict.whole:
        head = f"; its head is {verdict.head_seq}:{verdict.head_digest}" if verdict.rows else ""
        yield f"{name}: {verdict.rows} rows, unbroken{head}."
    for broken in verdict.breaks:
        yield f"{name}: broken at row {broken.seq}: {broken.reason}."


async def verify(
    store: Store, *, audit_head: tuple[int, str] = (0, ""), ledger_head: tuple[int, str] = (0, "")
) -> Verification:
    """Walk both chains at one moment. A head (number, digest) that was noted down earlier shows an end that was cut off by
    somebody who set the counter back, too."""
    async with store.reading() as reader:
        written = {row.name: row.value for row in await reader.execute(select(counters.c.name, counters.c.value))}
        trail = Walk(
            lambda previous, row: chained(previous, **{name: row[name] for name in _AUDIT_COLUMNS}),
            _numbered(written, "audit"),
            *audit_head,
        )
        async for page in _pages(reader, audit, _rows):
            trail.feed(page)
        movements = Walk(_movement_digest, _numbered(written, LEDGER), *ledger_head)
        async for page in _pages(reader, ledger_movements, _movements):
            movements.feed(page)
        others = [f"leg {seq} belongs to no movement" for seq in await _loose_legs(reader)]
        try:
            books = await balances(reader)
        except _UNREADABLE:
            books = {}
            others.append("its accounts cannot be summed")
    verdict = movements.finish()
    return Verification(
        trail=trail.finish(),
        ledger=verdict,
        unbalanced=tuple(sorted(currency for currency, accounts in books.items() if sum(accounts.values()) != 0)),
        others=tuple(others),
    )


def _numbered(written: Mapping[str, Any], name: str) -> int:
    """How many rows a counter has numbered; 0 where somebody made something else of it."""
    value = written.get(name, 0)
    return value if isinstance(value, int) else 0


def _movement_digest(previous: str, row: Mapping[str, Any]) -> str:
    return movement_digest(previous, {name: row[name] for name in row if name not in ("legs", "digest")}, row["legs"])


async def _pages(reader: Reader, table: Table, load: _Load) -> AsyncIterator[list[dict[str, Any]]]:
    """All rows in the order of their numbers, whatever stands there as a number. Of a page that cannot be read each row is
    read by itself, so that it is known which one it was."""
    after: Any = None
    while True:
        further = select(table.c.seq).order_by(table.c.seq).limit(_PAGE)
        seqs = [
            row.seq for row in await reader.execute(further if after is None else further.where(table.c.seq > after))
        ]
        if not seqs:
            return
        try:
            yield await load(reader, table, table.c.seq.between(seqs[0], seqs[-1]))
        except _UNREADABLE:
            yield [row for seq in seqs for row in await _alone(reader, table, load, seq)]
        after = seqs[-1]


async def _alone(reader: Reader, table: Table, load: _Load, seq: Any) -> list[dict[str, Any]]:
    try:
        return await load(reader, table, table.c.seq == seq)
    except _UNREADABLE:
        pass
    try:
        digest = await reader.scalar(select(table.c.digest).where(table.c.seq == seq))
    except _UNREADABLE:
        digest = ""
    return [{"seq": seq, "digest": digest}]


async def _rows(reader: Reader, table: Table, which: ColumnElement[bool]) -> list[dict[str, Any]]:
    return [row._asdict() for row in await reader.execute(select(table).where(which).order_by(table.c.seq))]


async def _movements(reader: Reader, table: Table, which: ColumnElement[bool]) -> list[dict[str, Any]]:
    """With their legs."""
    rows = await _rows(reader, table, which)
    leg = ledger_legs
    statement = select(leg).where(leg.c.movement_id.in_([row["id"] for row in rows]))
    legs: dict[str, list[tuple[str, str, int]]] = {}
    for row in await reader.execute(statement):
        legs.setdefault(row.movement_id, []).append((row.account, row.currency, row.amount))
    return [{**row, "legs": legs.get(row["id"], [])} for row in rows]


async def _loose_legs(reader: Reader) -> list[int]:
    """Legs whose movement is not there; SQLite does not mind them where somebody else writes."""
    leg, movement = ledger_legs, ledger_movements
    loose = select(leg.c.seq).outerjoin(movement, movement.c.id == leg.c.movement_id).where(movement.c.id.is_(None))
    return [row.seq for row in await reader.execute(loose.order_by(leg.c.seq).limit(_LISTED))]
