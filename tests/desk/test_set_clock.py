"""A wall clock that is set while the console runs, or while it does not: undo windows keep their length."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from agent_console.desk.outbox_codec import entry_of, row_of
from agent_console.desk.outbox_entry import OutboxEntry
from agent_console.domain.kinds import OutboxState
from tests.desk.conftest import World, a_desk, profile_of, until
from tests.desk.test_money import a_paid_case, give_back, quote_of

HOURS = 5 * 3600.0


@pytest.mark.parametrize("jump", [-HOURS, HOURS])
def test_a_clock_set_while_a_refund_is_held_changes_no_window(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jump: float
) -> None:
    monkeypatch.setattr("agent_console.desk.outbox_entry.MONEY_HOLD", 2.0)
    wall = time.time

    async def work() -> None:
        async with a_desk(profile_of(world, tmp_path)) as desk:
            case, _, payment = await a_paid_case(desk, world)
            quote = await quote_of(desk, payment)
            begun = time.monotonic()
            entry = await give_back(desk, case, quote, 500, "goodwill")
            monkeypatch.setattr(time, "time", lambda: wall() + jump)
            held = desk.outbox.entry(entry.key)
            assert held is not None and 0 < held.seconds_left <= 2.0
            await until(lambda: not desk.outbox.entries, patience=15)
            assert time.monotonic() - begun >= 2.0
            await until(lambda: [refund.amount for refund in case.refunds] == [500])

    asyncio.run(work())


@pytest.mark.parametrize(("jump", "longest"), [(-HOURS, 8.0), (0.0, 8.0), (HOURS, 0.0)])
def test_a_clock_set_between_two_runs_never_lengthens_a_window(
    monkeypatch: pytest.MonkeyPatch, held: OutboxEntry, jump: float, longest: float
) -> None:
    row, wall = row_of(held), time.time
    monkeypatch.setattr(time, "time", lambda: wall() + jump)
    assert 0 <= entry_of(row).seconds_left <= longest


@pytest.fixture
def held() -> OutboxEntry:
    from agent_console.contract.commands import ReplyCommand

    now = time.time()
    return OutboxEntry(
        key="k",
        kind="reply",
        ticket_id="t",
        state=OutboxState.HELD,
        created_at=now,
        command=ReplyCommand(text="A letter"),
        hold_until=now + 8,
        leaves_at=time.monotonic() + 8,
    )
