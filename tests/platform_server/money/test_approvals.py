"""Approvals as both sides meet them: asking, four eyes, limits, time, and money that moves once or not at all."""

from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from agent_console.contract.entities import Booking, Message, TicketEvent
from agent_console.contract.money_commands import RefundQuote, RefundQuoteRequest, Terms
from agent_console.domain.faults import Forbidden, Invalid, NotFound
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.money.chargebacks import Chargebacks
from agent_console.platform_server.store import new_id
from agent_console.platform_server.store.tables import audit
from tests.platform_server.money.deciding import asked, decide, decided, new_case, now_is, somebody, withdraw
from tests.platform_server.money.giving import every
from tests.platform_server.money.world import World, problem, receipt, world

ASKED = 20_000
"""Above what an agent may give alone, within what a lead may."""


def _junior_world(database: str, folder: Path, **card: str) -> AbstractAsyncContextManager[World]:
    return world(database, folder, captured=400_000, role="agent", **card)


async def _actions(place: World, object_id: str) -> list[str]:
    async with place.store.reading() as reader:
        rows = await reader.execute(select(audit.c.action).where(audit.c.object_id == object_id).order_by(audit.c.seq))
        return [row.action for row in rows]


def test_above_the_limit_it_waits_and_holds_the_money_until_somebody_else_approves(
    database: str, tmp_path: Path
) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            lead, ticket = await somebody(place, "lead"), await new_case(place)
            key = new_id()
            first = await place.refund(ASKED, key=key, ask_approval=True, ticket_id=ticket.id)
            waiting = receipt(first)
            assert waiting.approval is not None
            assert (waiting.refund.state, waiting.payment.pending) == ("waiting_approval", ASKED)
            assert (waiting.approval.level, waiting.approval.scope, waiting.approval.limit) == (
                "lead",
                "action",
                10_000,
            )
            assert waiting.approval.customer_name == "Dana"
            assert place.gateway.totals() == {}
            done = decided(await decide(place, waiting.approval, lead, note="fine"))
            assert (done.approval.state, done.approval.decided_by, done.approval.decision) == (
                "approved",
                lead.id,
                "fine",
            )
            refund = (await place.refunds())[0]
            assert (refund.id, refund.state, refund.decided_by) == (key, "succeeded", lead.id)
            assert place.gateway.totals() == {place.payment.id: (1, ASKED)}
            assert (await place.paid()).pending == 0
            assert await _actions(place, waiting.approval.id) == ["approval.requested", "approval.approved"]
            assert await _actions(place, key) == ["refund.requested", "refund.approved", "refund.succeeded"]
            told = [
                (event.type, event.data["state"]) for event in await every(place, TicketEvent) if "by" in event.data
            ]
            assert sorted(told) == [
                ("approval", "approved"),
                ("approval", "waiting"),
                ("refund", "submitted"),
                ("refund", "succeeded"),
                ("refund", "waiting_approval"),
            ]
            assert (await verify(place.store)).whole

    asyncio.run(story())


