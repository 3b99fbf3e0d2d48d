"""Approvals in the small marketplace of `world`: asking above one's limit, and deciding it."""

from __future__ import annotations

import msgspec

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import Agent, Approval, Ticket
from agent_console.contract.money_commands import ApprovalDecision, ApprovalReceipt, Withdrawal
from agent_console.platform_server.idempotency import Answer, Command, fingerprint
from agent_console.platform_server.money.ledger import version_of
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import new_id
from tests.platform_server.money.world import World, new_agent, receipt


async def somebody(place: World, role: str) -> Agent:
    agent = new_agent(role)
    await place.add(agent)
    return agent


async def asked(place: World, amount: int, *, agent: Agent | None = None, **changes: object) -> Approval:
    """A refund above the limit of whoever asks (the one of the world), which waits."""
    done = receipt(await place.refund(amount, agent=agent, ask_approval=True, **changes))
    assert done.approval is not None
    return done.approval


async def now_is(place: World, approval: Approval) -> Approval:
    async with place.store.reading() as reader:
        return await reader.get(Approval, approval.id)


async def decide(
    place: World,
    approval: Approval,
    agent: Agent,
    *,
    key: str = "",
    seen: int | None = None,
    approval_id: str = "",
    **changes: object,
) -> Answer:
    """A decision on fresh figures: a plain yes unless something else is asked for."""
    async with place.store.reading() as reader:
        version = await version_of(reader, approval.booking_id)
        current = await reader.get(Approval, approval.id)
    decision = msgspec.structs.replace(ApprovalDecision(approve=True, ledger_version=version), **changes)
    named = approval_id or approval.id
    command = Command(key=key or new_id(), actor_id=agent.id, fingerprint=fingerprint("POST", named, "", decision))
    return await place.money.approvals.decide(
        agent, command, named, current.version if seen is None else seen, decision
    )


async def withdraw(place: World, approval: Approval, agent: Agent) -> Answer:
    command = Command(key=new_id(), actor_id=agent.id, fingerprint=fingerprint("POST", approval.id, "", Withdrawal()))
    return await place.money.approvals.withdraw(agent, command, approval.id, (await now_is(place, approval)).version)


def decided(answer: Answer) -> ApprovalReceipt:
    assert answer.status == 200, answer.body
    return msgspec.json.decode(answer.body, type=ApprovalReceipt)


async def new_case(place: World) -> Ticket:
    """A case of the world's guest."""
    async with place.store.unit() as unit:
        message = IntakeMessage(
            channel="chat",
            market="stays",
            sender=IntakeFrom(customer_id=place.booking.customer_id),
            text="It was cold.",
            external_id=new_id(),
        )
        return (await receive(unit, message)).ticket
