"""The main job, from the guest's first message to the refund, in real console windows on a real platform process."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from agent_console.contract import routes
from agent_console.contract.commands import CaseFile
from tests.e2e.console_process import ConsoleProcess, keyring_is_there
from tests.e2e.world import AGENT, CODE, COLLEAGUE, GUEST, LEAD, SHORTCUT, guest_writes
from tests.support.platform import PASSWORD, PlatformProcess

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

Consoles = Callable[..., ConsoleProcess]
QUESTION = "Дверь не открывается, код не подходит."
REFUND = "20000"
IN_TENGE = 2_000_000


def case_of(platform: PlatformProcess, ticket_id: str) -> CaseFile:
    """The case as the platform's database has it."""
    with platform.client(LEAD) as http:
        answer = http.get(routes.CASE_FILE.format(ticket_id=ticket_id))
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=CaseFile)


def wait_for(condition: Callable[[], Any], what: str, timeout: float = 30) -> Any:
    """What the condition gives, once it gives something."""
    end = time.monotonic() + timeout
    while not (found := condition()):
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)
    return found


def open_case(console: ConsoleProcess) -> None:
    """The newest case, from the list of what nobody has taken, by keys alone."""
    console.key("G, U")
    console.see(QUESTION)
    console.key("J")
    console.key("Return")
    console.see("Studio at the opera")


def test_from_first_message_to_refund(desk: PlatformProcess, console: Consoles) -> None:
    agent, colleague = console("agent"), console("colleague")
    for window, email in ((agent, AGENT), (colleague, COLLEAGUE)):
        window.sign_in(desk.url, email, PASSWORD)
        window.see("synced")
    agent.see("keyring")
    for window in (agent, colleague):
        window.key("G, U")

    ticket = guest_writes(desk, QUESTION)["ticket"]
    agent.see(QUESTION)
    colleague.see(QUESTION)

    open_case(agent)
    agent.see(GUEST)
    agent.see(CODE)
    agent.see("First reply")
    open_case(colleague)

    # A canned reply, in the guest's language, filled from the booking.
    agent.key("R")
    agent.type("/" + SHORTCUT)
    agent.see("Door code")
    agent.key("Return")
    agent.see("Здравствуйте, Madina! Код двери: 4711#.")
    agent.key("Ctrl+Return")
    colleague.see("Код двери: 4711#.")

    # A part of the money goes back: typed, then one deliberate press on a button that names the amount.
    agent.press("Refund…")
    agent.see("₸400,000.00 of ₸400,000.00 can still be given back")
    agent.see("Choose a reason")
    agent.fill("Note for colleagues and the audit trail", "One night without the door")
    agent.focus("Reason")
    agent.type("No")
    agent.fill("Amount", REFUND)
    agent.key("Return")
    agent.see("Give back ₸20,000.00 of ₸400,000.00")
    assert not case_of(desk, ticket["id"]).refunds, "Return in a field must not move money"
    agent.press("Tell the customer")
    agent.press("Give back ₸…")
    agent.see("Given back")
    agent.press("Close")

    # Answering took the case, so it is in the agent's own list now.
    agent.focus("Mine…")
    agent.key("G, M")
    agent.focus("Cases")
    agent.key("J")
    agent.key("E")
    wait_for(lambda: case_of(desk, ticket["id"]).ticket.status == "solved", "the case to be solved")

    case = case_of(desk, ticket["id"])
    assert [message.text for message in case.messages if message.author == "agent"] == [
        "Здравствуйте, Madina! Код двери: 4711#."
    ]
    (refund,) = case.refunds
    assert (refund.amount, refund.currency, refund.state) == (IN_TENGE, "KZT", "succeeded")
    assert case.payments[0].refunded == IN_TENGE
    with desk.client(LEAD) as http:
        legs = http.get(routes.LEDGER.format(booking_id=case.bookings[0].id)).json()
        audit = http.get(routes.AUDIT).json()
    legs = legs["legs"] if isinstance(legs, dict) else legs
    assert sum(leg["amount"] for leg in legs) == 0
    assert sorted(leg["amount"] for leg in legs if leg.get("refund_id") == refund.id)[-1] == IN_TENGE
    rows = audit["rows"] if isinstance(audit, dict) else audit
    assert any(row["object_id"] == refund.id for row in rows)

    # The other console shows it all without having been touched.
    colleague.see("given back")
    colleague.see("Status: Solved")
    assert agent.close() == 0
    assert colleague.close() == 0


def test_a_killed_console_loses_neither_draft_nor_intent(desk: PlatformProcess, console: Consoles) -> None:
    if not keyring_is_there():
        pytest.skip("no Secret Service can be run here")
    ticket = guest_writes(desk, QUESTION)["ticket"]
    agent = console("agent", keyring=True)
    agent.sign_in(desk.url, AGENT, PASSWORD)
    agent.see("synced")
    open_case(agent)
    agent.key("R")
    agent.type("I am calling the host, please wait")
    agent.see("Draft kept")
    agent.kill()

    # The sign-in comes out of the keyring, the words out of the encrypted file.
    agent = console("agent", keyring=True)
    agent.see("synced")
    open_case(agent)
    agent.see("I am calling the host, please wait")

    # An intent that was confirmed while the platform was down outlives the console, and happens once.
    desk.kill()
    agent.see("Offline")
    agent.focus("Message")
    agent.key("Ctrl+Return")
    agent.see("Waiting for the connection")
    agent.kill()
    desk.start()
    agent = console("agent", keyring=True)
    agent.see("synced")
    wait_for(lambda: [m for m in case_of(desk, ticket["id"]).messages if m.author == "agent"], "the reply to arrive")
    sent = [m.text for m in case_of(desk, ticket["id"]).messages if m.author == "agent"]
    assert sent == ["I am calling the host, please wait"]
    assert agent.close() == 0
