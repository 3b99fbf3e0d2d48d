"""The words of a letter: what its writer wrote apart from what was quoted, and HTML letters as plain text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_MAX_TEXT: Final = 2_000_000
_MAX_HEADER_LINES: Final = 4

_ATTRIBUTION: Final = re.compile(
    r"(?:on\b.{3,300}\bwrote|le\b.{3,300}\ba écrit|am\b.{3,300}\bschrieb\b.{0,120}"
    r"|.{6,300}\b(?:написал|написала|пишет|писал|писала|написал\(а\))"
    r"|.{6,300}\b(?:жазды|деп жазды)|më\b.{3,300}\bshkroi|.{6,300}\bshkroi|.{6,300}գրել է|.{6,300}գրեց)\s?[:\uff1a։]",
    re.IGNORECASE | re.DOTALL,
)
_RULER: Final = re.compile(
    r"[-_=]{2,}\s*(?:original message|forwarded message|исходное сообщение|пересылаемое сообщение|бастапқы хат"
    r"|mesazhi origjinal|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré"
    r"|սկզբնական նամակ)\s*[-_=]{2,}",
    re.IGNORECASE,
)
_HEADER: Final = re.compile(
    r"[>*\s]*\*?(?:from|sent|to|date|subject|cc|от|от кого|отправлено|кому|дата|тема|копия|кімнен|кімге|күні|тақырыбы"
    r"|nga|dërguar|për|data|tema|subjekti|von|gesendet|an|datum|betreff|de|envoyé|à|objet|ումից|ում|ամսաթիվ|թեմա)\*?\s?:\*?\s",
    re.IGNORECASE,
)
_SIGNATURE: Final = re.compile(r"--\s?|__+|—\s?")
_MOBILE: Final = re.compile(
    r"(?:sent (?:from|via|with) (?:my )?\w[\w '’-]{1,40}|отправлено (?:с|из) .{2,40}|gesendet von .{2,40}|von meinem .{2,40} gesendet"
    r"|envoyé de(?:puis)? mon .{2,40}|dërguar nga .{2,40}|ուղարկված է .{2,40})\.?",
    re.IGNORECASE,
)


def split_quoted(text: str) -> tuple[str, str]:
    """What a person would want to read, and the quoted rest with signatures; in time linear in the text.

    Nothing is lost: what is not in the first part is in the second. A letter that would come out empty stays whole.
    """
    lines = text[:_MAX_TEXT].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    cut = _first_quoted(lines)
    visible = "\n".join(lines[:cut]).strip("\n")
    if not visible.strip():
        return text.strip(), ""
    return visible.rstrip(), "\n".join(lines[cut:]).strip("\n")


def _first_quoted(lines: list[str]) -> int:
    for index, line in enumerate(lines):
        bare = line.strip()
        if not bare:
            continue
        if _RULER.fullmatch(bare) or _SIGNATURE.fullmatch(bare) or _MOBILE.fullmatch(bare):
            return index
        if bare.startswith(">") and all(not rest.strip() or rest.lstrip().startswith(">") for rest in lines[index:]):
            return index
        if _is_attribution(lines, index) or _is_header_block(lines, index):
            return index
    return len(lines)


def _is_attribution(lines: list[str], index: int) -> bool:
    block = ""
    for line in lines[index : index + 3]:
        block = f"{block} {line.strip()}".strip()
        if len(block) > 400:
            return False
        if block.endswith((":", "։")) and _ATTRIBUTION.fullmatch(block):
            return True
    return False


def _is_header_block(lines: list[str], index: int) -> bool:
    block = [line for line in lines[index : index + 6] if line.strip()][:_MAX_HEADER_LINES]
    return bool(block) and sum(1 for line in block if _HEADER.match(line[:200])) >= 3


_BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "div", "dl", "dt", "dd", "fieldset", "footer", "form", "h1"),
        *(
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
        ),
        "ul",
    )
)
_SILENT: Final = frozenset({"script", "style", "head", "title", "template", "noscript"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent = 0
        self.quoted = 0
        self.preformatted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "br":
            self._break()
        elif tag in _BLOCKS:
            self._break()
            self.quoted += tag == "blockquote"
            self.preformatted += tag == "pre"
            if tag == "li":
                self.parts.append("• ")
        elif tag in ("td", "th"):
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in _BLOCKS:
            if tag == "blockquote":
                self.quoted = max(0, self.quoted - 1)
            if tag == "pre":
                self.preformatted = max(0, self.preformatted - 1)
            self._break(paragraph=tag == "p")

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        self.parts.append(data if self.preformatted else re.sub(r"\s+", " ", data))

    def _break(self, paragraph: bool = False) -> None:
        self.parts.append("\n\n" if paragraph else "\n")
        if self.quoted:
            self.parts.append("> ")


def html_to_text(html: str) -> str:
    """The readable words of an HTML letter, quotations marked with ">"."""
    reader = _Reader()
    reader.feed(html[:_MAX_TEXT])
    reader.close()
    lines = [line.strip() for line in "".join(reader.parts).split("\n")]
    kept: list[str] = []
    for line in lines:
        if line in ("", ">") and (not kept or kept[-1] in ("", ">")):
            continue
        kept.append(line)
    return "\n".join(kept).strip()
