"""How a clock looks in a badge: tone, icon and words. One place for the list, the conversation and the context."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agent_console.desk.queries import ANSWERED_LATE
from agent_console.domain.kinds import Metric
from agent_console.ui.format import Formats
from agent_console.ui.words import word

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ClockFace:
    """`ticks`: whether the words change with every second."""

    text: str
    tone: str
    icon: str
    spoken: str
    ticks: bool


def clock_face(
    formats: Formats,
    metric: str,
    state: str,
    due: float | None,
    warn: float | None,
    now: float,
    *,
    remaining: int = 0,
    named: bool = False,
) -> ClockFace | None:
    """The face of a clock, from its state (a row's), due and warning instants (epoch seconds). None: nothing to show.

    remaining: its own seconds, negative where it was answered late. named: its metric stands beside it already.
    """
    name = word("metric", metric)
    if state == "running" and due is not None:
        left = due - now
        if left <= 0:
            return _late(formats, name, -left)
        text = formats.countdown(left)
        soon = warn is not None and now >= warn
        spoken = translate("Clock", "{0}: {1} left").format(name, formats.span(left))
        if soon:
            return ClockFace(text, "warning", "clock-alert", spoken, left < 3600)
        return ClockFace(text, "neutral", "clock", spoken, left < 3600)
    if state == "breached":
        return _late(formats, name, max(0.0, now - due) if due is not None else None)
    if state == ANSWERED_LATE:
        return _answered_late(formats, metric, -remaining, named=named)
    if state == "paused":
        text = translate("Clock", "Paused")
        return ClockFace(text, "neutral", "circle-pause", translate("Clock", "{0}: paused").format(name), False)
    if state == "met":
        text = translate("Clock", "Kept")
        return ClockFace(text, "success", "check-check", translate("Clock", "{0}: kept").format(name), False)
    return None


def _answered_late(formats: Formats, metric: str, seconds: int, *, named: bool) -> ClockFace:
    over = formats.span(max(0, seconds))
    spoken = translate("Clock", "{0}: was {1} late").format(word("metric", metric), over)
    if named:
        text = translate("Clock", "{0} late", "answered so late, beside the name of the clock").format(over)
    elif metric in (Metric.FIRST_REPLY, Metric.NEXT_REPLY):
        text = translate("Clock", "Answered {0} late").format(over)
    else:
        text = translate("Clock", "Was {0} late").format(over)
    return ClockFace(text, "neutral", "check", spoken, False)


def _late(formats: Formats, name: str, seconds: float | None) -> ClockFace:
    if seconds is None:
        text = translate("Clock", "Missed")
        return ClockFace(text, "danger", "timer-off", translate("Clock", "{0}: missed").format(name), False)
    over = formats.span(seconds)
    text = translate("Clock", "{0} late").format(over)
    return ClockFace(text, "danger", "timer-off", translate("Clock", "{0}: {1} late").format(name, over), seconds < 60)
