"""The desk: one signed-in agent with the local copy, the connection, the outbox, the views and the open cases."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any

import apsw
import msgspec

from agent_console.client.platform import PlatformClient
from agent_console.contract.codec import decode, encode
from agent_console.contract.commands import Presence, ReplyCommand, Session, TicketPatch
from agent_console.contract.entities import Agent, Ticket
from agent_console.desk.approvals import Approvals
from agent_console.desk.board import LiveBoard
from agent_console.desk.case import Case
from agent_console.desk.draft import Draft
from agent_console.desk.money import Money
from agent_console.desk.news import News
from agent_console.desk.outbox import Outbox
from agent_console.desk.outbox_entry import OutboxEntry, given_fields, overlay, patched_fields
from agent_console.desk.people import People
from agent_console.desk.presence import PresenceMap
from agent_console.desk.profile import Profile
from agent_console.desk.queries import ViewQuery
from agent_console.desk.reminders import Reminders
from agent_console.desk.replies import Replies
from agent_console.desk.replying import returned_draft
from agent_console.desk.rescued import rescued_fault
from agent_console.desk.rules import Rules
from agent_console.desk.sender import Sender
from agent_console.desk.signals import Signal
from agent_console.desk.sync import Sync, SyncListener
from agent_console.desk.tasks import spawn, stop
from agent_console.desk.ticket_action import TicketAction
from agent_console.desk.ticket_list import TicketList
from agent_console.desk.unsaved import UnsavedDrafts
from agent_console.desk.vault import REFRESH_TOKEN, Vault
from agent_console.desk.views import Views
from agent_console.domain.authority import Permission
from agent_console.domain.faults import Fault, StoreFault
from agent_console.domain.kinds import Connection
from agent_console.store.apply import Applied
from agent_console.store.drafts import load_draft, save_draft
from agent_console.store.reading import mark_seen, meta, set_meta, ticket_of
from agent_console.store.rescue import Rescue
from agent_console.store.store import Store

__all__ = ["Desk"]

_TICK = 15.0


class _Me(msgspec.Struct, kw_only=True, frozen=True):
    agent: Agent
    permissions: list[str] = []


class Desk:
    """Made by `signing_in`; `start` begins to sync and to send, `close` ends everything.

    Signals come in the loop's thread. `connection_text` is a sentence for the status bar ("" while all is well);
    `sync_done` of `sync_total` is how far the first sync is (equal: complete); `synced_at` epoch seconds of the last
    word from the platform.
    """

    def __init__(
        self, profile: Profile, vault: Vault, store: Store, client: PlatformClient, temporary: Path | None = None
    ) -> None:
        self.profile = profile
        self.vault = vault
        self.store = store
        self.client = client
        self.me: Agent | None = None
        self.permissions: frozenset[str] = frozenset()
        self.connection = Connection.CONNECTING
        self.connection_text = ""
        self.sync_done = 0
        self.sync_total = 0
        self.connection_changed: Signal[[]] = Signal()
        self.sync_changed: Signal[[]] = Signal()
        self.faults: Signal[Fault] = Signal()
        self.people = People(store)
        self.approvals = Approvals(store, self.faults.emit)
        self.news = News(store, self.faults)
        self.presence = PresenceMap()
        self.replies = Replies(store)
        self.views = Views(store, self.faults)
        self.board = LiveBoard(client)
        self.reminders = Reminders(store)
        self.unsaved = UnsavedDrafts(store)
        self.outbox = Outbox(store, Sender(client), applied=self._applied, to_draft=_to_draft)
        self.money = Money(client, self.outbox)
        self.rules = Rules(client)
        self._lists: list[TicketList] = []
        self._cases: list[Case] = []
        self._sync = Sync(
            store,
            client,
            SyncListener(
                connection=self._on_connection,
                progress=self._on_progress,
                applied=self._applied,
                presence=self._on_presence,
                help=self.board.take_call,
                fault=self.faults.emit,
                anew=self._on_anew,
            ),
        )
        self._tasks: list[asyncio.Task[None]] = []
        self._background: set[asyncio.Task[None]] = set()
        self._temporary = temporary
        self._early: list[Fault] = []
        self._closed = False
        client.on_session = self.adopt
        store.on_rescue = self._on_rescue
        self.outbox.changed.connect(self._on_outgoing)
        self.outbox.returned.connect(self._on_returned)

    @property
    def leads(self) -> bool:
        """Whether this agent steers a team: has the board, and is called when a clock runs out."""
        return Permission.BOARD in self.permissions

    @property
    def synced_at(self) -> float | None:
        """Epoch seconds of the last word from the platform in this run of the program."""
        return self._sync.synced_at

    # --- lifetime ----------------------------------------------------------------------------------------------------

    async def load(self) -> None:
        """Read what is needed before the first paint."""
        known = await self.store.read(lambda db: meta(db, "me"))
        if known is not None and self.me is None:
            self._set_me(decode(known, _Me))
        await self.views.load(self.me.id if self.me is not None else "", leads=self.leads)
        await self.outbox.load()
        await self.people.load()
        await self.approvals.load()
        await self.news.load()
        await self.replies.load()
        self.views.set_queues(self.people.queues)

    def start(self) -> None:
        """Begin to sync and to send. Best after the first paint: the first request imports the HTTP library."""
        if self._tasks:
            return
        if self.store.rescued is not None:
            self._early.append(rescued_fault(self.store.rescued))
        for fault in self._early:
            self.faults.emit(fault)
        self._early.clear()
        self.reminders.set_me(self.me.id if self.me is not None else "")
        self._tasks = [spawn(self._sync.run()), spawn(self._tick())]
        self.outbox.start()

    async def close(self) -> None:
        """Store drafts, stop everything, close the local copy. What is in the outbox stays for the next start."""
        if self._closed:
            return
        self._closed = True
        for case in list(self._cases):
            await case.close()
        await self.unsaved.save()
        for shown in list(self._lists):
            shown.close()
        if self._background:
            await asyncio.wait(self._background, timeout=1.0)
        await stop(*self._tasks, *self._background)
        await self.outbox.close()
        await self.views.close()
        await self.board.close()
        await self.reminders.close()
        await self.news.close()
        await self.approvals.close()
        await self.client.connection.close()
        await self.store.close()
        if self._temporary is not None:
            await asyncio.to_thread(shutil.rmtree, self._temporary, True)

    async def sign_in_again(self, password: str) -> None:
        """After the session ended: new tokens, everything typed is still there. Raises WrongPassword, Offline, ..."""
        await self.client.sign_in(self.profile.email, password)
        self._sync.signed_in()
        self.outbox.wake()

    async def sign_out(self) -> None:
        """End the session, here and at the platform. The local copy stays, encrypted."""
        await self.client.sign_out()
        await self.vault.forget(self.profile.name, REFRESH_TOKEN)

    def try_now(self) -> None:
        """Try to reach the platform at once."""
        self._sync.try_now()
        self.outbox.wake()

    # --- lists and cases ---------------------------------------------------------------------------------------------

    def ticket_list(self, query: ViewQuery) -> TicketList:
        """A live list; close it when it is not shown any more."""
        shown = TicketList(self.store, self.outbox, query, self._lists.remove)
        self._lists.append(shown)
        return shown

    async def open_case(self, ticket_id: str) -> Case:
        """A case with its local copy; the platform's word follows. Close it when it is left. Raises StoreFault."""
        case = Case(self, ticket_id)
        self._cases.append(case)
        try:
            await case.load()
        except BaseException:
            self.forget_case(case)
            raise
        return case

    def forget_case(self, case: Case) -> None:
        """The case was closed."""
        if case in self._cases:
            self._cases.remove(case)

    async def attachment(self, attachment_id: str) -> bytes:
        """The bytes of a file. Raises Fault."""
        return await self.client.attachment(attachment_id)

    async def tickets_of(self, ids: Sequence[str]) -> dict[str, Ticket]:
        """Those of these tickets that are in the local copy. Raises StoreFault."""
        found = await self.store.read(lambda db: [ticket_of(db, ticket_id) for ticket_id in ids])
        return {ticket.id: ticket for ticket in found if ticket is not None}

    # --- changing tickets --------------------------------------------------------------------------------------------

    async def change(self, ticket: Ticket, patch: TicketPatch) -> OutboxEntry:
        """Change a ticket that the agent sees as `ticket`. Raises StoreFault."""
        return await self.outbox.add("patch", ticket.id, patch, what=", ".join(given_fields(patch)), base=ticket)

    async def bulk(self, ids: Sequence[str], action: TicketAction) -> list[OutboxEntry]:
        """Do the same with many tickets; each is its own intent. Raises StoreFault (those before it are stored)."""
        entries = []
        for ticket_id in ids:
            ticket = await self.store.read(lambda db, id_=ticket_id: ticket_of(db, id_))  # type: ignore[misc]
            if ticket is None:
                continue
            seen = overlay(ticket, self.outbox.of_ticket(ticket_id))
            patch = action.patch_for(seen)
            if patched_fields(patch):
                entries.append(await self.change(seen, patch))
        return entries

    async def mark_read(self, ids: Sequence[str], message_id: str = "") -> None:
        """Their newest message (or this one) was before the agent's eyes. Raises StoreFault."""

        def work(db: apsw.Connection) -> None:
            for ticket_id in ids:
                ticket = None if message_id else ticket_of(db, ticket_id)
                mark_seen(db, ticket_id, message_id or (ticket.last_message_id if ticket is not None else ""))

        await self.store.write(work)
        self._touch(ids)

    async def mark_unread(self, ids: Sequence[str]) -> None:
        """Show them as unread again. Raises StoreFault."""

        def work(db: apsw.Connection) -> None:
            for ticket_id in ids:
                mark_seen(db, ticket_id, "")

        await self.store.write(work)
        self._touch(ids)

    def background(self, work: Coroutine[Any, Any, None]) -> None:
        """Something short that outlives its panel."""
        task = spawn(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    # --- what comes in -----------------------------------------------------------------------------------------------

    def _touch(self, ids: Sequence[str]) -> None:
        for shown in self._lists:
            shown.touched(ids)

    def _applied(self, applied: Applied) -> None:
        if self.people.apply(applied.entities, applied.gone):
            self.views.set_queues(self.people.queues)
        self.replies.apply(applied.entities, applied.gone)
        self.board.applied(applied.entities)
        self.approvals.apply(applied.entities, applied.gone)
        self.news.apply(applied.entities)
        for case in list(self._cases):
            case.applied(applied.entities, applied.gone)
        if applied.tickets:
            self._touch(list(applied.tickets))
            self.views.refresh()
            self.reminders.refresh()
        self.sync_changed.emit()

    def _on_presence(self, presence: Presence) -> None:
        if self.me is not None and presence.agent_id == self.me.id:
            return
        self.presence.take(presence)
        for case in self._cases:
            case.on_presence(presence)

    def _on_outgoing(self, entry: OutboxEntry) -> None:
        for case in list(self._cases):
            case.outgoing(entry)
        for shown in self._lists:
            shown.outgoing(entry)

    def _on_returned(self, entry: OutboxEntry) -> None:
        for case in list(self._cases):
            case.returned(entry)

    def _on_connection(self, connection: Connection, fault: Fault | None) -> None:
        self.connection = connection
        self.connection_text = str(fault) if fault is not None else ""
        self.connection_changed.emit()
        if connection is Connection.LIVE:
            self.outbox.wake()
            self.board.refresh()
            self.background(self.rules.refresh())
            for case in list(self._cases):
                case.connected()

    def _on_progress(self, done: int, total: int) -> None:
        if total >= 0:
            self.sync_done, self.sync_total = done, total
        self.sync_changed.emit()

    async def adopt(self, session: Session) -> None:
        """Keep the refresh token before it is used, and who this is for a start without the platform."""
        me = _Me(agent=session.agent, permissions=session.permissions)
        self._set_me(me)
        try:
            await self.vault.put(self.profile.name, REFRESH_TOKEN, session.refresh_token)
            data = encode(me)
            await self.store.write(lambda db: set_meta(db, "me", data))
        except StoreFault as fault:
            # Signed in all the same, until the end of the program. Before `start` nobody listens yet.
            if self._tasks:
                self.faults.emit(fault)
            else:
                self._early.append(fault)

    def _set_me(self, me: _Me) -> None:
        before = (self.me.id, self.leads) if self.me is not None else None
        self.me = self.replies.me = me.agent
        self.permissions = frozenset(me.permissions)
        self.approvals.set_me(me.agent, self.permissions)
        self.news.set_me(me.agent.id)
        if before != (me.agent.id, self.leads):
            self.views.set_me(me.agent.id, leads=self.leads)

    def _on_rescue(self, rescue: Rescue) -> None:
        """The local copy was replaced: read everything anew."""
        self.faults.emit(rescued_fault(rescue))
        for task in self._tasks[:1]:
            task.cancel()
            self._tasks[0] = spawn(self._sync.run())
        self._on_anew()

    def _on_anew(self) -> None:
        for shown in self._lists:
            shown.restart()
        self.views.refresh()

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(_TICK - time.time() % _TICK)
            for shown in self._lists:
                shown.tick()
            self.views.refresh()
            self.board.tick()
            self.reminders.look()
            await self.unsaved.save()


def _to_draft(db: apsw.Connection, entry: OutboxEntry) -> None:
    if isinstance(entry.command, ReplyCommand):
        draft = returned_draft(entry.command, load_draft(db, entry.ticket_id) or Draft())
        save_draft(db, entry.ticket_id, draft, files=True)
