"""The board as it is now: counted once a second at the most, however many look at it.

Percentiles over whole hours may be some seconds old, the forecast a minute.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final, TypeVar

import msgspec
from sqlalchemy import select

from agent_console.contract.board import AgentFigures, Board, ForecastHour, HelpCall, QueueFigures, ReplyTimes
from agent_console.contract.entities import Agent, Queue
from agent_console.domain.calendars import instant, micros
from agent_console.domain.forecast import Forecast, History
from agent_console.domain.happenings import HappeningKind
from agent_console.domain.shifts import day_began, on_shift
from agent_console.platform_server.board import counting
from agent_console.platform_server.board.counting import HOUR
from agent_console.platform_server.board.forecasts import foresee, history_of, known_hours
from agent_console.platform_server.board.helping import calls_now
from agent_console.platform_server.board.people import at_market, colleagues
from agent_console.platform_server.store import Reader, Store
from agent_console.platform_server.store.tables import agent_presence

__all__ = ["LiveBoard"]

KEPT_SECONDS: Final = 1.0
REPLIES_KEPT_SECONDS: Final = 5.0
FORECAST_KEPT_SECONDS: Final = 60.0
_HOURS_OF_REPLIES: Final = 24
_SEEN: Final = select(agent_presence.c.agent_id, agent_presence.c.seen_at)
T = TypeVar("T")


@dataclass
class _Queue:
    """One queue of one market while it is counted."""

    figures: dict[str, int] = field(default_factory=dict)
    oldest: int | None = None

    def add(self, name: str, count: Any) -> None:
        self.figures[name] = self.figures.get(name, 0) + int(count)


@dataclass(frozen=True, slots=True)
class _Counted:
    """All markets at one moment: what every viewer's board is put together from."""

    at: datetime
    open: list[Any]
    flows: list[Any]
    agents: list[Agent]
    queues: list[Queue]
    today: dict[str, tuple[int, int]]
    ratings: dict[str, int]
    help: list[HelpCall]
    seen: dict[str, datetime]


