"""Refunds over several payments, by what the policy gives, at the cost of whoever bears it."""

from __future__ import annotations

import asyncio
import itertools
import uuid
from pathlib import Path

import pytest
from msgspec.structs import replace

from agent_console.contract.entities import Booking, Message, Payment, Refund
from agent_console.contract.money import Share
from agent_console.contract.money_commands import RefundPart, RefundQuoteRequest, Terms
from agent_console.domain.faults import Busy, Invalid
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store, new_id
from tests.platform_server.money.deciding import asked, decide, decided, new_case, somebody
from tests.platform_server.money.giving import every
from tests.platform_server.money.world import World, new_agent, new_booking, new_payment, problem, receipt, seed, world


def _parts(*pairs: tuple[Payment, int]) -> list[RefundPart]:
    return [RefundPart(payment_id=payment.id, amount=amount) for payment, amount in pairs]


async def _over(place: World, *pairs: tuple[Payment, int], **changes: object) -> Answer:
    amount = sum(amount for _, amount in pairs)
    return await place.refund(amount, **{"payment_id": "", "parts": _parts(*pairs), **changes})  # type: ignore[arg-type]


async def _payments(place: World) -> dict[str, tuple[int, int]]:
    return {payment.id: (payment.refunded, payment.pending) for payment in await every(place, Payment)}


