"""Reading and writing: `Reader` is one moment of the database, `Unit` is one transaction.

    async with store.reading() as reader:
        ticket = await reader.get(Ticket, ticket_id)

    async with store.unit() as unit:
        ticket = await unit.get(Ticket, ticket_id)                  # locked until the end on PostgreSQL
        ticket = unit.save(structs.replace(ticket, status="open"))  # version + 1
        message = unit.add(Message(...))                            # new, version 1
        unit.audit(actor, "ticket.status", "ticket", ticket.id, {"to": "open"})
    # committed: the changes have their numbers, the feed was woken

`add` and `save` are collected and written together (fast for imports: some thousand rows per Unit are fine); any query
through the Unit writes them out first. At the commit each touched entity gets the next number of the one counter and
each audit row its link in the chain. An exception rolls everything back.
"""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Executable, String, Text, bindparam, cast, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from agent_console.contract.entities import ENTITIES, Agent, Customer, Entity, Ticket, TicketEvent
from agent_console.domain.faults import NotFound
from agent_console.platform_server.packs import Packs
from agent_console.platform_server.store import figures, tables
from agent_console.platform_server.store.chain import GENESIS, chained
from agent_console.platform_server.store.driver import Connection, Result
from agent_console.platform_server.store.rows import contacts, entity_from, row_of, table_of

__all__ = ["CHANGES_CHANNEL", "Key", "Reader", "Unit", "not_found"]

E = TypeVar("E", bound=Entity)
W = TypeVar("W")
R = TypeVar("R")
Key = tuple[type[Entity], str]

CHANGES_CHANNEL: Final = "agent_console_changes"
"""PostgreSQL's NOTIFY channel; the payload is the new head, and it is delivered by the commit."""

_WORDS = {"canned_reply": "canned reply", "ticket_event": "event", "ticket": "case"}

_BY_ID: Final = {
    kind: select(table_of(kind).c.body).where(table_of(kind).c.id == bindparam("wanted")) for kind in ENTITIES.values()
}
_LOCKED: Final = {kind: statement.with_for_update(key_share=True) for kind, statement in _BY_ID.items()}
"""Locks are FOR NO KEY UPDATE: keys never change, and what only refers to an entity (foreign keys) need not wait for it."""
_INSERT: Final = {kind: insert(table_of(kind)) for kind in ENTITIES.values()}
_COUNT: Final = (
    update(tables.counters)
    .where(tables.counters.c.name == bindparam("counter"))
    .values(value=tables.counters.c.value + bindparam("step"))
    .returning(tables.counters.c.value)
)
_COUNT_AND_TELL: Final = _COUNT.returning(
    func.pg_notify(CHANGES_CHANNEL, cast(tables.counters.c.value, Text), type_=String)
)
_DIGEST: Final = select(tables.audit.c.digest).where(tables.audit.c.seq == bindparam("before"))
_AUDIT: Final = insert(tables.audit)
_CONTACTS: Final = insert(tables.customer_contacts)
_NO_CONTACTS: Final = delete(tables.customer_contacts).where(
    tables.customer_contacts.c.customer_id == bindparam("customer")
)


def not_found(kind: type[Entity]) -> NotFound:
    """The fault for an id that leads nowhere."""
    word = _WORDS.get(kind.entity, kind.entity)
    return NotFound(f"There is no such {word}.", "It may have been removed; refresh and look again.")


