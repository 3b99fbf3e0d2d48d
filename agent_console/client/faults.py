"""Where httpx's errors and the platform's refusals become faults, and nowhere else.

What matters for a command is whether it may have reached the platform: `never_left` answers that, and everything that is
not certain becomes OutcomeUnknown in `client.platform`.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import msgspec

from agent_console.contract.commands import Problem
from agent_console.domain.faults import (
    BadAnswer,
    Busy,
    Conflict,
    Fault,
    Forbidden,
    Invalid,
    NotFound,
    Offline,
    Refused,
    SignedOut,
    WrongAddress,
)

_MAX_WAIT = 300.0
_EXPIRED = 10
"""OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED."""
_TRY_LATER = "Nothing is lost; it is tried again by itself."


def never_left(error: httpx.HTTPError | httpx.InvalidURL) -> bool:
    """Whether it is certain that no byte of the request reached the platform."""
    return isinstance(
        error,
        httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout | httpx.UnsupportedProtocol | httpx.InvalidURL,
    )


def from_transport(error: httpx.HTTPError | httpx.InvalidURL) -> Fault:
    """The fault for a request that got no (whole) answer."""
    certificate = _certificate_error(error)
    if certificate is not None:
        return _bad_certificate(certificate)
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol):
        return wrong_address()
    if isinstance(error, httpx.TimeoutException):
        return Offline("The platform does not answer in time.", _TRY_LATER, code="timed_out")
    if isinstance(error, httpx.RemoteProtocolError | httpx.ReadError | httpx.DecodingError):
        return Offline("The platform's answer broke off.", _TRY_LATER, code="broken_off")
    return Offline("The platform cannot be reached.", _TRY_LATER, code="offline")


def _certificate_error(error: BaseException) -> ssl.SSLError | None:
    link: BaseException | None = error
    while link is not None:
        if isinstance(link, ssl.SSLError):
            return link
        link = link.__cause__ or link.__context__
    return None


def _bad_certificate(error: ssl.SSLError) -> WrongAddress:
    code = getattr(error, "verify_code", 0)
    if code == _EXPIRED:
        return WrongAddress(
            "The certificate of the platform has expired.",
            "Tell whoever runs the platform; nothing is sent until it is renewed.",
            code="certificate_expired",
        )
    return WrongAddress(
        "The certificate of the platform cannot be trusted.",
        "Check the address; behind a company's own authority, install its root certificate on this computer.",
        code="certificate",
        details={"verify_code": code},
    )


def wrong_address() -> WrongAddress:
    """There is no platform under this address."""
    return WrongAddress("There is no platform at this address.", "Check the address of the platform.")


def oversized() -> BadAnswer:
    """The answer was cut off by us."""
    return BadAnswer(
        "The platform's answer is far too large.",
        "Try again; if it stays so, the platform needs care.",
        code="too_large",
    )


def garbled(status: int) -> BadAnswer:
    """An answer without the contract's form."""
    return BadAnswer(
        "The platform answered something this console does not understand.",
        "Try again; if it stays so, something stands between this console and the platform.",
        details={"status": status},
    )


def problem_of(body: bytes) -> Problem | None:
    """The platform's own words, or None when the body is something else."""
    try:
        problem = msgspec.json.decode(body, type=Problem)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return problem if problem.code and problem.title else None


def from_answer(status: int, headers: Mapping[str, str], body: bytes) -> Fault:
    """The fault for an answer that is not 2xx."""
    problem = problem_of(body)
    if status in (429, 503):
        return _busy(headers, problem)
    if problem is not None:
        return _refusal(status, problem)
    if 300 <= status < 400 or status in (404, 405):
        return wrong_address()
    if status == 401:
        return SignedOut("The session is over.", "Sign in again; what you typed is kept.")
    if status in (502, 504):
        return Offline("The platform cannot be reached.", _TRY_LATER, code="gateway")
    return garbled(status)


def _busy(headers: Mapping[str, str], problem: Problem | None) -> Busy:
    return Busy(
        problem.title if problem else "The platform is busy.",
        (problem.advice if problem else "") or _TRY_LATER,
        code=problem.code if problem else "",
        details={"retry_after": _retry_after(headers)},
    )


def _retry_after(headers: Mapping[str, str]) -> float:
    text = headers.get("retry-after", "")
    try:
        seconds = float(text)
    except ValueError:
        try:
            until, sent = parsedate_to_datetime(text), parsedate_to_datetime(headers.get("date", ""))
            seconds = (until - sent).total_seconds()
        except (ValueError, TypeError):
            seconds = 1.0
    return min(max(seconds, 0.1), _MAX_WAIT) if seconds == seconds else 1.0


_KINDS: dict[int, type[Fault]] = {
    401: SignedOut,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    410: NotFound,
    412: Conflict,
    400: Invalid,
    413: Invalid,
    415: Invalid,
    422: Invalid,
}


def _refusal(status: int, problem: Problem) -> Fault:
    details: dict[str, Any] = {"status": status}
    if problem.field:
        details["field"] = problem.field
    if problem.current:
        details["current"] = problem.current
    if status >= 500:
        return BadAnswer(problem.title, problem.advice or _TRY_LATER, code=problem.code, details=details)
    return _KINDS.get(status, Refused)(problem.title, problem.advice, code=problem.code, details=details)
