"""The quiet lines of the conversation that are about money: refunds, compensation, claims, chargebacks, approvals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from agent_console.ui.words import word

__all__ = ["MoneyEventWords"]


class MoneyEventWords(QObject):
    """`agent_name`: from an agent's id, "" where not known; `money`: as `Formats.money`."""

    def __init__(
        self, agent_name: Callable[[str], str], money: Callable[[int, str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._agent = agent_name
        self._money = money

    def refund(self, who: str, data: dict[str, Any]) -> str:
        """The end of a refund is the platform's event; it is told of the person who gave it (`by`)."""
        told = {
            "failed": self.tr("The refund of {amount} failed"),
            "rejected": self.tr("The refund of {amount} was turned down"),
            "pending_bank": self.tr("The refund of {amount} is with the bank"),
            "succeeded": self.tr("{giver} gave back {amount}"),
        }.get(_state(data), self.tr("{who} asked for a refund of {amount}"))
        return told.format(who=who, giver=self._giver(data), amount=self._amount(data))

    def compensation(self, who: str, data: dict[str, Any]) -> str:
        told = {
            "waiting_approval": self.tr("{who} asked to compensate with {amount} ({kind})"),
            "succeeded": self.tr("{giver} compensated with {amount} ({kind})"),
            "rejected": self.tr("The compensation of {amount} was turned down"),
        }.get(_state(data), self.tr("{who}: compensation of {amount} ({kind})"))
        kind = word("compensation", str(data.get("kind", ""))).lower()
        return told.format(who=who, giver=self._giver(data), amount=self._amount(data), kind=kind)

    def claim(self, who: str, data: dict[str, Any]) -> str:
        told = {
            "awaiting_answer": self.tr("{who} opened a claim for {amount} ({kind})"),
            "ready": self.tr("The claim for {amount} ({kind}) can be decided")
            if data.get("accepted") is None
            else self.tr("{who} wrote down the answer to the claim for {amount} ({kind})"),
            "waiting_approval": self.tr("{who} asked to grant the claim for {amount} ({kind})"),
            "submitted": self.tr("{who} granted the claim for {amount} ({kind})"),
            "pending_bank": self.tr("The claim for {amount} ({kind}) is with the bank"),
            "succeeded": self.tr("The claim for {amount} ({kind}) was settled"),
            "failed": self.tr("The claim for {amount} ({kind}) could not be carried out"),
            "rejected": self.tr("{who} refused the claim for {amount} ({kind})"),
            "withdrawn": self.tr("{who} withdrew the claim for {amount} ({kind})"),
        }.get(_state(data), self.tr("{who}: claim for {amount} ({kind})"))
        kind = word("claim", str(data.get("kind", ""))).lower()
        return told.format(who=who, amount=self._amount(data), kind=kind)

    def chargeback(self, _who: str, data: dict[str, Any]) -> str:
        told = {
            "open": self.tr("The cardholder's bank took back {amount}"),
            "won": self.tr("The chargeback of {amount} was won: the money is ours again"),
            "lost": self.tr("The chargeback of {amount} was lost"),
        }.get(_state(data), self.tr("Chargeback of {amount}"))
        return told.format(amount=self._amount(data))

    def approval(self, who: str, data: dict[str, Any]) -> str:
        told = {
            "waiting": self.tr("It waits for approval ({level})"),
            "approved": self.tr("{who} approved {amount}"),
            "rejected": self.tr("{who} refused the request for {amount}"),
            "expired": self.tr("Nobody approved {amount} in time"),
            "withdrawn": self.tr("{who} withdrew the request for {amount}"),
        }.get(_state(data), self.tr("{who}: request for {amount}"))
        level = word("role", str(data.get("level", ""))).lower()
        return told.format(who=who, amount=self._amount(data), level=level)

    def _giver(self, data: dict[str, Any]) -> str:
        return self._agent(str(data.get("by", ""))) or self.tr("An agent")

    def _amount(self, data: dict[str, Any]) -> str:
        minor, currency = data.get("amount"), data.get("currency")
        if not isinstance(minor, int) or not isinstance(currency, str):
            return self.tr("an unknown amount")
        return self._money(minor, currency)


def _state(data: dict[str, Any]) -> str:
    return str(data.get("state", ""))
