"""The lead's board without widgets: fetched while somebody looks, anew when the feed tells of a change, and never too often."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from agent_console.client.board import BoardClient
from agent_console.contract.board import (
    AgentPatch,
    Board,
    HelpCall,
    HelpCommand,
    Move,
    RebalanceAnswer,
    RebalanceCommand,
    ServiceReport,
)
from agent_console.contract.entities import Agent, Entity, Ticket
from agent_console.desk.refresher import Refresher
from agent_console.desk.signals import Signal
from agent_console.domain.faults import Fault

if TYPE_CHECKING:
    from agent_console.client.platform import PlatformClient

__all__ = ["Figure", "LiveBoard"]

REST = 2.0
"""Seconds between two requests at the least."""
OLD = 60.0
"""Seconds after which the board is fetched anew though nothing was told: what came in "within the last hour" ages."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure of the board, to ask for the tickets behind it. `name` is the field's name in `contract.board`. `queue`
    None: of all queues ("" is the queue of the tickets without one). `begins`, `ends`: for figures of an hour."""

    name: str
    queue: str | None = None
    agent: str = ""
    begins: datetime | None = None
    ends: datetime | None = None
    market: str = ""

    def params(self) -> dict[str, str]:
        """As the platform's query wants them."""
        found = {"figure": self.name}
        if self.queue is not None:
            found["queue"] = self.queue
        if self.agent:
            found["agent"] = self.agent
        if self.market:
            found["market"] = self.market
        for name, at in (("from", self.begins), ("until", self.ends)):
            if at is not None:
                found[name] = at.astimezone(UTC).isoformat().replace("+00:00", "Z")
        return found


@dataclass
class LiveBoard:
    """`board` is the newest answer (None before the first), `fault` why the last request had none. `changed` is emitted
    after either or `loading` did; `called` for every call for help, whether the board is shown or not."""

    client: PlatformClient
    rest: float = REST
    board: Board | None = None
    fault: Fault | None = None
    loading: bool = False
    market: str = ""
    help: list[HelpCall] = field(default_factory=list)
    changed: Signal[[]] = field(default_factory=Signal)
    called: Signal[HelpCall] = field(default_factory=Signal)

    def __post_init__(self) -> None:
        self._api = BoardClient(self.client)
        self._shown = False
        self._stale = True
        self._asked_at = 0.0
        self._refresher = Refresher(self._fetch, rest=self.rest, failed=self._failed)

    # --- looking -----------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Somebody looks: fetch it, unless nothing has happened since the last time."""
        self._shown = True
        if self._stale or time.monotonic() - self._asked_at > OLD:
            self.refresh()

    def hide(self) -> None:
        """Nobody looks: nothing is fetched any more."""
        self._shown = False

    def refresh(self) -> None:
        """Fetch it soon, if somebody looks; else when somebody does."""
        self._stale = True
        if self._shown:
            self._refresher.poke()

    def set_market(self, market: str) -> None:
        """Show one market alone; "" all."""
        if market != self.market:
            self.market, self.board = market, None
            self.changed.emit()
            self.refresh()

    def tick(self) -> None:
        """Time passed."""
        before = len(self.help)
        self.help = [call for call in self.help if call.until > datetime.now(UTC)]
        if len(self.help) != before:
            self.changed.emit()
        if self._shown and time.monotonic() - self._asked_at > OLD:
            self.refresh()

    def applied(self, entities: Iterable[Entity]) -> None:
        """These things changed in the local copy, and so at the platform."""
        if any(isinstance(entity, Ticket | Agent) for entity in entities):
            self.refresh()

    def take_call(self, call: HelpCall) -> None:
        """A call for help came on the feed."""
        known = [known for known in self.help if known.id != call.id]
        self.help = [*known, call]
        self.called.emit(call)
        self.changed.emit()

    async def close(self) -> None:
        """Stop fetching."""
        self._shown = False
        await self._refresher.close()

    async def _fetch(self) -> None:
        if not self._shown:
            return
        self._stale, self._asked_at = False, time.monotonic()
        market = self.market
        if self.board is None and not self.loading:
            self.loading = True
            self.changed.emit()
        board = await self._api.board(market)
        if market != self.market:
            return  # asked before another market was chosen; the answer to that is on its way
        now = datetime.now(UTC)
        self.board, self.fault, self.loading = board, None, False
        self.help = [call for call in board.help if call.until > now]
        self.changed.emit()

    def _failed(self, fault: Fault) -> None:
        self._stale = True
        self.fault, self.loading = fault, False
        self.changed.emit()

    # --- asking and steering -----------------------------------------------------------------------------------------

    async def tickets(self, figure: Figure) -> list[str]:
        """Ids of the tickets behind a figure, each once, what hurts first first. Raises Fault."""
        return list(dict.fromkeys(await self._api.tickets(figure.params())))

    async def propose_moves(self, queue: str, *, from_id: str = "", most: int = 50) -> list[Move]:
        """What evening out the load would move. Changes nothing. Raises Fault."""
        command = RebalanceCommand(queue=queue, from_id=from_id, most=most, preview=True)
        return (await self._api.rebalance(command, str(uuid.uuid4()))).moves

    async def move(self, queue: str, moves: list[Move]) -> RebalanceAnswer:
        """Carry out exactly these, where they still apply. Raises Fault."""
        command = RebalanceCommand(queue=queue, most=len(moves), preview=False, moves=moves)
        answer = await self._api.rebalance(command, str(uuid.uuid4()))
        self.refresh()
        return answer

    async def call_for_help(self, queue: str, text: str, minutes: int) -> HelpCall:
        """Call the colleagues to a queue. Raises Fault."""
        call = await self._api.call_help(HelpCommand(queue=queue, text=text, minutes=minutes), str(uuid.uuid4()))
        if all(known.id != call.id for known in self.help):
            self.help = [*self.help, call]
            self.changed.emit()
        return call

    async def change_agent(self, agent: Agent, patch: AgentPatch) -> Agent:
        """Change a colleague as `agent` was seen. Raises Fault (Conflict: somebody else was faster)."""
        changed = await self._api.patch_agent(agent, patch, str(uuid.uuid4()))
        self.refresh()
        return changed

    async def report(
        self, begins: date, ends: date, *, by: str, group: str, zone: str, market: str = ""
    ) -> ServiceReport:
        """Figures of whole days of `zone`, from `begins` until and with `ends`. Raises Fault."""
        return await self._api.report(begins, ends, by=by, group=group, zone=zone, market=market)
