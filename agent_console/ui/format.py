"""Dates, times, spans, numbers and money as people of the chosen language read them.

Everything takes tz-aware datetimes or epoch seconds and shows the agent's own time unless a zone is given.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate

_LOCALES = {"en": "en_GB", "ru": "ru_RU", "kk": "kk_KZ", "sq": "sq_AL", "hy": "hy_AM"}
LANGUAGES = {"en": "English", "ru": "Русский", "kk": "Қазақша", "sq": "Shqip", "hy": "Հայերեն"}
"""The languages of the window, each by its own name."""
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


@lru_cache(maxsize=64)
def zone_of(name: str) -> tzinfo | None:
    """The zone of an IANA name; None when the name is empty or unknown."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


class Formats:
    """Formats of one language. `language` is one of LANGUAGES; others fall back to English."""

    def __init__(self, language: str = "en", zone: tzinfo | None = None) -> None:
        """zone: the agent's; None takes the machine's."""
        self._zone = zone
        self.language = "en"
        self._qlocale = QLocale("en_GB")
        self.set_language(language)

    def set_language(self, language: str) -> None:
        self.language = language if language in _LOCALES else "en"
        self._qlocale = QLocale(_LOCALES[self.language])

    @property
    def qlocale(self) -> QLocale:
        return self._qlocale

    @property
    def name(self) -> str:
        """Locale name such as "ru_RU", for libraries."""
        return _LOCALES[self.language]

    def local(self, at: datetime | float, zone: tzinfo | None = None) -> datetime:
        """An instant in the agent's zone, or in `zone`."""
        moment = datetime.fromtimestamp(at, UTC) if isinstance(at, (int, float)) else at
        return moment.astimezone(zone or self._zone)

    def time(self, at: datetime | float, zone: tzinfo | None = None) -> str:
        """14:05"""
        return self.local(at, zone).strftime("%H:%M")

    def day(self, at: datetime | float, zone: tzinfo | None = None, *, now: datetime | None = None) -> str:
        """Today, Yesterday, Tomorrow, "Tue 12 Mar", or with the year when it is another one."""
        day = self.local(at, zone).date()
        today = self.local(now or datetime.now(UTC), zone).date()
        near = {
            0: translate("Formats", "Today"),
            -1: translate("Formats", "Yesterday"),
            1: translate("Formats", "Tomorrow"),
        }.get((day - today).days)
        if near is not None:
            return near
        return self.date(day, weekday=True, year=day.year != today.year)

    def date(self, day: date | datetime | float, *, weekday: bool = False, year: bool = True) -> str:
        """ "12 Mar 2026", with or without weekday and year."""
        if isinstance(day, (int, float)):
            day = self.local(day)
        if isinstance(day, datetime):
            day = self.local(day).date() if day.tzinfo else day.date()
        pattern = ("ddd " if weekday else "") + "d MMM" + (" yyyy" if year else "")
        text = self._qlocale.toString(QDate(day.year, day.month, day.day), pattern)
        return text.replace(".", "")

    def date_time(self, at: datetime | float, zone: tzinfo | None = None) -> str:
        """ "Today 14:05", "Tue 12 Mar, 14:05"."""
        return f"{self.day(at, zone)}, {self.time(at, zone)}"

    def full(self, at: datetime | float, zone: tzinfo | None = None) -> str:
        """For tooltips: weekday, date, time with seconds and zone."""
        moment = self.local(at, zone)
        day = self._qlocale.toString(QDate(moment.year, moment.month, moment.day), QLocale.FormatType.LongFormat)
        clock = self._qlocale.toString(QTime(moment.hour, moment.minute, moment.second), "HH:mm:ss")
        return f"{day}, {clock} ({moment.tzname() or moment.strftime('%z')})"

    def stamp(self, at: datetime | float, *, now: datetime | None = None) -> str:
        """The shortest that still says when: 14:05 today, Yesterday, Tue within a week, 12 Mar, 12 Mar 2024."""
        moment = self.local(at)
        today = self.local(now or datetime.now(UTC)).date()
        age = (today - moment.date()).days
        if age == 0:
            return moment.strftime("%H:%M")
        if age in (1, -1):
            return self.day(moment, now=now)
        if 0 < age < 7:
            return self._qlocale.dayName(moment.isoweekday(), QLocale.FormatType.ShortFormat).replace(".", "")
        return self.date(moment.date(), year=moment.year != today.year)

    def dates(self, start: datetime | float, end: datetime | float | None, zone: tzinfo | None = None) -> str:
        """A stay's or slot's span: "12-15 Mar", "30 Mar - 2 Apr", "12 Mar, 14:00-14:45"."""
        first = self.local(start, zone)
        if end is None:
            return f"{self.date(first.date(), year=False)}, {first:%H:%M}"
        last = self.local(end, zone)
        if first.date() == last.date():
            return f"{self.date(first.date(), year=False)}, {first:%H:%M}–{last:%H:%M}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.date(last.date(), year=False)}"
        return f"{self.date(first.date(), year=False)} – {self.date(last.date(), year=False)}"

    def span(self, seconds: float) -> str:
        """A length of time in at most two units: "45 s", "12 min", "2 h 5 min", "3 d 4 h". The sign is dropped."""
        rest = int(abs(seconds))
        if rest < _MINUTE:
            return translate("Formats", "{0} s").format(rest)
        if rest < _HOUR:
            return translate("Formats", "{0} min").format(rest // _MINUTE)
        if rest < _DAY:
            hours, minutes = rest // _HOUR, rest % _HOUR // _MINUTE
            text = translate("Formats", "{0} h").format(hours)
            return f"{text} {translate('Formats', '{0} min').format(minutes)}" if minutes and hours < 10 else text
        days, hours = rest // _DAY, rest % _DAY // _HOUR
        text = translate("Formats", "{0} d").format(days)
        return f"{text} {translate('Formats', '{0} h').format(hours)}" if hours and days < 4 else text

    def countdown(self, seconds: float) -> str:
        """Time left as a clock shows it: "4:05" below an hour, else as `span`. A leading minus when it is over."""
        rest = int(abs(seconds))
        text = f"{rest // _MINUTE}:{rest % _MINUTE:02d}" if rest < _HOUR else self.span(rest)
        return f"−{text}" if seconds < 0 else text

    def relative(self, at: datetime | float, *, now: datetime | None = None) -> str:
        """ "now", "3 min ago", "in 2 h 5 min"."""
        seconds = (self.local(at) - self.local(now or datetime.now(UTC))).total_seconds()
        if abs(seconds) < 10:
            return translate("Formats", "just now")
        if seconds < 0:
            return translate("Formats", "{0} ago").format(self.span(seconds))
        return translate("Formats", "in {0}").format(self.span(seconds))

    def number(self, value: float) -> str:
        return self._qlocale.toString(value) if isinstance(value, int) else self._qlocale.toString(value, "f", 1)

    def count(self, value: int) -> str:
        """For badges: 999, then 1.2k."""
        return str(value) if value < 1000 else f"{self._qlocale.toString(value / 1000, 'f', 1)}k"

    def amount(self, minor: int, currency: str) -> str:
        """An amount as it stands in a field: without its currency and without groups, by this language's decimal mark."""
        from agent_console.domain.money import plain_amount

        return plain_amount(minor, currency).replace(".", self.qlocale.decimalPoint())

    def money(self, minor: int, currency: str) -> str:
        """Minor units with the currency's sign and the language's separators."""
        from agent_console.domain.money import format_amount

        return format_amount(minor, currency, self.name)

    def size(self, count: int) -> str:
        """A file's size."""
        return self._qlocale.formattedDataSize(count, 1)

    def offset(self, zone: tzinfo, at: datetime | None = None) -> timedelta:
        """How far the zone is ahead of the agent's own time."""
        moment = at or datetime.now(UTC)
        there = moment.astimezone(zone).utcoffset() or timedelta()
        return there - (self.local(moment).utcoffset() or timedelta())

    def language_name(self, code: str) -> str:
        """A language's name in the window's language; its code when unknown."""
        if code == self.language:
            return LANGUAGES[code]
        return self._language_names(self.name).get(code, code)

    @staticmethod
    @lru_cache(maxsize=8)
    def _language_names(locale: str) -> dict[str, str]:
        from babel import Locale

        return {code: str(name) for code, name in Locale.parse(locale).languages.items()}
