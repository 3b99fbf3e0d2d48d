"""Outbox entries to rows of the local file and back."""

from __future__ import annotations

import time
from typing import Any

import msgspec

from agent_console.contract.codec import decode, encode
from agent_console.contract.commands import MergeCommand, ReplyCommand, TicketPatch
from agent_console.contract.entities import Ticket
from agent_console.contract.money_commands import (
    ApprovalDecision,
    ClaimAnswerCommand,
    ClaimCommand,
    ClaimDecision,
    CompensationCommand,
    RefundCommand,
    Withdrawal,
)
from agent_console.desk.outbox_entry import Command, OutboxEntry
from agent_console.domain import faults
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import OutboxState
from agent_console.store.outbox_rows import OutboxRow

_COMMANDS: dict[str, type[Command]] = {
    "reply": ReplyCommand,
    "note": ReplyCommand,
    "patch": TicketPatch,
    "merge": MergeCommand,
    "refund": RefundCommand,
    "compensation": CompensationCommand,
    "claim": ClaimCommand,
    "claim_answer": ClaimAnswerCommand,
    "claim_decision": ClaimDecision,
    "claim_withdrawal": Withdrawal,
    "approval_decision": ApprovalDecision,
    "approval_withdrawal": Withdrawal,
}


class _StoredFault(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    code: str
    what: str
    advice: str
    details: dict[str, Any] = {}


def row_of(entry: OutboxEntry) -> OutboxRow:
    """The entry as it is stored."""
    return OutboxRow(
        key=entry.key,
        kind=entry.kind,
        ticket_id=entry.ticket_id,
        state=entry.state.value,
        created_at=entry.created_at,
        hold_until=entry.hold_until,
        what=entry.what,
        command=encode(entry.command),
        base=encode(entry.base) if entry.base is not None else None,
        if_match=entry.if_match,
        fault=_fault_bytes(entry.fault),
        booking_id=entry.booking_id,
        subject_id=entry.subject_id,
        position=entry.position,
    )


def entry_of(row: OutboxRow) -> OutboxEntry:
    """The entry that was stored. One that was being sent when the program ended has an unknown outcome."""
    state = OutboxState(row.state)
    left = 0.0
    if row.hold_until is not None:
        # A clock that was set back since must not make the window longer than it was meant to be.
        left = max(0.0, min(row.hold_until - time.time(), row.hold_until - row.created_at))
    return OutboxEntry(
        key=row.key,
        kind=row.kind,  # type: ignore[arg-type]
        ticket_id=row.ticket_id,
        state=OutboxState.UNKNOWN if state is OutboxState.SENDING else state,
        created_at=row.created_at,
        command=decode(row.command, _COMMANDS[row.kind]),
        hold_until=row.hold_until,
        leaves_at=time.monotonic() + left if row.hold_until is not None else None,
        fault=_fault_of(row.fault),
        what=row.what,
        position=row.position,
        base=decode(row.base, Ticket) if row.base is not None else None,
        if_match=row.if_match,
        booking_id=row.booking_id,
        subject_id=row.subject_id,
    )


def _fault_bytes(fault: Fault | None) -> bytes | None:
    if fault is None:
        return None
    details = {name: value for name, value in fault.details.items() if name != "current"}
    stored = _StoredFault(
        kind=type(fault).__name__, code=fault.code, what=fault.what, advice=fault.advice, details=details
    )
    return encode(stored)


def _fault_of(data: bytes | None) -> Fault | None:
    if data is None:
        return None
    stored = decode(data, _StoredFault)
    kind = getattr(faults, stored.kind, Fault)
    fault: Fault = kind(stored.what, stored.advice, code=stored.code, details=stored.details)
    return fault
