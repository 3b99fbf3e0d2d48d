"""A lead evens out who has what: first what would move, then exactly that, where it still applies.

Each case that changes hands says so in its history, with the reason, and in the audit trail. A move applies while the case
still lies open with whom it was taken from, and the other one is still there, fits and has room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from sqlalchemy import func, select

from agent_console.contract.board import Move, RebalanceAnswer, RebalanceCommand
from agent_console.contract.entities import Agent, Ticket
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import TicketStatus
from agent_console.domain.rebalance import Colleague, Waiting, fits, rebalance
from agent_console.domain.shifts import on_shift
from agent_console.platform_server.board.counting import is_waiting
from agent_console.platform_server.board.people import colleagues
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.store import Reader, Unit
from agent_console.platform_server.store.tables import open_cases, tickets

__all__ = ["MOST", "carry_out", "propose"]

MOST: Final = 200
"""Cases in one command at the most: they are locked together."""
_CHUNK: Final = 500


async def propose(reader: Reader, command: RebalanceCommand, now: datetime) -> RebalanceAnswer:
    """What would move."""
    _check(command)
    people = await _people(reader, now)
    known = {person.id: person for person in people}
    sources = [
        person.id
        for person in people
        if (person.missing or person.load > person.capacity or command.from_id) and command.from_id in ("", person.id)
    ]
    cases = await _waiting(reader, sources, command.queue)
    found = rebalance(cases, known.values(), from_id=command.from_id, most=command.most)
    moves = [Move(ticket_id=m.case_id, from_id=m.from_id, to_id=m.to_id, why=m.why) for m in found]
    return RebalanceAnswer(moves=moves)


async def carry_out(unit: Unit, command: RebalanceCommand, lead: Agent, now: datetime) -> RebalanceAnswer:
    """Move what the command names; `left` are those that do not apply any more."""
    _check(command)
    # Whoever gives out cases takes this number first, so that nobody's room is given away twice.
    await unit.next_number("routing")
    people = {person.id: person for person in await _people(unit, now)}
    names = {agent.id: agent.name for agent in await colleagues(unit)}
    moved: list[Move] = []
    left: list[Move] = []
    # In the order of their ids, so that two leads never wait for each other.
    for move in sorted(command.moves, key=lambda move: move.ticket_id):
        found = await unit.find(Ticket, move.ticket_id)
        target = people.get(move.to_id)
        if found is None or not _applies(found, move, target):
            left.append(move)
            continue
        await _hand_over(unit, move, names.get(move.to_id, ""), lead, now)
        moved.append(move)
        if target is not None:
            people[target.id] = replace(target, load=target.load + 1)
        source = people.get(move.from_id)
        if source is not None:
            people[source.id] = replace(source, load=source.load - 1)
    return RebalanceAnswer(moves=moved, left=left)


def _check(command: RebalanceCommand) -> None:
    if not 1 <= command.most <= MOST:
        raise _invalid("most", f"At most {MOST} cases move at once.", f"Ask for 1 to {MOST}.")
    if command.preview and command.moves:
        raise _invalid("moves", "A preview proposes the moves itself.", "Send no moves with a preview.")
    if len(command.moves) > MOST:
        raise _invalid("moves", "These are too many moves.", f"Send at most {MOST} at once.")
    if len({move.ticket_id for move in command.moves}) < len(command.moves):
        raise _invalid("moves", "A case is named twice.", "Name each case once.")


def _applies(ticket: Ticket, move: Move, target: Colleague | None) -> bool:
    """Whether the case is as the move supposes, and its new owner (if any) may have it."""
    there = ticket.status in (TicketStatus.NEW, TicketStatus.OPEN) and not ticket.merged_into
    if not there or ticket.assignee_id != move.from_id or move.to_id == move.from_id:
        return False
    if not move.to_id:
        return True
    return target is not None and target.there and target.load < target.capacity and fits(_case(ticket, None), target)


async def _hand_over(unit: Unit, move: Move, name: str, lead: Agent, now: datetime) -> None:
    case = await Case.load(unit, move.ticket_id, now)
    facts = {"from": move.from_id, "to": move.to_id, "to_name": name, "why": move.why[:40], "by": "rebalance"}
    case.tell("assignee", Teller.agent(lead), facts)
    case.change(assignee_id=move.to_id)
    case.finish()
    unit.audit(lead, "ticket.rebalanced", "ticket", move.ticket_id, facts)


async def _people(reader: Reader, now: datetime) -> list[Colleague]:
    table = open_cases.c
    counted = select(table.assignee_id, func.count().label("load")).where(is_waiting).group_by(table.assignee_id)
    loads = {row.assignee_id: int(row.load) for row in await reader.execute(counted)}
    return [
        Colleague(
            id=agent.id,
            status=agent.status,
            on_shift=on_shift(agent.shift, agent.zone, now),
            load=loads.get(agent.id, 0),
            capacity=agent.capacity,
            markets=agent.markets,
            languages=agent.languages,
            skills=agent.skills,
        )
        for agent in await colleagues(reader)
    ]


async def _waiting(reader: Reader, owners: Sequence[str], queue: str) -> list[Waiting]:
    """New and open cases of these colleagues, with what they need to fit; the most urgent of each, so many as may move."""
    found: list[Waiting] = []
    table = open_cases.c
    of_queue = [table.queue == queue] if queue else []
    for owner in owners:
        urgent = (
            select(table.ticket_id, table.breach_at)
            .where(is_waiting, table.assignee_id == owner, *of_queue)
            .order_by(table.breach_at.asc().nulls_last(), table.ticket_id)
            .limit(_CHUNK)
        )
        hurts = {row.ticket_id: row.breach_at for row in await reader.execute(urgent)}
        cases = await reader.select(Ticket, tickets.c.id.in_(list(hurts))) if hurts else []
        found += [_case(ticket, hurts[ticket.id]) for ticket in cases]
    return found


def _case(ticket: Ticket, hurts_at: int | None) -> Waiting:
    return Waiting(ticket.id, ticket.assignee_id, ticket.market, ticket.language, ticket.topic, hurts_at)


def _invalid(field: str, what: str, advice: str) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field})
