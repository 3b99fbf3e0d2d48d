"""Whatever is refunded in whatever order: nothing is given twice, and every currency sums to zero."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent_console.contract.entities import Payment, Refund
from agent_console.contract.money_commands import RefundCommand
from agent_console.domain.faults import Busy, Conflict
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.money.ledger import balances, version_of
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import payments
from tests.platform_server.money.machine import examples
from tests.platform_server.money.world import World, new_agent, new_booking, new_payment, seed
from tests.support.platform import DATABASES, fresh_database

CURRENCIES = ["KZT", "EUR", "JPY", "KWD"]
CARDS = ["4242", "0002", "0259", "0101", "3155", "5126"]

payment_of = st.tuples(st.sampled_from(CURRENCIES), st.integers(1, 10_000), st.sampled_from(CARDS))
step = st.one_of(
    st.tuples(st.just("refund"), st.integers(0, 3), st.integers(-1, 6_000)),
    st.tuples(st.just("again"), st.integers(0, 3), st.just(0)),
    st.tuples(st.just("stale"), st.integers(0, 3), st.integers(1, 6_000)),
    st.tuples(st.just("recover"), st.just(0), st.just(0)),
    st.tuples(st.just("together"), st.integers(0, 3), st.integers(1, 6_000)),
)


class Story:
    """Payments of one run and what was sent for them."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.gateway = EmbeddedGateway(folder / "gateway.sqlite", settle_seconds=0)
        self.money = Money(store, {"embedded": self.gateway})
        self.store = store
        self.places: list[World] = []
        self.sent: list[tuple[World, RefundCommand, str]] = []

    async def begin(self, wanted: Sequence[tuple[str, int, str]]) -> None:
        for currency, captured, last4 in wanted:
            guest, booking = new_booking(currency, {"nights": captured})
            agent, payment = new_agent("admin"), new_payment(booking, captured, last4=last4)
            async with self.store.unit() as unit:
                await seed(unit, agent, booking, guest, payment)
            self.places.append(World(self.store, self.money, self.gateway, agent, booking, payment))

    async def send(self, place: World, wanted: RefundCommand, key: str) -> None:
        with contextlib.suppress(Conflict, Busy):
            await place.send(wanted, key)

    async def wanted(self, place: World, amount: int, older: int = 0) -> RefundCommand:
        async with self.store.reading() as reader:
            version = await version_of(reader, place.booking.id) - older
        return RefundCommand(
            payment_id=place.payment.id,
            amount=amount,
            currency=place.payment.currency,
            reason="unsatisfactory",
            ledger_version=version,
        )

    async def do(self, what: str, which: int, amount: int) -> None:
        place = self.places[which % len(self.places)]
        if what == "recover":
            await self.places[0].find_out()
        elif what == "again" and self.sent:
            await self.send(*self.sent[which % len(self.sent)])
        elif what == "together":
            wanted = await self.wanted(place, amount)
            await asyncio.gather(*(self.send(place, wanted, new_id()) for _ in range(3)))
        elif what in ("refund", "stale"):
            intent = (place, await self.wanted(place, amount, older=what == "stale"), new_id())
            self.sent.append(intent)
            await self.send(*intent)

    async def check(self) -> None:
        done = self.gateway.totals()
        async with self.store.reading() as reader:
            for place in self.places:
                payment = await reader.get(Payment, place.payment.id)
                refunds = [refund for refund in await reader.select(Refund) if refund.payment_id == payment.id]
                assert payment.refunded + payment.pending <= payment.captured
                given_back = [refund.amount for refund in refunds if refund.state == "succeeded"]
                assert sum(given_back) == payment.refunded
                assert done.get(payment.id, (0, 0)) >= (len(given_back), sum(given_back))
            for accounts in (await balances(reader)).values():
                assert sum(accounts.values()) == 0

    async def end(self) -> None:
        """When everything has been found out, platform and provider agree to the last unit."""
        while await self.places[0].find_out():
            pass
        done = self.gateway.totals()
        async with self.store.reading() as reader:
            ids = [place.payment.id for place in self.places]
            for payment in await reader.select(Payment, payments.c.id.in_(ids)):
                assert payment.pending == 0
                assert done.get(payment.id, (0, 0))[1] == payment.refunded
        assert (await verify(self.store)).whole
        await self.money.close()


@pytest.mark.parametrize("kind", DATABASES)
@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(payment_of, min_size=1, max_size=3), st.lists(step, min_size=1, max_size=8))
def test_no_order_of_refunds_retries_and_recoveries_breaks_the_books(
    kind: str, wanted: list[tuple[str, int, str]], steps: list[tuple[str, int, int]]
) -> None:
    async def run(url: str, folder: Path) -> None:
        async with Store.open(url) as store:
            story = Story(store, folder)
            await story.begin(wanted)
            for what, which, amount in steps:
                await story.do(what, which, amount)
                await story.check()
            await story.end()

    with tempfile.TemporaryDirectory() as name, fresh_database(kind, Path(name)) as url:
        asyncio.run(run(url, Path(name)))
