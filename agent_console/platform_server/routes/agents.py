"""Colleagues: their status and what routing knows of them."""

from __future__ import annotations

from litestar import Response, patch

from agent_console.contract import routes
from agent_console.contract.board import AgentChanged, AgentPatch
from agent_console.contract.entities import Agent
from agent_console.domain.authority import Permission
from agent_console.platform_server.http import Asked, checked_version, path, permitted, run, says, sent, wanted_version
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.services import agents
from agent_console.platform_server.services.people import seen_by
from agent_console.platform_server.store import Unit

__all__ = ["handlers"]


@patch(
    path(routes.AGENT),
    guards=[permitted(Permission.TICKET_READ)],
    opt=says("Change a colleague", AgentPatch, AgentChanged, command=True, if_match=True),
)
async def change(request: Asked, agent_id: str) -> Response[bytes]:
    wanted = wanted_version(request)
    command = await sent(request, AgentPatch)

    async def work(unit: Unit) -> Answer:
        found = await unit.get(Agent, agent_id)
        # A refusal shows the agent as it is now, and must not show more than the caller may see.
        checked_version(seen_by(found, request.user.agent), wanted)
        changed = await agents.change(unit, found, command, request.user.agent)
        return Answer.of(AgentChanged(agent=seen_by(changed, request.user.agent)), version=changed.version)

    return await run(request, command, work)


handlers = [change]
