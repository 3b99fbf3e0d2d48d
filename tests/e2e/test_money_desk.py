"""The money desk in real console windows: lines and approval, evidence, a cut connection, figures gone stale."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import httpx
import msgspec
import pytest

from agent_console.contract import routes
from agent_console.contract.commands import CaseFile
from agent_console.contract.entities import Booking, Customer
from agent_console.platform_server.store import Store, new_id
from tests.e2e.console_process import ConsoleProcess
from tests.e2e.test_bad_days import Between, between
from tests.e2e.test_main_job import QUESTION, Consoles, case_of, open_case, wait_for
from tests.e2e.world import AGENT, COLLEAGUE, GUEST, LEAD, guest_writes
from tests.support.platform import PASSWORD, PlatformProcess

__all__ = ["between"]

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

TENGE = 100
PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
"""One pixel, in base64 as it travels."""


def at_desk(console: Consoles, name: str, url: str, email: str) -> ConsoleProcess:
    """A console of somebody who is signed in."""
    window = console(name)
    window.sign_in(url, email, PASSWORD)
    window.see("synced")
    return window


def legs_of(platform: PlatformProcess, case: CaseFile) -> list[dict[str, Any]]:
    """The ledger of the case's booking."""
    with platform.client(LEAD) as http:
        legs: list[dict[str, Any]] = http.get(routes.LEDGER.format(booking_id=case.bookings[0].id)).json()
        return legs


def settled(platform: PlatformProcess, ticket_id: str, state: str = "succeeded") -> CaseFile:
    """The case once its only refund has come to that state."""
    wait_for(
        lambda: [refund.state for refund in case_of(platform, ticket_id).refunds] == [state], f"a refund that {state}"
    )
    return case_of(platform, ticket_id)


def give_a_host(platform: PlatformProcess, ticket_id: str) -> None:
    """The booking of the case gets a host, as a company's own back end would have it."""

    booking_id = case_of(platform, ticket_id).bookings[0].id

    async def give() -> None:
        async with Store.open(platform.database) as store, store.unit() as unit:
            booking = await unit.get(Booking, booking_id)
            host = unit.add(Customer(id=new_id(), kind="host", name="Hasmik Host", created_at=booking.created_at))
            unit.save(msgspec.structs.replace(booking, counterparty_id=host.id))

    asyncio.run(give())


def choose(console: ConsoleProcess, field: str, entry: str) -> None:
    """Choose in a box by typing what its entry begins with."""
    console.focus(field)
    console.type(entry)
    console.see(entry)


def begin_refund(agent: ConsoleProcess, amount: str, note: str) -> None:
    """Everything of a refund by amount up to the button that confirms it."""
    agent.press("Refund…")
    agent.see("can still be given back")
    agent.press("By amount")
    choose(agent, "Reason", "No access")
    agent.fill("Note for colleagues and the audit trail", note)
    agent.fill("Amount", amount)


def test_refund_by_line_is_approved_for_less_in_a_second_console(desk: PlatformProcess, console: Consoles) -> None:
    ticket = guest_writes(desk, QUESTION)["ticket"]
    agent, lead = at_desk(console, "agent", desk.url, AGENT), at_desk(console, "lead", desk.url, LEAD)
    open_case(agent)
    agent.press("Refund…")
    agent.see("can still be given back")
    agent.press("By line")
    agent.press("Studio at the opera")
    agent.see("You may do this alone up to ₸50,000.00")
    choose(agent, "Reason", "No access")
    agent.fill("Note for colleagues and the audit trail", "Four nights in front of a locked door")
    agent.press("Ask for approval of ₸380,000.00")
    agent.see("Waiting for approval")
    waiting = case_of(desk, ticket["id"])
    assert [(refund.amount, refund.state) for refund in waiting.refunds] == [(380_000 * TENGE, "waiting_approval")]
    assert waiting.payments[0].refundable == 20_000 * TENGE, "what is asked for is held back"
    assert not [leg for leg in legs_of(desk, waiting) if leg.get("refund_id")], "nothing has moved yet"

    # The lead hears of it without having looked, reads the whole story, and gives less.
    lead.press("Look at it")
    lead.see(f"Aliya asks to give back ₸380,000.00 to {GUEST}.")
    lead.see("Four nights in front of a locked door")
    lead.see("No access")
    lead.see(QUESTION)
    lead.fill("Amount", "300000")
    lead.fill("Note", "The cleaning was done")
    lead.press(f"Approve ₸300,000.00 for {GUEST}")
    case = settled(desk, ticket["id"])
    (refund,) = case.refunds
    assert (refund.amount, refund.asked) == (300_000 * TENGE, 380_000 * TENGE)
    assert [line.refunded for line in case.bookings[0].lines] == [300_000 * TENGE, 0], "of the nights alone"
    assert not [message for message in case.messages if message.author == "agent"], (
        "words about another sum would be wrong"
    )
    assert (case.payments[0].refunded, case.payments[0].pending) == (300_000 * TENGE, 0)
    legs = legs_of(desk, case)
    assert sum(leg["amount"] for leg in legs) == 0
    assert (
        sum(leg["amount"] for leg in legs if leg.get("refund_id") == refund.id and leg["amount"] > 0) == 300_000 * TENGE
    )
    lead.see("Approved")
    agent.see("Given back")
    agent.press("Close")
    assert agent.close() == 0
    assert lead.close() == 0


