"""The words of a letter: what its writer wrote apart from what was quoted, and HTML letters as plain text."""

from __future__ import annotations

import re
from enum import Enum
from html.parser import HTMLParser
from typing import Final

_MAX_TEXT: Final = 2_000_000
_MAX_ATTRIBUTION: Final = 400
_MAX_SIGNATURE: Final = 12
_MAX_FOOTER: Final = 3

_VERB: Final = r"(?:wrote|schrieb\b.{0,120}|a écrit|написала?(?:\(а\))?|писала?|пишет|сообщила?|жазды|деп жазды|shkroi|ka shkruar|գրել է|գրեց)"
_ATTRIBUTION: Final = re.compile(rf".{{3,380}}{_VERB}(?: ?<[^<>]{{3,100}}>)?\s?[:։]", re.IGNORECASE)
_DATED: Final = re.compile(r"(?=.*[0-9]{1,2}[./: -]).*(?:[0-9]{1,2}:[0-9]{2}|[0-9]{4}|@)", re.DOTALL)
_RULER: Final = re.compile(
    r"[-_=—]{2,} ?(?:original message|forwarded message|reply message|исходное сообщение|пересылаемое сообщение"
    r"|пересланное сообщение|бастапқы хат|қайта жіберілген хат|mesazhi origjinal|mesazhi i përcjellë"
    r"|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message original|message transféré"
    r"|սկզբնական նամակ|վերահասցեավորված նամակ) ?[-_=—]{2,}"
    r"|begin forwarded message:|начало переадресованного сообщения:",
    re.IGNORECASE,
)
_FIELDS: Final = (
    *("from", "sent", "to", "date", "subject", "cc", "reply-to"),
    *("от", "от кого", "отправлено", "кому", "дата", "тема", "копия"),
    *("кімнен", "жіберілді", "кімге", "күні", "тақырыбы", "тақырып"),
    *("nga", "dërguar", "për", "data", "tema", "subjekti"),
    *("von", "gesendet", "an", "datum", "betreff"),
    *("de", "envoyé", "à", "objet"),
    *("ումից", "ուղարկված է", "ում", "ամսաթիվ", "թեմա"),
)
_FIELD: Final = re.compile(rf"\*?(?:{'|'.join(_FIELDS)})\s?:\*?(?:\s|$)", re.IGNORECASE)
_LINE_ONLY: Final = re.compile(r"[-_=—*]{5,}")
_DELIMITER: Final = re.compile(r"--|—|__+|-{2,}")
_MOBILE: Final = re.compile(
    r"(?:sent (?:from|via|with) (?:my |the )?\w[\w '’-]{1,40}|get outlook for \w+|отправлено (?:с|из) .{2,40}"
    r"|.{2,20}(?:ден|дан|нан|нен|тан|тен) жіберілді|gesendet (?:von|mit) .{2,40}|von meinem .{2,40} gesendet"
    r"|envoyé (?:de|depuis) (?:mon )?.{2,40}|dërguar nga .{2,40}|ուղարկված է .{2,40})\.?",
    re.IGNORECASE,
)


class _Kind(Enum):
    OWN = "own"
    BLANK = "blank"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"


def split_quoted(text: str) -> tuple[str, str]:
    """What a person would want to read, and the rest: quotations, signatures, footers. In time linear in the text.

    Answers written between the lines of a quotation keep it, because they mean nothing without; an answer below a single
    quotation stands alone. Nothing is lost: what is not in the first part is in the second. A letter that would come out
    empty stays whole.
    """
    text = text[:_MAX_TEXT].replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    kinds = _kinds(lines)
    end = _tail(lines, kinds)
    last = max((index for index in range(end) if kinds[index] is _Kind.OWN), default=-1)
    if last < 0:
        return text.strip(), ""
    body, bodies = lines[: last + 1], kinds[: last + 1]
    above: list[str] = []
    if _quotations(bodies) == 1:
        above = [line for line, kind in zip(body, bodies, strict=True) if _is_quoted(kind)]
        body = [line for line, kind in zip(body, bodies, strict=True) if not _is_quoted(kind)]
    quoted = "\n".join((*above, *lines[last + 1 :])).strip("\n").rstrip()
    return _tidy(body), quoted


