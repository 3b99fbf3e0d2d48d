"""Where a campaign takes place: one database, one bank, and many bookings with a payment each; and what must hold at the end."""

from __future__ import annotations

import asyncio
import contextlib
import os
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

from agent_console.contract.entities import Agent, Booking, Payment, Refund
from agent_console.domain.refunds import final
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.gateways.registry import GATEWAY_FILE
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.money.reconcile import compare
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import refunds as refund_table
from tests.campaigns.tally import Tally
from tests.platform_server.money.world import new_agent, new_booking, new_payment
from tests.support.platform import fresh_database

CARDS = {
    "4242": "at once",
    "0127": "slow",
    "0002": "failing",
    "0259": "dying after acting",
    "0101": "request lost",
    "3155": "pending at the bank",
}
"""Last digits of a card, and how the bank behaves."""
SETTLED_SECONDS = 90.0


@dataclass
class Gesture:
    """An agent meant one refund: so there must be one, or none and a reason."""

    booking: Booking
    payment: Payment
    amount: int
    last4: str
    key: str = field(default_factory=new_id)


class Ground:
    """One kind of database with its bank."""

    def __init__(self, kind: str, url: str, store: Store, bank: EmbeddedGateway, folder: Path, tally: Tally) -> None:
        self.kind = kind
        self.url = url
        self.store = store
        self.bank = bank
        self.folder = folder
        self.tally = tally
        self.gestures: list[Gesture] = []

    @classmethod
    @contextlib.asynccontextmanager
    async def made(cls, kind: str, folder: Path, tally: Tally) -> AsyncIterator[Ground]:
        """A migrated, empty database; processes that are started meanwhile use the same bank."""
        file = folder / "bank.sqlite"
        before = os.environ.get(GATEWAY_FILE)
        os.environ[GATEWAY_FILE] = str(file)
        making = fresh_database(kind, folder)
        url = await asyncio.to_thread(making.__enter__)
        try:
            async with Store.open(url) as store:
                bank = EmbeddedGateway(file, settle_seconds=0.0)
                try:
                    yield cls(kind, url, store, bank, folder, tally)
                finally:
                    await bank.close()
        finally:
            os.environ.pop(GATEWAY_FILE)
            if before is not None:
                os.environ[GATEWAY_FILE] = before
            await asyncio.to_thread(making.__exit__, None, None, None)

    async def agent(self) -> Agent:
        """Somebody without limits."""
        agent = new_agent("admin")
        async with self.store.unit() as unit:
            unit.add(agent)
        return agent

    async def booked(self, last4: str, captured: int = 10_000) -> tuple[Booking, Payment]:
        """A booking of a new guest that is paid by this card."""
        guest, booking = new_booking("EUR", {"nights": captured})
        payment = new_payment(booking, captured, last4=last4)
        async with self.store.unit() as unit:
            for entity in (guest, booking, payment):
                unit.add(entity)
            await book_captures(unit, [payment])
        return booking, payment

    async def gesture(self, last4: str, amount: int = 3_000) -> Gesture:
        booking, payment = await self.booked(last4)
        self.tally.refunds[self.kind] += 1
        made = Gesture(booking=booking, payment=payment, amount=amount, last4=last4)
        self.gestures.append(made)
        return made

    async def refunds_of(self, payment_id: str) -> list[Refund]:
        async with self.store.reading() as reader:
            return await reader.select(Refund, refund_table.c.payment_id == payment_id)

    async def settled(self) -> bool:
        """Wait until every refund has its end; False when some have none after a long time."""
        end = time.monotonic() + SETTLED_SECONDS
        while time.monotonic() < end:
            async with self.store.reading() as reader:
                if all(final(refund.state) for refund in await reader.select(Refund)):
                    return True
            await asyncio.sleep(0.2)
        return False

    async def check(self) -> None:
        """Every gesture has had its effect once, and bank, books and trail agree."""
        given = self.bank.totals()
        for made in self.gestures:
            await self._check(made, given.get(made.payment.id, (0, 0)))
        found = await compare(self.store, {"embedded": self.bank})
        self.tally.troubles += [f"{self.kind}: {difference.line()}" for difference in found.differences]
        verdict = await verify(self.store)
        if not verdict.whole:
            self.tally.troubles += [f"{self.kind}: {line}" for line in verdict.lines()]

    async def _check(self, made: Gesture, given: tuple[int, int]) -> None:
        what = f"{self.kind}: the refund of {made.amount} on card {made.last4} (payment {made.payment.id})"
        refunds = await self.refunds_of(made.payment.id)
        if len(refunds) > 1 or given[0] > 1:
            self.tally.doubled.append(f"{what} was carried out {max(len(refunds), given[0])} times")
        wanted = "failed" if made.last4 == "0002" else "succeeded"
        if [refund.state for refund in refunds] != [wanted]:
            self.tally.lost.append(f"{what} ended as {[refund.state for refund in refunds]}")
        elif wanted == "succeeded" and given != (1, made.amount):
            self.tally.lost.append(f"{what}: the bank gave {given}")
