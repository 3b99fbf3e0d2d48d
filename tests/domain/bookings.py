"""What the tests of refunds share: a stay of three nights with its lines, and the walk through a machine of states."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from agent_console.domain.refunds import BookingCase, ChargedLine

CHECK_IN = datetime(2026, 12, 10, 9, tzinfo=UTC)
ALMATY = "Asia/Almaty"
LINES = (
    ChargedLine("n", "nights", 30_000, "3"),
    ChargedLine("c", "cleaning", 5_000),
    ChargedLine("f", "service_fee", 3_000),
    ChargedLine("d", "deposit", 10_000),
)


def stay(policy: str = "moderate", **changes: Any) -> BookingCase:
    """Three nights in Almaty, booked two months before, at 38,000 and a deposit of 10,000."""
    facts: dict[str, Any] = {
        "market": "stays",
        "policy": policy,
        "status": "confirmed",
        "starts_at": CHECK_IN,
        "ends_at": CHECK_IN + timedelta(days=3),
        "created_at": CHECK_IN - timedelta(days=60),
        "zone": ALMATY,
        "lines": LINES,
    }
    return BookingCase(**{**facts, **changes})


def without_an_end(
    states: Iterable[str], transitions: Mapping[str, frozenset[str]], final: Callable[[str], bool]
) -> list[str]:
    """The states from which no end can be reached."""
    lost = []
    for state in states:
        reached, todo = {state}, [state]
        while todo:
            new = transitions[todo.pop()] - reached
            reached |= new
            todo += new
        if not any(final(other) for other in reached):
            lost.append(state)
    return lost
