"""Signing in, going on without a network, the first sync cut to pieces, the program killed, secrets."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from agent_console.desk.case import CaseState
from agent_console.desk.queries import ACTIVE, ViewQuery
from agent_console.desk.signals import Signal
from agent_console.desk.signing_in import resume, sign_in
from agent_console.desk.vault import REFRESH_TOKEN, FallbackVault, MemoryVault, open_vault, store_key
from agent_console.domain.faults import Fault, Offline, SignedOut, WrongAddress, WrongPassword
from agent_console.domain.kinds import Connection
from agent_console.store.reading import meta, set_meta
from agent_console.store.store import Store
from tests.desk.conftest import World, a_desk, impatient, profile_of, until
from tests.support.faulty_proxy import FaultyProxy, Mode, always
from tests.support.platform import PASSWORD


def test_the_door_says_what_is_wrong(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        vault = FallbackVault(tmp_path)
        with pytest.raises(WrongPassword):
            await sign_in(profile_of(world, tmp_path), "not it", vault)
        with pytest.raises(Offline):
            await sign_in(profile_of(world, tmp_path, url="http://127.0.0.1:9"), PASSWORD, vault)
        with pytest.raises(WrongAddress):
            await sign_in(profile_of(world, tmp_path, url="http://desk.example.com"), PASSWORD, vault)
        with pytest.raises(SignedOut):
            await resume(profile_of(world, tmp_path), vault)
        assert not [file for file in tmp_path.iterdir() if file.suffix == ".db"]  # noqa: ASYNC240 - a test may wait

    asyncio.run(work())


def test_a_start_without_the_platform_shows_what_is_known(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        receipt = await asyncio.to_thread(world.guest_writes, "Known before.")
        async with FaultyProxy(world.platform.url) as proxy:
            profile = profile_of(world, tmp_path, url=proxy.url)
            async with a_desk(profile) as desk:
                vault = desk.vault
                await until(lambda: desk.sync_total and desk.sync_done == desk.sync_total)
                me = desk.me
            proxy.plan = always("refuse")
            async with a_desk(profile, vault, live=False) as desk:
                assert desk.me == me and desk.permissions
                shown = desk.ticket_list(ViewQuery(statuses=ACTIVE))
                await until(lambda: shown.index_of(receipt["ticket"]["id"]) >= 0)
                await until(lambda: desk.connection is Connection.OFFLINE)
                assert desk.connection_text
                case = await desk.open_case(receipt["ticket"]["id"])
                await until(lambda: case.state is CaseState.OFFLINE_COPY)
                assert [item.message.text for item in case.timeline if item.message] == ["Known before."]
                unknown = await desk.open_case("00000000-0000-4000-8000-000000000000")
                await until(lambda: unknown.state is CaseState.FAILED)
                assert unknown.fault is not None and not unknown.known
                proxy.plan = always("pass")
                desk.try_now()
                await until(lambda: case.state is CaseState.READY)

    asyncio.run(work())


def test_a_first_sync_in_pieces_is_whole_in_the_end(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        ids = {(await asyncio.to_thread(world.guest_writes, f"Piece {n}."))["ticket"]["id"] for n in range(12)}
        modes: list[Mode] = ["pass", "truncate", "pass", "garble", "pass", "swallow"]
        turns = 0

        def plan() -> Mode:
            nonlocal turns
            turns += 1
            return modes[turns % len(modes)] if turns < 30 else "pass"

        async with FaultyProxy(world.platform.url) as proxy:
            vault = FallbackVault(tmp_path)
            profile = profile_of(world, tmp_path, url=proxy.url)
            async with a_desk(profile, vault):
                pass  # signed in; now from nothing, on a bad line
            for file in tmp_path.glob("*.db*"):  # noqa: ASYNC240 - a test may wait for its disk
                file.unlink()
            proxy.plan = plan
            async with a_desk(profile, vault, live=False) as desk:
                async with impatient(desk):
                    await until(lambda: desk.sync_total and desk.sync_done == desk.sync_total, 40)
                shown = desk.ticket_list(ViewQuery(snoozed="any"))
                await until(lambda: not shown.loading)
                shown.want(0, shown.length - 1)
                await until(lambda: ids <= {shown.id_at(index) for index in range(shown.length)})
                found = desk.ticket_list(ViewQuery(text="piece"))
                await until(lambda: found.length >= 12)

    asyncio.run(work())


CHILD = """
    import asyncio, sys
    from pathlib import Path
    from agent_console.desk.profile import Profile
    from agent_console.desk.signing_in import sign_in
    from agent_console.desk.vault import FallbackVault
    from tests.desk.conftest import until
    from tests.support.platform import PASSWORD

    async def main(url, folder, ticket_id):
        profile = Profile(name="test", url=url, email="aigul@desk.example", folder=Path(folder))
        desk = await sign_in(profile, PASSWORD, FallbackVault(profile.folder))
        desk.start()
        case = await desk.open_case(ticket_id)
        case.edit_draft(text="Confirmed by the agent.", channel="email")
        await case.send()
        case.edit_draft(text="Half a sent")
        await until(lambda: case.draft_kept)
        print("typed", flush=True)
        await asyncio.sleep(600)

    asyncio.run(main(*sys.argv[1:]))
