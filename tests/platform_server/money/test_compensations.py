"""Compensation as an agent meets it: what is given, what is refused and why, and what the books say afterwards."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from agent_console.contract.entities import Booking, BookingLine, Customer, Payment, Share
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.embedded import LOST_BEFORE
from agent_console.platform_server.money.vouchers import ALPHABET, new_code
from agent_console.platform_server.store import new_id
from agent_console.platform_server.store.tables import audit
from tests.platform_server.money.giving import compensations, give, given, host_of, one, open_case, told, written
from tests.platform_server.money.world import NOW, World, new_agent, problem, receipt, world

SOON = datetime.now(UTC) + timedelta(days=180)


def test_a_credit_is_booked_once_against_who_pays(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await host_of(place)
            split = [Share(payer="platform", amount=1_000), Share(payer="host", amount=501)]
            key, version = new_id(), await place.version()
            answers = [await give(place, 1_501, key=key, shares=split, ledger_version=version) for _ in range(3)]
            assert len({answer.body for answer in answers}) == 1
            done = given(answers[0])
            assert (done.compensation.id, done.compensation.state) == (key, "succeeded")
            assert [(leg.account, leg.amount) for leg in done.legs] == [
                ("platform", 1_000),
                (f"payout:{host.id}", 501),
                (f"credit:{place.booking.customer_id}", -1_501),
            ]
            assert done.ledger_version == await place.version() == version + 1
            assert sum((await place.books())["EUR"].values()) == 0
            assert [found.id for found in await compensations(place)] == [key]
            assert (await place.paid()).refundable == 10_000
            assert place.gateway.totals() == {}
            async with place.store.reading() as reader:
                rows = list(await reader.execute(select(audit).where(audit.c.object_id == key)))
            assert [(row.action, row.actor_id) for row in rows] == [("compensation.granted", place.agent.id)]
            assert (await verify(place.store)).whole

    asyncio.run(story())


def test_a_voucher_has_a_code_that_its_customer_is_told(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            case = await open_case(place)
            words = "Sorry. Your voucher: {code}, good for half a year."
            answer = await give(place, 2_000, kind="voucher", expires_at=SOON, ticket_id=case.id, tell=words)
            voucher = given(answer).compensation
            assert voucher.code
            assert await written(place, case.id) == [f"Sorry. Your voucher: {voucher.code}, good for half a year."]
            (event,) = await told(place, case.id, "compensation")
            assert event.data["compensation_id"] == voucher.id
            assert (event.author_id, event.data["amount"], event.data["state"]) == (place.agent.id, 2_000, "succeeded")
            async with place.store.reading() as reader:
                kept = [row.data for row in await reader.execute(select(audit))]
            assert not any(voucher.code in data for data in kept)
            assert await place.books() == {
                "EUR": {"bookings": -10_000, "provider:embedded": 10_000, "platform": 2_000, "voucher": -2_000}
            }

    asyncio.run(story())


def test_codes_are_readable_and_do_not_repeat() -> None:
    codes = {new_code() for _ in range(2_000)}
    assert len(codes) == 2_000
    assert all(len(code) == 19 and set(code) <= {*ALPHABET, "-"} for code in codes)
    assert not {*"ILO01"} & {*ALPHABET}


def test_a_credit_needs_no_booking(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            done = given(await give(place, 700, booking_id="", ledger_version=0))
            assert (done.ledger_version, [leg.amount for leg in done.legs]) == (0, [700, -700])
            assert problem(await give(place, 700, booking_id="", currency="XXX")).code == "currency"
            shares = [Share(payer="host", amount=700)]
            assert problem(await give(place, 700, booking_id="", shares=shares)).code == "shares"

    asyncio.run(story())


async def _owing(place: World, fee: int, *, cash: int = 0) -> None:
    """A fee that nobody paid comes onto the bill, and one that was paid on the spot."""
    async with place.store.unit() as unit:
        booking = await unit.get(Booking, place.booking.id)
        lines = [*booking.lines, BookingLine(id="late", kind="other", label="Late fee", amount=fee + cash)]
        unit.save(msgspec.structs.replace(booking, lines=lines))
        if cash:
            unit.add(
                Payment(
                    id=new_id(),
                    booking_id=booking.id,
                    method="on_spot",
                    currency=booking.currency,
                    captured=cash,
                    captured_at=NOW,
                )
            )


def test_a_fee_that_was_not_paid_is_waived_and_cannot_be_waived_or_refunded_again(
    database: str, tmp_path: Path
) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await _owing(place, 3_000, cash=500)
            done = given(await give(place, 3_200, kind="fee_waiver", line_id="late"))
            assert [(leg.account, leg.amount) for leg in done.legs] == [
                ("platform", 3_200),
                ("waived", -3_000),
                ("on_spot", -200),
            ]
            booking = await one(place, Booking, place.booking.id)
            assert {line.id: line.refunded for line in booking.lines} == {"line-nights": 0, "late": 3_200}
            assert problem(await give(place, 301, kind="fee_waiver", line_id="late")).code == "amount"
            assert given(await give(place, 300, kind="fee_waiver", line_id="late")).legs[-1].account == "on_spot"
            assert problem(await place.refund(1, line_ids=["late"])).code == "amount"

    asyncio.run(story())


def test_what_a_refund_under_way_holds_of_a_line_is_not_waived_too(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=LOST_BEFORE) as place:
            await _owing(place, 3_000)
            assert receipt(await place.refund(2_000, line_ids=["late"])).refund.state == "unknown"
            assert problem(await give(place, 1_001, kind="fee_waiver", line_id="late")).code == "amount"
            assert given(await give(place, 1_000, kind="fee_waiver", line_id="late")).compensation.amount == 1_000

    asyncio.run(story())


def test_a_fee_that_was_paid_by_card_is_to_be_refunded(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            refused = problem(await give(place, 100, kind="fee_waiver", line_id="line-nights"))
            assert refused.code == "line_id"
            assert "Refund this line" in refused.advice
            assert receipt(await place.refund(100, line_ids=["line-nights"])).refund.state == "succeeded"

    asyncio.run(story())


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"kind": "cash"}, "kind"),
    ({"amount": 0}, "amount"),
    ({"amount": -5}, "amount"),
    ({"amount": 10**16}, "amount"),
    ({"currency": "KZT"}, "currency"),
    ({"reason": "because"}, "reason"),
    ({"reason": "other"}, "note"),
    ({"note": "x" * 2001}, "note"),
    ({"customer_id": new_id()}, "foreign_booking"),
    ({"ticket_id": new_id()}, "foreign_booking"),
    ({"ledger_version": 77}, "ledger_moved"),
    ({"tell": "Hello"}, "tell"),
    ({"expires_at": SOON}, "expires_at"),
    ({"kind": "voucher"}, "expires_at"),
    ({"kind": "voucher", "expires_at": NOW}, "expires_at"),
    ({"kind": "voucher", "expires_at": datetime(2999, 1, 1, tzinfo=UTC)}, "expires_at"),
    ({"kind": "voucher", "expires_at": datetime(2030, 1, 1)}, "expires_at"),  # noqa: DTZ001
    ({"line_id": "line-nights"}, "line_id"),
    ({"kind": "fee_waiver"}, "line_id"),
    ({"kind": "fee_waiver", "line_id": "line-nobody"}, "line_id"),
    ({"kind": "fee_waiver", "line_id": "line-nights", "booking_id": ""}, "line_id"),
    ({"shares": [Share(payer="platform", amount=99)]}, "shares"),
    ({"shares": [Share(payer="nobody", amount=100)]}, "shares"),
    ({"shares": [Share(payer="host", amount=100)]}, "shares"),
    ({"shares": [Share(payer="platform", amount=150), Share(payer="insurance", amount=-50)]}, "shares"),
]


def test_each_refusal_says_why_and_nothing_moves(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            before = await place.books()
            for changes, code in REFUSED:
                wanted = {"amount": 100} | changes
                found = problem(await give(place, wanted.pop("amount"), **wanted))
                assert found.code == code, (changes, found)
            assert problem(await give(place, 100, booking_id=new_id())).code == "not_found"
            assert problem(await give(place, 100, agent=new_agent("channel"))).code == "forbidden"
            stranger = Customer(id=new_id(), kind="guest", name="Elsewhere", created_at=NOW)
            async with place.store.unit() as unit:
                unit.add(stranger)
            case = await open_case(place, stranger.id)
            assert problem(await give(place, 100, ticket_id=case.id)).code == "foreign_booking"
            assert await compensations(place) == []
            assert await place.books() == before

    asyncio.run(story())


@pytest.mark.parametrize(("kind", "limit"), [("credit", 2_000), ("voucher", 3_000)])
def test_above_the_limit_nobody_gives_alone(database: str, tmp_path: Path, kind: str, limit: int) -> None:
    async def story() -> None:
        async with world(database, tmp_path, role="agent") as place:
            more: dict[str, Any] = {"kind": kind} | ({"expires_at": SOON} if kind == "voucher" else {})
            assert problem(await give(place, limit + 1, **more)).code == "over_limit"
            assert given(await give(place, limit, **more)).compensation.amount == limit
            # Per customer and 90 days an agent may give twice that; a goodwill refund is of the same kind as a credit.
            if kind == "credit":
                assert receipt(await place.refund(limit - 1, reason="goodwill")).refund.state == "succeeded"
            else:
                given(await give(place, limit - 1, **more))
            assert problem(await give(place, 2, **more)).code == "over_limit"
            assert problem(await give(place, 2, booking_id="", **more)).code == "over_limit"
            given(await give(place, 1, **more))

    asyncio.run(story())


def test_agents_at_once_do_not_use_up_one_limit_twice(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, role="agent") as place:
            others = [new_agent("agent") for _ in range(4)]
            await place.add(*others)
            answers = await asyncio.gather(
                *(give(place, 1_500, agent=agent, booking_id="", ledger_version=0) for agent in others)
            )
            assert sorted(answer.status for answer in answers) == [201, 201, 403, 403]
            assert sum(found.amount for found in await compensations(place)) == 3_000

    asyncio.run(story())
