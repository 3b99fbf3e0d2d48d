"""One order of changes: pages of it, its live tail, and who sees what."""

from __future__ import annotations

import contextlib
import itertools
import json
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.platform_server.asking import case, guest, problem, reply
from tests.platform_server.conftest import Desk


def _page(http: httpx.Client, **query: Any) -> dict[str, Any]:
    answer = http.get("/v1/changes", params=query)
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    return page


def _all(http: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    found, after = [], 0
    while True:
        page = _page(http, after=after, limit=7, **query)
        found += page["changes"]
        after = page["next_after"]
        if not page["more"]:
            return found


@contextlib.contextmanager
def _events(http: httpx.Client, **headers: str) -> Iterator[Iterator[tuple[str, str, Any]]]:
    with http.stream("GET", "/v1/events", headers=headers) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield _parsed(answer.iter_lines())


def _parsed(lines: Iterator[str]) -> Iterator[tuple[str, str, Any]]:
    fields: dict[str, str] = {}
    for line in lines:
        if line:
            name, _, value = line.partition(": ")
            fields[name] = value
        elif fields:
            yield fields["event"], fields.get("id", ""), json.loads(fields["data"])
            fields = {}


def test_pages_hold_every_entity_once_in_ascending_order(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())
    reply(desk.agent, opened["ticket"]["id"], "Hello")
    # The platform's own workers may move a thing to a later page between two pages: then all is looked at again.
    head = -1
    while head != (head := _page(desk.agent, after=0)["head"]):
        changes = _all(desk.agent)
    seqs = [change["seq"] for change in changes]
    assert seqs == sorted(set(seqs))
    keys = [(change["entity"], change["id"]) for change in changes]
    assert len(keys) == len(set(keys))
    newest = {key: change["data"] for key, change in zip(keys, changes, strict=True) if "data" in change}
    assert newest["ticket", opened["ticket"]["id"]]["message_count"] == 2


def test_a_page_can_be_of_some_kinds_and_up_to_a_point(desk: Desk) -> None:
    desk.take_in(sender=guest())
    # The platform's own workers may move a thing to a later place between two looks: then all is looked at again.
    head = -1
    while head != (head := _page(desk.agent, after=0)["head"]):
        everything = _all(desk.agent)
        some = _all(desk.agent, entities="ticket,agent")
        middle = everything[len(everything) // 2]["seq"]
        first_half = _all(desk.agent, until=middle)
    wanted = [change["seq"] for change in everything if change["entity"] in ("ticket", "agent")]
    assert [change["seq"] for change in some] == wanted
    assert [change["seq"] for change in first_half] == [c["seq"] for c in everything if c["seq"] <= middle]


def test_a_cursor_at_the_head_gets_what_comes_later_and_nothing_else(desk: Desk) -> None:
    head = _page(desk.agent, after=0)["head"]
    quiet = _page(desk.agent, after=head)
    opened = desk.take_in(sender=guest())
    kinds = {change["entity"]: change["id"] for change in _page(desk.agent, after=quiet["next_after"])["changes"]}
    assert kinds["ticket"] == opened["ticket"]["id"]
    assert set(kinds) >= {"ticket", "message", "customer", "ticket_event"}


def test_addresses_of_colleagues_are_for_leads(desk: Desk) -> None:
    def addresses(http: httpx.Client) -> set[str]:
        return {change["data"].get("email", "") for change in _all(http, entities="agent")} - {""}

    assert addresses(desk.agent) == {"agent@desk.example"}
    assert {"agent@desk.example", "admin@desk.example"} <= addresses(desk.lead)


def test_wrong_cursors_are_refused(desk: Desk) -> None:
    for query in ({"after": "x"}, {"after": -1}, {"limit": 0}, {"entities": "secrets"}, {"after": 2**70}):
        problem(desk.agent.get("/v1/changes", params=query), 400, "malformed")
    problem(desk.agent.get("/v1/events", headers={"Last-Event-ID": "x"}), 400, "malformed")


def test_a_message_is_on_the_feed_without_waiting_for_its_next_ping(desk: Desk) -> None:
    with _events(desk.agent) as events:
        assert next(events)[0] == "hello"
        opened = desk.take_in(sender=guest())
        wanted = opened["message"]["id"]
        before = itertools.takewhile(lambda event: event[0] != "change" or event[2]["id"] != wanted, events)
        assert "ping" not in [kind for kind, _, _ in before]


def test_the_feed_goes_on_where_it_was_left(desk: Desk) -> None:
    head = _page(desk.agent, after=0)["head"]
    missed = desk.take_in(sender=guest())
    reply(desk.agent, missed["ticket"]["id"], "While nobody listened")
    paged = _page(desk.agent, after=head)["changes"]
    with _events(desk.agent, **{"Last-Event-ID": str(head)}) as events:
        assert next(events)[2]["head"] >= paged[-1]["seq"]
        kind, event_id, change = next(events)
        assert kind == "change"
        assert int(event_id) == change["seq"] > head


def test_the_feed_from_the_very_beginning_brings_what_the_pages_bring(desk: Desk) -> None:
    until = _page(desk.agent, after=0)["head"]
    paged = {(change["entity"], change["id"]): change["seq"] for change in _all(desk.agent, until=until)}
    heard: dict[tuple[str, str], int] = {}
    with _events(desk.agent, **{"Last-Event-ID": "0"}) as events:
        # A thing may be told at an earlier place first; its latest one always follows.
        while any(heard.get(thing, 0) < seq for thing, seq in paged.items()):
            kind, event_id, change = next(events)
            if kind == "change":
                assert int(event_id) > max(heard.values(), default=0)
                heard[change["entity"], change["id"]] = int(event_id)


def test_colleagues_are_seen_at_a_case(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    with _events(desk.other) as events:
        assert next(events)[0] == "hello"
        desk.agent.post(f"/v1/tickets/{opened}/presence", json={"state": "writing"}).raise_for_status()
        presence = next(data for kind, _, data in events if kind == "presence" and data["ticket_id"] == opened)
    assert presence["state"] == "writing"
    assert presence["agent_id"] == desk.agents["agent"].id
    with _events(desk.senior) as later:
        assert next(later)[0] == "hello"
        assert next(data for kind, _, data in later if data.get("ticket_id") == opened)["state"] == "writing"
    desk.agent.post(f"/v1/tickets/{opened}/presence", json={"state": "left"}).raise_for_status()
    problem(desk.agent.post(f"/v1/tickets/{opened}/presence", json={"state": "asleep"}), 422, "invalid")


def test_many_changes_reach_many_streams_in_order(desk: Desk) -> None:
    with contextlib.ExitStack() as stack:
        streams = [stack.enter_context(_events(http)) for http in (desk.agent, desk.other, desk.lead)]
        for stream in streams:
            assert next(stream)[0] == "hello"
        wanted = [desk.take_in(sender=guest())["message"]["id"] for _ in range(20)]
        for stream in streams:
            seqs, ids = [], []
            while wanted[-1] not in ids:
                kind, _, change = next(stream)
                if kind == "change":
                    seqs.append(change["seq"])
                    ids.append(change["id"])
            assert seqs == sorted(seqs)
            assert [message for message in ids if message in wanted] == wanted


def test_a_console_that_does_not_listen_holds_nobody_up_and_misses_nothing(desk: Desk) -> None:
    parts = urlsplit(desk.process.url)
    request = f"GET /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: {desk.agent.headers['Authorization']}\r\n\r\n"
    with socket.socket() as raw:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        raw.settimeout(10)
        raw.connect((parts.hostname, parts.port))
        raw.sendall(request.encode())
        heard = b""
        while b"event: hello" not in heard:
            heard += raw.recv(1024)
        wanted = [desk.take_in(sender=guest(), text="x" * 5000)["message"]["id"] for _ in range(60)]
        while wanted[-1].encode() not in heard:
            heard += raw.recv(65536)
    assert all(message.encode() in heard for message in wanted)


def test_a_case_file_has_the_other_cases_of_the_customer(desk: Desk) -> None:
    sender = guest()
    first = desk.take_in(sender=sender, topic="door")
    second = desk.take_in(sender=sender, topic="refund")
    assert second["joined"] is False
    others = case(desk.agent, second["ticket"]["id"])["others"]
    assert [other["id"] for other in others] == [first["ticket"]["id"]]
