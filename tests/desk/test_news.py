"""What happened elsewhere and concerns an agent is told once, also when it came while the program was closed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from agent_console.contract.entities import Agent, Approval, Entity, Refund, TicketEvent
from agent_console.desk.case_data import CaseData
from agent_console.desk.desk import Desk
from agent_console.store.apply import apply_entities
from agent_console.store.reading import meta
from tests.desk.conftest import PATIENCE, until
from tests.desk.offline import offline_desk, ticket

LEAD = Agent(id="me", name="Madina Yusupova", role="lead")
NOW = datetime(2026, 3, 11, 14, 25, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=2)


def refund(state: str = "submitted", version: int = 1, *, by: str = "me", at: datetime = NOW, **fields: Any) -> Refund:
    given: dict[str, Any] = {
        "id": "r1", "version": version, "booking_id": "b", "payment_id": "p", "ticket_id": "t1", "amount": 500,
        "currency": "EUR", "reason": "goodwill", "state": state, "requested_by": by, "created_at": at,
        "settled_at": at if state in ("failed", "succeeded", "returned") else None,
    }  # fmt: skip
    return Refund(**(given | fields))


def approval(state: str = "waiting", version: int = 1, **fields: Any) -> Approval:
    given: dict[str, Any] = {
        "id": "a1", "version": version, "subject": "refund", "subject_id": "r1", "kind": "refund", "level": "lead",
        "amount": 500, "currency": "EUR", "state": state, "requested_by": "me", "requested_at": NOW,
        "expires_at": NOW + timedelta(hours=2), "decided_at": None if state == "waiting" else NOW,
    }  # fmt: skip
    return Approval(**(given | fields))


async def came(desk: Desk, *entities: Entity) -> None:
    """The platform says this."""
    kept = list(entities)
    desk._applied(await desk.store.write(lambda db: apply_entities(db, kept)))


def heard(desk: Desk) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    desk.news.escalated.connect(lambda one: told.append(("escalated", one.id)))
    desk.news.failed.connect(lambda one: told.append(("failed", one.id)))
    desk.news.answered.connect(lambda one: told.append((one.state, one.id)))
    return told


def with_desk(folder: Path, work: Any, entities: Iterable[Entity] = (), me: Agent = LEAD) -> None:
    async def go() -> None:
        async with offline_desk(folder, entities, me) as desk:
            desk.news.clock = NOW.timestamp
            await work(desk, heard(desk))

    asyncio.run(go())


def test_a_lead_is_told_once_that_a_case_was_escalated_and_it_waits_in_a_view(tmp_path: Path) -> None:
    async def work(desk: Desk, told: list[tuple[str, str]]) -> None:
        case = ticket(1, status="open", escalated_to="me", tags=["escalated"], updated_at=NOW)
        await came(desk, case, ticket(2, status="open", escalated_to="somebody else", updated_at=NOW))
        await came(desk, replace(case, version=2))
        assert told == [("escalated", "t1")]
        await until(lambda: desk.views.counts.get("escalated") == 1)
        await came(desk, replace(case, version=3, escalated_to="", tags=[]))
        await until(lambda: desk.views.counts.get("escalated") == 0)
        await came(desk, replace(case, version=4))
        assert told == [("escalated", "t1")] * 2, "called a second time"

    with_desk(tmp_path, work)


def test_what_was_escalated_long_ago_is_counted_and_not_announced(tmp_path: Path) -> None:
    async def work(desk: Desk, told: list[tuple[str, str]]) -> None:
        await came(desk, ticket(1, status="open", escalated_to="me", updated_at=LONG_AGO))
        await until(lambda: desk.views.counts.get("escalated") == 1)
        assert told == []

    with_desk(tmp_path, work)


def test_only_who_leads_has_the_view(tmp_path: Path) -> None:
    async def work(desk: Desk, _told: list[tuple[str, str]]) -> None:
        assert desk.views.view("escalated") is None

    with_desk(tmp_path, work, me=replace(LEAD, role="senior"))


def test_a_refund_that_fails_is_told_to_who_sent_it_and_to_nobody_else(tmp_path: Path) -> None:
    async def work(desk: Desk, told: list[tuple[str, str]]) -> None:
        await came(desk, refund(), refund(id="r2", by="somebody else"))
        await came(desk, refund("failed", 2), refund("failed", 2, id="r2", by="somebody else"))
        await came(desk, refund("failed", 2))
        assert told == [("failed", "r1")]
        assert desk.news.failures == {"r1"}
        await came(desk, refund("succeeded", 1, id="r3"), refund("failed", 1, id="r4", at=LONG_AGO))
        assert told == [("failed", "r1")], "a success is on the card, and what nobody here waited for is old"

    with_desk(tmp_path, work)


def test_a_refund_that_comes_back_is_told_once_though_its_success_was_known(tmp_path: Path) -> None:
    async def work(desk: Desk, told: list[tuple[str, str]]) -> None:
        await came(desk, refund(), refund(id="r2", by="somebody else"))
        await came(desk, refund("succeeded", 2), refund("succeeded", 2, id="r2", by="somebody else"))
        assert told == []
        await came(desk, refund("returned", 3), refund("returned", 3, id="r2", by="somebody else"))
        await came(desk, refund("returned", 4))
        assert told == [("failed", "r1")]

    with_desk(tmp_path, work)


def test_a_failure_that_came_while_the_program_was_closed_is_told_at_its_next_start(tmp_path: Path) -> None:
    async def first(desk: Desk, told: list[tuple[str, str]]) -> None:
        await came(desk, refund(at=LONG_AGO))
        async with asyncio.timeout(PATIENCE):
            while not await desk.store.read(lambda db: meta(db, "under_way")):  # noqa: ASYNC110 - the store tells nobody
                await asyncio.sleep(0.01)
        assert told == []

    async def second(desk: Desk, told: list[tuple[str, str]]) -> None:
        await came(desk, refund("failed", 2, at=LONG_AGO))
        assert told == [("failed", "r1")]

    with_desk(tmp_path, first)
    with_desk(tmp_path, second)


@pytest.mark.parametrize(
    ("state", "expected"), [("approved", True), ("rejected", True), ("expired", True), ("withdrawn", False)]
)
def test_who_asked_hears_what_was_decided(tmp_path: Path, state: str, expected: bool) -> None:
    async def work(desk: Desk, told: list[tuple[str, str]]) -> None:
        await came(desk, approval())
        await came(desk, approval(state, 2, decided_by="boss"))
        assert told == ([(state, "a1")] if expected else [])

    with_desk(tmp_path, work)


def test_things_of_one_instant_are_told_in_the_order_in_which_they_came_about() -> None:
    data = CaseData("t1")
    events = [("refund", 3, "failed"), ("created", 1, "opened"), ("refund", 2, "asked")]
    for kind, seq, id_ in events:
        data._apply(TicketEvent(id=id_, ticket_id="t1", seq=seq, type=kind, author="agent", at=NOW))
    assert [item.id for item in data.timeline(())] == ["opened", "asked", "failed"]
