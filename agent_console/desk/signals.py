"""Telling listeners that something changed: the one way in which the desk speaks to the window."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from typing import Generic, ParamSpec

P = ParamSpec("P")


class Signal(Generic[P]):
    """A list of listeners, called in the order of connecting, at once and in the caller's thread (the loop's).

    A listener that raises does not keep the others from hearing: its exception goes to the loop's exception handler.
    """

    __slots__ = ("_listeners",)

    def __init__(self) -> None:
        self._listeners: dict[int, Callable[P, object]] = {}

    def connect(self, listener: Callable[P, object]) -> Callable[[], None]:
        """Call `listener` at every emit. Returns what disconnects it (harmless when called twice)."""
        number = max(self._listeners, default=0) + 1
        self._listeners[number] = listener

        def disconnect() -> None:
            self._listeners.pop(number, None)

        return disconnect

    def emit(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Tell every listener that is connected at this moment."""
        for number, listener in list(self._listeners.items()):
            if number not in self._listeners:
                continue  # disconnected by a listener before it
            try:
                listener(*args, **kwargs)
            except Exception as error:
                _report(error)


def _report(error: Exception) -> None:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        sys.excepthook(type(error), error, error.__traceback__)
        return
    loop.call_exception_handler({"message": "A listener of the desk failed", "exception": error})