def _is_quoted(kind: _Kind) -> bool:
    return kind in (_Kind.QUOTE, _Kind.ATTRIBUTION)


def _tidy(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


def _quotations(kinds: list[_Kind]) -> int:
    """How many quotations there are that own words follow or separate."""
    runs, inside = 0, False
    for kind in kinds:
        if _is_quoted(kind):
            runs += not inside
            inside = True
        elif kind is _Kind.OWN:
            inside = False
    return runs


def _kinds(lines: list[str]) -> list[_Kind]:
    kinds = []
    for line in lines:
        bare = line.lstrip()
        kinds.append(_Kind.BLANK if not bare else _Kind.QUOTE if bare[0] == ">" else _Kind.OWN)
    for index, kind in enumerate(kinds):
        if kind is _Kind.OWN:
            length = _attribution_length(lines, kinds, index)
            if length and _next_kind(kinds, index + length) is _Kind.QUOTE:
                kinds[index : index + length] = [_Kind.ATTRIBUTION] * length
    return kinds


def _next_kind(kinds: list[_Kind], start: int) -> _Kind:
    """What follows `start` within a few blank lines."""
    return next((kind for kind in kinds[start : start + 6] if kind is not _Kind.BLANK), _Kind.BLANK)


def _attribution_length(lines: list[str], kinds: list[_Kind], index: int) -> int:
    """Lines that the introduction of a quotation takes ("On Monday at 10:00, A. <a@b> wrote:"), 0 when it is none."""
    block = ""
    for length in (1, 2, 3):
        place = index + length - 1
        if place >= len(lines) or kinds[place] is not _Kind.OWN or len(lines[place]) > _MAX_ATTRIBUTION:
            return 0
        block = f"{block} {lines[place].strip()}".strip()
        if len(block) > _MAX_ATTRIBUTION:
            return 0
        if block[-1] in ":։" and _ATTRIBUTION.fullmatch(block):
            return length
    return 0


def _tail(lines: list[str], kinds: list[_Kind]) -> int:
    """Where the part begins that is the writer's own no more: an old letter quoted without marks, a signature."""
    following = _own_lines_following(kinds)
    for index, kind in enumerate(kinds):
        if kind is not _Kind.OWN or len(lines[index]) > _MAX_ATTRIBUTION:
            continue
        bare = lines[index].strip()
        if _RULER.fullmatch(bare) or _is_header_block(lines, index):
            return index
        rest = following[index] - 1
        if _DELIMITER.fullmatch(bare) and rest <= _MAX_SIGNATURE and index:
            return index
        if _MOBILE.fullmatch(bare) and rest <= _MAX_FOOTER:
            return index
        length = _attribution_length(lines, kinds, index)
        if length and _DATED.match(" ".join(lines[index : index + length])):
            return index
    return len(lines)


def _own_lines_following(kinds: list[_Kind]) -> list[int]:
    """For each line: how many own lines come from it on before the next quotation or the end."""
    counts, count = [0] * len(kinds), 0
    for index in range(len(kinds) - 1, -1, -1):
        count = 0 if _is_quoted(kinds[index]) else count + (kinds[index] is _Kind.OWN)
        counts[index] = count
    return counts


def _is_header_block(lines: list[str], index: int) -> bool:
    """Whether an old letter's header begins here ("From: ..., Sent: ..., To: ..."), maybe under a drawn line."""
    block = [line.strip()[:200] for line in lines[index : index + 8] if line.strip()]
    if block and _LINE_ONLY.fullmatch(block[0]):
        block = block[1:]
    return bool(block) and bool(_FIELD.match(block[0])) and sum(1 for line in block[:4] if _FIELD.match(line)) >= 3


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
