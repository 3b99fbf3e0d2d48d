"""From one order of rows to the next in few steps, so that a view keeps its selection and place."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

_MOST_STEPS = 32
"""More steps than this are no longer better than a reset."""
_MOST_SET = 50_000
"""Rows of which sets are made to find out what came and went."""


@dataclass(frozen=True, kw_only=True)
class ListOp:
    """One step. "reset": everything may differ. "insert": rows first..last are new (indexes afterwards). "remove": rows
    first..last go (indexes before). "move": row first goes to index `to` (as counted afterwards)."""

    kind: Literal["reset", "insert", "remove", "move"]
    first: int = 0
    last: int = -1
    to: int = -1


@dataclass(frozen=True)
class Step:
    """A ListOp with the rowids that it brings in."""

    op: ListOp
    rowids: array[int]


def steps_between(old: array[int], new: array[int], changed: Collection[int]) -> list[Step] | None:
    """The steps from `old` to `new`, [] when they are equal, None when a reset is better.

    `changed` are the rowids that probably moved; it spares looking at every row.
    """
    if old == new:
        return []
    if len(new) > len(old) and new[: len(old)] == old:
        return [_insert(len(old), new[len(old) :])]
    if abs(len(new) - len(old)) > _MOST_STEPS:
        return None
    moved = set(changed)
    if len(moved) > _MOST_STEPS or not _same_without(old, new, moved):
        if max(len(old), len(new)) > _MOST_SET:
            return None
        before, after = set(old), set(new)
        moved |= before ^ after
        if len(moved) > _MOST_STEPS or not _same_without(old, new, moved):
            return None
    return _steps(array("q", old), new, moved)


def _same_without(old: array[int], new: array[int], moved: set[int]) -> bool:
    return _without(old, moved) == _without(new, moved)


def _without(rows: array[int], moved: set[int]) -> array[int]:
    rest = array("q", rows)
    for rowid in moved:
        place = _index(rest, rowid)
        if place >= 0:
            rest.pop(place)
    return rest


def _index(rows: array[int], rowid: int) -> int:
    try:
        return rows.index(rowid)
    except ValueError:
        return -1


def _insert(first: int, rowids: array[int]) -> Step:
    return Step(ListOp(kind="insert", first=first, last=first + len(rowids) - 1), rowids)


def _steps(work: array[int], new: array[int], moved: set[int]) -> list[Step]:
    steps: list[Step] = []
    nothing: array[int] = array("q")
    targets = sorted((place, rowid) for rowid in moved if (place := _index(new, rowid)) >= 0)
    staying = {rowid for _, rowid in targets}
    for place in sorted((_index(work, rowid) for rowid in moved - staying), reverse=True):
        if place >= 0:
            work.pop(place)
            steps.append(Step(ListOp(kind="remove", first=place, last=place), nothing))
    for place, rowid in targets:
        # Rows before `place` are in order already, so the row belongs right behind its neighbour.
        at = _index(work, rowid)
        if at >= 0:
            work.pop(at)
        to = _index(work, new[place - 1]) + 1 if place else 0
        work.insert(to, rowid)
        if at < 0:
            steps.append(_insert(to, array("q", [rowid])))
        elif at != to:
            steps.append(Step(ListOp(kind="move", first=at, last=at, to=to), nothing))
    return steps
