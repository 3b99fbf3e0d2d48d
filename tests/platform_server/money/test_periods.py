"""Closed accounting periods: what came in before stays where it is, until somebody opens them again."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from agent_console.cli import main
from agent_console.contract.money_commands import RefundPart, RefundQuoteRequest, Terms
from agent_console.domain.faults import Invalid
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.money.periods import close, closed_until, reopen
from agent_console.platform_server.store import Store
from tests.platform_server.money.deciding import asked, decide, somebody
from tests.platform_server.money.world import World, new_payment, problem, receipt, world


async def _close(place: World, until: date) -> None:
    async with place.store.unit() as unit:
        await close(unit, until, datetime.now(UTC))


def test_money_of_a_closed_period_does_not_move(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            day = place.payment.captured_at.date()
            await _close(place, day - timedelta(days=1))
            receipt(await place.refund(100))
            await _close(place, day)
            refusal = problem(await place.refund(100))
            assert (refusal.status, refusal.code) == (422, "period_closed")
            assert day.isoformat() in refusal.advice
            assert (await place.paid()).refunded == 100
            async with place.store.unit() as unit:
                assert await reopen(unit, datetime.now(UTC)) == day - timedelta(days=1)
            receipt(await place.refund(100))
            assert (await verify(place.store)).whole

    asyncio.run(story())


def test_the_quote_says_at_once_that_the_books_are_closed(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=4_000, lines={"cleaning": 10_000}) as place:
            await place.refund(500)
            request = RefundQuoteRequest(terms=Terms(reason="host_cancelled"))
            assert (await place.money.quote(place.agent, place.booking.id, request)).blocked == ""
            await _close(place, place.payment.captured_at.date())
            quote = await place.money.quote(place.agent, place.booking.id, request)
            assert "books are closed" in quote.blocked
            assert (quote.refundable, quote.suggested, quote.closed) == (0, 0, [place.payment.id])
            async with place.store.unit() as unit:
                later = unit.add(
                    replace(new_payment(place.booking, 6_000, last4="1881"), captured_at=datetime.now(UTC))
                )
                await book_captures(unit, [later])
            mixed = await place.money.quote(place.agent, place.booking.id, request)
            assert (mixed.blocked, mixed.refundable, mixed.suggested, mixed.payment.id) == ("", 6_000, 6_000, later.id)
            assert mixed.parts == [RefundPart(payment_id=later.id, amount=6_000)]
            alone = replace(request, payment_id=place.payment.id)
            assert "books are closed" in (await place.money.quote(place.agent, place.booking.id, alone)).blocked
            terms = {"reason": "host_cancelled", "terms": mixed.terms, "quoted": 6_000}
            given = receipt(await place.refund(6_000, payment_id=later.id, **terms))
            assert (given.refund.state, given.refund.overridden) == ("succeeded", False)

    asyncio.run(story())


def test_the_quote_says_what_was_paid_on_the_spot_and_what_can_be_done_about_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=8_000, lines={"cleaning": 8_500}) as place:
            await place.pay(500, method="on_spot")
            request = RefundQuoteRequest(terms=Terms(reason="host_cancelled"))
            for payment_id in ("", place.payment.id):
                asked_for = replace(request, payment_id=payment_id)
                quote = await place.money.quote(place.agent, place.booking.id, asked_for)
                assert (quote.suggested, quote.off_card, quote.blocked) == (8_000, 500, "")
                assert quote.instead == ["counterparty", "credit", "voucher"]
            terms = {"reason": "host_cancelled", "terms": request.terms, "quoted": 8_000}
            receipt(await place.refund(8_000, **terms))
            rest = await place.money.quote(place.agent, place.booking.id, request)
            assert (rest.suggested, rest.off_card, rest.blocked != "") == (0, 500, True)

    asyncio.run(story())


def test_what_waits_is_not_approved_once_its_period_is_closed(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=90_000, role="agent") as place:
            lead = await somebody(place, "lead")
            approval = await asked(place, 20_000)
            await _close(place, place.payment.captured_at.date())
            assert problem(await decide(place, approval, lead)).code == "period_closed"
            assert (await decide(place, approval, lead, approve=False, note="The books are closed.")).status == 200
            assert (await place.paid()).pending == 0

    asyncio.run(story())


def test_a_refund_under_way_is_booked_although_its_period_was_closed(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0259") as place:
            assert receipt(await place.refund(100)).refund.state == "unknown"
            await _close(place, place.payment.captured_at.date())
            await place.find_out()
            assert (await place.paid()).refunded == 100

    asyncio.run(story())


def test_only_days_that_are_over_are_closed(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with Store.open(database) as store, store.unit() as unit:
            with pytest.raises(Invalid):
                await close(unit, datetime.now(UTC).date(), datetime.now(UTC))
            with pytest.raises(Invalid):
                await reopen(unit, datetime.now(UTC))
            assert await closed_until(unit) is None

    asyncio.run(story())


def test_the_command_closes_and_opens_and_says_what_is_closed(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["platform", "close-books", "--database", database]
    assert main([*command, "--until", "2026-01-31"]) == 0
    assert main([*command, "--until", "2026-02-28"]) == 0
    assert main([*command, "--reopen"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said == [f"The books are closed up to {day}." for day in ("2026-01-31", "2026-02-28", "2026-01-31")]
    assert main([*command, "--reopen"]) == 0
    assert capsys.readouterr().out == "No period is closed.\n"
    for wrong in (["--reopen"], ["--until", "31.01.2026"], [], ["--reopen", "--until", "2026-01-31"]):
        assert main([*command, *wrong]) == 1
    assert "not a date" in capsys.readouterr().err
