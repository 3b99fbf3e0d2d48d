"""What is wanted while something of its kind is being done, done together afterwards. Nobody waits for company."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

__all__ = ["Gathering"]

W = TypeVar("W")
R = TypeVar("R")


class Gathering(Generic[W, R]):
    """`do` does what several want, and answers each of them in the same order; `name` is that of its task."""

    def __init__(self, name: str, do: Callable[[Sequence[W]], Awaitable[Sequence[R]]]) -> None:
        self._name = name
        self._do = do
        self._wanted: list[tuple[W, asyncio.Future[R]]] = []
        self._doing: asyncio.Task[None] | None = None

    async def want(self, wanted: W) -> R:
        """Have it done; the answer. Raises what `do` raises. For whoever does not wait any more it is done all the same."""
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._wanted.append((wanted, answer))
        if self._doing is None:
            self._doing = asyncio.create_task(self._do_all(), name=self._name)
        return await answer

    async def _do_all(self) -> None:
        try:
            while self._wanted:
                some, self._wanted = self._wanted, []
                await self._do_some(some)
        finally:
            self._doing = None
            for _, answer in self._wanted:
                answer.cancel()
            self._wanted = []

    async def _do_some(self, some: Sequence[tuple[W, asyncio.Future[R]]]) -> None:
        try:
            answers = await self._do([wanted for wanted, _ in some])
        except Exception as error:
            for _, answer in some:
                if not answer.done():
                    answer.set_exception(error)
            return
        for (_, answer), said in zip(some, answers, strict=True):
            if not answer.done():
                answer.set_result(said)
