"""What a policy gives is measured by what was paid of the bill: not paid, taken back by a bank, paid twice, of another money."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from agent_console.contract.entities import Booking, BookingLine, Claim, Payment
from agent_console.contract.money_commands import RefundQuote, RefundQuoteRequest, Terms
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.money.chargebacks import Chargebacks
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.store import new_id
from tests.platform_server.money.giving import claim_for, claimable, give, given, one, open_case, photo
from tests.platform_server.money.world import World, new_agent, new_booking, new_payment, problem, receipt, world

Story = Callable[[World], Awaitable[None]]


def played(database: str, folder: Path, story: Story, **settings: Any) -> None:
    async def play() -> None:
        async with world(database, folder, role="admin", **settings) as place:
            await story(place)

    asyncio.run(play())


async def standing(place: World, days: float, lines: dict[str, int], policy: str = "moderate") -> None:
    """The booking is ahead by so many days, for four nights, with these lines on its bill."""
    starts = datetime.now(UTC) + timedelta(days=days)
    async with place.store.unit() as unit:
        booking = await unit.get(Booking, place.booking.id)
        unit.save(
            replace(
                booking,
                status="confirmed",
                policy=policy,
                starts_at=starts,
                ends_at=starts + timedelta(days=4),
                lines=[BookingLine(id=kind, kind=kind, label=kind, amount=amount) for kind, amount in lines.items()],
            )
        )


async def quote(place: World, reason: str = "cancellation", **asked: Any) -> RefundQuote:
    wanted = RefundQuoteRequest(terms=Terms(reason=reason), **asked)
    return await place.money.quote(place.agent, place.booking.id, wanted)


async def paid_in(place: World, currency: str, captured: int, method: str = "card") -> Payment:
    payment = replace(new_payment(place.booking, captured, method=method), currency=currency)
    async with place.store.unit() as unit:
        unit.add(payment)
        await book_captures(unit, [payment])
    return payment


async def refunded_lines(place: World) -> dict[str, int]:
    return {line.id: line.refunded for line in (await one(place, Booking, place.booking.id)).lines}


def test_what_nobody_paid_does_not_come_back(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 2, {"nights": 10_000})
        found = await quote(place)
        # The first night and half of the others, 62.50, stay owed, and only 40.00 of the bill was paid.
        assert (found.suggested, found.unpaid, found.refundable) == (0, 3_750, 4_000)
        await standing(place, 10, {"nights": 10_000})
        found = await quote(place)
        assert (found.suggested, found.unpaid) == (4_000, 6_000)
        assert [line.back for line in found.lines] == [4_000]
        done = receipt(await place.refund(4_000, reason="cancellation", terms=found.terms, quoted=4_000))
        assert done.refund.state == "succeeded" and not done.refund.overridden
        assert (await quote(place)).suggested == 0

    played(database, tmp_path, story, captured=4_000)


def test_a_fee_that_was_waived_does_not_count_as_not_paid(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 10, {"nights": 10_000, "other": 3_000})
        assert (await quote(place)).suggested == 10_000
        given(await give(place, 3_000, kind="fee_waiver", line_id="other"))
        found = await quote(place)
        assert (found.suggested, found.unpaid) == (10_000, 0)

    played(database, tmp_path, story)


@pytest.mark.parametrize("lost", [False, True])
def test_what_a_bank_took_back_counts_as_given(database: str, tmp_path: Path, lost: bool) -> None:
    async def story(place: World) -> None:
        await standing(place, 2, {"nights": 10_000})
        assert (await quote(place)).suggested == 3_750
        ref = place.gateway.dispute(place.payment.id, 3_000, "EUR")
        service = Chargebacks(place.store, {"embedded": place.gateway})
        await service.poll("embedded")
        if lost:
            place.gateway.decide(ref, ChargebackState.LOST)
            await service.poll("embedded")
        found = await quote(place)
        assert (found.suggested, found.unpaid) == (750, 3_000)
        receipt(await place.refund(750, reason="cancellation", terms=found.terms, quoted=750))
        assert (await quote(place)).suggested == 0

    played(database, tmp_path, story)


def test_what_was_paid_twice_comes_back_once_and_leaves_the_bill(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 10, {"nights": 10_000})
        twice = await place.pay(10_000)
        assert (await quote(place)).suggested == 10_000, "a cancellation gives the bill, not what was paid beside it"
        found = await quote(place, "duplicate")
        assert (found.suggested, found.rule) == (10_000, "stays.duplicate")
        wanted = {"reason": "duplicate", "terms": found.terms, "quoted": 10_000, "payment_id": twice.id}
        assert not receipt(await place.refund(10_000, **wanted)).refund.overridden
        assert await refunded_lines(place) == {"nights": 0}
        assert (await quote(place, "duplicate")).suggested == 0
        assert (await quote(place)).suggested == 10_000

    played(database, tmp_path, story)


def test_a_guest_who_paid_once_has_paid_nothing_twice(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        found = await quote(place, "duplicate")
        assert (found.suggested, found.rule) == (0, "stays.duplicate")
        wanted = {"reason": "duplicate", "terms": found.terms, "quoted": 0}
        assert problem(await place.refund(10_000, **wanted)).code == "note", "it departs from the policy"

    played(database, tmp_path, story)


def test_a_payment_in_another_currency_is_not_measured_by_the_bill(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 10, {"nights": 10_000})
        lek = await paid_in(place, "ALL", 2_000_000)
        found = await quote(place)
        assert (found.currency, found.suggested, found.refundable) == ("EUR", 10_000, 10_000)
        beside = await quote(place, "unsatisfactory", payment_id=lek.id)
        assert (beside.currency, beside.rule, beside.refundable) == ("ALL", "", 2_000_000)
        wanted = {"payment_id": lek.id, "currency": "ALL"}
        stale = await place.refund(10_000, **wanted, terms=beside.terms, quoted=10_000)
        assert problem(stale).code == "quote_stale"
        assert problem(await place.refund(10_000, **wanted, line_ids=["nights"])).code == "line_ids"
        receipt(await place.refund(10_000, **wanted, terms=beside.terms))
        assert await refunded_lines(place) == {"nights": 0}
        assert (await quote(place)).suggested == 10_000

    played(database, tmp_path, story)


def test_cash_in_another_currency_is_no_fee_to_be_waived(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 10, {"nights": 10_000, "other": 3_000})
        await paid_in(place, "ALL", 2_000_000, "on_spot")
        done = given(await give(place, 3_000, kind="fee_waiver", line_id="other", reason="unsatisfactory"))
        assert [leg.account for leg in done.legs] == ["platform", "waived"]

    played(database, tmp_path, story)


def test_cash_that_came_back_as_a_credit_does_not_come_back_again(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 10, {"nights": 20_000})
        await place.pay(10_000, method="on_spot")
        found = await quote(place)
        assert (found.suggested, found.off_card) == (10_000, 10_000)
        given(await give(place, 4_000, kind="credit", reason="cancellation"))
        given(await give(place, 1_000, kind="credit", reason="goodwill"))
        assert (await quote(place)).off_card == 6_000, "a gift is beside it"
        given(
            await give(
                place, 6_000, kind="voucher", reason="cancellation", expires_at=datetime.now(UTC) + timedelta(90)
            )
        )
        found = await quote(place)
        assert (found.off_card, found.instead, found.suggested) == (0, [], 10_000)

    played(database, tmp_path, story)


def test_a_deposit_is_held_however_it_is_asked_for(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        async with place.store.unit() as unit:
            booking = await unit.get(Booking, place.booking.id)
            lines = {"nights": 8_000, "deposit": 2_000}
            made = [BookingLine(id=kind, kind=kind, label=kind, amount=amount) for kind, amount in lines.items()]
            unit.save(replace(booking, lines=made))
        await claimable(place)
        case = await open_case(place)
        assert (await claim_for(place, 1_500, ticket_id=case.id, evidence=[photo()])).status == 201
        found = await quote(place, "unsatisfactory", line_ids=["deposit"])
        assert found.suggested == 0
        assert [line.rule for line in found.lines if line.line_id == "deposit"] == ["stays.always.deposit.held"]
        wanted = {"line_ids": ["deposit"], "terms": found.terms, "quoted": 0}
        assert problem(await place.refund(2_000, **wanted)).code == "note", "it departs from the policy"

    played(database, tmp_path, story)


def test_a_refund_is_measured_by_the_quote_of_its_own_reason(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 2, {"nights": 10_000})
        wanted = {"reason": "cancellation", "terms": Terms(reason="host_cancelled"), "quoted": 10_000}
        refused = problem(await place.refund(10_000, **wanted))
        assert (refused.code, (await place.paid()).refunded) == ("reason", 0)

    played(database, tmp_path, story)


def test_a_deposit_that_is_held_and_was_not_paid_takes_nothing_from_the_nights(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 2, {"nights": 10_000, "deposit": 5_000})
        assert (await quote(place)).suggested == 3_750
        claim = Claim(
            id=new_id(),
            kind="damage",
            booking_id=place.booking.id,
            claimed=5_000,
            amount=5_000,
            currency="EUR",
            text="The sofa",
            state="ready",
            requested_by=place.agent.id,
            created_at=datetime.now(UTC),
        )
        async with place.store.unit() as unit:
            unit.add(claim)
        assert (await quote(place)).suggested == 3_750
        assert (await quote(place, "host_cancelled")).suggested == 10_000

    played(database, tmp_path, story)


def test_a_waiver_that_only_waits_changes_nothing_of_a_refund(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 2, {"nights": 10_000, "other": 3_000})
        before = (await quote(place)).suggested
        agent = new_agent("agent")
        await place.add(agent)
        waits = given(await give(place, 3_000, agent=agent, kind="fee_waiver", line_id="other", ask_approval=True))
        assert waits.compensation.state == "waiting_approval"
        assert (await quote(place)).suggested == before

    played(database, tmp_path, story)


def test_what_was_called_paid_twice_and_was_not_counts_against_the_policy(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 2, {"nights": 10_000})
        given_back = {"reason": "duplicate", "terms": Terms(reason="duplicate"), "quoted": 0, "note": "They said so"}
        assert receipt(await place.refund(3_000, **given_back)).refund.overridden
        assert (await quote(place)).suggested == 750

    played(database, tmp_path, story)


@pytest.mark.parametrize("ticked", [False, True])
def test_a_double_payment_is_suggested_once_whatever_is_ticked(database: str, tmp_path: Path, ticked: bool) -> None:
    async def story(place: World) -> None:
        await standing(place, 10, {"nights": 10_000})
        await place.pay(10_000)
        lines = ["nights"] if ticked else []
        found = await quote(place, "duplicate", line_ids=lines)
        assert found.suggested == 10_000
        receipt(await place.refund(10_000, reason="duplicate", terms=found.terms, quoted=10_000, line_ids=lines))
        assert await refunded_lines(place) == {"nights": 0}
        assert (await quote(place, "duplicate")).suggested == 0
        assert (await quote(place)).suggested == 10_000

    played(database, tmp_path, story)


def test_money_of_another_currency_may_have_paid_the_rest(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 2, {"nights": 10_000})
        assert (await quote(place)).unpaid == 3_000
        await paid_in(place, "ALL", 500_000)
        assert ((await quote(place)).suggested, (await quote(place)).unpaid) == (3_750, 0)

    played(database, tmp_path, story, captured=7_000)


def test_a_booking_that_was_paid_in_another_currency_alone_can_be_refunded(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        lek = await paid_in(place, "ALL", 500_000)
        guest, elsewhere = new_booking("EUR", {"nights": 10_000})
        async with place.store.unit() as unit:
            paid = await unit.get(Payment, place.payment.id)
            unit.add(guest)
            unit.add(elsewhere)
            unit.save(replace(paid, booking_id=elsewhere.id))
        wanted = {"payment_id": lek.id, "currency": "ALL", "terms": Terms(reason="unsatisfactory")}
        assert receipt(await place.refund(10_000, **wanted)).refund.state == "succeeded"

    played(database, tmp_path, story)


def test_cash_that_was_waived_hides_nothing_of_what_a_bank_took(database: str, tmp_path: Path) -> None:
    async def story(place: World) -> None:
        await standing(place, 10, {"nights": 10_000, "other": 10_000})
        await place.pay(10_000, method="on_spot")
        given(await give(place, 5_000, kind="fee_waiver", line_id="other"))
        place.gateway.dispute(place.payment.id, 4_000, "EUR")
        await Chargebacks(place.store, {"embedded": place.gateway}).poll("embedded")
        found = await quote(place)
        # Of 150.00 that are left of the bill a bank took 40.00.
        assert found.suggested + found.off_card == 11_000

    played(database, tmp_path, story)
