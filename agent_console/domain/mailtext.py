"""The words of a letter: what its writer wrote apart from what was quoted, and HTML letters as plain text."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from agent_console.domain.html_text import html_to_text

__all__ = ["html_to_text", "split_quoted"]

_MAX_TEXT: Final = 2_000_000
_MAX_LINES: Final = 20_000
"""Nobody reads on; what comes after is kept with the quoted part."""

_MAX_ATTRIBUTION: Final = 400
_MAX_SIGNATURE: Final = 12
_MAX_FOOTER: Final = 3

_VERB: Final = (
    r"(?:wrote|schrieb\b.{0,120}|a écrit|написал(?:а|\(а\))?|писала?|пишет|сообщила?"
    r"|жазды|shkroi|ka shkruar|գրել է|գրեց)"
)
_ATTRIBUTION: Final = re.compile(rf".{{3,380}}{_VERB}(?: ?<[^<>]{{3,100}}>)?\s?[:։]", re.IGNORECASE)
_ADDRESSED: Final = re.compile(r"<[^<>\s]{1,120}@[^<>\s]{1,120}>\s?:$")
_OPENS_ATTRIBUTION: Final = re.compile(r"[0-9<@]|^\s*(?:on|am|le|më|në|от|\w+, )\b", re.IGNORECASE)
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
_SUBJECT: Final = re.compile(r"\*?(?:subject|тема|тақырыбы|тақырып|subjekti|tema|betreff|objet|թեմա)\b", re.IGNORECASE)
_LINE_ONLY: Final = re.compile(r"[-_=—*]{5,}")
_DELIMITER: Final = re.compile(r"--|—|_{10,}")
_MOBILE: Final = re.compile(
    r"(?:sent (?:from|via|with) (?:my |the )?\w[\w '’-]{1,40}|get outlook for \w+|отправлено (?:с|из) .{2,40}"
    r"|.{2,40}(?:ден|дан|нан|нен|тан|тен) жіберілді|gesendet (?:von|mit) .{2,40}|von meinem .{2,40} gesendet"
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
    kinds = _kinds(lines[:_MAX_LINES])
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
    if len(lines[index]) > _MAX_ATTRIBUTION or not _OPENS_ATTRIBUTION.search(lines[index]):
        return 0
    block = later = ""
    for length in (1, 2, 3):
        place = index + length - 1
        if place >= len(kinds) or kinds[place] is not _Kind.OWN or len(lines[place]) > _MAX_ATTRIBUTION:
            return 0
        bare = lines[place].strip()
        block = f"{block} {bare}".strip()
        if _introduces(block):
            # a line above that does not belong to it is the writer's own
            return (
                0 if _introduces(later := f"{later} {bare}".strip()) and length > 1 and _DATED.match(later) else length
            )
        later = f"{later} {bare}".strip() if length > 1 else ""
    return 0


def _introduces(block: str) -> bool:
    if not block or block[-1] not in ":։" or len(block) > _MAX_ATTRIBUTION:
        return False
    return bool(_ATTRIBUTION.fullmatch(block) or (_ADDRESSED.search(block) and _DATED.match(block)))


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
    return len(kinds)


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
    fields = [line for line in block[:5] if _FIELD.match(line)]
    if len(fields) < 3 or fields[0] != block[0]:
        return False
    # "From: Almaty, To: Astana, Date: 5 May" is what a customer wants, not a letter's header
    return any("@" in line or _SUBJECT.match(line) for line in fields)