class Reader:
    """One moment of the database, read-only."""

    def __init__(self, connection: Connection, packs: Callable[[], Packs]) -> None:
        self.connection = connection
        self._packs_in_force = packs

    @functools.cached_property
    def packs(self) -> Packs:
        """The policies in force, the same until the end of this Reader or Unit."""
        return self._packs_in_force()

    @property
    def is_postgres(self) -> bool:
        return self.connection.is_postgres

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result:
        """Run a statement of SQLAlchemy Core. Rows are named tuples.

        With `parameters` it is compiled once and for all, which suits constants of the module on hot paths.
        """
        return await self.connection.execute(statement, parameters)

    async def scalar(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Any:
        """First column of the first row, or None."""
        return (await self.execute(statement, parameters)).scalar()

    async def find(self, kind: type[E], entity_id: str) -> E | None:
        """The entity, or None."""
        body = await self.scalar(_BY_ID[kind], {"wanted": entity_id})
        return None if body is None else entity_from(kind, body)

    async def get(self, kind: type[E], entity_id: str) -> E:
        """The entity. Raises NotFound."""
        found = await self.find(kind, entity_id)
        if found is None:
            raise not_found(kind)
        return found

    async def select(
        self, kind: type[E], *where: ColumnElement[bool], order_by: Iterable[Any] = (), limit: int | None = None
    ) -> list[E]:
        """Entities by conditions on the columns of their table (`table_of(kind).c`)."""
        table = table_of(kind)
        statement = select(table.c.body).where(*where).order_by(*order_by).limit(limit)
        return [entity_from(kind, body) for (body,) in await self.execute(statement)]


class Unit(Reader):
    """One transaction that changes things. Made by `Store.unit`, which commits or rolls back."""

    def __init__(self, connection: Connection, packs: Callable[[], Packs]) -> None:
        super().__init__(connection, packs)
        self._versions: dict[Key, int] = {}
        self._new: dict[Key, Entity] = {}
        self._saved: dict[Key, Entity] = {}
        self._touched: dict[tuple[str, str], bool] = {}
        self._audit: list[dict[str, Any]] = []
        self._after: list[Callable[[], None]] = []
        self._later: dict[Executable, list[Mapping[str, Any]]] = {}
        self.noted: dict[str, Any] = {}
        """What was read once and is not changed by this transaction, by a name of the reader's choice."""
        self._cases: dict[str, Ticket] = {}
        self._told: list[TicketEvent] = []

    # --- reading ---

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result:
        await self.flush()
        return await self.connection.execute(statement, parameters)

    async def aside(self, statement: Executable, parameters: Mapping[str, Any]) -> Result:
        """`execute` for a constant statement that has nothing to do with what this Unit is still to write."""
        return await self.connection.execute(statement, parameters)

    async def execute_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a constant statement once for each set of parameters (`bindparam`s, or columns of an insert)."""
        if rows:
            await self.flush()
            await self.connection.execute_many(statement, rows)

    async def find(self, kind: type[E], entity_id: str, *, lock: bool = True) -> E | None:
        """The entity as this transaction has it, or None. Locked against other writers unless `lock` is False."""
        pending: Any = self._saved.get((kind, entity_id)) or self._new.get((kind, entity_id))
        if pending is not None:
            return pending
        statement = (_LOCKED if lock and self.is_postgres else _BY_ID)[kind]
        body = await self.scalar(statement, {"wanted": entity_id})
        if body is None:
            return None
        found = entity_from(kind, body)
        if lock:
            self._read_locked(found)
        return found

    async def get(self, kind: type[E], entity_id: str, *, lock: bool = True) -> E:
        """The entity, locked unless `lock` is False. Raises NotFound."""
        found = await self.find(kind, entity_id, lock=lock)
        if found is None:
            raise not_found(kind)
        return found

    async def select(
        self,
        kind: type[E],
        *where: ColumnElement[bool],
        order_by: Iterable[Any] = (),
        limit: int | None = None,
        lock: bool = False,
        skip_locked: bool = False,
    ) -> list[E]:
        """Entities by conditions; `lock` is needed for those that will be saved. `skip_locked` leaves out what others hold."""
        statement = select(table_of(kind).c.body).where(*where).order_by(*order_by).limit(limit)
        if lock and self.is_postgres:
            statement = statement.with_for_update(key_share=True, skip_locked=skip_locked)
        found = [entity_from(kind, body) for (body,) in await self.execute(statement)]
        if lock:
            for entity in found:
                self._read_locked(entity)
        return found

    async def select_by(self, kind: type[E], column: str, value: str) -> list[E]:
        """Those with `value` in `column`, locked, in the order of their ids; `select` as one constant statement."""
        statement = _of_column(kind, column, self.is_postgres)
        found = [entity_from(kind, body) for (body,) in await self.execute(statement, {"wanted": value})]
        for entity in found:
            self._read_locked(entity)
        return found

    def locked(self, kind: type[E], body: str) -> E:
        """The entity that a stored body is, which a statement of one's own has read with a lock."""
        found = entity_from(kind, body)
        self._read_locked(found)
        return found

    def _read_locked(self, entity: Entity) -> None:
        key = (type(entity), entity.id)
        self.hold(key)
        self._versions.setdefault(key, entity.version)

    def hold(self, key: Key) -> None:
        """Called for each entity that this Unit has read with a lock."""

    # --- writing ---

    def add(self, entity: E) -> E:
        """A new entity, at version 1."""
        entity = msgspec.structs.replace(entity, version=1)
        key = (type(entity), entity.id)
        self._new[key] = entity
        self._versions[key] = 0
        self._touch(entity)
        return entity

    def save(self, entity: E) -> E:
        """The new state of an entity that this Unit has read with a lock; its version is one more than what was read."""
        key = (type(entity), entity.id)
        if key not in self._versions:
            raise AssertionError(f"a {entity.entity} must be read with a lock before it is saved")
        entity = msgspec.structs.replace(entity, version=self._versions[key] + 1)
        if key in self._new:
            self._new[key] = entity
        else:
            self._saved[key] = entity
        self._touch(entity)
        return entity

    def _touch(self, entity: Entity) -> None:
        self._touched[(entity.entity, entity.id)] = False
        if isinstance(entity, Ticket):
            self._cases[entity.id] = entity
        elif isinstance(entity, TicketEvent) and entity.version == 1:
            self._told.append(entity)

    async def remove(self, kind: type[Entity], entity_id: str) -> None:
        """Delete an entity; consoles are told that it is gone."""
        await self.execute(delete(table_of(kind)).where(table_of(kind).c.id == entity_id))
        self._touched[(kind.entity, entity_id)] = True

    def audit(
        self,
        actor: Agent | None,
        action: str,
        object_type: str,
        object_id: str,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        """A row of the audit trail, written with this transaction or not at all. `actor` None: the platform itself."""
        self._audit.append(
            {
                "at": datetime.now(UTC),
                "actor_id": actor.id if actor else "",
                "actor_name": actor.name.replace("\x00", "") if actor else "",
                "action": action,
                "object_type": object_type,
                "object_id": object_id,
                "data": msgspec.json.encode(dict(data or {}), order="sorted").decode(),
            }
        )

    async def next_number(self, name: str, count: int = 1) -> int:
        """Take `count` numbers of a counter ("ticket"); returns the last. Others wait until this Unit has ended."""
        raised = await self.connection.execute(_COUNT, {"counter": name, "step": count})
        return int(raised.scalar() or 0)

    def after_commit(self, action: Callable[[], None]) -> None:
        """Call this once the transaction is committed."""
        self._after.append(action)

    async def upsert(self, table: Any, rows: Sequence[Mapping[str, Any]], *, key: Sequence[str]) -> None:
        """Insert rows of a table that is no entity's, or overwrite those with the same key."""
        await self.flush()
        await self._upsert(table, rows, key)

    def add_row(self, table: Any, row: Mapping[str, Any]) -> None:
        """A new row of a table that is no entity's, written together with the entities."""
        self.later(_insert(table), row)

    def overwrite(self, table: Any, row: Mapping[str, Any], *, key: Sequence[str]) -> None:
        """The same, in place of the row with the same key, if there is one."""
        self.later(_insert_or_overwrite(table, self.is_postgres, tuple(row), tuple(key)), row)

    def later(self, statement: Executable, row: Mapping[str, Any]) -> None:
        """Run a constant statement (with `bindparam`s) after the entities are written, with others like it."""
        self._later.setdefault(statement, []).append(row)

    async def gathered(
        self, write: Callable[[Unit, Sequence[W]], Awaitable[Sequence[R]]], items: Sequence[W]
    ) -> Sequence[R]:
        """Have `write`, a function of a module, write items one after the other; what it returns, one for each.

        For what is chained to what was written before: transactions that are carried together do it at once.
        """
        return await write(self, items)

    async def insert_new(self, table: Any, row: Mapping[str, Any], *, key: Sequence[str]) -> bool:
        """Insert one row unless its key is taken; says whether it was inserted. Waits for a rival that is not done."""
        statement = _insert_new(table, self.is_postgres, tuple(row), tuple(key))
        return bool((await self.execute(statement, row)).rowcount)

    # --- to the database ---

    async def flush(self) -> None:
        """Write out what was collected (still inside the transaction)."""
        if not self._new and not self._saved and not self._later:
            return
        later, self._later = self._later, {}
        new, self._new = self._new, {}
        saved, self._saved = self._saved, {}
        touched = {kind for kind, _ in (*new, *saved)}
        for kind in ENTITIES.values():
            if kind not in touched:
                continue
            added = [row_of(entity) for key, entity in new.items() if key[0] is kind]
            if added:
                await self.connection.execute_many(_INSERT[kind], added)
            changed = [row_of(entity) | {"key": entity.id} for key, entity in saved.items() if key[0] is kind]
            if changed:
                await self.connection.execute_many(_UPDATE[kind], changed)
        people = [entity for entity in (*new.values(), *saved.values()) if isinstance(entity, Customer)]
        if people:
            await self._write_contacts(people)
        for statement, rows in later.items():
            await self.connection.execute_many(statement, rows)

    async def finish(self) -> int:
        """Write out everything, number the changes, chain the audit rows. Returns the highest number used, or 0."""
        await self.flush()
        if self._cases or self._told:
            await self._keep_figures()
        head = 0
        if self._touched:
            head = await self._number_changes()
        if self._audit:
            await self._chain_audit()
        return head

    def absorb(self, other: Unit) -> None:
        """Take over what is still to be written of a Unit that has changed other things on the same connection."""
        self._new |= other._new
        self._saved |= other._saved
        for statement, rows in other._later.items():
            self._later.setdefault(statement, []).extend(rows)
        self._touched |= other._touched
        self._audit += other._audit
        self._after += other._after
        self._cases |= other._cases
        self._told += other._told

    def committed(self) -> None:
        """Run what waited for the commit."""
        for action in self._after:
            action()

    async def _number_changes(self) -> int:
        count = _COUNT_AND_TELL if self.is_postgres else _COUNT
        raised = await self.connection.execute(count, {"counter": "changes", "step": len(self._touched)})
        head = int(raised.scalar() or 0)
        first = head - len(self._touched) + 1
        rows = [
            {"entity": entity, "entity_id": entity_id, "seq": first + offset, "gone": gone}
            for offset, ((entity, entity_id), gone) in enumerate(self._touched.items())
        ]
        self._touched = {}
        await self._upsert(tables.changes, rows, ["entity", "entity_id"])
        return head

    async def _keep_figures(self) -> None:
        for ticket_id in dict.fromkeys(event.ticket_id for event in self._told):
            if ticket_id not in self._cases:
                self._cases[ticket_id] = await self.get(Ticket, ticket_id, lock=False)
        await figures.keep(self, list(self._cases.values()), self._told)

    async def _chain_audit(self) -> None:
        last = await self.next_number("audit", len(self._audit))
        first = last - len(self._audit) + 1
        digest = await self.scalar(_DIGEST, {"before": first - 1}) or GENESIS
        for offset, row in enumerate(self._audit):
            row["seq"] = first + offset
            digest = row["digest"] = chained(digest, **row)
        await self.connection.execute_many(_AUDIT, self._audit)
        self._audit = []

    async def _write_contacts(self, people: Sequence[Customer]) -> None:
        await self.connection.execute_many(_NO_CONTACTS, [{"customer": person.id} for person in people])
        rows = [row for person in people for row in contacts(person)]
        if rows:
            await self.connection.execute_many(_CONTACTS, rows)

    async def _upsert(self, table: Any, rows: Sequence[Mapping[str, Any]], key: Sequence[str]) -> None:
        if not rows:
            return
        statement = _insert_or_overwrite(table, self.is_postgres, tuple(rows[0]), tuple(key))
        await self.connection.execute_many(statement, [dict(row) for row in rows])


@functools.lru_cache(maxsize=64)
def _of_column(kind: type[Entity], column: str, lock: bool) -> Any:
    table = table_of(kind)
    statement = select(table.c.body).where(table.c[column] == bindparam("wanted")).order_by(table.c.id)
    return statement.with_for_update(key_share=True) if lock else statement


@functools.lru_cache(maxsize=64)
def _insert(table: Any) -> Any:
    return insert(table)


@functools.lru_cache(maxsize=64)
def _insert_new(table: Any, postgres: bool, columns: tuple[str, ...], key: tuple[str, ...]) -> Any:
    make: Any = postgresql.insert if postgres else sqlite.insert
    values: dict[str, Any] = {name: bindparam(name) for name in columns}
    return make(table).values(values).on_conflict_do_nothing(index_elements=list(key))


@functools.lru_cache(maxsize=64)
def _insert_or_overwrite(table: Any, postgres: bool, columns: tuple[str, ...], key: tuple[str, ...]) -> Any:
    make: Any = postgresql.insert if postgres else sqlite.insert
    statement = make(table)
    others = {name: statement.excluded[name] for name in columns if name not in key}
    return statement.on_conflict_do_update(index_elements=list(key), set_=others)


def _update(table: Any) -> Any:
    return (
        update(table)
        .where(table.c.id == bindparam("key"))
        .values({column.name: bindparam(column.name) for column in table.columns if column.name != "id"})
    )


_UPDATE: Final = {kind: _update(table_of(kind)) for kind in ENTITIES.values()}
