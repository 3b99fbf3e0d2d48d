"""Dates and money inside canned replies: values that show themselves in the reader's language and the place's zone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from agent_console.domain.money import format_amount

if TYPE_CHECKING:
    from babel import Locale

_STYLES: Final = frozenset({"short", "medium", "long", "full"})
_DIRECTIVE: Final = re.compile(r"%(-?[A-Za-z%])")


def locale_of(language: str) -> Locale:
    """The locale of a language code; British English where it is plain "en" or not known (24 hours, day first)."""
    from babel import Locale, UnknownLocaleError

    if language in ("", "en"):
        return Locale("en", "GB")
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale("en", "GB")


def known_zone(name: str) -> tzinfo | None:
    """The zone of that IANA name, None where there is none of it."""
    try:
        return ZoneInfo(name) if name else None
    except (OSError, ValueError, KeyError):
        return None


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant as the clock at a place shows it; in UTC where the place's zone is not known."""

    at: datetime
    zone: str = ""
    language: str = "en"

    @property
    def local(self) -> datetime:
        return self.at.astimezone(known_zone(self.zone) or UTC)

    def date(self, style: str = "long") -> str:
        """Date in a CLDR style, or by strftime directives with names in the reader's language."""
        if "%" in style:
            return _DIRECTIVE.sub(lambda match: self._directive(match[1]), style)
        return _format_date(self.local, style if style in _STYLES else "long", locale_of(self.language))

    def time(self) -> str:
        from babel.dates import format_time

        return str(format_time(self.local, "short", locale=locale_of(self.language)))

    def __str__(self) -> str:
        return f"{self.date()}, {self.time()}"

    def _directive(self, letter: str) -> str:
        make = _DIRECTIVES.get(letter)
        return make(self.local, locale_of(self.language)) if make else f"%{letter}"


def _format_date(at: datetime, style: str, locale: Locale) -> str:
    from babel.dates import format_date

    return str(format_date(at, style, locale=locale))


_DIRECTIVES: Final[dict[str, Callable[[datetime, Locale], str]]] = {
    "d": lambda at, _: f"{at.day:02}",
    "-d": lambda at, _: str(at.day),
    "e": lambda at, _: str(at.day),
    "m": lambda at, _: f"{at.month:02}",
    "-m": lambda at, _: str(at.month),
    "Y": lambda at, _: f"{at.year:04}",
    "y": lambda at, _: f"{at.year % 100:02}",
    "H": lambda at, _: f"{at.hour:02}",
    "-H": lambda at, _: str(at.hour),
    "I": lambda at, _: f"{(at.hour - 1) % 12 + 1:02}",
    "M": lambda at, _: f"{at.minute:02}",
    "S": lambda at, _: f"{at.second:02}",
    "p": lambda at, _: "AM" if at.hour < 12 else "PM",
    "B": lambda at, locale: _format_date(at, "MMMM", locale),
    "b": lambda at, locale: _format_date(at, "MMM", locale),
    "A": lambda at, locale: _format_date(at, "EEEE", locale),
    "a": lambda at, locale: _format_date(at, "EEE", locale),
    "Z": lambda at, _: at.tzname() or "",
    "z": lambda at, _: at.strftime("%z"),
    "F": lambda at, _: at.strftime("%Y-%m-%d"),
    "%": lambda _at, _: "%",
}


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units, shown as the reader writes it."""

    minor: int
    currency: str
    language: str = "en"

    def __str__(self) -> str:
        return format_amount(self.minor, self.currency, self.language or "en")


def in_language(value: Moment | Money, language: str) -> Moment | Money:
    return replace(value, language=language)
