"""Bytes to Structs and back, in one place.

`decode` raises `BadAnswer` for whatever is not the wanted type; what exactly was wrong goes to `details["reason"]`
without any value from the answer, so that nothing personal reaches a log.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from agent_console.contract.commands import Change
from agent_console.contract.entities import ENTITIES, Entity
from agent_console.domain.faults import BadAnswer

T = TypeVar("T")

_encoder = msgspec.json.Encoder()


_decoders: dict[Any, msgspec.json.Decoder[Any]] = {}


def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    return decoder


def encode(value: Any) -> bytes:
    """JSON bytes of a Struct (or of plain data)."""
    return _encoder.encode(value)


def decode(data: bytes | msgspec.Raw, kind: type[T]) -> T:
    """The Struct that `data` is. Raises BadAnswer."""
    try:
        result: T = _decoder(kind).decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadAnswer(
            "The platform answered something this console does not understand.",
            "Try again; if it stays so, the console or the platform needs an update.",
            details={"reason": type(error).__name__, "expected": getattr(kind, "__name__", str(kind))},
        ) from error
    return result


def entity_of(change: Change) -> Entity | None:
    """The entity in a change, or None for one that is gone or of a kind this console does not know."""
    kind = ENTITIES.get(change.entity)
    if change.gone or kind is None:
        return None
    return decode(change.data, kind)
