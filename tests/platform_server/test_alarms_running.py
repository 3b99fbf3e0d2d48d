"""Alarms at running platform processes: after a crash, and by several processes at one database."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from agent_console.contract.entities import TicketEvent
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import ticket_events
from tests.support.platform import PlatformProcess, database, platform, platform_process  # noqa: F401

CHAT = timedelta(minutes=5)
WARNING = timedelta(minutes=2)


def _soon(seconds: float) -> dict[str, Any]:
    """A chat message that came so long ago that its first reply is due in some seconds."""
    sent = datetime.now(UTC) - CHAT + timedelta(seconds=seconds)
    return {"sent_at": sent.isoformat(), "sender": {"email": f"g{sent.timestamp()}@guests.example"}}


def _alarms(http: httpx.Client, ticket_id: str) -> list[dict[str, Any]]:
    events = http.get(f"/v1/tickets/{ticket_id}/case").json()["events"]
    first = [event for event in events if event["type"] == "clock" and event["data"]["metric"] == "first_reply"]
    return [event for event in first if event["data"]["what"] in ("warned", "breached")]


def _until(there: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not there():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.05)


def _instants(found: list[dict[str, Any]]) -> list[tuple[str, datetime]]:
    return [(event["data"]["what"], datetime.fromisoformat(event["at"])) for event in found]


def test_what_came_due_while_the_platform_was_dead_has_its_true_instant(platform: PlatformProcess) -> None:  # noqa: F811
    platform.add_agent("admin@desk.example", role="admin")
    with platform.client("admin@desk.example") as http:
        ticket = platform.take_in(http, **_soon(1.0))["ticket"]
        due = datetime.fromisoformat(ticket["due_at"])
        platform.kill()
        _until(lambda: datetime.now(UTC) > due)
        platform.start()
        _until(lambda: len(_alarms(http, ticket["id"])) == 2)
        assert _instants(_alarms(http, ticket["id"])) == [("warned", due - WARNING), ("breached", due)]
        platform.kill()
        platform.start()
        later = platform.take_in(http, **_soon(0.5))["ticket"]
        _until(lambda: len(_alarms(http, later["id"])) == 2)
        assert len(_alarms(http, ticket["id"])) == 2


def test_an_alarm_comes_by_itself_to_an_open_stream(platform: PlatformProcess) -> None:  # noqa: F811
    platform.add_agent("admin@desk.example", role="admin")
    with platform.client("admin@desk.example") as http, http.stream("GET", "/v1/events") as stream:
        lines = stream.iter_lines()
        assert next(lines) == "event: hello"
        ticket = platform.take_in(http, **_soon(1.5))["ticket"]
        line = next(line for line in lines if ticket["id"] in line and '"breached"' in line and "first_reply" in line)
        assert ticket["due_at"].replace("Z", "") in line


def test_three_processes_share_the_work_and_fire_each_alarm_once(platform: PlatformProcess) -> None:  # noqa: F811
    if platform.database.startswith("sqlite"):
        # The embedded database belongs to one process; it is PostgreSQL that several share.
        return
    platform.add_agent("admin@desk.example", role="admin")
    with contextlib.ExitStack() as stack:
        others = [stack.enter_context(platform_process(platform.database)) for _ in range(2)]
        http = stack.enter_context(platform.client("admin@desk.example"))
        clients = [http, *(stack.enter_context(one.client("admin@desk.example")) for one in others)]
        opened = [platform.take_in(clients[number % 3], **_soon(3.0))["ticket"] for number in range(45)]
        last = opened[-1]["id"]
        _until(lambda: len(_alarms(http, last)) == 2)
        _until(lambda: all(len(_alarms(http, ticket["id"])) >= 2 for ticket in opened))
        events = asyncio.run(_clock_events(platform.database))
    keys = Counter((event.ticket_id, event.data["side"], event.data["metric"], event.data["what"]) for event in events)
    assert set(keys.values()) == {1}
    for ticket in opened:
        due = datetime.fromisoformat(ticket["due_at"])
        mine = [event for event in events if event.ticket_id == ticket["id"] and event.data["metric"] == "first_reply"]
        assert [event.at for event in mine if event.data["what"] == "breached"] == [due]


async def _clock_events(url: str) -> list[TicketEvent]:
    async with Store.open(url) as store, store.reading() as reader:
        return await reader.select(TicketEvent, ticket_events.c.type == "clock")
