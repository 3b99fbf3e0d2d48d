"""Intents about money: in which order they leave, how long they can be taken back, and that a restart forgets nothing."""

from __future__ import annotations

import pytest

from agent_console.contract.money_commands import (
    ApprovalDecision,
    ClaimAnswerCommand,
    ClaimCommand,
    ClaimDecision,
    CompensationCommand,
    RefundCommand,
    RefundPart,
    Withdrawal,
)
from agent_console.desk.outbox_codec import entry_of, row_of
from agent_console.desk.outbox_entry import MONEY_HOLD, MONEY_KINDS, Kind, MoneyCommand, OutboxEntry, hold_seconds
from agent_console.domain.kinds import OutboxState

COMMANDS: dict[Kind, MoneyCommand] = {
    "refund": RefundCommand(
        amount=5,
        currency="EUR",
        reason="goodwill",
        ledger_version=3,
        parts=[RefundPart(payment_id="p", amount=5)],
        tell="We gave 0.05 back.",
    ),
    "compensation": CompensationCommand(kind="credit", customer_id="c", amount=5, currency="EUR", reason="goodwill"),
    "claim": ClaimCommand(kind="damage", booking_id="b", amount=5, currency="EUR", text="A broken chair"),
    "claim_answer": ClaimAnswerCommand(accepts=False, text="It was broken before."),
    "claim_decision": ClaimDecision(grant=True, amount=3, note="Half of it"),
    "claim_withdrawal": Withdrawal(),
    "approval_decision": ApprovalDecision(approve=True, amount=4, ledger_version=3),
    "approval_withdrawal": Withdrawal(),
}


def an_entry(kind: Kind, **fields: object) -> OutboxEntry:
    given = {"key": f"k-{kind}", "ticket_id": "t", "state": OutboxState.READY, "created_at": 1.0, "booking_id": "b"}
    return OutboxEntry(kind=kind, command=COMMANDS[kind], **(given | fields))  # type: ignore[arg-type]


def test_every_kind_of_intent_is_the_same_after_a_restart() -> None:
    assert COMMANDS.keys() == MONEY_KINDS
    for kind in COMMANDS:
        entry = an_entry(kind, subject_id="s", if_match=7)
        assert entry_of(row_of(entry)) == entry


def test_money_of_one_booking_leaves_in_one_lane_whatever_ticket_it_was_meant_in() -> None:
    lanes = {an_entry(kind, ticket_id=f"ticket {number}").lane for number, kind in enumerate(COMMANDS)}
    assert lanes == {"b"}
    assert an_entry("approval_decision", booking_id="", subject_id="a").lane == "a"


@pytest.mark.parametrize("kind", COMMANDS)
def test_what_moves_money_can_be_taken_back_for_a_moment(kind: Kind) -> None:
    moves = kind in ("refund", "compensation", "claim", "claim_decision", "approval_decision")
    assert hold_seconds(kind, "") == (MONEY_HOLD if moves else 0.0)
