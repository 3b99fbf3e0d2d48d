"""Calls for help: a lead calls colleagues to a queue, and it is told in every console until it is over."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import insert, select

from agent_console.contract.board import HelpCall, HelpCommand
from agent_console.contract.entities import Agent, Queue
from agent_console.domain.faults import Invalid
from agent_console.platform_server.store import Reader, Unit, new_id
from agent_console.platform_server.store.tables import help_calls, queues

__all__ = ["LONGEST_MINUTES", "LONGEST_TEXT", "call_for_help", "calls_now"]

LONGEST_MINUTES: Final = 720
LONGEST_TEXT: Final = 500
"""Characters; the call must fit into one notice between the platform's processes."""


async def call_for_help(unit: Unit, command: HelpCommand, lead: Agent, now: datetime) -> HelpCall:
    """Keep a call. Raises Invalid for a queue that there is not, a text or a time that is too long."""
    if command.queue and not await unit.select(Queue, queues.c.slug == command.queue):
        raise _invalid("queue", "There is no such queue.", "Choose one of the queues.")
    if not 1 <= command.minutes <= LONGEST_MINUTES:
        raise _invalid("minutes", "A call lasts minutes, not days.", f"Choose 1 to {LONGEST_MINUTES} minutes.")
    if len(command.text) > LONGEST_TEXT:
        raise _invalid("text", "The text is too long.", f"Use at most {LONGEST_TEXT} characters.")
    call = HelpCall(
        id=new_id(),
        queue=command.queue,
        text=" ".join(command.text.replace("\x00", "").split()),
        by_id=lead.id,
        at=now,
        until=now + timedelta(minutes=command.minutes),
    )
    await unit.execute(
        insert(help_calls).values(
            id=call.id, queue=call.queue, text=call.text, by_id=call.by_id, at=call.at, until=call.until
        )
    )
    unit.audit(lead, "help.called", "queue", call.queue, {"call": call.id, "minutes": command.minutes})
    return call


async def calls_now(reader: Reader, now: datetime) -> list[HelpCall]:
    """The calls that are not over, oldest first."""
    rows = await reader.execute(select(help_calls).where(help_calls.c.until > now).order_by(help_calls.c.at))
    return [
        HelpCall(id=row.id, queue=row.queue, text=row.text, by_id=row.by_id, at=row.at, until=row.until) for row in rows
    ]


def _invalid(field: str, what: str, advice: str) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field})
