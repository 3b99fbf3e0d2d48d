"""One row of a CSV as a booking with its customer and its payment, under ids that are the same in every run."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from agent_console.contract.entities import Booking, BookingLine, Customer, Payment
from agent_console.domain.identity import normal_phone, normal_plate
from agent_console.platform_server.importers.expressions import InstantField, RowFault, zone_of
from agent_console.platform_server.importers.mapping import BookingMap, Line

T = TypeVar("T")

_NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "urn:agent-console:import")
_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MAX_TEXT: Final = 500
UNNAMED: Final = "Unknown"
"""Of whom a file tells no name."""


@dataclass(frozen=True)
class Converted:
    """What a row became. `payment` None: nothing was captured. `line` is where the row ends in its file."""

    customer: Customer
    booking: Booking
    payment: Payment | None
    line: int


class RowFaults(Exception):
    """Everything that is wrong with one row."""

    def __init__(self, faults: list[RowFault]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults


def row_key(booking_map: BookingMap, row: Mapping[str, str]) -> bytes:
    """What makes a row itself: its identity columns, or all of them. 16 bytes, to be counted for equal rows."""
    columns = booking_map.identity or tuple(row)
    joined = "\x1f".join(row[column].strip() for column in columns)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def code_of(booking_id: str) -> str:
    """A booking code to say aloud, for data that have none: two letters, a digit, seven letters or digits."""
    number = uuid.UUID(booking_id).int
    tail = ""
    for _ in range(7):
        number, index = divmod(number, len(_LETTERS))
        tail += _LETTERS[index]
    return f"IM{number % 10}{tail}"


def _id(kind: str, identity: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, f"{kind}\x1f{identity}"))


class Converter:
    """Converts the rows of one file."""

    def __init__(self, booking_map: BookingMap) -> None:
        self._map = booking_map

    def convert(self, raw: Mapping[str, str], key: bytes, occurrence: int, line: int) -> Converted:
        """The row's things. `occurrence` counts rows with the same key from 1. Raises RowFaults."""
        plain = {name: value.strip() for name, value in raw.items()}
        row = {name: "" if value in self._map.empty else value for name, value in plain.items()}
        return _Row(self._map, row, f"{self._map.name}\x1f{key.hex()}\x1f{occurrence}", line).converted()


