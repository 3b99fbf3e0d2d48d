"""The one transaction API on both databases."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from msgspec import structs
from sqlalchemy import bindparam, create_engine, func, select

from agent_console.contract.entities import Customer, Queue, Ticket
from agent_console.domain.faults import Conflict, NotFound, StoreFault
from agent_console.platform_server.store import Store, migrate, new_id
from agent_console.platform_server.store.tables import audit, changes, customer_contacts, metadata, queues, tickets
from tests.support.platform import database, empty_database, within  # noqa: F401

NOW = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
_QUEUE = select(queues.c.slug).where(queues.c.id == bindparam("wanted"))


def _customer() -> Customer:
    return Customer(id=new_id(), kind="guest", name="A", email="A@b.example", phones=["+77011234567"], created_at=NOW)


def _ticket(customer: Customer, number: int = 1) -> Ticket:
    return Ticket(
        id=new_id(),
        number=number,
        subject="s",
        market="stays",
        channel="chat",
        customer_id=customer.id,
        created_at=NOW,
        updated_at=NOW,
    )


def test_versions_count_up_once_per_unit(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        async with store.unit() as unit:
            queue = unit.add(Queue(id=new_id(), version=7, slug="a", name="A"))
            assert queue.version == 1
            assert unit.save(structs.replace(queue, name="B")).version == 1
        async with store.unit() as unit:
            found = await unit.get(Queue, queue.id)
            unit.save(structs.replace(found, name="C"))
            await unit.flush()
            assert unit.save(structs.replace(found, name="D")).version == 2
        async with store.reading() as reader:
            assert (await reader.get(Queue, queue.id)) == Queue(id=queue.id, version=2, slug="a", name="D")

    within(database, work)


def test_saving_what_was_not_read_is_a_mistake_of_the_program(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        with pytest.raises(AssertionError):
            async with store.unit() as unit:
                unit.save(Queue(id=new_id(), slug="a", name="A"))

    within(database, work)


def test_an_exception_leaves_nothing_behind(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        heads: list[int] = []
        store.on_commit(heads.append)
        with pytest.raises(RuntimeError):
            async with store.unit() as unit:
                unit.add(Queue(id=new_id(), slug="a", name="A"))
                unit.audit(None, "x", "queue", "1")
                await unit.flush()
                raise RuntimeError
        async with store.reading() as reader:
            for table in (changes, audit):
                assert await reader.scalar(select(func.count()).select_from(table)) == 0
        assert heads == []

    within(database, work)


def test_a_cancelled_unit_is_rolled_back_and_the_next_one_works(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        entered = asyncio.Event()

        async def hang() -> None:
            async with store.unit() as unit:
                unit.add(Queue(id=new_id(), slug="a", name="A"))
                await unit.flush()
                entered.set()
                await asyncio.Event().wait()

        task = asyncio.create_task(hang())
        await entered.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        async with store.unit() as unit:
            unit.add(Queue(id=new_id(), slug="a", name="A"))

    within(database, work)


@pytest.mark.parametrize("brief", [False, True])
def test_a_unit_waits_for_another_process_and_nobody_else_does(tmp_path: Path, brief: bool) -> None:
    path = tmp_path / "p.sqlite"
    queue = Queue(id=new_id(), slug="a", name="A")
    asyncio.run(migrate(f"sqlite:///{path}"))

    async def write(store: Store) -> None:
        async with store.unit(brief=brief) as unit:
            unit.add(queue)

    async def work(other: sqlite3.Connection) -> None:
        async with Store.open(f"sqlite:///{path}") as store:
            other.execute("BEGIN IMMEDIATE")
            writing = asyncio.create_task(write(store))
            for _ in range(20):
                assert (await store.glance(_QUEUE, {"wanted": queue.id})).first() is None
            assert not writing.done()
            other.execute("ROLLBACK")
            await writing
            async with store.reading() as reader:
                assert await reader.get(Queue, queue.id) == structs.replace(queue, version=1)

    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        asyncio.run(work(other))


def test_a_cancelled_read_leaves_a_connection_that_sees_the_newest(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        async def read() -> None:
            async with store.reading() as reader:
                await reader.scalar(select(func.count()).select_from(tickets))

        for number in range(12):
            tasks = [asyncio.create_task(read()) for _ in range(6)]
            for _ in range(number % 4):
                await asyncio.sleep(0)
            for task in tasks:
                task.cancel()
            queue = Queue(id=new_id(), slug=f"q{number}", name="Q")
            async with store.unit(brief=number % 2 == 0) as unit:
                unit.add(queue)
            await asyncio.gather(*tasks, return_exceptions=True)
            for _ in range(3):
                assert (await store.glance(_QUEUE, {"wanted": queue.id})).scalar() == queue.slug
                async with store.reading() as reader:
                    assert (await reader.get(Queue, queue.id)).slug == queue.slug

    within(database, work)


def test_a_brief_unit_is_undone_like_any_other(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        queue = Queue(id=new_id(), slug="a", name="A")
        with pytest.raises(RuntimeError):
            async with store.unit(brief=True) as unit:
                unit.add(queue)
                await unit.flush()
                raise RuntimeError
        async with store.unit(brief=True) as unit:
            assert await unit.find(Queue, queue.id) is None
            unit.add(queue)
        assert (await store.glance(_QUEUE, {"wanted": queue.id})).scalar() == queue.slug

    within(database, work)


def test_what_is_unique_is_a_conflict(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        with pytest.raises(Conflict) as caught:
            async with store.unit() as unit:
                unit.add(Queue(id=new_id(), slug="a", name="A"))
                unit.add(Queue(id=new_id(), slug="a", name="A"))
        assert caught.value.code == "duplicate"
        with pytest.raises(NotFound):
            async with store.reading() as reader:
                await reader.get(Queue, "none")

    within(database, work)


def test_concurrent_units_lose_no_update_and_no_number(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        async with store.unit() as unit:
            customer = unit.add(_customer())
            ticket = unit.add(_ticket(customer))

        async def bump() -> None:
            async with store.unit() as unit:
                found = await unit.get(Ticket, ticket.id)
                unit.save(structs.replace(found, message_count=found.message_count + 1))
                unit.audit(None, "bump", "ticket", ticket.id)

        await asyncio.gather(*(bump() for _ in range(40)))
        async with store.reading() as reader:
            found = await reader.get(Ticket, ticket.id)
            assert (found.message_count, found.version) == (40, 41)
            assert await reader.scalar(select(changes.c.seq).where(changes.c.entity == "ticket")) == 42
            seqs = [row.seq for row in await reader.execute(select(audit.c.seq).order_by(audit.c.seq))]
            assert seqs == list(range(1, 41))

    within(database, work)


def test_readers_see_one_moment(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        async with store.reading() as reader:
            assert await reader.scalar(select(func.count()).select_from(changes)) == 0
            async with store.unit() as unit:
                unit.add(Queue(id=new_id(), slug="a", name="A"))
            assert await reader.scalar(select(func.count()).select_from(changes)) == 0

    within(database, work)


def test_instants_are_utc_and_nul_is_kept_out_of_columns(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        elsewhere = NOW.astimezone(timezone(timedelta(hours=5)))
        async with store.unit() as unit:
            customer = unit.add(structs.replace(_customer(), name="A\x00B"))
            unit.add(structs.replace(_ticket(customer), subject="s\x00", created_at=elsewhere))
        async with store.reading() as reader:
            row = (await reader.execute(select(tickets))).first()
            assert row is not None
            assert row.created_at == NOW
            assert row.created_at.tzinfo is UTC
            assert (await reader.get(Customer, customer.id)).name == "A\x00B"

    within(database, work)


def test_contacts_follow_the_customer(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        async with store.unit() as unit:
            customer = unit.add(_customer())
        async with store.unit() as unit:
            found = await unit.get(Customer, customer.id)
            unit.save(structs.replace(found, phones=[]))
        async with store.reading() as reader:
            rows = [tuple(row) for row in await reader.execute(select(customer_contacts))]
        assert rows == [("email", "a@b.example", customer.id)]

    within(database, work)


def test_migrating_twice_changes_nothing(empty_database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await asyncio.gather(migrate(empty_database), migrate(empty_database))
        async with store.unit() as unit:
            unit.add(Queue(id=new_id(), slug="a", name="A"))
        await asyncio.gather(migrate(empty_database), migrate(empty_database))
        async with store.reading() as reader:
            assert await reader.scalar(select(func.count()).select_from(changes)) == 1

    within(empty_database, work)


def test_the_migrations_make_exactly_the_tables(tmp_path: Path) -> None:
    asyncio.run(migrate(f"sqlite:///{tmp_path / 'p.sqlite'}"))
    engine = create_engine(f"sqlite:///{tmp_path / 'p.sqlite'}")
    try:
        with engine.connect() as connection:
            differences = compare_metadata(MigrationContext.configure(connection), metadata)
    finally:
        engine.dispose()
    assert differences == []


def test_a_damaged_file_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "p.sqlite"
    asyncio.run(migrate(f"sqlite:///{path}"))
    path.write_bytes(path.read_bytes()[:8192] + b"\xff" * 60000)
    for beside in tmp_path.glob("p.sqlite-*"):
        beside.unlink()

    async def look() -> None:
        async with Store.open(f"sqlite:///{path}") as store, store.reading() as reader:
            await reader.execute(select(tickets))
            await reader.execute(select(changes))

    with pytest.raises(StoreFault):
        asyncio.run(look())


def test_a_reader_that_is_cancelled_anywhere_leaves_no_transaction_behind(
    database: str,  # noqa: F811
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A stream ends when its console goes; whatever it was at, its connection must come back clean."""

    async def look(store: Store) -> None:
        async with store.reading() as reader:
            for _ in range(3):
                await reader.scalar(select(func.count()).select_from(changes))

    async def work() -> None:
        troubles: list[object] = []
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: troubles.append(context))
        async with Store.open(database) as store:
            await look(store)
            for steps in range(40):
                tasks = [asyncio.create_task(look(store)) for _ in range(4)]
                for _ in range(steps):
                    await asyncio.sleep(0)
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
            await look(store)
        assert troubles == []

    asyncio.run(work())
    assert not [record for record in caplog.records if record.name.startswith("asyncio")]
