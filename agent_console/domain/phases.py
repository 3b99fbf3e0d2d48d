"""Where a booking stands at an instant: far ahead, near, under way, over. The response clocks depend on it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from agent_console.domain.kinds import BookingStatus

__all__ = ["NEAR", "Phase", "boundaries", "phase", "progress"]

NEAR: Final = timedelta(days=5)
"""A check-in is near when it is at most this far away (RULES: "check-in within 5 days")."""

_EARLIEST: Final = datetime.min.replace(tzinfo=UTC)
_OVER = {BookingStatus.CANCELLED, BookingStatus.NO_SHOW, BookingStatus.COMPLETED}


class Phase(StrEnum):
    """NONE: no booking, or one without a date. AFTER: ended, completed, cancelled or not used."""

    BEFORE_FAR = "before_far"
    BEFORE_NEAR = "before_near"
    DURING = "during"
    AFTER = "after"
    NONE = "none"


def phase(
    starts_at: datetime | None, ends_at: datetime | None, status: str, now: datetime, near: timedelta = NEAR
) -> Phase:
    """The phase at `now`. `status` is a BookingStatus, or "" when unknown: then the dates alone decide.

    Exactly `near` before the start is near; the start belongs to the stay, the end does not. A booking without an end
    (a ride that is running) lasts until its status says that it is over.
    """
    if starts_at is None:
        return Phase.NONE
    if status in _OVER:
        return Phase.AFTER
    if status == BookingStatus.RUNNING:
        return Phase.DURING
    if now < starts_at:
        return Phase.BEFORE_NEAR if starts_at - now <= near else Phase.BEFORE_FAR
    return Phase.AFTER if ends_at is not None and now >= ends_at else Phase.DURING


def boundaries(starts_at: datetime | None, ends_at: datetime | None, near: timedelta = NEAR) -> list[datetime]:
    """The instants at which time alone moves a booking into its next phase, ascending."""
    if starts_at is None:
        return []
    first = starts_at - near if starts_at - _EARLIEST > near else _EARLIEST
    return [first, starts_at] + ([ends_at] if ends_at is not None and ends_at > starts_at else [])


def progress(starts_at: datetime | None, ends_at: datetime | None, now: datetime) -> float:
    """How much of the booking has passed, 0.0 before it begins to 1.0 when it is over; 0.0 without both dates."""
    if starts_at is None or ends_at is None:
        return 0.0
    if now >= ends_at:
        return 1.0
    return max(0.0, (now - starts_at) / (ends_at - starts_at)) if ends_at > starts_at else 0.0
