"""Every answer that is not 2xx: faults, Litestar's own errors and surprises, each as a `Problem` of the contract."""

from __future__ import annotations

from typing import Any, Final

import structlog
from litestar import Request, Response
from litestar.exceptions import HTTPException, InternalServerException

from agent_console.contract.codec import encode
from agent_console.contract.commands import Problem
from agent_console.domain.faults import (
    Busy,
    Conflict,
    Fault,
    Forbidden,
    Invalid,
    NotFound,
    PolicyFault,
    Refused,
    SignedOut,
    StoreFault,
    WrongPassword,
)

__all__ = ["EXCEPTION_HANDLERS", "malformed", "problem_of"]

log = structlog.get_logger(__name__)

PROBLEM_JSON: Final = "application/problem+json"

_BY_CODE: Final = {
    "malformed": 400,
    "idempotency_key": 400,
    "too_large": 413,
    "version_moved": 412,
    "if_match_required": 428,
    "rate_limited": 429,
}
_BY_KIND: Final[tuple[tuple[type[Fault], int], ...]] = (
    (Invalid, 422),
    (NotFound, 404),
    (Forbidden, 403),
    (Conflict, 409),
    (SignedOut, 401),
    (WrongPassword, 401),
    (Busy, 503),
    (Refused, 422),
    (PolicyFault, 422),
    (StoreFault, 503),
)
_HTTP_WORDS: Final = {
    400: ("malformed", "The request is not understood.", "Check what was sent against the API description."),
    401: ("signed_out", "Nobody is signed in.", "Sign in again."),
    403: ("forbidden", "This is not allowed.", "Ask a team lead."),
    404: ("not_found", "There is nothing at this address.", "Check the address."),
    405: ("method_not_allowed", "This cannot be done with this address.", "Use a method that the Allow header names."),
    413: ("too_large", "This is too large.", "Send less at once."),
    429: ("rate_limited", "Too many requests.", "Wait a moment, then try again."),
}


def malformed(what: str, field: str = "") -> Invalid:
    """A request that cannot even be read (400)."""
    return Invalid(what, "Check what was sent against the API description.", code="malformed", details={"field": field})


def problem_of(fault: Fault) -> Problem:
    """The fault as it travels."""
    status = _BY_CODE.get(fault.code) or next((code for kind, code in _BY_KIND if isinstance(fault, kind)), 500)
    return Problem(
        code=fault.code,
        title=fault.what,
        status=status,
        advice=fault.advice,
        field=str(fault.details.get("field", "")),
        current=dict(fault.details.get("current", {})),
    )


_GONE = "client disconnected"
"""How Litestar tells that a connection ended in mid-request; it has no exception of its own for it."""


def _answer(problem: Problem, headers: dict[str, str] | None = None) -> Response[bytes]:
    return Response(encode(problem), status_code=problem.status, media_type=PROBLEM_JSON, headers=headers or {})


def _of_fault(request: Request[Any, Any, Any], fault: Fault) -> Response[bytes]:
    problem = problem_of(fault)
    headers = {}
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if isinstance(fault, Busy):
        headers["Retry-After"] = str(max(1, round(fault.retry_after)))
    if problem.status >= 500:
        log.error("request_failed", code=fault.code, reason=str(fault.details.get("reason", "")))
    return _answer(problem, headers)


def _of_http(request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    if error.status_code >= 500:
        return _of_surprise(request, error)
    code, title, advice = _HTTP_WORDS.get(error.status_code, _HTTP_WORDS[400])
    problem = Problem(code=code, title=title, status=error.status_code, advice=advice)
    return _answer(problem, dict(error.headers or {}))


def _of_surprise(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    if isinstance(error, InternalServerException) and _GONE in str(error.detail):
        # Nobody hears this answer. A console that is closed or killed while it sends is no fault of the platform.
        log.info("client_left")
        return _answer(Problem(code="client_left", title="The client left.", status=400))
    # The message of a foreign error may quote what a person typed, so only its kind and place are logged.
    log.error("unexpected_error", kind=type(error).__name__, where=_place(error))
    problem = Problem(
        code="internal",
        title="The platform has failed unexpectedly.",
        status=500,
        advice="Try again; if it stays so, tell whoever runs the platform the time and the request id.",
    )
    return _answer(problem)


def _place(error: BaseException) -> str:
    trace, place = error.__traceback__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


EXCEPTION_HANDLERS: Final[dict[Any, Any]] = {
    Fault: _of_fault,
    HTTPException: _of_http,
    Exception: _of_surprise,
}