def test_one_command_goes_over_several_payments_and_is_one_intent(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            second = await place.pay(4_000)
            key, version = new_id(), await place.version()
            answers = [
                await _over(place, (place.payment, 10_000), (second, 1_500), key=key, ledger_version=version)
                for _ in range(3)
            ]
            assert len({answer.body for answer in answers}) == 1
            done = receipt(answers[0])
            assert {refund.payment_id: refund.amount for refund in done.refunds} == {
                place.payment.id: 10_000,
                second.id: 1_500,
            }
            assert {refund.intent for refund in done.refunds} == {key}
            assert {refund.state for refund in done.refunds} == {"succeeded"}
            assert {refund.id for refund in done.refunds} == {
                str(uuid.uuid5(uuid.UUID(key), payment)) for payment in (place.payment.id, second.id)
            }
            assert await _payments(place) == {place.payment.id: (10_000, 0), second.id: (1_500, 0)}
            assert place.gateway.totals() == {place.payment.id: (1, 10_000), second.id: (1, 1_500)}
            assert await place.books() == {"EUR": {"bookings": -14_000, "platform": 11_500, "provider:embedded": 2_500}}

    asyncio.run(story())


def test_one_part_may_fail_and_one_stay_unknown_while_another_succeeds(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            declined, silent = await place.pay(4_000, last4="0002"), await place.pay(3_000, last4="0259")
            done = receipt(await _over(place, (place.payment, 1_000), (declined, 2_000), (silent, 500)))
            states = {refund.payment_id: refund.state for refund in done.refunds}
            assert states == {place.payment.id: "succeeded", declined.id: "failed", silent.id: "unknown"}
            await place.find_out()
            assert await _payments(place) == {place.payment.id: (1_000, 0), declined.id: (0, 0), silent.id: (500, 0)}
            assert (await verify(place.store)).whole

    asyncio.run(story())


def test_all_parts_are_taken_or_none(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            second, cash = await place.pay(4_000), await place.pay(500, method="on_spot")
            guest, other = new_booking("EUR", {"nights": 900})
            foreign = new_payment(other, 900)
            async with place.store.unit() as unit:
                await seed(unit, new_agent(), other, guest, foreign)
            wrong = [
                ([(place.payment, 1_000), (second, 4_001)], {}, "not_refundable"),
                ([(place.payment, 1_000), (cash, 100)], {}, "not_refundable"),
                ([(place.payment, 1_000), (foreign, 100)], {}, "parts"),
                ([(place.payment, 1_000), (place.payment, 100)], {}, "parts"),
                ([(place.payment, 1_000), (second, 0)], {}, "parts"),
                ([(place.payment, 1_000), (second, -500)], {}, "parts"),
                ([(place.payment, 1_000), (second, 500)], {"amount": 1_499}, "parts"),
                ([(place.payment, 1_000), (second, 500)], {"payment_id": second.id}, "parts"),
                ([(place.payment, 1_000), (second, 500)], {"currency": "KZT"}, "currency"),
                ([(place.payment, 1_000), (second, 500)], {"ledger_version": 1}, "ledger_moved"),
            ]
            for pairs, changes, code in wrong:
                amount = changes.pop("amount", sum(amount for _, amount in pairs))  # type: ignore[call-overload]
                sent = {"payment_id": "", "parts": _parts(*pairs), **changes}
                assert problem(await place.refund(amount, **sent)).code == code, (pairs, code)
            assert await every(place, Refund) == []
            assert place.gateway.totals() == {}
            assert {pending for _, pending in (await _payments(place)).values()} == {0}

    asyncio.run(story())


def test_who_pays_is_booked_to_the_last_unit(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            second = await place.pay(4_000)
            host = new_id()
            async with place.store.unit() as unit:
                booking = await unit.get(Booking, place.booking.id)
                unit.save(replace(booking, counterparty_id=host))
            shares = [Share(payer="host", amount=3_333), Share(payer="insurance", amount=1_667)]
            wrong = [*shares, Share(payer="platform", amount=1)]
            assert problem(await _over(place, (place.payment, 4_000), (second, 1_000), shares=wrong)).code == "shares"
            done = receipt(await _over(place, (place.payment, 4_000), (second, 1_000), shares=shares))
            assert [sum(share.amount for share in refund.shares) for refund in done.refunds] == [
                refund.amount for refund in done.refunds
            ]
            assert await place.books() == {
                "EUR": {
                    "bookings": -14_000,
                    "provider:embedded": 9_000,
                    f"payout:{host}": 3_333,
                    "insurance": 1_667,
                }
            }

    asyncio.run(story())


def test_a_quote_covers_all_payments_and_names_rule_lines_and_payers(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 12_000, "cleaning": 2_000}) as place:
            second = await place.pay(4_000)
            terms = Terms(reason="host_cancelled", by="host")
            wanted = RefundQuoteRequest(terms=terms)
            quote = await place.money.quote(place.agent, place.booking.id, wanted)
            assert quote.refundable == 14_000
            assert {payment.id for payment in quote.payments} == {place.payment.id, second.id}
            assert sum(line.back for line in quote.lines) == quote.suggested == sum(part.amount for part in quote.parts)
            assert sum(share.amount for share in quote.shares) == quote.suggested
            assert quote.rule
            assert quote.says
            assert quote.excuses
            one = await place.money.quote(place.agent, place.booking.id, replace(wanted, payment_id=second.id))
            assert (one.refundable, one.suggested) == (4_000, min(4_000, quote.suggested))
            with pytest.raises(Invalid, match="known reasons"):
                await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest(terms=Terms(reason="x")))

    asyncio.run(story())


def test_a_stale_quote_is_refused_and_an_overridden_one_wants_a_note(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 8_000, "cleaning": 2_000}) as place:
            terms = Terms(reason="no_access")
            request = RefundQuoteRequest(line_ids=["line-cleaning"], terms=terms)
            quote = await place.money.quote(place.agent, place.booking.id, request)
            asked_for = {"terms": terms, "line_ids": ["line-cleaning"], "reason": "no_access"}
            stale = problem(await place.refund(100, quoted=quote.suggested + 1, note="x", **asked_for))
            assert (stale.status, stale.code) == (409, "quote_stale")
            assert stale.current["suggested"] == quote.suggested
            assert problem(await place.refund(100, quoted=quote.suggested, **asked_for)).code == "note"
            less = receipt(await place.refund(100, quoted=quote.suggested, note="as agreed", **asked_for))
            assert (less.refund.overridden, less.refund.quoted) == (True, quote.suggested)
            again = await place.money.quote(place.agent, place.booking.id, request)
            assert again.suggested == quote.suggested - 100
            done = receipt(await place.refund(again.suggested, quoted=again.suggested, **asked_for))
            assert (done.refund.overridden, done.refund.amount) == (False, 1_900)

    asyncio.run(story())


def test_what_the_bank_took_back_is_not_refunded_again(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            async with place.store.unit() as unit:
                unit.save(replace(await unit.get(Payment, place.payment.id), charged_back=9_000))
            refusal = problem(await place.refund(1_001))
            assert (refusal.code, "bank took" in refusal.title) == ("not_refundable", True)
            receipt(await place.refund(1_000))
            quote = await place.money.quote(place.agent, place.booking.id, RefundQuoteRequest())
            assert (quote.refundable, "bank took" in quote.blocked) == (0, True)

    asyncio.run(story())


def test_the_words_to_the_customer_go_out_once_with_the_refund(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            assert problem(await place.refund(100, tell="It is on its way.")).code == "tell"
            assert await every(place, Message) == []
            ticket = await new_case(place)
            key, version = new_id(), await place.version()
            for _ in range(2):
                receipt(
                    await place.refund(100, key=key, ledger_version=version, ticket_id=ticket.id, tell="On its way.")
                )
            assert [message.text for message in await every(place, Message) if message.author == "agent"] == [
                "On its way."
            ]

    asyncio.run(story())


@pytest.mark.parametrize(
    ("last4", "first", "later"),
    [("0002", [], []), ("0259", [], ["On its way."]), ("3155", ["On its way."], ["On its way."])],
)
def test_the_customer_is_told_nothing_that_is_not_so(
    database: str, tmp_path: Path, last4: str, first: list[str], later: list[str]
) -> None:
    async def said(place: World) -> list[str]:
        return [message.text for message in await every(place, Message) if message.author == "agent"]

    async def story() -> None:
        async with world(database, tmp_path, last4=last4) as place:
            ticket = await new_case(place)
            receipt(await place.refund(100, ticket_id=ticket.id, tell="On its way."))
            assert await said(place) == first
            place.gateway.settle_all()
            await place.find_out()
            assert await said(place) == later
            await place.find_out()
            assert await said(place) == later

    asyncio.run(story())


def test_of_a_refund_of_which_a_part_failed_the_customer_is_told_nothing(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=40_000) as place:
            second, ticket = await place.pay(10_000, last4="0002"), await new_case(place)
            parts = _parts((place.payment, 20_000), (second, 10_000))
            receipt(await place.refund(30_000, payment_id="", parts=parts, ticket_id=ticket.id, tell="All of it."))
            assert sorted(refund.state for refund in await place.refunds()) == ["failed", "succeeded"]
            assert [message for message in await every(place, Message) if message.author == "agent"] == []

    asyncio.run(story())


def test_an_approver_gives_less_of_several_parts(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=40_000, role="agent") as place:
            lead, second = await somebody(place, "lead"), await place.pay(10_000)
            approval = await asked(
                place, 30_000, payment_id="", parts=_parts((place.payment, 20_000), (second, 10_000))
            )
            assert (approval.subject, approval.amount) == ("refund", 30_000)
            done = decided(await decide(place, approval, lead, amount=10_000))
            assert sum(refund.amount for refund in done.refunds) == 10_000
            assert sum(refund.asked for refund in done.refunds) == 30_000
            found = await _payments(place)
            assert sum(refunded for refunded, _ in found.values()) == 10_000
            assert {pending for _, pending in found.values()} == {0}
            assert sum(total for _, total in place.gateway.totals().values()) == 10_000

    asyncio.run(story())


def test_an_approver_who_leaves_nothing_for_a_part_lets_go_of_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=40_000, role="agent") as place:
            lead, second = await somebody(place, "lead"), await place.pay(10_000)
            approval = await asked(place, 30_001, payment_id="", parts=_parts((place.payment, 30_000), (second, 1)))
            done = decided(await decide(place, approval, lead, amount=1))
            assert sorted(refund.state for refund in done.refunds) == ["rejected", "submitted"]
            assert sum(pending for _, pending in (await _payments(place)).values()) == 0
            assert [total for _, total in place.gateway.totals().values()] == [1]

    asyncio.run(story())


def test_sixteen_agents_over_two_payments_never_give_more_than_there_is(database: str, tmp_path: Path) -> None:
    async def insist(place: World, second: Payment) -> int:
        agent = new_agent("admin")
        await place.add(agent)
        while True:
            try:
                answer = await _over(place, (place.payment, 1_500), (second, 700), agent=agent)
            except Busy:
                continue
            if answer.status == 201:
                return 2_200
            code = problem(answer).code
            if code == "not_refundable":
                return 0
            assert code == "ledger_moved"

    async def story() -> None:
        async with world(database, tmp_path) as place, Store.open(database) as store:
            second = await place.pay(4_000)
            money = Money(store, {"embedded": EmbeddedGateway(tmp_path / "gateway.sqlite")})
            other = World(store, money, place.gateway, place.agent, place.booking, place.payment)
            platforms = itertools.cycle([place, other])
            given = await asyncio.gather(*(insist(next(platforms), second) for _ in range(16)))
            await other.money.close()
            assert sum(given) == 5 * 2_200
            assert await _payments(place) == {place.payment.id: (7_500, 0), second.id: (3_500, 0)}
            assert place.gateway.totals() == {place.payment.id: (5, 7_500), second.id: (5, 3_500)}
            assert (await verify(place.store)).whole

    asyncio.run(story())
