"""What the two tables of the board show: one cell for each figure, in words, tone and shape."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from agent_console.contract.board import AgentFigures, QueueFigures
from agent_console.contract.entities import Agent
from agent_console.domain.kinds import AgentStatus
from agent_console.ui.board.figure_model import Cell, Column
from agent_console.ui.format import Formats
from agent_console.ui.words import word

translate = QCoreApplication.translate

STATUS_LOOKS: dict[str, tuple[str, str, float]] = {
    AgentStatus.ONLINE: ("success", "circle-check", 0.0),
    AgentStatus.AWAY: ("warning", "circle-pause", 1.0),
    AgentStatus.OFFLINE: ("neutral", "circle-slash", 2.0),
}
"""Tone, icon and place in the order of each status."""
_NEVER = -1e15
"""Sorts before every instant."""


def queue_columns(formats: Formats, queue_name: Callable[[str], str]) -> list[Column[QueueFigures]]:
    """The queues: what waits, how long, what is late, what comes and goes."""

    def name(row: QueueFigures) -> Cell:
        # "Stays: payments": what all of a market have in common stands below, so that the rest has room.
        market, _, title = queue_name(row.queue).rpartition(": ")
        return Cell(title[:1].upper() + title[1:], sort=f"{market} {title}", note=market)

    return [
        Column("queue", translate("Board", "Queue"), translate("Board", "queue"), name, figure=False),
        _counted(formats, "waiting", translate("Board", "Waiting"), translate("Board", "waiting")),
        _counted(formats, "unassigned", translate("Board", "Free"), translate("Board", "assigned to nobody")),
        Column(
            "oldest_at",
            translate("Board", "Oldest"),
            translate("Board", "longest wait"),
            lambda row: since_cell(formats, row.oldest_at),
        ),
        *_pressing(formats),
        _counted(formats, "pending", translate("Board", "Paused"), translate("Board", "waiting for the customer"), 3),
        _counted(
            formats, "in_hour", translate("Board", "In / h"), translate("Board", "came in within the last hour"), 1
        ),
        _counted(
            formats, "out_hour", translate("Board", "Out / h"), translate("Board", "solved within the last hour"), 2
        ),
    ]


def agent_columns(formats: Formats, agent_of: Callable[[str], Agent | None]) -> list[Column[AgentFigures]]:
    """The colleagues: who is there, how full their hands are, what is late, how customers rate them."""

    def name(row: AgentFigures) -> Cell:
        agent = agent_of(row.agent_id)
        title = agent.name if agent is not None else translate("Board", "A colleague")
        note = " ".join(language.upper() for language in agent.languages) if agent is not None else ""
        return Cell(title, sort=title, hue=agent.hue if agent is not None else 210, note=note)

    return [
        Column("agent", translate("Board", "Agent"), translate("Board", "agent"), name, figure=False),
        Column("status", translate("Board", "Status"), translate("Board", "status"), status_cell, figure=False),
        Column("load", translate("Board", "Load"), translate("Board", "load"), load_cell),
        *_pressing(formats),
        _counted(formats, "replies_today", translate("Board", "Replies"), translate("Board", "replies today"), 2),
        _counted(formats, "solved_today", translate("Board", "Solved"), translate("Board", "solved today"), 3),
        Column(
            "rating",
            translate("Board", "Rating"),
            translate("Board", "rating by customers, last 30 days"),
            lambda row: rating_cell(formats, row.rating),
            spare=1,
        ),
    ]


def _pressing(formats: Formats) -> list[Column[Any]]:
    """Of a queue or of a colleague: what comes close to its deadline, and what is past it."""
    near, late = translate("Board", "close to their deadline"), translate("Board", "past their deadline")
    return [
        _counted(formats, "near", translate("Board", "Near"), near, tone="warning", icon="clock-alert"),
        _counted(formats, "breached", translate("Board", "Late"), late, tone="danger", icon="timer-off"),
    ]


def _counted(
    formats: Formats, field: str, title: str, spoken: str, spare: int = 0, *, tone: str = "", icon: str = ""
) -> Column[Any]:
    return Column(field, title, spoken, lambda row: count_cell(formats, getattr(row, field), tone, icon), spare=spare)


def count_cell(formats: Formats, value: int, tone: str = "", icon: str = "") -> Cell:
    """A number; it has its tone and shape only where there is something."""
    if value < 0:
        return Cell("–", sort=-1.0)
    return Cell(formats.number(value), float(value), tone if value else "", icon if value else "")


def since_cell(formats: Formats, at: datetime | None) -> Cell:
    """A time that counts up while one looks. The longest wait sorts highest."""
    if at is None:
        return Cell("–", sort=_NEVER)
    began = at.timestamp()
    return Cell(formats.stamp(at), sort=-began, since=began)


def status_cell(row: AgentFigures) -> Cell:
    """Online, away or offline; and whether the shift says otherwise."""
    tone, icon, order = STATUS_LOOKS.get(row.status, ("neutral", "circle", 3.0))
    note = ""
    if row.status != AgentStatus.OFFLINE and not row.on_shift:
        note = translate("Board", "off shift")
    elif row.status == AgentStatus.OFFLINE and row.on_shift:
        note = translate("Board", "on shift")
    return Cell(word("agent", row.status), order, tone, icon, note=note)


def load_cell(row: AgentFigures) -> Cell:
    """How many of how many; full is a warning, more than full is too much."""
    part = row.load / row.capacity if row.capacity > 0 else (1.5 if row.load else 0.0)
    tone = "danger" if part > 1 else "warning" if part >= 0.85 else ""
    spoken = translate("Board", "{load} of {capacity}").format(load=row.load, capacity=row.capacity)
    return Cell(f"{row.load} / {row.capacity}", part, tone, part=part, spoken=spoken)


def rating_cell(formats: Formats, rating: int) -> Cell:
    """ "4.6", from hundredths; nothing where nobody has rated."""
    if rating < 0:
        return Cell("–", sort=-1.0)
    tone = "danger" if rating < 300 else "warning" if rating < 400 else ""
    return Cell(formats.number(rating / 100), float(rating), tone, "star")
