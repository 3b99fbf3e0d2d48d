"""Giving out the cases that nobody has: who could take them is read first, then assigned with the only turn there is.

Whoever gives out cases holds the row "routing" of the counters, so that two processes never give one case twice or fill an
agent's last place twice. Nothing is written where nobody can be given anything and that is known already.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, delete, func, select, update

from agent_console.contract.entities import Agent, Ticket
from agent_console.domain.kinds import TicketStatus
from agent_console.domain.routing import Candidate, Choice, Wanted, choose
from agent_console.domain.routing_policy import RoutingPolicy
from agent_console.domain.shifts import on_shift
from agent_console.platform_server.services.cases import Case
from agent_console.platform_server.store import Reader, Store, Unit
from agent_console.platform_server.store.rows import entity_from
from agent_console.platform_server.store.tables import agent_presence, agents, counters, routing_waits, tickets

__all__ = ["candidates", "route_waiting"]

_BATCH: Final = 20
_PAGE: Final = 500
_WAITING: Final = (TicketStatus.NEW, TicketStatus.OPEN)
_COMING_BACK: Final = timedelta(minutes=1)
_TOLD_AGAIN_AFTER: Final = timedelta(minutes=15)
"""Why nobody has a case changes as people come and go; its history is no diary of that."""


async def route_waiting(
    store: Store, policy: RoutingPolicy, now: datetime, hearing_since: datetime | None = None
) -> int:
    """Give out some of what waits; returns how many cases were given to somebody.

    `hearing_since`: from when on consoles could be heard. Shortly after that, that nobody is there means nothing.
    """
    if not policy.routes:
        return 0
    patient = hearing_since is not None and now - hearing_since < _COMING_BACK
    async with store.reading() as reader:
        chosen = await _worth_a_turn(reader, policy, now, patient=patient)
    if not chosen:
        return 0
    async with store.unit() as unit:
        turn = select(counters.c.value).where(counters.c.name == "routing")
        await unit.execute(turn.with_for_update() if unit.is_postgres else turn)
        return await _give_out(unit, chosen, policy, now, patient=patient)


async def candidates(reader: Reader, policy: RoutingPolicy, now: datetime) -> list[Candidate]:
    """Everybody who may be given cases, as they are now. Whose console was not heard lately is not there."""
    roles = sorted(policy.roles)
    people = await reader.select(Agent, agents.c.active.is_(True), agents.c.role.in_(roles), order_by=[agents.c.id])
    presence = {row.agent_id: row for row in await reader.execute(select(agent_presence))}
    counted = (
        select(tickets.c.assignee_id, func.count().label("load"))
        .where(tickets.c.assignee_id.in_([one.id for one in people]), tickets.c.status.in_(sorted(policy.counts)))
        .group_by(tickets.c.assignee_id)
    )
    loads = {row.assignee_id: row.load for row in await reader.execute(counted)}
    found = []
    for agent in people:
        row = presence.get(agent.id)
        heard = row is not None and now - row.seen_at < policy.away_after
        found.append(
            Candidate(
                id=agent.id,
                name=agent.name,
                status=agent.status if heard else "offline",
                on_shift=on_shift(agent.shift, agent.zone, now),
                load=int(loads.get(agent.id, 0)),
                capacity=agent.capacity,
                languages=agent.languages,
                markets=agent.markets,
                skills=agent.skills,
                given_at=row.routed_at if row else None,
            )
        )
    return found


async def _worth_a_turn(reader: Reader, policy: RoutingPolicy, now: datetime, *, patient: bool) -> list[str]:
    """Ids of cases that somebody could be given, or of which it has to be told why nobody can; what hurts first first."""
    people = await candidates(reader, policy, now)
    found: list[str] = []
    known: dict[Wanted, Choice] = {}
    offset = 0
    while len(found) < _BATCH:
        page = await _page(reader, policy, offset)
        for row in page:
            wanted = _wanted(entity_from(Ticket, row.body), row.not_agent)
            choice = known.get(wanted) or known.setdefault(wanted, choose(wanted, people, policy))
            if choice.agent_id or (not patient and _must_tell(row.reason, row.since, choice, now)):
                found.append(row.id)
                if len(found) == _BATCH:
                    break
        if len(page) < _PAGE:
            break
        offset += _PAGE
    return found


async def _page(reader: Reader, policy: RoutingPolicy, offset: int) -> list[Any]:
    where: list[ColumnElement[bool]] = [
        tickets.c.assignee_id == "",
        tickets.c.status.in_(_WAITING),
        tickets.c.merged_into == "",
        tickets.c.snoozed_until.is_(None),
    ]
    if not policy.every_queue:
        where.append(tickets.c.queue.in_(sorted(policy.queues)))
    found = await reader.execute(
        select(
            tickets.c.id,
            tickets.c.body,
            routing_waits.c.reason,
            routing_waits.c.not_agent,
            routing_waits.c.since,
        )
        .outerjoin(routing_waits, routing_waits.c.ticket_id == tickets.c.id)
        .where(*where)
        .order_by(tickets.c.due_at.is_(None), tickets.c.due_at, tickets.c.created_at, tickets.c.id)
        .limit(_PAGE)
        .offset(offset)
    )
    return found.rows


def _wanted(ticket: Ticket, not_agent: str | None) -> Wanted:
    return Wanted(market=ticket.market, language=ticket.language, topic=ticket.topic, not_agent=not_agent or "")


def _must_tell(reason: str | None, since: datetime | None, choice: Choice, now: datetime) -> bool:
    if not reason:
        return True
    return reason != choice.reason and since is not None and now - since >= _TOLD_AGAIN_AFTER


async def _give_out(unit: Unit, ids: Iterable[str], policy: RoutingPolicy, now: datetime, *, patient: bool) -> int:
    people = {one.id: one for one in await candidates(unit, policy, now)}
    given = 0
    for ticket_id in ids:
        case = await Case.load(unit, ticket_id, now)
        ticket = case.ticket
        if ticket.assignee_id or ticket.status not in _WAITING or ticket.merged_into:
            continue
        row = (await unit.execute(select(routing_waits).where(routing_waits.c.ticket_id == ticket_id))).first()
        choice = choose(_wanted(ticket, row.not_agent if row else ""), people.values(), policy)
        if choice.agent_id:
            people[choice.agent_id] = await _give(case, people[choice.agent_id], choice)
            given += 1
        elif not patient and _must_tell(row.reason if row else None, row.since if row else None, choice, now):
            await _tell_nobody(case, row.not_agent if row else "", choice)
    return given


async def _give(case: Case, to: Candidate, choice: Choice) -> Candidate:
    """The case is theirs; the candidate as they are after that."""
    unit = case.unit
    case.tell_self("assignee", {"from": "", "to": to.id, "to_name": to.name, "why": choice.why})
    case.change(assignee_id=to.id)
    case.finish()
    await unit.execute(delete(routing_waits).where(routing_waits.c.ticket_id == case.ticket.id))
    await unit.execute(update(agent_presence).where(agent_presence.c.agent_id == to.id).values(routed_at=case.now))
    return replace(to, load=to.load + 1, given_at=case.now)


async def _tell_nobody(case: Case, not_agent: str, choice: Choice) -> None:
    case.tell_self("assignee", {"from": "", "to": "", "to_name": "", "why": choice.why})
    ticket = case.finish()
    row = {"ticket_id": ticket.id, "reason": choice.reason, "not_agent": not_agent, "since": case.now}
    await case.unit.upsert(routing_waits, [row], key=["ticket_id"])
