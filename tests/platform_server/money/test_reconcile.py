"""What platform and provider do not agree on is listed, each with its reason; what is still open is not a difference."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from agent_console.platform_server.money.history import give_past
from agent_console.platform_server.money.reconcile import compare, reconcile
from tests.platform_server.money.world import World, receipt, world


async def _told(place: World) -> list[str]:
    found = await compare(place.store, {"embedded": place.gateway})
    return [difference.what for difference in found.differences]


def _edit(folder: Path, statement: str) -> None:
    with sqlite3.connect(folder / "gateway.sqlite") as bank:
        bank.execute(statement)
    bank.close()


def test_each_kind_of_difference_is_named(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            for amount in (100, 200, 300):
                receipt(await place.refund(amount))
            assert await _told(place) == []
            _edit(tmp_path, "UPDATE refunds SET amount = 999 WHERE amount = 100")
            assert await _told(place) == [f"the provider has 9.99 EUR of payment {place.payment.id}"]
            _edit(tmp_path, "UPDATE refunds SET amount = 100 WHERE amount = 999")
            _edit(tmp_path, "UPDATE refunds SET state = 'failed' WHERE amount = 200")
            assert await _told(place) == ["the provider says failed, here it is succeeded"]
            _edit(tmp_path, "DELETE FROM refunds WHERE amount = 200")
            assert await _told(place) == ["the provider does not know it, here it succeeded"]
            _edit(tmp_path, "UPDATE refunds SET intent = 'other' WHERE amount = 300")
            assert "the provider has 3.00 EUR of which nothing is known here" in await _told(place)

    asyncio.run(story())


@pytest.mark.parametrize("last4", ["0259", "3155"])
def test_what_is_still_being_found_out_is_open(database: str, tmp_path: Path, last4: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=last4, settle_seconds=3600) as place:
            receipt(await place.refund(100))
            found = await compare(place.store, {"embedded": place.gateway})
            assert (found.compared, found.open, found.differences) == (1, 1, ())

    asyncio.run(story())


def test_the_command_says_what_it_found(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_GATEWAY_FILE", str(tmp_path / "gateway.sqlite"))

    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(100))

    asyncio.run(story())
    assert reconcile(database) == 0
    assert capsys.readouterr().out == "1 refunds compared, 0 still open, 0 differences.\n"
    _edit(tmp_path, "DELETE FROM refunds")
    assert reconcile(database) == 1
    assert "does not know it" in capsys.readouterr().err


def test_a_provider_that_was_given_the_past_agrees_with_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(100))
            _edit(tmp_path, "DELETE FROM refunds")
            await give_past(place.money)
            receipt(await place.refund(200))
            await give_past(place.money)
            assert await _told(place) == []
            assert place.gateway.totals() == {place.payment.id: (2, 300)}

    asyncio.run(story())
