"""Every answer and every failure has its fault; a command is only refused when it is certain that it did not happen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest

from agent_console.client.backoff import Backoff
from agent_console.client.connection import Connection, checked_url
from agent_console.client.feed import Hello, Ping, parse
from agent_console.client.platform import PlatformClient
from agent_console.contract.board import HelpCall
from agent_console.contract.codec import encode
from agent_console.contract.commands import Change, Presence, Problem, Session
from agent_console.contract.entities import Agent, Ticket
from agent_console.domain.faults import (
    BadAnswer,
    Busy,
    Conflict,
    Fault,
    Forbidden,
    Invalid,
    NotFound,
    Offline,
    OutcomeUnknown,
    SignedOut,
    WrongAddress,
    WrongPassword,
)

AGENT = Agent(id="a", name="Aigul", role="agent")
Handler = Callable[[httpx.Request], httpx.Response | Awaitable[httpx.Response]]


def session(number: int = 1, expires_in: int = 900) -> Session:
    return Session(
        access_token=f"access-{number}", refresh_token=f"refresh-{number}", expires_in=expires_in, agent=AGENT
    )


def client_for(handler: Handler, **options: Any) -> PlatformClient:
    """A client whose network is `handler`; it is signed in by its first refresh."""

    async def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/auth/refresh"):
            return httpx.Response(200, content=encode(session()))
        found = handler(request)
        return found if isinstance(found, httpx.Response) else await found

    line = Connection("http://127.0.0.1:1", transport=httpx.MockTransport(answer), **options)
    return PlatformClient(line, refresh_token="refresh-0")


def problem(status: int, code: str = "because", **fields: Any) -> httpx.Response:
    return httpx.Response(
        status, content=encode(Problem(code=code, title="It is so.", status=status, advice="Do this.", **fields))
    )


def run(work: Callable[[], Awaitable[Any]]) -> Any:
    async def inner() -> Any:
        return await work()

    return asyncio.run(inner())


def read(handler: Handler, **options: Any) -> Any:
    async def work() -> Any:
        client = client_for(handler, **options)
        try:
            return await client.case("t")
        finally:
            await client.connection.close()

    return run(work)


def command(handler: Handler, **options: Any) -> Any:
    async def work() -> Any:
        client = client_for(handler, **options)
        try:
            return await client.command("PATCH", "/v1/tickets/t", b"{}", Ticket, key="k", if_match=3)
        finally:
            await client.connection.close()

    return run(work)


def failing(error: Exception) -> Handler:
    def handler(request: httpx.Request) -> httpx.Response:
        raise error

    return handler


class Broken(httpx.AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b'{"ticket": '
        raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")


class Endless(httpx.AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            yield b" " * 65536


@pytest.mark.parametrize(
    ("handler", "read_fault", "command_fault"),
    [
        (failing(httpx.ConnectError("refused")), Offline, Offline),
        (failing(httpx.ConnectTimeout("slow")), Offline, Offline),
        (failing(httpx.ReadTimeout("slow")), Offline, OutcomeUnknown),
        (failing(httpx.ReadError("reset")), Offline, OutcomeUnknown),
        (failing(httpx.WriteError("reset")), Offline, OutcomeUnknown),
        (lambda _: httpx.Response(200, stream=Broken()), Offline, OutcomeUnknown),
        (lambda _: httpx.Response(200, stream=Endless()), BadAnswer, OutcomeUnknown),
        (lambda _: httpx.Response(200, content=b"<html>hello</html>"), BadAnswer, OutcomeUnknown),
        (lambda _: httpx.Response(200, content=b"\xff\x00\xfe"), BadAnswer, OutcomeUnknown),
        (lambda _: httpx.Response(200, content=b""), BadAnswer, OutcomeUnknown),
        (lambda _: httpx.Response(200, content=b"[" * 100_000), BadAnswer, OutcomeUnknown),
        (lambda _: httpx.Response(200, content=b'{"id": 7}'), BadAnswer, OutcomeUnknown),
        (lambda _: httpx.Response(200, headers={"content-encoding": "gzip"}, content=b"no"), Offline, OutcomeUnknown),
        (lambda _: problem(401), SignedOut, SignedOut),
        (lambda _: problem(403, "over_limit"), Forbidden, Forbidden),
        (lambda _: problem(404), NotFound, NotFound),
        (lambda _: problem(409, "ledger_moved"), Conflict, Conflict),
        (lambda _: problem(409, "command_running"), Conflict, OutcomeUnknown),
        (lambda _: problem(412, "version_moved"), Conflict, Conflict),
        (lambda _: problem(422, "amount", field="amount"), Invalid, Invalid),
        (lambda _: problem(429), Busy, Busy),
        (lambda _: httpx.Response(503, headers={"retry-after": "7"}), Busy, OutcomeUnknown),
        (lambda _: problem(503, "storage_full"), Busy, Busy),
        (lambda _: problem(500), BadAnswer, OutcomeUnknown),
        (lambda _: httpx.Response(502, content=b"<h1>Bad gateway</h1>"), Offline, OutcomeUnknown),
        (lambda _: httpx.Response(404, content=b"<h1>Not found</h1>"), WrongAddress, OutcomeUnknown),
        (lambda _: httpx.Response(302, headers={"location": "https://evil.example"}), WrongAddress, OutcomeUnknown),
    ],
)
def test_each_failure_has_its_fault(handler: Handler, read_fault: type[Fault], command_fault: type[Fault]) -> None:
    for attempt, expected in ((read, read_fault), (command, command_fault)):
        with pytest.raises(Fault) as caught:
            attempt(handler, max_answer=1_000_000)
        assert type(caught.value) is expected
        assert caught.value.what.endswith(".") and caught.value.advice


def test_details_of_a_refusal_arrive() -> None:
    with pytest.raises(Invalid) as invalid:
        command(lambda _: problem(422, "amount", field="amount"))
    assert invalid.value.field == "amount" and invalid.value.code == "amount" and invalid.value.advice == "Do this."
    with pytest.raises(Conflict) as conflict:
        command(lambda _: problem(412, "version_moved", current={"id": "t", "version": 4}))
    assert conflict.value.details["current"]["version"] == 4


@pytest.mark.parametrize(
    ("header", "seconds"), [("7", 7.0), ("-3", 0.1), ("junk", 1.0), ("99999", 300.0), ("nan", 1.0)]
)
def test_the_pause_that_is_asked_for_is_kept_and_bounded(header: str, seconds: float) -> None:
    with pytest.raises(Busy) as caught:
        read(lambda _: httpx.Response(429, headers={"retry-after": header}))
    assert caught.value.retry_after == seconds


def test_a_command_says_its_key_and_version() -> None:
    seen: list[httpx.Headers] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers)
        return problem(403)

    with pytest.raises(Forbidden):
        command(handler)
    assert seen[0]["idempotency-key"] == "k" and seen[0]["if-match"] == '"3"'
    assert seen[0]["authorization"] == "Bearer access-1"


def test_many_expired_requests_make_one_refresh() -> None:
    refreshed: list[str] = []
    kept: list[str] = []

    async def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/auth/refresh"):
            refreshed.append(request.content.decode())
            await asyncio.sleep(0.02)
            return httpx.Response(200, content=encode(session(len(refreshed))))
        fine = request.headers["authorization"] == "Bearer access-2"
        return httpx.Response(200, content=b"picture") if fine else problem(401, "signed_out")

    async def keep(session: Session) -> None:
        kept.append(session.refresh_token)

    async def work() -> None:
        line = Connection("http://127.0.0.1:1", transport=httpx.MockTransport(answer))
        client = PlatformClient(line, refresh_token="refresh-0", on_session=keep)
        assert await asyncio.gather(*(client.attachment("x") for _ in range(20))) == [b"picture"] * 20
        await line.close()

    run(work)
    assert len(refreshed) == 2 and kept == ["refresh-1", "refresh-2"]


def test_a_session_that_is_over_says_so_to_everybody() -> None:
    async def work() -> None:
        line = Connection("http://127.0.0.1:1", transport=httpx.MockTransport(lambda _: problem(401, "signed_out")))
        client = PlatformClient(line, refresh_token="old")
        answers = await asyncio.gather(*(client.case("t") for _ in range(5)), return_exceptions=True)
        assert [type(answer) for answer in answers] == [SignedOut] * 5
        await line.close()

    run(work)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (problem(401, "wrong_password"), WrongPassword),
        (problem(422, "malformed"), WrongPassword),
        (httpx.Response(404, content=b"nope"), WrongAddress),
        (httpx.Response(200, content=b"<html>A shop</html>"), BadAnswer),
        (problem(429, "rate_limited"), Busy),
    ],
)
def test_sign_in_says_what_is_wrong(answer: httpx.Response, expected: type[Fault]) -> None:
    async def work() -> None:
        line = Connection("http://127.0.0.1:1", transport=httpx.MockTransport(lambda _: answer))
        try:
            await PlatformClient(line).sign_in("a@b.example", "secret")
        finally:
            await line.close()

    with pytest.raises(Fault) as caught:
        run(work)
    assert type(caught.value) is expected and "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    ["", "desk.example.com", "ftp://desk.example", "http://", "http://[", "https://a:99999", "http://desk.example.com",
     "https://user:pw@desk.example", "file:///etc/passwd"],
)  # fmt: skip
def test_what_cannot_be_a_platform_is_told_before_anything_is_sent(url: str) -> None:
    with pytest.raises(WrongAddress):
        checked_url(url)


def test_addresses_that_are_fine() -> None:
    assert checked_url(" https://desk.example.com/ ") == "https://desk.example.com"
    assert checked_url("http://127.0.0.1:8080") == "http://127.0.0.1:8080"


async def _pieces(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def events(*pieces: bytes, **options: int) -> list[Any]:
    async def work() -> list[Any]:
        return [event async for event in parse(_pieces(*pieces), **options)]

    found: list[Any] = run(work)
    return found


def test_the_feed_is_read_however_it_is_cut() -> None:
    stream = (
        b'event: hello\ndata: {"head": 7}\n\n: a comment\n\nevent: change\r\nid: 8\r\n'
        b'data: {"seq": 8, "entity": "ticket",\r\ndata:  "id": "t"}\r\n\r\nevent: news\ndata: ?\n\nevent: ping\ndata: {}\n\n'
        b'event: presence\ndata: {"ticket_id":"t","agent_id":"a","state":"reading","at":"2026-03-02T12:00:00Z"}\n\n'
        b'event: change\ndata: {"seq": 9'
    )
    whole = events(stream)
    assert [type(event) for event in whole] == [Hello, Change, Ping, Presence]
    assert whole[1].seq == 8 and whole[1].id == "t"
    assert events(*(stream[at : at + 1] for at in range(len(stream)))) == whole


def test_a_call_for_help_comes_on_the_feed() -> None:
    call = b'{"id":"h","queue":"stays","text":"many","by_id":"a","at":"2026-03-02T12:00:00Z","until":"2026-03-02T12:30:00Z"}'
    (heard,) = events(b"event: help\ndata: " + call + b"\n\n")
    assert isinstance(heard, HelpCall)
    assert (heard.queue, heard.text) == ("stays", "many")


def test_a_feed_of_garbage_or_without_end_is_broken_off() -> None:
    with pytest.raises(BadAnswer):
        events(b"event: change\ndata: {not json}\n\n")
    with pytest.raises(BadAnswer):
        events(b"data: " + b"x" * 5000, max_event=4000)
    with pytest.raises(BadAnswer):
        events(*[b"data: " + b"x" * 100 + b"\n"] * 100, max_event=4000)


def test_pauses_grow_are_spread_and_bounded() -> None:
    backoff = Backoff(first=1.0, most=8.0)
    waits = [backoff.wait() for _ in range(10)]
    assert all(step / 2 <= wait <= step for wait, step in zip(waits, (1, 2, 4, 8, 8, 8, 8, 8, 8, 8), strict=True))
    assert backoff.wait(at_least=60.0) == 60.0
    backoff.reset()
    assert backoff.wait() <= 1.0
