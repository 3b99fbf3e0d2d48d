"""The living demo: plays customers, hosts and colleagues through the public API, for as long as somebody looks around.

It needs no memory of its own: what a conversation has come to is read from the case. So it may be stopped and started at any
time, and a platform that goes away is waited for. Cases of agents whom it does not play are left alone, except that their
customers go on writing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from random import Random
from typing import Final

import httpx
import structlog

from agent_console.contract.entities import Message
from agent_console.domain.faults import Busy, Fault, Offline, SignedOut
from agent_console.domain.kinds import Author
from agent_console.platform_server.demo.accounts import players
from agent_console.platform_server.demo.sim_api import Api
from agent_console.platform_server.demo.sim_desk import KNOWN, Desk
from agent_console.platform_server.demo.sim_money import MoneyPlayers
from agent_console.platform_server.demo.sim_players import Players

__all__ = ["Pace", "simulate"]

log = structlog.get_logger(__name__)

Span = tuple[float, float]
_PATIENCE: Final = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds between tries to reach a platform that is away; the last for as long as it takes."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between acts, from and to. `first`: how long everybody waits at the start, while a console fills its list."""

    first: float = 6.0
    new_case: Span = (20.0, 40.0)
    go_on: Span = (25.0, 50.0)
    add_to: Span = (45.0, 90.0)
    work: Span = (14.0, 30.0)
    look_around: Span = (15.0, 35.0)
    rate: Span = (25.0, 60.0)
    answer_claim: Span = (90.0, 180.0)
    ask_for_more: Span = (120.0, 240.0)
    be_there: Span = (8.0, 14.0)
    reading: Span = (2.0, 5.0)
    typing: Span = (3.0, 8.0)
    answer: Span = (6.0, 16.0)


async def simulate(url: str, *, seed: int, password: str, pace: Pace | None = None) -> None:
    """Play at the platform at `url` until cancelled."""
    rng = Random(f"simulator/{seed}")  # noqa: S311
    limits = httpx.Limits(max_connections=12)
    async with httpx.AsyncClient(base_url=url, timeout=20, trust_env=False, limits=limits) as http:
        await _Simulator(Api(http, password), rng, pace or Pace()).run()


class _Simulator:
    """Runs the acts side by side, each at its own pace, over one knowledge of the platform."""

    def __init__(self, api: Api, rng: Random, pace: Pace) -> None:
        self._api = api
        self._rng = rng
        self._pace = pace
        self._colleagues = players()
        self._reader = self._colleagues[0].agent.email
        self._desk = Desk(colleague.agent.id for colleague in self._colleagues)
        self._players = Players(api, self._desk, self._colleagues, rng, self._pause)
        self._money = MoneyPlayers(api, self._desk, self._colleagues, rng)
        self._position = 0
        self._answers: set[asyncio.Task[None]] = set()
        self._heard: set[str] = set()

    async def run(self) -> None:
        await self._patiently(self._learn)
        acts: list[tuple[Callable[[], Awaitable[bool]], Span]] = [
            (self._players.open_case, self._pace.new_case),
            (self._players.go_on, self._pace.go_on),
            (self._players.add_to, self._pace.add_to),
            (self._players.work, self._pace.work),
            (self._players.look_around, self._pace.look_around),
            (self._players.rate, self._pace.rate),
            (self._money.answer_claim, self._pace.answer_claim),
            (self._money.ask_for_more, self._pace.ask_for_more),
            (self._players.be_there, self._pace.be_there),
        ]
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._listen())
                for act, span in acts:
                    group.create_task(self._repeat(act, span))
        finally:
            for task in self._answers:
                task.cancel()
            await asyncio.gather(*self._answers, return_exceptions=True)

    # --- knowing ---

    async def _learn(self) -> None:
        """Everything that is there, a page at a time with room for others between."""
        self._position = await self._api.head(self._reader)
        after = 0
        while True:
            page = await self._api.changes(self._reader, after, KNOWN)
            for change in page.changes:
                self._desk.learn(change)
            if not page.more:
                return
            after = page.next_after
            await asyncio.sleep(0.02)

    async def _listen(self) -> None:
        """Follow the feed; where it breaks, go on from the same position."""
        while True:
            await self._patiently(self._follow)

    async def _follow(self) -> None:
        async for change in self._api.feed(self._reader, self._position):
            self._position = change.seq
            message = self._desk.learn(change)
            if message is not None and message.public and message.author == Author.AGENT:
                self._answer_later(message)
        raise Offline("The platform has ended the stream.")

    # --- acting ---

    async def _repeat(self, act: Callable[[], Awaitable[bool]], span: Span) -> None:
        await asyncio.sleep(self._pace.first + self._rng.uniform(0, span[0]))
        while True:
            await self._try(act)
            await asyncio.sleep(self._rng.uniform(*span))

    async def _try(self, act: Callable[[], Awaitable[object]]) -> None:
        """One act. What the platform refuses is let be: in a living desk the case has simply moved on."""
        try:
            await act()
        except Busy as busy:
            await asyncio.sleep(busy.retry_after)
        except Fault as fault:
            log.debug("simulator.skipped", code=fault.code)

    def _answer_later(self, message: Message) -> None:
        """Once for each message, although the feed names it again whenever its delivery moves on."""
        if message.id in self._heard:
            return
        self._heard.add(message.id)

        async def answer() -> None:
            await self._pause("answer")
            await self._try(lambda: self._players.answer(message.ticket_id))

        task = asyncio.create_task(answer())
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def _pause(self, what: str) -> None:
        span: Span = getattr(self._pace, what)
        await asyncio.sleep(self._rng.uniform(*span))

    async def _patiently(self, step: Callable[[], Awaitable[None]]) -> None:
        """Do it, and do it again as long as the platform is away."""
        tries = 0
        while True:
            try:
                await step()
            except (Busy, Offline, SignedOut) as fault:
                log.debug("simulator.waiting", code=fault.code)
            except Fault as fault:
                log.warning("simulator.refused", code=fault.code)
            else:
                return
            await asyncio.sleep(_PATIENCE[min(tries, len(_PATIENCE) - 1)])
            tries += 1
