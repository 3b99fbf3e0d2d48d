"""The ledger for finance, as CSV: one row for each leg of each movement, so that the rows of a currency sum to zero.

It is written page by page, so that a year of movements needs no more memory than a day; what is posted meanwhile is left out.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import func, select

from agent_console.contract.entities import Agent
from agent_console.domain.csv_safe import MARK, Cell, csv_rows
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import CompensationKind
from agent_console.domain.money import to_decimal
from agent_console.platform_server.money.ledger import BOOKINGS
from agent_console.platform_server.money.payers import INSURANCE, PLATFORM
from agent_console.platform_server.store import Reader, Store
from agent_console.platform_server.store import tables as t

__all__ = ["HEAD", "days_of", "export"]

HEAD: Final = (
    "movement",
    "at",
    "kind",
    "booking",
    "payment",
    "refund",
    "compensation",
    "claim",
    "chargeback",
    "account",
    "bears",
    "currency",
    "amount",
    "who",
    "text",
)
_PAGE: Final = 500
_PAYOUT: Final = "payout"
_REFUNDS: Final = ("refund", "refund_returned")
_GIVEN: Final = (*_REFUNDS, *CompensationKind)
_DISPUTES: Final = ("chargeback", "chargeback_won", "chargeback_lost")
_SUBJECTS: Final = ("refund", "compensation", "claim", "chargeback")


def days_of(first: str, last: str) -> tuple[datetime, datetime]:
    """The instants between which the days lie, both included, in UTC; "" leaves a side open. Raises Invalid."""
    begins = _day(first, "from") if first else date(1970, 1, 1)
    ends = _day(last, "until") if last else date(9998, 12, 31)
    if ends < begins:
        raise _wrong("until", "The last day lies before the first.")
    return datetime.combine(begins, time(), UTC), datetime.combine(ends, time(), UTC) + timedelta(days=1)


def _day(text: str, field: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise _wrong(field, "This is not a day.") from None
    if not 1970 <= day.year <= 9998:
        raise _wrong(field, "There are no books of this year.")
    return day


def _wrong(field: str, what: str) -> Invalid:
    return Invalid(what, "Give days as YEAR-MONTH-DAY, such as 2026-03-01.", code="malformed", details={"field": field})


async def export(store: Store, begins: datetime, ends: datetime) -> AsyncIterator[bytes]:
    """The file in pieces: the head at once, then page by page."""
    yield MARK + csv_rows([HEAD])
    async with store.reading() as reader:
        last = int(await reader.scalar(select(func.max(t.ledger_movements.c.seq))) or 0)
    after = 0
    while after < last:
        async with store.reading() as reader:
            page = await _movements(reader, begins, ends, after, last)
            rows = await _rows(reader, page)
        if not page:
            return
        yield csv_rows(rows)
        after = page[-1].seq


async def _movements(reader: Reader, begins: datetime, ends: datetime, after: int, last: int) -> Sequence[Any]:
    """The next movements, with the code of their booking."""
    table = t.ledger_movements
    statement = (
        select(table, t.bookings.c.code)
        .join(t.bookings, t.bookings.c.id == table.c.booking_id, isouter=True)
        .where(table.c.seq > after, table.c.seq <= last, table.c.at >= begins, table.c.at < ends)
        .order_by(table.c.seq)
        .limit(_PAGE)
    )
    return (await reader.execute(statement)).rows


async def _rows(reader: Reader, page: Sequence[Any]) -> list[list[Cell]]:
    """A row for each leg."""
    legs: dict[str, list[Any]] = {}
    table = t.ledger_legs
    wanted = table.c.movement_id.in_([movement.id for movement in page])
    for leg in await reader.execute(select(table).where(wanted).order_by(table.c.seq)):
        legs.setdefault(leg.movement_id, []).append(leg)
    about = await _about(reader, page)
    subjects = await _subjects(reader, set(about.values()) - {""})
    return [
        [
            movement.seq,
            movement.at.astimezone(UTC).isoformat(timespec="seconds"),
            movement.kind,
            movement.code or movement.booking_id,
            movement.payment_id,
            *_named(about[movement.id], subjects),
            leg.account,
            _bears(movement.kind, leg.account),
            leg.currency,
            to_decimal(leg.amount, leg.currency),
            subjects.get(about[movement.id], ("", ""))[1],
            movement.text,
        ]
        for movement in page
        for leg in legs.get(movement.id, [])
    ]


async def _about(reader: Reader, page: Sequence[Any]) -> dict[str, str]:
    """By movement the id of what it belongs to, "" for none."""
    # Movements of chargebacks named the provider's number alone once; such stand as they are.
    refs = {movement.text for movement in page if movement.kind in _DISPUTES and not movement.refund_id}
    table = t.chargebacks
    known = (
        await reader.execute(select(table.c.id, table.c.gateway_ref).where(table.c.gateway_ref.in_(refs)))
        if refs
        else ()
    )
    by_ref = {row.gateway_ref: row.id for row in known}
    return {
        movement.id: movement.refund_id or (by_ref.get(movement.text, "") if movement.kind in _DISPUTES else "")
        for movement in page
    }


def _bears(kind: str, account: str) -> str:
    """Who bears what this leg books of something that was given: "platform", "payout" or "insurance"; "" for every other leg."""
    if kind in _REFUNDS and account == BOOKINGS:
        # So were refunds booked that named nobody, before `platform` had all that the marketplace bears.
        return PLATFORM
    bearer = account.partition(":")[0]
    return bearer if kind in _GIVEN and bearer in (PLATFORM, _PAYOUT, INSURANCE) else ""


def _named(subject_id: str, subjects: dict[str, tuple[str, str]]) -> list[Cell]:
    """The id in the column of what it is the id of."""
    kind = subjects.get(subject_id, ("refund", ""))[0]
    return [subject_id if name == kind else "" for name in _SUBJECTS]


async def _subjects(reader: Reader, ids: set[str]) -> dict[str, tuple[str, str]]:
    """What moved under these ids, and the name of who asked for it."""
    found: dict[str, tuple[str, str]] = {}
    for kind, table in (("refund", t.refunds), ("compensation", t.compensations), ("claim", t.claims)):
        for row in await reader.execute(select(table.c.id, table.c.requested_by).where(table.c.id.in_(ids))):
            found[row.id] = (kind, row.requested_by)
    for row in await reader.execute(select(t.chargebacks.c.id).where(t.chargebacks.c.id.in_(ids))):
        found[row.id] = ("chargeback", "")
    names = await reader.select(Agent, t.agents.c.id.in_({who for _, who in found.values()}))
    people = {agent.id: agent.name for agent in names}
    return {subject: (kind, people.get(who, "")) for subject, (kind, who) in found.items()}
