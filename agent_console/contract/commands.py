"""What a console may ask of the platform, and what it gets back.

Every command carries an `Idempotency-Key` header (a UUID made and stored before the first byte leaves). The same key with
the same content gives the first answer again; with other content 422 `key_reused`. `GET /v1/commands/{key}` tells what
became of a key. Things that two people can edit carry `If-Match: "<version>"`; a lost race is 412 `version_moved` with
the current entity in `Problem.current`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from agent_console.contract.entities import (
    Agent,
    Booking,
    Clock,
    Customer,
    Message,
    Payment,
    Refund,
    Ticket,
    TicketEvent,
)
from agent_console.contract.files import AttachmentUpload
from agent_console.contract.money import Approval, Chargeback, Claim, Compensation
from agent_console.contract.wire import Wire


class Problem(Wire, kw_only=True, frozen=True):
    """Every answer that is not 2xx. `code` is stable; `title` says what happened, `advice` what to do; `field` names the
    wrong field; `current` is the entity as it is now (412) or the figures that moved (409 `ledger_moved`)."""

    code: str
    title: str
    status: int
    advice: str = ""
    field: str = ""
    current: dict[str, Any] = {}


# --- sign-in -------------------------------------------------------------------------------------------------------


class SignIn(Wire, kw_only=True, frozen=True):
    email: str
    password: str
    device: str = ""


class RefreshSession(Wire, kw_only=True, frozen=True):
    refresh_token: str


class Session(Wire, kw_only=True, frozen=True):
    """Tokens are opaque. `expires_in` seconds of the access token; the refresh token is replaced at every use."""

    access_token: str
    refresh_token: str
    expires_in: int
    agent: Agent
    permissions: list[str] = []


# --- sync and feed -------------------------------------------------------------------------------------------------


class Change(Wire, kw_only=True, frozen=True):
    """One entity as it is now. `seq` is the position in the platform's one order of changes; `data` is the entity
    (`ENTITIES[entity]`), undecoded; `gone` True means: not there any more (or no longer yours to see)."""

    seq: int
    entity: str
    id: str
    data: msgspec.Raw = msgspec.Raw(b"null")
    gone: bool = False


class ChangePage(Wire, kw_only=True, frozen=True):
    """Changes with `after < seq`, ascending, the newest state of each entity once. `next_after` is the cursor for the
    following page; `head` is the highest seq at the moment of reading."""

    changes: list[Change]
    next_after: int
    head: int
    more: bool


class Presence(Wire, kw_only=True, frozen=True):
    """Who is at a ticket. Ephemeral: travels on the feed as event `presence`, without an id."""

    ticket_id: str
    agent_id: str
    state: str
    """"reading", "writing" or "left"."""
    at: datetime


class PresenceCommand(Wire, kw_only=True, frozen=True):
    state: str


# --- reading -------------------------------------------------------------------------------------------------------


class CaseFile(Wire, kw_only=True, frozen=True):
    """All that the conversation and the context need, in one answer. `bookings` are those of the customer, likeliest
    first; `parties` everybody else on them: host or business, and the guest in a host's case; `others` the customer's other
    tickets, newest first."""

    ticket: Ticket
    messages: list[Message]
    events: list[TicketEvent]
    customer: Customer
    parties: list[Customer] = []
    bookings: list[Booking] = []
    payments: list[Payment] = []
    refunds: list[Refund] = []
    compensations: list[Compensation] = []
    claims: list[Claim] = []
    chargebacks: list[Chargeback] = []
    approvals: list[Approval] = []
    others: list[Ticket] = []
    ledger_version: int = 0


class ClockStep(Wire, kw_only=True, frozen=True):
    """One line of a clock's derivation. `kind`: "opened", "rule", "counted", "paused", "closed", "tightened", "due", "met",
    "breached", "ended" (answered late, or on purpose). `cause` is a stable word or name for the window to translate
    ("night", "pending", a holiday's name). `counted_seconds` is what this span added to the elapsed time; over all steps
    they sum to `Clock.elapsed_seconds`."""

    kind: str
    at: datetime
    until: datetime | None = None
    cause: str = ""
    counted_seconds: int = 0


class ClockWhy(Wire, kw_only=True, frozen=True):
    """One clock with its derivation; `zone` is the IANA zone in which the steps are best told. `operator_set`: the target is
    the operator's own figure, and no written promise of the business to its customers."""

    clock: Clock
    zone: str
    steps: list[ClockStep]
    operator_set: bool = False


class ClockReport(Wire, kw_only=True, frozen=True):
    """GET /v1/tickets/{id}/clocks: every clock of the case, explained, at `now` of the platform."""

    ticket_id: str
    now: datetime
    clocks: list[ClockWhy]


# --- ticket commands -----------------------------------------------------------------------------------------------


class ReplyCommand(Wire, kw_only=True, frozen=True):
    """POST /v1/tickets/{id}/messages. `public` False writes a note.

    `seen` is the id of the last message that the author had before the eyes; if another one has come since, the platform
    answers 409 `conversation_moved` unless `send_anyway`. `status` is set after the message ("" leaves it).
    """

    text: str
    public: bool = True
    channel: str = ""
    language: str = ""
    seen: str = ""
    send_anyway: bool = False
    status: str = ""
    canned_reply_id: str = ""
    attachments: list[AttachmentUpload] = []


class TicketPatch(Wire, kw_only=True, frozen=True):
    """PATCH /v1/tickets/{id} with If-Match. Only what is given changes; an empty text clears. `no_answer_needed` True says that
    the customer's last words ("thank you") want no answer: the reply clock ends on purpose, and the history says by whom."""

    status: str | UnsetType = UNSET
    priority: str | UnsetType = UNSET
    assignee_id: str | UnsetType = UNSET
    queue: str | UnsetType = UNSET
    topic: str | UnsetType = UNSET
    subject: str | UnsetType = UNSET
    tags: list[str] | UnsetType = UNSET
    booking_id: str | UnsetType = UNSET
    snoozed_until: datetime | UnsetType | None = UNSET
    no_answer_needed: bool | UnsetType = UNSET


class MergeCommand(Wire, kw_only=True, frozen=True):
    """POST /v1/tickets/{id}/merge: this ticket goes into `into`, whose earliest clocks are kept."""

    into: str


class Delivered(Wire, kw_only=True, frozen=True):
    """Answer to a reply: the message as stored and the ticket as it is now."""

    message: Message
    ticket: Ticket


# --- intake --------------------------------------------------------------------------------------------------------


class IntakeFrom(Wire, kw_only=True, frozen=True):
    """Who writes, as the channel knows it. At least one of email, phone, customer_id."""

    name: str = ""
    email: str = ""
    phone: str = ""
    customer_id: str = ""
    kind: str = ""


class IntakeMessage(Wire, kw_only=True, frozen=True):
    """POST /v1/intake/messages, by a gateway or a public form. `external_id` is unique per channel: the same one again
    is the same message. `thread` is what the channel uses to hold a conversation together (chat id, References)."""

    channel: str
    market: str
    sender: IntakeFrom
    text: str
    external_id: str
    subject: str = ""
    html: str = ""
    thread: list[str] = []
    booking_code: str = ""
    plate: str = ""
    topic: str = ""
    urgency: str = ""
    language: str = ""
    author: str = "customer"
    sent_at: datetime | None = None
    attachments: list[AttachmentUpload] = []


class IntakeReceipt(Wire, kw_only=True, frozen=True):
    ticket: Ticket
    message: Message
    joined: bool
    """True when the message joined an existing case instead of opening one."""


# --- outcome of a command -------------------------------------------------------------------------------------------


class CommandOutcome(Wire, kw_only=True, frozen=True):
    """GET /v1/commands/{key}. `state`: "unknown" (never seen), "running", "done". `status` and `body` are those of the first
    answer when done."""

    key: str
    state: str
    status: int = 0
    body: msgspec.Raw = msgspec.Raw(b"null")


# --- canned replies ------------------------------------------------------------------------------------------------


class CannedReplyDraft(Wire, kw_only=True, frozen=True):
    """POST /v1/canned-replies, PUT /v1/canned-replies/{id} with If-Match (leads and admins)."""

    shortcut: str
    title: str
    topic: str = ""
    markets: list[str] = []
    bodies: dict[str, str] = {}
    fallback: str = "en"
