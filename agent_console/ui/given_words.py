"""Sentences that come from elsewhere, in the agent's language: of the shipped policy packs, and why money did not move.

A sentence that an operator has put into a pack of their own, or a provider into an answer, is shown as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_console.ui.i18n import mark

__all__ = ["FAILURES", "REFUND_RULES", "RULE_NAMES", "given"]

REFUND_RULES = (
    mark("Given", "The chosen lines in full."),
    mark("Given", "The chosen lines, by as much as they were too high."),
    mark("Given", "Choose the lines or enter the amount."),
    mark("Given", "Not the guest's doing: everything that was not used comes back."),
    mark("Given", "The deposit comes back whatever the policy says."),
    mark("Given", "The deposit is held until the damage claim is decided."),
    mark("Given", "A disaster or an order of the authorities: everything that was not used comes back."),
    mark("Given", "Illness or bereavement: everything that was not used comes back, except the service fee."),
    mark(
        "Given",
        "Beyond the host's control: the guest gets back everything unused, the host bears no consequences.",
    ),
    mark("Given", "Flexible: cancelled a day or more before check-in, everything comes back."),
    mark("Given", "Flexible: cancelled within a day of check-in, the first night and the service fee stay paid."),
    mark("Given", "Flexible: cancelled during the stay, the nights begun and one more stay paid."),
    mark("Given", "Moderate: cancelled 5 days or more before check-in, everything comes back."),
    mark("Given", "Moderate: cancelled within 5 days of check-in, the first night and half of the others stay paid."),
    mark(
        "Given",
        "Moderate: cancelled during the stay, the nights begun, one more and half of the others stay paid.",
    ),
    mark(
        "Given",
        "Strict: cancelled within 48 hours of booking and 14 days or more before check-in, everything comes back.",
    ),
    mark("Given", "Strict: cancelled 7 days or more before check-in, half of the nights comes back."),
    mark("Given", "Strict: cancelled within 7 days of check-in, the nights stay paid."),
    mark("Given", "Strict: cancelled during the stay, the nights stay paid."),
    mark("Given", "Not the client's doing: everything comes back."),
    mark("Given", "Beyond the client's control and said before the slot: no late fee."),
    mark(
        "Given",
        "Beyond the control of the business: the client gets everything back, the business bears no consequences.",
    ),
    mark("Given", "Cancelled 24 hours or more before the slot: free of charge."),
    mark("Given", "Not come, or later than the 15 minutes that are tolerated: the price is kept as the fee."),
    mark(
        "Given",
        "Later than the 15 minutes that are tolerated, but announced: the slot is released and the late fee is kept.",
    ),
    mark("Given", "Cancelled less than 24 hours before the slot: half of the price is kept as the late fee."),
    mark("Given", "Not the driver's doing: everything comes back."),
    mark("Given", "Minutes that were not driven come back."),
    mark("Given", "Kilometres that were not driven come back."),
    mark("Given", "Fuel that was charged wrongly comes back."),
    mark("Given", "Parking that was charged wrongly comes back."),
    mark("Given", "A fine that was not this driver's comes back."),
    mark("Given", "The car could not be moved: the parking comes back."),
    mark("Given", "Cancelled before the ride began: everything comes back."),
    mark("Given", "A ride is corrected by the lines that were wrong: choose them."),
    mark("Given", "What was paid beyond the bill comes back."),
    mark("Given", "The nights that have begun stay paid."),
)
"""What `resources/policies/refunds.toml` says about each step."""

RULE_NAMES = (
    mark("Given", "stays: around check-in, host within 1 h of local daytime"),
    mark("Given", "stays: problem at the stay, host within 1 h of local daytime"),
    mark("Given", "stays: within 5 days of check-in or during the stay, host within 12 h"),
    mark("Given", "stays: more than 5 days before check-in, host within 3 days"),
    mark("Given", "stays: after the stay, host within 3 days"),
    mark("Given", "stays: host silent outside local daytime, the platform steps in at once"),
    mark("Given", "stays: host overdue, support is called in"),
    mark("Given", "phone: at once"),
    mark("Given", "appointments: e-mail or form within 2 h"),
    mark("Given", "chat, valued customer: 2 min"),
    mark("Given", "chat: minutes, around the clock"),
    mark("Given", "cars: written, urgent, 10 min"),
    mark("Given", "messengers: 15 min"),
    mark("Given", "urgent in writing: 30 min"),
    mark("Given", "valued customer in writing: 1 h"),
    mark("Given", "everything else in writing: 4 h"),
    mark("Given", "urgent: word at least every 4 h"),
    mark("Given", "appointments: solved within 24 office hours"),
    mark("Given", "cars: solved within 1 day"),
    mark("Given", "solved within 3 days"),
)
"""The names of the rules in `resources/policies/clocks.toml`."""

FAILURES = (
    mark("Given", "The card's bank declined the refund."),
    mark("Given", "The card's bank declined the charge."),
    mark("Given", "The card account is closed."),
    mark("Given", "The bank wants the cardholder to confirm this payment in person; it cannot be taken from here."),
    mark("Given", "The card has expired."),
    mark("Given", "There is not enough money on the card."),
    mark("Given", "This payment was refunded already at the payment provider."),
    mark("Given", "The cardholder disputes this payment."),
    mark("Given", "The payment provider does not know this payment."),
    mark("Given", "The cardholder disputes the payment."),
    mark("Given", "The card has expired or was cancelled."),
    mark("Given", "The marketplace's balance at the payment provider does not suffice."),
    mark("Given", "The card was reported as lost or stolen."),
    mark("Given", "The refund was cancelled at the payment provider."),
    mark("Given", "The card's bank refused the refund and gave no reason."),
    mark("Given", "Nothing was captured on this payment."),
    mark("Given", "The cardholder's bank took this payment back. A refund beside it would give the money twice."),
    mark("Given", "Everything of this payment is refunded already, or reserved by refunds under way."),
    mark(
        "Given",
        "This was paid on the spot, so there is no card to refund. Offer a credit, or whoever took it pays it back.",
    ),
    mark("Given", "This way of paying cannot be refunded from here."),
    mark("Given", "Nothing was paid for this booking."),
    mark("Given", "This platform is not connected to the payment provider that took this payment."),
    mark(
        "Given",
        "The books are closed for the time in which this money came in. Have the period opened again, or give a credit.",
    ),
    mark("Given", "Whoever took the money pays it back on the spot."),
    mark("Given", "Give a credit on the customer's account."),
    mark("Given", "Give a voucher."),
    mark("Given", "The same intent was used for something else."),
    mark("Given", "The payment provider refuses it."),
    mark("Given", "Nobody approved it in time."),
    mark("Given", "It was withdrawn by whoever asked for it."),
    mark("Given", "It was not approved."),
    mark("Given", "The booking's policy gives something else by now."),
    mark("Given", "This payment cannot bear the refund any more."),
    mark("Given", "The books are closed for the time in which this money came in."),
    mark("Given", "This fee is not on the booking."),
    mark("Given", "This line is no fee that could be waived."),
    mark("Given", "Less than this is left of the fee."),
    mark("Given", "This fee was paid by card, so waiving it would give nothing back."),
)
"""What payment gateways, approvals and quotes say of what did not come about, and of what can be done instead."""


def given(text: str) -> str:
    """The sentence in the agent's language where we know it."""
    return QCoreApplication.translate("Given", text) if text else ""
