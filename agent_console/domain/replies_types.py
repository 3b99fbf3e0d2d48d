"""What comes out of canned replies: the filled text with its places, mistakes, and the variant that was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that stands for a fact; `filled` False where the fact is missing."""

    start: int
    end: int
    name: str
    filled: bool


@dataclass(frozen=True, slots=True)
class Rendered:
    """A filled reply. `spans` in order, not overlapping; `missing` each name once, in order of appearance."""

    text: str
    spans: tuple[Span, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a template, and where (`line` from 1, 0 when it is the whole). `fatal`: it cannot be rendered."""

    what: str
    line: int = 0
    fatal: bool = True


class Variant(NamedTuple):
    """One language variant of a reply; both "" where there is none at all."""

    language: str
    body: str
