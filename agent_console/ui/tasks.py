"""The one crossing from Qt gestures into async code: every coroutine the window starts is started here.

A task belongs to an owner and ends with it; a new task of the same owner and key replaces the one before, so that a
stale answer is never shown; faults go to the caller or to the notifier; what nobody expected goes to the crash notice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject

from agent_console.domain.faults import Fault

T = TypeVar("T")


class Tasks:
    """Runs coroutines on the window's loop.

    on_fault: called with a Fault that the caller did not ask for. on_crash: with any other exception.
    """

    def __init__(
        self,
        on_fault: Callable[[Fault], object],
        on_crash: Callable[[BaseException], object],
        loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self._on_fault = on_fault
        self._on_crash = on_crash
        self._loop = loop
        self._tasks: set[asyncio.Task[Any]] = set()
        self._keyed: dict[tuple[int, str], asyncio.Task[Any]] = {}
        self._owned: dict[int, set[asyncio.Task[Any]]] = {}
        self._closing = False

    def run(
        self,
        coro: Coroutine[Any, Any, T],
        *,
        owner: QObject | None = None,
        done: Callable[[T], object] | None = None,
        failed: Callable[[Fault], object] | None = None,
        key: str = "",
    ) -> asyncio.Task[T] | None:
        """Start `coro`. `done` gets its result, `failed` a Fault (default: the notifier). Neither is called after the owner
        is gone or another task has taken the same `key`. None when the window is closing: the coroutine is not run."""
        if self._closing or (owner is not None and not shiboken6.isValid(owner)):
            coro.close()
            return None
        loop = self._loop or asyncio.get_running_loop()
        task = loop.create_task(coro)
        self._tasks.add(task)
        slot = (id(owner) if owner is not None else 0, key)
        if key:
            before = self._keyed.get(slot)
            if before is not None:
                before.cancel()
            self._keyed[slot] = task
        if owner is not None:
            self._adopt(owner, task)
        task.add_done_callback(lambda ended: self._ended(ended, owner, slot, done, failed))
        return task

    def cancel(self, owner: QObject | None, key: str) -> None:
        """Cancel the running task of that owner and key, if any. Silent."""
        task = self._keyed.get((id(owner) if owner is not None else 0, key))
        if task is not None:
            task.cancel()

    async def close(self) -> None:
        """Cancel everything and wait until it has ended."""
        self._closing = True
        while self._tasks:
            pending = [task for task in self._tasks if task is not asyncio.current_task()]
            if not pending:
                break
            for task in pending:
                task.cancel()
            await asyncio.gather(*pending, return_exceptions=True)
            self._tasks.difference_update(pending)

    def _adopt(self, owner: QObject, task: asyncio.Task[Any]) -> None:
        number = id(owner)
        owned = self._owned.get(number)
        if owned is None:
            owned = self._owned[number] = set()
            owner.destroyed.connect(lambda *_: self._orphan(number))
        owned.add(task)

    def _orphan(self, number: int) -> None:
        for task in self._owned.pop(number, set()):
            task.cancel()

    def _ended(
        self,
        task: asyncio.Task[T],
        owner: QObject | None,
        slot: tuple[int, str],
        done: Callable[[T], object] | None,
        failed: Callable[[Fault], object] | None,
    ) -> None:
        self._tasks.discard(task)
        self._owned.get(slot[0], set()).discard(task)
        replaced = bool(slot[1]) and self._keyed.get(slot) is not task
        if not replaced:
            self._keyed.pop(slot, None)
        if task.cancelled():
            return
        error = task.exception()
        gone = owner is not None and not shiboken6.isValid(owner)
        if error is not None and not isinstance(error, Fault):
            self._on_crash(error)
        elif not (gone or replaced or self._closing):
            self._deliver(task, error, done, failed)

    def _deliver(
        self,
        task: asyncio.Task[T],
        error: BaseException | None,
        done: Callable[[T], object] | None,
        failed: Callable[[Fault], object] | None,
    ) -> None:
        try:
            if isinstance(error, Fault):
                (failed or self._on_fault)(error)
            elif done is not None:
                done(task.result())
        except Exception as crash:
            self._on_crash(crash)
