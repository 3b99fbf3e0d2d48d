"""Agents whose consoles fell silent: they are away, and what their customers wait for goes back to the queue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import msgspec
from sqlalchemy import select, update

from agent_console.contract.entities import Agent, Ticket
from agent_console.domain.kinds import AgentStatus, Author, Role
from agent_console.domain.routing_policy import RoutingPolicy
from agent_console.platform_server.services.cases import Case
from agent_console.platform_server.store import Reader, Store, Unit
from agent_console.platform_server.store.tables import agent_presence, agents, tickets

__all__ = ["mind_the_silent"]

_PRESENT: Final = (AgentStatus.ONLINE, AgentStatus.AWAY)


async def mind_the_silent(store: Store, policy: RoutingPolicy, now: datetime, hearing_since: datetime) -> int:
    """Take silent agents out, and those that are heard again back in; returns how many.

    `hearing_since`: from when on the platform could hear at all.
    """
    async with store.reading() as reader:
        people = await reader.select(Agent, agents.c.active.is_(True), agents.c.role != Role.CHANNEL)
        presence = await _presence(reader)
    changed = 0
    for agent in sorted(people, key=lambda one: one.id):
        row = presence.get(agent.id)
        wanted = _status_for(agent, row, policy, now, hearing_since)
        if wanted and wanted != agent.status:
            async with store.unit() as unit:
                changed += await _change(unit, agent.id, policy, now, hearing_since)
    return changed


async def _presence(reader: Reader) -> Mapping[str, Any]:
    return {row.agent_id: row for row in await reader.execute(select(agent_presence))}


def _status_for(agent: Agent, row: Any | None, policy: RoutingPolicy, now: datetime, hearing_since: datetime) -> str:
    """The status that the platform would set, "" if it has no say."""
    silent = now - max(row.seen_at if row else hearing_since, hearing_since)
    before = row.before_silence if row else ""
    if before and row is not None and now - row.seen_at < policy.away_after:
        return str(before)
    if agent.status not in _PRESENT:
        return ""
    if silent >= policy.offline_after:
        return AgentStatus.OFFLINE
    return AgentStatus.AWAY if silent >= policy.away_after and agent.status == AgentStatus.ONLINE else ""


async def _change(unit: Unit, agent_id: str, policy: RoutingPolicy, now: datetime, hearing_since: datetime) -> bool:
    """Look once more with the agent locked, then do it: another process may have, or the console may be back."""
    agent = await unit.get(Agent, agent_id)
    row = (await unit.execute(select(agent_presence).where(agent_presence.c.agent_id == agent_id))).first()
    wanted = _status_for(agent, row, policy, now, hearing_since)
    if not wanted or wanted == agent.status:
        return False
    before = row.before_silence if row else ""
    back = bool(before) and wanted == before
    seen_at = row.seen_at if row else hearing_since
    unit.save(msgspec.structs.replace(agent, status=str(wanted)))
    if row is None:
        fresh = {"agent_id": agent_id, "seen_at": seen_at, "before_silence": agent.status}
        await unit.upsert(agent_presence, [fresh], key=["agent_id"])
    else:
        kept = "" if back else before or agent.status
        await unit.execute(
            update(agent_presence).where(agent_presence.c.agent_id == agent_id).values(before_silence=kept)
        )
    unit.audit(
        None,
        "agent.heard_again" if back else "agent.silent",
        "agent",
        agent_id,
        {"from": agent.status, "to": str(wanted), "seen_at": seen_at.isoformat()},
    )
    if not back:
        await _return_cases(unit, agent, policy, now, seen_at)
    return True


async def _return_cases(unit: Unit, agent: Agent, policy: RoutingPolicy, now: datetime, seen_at: datetime) -> None:
    """What the agent has not answered is nobody's again. Cases that wait for somebody else stay with who knows them."""
    if not policy.returns:
        return
    theirs = await unit.select(
        Ticket,
        tickets.c.assignee_id == agent.id,
        tickets.c.status.in_(sorted(policy.returns)),
        tickets.c.merged_into == "",
        order_by=[tickets.c.id],
        lock=True,
    )
    why = {"cause": "silent", "agent": agent.id, "name": agent.name, "since": seen_at.isoformat()}
    for ticket in theirs:
        if ticket.last_author == Author.AGENT:
            continue
        case = await Case.load(unit, ticket.id, now)
        if case.ticket.assignee_id == agent.id:
            case.tell_self("assignee", {"from": agent.id, "to": "", "to_name": "", "why": why})
            case.change(assignee_id="")
        case.finish()
