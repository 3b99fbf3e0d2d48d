"""A list of tickets as a view shows it: an array of rowids, and the rows around what is on the screen.

A million tickets are eight megabytes of numbers. Rows are read when `want` names them and forgotten when they are far away.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Iterable

import apsw

from agent_console.contract.commands import ReplyCommand, TicketPatch
from agent_console.desk.list_changes import ListOp, Step, steps_between
from agent_console.desk.outbox import Outbox
from agent_console.desk.outbox_entry import OutboxEntry, patched_fields
from agent_console.desk.refresher import Refresher
from agent_console.desk.signals import Signal
from agent_console.domain.faults import Fault
from agent_console.store.queries import TicketRow, ViewQuery
from agent_console.store.reading import all_ids, first_ids, ids_of, rowids_of, rows_of
from agent_console.store.store import Store

__all__ = ["ListOp", "TicketList"]

_FIRST = 200
"""Tickets that are shown at once, before the whole order is known."""
_MARGIN = 60
_KNOWN = 20_000
"""Ids remembered for `index_of` (of rows seen before)."""


class TicketList:
    """`before` and `after` enclose each step of the order; `rows_changed(first, last)` says that rows look different;
    `state_changed` that `loading`, `fault` or `query` did. `length` is that of the order as known."""

    def __init__(self, store: Store, outbox: Outbox, query: ViewQuery, closed: Callable[[TicketList], None]) -> None:
        self.before: Signal[ListOp] = Signal()
        self.after: Signal[ListOp] = Signal()
        self.rows_changed: Signal[int, int] = Signal()
        self.state_changed: Signal[[]] = Signal()
        self.query = query
        self.loading = True
        self.fault: Fault | None = None
        self._store = store
        self._outbox = outbox
        self._ids: array[int] = array("q")
        self._rows: dict[int, TicketRow] = {}
        self._rowid_of: dict[str, int] = {}
        self._window = (0, _MARGIN)
        self._touched: set[str] = set()
        self._stale: set[int] = set()
        self._fresh = True
        self._closed = closed
        self._order = Refresher(self._reorder, failed=self._failed)
        self._filler = Refresher(self._fill, rest=0.0, failed=self._failed)
        self._order.poke()

    # --- what the window asks ----------------------------------------------------------------------------------------

    @property
    def length(self) -> int:
        """How many tickets."""
        return len(self._ids)

    def row(self, index: int) -> TicketRow | None:
        """The row, or None while it is being read (`want` it)."""
        return self._rows.get(self._ids[index]) if 0 <= index < len(self._ids) else None

    def id_at(self, index: int) -> str:
        """The ticket's id; "" while the row is being read."""
        row = self.row(index)
        return row.id if row is not None else ""

    def index_of(self, ticket_id: str) -> int:
        """Where a ticket is that was shown before; -1 when it is not in the list (any more)."""
        rowid = self._rowid_of.get(ticket_id)
        if rowid is None:
            return -1
        first, last = self._window
        for index in range(first, min(last + 1, len(self._ids))):
            if self._ids[index] == rowid:
                return index
        try:
            return self._ids.index(rowid)
        except ValueError:
            return -1

    def want(self, first: int, last: int) -> None:
        """The rows that are on the screen; they and some around them are read, those far away forgotten."""
        self._window = (max(0, first - _MARGIN), max(first, last) + _MARGIN)
        if any(self._ids[index] not in self._rows for index in range(*self._bounds())):
            self._filler.poke()

    async def every_id(self) -> list[str]:
        """The ids of all tickets of the list, also of those whose rows are not read. Raises StoreFault."""
        rowids = self._ids[:]
        return await self._store.read(lambda db: ids_of(db, rowids))

    def set_query(self, query: ViewQuery) -> None:
        """Show something else; the old rows stay until the new ones are there."""
        if query == self.query:
            return
        self.query = query
        self.loading = self._fresh = True
        self.state_changed.emit()
        self._order.poke()

    def close(self) -> None:
        """The list is not shown any more."""
        self._order.stop()
        self._filler.stop()
        self._closed(self)

    # --- what the desk tells -----------------------------------------------------------------------------------------

    def touched(self, ticket_ids: Iterable[str]) -> None:
        """These tickets changed in the local copy."""
        self._touched.update(ticket_ids)
        self._order.poke()

    def restart(self) -> None:
        """The local copy was replaced; no number in it means what it meant."""
        self._rows.clear()
        self._rowid_of.clear()
        self._fresh = self.loading = True
        self._order.poke()

    def tick(self) -> None:
        """Time passed: clocks come due, snoozes end."""
        if self.query.due_before is not None or self.query.snoozed != "any":
            self._order.poke()

    def outgoing(self, entry: OutboxEntry) -> None:
        """An intent for a ticket changed."""
        rowid = self._rowid_of.get(entry.ticket_id)
        if rowid in self._rows:
            self.touched((entry.ticket_id,))

    # --- order -------------------------------------------------------------------------------------------------------

    async def _reorder(self) -> None:
        query, touched, self._touched = self.query, self._touched, set()
        try:
            if self._fresh:
                await self._first_look(query)
                if query != self.query:
                    return
            await self._whole_order(query, touched)
        except Fault:
            self._touched |= touched
            raise
        if query == self.query and (self.loading or self.fault):
            self.loading, self.fault = False, None
            self.state_changed.emit()

    async def _first_look(self, query: ViewQuery) -> None:
        def work(db: apsw.Connection) -> tuple[array[int], list[TicketRow]]:
            ids = first_ids(db, query, time.time(), _FIRST)
            return ids, rows_of(db, ids[: 2 * _MARGIN])

        ids, rows = await self._store.read(work)
        if query != self.query:
            return
        self._fresh = False
        self._window = (0, 2 * _MARGIN)
        op = ListOp(kind="reset")
        self.before.emit(op)
        self._ids, self._rows = ids, {}
        self._keep(rows)
        self.after.emit(op)

    async def _whole_order(self, query: ViewQuery, touched: set[str]) -> None:
        old = self._ids

        def work(db: apsw.Connection) -> tuple[array[int], list[Step] | None, dict[str, int]]:
            ids = all_ids(db, query, time.time())
            changed = rowids_of(db, list(touched))
            return ids, steps_between(old, ids, changed.values()), changed

        ids, steps, changed = await self._store.read(work)
        if query != self.query:
            return
        for rowid in changed.values():
            row = self._rows.get(rowid)
            if row is not None:
                self._stale.add(rowid)
        if steps is None:
            op = ListOp(kind="reset")
            self.before.emit(op)
            self._ids = ids
            self.after.emit(op)
        else:
            for step in steps:
                self.before.emit(step.op)
                self._take(step)
                self.after.emit(step.op)
        if self._stale or steps is None or steps:
            self._filler.poke()

    def _take(self, step: Step) -> None:
        op = step.op
        if op.kind == "insert":
            self._ids[op.first : op.first] = step.rowids
        elif op.kind == "remove":
            del self._ids[op.first : op.last + 1]
        elif op.kind == "move":
            self._ids.insert(op.to, self._ids.pop(op.first))

    # --- rows --------------------------------------------------------------------------------------------------------

    def _bounds(self) -> tuple[int, int]:
        first, last = self._window
        return min(first, len(self._ids)), min(last + 1, len(self._ids))

    async def _fill(self) -> None:
        first, end = self._bounds()
        wanted = [rowid for rowid in self._ids[first:end] if rowid not in self._rows or rowid in self._stale]
        stale, self._stale = self._stale, set()
        try:
            rows = await self._store.read(lambda db: rows_of(db, wanted)) if wanted else []
        except Fault:
            self._stale |= stale
            raise
        self._keep(rows)
        first, end = self._bounds()
        near = set(self._ids[first:end])
        self._rows = {rowid: row for rowid, row in self._rows.items() if rowid in near}
        read = {row.rowid for row in rows}
        places = [index for index in range(first, end) if self._ids[index] in read]
        if places:
            self.rows_changed.emit(places[0], places[-1])

    def _keep(self, rows: list[TicketRow]) -> None:
        if len(self._rowid_of) > _KNOWN:
            self._rowid_of.clear()
        for row in rows:
            self._overlay(row)
            self._rows[row.rowid] = row
            self._rowid_of[row.id] = row.rowid

    def _overlay(self, row: TicketRow) -> None:
        """Show what this workstation means to change as if it were done, and say that it is not yet."""
        for entry in self._outbox.of_ticket(row.id):
            if not entry.pending:
                continue
            row.pending = True
            if isinstance(entry.command, TicketPatch):
                for name, value in patched_fields(entry.command).items():
                    if name in ("status", "priority", "assignee_id", "queue", "subject"):
                        setattr(row, name, value)
                    elif name == "tags":
                        row.tags = tuple(entry.command.tags or ())
            elif isinstance(entry.command, ReplyCommand) and entry.command.status:
                row.status = entry.command.status

    def _failed(self, fault: Fault) -> None:
        self.loading, self.fault = False, fault
        self.state_changed.emit()
