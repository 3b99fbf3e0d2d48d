"""The host's share of a refund at Stripe: taken back for what was given, and for nothing else, whatever the bank says later.

localstripe is real; transfers, and what a bank says days later, are played in front of it (`tests.support.stripe_connect`).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import msgspec
import pytest

from agent_console.contract.entities import Refund
from agent_console.contract.money import Share
from agent_console.domain.faults import OutcomeUnknown
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.stripe import StripeGateway
from agent_console.platform_server.money import webhooks
from agent_console.platform_server.money.catching_up import reconciled
from agent_console.platform_server.money.reconcile import compare
from tests.platform_server.money.giving import host_of
from tests.platform_server.money.world import World, receipt, world
from tests.support.localstripe import KEY, LocalStripe, local_stripe
from tests.support.stripe_connect import HOST, StripeConnect

SHARES = [Share(payer="host", amount=3_000), Share(payer="platform", amount=1_000)]
KEPT = "30.00 EUR is taken back from the host, although nothing was given back"


@pytest.fixture(scope="module")
def localstripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStripe]:
    """One of its own: refunds with a share have the transfers asked for, which only the one in front of it knows."""
    with local_stripe(tmp_path_factory.mktemp("localstripe")) as server:
        yield server


@contextlib.asynccontextmanager
async def shared_world(
    database: str, folder: Path, server: LocalStripe
) -> AsyncIterator[tuple[World, StripeConnect, StripeGateway]]:
    async with StripeConnect(server.url) as stripe:
        gateway = StripeGateway(KEY, url=stripe.url, timeout=5)
        card = {"gateway": "stripe", "gateway_ref": server.checkout(10_000)}
        async with world(database, folder, role="admin", others={"stripe": gateway}, **card) as place:
            await host_of(place)
            yield place, stripe, gateway


async def given(place: World) -> Refund:
    return receipt(await place.refund(4_000, shares=SHARES)).refund


async def report(place: World, stripe: StripeConnect, gateway: StripeGateway) -> None:
    """Stripe's word about the refund, as it has it now."""
    (found,) = await stripe.refunds(place.payment.gateway_ref)
    content = webhooks.EventData(object=msgspec.Raw(json.dumps(found).encode()))
    await webhooks.take(place.money, gateway, webhooks.Event(id="evt_1", type="refund.failed", data=content))


async def differences(place: World, gateway: StripeGateway) -> list[str]:
    found = await compare(place.store, {"stripe": gateway})
    assert found.unasked == ("The chargebacks of stripe",), "localstripe has none"
    return [difference.what for difference in found.differences if difference.payment_id == place.payment.id]


async def nothing_was_given(place: World, stripe: StripeConnect) -> None:
    """The host has all that was taken, the payment is free, and no account keeps anything of the refund."""
    assert sum(amount for _, amount, _ in stripe.reversals) == sum(amount for _, amount, _ in stripe.transfers)
    assert (await place.paid()).refundable == 10_000
    books = {account: amount for account, amount in (await place.books())["EUR"].items() if amount}
    assert books == {"bookings": -10_000, "provider:stripe": 10_000}
    assert (await verify(place.store)).whole


