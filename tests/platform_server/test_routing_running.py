"""Routing at running platform processes, with an operator's own pack: from the message to the agent, and by several at once."""

from __future__ import annotations

import contextlib
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent_console.resources import resource_path
from tests.platform_server.asking import case, guest, key, ticket
from tests.support.platform import PlatformProcess, database, platform_process  # noqa: F401


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """An operator's folder: everything is given out."""
    folder = tmp_path / "packs"
    folder.mkdir()
    shipped = resource_path("policies/routing.toml").read_text(encoding="utf-8")
    (folder / "routing.toml").write_text(shipped.replace("queues = []", 'queues = ["*"]'), encoding="utf-8")
    return folder


@pytest.fixture
def routed(database: str, packs: Path) -> Iterator[PlatformProcess]:  # noqa: F811
    with platform_process(database, "--policies", str(packs)) as process:
        yield process


def _until(there: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 40
    while not there():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.1)


def _change(http: httpx.Client, agent_id: str, version: int, **fields: Any) -> int:
    headers = key() | {"If-Match": f'"{version}"'}
    answer = http.patch(f"/v1/agents/{agent_id}", headers=headers, json=fields)
    assert answer.status_code == 200, answer.text
    return int(answer.json()["agent"]["version"])


def _ready(admin: httpx.Client, http: httpx.Client, agent_id: str, **fields: Any) -> None:
    """A colleague whom an admin describes, and who then says that they are there."""
    version = _change(admin, agent_id, 1, **fields)
    _change(http, agent_id, version, status="online")


def test_a_new_case_finds_who_speaks_its_language(routed: PlatformProcess) -> None:
    admin_agent = routed.add_agent("admin@desk.example", role="admin")
    ani, elira = (routed.add_agent(f"{name}@desk.example") for name in ("ani", "elira"))
    with contextlib.ExitStack() as stack:
        admin, hers, other = (
            stack.enter_context(routed.client(f"{name}@desk.example")) for name in ("admin", "ani", "elira")
        )
        _ready(admin, hers, ani.id, languages=["hy"], markets=["stays"])
        _ready(admin, other, elira.id, languages=["sq"], markets=["stays"])
        opened = routed.take_in(admin, sender=guest(), language="hy")["ticket"]
        _until(lambda: ticket(admin, opened["id"]).get("assignee_id") == ani.id)
        (event,) = [event for event in case(admin, opened["id"])["events"] if event["type"] == "assignee"]
        assert event["data"]["why"]["cause"] == "routing"
        assert event["data"]["why"]["others"] == {"language": 1}
        assert admin_agent.id not in str(event["data"])


def test_two_processes_give_no_case_twice_and_nobody_too_many(routed: PlatformProcess, packs: Path) -> None:
    routed.add_agent("admin@desk.example", role="admin")
    people = [routed.add_agent(f"a{number}@desk.example") for number in range(3)]
    with contextlib.ExitStack() as stack:
        processes = [routed]
        if not routed.database.startswith("sqlite"):
            processes.append(stack.enter_context(platform_process(routed.database, "--policies", str(packs))))
        admins = [stack.enter_context(process.client("admin@desk.example")) for process in processes]
        for number, agent in enumerate(people):
            http = stack.enter_context(processes[number % len(processes)].client(agent.email))
            _ready(admins[0], http, agent.id, languages=["en"], capacity=3)
        opened = [
            routed.take_in(admins[number % len(admins)], sender=guest(), language="en")["ticket"]["id"]
            for number in range(14)
        ]

        def loads() -> Counter[str]:
            return Counter(ticket(admins[0], one).get("assignee_id", "") for one in opened)

        _until(lambda: loads()[""] == 5)
        assert [loads()[agent.id] for agent in people] == [3, 3, 3]
        for one in opened:
            given = [event for event in case(admins[0], one)["events"] if event["type"] == "assignee"]
            assert len([event for event in given if event["data"]["to"]]) <= 1
