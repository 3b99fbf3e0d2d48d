"""The campaign in short: a console killed at the steps that matter most, and two platforms killed under sixteen agents."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.campaigns.console_kills import kill_consoles
from tests.campaigns.crowd import crowd
from tests.campaigns.ground import Ground
from tests.campaigns.tally import Tally
from tests.support.platform import DATABASES


@pytest.mark.parametrize("kind", DATABASES)
def test_a_killed_console_and_killed_platforms_give_everything_once(kind: str, tmp_path: Path) -> None:
    async def story() -> Tally:
        tally = Tally()
        async with Ground.made(kind, tmp_path, tally) as ground:
            await kill_consoles(ground, ("0259",), ("held", "answer on its way"))
            await crowd(ground, 2, ("4242",))
            await ground.check()
        return tally

    tally = asyncio.run(story())
    assert (tally.doubled, tally.lost, tally.troubles) == ([], [], [])
    assert tally.total == 4
