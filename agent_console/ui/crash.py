"""Everything that nobody expected ends in one place: the log with its trace, and one notice for the agent."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any


def install_hooks(report: Callable[[BaseException], object], loop: asyncio.AbstractEventLoop) -> None:
    """Send exceptions of slots, threads and orphan tasks to `report`. Cancelling and Ctrl+C are not reported."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            loop.call_soon_threadsafe(loop.stop)
        elif not issubclass(kind, (asyncio.CancelledError, SystemExit)):
            report(error.with_traceback(trace))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            loop.call_soon_threadsafe(report, args.exc_value)

    def loop_hook(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if not isinstance(error, asyncio.CancelledError):
            report(error if error is not None else RuntimeError(str(context.get("message", "unknown"))))

    sys.excepthook = hook
    threading.excepthook = thread_hook
    loop.set_exception_handler(loop_hook)