def test_nobody_approves_their_own_request(desk: PlatformProcess, console: Consoles) -> None:
    guest_writes(desk, QUESTION)
    agent = at_desk(console, "agent", desk.url, AGENT)
    open_case(agent)
    begin_refund(agent, "200000", "Three nights")
    agent.press("Ask for approval of ₸200,000.00")
    agent.see("Waiting for approval")
    agent.press("Close")
    agent.focus("Cases")
    agent.key("G, A")
    agent.see("nobody approves their own request")
    assert not any(text.startswith("Approve") for text in agent.do("texts"))
    agent.press("Withdraw the request")
    agent.see_no_more("Withdraw the request")
    assert agent.close() == 0


def test_damage_is_claimed_with_evidence_answered_and_granted(desk: PlatformProcess, console: Consoles) -> None:
    evidence = [{"name": "door.png", "content": PICTURE, "mime": "image/png"}]
    ticket = guest_writes(desk, QUESTION, attachments=evidence)["ticket"]
    give_a_host(desk, ticket["id"])
    agent = at_desk(console, "agent", desk.url, AGENT)
    open_case(agent)
    agent.see("Hasmik Host")
    agent.key("Ctrl+K")
    agent.type("Claim money")
    agent.key("Return")
    agent.see("What is claimed")
    choose(agent, "What is claimed", "Damage")
    agent.fill("Amount", "15000")
    agent.fill("What happened", "The lock was broken")
    agent.see("This claim needs evidence")
    agent.press("door.png…")
    agent.press("Claim ₸15,000.00")
    agent.see("Waiting for the answer")
    agent.press("Close")
    (claim,) = case_of(desk, ticket["id"]).claims
    assert (claim.amount, claim.state, len(claim.evidence)) == (15_000 * TENGE, "awaiting_answer", 1)

    # The guest calls and agrees; only then an agent decides, and the guest's card is charged.
    agent.press("Write down the answer…")
    agent.press("They agree to pay")
    agent.fill("In their words", "I am sorry, I will pay")
    agent.press("Write it down")
    wait_for(lambda: case_of(desk, ticket["id"]).claims[0].state == "ready", "the answer at the platform")
    agent.press("Close")
    agent.press("Decide…")
    agent.press("Grant it whole: ₸15,000.00")
    agent.fill("Why; for colleagues and the audit trail", "Agreed on the phone")
    agent.press("Grant ₸15,000.00")
    wait_for(lambda: case_of(desk, ticket["id"]).claims[0].state == "succeeded", "the charge")
    case = case_of(desk, ticket["id"])
    charged = [payment for payment in case.payments if payment.claim_id == claim.id]
    assert [payment.captured for payment in charged] == [15_000 * TENGE]
    assert sum(leg["amount"] for leg in legs_of(desk, case)) == 0
    assert agent.close() == 0


def test_a_refund_in_a_cut_connection_ends_succeeded_exactly_once(
    desk: PlatformProcess,
    console: Consoles,
    between: Between,
) -> None:
    ticket = guest_writes(desk, QUESTION)["ticket"]
    agent = at_desk(console, "agent", between.url, AGENT)
    open_case(agent)
    begin_refund(agent, "20000", "One night without the door")
    between.be_from("POST /v1/refunds", "swallow")
    agent.press("Give back ₸20,000.00")
    wait_for(lambda: case_of(desk, ticket["id"]).refunds, "the platform to have it, while the answer is lost")
    agent.see("The answer got lost")
    between.be("pass", cut=True)
    agent.see("Given back", timeout=60)
    case = settled(desk, ticket["id"])
    assert case.payments[0].refunded == 20_000 * TENGE
    assert len([leg for leg in legs_of(desk, case) if leg.get("refund_id") and leg["amount"] > 0]) == 1
    assert agent.close() == 0


def test_figures_that_moved_meanwhile_are_shown_and_nothing_is_given_on_the_old_ones(
    desk: PlatformProcess, console: Consoles
) -> None:
    ticket = guest_writes(desk, QUESTION)["ticket"]
    agent = at_desk(console, "agent", desk.url, AGENT)
    open_case(agent)
    begin_refund(agent, "20000", "One night without the door")
    agent.see("₸400,000.00 of ₸400,000.00 can still be given back")
    with desk.client(COLLEAGUE) as colleague:
        case = case_of(desk, ticket["id"])
        agent.press("Give back ₸20,000.00")
        # Before the undo window is over: the agent has confirmed, and nothing of it has left yet.
        give_back(colleague, case, 10_000 * TENGE)
    agent.see("₸390,000.00 of ₸400,000.00 can still be given back")
    agent.see("moved while you were deciding")
    assert [refund.amount for refund in settled(desk, ticket["id"]).refunds] == [10_000 * TENGE]
    agent.press("Give back ₸20,000.00")
    agent.see("Given back")
    wait_for(lambda: case_of(desk, ticket["id"]).payments[0].refunded == 30_000 * TENGE, "both refunds")
    assert agent.close() == 0


def give_back(http: httpx.Client, case: CaseFile, amount: int) -> None:
    """A colleague gives money back on the same booking, at another workstation."""
    answer = http.post(
        routes.REFUNDS,
        headers={routes.IDEMPOTENCY_KEY: str(uuid.uuid4())},
        json={
            "payment_id": case.payments[0].id,
            "amount": amount,
            "currency": "KZT",
            "reason": "no_access",
            "ledger_version": case.ledger_version,
        },
    )
    assert answer.status_code == 201, answer.text
