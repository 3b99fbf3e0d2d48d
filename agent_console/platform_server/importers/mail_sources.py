"""Finding mails: in an mbox file, a Maildir, a single .eml file, or a folder of such files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agent_console.domain.faults import Invalid

MAX_MAIL: Final = 80 * 1024 * 1024
"""Bytes of one mail at the most; larger ones are reported and left out."""
_SEPARATOR: Final = re.compile(rb"From \S.*[0-9]{4}\s*$")
_ESCAPED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEADER: Final = re.compile(rb"[!-9;-~]{1,70}:[ \t]?")
_MAIL_ENDINGS: Final = (".eml", ".txt", ".mail", ".mbox")


@dataclass(frozen=True)
class RawMail:
    """One mail where it lies. `name` tells the operator which one it is; `end` 0: up to the end of the file."""

    name: str
    path: Path
    start: int = 0
    end: int = 0
    escaped: bool = False

    @property
    def size(self) -> int:
        return (self.end or self.path.stat().st_size) - self.start

    def read(self) -> bytes:
        """The bytes of the mail. Raises OSError."""
        with self.path.open("rb") as file:
            file.seek(self.start)
            content = file.read(self.end - self.start) if self.end else file.read()
        return _ESCAPED.sub(rb"\1", content) if self.escaped else content


def mails_in(source: Path) -> list[RawMail]:
    """Every mail at `source`, in a stable order. Raises Invalid when there is nothing to read."""
    try:
        found = list(_folder(source) if source.is_dir() else _file(source, source.name))
    except OSError as error:
        reason = str(error.strerror).lower()
        raise Invalid(f"{source} cannot be read: {reason}.", "Check the path.", code="unreadable") from error
    if not found:
        raise Invalid(
            f"There are no mails in {source}.", "Name an mbox, a Maildir, an .eml file or a folder.", code="no_mails"
        )
    return found


def _folder(source: Path) -> Iterator[RawMail]:
    if (source / "cur").is_dir() and (source / "new").is_dir():
        for path in sorted([*(source / "cur").iterdir(), *(source / "new").iterdir()]):
            if path.is_file() and not path.name.startswith("."):
                yield RawMail(f"{path.parent.name}/{path.name}", path)
        return
    for path in sorted(source.rglob("*")):
        if path.is_file() and not path.name.startswith(".") and _looks_like_mail(path):
            yield from _file(path, str(path.relative_to(source)))


def _looks_like_mail(path: Path) -> bool:
    if path.suffix.lower() in _MAIL_ENDINGS:
        return True
    with path.open("rb") as file:
        first = file.readline(2000)
    return bool(_HEADER.match(first) or _SEPARATOR.match(first))


def _file(path: Path, name: str) -> Iterator[RawMail]:
    with path.open("rb") as file:
        first = file.readline(2000)
    if _SEPARATOR.match(first):
        yield from _mbox(path, name)
    else:
        yield RawMail(name, path)


def _mbox(path: Path, name: str) -> Iterator[RawMail]:
    """The mails of an mbox. Only a "From " line with a year behind an empty line separates; others are somebody's words."""
    count, start, position, blank = 0, -1, 0, True
    with path.open("rb") as file:
        for line in file:
            if blank and _SEPARATOR.match(line):
                if start >= 0:
                    count += 1
                    yield RawMail(f"{name}#{count}", path, start, position, escaped=True)
                start = position + len(line)
            blank = line in (b"\n", b"\r\n")
            position += len(line)
    yield RawMail(f"{name}#{count + 1}", path, start, position, escaped=True)
