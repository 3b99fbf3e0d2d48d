"""Saves what a person would see once the inbox is filled: the first case open, everything painted."""

from __future__ import annotations

import asyncio
from pathlib import Path

from agent_console.desk.case_types import CaseState
from agent_console.domain.kinds import Connection
from agent_console.log import Log
from agent_console.ui.window import MainWindow

log = Log(__name__)

_FILL_SECONDS = 180
_CASE_SECONDS = 30
_SETTLE_SECONDS = 1.2


async def take_screenshot(window: MainWindow, target: Path) -> bool:
    """Wait for the inbox, open its first case, save the window. Says whether a filled inbox was there."""
    filled = asyncio.Event()
    if window.workspace is not None and window.workspace.list.table.model() is not None:
        model = window.workspace.list.model
        if model is not None and model.rowCount():
            filled.set()
    window.filled.connect(filled.set)
    try:
        await asyncio.wait_for(filled.wait(), _FILL_SECONDS)
        await asyncio.wait_for(_first_sync(window), _FILL_SECONDS)
        await asyncio.wait_for(_open_first_case(window), _CASE_SECONDS)
        full = True
    except TimeoutError:
        log.warning("the inbox was not filled in time; the picture shows what there was")
        full = False
    # Images of messages and late rows: until two grabs in a row are the same, at most a few seconds.
    before = window.grab().toImage()
    for _ in range(6):
        await asyncio.sleep(_SETTLE_SECONDS / 2)
        now = window.grab().toImage()
        if now == before:
            break
        before = now
    target.parent.mkdir(parents=True, exist_ok=True)
    return window.grab().save(str(target)) and full


async def _first_sync(window: MainWindow) -> None:
    """Wait until all cases are here, so that the first of the list is the first."""
    workspace = window.workspace
    assert workspace is not None
    desk = workspace.ui.desk
    changed = asyncio.Event()
    leave = [desk.sync_changed.connect(changed.set), desk.connection_changed.connect(changed.set)]
    while desk.connection != Connection.LIVE or desk.sync_done < desk.sync_total:
        changed.clear()
        await changed.wait()
    for disconnect in leave:
        disconnect()
    # One turn of the list's own rhythm, so that its order is that of the whole.
    await asyncio.sleep(_SETTLE_SECONDS)


async def _open_first_case(window: MainWindow) -> None:
    workspace = window.workspace
    assert workspace is not None
    shown = asyncio.Event()
    workspace.page.case_changed.connect(lambda case: shown.set() if case is not None else None)
    workspace.list.open_first()
    await shown.wait()
    case = workspace.page.case
    if case is not None and case.state is CaseState.LOADING:
        answered = asyncio.Event()
        leave = case.changed.connect(lambda _: answered.set() if case.state is not CaseState.LOADING else None)
        await answered.wait()
        leave()
