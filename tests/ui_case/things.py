"""Made-up messages, events, bookings and quotes: only what a test needs, everything else at its default."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from agent_console.contract.entities import Booking, BookingLine, Message, Payment, TicketEvent
from agent_console.contract.money_commands import RefundQuote
from agent_console.desk.case_types import TimelineItem

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
TICKET = str(uuid.uuid4())
ME = str(uuid.uuid4())
GUEST = str(uuid.uuid4())


def fields_named(window: QWidget, name: str) -> list[QLineEdit]:
    """The fields of that name which can be seen, as a screen reader finds them."""
    return [edit for edit in window.findChildren(QLineEdit) if edit.isVisible() and edit.accessibleName() == name]


def message(text: str = "Hello", minutes: float = 0, **fields: Any) -> Message:
    """A message of the guest, so many minutes after noon."""
    given: dict[str, Any] = {
        "id": str(uuid.uuid4()),
        "ticket_id": TICKET,
        "author": "customer",
        "author_id": GUEST,
        "author_name": "Ani",
        "channel": "chat",
        "text": text,
        "at": NOON + timedelta(minutes=minutes),
    }
    return Message(**(given | fields))


def event(kind: str, minutes: float = 0, **fields: Any) -> TicketEvent:
    """An event by an agent called Dana."""
    given: dict[str, Any] = {
        "id": str(uuid.uuid4()),
        "ticket_id": TICKET,
        "seq": 1,
        "type": kind,
        "author": "agent",
        "author_name": "Dana",
        "at": NOON + timedelta(minutes=minutes),
    }
    return TicketEvent(**(given | fields))


def said(thing: Message) -> TimelineItem:
    return TimelineItem(kind="message" if thing.public else "note", id=thing.id, at=thing.at, message=thing)


def happened(thing: TicketEvent) -> TimelineItem:
    return TimelineItem(kind="event", id=thing.id, at=thing.at, event=thing)


def booking(**fields: Any) -> Booking:
    """A stay under way, three lines, 40 000 tenge."""
    given: dict[str, Any] = {
        "id": str(uuid.uuid4()),
        "code": "ST-7K4QX2",
        "market": "stays",
        "customer_id": GUEST,
        "status": "running",
        "title": "Flat by the Opera",
        "zone": "Asia/Almaty",
        "starts_at": NOON - timedelta(days=1),
        "ends_at": NOON + timedelta(days=3),
        "created_at": NOON - timedelta(days=30),
        "currency": "KZT",
        "lines": [
            BookingLine(id="nights", kind="nights", label="4 nights", amount=3_200_000),
            BookingLine(id="cleaning", kind="cleaning", label="Cleaning", amount=500_000),
            BookingLine(id="fee", kind="service_fee", label="Service fee", amount=300_000, refunded=100_000),
        ],
    }
    return Booking(**(given | fields))


def payment(**fields: Any) -> Payment:
    given: dict[str, Any] = {
        "id": str(uuid.uuid4()),
        "booking_id": str(uuid.uuid4()),
        "method": "card",
        "currency": "KZT",
        "captured": 4_000_000,
        "refunded": 100_000,
        "brand": "visa",
        "last4": "4242",
        "captured_at": NOON,
    }
    return Payment(**(given | fields))


def quote(**fields: Any) -> RefundQuote:
    paid = fields.pop("payment", None) or payment()
    given: dict[str, Any] = {
        "booking_id": paid.booking_id,
        "payment": paid,
        "refundable": paid.refundable,
        "suggested": 500_000,
        "limit": 2_000_000,
        "currency": paid.currency,
        "reasons": ["goodwill", "wrong_charge", "other"],
        "ledger_version": 1,
    }
    return RefundQuote(**(given | fields))
