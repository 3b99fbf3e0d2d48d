"""Canned replies: leads keep them, two leads do not overwrite each other, broken templates stay out."""

from __future__ import annotations

import uuid
from typing import Any

import httpx

from tests.platform_server.asking import guest, key, problem, reply
from tests.platform_server.conftest import Desk


def _draft(**fields: Any) -> dict[str, Any]:
    return {
        "shortcut": f"door-{uuid.uuid4().hex[:8]}",
        "title": "Door code",
        "bodies": {"en": "Hello {{ customer.first_name }}, the code is {{ booking.access }}."},
    } | fields


def _create(http: httpx.Client, **fields: Any) -> httpx.Response:
    return http.post("/v1/canned-replies", headers=key(), json=_draft(**fields))


def _put(http: httpx.Client, stored: dict[str, Any], **fields: Any) -> httpx.Response:
    headers = key() | {"If-Match": f'"{stored.get("version", 1)}"'}
    return http.put(f"/v1/canned-replies/{stored['id']}", headers=headers, json=_draft(**fields))


def test_a_reply_is_made_changed_and_removed(desk: Desk) -> None:
    made = _create(desk.lead)
    assert made.status_code == 201, made.text
    stored = made.json()
    changed = _put(desk.admin, stored, title="New title")
    assert changed.json()["title"] == "New title"
    assert changed.headers["etag"] == '"2"'
    found = problem(_put(desk.lead, stored), 412, "version_moved")
    assert found["current"]["title"] == "New title"
    gone = desk.lead.delete(f"/v1/canned-replies/{stored['id']}", headers=key() | {"If-Match": '"2"'})
    assert gone.status_code == 200
    problem(desk.agent.get(f"/v1/canned-replies/{stored['id']}"), 404, "not_found")
    head = desk.agent.get("/v1/changes", params={"entities": "canned_reply", "limit": 100}).json()
    assert [change["gone"] for change in head["changes"] if change["id"] == stored["id"]] == [True]


def test_wrong_drafts_are_refused_by_field(desk: Desk) -> None:
    wrong = {
        "shortcut": "two words",
        "title": " ",
        "markets": ["boats"],
        "bodies.en": {"en": "Hello {{ customer.name"},
        "bodies": {},
        "fallback": "kk",
    }
    for field, value in wrong.items():
        answer = _create(desk.lead, **{field.partition(".")[0]: value})
        assert problem(answer, 422, "invalid")["field"] == field


def test_a_shortcut_stands_for_one_reply(desk: Desk) -> None:
    first = _create(desk.lead).json()
    problem(_create(desk.lead, shortcut=first["shortcut"]), 409, "shortcut_taken")


def test_uses_are_counted(desk: Desk) -> None:
    stored = _create(desk.lead).json()
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    reply(desk.agent, opened, "Hello", canned_reply_id=stored["id"]).raise_for_status()
    assert desk.agent.get(f"/v1/canned-replies/{stored['id']}").json()["uses"] == 1


def test_the_trail_tells_who_changed_a_reply(desk: Desk) -> None:
    stored = _create(desk.lead).json()
    rows = desk.lead.get("/v1/audit", params={"object_id": stored["id"]}).json()
    assert [row["action"] for row in rows] == ["canned_reply.created"]
    assert rows[0]["actor_id"] == desk.agents["lead"].id
    older = desk.lead.get("/v1/audit", params={"before": rows[0]["seq"], "limit": 2}).json()
    assert all(row["seq"] < rows[0]["seq"] for row in older)
