"""Setting a case's times so that its clocks stand as wished, by the clocks' own rules: played, read, moved, played again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random
from typing import Final

from agent_console.contract.entities import CannedReply
from agent_console.domain.kinds import ClockSide, ClockState
from agent_console.platform_server.demo.planning import Aim
from agent_console.platform_server.demo.plots import Plan, Staged, stage
from agent_console.platform_server.services.clocks import look_at, with_readings

__all__ = ["staged_in_time"]

_TRIES: Final = 3
_CLOSE: Final = 20.0
"""Seconds off the wish that are good enough."""


def staged_in_time(plan: Plan, aim: Aim, now: datetime, canned: Mapping[str, CannedReply], rng: Random) -> Staged:
    """The case with its clocks read at `now`."""
    opened = now - aim.age
    case = _in_the_past(plan, opened, now, canned, rng)
    for _ in range(_TRIES if aim.slack is not None else 0):
        slack = _slack(case, now)
        wished = _possible(case, aim.slack or 0.0)
        if slack is None or abs(slack - wished) < _CLOSE:
            break
        case = _in_the_past(plan, case.ticket.created_at + timedelta(seconds=round(wished - slack)), now, canned, rng)
    return case


def _in_the_past(plan: Plan, opened: datetime, now: datetime, canned: Mapping[str, CannedReply], rng: Random) -> Staged:
    """Played from `opened` on, or as much earlier as is needed for nothing to lie ahead of `now`."""
    case = stage(plan, opened, now, canned)
    last = max(event.at for event in case.events)
    if last > now - timedelta(seconds=5):
        opened -= last - now + timedelta(seconds=5 + rng.randrange(5, 40))
        case = stage(plan, opened, now, canned)
    look = look_at(case.ticket, case.customer, case.booking, case.events, now)
    case.ticket = with_readings(case.ticket, look.readings, now, look.wake)
    return case


def _slack(case: Staged, now: datetime) -> float | None:
    """Seconds until the most pressing reply clock of support runs out; negative once it has."""
    found = [
        (clock.due_at or clock.breached_at or now) - now
        for clock in case.ticket.clocks
        if clock.side == ClockSide.SUPPORT
        and clock.metric in ("first_reply", "next_reply")
        and clock.state in (ClockState.RUNNING, ClockState.BREACHED)
    ]
    return min(found).total_seconds() if found else None


def _possible(case: Staged, wished: float) -> float:
    """What can be wished of a clock: never more than it was given."""
    targets = [
        clock.target_seconds
        for clock in case.ticket.clocks
        if clock.metric in ("first_reply", "next_reply") and clock.state in (ClockState.RUNNING, ClockState.BREACHED)
    ]
    return min(wished, 0.92 * min(targets)) if targets else wished
