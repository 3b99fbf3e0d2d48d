"""What happened elsewhere and concerns this agent: a case that was escalated to them, a refund of theirs that failed, an
answer to what they asked for.

The rules of money are imported with the first money that comes: the window's first picture has none.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

import apsw
import msgspec

from agent_console.contract.codec import encode
from agent_console.contract.entities import Approval, Claim, Entity, Refund, Ticket
from agent_console.desk.refresher import Refresher
from agent_console.desk.signals import Signal
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import DONE, ApprovalState, ClaimState, RefundState
from agent_console.store.reading import meta, set_meta
from agent_console.store.store import Store

__all__ = ["News"]

_NEWS: Final = 5 * 60.0
"""Seconds. What came about before that, and that nobody here was waiting for, is found where it stands, and not announced."""
_META: Final = "under_way"
_REST: Final = 1.0


class News:
    """`escalated`: the agent was called to this case as a lead. `failed`: money that they sent on its way did not move, or came
    back. `answered`: what they asked for was approved, refused or let go. Each is told once.

    `failures` are the keys of the intents that were told as failed. What they have under way is remembered in the local copy,
    so that an end that came while the program was closed is told at the next start.
    """

    def __init__(self, store: Store, failed: Signal[Fault], *, clock: Callable[[], float] = time.time) -> None:
        """clock: the present, in epoch seconds."""
        self.clock = clock
        self.escalated: Signal[Ticket] = Signal()
        self.failed: Signal[Refund | Claim] = Signal()
        self.answered: Signal[Approval] = Signal()
        self._store = store
        self._me = ""
        self._called: set[str] = set()
        self._under_way: set[str] = set()
        self.failures: set[str] = set()
        self._told: set[str] = set()
        self._kept = b""
        self._keeper = Refresher(self._keep, rest=_REST, failed=failed.emit)

    def set_me(self, me: str) -> None:
        """Whom the news are for."""
        self._me = me

    async def load(self) -> None:
        """Read what is under way."""
        self._called, self._under_way = await self._store.read(lambda db: _known(db, self._me))

    async def close(self) -> None:
        """Nothing is written any more."""
        await self._keeper.close()

    def apply(self, entities: Iterable[Entity]) -> None:
        """Take over what was stored."""
        for entity in entities:
            if isinstance(entity, Ticket):
                self._take_ticket(entity)
            elif isinstance(entity, Refund):
                from agent_console.domain import refunds

                ended = refunds.final(entity.state)
                news = self._ends(entity.id, entity.requested_by, ended, entity.settled_at)
                if news and entity.state == RefundState.FAILED:
                    self.failures.add(entity.intent)
                    self.failed.emit(entity)
                elif entity.state == RefundState.RETURNED and self._ends(
                    f"{entity.id} {entity.state}", entity.requested_by, True, entity.settled_at
                ):
                    self.failed.emit(entity)
            elif isinstance(entity, Claim):
                from agent_console.domain import claims

                ours = self._me if self._me in (entity.requested_by, entity.decided_by) else ""
                news = self._ends(entity.id, ours, claims.final(entity.state), entity.settled_at)
                if news and entity.state == ClaimState.FAILED:
                    self.failed.emit(entity)
            elif isinstance(entity, Approval):
                ended = entity.state != ApprovalState.WAITING
                news = self._ends(entity.id, entity.requested_by, ended, entity.decided_at)
                if news and entity.state != ApprovalState.WITHDRAWN:
                    self.answered.emit(entity)

    def _take_ticket(self, ticket: Ticket) -> None:
        mine = bool(self._me) and ticket.escalated_to == self._me and ticket.status not in DONE
        if not mine:
            self._called.discard(ticket.id)
        elif ticket.id not in self._called:
            self._called.add(ticket.id)
            if self._fresh(ticket.updated_at):
                self.escalated.emit(ticket)

    def _ends(self, thing_id: str, whose: str, ended: bool, at: datetime | None) -> bool:
        """Whether something of this agent's ends by this, for the first time that is heard here."""
        if not self._me or whose != self._me:
            return False
        if not ended:
            self._under_way.add(thing_id)
            self._keeper.poke()
            return False
        news = thing_id in self._under_way or (thing_id not in self._told and self._fresh(at))
        self._told.add(thing_id)
        self._under_way.discard(thing_id)
        self._keeper.poke()
        return news

    def _fresh(self, at: datetime | None) -> bool:
        return at is not None and self.clock() - at.timestamp() < _NEWS

    async def _keep(self) -> None:
        data = encode(sorted(self._under_way))
        if data != self._kept:
            await self._store.write(lambda db: set_meta(db, _META, data))
            self._kept = data


def _known(db: apsw.Connection, me: str) -> tuple[set[str], set[str]]:
    rows = db.execute("SELECT id FROM tickets WHERE escalated_to=? AND escalated_to<>''", (me,))
    kept = meta(db, _META)
    try:
        under_way = set(msgspec.json.decode(kept, type=list[str])) if kept is not None else set()
    except msgspec.DecodeError:
        under_way = set()
    return {str(row[0]) for row in rows}, under_way
