"""One ticket row as a sentence: for screen readers and tooltips."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_console.desk.queries import TicketRow
from agent_console.ui.words import word

translate = QCoreApplication.translate


def spoken_row(row: TicketRow) -> str:
    """Customer, subject, channel, status, booking, in the order in which they matter."""
    parts = [row.customer_name, row.subject, word("channel", row.channel), word("status", row.status)]
    if row.unread:
        parts.insert(0, translate("TicketRow", "Unread"))
    if row.priority in ("high", "urgent"):
        parts.append(translate("TicketRow", "Priority: {0}").format(word("priority", row.priority)))
    if row.booking_code:
        parts.append(translate("TicketRow", "Booking {0}").format(row.booking_code))
    if row.pending:
        parts.append(translate("TicketRow", "A change is on its way"))
    return ", ".join(part for part in parts if part)
