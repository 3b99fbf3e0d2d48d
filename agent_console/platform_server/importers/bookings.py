"""`agent-console platform import bookings`: a CSV of any operator becomes bookings, customers, payments and their ledger.

Rows go in by batches, each with its checkpoint in one transaction: killed at any moment and started again, the import goes
on behind the last batch. Ids are made from the rows, so that a second run finds everything there and adds nothing.
"""

from __future__ import annotations

import asyncio
import csv
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO

import msgspec
from sqlalchemy import func, select

from agent_console.contract.entities import Booking, Customer, Payment
from agent_console.domain.faults import Invalid, PolicyFault
from agent_console.platform_server.importers import checkpoints
from agent_console.platform_server.importers.booking_rows import UNNAMED, Converted, Converter, RowFaults, row_key
from agent_console.platform_server.importers.checkpoints import Figures
from agent_console.platform_server.importers.expressions import RowFault
from agent_console.platform_server.importers.mapping import BookingMap, load_map
from agent_console.platform_server.importers.outcome import Outcome
from agent_console.platform_server.importers.progress import Advance, progress_bar
from agent_console.platform_server.importers.report import Report
from agent_console.platform_server.money.bills import Bill, bills_of
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.ledger import book_captures
from agent_console.platform_server.services.copies import booking_changed
from agent_console.platform_server.services.customers import keep
from agent_console.platform_server.store import Store, Unit, migrate
from agent_console.platform_server.store.tables import bookings as booking_table
from agent_console.platform_server.store.tables import customers as customer_table

BATCH: Final = 500
REPORT_HEADER: Final = ("line", "field", "reason", "value")
_BILL_STAYS: Final = "is another one in the file, but money moved on it here, so it was left as it is"


@dataclass(frozen=True)
class _Row:
    number: int
    line: int
    cells: dict[str, str]
    fault: RowFault | None = None


def import_bookings(
    file: Path, map_file: Path, *, database: str, report: Path | None = None, quiet: bool = False
) -> Outcome:
    """Import a CSV into the database at `database`. Raises PolicyFault (the map), Invalid (the file), StoreFault."""
    booking_map = load_map(map_file)
    target = report or Path(f"{file.stem}.rejected.csv")
    return asyncio.run(_import(file, booking_map, database, target, quiet))


async def _import(file: Path, booking_map: BookingMap, database: str, report: Path, quiet: bool) -> Outcome:
    started = time.monotonic()
    total = await asyncio.to_thread(_check, file, booking_map)
    source = f"bookings:{await asyncio.to_thread(checkpoints.fingerprint, file, repr(booking_map))}"
    await migrate(database)
    async with Store.open(database) as store:
        async with store.reading() as reader:
            position, figures = await checkpoints.load(reader, source)
        with (
            Report(report, REPORT_HEADER, keep=figures.report_bytes) as refused,
            progress_bar("Bookings", total, quiet=quiet) as advance,
        ):
            run = _Run(store, source, booking_map, refused, figures, advance)
            await run.through(file, position)
    return Outcome("row", figures, time.monotonic() - started, report, resumed_at=position)


def _check(file: Path, booking_map: BookingMap) -> int:
    """Header and encoding of the whole file, before anything is written; the number of its rows."""
    count = 0
    with _open(file, booking_map) as text:
        reader = csv.reader(text, delimiter=booking_map.delimiter)
        try:
            header = next(reader, None)
            if not header:
                raise Invalid(f"{file.name} is empty.", "Check the path of the file.", code="empty_file")
            missing = booking_map.missing_columns(header)
            if missing:
                raise PolicyFault(
                    f"{file.name} has no column {', '.join(missing)}, which the map needs.",
                    "Check that map and file belong together, and the delimiter.",
                    code="missing_columns",
                )
            if len(set(header)) != len(header):
                raise Invalid(f"{file.name} has two columns of the same name.", "Rename one.", code="double_column")
            while True:
                try:
                    next(reader)
                except csv.Error:
                    pass
                except StopIteration:
                    return count
                count += 1
        except UnicodeDecodeError as error:
            raise Invalid(
                f"{file.name} is not {booking_map.encoding} text.",
                'Set [csv] encoding in the map, for example "cp1251".',
                code="encoding",
            ) from error


def _open(file: Path, booking_map: BookingMap) -> TextIO:
    try:
        return file.open(encoding=booking_map.encoding, newline="")
    except LookupError as error:
        raise PolicyFault(f"The map names an unknown encoding: {booking_map.encoding}.", "Try utf-8.") from error
    except OSError as error:
        reason = str(error.strerror).lower()
        raise Invalid(f"{file} cannot be read: {reason}.", "Check the path.", code="unreadable") from error


def _rows(text: TextIO, booking_map: BookingMap) -> Iterator[_Row]:
    reader = csv.reader(text, delimiter=booking_map.delimiter)
    header = next(reader)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _Row(number, reader.line_num, {}, RowFault("row", f"cannot be read as CSV ({error})"))
            continue
        fault = None
        if len(cells) != len(header):
            fault = RowFault("row", f"has {len(cells)} columns instead of {len(header)}")
        yield _Row(number, reader.line_num, dict(zip(header, cells, strict=False)), fault)


