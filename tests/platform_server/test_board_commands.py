"""What a lead does from the board: evens out who has what, calls for help."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from msgspec import structs

from agent_console.contract.entities import Agent
from agent_console.platform_server.store import Store
from tests.platform_server.asking import case, change, guest, key, problem, ticket
from tests.support.platform import PlatformProcess, database, platform  # noqa: F401


class Floor:
    """A platform with a lead, and two colleagues who are there."""

    def __init__(self, process: PlatformProcess) -> None:
        self.process = process
        self.people = {
            name: process.add_agent(f"{name}@desk.example", "lead" if name == "lena" else "agent")
            for name in ("lena", "anna", "boris")
        }
        process.add_agent("gateway@desk.example", "channel")

    def set(self, name: str, **fields: Any) -> None:
        async def work() -> None:
            async with Store.open(self.process.database) as store, store.unit() as unit:
                unit.save(structs.replace(await unit.get(Agent, self.people[name].id), **fields))

        asyncio.run(work())

    def id(self, name: str) -> str:
        return self.people[name].id


@pytest.fixture
def floor(platform: PlatformProcess) -> Floor:  # noqa: F811
    made = Floor(platform)
    for name in made.people:
        made.set(name, status="online", capacity=3)
    return made


@pytest.fixture
def lead(floor: Floor) -> Iterator[httpx.Client]:
    with floor.process.client("lena@desk.example") as http:
        yield http


def _cases_of(floor: Floor, lead: httpx.Client, name: str, count: int) -> list[str]:
    found = []
    with floor.process.client("gateway@desk.example") as gateway:
        for _ in range(count):
            found.append(floor.process.take_in(gateway, sender=guest())["ticket"]["id"])
    for case_id in found:
        assert change(lead, ticket(lead, case_id), assignee_id=floor.id(name)).status_code == 200
    return found


def _rebalance(http: httpx.Client, idempotency: dict[str, str] | None = None, **command: Any) -> httpx.Response:
    return http.post("/v1/board/rebalance", headers=idempotency or key(), json=command)


def test_a_lead_sees_what_would_move_and_moves_it(floor: Floor, lead: httpx.Client) -> None:
    mine = _cases_of(floor, lead, "anna", 5)
    preview = _rebalance(lead).json()
    assert len(preview["moves"]) == 2
    assert {move["from_id"] for move in preview["moves"]} == {floor.id("anna")}
    assert {ticket(lead, case_id)["assignee_id"] for case_id in mine} == {floor.id("anna")}, "a preview moves nothing"

    once = key()
    answer = _rebalance(lead, once, preview=False, moves=preview["moves"])
    assert answer.status_code == 200, answer.text
    done = answer.json()
    assert sorted(m["ticket_id"] for m in done["moves"]) == sorted(m["ticket_id"] for m in preview["moves"])
    assert "left" not in done
    for move in done["moves"]:
        found = case(lead, move["ticket_id"])
        assert found["ticket"]["assignee_id"] == move["to_id"]
        told = [event for event in found["events"] if event["type"] == "assignee"][-1]
        assert told["data"]["why"] == "load"
        assert told["author_id"] == floor.id("lena")

    again = _rebalance(lead, once, preview=False, moves=preview["moves"])
    assert again.headers["Idempotent-Replay"] == "true"
    assert again.json() == done
    rows = lead.get("/v1/audit", params={"limit": "100"}).json()
    assert len([row for row in rows if row["action"] == "ticket.rebalanced"]) == 2


def test_what_does_not_apply_any_more_is_left(floor: Floor, lead: httpx.Client) -> None:
    first, second, third = _cases_of(floor, lead, "anna", 3)
    anna, boris = floor.id("anna"), floor.id("boris")
    moves = [{"ticket_id": case_id, "from_id": anna, "to_id": boris} for case_id in (first, second, third)]
    assert change(lead, ticket(lead, first), status="solved").status_code == 200
    assert change(lead, ticket(lead, second), assignee_id=floor.id("lena")).status_code == 200
    moves.append({"ticket_id": "nowhere", "from_id": anna, "to_id": boris})
    done = _rebalance(lead, preview=False, moves=moves).json()
    assert [move["ticket_id"] for move in done["moves"]] == [third]
    assert {move["ticket_id"] for move in done["left"]} == {first, second, "nowhere"}

    floor.set("boris", status="away")
    back = [
        {"ticket_id": third, "from_id": boris, "to_id": anna},
        {"ticket_id": second, "from_id": floor.id("lena"), "to_id": boris},
    ]
    done = _rebalance(lead, preview=False, moves=back).json()
    assert [move["ticket_id"] for move in done["left"]] == [second], "away takes no new cases"
    queue = [{"ticket_id": third, "from_id": anna, "to_id": "", "why": "away"}]
    assert _rebalance(lead, preview=False, moves=queue).json()["moves"]
    assert ticket(lead, third).get("assignee_id", "") == ""


def test_nobody_is_given_more_than_there_is_room_for(floor: Floor, lead: httpx.Client) -> None:
    mine = _cases_of(floor, lead, "anna", 5)
    moves = [{"ticket_id": case_id, "from_id": floor.id("anna"), "to_id": floor.id("boris")} for case_id in mine]
    done = _rebalance(lead, preview=False, moves=moves).json()
    assert (len(done["moves"]), len(done["left"])) == (3, 2)


def test_an_absent_colleagues_cases_go_to_who_speaks_the_language(floor: Floor, lead: httpx.Client) -> None:
    _cases_of(floor, lead, "anna", 2)
    floor.set("anna", status="away")
    floor.set("boris", languages=["hy"])
    floor.set("lena", languages=["en"])
    moves = _rebalance(lead).json()["moves"]
    assert {(move["to_id"], move["why"]) for move in moves} == {(floor.id("lena"), "away")}
    floor.set("lena", languages=["sq"])
    assert "moves" not in _rebalance(lead).json()


def test_wrong_commands_are_told(floor: Floor, lead: httpx.Client) -> None:
    move = {"ticket_id": "a", "from_id": "b", "to_id": "c"}
    for command, code in (
        ({"most": 0}, "most"),
        ({"most": 10_000}, "most"),
        ({"preview": True, "moves": [move]}, "moves"),
        ({"preview": False, "moves": [move, move]}, "moves"),
    ):
        problem(_rebalance(lead, **command), 422, code)
    problem(lead.post("/v1/board/rebalance", json={}), 400, "idempotency_key")
    for command, code in (
        ({"queue": "nowhere"}, "queue"),
        ({"queue": "", "minutes": 0}, "minutes"),
        ({"queue": "", "minutes": 100_000}, "minutes"),
        ({"queue": "", "text": "x" * 501}, "text"),
    ):
        problem(lead.post("/v1/board/help", headers=key(), json=command), 422, code)


@contextlib.contextmanager
def _listening(http: httpx.Client) -> Iterator[Iterator[tuple[str, Any]]]:
    with http.stream("GET", "/v1/events") as stream:

        def events() -> Iterator[tuple[str, Any]]:
            name = ""
            for line in stream.iter_lines():
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    yield name, json.loads(line.removeprefix("data: "))

        found = events()
        assert next(found)[0] == "hello"
        yield found


def test_a_call_for_help_is_heard_at_once_kept_and_told_once(floor: Floor, lead: httpx.Client) -> None:
    once = key()
    command = {"queue": "", "text": "Many calls\nabout one house", "minutes": 20}
    with floor.process.client("anna@desk.example") as anna, _listening(anna) as heard:
        answer = lead.post("/v1/board/help", headers=once, json=command)
        assert answer.status_code == 201, answer.text
        call = answer.json()
        assert call["text"] == "Many calls about one house"
        assert next(data for name, data in heard if name == "help") == call
        assert lead.post("/v1/board/help", headers=once, json=command).json() == call
    assert lead.get("/v1/board").json()["help"] == [call]
    with floor.process.client("boris@desk.example") as boris, _listening(boris) as heard:
        assert next(data for name, data in heard if name == "help") == call, "who comes later hears it too"
        problem(boris.post("/v1/board/help", headers=key(), json=command), 403, "forbidden")


def test_a_call_is_heard_at_another_process_and_after_a_restart(floor: Floor, lead: httpx.Client) -> None:
    command = {"queue": "", "text": "Come over", "minutes": 20}
    if floor.process.database.startswith("postgres"):
        second = PlatformProcess(floor.process.database).start()
        try:
            with second.client("anna@desk.example") as anna, _listening(anna) as heard:
                call = lead.post("/v1/board/help", headers=key(), json=command).json()
                assert next(data for name, data in heard if name == "help") == call
        finally:
            second.stop()
    else:
        call = lead.post("/v1/board/help", headers=key(), json=command).json()
    floor.process.kill()
    floor.process.start()
    assert lead.get("/v1/board").json()["help"] == [call]
