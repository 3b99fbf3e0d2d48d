"""What the tools that try rules share: reading the file of a case, instants and amounts in it, and writing them back."""

from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from agent_console.domain.calendars_data import mistake
from agent_console.domain.faults import Invalid, PolicyFault
from agent_console.domain.money import MAX_MINOR, parse_amount, plain_amount

Place = tuple[str | int, ...]
"""Keys from the top of the file; an element of a list by its number."""


def load(path: Path) -> Any:
    """The content of a JSON or TOML file. Raises PolicyFault."""
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text) if path.suffix.lower() == ".toml" else json.loads(text)
    except OSError as error:
        raise PolicyFault(f"The file cannot be read: {error.strerror}.", "Check its name and your rights.") from error
    except (ValueError, RecursionError) as error:
        raise PolicyFault(f"The file is not valid: {error}.", "Mend that line and try again.") from error


def instant(value: Any, path: Place) -> datetime:
    """An instant with its offset, in UTC. Raises PolicyFault."""
    try:
        at = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise mistake(path, f"'{value}' is not an instant such as 2013-06-04T09:00:00Z") from error
    if at.tzinfo is None:
        raise mistake(path, "an instant needs its offset, such as Z or +02:00")
    if not 1900 <= at.year <= 2200:
        raise mistake(path, "an instant between the years 1900 and 2200 is expected")
    return at.astimezone(UTC)


def instant_text(at: datetime | None) -> str | None:
    """The instant as the files have it."""
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def amount(value: Any, path: Place, currency: str, *, negative: bool = False) -> int:
    """Minor units: of a whole number as it is, of a text in major units such as "1234.50". Raises PolicyFault."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise mistake(path, 'an amount is expected: a text such as "1234.50", or a whole number of minor units')
    if isinstance(value, int):
        minor = value
    else:
        sign = -1 if value.startswith("-") else 1
        try:
            minor = sign * parse_amount(value.removeprefix("-"), currency)
        except Invalid as wrong:
            raise mistake(path, f"{wrong.what} {wrong.advice}".rstrip(".")) from wrong
    if abs(minor) > MAX_MINOR:
        raise mistake(path, "this amount is too large")
    if minor < 0 and not negative:
        raise mistake(path, "an amount cannot be negative here")
    return minor


def amount_json(minor: int, currency: str) -> dict[str, Any]:
    """An amount in the answers' format: exact minor units, and the same in major units as plain text."""
    return {"minor": minor, "text": plain_amount(minor, currency)}
