"""The quiet lines of the conversation that are about money: refunds, compensation, claims, chargebacks, approvals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from agent_console.domain.kinds import Author
from agent_console.ui.words import word

__all__ = ["MoneyEventWords"]


class MoneyEventWords(QObject):
    """`agent_name`: from an agent's id, "" where not known; `money`: as `Formats.money`. The data of an event come with its
    `author` and `author_id`."""

    def __init__(
        self, agent_name: Callable[[str], str], money: Callable[[int, str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._agent = agent_name
        self._money = money

    def refund(self, who: str, data: dict[str, Any]) -> str:
        """The end of a refund is the platform's event; it is told of the person who gave it (`by`). What somebody else sends on
        its way was approved."""
        others = data.get("author_id") and data.get("by") and data["author_id"] != data["by"]
        if _state(data) == "submitted" and others:
            return self.tr("The refund of {amount} is on its way").format(amount=self._amount(data))
        told = {
            "failed": self.tr("The refund of {amount} failed"),
            "rejected": self.tr("The refund of {amount} was turned down"),
            "pending_bank": self.tr("The refund of {amount} is with the bank"),
            "returned": self.tr("The bank sent the refund of {amount} back"),
            "succeeded": self.tr("{giver} gave back {amount}"),
        }.get(_state(data), self.tr("{who} asked for a refund of {amount}"))
        return told.format(who=who, giver=self._giver(data), amount=self._amount(data))

    def compensation(self, who: str, data: dict[str, Any]) -> str:
        giver = self._agent(str(data.get("by", ""))) or who
        what = word("compensation", str(data.get("kind", "")))
        told = {
            "waiting_approval": self.tr("{giver} asked for approval: {what}, {amount}"),
            "rejected": self.tr("{what} of {amount} was turned down"),
        }.get(_state(data), self.tr("{giver} gave the customer: {what}, {amount}"))
        return told.format(giver=giver, what=what, amount=self._amount(data))

    def claim(self, who: str, data: dict[str, Any]) -> str:
        kind, state = word("claim", str(data.get("kind", ""))), _state(data)
        told = self.tr("Claim: {kind}, {amount} · {state}")
        if state == "ready" and data.get("accepted") is None and data.get("author") == Author.AUTOMATIC:
            told = self.tr("The other side did not answer in time: {kind}, {amount}")
        elif state == "awaiting_answer" or (state == "ready" and data.get("accepted") is None):
            told = self.tr("{who} wrote down a claim: {kind}, {amount}")
        elif state == "ready":
            told = self.tr("{who} wrote down the answer to the claim: {kind}, {amount}")
        return told.format(who=who, kind=kind, amount=self._amount(data), state=word("claim_state", state))

    def chargeback(self, _who: str, data: dict[str, Any]) -> str:
        told = {
            "won": self.tr("The bank gave {amount} back to us"),
            "lost": self.tr("The cardholder keeps {amount} of a chargeback"),
        }.get(_state(data), self.tr("The cardholder's bank took {amount} back"))
        return told.format(amount=self._amount(data))

    def approval(self, who: str, data: dict[str, Any]) -> str:
        told = {
            "waiting": self.tr("{who} asked for approval of {amount}"),
            "approved": self.tr("{who} approved {amount}"),
            "rejected": self.tr("{who} refused to approve {amount}"),
            "expired": self.tr("Nobody decided about {amount} in time"),
            "withdrawn": self.tr("{who} withdrew the request for {amount}"),
            "overtaken": self.tr("Money moved, and the request for {amount} ended"),
        }.get(_state(data), self.tr("The request for {amount} changed"))
        return told.format(who=who, amount=self._amount(data))

    def untold(self, _who: str, data: dict[str, Any]) -> str:
        return self.tr("The customer has not been told about {amount}: write to them").format(amount=self._amount(data))

    def why_untold(self, why: dict[str, Any]) -> str:
        """Why the words that came with the money were not sent."""
        code = str(why.get("code", ""))
        if code == "forbidden":
            return self.tr("whoever wrote the message may not answer customers any more")
        if code == "text":
            return self.tr("the message cannot be sent as it is")
        return str(why.get("text", ""))

    def why(self, why: dict[str, Any]) -> str:
        """Why a case came back: money of it did not move after all."""
        told = self.tr("the refund of {amount} failed")
        if why.get("what") == "charge":
            told = self.tr("the charge of {amount} failed")
        elif _state(why) == "returned":
            told = self.tr("the bank sent the refund of {amount} back")
        return told.format(amount=self._amount(why))

    def _giver(self, data: dict[str, Any]) -> str:
        return self._agent(str(data.get("by", ""))) or self.tr("An agent")

    def _amount(self, data: dict[str, Any]) -> str:
        minor, currency = data.get("amount"), data.get("currency")
        if not isinstance(minor, int) or not isinstance(currency, str):
            return self.tr("an unknown amount")
        return self._money(minor, currency)


def _state(data: dict[str, Any]) -> str:
    return str(data.get("state", ""))
