"""Money that did not move after all: the case that it was sent from comes back, to somebody who is there.

Whoever sends money that is declined at once reads so where they sent it. What a bank declines days later, or what a platform
that was down hears only when it is back, finds the case solved, the customer told that money comes, and the agent gone home
perhaps: then the case is open again, with its cause in the history.
Its clocks go on as of any case that is opened again. It stays with whoever has it; where nobody has it, or they are away, it goes
to the agent who sent the money, and where they are away, too, it is nobody's, for the queue to give out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from agent_console.contract.entities import Agent, Claim, Refund
from agent_console.domain.kinds import AgentStatus
from agent_console.domain.shifts import on_shift
from agent_console.platform_server.money.telling import living
from agent_console.platform_server.services.cases import Case, Teller
from agent_console.platform_server.store import Unit

__all__ = ["charge_failed", "refund_failed", "refund_returned"]


async def refund_failed(unit: Unit, refund: Refund, awaited: bool, now: datetime) -> None:
    """One that its sender is still waiting for (`awaited`) changes nothing, unless somebody else approved it."""
    if not awaited or refund.approval_id:
        await _bring_back(unit, refund.ticket_id, refund.requested_by, _why("refund", refund, refund.state), now)


async def charge_failed(unit: Unit, claim: Claim, awaited: bool, now: datetime) -> None:
    """The same for what a claim was to charge."""
    if not awaited or claim.approval_id:
        await _bring_back(unit, claim.ticket_id, claim.decided_by, _why("charge", claim, claim.state), now)


async def refund_returned(unit: Unit, refund: Refund, now: datetime) -> None:
    """The bank sent back what had succeeded."""
    await _bring_back(unit, refund.ticket_id, refund.requested_by, _why("refund", refund, refund.state), now)


async def _bring_back(unit: Unit, ticket_id: str, sender_id: str, why: Mapping[str, Any], now: datetime) -> None:
    """Open the case, or the one that it was merged into; nothing without a case."""
    if not ticket_id:
        return
    case = await Case.load(unit, await living(unit, ticket_id), now)
    case.call_back(Teller(), why)
    before = case.ticket.assignee_id
    keeper = await _there(unit, (before, sender_id), now)
    after = keeper.id if keeper is not None else ""
    if after != before:
        name = keeper.name if keeper is not None else ""
        case.tell_self("assignee", {"from": before, "to": after, "to_name": name, "why": dict(why)})
        case.change(assignee_id=after)
    case.finish()


async def _there(unit: Unit, agent_ids: tuple[str, ...], now: datetime) -> Agent | None:
    """The first of them who is at work now."""
    for agent_id in agent_ids:
        agent = await unit.find(Agent, agent_id, lock=False) if agent_id else None
        if (
            agent is not None
            and agent.active
            and agent.status == AgentStatus.ONLINE
            and on_shift(agent.shift, agent.zone, now)
        ):
            return agent
    return None


def _why(what: str, money: Refund | Claim, state: str) -> dict[str, Any]:
    return {
        "cause": "money",
        "what": what,
        "state": str(state),
        f"{what}_id": money.id,
        "amount": money.amount,
        "currency": money.currency,
    }
