"""Importing bookings as an operator does it: from a CSV with a map, with mistakes in both, and with the power going out."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from agent_console.contract.commands import IntakeFrom, IntakeMessage
from agent_console.contract.entities import Booking, Claim, Customer, Payment, Ticket, TicketEvent
from agent_console.domain.faults import Fault, Invalid, PolicyFault
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.importers.bookings import import_bookings
from agent_console.platform_server.importers.mapping import load_map
from agent_console.platform_server.importers.report import one_line
from agent_console.platform_server.money.export import days_of, export
from agent_console.platform_server.money.ledger import balances
from agent_console.platform_server.money.periods import close
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.services.intake import receive
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import audit, ticket_events
from tests.platform_server.importers.killing import killed_at
from tests.platform_server.money.giving import claim_for, claimable, claimed, decide, every, give, given, ready_claim
from tests.platform_server.money.world import World, new_agent, receipt

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "bookings" / "hotel_bookings.csv"

MAP = """
name = "riverside"
market = "stays"

[csv]
delimiter = ";"
empty = ["-"]

[identity]
columns = ["no"]

[booking]
code = "RS{no}"
title = "Room {room}"
zone = "Europe/Tirane"
currency = "{currency}"
status = { text = "{state}", values = { ok = "completed", gone = "cancelled" } }
guests = { sum = ["guests"], at_least = 1 }

[booking.starts_at]
date = "{from}"
format = "%d.%m.%Y"
time = "14:00"

[booking.ends_at]
base = "starts_at"
days = ["nights"]
time = "10:00"

[booking.created_at]
base = "starts_at"
days = ["-lead"]

[customer]
kind = "guest"
key = "{mail}"
name = "{guest}"
email = "{mail}"

[[line]]
id = "nights"
kind = "nights"
unit = "{price}"
quantity = { sum = ["nights"] }

