"""The closed sets of `domain.kinds` in the agent's language. An unknown word from a newer platform is shown as it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from agent_console.ui.i18n import mark

_WORDS: dict[str, dict[str, str]] = {
    "chargeback_reason": {
        "credit_not_processed": mark("Words", "a promised refund never came"),
        "customer_initiated": mark("Words", "they want it back"),
        "duplicate": mark("Words", "it was charged twice"),
        "fraudulent": mark("Words", "they never paid this (fraud)"),
        "general": mark("Words", "no reason was given"),
        "product_not_received": mark("Words", "they did not get what was paid for"),
        "product_unacceptable": mark("Words", "it was not as promised"),
        "subscription_canceled": mark("Words", "they had cancelled"),
        "unrecognized": mark("Words", "they do not know this charge"),
    },
    "status": {
        "new": mark("Words", "New"),
        "open": mark("Words", "Open"),
        "pending": mark("Words", "Waiting for customer"),
        "on_hold": mark("Words", "On hold"),
        "solved": mark("Words", "Solved"),
        "closed": mark("Words", "Closed"),
    },
    "priority": {
        "low": mark("Words", "Low"),
        "normal": mark("Words", "Normal"),
        "high": mark("Words", "High"),
        "urgent": mark("Words", "Urgent"),
    },
    "channel": {
        "chat": mark("Words", "Chat"),
        "email": mark("Words", "E-mail"),
        "phone": mark("Words", "Phone"),
        "telegram": mark("Words", "Telegram"),
        "form": mark("Words", "Contact form"),
        "messenger": mark("Words", "Messenger"),
        "help_centre": mark("Words", "Help centre"),
        "hotline": mark("Words", "Hotline"),
    },
    "market": {
        "stays": mark("Words", "Stays"),
        "appointments": mark("Words", "Appointments"),
        "cars": mark("Words", "Cars"),
    },
    "party": {
        "guest": mark("Words", "Guest"),
        "host": mark("Words", "Host"),
        "client": mark("Words", "Client"),
        "business": mark("Words", "Business"),
        "driver": mark("Words", "Driver"),
    },
    "author": {
        "customer": mark("Words", "Customer"),
        "agent": mark("Words", "Colleague"),
        "host": mark("Words", "Other side"),
        "automatic": mark("Words", "Automatic"),
    },
    "role": {
        "agent": mark("Words", "Agent"),
        "senior": mark("Words", "Senior agent"),
        "lead": mark("Words", "Team lead"),
        "admin": mark("Words", "Administrator"),
    },
    "delivery": {
        "queued": mark("Words", "Waiting to be sent"),
        "sent": mark("Words", "Sent"),
        "delivered": mark("Words", "Delivered"),
        "read": mark("Words", "Read"),
        "failed": mark("Words", "Not delivered"),
    },
    "booking": {
        "requested": mark("Words", "Requested"),
        "confirmed": mark("Words", "Confirmed"),
        "running": mark("Words", "Under way"),
        "completed": mark("Words", "Completed"),
        "cancelled": mark("Words", "Cancelled"),
        "no_show": mark("Words", "Did not come"),
    },
    "payment": {
        "card": mark("Words", "Card"),
        "on_spot": mark("Words", "Paid on the spot"),
    },
    "line": {
        "nights": mark("Words", "Nights"),
        "cleaning": mark("Words", "Cleaning"),
        "service_fee": mark("Words", "Service fee"),
        "tax": mark("Words", "Tax"),
        "deposit": mark("Words", "Deposit"),
        "service": mark("Words", "Service"),
        "minutes": mark("Words", "Minutes"),
        "kilometres": mark("Words", "Kilometres"),
        "fuel": mark("Words", "Fuel"),
        "fine": mark("Words", "Fine"),
        "parking": mark("Words", "Parking"),
        "other": mark("Words", "Other"),
    },
    "refund": {
        "waiting_approval": mark("Words", "Waiting for approval"),
        "submitted": mark("Words", "Submitted"),
        "pending_bank": mark("Words", "At the bank"),
        "succeeded": mark("Words", "Refunded"),
        "failed": mark("Words", "Refund failed"),
        "rejected": mark("Words", "Refused"),
        "unknown": mark("Words", "Outcome unknown"),
        "returned": mark("Words", "Sent back by the bank"),
    },
    "reason": {
        "cancellation": mark("Words", "Cancellation under the booking's policy"),
        "unsatisfactory": mark("Words", "Stay or service was not as promised"),
        "wrong_charge": mark("Words", "Wrong charge"),
        "duplicate": mark("Words", "Charged twice"),
        "host_cancelled": mark("Words", "The other side cancelled"),
        "host_breach": mark("Words", "Host broke a ground rule"),
        "no_access": mark("Words", "No access"),
        "goodwill": mark("Words", "Goodwill"),
        "other": mark("Words", "Other"),
    },
    "payer": {
        "platform": mark("Words", "Marketplace"),
        "host": mark("Words", "Host, from the payout"),
        "business": mark("Words", "Business"),
        "insurance": mark("Words", "Insurance"),
    },
    "side_of_money": {
        "guest": mark("Words", "The guest"),
        "client": mark("Words", "The client"),
        "driver": mark("Words", "The driver"),
        "host": mark("Words", "The host"),
        "business": mark("Words", "The business"),
        "platform": mark("Words", "The marketplace"),
    },
    "excuse": {
        "illness": mark("Words", "Illness or accident"),
        "bereavement": mark("Words", "Death in the family"),
        "disaster": mark("Words", "Natural disaster"),
        "authorities": mark("Words", "Order of an authority"),
        "transport": mark("Words", "No transport"),
        "utilities": mark("Words", "No water, heat or power"),
    },
    "compensation": {
        "credit": mark("Words", "Credit"),
        "voucher": mark("Words", "Voucher"),
        "fee_waiver": mark("Words", "Waived fee"),
    },
    "compensation_state": {
        "waiting_approval": mark("Words", "Waiting for approval"),
        "succeeded": mark("Words", "Given"),
        "rejected": mark("Words", "Refused"),
    },
    "claim": {
        "damage": mark("Words", "Damage"),
        "extra_service": mark("Words", "Service outside the booking"),
        "late_fee": mark("Words", "Late fee"),
        "cancellation_fee": mark("Words", "Cancellation fee"),
        "fine": mark("Words", "Fine passed on"),
        "dispute": mark("Words", "Disputed charge"),
    },
    "claim_state": {
        "awaiting_answer": mark("Words", "Waiting for the answer"),
        "ready": mark("Words", "To be decided"),
        "waiting_approval": mark("Words", "Waiting for approval"),
        "submitted": mark("Words", "Submitted"),
        "pending_bank": mark("Words", "At the bank"),
        "unknown": mark("Words", "Outcome unknown"),
        "succeeded": mark("Words", "Done"),
        "failed": mark("Words", "Failed"),
        "rejected": mark("Words", "Refused"),
        "withdrawn": mark("Words", "Withdrawn"),
    },
    "chargeback": {
        "open": mark("Words", "Disputed at the bank"),
        "won": mark("Words", "Money came back to us"),
        "lost": mark("Words", "Lost to the cardholder"),
    },
    "approval": {
        "waiting": mark("Words", "Waiting for approval"),
        "approved": mark("Words", "Approved"),
        "rejected": mark("Words", "Refused"),
        "expired": mark("Words", "Expired"),
        "withdrawn": mark("Words", "Withdrawn"),
        "overtaken": mark("Words", "Overtaken: money moved"),
    },
    "metric": {
        "first_reply": mark("Words", "First reply"),
        "next_reply": mark("Words", "Next reply"),
        "periodic_update": mark("Words", "Update due"),
        "agent_work": mark("Words", "Work time"),
        "requester_wait": mark("Words", "Customer's wait"),
        "first_resolution": mark("Words", "First solution"),
        "total_resolution": mark("Words", "Solution"),
    },
    "side": {
        "support": mark("Words", "Support"),
        "counterparty": mark("Words", "Host or business"),
    },
    "clock": {
        "inactive": mark("Words", "No clock"),
        "running": mark("Words", "Running"),
        "paused": mark("Words", "Paused"),
        "met": mark("Words", "Kept"),
        "breached": mark("Words", "Missed"),
        "answered_late": mark("Words", "Answered late"),
    },
    "outbox": {
        "held": mark("Words", "Can still be undone"),
        "ready": mark("Words", "Waiting to be sent"),
        "sending": mark("Words", "Being sent"),
        "unknown": mark("Words", "Asking whether it arrived"),
        "confirmed": mark("Words", "Arrived"),
        "refused": mark("Words", "Refused"),
        "cancelled": mark("Words", "Undone"),
    },
    "connection": {
        "connecting": mark("Words", "Connecting…"),
        "syncing": mark("Words", "Fetching cases…"),
        "live": mark("Words", "Live"),
        "offline": mark("Words", "Offline"),
        "signed_out": mark("Words", "Signed out"),
    },
    "order": {
        "hurts_first": mark("Words", "What hurts first"),
        "newest": mark("Words", "Newest first"),
        "oldest": mark("Words", "Oldest first"),
        "priority": mark("Words", "By priority"),
    },
    "view": {
        "mine": mark("Words", "Mine"),
        "unassigned": mark("Words", "Unassigned"),
        "due": mark("Words", "Due soon"),
        "escalated": mark("Words", "Escalated to me"),
        "waiting": mark("Words", "Waiting"),
        "snoozed": mark("Words", "Snoozed"),
        "all_open": mark("Words", "All open"),
        "solved": mark("Words", "Solved"),
    },
    "entry": {
        "reply": mark("Words", "Reply"),
        "note": mark("Words", "Note"),
        "patch": mark("Words", "Change"),
        "refund": mark("Words", "Refund"),
        "compensation": mark("Words", "Compensation"),
        "claim": mark("Words", "Claim"),
        "claim_answer": mark("Words", "Answer to a claim"),
        "claim_decision": mark("Words", "Decision on a claim"),
        "claim_withdrawal": mark("Words", "Withdrawal of a claim"),
        "approval_decision": mark("Words", "Decision on a request"),
        "approval_withdrawal": mark("Words", "Withdrawal of a request"),
        "merge": mark("Words", "Merge"),
    },
    "presence": {
        "reading": mark("Words", "is reading"),
        "writing": mark("Words", "is writing"),
    },
    "agent": {
        "online": mark("Words", "Online"),
        "away": mark("Words", "Away"),
        "busy": mark("Words", "Busy"),
        "offline": mark("Words", "Offline"),
    },
}

STATUS_TONES = {
    "new": "info",
    "open": "accent",
    "pending": "neutral",
    "on_hold": "neutral",
    "solved": "success",
    "closed": "neutral",
}
PRIORITY_TONES = {"low": "neutral", "normal": "neutral", "high": "warning", "urgent": "danger"}
BOOKING_TONES = {
    "requested": "info",
    "confirmed": "accent",
    "running": "success",
    "completed": "neutral",
    "cancelled": "danger",
    "no_show": "warning",
}
REFUND_TONES = {
    "waiting_approval": "warning",
    "submitted": "info",
    "pending_bank": "info",
    "succeeded": "success",
    "failed": "danger",
    "rejected": "danger",
    "unknown": "warning",
    "returned": "danger",
}

COMPENSATION_TONES = {"waiting_approval": "warning", "succeeded": "success", "rejected": "danger"}
CLAIM_TONES = {
    "awaiting_answer": "warning",
    "ready": "accent",
    "waiting_approval": "warning",
    "submitted": "info",
    "pending_bank": "info",
    "unknown": "warning",
    "succeeded": "success",
    "failed": "danger",
    "rejected": "neutral",
    "withdrawn": "neutral",
}
CHARGEBACK_TONES = {"open": "danger", "won": "success", "lost": "danger"}
APPROVAL_TONES = {
    "waiting": "warning",
    "approved": "success",
    "rejected": "danger",
    "expired": "neutral",
    "withdrawn": "neutral",
    "overtaken": "danger",
}


def word(kind: str, value: str, translate: Callable[[str, str], str] = QCoreApplication.translate) -> str:
    """The word for one value; the kinds are the names in `_WORDS`. `translate` (context, source) says it in another language
    than the window's."""
    source = _WORDS.get(kind, {}).get(value)
    return translate("Words", source) if source else value.replace("_", " ")


def values(kind: str) -> tuple[str, ...]:
    """The known values of a kind, in their natural order."""
    return tuple(_WORDS[kind])
