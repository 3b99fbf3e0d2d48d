"""What a canned reply may say: the facts of a case under the names that templates use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, Protocol

from agent_console.domain.kinds import BookingStatus
from agent_console.domain.replies_values import Moment, Money, known_zone

KNOWN_FACTS: Final = frozenset(
    {
        *("customer.name", "customer.first_name", "customer.email"),
        *("booking.code", "booking.title", "booking.place", "booking.check_in", "booking.check_out", "booking.access"),
        *("booking.total", "booking.guests", "booking.phone", "booking.plate", "booking.car", "booking.policy"),
        *("agent.name", "agent.first_name", "ticket.number", "ticket.subject", "today"),
    }
)
"""Every name that `reply_facts` can fill."""


class _Person(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


class _Customer(_Person, Protocol):
    @property
    def email(self) -> str: ...


class _Line(Protocol):
    @property
    def amount(self) -> int: ...


class _Ticket(Protocol):
    @property
    def number(self) -> int: ...
    @property
    def subject(self) -> str: ...


class _Booking(Protocol):
    """As much of a booking of the contract as replies use; the domain does not know the contract."""

    @property
    def code(self) -> str: ...
    @property
    def customer_id(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def zone(self) -> str: ...
    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime | None: ...
    @property
    def currency(self) -> str: ...
    @property
    def lines(self) -> Sequence[_Line]: ...
    @property
    def policy(self) -> str: ...
    @property
    def access(self) -> str: ...
    @property
    def contact_phone(self) -> str: ...
    @property
    def guests(self) -> int: ...
    @property
    def plate(self) -> str: ...
    @property
    def car(self) -> str: ...


def reply_facts(
    ticket: _Ticket,
    customer: _Customer | None,
    booking: _Booking | None,
    agent: _Person | None,
    now: datetime,
    language: str,
) -> dict[str, Any]:
    """Facts for `replies.render`. What is not known is left out, so that the placeholder shows as missing.

    Times are those of the place. How to get in is told only to the guest of a booking that is confirmed or running.
    """
    zone = booking.zone if booking else ""
    facts: dict[str, Any] = {
        "ticket": {"number": str(ticket.number), "subject": ticket.subject},
        "today": Moment(now, zone, language),
    }
    if customer:
        facts["customer"] = {"name": customer.name, "first_name": first_name(customer.name), "email": customer.email}
    if agent:
        facts["agent"] = {"name": agent.name, "first_name": first_name(agent.name)}
    if booking:
        facts["booking"] = _booking_facts(booking, customer, language)
    return facts


def _booking_facts(booking: _Booking, customer: _Customer | None, language: str) -> dict[str, Any]:
    expected = booking.status in (BookingStatus.CONFIRMED, BookingStatus.RUNNING)
    theirs = customer is not None and customer.id == booking.customer_id
    facts: dict[str, Any] = {
        "code": booking.code,
        "title": booking.title,
        "place": booking.place or booking.title,
        "access": booking.access if expected and theirs else "",
        "phone": booking.contact_phone if expected else "",
        "guests": str(booking.guests or ""),
        "plate": booking.plate,
        "car": booking.car,
        "policy": booking.policy,
    }
    # a guest who is told a time in the wrong zone stands before a locked door; better it shows as missing
    if known_zone(booking.zone):
        facts["check_in"] = Moment(booking.starts_at, booking.zone, language)
        if booking.ends_at:
            facts["check_out"] = Moment(booking.ends_at, booking.zone, language)
    if booking.lines:
        facts["total"] = Money(sum(line.amount for line in booking.lines), booking.currency, language)
    return facts


def first_name(name: str) -> str:
    """The first word of a name, "" where there is none."""
    return name.split(maxsplit=1)[0] if name.strip() else ""
