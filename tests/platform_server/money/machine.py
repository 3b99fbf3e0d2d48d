"""What the stateful tests of money stand on: for each example a platform and a provider of its own, on each kind of database.

How many examples are played is a matter of hypothesis' profile: few by default, many with `--hypothesis-profile deep`
(`bash packaging/campaign --part orders`).
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Coroutine
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, TypeVar
from unittest import TestCase

from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine

from agent_console.domain.authority import AuthorityPolicy
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store
from tests.support.platform import fresh_database

__all__ = ["CARDS", "MoneyMachine", "examples", "played_on"]

CARDS = ["4242", "0002", "0259", "0101", "3155", "5126"]
"""Banks that give, decline, fall silent, say no first, take their time, and decline after that."""

T = TypeVar("T")
_USUAL = 100
"""Examples of hypothesis' own profile."""


def examples(few: int) -> int:
    """As many examples as the profile in force asks for where the usual one plays `few`."""
    return max(1, few * settings.default.max_examples // _USUAL)


class MoneyMachine(RuleBasedStateMachine):
    """`store`, `gateway` and `money` are there from the first step on; `ahead` is how far the platform's clock goes before.

    `begun` turns True once there is something to move. `check` is what always holds, `end` what holds when all is over.
    """

    kind: ClassVar[str] = "sqlite"
    limits: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self.begun = False
        self.ahead = timedelta()
        self._stack = ExitStack()
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        url = self._stack.enter_context(fresh_database(self.kind, folder))
        self.loop = asyncio.new_event_loop()
        self._stack.callback(self.loop.close)
        opened = Store.open(url)
        self.store = self.run(opened.__aenter__())
        self._stack.callback(lambda: self.run(opened.__aexit__(None, None, None)))
        self.gateway = EmbeddedGateway(folder / "gateway.sqlite", settle_seconds=0)
        self.money = Money(
            self.store,
            {"embedded": self.gateway},
            policy=AuthorityPolicy.load(self.limits),
            now=lambda: datetime.now(UTC) + self.ahead,
        )
        self._stack.callback(lambda: self.run(self.money.close()))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    async def check(self) -> None:
        raise NotImplementedError

    async def end(self) -> None:
        raise NotImplementedError

    def teardown(self) -> None:
        with self._stack:
            if self.begun:
                self.run(self.end())


def played_on(machine: type[MoneyMachine], kind: str, *, few: int, steps: int) -> type[TestCase]:
    """The test that plays this machine on this kind of database."""
    played: Any = type(f"{machine.__name__}_{kind}", (machine,), {"kind": kind})
    played.TestCase.settings = settings(
        max_examples=examples(few),
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    case: type[TestCase] = played.TestCase
    return case
