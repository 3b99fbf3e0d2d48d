"""CSV that is safe to open in a spreadsheet: no cell is ever taken for a formula.

Spreadsheets run what begins with = + - @ (also behind a tab or a carriage return, and the full-width forms), so a customer could
name themselves `=HYPERLINK(...)`. Such text gets an apostrophe in front, which spreadsheets show as plain text. Numbers stay
numbers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

__all__ = ["MARK", "Cell", "csv_bytes", "csv_rows", "safe_cell"]

Cell = str | int | Decimal | None
MARK: Final = b"\xef\xbb\xbf"
"""By which spreadsheets recognise UTF-8; at the beginning of a file."""
_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(value: Cell) -> str:
    """A cell as it is written. None is an empty one."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    text = value.replace("\x00", "")
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text


def csv_rows(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Rows of a table as RFC 4180 wants them."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([safe_cell(cell) for cell in row] for row in rows)
    # A lone surrogate, which no text of ours should hold, becomes a question mark rather than the end of the file.
    return out.getvalue().encode(errors="replace")


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A whole table, with the mark at its beginning."""
    return MARK + csv_rows([head]) + csv_rows(rows)
