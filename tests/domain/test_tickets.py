"""Moves between statuses and what messages do to them."""

from __future__ import annotations

import itertools

import pytest

from agent_console.domain.kinds import Role, TicketStatus
from agent_console.domain.tickets import STATUS_MOVES, may_set_status, status_after_reply


def test_every_status_has_its_moves_and_nothing_becomes_new_again() -> None:
    assert set(STATUS_MOVES) == set(TicketStatus)
    assert all(TicketStatus.NEW not in moves and status not in moves for status, moves in STATUS_MOVES.items())


@pytest.mark.parametrize(("role", "before", "after"), list(itertools.product(Role, TicketStatus, TicketStatus)))
def test_nobody_makes_an_illegal_move(role: str, before: str, after: str) -> None:
    if may_set_status(role, before, after):
        assert before == after or after in STATUS_MOVES[TicketStatus(before)]
        assert role != Role.CHANNEL


def test_closing_is_for_seniors_and_opening_closed_cases_for_leads() -> None:
    assert [may_set_status(role, "solved", "closed") for role in Role] == [False, True, True, True, False]
    assert [may_set_status(role, "closed", "open") for role in Role] == [False, False, True, True, False]


def test_unknown_words_are_refused() -> None:
    assert not may_set_status("owner", "open", "solved")
    assert not may_set_status("admin", "open", "exploded")
    assert not may_set_status("admin", "", "open")


@pytest.mark.parametrize(
    ("before", "author", "public", "chosen", "after"),
    [
        ("new", "customer", True, "", "new"),
        ("new", "agent", True, "", "open"),
        ("new", "agent", False, "", "new"),
        ("new", "automatic", True, "", "new"),
        ("pending", "customer", True, "", "open"),
        ("on_hold", "host", True, "", "open"),
        ("solved", "customer", True, "", "open"),
        ("closed", "customer", True, "", "open"),
        ("pending", "automatic", True, "", "pending"),
        ("open", "agent", True, "pending", "pending"),
        ("open", "agent", False, "on_hold", "on_hold"),
        ("open", "agent", True, "new", "open"),
        ("open", "customer", True, "solved", "open"),
        ("solved", "agent", True, "", "solved"),
    ],
)
def test_what_a_message_does(before: str, author: str, public: bool, chosen: str, after: str) -> None:
    assert status_after_reply(before, author, public, chosen) == after
