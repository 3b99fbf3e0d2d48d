"""Reading the TOML packs of the money rules, so that a mistake is named with its line and reason."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction
from typing import Any

from agent_console.domain.faults import Invalid, PolicyFault
from agent_console.domain.money import parse_percent

Path = tuple[str, ...]
"""Keys from the top; an element of an array by its number as text."""

_SPAN = re.compile(r"(\d{1,4}) (d|h|min)")
_UNITS = {"d": "days", "h": "hours", "min": "minutes"}
_AT_LINE = re.compile(r"at line (\d+)")
_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
_ASSIGNED = re.compile(r"\s*([\w.\"'-]+)\s*=")


def parsed(text: str, name: str) -> dict[str, Any]:
    """The data of a pack. Raises PolicyFault for what is no TOML, with its line where the parser names one."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # Not only TOMLDecodeError: Python itself refuses numbers of thousands of digits, and lists in lists without end.
        cause = error
    reason = str(cause)
    at = _AT_LINE.search(reason)
    raise PolicyFault(
        f"{name} is not valid TOML: {reason}.",
        "Mend that line; the rules in force stay as they are.",
        details={"file": name, "line": int(at[1]) if at else 0, "key": "", "reason": reason},
    ) from cause


@dataclass(frozen=True, slots=True)
class Pack:
    """Parsed TOML with the text it came from (for line numbers; "" where only data were given)."""

    name: str
    data: Mapping[str, Any]
    source: str = field(default="", repr=False)

    @classmethod
    def read(cls, data: str | Mapping[str, Any], name: str) -> Pack:
        return cls(name, parsed(data, name), data) if isinstance(data, str) else cls(name, data)

    def get(self, path: Path) -> Any:
        """The value at `path`, or None."""
        value: Any = self.data
        for key in path:
            if isinstance(value, list) and key.isdigit() and int(key) < len(value):
                value = value[int(key)]
            elif isinstance(value, Mapping) and key in value:
                value = value[key]
            else:
                return None
        return value

    def table(self, path: Path, allowed: Collection[str] | None = None) -> Mapping[str, Any]:
        """The table at `path` (empty where there is none), its keys all in `allowed` if given."""
        value = self.get(path)
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            raise self.fault(path, "a table is expected here")
        if allowed is not None:
            self.only(path, allowed)
        return value

    def only(self, path: Path, allowed: Collection[str]) -> None:
        for key in self.get(path) or {}:
            if key not in allowed:
                raise self.fault((*path, key), f"unknown name; known are {', '.join(sorted(allowed))}")

    def text(self, path: Path) -> str:
        value = self.get(path)
        if not isinstance(value, str):
            raise self.fault(path, 'a text in quotes is expected here, such as "1500.00"')
        return value

    def number(self, path: Path, low: int, high: int) -> int:
        value = self.get(path)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.fault(path, f"a whole number from {low} to {high} is expected here")
        return value

    def share(self, path: Path) -> Fraction:
        """A text such as "12.5" (per cent) as an exact share."""
        text = self.text(path)
        try:
            return parse_percent(text)
        except Invalid as wrong:
            raise self.fault(path, wrong.what.rstrip(".")) from wrong

    def texts(self, path: Path, allowed: Collection[str]) -> frozenset[str]:
        """A list of texts, each one of `allowed`; empty where there is none."""
        value = self.get(path)
        if value is None:
            return frozenset()
        if not isinstance(value, list) or any(not isinstance(item, str) or item not in allowed for item in value):
            raise self.fault(path, f"a list is expected here, of {', '.join(sorted(allowed))}")
        return frozenset(value)

    def flag(self, path: Path) -> bool:
        """True or false; false where nothing is said."""
        value = self.get(path)
        if value is not None and not isinstance(value, bool):
            raise self.fault(path, "true or false is expected here")
        return value is True

    def span(self, path: Path) -> timedelta:
        """A span of time of more than nothing, such as "48 h"."""
        match = _SPAN.fullmatch(self.text(path))
        if match is None or not int(match[1]):
            raise self.fault(path, 'a span is expected here, such as "5 d", "24 h" or "15 min"')
        return timedelta(**{_UNITS[match[2]]: int(match[1])})

    def fault(self, path: Path, reason: str) -> PolicyFault:
        line = self._line(path)
        place = f"line {line}, " if line else ""
        return PolicyFault(
            f"{self.name}: {place}{'.'.join(path)}: {reason}.",
            "Mend that line; the rules in force stay as they are.",
            details={"file": self.name, "line": line, "key": ".".join(path), "reason": reason},
        )

    def _line(self, path: Path) -> int:
        """The line on which `path` (or the nearest thing above it) is written, 0 when not found."""
        best, depth, seen = 0, 0, Counter[Path]()
        table: Path = ()
        for number, line in enumerate(self.source.splitlines(), 1):
            header = _HEADER.match(line)
            assigned = _ASSIGNED.match(line)
            if header:
                table = here = _keys(header[2])
                if header[1] == "[[":
                    table = here = (*table, str(seen[table]))
                    seen[here[:-1]] += 1
            elif assigned:
                here = (*table, *_keys(assigned[1]))
            else:
                continue
            # a table may be written only through what lies in it, so either may be the beginning of the other
            shared = min(len(here), len(path))
            if here[:shared] == path[:shared] and shared > depth:
                best, depth = number, shared
        return best


def _keys(dotted: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
