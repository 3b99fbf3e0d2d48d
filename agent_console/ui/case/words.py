"""Words that only the case needs: phases, checks, and what a booking's ends and sides are called in its market."""

from __future__ import annotations

from PySide6.QtCore import QObject

from agent_console.domain.kinds import Market
from agent_console.domain.phases import Phase

__all__ = ["CaseWords"]


class CaseWords(QObject):
    """Names beyond `ui.words`. Unknown values are shown as they are."""

    def phase(self, key: str) -> str:
        """Where a booking stands, in a word."""
        return {
            Phase.BEFORE_FAR.value: self.tr("Ahead"),
            Phase.BEFORE_NEAR.value: self.tr("Soon"),
            Phase.DURING.value: self.tr("Now"),
            Phase.AFTER.value: self.tr("Over"),
        }.get(key, "")

    def check(self, key: str) -> str:
        """A fact that settles disputes."""
        return {
            "account_active": self.tr("Account active"),
            "card_attached": self.tr("Payment card attached"),
            "app_current": self.tr("App up to date"),
            "car_online": self.tr("Car online"),
            "reminder_24h": self.tr("Reminder, 24 h before"),
            "reminder_2h": self.tr("Reminder, 2 h before"),
            "confirmation_mail": self.tr("Confirmation mail"),
            "late_announced": self.tr("Said to be late beforehand"),
        }.get(key, key.replace("_", " "))

    def policy(self, key: str) -> str:
        """The rules of cancelling that a booking was made under."""
        return {
            "flexible": self.tr("Flexible"),
            "moderate": self.tr("Moderate"),
            "strict": self.tr("Strict"),
            "standard": self.tr("Standard"),
        }.get(key, key.replace("_", " "))

    def begins(self, market: str) -> str:
        """What the beginning of a booking is called in its market."""
        if market == Market.STAYS:
            return self.tr("Check-in")
        return self.tr("Began") if market == Market.CARS else self.tr("Begins")

    def ends(self, market: str) -> str:
        """What its end is called."""
        if market == Market.STAYS:
            return self.tr("Check-out")
        return self.tr("Ended") if market == Market.CARS else self.tr("Ends")

    def other_side(self, market: str) -> str:
        """What the other side of a booking is called."""
        if market == Market.STAYS:
            return self.tr("Host")
        return self.tr("Fleet") if market == Market.CARS else self.tr("Business")

    def car_fact(self, key: str) -> str:
        """A fact that a report about a car should hold."""
        return {
            "phone": self.tr("Phone number"),
            "plate": self.tr("Number plate"),
            "what": self.tr("What happened"),
            "when": self.tr("When it happened"),
            "where": self.tr("Where the driver is"),
        }.get(key, key)
