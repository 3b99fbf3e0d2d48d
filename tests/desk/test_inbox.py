"""Views, counts, saved views, search, canned replies, colleagues at the same case, files, clocks."""

from __future__ import annotations

import asyncio
import uuid
from pathlib import Path

from agent_console.contract.routes import CANNED_REPLIES, IDEMPOTENCY_KEY
from agent_console.desk.case import CaseState, DraftFile
from agent_console.desk.queries import ACTIVE, Order, ViewQuery
from agent_console.desk.ticket_list import ListOp
from tests.desk.conftest import World, a_desk, profile_of, until


def test_views_count_and_are_saved(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        receipt = await asyncio.to_thread(world.guest_writes, "Count me.")
        profile = profile_of(world, tmp_path)
        async with a_desk(profile) as desk:
            vault = desk.vault
            keys = [view.key for view in desk.views.all if view.section == "inbox"]
            assert keys == ["mine", "unassigned", "due", "waiting", "snoozed", "all_open", "solved"]
            await until(lambda: desk.views.counts.get("unassigned", 0) > 0)
            mine = desk.views.counts.get("mine", 0)
            case = await desk.open_case(receipt["ticket"]["id"])
            assert desk.me is not None
            await case.change(assignee_id=desk.me.id)
            await until(lambda: desk.views.counts["mine"] == mine + 1)
            saved = await desk.views.save("Urgent mails", ViewQuery(channels=("email",), order=Order.PRIORITY))
        async with a_desk(profile, vault) as desk:
            assert desk.views.view(saved.key) == saved
            await desk.views.delete(saved.key)
            assert desk.views.view(saved.key) is None

    asyncio.run(work())


def test_a_list_changes_in_steps_and_never_jumps(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            await until(lambda: desk.sync_total and desk.sync_done == desk.sync_total)
            marker = f"marker{uuid.uuid4().hex[:8]}"
            first = await asyncio.to_thread(world.guest_writes, f"{marker} one")
            await until(lambda: desk.views.counts)
            shown = desk.ticket_list(ViewQuery(statuses=ACTIVE, order=Order.OLDEST))
            await until(lambda: not shown.loading and shown.index_of(first["ticket"]["id"]) >= 0)
            ops: list[ListOp] = []
            lengths: list[int] = []
            shown.before.connect(lambda op: lengths.append(shown.length))
            shown.after.connect(ops.append)
            second = await asyncio.to_thread(world.guest_writes, f"{marker} two")
            await until(lambda: shown.index_of(second["ticket"]["id"]) >= 0)
            assert [op.kind for op in ops] == ["insert"] and lengths == [shown.length - 1]
            assert ops[0].first == ops[0].last == shown.length - 1
            found = desk.ticket_list(ViewQuery(text=marker))
            await until(lambda: found.length == 2)
            found.set_query(ViewQuery(text=f"{marker} two"))
            await until(lambda: found.length == 1 and not found.loading)
            assert found.id_at(0) == second["ticket"]["id"] and found.index_of(first["ticket"]["id"]) == -1

    asyncio.run(work())


def test_a_canned_reply_is_found_and_filled_in_the_guests_language(world: World, tmp_path: Path) -> None:
    bodies = {
        "en": "Dear {{ customer.first_name }}, {{ agent.first_name }} here.",
        "ru": "Здравствуйте, {{ customer.name }}!",
    }
    answer = world.http.post(
        CANNED_REPLIES,
        headers={IDEMPOTENCY_KEY: str(uuid.uuid4())},
        json={"shortcut": "hello", "title": "Greeting", "topic": "general", "bodies": bodies, "fallback": "en"},
    )
    assert answer.status_code in (200, 201), answer.text

    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            found = await until(lambda: desk.replies.find("/hel"))
            assert desk.replies.find("greet gen")[0].id == found[0].id
            assert not desk.replies.find("nothing like it")
            receipt = await asyncio.to_thread(world.guest_writes, "Hello", language="en")
            case = await desk.open_case(receipt["ticket"]["id"])
            await until(lambda: case.state is CaseState.READY)
            assert desk.replies.fill(found[0], case, "en").text == "Dear Gulnara, Aigul here."
            assert desk.replies.fill(found[0], case, "ru").text == "Здравствуйте, Gulnara Guest!"
            assert desk.replies.fill(found[0], case, "hy").text.startswith("Dear Gulnara")

    asyncio.run(work())


def test_colleagues_see_each_other_and_files_arrive(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        receipt = await asyncio.to_thread(world.guest_writes, "Who is here?")
        ticket_id = receipt["ticket"]["id"]
        async with (
            a_desk(profile_of(world, tmp_path / "a")) as aigul,
            a_desk(profile_of(world, tmp_path / "b", email="berik@desk.example")) as berik,
        ):
            hers, his = await aigul.open_case(ticket_id), await berik.open_case(ticket_id)
            await until(lambda: hers.state is CaseState.READY and his.state is CaseState.READY)
            his.set_presence("writing")
            await until(lambda: [presence.state for presence in hers.presence] == ["writing"])
            assert berik.me is not None and hers.presence[0].agent_id == berik.me.id
            await his.close()
            await until(lambda: not hers.presence)

            report = await hers.clock_report()
            assert report.ticket_id == ticket_id and report.clocks
            picture = b"\x89PNG\r\n\x1a\n" + bytes(200)
            hers.edit_draft(text="See the map.", attachments=[DraftFile(name="../map.png", content=picture)])
            await hers.send()
            await until(lambda: not aigul.outbox.entries)
            sent = await until(
                lambda: next(
                    (item.message for item in hers.timeline if item.message and item.message.attachments), None
                )
            )
            assert "/" not in sent.attachments[0].name
            assert await berik.attachment(sent.attachments[0].id) == picture
            # A note holds nobody up, and reading marks the ticket.
            hers.edit_draft(text="Called the host.", public=False)
            await hers.send()
            await until(lambda: [item.kind for item in hers.timeline if item.kind != "event"][-1] == "note")

    asyncio.run(work())
