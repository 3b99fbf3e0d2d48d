"""`agent-console platform import mailbox`: mails of an mbox, a Maildir or .eml files become cases, through the platform's intake.

The mailbox is read twice: once for the envelopes, from which the threads are made, and once in the order of time, when each mail
goes in with its checkpoint in one transaction. Started again after a crash, it goes on; a second run adds nothing.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
from sqlalchemy import select

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.domain.faults import Conflict, Invalid
from agent_console.domain.kinds import Author, Channel, Market
from agent_console.platform_server.importers import checkpoints
from agent_console.platform_server.importers.checkpoints import Figures
from agent_console.platform_server.importers.mail_parsing import Mail, parse_envelope, parse_mail
from agent_console.platform_server.importers.mail_sources import MAX_MAIL, RawMail, mails_in
from agent_console.platform_server.importers.mail_threads import Envelope, Threads
from agent_console.platform_server.importers.outcome import Outcome
from agent_console.platform_server.importers.own_mail import keep_answer
from agent_console.platform_server.importers.progress import Advance, progress_bar
from agent_console.platform_server.importers.report import Report
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.policies import Policies
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Store, Unit, migrate
from agent_console.platform_server.store.tables import intake_receipts

REPORT_HEADER: Final = ("mail", "result", "reason")
_NOBODY: Final = "mail.invalid"
"""Domain of the addresses made for senders that have none; RFC 2606 keeps it from ever existing."""


@dataclass(frozen=True)
class _Item:
    raw: RawMail
    envelope: Envelope | None
    trouble: str = ""


def import_mailbox(
    source: Path,
    *,
    database: str,
    market: str = Market.STAYS,
    own: Collection[str] = (),
    report: Path | None = None,
    quiet: bool = False,
) -> Outcome:
    """Import mails into the database at `database`. Raises Invalid (the path, the market), StoreFault.

    `own` are support's own addresses: what was sent from them are answers, not messages of customers.
    """
    if market not in set(Market):
        raise Invalid("There is no such market.", f"Use one of: {', '.join(Market)}.", code="market")
    target = report or Path(f"{source.resolve().stem}.mails.csv")
    ours = frozenset(address.strip().lower() for address in own)
    return asyncio.run(_import(source, market, ours, database, target, quiet))


async def _import(source: Path, market: str, own: frozenset[str], database: str, report: Path, quiet: bool) -> Outcome:
    started = time.monotonic()
    raws = await asyncio.to_thread(mails_in, source)
    await migrate(database)
    with progress_bar("Threads", len(raws), quiet=quiet) as advance:
        items = await asyncio.to_thread(_envelopes, raws, advance)
    name = checkpoints.fingerprint(
        market, *sorted(own), *(item.envelope.external_id for item in items if item.envelope)
    )
    async with Store.open(database) as store:
        await Policies(store).follow()
        async with store.reading() as reader:
            position, figures = await checkpoints.load(reader, f"mailbox:{name}")
        with (
            Report(report, REPORT_HEADER, keep=figures.report_bytes) as told,
            progress_bar("Mails", len(items), quiet=quiet) as advance,
        ):
            threads = Threads([item.envelope for item in items if item.envelope])
            run = _Run(store, f"mailbox:{name}", market, own, threads, told, figures)
            figures = await run.through(items, position, advance)
    return Outcome("mail", figures, time.monotonic() - started, report, resumed_at=position)


def _envelopes(raws: Sequence[RawMail], advance: Advance) -> list[_Item]:
    """Every mail's envelope, in the order of time; what cannot be read stands at the end."""
    items = []
    for count, raw in enumerate(raws, 1):
        items.append(_item(raw))
        advance(count)
    last = datetime.max.replace(tzinfo=UTC)
    return sorted(items, key=lambda item: ((item.envelope and item.envelope.at) or last, item.raw.name))


def _item(raw: RawMail) -> _Item:
    try:
        if raw.size > MAX_MAIL:
            return _Item(raw, None, f"it is larger than {MAX_MAIL // 1024 // 1024} MB")
        return _Item(raw, Envelope.of(parse_envelope(raw.read())))
    except OSError as error:
        return _Item(raw, None, f"it cannot be read: {str(error.strerror).lower()}")


