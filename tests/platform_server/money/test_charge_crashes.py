"""Kill -9 at every step of a charge and of an upheld dispute; afterwards it is there exactly once, here and at the bank."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from agent_console.contract.entities import Booking, Claim, Payment
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.port import StatementKind
from agent_console.platform_server.money.claim_refunds import follow_all
from agent_console.platform_server.store import new_id
from agent_console.platform_server.store.tables import money_details
from tests.platform_server.money.giving import (
    claim_for,
    claimable,
    claimed,
    decide,
    every,
    one,
    open_case,
    ready_claim,
    written,
)
from tests.platform_server.money.test_crashes import STEPS
from tests.platform_server.money.world import World, world
from tests.support.forked import run_forked

AMOUNT = 3_000
WORDS = "We have decided."


class Victim:
    """A claim that is decided by processes which are killed."""

    def __init__(self, place: World, database: str, folder: Path, claim: Claim, version: int) -> None:
        self.place, self.claim, self.version, self.key = place, claim, version, new_id()
        self._database, self._folder = database, folder

    async def dies(self, what: str, crash_at: str) -> None:
        arguments = [self._database, str(self._folder / "gateway.sqlite"), what, self.place.agent.id, self.claim.id]
        arguments += [str(self.claim.version), self.key, str(self.version)]
        environment = {**os.environ, "AGENT_CONSOLE_CRASH_AT": crash_at}
        module = "tests.platform_server.money.charge_child"
        code, errors = await asyncio.to_thread(run_forked, module, *arguments, environment=environment)
        assert code == -signal.SIGKILL, errors

    async def comes_back(self) -> Claim:
        """What a new platform finishes, and what the console hears when it asks again under its key."""
        await self.place.recover()
        await follow_all(self.place.store, self.place.money.now())
        again = claimed(
            await decide(self.place, self.claim, key=self.key, ledger_version=self.version, tell=WORDS)
        ).claim
        assert again.id == self.claim.id
        await self.place.recover()
        await follow_all(self.place.store, self.place.money.now())
        assert await self.place.recover() == 0
        assert await written(self.place, self.claim.ticket_id) == [WORDS]
        assert (await verify(self.place.store)).whole
        async with self.place.store.reading() as reader:
            assert (await reader.execute(money_details.select())).rows == []
        return await one(self.place, Claim, self.claim.id)


async def _charge(place: World, database: str, folder: Path) -> Victim:
    await claimable(place)
    return Victim(place, database, folder, await ready_claim(place, AMOUNT), await place.version())


async def _charged_once(victim: Victim) -> None:
    place = victim.place
    claim = await victim.comes_back()
    assert (claim.state, claim.amount) == ("succeeded", AMOUNT)
    assert place.gateway.totals(StatementKind.CHARGE) == {place.payment.id: (1, AMOUNT)}
    assert [(found.claim_id, found.captured) for found in await every(place, Payment) if found.claim_id] == [
        (claim.id, AMOUNT)
    ]
    lines = (await one(place, Booking, place.booking.id)).lines
    assert [line.amount for line in lines] == [10_000, AMOUNT]
    host = place.booking.counterparty_id
    assert await place.books() == {
        "EUR": {"bookings": -10_000, "provider:embedded": 10_000 + AMOUNT, f"payout:{host}": -AMOUNT}
    }


@pytest.mark.parametrize(
    ("step", "last4"), [(step, "4242") for step in STEPS] + [("gateway-done", "3155"), ("booking", "3155")]
)
def test_a_platform_killed_at_any_step_charges_exactly_once(
    database: str, tmp_path: Path, step: str, last4: str
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=last4) as place:
            victim = await _charge(place, database, tmp_path)
            await victim.dies("decide", step)
            await _charged_once(victim)

    asyncio.run(story())


def test_a_recovery_of_a_charge_killed_in_its_turn_is_recovered(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            victim = await _charge(place, database, tmp_path)
            await victim.dies("decide", "reserved")
            for step in ("gateway-done", "recovery-answered", "booking"):
                await victim.dies("recover", step)
            await _charged_once(victim)

    asyncio.run(story())


@pytest.mark.parametrize("step", STEPS)
def test_a_platform_killed_at_any_step_of_a_dispute_refunds_exactly_once(
    database: str, tmp_path: Path, step: str
) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            case = await open_case(place)
            wanted = {"kind": "dispute", "by_id": place.booking.customer_id, "from_id": "", "line_ids": ["line-nights"]}
            dispute = claimed(await claim_for(place, AMOUNT, ticket_id=case.id, **wanted)).claim
            victim = Victim(place, database, tmp_path, dispute, await place.version())
            await victim.dies("decide", step)
            claim = await victim.comes_back()
            assert claim.state == "succeeded"
            assert [(refund.id, refund.state) for refund in await place.refunds()] == [(claim.refund_id, "succeeded")]
            assert place.gateway.totals() == {place.payment.id: (1, AMOUNT)}
            assert (await place.paid()).refunded == AMOUNT

    asyncio.run(story())
