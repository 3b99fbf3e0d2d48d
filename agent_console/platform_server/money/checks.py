"""What every movement of money is checked for, whatever moves: amount, currency, words, and whose booking and case it is."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from agent_console.contract.entities import Booking, Customer, Ticket
from agent_console.domain.authority import Scope
from agent_console.domain.faults import Conflict, Forbidden, Invalid
from agent_console.domain.money import MAX_MINOR, exponent, plain_amount
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.limits import Bound
from agent_console.platform_server.store import Unit

__all__ = [
    "MAX_NOTE",
    "check_amount",
    "check_bound",
    "check_currency",
    "check_party",
    "check_text",
    "check_ticket",
    "check_version",
    "known_customer",
    "wrong",
]

_MORE: Final = {
    Scope.ACTION: "at once",
    Scope.AGENT_DAY: "more today",
    Scope.BOOKING: "more on this booking",
    Scope.CUSTOMER_90_DAYS: "more for this customer within 90 days",
}
MAX_NOTE: Final = 2000
"""Characters of a note or of the text of a claim at the most."""


def wrong(field: str, what: str, advice: str, code: str = "") -> Invalid:
    """What is wrong with a field of a command."""
    return Invalid(what, advice, code=code or field, details={"field": field})


def check_amount(amount: int) -> None:
    """Raises Invalid `amount`."""
    if amount <= 0:
        raise wrong("amount", "The amount must be more than zero.", "Check the amount.")
    if amount > MAX_MINOR:
        raise wrong("amount", "This amount is too large.", "Check the amount.")


def check_currency(currency: str, booking: Booking | None) -> None:
    """Raises Invalid `currency` for what is none, or is not the booking's."""
    exponent(currency)
    if booking is not None and currency != booking.currency:
        raise wrong(
            "currency", f"This booking is in {booking.currency}.", "Use the same currency; nothing is converted."
        )


def check_text(field: str, text: str, *, needed: bool = False) -> None:
    """Raises Invalid for a text that is too long, or missing where it is needed."""
    if len(text) > MAX_NOTE:
        raise wrong(field, f"The {field} is too long.", f"Use at most {MAX_NOTE} characters.")
    if needed and not text.strip():
        raise wrong(field, f"A {field} is needed.", "Write in a few words why.")


def check_party(booking: Booking, customer_id: str, field: str) -> None:
    """Raises Invalid `foreign_booking` where a customer is neither side of the booking."""
    if customer_id not in (booking.customer_id, booking.counterparty_id):
        raise wrong(field, "This booking belongs to somebody else.", "Choose the right booking.", "foreign_booking")


async def check_ticket(unit: Unit, ticket_id: str, booking: Booking | None, people: Collection[str]) -> None:
    """Raises Invalid `foreign_booking` where the case is neither about the booking nor one of these people's."""
    if not ticket_id:
        return
    ticket = await unit.find(Ticket, ticket_id, lock=False)
    about = ticket is not None and booking is not None and ticket.booking_id == booking.id
    if not about and (ticket is None or ticket.customer_id not in people):
        what = "This booking does not belong to the case." if booking else "This is the case of somebody else."
        raise wrong("ticket_id", what, "Choose the right booking in the case first.", "foreign_booking")


async def check_version(unit: Unit, booking: Booking, seen: int) -> int:
    """The ledger version of a booking that was read with a lock. Raises Conflict `ledger_moved` when it is not `seen`."""
    version = await ledger.version_of(unit, booking.id)
    if version != seen:
        raise Conflict(
            "The money of this booking moved while you were deciding.",
            "Look at the new figures and confirm again.",
            code="ledger_moved",
            details={"current": {"ledger_version": version}},
        )
    return version


def check_bound(bound: Bound | None, amount: int, currency: str, verb: str) -> None:
    """Raises Forbidden `over_limit`; `verb` says what may not be done alone ("give", "refund", "charge")."""
    if bound is not None and amount > bound.left:
        raise Forbidden(
            f"Alone you may {verb} up to {plain_amount(bound.left, currency)} {currency} {_MORE[bound.scope]}.",
            "Choose a smaller amount, or ask for approval.",
            code="over_limit",
            details={"limit": bound.left, "scope": bound.scope},
        )


async def known_customer(unit: Unit, customer_id: str, field: str) -> Customer:
    """The customer, locked: what counts over all bookings of somebody is decided one at a time. Raises Invalid."""
    found = await unit.find(Customer, customer_id)
    if found is None:
        raise wrong(field, "There is no such customer.", "Open the case again and choose the customer.")
    return found
