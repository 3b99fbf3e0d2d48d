"""Hiding payment card numbers that people type into messages, before anything is stored."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SEPARATOR: Final = (
    "[ \t\u00a0\u2007\u2009\u202f._/\u00b7\u2022|*\u2010-\u2015\u2212\u00ad"  # spaces, points and dashes
    "\u200b-\u200d\u2060\ufeff-]|&nbsp;|&#160;|&#xa0;|&shy;"  # characters that nobody sees, spaces of HTML
)
_RUN: Final = re.compile(
    rf"(?<![0-9A-Za-z+])(?<![A-Za-z]{{2}}[0-9]{{2}} )[0-9]++(?:(?:{_SEPARATOR}){{1,3}}+[0-9]++)*+(?![A-Za-z])"
)
"""Groups of digits; not inside words, not an international phone number, not the tail of an IBAN."""

_GROUP: Final = re.compile(r"(?<!&#)(?<![0-9A-Za-z])[0-9]+")
_SECRET: Final = re.compile(r"\b(cvv2?|cvc2?|cvv-код|cvc-код)(\W{1,3})[0-9]{3,4}\b", re.IGNORECASE)
_SHORTEST, _LONGEST = 13, 19


def mask_cards(text: str) -> str:
    """`text` with every card number reduced to its last four digits ("•••• 1234"), and named security codes hidden.

    Doing it twice changes nothing more. Phone numbers and booking codes stay.
    """
    plain = "".join(_plain_digit(char) for char in text) if not text.isascii() else text
    parts: list[str] = []
    place = 0
    for run in _RUN.finditer(plain):
        if run.end() - run.start() < _SHORTEST:
            continue
        for start, end in _cards(plain, run):
            parts.append(text[place:start])
            parts.append(f"•••• {''.join(_GROUP.findall(plain, start, end))[-4:]}")
            place = end
    masked = "".join((*parts, text[place:]))
    return _SECRET.sub(lambda match: f"{match[1]}{match[2]}•••", masked)


def _plain_digit(char: str) -> str:
    """The ASCII digit for a digit of any script, so that no script hides a card number."""
    if char.isascii():
        return char
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


def _cards(plain: str, run: re.Match[str]) -> list[tuple[int, int]]:
    """Where in this run of groups card numbers stand: whole groups, the longest number first."""
    groups = [(match.start(), match.end()) for match in _GROUP.finditer(plain, run.start(), run.end())]
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(groups):
        last = _card_from(plain, groups, first)
        if last is None:
            first += 1
        else:
            found.append((groups[first][0], groups[last][1]))
            first = last + 1
    return found


def _card_from(plain: str, groups: list[tuple[int, int]], first: int) -> int | None:
    """The last group of the longest card number that begins with group `first`."""
    digits, sizes, best = "", [], None
    for index in range(first, min(len(groups), first + _LONGEST)):
        start, end = groups[index]
        sizes.append(end - start)
        if sum(sizes) > _LONGEST:
            break
        digits += plain[start:end]
        if is_card_number(digits) and _written_like_a_card(sizes):
            best = index
    return best


def _written_like_a_card(sizes: list[int]) -> bool:
    """People write card numbers in one piece, in fours (American Express 4-6-5), or evenly; phone numbers unevenly."""
    if len(sizes) == 1 or set(sizes[:-1]) in ({1}, {2}):
        return True
    return sizes[0] >= 4 and all(size >= 4 for size in sizes[:-1])


def is_card_number(digits: str) -> bool:
    """Whether these bare digits have the length, the first digit and the check digit of a payment card."""
    return _SHORTEST <= len(digits) <= _LONGEST and digits[0] in "23456" and _luhn(digits)


def _luhn(digits: str) -> bool:
    total = 0
    for index, char in enumerate(reversed(digits)):
        value = int(char) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
