"""Changing a colleague: one's own status by oneself, everything that routing looks at by leads."""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec
from msgspec import UNSET
from sqlalchemy import update

from agent_console.contract.board import AgentPatch
from agent_console.contract.entities import Agent
from agent_console.domain.authority import Permission, permissions_of
from agent_console.domain.faults import Forbidden, Invalid, PolicyFault
from agent_console.domain.kinds import AgentStatus, Market
from agent_console.domain.shifts import checked_shift
from agent_console.platform_server.store import Unit
from agent_console.platform_server.store.tables import agent_presence

__all__ = ["change"]

MOST_CAPACITY: Final = 500
_MOST_WORDS: Final = 50
_LONGEST_WORD: Final = 60
_MOST_INTERVALS: Final = 10
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


async def change(unit: Unit, agent: Agent, patch: AgentPatch, by: Agent) -> Agent:
    """Change what the patch names. `agent` was read by this Unit with its lock. Raises Forbidden, Invalid."""
    wanted = {name: value for name, value in msgspec.structs.asdict(patch).items() if value is not UNSET}
    own_status = agent.id == by.id and set(wanted) <= {"status"}
    if not own_status and Permission.BOARD not in permissions_of(by.role):
        raise Forbidden("You may change your own status only.", "Ask a team lead for the rest.")
    after = msgspec.structs.replace(agent, **_checked(agent, wanted))
    changed = {name: [getattr(agent, name), getattr(after, name)] for name in wanted}
    changed = {name: pair for name, pair in changed.items() if pair[0] != pair[1]}
    if "status" in wanted:
        # Whoever says how they are has been heard; the platform has nothing to give back any more.
        await unit.execute(
            update(agent_presence).where(agent_presence.c.agent_id == agent.id).values(before_silence="")
        )
    if not changed:
        return agent
    unit.audit(by, "agent.changed", "agent", agent.id, changed)
    return unit.save(after)


def _checked(agent: Agent, wanted: dict[str, Any]) -> dict[str, Any]:
    found = dict(wanted)
    if "status" in found and found["status"] not in set(AgentStatus):
        raise _invalid("status", "There is no such status.", f"Use one of: {', '.join(AgentStatus)}.")
    if "capacity" in found and not 0 <= found["capacity"] <= MOST_CAPACITY:
        raise _invalid("capacity", "This is no possible capacity.", f"Use a number from 0 to {MOST_CAPACITY}.")
    for name in ("languages", "markets", "skills"):
        if name in found:
            found[name] = _words(name, found[name])
    if any(not _LANGUAGE.fullmatch(code) for code in found.get("languages", [])):
        raise _invalid("languages", "This is not the code of a language.", "Use codes such as en or pt-BR.")
    if any(market not in set(Market) for market in found.get("markets", [])):
        raise _invalid("markets", "There is no such market.", f"Use some of: {', '.join(Market)}.")
    if "shift" in found or "zone" in found:
        _check_shift(found.get("shift", agent.shift), found.get("zone", agent.zone))
    return found


def _words(field: str, given: list[str]) -> list[str]:
    words = list(dict.fromkeys(word.strip() for word in given if word.strip()))
    if len(words) > _MOST_WORDS or any(len(word) > _LONGEST_WORD for word in words):
        raise _invalid(field, "These are too many or too long words.", f"Use at most {_MOST_WORDS}, kept short.")
    return words


def _check_shift(shift: dict[str, list[list[str]]], zone: str) -> None:
    if any(len(hours) > _MOST_INTERVALS for hours in shift.values()):
        raise _invalid("shift", "These are too many working hours for a day.", f"Use at most {_MOST_INTERVALS}.")
    try:
        checked_shift(shift, zone)
    except PolicyFault as fault:
        path = fault.details.get("path", ())
        field = "zone" if "zone" in path else "shift"
        raise _invalid(
            field,
            f"These working hours cannot be: {fault.details.get('reason', fault.what)}.",
            'Write them as {"mon": [["09:00", "18:00"]]} with a zone such as Asia/Almaty.',
        ) from fault


def _invalid(field: str, what: str, advice: str) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field})
