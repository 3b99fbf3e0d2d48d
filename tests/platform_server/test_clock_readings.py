"""Which clocks a stored case is sorted by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from agent_console.contract.entities import Ticket
from agent_console.domain.clocks import Reading
from agent_console.platform_server.services.clocks import with_readings

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def late(minutes: int, settled_at: datetime | None = None) -> Reading:
    """A clock that ran out so many minutes before noon."""
    due = NOON - timedelta(minutes=minutes)
    return Reading(
        metric="first_reply",
        side="support",
        state="breached",
        due_at=due,
        started_at=due - timedelta(hours=1),
        settled_at=settled_at,
    )


def test_a_clock_that_was_answered_late_sorts_its_case_no_more() -> None:
    ticket = Ticket(
        id="00000000-0000-4000-8000-000000000001",
        number=1,
        subject="Door",
        market="stays",
        channel="chat",
        status="open",
        customer_id="00000000-0000-4000-8000-000000000002",
        created_at=NOON,
        updated_at=NOON,
    )
    answered, waiting = late(90, settled_at=NOON), late(30)
    assert with_readings(ticket, [answered], NOON).due_at is None
    stored = with_readings(ticket, [answered, waiting], NOON)
    assert stored.due_at == waiting.due_at
    assert [clock.answered_late for clock in stored.clocks] == [True, False]
