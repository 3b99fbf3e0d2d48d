"""One conversation: what the platform says, what this workstation means to change, and the draft.

Pending intents are laid over the platform's word; only answers of the platform change what is stored.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from agent_console.contract.commands import CaseFile, ClockReport, MergeCommand, Presence, ReplyCommand, TicketPatch
from agent_console.contract.entities import (
    Approval,
    Booking,
    Chargeback,
    Claim,
    Compensation,
    Customer,
    Entity,
    Message,
    Payment,
    Refund,
    Ticket,
    TicketEvent,
)
from agent_console.desk.announcing import Announcer
from agent_console.desk.case_data import CaseData
from agent_console.desk.case_types import CaseState, TimelineItem
from agent_console.desk.draft import Draft, DraftFile
from agent_console.desk.drafting import DraftKeeper
from agent_console.desk.outbox_entry import OutboxEntry
from agent_console.desk.replying import check_draft, first_words, reply_of, returned_draft
from agent_console.desk.signals import Signal
from agent_console.desk.tasks import spawn, stop
from agent_console.domain.faults import Conflict, Fault, NotFound, Offline, Refused, SignedOut, StoreFault
from agent_console.store.apply import apply_entities
from agent_console.store.drafts import delete_draft, load_draft
from agent_console.store.reading import case_of

if TYPE_CHECKING:
    from agent_console.desk.desk import Desk
    from agent_console.desk.rules import Rules

__all__ = ["Case", "CaseState", "Draft", "DraftFile", "TimelineItem"]


class Case:
    """`changed(parts)` names what is different: "state", "ticket", "timeline", "customer", "bookings", "money",
    "presence", "draft". Everything but the coroutines answers at once from memory."""

    def __init__(self, desk: Desk, ticket_id: str) -> None:
        self.id = ticket_id
        self.state = CaseState.LOADING
        self.fault: Fault | None = None
        self.changed: Signal[frozenset[str]] = Signal()
        self._desk = desk
        self._data = CaseData(ticket_id)
        self._booking_id = ""
        self._keeper = DraftKeeper(
            desk.store, ticket_id, desk.faults.emit, lambda: self.changed.emit(frozenset({"draft"}))
        )
        self._announcer = Announcer(desk.client, ticket_id)
        self._loading: asyncio.Task[None] | None = None
        self._closed = False

    # --- what is shown -----------------------------------------------------------------------------------------------

    @property
    def ticket(self) -> Ticket:
        """The ticket with pending intents laid over it. Raises NotFound while nothing at all is known of it."""
        if self._data.ticket is None:
            raise _nothing()
        return self._desk.outbox.overlaid(self._data.ticket)

    @property
    def rules(self) -> Rules:
        """By which the desk previews what the platform will do."""
        return self._desk.rules

    @property
    def known(self) -> bool:
        """Whether there is a ticket to show."""
        return self._data.ticket is not None

    @property
    def customer(self) -> Customer | None:
        """Who the case is about."""
        return self._data.customer

    @property
    def bookings(self) -> list[Booking]:
        """The customer's bookings, likeliest first."""
        return self._data.bookings

    @property
    def booking(self) -> Booking | None:
        """The one that is shown: chosen by the agent, else the ticket's, else the likeliest."""
        bookings = self.bookings
        wanted = self._booking_id or (self._data.ticket.booking_id if self._data.ticket else "")
        return next((booking for booking in bookings if booking.id == wanted), bookings[0] if bookings else None)

    @property
    def parties(self) -> list[Customer]:
        """Who else is on the bookings: host or business, and the guest in a host's case."""
        return self._data.parties

    @property
    def payments(self) -> list[Payment]:
        """Of all bookings of the customer."""
        return self._data.payments

    @property
    def refunds(self) -> list[Refund]:
        """Of all bookings of the customer."""
        return self._data.refunds

    @property
    def compensations(self) -> list[Compensation]:
        """What the customer was given beside money."""
        return self._data.compensations

    @property
    def claims(self) -> list[Claim]:
        """Of all bookings of the customer."""
        return self._data.claims

    @property
    def chargebacks(self) -> list[Chargeback]:
        """Of all bookings of the customer."""
        return self._data.chargebacks

    @property
    def approvals(self) -> list[Approval]:
        """What waited, or waits, for somebody's word about this customer's money."""
        return self._data.approvals

    @property
    def others(self) -> list[Ticket]:
        """The customer's other tickets, newest first."""
        return self._data.others

    @property
    def ledger_version(self) -> int:
        """0 while only the local copy is known."""
        return self._data.ledger_version

    @property
    def timeline(self) -> list[TimelineItem]:
        """The conversation, oldest first."""
        return self._data.timeline(self._desk.outbox.of_ticket(self.id))

    @property
    def events(self) -> list[TicketEvent]:
        """The history of the case without its messages, oldest first."""
        return self._data.events

    @property
    def presence(self) -> list[Presence]:
        """Colleagues who are here now."""
        return self._desk.presence.at(self.id)

    @property
    def draft_kept(self) -> bool:
        """Whether the draft as it stands is on the disk, so that even a power cut would not take it."""
        return self._keeper.kept

    @property
    def draft(self) -> Draft:
        """What is typed and not sent."""
        return self._keeper.draft

    @property
    def new_since_draft(self) -> list[Message]:
        """What somebody else wrote since the draft was begun (or since `look`)."""
        seen = self._keeper.draft.seen
        if not seen or self._keeper.draft.empty:
            return []
        messages = self._data.messages
        places = [place for place, message in enumerate(messages) if message.id == seen]
        me = self._desk.me.id if self._desk.me is not None else ""
        return (
            [
                message
                for message in messages[places[-1] + 1 :]
                if message.author_id != me and message.author != "automatic"
            ]
            if places
            else []
        )

    def why(self, booking: Booking) -> str:
        """Why a booking stands where it does: "ticket" (named by the case), "running", "upcoming", "past", "cancelled"."""
        if self._data.ticket is not None and booking.id == self._data.ticket.booking_id:
            return "ticket"
        if booking.status in ("cancelled", "no_show"):
            return "cancelled"
        now = datetime.now(booking.starts_at.tzinfo)
        if booking.starts_at > now:
            return "upcoming"
        return "running" if booking.ends_at is None or booking.ends_at > now else "past"

    # --- draft and reply ---------------------------------------------------------------------------------------------

    def edit_draft(self, **fields: Any) -> Draft:
        """Change fields of the draft; stored by itself within half a second. `attachments` may be any sequence."""
        if "attachments" in fields:
            fields["attachments"] = tuple(fields["attachments"])
        draft = msgspec.structs.replace(self._keeper.draft, **fields)
        if not draft.seen or self._keeper.draft.empty:
            draft = msgspec.structs.replace(draft, seen=self._last_message_id())
        self._keeper.set(draft)
        self._tell("draft")
        return draft

    def look(self) -> None:
        """The agent has seen what came while the draft was open."""
        if not self._keeper.draft.empty:
            self._keeper.set(msgspec.structs.replace(self._keeper.draft, seen=self._last_message_id()))
            self._tell("draft")

    async def send(self, status: str = "", *, send_anyway: bool = False) -> OutboxEntry:
        """Put the draft into the outbox, and the draft out of the way, in one transaction.

        Raises Invalid for a draft that cannot be sent, Conflict `conversation_moved` when somebody wrote meanwhile and
        the agent has not looked (unless `send_anyway`), StoreFault when it could not be stored (the draft stays).
        """
        draft = self._keeper.draft
        check_draft(draft)
        if self.new_since_draft and draft.public and not send_anyway:
            raise Conflict(
                "Somebody wrote while you were typing.",
                "Read the new message; then send it, or change your text first.",
                code="conversation_moved",
            )
        channel = draft.channel or self.ticket.channel if draft.public else ""
        command = reply_of(draft, channel, status, send_anyway=send_anyway)
        with self._keeper.held():
            entry = await self._desk.outbox.add(
                "reply" if draft.public else "note",
                self.id,
                command,
                what=first_words(draft.text),
                channel=channel,
                also=lambda db: delete_draft(db, self.id),
            )
            if self._keeper.draft == draft:
                self._keeper.sent()
        self._tell("draft", "timeline")
        return entry

    # --- changing the case -------------------------------------------------------------------------------------------

    async def change(self, **fields: Any) -> OutboxEntry:
        """Change fields of the ticket (those of TicketPatch). Raises StoreFault."""
        return await self._desk.change(self.ticket, TicketPatch(**fields))

    async def merge_into(self, other_id: str) -> OutboxEntry:
        """This case goes into another one. Raises StoreFault."""
        return await self._desk.outbox.add("merge", self.id, MergeCommand(into=other_id), what="merge")

    def choose_booking(self, booking_id: str) -> None:
        """Show another booking of the customer (on this screen only; `change(booking_id=…)` says it is the case's)."""
        self._booking_id = booking_id
        self._tell("bookings", "money")

    async def mark_read(self) -> None:
        """The agent has had the newest message before the eyes. Raises StoreFault."""
        await self._desk.mark_read([self.id], self._last_message_id())

    # --- clocks ------------------------------------------------------------------------------------------------------

    async def clock_report(self) -> ClockReport:
        """Every clock of the case with its derivation. Raises Fault."""
        return await self._desk.client.clocks(self.id)

    # --- presence ----------------------------------------------------------------------------------------------------

    def set_presence(self, state: str) -> None:
        """ "reading" or "writing": told to the colleagues, and again from time to time, until the case is closed."""
        if not self._closed:
            self._announcer.say(state)

    def on_presence(self, presence: Presence) -> None:
        """A colleague came to a case, or went."""
        if presence.ticket_id == self.id:
            self._tell("presence")

    # --- loading and following ---------------------------------------------------------------------------------------

    async def load(self) -> None:
        """Show the local copy, then ask the platform in the background."""
        # Asked for before the disk is: a draft that is still on its way there would otherwise be missed.
        unsaved = self._desk.unsaved.take(self.id)
        draft = await self._desk.store.read(lambda db: load_draft(db, self.id))
        if draft is not None and self._keeper.draft.empty:
            self._keeper.begin(draft)
        if unsaved is not None:
            self._keeper.set(unsaved)
        local = await self._desk.store.read(lambda db: case_of(db, self.id))
        if local is not None:
            self._data.take_file(local, whole=False)
            self._tell("ticket", "timeline", "customer", "bookings", "money")
        self.reload()

    def reload(self) -> None:
        """Ask the platform again (after `fault`)."""
        if not self._closed and (self._loading is None or self._loading.done()):
            self._loading = spawn(self._fetch())

    async def close(self) -> None:
        """The case is not shown any more; its draft is stored, or kept by the desk, which says so, until the disk takes it."""
        if self._closed:
            return
        self._closed = True
        self._desk.forget_case(self)
        draft, waits = self._keeper.draft, self._keeper.waits
        if waits:
            # Whoever opens the case again before the disk has it finds it with the desk.
            self._desk.unsaved.keep(self.id, draft)
        await stop(self._loading)
        await self._announcer.stop()
        if self._announcer.said:
            self._desk.background(self._announcer.goodbye())
        await self._keeper.stop()
        try:
            await self._keeper.flush()
        except StoreFault as fault:
            if not waits:
                self._desk.unsaved.keep(self.id, draft)
            self._desk.faults.emit(fault)
        else:
            self._desk.unsaved.drop(self.id, draft)

    async def _fetch(self) -> None:
        try:
            file = await self._desk.client.case(self.id)
        except (Refused, SignedOut) as fault:
            self._set_state(
                CaseState.OFFLINE_COPY if self.known and isinstance(fault, SignedOut) else CaseState.FAILED, fault
            )
            return
        except Fault as fault:
            self._set_state(CaseState.OFFLINE_COPY if self.known else CaseState.FAILED, fault)
            return
        self._take_file(file)
        try:
            entities = self._data.entities()
            await self._desk.store.write(lambda db: apply_entities(db, entities))
        except Fault as fault:
            self._desk.faults.emit(fault)

    def _take_file(self, file: CaseFile) -> None:
        self._data.take_file(file, whole=True)
        self.state, self.fault = CaseState.READY, None
        self._tell("state", "ticket", "timeline", "customer", "bookings", "money")

    def _set_state(self, state: CaseState, fault: Fault | None) -> None:
        self.state, self.fault = state, fault
        self._tell("state")

    def applied(self, entities: Sequence[Entity], gone: Sequence[tuple[str, str]]) -> None:
        """The desk stored something."""
        parts = self._data.apply(entities, gone)
        if parts:
            self._tell(*parts)

    def outgoing(self, entry: OutboxEntry) -> None:
        """An intent of this workstation changed."""
        if entry.ticket_id == self.id:
            self._tell("timeline", "ticket", "money")

    def returned(self, entry: OutboxEntry) -> None:
        """A reply was taken back: its text is the draft again, before what was typed since."""
        if entry.ticket_id == self.id and isinstance(entry.command, ReplyCommand):
            self._keeper.set(returned_draft(entry.command, self._keeper.draft))
            self._tell("draft")

    def connected(self) -> None:
        """The platform is there again."""
        if self.state in (CaseState.OFFLINE_COPY, CaseState.FAILED) and isinstance(self.fault, Offline | SignedOut):
            self.reload()

    def _last_message_id(self) -> str:
        messages = self._data.messages
        if messages:
            return messages[-1].id
        return self._data.ticket.last_message_id if self._data.ticket is not None else ""

    def _tell(self, *parts: str) -> None:
        self.changed.emit(frozenset(parts))


def _nothing() -> NotFound:
    return NotFound(
        "This ticket is not on this computer yet.", "It appears when the platform answers.", code="not_here"
    )
