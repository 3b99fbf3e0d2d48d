"""CSV that is safe to open in a spreadsheet: no cell is ever taken for a formula.

Spreadsheets run what begins with = + - @ (also behind a tab or a carriage return, and the full-width forms), so a customer could
name themselves `=HYPERLINK(...)`. Such text gets an apostrophe in front, which spreadsheets show as plain text. Numbers stay
numbers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

__all__ = ["Cell", "csv_bytes", "safe_cell"]

Cell = str | int | None
_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(value: Cell) -> str:
    """A cell as it is written. None is an empty one."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = value.replace("\x00", "")
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A whole table: RFC 4180, UTF-8 with the mark by which spreadsheets recognise it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe_cell(name) for name in head])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()
