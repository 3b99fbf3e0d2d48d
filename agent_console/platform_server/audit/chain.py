"""The hash chain of append-only rows: what a row's digest is, and where a chain is broken.

A digest covers every column of the row and the digest of the row before it, so that a changed, removed, inserted or
reordered row breaks the chain at that row. The first row follows `store.chain.GENESIS`. What a chain alone cannot see
is a tail that was cut off. The counter that numbers the rows tells of one; against somebody who sets that back, too, keep the
head (number and digest) elsewhere and hand it to the verification.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from agent_console.platform_server.store.chain import GENESIS

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_encoder = msgspec.json.Encoder(order="sorted")


def _plain(value: Any) -> Any:
    """The same value whichever database it came from: instants as whole microseconds since 1970."""
    if isinstance(value, datetime):
        at = value if value.tzinfo else value.replace(tzinfo=UTC)
        return (at - _EPOCH) // timedelta(microseconds=1)
    return value


def digest(previous: str, row: Mapping[str, Any]) -> str:
    """Hex digest of `row` (every column but the digest itself) after the row with digest `previous`."""
    content = {name: _plain(value) for name, value in row.items() if name != "digest"}
    return hashlib.sha256(previous.encode("ascii") + b"\n" + _encoder.encode(content)).hexdigest()


@dataclass(frozen=True)
class Break:
    """Where a chain does not hold. `seq` of the first row that does not fit, as it is stored; `reason` in words."""

    seq: object
    reason: str


@dataclass(frozen=True)
class Verdict:
    """What a walk over a chain found. `head_seq` and `head_digest` are those of the last row (0 and GENESIS when empty)."""

    rows: int
    head_seq: int
    head_digest: str
    breaks: tuple[Break, ...]

    @property
    def whole(self) -> bool:
        return not self.breaks


class Walk:
    """A verification in progress; rows are fed in ascending `seq`, so that a long trail never has to fit in memory. Of a row that
    cannot be read, its `seq` and `digest` are fed.

    After a break the walk goes on from the stored digest: one edited row is one break, not as many as rows follow it.
    `written` is how many rows the counter has numbered, beginning with 1: where fewer are there, the end was cut off; where there
    are others, somebody put them in. With an expected row (its
    number and digest, noted down earlier) that, and a wholly rewritten trail, is seen in any case.
    """

    def __init__(
        self,
        digest_of: Callable[[str, Mapping[str, Any]], str],
        written: int,
        expected_seq: int = 0,
        expected_digest: str = "",
    ) -> None:
        self._digest_of = digest_of
        self._written = written
        self._expected = (expected_seq, expected_digest)
        self._previous = GENESIS
        self._seq = 0
        self._rows = 0
        self._breaks: list[Break] = []

    def feed(self, rows: Iterable[Mapping[str, Any]]) -> None:
        for row in rows:
            seq, stored = row["seq"], str(row["digest"])
            self._rows += 1
            if not isinstance(seq, int) or not 0 < seq <= self._written:
                self._breaks.append(Break(seq, "nothing was ever written under this number"))
                continue
            if row.keys() == {"seq", "digest"}:
                self._breaks.append(Break(seq, "it cannot be read"))
            elif not self._fits(row, stored):
                missing = seq > self._seq + 1
                self._breaks.append(Break(seq, "rows before it are missing" if missing else "it was changed or moved"))
            elif seq == self._expected[0] and stored != self._expected[1]:
                self._breaks.append(Break(seq, "it is not the row that was noted down"))
            self._previous, self._seq = stored, seq

    def _fits(self, row: Mapping[str, Any], stored: str) -> bool:
        try:
            return self._digest_of(self._previous, row) == stored
        except (TypeError, ValueError, AttributeError):
            # Values of kinds that the platform never writes.
            return False

    def finish(self) -> Verdict:
        breaks = list(self._breaks)
        last = max(self._written, self._expected[0])
        if last > self._seq:
            breaks.append(Break(last, f"the trail ends at row {self._seq}; its end was cut off"))
        return Verdict(self._rows, self._seq, self._previous, tuple(breaks))
