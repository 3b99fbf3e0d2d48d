"""The service report: what came, was answered, solved, kept and rated, by day or week of a zone, counted in SQL.

Reply times and resolutions are in wall time, as on the board (`domain.happenings`); a percentile is the nearest rank. A case
counts where it happened: in the period, with the agent who did it, in the queue it then was in. `solved` counts cases, `kept` and
`breached` count promises of support's clocks. What nobody did (an arrival has no agent) stands under the key "".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, case, cast, func, literal, select

from agent_console.contract.board import ServiceReport, ServiceRow
from agent_console.domain.calendars import micros
from agent_console.domain.faults import Invalid
from agent_console.domain.happenings import REPLIES, HappeningKind
from agent_console.domain.kinds import Market
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import happenings

__all__ = ["BY", "GROUPS", "Question", "service_report"]

BY: Final = ("day", "week")
GROUPS: Final = ("none", "agent", "queue", "topic")
_MOST_DAYS: Final = 800
_KEYS: Final[dict[str, Any]] = {
    "none": literal(""),
    "agent": happenings.c.agent_id,
    "queue": happenings.c.queue,
    "topic": happenings.c.topic,
}
_TIMES: Final = {
    HappeningKind.FIRST_REPLY: "first_reply",
    HappeningKind.NEXT_REPLY: "next_reply",
    HappeningKind.SOLVED: "resolution",
}


@dataclass(frozen=True, slots=True)
class Question:
    """What a report is about: the days from `begins` to `ends`, both included, of `zone`."""

    begins: date
    ends: date
    by: str = "day"
    group: str = "none"
    zone: str = "UTC"
    market: str = ""

    def checked(self) -> ZoneInfo:
        """The zone. Raises Invalid for what cannot be answered."""
        if self.by not in BY:
            raise _invalid("by", "There is no such period.", f"Use one of: {', '.join(BY)}.")
        if self.group not in GROUPS:
            raise _invalid("group", "There is no such group.", f"Use one of: {', '.join(GROUPS)}.")
        if self.market and self.market not in set(Market):
            raise _invalid("market", "There is no such market.", f"Use one of: {', '.join(Market)}.")
        if not date(1990, 1, 1) <= self.begins <= self.ends <= date(2200, 1, 1):
            raise _invalid("until", "The period ends before it begins, or lies beyond all time.", "Choose other days.")
        if (self.ends - self.begins).days > _MOST_DAYS:
            raise _invalid("until", "The period is too long.", f"Ask for at most {_MOST_DAYS} days at once.")
        try:
            return ZoneInfo(self.zone)
        except (KeyError, ValueError, OSError) as error:
            raise _invalid("zone", "There is no such time zone.", "Use a name such as Europe/Berlin.") from error


async def service_report(reader: Reader, question: Question) -> ServiceReport:
    """The report. Without groups every period has its row, also an empty one. Raises Invalid."""
    zone = question.checked()
    rows: list[ServiceRow] = []
    for begins, start, end in _periods(question, zone):
        rows += await _period(reader, question, begins, start, end)
    return ServiceReport(
        begins=question.begins,
        ends=question.ends,
        by=question.by,
        group=question.group,
        zone=question.zone,
        rows=rows,
    )


def _periods(question: Question, zone: ZoneInfo) -> Iterator[tuple[date, int, int]]:
    """(first day, first microsecond, first microsecond after it); a week begins on Monday, the first and last may be cut."""
    day = question.begins
    after = question.ends + timedelta(days=1)
    while day < after:
        step = 7 - day.weekday() if question.by == "week" else 1
        following = min(day + timedelta(days=step), after)
        yield day, _midnight(day, zone), _midnight(following, zone)
        day = following


def _midnight(day: date, zone: ZoneInfo) -> int:
    """The moment at which a day begins: where the clocks skip midnight, the moment at which they do."""
    return micros(datetime.combine(day, time(), zone).astimezone(UTC))


async def _period(reader: Reader, question: Question, begins: date, start: int, end: int) -> list[ServiceRow]:
    table = happenings.c
    key = _KEYS[question.group].label("key")
    where = [table.at >= start, table.at < end, *([table.market == question.market] if question.market else [])]
    counted = await reader.execute(
        select(
            key,
            table.kind,
            func.count().label("all"),
            func.count(table.ticket_id.distinct()).label("cases"),
            cast(func.sum(table.value), BigInteger).label("total"),
        )
        .where(table.kind.in_(list(HappeningKind)), *where)
        .group_by(key, table.kind)
    )
    found: dict[str, dict[str, int]] = {"": {}} if question.group == "none" else {}
    for row in counted:
        _count(found.setdefault(row.key, {}), row)
    timed = [table.kind.in_(list(_TIMES)), table.value >= 0]
    ranked = select(
        key,
        table.kind.label("kind"),
        table.value.label("value"),
        func.row_number().over(partition_by=[key, table.kind], order_by=table.value).label("rank"),
        func.count().over(partition_by=[key, table.kind]).label("all"),
    ).where(*timed, *where)
    times = ranked.subquery().c
    shares = [
        func.min(case((times.rank * 100 >= share * times.all, times.value))).label(f"p{share}") for share in (50, 90)
    ]
    for row in await reader.execute(select(times.key, times.kind, *shares).group_by(times.key, times.kind)):
        name = _TIMES[HappeningKind(row.kind)]
        found[row.key][f"{name}_p50"] = int(row.p50)
        if row.kind in REPLIES:
            found[row.key][f"{name}_p90"] = int(row.p90)
    return [ServiceRow(begins=begins, key=name, **figures) for name, figures in sorted(found.items())]


def _count(figures: dict[str, int], row: Any) -> None:
    match row.kind:
        case HappeningKind.CREATED:
            figures["created"] = int(row.all)
        case HappeningKind.SOLVED:
            figures["solved"] = int(row.cases)
        case HappeningKind.FIRST_REPLY | HappeningKind.NEXT_REPLY:
            figures["replies"] = figures.get("replies", 0) + int(row.all)
        case HappeningKind.KEPT:
            figures["kept"] = int(row.all)
        case HappeningKind.BREACHED:
            figures["breached"] = int(row.all)
        case HappeningKind.RATED:
            figures["ratings"] = int(row.all)
            figures["rating"] = round(row.total * 100 / row.all)


def _invalid(field: str, what: str, advice: str) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field})
