"""Approvals: what is above somebody's limit waits here for a second pair of eyes, whatever it is.

    approval = await ask_for(unit, subject="refund", subject_id=..., ...)   # in the transaction that reserves

What is asked for is a *subject*; each kind of it is registered once and is told, in the transaction of the decision, that it
was approved or not. Locks are taken in the order agent, booking, approval, customer, the ledger's turn, case; whatever else the
subject needs is guarded by its booking or its approval.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, Protocol

import msgspec
from msgspec.structs import replace
from sqlalchemy import bindparam, insert, select

from agent_console.contract.entities import Agent, Approval, Booking, Customer
from agent_console.contract.money import MoneySignal
from agent_console.contract.money_commands import ApprovalReceipt
from agent_console.domain.authority import AuthorityPolicy
from agent_console.domain.kinds import ApprovalState
from agent_console.domain.masking import mask_cards
from agent_console.platform_server.money.telling import tell_case
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Reader, Unit, new_id
from agent_console.platform_server.store.tables import approval_details

__all__ = [
    "CLAIM",
    "COMPENSATION",
    "REFUND",
    "Subject",
    "ask_for",
    "details_of",
    "ended",
    "facts_of",
    "locked",
    "tell_of",
    "why_not",
]

REFUND: Final = "refund"
COMPENSATION: Final = "compensation"
CLAIM: Final = "claim"
"""Names of the subjects."""

_DETAILS: Final = select(approval_details.c.data).where(approval_details.c.approval_id == bindparam("wanted"))


class Subject(Protocol):
    """What can be asked for. Every method but `drive` works inside the transaction that it is given."""

    @property
    def name(self) -> str:
        """As in `Approval.subject`."""

    @property
    def posts(self) -> bool:
        """Whether `approved` may post to the ledger; its turn is taken before the case is told of the approval."""

    async def check(self, reader: Reader, approval: Approval, now: datetime) -> None:
        """Raise what speaks against doing it as it was asked for, whoever approves (a Refused)."""

    async def approved(self, unit: Unit, approval: Approval, approver: Agent, now: datetime) -> bool:
        """Carry out or prepare `approval.decided_amount` of it; True: gateway jobs were opened, so `drive` is called after
        the commit. Whatever it raises (a Refused) undoes the decision and is the approver's answer."""

    async def rejected(self, unit: Unit, approval: Approval, now: datetime) -> None:
        """Release what waited; `approval.state` says why (rejected, expired, withdrawn, overtaken)."""

    async def receipt(self, reader: Reader, approval: Approval) -> ApprovalReceipt:
        """The approval with what it is about, as it is now."""

    async def drive(self, approval: Approval) -> None:
        """Ask the provider for what `approved` prepared. What fails here is finished by the recovery."""


async def ask_for(
    unit: Unit,
    *,
    subject: str,
    subject_id: str,
    kind: str,
    scope: str,
    limit: int,
    booking: Booking | None,
    customer: Customer | None,
    ticket_id: str,
    amount: int,
    currency: str,
    quoted: int,
    reason: str,
    note: str,
    signals: Sequence[MoneySignal],
    ledger_version: int,
    agent: Agent,
    now: datetime,
    details: Mapping[str, Any] | None = None,
    policy: AuthorityPolicy | None = None,
) -> Approval:
    """Have it wait, in the transaction that reserves it. `ledger_version` is the booking's after the reservation.

    `details` (JSON) is kept beside the approval for the subject (`details_of`). `policy` are the limits in force.
    """
    policy = policy or unit.packs.authority
    approval = unit.add(
        Approval(
            id=new_id(),
            subject=subject,
            subject_id=subject_id,
            kind=kind,
            scope=scope,
            limit=limit,
            level=policy.first_level(amount, currency, kind),
            booking_id=booking.id if booking else "",
            customer_id=customer.id if customer else "",
            customer_name=customer.name if customer else "",
            ticket_id=ticket_id,
            amount=amount,
            currency=currency,
            quoted=quoted,
            reason=reason,
            note=mask_cards(note.strip()),
            signals=list(signals),
            ledger_version=ledger_version,
            state=ApprovalState.WAITING,
            requested_by=agent.id,
            requested_at=now,
            expires_at=now + policy.approvals.expires,
        )
    )
    if details:
        row = {"approval_id": approval.id, "data": msgspec.json.encode(dict(details)).decode()}
        await unit.execute(insert(approval_details).values(**row))
    unit.audit(agent, "approval.requested", "approval", approval.id, facts_of(approval))
    await tell_of(unit, approval, Teller.agent(agent), now)
    return approval


async def details_of(reader: Reader, approval_id: str) -> dict[str, Any]:
    """What `ask_for` was given as `details`."""
    found = await reader.scalar(_DETAILS, {"wanted": approval_id})
    return {} if found is None else dict(msgspec.json.decode(found))


def why_not(approval: Approval) -> str:
    """Why something was not approved, in words, for its `failure`."""
    if approval.state == ApprovalState.EXPIRED:
        return "Nobody approved it in time."
    if approval.state == ApprovalState.WITHDRAWN:
        return "It was withdrawn by whoever asked for it."
    return approval.decision or "It was not approved."


def facts_of(approval: Approval) -> dict[str, Any]:
    """What the audit trail keeps of an approval; the words stay with it, they may name people."""
    facts = {
        "subject": approval.subject,
        "subject_id": approval.subject_id,
        "booking_id": approval.booking_id,
        "customer_id": approval.customer_id,
        "ticket_id": approval.ticket_id,
        "amount": approval.amount,
        "currency": approval.currency,
        "level": approval.level,
        "requested_by": approval.requested_by,
        "decided_amount": approval.decided_amount,
    }
    return {name: value for name, value in facts.items() if value not in ("", 0)}


async def tell_of(unit: Unit, approval: Approval, who: Teller, now: datetime) -> None:
    """Write the approval, as it stands, into the history of its case."""
    data = {
        "approval_id": approval.id,
        "subject": approval.subject,
        "subject_id": approval.subject_id,
        "amount": approval.decided_amount or approval.amount,
        "currency": approval.currency,
        "state": approval.state,
        "level": approval.level,
        "by": approval.requested_by,
    }
    await tell_case(unit, approval.ticket_id, "approval", who, data, now)


async def locked(unit: Unit, approval_id: str) -> Approval:
    """The approval, locked behind its booking. Raises NotFound."""
    approval = await unit.get(Approval, approval_id, lock=False)
    if approval.booking_id:
        await unit.get(Booking, approval.booking_id)
    return await unit.get(Approval, approval_id)


async def ended(
    unit: Unit, subject: Subject, approval: Approval, state: ApprovalState, by: Agent | None, words: str, now: datetime
) -> Approval:
    """End a waiting approval without granting it, and release what it held."""
    approval = unit.save(
        replace(
            approval,
            state=state,
            decided_by=by.id if by else "",
            decided_at=now,
            decision=mask_cards(words.strip()),
        )
    )
    await subject.rejected(unit, approval, now)
    unit.audit(by, f"approval.{state}", "approval", approval.id, facts_of(approval))
    await tell_of(unit, approval, Teller.agent(by) if by else Teller(), now)
    return approval
