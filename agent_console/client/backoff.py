"""How long to wait before the next try: doubling, bounded, and spread so that not everybody comes back at once."""

from __future__ import annotations

import random

_chance = random.SystemRandom()


class Backoff:
    """`wait()` gives the seconds to wait now; `reset()` after a success."""

    def __init__(self, first: float = 0.5, most: float = 30.0) -> None:
        self._first = first
        self._most = most
        self._tries = 0

    def wait(self, at_least: float = 0.0) -> float:
        """Seconds between half and all of the present step, never less than `at_least`."""
        step = min(self._most, self._first * 2.0 ** min(self._tries, 16))
        self._tries += 1
        return max(at_least, _chance.uniform(step / 2, step))

    def reset(self) -> None:
        """Begin anew with the first step."""
        self._tries = 0
