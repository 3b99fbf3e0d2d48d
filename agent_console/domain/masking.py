"""Hiding payment card numbers that people type into messages, before anything is stored."""

from __future__ import annotations

import re

_RUN = re.compile(
    r"(?<![0-9A-Za-z+])[0-9](?:[0-9]|[ \u00a0\u2009\u202f.\-\u2010-\u2015\u2212_/](?=[0-9])){11,36}(?![0-9A-Za-z])"
)
_FULL = str.maketrans({chr(base + n): str(n) for base in (0x0660, 0x06F0, 0xFF10) for n in range(10)})


def mask_cards(text: str) -> str:
    """`text` with every card number reduced to its last four digits ("•••• 1234")."""
    plain = text.translate(_FULL)
    return _RUN.sub(lambda match: _masked(match[0]), plain) if _RUN.search(plain) else text


def _masked(run: str) -> str:
    digits = re.sub(r"[^0-9]", "", run)
    return f"•••• {digits[-4:]}" if is_card_number(digits) else run


def is_card_number(digits: str) -> bool:
    """Whether these bare digits have the length, the first digits and the check digit of a payment card."""
    return 13 <= len(digits) <= 19 and digits[0] in "23456" and _luhn(digits)


def _luhn(digits: str) -> bool:
    total = 0
    for index, char in enumerate(reversed(digits)):
        value = int(char) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
