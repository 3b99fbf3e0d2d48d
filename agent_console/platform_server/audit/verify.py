"""`agent-console platform audit verify`: walks the audit trail and the ledger and says where somebody changed them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Table, select

from agent_console.platform_server.audit.chain import Verdict, Walk
from agent_console.platform_server.money.ledger import LEDGER, balances, movement_digest
from agent_console.platform_server.store import Reader, Store
from agent_console.platform_server.store.chain import chained
from agent_console.platform_server.store.tables import audit, counters, ledger_legs, ledger_movements

_PAGE: Final = 1000
_AUDIT_COLUMNS: Final = ("seq", "at", "actor_id", "actor_name", "action", "object_type", "object_id", "data")


@dataclass(frozen=True)
class Verification:
    """What was found. `unbalanced` names currencies whose accounts do not sum to zero."""

    trail: Verdict
    ledger: Verdict
    unbalanced: tuple[str, ...]

    @property
    def whole(self) -> bool:
        return self.trail.whole and self.ledger.whole and not self.unbalanced

    def lines(self) -> list[str]:
        """The finding in words, for the operator."""
        found = [*_told("audit trail", self.trail), *_told("ledger", self.ledger)]
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
            written.get("audit", 0),
            *audit_head,
        )
        async for page in _pages(reader, audit):
            trail.feed(page)
        movements = Walk(_movement_digest, written.get(LEDGER, 0), *ledger_head)
        async for page in _pages(reader, ledger_movements):
            movements.feed(await _with_legs(reader, page))
        books = await balances(reader)
    verdict = movements.finish()
    return Verification(
        trail=trail.finish(),
        ledger=verdict,
        unbalanced=tuple(sorted(currency for currency, accounts in books.items() if sum(accounts.values()) != 0)),
    )


def _movement_digest(previous: str, row: Mapping[str, Any]) -> str:
    return movement_digest(previous, {name: row[name] for name in row if name not in ("legs", "digest")}, row["legs"])


async def _pages(reader: Reader, table: Table) -> AsyncIterator[list[dict[str, Any]]]:
    after = 0
    while True:
        statement = select(table).where(table.c.seq > after).order_by(table.c.seq).limit(_PAGE)
        rows = [row._asdict() for row in await reader.execute(statement)]
        if not rows:
            return
        yield rows
        after = rows[-1]["seq"]


async def _with_legs(reader: Reader, page: list[dict[str, Any]]) -> list[dict[str, Any]]:
    leg = ledger_legs
    statement = select(leg).where(leg.c.movement_id.in_([row["id"] for row in page]))
    legs: dict[str, list[tuple[str, str, int]]] = {}
    for row in await reader.execute(statement):
        legs.setdefault(row.movement_id, []).append((row.account, row.currency, row.amount))
    return [{**row, "legs": legs.get(row["id"], [])} for row in page]
