"""A map file: which columns of an operator's CSV become which fields of a booking, its customer and its payment.

The format is documented in `resources/maps/hotel_bookings.toml`. A mistake in it is a PolicyFault with line and reason,
before the first row is read.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Any, Final

from agent_console.domain.faults import Invalid, PolicyFault
from agent_console.domain.kinds import BookingStatus, LineKind, Market, PartyKind, PaymentMethod
from agent_console.domain.money import exponent
from agent_console.domain.money_packs import Pack
from agent_console.platform_server.importers.expressions import (
    AmountField,
    CountField,
    InstantField,
    Template,
    TextField,
    When,
    columns_of,
)
from agent_console.resources import resource_path

_TEXT_KEYS: Final = {"text", "values", "otherwise", "is"}
_INSTANT_KEYS: Final = {"date", "format", "time", "base", "days", "when"}
_TEXTS: Final = ("code", "title", "place", "policy", "access", "contact_phone", "plate", "car")
_DATES: Final = ("starts_at", "ends_at", "created_at", "cancelled_at")
_MOMENTS: Final = ("created_at", "starts_at", "ends_at")


@dataclass(frozen=True)
class Line:
    """One line of the bill."""

    id: str
    kind: str
    label: Template
    amount: AmountField
    when: When


@dataclass(frozen=True)
class PaymentRule:
    """How a booking was paid. The first rule that holds decides; where none holds, nothing was captured."""

    method: str
    at: str
    when: When
    brand: str = ""
    last4: Template = field(default_factory=lambda: Template(""))
    gateway: str = ""


@dataclass(frozen=True)
class BookingMap:
    """A loaded map. `name` is part of every id: the same row under the same name is the same booking."""

    name: str
    market: str
    party: str
    encoding: str
    delimiter: str
    empty: frozenset[str]
    identity: tuple[str, ...]
    texts: Mapping[str, TextField]
    zone: TextField
    currency: TextField
    status: TextField
    guests: CountField | None
    dates: Mapping[str, InstantField]
    conditions: Mapping[str, When]
    same_day_time: time | None
    customer: Mapping[str, TextField]
    lines: tuple[Line, ...]
    payments: tuple[PaymentRule, ...]

    def missing_columns(self, header: Collection[str]) -> list[str]:
        """Columns that the map needs and the file does not have."""
        parts: list[object] = [self.zone, self.currency, self.status, *self.texts.values(), *self.customer.values()]
        parts += [*self.dates.values(), *self.conditions.values()]
        for line in self.lines:
            parts += [line.label, line.amount, line.when]
        for rule in self.payments:
            parts += [rule.when, rule.last4]
        if self.guests:
            parts.append(self.guests)
        return sorted((columns_of(parts) | set(self.identity)) - set(header))


def load_map(source: Path) -> BookingMap:
    """The map in a file, or the shipped one of that name ("hotel_bookings"). Raises PolicyFault with line and reason."""
    path = source
    if not path.exists() and not path.suffix and path.name == str(path):
        path = resource_path(f"maps/{path.name}.toml")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else str(error.strerror).lower()
        raise PolicyFault(f"The map {source} cannot be read: {reason}.", "Check the path after --map.") from error
    return _Loader(Pack.read(text, path.name)).load()


class _Loader:
    """Reads one map, naming the place of each mistake."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def load(self) -> BookingMap:
        pack = self._pack
        pack.only((), {"name", "market", "csv", "identity", "booking", "customer", "line", "payment"})
        pack.table(("csv",), {"encoding", "delimiter", "empty"})
        pack.table(("identity",), {"columns"})
        booking = {*_TEXTS, *_DATES, "zone", "currency", "status", "guests", "same_day_time"}
        pack.table(("booking",), booking)
        pack.table(("customer",), {"key", "kind", "name", "email", "phone", "language", "zone"})
        currency = self._text(("booking", "currency"), required=True)
        if not currency.columns:
            self._check_currency(currency.template.source)
        return BookingMap(
            name=self._plain(("name",), required=True),
            market=self._word(("market",), Market),
            party=self._word(("customer", "kind"), PartyKind),
            encoding=self._plain(("csv", "encoding"), "utf-8"),
            delimiter=self._plain(("csv", "delimiter"), ","),
            empty=frozenset(self._list(("csv", "empty"))),
            identity=tuple(self._list(("identity", "columns"))),
            texts={name: self._text(("booking", name)) for name in _TEXTS},
            zone=self._text(("booking", "zone"), required=True),
            currency=currency,
            status=self._status(),
            guests=self._count(("booking", "guests")) if pack.get(("booking", "guests")) is not None else None,
            dates=self._dates(),
            conditions={name: self._when(("booking", name, "when")) for name in _DATES},
            same_day_time=self._optional_time(("booking", "same_day_time")),
            customer={
                name: self._text(("customer", name)) for name in ("key", "name", "email", "phone", "language", "zone")
            },
            lines=tuple(self._line(item) for item in self._items("line")),
            payments=tuple(self._payment(item) for item in self._items("payment")),
        )

    # --- plain values ---

    def _plain(self, path: tuple[str, ...], default: str = "", *, required: bool = False) -> str:
        if self._pack.get(path) is None:
            if required:
                raise self._pack.fault(path, "this must be given")
            return default
        return self._pack.text(path)

    def _list(self, path: tuple[str, ...]) -> list[str]:
        value = self._pack.get(path)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._pack.fault(path, "a list of texts is expected here")
        return value

    def _word(self, path: tuple[str, ...], words: Any) -> str:
        text = self._plain(path, required=True)
        if text not in set(words):
            raise self._pack.fault(path, f"must be one of {', '.join(words)}")
        return text

    def _items(self, key: str) -> list[Mapping[str, Any]]:
        value = self._pack.get((key,)) or []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self._pack.fault((key,), f"write it as [[{key}]]")
        return value

    def _check_currency(self, code: str) -> None:
        try:
            exponent(code)
        except Invalid as error:
            raise self._pack.fault(("booking", "currency"), error.what.lower().rstrip(".")) from error

    def _time(self, path: tuple[str, ...], text: str) -> time:
        try:
            return time.fromisoformat(text)
        except ValueError:
            raise self._pack.fault(path, 'a time of day is expected here, such as "15:00"') from None

    def _optional_time(self, path: tuple[str, ...]) -> time | None:
        text = self._plain(path)
        return self._time(path, text) if text else None

    # --- expressions ---

    def _text(self, path: tuple[str, ...], *, required: bool = False) -> TextField:
        value = self._pack.get(path)
        name = ".".join(path[1:])
        if value is None:
            if required:
                raise self._pack.fault(path, "this must be given")
            return TextField(name, Template(""))
        if isinstance(value, str):
            return TextField(name, Template(value))
        self._pack.table(path, _TEXT_KEYS)
        values = self._pack.table((*path, "values")) or None
        if values is not None and not all(isinstance(item, str) for item in values.values()):
            raise self._pack.fault((*path, "values"), "each value must be a text")
        otherwise = self._plain((*path, "otherwise")) if "otherwise" in value else None
        return TextField(name, Template(self._plain((*path, "text"), required=True)), values, otherwise)

    def _status(self) -> TextField:
        found = self._text(("booking", "status"), required=True)
        words = set(found.values.values()) if found.values else set()
        if not found.columns:
            words.add(found.template.source)
        unknown = words - set(BookingStatus)
        if unknown or not words:
            reason = f"must lead to one of {', '.join(BookingStatus)}"
            raise self._pack.fault(("booking", "status"), reason)
        return found

    def _count(self, path: tuple[str, ...]) -> CountField:
        self._pack.table(path, {"sum", "at_least"})
        low = self._pack.number((*path, "at_least"), 0, 10**6) if self._pack.get((*path, "at_least")) is not None else 0
        return CountField(path[-1], tuple(self._list((*path, "sum"))), low)

    def _when(self, path: tuple[str, ...]) -> When:
        table = self._pack.get(path[:-1])
        value = table.get("when") if isinstance(table, Mapping) else None
        return self._condition(path, value or {})

    def _condition(self, path: tuple[str, ...], value: Any) -> When:
        good = isinstance(value, Mapping) and all(
            isinstance(words, list) and all(isinstance(word, str) for word in words) for words in value.values()
        )
        if not good:
            raise self._pack.fault(path, 'write it as { column = ["word", "other word"] }')
        return When({column: frozenset(words) for column, words in value.items()})

    def _dates(self) -> dict[str, InstantField]:
        found: dict[str, InstantField] = {}
        for name in _DATES:
            path = ("booking", name)
            if self._pack.get(path) is None:
                if name in ("starts_at", "created_at"):
                    raise self._pack.fault(path, "this must be given")
                continue
            table = self._pack.table(path, _INSTANT_KEYS)
            base = self._plain((*path, "base"))
            if base and base not in found:
                raise self._pack.fault((*path, "base"), f"must be one of {', '.join(found) or 'the dates above it'}")
            if bool(base) == ("date" in table):
                raise self._pack.fault(path, "needs either date and format, or base")
            form = self._plain((*path, "format"), required=not base)
            found[name] = InstantField(
                field=name,
                template=Template(self._plain((*path, "date"))),
                form=form,
                at=self._time((*path, "time"), self._plain((*path, "time"), "00:00")),
                base=base,
                days=tuple(self._list((*path, "days"))),
            )
        return found

    # --- lines and payments ---

    def _line(self, item: Mapping[str, Any]) -> Line:
        where = ("line", str(item.get("id", "")))
        for key in item:
            if key not in ("id", "kind", "label", "unit", "quantity", "when"):
                raise self._pack.fault((*where, key), "unknown name")
        if item.get("kind") not in set(LineKind):
            raise self._pack.fault((*where, "kind"), f"must be one of {', '.join(LineKind)}")
        if not item.get("id") or not isinstance(item.get("unit"), str):
            raise self._pack.fault(where, "a line needs id, kind, label and unit")
        quantity = None
        if "quantity" in item:
            parts = item["quantity"].get("sum", []) if isinstance(item["quantity"], Mapping) else []
            quantity = CountField(f"line.{item['id']}", tuple(parts))
        return Line(
            id=str(item["id"]),
            kind=str(item["kind"]),
            label=Template(str(item.get("label", item["id"]))),
            amount=AmountField(f"line.{item['id']}", Template(item["unit"]), quantity),
            when=self._condition((*where, "when"), item.get("when", {})),
        )

    def _payment(self, item: Mapping[str, Any]) -> PaymentRule:
        for key in item:
            if key not in ("method", "at", "when", "brand", "last4", "gateway"):
                raise self._pack.fault(("payment", key), "unknown name")
        if item.get("method") not in set(PaymentMethod):
            raise self._pack.fault(("payment", "method"), f"must be one of {', '.join(PaymentMethod)}")
        if item.get("at") not in _MOMENTS:
            raise self._pack.fault(("payment", "at"), f"must be one of {', '.join(_MOMENTS)}")
        return PaymentRule(
            method=str(item["method"]),
            at=str(item["at"]),
            when=self._condition(("payment", "when"), item.get("when", {})),
            brand=str(item.get("brand", "")),
            last4=Template(str(item.get("last4", ""))),
            gateway=str(item.get("gateway", "")),
        )
