"""The two sides of a claim on a booking: who there is, and whom the policy pack lets claim and pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_console.domain.claims import PLATFORM
from agent_console.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Collection

    from agent_console.contract.entities import Booking, Customer
    from agent_console.desk.case import Case

__all__ = ["party_name", "sides_for"]


def _people(case: Case, booking: Booking) -> list[Customer]:
    known = [case.customer, *case.parties] if case.customer is not None else case.parties
    ids = (booking.customer_id, booking.counterparty_id)
    return [person for id_ in ids for person in known if person is not None and person.id == id_]


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
