"""What a decision does: the card is charged once, the payee is credited once, a dispute is refunded once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from agent_console.contract.entities import Approval, Booking, Claim, Compensation, Payment, Refund, Share
from agent_console.contract.money_commands import (
    ActQuoteRequest,
    ApprovalReceipt,
    RefundPart,
    RefundQuoteRequest,
    Terms,
)
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.port import StatementKind
from agent_console.platform_server.money.claim_refunds import follow_all
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.money.periods import close, reopen
from agent_console.platform_server.money.reconcile import compare
from agent_console.platform_server.store import new_id
from tests.platform_server.money.giving import (
    approve,
    body_of,
    claim_for,
    claimable,
    claimed,
    decide,
    every,
    give,
    given,
    one,
    open_case,
    ready_claim,
    told,
    written,
)
from tests.platform_server.money.world import World, new_agent, new_payment, problem, receipt, world


async def _agree(place: World) -> None:
    """Books that sum to zero, an unbroken trail, and a provider that says the same."""
    assert all(sum(accounts.values()) == 0 for accounts in (await place.books()).values())
    assert (await verify(place.store)).whole
    assert (await compare(place.store, {"embedded": place.gateway})).differences == ()


def test_a_granted_claim_is_charged_to_the_card_and_credited_to_the_host(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            claim = await ready_claim(place, 3_000)
            key = new_id()
            seen: dict[str, Any] = {"amount": 2_500, "tell": "We charged 25.00 EUR.", "note": "As on the photo."}
            answers = [await decide(place, claim, key=key, ledger_version=1, **seen) for _ in range(3)]
            assert len({answer.body for answer in answers}) == 1
            done = claimed(answers[0])
            assert (done.claim.state, done.claim.claimed, done.claim.amount) == ("succeeded", 3_000, 2_500)
            assert done.payment is not None
            assert (done.payment.captured, done.payment.claim_id, done.payment.last4) == (2_500, claim.id, "4242")
            assert done.payment.gateway_ref == done.claim.gateway_ref
            assert done.claim.payment_id == done.payment.id
            assert [(leg.account, leg.amount) for leg in done.legs] == [
                ("provider:embedded", 2_500),
                (f"payout:{host.id}", -2_500),
            ]
            booking = await one(place, Booking, place.booking.id)
            assert [(line.id, line.amount) for line in booking.lines] == [("line-nights", 10_000), (claim.id, 2_500)]
            assert place.gateway.totals(StatementKind.CHARGE) == {place.payment.id: (1, 2_500)}
            assert await written(place, claim.ticket_id) == ["We charged 25.00 EUR."]
            states = [event.data["state"] for event in await told(place, claim.ticket_id, "claim")]
            assert states == ["awaiting_answer", "ready", "submitted", "succeeded"]
            assert problem(await decide(place, claim)).code == "decided"
            assert done.ledger_version == await place.version()
            await _agree(place)

    asyncio.run(story())


def test_what_was_charged_can_be_refunded_like_any_payment(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            done = claimed(await decide(place, await ready_claim(place, 3_000)))
            assert done.payment is not None
            wanted: dict[str, Any] = {"payment_id": done.payment.id, "line_ids": [done.claim.id]}
            assert problem(await place.refund(3_001, **wanted)).code == "not_refundable"
            assert receipt(await place.refund(3_000, **wanted)).refund.state == "succeeded"
            assert problem(await place.refund(1, **wanted)).code == "not_refundable"
            await _agree(place)

    asyncio.run(story())


@pytest.mark.parametrize(("last4", "state"), [("0002", "failed"), ("0341", "failed")])
def test_a_declined_card_is_told_and_charges_nothing(database: str, tmp_path: Path, last4: str, state: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=last4) as place:
            await claimable(place)
            claim = await ready_claim(place, 3_000)
            done = claimed(await decide(place, claim, tell="We charged you."))
            assert (done.claim.state, done.payment, done.legs) == (state, None, [])
            assert done.claim.failure
            assert await written(place, claim.ticket_id) == []
            assert len((await one(place, Booking, place.booking.id)).lines) == 1
            await _agree(place)

    asyncio.run(story())


@pytest.mark.parametrize(("last4", "first"), [("0259", "unknown"), ("0101", "unknown"), ("3155", "pending_bank")])
def test_an_open_outcome_is_found_out_and_charged_once(database: str, tmp_path: Path, last4: str, first: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=last4) as place:
            await claimable(place)
            claim = await ready_claim(place, 3_000)
            answer = await decide(place, claim, tell="We charged you.")
            assert claimed(answer).claim.state == first
            assert await written(place, claim.ticket_id) == []
            await place.find_out()
            assert (await one(place, Claim, claim.id)).state == "succeeded"
            assert await place.find_out() == 0
            assert place.gateway.totals(StatementKind.CHARGE) == {place.payment.id: (1, 3_000)}
            assert [found.captured for found in await every(place, Payment) if found.claim_id] == [3_000]
            assert await written(place, claim.ticket_id) == ["We charged you."]
            await _agree(place)

    asyncio.run(story())


def test_each_refusal_of_a_decision_says_why_and_nothing_moves(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            claim = await ready_claim(place, 3_000)
            refused: list[tuple[dict[str, Any], str]] = [
                ({"amount": 3_001}, "amount"),
                ({"amount": -1}, "amount"),
                ({"ledger_version": 99}, "ledger_moved"),
                ({"payment_id": new_id()}, "payment_id"),
                ({"note": "x" * 2001}, "note"),
                ({"grant": False}, "note"),
            ]
            for changes, code in refused:
                assert problem(await decide(place, claim, **changes)).code == code, changes
            junior = new_agent("agent")
            await place.add(junior)
            big = await ready_claim(place, 6_000)
            assert problem(await decide(place, big, agent=junior)).code == "over_limit"
            assert problem(await decide(place, claim, agent=new_agent("channel"))).code == "forbidden"
            assert claimed(await decide(place, claim, agent=junior)).claim.state == "succeeded"
            assert place.gateway.totals(StatementKind.CHARGE) == {place.payment.id: (1, 3_000)}

    asyncio.run(story())


def test_without_a_card_nothing_can_be_charged(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, method="on_spot", gateway="") as place:
            await claimable(place)
            claim = await ready_claim(place, 3_000)
            assert problem(await decide(place, claim)).code == "payment_id"
            assert (await one(place, Claim, claim.id)).state == "ready"

    asyncio.run(story())


def test_a_host_pays_out_of_the_next_payout(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            wanted: dict[str, Any] = {"kind": "cancellation_fee", "by_id": "", "from_id": host.id}
            done = claimed(await decide(place, await ready_claim(place, 2_000, **wanted)))
            assert (done.claim.state, done.claim.payment_id) == ("succeeded", "")
            assert [(leg.account, leg.amount) for leg in done.legs] == [
                (f"payout:{host.id}", 2_000),
                ("bookings", -2_000),
            ]
            assert place.gateway.totals(StatementKind.CHARGE) == {}
            await _agree(place)

    asyncio.run(story())


def test_of_two_who_decide_at_once_one_is_heard(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4="0127") as place:
            await claimable(place)
            claim = await ready_claim(place, 3_000)
            crowd = [new_agent("lead") for _ in range(6)]
            await place.add(*crowd)
            answers = await asyncio.gather(
                *(
                    decide(place, claim, agent=agent, grant=number % 2 == 0, note="Because.")
                    for number, agent in enumerate(crowd)
                )
            )
            assert sorted(answer.status for answer in answers) == [200] + [409] * 5
            state = (await one(place, Claim, claim.id)).state
            charged = place.gateway.totals(StatementKind.CHARGE)
            assert (state, charged) in [("rejected", {}), ("succeeded", {place.payment.id: (1, 3_000)})]
            await _agree(place)

    asyncio.run(story())


# --- above the limit -----------------------------------------------------------------------------------------------


def test_above_the_limit_an_approver_charges_the_same_or_less(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, role="agent") as place:
            await claimable(place)
            claim = await ready_claim(place, 6_000)
            waiting = claimed(await decide(place, claim, ask_approval=True, tell="We charged 60.00 EUR.")).claim
            (approval,) = await every(place, Approval)
            assert (waiting.state, waiting.approval_id) == ("waiting_approval", approval.id)
            assert (approval.subject, approval.kind, approval.scope) == ("claim", "charge", "action")
            assert place.gateway.totals(StatementKind.CHARGE) == {}
            done = body_of(await approve(place, approval, 5_500), ApprovalReceipt)
            assert done.approval.state == "approved"
            paid = await one(place, Claim, claim.id)
            assert (paid.state, paid.amount, paid.claimed) == ("succeeded", 5_500, 6_000)
            assert place.gateway.totals(StatementKind.CHARGE) == {place.payment.id: (1, 5_500)}
            assert await written(place, claim.ticket_id) == [], "the words speak of another amount"
            await _agree(place)

    asyncio.run(story())


def test_a_charge_that_nobody_approves_can_be_decided_anew(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, role="agent") as place:
            await claimable(place)
            claim = await ready_claim(place, 6_000)
            claimed(await decide(place, claim, ask_approval=True, amount=5_900))
            (approval,) = await every(place, Approval)
            body_of(await approve(place, approval, approve=False, note="Ask for a bill first."), ApprovalReceipt)
            back = await one(place, Claim, claim.id)
            assert (back.state, back.amount, back.failure) == ("ready", 6_000, "Ask for a bill first.")
            done = claimed(await decide(place, back, amount=4_000)).claim
            assert (done.state, done.amount, done.failure) == ("succeeded", 4_000, "")
            await _agree(place)

    asyncio.run(story())


def test_compensation_above_the_limit_waits_for_an_approver(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, role="agent") as place:
            split = [Share(payer="platform", amount=2_000), Share(payer="insurance", amount=1_001)]
            waiting = given(await give(place, 3_001, ask_approval=True, shares=split))
            assert waiting.approval is not None
            assert (waiting.compensation.state, waiting.legs) == ("waiting_approval", [])
            assert problem(await give(place, 1_000)).code == "over_limit", "what waits counts in the windows"
            done = body_of(await approve(place, waiting.approval, 1_501), ApprovalReceipt).compensation
            assert done is not None
            assert (done.state, done.amount, done.asked) == ("succeeded", 1_501, 3_001)
            assert sum(share.amount for share in done.shares) == 1_501
            other = given(await give(place, 2_499, ask_approval=True))
            assert other.approval is not None
            refused = body_of(await approve(place, other.approval, approve=False, note="No."), ApprovalReceipt)
            assert refused.compensation is not None
            assert (refused.compensation.state, refused.compensation.failure) == ("rejected", "No.")
            await _agree(place)

    asyncio.run(story())


# --- disputes ------------------------------------------------------------------------------------------------------


async def _dispute(place: World, amount: int, **changes: Any) -> Claim:
    wanted = {"kind": "dispute", "by_id": place.booking.customer_id, "from_id": "", **changes}
    return claimed(await claim_for(place, amount, **wanted)).claim


def test_an_upheld_dispute_refunds_the_charge_once(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            charge = claimed(await decide(place, await ready_claim(place, 3_000)))
            assert charge.payment is not None
            dispute = await _dispute(place, 2_000, disputed_claim_id=charge.claim.id)
            assert dispute.line_ids == [charge.claim.id]
            key = new_id()
            answers = [await decide(place, dispute, key=key, ledger_version=2) for _ in range(3)]
            assert len({answer.body for answer in answers}) == 1
            done = claimed(answers[0])
            assert (done.claim.state, done.claim.amount) == ("succeeded", 2_000)
            assert done.refund is not None
            assert (done.refund.id, done.refund.payment_id) == (done.claim.refund_id, charge.payment.id)
            assert done.refund.reason == "wrong_charge"
            booking = await one(place, Booking, place.booking.id)
            assert [line.refunded for line in booking.lines] == [0, 2_000]
            assert len(await every(place, Refund)) == 1
            assert (
                problem(
                    await claim_for(
                        place,
                        1_001,
                        kind="dispute",
                        by_id=place.booking.customer_id,
                        from_id="",
                        disputed_claim_id=charge.claim.id,
                    )
                ).code
                == "amount"
            )
            await _agree(place)

    asyncio.run(story())


def test_a_refund_and_a_dispute_of_the_same_lines_never_give_twice(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            dispute = await _dispute(place, 6_000, line_ids=["line-nights"])
            receipt(await place.refund(5_000, line_ids=["line-nights"]))
            assert problem(await decide(place, dispute)).status in (409, 422)
            done = claimed(await decide(place, dispute, amount=5_000)).claim
            assert (done.state, done.amount) == ("succeeded", 5_000)
            assert (await place.paid()).refunded == 10_000
            await _agree(place)

    asyncio.run(story())


@pytest.mark.parametrize("last4", ["0259", "3155"])
def test_a_dispute_follows_its_refund_to_the_end(database: str, tmp_path: Path, last4: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=last4) as place:
            await claimable(place)
            dispute = await _dispute(place, 6_000, line_ids=["line-nights"])
            answer = claimed(await decide(place, dispute)).claim
            assert answer.state in ("unknown", "pending_bank")
            await place.find_out()
            assert await follow_all(place.store, place.money.now()) == 1
            assert (await one(place, Claim, dispute.id)).state == "succeeded"
            assert await follow_all(place.store, place.money.now()) == 0
            await _agree(place)

    asyncio.run(story())


def test_a_dispute_above_the_limit_follows_the_approval_of_its_refund(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=30_000, role="agent") as place:
            await claimable(place)
            dispute = await _dispute(place, 20_000, line_ids=["line-nights"])
            assert problem(await decide(place, dispute)).code == "over_limit"
            waiting = claimed(await decide(place, dispute, ask_approval=True)).claim
            (approval,) = await every(place, Approval)
            assert (waiting.state, waiting.approval_id) == ("waiting_approval", approval.id)
            body_of(await approve(place, approval, approve=False, note="Not all of it."), ApprovalReceipt)
            assert await follow_all(place.store, place.money.now()) == 1
            back = await one(place, Claim, dispute.id)
            assert (back.state, back.amount, back.failure) == ("ready", 20_000, "Not all of it.")
            again = claimed(await decide(place, back, ask_approval=True)).claim
            approval = await one(place, Approval, again.approval_id)
            body_of(await approve(place, approval, 15_000), ApprovalReceipt)
            assert await follow_all(place.store, place.money.now()) == 1
            done = await one(place, Claim, dispute.id)
            assert (done.state, done.amount, done.claimed) == ("succeeded", 15_000, 20_000)
            assert (await place.paid()).refunded == 15_000
            await _agree(place)

    asyncio.run(story())


def test_a_dispute_is_given_back_by_as_many_payments_as_it_takes(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 15_000}) as place:
            await claimable(place)
            second = new_payment(place.booking, 5_000)
            async with place.store.unit() as unit:
                unit.add(second)
                await book_captures(unit, [second])
            dispute = await _dispute(place, 12_000, line_ids=["line-nights"])
            done = claimed(await decide(place, dispute)).claim
            assert (done.state, done.amount) == ("succeeded", 12_000)
            refunds = await every(place, Refund)
            assert sorted(refund.amount for refund in refunds) == [2_000, 10_000]
            assert {refund.intent for refund in refunds} == {done.refund_id}
            await _agree(place)

    asyncio.run(story())


def test_a_dispute_over_several_payments_ends_with_the_less_that_an_approver_gave(
    database: str, tmp_path: Path
) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=30_000, lines={"nights": 30_002}, role="agent") as place:
            await claimable(place)
            await place.pay(2)
            dispute = await _dispute(place, 30_002, line_ids=["line-nights"])
            waiting = claimed(await decide(place, dispute, ask_approval=True)).claim
            approval = await one(place, Approval, waiting.approval_id)
            body_of(await approve(place, approval, approve=False, note="Not all of it."), ApprovalReceipt)
            assert await follow_all(place.store, place.money.now()) == 1
            back = await one(place, Claim, dispute.id)
            assert (back.state, back.amount, back.failure) == ("ready", 30_002, "Not all of it."), "all was refused"
            again = claimed(await decide(place, back, ask_approval=True)).claim
            approval = await one(place, Approval, again.approval_id)
            body_of(await approve(place, approval, 5_000), ApprovalReceipt)
            gave = [refund for refund in await every(place, Refund) if refund.approval_id == approval.id]
            assert sorted((refund.amount, refund.state) for refund in gave) == [(2, "rejected"), (5_000, "succeeded")]
            assert await follow_all(place.store, place.money.now()) == 1
            done = await one(place, Claim, dispute.id)
            assert (done.state, done.amount, done.claimed, done.failure) == ("succeeded", 5_000, 30_002, "")
            assert await follow_all(place.store, place.money.now()) == 0
            await _agree(place)

    asyncio.run(story())


def test_what_lies_in_a_closed_period_is_charged_today_but_not_disputed_and_not_waived(
    database: str, tmp_path: Path
) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            async with place.store.unit() as unit:
                booking = await unit.get(Booking, place.booking.id)
                ended = datetime.now(UTC) - timedelta(days=5)
                unit.save(msgspec.structs.replace(booking, ends_at=ended))
                await close(unit, ended.date(), datetime.now(UTC))
            wanted = {"kind": "dispute", "by_id": place.booking.customer_id, "from_id": ""}
            dispute = await claim_for(place, 500, line_ids=["line-nights"], **wanted)
            assert problem(dispute).code == "period_closed"
            done = claimed(await decide(place, await ready_claim(place, 500)))
            assert done.claim.state == "succeeded"
            assert {leg.at.date() for leg in done.legs} == {datetime.now(UTC).date()}
            waiver = await give(place, 100, kind="fee_waiver", line_id="line-nights")
            assert problem(waiver).code == "period_closed"
            assert given(await give(place, 100)).compensation.state == "succeeded"

    asyncio.run(story())


def test_a_waiver_that_waits_is_not_approved_once_its_period_is_closed(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, lines={"nights": 10_000, "cleaning": 90_000}) as place:
            await claimable(place)
            agent = new_agent("agent")
            await place.add(agent)
            waiver = {"kind": "fee_waiver", "line_id": "line-cleaning", "ask_approval": True}
            approval = given(await give(place, 80_000, agent=agent, **waiver)).approval
            assert approval is not None
            async with place.store.unit() as unit:
                await close(unit, (datetime.now(UTC) - timedelta(days=1)).date(), datetime.now(UTC))
            lead = new_agent("admin")
            await place.add(lead)
            story = await place.money.approvals.story(lead, approval.id)
            assert "books are closed" in story.obstacle
            assert problem(await approve(place, approval)).code == "period_closed"
            assert [one.state for one in await every(place, Compensation)] == ["waiting_approval"]
            async with place.store.unit() as unit:
                await reopen(unit, datetime.now(UTC))
            body_of(await approve(place, approval), ApprovalReceipt)
            assert [one.state for one in await every(place, Compensation)] == ["succeeded"]

    asyncio.run(story())


# --- what a charge took goes back the way that it came ---------------------------------------------------------------


async def _fee(place: World, amount: int) -> Claim:
    """A cancellation fee that the marketplace took out of the host's payout."""
    wanted = {"kind": "cancellation_fee", "by_id": "", "from_id": place.booking.counterparty_id}
    done = claimed(await decide(place, await ready_claim(place, amount, **wanted))).claim
    assert (done.state, done.payment_id) == ("succeeded", "")
    return done


