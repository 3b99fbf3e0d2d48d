"""The requests for a second pair of eyes, as the local copy knows them: what waits, for whom, and what was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

from agent_console.contract.entities import Agent, Approval, Entity, Ticket
from agent_console.desk.refresher import Refresher
from agent_console.desk.signals import Signal
from agent_console.domain.authority import ApprovalRules, Permission
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import ApprovalState
from agent_console.store.reading import things_of, ticket_of
from agent_console.store.store import Store

__all__ = ["Approvals"]

_DECIDED_KEPT: Final = 50
_RULES: Final = ApprovalRules()
_NEWS: Final = timedelta(minutes=5)
"""What was asked for before that is found when one comes back, and needs no announcement."""


class Approvals:
    """`changed` after anything did; `arrived` with a request that came in just now and that this agent may decide.

    `escalated` with one that this agent's role is asked, too, because nobody had answered. `failed` takes the Fault of a local
    copy that cannot be read.
    """

    def __init__(self, store: Store, failed: Callable[[Fault], object]) -> None:
        self.changed: Signal[[]] = Signal()
        self.arrived: Signal[Approval] = Signal()
        self.escalated: Signal[Approval] = Signal()
        self._store = store
        self._known: dict[str, Approval] = {}
        self._cases: dict[str, Ticket] = {}
        self._reader = Refresher(self._read_cases, failed=failed)
        self._me: Agent | None = None
        self._permissions: frozenset[str] = frozenset()

    def set_me(self, me: Agent, permissions: frozenset[str]) -> None:
        """Who looks at them, with which rights."""
        self._me, self._permissions = me, permissions
        self.changed.emit()

    @property
    def waiting(self) -> list[Approval]:
        """Everything that waits and that this agent may decide or has asked for; first what hurts first: by the next clock of
        its case or its own end, whichever comes earlier."""
        shown = (one for one in self._known.values() if one.state == ApprovalState.WAITING)
        return sorted(
            (one for one in shown if self.mine_to_decide(one) or self.asked_by_me(one)),
            key=lambda one: (not self.mine_to_decide(one), self._hurts_at(one), one.expires_at, one.id),
        )

    def case_of(self, approval: Approval) -> Ticket | None:
        """The case in which it was asked for, as the local copy has it; None while that is not known."""
        return self._cases.get(approval.ticket_id)

    def _hurts_at(self, approval: Approval) -> datetime:
        case = self.case_of(approval)
        return min(approval.expires_at, case.due_at) if case is not None and case.due_at else approval.expires_at

    @property
    def decided(self) -> list[Approval]:
        """The last ones that were decided, expired or withdrawn, newest first."""
        shown = (one for one in self._known.values() if one.state != ApprovalState.WAITING)
        mine = (one for one in shown if self._may_decide or self.asked_by_me(one))
        newest = sorted(mine, key=lambda one: one.decided_at or one.requested_at, reverse=True)
        return newest[:_DECIDED_KEPT]

    @property
    def count(self) -> int:
        """How many wait for this agent's decision."""
        return sum(one.state == ApprovalState.WAITING and self.mine_to_decide(one) for one in self._known.values())

    @property
    def concerns_me(self) -> bool:
        """Whether this agent has anything to do with approvals: may decide, or has asked."""
        return self._may_decide or any(self.asked_by_me(one) for one in self._known.values())

    def get(self, approval_id: str) -> Approval | None:
        """One of them by its id."""
        return self._known.get(approval_id)

    def asked_by_me(self, approval: Approval) -> bool:
        """Whether this agent asked for it."""
        return self._me is not None and approval.requested_by == self._me.id

    def mine_to_decide(self, approval: Approval) -> bool:
        """Whether this agent may decide it: the right, the level, and not one's own request (four eyes)."""
        if self._me is None or not self._may_decide or self.asked_by_me(approval):
            return False
        return _RULES.may_decide(self._me.role, approval.least)

    def _is_asked(self, approval: Approval) -> bool:
        """Whether it was escalated to this agent's role; others may still decide, but have heard of it."""
        escalated = self._me is not None and approval.escalated_at is not None
        return escalated and _RULES.may_decide(str(self._me and self._me.role), approval.level)

    @property
    def _may_decide(self) -> bool:
        return Permission.APPROVE in self._permissions

    async def load(self) -> None:
        """Read the local copy."""
        found = await self._store.read(lambda db: things_of(db, Approval))
        self._known = {one.id: one for one in found}
        await self._read_cases()

    async def close(self) -> None:
        """Nothing is read any more."""
        await self._reader.close()

    async def _read_cases(self) -> None:
        """The cases of what waits."""
        wanted = {one.ticket_id for one in self._known.values() if one.state == ApprovalState.WAITING and one.ticket_id}
        found = await self._store.read(lambda db: [ticket_of(db, id_) for id_ in sorted(wanted)])
        self._cases = {case.id: case for case in found if case is not None}
        self.changed.emit()

    def apply(self, entities: Iterable[Entity], gone: Iterable[tuple[str, str]]) -> None:
        """Take over what was stored."""
        touched = False
        for entity in entities:
            if isinstance(entity, Ticket) and entity.id in self._cases:
                self._cases[entity.id] = entity
                touched = True
            if not isinstance(entity, Approval):
                continue
            if entity.ticket_id not in self._cases and entity.state == ApprovalState.WAITING:
                self._reader.poke()
            before, self._known[entity.id] = self._known.get(entity.id), entity
            touched = True
            self._announce(before, entity)
        for kind, id_ in gone:
            touched = (kind == Approval.entity and self._known.pop(id_, None) is not None) or touched
        if touched:
            self.changed.emit()

    def _announce(self, before: Approval | None, now: Approval) -> None:
        if now.state != ApprovalState.WAITING or not self.mine_to_decide(now):
            return
        if before is None and datetime.now(UTC) - now.requested_at < _NEWS:
            self.arrived.emit(now)
        elif self._is_asked(now) and not (before is not None and self._is_asked(before)):
            self.escalated.emit(now)
