"""The closed sets of `domain.kinds` in the agent's language. An unknown word from a newer platform is shown as it is."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_N = QT_TRANSLATE_NOOP
_WORDS: dict[str, dict[str, str]] = {
    "status": {
        "new": _N("Words", "New"),
        "open": _N("Words", "Open"),
        "pending": _N("Words", "Waiting for customer"),
        "on_hold": _N("Words", "On hold"),
        "solved": _N("Words", "Solved"),
        "closed": _N("Words", "Closed"),
    },
    "priority": {
        "low": _N("Words", "Low"),
        "normal": _N("Words", "Normal"),
        "high": _N("Words", "High"),
        "urgent": _N("Words", "Urgent"),
    },
    "channel": {
        "chat": _N("Words", "Chat"),
        "email": _N("Words", "E-mail"),
        "phone": _N("Words", "Phone"),
        "telegram": _N("Words", "Telegram"),
        "form": _N("Words", "Contact form"),
        "messenger": _N("Words", "Messenger"),
        "help_centre": _N("Words", "Help centre"),
        "hotline": _N("Words", "Hotline"),
    },
    "market": {
        "stays": _N("Words", "Stays"),
        "appointments": _N("Words", "Appointments"),
        "cars": _N("Words", "Cars"),
    },
    "party": {
        "guest": _N("Words", "Guest"),
        "host": _N("Words", "Host"),
        "client": _N("Words", "Client"),
        "business": _N("Words", "Business"),
        "driver": _N("Words", "Driver"),
    },
    "author": {
        "customer": _N("Words", "Customer"),
        "agent": _N("Words", "Colleague"),
        "host": _N("Words", "Other side"),
        "automatic": _N("Words", "Automatic"),
    },
    "role": {
        "agent": _N("Words", "Agent"),
        "senior": _N("Words", "Senior agent"),
        "lead": _N("Words", "Team lead"),
        "admin": _N("Words", "Administrator"),
    },
    "delivery": {
        "queued": _N("Words", "Waiting to be sent"),
        "sent": _N("Words", "Sent"),
        "delivered": _N("Words", "Delivered"),
        "read": _N("Words", "Read"),
        "failed": _N("Words", "Not delivered"),
    },
    "booking": {
        "requested": _N("Words", "Requested"),
        "confirmed": _N("Words", "Confirmed"),
        "running": _N("Words", "Under way"),
        "completed": _N("Words", "Completed"),
        "cancelled": _N("Words", "Cancelled"),
        "no_show": _N("Words", "Did not come"),
    },
    "payment": {
        "card": _N("Words", "Card"),
        "on_spot": _N("Words", "Paid on the spot"),
    },
    "line": {
        "nights": _N("Words", "Nights"),
        "cleaning": _N("Words", "Cleaning"),
        "service_fee": _N("Words", "Service fee"),
        "tax": _N("Words", "Tax"),
        "deposit": _N("Words", "Deposit"),
        "service": _N("Words", "Service"),
        "minutes": _N("Words", "Minutes"),
        "kilometres": _N("Words", "Kilometres"),
        "fuel": _N("Words", "Fuel"),
        "fine": _N("Words", "Fine"),
        "parking": _N("Words", "Parking"),
        "other": _N("Words", "Other"),
    },
    "refund": {
        "waiting_approval": _N("Words", "Waiting for approval"),
        "submitted": _N("Words", "Submitted"),
        "pending_bank": _N("Words", "At the bank"),
        "succeeded": _N("Words", "Refunded"),
        "failed": _N("Words", "Refund failed"),
        "rejected": _N("Words", "Refused"),
        "unknown": _N("Words", "Outcome unknown"),
    },
    "reason": {
        "cancellation": _N("Words", "Cancellation under the booking's policy"),
        "unsatisfactory": _N("Words", "Stay or service was not as promised"),
        "wrong_charge": _N("Words", "Wrong charge"),
        "duplicate": _N("Words", "Charged twice"),
        "host_cancelled": _N("Words", "The other side cancelled"),
        "host_breach": _N("Words", "Host broke a ground rule"),
        "no_access": _N("Words", "No access"),
        "goodwill": _N("Words", "Goodwill"),
        "other": _N("Words", "Other"),
    },
    "metric": {
        "first_reply": _N("Words", "First reply"),
        "next_reply": _N("Words", "Next reply"),
        "periodic_update": _N("Words", "Update due"),
        "agent_work": _N("Words", "Work time"),
        "requester_wait": _N("Words", "Customer's wait"),
        "first_resolution": _N("Words", "First solution"),
        "total_resolution": _N("Words", "Solution"),
    },
    "side": {
        "support": _N("Words", "Support"),
        "counterparty": _N("Words", "Host or business"),
    },
    "clock": {
        "inactive": _N("Words", "No clock"),
        "running": _N("Words", "Running"),
        "paused": _N("Words", "Paused"),
        "met": _N("Words", "Kept"),
        "breached": _N("Words", "Missed"),
    },
    "outbox": {
        "held": _N("Words", "Can still be undone"),
        "ready": _N("Words", "Waiting to be sent"),
        "sending": _N("Words", "Being sent"),
        "unknown": _N("Words", "Asking whether it arrived"),
        "confirmed": _N("Words", "Arrived"),
        "refused": _N("Words", "Refused"),
        "cancelled": _N("Words", "Undone"),
    },
    "connection": {
        "connecting": _N("Words", "Connecting…"),
        "syncing": _N("Words", "Fetching cases…"),
        "live": _N("Words", "Live"),
        "offline": _N("Words", "Offline"),
        "signed_out": _N("Words", "Signed out"),
    },
    "order": {
        "hurts_first": _N("Words", "What hurts first"),
        "newest": _N("Words", "Newest first"),
        "oldest": _N("Words", "Oldest first"),
        "priority": _N("Words", "By priority"),
    },
    "view": {
        "mine": _N("Words", "Mine"),
        "unassigned": _N("Words", "Unassigned"),
        "due": _N("Words", "Due today"),
        "waiting": _N("Words", "Waiting for customer"),
        "snoozed": _N("Words", "Snoozed"),
        "all_open": _N("Words", "All open"),
        "solved": _N("Words", "Solved"),
    },
    "presence": {
        "reading": _N("Words", "is reading"),
        "writing": _N("Words", "is writing"),
    },
    "agent": {
        "online": _N("Words", "Online"),
        "away": _N("Words", "Away"),
        "busy": _N("Words", "Busy"),
        "offline": _N("Words", "Offline"),
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
}


def word(kind: str, value: str) -> str:
    """The word for one value. kind: status, priority, channel, market, party, author, role, delivery, booking, payment,
    line, refund, reason, metric, side, clock, outbox, connection, order, view, presence, agent."""
    source = _WORDS.get(kind, {}).get(value)
    return QCoreApplication.translate("Words", source) if source else value.replace("_", " ")


def values(kind: str) -> tuple[str, ...]:
    """The known values of a kind, in their natural order."""
    return tuple(_WORDS[kind])
