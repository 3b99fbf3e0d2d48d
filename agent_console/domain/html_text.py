"""HTML letters as plain text, quotations marked the way plain letters mark them."""

from __future__ import annotations

import html as _entities
import re
from typing import Final

from agent_console.domain.html import CLEAN_TAG, well_formed

_LINES: Final = frozenset({"blockquote", "div", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol"})
_MORE_LINES: Final = frozenset({"pre", "table", "tr", "ul", "br"})
_PARAGRAPHS: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_MAX_QUOTED: Final = 8


class _Writer:
    """Gathers words into lines; a line that begins inside a quotation gets its mark."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: list[str] = []
        self.quoted = 0
        self.preformatted = 0

    def data(self, text: str) -> None:
        if self.preformatted:
            first, *others = text.split("\n")
            self.words.append(first)
            for line in others:
                self.end_line()
                self.words.append(line)
        else:
            self.words.append(re.sub(r"[ \t\r\n\f]+", " ", text))

    def end_line(self, blank: bool = False) -> None:
        joined = "".join(self.words)
        line = joined.rstrip() if self.preformatted else " ".join(joined.split())
        self.words.clear()
        mark = ">" * min(self.quoted, _MAX_QUOTED)
        if line:
            self.lines.append(f"{mark} {line}" if mark else line)
        if blank and self.lines and self.lines[-1] != mark:
            self.lines.append(mark)

    def tag(self, closing: bool, name: str) -> None:
        if name in ("td", "th"):
            self.words.append(" ")
        if name == "br" and not "".join(self.words).strip():
            self.end_line(blank=True)
        elif name in _LINES or name in _MORE_LINES or name in _PARAGRAPHS:
            self.end_line(blank=closing and name in _PARAGRAPHS)
        step = -1 if closing else 1
        self.quoted = max(0, self.quoted + step * (name == "blockquote"))
        self.preformatted = max(0, self.preformatted + step * (name == "pre"))
        if name == "li" and not closing:
            self.words.append("\u2022 ")


def html_to_text(text: str) -> str:
    """The readable words of an HTML letter, in time linear in its size."""
    writer = _Writer()
    place = 0
    cleaned = well_formed(text)
    for match in CLEAN_TAG.finditer(cleaned):
        writer.data(_entities.unescape(cleaned[place : match.start()]))
        writer.tag(bool(match[1]), match[2])
        place = match.end()
    writer.data(_entities.unescape(cleaned[place:]))
    writer.end_line()
    return "\n".join(writer.lines).strip()
