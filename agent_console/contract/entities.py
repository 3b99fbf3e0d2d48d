"""The things of the desk as they travel: every synchronised entity, as a Struct.

Common to all: `id` is a UUID in canonical text; `version` starts at 1 and counts up with each change (the ETag is
`"<version>"`); instants are RFC 3339 in UTC (`datetime` with tzinfo); money is integer minor units of the currency
named beside it (exponent by ISO 4217); enums of `domain.kinds` travel as text.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import msgspec

from agent_console.contract.entity import Entity
from agent_console.contract.money import Approval, Chargeback, Claim, Compensation, CorrectedLine, LinePart, Share
from agent_console.domain.kinds import ClockState

__all__ = [
    "ENTITIES",
    "Agent",
    "Approval",
    "Attachment",
    "AuditRow",
    "Booking",
    "BookingLine",
    "CannedReply",
    "Chargeback",
    "Check",
    "Claim",
    "Clock",
    "Compensation",
    "Customer",
    "Entity",
    "LedgerLeg",
    "Message",
    "Payment",
    "Queue",
    "Refund",
    "Share",
    "Ticket",
    "TicketEvent",
]


class Agent(Entity, kw_only=True, frozen=True):
    """A colleague. `email` is present for oneself and for leads and admins only.

    `capacity` is how many open cases one works at once. `status` is an `AgentStatus`. `skills` are topics (empty: all).
    `shift` are working hours on the wall in `zone`: "mon" … "sun" to intervals such as ["09:00", "18:00"], which may run
    over midnight; empty: no hours are set and every hour counts as working time.
    """

    entity: ClassVar[str] = "agent"

    name: str
    role: str
    email: str = ""
    languages: list[str] = []
    markets: list[str] = []
    capacity: int = 12
    status: str = "offline"
    zone: str = "UTC"
    hue: int = 210
    active: bool = True
    skills: list[str] = []
    shift: dict[str, list[list[str]]] = {}


class Queue(Entity, kw_only=True, frozen=True):
    """A queue of tickets. `name` is shown, `slug` is the stable key that tickets carry."""

    entity: ClassVar[str] = "queue"

    slug: str
    name: str
    markets: list[str] = []
    languages: list[str] = []


class Customer(Entity, kw_only=True, frozen=True):
    """Guest, host, client, business or driver. `tier` "" or "vip"; `zone` IANA, "" when unknown. `changed_at`: when e-mail,
    phones, card or bank account were last changed at the marketplace (None: not known)."""

    entity: ClassVar[str] = "customer"

    kind: str
    name: str
    email: str = ""
    phones: list[str] = []
    language: str = "en"
    zone: str = ""
    tier: str = ""
    account_state: str = "active"
    note: str = ""
    created_at: datetime
    changed_at: datetime | None = None


class BookingLine(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """One charged line. `amount` minor units, may be negative (a discount). `quantity` text such as "3" or "14.2".

    `refunded` is what was given back of it (of a discount: below zero, what was taken back of it); `gift` what of that was
    goodwill, which does not count against what the policy gives.
    """

    id: str
    kind: str
    label: str
    amount: int
    quantity: str = "1"
    refunded: int = 0
    gift: int = 0


class Check(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """A fact that settles disputes: "account_active", "card_attached", "app_current", "car_online", "reminder_24h",
    "reminder_2h", "confirmation_mail", "late_announced" (whoever comes late said so beforehand). `ok` None means not known.
    `at` when it was established."""

    kind: str
    ok: bool | None = None
    at: datetime | None = None
    text: str = ""


class Booking(Entity, kw_only=True, frozen=True):
    """A stay, an appointment or a ride.

    `zone` is that of the place; "local" in every rule means this zone. `starts_at`/`ends_at` are check-in and check-out,
    the slot, or the ride (ends_at None while it runs). `counterparty_id` is the host or business. `plate`, `car` for
    cars. `stated_place` is what the driver says, `known_place` what telematics says; they are kept apart.
    """

    entity: ClassVar[str] = "booking"

    code: str
    market: str
    customer_id: str
    counterparty_id: str = ""
    status: str
    title: str
    place: str = ""
    zone: str
    starts_at: datetime
    ends_at: datetime | None = None
    created_at: datetime
    cancelled_at: datetime | None = None
    cancelled_by: str = ""
    guests: int = 0
    currency: str
    lines: list[BookingLine] = []
    policy: str = ""
    access: str = ""
    contact_phone: str = ""
    plate: str = ""
    car: str = ""
    stated_place: str = ""
    known_place: str = ""
    checks: list[Check] = []
    source: str = ""


class Payment(Entity, kw_only=True, frozen=True):
    """Money captured for a booking. refundable = captured - refunded - pending - charged_back, never below zero.

    `charged_back` is what a cardholder's bank took or holds back. `claim_id` names the claim that this was charged for.
    """

    entity: ClassVar[str] = "payment"

    booking_id: str
    method: str
    currency: str
    captured: int
    refunded: int = 0
    pending: int = 0
    brand: str = ""
    last4: str = ""
    captured_at: datetime
    gateway: str = ""
    gateway_ref: str = ""
    charged_back: int = 0
    claim_id: str = ""

    @property
    def card_key(self) -> str:
        """What tells one card from another, as far as the data go; "" for what was not paid by card."""
        return f"{self.brand}:{self.last4}" if self.method == "card" and self.last4 else ""

    @property
    def refundable(self) -> int:
        """Minor units that may still be refunded; 0 for what was paid on the spot."""
        rest = self.captured - self.refunded - self.pending - self.charged_back
        return max(0, rest) if self.method == "card" else 0


class Refund(Entity, kw_only=True, frozen=True):
    """One intent to give money back to one payment. `id` is the key given to the payment provider.

    `intent_id` is the idempotency key of the command ("": the same as `id`); a refund over several payments is one command
    with one refund for each. `state` is a `RefundState`. `failure` is the gateway's or the approver's reason in words, ""
    otherwise; `gateway_ref` is the gateway's own number, "" where it has not taken the refund on (yet, or declined it at once).
    `asked` is what the agent wanted where an approver gave less (0: the same as `amount`). `quoted` is what the
    booking's policy gave for the whole command (-1: it said nothing), `overridden` that the agent departed from it.
    `corrections` are the lines among `line_ids` that were charged wrongly, as they were and as they should have been.
    `by_line` is how it lies on the bill: where a policy's answer says so, and of every one that has succeeded.
    """

    entity: ClassVar[str] = "refund"

    booking_id: str
    payment_id: str
    ticket_id: str = ""
    amount: int
    currency: str
    reason: str
    note: str = ""
    line_ids: list[str] = []
    state: str
    failure: str = ""
    requested_by: str
    decided_by: str = ""
    created_at: datetime
    settled_at: datetime | None = None
    gateway_ref: str = ""
    intent_id: str = ""
    asked: int = 0
    shares: list[Share] = []
    quoted: int = -1
    overridden: bool = False
    approval_id: str = ""
    corrections: list[CorrectedLine] = []
    by_line: list[LinePart] = []

    @property
    def intent(self) -> str:
        """The key of the command that this is (part of) the work of."""
        return self.intent_id or self.id


class LedgerLeg(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """One leg of a movement. The legs of one `movement_id` sum to zero; so does every currency as a whole."""

    seq: int
    movement_id: str
    account: str
    currency: str
    amount: int
    at: datetime
    booking_id: str = ""
    payment_id: str = ""
    refund_id: str = ""
    text: str = ""


class Clock(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """A reading of one clock at the ticket's version. `due_at` is None while paused or inactive.

    `remaining_seconds` is budget left in the clock's own (business) time at `read_at`; negative once breached.
    `settled_at` is when it was answered, solved or ended; a breached clock with it was answered late and wants no more.
    """

    metric: str
    side: str = "support"
    state: str = "inactive"
    due_at: datetime | None = None
    target_seconds: int = 0
    elapsed_seconds: int = 0
    remaining_seconds: int = 0
    read_at: datetime | None = None
    breached_at: datetime | None = None
    warn_at: datetime | None = None
    settled_at: datetime | None = None
    rule: str = ""

    @property
    def answered_late(self) -> bool:
        """Whether it ran out and was answered, solved or ended after that: how late it is grows no more."""
        return self.state == ClockState.BREACHED and self.settled_at is not None


class Ticket(Entity, kw_only=True, frozen=True):
    """A case. Carries copies of what the list shows, so that a row needs nothing else.

    `number` is what people say aloud. `due_at` is the earliest due instant of the running clocks (None: none runs) and
    the key of the order "what hurts first". `last_message_id` is what a reply must have seen (`ReplyCommand.seen`).
    `merged_into` is the id of the ticket that this one was merged into, "" otherwise. `rating` is the customer's, 1 to 5
    (0: none), with `rating_text` in the customer's words. `escalated_to` is the lead who was called because a clock ran out,
    as long as the case has the tag "escalated" ("": nobody). `reread_at` is when time alone will next change a clock (it
    warns, runs out, tightens, begins); None: never.
    """

    entity: ClassVar[str] = "ticket"

    number: int
    subject: str
    preview: str = ""
    market: str
    channel: str
    queue: str = ""
    topic: str = ""
    urgency: str = ""
    status: str = "new"
    priority: str = "normal"
    language: str = "en"
    tags: list[str] = []
    customer_id: str
    customer_name: str = ""
    customer_tier: str = ""
    booking_id: str = ""
    booking_code: str = ""
    booking_starts_at: datetime | None = None
    booking_ends_at: datetime | None = None
    assignee_id: str = ""
    created_at: datetime
    updated_at: datetime
    last_customer_message_at: datetime | None = None
    last_message_at: datetime | None = None
    last_message_id: str = ""
    last_author: str = ""
    message_count: int = 0
    snoozed_until: datetime | None = None
    clocks: list[Clock] = []
    due_at: datetime | None = None
    merged_into: str = ""
    rating: int = 0
    rating_text: str = ""
    rated_at: datetime | None = None
    escalated_to: str = ""
    reread_at: datetime | None = None


class Attachment(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """A file of a message. `name` is safe to show and to save under; `mime` was sniffed, not believed."""

    id: str
    name: str
    mime: str
    size: int
    inline: bool = False


class Message(Entity, kw_only=True, frozen=True):
    """One message, note or letter of a case, on any channel.

    `public` False is an internal note. `html` is sanitised by the platform at intake and again before it is shown; ""
    when the message is plain text. `quoted` is the folded rest of a mail. `author_id` is an agent's or customer's id.
    """

    entity: ClassVar[str] = "message"

    ticket_id: str
    author: str
    author_id: str = ""
    author_name: str = ""
    public: bool = True
    channel: str = ""
    text: str
    html: str = ""
    quoted: str = ""
    language: str = ""
    at: datetime
    delivery: str = ""
    attachments: list[Attachment] = []
    canned_reply_id: str = ""
    external_id: str = ""


class TicketEvent(Entity, kw_only=True, frozen=True):
    """One line of a case's append-only history; the clocks are computed from these.

    `type`: "created", "message", "status", "assignee", "priority", "queue", "tags", "booking", "policy", "refund",
    "compensation", "claim", "untold", "merged", "snoozed", "clock", "rating". `author` as in `domain.kinds.Author`; `data` holds
    what the type needs, e.g. {"from": "open", "to": "pending"}, {"message_id": ..., "public": true}. What the platform did by
    itself carries `why`, a table of stable words.

    "untold": money of the case moved (`amount`, `currency`), and the words for the customer that came with it could not be sent;
    `why` says so by `code` and, in English, by `text`.

    "clock": `what` is "activated", "paused", "resumed", "tightened", "met", "ended" (answered late, or on purpose), "warned"
    or "breached", with `metric`, `side`, `rule`, `at` (the true instant) and `due_at`. The last two also have `receiver` (the
    agent whom it concerns, "": nobody), `deliver_at` (null: never within that agent's hours), `actions` (carried out, or
    "notify" for the console), and `lead` with `lead_deliver_at` where it was escalated.
    """

    entity: ClassVar[str] = "ticket_event"

    ticket_id: str
    seq: int
    type: str
    author: str = "automatic"
    author_id: str = ""
    author_name: str = ""
    at: datetime
    data: dict[str, Any] = {}


class CannedReply(Entity, kw_only=True, frozen=True):
    """A reply in language variants. `bodies` maps a language to a Liquid template; `fallback` names the language to take
    when the customer's is missing. `markets` empty: all."""

    entity: ClassVar[str] = "canned_reply"

    shortcut: str
    title: str
    topic: str = ""
    markets: list[str] = []
    bodies: dict[str, str] = {}
    fallback: str = "en"
    uses: int = 0


class AuditRow(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """Who did what to money or personal data. `digest` chains to the row before."""

    seq: int
    at: datetime
    actor_id: str
    actor_name: str = ""
    action: str
    object_type: str
    object_id: str
    data: dict[str, Any] = {}
    digest: str = ""


ENTITIES: dict[str, type[Entity]] = {
    kind.entity: kind
    for kind in (
        Agent,
        Queue,
        Customer,
        Booking,
        Payment,
        Refund,
        Compensation,
        Claim,
        Chargeback,
        Approval,
        Ticket,
        Message,
        TicketEvent,
        CannedReply,
    )
}
"""Every synchronised kind by the name under which it travels in a `Change`."""
