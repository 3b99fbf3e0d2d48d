"""A damaged local copy and a full disk, as the desk meets them."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from agent_console.contract.commands import TicketPatch
from agent_console.desk.outbox_entry import MOVES, OutboxEntry
from agent_console.desk.queries import ViewQuery
from agent_console.desk.signing_in import resume
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import Connection, OutboxState
from tests.desk.conftest import World, a_desk, profile_of, until


@pytest.mark.parametrize("readable", [True, False])
def test_a_damaged_copy_is_replaced_and_read_anew(world: World, tmp_path: Path, readable: bool) -> None:
    async def work() -> None:
        receipt = await asyncio.to_thread(world.guest_writes, "Before the damage.")
        profile = profile_of(world, tmp_path)
        async with a_desk(profile) as desk:
            vault = desk.vault
            await until(lambda: desk.sync_total and desk.sync_done == desk.sync_total)
            case = await desk.open_case(receipt["ticket"]["id"])
            case.edit_draft(text="Typed before the damage.")
        content = bytearray(profile.file.read_bytes())
        if readable:
            # Pages at the end: some tickets, messages or words, and nothing that the start needs.
            content[-4096 * 3 :] = os.urandom(4096 * 3)
        else:
            content[:4096] = os.urandom(4096)
        profile.file.write_bytes(content)
        desk = await resume(profile, vault)
        told: list[Fault] = []
        desk.faults.connect(told.append)
        try:
            desk.start()
            await until(lambda: desk.connection is Connection.LIVE)
            shown = desk.ticket_list(ViewQuery(snoozed="any"))
            await until(lambda: shown.index_of(receipt["ticket"]["id"]) >= 0)
            if not readable:
                assert [fault.code for fault in told] == ["store_unopened"]
                assert not told[0].details["complete"] and Path(str(told[0].details["aside"])).exists()  # noqa: ASYNC240
            case = await desk.open_case(receipt["ticket"]["id"])
            case.edit_draft(text="Typed after it.")
            await until(lambda: case.draft_kept)
        finally:
            await desk.close()

    asyncio.run(work())


CHILD = """
    import asyncio, json, resource, signal, sys
    from pathlib import Path
    from agent_console.desk.profile import Profile
    from agent_console.desk.signing_in import sign_in
    from agent_console.desk.vault import FallbackVault
    from agent_console.domain.faults import StoreFault
    from agent_console.domain.kinds import Connection
    from tests.desk.conftest import until
    from tests.support.platform import PASSWORD

    async def main(url, folder, ticket_id):
        profile = Profile(name="test", url=url, email="aigul@desk.example", folder=Path(folder))
        desk = await sign_in(profile, PASSWORD, FallbackVault(profile.folder))
        codes = []
        desk.faults.connect(lambda fault: codes.append(fault.code))
        desk.start()
        await until(lambda: desk.connection is Connection.LIVE and desk.sync_done == desk.sync_total)
        case = await desk.open_case(ticket_id)
        await until(lambda: case.state.value == "ready")
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        case.edit_draft(text="Typed on a full disk.", channel="chat")
        await until(lambda: "disk_full" in codes)
        refused = ""
        try:
            await case.send()
        except StoreFault as fault:
            refused = fault.code
        await case.close()
        case = await desk.open_case(ticket_id)
        kept = case.draft.text
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await case.send()
        await until(lambda: not desk.outbox.entries)
        print(json.dumps({"refused": refused, "kept": kept, "left": case.draft.text}))
        await desk.close()

    asyncio.run(main(*sys.argv[1:]))
"""


def test_a_full_disk_stops_sending_and_keeps_what_is_typed(world: World, tmp_path: Path) -> None:
    ticket_id = world.guest_writes("Is your disk full?")["ticket"]["id"]
    arguments = [world.platform.url, str(tmp_path), ticket_id]
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(CHILD), *arguments], stdout=subprocess.PIPE, timeout=60, check=True
    )
    assert json.loads(done.stdout) == {"refused": "disk_full", "kept": "Typed on a full disk.", "left": ""}
    said = [message["text"] for message in world.case(ticket_id)["messages"]]
    assert said == ["Is your disk full?", "Typed on a full disk."]


def test_an_entry_only_moves_as_it_may() -> None:
    entry = OutboxEntry(
        key="k", kind="patch", ticket_id="t", state=OutboxState.HELD, created_at=0.0, command=TicketPatch()
    )
    assert set(MOVES) == set(OutboxState)
    for start in OutboxState:
        for end in OutboxState:
            before = replace(entry, state=start)
            if end is start or end in MOVES[start]:
                assert before.moved(end).state is end
            else:
                with pytest.raises(ValueError, match="cannot become"):
                    before.moved(end)
