"""What a hostile client tries: more than its role, other people's answers, names that break headers, endless requests."""

from __future__ import annotations

import asyncio
import base64
import socket
import uuid
from urllib.parse import urlsplit

import msgspec
import pytest

from agent_console.contract import routes
from agent_console.contract.entities import Agent
from agent_console.platform_server.store import Store
from tests.platform_server.asking import change, guest, key, problem, reply, ticket
from tests.platform_server.conftest import Desk
from tests.platform_server.test_permissions import ROUTES
from tests.support.platform import PASSWORD

OPEN_TO_ALL = {"/health", "/ready", routes.OPENAPI, routes.SIGN_IN, routes.REFRESH, routes.STRIPE_WEBHOOK}
ANYBODY_SIGNED_IN = {routes.SIGN_OUT, routes.EVENTS}
"""Routes with tests of their own here and among the sessions."""


def test_no_route_is_missing_from_the_table_of_roles(desk: Desk) -> None:
    described = desk.agent.get(routes.OPENAPI).json()["paths"]
    tried = {(method, _shape(path)) for method, path, _ in ROUTES}
    for path, operations in described.items():
        if path in OPEN_TO_ALL | ANYBODY_SIGNED_IN:
            continue
        for method in operations:
            assert (method.upper(), _shape(path)) in tried, f"{method} {path} is in no table of roles"


def _shape(path: str) -> str:
    return "/".join("none" if part.startswith("{") else part for part in path.split("/"))


def test_the_feed_is_closed_to_channels_and_strangers(desk: Desk) -> None:
    problem(desk.gateway.get(routes.EVENTS), 403, "forbidden")
    with desk.process.client() as nobody:
        problem(nobody.get(routes.EVENTS), 401, "signed_out")
        problem(nobody.post(routes.SIGN_OUT), 401, "signed_out")


def test_what_came_of_a_command_is_told_to_its_author_only(desk: Desk) -> None:
    opened, named = desk.take_in(sender=guest())["ticket"]["id"], key()
    desk.agent.post(f"/v1/tickets/{opened}/messages", headers=named, json={"text": "Private"}).raise_for_status()
    path = routes.COMMANDS.format(key=named["Idempotency-Key"])
    assert desk.agent.get(path).json()["state"] == "done"
    for stranger in (desk.other, desk.admin, desk.gateway):
        assert stranger.get(path).json() == {"key": named["Idempotency-Key"], "state": "unknown"}
    answer = desk.other.post(f"/v1/tickets/{opened}/messages", headers=named, json={"text": "Private"})
    problem(answer, 422, "key_reused")


@pytest.mark.parametrize("field", ["number", "version", "customer_id", "customer_name", "market", "merged_into", "id"])
def test_only_what_may_be_changed_is_changed(desk: Desk, field: str) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    before = ticket(desk.agent, opened)
    answer = change(desk.agent, before, **{field: "mine", "priority": "high"})
    assert answer.status_code == 200, answer.text
    after = ticket(desk.agent, opened)
    assert after["priority"] == "high"
    if field != "version":
        assert after.get(field) == before.get(field)


def test_an_author_cannot_be_chosen(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    forged = {"author": "customer", "author_id": desk.agents["lead"].id, "id": str(uuid.uuid4()), "delivery": "read"}
    said = reply(desk.agent, opened, "Hello", **forged).json()["message"]
    assert (said["author"], said["author_id"]) == ("agent", desk.agents["agent"].id)
    assert said["id"] != forged["id"]


HOSTILE_NAMES = [
    "../../etc/passwd",
    "..\\..\\windows\\system32\\cmd.exe",
    'a"; filename="evil.html',
    "a\r\nSet-Cookie: stolen=1\r\n\r\n<script>alert(1)</script>.html",
    "photo\u202egnp.exe",
    "\x00hidden\x00.png",
    "CON",
    "x" * 5000 + ".png",
    "'; DROP TABLE attachments; --",
    "",
]


@pytest.mark.parametrize("name", HOSTILE_NAMES, ids=range(len(HOSTILE_NAMES)))
def test_a_file_is_given_out_with_nothing_believed(desk: Desk, name: str) -> None:
    page = b"<html><script>fetch('http://127.0.0.1/')</script></html>"
    upload = {"name": name, "mime": "text/html", "content": base64.b64encode(page).decode()}
    message = desk.take_in(sender=guest(), attachments=[upload])["message"]
    (kept,) = message["attachments"]
    assert not set(kept["name"]) & set('/\\:"\r\n\x00\u202e') and 0 < len(kept["name"].encode()) <= 125
    answer = desk.agent.get(routes.ATTACHMENT.format(attachment_id=kept["id"]))
    assert answer.content == page
    assert answer.headers["content-type"].partition(";")[0] in ("text/plain", "application/octet-stream")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    assert "set-cookie" not in answer.headers and '"' not in answer.headers["content-disposition"]
    assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "/v1/attachments/..%2f..%2fetc%2fpasswd",
        "/v1/attachments/%2e%2e/me",
        "/v1/tickets/'%20OR%201=1--",
        "/v1/tickets/%00",
    ],
)
def test_an_address_is_only_ever_looked_up(desk: Desk, path: str) -> None:
    problem(desk.agent.get(path), 404, "not_found")


