"""Who has written, and about which booking: by what the channel knows and by what the text says.

A person is known by customer id, phone or e-mail address, never by a name. A booking code or number plate names a booking; when
it belongs to somebody else, the booking is still put beside the case, but the case says that the identity wants checking.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

import msgspec
from sqlalchemy import select

from agent_console.contract.commands import IntakeMessage
from agent_console.contract.entities import Booking, Customer, Ticket
from agent_console.domain.faults import Invalid
from agent_console.domain.identity import find_booking_codes, find_plates, normal_phone, normal_plate
from agent_console.domain.kinds import Author, Market, PartyKind
from agent_console.platform_server.services.cases import Teller
from agent_console.platform_server.store import Unit, new_id
from agent_console.platform_server.store.tables import bookings, customer_contacts

__all__ = ["REGIONS", "Sender", "likeliest", "who_writes"]

REGIONS: Final = {Market.STAYS: "KZ", Market.APPOINTMENTS: "AL", Market.CARS: "RU"}
"""Where a phone number without a country is from, by market."""

_KIND: Final = {Market.STAYS: PartyKind.GUEST, Market.APPOINTMENTS: PartyKind.CLIENT, Market.CARS: PartyKind.DRIVER}
_LANGUAGE: Final = {Market.STAYS: "en", Market.APPOINTMENTS: "en", Market.CARS: "ru"}
_MAX_CODES: Final = 20


class Sender(msgspec.Struct, frozen=True):
    """Who writes. `doubtful`: the named booking belongs to somebody else."""

    customer: Customer
    booking: Booking | None
    author: str
    doubtful: bool = False

    def within(self, ticket: Ticket) -> Sender:
        """The sender as this case sees them: whose case it is, is its customer, on whatever side of the booking."""
        if self.author == Author.HOST and ticket.customer_id == self.customer.id:
            return msgspec.structs.replace(self, author=Author.CUSTOMER)
        return self

    @property
    def teller(self) -> Teller:
        return Teller.customer(self.customer, self.author)


async def who_writes(unit: Unit, message: IntakeMessage, words: str, now: datetime) -> Sender:
    """The customer (made anew when nobody is known) and the booking of a message."""
    named = await _named_bookings(unit, message, words)
    customer = await _known(unit, message)
    if customer is None:
        customer = unit.add(_stranger(message, now))
    booking = next(
        (booking for booking in named if customer.id in (booking.customer_id, booking.counterparty_id)), None
    )
    doubtful = booking is None and bool(named)
    if booking is None:
        booking = named[0] if named else await _only_current(unit, customer, message.market, now)
    is_host = booking is not None and booking.counterparty_id == customer.id
    author = Author.HOST if is_host and message.author == Author.CUSTOMER else message.author
    return Sender(customer=customer, booking=booking, author=author, doubtful=doubtful)


async def _named_bookings(unit: Unit, message: IntakeMessage, words: str) -> list[Booking]:
    codes = [message.booking_code.strip().upper()] if message.booking_code.strip() else []
    codes += find_booking_codes(words)
    found: list[Booking] = []
    if codes:
        wanted = list(dict.fromkeys(codes))[:_MAX_CODES]
        hits = await unit.select(Booking, bookings.c.code.in_(wanted), bookings.c.market == message.market)
        found = sorted(hits, key=lambda booking: wanted.index(booking.code))
    plates = [normal_plate(message.plate)] if message.plate else []
    if message.market == Market.CARS:
        plates += find_plates(words)
    if not found and any(plates):
        found = await unit.select(
            Booking,
            bookings.c.plate.in_([plate for plate in plates if plate][:_MAX_CODES]),
            bookings.c.market == message.market,
            order_by=[bookings.c.starts_at.desc()],
            limit=10,
        )
    return found


async def _known(unit: Unit, message: IntakeMessage) -> Customer | None:
    sender = message.sender
    if sender.customer_id:
        found = await unit.find(Customer, sender.customer_id, lock=False)
        if found is None:
            raise Invalid(
                "There is no customer with this id.",
                "Send the e-mail address or phone instead.",
                code="customer_id",
                details={"field": "sender.customer_id"},
            )
        return found
    phone = normal_phone(sender.phone, REGIONS.get(Market(message.market), ""))
    for kind, value in (("phone", phone or sender.phone.strip()), ("email", sender.email.strip().lower())):
        if value:
            found = await _by_contact(unit, kind, value)
            if found is not None:
                return found
    return None


async def _by_contact(unit: Unit, kind: str, value: str) -> Customer | None:
    table = customer_contacts
    ids = await unit.execute(
        select(table.c.customer_id).where(table.c.kind == kind, table.c.value == value).order_by(table.c.customer_id)
    )
    first = ids.first()
    return await unit.find(Customer, first.customer_id, lock=False) if first else None


def _stranger(message: IntakeMessage, now: datetime) -> Customer:
    market, sender = Market(message.market), message.sender
    phone = normal_phone(sender.phone, REGIONS.get(market, "")) or sender.phone.strip()[:40]
    email = sender.email.strip()[:254]
    kind = sender.kind if sender.kind in set(PartyKind) else _KIND[market]
    return Customer(
        id=new_id(),
        kind=kind,
        name=" ".join(sender.name.split())[:200] or email.partition("@")[0] or phone,
        email=email,
        phones=[phone] if phone else [],
        language=message.language or _LANGUAGE[market],
        created_at=now,
    )


async def _only_current(unit: Unit, customer: Customer, market: str, now: datetime) -> Booking | None:
    """The booking that a customer most likely means without naming it, if it is one that has not long been over."""
    theirs = await unit.select(Booking, bookings.c.customer_id == customer.id, bookings.c.market == market)
    return likeliest(theirs, now)[0] if theirs else None


def likeliest(found: list[Booking], now: datetime) -> list[Booking]:
    """Bookings in the order in which a message is likely to be about them: running, then nearest in time."""

    def distance(booking: Booking) -> tuple[bool, float]:
        ends_at = booking.ends_at or now
        if booking.starts_at <= now <= ends_at:
            return (False, 0.0)
        nearest = min(abs((booking.starts_at - now).total_seconds()), abs((ends_at - now).total_seconds()))
        return (booking.cancelled_at is not None, nearest)

    return sorted(found, key=distance)
