"""The lead's part of the platform API: the live board, the cases behind its figures, steering, and the reports.

Reading raises what `PlatformClient` raises. A command that came to no answer is asked after by its key before it is given up:
nothing here is ever sent a second time under another key.
"""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any, TypeVar

from agent_console.client.platform import PlatformClient
from agent_console.contract import routes
from agent_console.contract.board import (
    AgentChanged,
    AgentPatch,
    Board,
    HelpCall,
    HelpCommand,
    RebalanceAnswer,
    RebalanceCommand,
    ServiceReport,
    TicketIds,
)
from agent_console.contract.codec import decode, encode
from agent_console.contract.entities import Agent
from agent_console.domain.faults import OutcomeUnknown

T = TypeVar("T")

_ASKS = 5
"""How often an outcome that is not known is asked after."""
_BETWEEN = 0.5
"""Seconds between two such questions."""


class BoardClient:
    """Stateless; stands beside `PlatformClient`, whose session it uses."""

    def __init__(self, client: PlatformClient) -> None:
        self._client = client

    async def board(self, market: str = "") -> Board:
        """The live state. `market` "": all of them."""
        return await self._client.get(routes.BOARD, Board, {"market": market} if market else None)

    async def tickets(self, params: dict[str, str]) -> list[str]:
        """Ids of the tickets behind a figure; `params` as `contract.board.TicketIds` names them."""
        return (await self._client.get(routes.BOARD_TICKETS, TicketIds, params)).ids

    async def report(self, begins: date, ends: date, **params: str) -> ServiceReport:
        """Figures by day or week; the dates count whole days in the zone of the report."""
        span = {"from": begins.isoformat(), "until": ends.isoformat()}
        return await self._client.get(
            routes.SERVICE_REPORT, ServiceReport, span | {name: value for name, value in params.items() if value}
        )

    async def rebalance(self, command: RebalanceCommand, key: str) -> RebalanceAnswer:
        """Say what would move, or move it."""
        return await self._send("POST", routes.REBALANCE, command, RebalanceAnswer, key)

    async def call_help(self, command: HelpCommand, key: str) -> HelpCall:
        """Call the colleagues to a queue."""
        return await self._send("POST", routes.HELP, command, HelpCall, key)

    async def patch_agent(self, agent: Agent, patch: AgentPatch, key: str) -> Agent:
        """Change a colleague, or one's own status. Raises Conflict where somebody else was faster."""
        path = routes.AGENT.format(agent_id=agent.id)
        return (await self._send("PATCH", path, patch, AgentChanged, key, if_match=agent.version)).agent

    async def _send(
        self, method: str, path: str, command: Any, kind: type[T], key: str, *, if_match: int | None = None
    ) -> T:
        try:
            return await self._client.command(method, path, encode(command), kind, key=key, if_match=if_match)
        except OutcomeUnknown:
            for _ in range(_ASKS):
                await asyncio.sleep(_BETWEEN)
                outcome = await self._client.outcome(key)
                if outcome.state == "done":
                    if not 200 <= outcome.status < 300:
                        raise self._client.refusal(outcome) from None
                    return decode(bytes(outcome.body), kind)
            raise
