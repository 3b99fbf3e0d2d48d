"""The forecast at the platform: what goes into it, the one of each hour kept as it was made, and what then happened.

A worker makes the forecast of the coming hours at the beginning of each hour and keeps it; what was made once for an hour is
replaced until that hour begins and never after. So the board shows for the past what was really foreseen, not what one knows
better today.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import func, or_, select

from agent_console.contract.board import ForecastHour
from agent_console.contract.entities import Agent
from agent_console.domain.calendars import instant, micros
from agent_console.domain.forecast import SLOT, Forecast, History, Situation, forecast
from agent_console.domain.happenings import REPLIES, HappeningKind
from agent_console.domain.kinds import AgentStatus, Market
from agent_console.domain.shifts import on_shift
from agent_console.platform_server.board import counting
from agent_console.platform_server.board.counting import HOUR
from agent_console.platform_server.board.people import at_market, colleagues
from agent_console.platform_server.store import Reader, Store
from agent_console.platform_server.store.tables import board_forecasts, happenings, open_cases

__all__ = ["AHEAD", "BEHIND", "Forecaster", "foresee", "history_of", "known_hours"]

AHEAD: Final = 8
BEHIND: Final = 8
"""Full hours after and before the present one that the board shows."""
_LOOKED_BACK: Final = timedelta(weeks=4)
_TARGETS: Final = 300
_SLOT_MICROS: Final = int(SLOT.total_seconds()) * 1_000_000
_MARKETS: Final = ("", *Market)


async def foresee(reader: Reader, market: str, now: datetime, known: History | None = None) -> Forecast:
    """The forecast as it is made at `now`, from what is known at `now`. known: the history of this hour, if it was read."""
    people = [agent for agent in await colleagues(reader) if at_market(agent.markets, market)]
    history = known or await history_of(reader, market, counting.hour_of(now))
    situation = await _situation(reader, market, now, people)
    return await asyncio.to_thread(forecast, history, situation, AHEAD + 1)


async def known_hours(reader: Reader, market: str, now: datetime, live: Forecast) -> list[ForecastHour]:
    """The last hours as they were foreseen and as they were, the present one as foreseen, the next ones as in `live`."""
    present = counting.hour_of(now)
    first = present - timedelta(hours=BEHIND)
    table = board_forecasts.c
    where = [table.market == market, table.at >= first, table.at <= present]
    made = {row.at: row for row in await reader.execute(select(board_forecasts).where(*where))}
    came, broke = await _what_happened(reader, market, first, present)
    hours = [
        ForecastHour(
            at=at,
            arrivals=row.arrivals,
            breaches=row.breaches,
            low=row.low,
            high=row.high,
            was_arrivals=came.get(micros(at), 0) if at < present else -1,
            was_breaches=broke.get(micros(at), 0) if at < present else -1,
        )
        for at, row in sorted(made.items())
    ]
    return hours + [hour for hour in told(live) if hour.at > present or hour.at not in made]


def told(found: Forecast) -> list[ForecastHour]:
    """A forecast as it travels: in thousandths."""
    return [
        ForecastHour(
            at=hour.at,
            arrivals=round(hour.arrivals * 1000),
            breaches=round(hour.breaches * 1000),
            low=hour.low * 1000,
            high=hour.high * 1000,
        )
        for hour in found.hours
    ]


class Forecaster:
    """Keeps the forecast that is made at the beginning of each hour. Any number of processes may try; one is enough."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._made: datetime | None = None

    async def step(self, now: datetime | None = None) -> int:
        """Make and keep the forecast of this hour unless it is there; how many rows were written."""
        now = now or datetime.now(UTC)
        present = counting.hour_of(now)
        if self._made == present:
            return 0
        written = 0
        for market in _MARKETS:
            async with self._store.reading() as reader:
                latest = select(func.max(board_forecasts.c.made_at)).where(board_forecasts.c.market == market)
                before = await reader.scalar(latest)
                found = None if before is not None and before >= present else await foresee(reader, market, now)
            if found is not None:
                written += await self._keep(market, now, told(found))
        self._made = present
        return written

    async def _keep(self, market: str, now: datetime, hours: Sequence[ForecastHour]) -> int:
        # A forecast of an hour that has long begun would not be one.
        begun = now - timedelta(minutes=2)
        rows = [
            {
                "market": market,
                "at": hour.at,
                "made_at": now,
                "arrivals": hour.arrivals,
                "breaches": hour.breaches,
                "low": hour.low,
                "high": hour.high,
            }
            for hour in hours
            if hour.at >= begun
        ]
        async with self._store.unit() as unit:
            await unit.upsert(board_forecasts, rows, key=["market", "at"])
        return len(rows)


