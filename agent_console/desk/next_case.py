"""Which case an agent should take next: of their own and of those that nobody has, the one with the least slack."""

from __future__ import annotations

import time
from collections.abc import Collection
from typing import TYPE_CHECKING

import apsw

from agent_console.contract.commands import TicketPatch
from agent_console.contract.entities import Agent, Ticket
from agent_console.desk.outbox_entry import overlay
from agent_console.domain.kinds import TicketStatus
from agent_console.store.queries import Order, ViewQuery
from agent_console.store.reading import first_ids, tickets_at

if TYPE_CHECKING:
    from agent_console.desk.desk import Desk

__all__ = ["may_take", "take_next"]

_LOOKED_AT = 400
"""Cases with the least slack among which one is sought, of each kind."""
_WORKING = (TicketStatus.NEW.value, TicketStatus.OPEN.value)


def may_take(agent: Agent, ticket: Ticket) -> bool:
    """Whether a case is this agent's, or nobody's and within the agent's markets, languages and topics (none: all)."""
    if ticket.status not in _WORKING or ticket.merged_into:
        return False
    if ticket.assignee_id:
        return ticket.assignee_id == agent.id
    return (
        (not agent.markets or ticket.market in agent.markets)
        and (not agent.languages or not ticket.language or ticket.language in agent.languages)
        and (not agent.skills or not ticket.topic or ticket.topic in agent.skills)
    )


async def take_next(desk: Desk, skip: Collection[str] = ()) -> Ticket | None:
    """Take it: a case of nobody is assigned to the agent. None: nothing waits that this agent may take. `skip`: cases that
    are not meant. Cases that a colleague has open are left to that colleague. Raises StoreFault."""
    agent = desk.people.agent(desk.me.id) or desk.me if desk.me is not None else None
    if agent is None:
        return None
    found = await desk.store.read(lambda db: _candidates(db, agent))
    seen = (overlay(ticket, desk.outbox.of_ticket(ticket.id)) for ticket in found)
    free = (
        ticket
        for ticket in sorted(seen, key=_slack)
        if ticket.id not in skip and may_take(agent, ticket) and not desk.presence.at(ticket.id)
    )
    chosen = next(free, None)
    if chosen is not None and not chosen.assignee_id:
        await desk.change(chosen, TicketPatch(assignee_id=agent.id))
    return chosen


def _slack(ticket: Ticket) -> tuple[bool, float, int]:
    """By what is taken first: the earliest due instant, then whose number is lower, that is who came first."""
    due = ticket.due_at.timestamp() if ticket.due_at is not None else 0.0
    return ticket.due_at is None, due, ticket.number


def _candidates(db: apsw.Connection, agent: Agent) -> list[Ticket]:
    now = time.time()
    mine = ViewQuery(assignee=agent.id, statuses=_WORKING, order=Order.HURTS_FIRST)
    free = ViewQuery(
        assignee="",
        statuses=_WORKING,
        markets=tuple(agent.markets),
        languages=_languages(agent),
        order=Order.HURTS_FIRST,
    )
    rowids = [rowid for query in (mine, free) for rowid in first_ids(db, query, now, _LOOKED_AT)]
    return tickets_at(db, rowids)


def _languages(agent: Agent) -> tuple[str, ...]:
    """Theirs, and those cases whose language nobody knows yet."""
    return (*agent.languages, "") if agent.languages else ()
