"""The platform is killed at every step of a refund, with every behaviour of the bank, and while it recovers."""

from __future__ import annotations

import asyncio
import os
import signal

from agent_console.contract.entities import Agent
from agent_console.domain.faults import Conflict
from agent_console.platform_server.gateways.port import Gateway
from agent_console.platform_server.idempotency import Command, fingerprint
from agent_console.platform_server.money.recovery import Recovery
from agent_console.platform_server.money.service import Money
from tests.campaigns.ground import CARDS, Gesture, Ground
from tests.platform_server.money.crash_child import refund_of
from tests.support.forked import run_forked

STEPS = ("reserving", "reserved", "gateway-before", "gateway-done", "answered", "booking", "booked")
RECOVERY_STEPS = ("recovery-answered", "booking")
_WHO = "platform, refunding"
_RECOVERING = "platform, recovering"


async def kill_at_every_step(ground: Ground, cards: tuple[str, ...] = tuple(CARDS), rounds: int = 1) -> None:
    """One refund for each step and card; each is then recovered, by a process that is killed as well."""
    agent = await ground.agent()
    gateways: dict[str, Gateway] = {"embedded": ground.bank}
    money = Money(ground.store, gateways)
    for _ in range(rounds):
        for number, (card, step) in enumerate((card, step) for card in cards for step in STEPS):
            made = await ground.gesture(card)
            if await _child(ground, "refund", made, agent.id, step):
                ground.tally.killed(ground.kind, _WHO, step)
            again = RECOVERY_STEPS[number % len(RECOVERY_STEPS)]
            if await _child(ground, "recover", made, agent.id, again):
                ground.tally.killed(ground.kind, _RECOVERING, again)
            await _recovered(money)
            await _sent_again(ground, money, agent, made)
            await _recovered(money)


async def _recovered(money: Money) -> None:
    while await Recovery(money).once(starting=True):
        pass


async def _sent_again(ground: Ground, money: Money, agent: Agent, made: Gesture) -> None:
    """The console comes back with the same intent, as it does after every start."""
    wanted = refund_of(made.payment.id, str(made.amount), "1")
    command = Command(key=made.key, actor_id=agent.id, fingerprint=fingerprint("POST", "/v1/refunds", "", wanted))
    try:
        answer = await money.refund(agent, command, wanted)
    except Conflict:
        return  # its outcome is still open, as the bank takes its time; it is asked after, not sent again
    if answer.status != 201:
        ground.tally.troubles.append(f"{ground.kind}: card {made.last4}: the same intent was answered {answer.status}")


async def _child(ground: Ground, what: str, made: Gesture, agent_id: str, crash_at: str) -> bool:
    """Run a platform for one command; whether it was killed."""
    arguments = [ground.url, os.environ["AGENT_CONSOLE_GATEWAY_FILE"], what, agent_id, made.payment.id, made.key]
    environment = os.environ | {"AGENT_CONSOLE_CRASH_AT": crash_at}
    module = "tests.platform_server.money.crash_child"
    code, errors = await asyncio.to_thread(
        run_forked, module, *arguments, str(made.amount), "1", environment=environment
    )
    if code not in (0, -signal.SIGKILL):
        ground.tally.troubles.append(f"{ground.kind}: {what} at {crash_at}: {errors.strip().splitlines()[-1:]}")
    return code == -signal.SIGKILL
