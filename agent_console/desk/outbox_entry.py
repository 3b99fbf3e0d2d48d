"""One intent on its way: what the outbox holds, as the window sees it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import Literal, get_args

import msgspec

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
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import OutboxState

MoneyCommand = (
    RefundCommand
    | CompensationCommand
    | ClaimCommand
    | ClaimAnswerCommand
    | ClaimDecision
    | ApprovalDecision
    | Withdrawal
)
Command = ReplyCommand | TicketPatch | MergeCommand | MoneyCommand
MoneyKind = Literal[
    "refund",
    "compensation",
    "claim",
    "claim_answer",
    "claim_decision",
    "claim_withdrawal",
    "approval_decision",
    "approval_withdrawal",
]
Kind = Literal["reply", "note", "patch", "merge"] | MoneyKind

MONEY_KINDS: frozenset[str] = frozenset(get_args(MoneyKind))
"""Intents about money: those of one booking leave in their order, whatever ticket they were meant in."""

NOT_LEFT = frozenset({OutboxState.HELD, OutboxState.READY})
"""Nothing has gone out: it can be taken back."""
PENDING_STATES = frozenset({OutboxState.HELD, OutboxState.READY, OutboxState.SENDING, OutboxState.UNKNOWN})
"""States in which the intent still counts as meant: it is shown over what the platform last said."""

MOVES: dict[OutboxState, frozenset[OutboxState]] = {
    OutboxState.HELD: frozenset({OutboxState.READY, OutboxState.CANCELLED}),
    OutboxState.READY: frozenset({OutboxState.SENDING, OutboxState.CANCELLED}),
    OutboxState.SENDING: frozenset(
        {OutboxState.READY, OutboxState.UNKNOWN, OutboxState.CONFIRMED, OutboxState.REFUSED}
    ),
    OutboxState.UNKNOWN: frozenset({OutboxState.READY, OutboxState.CONFIRMED, OutboxState.REFUSED}),
    OutboxState.REFUSED: frozenset({OutboxState.READY, OutboxState.CANCELLED}),
    OutboxState.CONFIRMED: frozenset(),
    OutboxState.CANCELLED: frozenset(),
}
"""The legal transitions. SENDING to READY: it is certain that nothing left the machine, or the platform said "later"."""

_HOLDS = {"email": 8.0, "form": 8.0}
MONEY_HOLD = 5.0
_MONEY_HELD: frozenset[str] = frozenset({"refund", "compensation", "claim", "claim_decision", "approval_decision"})
"""What moves money, or makes somebody pay, can be taken back for a moment; an answer noted down or a withdrawal cannot."""


def hold_seconds(kind: Kind, channel: str) -> float:
    """Length of the undo window: letters 8 s, money 5 s, everything else leaves at once."""
    if kind in _MONEY_HELD:
        return MONEY_HOLD
    return _HOLDS.get(channel, 0.0) if kind == "reply" else 0.0


@dataclass(frozen=True, kw_only=True)
class OutboxEntry:
    """`key` is the Idempotency-Key (of a refund: its id). Instants are epoch seconds.

    `hold_until` is the end of the undo window (None: there is none), for the next start of the program. While it runs,
    `leaves_at` counts, a monotonic second that is not stored, for a wall clock may be set. `what` is a short text for
    people: the first words of a reply, the fields of a change. `fault` says why it was refused, or what keeps it waiting.
    `base` of a change holds the fields as the agent saw them, for telling whether somebody else touched them meanwhile;
    `if_match` is the version it was sent with (None: not sent yet), which must stay the same under the same key. Of money,
    `booking_id` is the booking that it is about and `subject_id` the claim or approval that is answered, decided or
    withdrawn; its `if_match` is the version of that which the agent saw.
    """

    key: str
    kind: Kind
    ticket_id: str
    state: OutboxState
    created_at: float
    command: Command
    hold_until: float | None = None
    fault: Fault | None = None
    what: str = ""
    position: int = 0
    base: Ticket | None = None
    if_match: int | None = None
    leaves_at: float | None = None
    booking_id: str = ""
    subject_id: str = ""

    @property
    def seconds_left(self) -> float:
        """How long the undo window is still open; 0 where it is over or there is none."""
        return max(0.0, self.leaves_at - time.monotonic()) if self.leaves_at is not None else 0.0

    @property
    def pending(self) -> bool:
        """Whether it may still come true by itself."""
        return self.state in PENDING_STATES

    @property
    def lane(self) -> str:
        """Entries of one lane leave one after the other, in their order."""
        if self.kind in MONEY_KINDS:
            return self.booking_id or self.subject_id or self.ticket_id
        return self.ticket_id

    @property
    def is_money(self) -> bool:
        """Whether it is about money."""
        return self.kind in MONEY_KINDS

    def moved(self, state: OutboxState, fault: Fault | None = None) -> OutboxEntry:
        """The entry in its next state. Raises ValueError for a transition that is not legal."""
        if state is not self.state and state not in MOVES[self.state]:
            raise ValueError(f"{self.state} cannot become {state}")
        return replace(self, state=state, fault=fault)


def overlay(ticket: Ticket, entries: list[OutboxEntry]) -> Ticket:
    """The ticket as it will be once the pending entries (in their order) have come true."""
    for entry in entries:
        if not entry.pending or entry.ticket_id != ticket.id:
            continue
        if isinstance(entry.command, TicketPatch):
            ticket = msgspec.structs.replace(ticket, **patched_fields(entry.command))
        elif isinstance(entry.command, ReplyCommand) and entry.command.status:
            ticket = msgspec.structs.replace(ticket, status=entry.command.status)
    return ticket


def given_fields(patch: TicketPatch) -> dict[str, object]:
    """All that the patch says."""
    return {name: value for name in patch.__struct_fields__ if (value := getattr(patch, name)) is not msgspec.UNSET}


def patched_fields(patch: TicketPatch) -> dict[str, object]:
    """The fields of the ticket that the patch changes; that no answer is needed is an act and no field."""
    return {name: value for name, value in given_fields(patch).items() if name in Ticket.__struct_fields__}
