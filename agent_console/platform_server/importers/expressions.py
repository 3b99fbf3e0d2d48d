"""The small language of a map file: how the text of columns becomes a text, a number, an amount or an instant.

Everything is read from data and checked when the map is loaded; nothing is evaluated. A row that does not fit raises
`RowFault`, which names the field, the reason and the value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agent_console.domain.faults import Invalid
from agent_console.domain.money import MAX_MINOR, exponent

_COLUMN: Final = re.compile(r"\{([^{}]+)\}")
_NUMBER: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,12})?")
_WHOLE: Final = re.compile(r"-?[0-9]{1,9}")
_YEARS: Final = range(1990, 2101)


class RowFault(Exception):
    """One thing that is wrong with one row."""

    def __init__(self, field: str, reason: str, value: str = "") -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason
        self.value = value


@dataclass(frozen=True)
class Template:
    """Text with {column} in it; without any it is a constant."""

    source: str

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(_COLUMN.findall(self.source))

    def fill(self, row: Mapping[str, str]) -> str:
        return _COLUMN.sub(lambda match: row[match[1]], self.source).strip()


@dataclass(frozen=True)
class When:
    """Holds when each column has one of its words; without columns always."""

    words: Mapping[str, frozenset[str]]

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(self.words)

    def holds(self, row: Mapping[str, str]) -> bool:
        return all(row[column] in words for column, words in self.words.items())


@dataclass(frozen=True)
class TextField:
    """A text, looked up in `values` if there are any; `otherwise` (None: refused) for what is not in them."""

    field: str
    template: Template
    values: Mapping[str, str] | None = None
    otherwise: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        return self.template.columns

    def read(self, row: Mapping[str, str]) -> str:
        text = self.template.fill(row)
        if self.values is None:
            return text or (self.otherwise or "")
        found = self.values.get(text, self.otherwise)
        if found is None:
            raise RowFault(self.field, "the map does not say what this value means", text)
        return found


@dataclass(frozen=True)
class CountField:
    """A whole number: the sum of columns."""

    field: str
    parts: tuple[str, ...]
    at_least: int = 0

    @property
    def columns(self) -> tuple[str, ...]:
        return self.parts

    def read(self, row: Mapping[str, str]) -> int:
        total = sum(whole(self.field, column, row[column]) for column in self.parts)
        if total < self.at_least:
            raise RowFault(self.field, f"must be at least {self.at_least}", str(total))
        return total


@dataclass(frozen=True)
class InstantField:
    """An instant: a local date in a format (or another instant's date), days added, at a local time of day."""

    field: str
    template: Template
    form: str
    at: time
    base: str = ""
    days: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.template.columns, *(name.removeprefix("-") for name in self.days))

    def read(self, row: Mapping[str, str], zone: ZoneInfo, known: Mapping[str, date]) -> tuple[date, datetime]:
        """The local date and the instant in UTC. `known` holds the dates of the fields that `base` may name."""
        day = known[self.base] if self.base else self._date(row)
        for name in self.days:
            column = name.removeprefix("-")
            count = whole(self.field, column, row[column])
            if count < 0 or count > 3660:
                raise RowFault(self.field, f"{column} is no sensible number of days", str(count))
            day += timedelta(days=-count if name.startswith("-") else count)
        if day.year not in _YEARS:
            raise RowFault(self.field, "the year is not plausible", day.isoformat())
        return day, datetime.combine(day, self.at, tzinfo=zone).astimezone(UTC)

    def _date(self, row: Mapping[str, str]) -> date:
        text = self.template.fill(row)
        try:
            return datetime.strptime(text, self.form).date()  # noqa: DTZ007 - a local date; its zone is added with the time
        except ValueError:
            raise RowFault(self.field, "is not a date of the calendar in the map's format", text) from None


@dataclass(frozen=True)
class AmountField:
    """Minor units: a decimal number (point, no grouping) times a quantity."""

    field: str
    template: Template
    quantity: CountField | None

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.template.columns, *(self.quantity.columns if self.quantity else ()))

    def read(self, row: Mapping[str, str], currency: str) -> tuple[int, int]:
        """The amount in minor units, and the quantity."""
        text = self.template.fill(row)
        if not _NUMBER.fullmatch(text):
            raise RowFault(self.field, "is not an amount", text)
        if text.startswith("-"):
            raise RowFault(self.field, "must not be negative", text)
        quantity = self.quantity.read(row) if self.quantity else 1
        try:
            minor = Decimal(text).scaleb(exponent(currency)) * quantity
        except Invalid as error:
            raise RowFault("currency", error.what, currency) from error
        if minor != minor.to_integral_value():
            raise RowFault(self.field, f"has more decimals than {currency}", text)
        if minor > MAX_MINOR:
            raise RowFault(self.field, "is too large for an amount", text)
        return int(minor), quantity


def whole(field: str, column: str, text: str) -> int:
    """A whole number of a column. Raises RowFault."""
    if not text:
        raise RowFault(field, f"{column} is empty where a number is needed")
    if not _WHOLE.fullmatch(text):
        raise RowFault(field, f"{column} is not a whole number", text)
    return int(text)


def zone_of(field: str, name: str) -> ZoneInfo:
    """An IANA zone. Raises RowFault for a name that is none (some libraries would silently take UTC)."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise RowFault(field, "is not a time zone of the IANA list", name) from None


def columns_of(parts: Iterable[object]) -> set[str]:
    """Every column that expressions need."""
    return {column for part in parts for column in getattr(part, "columns", ())}
