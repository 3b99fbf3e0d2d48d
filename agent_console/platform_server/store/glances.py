"""Quick questions that come at the same moment, asked together.

Each is one constant statement that finds its rows by an index and sees a moment by itself. What is asked while an answer is
being waited for goes with the next message to the database; nobody waits for company.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable

from agent_console.platform_server.store.driver import Result
from agent_console.platform_server.store.engine import Engine
from agent_console.platform_server.store.faults import translated

__all__ = ["Glances"]

_Asked = tuple[Executable, Mapping[str, Any], "asyncio.Future[Result]"]


class Glances:
    """Asks one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._asked: list[_Asked] = []
        self._asking: asyncio.Task[None] | None = None

    async def ask(self, statement: Executable, parameters: Mapping[str, Any]) -> Result:
        """The rows. Raises StoreFault or Busy."""
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._asked.append((statement, parameters, answer))
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask(), name="glances")
        return await answer

    async def _ask(self) -> None:
        try:
            while self._asked:
                asked, self._asked = self._asked, []
                for statement in dict.fromkeys(one[0] for one in asked):
                    await self._ask_alike(statement, [one for one in asked if one[0] is statement])
        finally:
            self._asking = None
            for _, _, answer in self._asked:
                answer.cancel()
            self._asked = []

    async def _ask_alike(self, statement: Executable, asked: Sequence[_Asked]) -> None:
        try:
            with translated():
                async with self._engine.reading(glance=True) as connection:
                    found = await connection.execute_each(statement, [parameters for _, parameters, _ in asked])
        except Exception as error:
            for _, _, answer in asked:
                if not answer.done():
                    answer.set_exception(error)
            return
        for (_, _, answer), result in zip(asked, found, strict=True):
            if not answer.done():
                answer.set_result(result)
