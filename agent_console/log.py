"""The console's loggers. structlog is imported at the first line that is really logged: that line can wait, the window cannot."""

from __future__ import annotations

from typing import Any


class Log:
    """structlog's logger of a name, fetched when it is first used."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, method: str) -> Any:
        import structlog

        return getattr(structlog.get_logger(self._name), method)
