"""A small marketplace to move money in: one guest, one booking, its payments, and agents of each role."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from agent_console.contract.commands import Problem
from agent_console.contract.entities import Agent, Booking, BookingLine, Customer, Payment, Refund
from agent_console.contract.money_commands import RefundCommand, RefundQuoteRequest, RefundReceipt
from agent_console.domain.faults import Busy
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.gateways.port import Gateway
from agent_console.platform_server.idempotency import Answer, Command, fingerprint
from agent_console.platform_server.money.ledger import balances, book_captures
from agent_console.platform_server.money.recovery import Recovery
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store, Unit, new_id

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def new_agent(role: str = "lead") -> Agent:
    return Agent(id=new_id(), name=f"Somebody {role}", role=role)


def new_booking(currency: str, lines: dict[str, int], *, market: str = "stays") -> tuple[Customer, Booking]:
    guest = Customer(id=new_id(), kind="guest", name="Dana", created_at=NOW)
    booking = Booking(
        id=new_id(),
        code=f"ST{uuid.uuid4().hex[:6].upper()}",
        market=market,
        customer_id=guest.id,
        status="completed",
        title="Flat at the park",
        zone="Asia/Almaty",
        starts_at=NOW - timedelta(days=4),
        ends_at=NOW - timedelta(days=1),
        created_at=NOW - timedelta(days=30),
        currency=currency,
        lines=[BookingLine(id=f"line-{kind}", kind=kind, label=kind, amount=amount) for kind, amount in lines.items()],
    )
    return guest, booking


def new_payment(
    booking: Booking,
    captured: int,
    *,
    last4: str = "4242",
    method: str = "card",
    gateway: str = "embedded",
    gateway_ref: str = "",
) -> Payment:
    return Payment(
        id=new_id(),
        booking_id=booking.id,
        method=method,
        currency=booking.currency,
        captured=captured,
        brand="visa",
        last4=last4,
        captured_at=booking.created_at,
        gateway=gateway,
        gateway_ref=gateway_ref,
    )


@dataclass
class World:
    """An open platform's money."""

    store: Store
    money: Money
    gateway: EmbeddedGateway
    agent: Agent
    booking: Booking
    payment: Payment
    ahead: list[timedelta] = field(default_factory=lambda: [timedelta()])
    """How far the platform's clock is ahead of the real one."""

    async def version(self) -> int:
        return (await self.money.quote(self.agent, self.booking.id, RefundQuoteRequest())).ledger_version

    async def refund(self, amount: int, *, key: str = "", agent: Agent | None = None, **changes: object) -> Answer:
        """A refund with a fresh quote, under a new key unless one is given."""
        wanted = RefundCommand(
            payment_id=self.payment.id,
            amount=amount,
            currency=self.payment.currency,
            reason="unsatisfactory",
            ledger_version=await self.version(),
        )
        wanted = msgspec.structs.replace(wanted, **changes)
        return await self.send(wanted, key or new_id(), agent)

    async def send(self, wanted: RefundCommand, key: str, agent: Agent | None = None) -> Answer:
        who = agent or self.agent
        command = Command(key=key, actor_id=who.id, fingerprint=fingerprint("POST", "/v1/refunds", "", wanted))
        return await self.money.refund(who, command, wanted)

    async def recover(self) -> int:
        """What a platform does when it starts."""
        return await Recovery(self.money).once(starting=True)

    async def find_out(self) -> int:
        """What a platform does when the time for asking again has come."""
        return await Recovery(self.money).once(now=datetime.now(UTC) + timedelta(hours=1))

    async def pay(self, captured: int, *, last4: str = "4242", method: str = "card") -> Payment:
        """Another payment of the booking."""
        payment = new_payment(self.booking, captured, last4=last4, method=method)
        async with self.store.unit() as unit:
            unit.add(payment)
            await book_captures(unit, [payment])
        return payment

    async def paid(self) -> Payment:
        async with self.store.reading() as reader:
            return await reader.get(Payment, self.payment.id)

    async def refunds(self) -> list[Refund]:
        async with self.store.reading() as reader:
            return await reader.select(Refund)

    async def books(self) -> dict[str, dict[str, int]]:
        async with self.store.reading() as reader:
            return await balances(reader)

    async def add(self, *agents: Agent) -> None:
        async with self.store.unit() as unit:
            for agent in agents:
                unit.add(agent)


async def seed(unit: Unit, agent: Agent, booking: Booking, guest: Customer, *payments: Payment) -> None:
    for entity in (agent, guest, booking, *payments):
        unit.add(entity)
    await book_captures(unit, payments)


@contextlib.asynccontextmanager
async def world(
    database: str,
    folder: Path,
    *,
    captured: int = 10_000,
    currency: str = "EUR",
    role: str = "lead",
    patience: float = 5.0,
    settle_seconds: float = 0.0,
    lines: dict[str, int] | None = None,
    market: str = "stays",
    others: Mapping[str, Gateway] | None = None,
    **card: str,
) -> AsyncIterator[World]:
    """A booking with one payment on a migrated database. `others` are providers beside the embedded one."""
    agent = new_agent(role)
    guest, booking = new_booking(currency, lines or {"nights": captured}, market=market)
    payment = new_payment(booking, captured, **card)
    gateway = EmbeddedGateway(folder / "gateway.sqlite", slow_seconds=0.6, settle_seconds=settle_seconds)
    async with Store.open(database) as store:
        async with store.unit() as unit:
            await seed(unit, agent, booking, guest, payment)
        ahead = [timedelta()]
        gateways: dict[str, Gateway] = {"embedded": gateway, **(others or {})}
        money = Money(store, gateways, timeout=patience, now=lambda: datetime.now(UTC) + ahead[0])
        try:
            yield World(store, money, gateway, agent, booking, payment, ahead)
        finally:
            await money.close()


def receipt(answer: Answer) -> RefundReceipt:
    assert answer.status == 201, answer.body
    return msgspec.json.decode(answer.body, type=RefundReceipt)


def problem(answer: Answer) -> Problem:
    assert answer.status >= 400, answer.body
    return msgspec.json.decode(answer.body, type=Problem)


async def insist(place: World, amount: int) -> int:
    """An agent who looks again whenever the figures moved, and gives up when nothing is left; what was given."""
    agent = new_agent("admin")
    await place.add(agent)
    key = new_id()
    while True:
        try:
            answer = await place.refund(amount, key=key, agent=agent)
        except Busy:
            continue
        if answer.status == 201:
            return receipt(answer).refund.amount
        if problem(answer).code == "not_refundable":
            return 0
        assert problem(answer).code == "ledger_moved", answer.body
        key = new_id()
