"""The reconciliation of every night: what it found stands in the audit trail, where leads see it, and in the log.

`AGENT_CONSOLE_RECONCILE_AT` is its time of day in UTC ("03:30"; default 03:00; "never" switches it off). Of several processes at
one database one writes the result down; one that dies meanwhile has lost nothing, another one or its next start does it.
"""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from typing import Any, Final

import structlog
from sqlalchemy import select, update

from agent_console.domain.faults import Fault, StoreFault
from agent_console.platform_server.gateways.port import Gateway
from agent_console.platform_server.money.catching_up import reconciled
from agent_console.platform_server.money.reconcile import Reconciliation
from agent_console.platform_server.store import Store, Unit
from agent_console.platform_server.store.tables import daily_runs

_log = structlog.get_logger(__name__)

RECONCILE_AT: Final = "AGENT_CONSOLE_RECONCILE_AT"
RECONCILED: Final = "money.reconciled"
_DEFAULT: Final = "03:00"
_NAME: Final = "reconcile"
_LOOK_EVERY: Final = 60.0
_LISTED: Final = 100


def reconcile_time(text: str | None = None) -> time | None:
    """The time of day (UTC) that is set; None for never. Raises StoreFault."""
    said = (os.environ.get(RECONCILE_AT, "") if text is None else text).strip() or _DEFAULT
    if said == "never":
        return None
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", said):
        raise StoreFault(
            f"The setting {RECONCILE_AT} cannot be used.", 'Give a time of day in UTC, such as "03:30", or "never".',
            code="reconcile_setting",
        )  # fmt: skip
    return time.fromisoformat(said)


class Nightly:
    """The worker. `run` is started with the platform and cancelled with it."""

    def __init__(
        self, store: Store, gateways: Mapping[str, Gateway], now: Callable[[], datetime], at: time | None
    ) -> None:
        self._store = store
        self._gateways = gateways
        self._now = now
        self._at = at

    async def run(self) -> None:
        """For ever: once after each time of day. The first night is the one after the first start."""
        while self._at is not None:
            try:
                await self.once()
            except Fault as fault:
                _log.warning("reconciliation_waits", code=fault.code)
            except Exception as error:
                _log.error("reconciliation_failed", kind=type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY)

    async def once(self) -> Reconciliation | None:
        """Reconcile if it is due and nobody has yet; what was found and written down, or None."""
        day = self._latest_day()
        if not await self._due(day):
            return None
        found = await reconciled(self._store, self._gateways, self._now)
        async with self._store.unit() as unit:
            if not await _first(unit, day):
                return None
            unit.audit(None, RECONCILED, "platform", "money", _facts(found))
        log = _log.info if found.clean else _log.warning
        log("reconciled", compared=found.compared, open=found.open, differences=len(found.differences))
        return found

    def _latest_day(self) -> str:
        """The day of the last time of day that has passed."""
        now = self._now()
        passed = self._at is not None and now.timetz().replace(tzinfo=None) >= self._at
        return (now if passed else now - timedelta(days=1)).date().isoformat()

    async def _due(self, day: str) -> bool:
        statement = select(daily_runs.c.day).where(daily_runs.c.name == _NAME)
        async with self._store.reading() as reader:
            last = await reader.scalar(statement)
        if last is None:
            async with self._store.unit() as unit:
                await unit.insert_new(daily_runs, {"name": _NAME, "day": day}, key=["name"])
            return False
        return str(last) < day


async def _first(unit: Unit, day: str) -> bool:
    """Whether this process is the one that writes this day's result down."""
    mine = update(daily_runs).where(daily_runs.c.name == _NAME, daily_runs.c.day < day).values(day=day)
    return (await unit.execute(mine.returning(daily_runs.c.day))).first() is not None


def _facts(found: Reconciliation) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "compared": found.compared,
        "open": found.open,
        "differences": len(found.differences),
    }
    if found.differences:
        facts["first"] = [difference.line() for difference in found.differences[:_LISTED]]
    if found.unasked:
        facts["unread"] = list(found.unasked)
    return facts
