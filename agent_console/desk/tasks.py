"""Starting background work whose surprises are heard."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any


def spawn(work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    """A task whose unexpected end goes to the loop's exception handler at once, not when it is collected."""
    task = asyncio.get_running_loop().create_task(work)
    task.add_done_callback(_report)
    return task


def _report(task: asyncio.Task[None]) -> None:
    if task.cancelled():
        return
    error = task.exception()
    if error is not None:
        task.get_loop().call_exception_handler(
            {"message": "A task of the desk failed", "exception": error, "task": task}
        )


async def stop(*tasks: asyncio.Task[None] | None) -> None:
    """Cancel and wait."""
    live = [task for task in tasks if task is not None]
    for task in live:
        task.cancel()
    await asyncio.gather(*live, return_exceptions=True)
