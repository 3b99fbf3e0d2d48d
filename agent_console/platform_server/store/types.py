"""Column types; what they mean in Python is seen to by `store.driver`."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, DateTime, Integer, Text

__all__ = ["Clean", "Instant", "Serial"]

Instant: Final = DateTime(timezone=True)
"""Always UTC and always aware in Python. SQLite keeps it as text of fixed width, which sorts right."""

Clean: Final = Text()
"""Text for looking things up. Neither driver is ever given a NUL in it, which PostgreSQL could not hold."""

Serial: Final = BigInteger().with_variant(Integer, "sqlite")
"""A number that the database counts up itself."""
