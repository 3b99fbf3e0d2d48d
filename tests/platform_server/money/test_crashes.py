"""Kill -9 at every step of a refund, in a real process; afterwards there is exactly one refund, here and at the bank."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from agent_console.contract.commands import TicketPatch
from agent_console.contract.entities import Ticket
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.embedded import DECLINED
from agent_console.platform_server.services.tickets import change
from agent_console.platform_server.store import new_id
from tests.platform_server.money.crash_child import refund_of
from tests.platform_server.money.deciding import asked, decide, decided, somebody
from tests.platform_server.money.giving import one, open_case
from tests.platform_server.money.world import World, receipt, world
from tests.support.forked import run_forked

AMOUNT = 3_000
STEPS = ["reserving", "reserved", "gateway-before", "gateway-done", "answered", "booking", "booked"]


async def _child(
    place: World,
    database: str,
    folder: Path,
    what: str,
    key: str,
    version: int,
    crash_at: str,
    *,
    agent_id: str = "",
    target: str = "",
    amount: str = str(AMOUNT),
    ticket: str = "",
) -> int:
    arguments = [
        database,
        str(folder / "gateway.sqlite"),
        what,
        agent_id or place.agent.id,
        target or place.payment.id,
        key,
        amount,
        str(version),
        ticket,
    ]
    environment = {**os.environ, "AGENT_CONSOLE_CRASH_AT": crash_at}
    module = "tests.platform_server.money.crash_child"
    code, errors = await asyncio.to_thread(run_forked, module, *arguments, environment=environment)
    assert code in (0, -signal.SIGKILL), errors
    return code


async def _exactly_one(place: World, key: str, version: int) -> None:
    """The console comes back with the same intent; then everything must be there once."""
    await place.recover()
    again = receipt(await place.refund(AMOUNT, key=key, ledger_version=version))
    assert again.refund.id == key
    assert [(refund.id, refund.state) for refund in await place.refunds()] == [(key, "succeeded")]
    assert place.gateway.totals() == {place.payment.id: (1, AMOUNT)}
    paid = await place.paid()
    assert (paid.refunded, paid.pending) == (AMOUNT, 0)
    assert await place.books() == {
        "EUR": {"bookings": -10_000, "platform": AMOUNT, "provider:embedded": 10_000 - AMOUNT}
    }
    assert (await verify(place.store)).whole
    assert await place.recover() == 0


@pytest.mark.parametrize(
    ("step", "last4"), [(step, "4242") for step in STEPS] + [("gateway-done", "3155"), ("booking", "3155")]
)
def test_a_platform_killed_at_any_step_refunds_exactly_once(
    database: str, tmp_path: Path, step: str, last4: str
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=last4) as place:
            key, version = new_id(), await place.version()
            code = await _child(place, database, tmp_path, "refund", key, version, step)
            assert code == -signal.SIGKILL
            paid = await place.paid()
            assert paid.refunded + paid.pending <= AMOUNT
            await _exactly_one(place, key, version)

    asyncio.run(story())


def test_what_the_bank_declines_to_a_recovery_opens_its_case_again(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=DECLINED) as place:
            ticket = await open_case(place)
            key, version = new_id(), await place.version()
            sent = {"ticket": ticket.id}
            assert (
                await _child(place, database, tmp_path, "refund", key, version, "reserved", **sent) == -signal.SIGKILL
            )
            async with place.store.unit() as unit:
                await change(unit, await unit.get(Ticket, ticket.id), TicketPatch(status="solved"), place.agent)
            await place.recover()
            assert [(refund.id, refund.state) for refund in await place.refunds()] == [(key, "failed")]
            back = await one(place, Ticket, ticket.id)
            assert back.status == "open", "whoever sent it may never have read the answer"
            assert (await place.paid()).pending == 0

    asyncio.run(story())


def test_a_recovery_killed_in_its_turn_is_recovered(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            key, version = new_id(), await place.version()
            assert await _child(place, database, tmp_path, "refund", key, version, "reserved") == -signal.SIGKILL
            for step in ("gateway-done", "recovery-answered", "booking"):
                assert await _child(place, database, tmp_path, "recover", key, version, step) == -signal.SIGKILL
            await _exactly_one(place, key, version)

    asyncio.run(story())


def test_a_refund_in_the_hands_of_a_living_process_is_left_to_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0127") as place:
            sending = asyncio.create_task(place.refund(AMOUNT))
            while not await place.refunds():
                continue
            assert await place.recover() == 0
            assert receipt(await sending).refund.state == "succeeded"

    asyncio.run(story())


@pytest.mark.parametrize("step", STEPS)
def test_a_refund_over_two_payments_killed_at_any_step_is_carried_out_once(
    database: str, tmp_path: Path, step: str
) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            second = await place.pay(5_000)
            key, version = new_id(), await place.version()
            target, amount = f"{place.payment.id}+{second.id}", f"{AMOUNT}+700"
            sent = {"target": target, "amount": amount}
            assert await _child(place, database, tmp_path, "refund", key, version, step, **sent) == -signal.SIGKILL
            await place.recover()
            again = receipt(await place.send(refund_of(target, amount, str(version)), key))
            assert {refund.intent for refund in again.refunds} == {key}
            assert {refund.state for refund in await place.refunds()} == {"succeeded"}
            assert place.gateway.totals() == {place.payment.id: (1, AMOUNT), second.id: (1, 700)}
            assert sum((await place.books())["EUR"].values()) == 0
            assert (await verify(place.store)).whole
            assert await place.recover() == 0

    asyncio.run(story())


@pytest.mark.parametrize("step", ["deciding", *STEPS[1:]])
def test_an_approved_refund_killed_at_any_step_is_carried_out_once(database: str, tmp_path: Path, step: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=90_000, role="agent") as place:
            lead = await somebody(place, "lead")
            approval = await asked(place, 20_000)
            key, version = new_id(), approval.ledger_version
            code = await _child(
                place, database, tmp_path, "approve", key, version, step, agent_id=lead.id, target=approval.id
            )
            assert code == -signal.SIGKILL
            await place.recover()
            again = decided(await decide(place, approval, lead, key=key, seen=1, ledger_version=version))
            assert again.approval.state == "approved"
            assert [refund.state for refund in await place.refunds()] == ["succeeded"]
            assert place.gateway.totals() == {place.payment.id: (1, 20_000)}
            paid = await place.paid()
            assert (paid.refunded, paid.pending) == (20_000, 0)
            assert (await verify(place.store)).whole
            assert await place.recover() == 0

    asyncio.run(story())
