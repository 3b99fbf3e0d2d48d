"""Signals: what makes one look twice before money moves. They are shown, and decide nothing.

The figures are those of the authority pack. What they can see is what the data tell: a card is known by the provider's
brand and last digits alone, so another account with the same ones is a reason to look, not a proof.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Select, select

from agent_console.contract.entities import Booking, Chargeback, Customer, Refund
from agent_console.contract.money import MoneySignal
from agent_console.domain.authority import AuthorityPolicy
from agent_console.domain.kinds import SignalKind
from agent_console.domain.refunds import GAVE_NOTHING
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import bookings, chargebacks, payments, refunds

__all__ = ["signals_for", "with_override"]

_MOST: Final = 20


async def signals_for(
    reader: Reader,
    policy: AuthorityPolicy,
    booking: Booking | None,
    customer: Customer | None,
    now: datetime,
    *,
    another: bool = True,
) -> list[MoneySignal]:
    """What speaks for a second look at moving money for this customer now; the gravest first. `another`: one more refund is
    being thought about, which counts with the earlier ones."""
    if customer is None:
        return []
    rules = policy.signals
    own = await reader.select(
        Refund, refunds.c.booking_id.in_(_bookings_of(customer)), _given_since(now - rules.within)
    )
    found = [
        await _charged_back(reader, customer),
        await _same_card(reader, customer, booking),
        _account_changed(customer, now, rules.account_changed.days),
        _many(own, int(another), rules.refunds, rules.within.days),
        _overridden(own, rules.within.days),
    ]
    return [signal for signal in found if signal is not None]


def _bookings_of(customer: Customer) -> Select[tuple[str]]:
    return select(bookings.c.id).where(bookings.c.customer_id == customer.id)


def _given_since(since: datetime) -> ColumnElement[bool]:
    return (refunds.c.created_at >= since) & refunds.c.state.not_in(GAVE_NOTHING)


async def _charged_back(reader: Reader, customer: Customer) -> MoneySignal | None:
    table = chargebacks
    known = await reader.select(Chargeback, table.c.booking_id.in_(_bookings_of(customer)), limit=_MOST)
    return MoneySignal(kind=SignalKind.CHARGEBACK, count=len(known), ids=[one.id for one in known]) if known else None


async def _same_card(reader: Reader, customer: Customer, booking: Booking | None) -> MoneySignal | None:
    """Other accounts that paid with cards like those of this booking (without one: of this customer)."""
    of_booking = payments.c.booking_id == booking.id if booking else payments.c.booking_id.in_(_bookings_of(customer))
    cards = select(payments.c.card_key).where(of_booking, payments.c.card_key != "")
    others = await reader.execute(
        select(bookings.c.customer_id)
        .join(payments, payments.c.booking_id == bookings.c.id)
        .where(payments.c.card_key.in_(cards), bookings.c.customer_id != customer.id)
        .distinct()
        .order_by(bookings.c.customer_id)
        .limit(_MOST)
    )
    ids = [row.customer_id for row in others]
    return MoneySignal(kind=SignalKind.SAME_CARD, count=len(ids), ids=ids) if ids else None


def _account_changed(customer: Customer, now: datetime, days: int) -> MoneySignal | None:
    changed = customer.changed_at
    if changed is None or not timedelta() <= now - changed <= timedelta(days=days):
        return None
    return MoneySignal(kind=SignalKind.ACCOUNT_CHANGED, count=1, days=(now - changed).days, ids=[customer.id])


def _many(own: Sequence[Refund], more: int, most: int, days: int) -> MoneySignal | None:
    earlier = sorted({refund.intent for refund in own})
    if len(earlier) + more < most:
        return None
    return MoneySignal(kind=SignalKind.MANY_REFUNDS, count=len(earlier) + more, days=days, ids=earlier[:_MOST])


def _overridden(own: Sequence[Refund], days: int) -> MoneySignal | None:
    ids = sorted({refund.intent for refund in own if refund.overridden})
    return MoneySignal(kind=SignalKind.OVERRIDDEN, count=len(ids), days=days, ids=ids[:_MOST]) if ids else None


def with_override(signals: Sequence[MoneySignal], days: int) -> list[MoneySignal]:
    """The signals of a refund that itself departs from what the policy gives."""
    earlier = next((signal for signal in signals if signal.kind == SignalKind.OVERRIDDEN), None)
    others = [signal for signal in signals if signal.kind != SignalKind.OVERRIDDEN]
    count, ids = (earlier.count, earlier.ids) if earlier else (0, [])
    return [*others, MoneySignal(kind=SignalKind.OVERRIDDEN, count=count + 1, days=days, ids=ids)]
