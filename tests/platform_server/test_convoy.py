"""Transactions carried together: each as if it were alone, whatever becomes of the others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs
from sqlalchemy import func, select, text

from agent_console.contract.entities import Queue
from agent_console.domain.faults import Fault, NotFound, Refused
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.money.ledger import Movement, post
from agent_console.platform_server.store import Store, Unit, new_id
from agent_console.platform_server.store.tables import audit, changes, ledger_movements
from tests.support.platform import database, migrated_sqlite, within  # noqa: F401

pytestmark = pytest.mark.filterwarnings("error")
Work = Callable[[Unit], Awaitable[Any]]


async def _queues(store: Store, count: int) -> list[Queue]:
    async with store.unit() as unit:
        return [unit.add(Queue(id=new_id(), slug=f"q{number}", name="old")) for number in range(count)]


def _renamed(queue: Queue, name: str, before: Work | None = None) -> Callable[[Unit], Awaitable[Queue]]:
    async def work(unit: Unit) -> Queue:
        found = await unit.get(Queue, queue.id)
        if before is not None:
            await before(unit)
        unit.audit(None, "queue.named", "queue", queue.id, {"name": name})
        return unit.save(structs.replace(found, name=name))

    return work


async def _names(store: Store) -> dict[str, tuple[str, int]]:
    async with store.reading() as reader:
        return {queue.slug: (queue.name, queue.version) for queue in await reader.select(Queue)}


async def _count(store: Store, table: Any) -> int:
    async with store.reading() as reader:
        return int(await reader.scalar(select(func.count()).select_from(table)) or 0)


async def _all(store: Store, works: list[Work]) -> list[Any]:
    riding = [store.together(work, kind="test", about={str(number)}) for number, work in enumerate(works)]
    return await asyncio.gather(*riding, return_exceptions=True)


def test_many_transactions_share_one_commit_and_keep_their_own_results(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        queues = await _queues(store, 40)
        heads: list[int] = []
        store.on_commit(heads.append)
        done = await _all(store, [_renamed(queue, f"new {queue.slug}") for queue in queues])
        assert [queue.name for queue in done] == [f"new {queue.slug}" for queue in queues]
        assert await _names(store) == {queue.slug: (f"new {queue.slug}", 2) for queue in queues}
        assert len(heads) < 10, "each had a commit of its own"
        assert await _count(store, changes) == 40
        assert await _count(store, audit) == 40
        assert (await verify(store)).whole

    within(database, work)


def test_one_that_fails_takes_nobody_with_it(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        queues = await _queues(store, 6)

        async def refused(unit: Unit) -> None:
            unit.add(Queue(id=new_id(), slug="left over", name="x"))
            await unit.flush()
            raise Refused("No.", code="no")

        works: list[Work] = [_renamed(queue, "new") for queue in queues]
        works[3] = _renamed(queues[3], "new", refused)
        done = await _all(store, works)
        assert isinstance(done[3], Refused)
        expected = {queue.slug: ("new", 2) for queue in queues} | {queues[3].slug: ("old", 1)}
        assert await _names(store) == expected
        assert await _count(store, audit) == 5

    within(database, work)


def test_what_is_wrong_for_the_database_is_told_to_its_cause_alone(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        queues = await _queues(store, 4)

        async def twice(unit: Unit) -> None:
            unit.add(Queue(id=new_id(), slug=queues[0].slug, name="x"))
            await unit.flush()

        async def lost(unit: Unit) -> None:
            await unit.get(Queue, "nowhere")

        works: list[Work] = [_renamed(queue, "new") for queue in queues]
        works[1], works[2] = _renamed(queues[1], "new", twice), _renamed(queues[2], "new", lost)
        done = await _all(store, works)
        assert isinstance(done[1], Fault)
        assert done[1].code == "duplicate"
        assert isinstance(done[2], NotFound)
        names = await _names(store)
        assert [names[queue.slug][0] for queue in queues] == ["new", "old", "old", "new"]

    within(database, work)


def test_those_that_want_the_same_row_have_it_one_after_the_other(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        (queue,) = await _queues(store, 1)

        async def longer(unit: Unit) -> None:
            found = await unit.get(Queue, queue.id)
            unit.save(structs.replace(found, name=found.name + "!"))

        assert await _all(store, [longer] * 12) == [None] * 12
        assert await _names(store) == {queue.slug: ("old" + "!" * 12, 13)}

    within(database, work)


def test_about_the_same_thing_they_do_not_even_begin_together(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        (queue,) = await _queues(store, 1)
        begun = 0

        async def longer(unit: Unit) -> None:
            nonlocal begun
            begun += 1
            found = await unit.get(Queue, queue.id)
            unit.save(structs.replace(found, name=found.name + "!"))

        await asyncio.gather(*(store.together(longer, kind="test", about={queue.id}) for _ in range(8)))
        assert begun == 8, "some did their work twice"
        assert await _names(store) == {queue.slug: ("old" + "!" * 8, 9)}

    within(database, work)


@pytest.mark.parametrize("turns", range(0, 24, 3))
def test_who_is_cancelled_leaves_the_others_whole(database: str, turns: int) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        queues = await _queues(store, 5)
        tasks = [
            asyncio.create_task(store.together(_renamed(queue, "new"), kind="test", about={queue.id}))
            for queue in queues
        ]
        for _ in range(turns):
            await asyncio.sleep(0)
        tasks[2].cancel()
        done = await asyncio.gather(*tasks, return_exceptions=True)
        assert [one.name for number, one in enumerate(done) if number != 2] == ["new"] * 4
        names = await _names(store)
        others = [names[queue.slug] for number, queue in enumerate(queues) if number != 2]
        assert others == [("new", 2)] * 4
        # Gone too late, it was done; else it was not.
        assert names[queues[2].slug] in [("old", 1), ("new", 2)]
        await store.together(_renamed(queues[2], "after"), kind="test", about=())
        assert (await _names(store))[queues[2].slug][0] == "after"

    within(database, work)


def test_movements_of_one_moment_make_one_chain(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        at = datetime.now(UTC)

        def moving(number: int) -> Work:
            async def work(unit: Unit) -> list[tuple[str, int]]:
                legs = (("provider:x", number), ("bookings", -number))
                movement = Movement(
                    kind="capture", booking_id="b", payment_id=f"p{number}", currency="EUR", legs=legs, at=at
                )
                return [(leg.account, leg.amount) for leg in await post(unit, [movement] * (number % 3))]

            return work

        done = await _all(store, [moving(number) for number in range(1, 13)])
        assert done == [[("provider:x", n), ("bookings", -n)] * (n % 3) for n in range(1, 13)]
        assert await _count(store, ledger_movements) == 12
        assert (await verify(store)).whole

    within(database, work)


def test_a_commit_that_fails_is_told_to_all_and_done_by_none(tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        queues = await _queues(store, 3)
        async with store.unit() as unit:
            # Looked at by the commit alone, as a full disk would be.
            await unit.connection.execute(
                text("CREATE TABLE child (id TEXT REFERENCES queues(id) DEFERRABLE INITIALLY DEFERRED)")
            )

        async def broken(unit: Unit) -> None:
            await unit.connection.execute(text("INSERT INTO child VALUES ('nowhere')"))

        works: list[Work] = [_renamed(queue, "new") for queue in queues]
        works[1] = _renamed(queues[1], "new", broken)
        done = await _all(store, works)
        assert all(isinstance(one, Fault) for one in done), done
        assert {name for name, _ in (await _names(store)).values()} == {"old"}
        assert await _all(store, [_renamed(queue, "later") for queue in queues])
        assert {name for name, _ in (await _names(store)).values()} == {"later"}

    migrated_sqlite(tmp_path / "p.sqlite")
    within(f"sqlite:///{tmp_path / 'p.sqlite'}", work)
