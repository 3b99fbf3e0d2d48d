"""The console's local copy: one encrypted file, one writer thread, a few readers.

Work is handed over as functions of a connection. A write is one transaction, whole or not at all. A file that turns out
to be damaged is set aside, what only this computer has is saved into a new one, and the work is done there.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import apsw

from agent_console.domain.faults import StoreFault
from agent_console.store.database import DamagedFile, open_database, translated
from agent_console.store.migrations import migrate
from agent_console.store.rescue import Rescue, restore, set_aside

T = TypeVar("T")
Work = Callable[[apsw.Connection], T]

_READERS = 2


class Store:
    """Use `Store.open`. `rescued` is set when this file replaced a damaged one."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self._writer: apsw.Connection | None = None
        self._generation = 0
        self._local = threading.local()
        self._opened: list[apsw.Connection] = []
        self._lock = threading.Lock()
        self._write_thread = ThreadPoolExecutor(1, thread_name_prefix="store-writer")
        self._read_threads = ThreadPoolExecutor(_READERS, thread_name_prefix="store-reader")
        self._closed = False
        self.rescued: Rescue | None = None
        self.on_rescue: Callable[[Rescue], None] = lambda rescue: None
        """Called in the loop's thread after a damaged file was replaced while the program runs."""

    @classmethod
    async def open(cls, path: Path, key: bytes) -> Store:
        """Open or create the file. Raises StoreFault."""
        store = cls(path, key)
        try:
            await asyncio.wrap_future(store._write_thread.submit(store._begin))
        except BaseException:
            await store.close()
            raise
        return store

    async def read(self, work: Work[T]) -> T:
        """Run `work` on a reader thread, in one consistent view. Raises StoreFault."""
        self._check_open()
        try:
            return await asyncio.wrap_future(self._read_threads.submit(self._read, work))
        except DamagedFile:
            await self._replace()
            return await asyncio.wrap_future(self._read_threads.submit(self._read, work))

    async def write(self, work: Work[T], *, durable: bool = False) -> T:
        """Run `work` as one transaction on the writer thread. `durable`: on the disk before this returns, also if the
        computer loses power. Raises StoreFault; then nothing of it was stored."""
        self._check_open()
        # Shielded: a closing panel must not leave it open whether its change is stored.
        try:
            return await asyncio.shield(asyncio.wrap_future(self._write_thread.submit(self._write, work, durable)))
        except DamagedFile:
            await self._replace()
            return await asyncio.shield(asyncio.wrap_future(self._write_thread.submit(self._write, work, durable)))

    async def close(self) -> None:
        """Finish what is queued, then close."""
        if self._closed:
            return
        self._closed = True
        await asyncio.wrap_future(self._write_thread.submit(self._end))
        await asyncio.to_thread(self._read_threads.shutdown)
        with self._lock:
            for db in self._opened:
                db.close()
            self._opened.clear()
        self._write_thread.shutdown(wait=False)

    def _check_open(self) -> None:
        if self._closed:
            raise StoreFault("The local copy is closed.", "Open the profile again.", code="store_closed")

    # --- writer thread ---------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        try:
            self._writer = self._open_writer()
        except DamagedFile:
            self.rescued = self._start_anew()

    def _open_writer(self) -> apsw.Connection:
        db = open_database(self.path, self._key, "writer")
        try:
            with translated():
                migrate(db)
        except BaseException:
            db.close()
            raise
        return db

    def _start_anew(self) -> Rescue:
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        rescue = set_aside(self.path, self._key)
        self._writer = self._open_writer()
        with translated(), self._writer:
            restore(self._writer, rescue)
        self._generation += 1
        return rescue

    def _write(self, work: Work[T], durable: bool) -> T:
        with translated():
            # A file that could not be opened anew (a full disk) is tried again at every write.
            db = self._writer = self._writer or self._open_writer()
            db.pragma("synchronous", "FULL" if durable else "NORMAL")
            db.execute("BEGIN IMMEDIATE")
            try:
                result = work(db)
                db.execute("COMMIT")
                return result
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise

    def _end(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    # --- reader threads --------------------------------------------------------------------------------------------

    def _read(self, work: Work[T]) -> T:
        with translated():
            db = self._reader()
            db.execute("BEGIN")  # one view for all that `work` asks
            try:
                return work(db)
            finally:
                db.execute("ROLLBACK")

    def _reader(self) -> apsw.Connection:
        db: apsw.Connection | None = getattr(self._local, "db", None)
        if db is None or self._local.generation != self._generation:
            db = open_database(self.path, self._key, "reader")
            self._local.db, self._local.generation = db, self._generation
            with self._lock:
                self._opened.append(db)
        return db

    # --- damage while running --------------------------------------------------------------------------------------

    async def _replace(self) -> None:
        seen = self._generation

        def replace() -> Rescue | None:
            return self._start_anew() if self._generation == seen else None

        rescue = await asyncio.shield(asyncio.wrap_future(self._write_thread.submit(replace)))
        if rescue is not None:
            self.rescued = rescue
            self.on_rescue(rescue)
