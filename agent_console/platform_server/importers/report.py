"""The report of an import: a CSV of what was not taken and why, safe to open in a spreadsheet.

It is written row by row and can be cut back to a known length, so that after a crash it says neither too much nor too
little.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from agent_console.domain.csv_safe import safe_cell
from agent_console.domain.faults import StoreFault

_MAX_CELL: Final = 500


def one_line(cell: str) -> str:
    """The cell as one line that no spreadsheet takes for a formula; long ones are cut, control characters shown as spaces."""
    return safe_cell("".join(char if char.isprintable() else " " for char in cell[:_MAX_CELL]))


class Report:
    """A CSV being written. `size` bytes are safely on the disk after `sync`."""

    def __init__(self, path: Path, header: Sequence[str], keep: int = 0) -> None:
        """Open the file, keeping the first `keep` bytes of what is there."""
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("r+b" if path.exists() else "w+b")
            self._file.truncate(keep)
            self._file.seek(0, os.SEEK_END)
        except OSError as error:
            raise _unwritable(path, error) from error
        if self._file.tell() < keep:
            self._file.truncate(0)
            self._file.seek(0)
        if not self._file.tell():
            self.add(header)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, cells: Sequence[str]) -> None:
        """One row."""
        line = io.StringIO()
        csv.writer(line).writerow([one_line(cell) for cell in cells])
        try:
            self._file.write(line.getvalue().encode("utf-8", "replace"))
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def sync(self) -> int:
        """Bring everything to the disk; the length in bytes."""
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise _unwritable(self.path, error) from error
        return self._file.tell()


def _unwritable(path: Path, error: OSError) -> StoreFault:
    return StoreFault(
        f"The report {path} cannot be written: {error.strerror}.",
        "Name another file with --report.",
        code="report_unwritable",
    )
