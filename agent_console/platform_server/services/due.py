"""What comes due in cases by time alone: clocks that warn, run out or tighten, and cases that wake.

Each step takes some of what is due, oldest first, and leaves alone what another process has in hand. A breach is recorded at its
true instant, whenever a step comes to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec
import structlog
from sqlalchemy import select, update

from agent_console.contract.entities import Clock, Ticket
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import TicketStatus
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.store import Store, Unit
from agent_console.platform_server.store.tables import tickets

__all__ = ["BATCH", "reread_due", "wake_due"]

log = structlog.get_logger(__name__)

BATCH: Final = 25
"""Cases in one transaction: few enough that an agent who wants one of them hardly waits."""

_SET_ASIDE: Final = timedelta(minutes=5)
_PLATFORM: Final = Teller()


async def reread_due(store: Store, now: datetime | None = None) -> int:
    """Read the clocks of cases anew where time alone has changed them; returns how many."""
    moment = now or datetime.now(UTC)
    try:
        async with store.unit() as unit:
            found = await _due(unit, moment)
            for case in await Case.gather(unit, found, moment) if found else []:
                await _reread(unit, case)
    except Fault:
        # The database is not there or is busy; nothing is wrong with the cases.
        raise
    except Exception as error:
        log.error("clocks_not_read", kind=type(error).__name__)
        return await _one_by_one(store, moment)
    return len(found)


async def _due(unit: Unit, moment: datetime, most: int = BATCH) -> list[Ticket]:
    return await unit.select(
        Ticket,
        tickets.c.reread_at <= moment,
        order_by=[tickets.c.reread_at],
        limit=most,
        lock=True,
        skip_locked=True,
    )


async def _reread(unit: Unit, case: Case) -> None:
    before = case.ticket
    told = await case.catch_up()
    if told or _told(before.clocks) != _told(case.ticket.clocks):
        unit.save(case.ticket)
        return
    # Nothing that a person could see has changed, so nobody's version moves.
    later = case.ticket.reread_at
    await unit.execute(update(tickets).where(tickets.c.id == before.id).values(reread_at=later))


def _told(clocks: Sequence[Clock]) -> list[Clock]:
    return [msgspec.structs.replace(clock, elapsed_seconds=0, remaining_seconds=0, read_at=None) for clock in clocks]


async def _one_by_one(store: Store, moment: datetime) -> int:
    """One case that cannot be read must not keep all others from being read: it is set aside for some minutes."""
    async with store.reading() as reader:
        rows = await reader.execute(
            select(tickets.c.id).where(tickets.c.reread_at <= moment).order_by(tickets.c.reread_at).limit(BATCH)
        )
    for row in rows:
        try:
            async with store.unit() as unit:
                (case,) = await Case.gather(unit, [await unit.get(Ticket, row.id)], moment)
                await _reread(unit, case)
        except Fault:
            raise
        except Exception as error:
            log.error("clock_set_aside", ticket=row.id, kind=type(error).__name__)
            async with store.unit() as unit:
                later = moment + _SET_ASIDE
                await unit.execute(update(tickets).where(tickets.c.id == row.id).values(reread_at=later))
    return len(rows.rows)


async def wake_due(store: Store, now: datetime | None = None) -> int:
    """End the snooze of cases whose moment has come; returns how many."""
    moment = now or datetime.now(UTC)
    async with store.unit() as unit:
        found = await unit.select(
            Ticket,
            tickets.c.snoozed_until <= moment,
            order_by=[tickets.c.snoozed_until],
            limit=BATCH,
            lock=True,
            skip_locked=True,
        )
        for ticket in found:
            case = await Case.load(unit, ticket.id, moment)
            case.wake(_PLATFORM)
            if case.ticket.status in (TicketStatus.PENDING, TicketStatus.ON_HOLD):
                case.set_status(TicketStatus.OPEN, _PLATFORM)
            case.finish()
    return len(found)
