"""The words of the field: every closed set of values that contract, platform and console share.

All are `StrEnum`s, so that they are text on the wire and in both databases. An unknown value from a newer platform
is kept as plain text by the contract (`str` fields with these enums as the known values), never fatal.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Market(StrEnum):
    STAYS = "stays"
    APPOINTMENTS = "appointments"
    CARS = "cars"


class Channel(StrEnum):
    CHAT = "chat"
    EMAIL = "email"
    PHONE = "phone"
    TELEGRAM = "telegram"
    FORM = "form"
    MESSENGER = "messenger"
    HELP_CENTRE = "help_centre"
    HOTLINE = "hotline"


class Role(StrEnum):
    """Of agents. `CHANNEL` is the role of intake gateways: it may only bring messages in."""

    AGENT = "agent"
    SENIOR = "senior"
    LEAD = "lead"
    ADMIN = "admin"
    CHANNEL = "channel"


class TicketStatus(StrEnum):
    """NEW: nobody answered yet. PENDING: waiting for the customer. ON_HOLD: waiting for a third party (host, bank)."""

    NEW = "new"
    OPEN = "open"
    PENDING = "pending"
    ON_HOLD = "on_hold"
    SOLVED = "solved"
    CLOSED = "closed"


DONE: Final = (TicketStatus.SOLVED, TicketStatus.CLOSED)
"""The statuses in which nothing is wanted of anybody."""

ESCALATED = "escalated"
"""The tag of a case that a lead was called to, until somebody takes it off."""


class Priority(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class PartyKind(StrEnum):
    GUEST = "guest"
    HOST = "host"
    CLIENT = "client"
    BUSINESS = "business"
    DRIVER = "driver"


class Author(StrEnum):
    """Who wrote a message or caused an event. HOST stands for any counterparty (host, business)."""

    CUSTOMER = "customer"
    AGENT = "agent"
    HOST = "host"
    AUTOMATIC = "automatic"


class Delivery(StrEnum):
    """Of an outgoing message, as the platform knows it."""

    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"


class BookingStatus(StrEnum):
    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    RUNNING = "running"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class PaymentMethod(StrEnum):
    CARD = "card"
    ON_SPOT = "on_spot"


class LineKind(StrEnum):
    NIGHTS = "nights"
    CLEANING = "cleaning"
    SERVICE_FEE = "service_fee"
    TAX = "tax"
    DEPOSIT = "deposit"
    SERVICE = "service"
    MINUTES = "minutes"
    KILOMETRES = "kilometres"
    FUEL = "fuel"
    FINE = "fine"
    PARKING = "parking"
    OTHER = "other"


class RefundState(StrEnum):
    """WAITING_APPROVAL, SUBMITTED, PENDING_BANK and UNKNOWN reserve money; FAILED and REJECTED release it. RETURNED had
    succeeded, and days later the bank sent the money back: it is there to be given again."""

    WAITING_APPROVAL = "waiting_approval"
    SUBMITTED = "submitted"
    PENDING_BANK = "pending_bank"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    RETURNED = "returned"


class RefundReason(StrEnum):
    CANCELLATION = "cancellation"
    UNSATISFACTORY = "unsatisfactory"
    WRONG_CHARGE = "wrong_charge"
    DUPLICATE = "duplicate"
    HOST_CANCELLED = "host_cancelled"
    HOST_BREACH = "host_breach"
    NO_ACCESS = "no_access"
    GOODWILL = "goodwill"
    OTHER = "other"


class Payer(StrEnum):
    """Who bears what is given or pays what is charged. HOST: out of the host's next payout."""

    PLATFORM = "platform"
    HOST = "host"
    BUSINESS = "business"
    INSURANCE = "insurance"


class CompensationKind(StrEnum):
    CREDIT = "credit"
    VOUCHER = "voucher"
    FEE_WAIVER = "fee_waiver"


class ClaimKind(StrEnum):
    """DAMAGE, EXTRA_SERVICE, LATE_FEE, CANCELLATION_FEE and FINE charge somebody; DISPUTE wants a charge back."""

    DAMAGE = "damage"
    EXTRA_SERVICE = "extra_service"
    LATE_FEE = "late_fee"
    CANCELLATION_FEE = "cancellation_fee"
    FINE = "fine"
    DISPUTE = "dispute"


class ClaimState(StrEnum):
    """AWAITING_ANSWER: the other side has time to answer. READY: an agent decides. From SUBMITTED on money is under way."""

    AWAITING_ANSWER = "awaiting_answer"
    READY = "ready"
    WAITING_APPROVAL = "waiting_approval"
    SUBMITTED = "submitted"
    PENDING_BANK = "pending_bank"
    UNKNOWN = "unknown"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class ChargebackState(StrEnum):
    """WON: the bank gave the money back to the marketplace. LOST: it stays with the cardholder."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class ApprovalState(StrEnum):
    """OVERTAKEN: the money moved meanwhile, and what was asked for cannot be done any more."""

    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    OVERTAKEN = "overtaken"


class SignalKind(StrEnum):
    """What makes one look twice before money moves; shown, never silently decided."""

    SAME_CARD = "same_card"
    MANY_REFUNDS = "many_refunds"
    ACCOUNT_CHANGED = "account_changed"
    CHARGEBACK = "chargeback"
    OVERRIDDEN = "overridden"


class Excuse(StrEnum):
    """Valid reasons for a cancellation that are beyond somebody's control; what they excuse is the policy pack's."""

    ILLNESS = "illness"
    BEREAVEMENT = "bereavement"
    DISASTER = "disaster"
    AUTHORITIES = "authorities"
    TRANSPORT = "transport"
    UTILITIES = "utilities"


class AgentStatus(StrEnum):
    """AWAY: signed in and taking no new cases. Set by the agent, or by the platform when a console falls silent."""

    ONLINE = "online"
    AWAY = "away"
    OFFLINE = "offline"


class Metric(StrEnum):
    FIRST_REPLY = "first_reply"
    NEXT_REPLY = "next_reply"
    PERIODIC_UPDATE = "periodic_update"
    AGENT_WORK = "agent_work"
    REQUESTER_WAIT = "requester_wait"
    FIRST_RESOLUTION = "first_resolution"
    TOTAL_RESOLUTION = "total_resolution"


class ClockSide(StrEnum):
    SUPPORT = "support"
    COUNTERPARTY = "counterparty"


class ClockState(StrEnum):
    INACTIVE = "inactive"
    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"
    BREACHED = "breached"


class OutboxState(StrEnum):
    """Of a command on the workstation. HELD: inside the undo window, nothing has left the machine."""

    HELD = "held"
    READY = "ready"
    SENDING = "sending"
    UNKNOWN = "unknown"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class Connection(StrEnum):
    CONNECTING = "connecting"
    SYNCING = "syncing"
    LIVE = "live"
    OFFLINE = "offline"
    SIGNED_OUT = "signed_out"
