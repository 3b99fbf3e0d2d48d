"""How each kind of intent is said to the platform, and what its answer brings."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from agent_console.client.platform import PlatformClient
from agent_console.contract import routes
from agent_console.contract.codec import decode, encode
from agent_console.contract.commands import CommandOutcome, Delivered, ReplyCommand, TicketPatch
from agent_console.contract.entities import Entity, Ticket
from agent_console.contract.money_commands import (
    ApprovalReceipt,
    ClaimAnswerCommand,
    ClaimCommand,
    ClaimReceipt,
    CompensationReceipt,
    RefundReceipt,
)
from agent_console.desk.outbox_entry import OutboxEntry, patched_fields
from agent_console.domain.faults import BadAnswer, Conflict


@dataclass(frozen=True)
class _Road:
    method: str
    path: str
    answer: type[Any]


_ROADS: dict[str, _Road] = {
    "reply": _Road("POST", routes.MESSAGES, Delivered),
    "note": _Road("POST", routes.MESSAGES, Delivered),
    "patch": _Road("PATCH", routes.TICKET, Ticket),
    "merge": _Road("POST", routes.MERGE, Ticket),
    "refund": _Road("POST", routes.REFUNDS, RefundReceipt),
    "compensation": _Road("POST", routes.COMPENSATIONS, CompensationReceipt),
    "claim": _Road("POST", routes.CLAIMS, ClaimReceipt),
    "claim_answer": _Road("POST", routes.CLAIM_ANSWER, ClaimReceipt),
    "claim_decision": _Road("POST", routes.CLAIM_DECISION, ClaimReceipt),
    "claim_withdrawal": _Road("POST", routes.CLAIM_WITHDRAWAL, ClaimReceipt),
    "approval_decision": _Road("POST", routes.APPROVAL_DECISION, ApprovalReceipt),
    "approval_withdrawal": _Road("POST", routes.APPROVAL_WITHDRAWAL, ApprovalReceipt),
}
"""Where each kind of intent goes, and what comes back."""


def _road(entry: OutboxEntry) -> _Road:
    road = _ROADS[entry.kind]
    path = road.path.format(ticket_id=entry.ticket_id, claim_id=entry.subject_id, approval_id=entry.subject_id)
    return _Road(road.method, path, road.answer)


def _carries_files(entry: OutboxEntry) -> bool:
    command = entry.command
    if isinstance(command, ReplyCommand):
        return bool(command.attachments)
    return isinstance(command, ClaimCommand | ClaimAnswerCommand) and bool(command.evidence)


class Sender:
    """One attempt at a time; the outbox decides when."""

    def __init__(self, client: PlatformClient) -> None:
        self._client = client

    async def send(self, entry: OutboxEntry) -> Sequence[Entity]:
        """Send it; returns the entities of the answer. Raises Fault (OutcomeUnknown where it may have happened)."""
        road = _road(entry)
        body = await asyncio.to_thread(encode, entry.command) if _carries_files(entry) else encode(entry.command)
        answer = await self._client.command(
            road.method, road.path, body, road.answer, key=entry.key, if_match=entry.if_match
        )
        return _entities(answer)

    async def outcome(self, entry: OutboxEntry) -> CommandOutcome:
        """Ask what became of it. Raises Fault."""
        return await self._client.outcome(entry.key)

    def settled(self, entry: OutboxEntry, outcome: CommandOutcome) -> Sequence[Entity]:
        """Entities of an outcome that is done. Raises the refusal that it was."""
        if not 200 <= outcome.status < 300:
            raise self._client.refusal(outcome)
        try:
            return _entities(decode(outcome.body, _road(entry).answer))
        except BadAnswer:
            return []  # it is done, and the feed will bring what it did


def _entities(answer: Any) -> Sequence[Entity]:
    if isinstance(answer, Delivered):
        return [answer.message, answer.ticket]
    if isinstance(answer, RefundReceipt):
        return _present(*(answer.refunds or [answer.refund]), *(answer.payments or [answer.payment]), answer.approval)
    if isinstance(answer, CompensationReceipt):
        return _present(answer.compensation, answer.approval)
    if isinstance(answer, ClaimReceipt):
        return _present(answer.claim, answer.payment, answer.refund, answer.approval)
    if isinstance(answer, ApprovalReceipt):
        about = (*answer.refunds, *answer.payments, answer.compensation, answer.claim)
        return _present(answer.approval, *about)
    return [answer] if isinstance(answer, Entity) else []


def _present(*entities: Entity | None) -> list[Entity]:
    return [entity for entity in entities if entity is not None]


def needs_version(entry: OutboxEntry) -> bool:
    """Whether the platform wants to know which version of the ticket was before the agent's eyes."""
    return isinstance(entry.command, TicketPatch)


def version_for(entry: OutboxEntry, current: Ticket | None) -> int | None:
    """The version to name: the newest one where nobody else touched the fields that this change sets."""
    if not isinstance(entry.command, TicketPatch):
        return None
    if entry.base is None:
        return current.version if current is not None else None
    if current is not None and untouched(entry, current):
        return current.version
    return entry.base.version


def untouched(entry: OutboxEntry, current: Ticket) -> bool:
    """Whether the fields that the change sets are still as the agent saw them (or are what is wanted already)."""
    if not isinstance(entry.command, TicketPatch) or entry.base is None:
        return False
    if entry.command.no_answer_needed is True and current.last_message_id != entry.base.last_message_id:
        return False  # what came since may want an answer
    wanted = patched_fields(entry.command)
    return all(getattr(current, name) in (getattr(entry.base, name), value) for name, value in wanted.items())


def current_of(fault: Conflict) -> Ticket | None:
    """The ticket as the refusal says it is now."""
    try:
        return msgspec.convert(fault.details.get("current"), Ticket)
    except (msgspec.ValidationError, TypeError):
        return None