def _by_host(place: World, charge: Claim) -> dict[str, Any]:
    return {"by_id": place.booking.counterparty_id, "disputed_claim_id": charge.id}


def test_a_charge_to_a_payout_is_disputed_and_goes_back_to_it_once(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            before = (await place.books())["EUR"]
            charge = await _fee(place, 3_000)
            payout = f"payout:{host.id}"
            assert (await place.books())["EUR"][payout] == 3_000
            case = await open_case(place, host.id)
            dispute = await _dispute(place, 2_000, ticket_id=case.id, **_by_host(place, charge))
            assert (dispute.disputed_claim_id, dispute.line_ids) == (charge.id, [])
            again = {"kind": "dispute", "from_id": "", **_by_host(place, charge)}
            assert problem(await claim_for(place, 500, **again)).code == "line_ids"
            quote = await place.money.act_quote(place.agent, place.booking.id, ActQuoteRequest(claim_id=dispute.id))
            assert (quote.payers, quote.usual) == ([], []), "there is nothing to split"
            split = [Share(payer="platform", amount=2_000)]
            assert problem(await decide(place, dispute, shares=split)).code == "shares"
            key, version = new_id(), quote.ledger_version
            told_host = {"tell": "You were right.", "ledger_version": version}
            answers = [await decide(place, dispute, key=key, **told_host) for _ in range(3)]
            assert len({answer.body for answer in answers}) == 1
            done = claimed(answers[0])
            assert (done.claim.state, done.claim.amount, done.refund) == ("succeeded", 2_000, None)
            assert {leg.account: leg.amount for leg in done.legs} == {payout: -2_000, "bookings": 2_000}
            assert done.ledger_version == version + 1
            assert (await place.books())["EUR"] == {**before, payout: 1_000, "bookings": before["bookings"] - 1_000}
            assert await every(place, Refund) == []
            assert await written(place, case.id) == ["You were right."]
            events = await told(place, case.id, "claim")
            assert [event.data["state"] for event in events] == ["ready", "submitted", "succeeded"]
            assert problem(await claim_for(place, 1_001, **again)).code == "amount"
            rest = await _dispute(place, 1_000, **_by_host(place, charge))
            assert claimed(await decide(place, rest)).claim.state == "succeeded"
            assert (await place.books())["EUR"] == {**before, payout: 0}
            assert problem(await claim_for(place, 1, **again)).code == "amount"
            assert problem(await claim_for(place, 1, **{**again, "by_id": place.booking.customer_id})).code == "by_id"
            assert (await compare(place.store, place.money.gateways)).clean
            await _agree(place)

    asyncio.run(story())


def test_above_the_limit_what_goes_back_to_a_payout_waits_and_counts(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, captured=40_000) as place:
            host = await claimable(place)
            charge = await _fee(place, 40_000)
            agent = new_agent("agent")
            await place.add(agent)
            dispute = await _dispute(place, 30_000, **_by_host(place, charge))
            asked = ActQuoteRequest(claim_id=dispute.id)
            limit = (await place.money.act_quote(agent, place.booking.id, asked)).limit
            assert 0 < limit < 30_000
            assert problem(await decide(place, dispute, agent=agent)).code == "over_limit"
            waiting = claimed(await decide(place, dispute, agent=agent, ask_approval=True)).claim
            approval = await one(place, Approval, waiting.approval_id)
            assert (waiting.state, approval.kind, approval.customer_id) == ("waiting_approval", "refund", host.id)
            assert (await place.books())["EUR"][f"payout:{host.id}"] == 40_000
            body_of(await approve(place, approval, 25_000), ApprovalReceipt)
            assert await follow_all(place.store, place.money.now()) == 0
            done = await one(place, Claim, dispute.id)
            assert (done.state, done.amount, done.claimed) == ("succeeded", 25_000, 30_000)
            assert (await place.books())["EUR"][f"payout:{host.id}"] == 15_000
            small = await _dispute(place, 4_000, **_by_host(place, charge))
            asked = ActQuoteRequest(claim_id=small.id)
            left = await place.money.act_quote(agent, place.booking.id, asked)
            assert (left.limit, left.limit_scope) == (0, "booking"), "what went back to the payout counts"
            assert problem(await decide(place, small, agent=agent)).code == "over_limit"
            assert claimed(await decide(place, small)).claim.state == "succeeded"
            await _agree(place)

    asyncio.run(story())


def test_a_charge_to_a_payout_of_closed_books_does_not_go_back(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            charge = await _fee(place, 3_000)
            dispute = await _dispute(place, 3_000, **_by_host(place, charge))
            place.ahead[0] = timedelta(days=2)
            async with place.store.unit() as unit:
                await close(unit, datetime.now(UTC).date(), place.money.now())
            assert problem(await decide(place, dispute)).code == "period_closed"
            assert problem(await claim_for(place, 1, kind="dispute", from_id="", **_by_host(place, charge))).code in (
                "period_closed",
                "line_ids",
            )

    asyncio.run(story())


@pytest.mark.parametrize("by", ["dispute", "refund", "named"])
def test_a_guests_charge_goes_back_to_its_own_payment_from_whoever_got_it(
    database: str, tmp_path: Path, by: str
) -> None:
    """The booking's first payment is larger, and the marketplace has not got the money."""

    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            before = (await place.books())["EUR"]
            charge = claimed(await decide(place, await ready_claim(place, 3_000)))
            assert charge.payment is not None
            if by == "refund":
                terms = Terms(reason="wrong_charge")
                asked = RefundQuoteRequest(line_ids=[charge.claim.id], terms=terms)
                quote = await place.money.quote(place.agent, place.booking.id, asked)
                assert (quote.payment.id, quote.refundable, quote.suggested) == (charge.payment.id, 3_000, 3_000)
                assert quote.parts == [RefundPart(payment_id=charge.payment.id, amount=3_000)]
                assert quote.shares == quote.usual == [Share(payer="host", amount=3_000)]
                wanted = {"line_ids": [charge.claim.id], "terms": terms, "quoted": 3_000, "reason": "wrong_charge"}
                made = receipt(await place.refund(3_000, payment_id=quote.payment.id, **wanted)).refund
            else:
                what = {"disputed_claim_id": charge.claim.id} if by == "named" else {"line_ids": [charge.claim.id]}
                dispute = await _dispute(place, 3_000, **what)
                assert (dispute.disputed_claim_id, dispute.line_ids) == (charge.claim.id, [charge.claim.id])
                found = claimed(await decide(place, dispute)).refund
                assert found is not None
                made = found
            assert (made.payment_id, made.state) == (charge.payment.id, "succeeded")
            assert made.shares == [Share(payer="host", amount=3_000)]
            assert (await place.books())["EUR"] == {**before, f"payout:{host.id}": 0}
            booking = await one(place, Booking, place.booking.id)
            assert [line.refunded for line in booking.lines] == [0, 3_000]
            await _agree(place)

    asyncio.run(story())


def test_who_bears_a_charge_that_goes_back_can_still_be_said(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            charge = claimed(await decide(place, await ready_claim(place, 3_000))).claim
            split = [Share(payer="platform", amount=1_000)]
            half = await _dispute(place, 1_000, line_ids=[charge.id])
            done = claimed(await decide(place, half, shares=split))
            assert done.refund is not None
            assert done.refund.shares == split
            gift = receipt(
                await place.refund(500, payment_id=charge.payment_id, line_ids=[charge.id], reason="goodwill")
            ).refund
            assert gift.shares == [], "a gift is the marketplace's"
            assert (await place.books())["EUR"][f"payout:{host.id}"] == -3_000
            assert (await place.books())["EUR"]["platform"] == 1_500

    asyncio.run(story())