def test_within_the_limit_nothing_waits(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            done = receipt(await place.refund(500, ask_approval=True))
            assert done.approval is None
            assert done.refund.state == "succeeded"

    asyncio.run(story())


def test_nobody_approves_their_own_request_and_nobody_without_authority(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=400_000, role="lead") as place:
            agent, lead, admin = [await somebody(place, role) for role in ("agent", "lead", "admin")]
            approval = await asked(place, 150_000)
            assert approval.level == "admin"
            assert problem(await decide(place, approval, place.agent)).code == "own_request"
            assert problem(await decide(place, approval, place.agent, approve=False, note="x")).code == "own_request"
            assert problem(await decide(place, approval, agent)).code == "forbidden"
            assert problem(await decide(place, approval, lead)).code == "forbidden"
            assert place.gateway.totals() == {}
            with pytest.raises(Forbidden):
                await place.money.story(agent, approval.id)
            decided(await decide(place, approval, admin))
            assert place.gateway.totals() == {place.payment.id: (1, 150_000)}

    asyncio.run(story())


def test_an_approver_may_give_less_and_never_more(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            lead, ticket = await somebody(place, "lead"), await new_case(place)
            approval = await asked(place, ASKED, ticket_id=ticket.id, tell="You get 200 euros.")
            for amount in (ASKED + 1, -1):
                assert problem(await decide(place, approval, lead, amount=amount)).code == "amount"
            done = decided(await decide(place, approval, lead, amount=5_001))
            assert (done.approval.decided_amount, done.refunds[0].asked, done.refunds[0].amount) == (
                5_001,
                ASKED,
                5_001,
            )
            paid = await place.paid()
            assert (paid.refunded, paid.pending) == (5_001, 0)
            assert place.gateway.totals() == {place.payment.id: (1, 5_001)}
            assert [message.text for message in await every(place, Message)] == ["It was cold."], (
                "nobody is told wrongly"
            )

    asyncio.run(story())


def test_a_refusal_needs_a_note_and_releases_the_money(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            lead = await somebody(place, "lead")
            approval = await asked(place, ASKED)
            assert problem(await decide(place, approval, lead, approve=False)).code == "note"
            assert (await place.paid()).pending == ASKED
            done = decided(await decide(place, approval, lead, approve=False, note="Offer the voucher."))
            assert (done.approval.state, done.refunds[0].state) == ("rejected", "rejected")
            assert done.refunds[0].failure == "Offer the voucher."
            assert (await place.paid()).refundable == 400_000
            assert place.gateway.totals() == {}

    asyncio.run(story())


def test_what_is_decided_withdrawn_or_expired_stays_so(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            lead, admin = await somebody(place, "lead"), await somebody(place, "admin")
            approval = await asked(place, ASKED)
            key = new_id()
            first = await decide(place, approval, lead, key=key)
            decided(first)
            assert problem(await decide(place, approval, admin)).code == "decided"
            assert problem(await decide(place, approval, admin, approve=False, note="no")).code == "decided"
            assert problem(await withdraw(place, approval, place.agent)).code == "decided"
            second = await asked(place, ASKED + 1)
            assert problem(await withdraw(place, second, lead)).code == "forbidden"
            assert decided(await withdraw(place, second, place.agent)).refunds[0].state == "rejected"
            assert problem(await decide(place, second, lead)).code == "decided"
            third = await asked(place, ASKED + 2)
            place.ahead[0] = timedelta(hours=49)
            assert problem(await decide(place, third, lead)).code == "expired", "the worker has not come by yet"
            assert await place.money.approvals.once() == 1
            assert await place.money.approvals.once() == 0
            assert (await now_is(place, third)).state == "expired"
            assert problem(await decide(place, third, lead)).code == "expired"
            paid = await place.paid()
            assert (paid.refunded, paid.pending) == (ASKED, 0)
            assert place.gateway.totals() == {place.payment.id: (1, ASKED)}

    asyncio.run(story())


def test_figures_that_moved_are_looked_at_before_they_are_approved(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            lead = await somebody(place, "lead")
            approval = await asked(place, ASKED)
            assert problem(await decide(place, approval, lead, ledger_version=0)).code == "ledger_moved"
            assert problem(await decide(place, approval, lead, seen=7)).code == "version_moved"
            receipt(await place.refund(100, agent=lead))
            old = approval.ledger_version
            assert problem(await decide(place, approval, lead, ledger_version=old)).code == "ledger_moved"
            # It still fits: it goes on waiting on the new figures.
            await place.money.approvals.once()
            fit = await now_is(place, approval)
            assert (fit.state, fit.ledger_version) == ("waiting", await place.version())
            assert await place.money.approvals.once() == 0
            assert (await place.money.story(lead, approval.id)).obstacle == ""
            decided(await decide(place, fit, lead))
            assert (await place.paid()).refunded == 100 + ASKED

    asyncio.run(story())


def test_of_two_requests_on_one_booking_each_can_be_approved(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            lead = await somebody(place, "lead")
            first, second = await asked(place, ASKED), await asked(place, ASKED + 1)
            assert await place.money.approvals.once() >= 1
            for approval in (first, second):
                await place.money.approvals.once()
                decided(await decide(place, await now_is(place, approval), lead))
            assert (await place.paid()).refunded == 2 * ASKED + 1

    asyncio.run(story())


def test_a_request_that_cannot_be_done_any_more_ends_by_itself_with_the_reason(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            lead, ticket = await somebody(place, "lead"), await new_case(place)
            approval = await asked(place, ASKED, ticket_id=ticket.id)
            place.gateway.dispute(place.payment.id, place.payment.captured, "EUR")
            await Chargebacks(place.store, place.money.gateways, place.money.now).poll("embedded")
            why = "This payment cannot bear the refund any more."
            assert (await place.money.story(lead, approval.id)).obstacle == why
            assert await place.money.approvals.once() == 1
            assert await place.money.approvals.once() == 0
            over = await now_is(place, approval)
            assert (over.state, over.decision, over.decided_by) == ("overtaken", why, "")
            assert problem(await decide(place, over, lead)).code == "decided"
            [refund] = await place.refunds()
            assert (refund.state, refund.failure) == ("rejected", why)
            assert (await place.paid()).pending == 0
            told = [event for event in await every(place, TicketEvent) if event.type == "approval"]
            assert sorted(event.data["state"] for event in told) == ["overtaken", "waiting"]

    asyncio.run(story())


def test_the_approvers_own_limits_bind(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=900_000, role="agent") as place:
            lead, admin = await somebody(place, "lead"), await somebody(place, "admin")
            approval = await asked(place, 100_001)
            assert approval.level == "admin"
            place.ahead[0] = timedelta(minutes=1)
            story = await place.money.story(admin, approval.id)
            assert (story.limit, story.quote is not None) == (-1, True)
            assert (await place.money.story(lead, approval.id)).limit == 100_000
            assert problem(await decide(place, approval, lead)).code == "forbidden"
            decided(await decide(place, approval, admin))

    asyncio.run(story())


@pytest.mark.parametrize("who", ["lead", "admin"])
def test_what_nobody_answers_goes_up_a_level_once_and_shuts_nobody_out(database: str, tmp_path: Path, who: str) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            decider = await somebody(place, who)
            approval = await asked(place, ASKED)
            assert await place.money.approvals.once() == 0
            place.ahead[0] = timedelta(hours=2, minutes=1)
            assert await place.money.approvals.once() == 1
            assert await place.money.approvals.once() == 0
            raised = await now_is(place, approval)
            assert (raised.level, raised.least, raised.state) == ("admin", "lead", "waiting")
            assert raised.escalated_at is not None
            assert decided(await decide(place, approval, decider)).approval.decided_by == decider.id

    asyncio.run(story())


async def _owed_in_full(place: World) -> RefundQuote:
    """A booking whose policy gives everything for one more hour."""
    now = place.money.now()
    async with place.store.unit() as unit:
        booking = await unit.get(Booking, place.booking.id)
        ahead = {"starts_at": now + timedelta(days=5, hours=1), "ends_at": now + timedelta(days=8)}
        place.booking = unit.save(replace(booking, status="confirmed", **ahead))
    request = RefundQuoteRequest(terms=Terms(reason="cancellation"))
    return await place.money.quote(place.agent, place.booking.id, request)


def test_what_was_owed_when_it_was_asked_for_is_approved_however_long_that_takes(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            admin = await somebody(place, "admin")
            quote = await _owed_in_full(place)
            assert quote.suggested == 400_000
            approval = await asked(
                place, quote.suggested, reason="cancellation", terms=quote.terms, quoted=quote.suggested
            )
            place.ahead[0] = timedelta(hours=26)
            seen = (await place.money.story(admin, approval.id)).quote
            assert seen is not None
            assert (seen.suggested, seen.rule, seen.valid_until) == (quote.suggested, quote.rule, None)
            done = decided(await decide(place, approval, admin))
            assert done.approval.state == "approved"
            assert (await place.paid()).refunded == quote.suggested

    asyncio.run(story())


def test_money_that_moved_while_it_waited_is_noticed_and_not_approved(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            admin = await somebody(place, "admin")
            quote = await _owed_in_full(place)
            approval = await asked(
                place, quote.suggested, reason="cancellation", terms=quote.terms, quoted=quote.suggested
            )
            async with place.store.unit() as unit:
                booking = await unit.get(Booking, place.booking.id)
                unit.save(replace(booking, lines=[replace(booking.lines[0], refunded=50_000)]))
            refusal = problem(await decide(place, approval, admin))
            assert refusal.code == "quote_stale"
            assert refusal.current["suggested"] == 350_000
            assert (await now_is(place, approval)).state == "overtaken"
            assert (await place.paid()).pending == 0

    asyncio.run(story())


def test_a_forged_or_replayed_decision_moves_nothing_twice(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            lead, other = await somebody(place, "lead"), await somebody(place, "lead")
            approval = await asked(place, ASKED)
            for named in (new_id(), approval.subject_id, place.payment.id):
                assert problem(await decide(place, approval, lead, approval_id=named)).code == "not_found"
            key, version = new_id(), (await now_is(place, approval)).ledger_version
            answers = [await decide(place, approval, lead, key=key, seen=1, ledger_version=version) for _ in range(3)]
            assert len({answer.body for answer in answers}) == 1
            assert [answer.repeated for answer in answers] == [False, True, True]
            with pytest.raises(Invalid) as refused:
                await decide(place, approval, other, key=key, seen=1, ledger_version=version)
            assert refused.value.code == "key_reused"
            with pytest.raises(NotFound):
                await place.money.story(lead, new_id())
            assert place.gateway.totals() == {place.payment.id: (1, ASKED)}

    asyncio.run(story())


def test_of_two_approvers_at_once_one_decides(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            leads = [await somebody(place, "lead") for _ in range(6)]
            approval = await asked(place, ASKED)
            answers = await asyncio.gather(
                *(decide(place, approval, lead, approve=bool(n % 2), note="x") for n, lead in enumerate(leads))
            )
            assert sorted(answer.status for answer in answers) == [200] + [409] * 5
            state = (await place.refunds())[0].state
            assert state in ("succeeded", "rejected")
            assert place.gateway.totals() == ({place.payment.id: (1, ASKED)} if state == "succeeded" else {})
            paid = await place.paid()
            assert (paid.refunded, paid.pending) == (ASKED if state == "succeeded" else 0, 0)

    asyncio.run(story())


def test_the_customer_is_told_once_and_only_when_it_is_approved(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path) as place:
            lead, ticket = await somebody(place, "lead"), await new_case(place)
            approval = await asked(place, ASKED, ticket_id=ticket.id, tell="200 euros are on their way.")
            assert len(await every(place, Message)) == 1
            key = new_id()
            for _ in range(2):
                decided(await decide(place, approval, lead, key=key, seen=1, ledger_version=approval.ledger_version))
            said = [
                (message.author_id, message.public) for message in await every(place, Message) if "200" in message.text
            ]
            assert said == [(place.agent.id, True)]

    asyncio.run(story())


@pytest.mark.parametrize("last4", ["0259", "0101", "0002"])
def test_an_approved_refund_that_gets_no_answer_is_found_out(database: str, tmp_path: Path, last4: str) -> None:
    async def story() -> None:
        async with _junior_world(database, tmp_path, last4=last4) as place:
            lead = await somebody(place, "lead")
            decided(await decide(place, await asked(place, ASKED), lead))
            await place.find_out()
            gave = last4 != "0002"
            assert [refund.state for refund in await place.refunds()] == ["succeeded" if gave else "failed"]
            paid = await place.paid()
            assert (paid.refunded, paid.pending) == (ASKED if gave else 0, 0)
            assert place.gateway.totals() == ({place.payment.id: (1, ASKED)} if gave else {})

    asyncio.run(story())
