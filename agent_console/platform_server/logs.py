"""Structured logs: one JSON object per line on stderr, with the request's id, and never with personal data.

Only named fields are logged, so that what a person typed has no way into a log; as a net below that, fields whose names promise
secrets or personal data are struck out.
"""

from __future__ import annotations

import logging
import re
import sys
import time
import uuid
from collections.abc import MutableMapping
from typing import Any, Final

import msgspec
import structlog
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from agent_console.contract import routes

__all__ = ["AccessLog", "set_up_logs"]

log = structlog.get_logger(__name__)

_STRUCK: Final = re.compile(
    r"pass|token|secret|authorization|email|phone|text|subject|body|customer_name|^name$", re.IGNORECASE
)
_REQUEST_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")


def set_up_logs(level: str = "info") -> None:
    """JSON lines on stderr, for structlog and for libraries that use `logging`."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _strike,
            structlog.processors.JSONRenderer(serializer=_json),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = _Bridge()
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


def _json(event: Any, **_options: Any) -> str:
    return msgspec.json.encode(event, enc_hook=repr).decode()


def _strike(_logger: Any, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    for name in event:
        if name != "event" and _STRUCK.search(name):
            event[name] = "[struck out]"
    return event


class _Bridge(logging.Handler):
    """What libraries log, by kind and place; their messages may quote data."""

    def emit(self, record: logging.LogRecord) -> None:
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        structlog.get_logger(record.name).log(
            record.levelno, "library", source=record.name, where=f"{record.filename}:{record.lineno}", kind=kind
        )


class AccessLog:
    """ASGI middleware: gives each request an id, and logs method, path, status and duration when it is over."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started, status = time.perf_counter(), 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = [*message.get("headers", []), (routes.REQUEST_ID.lower().encode(), request_id.encode())]
                message["headers"] = headers
            await send(message)

        try:
            await self._app(scope, receive, answer)
        finally:
            elapsed = round((time.perf_counter() - started) * 1000, 1)
            log.info("request", method=scope["method"], path=scope["path"], status=status, ms=elapsed)
            structlog.contextvars.clear_contextvars()


def _request_id(scope: Scope) -> str:
    wanted = next(
        (value for name, value in scope["headers"] if name.lower() == routes.REQUEST_ID.lower().encode()), b""
    )
    text = wanted.decode("latin-1")
    return text if _REQUEST_ID.fullmatch(text) else str(uuid.uuid4())
