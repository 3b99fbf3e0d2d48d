"""Clock policies over time: the one in force, those before it, and when each gave way to the next.

A case is judged by the policy that was in force at each moment of its life, so that a new version neither takes an earned
pause away nor makes somebody late in the past.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from agent_console.domain.clock_policies import ClockPolicy, default_policy
from agent_console.domain.clocks_types import Event

__all__ = ["ClockVersions", "Switch", "shipped_versions"]


class Switch(NamedTuple):
    """At `at` the version `after` took the place of `before`."""

    at: datetime
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ClockVersions:
    """`policy` is in force now; `earlier` has the versions that the `switches` (ascending) name beside it."""

    policy: ClockPolicy
    earlier: Mapping[str, ClockPolicy] = field(default_factory=dict)
    switches: tuple[Switch, ...] = ()

    def told(self, events: Iterable[Event]) -> Sequence[Event]:
        """The events of a case with every switch of its life among them.

        A switch holds for all cases from its moment on; whether it has been written into this one's history yet must make
        no difference to its clocks.
        """
        known = list(events)
        opened = min((event.at for event in known if "case" not in event.data), default=None)
        if opened is None or not self.switches:
            return known
        written = {(event.at, event.data.get("to")) for event in known if event.type == "policy"}
        missing = [
            Event(switch.at, "policy", data={"from": switch.before, "to": switch.after})
            for switch in self.switches
            if switch.at > opened and (switch.at, switch.after) not in written
        ]
        return sorted([*known, *missing], key=lambda event: event.at) if missing else known


@functools.cache
def shipped_versions() -> ClockVersions:
    """The shipped policy, with none before it."""
    return ClockVersions(default_policy())
