"""How the things of the money desk are called in a sentence: cards, people, signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from agent_console.domain.authority import Scope
from agent_console.domain.kinds import ClaimKind, ClaimState, PaymentMethod, SignalKind
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, Claim, Payment, Refund
    from agent_console.contract.money import MoneySignal
    from agent_console.desk.case import Case
    from agent_console.ui.format import Formats

__all__ = [
    "alone_words",
    "corrected_lines",
    "corrected_words",
    "disputed_lines",
    "disputed_words",
    "named_card",
    "payment_name",
    "signal_words",
]


def payment_name(payment: Payment) -> str:
    """ "Visa ···· 4242", or how else it was paid."""
    if payment.method == PaymentMethod.CARD and payment.last4:
        return f"{payment.brand.title() or word('payment', payment.method)} ···· {payment.last4}"
    return word("payment", payment.method)


def named_card(payment: Payment, name: str) -> str:
    """The card and whose it is: "Visa ···· 4242, Gulnara Guest"."""
    return f"{payment_name(payment)}, {name}" if name else payment_name(payment)


def corrected_words(label: str, charged: int, right: int, currency: str, locale: Formats) -> str:
    """What was charged and what should have been: "Fuel: €89.00 → €32.00"."""
    return f"{label}: {locale.money(charged, currency)} → {locale.money(right, currency)}"


def corrected_lines(thing: Refund | Claim, locale: Formats) -> list[str]:
    """The lines of a refund or dispute that were charged wrongly, one by one."""
    return [
        corrected_words(line.label or word("line", line.kind), line.charged, line.amount, thing.currency, locale)
        for line in thing.corrections
    ]


def disputed_lines(case: Case, booking: Booking) -> set[str]:
    """The lines of the booking of which a dispute waits to be decided."""
    open_ = (ClaimState.AWAITING_ANSWER, ClaimState.READY, ClaimState.WAITING_APPROVAL)
    return {
        line
        for claim in case.claims
        if claim.booking_id == booking.id and claim.kind == ClaimKind.DISPUTE and claim.state in open_
        for line in claim.line_ids
    }


def disputed_words() -> str:
    """What is said of such a line."""
    return QCoreApplication.translate("MoneyWords", "Disputed; that is not decided yet.")


class MoneyWords(QObject):
    """Sentences with plurals: lupdate knows those of `tr` alone."""

    def signal(self, signal: MoneySignal) -> str:
        count, days = signal.count, signal.days
        if signal.kind == SignalKind.SAME_CARD:
            return self.tr("The same card is used on %n other account(s).", "", count)
        if signal.kind == SignalKind.MANY_REFUNDS:
            return self.tr("%n refund(s) in {0} days.", "", count).format(days)
        if signal.kind == SignalKind.ACCOUNT_CHANGED and not days:
            return self.tr("The account was changed less than a day ago.")
        if signal.kind == SignalKind.ACCOUNT_CHANGED:
            return self.tr("The account was changed %n day(s) ago.", "", days)
        if signal.kind == SignalKind.CHARGEBACK:
            return self.tr("The bank took money back %n time(s).", "", count)
        if signal.kind == SignalKind.OVERRIDDEN:
            return self.tr("%n refund(s) departed from the policy.", "", count)
        return signal.kind.replace("_", " ")

    def alone(self, scope: str) -> str:
        told: dict[str, str] = {
            Scope.AGENT_DAY: self.tr("Today you may still do this alone up to {0}; for more, approval is asked."),
            Scope.BOOKING: self.tr(
                "On this booking you may still do this alone up to {0}; for more, approval is asked."
            ),
            Scope.CUSTOMER_90_DAYS: self.tr(
                "For this customer you may still do this alone up to {0} within 90 days; for more, approval is asked."
            ),
        }
        return told.get(scope) or self.tr("You may do this alone up to {0}; for more, approval is asked.")


def alone_words(scope: str, amount: str) -> str:
    """Up to what `amount`, as it is shown, the limit of this scope lets an agent act without approval."""
    return MoneyWords().alone(scope).format(amount)


def signal_words(signal: MoneySignal) -> str:
    """One thing that makes one look twice, as a sentence; an unknown kind is told by its name."""
    return MoneyWords().signal(signal)
