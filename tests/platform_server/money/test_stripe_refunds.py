"""The money service with Stripe as its provider: localstripe for real, which forgets keys and gives more than there is.

How localstripe differs from Stripe is written in `tests.platform_server.gateways.test_stripe`.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from agent_console.domain.faults import Busy, Conflict
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.stripe import StripeGateway
from agent_console.platform_server.money.reconcile import compare
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store, new_id
from tests.platform_server.money.world import World, insist, problem, receipt, world
from tests.support.faulty_proxy import FaultyProxy, Mode
from tests.support.localstripe import KEY, LocalStripe

CROWD = 16


@contextlib.asynccontextmanager
async def stripe_world(
    database: str, folder: Path, server: LocalStripe, url: str = "", captured: int = 10_000
) -> AsyncIterator[World]:
    gateway = StripeGateway(KEY, url=url or server.url, timeout=5)
    reference = server.checkout(captured)
    async with world(
        database, folder, captured=captured, gateway="stripe", gateway_ref=reference, others={"stripe": gateway}
    ) as place:
        yield place


def given(server: LocalStripe, place: World) -> list[int]:
    return sorted(found["amount"] for found in server.refunds(place.payment.gateway_ref))


async def agreed(place: World) -> None:
    """Nothing is open, the books sum to zero, and Stripe has what the platform has."""
    paid = await place.paid()
    assert paid.pending == 0
    assert (await place.books())["EUR"] == {
        "bookings": -paid.captured,
        **({"platform": paid.refunded} if paid.refunded else {}),
        "provider:stripe": paid.captured - paid.refunded,
    }
    assert (await verify(place.store)).whole
    assert await differences(place) == []


async def differences(place: World) -> list[str]:
    """On which Stripe and this platform do not agree. Others' refunds are at the same server: earlier tests made them."""
    found = await compare(place.store, {"stripe": place.money.gateways["stripe"]})
    return [difference.what for difference in found.differences if difference.payment_id == place.payment.id]


def test_refunds_reach_stripe_once_each_and_never_beyond_the_capture(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with stripe_world(database, tmp_path, localstripe) as place:
            key, version = new_id(), await place.version()
            for _ in range(3):
                refund = receipt(await place.refund(6_000, key=key, ledger_version=version)).refund
                assert (refund.state, refund.gateway_ref[:3]) == ("succeeded", "re_")
            assert problem(await place.refund(4_001)).code == "not_refundable"
            assert receipt(await place.refund(4_000)).refund.state == "succeeded"
            assert given(localstripe, place) == [4_000, 6_000]
            await agreed(place)

    asyncio.run(story())


def test_a_refund_made_by_hand_at_stripe_is_seen_and_cannot_lead_to_more(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with stripe_world(database, tmp_path, localstripe) as place:
            localstripe.post("refunds", payment_intent=place.payment.gateway_ref, amount=9_000)
            refund = receipt(await place.refund(2_000)).refund
            assert refund.state == "failed"
            assert "less left" in refund.failure
            assert (await place.paid()).pending == 0
            assert given(localstripe, place) == [9_000]
            assert await differences(place) == ["the provider has 90.00 EUR of which nothing is known here"]

    asyncio.run(story())


@pytest.mark.parametrize(("mode", "done"), [("swallow", 1), ("truncate", 1), ("garble", 1), ("lose", 0)])
def test_an_answer_that_is_lost_is_found_out_and_nothing_is_given_twice(
    database: str, tmp_path: Path, localstripe: LocalStripe, mode: Mode, done: int
) -> None:
    async def story() -> None:
        async with (
            FaultyProxy(localstripe.url) as proxy,
            stripe_world(database, tmp_path, localstripe, proxy.url) as place,
        ):
            reference = place.payment.gateway_ref
            if done:
                proxy.plan = lambda: mode if localstripe.refunds(reference) else "pass"
            else:
                proxy.plan = lambda: mode
            key, version = new_id(), await place.version()
            assert receipt(await place.refund(3_000, key=key, ledger_version=version)).refund.state == "unknown"
            assert len(localstripe.refunds(reference)) == done
            assert (await place.paid()).pending == 3_000
            await place.find_out()
            assert (await place.refunds())[0].state == "unknown", "as long as nobody answers, nobody knows"
            proxy.plan = lambda: "pass"
            await place.find_out()
            again = receipt(await place.refund(3_000, key=key, ledger_version=version)).refund
            assert (again.id, [refund.state for refund in await place.refunds()]) == (key, ["succeeded"])
            assert given(localstripe, place) == [3_000]
            await agreed(place)

    asyncio.run(story())


def test_sixteen_agents_at_one_payment_through_two_platforms(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with stripe_world(database, tmp_path, localstripe) as place, Store.open(database) as store:
            gateway = StripeGateway(KEY, url=localstripe.url)
            money = Money(store, {"stripe": gateway})
            other = World(store, money, place.gateway, place.agent, place.booking, place.payment)
            platforms = itertools.cycle([place, other])
            amounts = await asyncio.gather(*(insist(next(platforms), 1_500) for _ in range(CROWD)))
            await money.close()
            assert sorted(amounts, reverse=True) == [1_500] * 6 + [0] * (CROWD - 6)
            assert given(localstripe, place) == [1_500] * 6
            await agreed(place)

    asyncio.run(story())


def test_one_intent_from_two_platforms_at_once_is_one_refund(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with stripe_world(database, tmp_path, localstripe) as place, Store.open(database) as store:
            money = Money(store, {"stripe": StripeGateway(KEY, url=localstripe.url)})
            other = World(store, money, place.gateway, place.agent, place.booking, place.payment)
            key, version = new_id(), await place.version()

            async def send(platform: World) -> None:
                with contextlib.suppress(Conflict, Busy):
                    await platform.refund(2_000, key=key, ledger_version=version)

            await asyncio.gather(*(send(platform) for platform in [place, other] * 8))
            await money.close()
            assert given(localstripe, place) == [2_000]
            await agreed(place)

    asyncio.run(story())
