"""Time zones to the second: what the clock on the wall is ahead of UTC, and when that changes."""

from __future__ import annotations

import functools
import itertools
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from agent_console.domain.calendars_data import SECOND, zone_of
from agent_console.domain.faults import PolicyFault

__all__ = ["is_zone", "offsets_of"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_PROBES: Final = 4
"""So many times a day it is looked whether the offset has changed."""


@functools.lru_cache(maxsize=512)
def is_zone(name: str) -> bool:
    """Whether there is a zone of this IANA name."""
    try:
        zone_of(name, ())
    except PolicyFault:
        return False
    return True


@functools.lru_cache(maxsize=16_384)
def offsets_of(zone: str, day: int) -> tuple[tuple[int, int, int], ...]:
    """(from, to, offset) of one UTC day: where the zone's offset changes, the day is cut at that very second."""
    info = ZoneInfo(zone)
    seconds = [day * 86_400 + probe * 86_400 // _PROBES for probe in range(_PROBES + 1)]
    offsets = [_offset(info, second) for second in seconds]
    cuts = [seconds[0]]
    for index in range(_PROBES):
        if offsets[index] != offsets[index + 1]:
            cuts.append(_change(info, seconds[index], seconds[index + 1]))
    bounds = [cut for cut in cuts if cut < seconds[-1]] + [seconds[-1]]
    return tuple(
        (since * SECOND, until * SECOND, _offset(info, since) * SECOND) for since, until in itertools.pairwise(bounds)
    )


def _offset(info: ZoneInfo, second: int) -> int:
    offset = (_EPOCH + timedelta(seconds=second)).astimezone(info).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())


def _change(info: ZoneInfo, low: int, high: int) -> int:
    """The first second after `low` at which the offset is no longer that of `low`."""
    before = _offset(info, low)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _offset(info, middle) == before else (low, middle)
    return high
