"""Policy packs of an operator: read again when they change, mistakes named while the old rule, clocks with versions.

Time is an argument, so nobody waits for it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec import structs
from sqlalchemy import select

from agent_console.cli import main as command_line
from agent_console.contract import routes
from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import Ticket, TicketEvent
from agent_console.domain.authority import default_policy as shipped_limits
from agent_console.domain.faults import PolicyFault
from agent_console.domain.kinds import Role
from agent_console.platform_server.packs import shipped_text
from agent_console.platform_server.policies import Policies
from agent_console.platform_server.services.casefile import clock_report
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import audit, policy_switches, ticket_events
from tests.support.platform import database, platform_process, within  # noqa: F401

NOW = datetime(2026, 6, 11, 10, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def limits(amount: str) -> str:
    return f'[limits.action.refund.agent]\nKZT = "{amount}"\n'


def clocks(version: str, within: str) -> str:
    return f"""
version = "{version}"
[[rules]]
name = "within {within}"
metrics = ["first_reply"]
within = "{within}"
pause_in = ["pending"]
"""


@contextlib.asynccontextmanager
async def running(url: str, folder: Path, now: datetime = NOW) -> AsyncIterator[Policies]:
    """The policies of one more process at the same database."""
    async with Store.open(url) as store:
        policies = Policies(store, folder, lambda: now)
        await policies.start()
        yield policies


async def looked(policies: Policies, times: int = 2) -> int:
    """A change is taken over when it has stood still for one look."""
    return sum([await policies.step() for _ in range(times)])


async def opened(store: Store, at: datetime) -> Ticket:
    key = new_id()
    message = IntakeMessage(
        channel="chat", market="stays", sender=IntakeFrom(email=f"{key}@g.example"), text="Help", external_id=key
    )
    async with store.unit() as unit:
        return (await receive(unit, structs.replace(message, sent_at=at), now=at)).ticket


async def told(store: Store, ticket: Ticket) -> list[TicketEvent]:
    async with store.reading() as reader:
        table = ticket_events
        return await reader.select(TicketEvent, table.c.ticket_id == ticket.id, table.c.type == "policy")


async def noted(store: Store, file: str) -> list[tuple[str, dict[str, object]]]:
    async with store.reading() as reader:
        rows = await reader.execute(select(audit).where(audit.c.object_id == file).order_by(audit.c.seq))
        return [(row.action, msgspec.json.decode(row.data)) for row in rows]


async def first_reply(store: Store, ticket: Ticket, now: datetime) -> tuple[str, datetime | None, int]:
    async with store.reading() as reader:
        report = await clock_report(reader, ticket.id, now)
    clock = next(why.clock for why in report.clocks if why.clock.metric == "first_reply")
    return clock.state, clock.due_at, clock.elapsed_seconds


def limit(policies: Policies) -> int | None:
    return policies.store.packs.authority.limit(Role.AGENT, "KZT")


# --- the folder --------------------------------------------------------------------------------------------------------


def test_a_folder_overrides_file_by_file_and_a_change_is_taken_over(database: str, tmp_path: Path) -> None:  # noqa: F811
    folder = tmp_path / "rules"
    folder.mkdir()

    async def work(store: Store) -> None:
        policies = Policies(store, folder)
        await policies.start()
        assert limit(policies) == shipped_limits().limit(Role.AGENT, "KZT")
        (folder / "authority.toml").write_text(limits("5"))
        await policies.step()
        assert limit(policies) != 500, "a file that has just changed may be half written"
        await policies.step()
        assert limit(policies) == 500
        assert store.packs.refunds.markets, "the other packs are the shipped ones"
        (folder / "authority.toml").write_text(limits("7.50"))
        await looked(policies)
        async with store.reading() as reader:
            assert reader.packs.authority.limit(Role.AGENT, "KZT") == 750
        (folder / "authority.toml").unlink()
        await looked(policies)
        assert limit(policies) == shipped_limits().limit(Role.AGENT, "KZT")
        assert [action for action, _ in await noted(store, "authority.toml")] == ["policy.applied"] * 3

    within(database, work)


def test_a_mistake_is_named_with_its_line_while_the_old_pack_rules(database: str, tmp_path: Path) -> None:  # noqa: F811
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "authority.toml").write_text(limits("5"))

    async def work(store: Store) -> None:
        policies = Policies(store, folder)
        await policies.start()
        (folder / "authority.toml").write_text("\n" + limits("much"))
        (folder / "refunds.toml").write_text("[boats]\n")
        await looked(policies, 4)
        assert limit(policies) == 500
        assert "stays" in store.packs.refunds.markets
        action, data = (await noted(store, "authority.toml"))[-1]
        assert (action, data["line"]) == ("policy.refused", 3)
        assert "not an amount" in str(data["reason"])
        assert [action for action, _ in await noted(store, "refunds.toml")] == ["policy.refused"]
        (folder / "authority.toml").write_text(limits("6"))
        await looked(policies)
        assert limit(policies) == 600

    within(database, work)


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"x" * 1_100_000, limits("much").encode()], ids=["not text", "too large", "wrong"]
)
def test_nothing_is_served_under_a_pack_with_a_mistake(database: str, tmp_path: Path, content: bytes) -> None:  # noqa: F811
    (tmp_path / "authority.toml").write_bytes(content)

    async def work(store: Store) -> None:
        with pytest.raises(PolicyFault) as fault:
            await Policies(store, tmp_path).start()
        assert "authority.toml" in fault.value.what

    within(database, work)


def test_a_transaction_keeps_the_packs_that_it_began_with(database: str, tmp_path: Path) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        policies = Policies(store, tmp_path)
        await policies.start()
        async with store.reading() as reader:
            before = reader.packs
            (tmp_path / "authority.toml").write_text(limits("5"))
            await looked(policies)
            assert reader.packs is before
            assert store.packs is not before

    within(database, work)


# --- clocks ------------------------------------------------------------------------------------------------------------


def test_a_new_version_of_the_clocks_holds_from_its_moment_and_takes_no_pause_away(
    database: str,  # noqa: F811
    tmp_path: Path,
) -> None:
    file = tmp_path / "clocks.toml"
    file.write_text(clocks("1", "PT4H"))

    async def work(store: Store) -> None:
        async with running(database, tmp_path, NOW - 9 * MINUTE) as first:
            store = first.store
            ticket = await opened(store, NOW)
            for at, status in ((NOW + 10 * MINUTE, "pending"), (NOW + 70 * MINUTE, "open")):
                async with store.unit() as unit:
                    case = await Case.load(unit, ticket.id, at)
                    case.set_status(status, Teller())
                    case.finish()
            assert await first_reply(store, ticket, NOW + 80 * MINUTE) == (
                "running",
                NOW + timedelta(hours=5),
                20 * 60,
            )
        file.write_text(clocks("2", "PT2H"))
        switched = NOW + 80 * MINUTE
        async with running(database, tmp_path, switched) as second:
            store = second.store
            later = await opened(store, switched + MINUTE)
            # before any worker has written it into the history, and after it
            before = await first_reply(store, ticket, switched + 10 * MINUTE)
            assert await second.step() == 1
            after = await first_reply(store, ticket, switched + 10 * MINUTE)
            assert before == after == ("running", NOW + timedelta(hours=3), 30 * 60)
            (event,) = await told(store, ticket)
            assert (event.at, event.data) == (switched, {"from": "1", "to": "2"})
            assert await told(store, later) == []
            # what was in time under the old version stays so
            assert (await first_reply(store, ticket, NOW + 75 * MINUTE))[0] == "running"
            assert (await first_reply(store, later, switched + 2 * MINUTE))[1] == switched + MINUTE + 2 * 60 * MINUTE

    within(database, work)


def test_several_processes_switch_once_and_tell_each_case_once(database: str, tmp_path: Path) -> None:  # noqa: F811
    file = tmp_path / "clocks.toml"
    file.write_text(clocks("1", "PT4H"))

    async def work(store: Store) -> None:
        async with contextlib.AsyncExitStack() as stack:
            all_of_them = [await stack.enter_async_context(running(database, tmp_path)) for _ in range(4)]
            cases = [await opened(store, NOW - MINUTE * number) for number in range(7)]
            file.write_text(clocks("2", "PT2H"))
            for _ in range(4):
                await asyncio.gather(*(policies.step() for policies in all_of_them))
            assert {policies.store.packs.clocks.policy.version for policies in all_of_them} == {"2"}
            assert all(policies.store.packs.clocks.switches[-1][1:] == ("1", "2") for policies in all_of_them)
        async with store.reading() as reader:
            rows = list(await reader.execute(select(policy_switches.c.version).order_by(policy_switches.c.seq)))
        assert [row.version for row in rows] == ["1", "2"]
        for case in cases:
            assert [event.data["to"] for event in await told(store, case)] == ["2"]
        applied = [data["to"] for _, data in await noted(store, "clocks.toml")]
        assert applied == ["1", "2"]

    within(database, work)


def test_a_process_without_the_folder_follows_what_stands_in_the_database(
    database: str,  # noqa: F811
    tmp_path: Path,
) -> None:
    (tmp_path / "clocks.toml").write_text(clocks("mine", "PT4H"))

    async def work(store: Store) -> None:
        async with running(database, tmp_path):
            pass
        await Policies(store).follow()
        assert store.packs.clocks.policy.version == "mine"

    within(database, work)


def test_changed_content_under_the_same_version_is_a_version_of_its_own_and_one_can_go_back(
    database: str,  # noqa: F811
    tmp_path: Path,
) -> None:
    file = tmp_path / "clocks.toml"

    async def work(store: Store) -> None:
        names = []
        texts = (
            clocks("1", "PT4H"),
            "# a remark changes nothing\n" + clocks("1", "PT4H"),
            clocks("1", "PT2H"),
            clocks("1", "PT4H"),
        )
        ticket = None
        for number, text in enumerate(texts):
            file.write_text(text)
            async with running(database, tmp_path, NOW + number * 30 * MINUTE) as policies:
                ticket = ticket or await opened(policies.store, NOW + MINUTE)
                await policies.step()
                names.append(policies.store.packs.clocks.policy.version)
                store = policies.store
                due = (await first_reply(store, ticket, NOW + number * 30 * MINUTE + 2 * MINUTE))[1]
                assert due == NOW + MINUTE + timedelta(hours=2 if number == 2 else 4)
        assert names[0] == names[1] == names[3] == "1"
        assert names[2].startswith("1+")
        assert ticket is not None
        async with running(database, tmp_path) as policies:
            assert [event.data["to"] for event in await told(policies.store, ticket)] == [names[2], "1"]

    within(database, work)


# --- from outside ------------------------------------------------------------------------------------------------------


def test_a_running_platform_reads_its_folder_again_on_hangup(database: str, tmp_path: Path) -> None:  # noqa: F811
    folder = tmp_path / "rules"
    folder.mkdir()
    file = folder / "authority.toml"
    file.write_text(limits("5"))
    stamp = file.stat()

    def last(url: str) -> str:
        async def read() -> str:
            async with Store.open(url) as store:
                return (await noted(store, "authority.toml"))[-1][0]

        return asyncio.run(read())

    with platform_process(database, "--policies", str(folder)) as process:
        assert last(database) == "policy.applied"
        # the same size, time and place: only the signal says that it is another one
        with file.open("r+") as opened_file:
            opened_file.write(limits("x"))
        os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
        os.kill(process.pid, signal.SIGHUP)
        until = time.monotonic() + 20
        while last(database) != "policy.refused" and time.monotonic() < until:
            time.sleep(0.1)
        assert last(database) == "policy.refused"
        assert any("policy_refused" in line and "line 2" in line for line in process.log)
        assert process.running


def test_a_platform_with_a_broken_pack_does_not_start(tmp_path: Path) -> None:
    (tmp_path / "claims.toml").write_text("[boats]\n")
    url = f"sqlite:///{tmp_path / 'platform.sqlite'}"
    # a process of its own, because serving sets the logs up for all of one
    ended = subprocess.run(
        [sys.executable, "-m", "agent_console", "platform", "serve", "--database", url, "--port", "0"],
        env=os.environ | {"AGENT_CONSOLE_POLICIES": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert "claims.toml: line 1" in ended.stderr
    assert not ended.stdout


def test_checking_a_folder_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check = ["platform", "policies", "check"]
    assert command_line([*check, str(tmp_path)]) == 0
    assert "authority.toml: not there" in capsys.readouterr().out
    for name in ("clocks.toml", "refunds.toml", "authority.toml", "claims.toml", "messages.toml", "routing.toml"):
        (tmp_path / name).write_text(shipped_text(name))
    assert command_line([*check, str(tmp_path)]) == 0
    assert capsys.readouterr().out.count("good") == 6
    (tmp_path / "refunds.toml").write_text('[stays]\ndefault = "none"\n')
    (tmp_path / "clock.toml").write_text("")
    assert command_line([*check, str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "refunds.toml: line 2" in said
    assert "clock.toml: no pack has this name" in said
    assert command_line([*check, str(tmp_path / "absent")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_consoles_are_given_the_operators_own_packs_for_their_previews(database: str, tmp_path: Path) -> None:  # noqa: F811
    folder = tmp_path / "rules"
    folder.mkdir()
    messages = shipped_text("messages.toml").replace("Hello", "Good day")
    (folder / "messages.toml").write_text(messages, encoding="utf-8")
    with platform_process(database, "--policies", str(folder)) as process:
        process.add_agent("agent@desk.example")
        with process.client() as stranger:
            assert stranger.get(routes.POLICIES).status_code == 401
        with process.client("agent@desk.example") as http:
            assert http.get(routes.POLICIES).json() == {"messages": messages}
