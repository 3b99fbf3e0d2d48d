"""Codes of vouchers: readable aloud and in any font, and not to be guessed."""

from __future__ import annotations

import secrets
from typing import Final

__all__ = ["ALPHABET", "new_code"]

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without I, L, O, 0 and 1, which people take for each other."""
_GROUPS, _SIZE = 4, 4


def new_code() -> str:
    """Such as "7QHM-2XKD-PAZ9-VE4T": 79 bits, so that neither guessing nor chance finds one that was given out."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(_SIZE)) for _ in range(_GROUPS))
