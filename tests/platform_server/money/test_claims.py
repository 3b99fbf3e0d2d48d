"""Claims up to their decision: who may claim what, with what evidence, and whose answer is awaited how long."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import select

from agent_console.contract.commands import ReplyCommand
from agent_console.contract.entities import Booking, BookingLine, Claim, Customer, Message
from agent_console.contract.money_commands import ActQuoteRequest
from agent_console.platform_server.money import claims
from agent_console.platform_server.money.claims import ready_due
from agent_console.platform_server.services.tickets import reply
from agent_console.platform_server.store import new_id
from agent_console.platform_server.store.tables import audit
from tests.platform_server.money.giving import (
    answered,
    at_claim,
    claim_for,
    claimable,
    claimed,
    decide,
    every,
    one,
    open_case,
    photo,
    ready_claim,
    told,
    written,
)
from tests.platform_server.money.world import NOW, new_agent, problem, receipt, world


def test_a_damage_waits_for_the_other_side(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            case = await open_case(place)
            key = new_id()
            words = "The host asks for 30.00 EUR. What do you say?"
            wanted: dict[str, Any] = {"ticket_id": case.id, "evidence": [photo()], "tell": words}
            answers = [await claim_for(place, 3_000, key=key, **wanted) for _ in range(2)]
            assert answers[0].body == answers[1].body
            made = claimed(answers[0]).claim
            assert (made.id, made.state, made.by_id) == (key, "awaiting_answer", host.id)
            due = place.booking.ends_at
            assert made.answer_due_at is not None
            assert due is not None
            assert timedelta(days=2, hours=22) < made.answer_due_at - datetime.now(UTC) < timedelta(days=3, hours=2)
            assert len(made.evidence) == 1
            assert await written(place, case.id) == [words]
            notes = [message for message in await every(place, Message) if not message.public]
            assert [file.id for note in notes for file in note.attachments] == made.evidence
            assert problem(await decide(place, made)).code == "awaiting_answer"
            said = claimed(await answered(place, made, accepts=False, text="It was torn before. 4242 4242 4242 4242"))
            assert (said.claim.state, said.claim.accepted) == ("ready", False)
            assert said.claim.answer == "It was torn before. •••• 4242"
            assert problem(await answered(place, said.claim, accepts=True)).code == "answered"
            events = await told(place, case.id, "claim")
            assert [event.data["state"] for event in events] == ["awaiting_answer", "ready"]
            async with place.store.reading() as reader:
                rows = list(await reader.execute(select(audit).where(audit.c.object_id == key).order_by(audit.c.seq)))
            assert [row.action for row in rows] == ["claim.made", "claim.answered"]
            assert "torn" not in "".join(row.data for row in rows)

    asyncio.run(story())


def test_who_lets_the_time_pass_is_not_waited_for(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            case = await open_case(place)
            made = claimed(await claim_for(place, 500, ticket_id=case.id, evidence=[photo()])).claim
            now = datetime.now(UTC)
            assert await ready_due(place.store, now) == 0
            later = now + timedelta(days=4)
            await asyncio.gather(*(ready_due(place.store, later) for _ in range(4)))
            assert await ready_due(place.store, later) == 0
            ready = await one(place, Claim, made.id)
            assert (ready.state, ready.accepted, ready.version) == ("ready", None, made.version + 1)
            assert [event.data["state"] for event in await told(place, case.id, "claim")][1:] == ["ready"]
            # A word that comes late and before the decision is heard.
            assert claimed(await answered(place, ready, accepts=True)).claim.accepted is True

    asyncio.run(story())


def test_only_who_made_a_claim_withdraws_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            made = await ready_claim(place, 500)
            colleague, lead = new_agent("agent"), new_agent("lead")
            await place.add(colleague, lead)
            for other in (colleague, lead):
                answer = await at_claim(
                    place,
                    made,
                    lambda unit, found, who=other: claims.withdraw(unit, who, found, place.money.now()),  # type: ignore[misc]
                )
                assert problem(answer).code == "forbidden"
            assert (await one(place, Claim, made.id)).state == "ready"
            own = await at_claim(
                place, made, lambda unit, found: claims.withdraw(unit, place.agent, found, place.money.now())
            )
            assert claimed(own).claim.state == "withdrawn"

    asyncio.run(story())


def test_a_claim_is_withdrawn_or_rejected_and_then_it_is_over(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            case = await open_case(place)
            made = claimed(await claim_for(place, 500, ticket_id=case.id, evidence=[photo()])).claim
            gone = claimed(
                await at_claim(
                    place, made, lambda unit, found: claims.withdraw(unit, place.agent, found, place.money.now())
                )
            ).claim
            assert (gone.state, gone.settled_at is not None) == ("withdrawn", True)
            assert problem(await decide(place, gone)).code == "decided"
            other = await ready_claim(place, 700)
            assert problem(await decide(place, other, grant=False)).code == "note"
            answer = await decide(place, other, grant=False, note="The photo shows another flat.", tell="Rejected.")
            rejected = claimed(answer).claim
            assert (rejected.state, rejected.decision) == ("rejected", "The photo shows another flat.")
            assert (rejected.decided_by, rejected.payment_id) == (place.agent.id, "")
            assert await written(place, rejected.ticket_id) == ["Rejected."]
            assert problem(await answered(place, rejected, accepts=True)).code == "decided"
            assert await place.books() == {"EUR": {"bookings": -10_000, "provider:embedded": 10_000}}

    asyncio.run(story())


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"kind": "revenge"}, "kind"),
    ({"kind": "fine"}, "kind"),
    ({"amount": 0}, "amount"),
    ({"amount": -1}, "amount"),
    ({"currency": "KZT"}, "currency"),
    ({"text": "  "}, "text"),
    ({"text": "x" * 2001}, "text"),
    ({"evidence": []}, "evidence"),
    ({"evidence_ids": [new_id()]}, "evidence"),
    ({"evidence": [photo()] * 21}, "evidence"),
    ({"ticket_id": ""}, "evidence"),
    ({"ticket_id": new_id()}, "foreign_booking"),
    ({"by_id": new_id()}, "foreign_booking"),
    ({"from_id": new_id()}, "foreign_booking"),
    ({"line_ids": ["line-nobody"]}, "line_ids"),
    ({"kind": "dispute"}, "line_ids"),
    ({"kind": "dispute", "line_ids": ["line-nobody"]}, "line_ids"),
    ({"kind": "dispute", "line_ids": ["line-nights"], "amount": 10_001}, "amount"),
    ({"kind": "dispute", "disputed_claim_id": new_id()}, "disputed_claim_id"),
]


def test_each_refusal_says_why(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            case = await open_case(place)
            for changes, code in REFUSED:
                wanted: dict[str, Any] = {"amount": 500, "ticket_id": case.id, "evidence": [photo()]} | changes
                found = problem(await claim_for(place, wanted.pop("amount"), **wanted))
                assert found.code == code, (changes, found)
            guest = place.booking.customer_id
            usual: dict[str, Any] = {"ticket_id": case.id, "evidence": [photo()]}
            assert problem(await claim_for(place, 500, by_id=guest, from_id=host.id, **usual)).code == "by_id"
            assert problem(await claim_for(place, 500, from_id=host.id, **usual)).code == "from_id"
            assert problem(await claim_for(place, 500, booking_id=new_id(), **usual)).code == "not_found"
            assert problem(await claim_for(place, 500, agent=new_agent("channel"), **usual)).code == "forbidden"
            assert await every(place, Claim) == []

    asyncio.run(story())


def test_after_the_window_nothing_is_claimed(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            case = await open_case(place)
            async with place.store.unit() as unit:
                booking = await unit.get(Booking, place.booking.id)
                ended = datetime.now(UTC) - timedelta(days=16)
                unit.save(msgspec.structs.replace(booking, starts_at=ended - timedelta(days=3), ends_at=ended))
            answer = await claim_for(place, 500, ticket_id=case.id, evidence=[photo()])
            assert problem(answer).code == "window"

    asyncio.run(story())


def test_evidence_of_a_case_is_named_and_that_of_a_strangers_case_is_not(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            first = await ready_claim(place, 500)
            again = claimed(await claim_for(place, 500, evidence_ids=first.evidence)).claim
            assert again.evidence == first.evidence
            stranger = Customer(id=new_id(), kind="guest", name="Elsewhere", created_at=NOW)
            async with place.store.unit() as unit:
                unit.add(stranger)
            elsewhere = await open_case(place, stranger.id)
            async with place.store.unit() as unit:
                note = ReplyCommand(text="Look.", public=False, attachments=[photo("theirs.png")])
                theirs = (await reply(unit, elsewhere.id, note, place.agent)).message.attachments
            found = problem(await claim_for(place, 500, evidence_ids=[theirs[0].id]))
            assert found.code == "evidence"

    asyncio.run(story())


def test_no_claim_is_above_the_packs_ceiling_and_charges_do_not_raise_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 50_000}) as place:
            await claimable(place)
            fee = {"kind": "late_fee"}
            refused = problem(await claim_for(place, 99_999_999_999, **fee))
            assert (refused.code, refused.field) == ("amount", "amount") and "500.00 EUR at most" in refused.title
            assert problem(await claim_for(place, 50_001, **fee)).code == "amount"
            charge = claimed(await claim_for(place, 50_000, **fee)).claim
            async with place.store.unit() as unit:
                line = BookingLine(id=charge.id, kind="other", label="Late fee", amount=50_000)
                booking = await unit.get(Booking, place.booking.id)
                unit.save(msgspec.structs.replace(booking, lines=[*booking.lines, line]))
            assert problem(await claim_for(place, 50_001, **fee)).code == "amount"

    asyncio.run(story())


def test_a_dispute_gives_no_more_than_is_left_of_its_lines_and_the_quote_says_so(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            wanted = {"kind": "dispute", "by_id": place.booking.customer_id, "from_id": "", "line_ids": ["line-nights"]}
            dispute = claimed(await claim_for(place, 4_000, **wanted)).claim

            async def quoted() -> tuple[int, int]:
                question = ActQuoteRequest(claim_id=dispute.id)
                found = await place.money.act_quote(place.agent, place.booking.id, question)
                return found.returned, found.most

            assert await quoted() == (0, 4_000)
            receipt(await place.refund(7_000, line_ids=["line-nights"]))
            assert await quoted() == (7_000, 3_000)
            refused = problem(await decide(place, dispute))
            assert (refused.code, refused.field) == ("amount", "amount") and "30.00" in refused.title
            upheld = claimed(await decide(place, dispute, amount=3_000, note="The rest was given back."))
            assert (upheld.claim.state, upheld.claim.amount) == ("succeeded", 3_000)
            assert await quoted() == (10_000, 0)

    asyncio.run(story())


def test_an_empty_side_is_whoever_alone_can_be_meant(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            case = await open_case(place)
            wanted: dict[str, Any] = {"ticket_id": case.id, "evidence": [photo()], "by_id": "", "from_id": ""}
            made = claimed(await claim_for(place, 500, **wanted)).claim
            assert (made.by_id, made.from_id) == (host.id, place.booking.customer_id)
            wanted = {"kind": "dispute", "by_id": place.booking.customer_id, "from_id": "", "line_ids": ["line-nights"]}
            dispute = claimed(await claim_for(place, 500, **wanted)).claim
            assert (dispute.from_id, dispute.state, dispute.answer_due_at) == ("", "ready", None)
            assert problem(await claim_for(place, 500, **wanted)).code == "line_ids"

    asyncio.run(story())
