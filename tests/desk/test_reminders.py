"""Reminders: once in each life of a clock, from the local copy, never while the agent is not to be disturbed."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from agent_console.contract.entities import Clock, Ticket
from agent_console.desk.desk import Desk
from agent_console.desk.reminders import Reminder, watched_of
from agent_console.store.apply import apply_entities
from agent_console.store.reading import meta
from tests.desk.conftest import until
from tests.desk.offline import offline_desk, ticket

NOW = datetime(2026, 3, 11, 14, 25, tzinfo=UTC)
T0 = NOW.timestamp()


def mine(
    number: int = 1, version: int = 1, *, warn: float = 30, due: float = 60, state: str = "running", **fields: Any
) -> Ticket:
    """A case of mine; warn, due: minutes from NOW."""
    clock = Clock(
        metric=fields.pop("metric", "next_reply"),
        side=fields.pop("side", "support"),
        state=state,
        due_at=NOW + timedelta(minutes=due) if state in ("running", "breached") else None,
        warn_at=NOW + timedelta(minutes=warn) if state == "running" else None,
        settled_at=fields.pop("settled_at", None),
    )
    return ticket(
        number, version=version, assignee_id="me", status=fields.pop("status", "open"), **fields, clocks=[clock]
    )


class Ears:
    """Hears what is told, and turns the time by hand."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.heard: list[Reminder] = []
        self.now = T0
        desk.reminders.clock = lambda: self.now
        desk.reminders.warned.connect(self.heard.append)

    async def know(self, *tickets: Ticket) -> None:
        """The local copy has these now, and the reminders have read them."""
        reminders = self.desk.reminders
        await self.desk.store.write(lambda db: apply_entities(db, list(tickets)))
        reminders.set_me("me")
        reminders.refresh()
        looks: list[float] = []
        look = reminders.look
        reminders.look = lambda: (looks.append(self.now), look())  # type: ignore[method-assign,assignment]
        await until(lambda: looks)
        reminders.look = look  # type: ignore[method-assign]

    def at(self, minutes: float) -> list[int]:
        """What is told at this time, by the numbers of the cases."""
        self.heard.clear()
        self.now = T0 + 60 * minutes
        self.desk.reminders.look()
        return [reminder.ticket.number for reminder in self.heard]


def listening(folder: Path, work: Any) -> None:
    async def go() -> None:
        async with offline_desk(folder) as desk:
            await work(Ears(desk))

    asyncio.run(go())


def test_a_clock_is_told_once_when_it_warns(tmp_path: Path) -> None:
    async def work(ears: Ears) -> None:
        await ears.know(mine())
        assert ears.at(29) == []
        assert ears.at(30) == [1]
        assert ears.at(45) == []
        assert ears.at(61) == []

    listening(tmp_path, work)


def test_a_new_life_is_told_again_and_a_pause_is_not_one(tmp_path: Path) -> None:
    async def work(ears: Ears) -> None:
        await ears.know(mine())
        assert ears.at(31) == [1]
        await ears.know(mine(version=2, state="paused"))
        assert ears.at(32) == []
        await ears.know(mine(version=3, warn=20, due=90))
        assert ears.at(33) == [], "it goes on where it was"
        await ears.know(mine(version=4, warn=100, due=130))
        assert ears.at(40) == []
        assert ears.at(101) == [1], "before its warning point again: another message, another clock"

    listening(tmp_path, work)


def test_nothing_is_told_again_after_a_restart(tmp_path: Path) -> None:
    async def first(ears: Ears) -> None:
        await ears.know(mine())
        assert ears.at(31) == [1]
        await ears.know(mine())
        kept = await ears.desk.store.read(lambda db: meta(db, "reminded"))
        assert kept is not None
        assert b"next_reply" in kept

    async def second(ears: Ears) -> None:
        ears.now = T0 + 60 * 40
        await ears.know(mine())
        assert ears.at(40) == []

    listening(tmp_path, first)
    listening(tmp_path, second)


def test_a_quiet_time_puts_it_off(tmp_path: Path) -> None:
    async def work(ears: Ears) -> None:
        ears.desk.reminders.quiet = lambda now: now < T0 + 60 * 40
        await ears.know(mine())
        assert ears.at(31) == []
        assert ears.at(41) == [1]

    listening(tmp_path, work)


def test_what_ran_out_in_a_quiet_time_is_not_told_as_coming(tmp_path: Path) -> None:
    async def work(ears: Ears) -> None:
        ears.desk.reminders.quiet = lambda now: now < T0 + 60 * 70
        await ears.know(mine())
        assert ears.at(71) == []

    listening(tmp_path, work)


@pytest.mark.parametrize(
    "other",
    [{"status": "pending"}, {"side": "counterparty"}, {"state": "paused"}, {"state": "met"}],
    ids=str,
)
def test_only_what_we_owe_now_is_watched(other: dict[str, Any]) -> None:
    assert watched_of([mine()]) != []
    assert watched_of([mine(**other)]) == []


def test_a_late_answer_ends_it() -> None:
    assert watched_of([mine(state="breached", due=-5)]) != []
    assert watched_of([mine(state="breached", due=-5, settled_at=NOW)]) == []


def test_others_cases_are_not_mine(tmp_path: Path) -> None:
    async def work(ears: Ears) -> None:
        await ears.know(ticket(7, due=10, assignee_id="colleague"), mine())
        assert ears.at(59) == [1]

    listening(tmp_path, work)


def test_my_pressing_cases_are_counted(tmp_path: Path) -> None:
    async def work(ears: Ears) -> None:
        counts: list[int] = []
        ears.desk.reminders.changed.connect(lambda: counts.append(ears.desk.reminders.near))
        await ears.know(mine(1), mine(2, warn=10, due=20), mine(3, state="breached", due=-1))
        ears.at(11)
        ears.at(31)
        assert counts[-2:] == [2, 3]

    listening(tmp_path, work)


def test_it_wakes_by_itself_at_the_instant(tmp_path: Path) -> None:
    async def work(ears: Ears) -> None:
        ears.desk.reminders.clock = time.time
        soon = (datetime.now(UTC) + timedelta(seconds=1.2) - NOW).total_seconds() / 60
        await ears.know(mine(warn=soon, due=soon + 30))
        ears.heard.clear()
        await until(lambda: ears.heard, 8)
        assert ears.heard[0].metric == "next_reply"

    listening(tmp_path, work)


def test_the_clock_of_mine_that_runs_out_next_is_known(tmp_path: Path) -> None:
    async def work(ears: Ears) -> None:
        reminders = ears.desk.reminders
        changes: list[int] = []
        reminders.changed.connect(lambda: changes.append(1))
        await ears.know(mine(1, due=60), mine(2, due=45), mine(3, due=-5, state="breached"))
        assert reminders.coming is not None
        assert (reminders.coming.ticket.number, reminders.coming.due) == (2, T0 + 45 * 60)
        before = len(changes)
        ears.at(46)
        assert reminders.coming is not None and reminders.coming.ticket.number == 1
        assert len(changes) > before
        ears.at(61)
        assert reminders.coming is None

    listening(tmp_path, work)
