"""Whatever goes wrong is told as a Problem, and nothing is given away."""

from __future__ import annotations

import json
import re
import socket
from urllib.parse import urlsplit

import httpx
import pytest

from agent_console.contract import routes
from tests.platform_server.asking import guest, key, problem
from tests.platform_server.conftest import Desk


def test_an_unknown_address_and_a_wrong_method(desk: Desk) -> None:
    problem(desk.agent.get("/v1/nothing"), 404, "not_found")
    answer = desk.agent.delete("/v1/me")
    problem(answer, 405, "method_not_allowed")
    assert "GET" in answer.headers["allow"]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b'{"x": ' + b"[" * 5000, b'{"text": "\\ud800"', b"nonsense"])
def test_what_is_not_json_is_malformed(desk: Desk, body: bytes) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    problem(desk.agent.post(f"/v1/tickets/{opened}/messages", headers=key(), content=body), 400, "malformed")


@pytest.mark.parametrize("body", ["1", "[]", "null", "{}", '{"text": 1}', '{"text": "a", "attachments": 3}'])
def test_json_of_the_wrong_shape_names_the_field(desk: Desk, body: str) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    answer = desk.agent.post(f"/v1/tickets/{opened}/messages", headers=key(), content=body)
    found = problem(answer, 422, "invalid")
    if body.startswith('{"text": '):
        assert found["field"] in ("text", "attachments")


def test_an_oversized_body_is_refused_before_it_is_read(desk: Desk) -> None:
    parts = urlsplit(desk.process.url)
    head = [
        "POST /v1/refunds HTTP/1.1",
        f"Host: {parts.netloc}",
        f"Authorization: {desk.agent.headers['Authorization']}",
        f"Content-Length: {routes.MAX_BODY + 1}",
    ]
    with socket.create_connection((parts.hostname, parts.port), timeout=5) as raw:
        raw.sendall("\r\n".join([*head, "", ""]).encode())
        answer = b""
        while b"}" not in answer:
            piece = raw.recv(65536)
            assert piece, answer
            answer += piece
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b'"too_large"' in answer


def test_an_oversized_body_in_chunks_is_refused(desk: Desk) -> None:
    def pieces() -> object:
        for _ in range(routes.MAX_BODY // 1_000_000 + 2):
            yield b"x" * 1_000_000

    try:
        answer = desk.agent.post("/v1/refunds", headers=key(), content=pieces())  # type: ignore[arg-type]
    except httpx.WriteError:
        # The platform may hang up as soon as it has seen too much; that it lives is checked below.
        answer = None
    if answer is not None:
        problem(answer, 413, "too_large")
    assert desk.agent.get("/health").status_code == 200


def test_garbage_on_the_wire_hurts_nobody(desk: Desk) -> None:
    parts = urlsplit(desk.process.url)
    for garbage in (
        b"\x00\x01\x02\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST /v1/me HTTP/1.1\r\nContent-Length: x\r\n\r\n",
    ):
        with socket.create_connection((parts.hostname, parts.port), timeout=5) as raw:
            raw.sendall(garbage)
            raw.shutdown(socket.SHUT_WR)
            while raw.recv(4096):
                pass
    assert desk.agent.get("/ready").json()["status"] == "ready"


def test_answers_carry_the_id_of_the_request(desk: Desk) -> None:
    answer = desk.agent.get("/v1/me", headers={"X-Request-Id": "mine-1"})
    assert answer.headers["x-request-id"] == "mine-1"
    odd = desk.agent.get("/v1/me", headers={"X-Request-Id": "a" * 200})
    assert re.fullmatch(r"[0-9a-f-]{36}", odd.headers["x-request-id"])


def test_the_log_holds_no_personal_data_and_no_secrets(desk: Desk) -> None:
    sender = guest() | {"name": "Very Private Person"}
    desk.take_in(sender=sender, text="My passport number is N12345678")
    with desk.process.client() as http:
        http.post(routes.SIGN_IN, json={"email": sender["email"], "password": "hunter2hunter2"})
    lines = list(desk.process.log)
    logged = "\n".join(lines)
    for secret in ("Very Private", "N12345678", sender["email"], "hunter2", desk.agent.headers["Authorization"][7:]):
        assert secret not in logged
    assert all("event" in json.loads(line) for line in lines)


def test_the_description_names_every_route_and_problem(desk: Desk) -> None:
    document = desk.agent.get(routes.OPENAPI).json()
    assert document["openapi"] == "3.1.0"
    named = {value for name, value in vars(routes).items() if name.isupper() and str(value).startswith("/")}
    undescribed = named - set(document["paths"]) - {routes.API}
    assert not undescribed
    assert document["components"]["schemas"]["Ticket"]["required"]
    for operations in document["paths"].values():
        for operation in operations.values():
            assert operation["responses"]["default"]["content"]["application/problem+json"]
