"""The two sides of a booking: who gets its money, who there is for a claim, and whom the policy pack lets claim and pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_console.domain.claims import PLATFORM
from agent_console.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Collection

    from agent_console.contract.entities import Booking, Customer
    from agent_console.desk.case import Case

__all__ = ["customer_name", "customer_of", "party_name", "sides_for", "writes_to", "zone_told"]


def _people(case: Case, booking: Booking) -> list[Customer]:
    known = [case.customer, *case.parties] if case.customer is not None else case.parties
    ids = (booking.customer_id, booking.counterparty_id)
    return [person for id_ in ids for person in known if person is not None and person.id == id_]


def customer_of(case: Case, booking: Booking) -> Customer | None:
    """Whose booking it is, and so who gets what is given back: in a host's case not the one who writes."""
    return next((person for person in _people(case, booking) if person.id == booking.customer_id), None)


def customer_name(case: Case, booking: Booking) -> str:
    """The name of whose booking it is."""
    return party_name(case, booking.customer_id)


def zone_told(customer: Customer | None, booking: Booking | None) -> str:
    """The zone in which a customer is told dates: their own, else that of the booking; the same everywhere, or a voucher
    would end on two days."""
    own = customer.zone if customer is not None else ""
    return own or (booking.zone if booking is not None else "")


def writes_to(case: Case, booking: Booking) -> str:
    """The name of the other side where it is theirs to read what this case tells; "" where it is the booking's customer."""
    reader = case.customer
    return reader.name if reader is not None and reader.id != booking.customer_id else ""


def sides_for(case: Case, booking: Booking, allowed: Collection[str]) -> list[tuple[str, str]]:
    """(id, name) of those who may stand on this side; the marketplace has the id ""."""
    found = [
        (person.id, f"{person.name} ({word('party', person.kind).lower()})")
        for person in _people(case, booking)
        if person.kind in allowed
    ]
    return [*found, ("", word("side_of_money", PLATFORM))] if PLATFORM in allowed else found


def party_name(case: Case, party_id: str) -> str:
    """The name of one side of a claim."""
    if not party_id:
        return word("side_of_money", PLATFORM)
    known = [case.customer, *case.parties] if case.customer is not None else case.parties
    return next((person.name for person in known if person is not None and person.id == party_id), "")
