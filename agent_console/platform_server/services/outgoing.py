"""Public replies on their way to the customer: queued with the reply, sent by a worker, told back in `delivery`.

The embedded gateway takes everything: it is the outbox of a platform without channels of its own. A message is "sent" when the
gateway has taken it and "delivered" when it has confirmed it, in two steps, as with any real channel.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import select, update

from agent_console.contract.entities import Customer, Message
from agent_console.domain.kinds import Channel, Delivery
from agent_console.platform_server.store import Store, Unit
from agent_console.platform_server.store.tables import outgoing

__all__ = ["deliver_due", "send_out"]

_NEXT: Final = {Delivery.QUEUED: Delivery.SENT, Delivery.SENT: Delivery.DELIVERED}
_CONFIRMED_AFTER: Final = timedelta(seconds=1)


async def send_out(unit: Unit, message: Message, customer: Customer | None) -> None:
    """Queue a public reply. A message that has nobody to go to is queued all the same and fails visibly."""
    row = {
        "message_id": message.id,
        "channel": message.channel,
        "recipient": _recipient(message.channel, customer),
        "state": Delivery.QUEUED,
        "attempts": 0,
        "next_at": message.at,
    }
    await unit.insert_new(outgoing, row, key=["message_id"])


def _recipient(channel: str, customer: Customer | None) -> str:
    if customer is None:
        return ""
    if channel in (Channel.EMAIL, Channel.FORM):
        return customer.email
    if channel in (Channel.PHONE, Channel.HOTLINE):
        return customer.phones[0] if customer.phones else ""
    return customer.id


async def deliver_due(store: Store, limit: int = 50) -> int:
    """Take each waiting message one step on; returns how many."""
    now = datetime.now(UTC)
    due = outgoing.c.state.in_(list(_NEXT)), outgoing.c.next_at <= now
    async with store.reading() as reader:
        waiting = (await reader.execute(select(outgoing.c.message_id).where(*due).limit(limit))).rows
    if not waiting:
        return 0
    moved = 0
    async with store.unit() as unit:
        for (message_id,) in sorted(waiting):
            message = await unit.find(Message, message_id)
            row = (await unit.execute(select(outgoing).where(outgoing.c.message_id == message_id, *due))).first()
            if row is None or message is None:
                continue
            state = _NEXT[Delivery(row.state)] if row.recipient else Delivery.FAILED
            await unit.execute(
                update(outgoing)
                .where(outgoing.c.message_id == message_id)
                .values(state=state, attempts=row.attempts + 1, next_at=now + _CONFIRMED_AFTER)
            )
            unit.save(msgspec.structs.replace(message, delivery=state))
            moved += 1
    return moved