class LiveBoard:
    """Counts and remembers for a second. Reads only, at one moment of the database: no writer ever waits for it."""

    def __init__(self, store: Store, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._store = store
        self._now = now
        self._known: dict[str, tuple[float, Any]] = {}
        self._counting: dict[str, asyncio.Lock] = {}
        self._histories: dict[str, tuple[datetime, History]] = {}

    async def board(self, market: str = "") -> Board:
        """The board of one market, or of all ("")."""
        counted: _Counted = await self._kept("", self._count)
        replies = await self._kept(
            f"replies {market}", lambda reader: _replies(reader, market, self._now()), REPLIES_KEPT_SECONDS
        )
        hours, live = await self._kept(
            f"forecast {market}", lambda reader: self._foreseen(reader, market), FORECAST_KEPT_SECONDS
        )
        return Board(
            at=counted.at,
            queues=_queues(counted, market),
            agents=_agents(counted, market),
            replies=replies,
            forecast=hours,
            method=dict(live.method),
            help=[call for call in counted.help if call.until > self._now()],
        )

    async def _kept(self, name: str, count: Callable[[Reader], Awaitable[T]], seconds: float = KEPT_SECONDS) -> T:
        async with self._counting.setdefault(name, asyncio.Lock()):
            counted_at, known = self._known.get(name, (0.0, None))
            if known is None or time.monotonic() - counted_at >= seconds:
                async with self._store.reading() as reader:
                    known = await count(reader)
                self._known[name] = (time.monotonic(), known)
            found: T = known
            return found

    async def _foreseen(self, reader: Reader, market: str) -> tuple[list[ForecastHour], Forecast]:
        now = self._now()
        hour = counting.hour_of(now)
        if market not in self._histories or self._histories[market][0] != hour:
            self._histories[market] = hour, await history_of(reader, market, hour)
        live = await foresee(reader, market, now, self._histories[market][1])
        return await known_hours(reader, market, now, live), live

    async def _count(self, reader: Reader) -> _Counted:
        now = self._now()
        moment = micros(now)
        people = await colleagues(reader)
        since = micros(now - counting.RATING_DAYS)
        rated = await reader.execute(counting.ratings, {"since": since, "now": moment})
        return _Counted(
            at=now,
            open=(await reader.execute(counting.NOW_OPEN, {"now": moment})).rows,
            flows=(await reader.execute(counting.flows, {"since": moment - HOUR, "now": moment})).rows,
            agents=people,
            queues=await reader.select(Queue),
            today=await _today(reader, people, now),
            ratings={row.agent_id: round(row.total * 100 / row.ratings) for row in rated},
            help=await calls_now(reader, now),
            seen={row.agent_id: row.seen_at for row in await reader.execute(_SEEN)},
        )


async def _today(reader: Reader, people: list[Agent], now: datetime) -> dict[str, tuple[int, int]]:
    """(cases solved, answers given) by agent since the day began where the agent is."""
    by_day: dict[datetime, list[str]] = {}
    for agent in people:
        by_day.setdefault(day_began(agent.zone, now), []).append(agent.id)
    found: dict[str, tuple[int, int]] = {}
    for began, ids in by_day.items():
        for row in await reader.execute(counting.today(ids, micros(began), micros(now))):
            solved, replies = found.get(row.agent_id, (0, 0))
            if row.kind == HappeningKind.SOLVED:
                found[row.agent_id] = (solved + int(row.cases), replies)
            else:
                found[row.agent_id] = (solved, replies + int(row.all))
    return found


def _queues(counted: _Counted, market: str) -> list[QueueFigures]:
    found: dict[str, _Queue] = {
        queue.slug: _Queue()
        for queue in sorted(counted.queues, key=lambda q: q.slug)
        if at_market(queue.markets, market)
    }
    for row in counted.open:
        if market and row.market != market:
            continue
        queue = found.setdefault(row.queue, _Queue())
        for name in ("waiting", "pending", "near", "breached"):
            queue.add(name, getattr(row, name))
        if not row.assignee_id:
            queue.add("unassigned", row.waiting)
        if row.oldest is not None:
            queue.oldest = row.oldest if queue.oldest is None else min(queue.oldest, row.oldest)
    for row in counted.flows:
        if not market or row.market == market:
            name = "in_hour" if row.kind == HappeningKind.CREATED else "out_hour"
            found.setdefault(row.queue, _Queue()).add(name, row.cases)
    return [
        QueueFigures(queue=slug, oldest_at=None if queue.oldest is None else instant(queue.oldest), **queue.figures)
        for slug, queue in found.items()
    ]


def _agents(counted: _Counted, market: str) -> list[AgentFigures]:
    """Colleagues of the market with all their cases, those of other markets too: they share one day."""
    sums: dict[str, tuple[int, int, int]] = {}
    for row in counted.open:
        load, near, breached = sums.get(row.assignee_id, (0, 0, 0))
        sums[row.assignee_id] = (load + int(row.waiting), near + int(row.near), breached + int(row.breached))
    shown = [agent for agent in counted.agents if at_market(agent.markets, market)]
    found = []
    for agent in shown:
        load, near, breached = sums.get(agent.id, (0, 0, 0))
        solved, replies = counted.today.get(agent.id, (0, 0))
        found.append(
            AgentFigures(
                agent_id=agent.id,
                status=agent.status,
                on_shift=on_shift(agent.shift, agent.zone, counted.at),
                load=load,
                capacity=agent.capacity,
                near=near,
                breached=breached,
                solved_today=solved,
                replies_today=replies,
                seen_at=counted.seen.get(agent.id),
                rating=counted.ratings.get(agent.id, -1),
            )
        )
    return found


async def _replies(reader: Reader, market: str, now: datetime) -> list[ReplyTimes]:
    end = counting.hour_of(now) + timedelta(hours=1)
    first = end - timedelta(hours=_HOURS_OF_REPLIES)
    found = await counting.hours_of_replies(reader, market, micros(first), micros(end))
    hours = []
    for number in range(_HOURS_OF_REPLIES):
        hour = ReplyTimes(at=first + timedelta(hours=number), count=0)
        known = found.get(micros(hour.at))
        if known is not None:
            answers, p50, p90, p95 = known
            hour = msgspec.structs.replace(hour, count=answers, p50=p50, p90=p90, p95=p95)
        hours.append(hour)
    return hours
