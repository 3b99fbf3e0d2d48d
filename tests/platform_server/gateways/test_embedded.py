"""The embedded provider does what the card's last digits say, once under one intent, and keeps books that a restart finds."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from agent_console.domain.faults import OutcomeUnknown
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.gateways.port import (
    ChargeOrder,
    GatewayAnswer,
    GatewayState,
    RefundOrder,
    StatementKind,
)

KINDS = list(StatementKind)


@contextlib.asynccontextmanager
async def bank(folder: Path) -> AsyncIterator[EmbeddedGateway]:
    gateway = EmbeddedGateway(folder / "bank.sqlite", slow_seconds=0.05, settle_seconds=0.0)
    try:
        yield gateway
    finally:
        await gateway.close()


async def ask(
    gateway: EmbeddedGateway, kind: StatementKind, intent: str, last4: str, amount: int = 700
) -> GatewayAnswer:
    order = {"intent": intent, "payment_id": "p1", "amount": amount, "currency": "EUR", "last4": last4}
    if kind == StatementKind.REFUND:
        return await gateway.refund(RefundOrder(**order))  # type: ignore[arg-type]
    return await gateway.charge(ChargeOrder(**order))  # type: ignore[arg-type]


async def known(gateway: EmbeddedGateway, kind: StatementKind, intent: str) -> GatewayAnswer | None:
    return await (gateway.find(intent) if kind == StatementKind.REFUND else gateway.find_charge(intent))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("last4", "state", "words"),
    [
        ("4242", "succeeded", ""),
        ("0002", "failed", "declined"),
        ("0341", "failed", "closed"),
        ("0127", "succeeded", ""),
        ("3155", "pending", ""),
    ],
)
def test_the_card_decides_what_happens(tmp_path: Path, kind: StatementKind, last4: str, state: str, words: str) -> None:
    async def story() -> None:
        async with bank(tmp_path) as gateway:
            intent = str(uuid.uuid4())
            answer = await ask(gateway, kind, intent, last4)
            assert (answer.state, words in answer.reason, bool(answer.reason)) == (state, True, bool(words))
            later = await known(gateway, kind, intent)
            assert later is not None
            assert later.state == ("succeeded" if state == "pending" else state)
            assert await ask(gateway, kind, intent, last4) == later, "asked again it gives its answer again"
            assert gateway.totals(kind) == ({} if words else {"p1": (1, 700)})

    asyncio.run(story())


@pytest.mark.parametrize("kind", KINDS)
def test_a_bank_may_take_it_on_and_decline_it_later(tmp_path: Path, kind: StatementKind) -> None:
    async def story() -> None:
        async with bank(tmp_path) as gateway:
            intent = str(uuid.uuid4())
            first = await ask(gateway, kind, intent, "5126")
            assert (first.state, first.reason) == ("pending", ""), "nobody knows it before the bank says so"
            later = await known(gateway, kind, intent)
            assert later is not None and (later.state, "declined" in later.reason) == ("failed", True)
            assert await ask(gateway, kind, intent, "5126") == later
            assert gateway.totals(kind) == {}

    asyncio.run(story())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("last4", "done"), [("0259", True), ("0101", False)])
def test_a_lost_answer_and_a_lost_request(tmp_path: Path, kind: StatementKind, last4: str, done: bool) -> None:
    async def story() -> None:
        async with bank(tmp_path) as gateway:
            intent = str(uuid.uuid4())
            with pytest.raises(OutcomeUnknown):
                await ask(gateway, kind, intent, last4)
            assert (await known(gateway, kind, intent) is not None) is done
            assert (await ask(gateway, kind, intent, last4)).state == GatewayState.SUCCEEDED
            assert gateway.totals(kind) == {"p1": (1, 700)}

    asyncio.run(story())


@pytest.mark.parametrize("kind", KINDS)
def test_one_intent_with_two_contents_is_refused_and_books_are_kept_apart(tmp_path: Path, kind: StatementKind) -> None:
    async def story() -> None:
        intent = str(uuid.uuid4())
        async with bank(tmp_path) as gateway:
            await ask(gateway, kind, intent, "4242")
            refused = await ask(gateway, kind, intent, "4242", amount=701)
            assert (refused.state, refused.reason) == ("failed", "The same intent was used for something else.")
        async with bank(tmp_path) as gateway:
            lines = await gateway.statement()
            assert [(line.kind, line.intent, line.amount, line.state) for line in lines] == [
                (kind, intent, 700, "succeeded")
            ]
            other = StatementKind.CHARGE if kind == StatementKind.REFUND else StatementKind.REFUND
            assert await known(gateway, other, intent) is None

    asyncio.run(story())


def test_a_disputed_card_reports_a_chargeback_that_the_bank_decides_once(tmp_path: Path) -> None:
    async def story() -> None:
        async with bank(tmp_path) as gateway:
            assert await gateway.chargebacks() == []
            intent = str(uuid.uuid4())
            for _ in range(2):
                assert (await ask(gateway, StatementKind.REFUND, intent, "2685")).state == "succeeded"
            by_hand = gateway.dispute("p2", 900, "EUR")
            told = await gateway.chargebacks()
            assert [(notice.payment_id, notice.amount, notice.state) for notice in told] == [
                ("p1", 700, "open"),
                ("p2", 900, "open"),
            ]
            assert told[0].evidence_due_at is not None
            assert told[0].evidence_due_at > told[0].opened_at
            gateway.decide(by_hand, ChargebackState.LOST)
            gateway.decide(by_hand, ChargebackState.WON)
            assert {notice.payment_id: notice.state for notice in await gateway.chargebacks()} == {
                "p1": "open",
                "p2": "lost",
            }

    asyncio.run(story())


def test_the_file_of_an_earlier_version_is_taken_over(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "bank.sqlite") as old:
        old.execute(
            "CREATE TABLE refunds (intent TEXT PRIMARY KEY, payment_id TEXT NOT NULL, amount INTEGER NOT NULL,"
            " currency TEXT NOT NULL, state TEXT NOT NULL, ref TEXT NOT NULL, reason TEXT NOT NULL,"
            " settles_at REAL NOT NULL) STRICT"
        )
        old.execute("INSERT INTO refunds VALUES ('old', 'p1', 5, 'EUR', 'succeeded', 'em_1', '', 0)")
    old.close()

    async def story() -> None:
        async with bank(tmp_path) as gateway:
            assert await gateway.find("old") is not None
            assert (await ask(gateway, StatementKind.REFUND, "new", "4242")).state == "succeeded"

    asyncio.run(story())
