"""Once a night what platform and providers do not agree on stands in the audit trail, whoever of several processes does it."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from agent_console.domain.faults import StoreFault
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.money.nightly import RECONCILED, Nightly, reconcile_time
from agent_console.platform_server.store.tables import audit
from tests.platform_server.money.test_chargebacks import watching
from tests.platform_server.money.world import World, receipt, world


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


async def _notices(place: World) -> list[dict[str, Any]]:
    async with place.store.reading() as reader:
        rows = await reader.execute(audit.select().where(audit.c.action == RECONCILED).order_by(audit.c.seq))
        return [json.loads(row.data) for row in rows]


def test_once_a_night_and_by_one_of_them(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(100))
            watch = Watch()
            both = [Nightly(place.store, {"embedded": place.gateway}, watch, time(3, 0)) for _ in range(2)]

            async def look() -> int:
                return sum(found is not None for found in await asyncio.gather(*(one.once() for one in both * 2)))

            assert await look() == 0, "the first night is the one after the first start"
            watch.now = datetime(2026, 3, 2, 2, 59, tzinfo=UTC)
            assert await look() == 0
            watch.now += timedelta(minutes=2)
            assert await look() == 1
            watch.now += timedelta(hours=20)
            assert await look() == 0
            watch.now += timedelta(days=3)
            assert await look() == 1, "nights that nobody was awake for are not made up for one by one"
            assert await _notices(place) == [{"compared": 1, "differences": 0, "open": 0}] * 2

    asyncio.run(story())


def test_what_was_found_stands_in_the_trail(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="2685") as place:
            receipt(await place.refund(7_000))
            await watching(place).poll("embedded")
            ref = place.gateway.dispute(place.payment.id, 9_000, "EUR")
            watch = Watch()
            nightly = Nightly(place.store, {"embedded": place.gateway}, watch, time(3, 0))
            await nightly.once()
            watch.now += timedelta(days=1)
            assert await nightly.once() is not None
            notice = (await _notices(place))[0]
            assert notice["differences"] == 2
            assert notice["first"] == [
                f"chargeback {ref} of payment {place.payment.id}: the provider reports 90.00 EUR, nothing is known here",
                f"payment {place.payment.id}: 40.00 EUR more went back than was paid: refunded, and charged back",
            ]
            await watching(place).poll("embedded")
            place.gateway.decide(ref, ChargebackState.WON)
            watch.now += timedelta(days=1)
            found = await nightly.once()
            assert found is not None
            told = [difference.what for difference in found.differences if difference.about == "chargeback"]
            assert told == ["the provider says won, here it is open"]

    asyncio.run(story())


def test_a_night_books_what_was_sent_back_unheard_and_says_so(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            refund = receipt(await place.refund(4_000)).refund
            watch = Watch()
            nightly = Nightly(place.store, {"embedded": place.gateway}, watch, time(3, 0))
            await nightly.once()
            place.gateway.send_back(refund.id, "The account is closed.")
            for _ in range(2):
                watch.now += timedelta(days=1)
                assert await nightly.once() is not None
            assert [found.state for found in await place.refunds()] == ["returned"]
            assert (await place.books())["EUR"]["provider:embedded"] == 10_000
            first, second = await _notices(place)
            said = "it was sent back after it had succeeded; that is booked now"
            assert first["first"] == [f"refund {refund.id} of payment {place.payment.id}: {said}"]
            assert second["differences"] == 0

    asyncio.run(story())


@pytest.mark.parametrize(("text", "at"), [("", time(3, 0)), ("23:05", time(23, 5)), ("never", None)])
def test_the_time_is_a_setting(text: str, at: time | None) -> None:
    assert reconcile_time(text) == at


@pytest.mark.parametrize("text", ["3", "24:00", "03:60", "03:30 CET", "٠٣:٣٠"])
def test_a_wrong_time_is_named(text: str) -> None:
    with pytest.raises(StoreFault, match="AGENT_CONSOLE_RECONCILE_AT"):
        reconcile_time(text)
