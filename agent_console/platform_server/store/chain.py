"""The digest that ties each audit row to the one before, so that no row can be changed or dropped unnoticed."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import msgspec

__all__ = ["GENESIS", "chained"]

GENESIS = ""
"""The digest before the first row."""


def chained(
    previous: str,
    *,
    seq: int,
    at: datetime,
    actor_id: str,
    actor_name: str,
    action: str,
    object_type: str,
    object_id: str,
    data: str,
) -> str:
    """SHA-256 (hex) of the row with the digest of the row before. `data` is the stored JSON text, byte for byte."""
    parts = [previous, seq, at.astimezone(UTC).isoformat(), actor_id, actor_name, action, object_type, object_id, data]
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()
