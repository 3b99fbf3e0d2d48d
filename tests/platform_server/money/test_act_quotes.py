"""What a compensation or the decision of a claim would stand on, before it is sent: the limit, who bears it, the version."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from agent_console.contract.entities import Booking, BookingLine
from agent_console.contract.money import Share
from agent_console.contract.money_commands import ActQuoteRequest, RefundQuoteRequest, Terms
from agent_console.domain.faults import Invalid, NotFound
from agent_console.platform_server.store import new_id
from tests.platform_server.money.deciding import somebody
from tests.platform_server.money.giving import claimable, give, given, host_of, ready_claim
from tests.platform_server.money.world import World, new_booking, problem, world


async def _asked(place: World, role: str = "agent", **wanted: str) -> tuple[int, list[Share]]:
    quote = await place.money.act_quote(await somebody(place, role), place.booking.id, ActQuoteRequest(**wanted))
    return quote.limit, quote.usual


def test_the_limit_told_is_the_one_that_binds(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            agent = await somebody(place, "agent")
            wanted = ActQuoteRequest(kind="credit", reason="goodwill")
            limits = []
            while not limits or limits[-1] == limits[0]:
                quote = await place.money.act_quote(agent, place.booking.id, wanted)
                limits.append(quote.limit)
                seen = {"agent": agent, "ledger_version": quote.ledger_version}
                assert problem(await give(place, quote.limit + 1, **seen)).code == "over_limit"
                if quote.limit:
                    given(await give(place, quote.limit, **seen))
            assert limits[0] > limits[-1] >= 0, "what was given before counts"
            assert quote.limit_scope in ("agent_day", "booking", "customer_90_days")
            unlimited = await place.money.act_quote(await somebody(place, "admin"), place.booking.id, wanted)
            assert unlimited.limit == -1

    asyncio.run(story())


def test_who_pays_is_told_for_any_amount_and_any_way_of_finding_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            terms = RefundQuoteRequest(terms=Terms(reason="unsatisfactory"))
            alone = await place.money.quote(place.agent, place.booking.id, terms)
            assert (alone.payers, alone.usual) == (["platform", "insurance"], [Share(payer="platform", amount=1)])
            await host_of(place)
            quote = await place.money.quote(place.agent, place.booking.id, terms)
            assert quote.suggested == 0 and quote.shares == [], "the amount is the agent's to say"
            assert (quote.payers, quote.usual) == (["platform", "host", "insurance"], [Share(payer="host", amount=1)])
            by_host = RefundQuoteRequest(terms=Terms(reason="cancellation", by="host"))
            assert (await place.money.quote(place.agent, place.booking.id, by_host)).usual[0].payer == "host"
            assert (await _asked(place, kind="credit", reason="host_breach"))[1] == [Share(payer="host", amount=1)]
            assert (await _asked(place, kind="credit", reason="goodwill"))[1] == [Share(payer="platform", amount=1)]

    asyncio.run(story())


def test_of_a_claim_the_limit_of_its_kind_binds_and_a_dispute_is_borne_by_who_got_it(
    database: str, tmp_path: Path
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 50_000}) as place:
            host = await claimable(place)
            claim = await ready_claim(place, 3_000)
            limit, usual = await _asked(place, claim_id=claim.id)
            assert (limit, usual) == (5_000, []), "a charge is paid by whom it is claimed from"
            charge = replace(claim, id=new_id(), version=0, state="succeeded", by_id=host.id)
            both = replace(charge, id=new_id(), kind="dispute", line_ids=[charge.id, "line-nights"])
            theirs = replace(both, id=new_id(), line_ids=[charge.id])
            ours = replace(both, id=new_id(), line_ids=["line-nights"])
            async with place.store.unit() as unit:
                line = BookingLine(id=charge.id, kind="other", label="Damage", amount=3_000)
                await unit.get(Booking, place.booking.id)
                unit.save(replace(place.booking, lines=[*place.booking.lines, line]))
                for one in (charge, both, theirs, ours):
                    unit.add(one)
            assert (await _asked(place, claim_id=theirs.id))[1] == [Share(payer="host", amount=3_000)]
            assert (await _asked(place, claim_id=ours.id))[1] == [Share(payer="platform", amount=50_000)]
            mixed = {share.payer: share.amount for share in (await _asked(place, claim_id=both.id))[1]}
            assert mixed == {"platform": 50_000, "host": 3_000}

    asyncio.run(story())


def test_a_question_about_nothing_is_refused(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            with pytest.raises(Invalid, match="no such compensation"):
                await _asked(place, kind="gift")
            with pytest.raises(NotFound):
                await _asked(place, claim_id=new_id())
            await claimable(place)
            guest, other = new_booking("EUR", {"nights": 1_000})
            claim = replace(await ready_claim(place, 100), id=new_id(), version=0, booking_id=other.id)
            async with place.store.unit() as unit:
                for entity in (guest, other, claim):
                    unit.add(entity)
            with pytest.raises(Invalid, match="another booking"):
                await _asked(place, claim_id=claim.id)

    asyncio.run(story())
