"""The file itself: encryption, transactions, migrations, damage, a full disk, a killed program."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Awaitable, Callable
from pathlib import Path

import apsw
import pytest

from agent_console.domain.faults import StoreFault
from agent_console.store.apply import apply_entities
from agent_console.store.drafts import Draft, DraftFile, load_draft, save_draft
from agent_console.store.migrations import STEPS, migrate, version_of
from agent_console.store.outbox_rows import OutboxRow, add_row, all_rows
from agent_console.store.reading import meta, set_meta, ticket_of
from agent_console.store.rescue import Rescue
from agent_console.store.store import Store
from tests.store.conftest import KEY, a_message, a_ticket

ROW = OutboxRow(
    key="k-1",
    kind="reply",
    ticket_id="t-1",
    state="ready",
    created_at=1.0,
    hold_until=None,
    what="Hello",
    command=b'{"text":"Hello"}',
)


def with_store(path: Path, work: Callable[[Store], Awaitable[None]], key: bytes = KEY) -> None:
    async def run() -> None:
        store = await Store.open(path, key)
        try:
            await work(store)
        finally:
            await store.close()

    asyncio.run(run())


def put_typed_things(db: apsw.Connection) -> None:
    add_row(db, ROW)
    files = (DraftFile(name="door.jpg", content=b"\xff\xd8picture"),)
    save_draft(db, "t-1", Draft(text="I am on my", attachments=files), files=True)


def test_nothing_readable_lies_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"

    async def work(store: Store) -> None:
        ticket = a_ticket(1, subject="Unmistakable words")
        await store.write(lambda db: apply_entities(db, [ticket, a_message(1, ticket, "Unmistakable too")]))
        for file in sorted(tmp_path.iterdir()):  # noqa: ASYNC240 - a test may wait for its disk
            content = file.read_bytes()
            assert b"nmistakable" not in content and b"SQLite format" not in content

    with_store(path, work)


def test_a_write_is_whole_or_not_at_all(tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        def half(db: apsw.Connection) -> None:
            set_meta(db, "one", b"1")
            raise LookupError

        with pytest.raises(LookupError):
            await store.write(half)
        assert await store.read(lambda db: meta(db, "one")) is None
        with pytest.raises(StoreFault):
            await store.read(lambda db: set_meta(db, "one", b"1"))  # readers cannot write

    with_store(tmp_path / "desk.db", work)


def test_migrations_go_step_by_step_and_a_failing_one_leaves_the_file(tmp_path: Path) -> None:
    db = apsw.Connection(str(tmp_path / "plain.db"))
    migrate(db)
    assert version_of(db) == len(STEPS)
    add_row(db, ROW)
    later = (*STEPS, "ALTER TABLE outbox ADD COLUMN extra TEXT NOT NULL DEFAULT ''")
    with pytest.raises(apsw.SQLError):
        migrate(db, (*later, "CREATE TABLE broken(; "))
    assert version_of(db) == len(later)
    assert db.execute("SELECT key, extra FROM outbox").fetchall() == [("k-1", "")]
    with pytest.raises(StoreFault) as caught:
        migrate(db)
    assert caught.value.code == "store_newer"
    db.close()


def test_typed_things_are_there_after_a_new_start(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"

    async def first(store: Store) -> None:
        await store.write(put_typed_things, durable=True)

    async def second(store: Store) -> None:
        draft = await store.read(lambda db: load_draft(db, "t-1"))
        assert draft is not None and draft.text == "I am on my"
        assert draft.attachments[0].content == b"\xff\xd8picture"
        assert [row.key for row in await store.read(all_rows)] == ["k-1"]

    with_store(path, first)
    with_store(path, second)


@pytest.mark.parametrize("damage", ["head", "garbage", "wrong key", "half"])
def test_a_damaged_file_is_set_aside(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "desk.db"
    with_store(path, lambda store: store.write(put_typed_things))
    key = KEY
    if damage == "head":
        path.write_bytes(os.urandom(200) + path.read_bytes()[200:])
    elif damage == "garbage":
        path.write_bytes(b"this was a database once" * 999)
    elif damage == "half":
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 - 100])
    else:
        key = bytes(32)

    async def work(store: Store) -> None:
        if damage == "half" and store.rescued is None:
            await store.read(all_rows)  # the damage shows when it is touched
        assert store.rescued is not None
        assert store.rescued.aside.exists()
        await store.write(lambda db: set_meta(db, "one", b"1"))
        assert await store.read(lambda db: meta(db, "one")) == b"1"

    with_store(path, work, key)


def test_damage_while_running_keeps_outbox_and_drafts(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"

    async def fill(store: Store) -> None:
        await store.write(put_typed_things)
        for start in range(0, 600, 100):
            tickets = [a_ticket(number, preview="x" * 400) for number in range(start, start + 100)]
            await store.write(lambda db, tickets=tickets: apply_entities(db, tickets))  # type: ignore[misc]

    with_store(path, fill)
    content = bytearray(path.read_bytes())
    for place in range(len(content) // 2, len(content) // 2 + 40 * 4096):
        content[place] ^= 0x5A
    path.write_bytes(content)

    async def work(store: Store) -> None:
        told: list[Rescue] = []
        store.on_rescue = told.append
        found = await store.read(lambda db: [ticket_of(db, a_ticket(number).id) for number in range(600)])
        assert told and told[0].count("outbox") == 1 and told[0].count("drafts") == 1
        assert found == [None] * 600  # everything else comes again from the platform
        assert [row.key for row in await store.read(all_rows)] == ["k-1"]
        draft = await store.read(lambda db: load_draft(db, "t-1"))
        assert draft is not None and draft.attachments

    with_store(path, work)


CHILD = """
    import asyncio, json, resource, signal, sys
    from pathlib import Path
    from agent_console.domain.faults import StoreFault
    from agent_console.store.drafts import Draft, load_draft, save_draft
    from agent_console.store.outbox_rows import all_rows
    from agent_console.store.store import Store
    from tests.store.conftest import KEY
    from tests.store.test_store import put_typed_things

    async def main(path, mode):
        store = await Store.open(path, KEY)
        await store.write(put_typed_things, durable=True)
        if mode == "killed":
            print("stored", flush=True)
            await asyncio.sleep(600)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        wal = path.with_name(path.name + "-wal").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (wal + 8192, resource.RLIM_INFINITY))
        code = ""
        try:
            await store.write(lambda db: save_draft(db, "big", Draft(text="x" * 900_000), files=False))
        except StoreFault as fault:
            code = fault.code
        still = (await store.read(lambda db: load_draft(db, "t-1"))).text
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await store.write(lambda db: save_draft(db, "big", Draft(text="x" * 900_000), files=False))
        kept = len((await store.read(lambda db: load_draft(db, "big"))).text)
        print(json.dumps({"code": code, "still": still, "kept": kept, "outbox": len(await store.read(all_rows))}))
        await store.close()

    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
"""


def child(path: Path, mode: str) -> subprocess.Popen[bytes]:
    code = textwrap.dedent(CHILD)
    return subprocess.Popen([sys.executable, "-c", code, str(path), mode], stdout=subprocess.PIPE)


def test_a_full_disk_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    process = child(tmp_path / "desk.db", "full")
    out, _ = process.communicate(timeout=60)
    assert json.loads(out) == {"code": "disk_full", "still": "I am on my", "kept": 900_000, "outbox": 1}


def test_killed_without_warning(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    process = child(path, "killed")
    assert process.stdout is not None
    assert process.stdout.readline() == b"stored\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()

    async def work(store: Store) -> None:
        assert store.rescued is None
        assert [row.key for row in await store.read(all_rows)] == ["k-1"]
        draft = await store.read(lambda db: load_draft(db, "t-1"))
        assert draft is not None and draft.text == "I am on my"

    with_store(path, work)
