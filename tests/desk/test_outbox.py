"""Nothing that was meant is lost, and nothing is done twice, whatever the network does."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path

import pytest

from agent_console.desk.case import Case, CaseState
from agent_console.desk.desk import Desk
from agent_console.domain.faults import Conflict, Invalid
from agent_console.domain.kinds import Connection, OutboxState
from tests.desk.conftest import World, a_desk, impatient, profile_of, until
from tests.support.faulty_proxy import FaultyProxy, Mode, always


async def a_case(desk: Desk, world: World, text: str = "Hello?", **fields: object) -> Case:
    receipt = await asyncio.to_thread(world.guest_writes, text, **fields)
    case = await desk.open_case(receipt["ticket"]["id"])
    await until(lambda: case.state is CaseState.READY)
    return case


async def texts(world: World, case: Case) -> list[str]:
    there = await asyncio.to_thread(world.case, case.id)
    return [message["text"] for message in there["messages"]]


def test_undo_gives_the_text_back_and_nothing_leaves(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            case = await a_case(desk, world, channel="email")
            case.edit_draft(text="Too fast.", channel="email")
            entry = await case.send()
            assert entry.state is OutboxState.HELD and entry.hold_until is not None
            assert case.draft.empty
            assert await desk.outbox.undo(entry.key)
            assert case.draft.text == "Too fast."
            assert not await desk.outbox.undo(entry.key)
            assert await texts(world, case) == ["Hello?"]

    asyncio.run(work())


def test_a_message_that_came_meanwhile_holds_the_reply(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            sender = {"email": "late@guests.example", "name": "Late Guest"}
            case = await a_case(desk, world, sender=sender, thread=["t-late"])
            case.edit_draft(text="Answer to the first.", channel="chat")
            await asyncio.to_thread(world.guest_writes, "And one more thing.", sender=sender, thread=["t-late"])
            await until(lambda: case.new_since_draft)
            with pytest.raises(Conflict) as caught:
                await case.send()
            assert caught.value.code == "conversation_moved"
            assert case.draft.text == "Answer to the first."
            case.look()
            await case.send()
            await until(lambda: not desk.outbox.entries)
            assert (await texts(world, case))[-1] == "Answer to the first."
            with pytest.raises(Invalid):
                await case.send()

    asyncio.run(work())


def test_the_platform_refuses_and_the_agent_sends_anyway(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with FaultyProxy(world.platform.url) as proxy, a_desk(profile_of(world, tmp_path, url=proxy.url)) as desk:
            sender = {"email": "two@guests.example", "name": "Two Guests"}
            case = await a_case(desk, world, sender=sender, thread=["t-two"])
            case.edit_draft(text="Written offline.", channel="chat")
            proxy.plan = always("refuse")
            await proxy.cut()
            await until(lambda: desk.connection is Connection.OFFLINE)
            entry = await case.send()
            await asyncio.to_thread(world.guest_writes, "Never mind!", sender=sender, thread=["t-two"])
            proxy.plan = always("pass")
            desk.try_now()
            refused = await until(
                lambda: next((e for e in desk.outbox.entries if e.state is OutboxState.REFUSED), None)
            )
            assert refused.key == entry.key and refused.fault.code == "conversation_moved"
            assert [item.kind for item in case.timeline][-1] == "outgoing"
            again = await desk.outbox.retry(refused.key, send_anyway=True)
            assert again is not None and again.key != refused.key
            await until(lambda: not desk.outbox.entries)
            assert (await texts(world, case)).count("Written offline.") == 1

    asyncio.run(work())


def test_an_answer_that_never_comes_is_asked_after(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with FaultyProxy(world.platform.url) as proxy, a_desk(profile_of(world, tmp_path, url=proxy.url)) as desk:
            case = await a_case(desk, world)
            states: list[OutboxState] = []
            desk.outbox.changed.connect(lambda entry: states.append(entry.state))
            case.edit_draft(text="Exactly once.", channel="chat")
            proxy.plan = always("swallow")
            await case.send()
            await until(lambda: OutboxState.UNKNOWN in states)
            proxy.plan = always("pass")
            desk.try_now()
            await until(lambda: not desk.outbox.entries)
            assert (await texts(world, case)).count("Exactly once.") == 1
            assert states[-1] is OutboxState.CONFIRMED

    asyncio.run(work())


@pytest.mark.parametrize("seed", [1, 2])
def test_exactly_once_through_a_hostile_network(world: World, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    modes: list[Mode] = ["pass", "pass", "pass", "swallow", "truncate", "garble", "delay", "lose", "refuse"]

    async def work() -> None:
        async with FaultyProxy(world.platform.url) as proxy:
            proxy.pause = 0.05
            async with a_desk(profile_of(world, tmp_path, url=proxy.url)) as desk:
                cases = [await a_case(desk, world) for _ in range(4)]
                proxy.plan = lambda: chance.choice(modes)
                for number in range(5):
                    for case in cases:
                        case.edit_draft(text=f"Sentence {number}.", public=number % 2 == 0, channel="chat")
                        await case.send(send_anyway=True)
                        if number == 2:
                            await case.change(priority="high")
                async with impatient(desk):
                    await until(lambda: proxy.faults > 25 or not desk.outbox.entries)
                    assert proxy.faults > 5
                    proxy.plan = always("pass")
                    await until(lambda: not desk.outbox.entries, 40)
                    await until(lambda: desk.connection is Connection.LIVE)
                for case in cases:
                    said = await texts(world, case)
                    assert said == ["Hello?", *(f"Sentence {number}." for number in range(5))], Counter(said)
                    await until(lambda case=case: len(case.timeline) >= 6 and case.ticket.priority == "high")  # type: ignore[misc]

    asyncio.run(work())


def test_the_queue_survives_the_end_of_the_program_in_order(world: World, tmp_path: Path) -> None:
    async def work() -> None:
        async with FaultyProxy(world.platform.url) as proxy:
            profile = profile_of(world, tmp_path, url=proxy.url)
            async with a_desk(profile) as desk:
                vault = desk.vault
                case = await a_case(desk, world)
                proxy.plan = always("refuse")
                await proxy.cut()
                for text in ("One.", "Two."):
                    case.edit_draft(text=text, channel="chat")
                    await case.send()
                await case.change(status="solved")
                case.edit_draft(text="Unfinished")
            async with a_desk(profile, vault, live=False) as desk:
                assert [entry.kind for entry in desk.outbox.entries] == ["reply", "reply", "patch"]
                case = await desk.open_case(case.id)
                assert case.ticket.status == "solved" and case.draft.text == "Unfinished"
                await until(lambda: case.state is CaseState.OFFLINE_COPY)
                proxy.plan = always("pass")
                desk.try_now()
                await until(lambda: not desk.outbox.entries)
                await until(lambda: case.state is CaseState.READY)
                assert await texts(world, case) == ["Hello?", "One.", "Two."]
                assert (await asyncio.to_thread(world.case, case.id))["ticket"]["status"] == "solved"

    asyncio.run(work())
