"""Agents as others may see them, and accounts made by whoever runs the platform."""

from __future__ import annotations

import msgspec
from sqlalchemy import select

from agent_console.contract.entities import Agent
from agent_console.domain.faults import Conflict, Invalid
from agent_console.domain.kinds import Role
from agent_console.platform_server.services.sessions import hash_password, set_password
from agent_console.platform_server.store import Store, new_id
from agent_console.platform_server.store.tables import accounts

__all__ = ["SHORTEST_PASSWORD", "create_agent", "seen_by", "sees_addresses"]

SHORTEST_PASSWORD = 10


def sees_addresses(role: str) -> bool:
    """Whether this role sees the e-mail addresses of colleagues."""
    return role in (Role.LEAD, Role.ADMIN)


def seen_by(agent: Agent, viewer: Agent) -> Agent:
    """`agent` as `viewer` may see it: the address is there for oneself and for leads and admins."""
    if agent.id == viewer.id or sees_addresses(viewer.role):
        return agent
    return msgspec.structs.replace(agent, email="")


async def create_agent(store: Store, *, name: str, email: str, password: str, role: str) -> Agent:
    """An agent with an account. Raises Invalid for a bad field, Conflict when the address is taken."""
    address = email.strip().lower()
    if role not in set(Role):
        raise Invalid("There is no such role.", f"Use one of: {', '.join(Role)}.", details={"field": "role"})
    if "@" not in address or len(address) > 254:
        raise Invalid("This is not an e-mail address.", "Give it as name@example.com.", details={"field": "email"})
    if len(password) < SHORTEST_PASSWORD:
        raise Invalid(
            "The password is too short.", f"Use at least {SHORTEST_PASSWORD} characters.", details={"field": "password"}
        )
    hashed = await hash_password(password)
    async with store.unit() as unit:
        if await unit.scalar(select(accounts.c.agent_id).where(accounts.c.email == address)) is not None:
            raise Conflict("There is an account with this address already.", "Use another address.", code="email_taken")
        agent = unit.add(Agent(id=new_id(), name=name.strip() or address, role=role, email=address))
        await set_password(unit, agent, hashed)
        unit.audit(None, "agent.created", "agent", agent.id, {"role": role})
    return agent
