"""Hiding payment card numbers that people type into messages, before anything is stored."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SEPARATOR: Final = (
    "[ \t\u00a0\u2007\u2009\u202f._/\u00b7\u2022|*\u2010-\u2015\u2212\u00ad"  # spaces, points and dashes
    "\u200b-\u200d\u2060\ufeff-]|&nbsp;|&#160;|&#xa0;|&shy;"  # characters that nobody sees, spaces of HTML
)
_TAG: Final = "<[^<>]{1,200}>"


def _run(separator: str) -> re.Pattern[str]:
    """Groups of digits, as far as they go; not inside words, not an international phone number, not the tail of an IBAN.

    Digits and separators share no character, so there is one way to match only, and it takes linear time.
    """
    return re.compile(rf"(?<![0-9A-Za-z+])(?<![A-Za-z]{{2}}[0-9]{{2}} )[0-9]+(?:(?:{separator}){{1,4}}[0-9]+)*")


_RUN: Final = _run(_SEPARATOR)
_MARKED_UP_RUN: Final = _run(f"{_SEPARATOR}|{_TAG}")

_GROUP: Final = re.compile(r"(?<!&#)(?<![0-9A-Za-z])[0-9]+")
_SECRET: Final = re.compile(r"\b(cvv2?|cvc2?|cvv-код|cvc-код)(\W{1,3})[0-9]{3,4}\b", re.IGNORECASE)
_SHORTEST, _LONGEST = 13, 19


def mask_cards(text: str, markup: bool = False) -> str:
    """`text` with every card number reduced to its last four digits ("•••• 1234"), and named security codes hidden.

    Doing it twice changes nothing more. Phone numbers and booking codes stay. `markup`: the text is cleaned HTML, so a
    number may have tags between its digits; they are kept behind it.
    """
    plain = "".join(_plain_digit(char) for char in text) if not text.isascii() else text
    parts: list[str] = []
    place = 0
    for run in (_MARKED_UP_RUN if markup else _RUN).finditer(plain):
        # What goes on as a word is the number of something else.
        if run.end() - run.start() < _SHORTEST or _is_letter(plain[run.end() : run.end() + 1]):
            continue
        for start, end in _cards(plain, run):
            parts.append(text[place:start])
            digits = "".join(plain[slice(*group)] for group in _groups(plain, start, end))
            parts.append(f"•••• {digits[-4:]}{''.join(re.findall(_TAG, text[start:end])) if markup else ''}")
            place = end
    masked = "".join((*parts, text[place:]))
    return _SECRET.sub(lambda match: f"{match[1]}{match[2]}•••", masked)


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _plain_digit(char: str) -> str:
    """The ASCII digit for a digit of any script, so that no script hides a card number."""
    if char.isascii():
        return char
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


def _groups(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Groups of digits between `start` and `end`; those inside a tag are none."""
    inside = [match.span() for match in re.compile(_TAG).finditer(plain, start, end)]
    groups = [match.span() for match in _GROUP.finditer(plain, start, end)]
    if not inside:
        return groups
    edges = iter((*inside, (end, end)))
    opened, closed = next(edges)
    kept = []
    for group in groups:
        while group[0] >= closed and closed < end:
            opened, closed = next(edges)
        if not opened <= group[0] < closed:
            kept.append(group)
    return kept


def _cards(plain: str, run: re.Match[str]) -> list[tuple[int, int]]:
    """Where in this run of groups card numbers stand: whole groups, the longest number first."""
    groups = _groups(plain, run.start(), run.end())
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
    if plain[groups[first][0]] not in "23456":
        return None
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
    return _SHORTEST <= len(digits) <= _LONGEST and _issued(digits) and _luhn(digits)


def _issued(digits: str) -> bool:
    """Whether cards begin like this; with a 2 only Mir and Mastercard do, so that years in a row are no card."""
    return digits[0] in "3456" or (
        digits[0] == "2" and ("2200" <= digits[:4] <= "2204" or "2221" <= digits[:4] <= "2720")
    )


def _luhn(digits: str) -> bool:
    total = 0
    for index, char in enumerate(reversed(digits)):
        value = int(char) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
