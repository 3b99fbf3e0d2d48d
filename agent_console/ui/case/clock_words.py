"""A clock's derivation told in words, step by step, from the platform's report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agent_console.domain.kinds import ClockState
from agent_console.ui.format import zone_of
from agent_console.ui.given_words import given

if TYPE_CHECKING:
    from datetime import datetime

    from agent_console.contract.commands import ClockStep, ClockWhy
    from agent_console.contract.entities import Clock

__all__ = ["ClockWords", "StepLine"]


@dataclass(frozen=True, slots=True)
class StepLine:
    """One line of the derivation: when, what, and what it counted ("" where it counted nothing)."""

    when: str
    what: str
    counted: str
    kind: str


class ClockWords(QObject):
    """Puts clocks into words. Durations are in the clock's own time: closed hours are not in them."""

    def duration(self, seconds: int) -> str:
        """ "1 d 4 h", "2 h 05 min", "45 min", "30 s"; never negative."""
        seconds = abs(int(seconds))
        minutes, rest = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        days, hours = divmod(hours, 24)
        if days:
            return self.tr("{days} d {hours} h").format(days=days, hours=hours) if hours else self._days(days)
        if hours:
            return (
                self.tr("{hours} h {minutes} min").format(hours=hours, minutes=f"{minutes:02}")
                if minutes
                else self.tr("{hours} h").format(hours=hours)
            )
        if minutes:
            if rest and minutes < 10:
                return self.tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
            return self.tr("{minutes} min").format(minutes=minutes)
        return self.tr("{seconds} s").format(seconds=rest)

    def _days(self, days: int) -> str:
        return self.tr("{days} d").format(days=days)

    def summary(self, why: ClockWhy) -> str:
        """The derivation in one sentence, above the steps."""
        clock = why.clock
        target = self.duration(clock.target_seconds)
        elapsed = self.duration(clock.elapsed_seconds)
        if clock.state == ClockState.MET:
            return self.tr("{elapsed} of {target} were used.").format(elapsed=elapsed, target=target)
        if clock.state == ClockState.INACTIVE:
            return self.tr("Nothing is owed at the moment. The target is {target}.").format(target=target)
        if clock.elapsed_seconds > clock.target_seconds:
            return self.tr("{elapsed} were used, the target was {target}.").format(elapsed=elapsed, target=target)
        return self.tr("{elapsed} of {target} are used so far.").format(elapsed=elapsed, target=target)

    def own_target(self, why: ClockWhy) -> str:
        """That nobody was promised the target, where that is so: a customer must not be told it as a promise."""
        return self.tr("A target of our own; no customer was promised it.") if why.operator_set else ""

    def due(self, why: ClockWhy, now: datetime) -> str:
        """When a clock that is going runs out, or since when it is late by the wall: what its badge counts."""
        clock = why.clock
        going = clock.state in (ClockState.RUNNING, ClockState.BREACHED) and clock.settled_at is None
        if not going or clock.due_at is None:
            return ""
        at = clock.due_at.astimezone(zone_of(why.zone) or UTC)
        when = f"{at:%H:%M}" if at.date() == now.astimezone(at.tzinfo).date() else f"{at:%d.%m. %H:%M}"
        left = int((clock.due_at - now).total_seconds())
        if left > 0:
            return self.tr("Due {when}, in {span}.").format(when=when, span=self.duration(left))
        return self.tr("Was due {when}, {span} ago.").format(when=when, span=self.duration(left))

    def steps(self, why: ClockWhy) -> list[StepLine]:
        """Every step of the derivation, in the order of time, in the zone in which it is best told."""
        zone = zone_of(why.zone) or UTC
        day = None
        lines = []
        for step in why.steps:
            if _is_noise(step):
                continue
            at = step.at.astimezone(zone)
            lines.append(
                StepLine(
                    when=self._when(at, step.until.astimezone(zone) if step.until else None, with_day=at.date() != day),
                    what=self._what(step, why.clock),
                    counted=f"+{self.duration(step.counted_seconds)}" if step.counted_seconds else "",
                    kind=step.kind,
                )
            )
            day = (step.until.astimezone(zone) if step.until else at).date()
        return lines

    def _when(self, at: datetime, until: datetime | None, *, with_day: bool) -> str:
        start = f"{at:%d.%m. %H:%M}" if with_day else f"{at:%H:%M}"
        if until is None:
            return start
        end = f"{until:%H:%M}" if until.date() == at.date() else f"{until:%d.%m. %H:%M}"
        return f"{start} – {end}"

    def _what(self, step: ClockStep, clock: Clock) -> str:
        cause = self.cause(step.cause)
        plain = {
            "opened": self.tr("The clock started"),
            "counted": self.tr("Time ran"),
            "paused": self.tr("Paused"),
            "closed": self.tr("Outside working hours"),
            "rule": self.tr("Rule applied, target {target}").format(target=self.duration(clock.target_seconds)),
            "tightened": self.tr("Target became {target}").format(target=self.duration(clock.target_seconds)),
            "due": self.tr("Due"),
            "met": self.tr("Answered, the clock stopped"),
            "breached": self.tr("The time was used up"),
            "ended": self.tr("The clock ended"),
        }.get(step.kind, step.kind)
        return self.tr("{what}: {cause}").format(what=plain, cause=cause) if cause else plain

    def cause(self, cause: str) -> str:
        """A stable word of the engine in the agent's language; names (of holidays, of rules) as they are."""
        return {
            "": "",
            "night": self.tr("night"),
            "break": self.tr("break"),
            "day_off": self.tr("day off"),
            "pending": self.tr("waiting for the customer"),
            "on_hold": self.tr("waiting for somebody else"),
            "new": self.tr("case not yet taken up"),
            "snoozed": self.tr("case snoozed"),
            "answered": self.tr("answered"),
            "no_answer_needed": self.tr("no answer was needed"),
            "withdrawn": self.tr("the promise no longer applied"),
            "check_in_near": self.tr("check-in is near"),
            "check_in": self.tr("check-in"),
            "check_out": self.tr("check-out"),
            "around_check_in": self.tr("around check-in"),
            "host_asked": self.tr("the other side was asked"),
            "host_silent": self.tr("the other side is silent outside its hours"),
            "host_overdue": self.tr("the other side is overdue"),
            "host_answered": self.tr("the other side answered"),
            "policy": self.tr("the rules were changed"),
            "open": self.tr("case open"),
            "solved": self.tr("case solved"),
            "closed": self.tr("case closed"),
        }.get(cause) or given(cause.replace("_", " "))


def _is_noise(step: ClockStep) -> bool:
    """A span that is over before a minute has passed and counted nothing."""
    return step.until is not None and not step.counted_seconds and (step.until - step.at).total_seconds() < 60
