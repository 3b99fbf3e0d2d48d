"""A ride that was charged wrongly: what its lines should have been is quoted, given back, kept and shown."""

from __future__ import annotations

import asyncio
import json
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from agent_console.contract.entities import Booking
from agent_console.contract.money import CorrectedLine, Correction
from agent_console.contract.money_commands import RefundPart, RefundQuote, RefundQuoteRequest, Terms
from agent_console.domain.faults import Invalid
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.store import new_id
from agent_console.platform_server.store.tables import audit
from tests.platform_server.money.deciding import asked, decide, decided, somebody
from tests.platform_server.money.giving import claim_for, claimable, claimed, one
from tests.platform_server.money.giving import decide as decide_claim
from tests.platform_server.money.world import World, problem, receipt, world

LINES = {"minutes": 12_000, "fuel": 8_900, "parking": 3_000}
WRONG = Terms(reason="wrong_charge")
FUEL = Correction(line_id="line-fuel", amount=3_200)
KEPT = CorrectedLine(line_id="line-fuel", kind="fuel", label="fuel", charged=8_900, amount=3_200)


def ride(database: str, folder: Path, *, role: str = "lead") -> AbstractAsyncContextManager[World]:
    return world(database, folder, captured=23_900, currency="RUB", lines=LINES, market="cars", role=role)


async def quoted(place: World, *corrections: Correction, line_ids: tuple[str, ...] = ()) -> RefundQuote:
    request = RefundQuoteRequest(terms=WRONG, corrections=list(corrections), line_ids=list(line_ids))
    return await place.money.quote(place.agent, place.booking.id, request)


async def corrected(place: World, quote: RefundQuote, *, amount: int = 0, key: str = "", **changes: object) -> Answer:
    """A refund as the window sends it from a quote."""
    command: dict[str, object] = {
        "reason": quote.terms.reason,
        "terms": quote.terms,
        "corrections": quote.corrections,
        "quoted": quote.suggested,
        "ledger_version": quote.ledger_version,
        **changes,
    }
    return await place.refund(amount or quote.suggested, key=key, **command)  # type: ignore[arg-type]


async def refunded(place: World) -> dict[str, int]:
    """What each line of the bill has given back."""
    return {line.id: line.refunded for line in (await one(place, Booking, place.booking.id)).lines}


