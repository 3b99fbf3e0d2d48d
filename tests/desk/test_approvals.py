"""What waits for a lead is in the order of what hurts first, by the case as much as by the request itself."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from agent_console.contract.entities import Agent, Approval, Entity
from agent_console.desk.desk import Desk
from agent_console.store.apply import apply_entities
from tests.desk.conftest import until
from tests.desk.offline import offline_desk, ticket

NOW = datetime.now(UTC).replace(microsecond=0)
LEAD = Agent(id="me", name="Dana", role="lead", markets=["stays"])


def request(name: str, hours: float, **fields: Any) -> Approval:
    """A colleague's request that ends so many hours from now."""
    given: dict[str, Any] = {
        "id": name, "subject": "refund", "subject_id": name, "kind": "refund", "level": "lead", "amount": 100,
        "currency": "EUR", "state": "waiting", "requested_by": "somebody", "requested_at": NOW,
        "expires_at": NOW + timedelta(hours=hours),
    }  # fmt: skip
    return Approval(**(given | fields))


def order(desk: Desk) -> list[str]:
    return [one.id for one in desk.approvals.waiting]


async def came(desk: Desk, *entities: Entity) -> None:
    kept = list(entities)
    desk._applied(await desk.store.write(lambda db: apply_entities(db, kept)))


def test_a_case_that_runs_out_brings_its_request_forward(tmp_path: Path) -> None:
    hurry, calm = ticket(1, due=15, priority="urgent"), ticket(2, due=60 * 50)
    kept = [hurry, calm, request("calm", 30, ticket_id="t2"), request("hurry", 48, ticket_id="t1")]

    async def work() -> None:
        async with offline_desk(tmp_path, kept, LEAD) as desk:
            assert order(desk) == ["hurry", "calm"]
            case = desk.approvals.case_of(desk.approvals.waiting[0])
            assert case is not None and case.priority == "urgent"
            await came(desk, replace(hurry, version=2, due_at=None, clocks=[]))
            assert order(desk) == ["calm", "hurry"], "its clock was met: it has no more haste than the request itself"
            await came(desk, ticket(3, due=5), request("late", 40, ticket_id="t3"))
            await until(lambda: order(desk) == ["late", "calm", "hurry"])
            await came(desk, request("ending", 0.01))
            assert order(desk)[0] == "ending"

    asyncio.run(work())
