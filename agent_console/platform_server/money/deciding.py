"""Deciding approvals: the story for the approver, the decision, taking a request back, and what time does to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

import msgspec
import structlog
from msgspec.structs import replace
from sqlalchemy import ColumnElement, func, select

from agent_console.contract.entities import Agent, Approval, Customer
from agent_console.contract.money_commands import ApprovalDecision, ApprovalReceipt, ApprovalStory
from agent_console.domain.authority import AuthorityPolicy, MoneyKind, Permission, permissions_of
from agent_console.domain.faults import Busy, Conflict, Forbidden, Invalid, OutcomeUnknown, Refused, StoreFault
from agent_console.domain.kinds import ApprovalState
from agent_console.domain.masking import mask_cards
from agent_console.domain.money import plain_amount
from agent_console.platform_server.idempotency import Answer, Command, claim, refuse, settle
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.approvals import Subject, ended, facts_of, locked, tell_of
from agent_console.platform_server.money.checks import check_text, wrong
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.limits import Whose, bound_for
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Reader, Store, Unit
from agent_console.platform_server.store.tables import approvals as table
from agent_console.platform_server.store.tables import ledger_versions

__all__ = ["Approvals"]

_log = structlog.get_logger(__name__)
_BATCH: Final = 50
_PASSING_OBSTACLES: Final = ("period_closed",)
"""What somebody may take away again: it stops an approval for now, and ends nothing."""
PASSING: Final = ("key_reused", "command_running", "duplicate")
"""Refusals that are no answer to the command itself."""


class Approvals:
    """The service. Safe for any number of concurrent calls, in any number of processes."""

    def __init__(self, store: Store, policy: Callable[[], AuthorityPolicy], now: Callable[[], datetime]) -> None:
        self._store = store
        self._policy = policy
        self._now = now
        self._subjects: dict[str, Subject] = {}

    def register(self, subject: Subject) -> None:
        """Have approvals of the subject's name decided through it. Once per name, before anything is served."""
        if subject.name in self._subjects:
            raise AssertionError(f"two subjects of the name {subject.name}")
        self._subjects[subject.name] = subject

    # --- reading ---

    async def story(self, agent: Agent, approval_id: str) -> ApprovalStory:
        """What an approver looks at. Raises NotFound, and Forbidden for who may neither approve nor asked for it."""
        async with self._store.reading() as reader:
            approval = await reader.get(Approval, approval_id)
            if Permission.APPROVE not in permissions_of(agent.role) and agent.id != approval.requested_by:
                raise Forbidden("Your role may not see what others asked for.", "Ask your team lead.")
            receipt = await self._subjects[approval.subject].receipt(reader, approval)
            left = await self._left(reader, agent, approval, self._now())
            obstacle = await self._obstacle(reader, approval, self._now())
        return ApprovalStory(
            approval=approval,
            refunds=receipt.refunds,
            compensation=receipt.compensation,
            claim=receipt.claim,
            ledger_version=receipt.ledger_version,
            limit=-1 if left is None else left,
            obstacle=obstacle.what if obstacle is not None else "",
        )

    async def _obstacle(self, reader: Reader, approval: Approval, now: datetime) -> Refused | None:
        """What speaks against a waiting request as it was asked for, whoever approves it; None: nothing."""
        if approval.state != ApprovalState.WAITING:
            return None
        try:
            await self._subjects[approval.subject].check(reader, approval, now)
        except Refused as refusal:
            return refusal
        return None

    async def _left(self, reader: Reader, agent: Agent, approval: Approval, now: datetime) -> int | None:
        """What this approver may grant of it alone; None: all."""
        whose = Whose(currency=approval.currency, customer_id=approval.customer_id, booking_id=approval.booking_id)
        kind = MoneyKind(approval.kind)
        bound = await bound_for(reader, self._policy(), agent, whose, kind, now, without=approval.subject_id)
        return None if bound is None else bound.left

    # --- deciding ---

    async def decide(
        self, agent: Agent, command: Command, approval_id: str, seen: int, decision: ApprovalDecision
    ) -> Answer:
        """Approve or refuse once; `seen` is the version looked at. The answer is an ApprovalReceipt or a Problem."""
        driven: Approval | None = None
        try:
            async with self._store.unit() as unit:
                earlier = await claim(unit, command)
                if earlier is not None:
                    return earlier
                approval, prepared = await self._decide(unit, agent, approval_id, seen, decision)
                driven = approval if prepared else None
                answer = await self._settled(unit, command, approval)
                crash_point("deciding")
        except Refused as refusal:
            if refusal.code in PASSING:
                raise
            answer = await refuse(self._store, command, refusal)
            if decision.approve and isinstance(refusal, Conflict | Invalid):
                await self._judge(approval_id, self._now())
            return answer
        if driven is not None:
            await self._drive(driven)
        return answer

    async def withdraw(self, agent: Agent, command: Command, approval_id: str, seen: int) -> Answer:
        """Take a request back, by whoever asked. The answer is an ApprovalReceipt or a Problem."""
        try:
            async with self._store.unit() as unit:
                earlier = await claim(unit, command)
                if earlier is not None:
                    return earlier
                approval = await locked(unit, approval_id)
                if agent.id != approval.requested_by:
                    raise Forbidden("Somebody else asked for this.", "Only they can withdraw it; you can refuse it.")
                now = self._now()
                _check_waiting(approval, seen, now)
                subject = self._subjects[approval.subject]
                approval = await ended(unit, subject, approval, ApprovalState.WITHDRAWN, agent, "", now)
                return await self._settled(unit, command, approval)
        except Refused as refusal:
            if refusal.code in PASSING:
                raise
            return await refuse(self._store, command, refusal)

    async def _settled(self, unit: Unit, command: Command, approval: Approval) -> Answer:
        receipt: ApprovalReceipt = await self._subjects[approval.subject].receipt(unit, approval)
        answer = Answer.of(receipt, version=approval.version)
        await settle(unit, command.key, answer)
        return answer

    async def _decide(
        self, unit: Unit, agent: Agent, approval_id: str, seen: int, decision: ApprovalDecision
    ) -> tuple[Approval, bool]:
        now, rules = self._now(), self._policy().approvals
        agent = await unit.get(Agent, agent.id)
        approval = await locked(unit, approval_id)
        if Permission.APPROVE not in permissions_of(agent.role):
            raise Forbidden("Your role may not approve.", "Ask your team lead.")
        if agent.id == approval.requested_by:
            raise Forbidden(
                "You asked for this yourself.",
                "Somebody else must look at it; you can withdraw it.",
                code="own_request",
            )
        if not rules.may_decide(agent.role, approval.least):
            raise Forbidden("This waits for somebody with more authority.", "Leave it to them, or talk to them.")
        _check_waiting(approval, seen, now)
        check_text("note", decision.note, needed=not decision.approve)
        subject = self._subjects[approval.subject]
        if not decision.approve:
            return await ended(unit, subject, approval, ApprovalState.REJECTED, agent, decision.note, now), False
        await self._check_grant(unit, agent, approval, decision, now)
        approval = unit.save(
            replace(
                approval,
                state=ApprovalState.APPROVED,
                decided_by=agent.id,
                decided_at=now,
                decided_amount=decision.amount or approval.amount,
                decision=mask_cards(decision.note.strip()),
            )
        )
        unit.audit(agent, "approval.approved", "approval", approval.id, facts_of(approval))
        if subject.posts:
            await ledger.take_turn(unit)
        await tell_of(unit, approval, Teller.agent(agent), now)
        return approval, await subject.approved(unit, approval, agent, now)

    async def _check_grant(
        self, unit: Unit, agent: Agent, approval: Approval, decision: ApprovalDecision, now: datetime
    ) -> None:
        amount = decision.amount or approval.amount
        if not 0 < amount <= approval.amount:
            raise wrong(
                "amount", "An approver may give less than was asked for, never more.", "Choose a smaller amount."
            )
        version = await ledger.version_of(unit, approval.booking_id)
        if version != decision.ledger_version:
            raise Conflict(
                "The money of this booking moved while you were deciding.",
                "Look at the new figures and confirm again.",
                code="ledger_moved",
                details={"current": {"ledger_version": version}},
            )
        if approval.customer_id:
            # What counts over all bookings of somebody is decided one at a time.
            await unit.get(Customer, approval.customer_id)
        left = await self._left(unit, agent, approval, now)
        if left is not None and amount > left:
            raise Forbidden(
                f"You may approve up to {plain_amount(left, approval.currency)} {approval.currency} of this.",
                "Approve less, or leave it to somebody who may give more.",
                code="over_limit",
                details={"limit": left},
            )

    async def _drive(self, approval: Approval) -> None:
        """What was approved stands, whatever the provider says or does not say now."""
        try:
            await self._subjects[approval.subject].drive(approval)
        except (OutcomeUnknown, StoreFault, Busy) as fault:
            _log.warning("approved_and_unknown", approval=approval.id, code=fault.code)

    # --- time ---

    async def once(self, now: datetime | None = None) -> int:
        """End what nobody decided in time and what cannot be done any more, and ask the next level where nobody answers; how
        many were touched."""
        now = now or self._now()
        rules = self._policy().approvals
        waiting = table.c.state == ApprovalState.WAITING
        since = func.coalesce(table.c.escalated_at, table.c.requested_at)
        silent = (since <= now - rules.escalates) & (table.c.level != rules.levels[-1])
        touched = 0
        for approval_id in await self._ids(waiting & (table.c.expires_at <= now)):
            touched += await self._expire(approval_id, now)
        for approval_id in await self._overtaken(waiting & (table.c.expires_at > now)):
            touched += await self._judge(approval_id, now)
        for approval_id in await self._ids(waiting & (table.c.expires_at > now) & silent):
            touched += await self._escalate(approval_id, now)
        return touched

    async def _ids(self, which: ColumnElement[bool]) -> list[str]:
        async with self._store.reading() as reader:
            rows = await reader.execute(select(table.c.id).where(which).order_by(table.c.expires_at).limit(_BATCH))
        return [row.id for row in rows]

    async def _expire(self, approval_id: str, now: datetime) -> bool:
        async with self._store.unit() as unit:
            approval = await locked(unit, approval_id)
            if approval.state != ApprovalState.WAITING or approval.expires_at > now:
                return False
            await ended(unit, self._subjects[approval.subject], approval, ApprovalState.EXPIRED, None, "", now)
        return True

    async def _overtaken(self, which: ColumnElement[bool]) -> list[str]:
        """Those on whose booking money has moved since they were last looked at."""
        async with self._store.reading() as reader:
            waiting = await reader.select(Approval, which & (table.c.booking_id != ""))
            ids = {approval.booking_id for approval in waiting}
            known = select(ledger_versions).where(ledger_versions.c.booking_id.in_(ids))
            versions = {row.booking_id: row.version for row in await reader.execute(known)} if ids else {}
        return [one.id for one in waiting if versions.get(one.booking_id, one.ledger_version) != one.ledger_version]

    async def _judge(self, approval_id: str, now: datetime) -> bool:
        """See whether a waiting request still fits the figures as they are now: it goes on waiting on these, or it ends."""
        async with self._store.unit() as unit:
            approval = await locked(unit, approval_id)
            if approval.state != ApprovalState.WAITING or approval.expires_at <= now:
                return False
            obstacle = await self._obstacle(unit, approval, now)
            if obstacle is not None and obstacle.code not in _PASSING_OBSTACLES:
                subject = self._subjects[approval.subject]
                await ended(unit, subject, approval, ApprovalState.OVERTAKEN, None, obstacle.what, now)
                return True
            version = await ledger.version_of(unit, approval.booking_id)
            if version == approval.ledger_version:
                return False
            unit.save(replace(approval, ledger_version=version))
        return True

    async def _escalate(self, approval_id: str, now: datetime) -> bool:
        rules = self._policy().approvals
        async with self._store.unit() as unit:
            approval = await locked(unit, approval_id)
            asked = rules.next_asked(approval.level, approval.escalated_at or approval.requested_at)
            if approval.state != ApprovalState.WAITING or asked is None or asked[1] > now:
                return False
            level = asked[0]
            approval = unit.save(replace(approval, level=level, first_level=approval.least, escalated_at=now))
            unit.audit(None, "approval.escalated", "approval", approval.id, facts_of(approval))
            await tell_of(unit, approval, Teller(), now)
        return True


def _check_waiting(approval: Approval, seen: int, now: datetime) -> None:
    """Raises Conflict: `expired`, `decided`, or `version_moved` where it is not as it was looked at."""
    current = {"current": msgspec.to_builtins(approval)}
    waiting = approval.state == ApprovalState.WAITING
    if approval.state == ApprovalState.EXPIRED or (waiting and approval.expires_at <= now):
        raise Conflict("The time to decide this is over.", "Have it asked for anew.", code="expired", details=current)
    if not waiting:
        raise Conflict(
            "This was decided already.",
            "Look at it as it is now; nothing is left to do.",
            code="decided",
            details=current,
        )
    if approval.version != seen:
        raise Conflict(
            "This has changed since you looked at it.",
            "Look at it as it is now, then decide again.",
            code="version_moved",
            details=current,
        )
