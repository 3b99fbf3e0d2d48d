"""Alarms of a stored case: each fired once at its true instant, told to whom it concerns, and acted upon as the operator wants.

All of it happens in the transaction that has the case. What fired is remembered by the life of the clock (`fired_alarms`), so
that neither a second process nor a restart fires it again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from agent_console.contract.entities import Agent
from agent_console.domain.clocks import Reading
from agent_console.domain.clocks_alarms import Alarm, AlarmKind, alarms
from agent_console.domain.kinds import DONE, ESCALATED, AgentStatus, ClockState, Priority, Role, TicketStatus
from agent_console.domain.shifts import delivered_at, on_shift
from agent_console.platform_server.store import Unit
from agent_console.platform_server.store.tables import agents, fired_alarms, routing_waits

if TYPE_CHECKING:
    from agent_console.platform_server.services.cases import Case

__all__ = ["fire", "fired_of", "fired_rows", "inherit", "past"]

STALE: Final = timedelta(days=1)
"""What came due longer ago than this is recorded and told, but nobody acts upon it any more."""

Key = tuple[str, str, datetime, str]
_KEY: Final = ("ticket_id", "side", "metric", "started_at", "kind")
_WHAT: Final = {AlarmKind.WARNING: "warned", AlarmKind.BREACH: "breached"}
_RISING: Final = (Priority.LOW, Priority.NORMAL, Priority.HIGH, Priority.URGENT)


async def fired_of(unit: Unit, ticket_ids: Iterable[str]) -> dict[str, set[Key]]:
    """By ticket: the keys of the alarms that have fired."""
    found: dict[str, set[Key]] = {ticket_id: set() for ticket_id in ticket_ids}
    table = fired_alarms
    for row in await unit.execute(select(table).where(table.c.ticket_id.in_(list(found)))):
        found[row.ticket_id].add((row.side, row.metric, row.started_at, row.kind))
    return found


def past(readings: Iterable[Reading], now: datetime) -> list[Alarm]:
    """The alarms of these clocks whose instant has come, by time."""
    return [alarm for alarm in alarms(readings) if alarm.at <= now]


async def fire(case: Case) -> None:
    """Fire what is due and has not fired. Actions may change the promises, so it is looked again until nothing is left."""
    while due := case.unfired():
        promised = case.ticket.priority, case.ticket.status
        for alarm in due:
            # The case is locked since before it was read what has fired, so nobody else can fire it meanwhile.
            case.fired.add(alarm.key)
            case.unit.add_row(fired_alarms, _row(case.ticket.id, alarm))
            await _fire_one(case, alarm)
        if promised != (case.ticket.priority, case.ticket.status):
            case.reread()
        else:
            case.change(reread_at=case.wakes_at)


def fired_rows(ticket_id: str, readings: Iterable[Reading], now: datetime) -> list[dict[str, Any]]:
    """Rows of `fired_alarms` for a case that comes with a history of its own: what is past has fired there."""
    return list({alarm.key: _row(ticket_id, alarm) for alarm in past(readings, now)}.values())


async def inherit(unit: Unit, ticket_id: str, from_id: str) -> None:
    """What fired in a case that was merged into this one does not fire here again."""
    table = fired_alarms
    rows = await unit.execute(select(table).where(table.c.ticket_id == from_id))
    await unit.upsert(table, [{**row._asdict(), "ticket_id": ticket_id} for row in rows], key=_KEY)


def _row(ticket_id: str, alarm: Alarm) -> dict[str, Any]:
    return {
        "ticket_id": ticket_id,
        "side": alarm.side,
        "metric": alarm.metric,
        "started_at": alarm.started_at,
        "kind": str(alarm.kind),
        "at": alarm.at,
    }


async def _fire_one(case: Case, alarm: Alarm) -> None:
    actions = alarm.actions if _is_live(case, alarm) else ()
    told = case.clock_data(_WHAT[alarm.kind], alarm.side, alarm.metric, alarm.at)
    told |= {"rule": alarm.rule, "actions": list(actions)} | await _receiver(case, alarm.at)
    if "escalate" in actions:
        told |= await _lead(case, alarm.at)
    case.tell_self("clock", told, alarm.at)
    why = {"cause": "clock"} | {
        key: told[key] for key in ("what", "metric", "side", "rule", "at", "lead") if key in told
    }
    for action in actions:
        if action in _ACTS:
            await _ACTS[action](case, why)


def _is_live(case: Case, alarm: Alarm) -> bool:
    """Whether anybody can still do something about it: not answered, not done, and no warning of what is late already."""
    if case.now - alarm.at > STALE or case.ticket.status in DONE:
        return False
    reading = next(one for one in case.readings if (one.side, one.metric) == (alarm.side, alarm.metric))
    return reading.open and (alarm.kind == AlarmKind.BREACH or reading.state != ClockState.BREACHED)


async def _receiver(case: Case, at: datetime) -> dict[str, Any]:
    """The colleague who has the case, and when it reaches them."""
    agent_id = case.ticket.assignee_id
    agent = await _colleague(case.unit, agent_id) if agent_id else None
    if agent is None:
        return {"receiver": "", "deliver_at": _text(at)}
    return {"receiver": agent.id, "deliver_at": _text(delivered_at(at, case.now, agent.shift, agent.zone))}


async def _colleague(unit: Unit, agent_id: str) -> Agent | None:
    name = f"colleague {agent_id}"
    if name not in unit.noted:
        unit.noted[name] = await unit.find(Agent, agent_id, lock=False)
    found: Agent | None = unit.noted[name]
    return found


async def _leads(unit: Unit) -> list[Agent]:
    if "leads" not in unit.noted:
        unit.noted["leads"] = await unit.select(Agent, agents.c.role == Role.LEAD, agents.c.active.is_(True))
    found: list[Agent] = unit.noted["leads"]
    return found


async def _lead(case: Case, at: datetime) -> dict[str, Any]:
    """The lead who is called: of the market, on shift and online rather than not."""
    now, market = case.now, case.ticket.market
    known = await _leads(case.unit)
    fits = [lead for lead in known if not lead.markets or market in lead.markets]
    if not fits:
        return {}
    lead = min(
        fits,
        key=lambda one: (not on_shift(one.shift, one.zone, now), one.status != AgentStatus.ONLINE, one.name, one.id),
    )
    return {"lead": lead.id, "lead_deliver_at": _text(delivered_at(at, now, lead.shift, lead.zone))}


# --- what the operator wants to happen -------------------------------------------------------------------------------


async def _raise(case: Case, why: dict[str, Any]) -> None:
    before = case.ticket.priority
    if before in _RISING[:-1]:
        after = str(_RISING[_RISING.index(Priority(before)) + 1])
        case.tell_self("priority", {"from": before, "to": after, "why": why})
        case.change(priority=after)


async def _reassign(case: Case, why: dict[str, Any]) -> None:
    """Back to the queue; whoever let it run out is not given it again."""
    before = case.ticket.assignee_id
    if before:
        case.tell_self("assignee", {"from": before, "to": "", "to_name": "", "why": why})
        case.change(assignee_id="")
        row = {"ticket_id": case.ticket.id, "reason": "", "not_agent": before, "since": case.now}
        await case.unit.upsert(routing_waits, [row], key=["ticket_id"])


async def _escalate(case: Case, why: dict[str, Any]) -> None:
    before = case.ticket.tags
    if ESCALATED not in before:
        case.tell_self("tags", {"from": before, "to": [*before, ESCALATED], "why": why})
        case.change(tags=[*before, ESCALATED])
    if why.get("lead"):
        case.change(escalated_to=why["lead"])


async def _call_support(case: Case, why: dict[str, Any]) -> None:
    """The other side has let its time run out: a case that waits for it is support's to go on with."""
    if case.ticket.status == TicketStatus.ON_HOLD:
        case.tell_self("status", {"from": case.ticket.status, "to": str(TicketStatus.OPEN), "why": why})
        case.change(status=str(TicketStatus.OPEN))


_ACTS: Final[dict[str, Callable[[Case, dict[str, Any]], Awaitable[None]]]] = {
    "raise": _raise,
    "reassign": _reassign,
    "escalate": _escalate,
    "call_support": _call_support,
}
"""By the words of the policy; "notify" is the console's."""


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
