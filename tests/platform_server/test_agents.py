"""Changing colleagues: who may change what, and what is refused."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.platform_server.asking import key, problem
from tests.platform_server.conftest import Desk

SHIFT = {"mon": [["09:00", "12:00"], ["13:00", "18:00"]], "fri": [["22:00", "06:00"]]}


def me(http: httpx.Client) -> dict[str, Any]:
    found: dict[str, Any] = http.get("/v1/me").json()
    return found


def change(http: httpx.Client, agent: dict[str, Any], version: int = 0, **fields: Any) -> httpx.Response:
    headers = key() | {"If-Match": f'"{version or agent.get("version", 1)}"'}
    return http.patch(f"/v1/agents/{agent['id']}", headers=headers, json=fields)


def test_one_sets_ones_own_status_and_nothing_else(desk: Desk) -> None:
    mine = me(desk.agent)
    answer = change(desk.agent, mine, status="online")
    assert answer.status_code == 200, answer.text
    assert answer.json()["agent"]["status"] == "online"
    mine = me(desk.agent)
    assert mine["status"] == "online"
    problem(change(desk.agent, mine, capacity=99), 403, "forbidden")
    problem(change(desk.agent, mine, status="away", languages=["hy"]), 403, "forbidden")
    problem(change(desk.agent, me(desk.other), status="offline"), 403, "forbidden")
    problem(change(desk.gateway, me(desk.agent), status="offline"), 403, "forbidden")


def test_a_lead_changes_what_routing_looks_at_and_it_is_audited(desk: Desk) -> None:
    other = me(desk.other)
    fields = {"capacity": 5, "languages": ["hy", "pt-BR"], "markets": ["cars"], "skills": ["access"], "shift": SHIFT}
    answer = change(desk.lead, other, zone="Asia/Yerevan", **fields)
    assert answer.status_code == 200, answer.text
    now = me(desk.other)
    assert {name: now[name] for name in fields} == fields
    assert now["zone"] == "Asia/Yerevan"
    rows = desk.admin.get("/v1/audit?limit=100").json()
    (row,) = [row for row in rows if row["action"] == "agent.changed" and row["object_id"] == other["id"]]
    assert row["actor_id"] == desk.agents["lead"].id
    assert row["data"]["capacity"] == [other.get("capacity", 12), 5]
    page = desk.agent.get("/v1/changes", params={"after": 0, "entities": "agent"}).json()
    (seen,) = [one["data"] for one in page["changes"] if one["id"] == other["id"]]
    assert (seen["capacity"], seen.get("email", "")) == (5, "")


def test_saying_the_same_again_changes_nothing(desk: Desk) -> None:
    mine = me(desk.senior)
    first = change(desk.senior, mine, status="away").json()["agent"]
    again = change(desk.senior, first, status="away").json()["agent"]
    assert again["version"] == first["version"]


def test_somebody_who_looked_at_an_older_state_is_told(desk: Desk) -> None:
    lead = me(desk.lead)
    change(desk.lead, lead, status="online")
    told = problem(change(desk.agent, lead, version=77, status="away"), 412, "version_moved")
    assert "email" not in told["current"]
    headers = key()
    assert desk.lead.patch(f"/v1/agents/{lead['id']}", headers=headers, json={"status": "away"}).status_code == 428


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"status": "asleep"}, "status"),
        ({"capacity": -1}, "capacity"),
        ({"capacity": 501}, "capacity"),
        ({"languages": ["english please"]}, "languages"),
        ({"languages": ["en"] * 3 + [f"x{n}" for n in range(60)]}, "languages"),
        ({"markets": ["boats"]}, "markets"),
        ({"skills": ["x" * 61]}, "skills"),
        ({"zone": "Mars/Olympus"}, "zone"),
        ({"zone": "../../../etc/passwd"}, "zone"),
        ({"zone": "UTC\u0000"}, "zone"),
        ({"shift": {"someday": [["09:00", "18:00"]]}}, "shift"),
        ({"shift": {"mon": [["9", "18:00"]]}}, "shift"),
        ({"shift": {"mon": [["09:00", "18:00", "19:00"]]}}, "shift"),
        ({"shift": {"mon": [["00:00", "00:01"]] * 11}}, "shift"),
    ],
)
def test_what_cannot_be_is_refused_by_its_field(desk: Desk, fields: dict[str, Any], field: str) -> None:
    before = me(desk.other)
    told = problem(change(desk.lead, before, **fields), 422, field)
    assert told["field"] == field
    assert me(desk.other) == before


@pytest.mark.parametrize("fields", [{"capacity": "12"}, {"capacity": 1e300}, {"shift": [1]}, {"languages": None}])
def test_what_is_of_the_wrong_kind_is_refused(desk: Desk, fields: dict[str, Any]) -> None:
    assert change(desk.lead, me(desk.other), **fields).status_code == 422


def test_nobody_is_nobody(desk: Desk) -> None:
    problem(change(desk.lead, {"id": "nobody"}, status="away"), 404, "not_found")
