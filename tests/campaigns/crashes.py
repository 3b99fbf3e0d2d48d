"""`python -m tests.campaigns.crashes`: kill -9 of platform and console at every step of a refund, and any order of everything
that moves money; nothing is given twice or lost.

With AGENT_CONSOLE_TEST_POSTGRES naming a server on PostgreSQL as well; `bash packaging/campaign` starts one for it. It takes
some minutes and prints a table as Markdown. The exit code says whether everything held.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
import tempfile
import time
from pathlib import Path

import structlog

from tests.campaigns.console_kills import kill_consoles
from tests.campaigns.crowd import crowd
from tests.campaigns.ground import CARDS, Ground
from tests.campaigns.orders import play
from tests.campaigns.platform_kills import kill_at_every_step
from tests.campaigns.tally import Tally
from tests.support.platform import DATABASES, POSTGRES_VARIABLE

KILLS = ("platform", "console", "crowd")
PARTS = (*KILLS, "orders")


async def run(databases: list[str], parts: list[str], crowd_kills: int, cards: tuple[str, ...], tally: Tally) -> None:
    """Each part on each database, on grounds of their own."""
    for kind in databases:
        for part in parts:
            started = time.monotonic()
            with tempfile.TemporaryDirectory(prefix="agent-console-campaign-") as name:
                async with Ground.made(kind, Path(name), tally) as ground:
                    if part == "platform":
                        await kill_at_every_step(ground, cards)
                    elif part == "console":
                        await kill_consoles(ground, cards)
                    else:
                        await crowd(ground, crowd_kills, cards)
                    await ground.check()
            took = time.monotonic() - started
            sys.stderr.write(f"{kind}, {part}: {tally.total} kills so far, {took:.0f} s\n")


def main() -> int:
    """The command line; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.crashes", description=__doc__)
    parser.add_argument("--part", action="append", choices=PARTS, help="only this one (may be given again)")
    parser.add_argument("--database", action="append", choices=DATABASES, help="only this kind")
    parser.add_argument("--card", action="append", choices=list(CARDS), help="only this behaviour of the bank")
    parser.add_argument("--crowd-kills", type=int, default=16, help="kills among sixteen agents, for each database")
    options = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    databases = options.database or [
        kind for kind in DATABASES if kind == "sqlite" or os.environ.get(POSTGRES_VARIABLE)
    ]
    if "postgres" not in databases:
        sys.stderr.write(f"Without PostgreSQL: {POSTGRES_VARIABLE} names no server.\n")
    tally = Tally()
    cards = tuple(options.card or CARDS)
    parts = options.part or list(PARTS)
    kills = [part for part in KILLS if part in parts]
    asyncio.run(run(databases, kills, options.crowd_kills, cards, tally))
    if kills:
        print(tally.table())
    broken = [kind for kind in databases if "orders" in parts and not play(kind)]
    for trouble in (*tally.doubled, *tally.lost, *tally.troubles):
        print(f"- {trouble}")
    for kind in broken:
        print(f"- {kind}: an order was found in which the books do not hold; the test above says which.")
    return 0 if tally.clean and not broken else 1


if __name__ == "__main__":
    sys.exit(main())