class _Run:
    """One pass over the mails."""

    def __init__(
        self,
        store: Store,
        source: str,
        market: str,
        own: frozenset[str],
        threads: Threads,
        report: Report,
        figures: Figures,
    ) -> None:
        self._store = store
        self._own = own
        self._source = source
        self._market = market
        self._threads = threads
        self._report = report
        self._figures = figures

    async def through(self, items: Sequence[_Item], position: int, advance: Advance) -> Figures:
        """Everything behind `position`; what was done in all."""
        for number, item in enumerate(items[position:], position + 1):
            self._figures.rows += 1
            self._figures.finished = number == len(items)
            await self._one(item, number)
            crash_point("import-after-commit")
            advance(number)
        return self._figures

    async def _one(self, item: _Item, number: int) -> None:
        if item.envelope is None:
            await self._refuse(item.raw, item.trouble, number)
            return
        try:
            mail = await asyncio.to_thread(lambda: parse_mail(item.raw.read()))
        except OSError as error:
            await self._refuse(item.raw, f"it cannot be read: {str(error.strerror).lower()}", number)
            return
        message = self._message(mail, self._threads.root(item.envelope))
        if not (message.text.strip() or message.html.strip() or message.attachments):
            await self._refuse(item.raw, "it is empty: no subject, no text, no file", number)
            return
        before = msgspec.structs.replace(self._figures, notes=dict(self._figures.notes))
        try:
            await self._take(item.raw, mail, message, number)
        except (Invalid, Conflict) as refusal:
            self._figures = before
            await self._refuse(item.raw, refusal.what, number)

    def _message(self, mail: Mail, root: str) -> IntakeMessage:
        nobody = f"unknown-{hashlib.sha256(mail.external_id.encode('utf-8', 'replace')).hexdigest()[:12]}@{_NOBODY}"
        thread = dict.fromkeys([root, *mail.references, *([mail.message_id] if mail.message_id else [])])
        return IntakeMessage(
            channel=Channel.EMAIL,
            market=self._market,
            sender=IntakeFrom(name=mail.sender_name or mail.sender or "Unknown sender", email=mail.sender or nobody),
            text=mail.text,
            html=mail.html,
            subject=mail.subject,
            external_id=mail.external_id,
            thread=list(thread)[:100],
            language=mail.language,
            author=Author.AUTOMATIC if mail.automatic else Author.CUSTOMER,
            sent_at=mail.at,
            attachments=mail.files,
        )

    async def _take(self, raw: RawMail, mail: Mail, message: IntakeMessage, number: int) -> None:
        now = datetime.now(UTC)
        async with self._store.unit() as unit:
            known = await self._is_known(unit, message.external_id)
            if known:
                self._figures.known += 1
            elif mail.sender in self._own:
                await keep_answer(unit, message, min(mail.at or now, now))
                self._figures.added += 1
            else:
                receipt = await receive(unit, message, now=min(mail.at or now, now), by_person=False)
                self._figures.added += 1
                self._figures.opened += not receipt.joined
            for note in mail.notes:
                self._figures.note(note)
                self._report.add((raw.name, "noted", note))
            await self._checkpoint(unit, number)
            crash_point("import-before-commit")

    @staticmethod
    async def _is_known(unit: Unit, external_id: str) -> bool:
        table = intake_receipts
        which = select(table.c.ticket_id).where(table.c.channel == Channel.EMAIL, table.c.external_id == external_id)
        return await unit.scalar(which) is not None

    async def _refuse(self, raw: RawMail, reason: str, number: int) -> None:
        self._figures.refuse(reason)
        self._report.add((raw.name, "rejected", reason))
        async with self._store.unit() as unit:
            await self._checkpoint(unit, number)

    async def _checkpoint(self, unit: Unit, number: int) -> None:
        self._figures.report_bytes = await asyncio.to_thread(self._report.sync)
        await checkpoints.save(unit, self._source, number, self._figures)
        if self._figures.finished:
            done = self._figures
            counts = {"mails": done.rows, "added": done.added, "known": done.known, "rejected": done.rejected}
            unit.audit(None, "mailbox.imported", "import", self._source[:64], counts)