def test_the_quote_gives_what_lines_were_too_high_each_by_its_rule(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with ride(database, tmp_path) as place:
            quote = await quoted(place, FUEL, Correction(line_id="line-minutes", amount=11_500))
            assert {line.line_id: (line.back, line.rule) for line in quote.lines if line.back} == {
                "line-fuel": (5_700, "cars.corrections.fuel"),
                "line-minutes": (500, "cars.corrections.minutes"),
            }
            assert (quote.suggested, quote.corrections[0], quote.terms) == (6_200, FUEL, WRONG)
            mixed = await quoted(place, FUEL, line_ids=("line-parking",))
            assert mixed.suggested == 5_700 + 3_000, "a chosen line that is not corrected comes back in full"
            plain = RefundQuoteRequest(corrections=[FUEL])
            quote = await place.money.quote(place.agent, place.booking.id, plain)
            assert (quote.terms, quote.suggested) == (WRONG, 5_700), "without terms, it was charged wrongly"

    asyncio.run(story())


def test_a_corrected_line_is_given_back_once_kept_and_written_into_the_trail(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with ride(database, tmp_path) as place:
            quote = await quoted(place, FUEL, line_ids=("line-parking",))
            key = new_id()
            done = receipt(await corrected(place, quote, key=key, line_ids=["line-parking"]))
            assert (done.refund.state, done.refund.amount, done.refund.overridden) == ("succeeded", 8_700, False)
            assert done.refund.corrections == [KEPT]
            assert done.refund.line_ids == ["line-parking", "line-fuel"]
            assert await refunded(place) == {"line-minutes": 0, "line-fuel": 5_700, "line-parking": 3_000}
            assert (await quoted(place, FUEL)).suggested == 0, "it is right now"
            again = replace(FUEL, amount=3_000)
            assert (await quoted(place, again)).suggested == 200
            with pytest.raises(Invalid) as refusal:
                await corrected(place, quote, key=key, line_ids=["line-parking"], corrections=[again])
            assert refusal.value.code == "key_reused"
            async with place.store.reading() as reader:
                rows = (await reader.execute(select(audit.c.data).where(audit.c.object_id == key))).rows
            told = [json.loads(row.data)["corrections"] for row in rows]
            assert told == [{"line-fuel": [8_900, 3_200]}] * 2
            assert (await verify(place.store)).whole

    asyncio.run(story())


def test_over_several_payments_the_lines_give_what_they_were_too_high(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with ride(database, tmp_path) as place:
            second = await place.pay(4_000)
            quote = await quoted(place, FUEL, Correction(line_id="line-minutes", amount=11_500))
            parts = [
                RefundPart(payment_id=place.payment.id, amount=4_001),
                RefundPart(payment_id=second.id, amount=2_199),
            ]
            done = receipt(await corrected(place, quote, payment_id="", parts=parts))
            assert [refund.corrections for refund in done.refunds] == [done.refund.corrections] * 2
            assert await refunded(place) == {"line-minutes": 500, "line-fuel": 5_700, "line-parking": 0}

    asyncio.run(story())


def test_another_amount_than_the_correction_gives_is_marked_and_needs_a_reason(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with ride(database, tmp_path) as place:
            quote = await quoted(place, FUEL)
            assert problem(await corrected(place, quote, amount=6_000)).field == "note"
            done = receipt(await corrected(place, quote, amount=6_000, note="a little more for the trouble"))
            assert (done.refund.overridden, done.refund.quoted) == (True, 5_700)
            assert await refunded(place) == {"line-minutes": 0, "line-fuel": 6_000, "line-parking": 0}
            assert problem(await corrected(place, await quoted(place, FUEL), amount=3_000, note="x")).field == "amount"

    asyncio.run(story())


@pytest.mark.parametrize(
    "corrections",
    [
        [Correction(line_id="line-fuel", amount=-1)],
        [Correction(line_id="line-fuel", amount=8_901)],
        [Correction(line_id="line-of-another-booking", amount=0)],
        [FUEL, FUEL],
        [FUEL, Correction(line_id="line-fuel", amount=3_000)],
    ],
    ids=["negative", "more than the line", "foreign", "twice", "twice and different"],
)
def test_corrections_that_make_no_sense_are_refused_and_nothing_moves(
    database: str, tmp_path: Path, corrections: list[Correction]
) -> None:
    async def story() -> None:
        async with ride(database, tmp_path) as place:
            with pytest.raises(Invalid) as refusal:
                await quoted(place, *corrections)
            assert refusal.value.field == "corrections"
            assert refusal.value.details["line_id"] == corrections[-1].line_id
            good = await quoted(place, FUEL)
            for terms in (WRONG, None):
                wrong = await corrected(place, good, corrections=corrections, terms=terms, quoted=-1)
                assert (wrong.status, problem(wrong).field) == (422, "corrections")
            assert await place.refunds() == []
            assert (await place.paid()).pending == 0

    asyncio.run(story())


def test_a_stay_that_is_cancelled_goes_by_its_policy_and_not_by_corrections(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            nights = Correction(line_id="line-nights", amount=1)
            with pytest.raises(Invalid) as refusal:
                await place.money.quote(
                    place.agent,
                    place.booking.id,
                    RefundQuoteRequest(terms=Terms(reason="cancellation"), corrections=[nights]),
                )
            assert refusal.value.field == "corrections"

    asyncio.run(story())


def test_a_quote_is_stale_when_the_line_itself_was_changed_meanwhile(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with ride(database, tmp_path) as place:
            quote = await quoted(place, FUEL)
            await _charge_fuel(place, 6_000)
            stale = problem(await corrected(place, quote))
            assert stale.code == "quote_stale" and stale.current is not None
            assert stale.current["suggested"] == 2_800 and stale.current["corrections"] == [
                {"line_id": "line-fuel", "amount": 3_200}
            ]
            other = problem(await corrected(place, await quoted(place, replace(FUEL, amount=3_000)), quoted=2_800))
            assert other.code == "quote_stale", "what is repeated must be what was quoted"
            assert await place.refunds() == []

    asyncio.run(story())


async def _charge_fuel(place: World, amount: int) -> None:
    """The marketplace changes what it charged."""
    async with place.store.unit() as unit:
        booking = await unit.get(Booking, place.booking.id)
        lines = [replace(line, amount=amount) if line.id == "line-fuel" else line for line in booking.lines]
        unit.save(replace(booking, lines=lines))


def test_an_approver_sees_the_corrections_and_may_give_less(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with ride(database, tmp_path, role="agent") as place:
            await _charge_fuel(place, 2_000_000)
            await place.pay(2_000_000)
            lead = await somebody(place, "lead")
            quote = await quoted(place, FUEL)
            amount = 1_996_800
            parts = [RefundPart(payment_id=part.payment_id, amount=part.amount) for part in quote.parts]
            assert (quote.suggested, len(parts)) == (amount, 1)
            approval = await asked(
                place,
                amount,
                reason="wrong_charge",
                terms=quote.terms,
                corrections=quote.corrections,
                quoted=amount,
                payment_id=parts[0].payment_id,
            )
            story = await place.money.story(lead, approval.id)
            assert story.quote is not None and story.quote.corrections == [FUEL]
            assert story.quote.suggested == amount
            assert story.refunds[0].corrections == [replace(KEPT, charged=2_000_000)]
            done = decided(await decide(place, approval, lead, amount=996_800))
            assert (done.refunds[0].asked, done.refunds[0].corrections) == (amount, story.refunds[0].corrections)
            assert await refunded(place) == {"line-minutes": 0, "line-fuel": 996_800, "line-parking": 0}

    asyncio.run(story())


def test_a_request_whose_lines_changed_cannot_be_approved_and_its_story_still_opens(
    database: str, tmp_path: Path
) -> None:
    async def story() -> None:
        async with ride(database, tmp_path, role="agent") as place:
            await _charge_fuel(place, 2_000_000)
            payment = await place.pay(2_000_000)
            lead = await somebody(place, "lead")
            quote = await quoted(place, FUEL)
            approval = await asked(
                place,
                quote.suggested,
                reason="wrong_charge",
                terms=quote.terms,
                corrections=quote.corrections,
                quoted=quote.suggested,
                payment_id=payment.id,
            )
            place.ahead[0] += timedelta(minutes=1)
            await _charge_fuel(place, 3_000)
            found = await place.money.story(lead, approval.id)
            assert found.quote is None and found.refunds[0].corrections == [replace(KEPT, charged=2_000_000)]
            assert problem(await decide(place, approval, lead)).code == "quote_stale"
            assert place.gateway.totals() == {}

    asyncio.run(story())


# --- disputes ------------------------------------------------------------------------------------------------------


CLEANING = Correction(line_id="line-cleaning", amount=2_000)


async def disputed(place: World, amount: int, **changes: object) -> Answer:
    """The guest disputes what was charged; the marketplace is to pay."""
    sides = {"kind": "dispute", "by_id": place.booking.customer_id, "from_id": ""}
    return await claim_for(place, amount, **{**sides, **changes})


def test_a_dispute_carries_what_the_line_should_have_been_into_its_refund(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 6_000, "cleaning": 4_000}) as place:
            await claimable(place)
            made = claimed(await disputed(place, 2_000, corrections=[CLEANING])).claim
            kept = CorrectedLine(
                line_id="line-cleaning", kind="cleaning", label="cleaning", charged=4_000, amount=2_000
            )
            assert (made.corrections, made.line_ids) == ([kept], ["line-cleaning"])
            done = claimed(await decide_claim(place, made))
            assert (done.claim.state, done.claim.corrections) == ("succeeded", [kept])
            assert done.refund is not None and done.refund.corrections == [kept]
            assert await refunded(place) == {"line-nights": 0, "line-cleaning": 2_000}

    asyncio.run(story())


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("corrections", {"corrections": [replace(CLEANING, amount=4_001)]}),
        ("corrections", {"corrections": [replace(CLEANING, amount=-1)]}),
        ("corrections", {"corrections": [CLEANING, CLEANING]}),
        ("corrections", {"corrections": [Correction(line_id="line-nobody", amount=0)]}),
        ("corrections", {"kind": "extra_service", "corrections": [CLEANING]}),
        ("amount", {"amount": 2_001, "corrections": [CLEANING]}),
    ],
)
def test_a_dispute_that_corrects_nonsense_is_refused(
    database: str, tmp_path: Path, field: str, changes: dict[str, object]
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 6_000, "cleaning": 4_000}) as place:
            host = await claimable(place)
            sides: dict[str, object] = {}
            if changes.get("kind"):
                sides = {"by_id": host.id, "from_id": place.booking.customer_id}
            wanted = {"line_ids": ["line-cleaning"], **sides, **changes}
            answer = await disputed(place, int(str(wanted.pop("amount", 1_000))), **wanted)
            assert (answer.status, problem(answer).field) == (422, field)

    asyncio.run(story())


def test_what_is_under_way_is_not_corrected_a_second_time(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(
            database, tmp_path, captured=23_900, currency="RUB", lines=LINES, market="cars", last4="0259"
        ) as place:
            first = await quoted(place, FUEL)
            done = receipt(await corrected(place, first))
            assert done.refund.state == "unknown"
            assert await refunded(place) == {"line-minutes": 0, "line-fuel": 0, "line-parking": 0}
            second = await quoted(place, FUEL)
            assert second.suggested == 0
            assert {line.line_id: line.refundable for line in second.lines}["line-fuel"] == 3_200
            more = await quoted(place, replace(FUEL, amount=3_000))
            assert more.suggested == 200
            await place.find_out()
            assert (await place.refunds())[0].state == "succeeded"
            assert (await quoted(place, FUEL)).suggested == 0

    asyncio.run(story())
