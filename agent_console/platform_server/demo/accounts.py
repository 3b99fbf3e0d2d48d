"""Who may sign in to the demo, and with which password."""

from __future__ import annotations

from typing import Final

from agent_console.domain.kinds import Role
from agent_console.platform_server.demo.cast import Colleague, agents
from agent_console.platform_server.services.sessions import hash_password, set_password
from agent_console.platform_server.store import Unit

__all__ = ["GATEWAY", "PASSWORD_VARIABLE", "add_accounts", "emails", "players"]

PASSWORD_VARIABLE: Final = "AGENT_CONSOLE_DEMO_PASSWORD"  # noqa: S105
GATEWAY: Final = "gateway@demo.example"
"""The account under which the simulator brings messages in."""


def emails() -> list[str]:
    """Addresses that a person may sign in with, first the one that the demo shows."""
    return [colleague.agent.email for colleague in agents() if colleague.agent.role != Role.CHANNEL]


def players() -> list[Colleague]:
    """The colleagues whom the simulator plays; everybody else is left to people."""
    return [colleague for colleague in agents() if colleague.simulated]


async def add_accounts(unit: Unit, password: str) -> list[Colleague]:
    """All agents of the demo, each with an account under the same password. Hashed once: it is slow on purpose."""
    hashed = await hash_password(password)
    everybody = agents()
    for colleague in everybody:
        unit.add(colleague.agent)
    for colleague in everybody:
        await set_password(unit, colleague.agent, hashed)
    return everybody
