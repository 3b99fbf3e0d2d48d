"""Scrolls the real list over a million real rows, and the same table with Qt's plain delegate."""

from __future__ import annotations

import asyncio
import random
import sys
import time
from pathlib import Path
from typing import Any

import apsw
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStyledItemDelegate, QTableView

from agent_console.desk.queries import ViewQuery
from agent_console.desk.signing_in import resume
from agent_console.desk.vault import KeyringVault
from agent_console.ui.app import build_shell, make_application
from agent_console.ui.garbage import GarbageCollection
from agent_console.ui.inbox.delegate import TicketDelegate
from agent_console.ui.inbox.model import TicketModel
from agent_console.ui.inbox.ticket_view import TicketView
from agent_console.ui.options import ConsoleOptions
from tests.bench import profiles
from tests.bench.report import say

STEPS = 1500


def multiply(db: apsw.Connection, wanted: int) -> None:
    """Copies of the tickets that are there until there are `wanted`, without what a list does not read."""
    names = [row[1] for row in db.execute("PRAGMA table_info(tickets)")]
    count = int(db.execute("SELECT count(*) FROM tickets").fetchone()[0])  # type: ignore[index]
    copied = {"id": "id||'-'||?1", "number": "number+?1", "data": "x''", "active": "active"}
    kept = [name for name in names if name != "rowid"]
    chosen = ",".join(copied.get(name, name) for name in kept)
    for copy in range(1, wanted // count):
        db.execute(
            f"INSERT INTO tickets({','.join(kept)}) SELECT {chosen} FROM tickets WHERE rowid<=?2", (copy * count, count)
        )


class _TimedTickets(TicketView):
    def __init__(self, delegate: TicketDelegate) -> None:
        self.paints: list[float] = []
        super().__init__(delegate)

    def paintEvent(self, event: QPaintEvent) -> None:
        started = time.perf_counter()
        super().paintEvent(event)
        self.paints.append(time.perf_counter() - started)


class _TimedTable(QTableView):
    def __init__(self) -> None:
        self.paints: list[float] = []
        super().__init__()

    def paintEvent(self, event: QPaintEvent) -> None:
        started = time.perf_counter()
        super().paintEvent(event)
        self.paints.append(time.perf_counter() - started)


async def _scroll(view: Any) -> list[float]:
    rng = random.Random(5)
    bar = view.verticalScrollBar()
    view.paints.clear()
    for step in range(STEPS):
        if step % 50 == 0:
            bar.setValue(rng.randrange(bar.maximum()))
        elif step % 5 == 0:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            bar.setValue(bar.value() + 90)
        before = len(view.paints)
        while len(view.paints) == before:  # noqa: ASYNC110 - a paint sets no event
            await asyncio.sleep(0.001)
        await asyncio.sleep(0.004)
    return sorted(view.paints)


async def _measure(rows: int) -> None:
    home = Path(sys.argv[1])
    desk = await resume(profiles.profile_of(home, profiles.NOBODY_THERE), KeyringVault())
    await desk.store.write(lambda db: multiply(db, rows))
    shell, _ = build_shell(ConsoleOptions(profile=profiles.NAME, language="en", theme="light"))
    garbage = GarbageCollection()
    tickets = desk.ticket_list(ViewQuery(snoozed="any"))
    model = TicketModel(tickets)
    ours = _TimedTickets(TicketDelegate(shell, lambda _: ("Aigerim Sadykova", 40), lambda _: []))
    plain = _TimedTable()
    plain.setItemDelegate(QStyledItemDelegate(plain))
    plain.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    plain.horizontalHeader().hide()
    plain.verticalHeader().hide()
    plain.verticalHeader().setDefaultSectionSize(ours.verticalHeader().defaultSectionSize())
    windows = []
    for view in (ours, plain):
        window = QMainWindow()
        window.setCentralWidget(view)
        window.resize(380, 800)
        window.show()
        windows.append(window)
    ours.show_model(model)
    while tickets.length < rows * 0.99:  # noqa: ASYNC110 - nor does a length
        await asyncio.sleep(0.05)
    plain.setModel(model)
    plain.setColumnWidth(0, 380)
    garbage.freeze()
    for name, view in (("plain", plain), ("ours", ours)) * 2:
        view.raise_()
        view.window().activateWindow()
        paints = await _scroll(view)
        say(view=name, rows=model.rowCount(), paints=len(paints), median=paints[len(paints) // 2],
            p99=paints[int(len(paints) * 0.99)], worst=paints[-1])  # fmt: skip
    model.close()
    tickets.close()
    await desk.close()


def main() -> None:
    """Run it: the profile's folder and the number of rows are the arguments."""
    import qasync

    make_application()
    qasync.run(_measure(int(sys.argv[2])))


if __name__ == "__main__":
    main()
