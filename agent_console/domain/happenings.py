"""What is counted of a case: that it came, was answered (and how long somebody had waited), was solved; who waits since when.

Read from the case's append-only events, so that the same history always gives the same figures. A requester waits from the
oldest public message of theirs that nobody has answered to the next public answer of an agent, in **wall time**: what the
customer feels, whatever the calendars of the clocks say. Notes and automatic messages answer nothing; solving, or saying that
no answer is needed, ends a wait without one. Instants are microseconds since the epoch, durations seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from agent_console.domain.clocks_types import NO_ANSWER_NEEDED
from agent_console.domain.kinds import DONE, Author

__all__ = ["NOBODY_WAITED", "REPLIES", "Happening", "HappeningKind", "Line", "Story"]

NOBODY_WAITED: Final = -1
"""In the place of seconds: an answer for which nobody waited."""
_SECOND: Final = 1_000_000


class HappeningKind(StrEnum):
    """KEPT, BREACHED: promises of support's clocks. RATED: by the customer."""

    CREATED = "created"
    SOLVED = "solved"
    FIRST_REPLY = "first_reply"
    NEXT_REPLY = "next_reply"
    KEPT = "kept"
    BREACHED = "breached"
    RATED = "rated"


REPLIES: Final = (HappeningKind.FIRST_REPLY, HappeningKind.NEXT_REPLY)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a case's history. `id` is that of the event."""

    id: str
    at: int
    type: str
    author: str
    author_id: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that is counted. `part` tells two of a case at one instant apart. `value`: seconds waited of a reply
    (`NOBODY_WAITED`), seconds from the opening of a solution."""

    kind: str
    at: int
    part: str
    agent_id: str
    queue: str
    value: int


@dataclass(slots=True)
class Story:
    """How far a case has been read. `waiting_since`: of the oldest unanswered customer; `answered`: the first reply is given."""

    created_at: int
    queue: str
    assignee_id: str
    waiting_since: int | None = None
    answered: bool = False

    def read(self, lines: Iterable[Line]) -> list[Happening]:
        """Read on, in the order of the history; what happened."""
        found = [self._read(line) for line in lines]
        return [happening for happening in found if happening is not None]

    def _read(self, line: Line) -> Happening | None:
        ours = "case" not in line.data  # what a merged case brought along was counted there, but for its messages
        if line.type in ("created", "message"):
            return self._told(line, ours)
        if line.type == "status" and line.data.get("to") in DONE:
            self.waiting_since = None
            if ours and line.data.get("from") not in DONE:
                who = line.author_id if line.author == Author.AGENT else self.assignee_id
                return self._happened(HappeningKind.SOLVED, line, who, (line.at - self.created_at) // _SECOND)
        elif line.type == "queue" and ours:
            self.queue = str(line.data.get("to", ""))
        elif line.type == "assignee" and ours:
            self.assignee_id = str(line.data.get("to", ""))
        elif line.type == NO_ANSWER_NEEDED or line.data.get("what") == NO_ANSWER_NEEDED:
            self.waiting_since = None
        return None

    def _told(self, line: Line, ours: bool) -> Happening | None:
        public = line.data.get("public", True) is not False
        if public and line.author == Author.CUSTOMER and (self.waiting_since is None or line.at < self.waiting_since):
            self.waiting_since = line.at
        if line.type == "created" and ours:
            return self._happened(HappeningKind.CREATED, line, "", 0)
        if not public or line.author != Author.AGENT:
            return None
        kind = HappeningKind.NEXT_REPLY if self.answered else HappeningKind.FIRST_REPLY
        waited = NOBODY_WAITED if self.waiting_since is None else max(0, line.at - self.waiting_since) // _SECOND
        self.waiting_since, self.answered = None, True
        return self._happened(kind, line, line.author_id, waited)

    def _happened(self, kind: HappeningKind, line: Line, agent_id: str, value: int) -> Happening:
        return Happening(kind, line.at, line.id, agent_id, self.queue, value)
