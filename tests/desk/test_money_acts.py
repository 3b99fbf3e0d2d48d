"""Compensation, claims and requests through the desk on a real platform: lost answers, restarts, refusals, one of each."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from agent_console.contract.entities import Booking, Customer, Payment
from agent_console.contract.files import AttachmentUpload
from agent_console.contract.money_commands import (
    ClaimAnswerCommand,
    ClaimCommand,
    ClaimDecision,
    CompensationCommand,
    RefundPart,
    Terms,
)
from agent_console.desk.case import Case, CaseState
from agent_console.desk.desk import Desk
from agent_console.desk.money import RefundWish
from agent_console.desk.outbox_entry import OutboxEntry
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import OutboxState
from agent_console.domain.refund_parts import allocate_over
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.store import Store, new_id
from tests.desk.conftest import World, a_desk, profile_of, until
from tests.platform_server.money.world import new_booking, new_payment
from tests.support.faulty_proxy import FaultyProxy, always

PHOTO = AttachmentUpload(name="chair.png", content=b"\x89PNG\r\n\x1a\nchair")


@pytest.fixture(autouse=True)
def no_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five seconds to change one's mind are for people."""
    monkeypatch.setattr("agent_console.desk.outbox_entry.MONEY_HOLD", 0.05)


async def a_stay(world: World, *captured: int) -> tuple[Booking, list[Payment]]:
    """A stay with a host that ended yesterday, with a payment of each amount."""
    now = datetime.now(UTC)
    guest, booking = new_booking("EUR", {"nights": sum(captured)})
    host = Customer(id=new_id(), kind="host", name="Hasmik Host", created_at=now)
    booking = replace(
        booking, counterparty_id=host.id, starts_at=now - timedelta(days=4), ends_at=now - timedelta(days=1)
    )
    payments = [new_payment(booking, amount, last4=f"424{number}") for number, amount in enumerate(captured)]
    async with Store.open(world.platform.database) as store, store.unit() as unit:
        for entity in (guest, host, booking, *payments):
            unit.add(entity)
        await book_captures(unit, payments)
    return booking, payments


async def its_case(desk: Desk, world: World, booking: Booking) -> Case:
    sender = {"customer_id": booking.customer_id, "name": "Dana"}
    receipt = await asyncio.to_thread(world.guest_writes, "About my stay", sender=sender, booking_code=booking.code)
    case = await desk.open_case(receipt["ticket"]["id"])
    await until(lambda: case.state is CaseState.READY)
    return case


def a_credit(case: Case, booking: Booking, amount: int, version: int) -> CompensationCommand:
    return CompensationCommand(
        kind="credit",
        customer_id=booking.customer_id,
        booking_id=booking.id,
        ticket_id=case.id,
        amount=amount,
        currency="EUR",
        reason="goodwill",
        ledger_version=version,
        tell="Here is a credit.",
    )


def a_damage(case: Case, booking: Booking) -> ClaimCommand:
    return ClaimCommand(
        kind="damage",
        booking_id=booking.id,
        ticket_id=case.id,
        by_id=booking.counterparty_id,
        from_id=booking.customer_id,
        amount=4_000,
        currency="EUR",
        text="A broken chair",
        evidence=[PHOTO],
    )


@asynccontextmanager
async def at_work(world: World, folder: Path) -> AsyncIterator[tuple[FaultyProxy, Desk]]:
    """A desk behind a proxy that can lose answers."""
    async with FaultyProxy(world.platform.url) as proxy, a_desk(profile_of(world, folder, url=proxy.url)) as desk:
        yield proxy, desk


async def version_of(desk: Desk, booking: Booking) -> int:
    return (await desk.money.quote(booking.id)).ledger_version


async def refused(desk: Desk) -> OutboxEntry:
    found: OutboxEntry = await until(
        lambda: next((entry for entry in desk.outbox.entries if entry.state is OutboxState.REFUSED), None)
    )
    return found


