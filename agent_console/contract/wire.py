"""What all requests and answers have in common."""

from __future__ import annotations

import msgspec


class Wire(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """Base of requests and answers."""
