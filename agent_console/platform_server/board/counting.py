"""The statements behind the board, and what is meant by its figures: one place for the figure and for its drill-down.

`waiting`: new and open cases. `pending`: cases that wait for the customer or for somebody else. `near`: a running clock of
support has passed its warning, none has run out. `breached`: a clock of support has run out and nobody has settled it since.
`load`: the new and open cases of an agent. Reply times are those of public answers for which somebody had waited, in wall time
from the oldest unanswered message.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, and_, bindparam, case, cast, func, or_, select

from agent_console.domain.happenings import REPLIES, HappeningKind
from agent_console.domain.kinds import TicketStatus
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import happenings, open_cases

__all__ = ["HOUR", "RATING_DAYS", "breached", "flows", "hours_of_replies", "is_pending", "is_waiting", "near"]

HOUR: Final = 3_600_000_000
"""Microseconds."""
RATING_DAYS: Final = timedelta(days=30)
_NOW: Final[Any] = bindparam("now", type_=BigInteger)


def one_of(column: Any, values: Iterable[str]) -> ColumnElement[bool]:
    """Like IN, for statements that are compiled once."""
    return or_(*(column == value for value in values))


is_waiting: Final = one_of(open_cases.c.status, (TicketStatus.NEW, TicketStatus.OPEN))
is_pending: Final = one_of(open_cases.c.status, (TicketStatus.PENDING, TicketStatus.ON_HOLD))


def breached(now: Any) -> ColumnElement[bool]:
    """A promise of support is broken and still open."""
    return open_cases.c.breach_at <= now


def near(now: Any) -> ColumnElement[bool]:
    """A warning has passed, no promise is broken."""
    table = open_cases.c
    return and_(table.warn_at <= now, or_(table.breach_at.is_(None), table.breach_at > now))


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


NOW_OPEN: Final = select(
    open_cases.c.market,
    open_cases.c.queue,
    open_cases.c.assignee_id,
    _sum(is_waiting).label("waiting"),
    _sum(is_pending).label("pending"),
    _sum(near(_NOW)).label("near"),
    _sum(breached(_NOW)).label("breached"),
    func.min(case((is_waiting, open_cases.c.waiting_since))).label("oldest"),
).group_by(open_cases.c.market, open_cases.c.queue, open_cases.c.assignee_id)
"""Every open case, in one walk through a narrow table, for all queues, agents and markets at once. Parameter: now."""

flows: Final = (
    select(
        happenings.c.market,
        happenings.c.queue,
        happenings.c.kind,
        func.count(happenings.c.ticket_id.distinct()).label("cases"),
    )
    .where(
        one_of(happenings.c.kind, (HappeningKind.CREATED, HappeningKind.SOLVED)),
        happenings.c.at > bindparam("since", type_=BigInteger),
        happenings.c.at <= _NOW,
    )
    .group_by(happenings.c.market, happenings.c.queue, happenings.c.kind)
)
"""What came in and what was solved after `since`, until `now`."""


def today(agent_ids: Iterable[str], since: int, now: int) -> Any:
    """Cases solved and answers given by these agents from `since` to `now`."""
    table = happenings.c
    cases = func.count(table.ticket_id.distinct()).label("cases")
    return (
        select(table.agent_id, table.kind, func.count().label("all"), cases)
        .where(
            table.kind.in_((HappeningKind.SOLVED, *REPLIES)),
            table.at >= since,
            table.at <= now,
            table.agent_id.in_(list(agent_ids)),
        )
        .group_by(table.agent_id, table.kind)
    )


ratings: Final = (
    select(
        happenings.c.agent_id,
        cast(func.sum(happenings.c.value), BigInteger).label("total"),
        func.count().label("ratings"),
    )
    .where(
        happenings.c.kind == HappeningKind.RATED,
        happenings.c.at > bindparam("since", type_=BigInteger),
        happenings.c.at <= _NOW,
    )
    .group_by(happenings.c.agent_id)
)


async def hours_of_replies(reader: Reader, market: str, since: int, until: int) -> dict[int, tuple[int, int, int, int]]:
    """(answers, p50, p90, p95 in seconds) by the hour's beginning, of answers with `since <= at < until`.

    A percentile is the smallest time that at least so many of the answers did not exceed (nearest rank).
    """
    table = happenings.c
    hour = (table.at // HOUR).label("hour")
    of_market = [table.market == market] if market else []
    times = (
        select(
            hour,
            table.value.label("value"),
            func.row_number().over(partition_by=hour, order_by=table.value).label("rank"),
            func.count().over(partition_by=hour).label("answers"),
        )
        .where(table.kind.in_(REPLIES), table.at >= since, table.at < until, table.value >= 0, *of_market)
        .subquery()
    ).c
    percentiles = [
        func.min(case((times.rank * 100 >= share * times.answers, times.value))).label(f"p{share}")
        for share in (50, 90, 95)
    ]
    rows = await reader.execute(
        select(times.hour, func.max(times.answers).label("answers"), *percentiles).group_by(times.hour)
    )
    return {int(row.hour) * HOUR: (int(row.answers), int(row.p50), int(row.p90), int(row.p95)) for row in rows}


def hour_of(at: datetime) -> datetime:
    """The beginning of the hour (UTC)."""
    return at.replace(minute=0, second=0, microsecond=0)
