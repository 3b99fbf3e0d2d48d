"""What a refund, a compensation or a claim needs besides what travels: words for when it comes true, and who is to be answered.

They are kept from the transaction that accepts it until the one that brings it to its end, however many crashes lie between.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

import msgspec
from sqlalchemy import bindparam, delete, select

from agent_console.contract.entities import Agent
from agent_console.domain.masking import mask_cards
from agent_console.platform_server.idempotency import Answer, settle
from agent_console.platform_server.money.telling import try_to_tell
from agent_console.platform_server.store import Unit
from agent_console.platform_server.store.tables import commands, money_details

__all__ = ["Details", "answer_command", "details_of", "forget", "keep", "say"]

_STORED: Final = select(money_details.c.data).where(money_details.c.subject_id == bindparam("wanted"))
_COMMAND_STATE: Final = select(commands.c.state).where(commands.c.key == bindparam("wanted"))


class Details(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """`tell` are words of the agent `agent_id` to the customer, for the amount `amount` and no other. `command` is the key
    whose answer waits for the outcome."""

    command: str = ""
    tell: str = ""
    agent_id: str = ""
    amount: int = 0


async def keep(unit: Unit, subject_id: str, details: Details) -> None:
    """Keep them for this subject, instead of what was kept before."""
    # Masked here and not only when they are sent: words that are never sent stay in what is stored until then.
    details = msgspec.structs.replace(details, tell=mask_cards(details.tell))
    row = {"subject_id": subject_id, "data": msgspec.json.encode(details).decode()}
    await unit.upsert(money_details, [row], key=["subject_id"])


async def details_of(unit: Unit, subject_id: str) -> Details:
    """What is kept for a subject; empty where nothing is."""
    data = await unit.scalar(_STORED, {"wanted": subject_id})
    return Details() if data is None else msgspec.json.decode(data, type=Details)


async def forget(unit: Unit, subject_id: str) -> None:
    """The subject has come to its end."""
    await unit.execute(delete(money_details).where(money_details.c.subject_id == subject_id))


async def say(unit: Unit, details: Details, ticket_id: str, amount: int, currency: str, now: datetime) -> None:
    """Send the kept words, unless they speak of another amount than what came of it: then the agent writes anew. Refuses
    nothing, for the money has left: see `try_to_tell`."""
    agent = await unit.find(Agent, details.agent_id, lock=False) if details.tell else None
    if agent is not None and amount == details.amount:
        await try_to_tell(unit, ticket_id, details.tell, agent, amount, currency, now)


async def answer_command(unit: Unit, key: str, receipt: object) -> None:
    """Store an answer under a command's key while that waits for one: the first answer stays."""
    if key and await unit.scalar(_COMMAND_STATE, {"wanted": key}) == "running":
        await settle(unit, key, Answer.of(receipt))
