"""The next case: the one with the least slack that this agent may take."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from agent_console.contract.commands import Presence, TicketPatch
from agent_console.contract.entities import Agent, Ticket
from agent_console.desk.next_case import may_take, take_next
from tests.desk.offline import ME, offline_desk, put, ticket


@dataclass
class Taken:
    """What a desk took, and what it means to tell the platform."""

    number: int | None
    assigned: list[tuple[str, Any]] = field(default_factory=list)


def take(
    folder: Path, *tickets: Ticket, me: Agent = ME, skip: tuple[str, ...] = (), reading: tuple[str, ...] = ()
) -> Taken:
    async def go() -> Taken:
        async with offline_desk(folder, tickets, me) as desk:
            for ticket_id in reading:
                desk.presence.take(
                    Presence(ticket_id=ticket_id, agent_id="colleague", state="reading", at=datetime.now(UTC))
                )
            found = await take_next(desk, skip)
            sent = [
                (entry.ticket_id, entry.command.assignee_id)
                for entry in desk.outbox.entries
                if isinstance(entry.command, TicketPatch)
            ]
            return Taken(found.number if found is not None else None, sent)

    return asyncio.run(go())


def test_the_least_slack_is_taken_and_assigned(tmp_path: Path) -> None:
    taken = take(tmp_path, ticket(1, due=50), ticket(2, due=20), ticket(3))
    assert taken == Taken(2, [("t2", "me")])


def test_one_of_mine_that_hurts_more_comes_first_and_is_not_assigned_again(tmp_path: Path) -> None:
    assert take(tmp_path, ticket(1, due=10), ticket(2, due=5, assignee_id="me")) == Taken(2)


def test_what_is_late_already_comes_before_all(tmp_path: Path) -> None:
    assert take(tmp_path, ticket(1, due=10), ticket(2, due=-30)).number == 2


def test_without_clocks_the_oldest_case_is_taken(tmp_path: Path) -> None:
    assert take(tmp_path, ticket(5), ticket(4)).number == 4


@pytest.mark.parametrize(
    "fields",
    [
        {"market": "cars"},
        {"language": "hy"},
        {"assignee_id": "colleague"},
        {"status": "pending"},
        {"status": "solved"},
        {"merged_into": "other"},
    ],
    ids=str,
)
def test_what_i_may_not_take_is_left(tmp_path: Path, fields: dict[str, str]) -> None:
    assert take(tmp_path, ticket(1, due=1, **fields), ticket(2, due=60)).number == 2


def test_a_case_whose_language_nobody_knows_may_be_taken(tmp_path: Path) -> None:
    assert take(tmp_path, ticket(1, due=1, language="")).number == 1


def test_topics_bind_only_where_they_are_set() -> None:
    knows = msgspec.structs.replace(ME, skills=["refund"])
    assert may_take(ME, ticket(1, topic="access"))
    assert not may_take(knows, ticket(1, topic="access"))
    assert may_take(knows, ticket(1, topic="refund"))
    assert may_take(knows, ticket(1, topic="access", assignee_id="me")), "mine is mine"


def test_what_a_colleague_reads_is_left_to_the_colleague(tmp_path: Path) -> None:
    assert take(tmp_path, ticket(1, due=1), ticket(2, due=2), reading=("t1",)).number == 2


def test_the_case_that_was_left_out_is_not_taken(tmp_path: Path) -> None:
    assert take(tmp_path, ticket(1, due=1), skip=("t1",)) == Taken(None)


def test_a_snoozed_case_sleeps_on(tmp_path: Path) -> None:
    later = datetime(2100, 1, 1, tzinfo=UTC)
    assert take(tmp_path, ticket(1, due=1, snoozed_until=later)).number is None


def test_a_case_that_i_solve_just_now_is_not_taken_again(tmp_path: Path) -> None:
    async def go() -> None:
        async with offline_desk(
            tmp_path, [ticket(1, due=1, assignee_id="me"), ticket(2, due=2, assignee_id="me")]
        ) as desk:
            first = await take_next(desk)
            assert first is not None
            assert first.number == 1
            await desk.change(first, TicketPatch(status="solved"))
            second = await take_next(desk)
            assert second is not None
            assert second.number == 2

    asyncio.run(go())


def test_languages_that_a_lead_changed_count_at_once(tmp_path: Path) -> None:
    async def go() -> None:
        async with offline_desk(tmp_path, [ticket(1, due=1, language="hy")]) as desk:
            assert await take_next(desk) is None
            await put(desk, [msgspec.structs.replace(ME, version=2, languages=["hy"])])
            found = await take_next(desk)
            assert found is not None
            assert found.number == 1

    asyncio.run(go())
