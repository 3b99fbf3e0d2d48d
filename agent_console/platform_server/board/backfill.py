"""Counts the cases of a database that is older than the board, a few at a time while everything else goes on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import exists, select

from agent_console.contract.entities import Ticket
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.figures import count_anew
from agent_console.platform_server.store.tables import happenings, import_checkpoints, open_cases, tickets

__all__ = ["Backfill"]

_SOURCE: Final = "figures"
_BATCH: Final = 50
_DONE: Final = -1


class Backfill:
    """Where the counting of older cases has come to; a stopped one goes on, a finished one never begins again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done = False

    async def step(self) -> int:
        """Count the next older cases; how many were looked at (0: all are counted)."""
        if self._done:
            return 0
        async with self._store.reading() as reader:
            where = import_checkpoints.c.source == _SOURCE
            known = (await reader.execute(select(import_checkpoints).where(where))).first()
            self._done = known is not None and known.position == _DONE
            after = known.data if known is not None else ""
            uncounted = [
                ~exists().where(open_cases.c.ticket_id == tickets.c.id),
                ~exists().where(happenings.c.ticket_id == tickets.c.id),
            ]
            found = select(tickets.c.id).where(tickets.c.id > after, *uncounted).order_by(tickets.c.id).limit(_BATCH)
            ids = [] if self._done else [row.id for row in await reader.execute(found)]
        if not self._done:
            await self._count(ids, known.position if known is not None else 0)
        return len(ids)

    async def _count(self, ids: list[str], before: int) -> None:
        async with self._store.unit() as unit:
            await count_anew(unit, await unit.select(Ticket, tickets.c.id.in_(ids), order_by=[tickets.c.id], lock=True))
            row = {
                "source": _SOURCE,
                "position": before + len(ids) if ids else _DONE,
                "data": ids[-1] if ids else "",
                "updated_at": datetime.now(UTC),
            }
            await unit.upsert(import_checkpoints, [row], key=["source"])