"""


def test_killed_without_warning_nothing_confirmed_or_typed_is_lost(world: World, tmp_path: Path) -> None:
    ticket_id = world.guest_writes("Please answer by mail.", channel="email")["ticket"]["id"]
    arguments = [world.platform.url, str(tmp_path), ticket_id]
    child = subprocess.Popen([sys.executable, "-c", textwrap.dedent(CHILD), *arguments], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"typed\n"
    child.send_signal(signal.SIGKILL)  # inside the undo window: the reply has not left
    child.communicate()

    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            case = await desk.open_case(ticket_id)
            assert case.draft.text == "Half a sent"
            await until(lambda: not desk.outbox.entries)
            there = await asyncio.to_thread(world.case, ticket_id)
            assert [message["text"] for message in there["messages"]][1:] == ["Confirmed by the agent."]

    asyncio.run(work())


def test_the_session_ends_and_nothing_typed_is_lost(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        receipt = await asyncio.to_thread(world.guest_writes, "Still there?")
        async with a_desk(profile_of(world, tmp_path)) as desk:
            vault = desk.vault
        await vault.put("test", REFRESH_TOKEN, "stolen and revoked")
        async with a_desk(profile_of(world, tmp_path), vault, live=False) as desk:
            await until(lambda: desk.connection is Connection.SIGNED_OUT)
            case = await desk.open_case(receipt["ticket"]["id"])
            case.edit_draft(text="Typed while signed out.", channel="chat")
            await case.send()
            with pytest.raises(WrongPassword):
                await desk.sign_in_again("wrong")
            await desk.sign_in_again(PASSWORD)
            await until(lambda: desk.connection is Connection.LIVE and not desk.outbox.entries)
            there = await asyncio.to_thread(world.case, case.id)
            assert there["messages"][-1]["text"] == "Typed while signed out."

    asyncio.run(work())


def test_secrets_without_a_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

    async def work() -> None:
        import keyring
        import keyring.backends.fail

        keyring.set_keyring(keyring.backends.fail.Keyring())
        vault = await open_vault(tmp_path)
        assert not vault.persistent and not vault.temporary and "keyring" in vault.explanation
        with pytest.raises(SignedOut):
            await store_key(vault, "a/../b")
        await vault.unlock("a/../b", PASSWORD)
        key = await store_key(vault, "a/../b")
        await vault.put("a/../b", REFRESH_TOKEN, "token")
        (file,) = tmp_path.iterdir()  # noqa: ASYNC240 - a test may wait for its disk
        salt = file.read_text()
        assert len(key) == 32 and len(salt) == 32
        assert not any(secret in salt for secret in (key.hex(), "token", PASSWORD))
        again = FallbackVault(tmp_path)
        await again.unlock("a/../b", PASSWORD)
        assert await store_key(again, "a/../b") == key and await again.get("a/../b", REFRESH_TOKEN) is None
        other = FallbackVault(tmp_path)
        await other.unlock("a/../b", f"{PASSWORD}!")
        assert await store_key(other, "a/../b") != key

    asyncio.run(work())


def test_a_copy_of_another_password_is_set_aside_and_not_destroyed(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        receipt = await asyncio.to_thread(world.guest_writes, "Before the new password.")
        profile = profile_of(world, tmp_path)
        before = FallbackVault(tmp_path)
        await before.unlock(profile.name, "the password before")
        old = await Store.open(profile.file, await store_key(before, profile.name))
        await old.write(lambda db: set_meta(db, "typed", b"not yet sent"))
        await old.close()
        desk = await sign_in(profile, PASSWORD, FallbackVault(tmp_path))
        told: list[Fault] = []
        desk.faults.connect(told.append)
        try:
            desk.start()
            await until(lambda: told)
            assert [fault.code for fault in told] == ["store_unopened"]
            shown = desk.ticket_list(ViewQuery(snoozed="any"))
            await until(lambda: shown.index_of(receipt["ticket"]["id"]) >= 0)
        finally:
            await desk.close()
        kept = await Store.open(Path(str(told[0].details["aside"])), await store_key(before, profile.name))
        assert await kept.read(lambda db: meta(db, "typed")) == b"not yet sent"
        await kept.close()

    asyncio.run(work())


def test_the_demo_leaves_nothing_behind(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        profile = profile_of(world, tmp_path / "never")
        desk = await sign_in(profile, PASSWORD, MemoryVault())
        file = desk.store.path
        assert file.exists() and not profile.folder.exists() and desk.vault.explanation == ""
        await desk.close()
        assert not file.parent.exists()

    asyncio.run(work())


def test_listeners_come_and_go_while_they_are_told() -> None:
    told: list[str] = []
    signal_: Signal[str] = Signal()
    leave = signal_.connect(lambda word: told.append(f"first {word}"))
    signal_.connect(lambda _: leave())
    signal_.connect(lambda word: told.append(f"third {word}"))
    signal_.emit("a")
    leave()
    signal_.emit("b")
    assert told == ["first a", "third a", "third b"]
