"""Which status a case may move to, by whom, and what a message does to it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from agent_console.domain.kinds import Author, Role, TicketStatus

_NEW, _OPEN, _PENDING = TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING
_ON_HOLD, _SOLVED, _CLOSED = TicketStatus.ON_HOLD, TicketStatus.SOLVED, TicketStatus.CLOSED

STATUS_MOVES: Final[Mapping[TicketStatus, frozenset[TicketStatus]]] = MappingProxyType(
    {
        _NEW: frozenset({_OPEN, _PENDING, _ON_HOLD, _SOLVED}),
        _OPEN: frozenset({_PENDING, _ON_HOLD, _SOLVED}),
        _PENDING: frozenset({_OPEN, _ON_HOLD, _SOLVED}),
        _ON_HOLD: frozenset({_OPEN, _PENDING, _SOLVED}),
        _SOLVED: frozenset({_OPEN, _PENDING, _ON_HOLD, _CLOSED}),
        _CLOSED: frozenset({_OPEN}),
    }
)
"""Nothing becomes new again; a closed case can only be opened anew."""

_REOPENS = frozenset({Role.LEAD, Role.ADMIN})
_CLOSES = frozenset({Role.SENIOR, Role.LEAD, Role.ADMIN})


def may_set_status(role: str, before: str, after: str) -> bool:
    """Whether an agent of `role` may move a case from `before` to `after`; staying is always allowed to who may write.

    Closing early (the platform closes solved cases by itself) is for seniors and up, opening a closed case for leads.
    Words that are not of `domain.kinds` are refused.
    """
    try:
        who, old, new = Role(role), TicketStatus(before), TicketStatus(after)
    except ValueError:
        return False
    if who is Role.CHANNEL:
        return False
    if old is new:
        return True
    if new not in STATUS_MOVES[old]:
        return False
    if new is _CLOSED:
        return who in _CLOSES
    return old is not _CLOSED or who in _REOPENS


def status_after_reply(before: str, author: str, public: bool = True, chosen: str = "") -> TicketStatus:
    """The status of a case after a message.

    A note or an automatic message moves nothing by itself. A customer's or a counterparty's public message opens a case
    that waited; a new one stays new. An agent's public reply to a new case opens it. `chosen` is what the agent picked
    along with the message and wins where the move is legal for somebody.
    """
    old = TicketStatus(before)
    if chosen and author == Author.AGENT:
        new = TicketStatus(chosen)
        if new is old or new in STATUS_MOVES[old]:
            return new
    if not public or author == Author.AUTOMATIC:
        return old
    if author == Author.AGENT:
        return _OPEN if old is _NEW else old
    return status_when_called(old)


def status_when_called(before: str) -> TicketStatus:
    """The status of a case once something has come that has to be dealt with: it is open, or still new."""
    old = TicketStatus(before)
    return old if old is _NEW else _OPEN
