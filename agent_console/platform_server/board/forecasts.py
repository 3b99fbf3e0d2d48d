"""The forecast at the platform: what goes into it, and what was foreseen beside what then happened."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
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
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import board_forecasts, happenings, open_cases

__all__ = ["AHEAD", "BEHIND", "SLOTS", "SLOT_MICROS", "Backlog", "foresee", "history_of", "known_hours"]

AHEAD: Final = 8
BEHIND: Final = 8
"""Full hours after and before the present one that the board shows."""
_LOOKED_BACK: Final = timedelta(weeks=4)
_TARGETS: Final = 300
SLOT_MICROS: Final = int(SLOT.total_seconds()) * 1_000_000
SLOTS: Final = (AHEAD + 1) * (HOUR // SLOT_MICROS)
MARKETS: Final = ("", *Market)
Backlog = tuple[Sequence[int], int]
"""(cases that come due in each slot, cases whose promise is broken while somebody waits)."""


async def foresee(
    reader: Reader, market: str, now: datetime, known: History | None = None, backlog: Backlog | None = None
) -> Forecast:
    """The forecast as it is made at `now`, from what is known at `now`.

    known: the history of this hour, if it was read. backlog: what waited at `now`, if that is not the present.
    """
    people = [agent for agent in await colleagues(reader) if at_market(agent.markets, market)]
    history = known or await history_of(reader, market, counting.hour_of(now))
    due, late = backlog or await _backlog(reader, market, micros(now))
    staff = await _staff(reader, market, now, people)
    situation = Situation(at=now, due=due, late=late, staff=staff)
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


async def _backlog(reader: Reader, market: str, moment: int) -> Backlog:
    """What comes due in each slot from now on, and how many wait although their promise is broken."""
    table = open_cases.c
    of_market = [table.market == market] if market else []
    slot = (table.breach_at - moment) // SLOT_MICROS
    coming = [table.breach_at > moment, table.breach_at < moment + SLOTS * SLOT_MICROS, *of_market]
    rows = await reader.execute(select(slot.label("slot"), func.count().label("cases")).where(*coming).group_by(slot))
    due = [0] * SLOTS
    for row in rows:
        due[int(row.slot)] += int(row.cases)
    late = [table.breach_at <= moment, table.waiting_since.is_not(None), counting.is_waiting, *of_market]
    return due, int(await reader.scalar(select(func.count()).select_from(open_cases).where(*late)) or 0)


async def _staff(reader: Reader, market: str, now: datetime, people: Sequence[Agent]) -> list[float]:
    """Colleagues at work in each slot."""
    staff = [float(sum(_works(agent, now + SLOT * number) for agent in people)) for number in range(SLOTS)]
    if any(agent.shift for agent in people):
        return staff
    # Nobody has told their hours: whoever answers now is taken to go on.
    moment = micros(now)
    lately = select(func.count(happenings.c.agent_id.distinct())).where(
        happenings.c.kind.in_(REPLIES),
        happenings.c.at > moment - HOUR,
        happenings.c.at <= moment,
        *([happenings.c.market == market] if market else []),
    )
    at_work = float(await reader.scalar(lately) or 0)
    return [max(at_work, count) for count in staff]


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