class _Run:
    """One pass over a file."""

    def __init__(
        self,
        store: Store,
        source: str,
        booking_map: BookingMap,
        report: Report,
        figures: Figures,
        advance: Advance,
    ) -> None:
        self._store = store
        self._source = source
        self._map = booking_map
        self._report = report
        self._figures = figures
        self._advance = advance
        self._converter = Converter(booking_map)
        self._seen: dict[bytes, int] = {}

    async def through(self, file: Path, position: int) -> None:
        """Everything behind `position`. What lies before it is read again only to count equal rows."""
        batch: list[Converted] = []
        with _open(file, self._map) as text:
            for row in _rows(text, self._map):
                converted = self._convert(row, report=row.number > position)
                if row.number <= position:
                    continue
                self._figures.rows += 1
                if converted is not None:
                    batch.append(converted)
                if row.number % BATCH == 0:
                    await self._commit(batch, row.number)
                    batch = []
        self._figures.finished = True
        await self._commit(batch, self._figures.rows)

    def _convert(self, row: _Row, *, report: bool) -> Converted | None:
        fault = row.fault
        faults = [fault] if fault else []
        if fault is None:
            key = row_key(self._map, row.cells)
            occurrence = self._seen[key] = self._seen.get(key, 0) + 1
            if self._map.identity and occurrence > 1:
                faults = [RowFault("row", "the same booking stands further up in the file")]
            elif report:
                try:
                    return self._converter.convert(row.cells, key, occurrence, row.line)
                except RowFaults as error:
                    faults = error.faults
        if report and faults:
            self._refuse(row, faults)
        return None

    def _refuse(self, row: _Row, faults: Sequence[RowFault]) -> None:
        self._figures.refuse("; ".join(f"{fault.field}: {fault.reason}" for fault in faults))
        for fault in faults:
            self._report.add((str(row.line), fault.field, fault.reason, fault.value))

    def _note(self, item: Converted, field: str, reason: str) -> None:
        self._figures.note(f"{field}: {reason}")
        self._report.add((str(item.line), field, reason, item.booking.code))

    async def _commit(self, batch: Sequence[Converted], position: int) -> None:
        async with self._store.unit() as unit:
            await self._write(unit, batch)
            # Behind the rows, which may have something to say, and before the commit that counts on it.
            self._figures.report_bytes = await asyncio.to_thread(self._report.sync)
            crash_point("import-before-commit")
            await checkpoints.save(unit, self._source, position, self._figures)
            if self._figures.finished:
                unit.audit(None, "bookings.imported", "import", self._source[:64], self._counts())
        crash_point("import-after-commit")
        self._advance(position)

    def _counts(self) -> dict[str, int | str]:
        done = self._figures
        return {
            "map": self._map.name,
            "rows": done.rows,
            "added": done.added,
            "changed": done.changed,
            "known": done.known,
            "rejected": done.rejected,
        }

    async def _write(self, unit: Unit, batch: Sequence[Converted]) -> None:
        """Add what is new; bring bookings that changed in the file up to date; leave their money as it is.

        A payment that the file says was captured in a closed period is booked with the day of this import.
        """
        ids = [item.booking.id for item in batch]
        there = {known.id: known for known in await unit.select(Booking, booking_table.c.id.in_(ids), lock=True)}
        bills = await bills_of(unit, there)
        await self._write_people(unit, batch, there)
        payments: list[Payment] = []
        for item in batch:
            known = there.get(item.booking.id)
            if known is None:
                unit.add(item.booking)
                self._figures.added += 1
                if item.payment is not None:
                    payments.append(unit.add(item.payment))
            elif await self._update(unit, known, item, bills[known.id]):
                self._figures.changed += 1
            else:
                self._figures.known += 1
        await book_captures(unit, payments, datetime.now(UTC))

    @staticmethod
    async def _write_people(unit: Unit, batch: Sequence[Converted], there: Mapping[str, Booking]) -> None:
        """Add who is new. An account is as the row of its newest booking says: older rows may tell how it was then."""
        newest: dict[str, Converted] = {}
        for item in batch:
            seen = newest.setdefault(item.customer.id, item)
            if item.booking.created_at >= seen.booking.created_at:
                newest[item.customer.id] = item
        people = await unit.select(Customer, customer_table.c.id.in_(newest), lock=True)
        table = booking_table
        latest = await unit.execute(
            select(table.c.customer_id, func.max(table.c.created_at).label("at"))
            .where(table.c.customer_id.in_([known.id for known in people]))
            .group_by(table.c.customer_id)
        )
        since = {row.customer_id: row.at for row in latest}
        for known in people:
            item, now = newest.pop(known.id), datetime.now(UTC)
            booked_at = item.booking.created_at
            if known.id not in since or booked_at >= since[known.id]:
                # Of a booking that was there already, the file says how the account is now.
                at = now if item.booking.id in there else min(booked_at, now)
                await keep(unit, known, _brought_up(known, item.customer), at, now)
        for item in newest.values():
            unit.add(item.customer)

    async def _update(self, unit: Unit, known: Booking, item: Converted, bill: Bill) -> bool:
        """Save what the file says anew. Says whether it was saved.

        A bill on which money moved stays as it is, for refunds, claims and waivers lie on its lines; where the file has another
        one, the report says so, and somebody settles the difference by a refund or a claim.
        """
        fresh = item.booking
        if bill.moved:
            if (fresh.currency, fresh.lines) != (known.currency, bill.as_imported(known.lines)):
                self._note(item, "bill", _BILL_STAYS)
            fresh = msgspec.structs.replace(fresh, currency=known.currency, lines=known.lines)
        merged = msgspec.structs.replace(
            fresh, version=known.version, checks=known.checks, counterparty_id=known.counterparty_id
        )
        if merged == known:
            return False
        await booking_changed(unit, known, unit.save(merged), datetime.now(UTC))
        return True


def _brought_up(known: Customer, fresh: Customer) -> Customer:
    """The customer with what the row says of them; what it leaves open stays as it is."""
    phones = known.phones if not fresh.phones or fresh.phones[0] in known.phones else fresh.phones
    return msgspec.structs.replace(
        known,
        name=fresh.name if fresh.name != UNNAMED else known.name,
        email=fresh.email or known.email,
        phones=phones,
        zone=fresh.zone or known.zone,
    )
