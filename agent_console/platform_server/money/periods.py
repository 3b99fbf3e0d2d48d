"""Closed accounting periods: what was captured on or before the last closed day moves no more.

`agent-console platform close-books --until DATE` closes, `--reopen` takes the newest closing back; both stand in the audit
trail. Days are those of UTC, in which the books are kept.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import func, insert, select, update

from agent_console.domain.faults import Invalid
from agent_console.platform_server.store import Reader, Store, Unit, new_id
from agent_console.platform_server.store.tables import closed_periods as table

__all__ = ["check_open", "close", "close_books", "closed_until", "is_closed", "reopen"]

_CLOSED: Final = select(func.max(table.c.until)).where(table.c.reopened_at.is_(None))


async def closed_until(reader: Reader) -> date | None:
    """The last day of the closed periods, or None where nothing is closed."""
    found = await reader.scalar(_CLOSED, {})
    return date.fromisoformat(found) if found else None


def is_closed(at: datetime, until: date | None) -> bool:
    """Whether what came in at this instant lies in a period that is closed up to and with `until`."""
    return until is not None and at.astimezone(UTC).date() <= until


async def check_open(reader: Reader, captured: Iterable[datetime], field: str = "payment_id") -> None:
    """Raises Invalid `period_closed` where one of these instants lies in a closed period.

    They are when the money that is to be moved came in; `field` is what of the command names it.
    """
    until = await closed_until(reader)
    if until is not None and any(is_closed(at, until) for at in captured):
        raise Invalid(
            "The books are closed for the time in which this money came in.",
            f"Ask whoever keeps the books (closed up to {until.isoformat()}) to open them again, or give a credit.",
            code="period_closed",
            details={"field": field, "until": until.isoformat()},
        )


async def close(unit: Unit, until: date, now: datetime) -> date:
    """Close everything up to and with a day; the last closed day. Raises Invalid for a day that is not over."""
    if until >= now.astimezone(UTC).date():
        raise Invalid("Only days that are over can be closed.", "Give a day before today (in UTC).", code="until")
    await unit.execute(insert(table).values(id=new_id(), until=until.isoformat(), closed_at=now, reopened_at=None))
    unit.audit(None, "books.closed", "period", until.isoformat(), {"until": until.isoformat()})
    return await closed_until(unit) or until


async def reopen(unit: Unit, now: datetime) -> date | None:
    """Take the newest closing back; the last day that is still closed. Raises Invalid where nothing is closed."""
    until = await closed_until(unit)
    if until is None:
        raise Invalid("No period is closed.", "There is nothing to open again.", code="reopen")
    of_this_day = (table.c.until == until.isoformat()) & table.c.reopened_at.is_(None)
    await unit.execute(update(table).where(of_this_day).values(reopened_at=now))
    unit.audit(None, "books.reopened", "period", until.isoformat(), {"until": until.isoformat()})
    return await closed_until(unit)


def close_books(database: str, until: str, *, again: bool = False) -> int:
    """The command: close up to `until` (an ISO date), or with `again` open the newest period again. The exit code."""
    if bool(until) == again:
        raise Invalid("It is not clear what to do.", "Give either --until DATE or --reopen.", code="until")
    day = _day(until) if until else None
    last = asyncio.run(_close_books(database, day))
    sys.stdout.write(f"The books are closed up to {last.isoformat()}.\n" if last else "No period is closed.\n")
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Invalid("This is not a date.", "Give it as YEAR-MONTH-DAY, such as 2026-01-31.", code="until") from error


async def _close_books(database: str, until: date | None) -> date | None:
    now = datetime.now(UTC)
    async with Store.open(database) as store, store.unit() as unit:
        return await reopen(unit, now) if until is None else await close(unit, until, now)
