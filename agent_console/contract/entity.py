"""What all synchronised things have in common."""

from __future__ import annotations

from typing import ClassVar

import msgspec


class Entity(msgspec.Struct, kw_only=True, frozen=True, omit_defaults=True):
    """What all synchronised things have. `entity` is the name under which they travel in changes."""

    entity: ClassVar[str] = ""

    id: str
    version: int = 1