async def history_of(reader: Reader, market: str, until: datetime) -> History:
    """What the weeks before `until` (the beginning of an hour) tell; it stays so for the hour."""
    table = happenings.c
    of_market = [table.market == market] if market else []
    created = [table.kind == HappeningKind.CREATED, *of_market]
    start, end = micros(until - _LOOKED_BACK), micros(until)
    # The first hour in which anything is known would look emptier than it was.
    oldest = await reader.scalar(select(func.min(table.at)).where(*created))
    since = end if oldest is None else min(end, max(start, (oldest // HOUR + 1) * HOUR))
    hour = table.at // HOUR
    hourly = select(hour.label("hour"), func.count().label("cases")).where(*created, table.at >= since, table.at < end)
    arrivals = await reader.execute(hourly.group_by(hour))
    answered = [table.kind.in_(REPLIES), table.value >= 0, *of_market, table.at >= since, table.at < end]
    answers = await reader.execute(select(table.kind, func.count().label("all")).where(*answered).group_by(table.kind))
    by_kind = {row.kind: int(row.all) for row in answers}
    working = select(hour.label("hour"), table.agent_id).where(*answered).distinct().subquery()
    promised = or_(table.kind == HappeningKind.KEPT, table.kind == HappeningKind.BREACHED)
    promises = [promised, *of_market, table.at >= since, table.at < end]
    outcomes = await reader.execute(select(table.kind, func.count().label("all")).where(*promises).group_by(table.kind))
    by_outcome = {row.kind: int(row.all) for row in outcomes}
    replies = table.part.in_(REPLIES)
    targets = select(table.value).where(*promises, replies).order_by(table.at.desc()).limit(_TARGETS)
    return History(
        since=instant(since),
        arrivals={instant(int(row.hour) * HOUR): int(row.cases) for row in arrivals},
        answers=sum(by_kind.values()),
        first_answers=by_kind.get(HappeningKind.FIRST_REPLY, 0),
        work_hours=float(await reader.scalar(select(func.count()).select_from(working)) or 0),
        kept=by_outcome.get(HappeningKind.KEPT, 0),
        broken=by_outcome.get(HappeningKind.BREACHED, 0),
        targets=[int(row.value) for row in await reader.execute(targets)],
    )


async def _situation(reader: Reader, market: str, now: datetime, people: Sequence[Agent]) -> Situation:
    table = open_cases.c
    moment = micros(now)
    slots = (AHEAD + 1) * (HOUR // _SLOT_MICROS)
    of_market = [table.market == market] if market else []
    slot = (table.breach_at - moment) // _SLOT_MICROS
    coming = [table.breach_at > moment, table.breach_at < moment + slots * _SLOT_MICROS, *of_market]
    rows = await reader.execute(select(slot.label("slot"), func.count().label("cases")).where(*coming).group_by(slot))
    due = [0] * slots
    for row in rows:
        due[int(row.slot)] += int(row.cases)
    late = [table.breach_at <= moment, table.waiting_since.is_not(None), counting.is_waiting, *of_market]
    answered_lately = select(func.count(happenings.c.agent_id.distinct())).where(
        happenings.c.kind.in_(REPLIES),
        happenings.c.at > moment - HOUR,
        happenings.c.at <= moment,
        *([happenings.c.market == market] if market else []),
    )
    at_work = int(await reader.scalar(answered_lately) or 0)
    staff = [sum(_works(agent, now + SLOT * number) for agent in people) for number in range(slots)]
    if not any(agent.shift for agent in people):
        # Nobody has told their hours: whoever answers now is taken to go on.
        staff = [max(at_work, count) for count in staff]
    return Situation(
        at=now,
        due=due,
        late=int(await reader.scalar(select(func.count()).select_from(open_cases).where(*late)) or 0),
        staff=[float(count) for count in staff],
    )


def _works(agent: Agent, at: datetime) -> bool:
    if agent.shift:
        return on_shift(agent.shift, agent.zone, at)
    return agent.status == AgentStatus.ONLINE


async def _what_happened(
    reader: Reader, market: str, since: datetime, until: datetime
) -> tuple[dict[int, int], dict[int, int]]:
    """(cases that came, cases whose promise broke) by the beginning of the hour."""
    table = happenings.c
    hour = table.at // HOUR
    found: dict[str, dict[int, int]] = {HappeningKind.CREATED: {}, HappeningKind.BREACHED: {}}
    for kind, counts in found.items():
        where = [table.kind == kind, table.at >= micros(since), table.at < micros(until)]
        where += [table.market == market] if market else []
        cases = func.count(table.ticket_id.distinct()).label("cases")
        for row in await reader.execute(select(hour.label("hour"), cases).where(*where).group_by(hour)):
            counts[int(row.hour) * HOUR] = int(row.cases)
    return found[HappeningKind.CREATED], found[HappeningKind.BREACHED]