def test_words_of_sql_are_words(desk: Desk) -> None:
    for name in ("object_type", "object_id", "actor_id", "action"):
        assert desk.lead.get(routes.AUDIT, params={name: "' OR '1'='1"}).json() == []
    problem(desk.agent.get(routes.CHANGES, params={"entities": "ticket' OR 1=1 --"}), 400, "malformed")


def test_deep_json_is_refused_everywhere(desk: Desk) -> None:
    for depth in (200, 5_000, 200_000):
        body = b'{"text": "a", "unknown": ' + b"[" * depth + b"]" * depth + b"}"
        opened = desk.take_in(sender=guest())["ticket"]["id"]
        answer = desk.agent.post(f"/v1/tickets/{opened}/messages", headers=key(), content=body)
        assert answer.status_code in (201, 400), answer.text
    assert desk.agent.get("/health").status_code == 200


def test_a_request_id_cannot_break_an_answer_or_the_log(desk: Desk) -> None:
    for odd in ("a b", "a\tb", '"}, {"event": "forged"', "ä"):
        answer = desk.agent.get("/v1/me", headers=[(b"X-Request-Id", odd.encode("latin-1"))])
        assert uuid.UUID(answer.headers["x-request-id"])
    assert not any("forged" in line for line in desk.process.log)


def test_a_new_session_takes_nothing_from_the_client(desk: Desk) -> None:
    """No cookie, no id that a stranger could have planted; two sign-ins share nothing."""
    body = {"email": "other@desk.example", "password": PASSWORD, "session_id": "planted", "access_token": "planted"}
    with desk.process.client() as http:
        http.headers["Cookie"] = "session=planted"
        first, second = (http.post(routes.SIGN_IN, json=body) for _ in range(2))
    assert "set-cookie" not in first.headers
    tokens = [answer.json()[name] for answer in (first, second) for name in ("access_token", "refresh_token")]
    assert len(set(tokens)) == 4 and all(len(token) >= 43 for token in tokens)
    problem(desk.agent.get("/v1/me", headers={"Authorization": f"Bearer {tokens[1]}"}), 401, "signed_out")


def test_a_refusal_repeats_no_secret(desk: Desk) -> None:
    with desk.process.client() as http:
        answer = http.post(routes.SIGN_IN, json={"email": "x@y.example", "password": ["hunter2hunter2"]})
    assert answer.status_code == 422 and "hunter2" not in answer.text


def test_slow_and_silent_connections_hold_up_nobody(desk: Desk) -> None:
    parts = urlsplit(desk.process.url)
    slow = [socket.create_connection((parts.hostname, parts.port), timeout=5) for _ in range(200)]
    try:
        for number, raw in enumerate(slow):
            raw.sendall(
                b"POST /v1/refunds HTTP/1.1\r\nHost: x\r\n" + (b"Content-Length: 9000\r\n\r\n{" if number % 2 else b"X")
            )
        assert desk.agent.get("/v1/me").status_code == 200
    finally:
        for raw in slow:
            raw.close()


def test_somebody_who_may_not_ask_is_refused_before_the_body_is_read(desk: Desk) -> None:
    parts = urlsplit(desk.process.url)
    head = f"POST /v1/refunds HTTP/1.1\r\nHost: x\r\nContent-Length: {routes.MAX_BODY}\r\n\r\n"
    with socket.create_connection((parts.hostname, parts.port), timeout=5) as raw:
        raw.sendall(head.encode() + b"{")
        assert raw.recv(4096).startswith(b"HTTP/1.1 401 ")


def test_a_feed_ends_with_the_right_to_it(desk: Desk) -> None:
    """Somebody whom a lead has made a mere channel hears no more than until the next ping."""
    demoted = desk.process.add_agent("demoted@desk.example")

    async def demote() -> None:
        async with Store.open(desk.process.database) as store, store.unit() as unit:
            unit.save(msgspec.structs.replace(await unit.get(Agent, demoted.id), role="channel"))

    with desk.process.client("demoted@desk.example") as http, http.stream("GET", routes.EVENTS) as stream:
        lines = stream.iter_lines()
        assert next(lines) == "event: hello"
        asyncio.run(demote())
        heard = list(lines)
        assert "event: ping" not in heard
        problem(http.get(routes.CHANGES), 403, "forbidden")
