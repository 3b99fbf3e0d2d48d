"""The quote under a form: an old answer never counts, and a busy platform does not keep the new one away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject

from agent_console.contract.money_commands import RefundQuote
from agent_console.ui.money.live_quote import LiveQuote
from tests.ui_case.things import quote


class Platform:
    """Answers when told to; `asked` counts the questions."""

    def __init__(self) -> None:
        self.asked = 0
        self.answers: list[asyncio.Future[RefundQuote]] = []

    async def quote(self) -> RefundQuote:
        self.asked += 1
        self.answers.append(asyncio.get_running_loop().create_future())
        return await self.answers[-1]

    def answer(self, quote: RefundQuote) -> None:
        """What was asked last, if that still waits for an answer. Time goes on, so another question may come at once."""
        if not self.answers[-1].done():
            self.answers[-1].set_result(quote)


def test_an_answer_to_a_question_that_changed_meanwhile_does_not_count(
    shell: Any, arun: Callable[..., Any], until: Any
) -> None:
    async def story() -> None:
        owner, platform = QObject(), Platform()
        live = LiveQuote(shell.tasks, platform.quote, owner)
        live.ask()
        await until(lambda: platform.asked == 1)
        live.ask_soon()
        assert platform.answers[0].cancelled() or not live.fresh
        await until(lambda: platform.asked == 2)
        assert live.quote is None and not live.fresh
        platform.answers[1].set_result(quote())
        await until(lambda: live.fresh)

    arun(story())


def test_however_often_money_moves_an_answer_comes_through(shell: Any, arun: Callable[..., Any], until: Any) -> None:
    async def story() -> None:
        owner, platform = QObject(), Platform()
        live = LiveQuote(shell.tasks, platform.quote, owner)
        live.ask()
        await until(lambda: platform.asked == 1)
        await until(lambda: platform.asked >= 2 or live.look_again_soon())
        await until(lambda: platform.answer(quote()) or live.fresh)
        moved: list[bool] = []
        live.moved.connect(lambda: moved.append(True))
        live.look_again_soon()
        newer = replace(quote(), ledger_version=quote().ledger_version + 1)
        await until(lambda: platform.answer(newer) or (live.fresh and live.quote == newer))
        assert moved == [True]

    arun(story())


def test_another_question_may_have_another_answer_and_nothing_has_moved(
    shell: Any, arun: Callable[..., Any], until: Any
) -> None:
    async def story() -> None:
        owner, platform = QObject(), Platform()
        live = LiveQuote(shell.tasks, platform.quote, owner)
        moved: list[bool] = []
        live.moved.connect(lambda: moved.append(True))

        async def answered(rule: str) -> None:
            await until(lambda: platform.answers and not platform.answers[-1].done())
            platform.answers[-1].set_result(replace(first, rule=rule))
            await until(lambda: live.fresh)

        first = quote()
        live.ask()
        await answered("stays.moderate")
        live.ask_soon()
        await answered("stays.lines")
        assert moved == [], "lines were chosen: the policy answers by another rule"
        live.look_again_soon()
        await answered("stays.late")
        assert moved == [True]

    arun(story())


def test_a_question_that_makes_no_sense_waits_for_no_answer(shell: Any, arun: Callable[..., Any]) -> None:
    async def story() -> None:
        owner = QObject()
        live = LiveQuote(shell.tasks, lambda: None, owner)
        told: list[bool] = []
        live.asking.connect(told.append)
        live.ask()
        assert told == [False] and not live.fresh and live.quote is None

    arun(story())