def test_a_refund_that_is_sent_back_has_the_share_passed_on_anew_once(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with shared_world(database, tmp_path, localstripe) as (place, stripe, gateway):
            refund = await given(place)
            assert [amount for _, amount, _ in stripe.reversals] == [3_000]
            assert await differences(place, gateway) == []
            stripe.bank_says = "failed"
            for _ in range(3):
                await report(place, stripe, gateway)
            assert [found.state for found in await place.refunds()] == ["returned"]
            assert stripe.transfers == [(HOST, 3_000, refund.id)]
            assert await differences(place, gateway) == []
            await nothing_was_given(place, stripe)

    asyncio.run(story())


@pytest.mark.parametrize("lost", ["before", "after"])
def test_a_report_whose_share_could_not_be_passed_on_comes_again(
    database: str, tmp_path: Path, localstripe: LocalStripe, lost: str
) -> None:
    async def story() -> None:
        async with shared_world(database, tmp_path, localstripe) as (place, stripe, gateway):
            refund = await given(place)
            stripe.bank_says, stripe.lose_transfer = "failed", lost
            with pytest.raises(OutcomeUnknown):
                await report(place, stripe, gateway)
            assert [found.state for found in await place.refunds()] == ["returned"], (
                "the books do not wait for the host"
            )
            stripe.lose_transfer = ""
            await report(place, stripe, gateway)
            assert stripe.transfers == [(HOST, 3_000, refund.id)]
            await nothing_was_given(place, stripe)

    asyncio.run(story())


def test_a_report_that_never_comes_is_made_up_for_by_the_reconciliation(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with shared_world(database, tmp_path, localstripe) as (place, stripe, gateway):
            refund = await given(place)
            stripe.bank_says = "failed"
            found = await reconciled(place.store, {"stripe": gateway}, place.money.now)
            told = [one.line() for one in found.differences if one.payment_id == place.payment.id]
            assert told == [
                f"refund {refund.id} of payment {place.payment.id}: it was sent back after it had succeeded; "
                "that is booked now"
            ]
            assert stripe.transfers == [(HOST, 3_000, refund.id)]
            assert await differences(place, gateway) == []
            await nothing_was_given(place, stripe)

    asyncio.run(story())


def test_the_share_of_a_report_that_came_is_passed_on_by_the_reconciliation_where_it_was_not(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with shared_world(database, tmp_path, localstripe) as (place, stripe, gateway):
            await given(place)
            stripe.bank_says, stripe.lose_transfer = "failed", "before"
            with pytest.raises(OutcomeUnknown):
                await report(place, stripe, gateway)
            stripe.lose_transfer = ""
            assert await differences(place, gateway) == [KEPT]
            found = await reconciled(place.store, {"stripe": gateway}, place.money.now)
            told = [one.what for one in found.differences if one.payment_id == place.payment.id]
            assert told == [f"{KEPT}; the provider was asked to pass it on anew"]
            assert await differences(place, gateway) == []
            await nothing_was_given(place, stripe)

    asyncio.run(story())


def test_a_share_that_stripe_will_not_pass_on_anew_is_listed(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with shared_world(database, tmp_path, localstripe) as (place, stripe, gateway):
            await given(place)
            stripe.bank_says, stripe.refuse_transfer = "failed", True
            await report(place, stripe, gateway)
            assert [found.state for found in await place.refunds()] == ["returned"]
            assert await differences(place, gateway) == [KEPT]

    asyncio.run(story())


def test_what_a_bank_declines_after_a_while_takes_nothing_from_the_host(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with shared_world(database, tmp_path, localstripe) as (place, stripe, gateway):
            stripe.bank_says = "pending"
            assert (await given(place)).state == "pending_bank"
            assert stripe.reversals == []
            stripe.bank_says = "failed"
            await place.find_out()
            assert [found.state for found in await place.refunds()] == ["failed"]
            assert await differences(place, gateway) == []
            assert stripe.reversals == []
            await nothing_was_given(place, stripe)

    asyncio.run(story())


def test_a_share_that_was_taken_for_a_refund_on_its_way_is_listed_and_comes_back_when_that_fails(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with shared_world(database, tmp_path, localstripe) as (place, stripe, gateway):
            stripe.bank_says = "pending"
            refund = await given(place)
            # As platforms did before a share waited for its refund.
            stripe.reversals.append(("tr_of_the_host", 3_000, refund.id))
            assert await differences(place, gateway) == [KEPT]
            stripe.bank_says = "failed"
            await place.find_out()
            assert stripe.transfers == [(HOST, 3_000, refund.id)]
            await nothing_was_given(place, stripe)

    asyncio.run(story())


def test_a_reversal_that_differs_from_the_ledger_is_listed(
    database: str, tmp_path: Path, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with shared_world(database, tmp_path, localstripe) as (place, stripe, gateway):
            refund = await given(place)
            stripe.reversals[:] = [("tr_of_the_host", 2_999, refund.id)]
            assert await differences(place, gateway) == ["29.99 EUR was taken back from the host, here it is 30.00 EUR"]

    asyncio.run(story())