def test_a_credit_whose_answer_is_lost_is_given_once_and_told_once(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with at_work(world, tmp_path) as (proxy, desk):
            booking, _ = await a_stay(world, 10_000)
            case = await its_case(desk, world, booking)
            states: list[OutboxState] = []
            desk.outbox.changed.connect(lambda entry: states.append(entry.state))
            version = await version_of(desk, booking)
            proxy.plan = always("swallow")
            entry = await desk.money.compensate(a_credit(case, booking, 700, version))
            await until(lambda: OutboxState.UNKNOWN in states)
            proxy.plan = always("pass")
            desk.try_now()
            await until(lambda: not desk.outbox.entries)
            await until(lambda: [given.amount for given in case.compensations] == [700])
            assert case.compensations[0].id == entry.key
            there = await asyncio.to_thread(world.case, case.id)
            assert [m["text"] for m in there["messages"] if m["author"] == "agent"] == ["Here is a credit."]

    asyncio.run(work())


def test_a_claim_with_its_photo_outlives_a_restart(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        booking, _ = await a_stay(world, 10_000)
        async with FaultyProxy(world.platform.url) as proxy:
            profile = profile_of(world, tmp_path, url=proxy.url)
            async with a_desk(profile) as desk:
                vault, case = desk.vault, await its_case(desk, world, booking)
                proxy.plan = always("refuse")
                meant = await desk.money.claim(a_damage(case, booking))
            proxy.plan = always("pass")
            async with a_desk(profile, vault) as desk:
                await until(lambda: not desk.outbox.entries)
                case = await desk.open_case(case.id)
                await until(lambda: case.state is CaseState.READY and case.claims)
            (claim,) = case.claims
            assert claim.id == meant.key
            assert (claim.state, claim.amount, len(claim.evidence)) == ("awaiting_answer", 4_000, 1)

    asyncio.run(work())


def test_a_claim_goes_from_answer_to_decision_and_an_old_view_of_it_decides_nothing(
    world: World, tmp_path: Path
) -> None:
    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            booking, _ = await a_stay(world, 10_000)
            case = await its_case(desk, world, booking)
            await desk.money.claim(a_damage(case, booking))
            await until(lambda: [claim.state for claim in case.claims] == ["awaiting_answer"])
            seen = case.claims[0]
            await desk.money.answer_claim(seen, ClaimAnswerCommand(accepts=True), ticket_id=case.id)
            await until(lambda: case.claims[0].state == "ready")
            with pytest.raises(Invalid):
                await desk.money.decide_claim(seen, ClaimDecision(grant=False))
            version = await version_of(desk, booking)
            await desk.money.decide_claim(seen, ClaimDecision(grant=True, ledger_version=version), ticket_id=case.id)
            entry = await refused(desk)
            assert entry.fault is not None and entry.fault.code in ("version_moved", "conflict")
            assert await desk.outbox.discard(entry.key)
            now = case.claims[0]
            await desk.money.decide_claim(now, ClaimDecision(grant=True, ledger_version=version), ticket_id=case.id)
            await until(lambda: case.claims[0].state == "succeeded")
            await until(lambda: [p.captured for p in case.payments if p.claim_id == now.id] == [4_000])

    asyncio.run(work())


def test_one_refund_over_two_payments_is_all_or_nothing_under_one_key(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            booking, _ = await a_stay(world, 3_000, 2_000)
            case = await its_case(desk, world, booking)
            quote = await desk.money.quote(booking.id, terms=Terms(reason="goodwill"))
            assert quote.refundable == 5_000 and len(quote.payments) == 2
            spread = allocate_over(4_000, {payment.id: payment.refundable for payment in quote.payments})
            assert [part.amount for part in spread] == [3_000, 1_000]
            parts = tuple(RefundPart(payment_id=part.payment_id, amount=part.amount) for part in spread)
            with pytest.raises(Invalid):
                await desk.money.refund(quote, RefundWish(amount=3_999, reason="goodwill", parts=parts))
            wish = RefundWish(amount=4_000, reason="goodwill", note="Both cards", parts=parts)
            entry = await desk.money.refund(quote, wish, ticket_id=case.id)
            assert entry.lane == booking.id
            await until(lambda: sorted(refund.amount for refund in case.refunds) == [1_000, 3_000])
            assert {refund.intent for refund in case.refunds} == {entry.key}
            await until(lambda: sum(payment.refunded for payment in case.payments) == 4_000)

    asyncio.run(work())


def test_above_the_limit_a_request_waits_and_is_withdrawn_by_its_requester(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path, email="berik@desk.example")) as desk:
            booking, _ = await a_stay(world, 500_000)
            case = await its_case(desk, world, booking)
            quote = await desk.money.quote(booking.id, terms=Terms(reason="goodwill"))
            assert 0 <= quote.limit < 400_000 and quote.can_ask
            wish = RefundWish(amount=400_000, reason="goodwill", note="A lot", ask_approval=True)
            await desk.money.refund(quote, wish, ticket_id=case.id)
            await until(lambda: [approval.state for approval in case.approvals] == ["waiting"])
            assert [refund.state for refund in case.refunds] == ["waiting_approval"]
            story = await desk.money.story(case.approvals[0].id)
            assert story.approval.amount == 400_000
            await desk.money.withdraw_approval(case.approvals[0])
            await until(lambda: [approval.state for approval in case.approvals] == ["withdrawn"])
            await until(lambda: case.refunds[0].state == "rejected")
            assert (await desk.money.quote(booking.id)).refundable == 500_000
            history = await desk.money.history(booking.customer_id)
            assert [refund.amount for refund in history.refunds] == [400_000]

    asyncio.run(work())
