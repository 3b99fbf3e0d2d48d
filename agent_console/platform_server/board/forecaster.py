"""Makes the forecast at the beginning of each hour and keeps it as it was made.

What was made for an hour is replaced until that hour begins, and never after. So the board shows for the past what was really
foreseen, not what one knows better today.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from agent_console.contract.board import ForecastHour
from agent_console.platform_server.board import counting
from agent_console.platform_server.board.backcast import look_back
from agent_console.platform_server.board.forecasts import MARKETS, foresee, told
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import board_forecasts

__all__ = ["Forecaster"]


class Forecaster:
    """Keeps the forecast that is made at the beginning of each hour. Any number of processes may try; one is enough."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._made: datetime | None = None
        self._owes_past = False

    async def step(self, now: datetime | None = None) -> int:
        """Make and keep the forecast of this hour unless it is there; how many rows were written."""
        now = now or datetime.now(UTC)
        present = counting.hour_of(now)
        if self._made == present:
            return await self._past(now)
        written = 0
        for market in MARKETS:
            async with self._store.reading() as reader:
                latest = select(func.max(board_forecasts.c.made_at)).where(board_forecasts.c.market == market)
                before = await reader.scalar(latest)
                found = None if before is not None and before >= present else await foresee(reader, market, now)
            if found is not None:
                written += await self._keep(market, now, told(found))
            self._owes_past = self._owes_past or before is None
        self._made = present
        return written

    async def _past(self, now: datetime) -> int:
        """After the first forecast ever, once the platform has had a moment to start: those of the hours before it."""
        owes, self._owes_past = self._owes_past, False
        return await look_back(self._store, now) if owes else 0

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
