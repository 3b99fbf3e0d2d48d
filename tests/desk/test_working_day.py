"""What an agent does, through the desk, on a real platform."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

from agent_console.contract.commands import TicketPatch
from agent_console.desk.case import CaseState
from agent_console.desk.queries import ViewQuery
from agent_console.desk.ticket_action import TicketAction
from agent_console.domain.kinds import OutboxState
from tests.desk.conftest import World, a_desk, profile_of, until


def test_a_message_is_in_the_list_and_answered(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            assert desk.me is not None and "reply" in {right.lower() for right in desk.permissions}
            shown = desk.ticket_list(ViewQuery(statuses=("new", "open")))
            await until(lambda: not shown.loading)
            receipt = await asyncio.to_thread(world.guest_writes, "The door does not open.")
            ticket_id = receipt["ticket"]["id"]
            await until(lambda: shown.index_of(ticket_id) >= 0)
            row = shown.row(shown.index_of(ticket_id))
            assert row is not None and row.unread and row.customer_name == "Gulnara Guest"

            case = await desk.open_case(ticket_id)
            await until(lambda: case.state is CaseState.READY)
            assert [item.kind for item in case.timeline if item.kind != "event"] == ["message"]
            await case.mark_read()
            case.edit_draft(text="I am calling the host.", channel="chat")
            entry = await case.send(status="pending")
            assert entry.state in (OutboxState.READY, OutboxState.SENDING)
            assert case.ticket.status == "pending"
            await until(lambda: not desk.outbox.entries)
            await until(lambda: [i.kind for i in case.timeline if i.kind != "event"] == ["message", "message"])
            assert case.draft.empty
            there = await asyncio.to_thread(world.case, ticket_id)
            assert [message["text"] for message in there["messages"]][-1] == "I am calling the host."
            assert there["ticket"]["status"] == "pending"
            await until(lambda: shown.index_of(ticket_id) < 0)

    asyncio.run(work())


def test_changes_of_two_people_meet(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        receipt = await asyncio.to_thread(world.guest_writes, "Where do I park?")
        ticket_id = receipt["ticket"]["id"]
        async with (
            a_desk(profile_of(world, tmp_path / "a")) as aigul,
            a_desk(profile_of(world, tmp_path / "b", email="berik@desk.example")) as berik,
        ):
            hers, his = await aigul.open_case(ticket_id), await berik.open_case(ticket_id)
            await until(lambda: hers.state is CaseState.READY and his.state is CaseState.READY)
            # Both from the same version: different fields do not collide, and nobody is asked.
            await asyncio.gather(hers.change(priority="urgent"), his.change(tags=["parking"]))
            await until(lambda: not aigul.outbox.entries and not berik.outbox.entries)
            await until(lambda: hers.ticket.tags == ["parking"] and his.ticket.priority == "urgent")
            entries = await aigul.bulk([ticket_id], TicketAction(patch=TicketPatch(priority="low"), add_tags=("vip",)))
            assert len(entries) == 1
            await until(lambda: his.ticket.priority == "low" and his.ticket.tags == ["parking", "vip"])

    asyncio.run(work())


def test_a_case_opened_again_at_once_still_has_what_was_typed(world: World, tmp_path: Path) -> None:
    ticket_id = world.guest_writes("Where do I park?")["ticket"]["id"]

    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            shown = desk.ticket_list(ViewQuery(snoozed="any"))
            await until(lambda: shown.index_of(ticket_id) >= 0)
            case = await desk.open_case(ticket_id)
            case.edit_draft(text="In the yard, ")
            # The disk is busy for a moment, so what was typed is still on its way when the case is opened again.
            released = threading.Event()
            busy = asyncio.create_task(desk.store.write(lambda db: released.wait(10)))
            closing = asyncio.create_task(case.close())
            await asyncio.sleep(0)
            again = await desk.open_case(ticket_id)
            assert again.draft.text == "In the yard, "
            released.set()
            await asyncio.gather(busy, closing)
            again.edit_draft(text="In the yard, gate 2.")
            await again.close()
            assert (await desk.open_case(ticket_id)).draft.text == "In the yard, gate 2."

    asyncio.run(work())