class _Row:
    """One row being converted; collects everything that is wrong instead of stopping at the first."""

    def __init__(self, booking_map: BookingMap, row: Mapping[str, str], identity: str, line: int) -> None:
        self._map = booking_map
        self._row = row
        self._identity = identity
        self._line_number = line
        self._faults: list[RowFault] = []

    def converted(self) -> Converted:
        row, plan = self._row, self._map
        zone = self._try(lambda: zone_of("zone", plan.zone.read(row)), ZoneInfo("UTC"))
        instants = self._instants(zone)
        currency = self._try(lambda: plan.currency.read(row), "")
        lines = [line for part in plan.lines if part.when.holds(row) for line in self._line(part, currency)]
        texts = {name: self._text(name) for name in plan.texts}
        status = self._try(lambda: plan.status.read(row), "")
        guests = self._try(lambda: plan.guests.read(row) if plan.guests else 0, 0)
        customer = self._customer(instants)
        if self._faults or customer is None:
            raise RowFaults(self._faults)
        booking_id = _id("booking", self._identity)
        booking = Booking(
            id=booking_id,
            code=texts["code"] or code_of(booking_id),
            market=plan.market,
            customer_id=customer.id,
            status=status,
            title=texts["title"] or texts["place"] or texts["car"] or "Booking",
            place=texts["place"],
            zone=zone.key,
            starts_at=instants["starts_at"],
            ends_at=instants.get("ends_at"),
            created_at=instants["created_at"],
            cancelled_at=instants.get("cancelled_at"),
            guests=guests,
            currency=currency,
            lines=lines,
            policy=texts["policy"],
            access=texts["access"],
            contact_phone=normal_phone(texts["contact_phone"]) or texts["contact_phone"],
            plate=normal_plate(texts["plate"]) or texts["plate"],
            car=texts["car"],
            source=plan.name,
        )
        return Converted(customer, booking, self._payment(booking), self._line_number)

    def _try(self, read: Callable[[], T], otherwise: T) -> T:
        try:
            return read()
        except RowFault as fault:
            if not any(fault.field == known.field and fault.reason == known.reason for known in self._faults):
                self._faults.append(fault)
            return otherwise

    def _text(self, name: str) -> str:
        text = self._try(lambda: self._map.texts[name].read(self._row), "")
        if len(text) > _MAX_TEXT:
            self._faults.append(RowFault(name, f"is longer than {_MAX_TEXT} characters", text[:60]))
        return text

    def _instants(self, zone: ZoneInfo) -> dict[str, datetime]:
        days: dict[str, date] = {}
        found: dict[str, datetime] = {}
        for name, part in self._map.dates.items():
            if not self._map.conditions[name].holds(self._row):
                continue
            if part.base and part.base not in days:
                continue
            self._try(lambda part=part: self._read_day(part, zone, days, found), None)  # type: ignore[misc]
        return self._in_order(found, days, zone)

    def _read_day(self, part: InstantField, zone: ZoneInfo, days: dict[str, date], found: dict[str, datetime]) -> None:
        days[part.field], found[part.field] = part.read(self._row, zone, days)

    def _in_order(self, found: dict[str, datetime], days: Mapping[str, date], zone: ZoneInfo) -> dict[str, datetime]:
        start, end = found.get("starts_at"), found.get("ends_at")
        same_day = self._map.same_day_time
        if same_day is not None and "ends_at" in days and days["ends_at"] == days.get("starts_at"):
            found["ends_at"] = end = datetime.combine(days["ends_at"], same_day, tzinfo=zone).astimezone(
                start.tzinfo if start else zone
            )
        if start and end and end < start:
            self._faults.append(RowFault("ends_at", "is before starts_at", days["ends_at"].isoformat()))
        if start and "created_at" in days and days["created_at"] > days["starts_at"]:
            self._faults.append(RowFault("created_at", "is after starts_at", days["created_at"].isoformat()))
        return found

    def _line(self, part: Line, currency: str) -> list[BookingLine]:
        nothing: tuple[int, int] = (0, 0)
        amount, quantity = self._try(lambda: part.amount.read(self._row, currency), nothing) if currency else nothing
        if not quantity:
            return []
        label = part.label.fill(self._row)[:_MAX_TEXT]
        line_id = _id("line", f"{self._identity}\x1f{part.id}")
        return [BookingLine(id=line_id, kind=part.kind, label=label, amount=amount, quantity=str(quantity))]

    def _customer(self, instants: Mapping[str, datetime]) -> Customer | None:
        parts = self._map.customer
        read = {name: self._try(lambda part=part: part.read(self._row), "") for name, part in parts.items()}  # type: ignore[misc]
        if read["zone"]:
            self._try(lambda: zone_of("customer.zone", read["zone"]), ZoneInfo("UTC"))
        if "created_at" not in instants:
            return None
        known_by = f"{self._map.name}\x1f{read['key']}" if read["key"] else self._identity
        phone = normal_phone(read["phone"])
        return Customer(
            id=_id("customer", known_by),
            kind=self._map.party,
            name=read["name"][:_MAX_TEXT] or UNNAMED,
            email=read["email"][:_MAX_TEXT].lower(),
            phones=[phone] if phone else [],
            language=read["language"] or "en",
            zone=read["zone"],
            created_at=instants["created_at"],
        )

    def _payment(self, booking: Booking) -> Payment | None:
        total = sum(line.amount for line in booking.lines)
        rule = next((rule for rule in self._map.payments if rule.when.holds(self._row)), None)
        if rule is None or total <= 0:
            return None
        at = {"created_at": booking.created_at, "starts_at": booking.starts_at, "ends_at": booking.ends_at}[rule.at]
        return Payment(
            id=_id("payment", self._identity),
            booking_id=booking.id,
            method=rule.method,
            currency=booking.currency,
            captured=total,
            brand=rule.brand,
            last4=rule.last4.fill(self._row)[-4:],
            captured_at=at or booking.starts_at,
            gateway=rule.gateway,
        )
