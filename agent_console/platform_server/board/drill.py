"""The cases behind a figure of the board: the same conditions that counted it, asked for ids."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, func, select

from agent_console.contract.entities import Agent
from agent_console.domain.calendars import micros
from agent_console.domain.happenings import REPLIES, HappeningKind
from agent_console.domain.shifts import day_began
from agent_console.platform_server.board import counting
from agent_console.platform_server.board.counting import HOUR
from agent_console.platform_server.problems import malformed
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import happenings, open_cases

__all__ = ["FIGURES", "Wanted", "ids_behind"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure, narrowed down. `queue`, `agent` None: any; "" is a value of its own (no queue, nobody)."""

    figure: str
    market: str = ""
    queue: str | None = None
    agent: str | None = None
    since: datetime | None = None
    until: datetime | None = None


_OPEN: Final[dict[str, Callable[[int], ColumnElement[bool]]]] = {
    "waiting": lambda _now: counting.is_waiting,
    "load": lambda _now: counting.is_waiting,
    "unassigned": lambda _now: counting.is_waiting & (open_cases.c.assignee_id == ""),
    "pending": lambda _now: counting.is_pending,
    "oldest_at": lambda _now: counting.is_waiting & open_cases.c.waiting_since.is_not(None),
    "near": counting.near,
    "breached": counting.breached,
}
_HAPPENED: Final[dict[str, tuple[str, ...]]] = {
    "in_hour": (HappeningKind.CREATED,),
    "out_hour": (HappeningKind.SOLVED,),
    "solved_today": (HappeningKind.SOLVED,),
    "replies_today": REPLIES,
    "rating": (HappeningKind.RATED,),
    "replies": REPLIES,
    "count": REPLIES,
    "was_arrivals": (HappeningKind.CREATED,),
    "was_breaches": (HappeningKind.BREACHED,),
}
_EACH: Final = ("replies_today", "replies", "count")
"""Figures that count answers, not cases: a case that was answered twice is named twice."""
FIGURES: Final = (*_OPEN, *_HAPPENED, "breaches")
"""`breaches` (of a coming hour) are the cases that come due in it; how many of them are missed nobody knows yet."""


async def ids_behind(reader: Reader, wanted: Wanted, now: datetime | None = None) -> list[str]:
    """The ids of the cases, what hurts first first: what is or will be broken soonest, then who waits longest; what is over
    begins with the latest. Raises Invalid (400) for a figure that there is not."""
    now = now or datetime.now(UTC)
    if wanted.figure in _OPEN or wanted.figure == "breaches":
        return await _open(reader, wanted, micros(now))
    if wanted.figure in _HAPPENED:
        return await _happened(reader, wanted, now)
    raise malformed(f"figure must be one of: {', '.join(FIGURES)}.", "figure")


async def _open(reader: Reader, wanted: Wanted, now: int) -> list[str]:
    table = open_cases.c
    where = [*_narrowed(open_cases, wanted)]
    if wanted.figure == "breaches":
        since, until = _asked_span(wanted)
        where += [table.breach_at >= since, table.breach_at < until, table.breach_at > now]
    else:
        where.append(_OPEN[wanted.figure](now))
    if wanted.agent is not None:
        where.append(table.assignee_id == wanted.agent)
    hurts = [table.breach_at.asc().nulls_last(), table.waiting_since.asc().nulls_last(), table.ticket_id]
    statement = select(table.ticket_id).where(*where)
    if wanted.figure == "oldest_at":
        statement = statement.order_by(table.waiting_since, table.ticket_id).limit(1)
    else:
        statement = statement.order_by(*hurts)
    return [row.ticket_id for row in await reader.execute(statement)]


async def _happened(reader: Reader, wanted: Wanted, now: datetime) -> list[str]:
    table = happenings.c
    where = [table.kind.in_(_HAPPENED[wanted.figure]), *_narrowed(happenings, wanted)]
    where += await _span(reader, wanted, now)
    if wanted.agent is not None:
        where.append(table.agent_id == wanted.agent)
    if wanted.figure in ("replies", "count"):
        where.append(table.value >= 0)
    if wanted.figure in _EACH:
        statement = select(table.ticket_id).where(*where).order_by(table.at.desc(), table.ticket_id)
    else:
        latest = func.max(table.at).desc()
        statement = select(table.ticket_id).where(*where).group_by(table.ticket_id).order_by(latest, table.ticket_id)
    return [row.ticket_id for row in await reader.execute(statement)]


def _narrowed(of: Any, wanted: Wanted) -> list[ColumnElement[bool]]:
    where = [of.c.market == wanted.market] if wanted.market else []
    return where if wanted.queue is None else [*where, of.c.queue == wanted.queue]


async def _span(reader: Reader, wanted: Wanted, now: datetime) -> list[ColumnElement[bool]]:
    at = happenings.c.at
    if wanted.since is not None and wanted.until is not None:
        since, until = _asked_span(wanted)
        return [at >= since, at < until]
    if wanted.figure in ("in_hour", "out_hour"):
        return [at > micros(now) - HOUR, at <= micros(now)]
    if wanted.figure == "rating":
        return [at > micros(now - counting.RATING_DAYS), at <= micros(now)]
    if wanted.figure in ("solved_today", "replies_today"):
        agent = await reader.find(Agent, wanted.agent) if wanted.agent else None
        return [at >= micros(day_began(agent.zone if agent else "UTC", now)), at <= micros(now)]
    since, until = _asked_span(wanted)
    return [at >= since, at < until]


def _asked_span(wanted: Wanted) -> tuple[int, int]:
    if wanted.since is None or wanted.until is None:
        raise malformed("from and until must be instants for this figure.", "from")
    return micros(wanted.since), micros(wanted.until)
