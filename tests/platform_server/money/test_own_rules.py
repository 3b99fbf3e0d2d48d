"""Money under an operator's own policy packs: limits, what a cancellation gives, who can bear it."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import select

from agent_console.contract.entities import Booking, Check
from agent_console.contract.money import Share
from agent_console.contract.money_commands import RefundQuoteRequest, Terms
from agent_console.platform_server.policies import Policies
from agent_console.platform_server.store import new_id
from agent_console.platform_server.store.tables import audit
from tests.platform_server.money.world import World, problem, receipt, world

LIMITS = '[limits.action.refund.lead]\nEUR = "12.50"\n'
REFUNDS = """
[stays]
default = "house"
[[stays.policies.house]]
shares = { rest = "25" }
says = "The house keeps three quarters."

[who_pays.stays]
payers = ["platform", "business"]
[who_pays.stays.refund]
rest = { business = "50", platform = "50" }
"""


async def _change(place: World, **fields: object) -> Booking:
    async with place.store.unit() as unit:
        return unit.save(replace(await unit.get(Booking, place.booking.id), **fields))


def test_the_packs_of_the_folder_rule_over_money(database: str, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()

    async def story() -> None:
        async with world(database, tmp_path, lines={"cleaning": 10_000}) as place:
            await _change(place, counterparty_id=place.booking.customer_id)
            shipped = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest())
            policies = Policies(place.store, folder)
            await policies.start()
            (folder / "authority.toml").write_text(LIMITS)
            (folder / "refunds.toml").write_text(REFUNDS)
            await policies.step()
            await policies.step()
            quote = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest())
            assert shipped.limit > quote.limit == 1_250
            assert (quote.suggested, quote.says) == (2_500, "The house keeps three quarters.")
            assert quote.shares == [Share(payer="business", amount=1_250), Share(payer="platform", amount=1_250)]
            assert problem(await place.refund(1_251)).code == "over_limit"
            by_host = await place.refund(100, shares=[Share(payer="host", amount=100)])
            assert problem(by_host).code == "shares"
            given = receipt(await place.refund(100, shares=[Share(payer="business", amount=100)]))
            assert given.refund.shares == [Share(payer="business", amount=100)]

    asyncio.run(story())


def test_whoever_said_that_they_come_late_keeps_half(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"service": 10_000}) as place:
            start = datetime.now(UTC) - timedelta(minutes=40)
            slot = {"market": "appointments", "policy": "standard", "starts_at": start, "ends_at": start}
            await _change(place, **slot)
            terms = Terms(reason="cancellation")
            assert await _late(place, terms) == (0, False)
            assert await _late(place, replace(terms, announced=True)) == (5_000, True)
            await _change(place, checks=[Check(kind="late_announced", ok=True, at=start)])
            assert await _late(place, terms) == (5_000, True)
            assert await _late(place, replace(terms, announced=False)) == (0, False)
            assert await _late(place, Terms(reason="host_breach")) == (10_000, None)

    asyncio.run(story())


async def _late(place: World, terms: Terms) -> tuple[int, bool | None]:
    """What comes back under these terms, and what was taken to be true of the lateness."""
    quote = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest(terms=terms))
    return quote.suggested, quote.announced


def test_on_whose_word_lateness_was_excused_is_repeated_and_stands_in_the_trail(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"service": 10_000}) as place:
            start = datetime.now(UTC) - timedelta(minutes=40)
            await _change(place, market="appointments", policy="standard", starts_at=start, ends_at=start)
            said = Terms(reason="cancellation", announced=True)
            given = {"reason": "cancellation", "quoted": 5_000}
            silent = await place.refund(5_000, terms=replace(said, announced=None), **given)
            assert problem(silent).code == "quote_stale"
            key = new_id()
            receipt(await place.refund(5_000, key=key, terms=said, **given))
            async with place.store.reading() as reader:
                rows = (
                    await reader.execute(select(audit.c.data).where(audit.c.object_id == key).order_by(audit.c.seq))
                ).rows
            assert [json.loads(row.data).get("announced") for row in rows] == [True, None]

    asyncio.run(story())
