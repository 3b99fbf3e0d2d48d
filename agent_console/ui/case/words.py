"""The closed sets of `domain.kinds` in the agent's language, as the case shows them. Unknown values are shown as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agent_console.domain.kinds import (
    Author,
    BookingStatus,
    Delivery,
    LineKind,
    Market,
    PartyKind,
    RefundReason,
    RefundState,
)
from agent_console.domain.phases import Phase

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CaseWords"]


def _pick(words: Mapping[str, str], key: str) -> str:
    return words.get(key, key.replace("_", " "))


class CaseWords(QObject):
    """Names of states and kinds."""

    def author(self, key: str) -> str:
        return _pick(
            {
                Author.CUSTOMER: self.tr("Customer"),
                Author.AGENT: self.tr("Agent"),
                Author.HOST: self.tr("Host"),
                Author.AUTOMATIC: self.tr("Automatic"),
            },
            key,
        )

    def party(self, key: str) -> str:
        return _pick(
            {
                PartyKind.GUEST: self.tr("Guest"),
                PartyKind.HOST: self.tr("Host"),
                PartyKind.CLIENT: self.tr("Client"),
                PartyKind.BUSINESS: self.tr("Business"),
                PartyKind.DRIVER: self.tr("Driver"),
            },
            key,
        )

    def delivery(self, key: str) -> str:
        return _pick(
            {
                Delivery.QUEUED: self.tr("Queued"),
                Delivery.SENT: self.tr("Sent"),
                Delivery.DELIVERED: self.tr("Delivered"),
                Delivery.READ: self.tr("Read"),
                Delivery.FAILED: self.tr("Not delivered"),
            },
            key,
        )

    def booking_status(self, key: str) -> str:
        return _pick(
            {
                BookingStatus.REQUESTED: self.tr("Requested"),
                BookingStatus.CONFIRMED: self.tr("Confirmed"),
                BookingStatus.RUNNING: self.tr("Under way"),
                BookingStatus.COMPLETED: self.tr("Completed"),
                BookingStatus.CANCELLED: self.tr("Cancelled"),
                BookingStatus.NO_SHOW: self.tr("Did not come"),
            },
            key,
        )

    def line(self, key: str) -> str:
        return _pick(
            {
                LineKind.NIGHTS: self.tr("Nights"),
                LineKind.CLEANING: self.tr("Cleaning"),
                LineKind.SERVICE_FEE: self.tr("Service fee"),
                LineKind.TAX: self.tr("Tax"),
                LineKind.DEPOSIT: self.tr("Deposit"),
                LineKind.SERVICE: self.tr("Service"),
                LineKind.MINUTES: self.tr("Minutes"),
                LineKind.KILOMETRES: self.tr("Kilometres"),
                LineKind.FUEL: self.tr("Fuel"),
                LineKind.FINE: self.tr("Fine"),
                LineKind.PARKING: self.tr("Parking"),
                LineKind.OTHER: self.tr("Other"),
            },
            key,
        )

    def refund_state(self, key: str) -> str:
        return _pick(
            {
                RefundState.WAITING_APPROVAL: self.tr("waits for approval"),
                RefundState.SUBMITTED: self.tr("handed to the bank"),
                RefundState.PENDING_BANK: self.tr("under way at the bank"),
                RefundState.SUCCEEDED: self.tr("given back"),
                RefundState.FAILED: self.tr("failed, nothing moved"),
                RefundState.REJECTED: self.tr("not approved"),
                RefundState.UNKNOWN: self.tr("being found out"),
            },
            key,
        )

    def refund_reason(self, key: str) -> str:
        return _pick(
            {
                RefundReason.CANCELLATION: self.tr("Cancellation"),
                RefundReason.UNSATISFACTORY: self.tr("Unsatisfactory stay or service"),
                RefundReason.WRONG_CHARGE: self.tr("Wrong charge"),
                RefundReason.DUPLICATE: self.tr("Charged twice"),
                RefundReason.HOST_CANCELLED: self.tr("Cancelled by the host"),
                RefundReason.HOST_BREACH: self.tr("Host broke a ground rule"),
                RefundReason.NO_ACCESS: self.tr("No access"),
                RefundReason.GOODWILL: self.tr("Goodwill"),
                RefundReason.OTHER: self.tr("Other"),
            },
            key,
        )

    def phase(self, key: str) -> str:
        return _pick(
            {
                Phase.BEFORE_FAR: self.tr("Ahead"),
                Phase.BEFORE_NEAR: self.tr("Soon"),
                Phase.DURING: self.tr("Now"),
                Phase.AFTER: self.tr("Over"),
                Phase.NONE: "",
            },
            key,
        )

    def check(self, key: str) -> str:
        return _pick(
            {
                "account_active": self.tr("Account active"),
                "card_attached": self.tr("Payment card attached"),
                "app_current": self.tr("App up to date"),
                "car_online": self.tr("Car online"),
                "reminder_24h": self.tr("Reminder, 24 hours before"),
                "reminder_2h": self.tr("Reminder, 2 hours before"),
                "confirmation_mail": self.tr("Confirmation mail"),
            },
            key,
        )

    def begins(self, market: str) -> str:
        """What the beginning of a booking is called in its market."""
        return {Market.STAYS: self.tr("Check-in"), Market.CARS: self.tr("Ride began")}.get(
            market,  # type: ignore[call-overload]
            self.tr("Begins"),
        )

    def ends(self, market: str) -> str:
        """What its end is called."""
        return {Market.STAYS: self.tr("Check-out"), Market.CARS: self.tr("Ride ended")}.get(
            market,  # type: ignore[call-overload]
            self.tr("Ends"),
        )

    def counterparty(self, market: str) -> str:
        """What the other side of a booking is called."""
        return {Market.STAYS: self.tr("Host"), Market.CARS: self.tr("Fleet")}.get(
            market,  # type: ignore[call-overload]
            self.tr("Business"),
        )

    def car_fact(self, key: str) -> str:
        """A fact that a report about a car should hold."""
        return _pick(
            {
                "phone": self.tr("Phone number"),
                "plate": self.tr("Number plate"),
                "what": self.tr("What happened"),
                "when": self.tr("When it happened"),
                "where": self.tr("Where the driver is"),
            },
            key,
        )
