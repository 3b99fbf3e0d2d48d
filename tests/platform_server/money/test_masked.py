"""Card numbers in what agents type about money: masked before anything is stored, also where it waits, and for good."""

from __future__ import annotations

import asyncio
from pathlib import Path

from sqlalchemy import select

from agent_console.contract.money_commands import ApprovalReceipt
from agent_console.platform_server.store.tables import metadata
from tests.platform_server.money.giving import (
    approve,
    body_of,
    claim_for,
    claimable,
    claimed,
    decide,
    give,
    given,
    open_case,
    photo,
    ready_claim,
    written,
)
from tests.platform_server.money.world import World, new_agent, receipt, world

NUMBER = "4111 1111 1111 1111"
WORDS = f"We send it to {NUMBER}."
MASKED = "We send it to •••• 1111."


async def _tables_with_it(place: World) -> list[str]:
    """The tables in which the number stands."""
    found = []
    async with place.store.reading() as reader:
        for table in metadata.sorted_tables:
            rows = await reader.execute(select(table))
            if any(NUMBER in str(value) for row in rows for value in row):
                found.append(table.name)
    return found


def test_words_that_wait_for_approval_are_masked_from_the_beginning_and_are_sent_so(
    database: str, tmp_path: Path
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, role="admin", captured=90_000) as place:
            agent = new_agent("agent")
            await place.add(agent)
            case = await open_case(place)
            asks = {"agent": agent, "ask_approval": True, "tell": WORDS, "note": WORDS, "ticket_id": case.id}
            refund = receipt(await place.refund(20_000, **asks)).approval
            assert refund is not None
            assert await _tables_with_it(place) == []
            body_of(await approve(place, refund), ApprovalReceipt)
            credit = given(await give(place, 80_000, **asks)).approval
            assert credit is not None
            assert await _tables_with_it(place) == []
            body_of(await approve(place, credit), ApprovalReceipt)
            assert await written(place, case.id) == [MASKED, MASKED]
            assert await _tables_with_it(place) == []

    asyncio.run(story())


def test_words_that_wait_for_the_bank_or_for_the_other_side_are_masked(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, role="admin", last4="3155") as place:
            await claimable(place)
            case = await open_case(place)
            assert receipt(await place.refund(500, tell=WORDS, ticket_id=case.id)).refund.state != "succeeded"
            done = claimed(await decide(place, await ready_claim(place, 3_000), tell=WORDS, note=WORDS))
            assert done.claim.state != "succeeded", "the provider has not said so yet"
            more = {"tell": WORDS, "text": WORDS, "ticket_id": case.id, "evidence": [photo()]}
            assert claimed(await claim_for(place, 100, **more)).claim.text == MASKED
            assert await _tables_with_it(place) == []

    asyncio.run(story())