[[payment]]
method = "card"
at = "created_at"
gateway = "embedded"
last4 = "{card}"
when = { state = ["ok"] }
"""

HEADER = "no;room;from;nights;lead;guests;currency;price;state;guest;mail;card"
GOOD = "1;12;01.07.2025;3;30;2;EUR;50.50;ok;Arta;arta@example.com;4242"


def _write(folder: Path, *rows: str, map_text: str = MAP) -> tuple[Path, Path]:
    (folder / "in.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    (folder / "map.toml").write_text(map_text, encoding="utf-8")
    return folder / "in.csv", folder / "map.toml"


def _stored(database: str) -> tuple[list[Customer], list[Booking], list[Payment], dict[str, dict[str, int]]]:
    async def read() -> tuple[list[Customer], list[Booking], list[Payment], dict[str, dict[str, int]]]:
        async with Store.open(database) as store:
            assert (await verify(store)).whole
            async with store.reading() as reader:
                return (
                    await reader.select(Customer),
                    await reader.select(Booking),
                    await reader.select(Payment),
                    await balances(reader),
                )

    return asyncio.run(read())


def _reported(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))[1:]


def test_a_row_becomes_booking_customer_payment_and_ledger(database: str, tmp_path: Path) -> None:
    file, booking_map = _write(tmp_path, GOOD, "2;13;02.07.2025;2;5;1;ALL;1000;gone;Arta;arta@example.com;4242")
    done = import_bookings(file, booking_map, database=database, report=tmp_path / "report.csv", quiet=True)
    assert (done.figures.added, done.figures.rejected) == (2, 0)
    customers, bookings, payments, books = _stored(database)
    assert [(person.name, person.email) for person in customers] == [("Arta", "arta@example.com")]
    first = next(booking for booking in bookings if booking.code == "RS1")
    assert first.starts_at.isoformat() == "2025-07-01T12:00:00+00:00"
    assert first.ends_at is not None
    assert first.ends_at.isoformat() == "2025-07-04T08:00:00+00:00"
    assert [(line.amount, line.quantity) for line in first.lines] == [(15_150, "3")]
    assert [(paid.captured, paid.last4, paid.booking_id) for paid in payments] == [(15_150, "4242", first.id)]
    assert books == {"EUR": {"provider:embedded": 15_150, "bookings": -15_150}}


def test_a_second_run_adds_nothing_and_a_changed_row_is_brought_up_to_date(database: str, tmp_path: Path) -> None:
    file, booking_map = _write(tmp_path, GOOD)
    report = tmp_path / "report.csv"
    import_bookings(file, booking_map, database=database, report=report, quiet=True)
    again = import_bookings(file, booking_map, database=database, report=report, quiet=True)
    assert (again.figures.added, again.figures.known, again.resumed_at) == (0, 1, 0)
    _write(tmp_path, GOOD.replace(";12;", ";99;"))
    changed = import_bookings(file, booking_map, database=database, report=report, quiet=True)
    assert (changed.figures.added, changed.figures.changed) == (0, 1)
    _, bookings, payments, _ = _stored(database)
    assert [booking.title for booking in bookings] == ["Room 99"]
    assert len(payments) == 1


BY_ACCOUNT = MAP.replace('key = "{mail}"', 'key = "{guest}"')
"""Accounts have a key of their own, so that the address may change."""


def _imported(database: str, folder: Path, *rows: str) -> Customer:
    """The one customer after these rows were imported."""
    file, booking_map = _write(folder, *rows, map_text=BY_ACCOUNT)
    import_bookings(file, booking_map, database=database, report=folder / "report.csv", quiet=True)
    (customer,) = _stored(database)[0]
    return customer


def _customer_trail(database: str) -> list[dict[str, object]]:
    async def read() -> list[dict[str, object]]:
        async with Store.open(database) as store, store.reading() as reader:
            rows = await reader.execute(select(audit).where(audit.c.action == "customer.changed").order_by(audit.c.seq))
            return [json.loads(row.data) for row in rows]

    return asyncio.run(read())


def test_an_account_that_changed_in_the_file_is_dated_and_a_repeat_is_no_change(database: str, tmp_path: Path) -> None:
    before = datetime.now(UTC)
    assert _imported(database, tmp_path, GOOD).changed_at is None
    assert _imported(database, tmp_path, GOOD).changed_at is None
    moved = GOOD.replace("arta@example.com", "new@example.com")
    changed = _imported(database, tmp_path, moved)
    assert changed.email == "new@example.com"
    assert changed.changed_at is not None and before <= changed.changed_at <= datetime.now(UTC)
    assert _imported(database, tmp_path, moved, "2;13;02.07.2025;2;5;1;ALL;1000;gone;Arta;new@example.com;1") == changed
    assert [row["fields"] for row in _customer_trail(database)] == [["email"]]


def test_an_account_is_as_its_newest_booking_says_however_often_the_file_comes(database: str, tmp_path: Path) -> None:
    old = GOOD.replace("arta@example.com", "then@example.com")
    new = GOOD.replace("1;12;01.07.2025", "2;12;01.09.2025")
    first = _imported(database, tmp_path, new, old)
    assert (first.email, first.changed_at) == ("arta@example.com", None)
    assert _imported(database, tmp_path, old, new, GOOD.replace("1;12;01.07.2025", "3;12;01.05.2025")) == first
    later = GOOD.replace("1;12;01.07.2025", "4;12;01.12.2025").replace("arta@", "now@")
    changed = _imported(database, tmp_path, old, new, later)
    booked = next(booking for booking in _stored(database)[1] if booking.code == "RS4")
    assert (changed.email, changed.changed_at) == ("now@example.com", booked.created_at)
    assert _imported(database, tmp_path, old, new, later, "") == changed
    assert [row["fields"] for row in _customer_trail(database)] == [["email"]]


def test_what_a_row_leaves_open_stays_as_it_is(database: str, tmp_path: Path) -> None:
    known = _imported(database, tmp_path, GOOD)
    assert _imported(database, tmp_path, GOOD.replace("arta@example.com", "-"), "9;bad") == known


def test_cases_follow_a_booking_that_an_import_moves(database: str, tmp_path: Path) -> None:
    """What the list shows of the booking, and the clocks that depend on it."""
    file, booking_map = _write(tmp_path, GOOD)
    import_bookings(file, booking_map, database=database, report=tmp_path / "report.csv", quiet=True)

    async def write() -> Ticket:
        message = IntakeMessage(
            channel="chat",
            market="stays",
            sender=IntakeFrom(email="arta@example.com"),
            text="When can I come?",
            booking_code="RS1",
            external_id="1",
        )
        async with Store.open(database) as store, store.unit() as unit:
            return (await receive(unit, message)).ticket

    async def read(ticket_id: str) -> tuple[Ticket, list[TicketEvent]]:
        async with Store.open(database) as store, store.reading() as reader:
            table = ticket_events
            told = await reader.select(TicketEvent, table.c.ticket_id == ticket_id, table.c.type == "booking")
            return await reader.get(Ticket, ticket_id), told

    opened = asyncio.run(write())
    assert opened.booking_starts_at is not None
    _write(tmp_path, GOOD.replace("01.07.2025", "03.07.2025"))
    import_bookings(file, booking_map, database=database, report=tmp_path / "report.csv", quiet=True)
    ticket, told = asyncio.run(read(opened.id))
    assert ticket.booking_starts_at == opened.booking_starts_at + timedelta(days=2)
    assert ticket.version > opened.version
    assert told[-1].data["from"]["starts_at"] == opened.booking_starts_at.isoformat()


@pytest.mark.parametrize(
    ("wrong", "field", "reason"),
    [
        (("01.07.2025", "31.06.2025"), "starts_at", "is not a date of the calendar in the map's format"),
        (("01.07.2025", "01.07.0205"), "starts_at", "the year is not plausible"),
        (("50.50", "50.505"), "line.nights", "has more decimals than EUR"),
        (("50.50", "-1"), "line.nights", "must not be negative"),
        (("50.50", "nan"), "line.nights", "is not an amount"),
        (("50.50", "1e9"), "line.nights", "is not an amount"),
        ((";2;EUR", ";0;EUR"), "guests", "must be at least 1"),
        ((";2;EUR", ";-;EUR"), "guests", "guests is empty where a number is needed"),
        (("EUR", "EURO"), "currency", "This is not a currency of ISO 4217."),
        ((";ok;", ";?;"), "status", "the map does not say what this value means"),
        ((";30;", ";-30;"), "created_at", "lead is no sensible number of days"),
        ((";4242", ""), "row", "has 11 columns instead of 12"),
    ],
)
def test_a_wrong_row_is_left_out_and_explained(tmp_path: Path, wrong: tuple[str, str], field: str, reason: str) -> None:
    file, booking_map = _write(tmp_path, GOOD.replace(*wrong), GOOD.replace("1;12", "2;12"))
    database = f"sqlite:///{tmp_path / 'platform.sqlite'}"
    report = tmp_path / "report.csv"
    done = import_bookings(file, booking_map, database=database, report=report, quiet=True)
    assert (done.figures.added, done.figures.rejected) == (1, 1)
    assert (f"{field}: {reason}", 1) in done.figures.reasons.items()
    assert [row[:3] for row in _reported(report)] == [["2", field, reason]]


Work = Callable[[World], Awaitable[None]]


def _at_the_booking(database: str, folder: Path, work: Work) -> None:
    """Do something with the money of the one imported booking, as an agent would; it gets a host, and ended yesterday."""

    async def story() -> None:
        async with Store.open(database) as store:
            gateway = EmbeddedGateway(folder / "gateway.sqlite")
            money = Money(store, {"embedded": gateway})
            agent = new_agent("admin")
            async with store.unit() as unit:
                unit.add(agent)
                (booking,), (payment, *_) = await unit.select(Booking), await unit.select(Payment)
            await work(World(store, money, gateway, agent, booking, payment))
            await money.close()

    asyncio.run(story())


def _bill(database: str) -> list[tuple[str, int, int]]:
    """The bill of the one booking, without the ids of its lines."""
    ((booking,),) = _stored(database)[1:2]
    return [(line.label or line.kind, line.amount, line.refunded) for line in booking.lines]


def _row_of_now(room: str = "12", price: str = "50.50") -> str:
    """A stay that began five days ago, for three nights."""
    starts = datetime.now(UTC) - timedelta(days=5)
    return GOOD.replace("01.07.2025", f"{starts:%d.%m.%Y}").replace(";12;", f";{room};").replace("50.50", price)


STAYS = "is another one in the file, but money moved on it here, so it was left as it is"


async def _charge(place: World) -> None:
    await claimable(place)
    done = claimed(await decide(place, await ready_claim(place, 3_000)))
    assert done.claim.state == "succeeded"


async def _refund(place: World) -> None:
    assert receipt(await place.refund(500)).refund.state == "succeeded"


async def _ask_for_a_refund(place: World) -> None:
    agent = new_agent("agent")
    await place.add(agent)
    asked = receipt(await place.refund(15_000, agent=agent, ask_approval=True))
    assert asked.refund.state == "waiting_approval"


async def _ask_for_a_waiver(place: World) -> None:
    agent = new_agent("agent")
    await place.add(agent)
    async with place.store.unit() as unit:
        booking = await unit.get(Booking, place.booking.id)
        line = booking.lines[0]
        unit.save(replace(booking, lines=[replace(line, amount=line.amount + 15_000)]))
    more = {"kind": "fee_waiver", "line_id": line.id, "ask_approval": True}
    assert given(await give(place, 15_000, agent=agent, **more)).compensation.state == "waiting_approval"


async def _fail_to_charge(place: World) -> None:
    await claimable(place)
    refused = claimed(await decide(place, await ready_claim(place, 3_000), grant=False, note="No photo."))
    assert refused.claim.state == "rejected"


def test_a_charge_stays_on_the_bill_that_an_import_brings_again(database: str, tmp_path: Path) -> None:
    """What is told anew of the booking is taken, and the charge can be disputed afterwards."""
    report = tmp_path / "report.csv"
    file, booking_map = _write(tmp_path, _row_of_now())
    import_bookings(file, booking_map, database=database, report=report, quiet=True)
    _at_the_booking(database, tmp_path, _charge)
    bill = _bill(database)
    assert bill[1:] == [("Damage", 3_000, 0)]
    _write(tmp_path, _row_of_now(room="14"))
    done = import_bookings(file, booking_map, database=database, report=report, quiet=True)
    assert (done.figures.changed, done.figures.notes) == (1, {})
    assert (_stored(database)[1][0].title, _bill(database)) == ("Room 14", bill)

    async def dispute(place: World) -> None:
        (charge,) = await every(place, Claim)
        wanted = {"kind": "dispute", "by_id": place.booking.customer_id, "from_id": ""}
        made = claimed(await claim_for(place, 3_000, disputed_claim_id=charge.id, **wanted))
        assert made.claim.line_ids == [charge.id]

    _at_the_booking(database, tmp_path, dispute)


@pytest.mark.parametrize("moved", [_charge, _refund, _ask_for_a_refund, _ask_for_a_waiver])
def test_a_bill_on_which_money_moved_is_left_alone_and_the_report_says_so(
    database: str, tmp_path: Path, moved: Work
) -> None:
    report = tmp_path / "report.csv"
    file, booking_map = _write(tmp_path, _row_of_now())
    import_bookings(file, booking_map, database=database, report=report, quiet=True)
    _at_the_booking(database, tmp_path, moved)
    bill = _bill(database)
    _write(tmp_path, "9;bad", _row_of_now(price="60.00", room="14"))
    done = import_bookings(file, booking_map, database=database, report=report, quiet=True)
    assert (done.figures.changed, done.figures.notes) == (1, {f"bill: {STAYS}": 1})
    assert (_stored(database)[1][0].title, _bill(database)) == ("Room 14", bill)
    assert [row for row in _reported(report) if row[1] == "bill"] == [["3", "bill", STAYS, "RS1"]]
    assert f"  noted 1 x bill: {STAYS}" in done.lines()


def test_a_bill_on_which_nothing_moved_after_all_is_brought_up_to_date(database: str, tmp_path: Path) -> None:
    file, booking_map = _write(tmp_path, _row_of_now())
    import_bookings(file, booking_map, database=database, report=tmp_path / "report.csv", quiet=True)
    _at_the_booking(database, tmp_path, _fail_to_charge)
    _write(tmp_path, _row_of_now(price="60.00"))
    done = import_bookings(file, booking_map, database=database, report=tmp_path / "report.csv", quiet=True)
    assert (done.figures.changed, done.figures.notes) == (1, {})
    assert [amount for _, amount, _ in _bill(database)] == [18_000]


def test_a_late_capture_is_booked_with_the_day_of_the_import(database: str, tmp_path: Path) -> None:
    """The file for finance of a month that was closed says the same afterwards."""
    file, booking_map = _write(tmp_path, GOOD)
    import_bookings(file, booking_map, database=database, report=tmp_path / "report.csv", quiet=True)

    async def exported(first: str = "", last: str = "") -> list[list[str]]:
        async with Store.open(database) as store:
            content = b"".join([piece async for piece in export(store, *days_of(first, last))])
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))[1:]

    async def close_books() -> None:
        async with Store.open(database) as store, store.unit() as unit:
            await close(unit, date(2025, 7, 31), datetime.now(UTC))

    asyncio.run(close_books())
    closed = asyncio.run(exported(last="2025-07-31"))
    today = datetime.now(UTC).date().isoformat()
    late = GOOD.replace("1;12", "2;12")
    done = import_bookings(*_write(tmp_path, GOOD, late), database=database, report=tmp_path / "report.csv", quiet=True)
    assert done.figures.added == 1
    assert len(closed) == 2
    assert asyncio.run(exported(last="2025-07-31")) == closed
    booked = asyncio.run(exported(first=today))
    assert [(row[2], row[3], row[12], row[14]) for row in booked] == [
        ("capture", "RS2", "151.50", "captured 2025-05-31"),
        ("capture", "RS2", "-151.50", "captured 2025-05-31"),
    ]
    _, _, payments, books = _stored(database)
    assert {payment.captured_at.date().isoformat() for payment in payments} == {"2025-05-31"}
    assert books == {"EUR": {"provider:embedded": 30_300, "bookings": -30_300}}


def test_cells_of_the_report_are_no_formulas(tmp_path: Path) -> None:
    second = GOOD.replace("1;12", "2;12").replace(";ok;", ";@SUM(A1);")
    file, booking_map = _write(tmp_path, GOOD.replace("01.07.2025", "=HYPERLINK(1)"), second)
    database, report = f"sqlite:///{tmp_path / 'platform.sqlite'}", tmp_path / "report.csv"
    import_bookings(file, booking_map, database=database, report=report, quiet=True)
    assert [row[3] for row in _reported(report)] == ["'=HYPERLINK(1)", "'@SUM(A1)"]
    assert one_line("  +1") == "'  +1"
    assert one_line("a\x00b\nc") == "a b c"
    assert one_line("plain") == "plain"


def test_two_rows_of_one_booking_are_not_two_bookings(tmp_path: Path) -> None:
    file, booking_map = _write(tmp_path, GOOD, GOOD)
    database = f"sqlite:///{tmp_path / 'platform.sqlite'}"
    done = import_bookings(file, booking_map, database=database, report=tmp_path / "r.csv", quiet=True)
    assert (done.figures.added, done.figures.rejected) == (1, 1)


def test_equal_rows_without_a_number_are_as_many_bookings(tmp_path: Path) -> None:
    nameless = MAP.replace('columns = ["no"]', "columns = []").replace('code = "RS{no}"', 'code = ""')
    file, booking_map = _write(tmp_path, GOOD, GOOD, map_text=nameless)
    database = f"sqlite:///{tmp_path / 'platform.sqlite'}"
    done = import_bookings(file, booking_map, database=database, report=tmp_path / "r.csv", quiet=True)
    assert done.figures.added == 2
    again = import_bookings(file, booking_map, database=database, report=tmp_path / "r.csv", quiet=True)
    assert again.figures.known == 2
    _, bookings, _, _ = _stored(database)
    assert len({booking.code for booking in bookings}) == 2


@pytest.mark.parametrize("point", ["import-before-commit", "import-after-commit"])
def test_a_killed_import_goes_on_where_it_was(database: str, tmp_path: Path, point: str) -> None:
    rows = [GOOD.replace("1;12", f"{number};12", 1) for number in range(1, 1201)]
    rows[3] = rows[3].replace("01.07.2025", "never")
    rows[900] = rows[900].replace("01.07.2025", "never")
    file, booking_map = _write(tmp_path, *rows)
    report = tmp_path / "report.csv"
    killed_at(point, "bookings", database, str(report), str(file), str(booking_map))
    done = import_bookings(file, booking_map, database=database, report=report, quiet=True)
    assert done.resumed_at == (500 if point == "import-after-commit" else 0)
    assert (done.figures.rows, done.figures.added, done.figures.rejected) == (1_200, 1_198, 2)
    assert [row[0] for row in _reported(report)] == ["5", "902"]
    _, bookings, payments, books = _stored(database)
    assert (len(bookings), len(payments)) == (1_198, 1_198)
    assert sum(books["EUR"].values()) == 0
    assert books["EUR"]["bookings"] == -1_198 * 15_150


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (('market = "stays"', 'market = "hotels"'), "line 3, market: must be one of"),
        (('zone = "Europe/Tirane"', ""), "booking.zone: this must be given"),
        (('currency = "{currency}"', 'currency = "EURO"'), "not a currency"),
        (('time = "14:00"', 'time = "2 pm"'), "a time of day is expected"),
        (('ok = "completed"', 'ok = "done"'), "must lead to one of"),
        (('method = "card"', 'method = "cheque"'), "must be one of card"),
        (('kind = "nights"', 'kind = "beds"'), "must be one of nights"),
        (("[csv]", "[csv"), "is not valid TOML"),
        (("[identity]", "[identify]"), "unknown name"),
        (('columns = ["no"]', 'columns = ["number"]'), "has no column number"),
    ],
)
def test_a_mistake_in_the_map_is_named_before_anything_is_written(
    tmp_path: Path, change: tuple[str, str], reason: str
) -> None:
    file, booking_map = _write(tmp_path, GOOD, map_text=MAP.replace(*change))
    with pytest.raises(PolicyFault, match=reason):
        import_bookings(file, booking_map, database=f"sqlite:///{tmp_path / 'p.sqlite'}", report=tmp_path / "r.csv")
    assert not (tmp_path / "p.sqlite").exists()
    assert not (tmp_path / "r.csv").exists()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (HEADER.encode() + b"\n1;\xff\xfe", "encoding"),
        (HEADER.replace("room", "no").encode() + b"\n", "missing_columns"),
    ],
)
def test_a_file_that_is_no_such_csv_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    file, booking_map = _write(tmp_path)
    file.write_bytes(content)
    with pytest.raises(Fault) as refused:
        import_bookings(file, booking_map, database=f"sqlite:///{tmp_path / 'p.sqlite'}", report=tmp_path / "r.csv")
    assert refused.value.code == code


def test_files_that_are_not_there_are_named(tmp_path: Path) -> None:
    file, booking_map = _write(tmp_path, GOOD)
    with pytest.raises(Invalid, match="cannot be read"):
        import_bookings(tmp_path / "no.csv", booking_map, database=f"sqlite:///{tmp_path / 'p.sqlite'}")
    with pytest.raises(PolicyFault, match="cannot be read"):
        import_bookings(file, tmp_path / "no.toml", database=f"sqlite:///{tmp_path / 'p.sqlite'}")


def test_the_shipped_map_is_whole() -> None:
    assert load_map(Path("hotel_bookings")).name == "hotel-booking-demand"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the named data are not here")
def test_the_whole_named_file_goes_in_twice_with_few_refusals(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'platform.sqlite'}"
    report = tmp_path / "report.csv"
    first = import_bookings(SHARED, Path("hotel_bookings"), database=database, report=report, quiet=True)
    assert (first.figures.rows, first.figures.added, first.figures.rejected) == (14_938, 14_919, 19)
    second = import_bookings(SHARED, Path("hotel_bookings"), database=database, report=report, quiet=True)
    assert (second.figures.added, second.figures.changed, second.figures.known) == (0, 0, 14_919)
