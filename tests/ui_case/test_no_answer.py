"""Saying that the customer's last word wants no answer: the reply clock ends, and nothing that came since is passed over."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from agent_console.contract.commands import TicketPatch
from agent_console.contract.entities import Ticket
from agent_console.desk.outbox_entry import OutboxEntry, overlay, patched_fields
from agent_console.desk.sender import untouched
from agent_console.domain.kinds import OutboxState
from tests.ui_case.seat import Seat
from tests.ui_case.things import NOON

NO_ANSWER = TicketPatch(no_answer_needed=True)


def owed(file: dict[str, Any]) -> list[str]:
    """The replies that support still owes."""
    clocks = (clock for clock in file["ticket"].get("clocks", []) if clock.get("side", "support") == "support")
    return [clock["metric"] for clock in clocks if clock["metric"].endswith("_reply") and "settled_at" not in clock]


def test_thank_you_ends_the_reply_clock(play) -> None:
    async def story(seat: Seat) -> None:
        receipt = await seat.open("Thank you, all is well")
        ticket_id = receipt["ticket"]["id"]
        assert seat.page.case is not None
        assert owed(await seat.at_platform(ticket_id)) == ["first_reply"]
        await seat.page.case.change(no_answer_needed=True)

        def told() -> bool:
            events = [item.event for item in seat.page.case.timeline if item.event is not None]
            return any(event.type == "clock" and event.data.get("what") == "no_answer_needed" for event in events)

        await seat.until(told, "the line in the history")
        assert owed(await seat.at_platform(ticket_id)) == []

    play(story)


def entry_for(ticket: Ticket) -> OutboxEntry:
    return OutboxEntry(
        key="k", kind="patch", ticket_id=ticket.id, state=OutboxState.READY, created_at=0.0, command=NO_ANSWER, base=ticket
    )  # fmt: skip


def test_it_changes_no_field_that_is_shown_and_stops_when_somebody_wrote_since() -> None:
    ticket = Ticket(
        id="t", number=1, subject="Thanks", market="stays", channel="chat", customer_id="c", created_at=NOON,
        updated_at=NOON, last_message_id="m1",
    )  # fmt: skip
    entry = entry_for(ticket)
    assert patched_fields(NO_ANSWER) == {}
    assert overlay(ticket, [entry]) == ticket
    renamed = msgspec.structs.replace(ticket, subject="Another", version=2)
    written = msgspec.structs.replace(ticket, last_message_id="m2", version=2)
    assert untouched(entry, renamed)
    assert not untouched(entry, written)
    assert untouched(replace(entry, command=TicketPatch(status="open")), written)
